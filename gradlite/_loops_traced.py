# SPDX-License-Identifier: MIT
"""Loops over samples for tracing compilers; the rare ones are in _loops_bytecode.

Each function returns what that of the same name there does, with the same bits.

On PyPy 7.3.11 an index takes 1.4 to 2 ns a sample, zip() 8, append() 6. A compiled
loop that has met a second type stays slow.
"""

from ._loops_bytecode import *  # noqa: F403

TRACED = True


def types_of(row):
    return types_in((row,))


def types_in(rows):
    types, last = set(), None
    for row in rows:
        for x in row:
            if type(x) is not last:  # 1.0; set(map(type, row)) takes 7.5
                last = type(x)
                types.add(last)
    return types


def converted(row, function):
    if function is float:  # known to the compiler, unlike an argument
        return [float(x) for x in row]
    return [function(x) for x in row]


def gradient_rows(rows, step, convert=None):
    h, h2, out = step.h, step.h2, []
    for row in rows:
        row = row if convert is None else converted(row, convert)
        line, last = row[:], len(row) - 1
        line[0], line[last] = (row[1] - row[0]) / h, (row[last] - row[last - 1]) / h
        for i in range(1, last):
            line[i] = (row[i + 1] - row[i - 1]) / h2
        out.append(line)
    return out


def quotients_across(before, after, steps, multiplies=False):
    out = []
    for p, q, h in zip(before, after, steps):
        line = p[:]
        for i in range(len(p)):
            line[i] = (q[i] - p[i]) / h
        out.append(line)
    return out


def parabola_slopes(row, x):
    line, p = x[2:], x[1] - x[0]
    for i in range(len(line)):
        q = x[i + 2] - x[i + 1]
        s = p + q
        a, b, c = -q / (p * s), (q - p) / (p * q), p / (q * s)
        line[i] = a * row[i] + b * row[i + 1] + c * row[i + 2]
        p = q
    return line


def weighted(row, weights):
    line = row[2:]
    for i in range(len(line)):
        a, b, c = weights[i]
        line[i] = a * row[i] + b * row[i + 1] + c * row[i + 2]
    return line


def weighted_across(rows, weights):
    out = []
    for p, q, r, (a, b, c) in zip(rows, rows[1:], rows[2:], weights):
        line = p[:]
        for i in range(len(p)):
            line[i] = a * p[i] + b * q[i] + c * r[i]
        out.append(line)
    return out


# Least-squares windows, with the sums of the other edition in the same order: on a step
# a fifth of the time of comprehensions over zip(), on coordinates a third.


def weighted_differences(before, after, weights):
    first = (len(weights) - 1) % 4 + 1
    a, b, o = before[0], after[0], weights[0]
    total = a[:]
    if first == 1:
        for i in range(len(total)):
            total[i] = (b[i] - a[i]) * o
    else:
        c, d, p = before[1], after[1], weights[1]
        for i in range(len(total)):
            total[i] = (b[i] - a[i]) * o + (d[i] - c[i]) * p
    if first == 3:
        e, f, q = before[2], after[2], weights[2]
        for i in range(len(total)):
            total[i] += (f[i] - e[i]) * q
    elif first == 4:
        e, f, g, h = before[2], after[2], before[3], after[3]
        q, r = weights[2:4]
        for i in range(len(total)):
            total[i] += (f[i] - e[i]) * q + (h[i] - g[i]) * r
    for k in range(first, len(weights), 4):
        a, c, e, g = before[k : k + 4]
        b, d, f, h = after[k : k + 4]
        o, p, q, r = weights[k : k + 4]
        for i in range(len(total)):
            pairs = (b[i] - a[i]) * o + (d[i] - c[i]) * p
            total[i] += pairs + ((f[i] - e[i]) * q + (h[i] - g[i]) * r)
    return total


def dot_products(left, right):
    first = (len(left) - 1) % 4 + 1
    a, b = left[0], right[0]
    total = a[:]
    if first == 1:
        for i in range(len(total)):
            total[i] = a[i] * b[i]
    else:
        c, d = left[1], right[1]
        for i in range(len(total)):
            total[i] = a[i] * b[i] + c[i] * d[i]
    if first == 3:
        e, f = left[2], right[2]
        for i in range(len(total)):
            total[i] += e[i] * f[i]
    elif first == 4:
        e, f, g, h = left[2], right[2], left[3], right[3]
        for i in range(len(total)):
            total[i] += e[i] * f[i] + g[i] * h[i]
    for k in range(first, len(left), 4):
        a, c, e, g = left[k : k + 4]
        b, d, f, h = right[k : k + 4]
        for i in range(len(total)):
            pairs = a[i] * b[i] + c[i] * d[i]
            total[i] += pairs + (e[i] * f[i] + g[i] * h[i])
    return total


def products(row, factors):
    line = row[:]
    for i in range(len(line)):
        line[i] = row[i] * factors[i]
    return line


def products_of_columns(left, right):
    return [products(row, other) for row, other in zip(left, right)]


def less_mean_and_products(row, means, factors, others):
    line = row[:]
    if not factors:
        for i in range(len(line)):
            line[i] = row[i] - means[i]
    elif len(factors) == 1:
        f, p = factors[0], others[0]
        for i in range(len(line)):
            line[i] = row[i] - (means[i] + f[i] * p[i])
    elif len(factors) == 2:
        (f, g), (p, q) = factors, others
        for i in range(len(line)):
            line[i] = row[i] - (means[i] + f[i] * p[i] + g[i] * q[i])
    else:
        sums = dot_products(factors, others)
        for i in range(len(line)):
            line[i] = row[i] - (means[i] + sums[i])
    return line


def weighted_by_columns(point, columns, weights):
    total, a, w = point[:], columns[0], weights[0]
    for i in range(len(total)):
        total[i] = (a[i] - point[i]) * w[i]
    for k in range(2, len(weights), 2):
        a, b, w, v = columns[k - 1], columns[k], weights[k - 1], weights[k]
        for i in range(len(total)):
            c = point[i]
            total[i] += (a[i] - c) * w[i] + (b[i] - c) * v[i]
    if len(weights) % 2 == 0:
        a, w = columns[-1], weights[-1]
        for i in range(len(total)):
            total[i] += (a[i] - point[i]) * w[i]
    return total
