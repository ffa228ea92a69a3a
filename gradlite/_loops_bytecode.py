# SPDX-License-Identifier: MIT
"""Loops over samples for interpreters of bytecode: comprehensions over zip().

Each returns new lists, one result for each point i. Rows are lists of one length unless
their indices say otherwise. Figures are nanoseconds a sample on CPython 3.11.
"""

TRACED = False
NAN = 1e999 - 1e999
_UNROLL = 36  # samples in a row from which twelve a turn are faster


def types_of(row):
    """Return the set of the types of a row."""
    return set(map(type, row))


def types_in(rows):
    """Return the set of the types in rows."""
    types = set()
    for row in rows:
        types.update(map(type, row))
    return types


def converted(row, function):
    """Return function(f[i])."""
    return list(map(function, row))


def transposed(rows):
    """Return the columns of rows."""
    return list(map(list, zip(*rows)))


def utc_offsets(rows, cls):
    """Return the UTC offsets of the datetimes of a class in rows with places."""
    return [t.utcoffset() for _, row in rows for t in row if type(t) is cls]


# NumPy's formulas for a first derivative, along rows and across them.


def gradient_rows(rows, step, convert=None):
    """Return (f[i+1] - f[i-1]) / (2h) of rows, and (f[i+1] - f[i]) / h at both ends.

    Carries two samples: twelve a turn take 18, one a turn 22, a comprehension 24.
    """
    h, h2, multiplies, out = step.h, step.h2, step.multiplies, []
    for row in rows:
        ahead = iter(row) if convert is None else map(convert, row)
        a, b = next(ahead), next(ahead)
        line = [(b - a) * h if multiplies else (b - a) / h]
        if multiplies and len(row) > _UNROLL:
            for c, d, e, f, g, i, j, k, l, m, n, o in zip(*[ahead] * 12):
                line += (
                    (c - a) * h2, (d - b) * h2, (e - c) * h2, (f - d) * h2,
                    (g - e) * h2, (i - f) * h2, (j - g) * h2, (k - i) * h2,
                    (l - j) * h2, (m - k) * h2, (n - l) * h2, (o - m) * h2,
                )  # fmt: skip
                a, b = n, o
            rest = row[len(line) + 1 :]  # zip() drops a last turn that is not full
            ahead = rest if convert is None else map(convert, rest)
        if multiplies:
            for c in ahead:
                line.append((c - a) * h2)
                a, b = b, c
        else:
            for c in ahead:
                line.append((c - a) / h2)
                a, b = b, c
        line.append((b - a) * h if multiplies else (b - a) / h)
        out.append(line)
    return out


def quotients(row, step):
    """Return (f[i+1] - f[i]) / h, for a Step."""
    h = step.h
    if step.multiplies:
        return [(b - a) * h for a, b in zip(row, row[1:])]
    return [(b - a) / h for a, b in zip(row, row[1:])]


def divided_differences(row, steps):
    """Return (f[i+1] - f[i]) / h[i]."""
    return [(b - a) / h for a, b, h in zip(row, row[1:], steps)]


def quotients_across(before, after, steps, multiplies=False):
    """Return (b - a) / h for whole rows a, b, with a divisor (factor) h for each."""
    trios = zip(before, after, steps)
    if multiplies:
        return [[(b - a) * w for a, b in zip(p, q)] for p, q, w in trios]
    return [[(b - a) / h for a, b in zip(p, q)] for p, q, h in trios]


def central_weights(steps):
    """Return a, b, c of a f[i-1] + b f[i] + c f[i+1], for adjacent steps p and q."""
    return [
        (-q / (p * (p + q)), (q - p) / (p * q), p / (q * (p + q)))
        for p, q in zip(steps, steps[1:])
    ]


def parabola_slopes(row, x):
    """Return that sum for a row on coordinates, without a list of weights.

    105; with a list 150. The bits are those of NumPy's order, as a + b is b + a.
    """
    out, ahead, beside = [], iter(x), iter(row)
    u, v, f, g = next(ahead), next(ahead), next(beside), next(beside)
    p = v - u
    for w, h in zip(ahead, beside):
        q = w - v
        s = p + q
        out.append((q - p) / (p * q) * g - q / (p * s) * f + p / (q * s) * h)
        p, v = q, w
        f, g = g, h
    return out


def weighted(row, weights):
    """Return a f[i] + b f[i+1] + c f[i+2], with the weights of each i."""
    out, ahead = [], iter(row)
    x, y = next(ahead), next(ahead)
    for z, (a, b, c) in zip(ahead, weights):
        out.append(a * x + b * y + c * z)
        x, y = y, z
    return out


def weighted_across(rows, weights):
    """Return a f[i-1] + b f[i] + c f[i+1] of whole rows f[i]."""
    return [
        [a * x + b * y + c * z for x, y, z in zip(p, q, r)]
        for p, q, r, (a, b, c) in zip(rows, rows[1:], rows[2:], weights)
    ]


def differences(row, lag=1, unit=None):
    """Return f[i + lag] - f[i], over the unit if there is one."""
    pairs = zip(row, row[lag:])
    if unit is None:
        return [b - a for a, b in pairs]
    return [(b - a) / unit for a, b in pairs]


def scaled_differences(factor, row, lag):
    """Return (f[i + lag] - f[i]) * factor."""
    return [(b - a) * factor for a, b in zip(row, row[lag:])]


def errors_of_differences(row, differences):
    """Return f[i+1] - f[i] less the rounded differences, 0.0 where that is no number.

    Knuth's two-sum (The Art of Computer Programming 2, 4.2.2), exact for floats.
    """
    errors = []
    for a, b, d in zip(row, row[1:], differences):
        minus_a = d - b
        error = (b - (d - minus_a)) - (a + minus_a)
        errors.append(error if error - error == 0 else 0.0)
    return errors


def differences_across(before, after, period, unit=None):
    """Return (b[i] - a[i]) + period, over the unit if there is one."""
    pairs = zip(before, after)
    if unit is None:
        return [(b - a) + period for a, b in pairs]
    return [((b - a) + period) / unit for a, b in pairs]


def second_differences(row):
    """Return f[i] - 2 f[i+1] + f[i+2], by differences of neighbours."""
    return [(c - b) - (b - a) for a, b, c in zip(row, row[1:], row[2:])]


def sums(row):
    """Return f[i] + f[i+1]."""
    return [a + b for a, b in zip(row, row[1:])]


def scaled(factor, row):
    """Return f[i] * factor."""
    return [t * factor for t in row]


def over(row, divisor):
    """Return f[i] / divisor."""
    return [t / divisor for t in row]


def over_each(row, divisors):
    """Return f[i] / d[i]."""
    return [t / d for t, d in zip(row, divisors)]


def added(row, other):
    """Return f[i] + g[i]."""
    return [s + t for s, t in zip(row, other)]


def zeros_in(row, other):
    """Return the indices where either of two rows is 0."""
    return [i for i, (a, b) in enumerate(zip(row, other)) if a == 0 or b == 0]


def products(row, factors):
    """Return f[i] * w[i]."""
    return [t * w for t, w in zip(row, factors)]


def plus_products(total, row, factors):
    """Return t[i] + f[i] * w[i]."""
    return [s + t * w for s, t, w in zip(total, row, factors)]


def plus_weighted_pairs(total, factors, before, after):
    """Return t[i] + (b[i] - a[i]) * w[i]."""
    return [t + (b - a) * w for t, w, a, b in zip(total, factors, before, after)]


def pairs_less(factor, before, after, total):
    """Return (b[i] - a[i]) * factor - t[i]."""
    return [(b - a) * factor - t for a, b, t in zip(before, after, total)]


def plus_scaled(total, factor, row):
    """Return t[i] + f[i] * factor."""
    return [s + t * factor for s, t in zip(total, row)]


def less_second_differences(factor, row, inner, inner_factor=None):
    """Return f[i] * factor less the second difference of g[i..i+2], times a factor."""
    trios = zip(row, inner, inner[1:], inner[2:])
    if inner_factor is None:
        return [t * factor - ((c - b) - (b - a)) for t, a, b, c in trios]
    return [t * factor - ((c - b) - (b - a)) * inner_factor for t, a, b, c in trios]


def rounded(row, divisors, unit):
    """Return unit * round(f[i] / d[i]), with ties to even, in integers.

    The quotient q is rounded down: one more is nearer where twice the remainder exceeds
    the divisor, and is even where it equals the divisor and q is odd.
    """
    pairs = zip(map(divmod, row, divisors), divisors)
    return [unit * (q + (2 * abs(r) + (q & 1) > abs(d))) for (q, r), d in pairs]


# Least-squares windows. A column is a list over the points, with one sample, weight or
# distance of each. A pass over the points adds up to four terms; with one a pass, sums
# take twice the time. The first pass takes what is left over from fours: 1 to 4 terms.


def weighted_differences(before, after, weights):
    """Return the sum over k of (after[k][i] - before[k][i]) * weights[k].

    The first pass has no sum to add to: zeros would cost a pass, and would have to be
    of the type of the samples.
    """
    columns = []
    for pair in zip(before, after):
        columns += pair
    first = (len(weights) - 1) % 4 + 1
    terms = zip(*columns[: 2 * first])
    if first == 1:
        (o,) = weights[:1]
        total = [(b - a) * o for a, b in terms]
    elif first == 2:
        o, p = weights[:2]
        total = [(b - a) * o + (d - c) * p for a, b, c, d in terms]
    elif first == 3:
        o, p, q = weights[:3]
        total = [(b - a) * o + (d - c) * p + (f - e) * q for a, b, c, d, e, f in terms]
    else:
        o, p, q, r = weights[:4]
        total = [
            (b - a) * o + (d - c) * p + ((f - e) * q + (h - g) * r)
            for a, b, c, d, e, f, g, h in terms
        ]
    for k in range(first, len(weights), 4):
        o, p, q, r = weights[k : k + 4]
        total = [
            t + ((b - a) * o + (d - c) * p + ((f - e) * q + (h - g) * r))
            for t, a, b, c, d, e, f, g, h in zip(total, *columns[2 * k : 2 * k + 8])
        ]
    return total


def weighted_by_columns(point, columns, weights):
    """Return the sum over k of (columns[k][i] - point[i]) * weights[k][i]."""
    total = [(a - c) * w for c, a, w in zip(point, columns[0], weights[0])]
    for k in range(2, len(weights), 2):
        total = [
            t + ((a - c) * w + (b - c) * v)
            for t, c, a, w, b, v in zip(
                total, point, columns[k - 1], weights[k - 1], columns[k], weights[k]
            )
        ]
    if len(weights) % 2 == 0:
        total = plus_weighted_pairs(total, weights[-1], point, columns[-1])
    return total


def dot_products(left, right):
    """Return the sum over k of left[k][i] * right[k][i]."""
    columns = []
    for pair in zip(left, right):
        columns += pair
    first = (len(left) - 1) % 4 + 1
    terms = zip(*columns[: 2 * first])
    if first == 1:
        total = [a * b for a, b in terms]
    elif first == 2:
        total = [a * b + c * d for a, b, c, d in terms]
    elif first == 3:
        total = [a * b + c * d + e * f for a, b, c, d, e, f in terms]
    else:
        total = [a * b + c * d + (e * f + g * h) for a, b, c, d, e, f, g, h in terms]
    for k in range(first, len(left), 4):
        total = [
            t + (a * b + c * d + (e * f + g * h))
            for t, a, b, c, d, e, f, g, h in zip(total, *columns[2 * k : 2 * k + 8])
        ]
    return total


def column_sums(columns):
    """Return the sum of columns."""
    first = (len(columns) - 1) % 4 + 1
    total = columns[0]
    for k in range(1, first):
        total = [t + a for t, a in zip(total, columns[k])]
    for k in range(first, len(columns), 4):
        four = zip(total, *columns[k : k + 4])
        total = [t + (a + b + (c + d)) for t, a, b, c, d in four]
    return total


def less_mean_and_products(row, means, factors, others):
    """Return f[i] less means[i] and the sum over k of factors[k][i] * others[k][i]."""
    if not factors:
        return [t - m for t, m in zip(row, means)]
    if len(factors) == 1:
        four = zip(row, means, factors[0], others[0])
        return [t - (m + f * p) for t, m, f, p in four]
    if len(factors) == 2:
        six = zip(row, means, factors[0], others[0], factors[1], others[1])
        return [t - (m + f * p + g * q) for t, m, f, p, g, q in six]
    products = dot_products(factors, others)
    return [t - (m + s) for t, m, s in zip(row, means, products)]


def less_products(row, factors, other):
    """Return t[i] - w[i] * f[i]."""
    return [t - f * s for t, f, s in zip(row, factors, other)]


def products_of_columns(left, right):
    """Return the product of each pair of columns."""
    pairs = zip(left, right)
    return [[s * t for s, t in zip(row, other)] for row, other in pairs]


def negated(row):
    """Return -f[i]."""
    return [-t for t in row]


def conjugated(row):
    """Return the complex conjugate of f[i], by its method."""
    return [t.conjugate() for t in row]


def complex_conjugates(row):
    """Return the complex conjugate of f[i], a built-in complex number."""
    return [complex(t.real, -t.imag) for t in row]  # no method on MicroPython


def real_parts(row):
    """Return the real part of f[i]."""
    return [t.real for t in row]


def larger(row, ratio, other):
    """Return whether f[i] > ratio * g[i]."""
    return [t > ratio * s for t, s in zip(row, other)]


def zero_unless(flags, row):
    """Return f[i] where its flag is set, else 0."""
    return [t if flag else 0.0 for flag, t in zip(flags, row)]


def scales_of_squares(squares, least):
    """Return 1 / sqrt of each float near 0 or infinity, 1 for others, nan for 0."""
    out = []
    for s in squares:
        if least < s < 1.0 / least:
            out.append(1.0)
        else:
            out.append(1.0 / s**0.5 if s else NAN)
    return out
