# SPDX-License-Identifier: MIT
"""Loops over samples for tracing compilers; the rare ones are in _loops_bytecode.

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


def quotients_across(before, after, steps, _=False):
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
