# SPDX-License-Identifier: MIT
"""How a stencil runs along rows of samples and across them.

A stencil that reaches over `reach` samples makes n - reach results of n samples. On
the last axis it runs along each row; on any other it meets whole rows, as many of
them as it has samples. Each kind of stencil says how it does

    along(row, start)     its results along a row, the first for the point start
    across(sheets, each)  its results for the rows of some sheets, side by side

It has one rule (a step, or weights) for all points or, on coordinates, each its own.
"""

from ._numbers import divide, reciprocal

_LONG = 36  # samples in a row from which several at a time are quicker


class Quotient:
    """(f[i + reach] - f[i]) / step."""

    def __init__(self, reach, step, steps=None, real=True):
        self.reach = reach
        self.rule = step
        self.each = steps
        self.careful = not real or step == 0

    def along(self, row, start):
        reach, step = self.reach, self.rule
        if self.each is not None:
            steps = self.each[start : start + len(row) - reach]
            return [divide(b - a, h) for a, b, h in zip(row, row[reach:], steps)]
        if self.careful:
            return [divide(b - a, step) for a, b in zip(row, row[reach:])]
        if reach == 2:
            factor = reciprocal(step)
            by = step if factor is None else factor
            return two_apart([row], by, by, factor is not None, None)[0][1:-1]
        return [(b - a) / step for a, b in zip(row, row[reach:])]

    def across(self, sheets, each):
        trios = zip(sheets[0], sheets[-1], each)
        if self.careful or not all(each):
            return [[divide(b - a, h) for a, b in zip(p, q)] for p, q, h in trios]
        return [[(b - a) / h for a, b in zip(p, q)] for p, q, h in trios]


class Weighted:
    """a f[i] + b f[i+1] + c f[i+2], added from the left as NumPy does."""

    reach = 2

    def __init__(self, weights, each=None):
        self.rule = weights
        self.each = each

    def along(self, row, start):
        if self.each is None:
            a, b, c = self.rule
            return [a * x + b * y + c * z for x, y, z in zip(row, row[1:], row[2:])]
        each = self.each
        if start or len(each) > len(row):
            each = each[start : start + len(row) - 2]
        out = []
        ahead = iter(row)
        x, y = next(ahead), next(ahead)
        for z, (a, b, c) in zip(ahead, each):
            out.append(a * x + b * y + c * z)
            x = y
            y = z
        return out

    def across(self, sheets, each):
        return [
            [a * x + b * y + c * z for x, y, z in zip(p, q, r)]
            for p, q, r, (a, b, c) in zip(*sheets, each)
        ]


class Differences:
    """A sum of w (f[i+k] - f[i+j]) over pairs (j, k), divided at the end.

    A rule is (weights, divisors). Whatever the weights, equal samples have a
    derivative of exactly 0.
    """

    def __init__(self, reach, pairs, rule, each, quotient):
        self.reach = reach
        self.pairs = pairs
        self.rule = rule
        self.each = each
        self.quotient = quotient

    def along(self, row, start):
        count = len(row) - self.reach
        rules = [self.rule] * count
        if self.each is not None:
            rules = self.each[start : start + count]
        rows = [row[k : k + count] for k in range(self.reach + 1)]
        return self._sums(rows, rules)

    def across(self, sheets, each):
        out = []
        for rows, rule in zip(zip(*sheets), each):
            rows = [list(row) for row in rows]
            out.append(self._sums(rows, [rule] * len(rows[0])))
        return out

    def _sums(self, rows, rules):
        total = None
        for n, (j, k) in enumerate(self.pairs):
            terms = [w[n] * (b - a) for a, b, (w, _) in zip(rows[j], rows[k], rules)]
            if total is not None:
                terms = [t + term for t, term in zip(total, terms)]
            total = terms
        for n in range(len(rules[0][1]) if rules else 0):
            if self.quotient is None:
                total = [t / by[n] for t, (_, by) in zip(total, rules)]
            else:
                total = [self.quotient(t, by[n]) for t, (_, by) in zip(total, rules)]
        return total


def two_apart(rows, end, by, times, convert):
    """What lies between the samples before and after each, over a step.

    At the two ends the sample itself is one of the two, over the step `end`; with
    times, steps are factors. Twenty-four at a time take 18 ns a sample on CPython
    3.11, one by one 22, a comprehension 24; on PyPy it is no slower than they.
    """
    out = []
    for row in rows:
        if convert is None:
            a, b = row[0], row[1]
        else:
            a, b = convert(row[0]), convert(row[1])
        line = [(b - a) * end if times else (b - a) / end]
        done = 2
        if len(row) > _LONG:
            done += (len(row) - 2) // 24 * 24
            for start in range(2, done, 24):
                chunk = row[start : start + 24]
                if convert is not None:
                    chunk = map(convert, chunk)
                # fmt: off
                c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z = chunk  # noqa: E501, E741
                if times:
                    line += [
                        (c - a) * by, (d - b) * by, (e - c) * by, (f - d) * by,
                        (g - e) * by, (h - f) * by, (i - g) * by, (j - h) * by,
                        (k - i) * by, (l - j) * by, (m - k) * by, (n - l) * by,
                        (o - m) * by, (p - n) * by, (q - o) * by, (r - p) * by,
                        (s - q) * by, (t - r) * by, (u - s) * by, (v - t) * by,
                        (w - u) * by, (x - v) * by, (y - w) * by, (z - x) * by,
                    ]
                else:
                    line += [
                        (c - a) / by, (d - b) / by, (e - c) / by, (f - d) / by,
                        (g - e) / by, (h - f) / by, (i - g) / by, (j - h) / by,
                        (k - i) / by, (l - j) / by, (m - k) / by, (n - l) / by,
                        (o - m) / by, (p - n) / by, (q - o) / by, (r - p) / by,
                        (s - q) / by, (t - r) / by, (u - s) / by, (v - t) / by,
                        (w - u) / by, (x - v) / by, (y - w) / by, (z - x) / by,
                    ]
                # fmt: on
                a = y
                b = z
        ahead = row[done:] if convert is None else map(convert, row[done:])
        if times:
            for c in ahead:
                line.append((c - a) * by)
                a = b
                b = c
            line.append((b - a) * end)
        else:
            for c in ahead:
                line.append((c - a) / by)
                a = b
                b = c
            line.append((b - a) / end)
        out.append(line)
    return out
