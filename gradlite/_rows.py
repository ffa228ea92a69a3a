# SPDX-License-Identifier: MIT
"""How a stencil runs along a row of samples, and across rows that lie side by side.

A stencil that reaches over `reach` samples makes n - reach results of n samples. On
the last axis it runs along each row; on any other it meets whole rows at once. On
coordinates it has other weights at each point of the axis, else one set for all.
"""

from ._errors import failed
from ._grid import find
from ._numbers import divide, reciprocal

_BLOCK = 1024  # samples of a long row that are converted at a time


class Quotient:
    """(f[i + reach] - f[i]) / step, with one step or with one for each i."""

    def __init__(self, reach, step, steps=None):
        self.reach = reach
        self.step = step
        self.steps = steps
        self.factor = reciprocal(step) if isinstance(step, float) else None

    def along(self, row, start=0):
        """The results of a row, the first of them at the point start of the axis."""
        if self.steps is not None:
            steps = self.steps[start:]
            return [divide(b - a, h) for a, b, h in zip(row, row[self.reach :], steps)]
        out = []
        if self.factor is not None and self.reach == 2 and len(row) > 17:
            out = _halves(row, self.factor)
            row = row[len(out) :]
        return out + self._across(row, row[self.reach :], self.step)

    def across(self, rows, point):
        """The results at a point of the axis for the samples of all these rows."""
        step = self.step if self.steps is None else self.steps[point]
        return self._across(rows[0], rows[-1], step)

    def _across(self, behind, ahead, step):
        factor = self.factor
        if factor is not None:
            return [(b - a) * factor for a, b in zip(behind, ahead)]
        if step:
            return [(b - a) / step for a, b in zip(behind, ahead)]
        return [divide(b - a, step) for a, b in zip(behind, ahead)]


class Weighted:
    """a f[i] + b f[i+1] + c f[i+2], added from the left as NumPy does."""

    reach = 2

    def __init__(self, weights, each=None):
        self.weights = weights
        self.each = each

    def along(self, row, start=0):
        if self.each is None:
            return self.across([row, row[1:], row[2:]], 0)
        out = []
        x, y = row[0], row[1]
        each = self.each[start:] if start else self.each
        for z, (a, b, c) in zip(row[2:], each):
            out.append(a * x + b * y + c * z)
            x, y = y, z
        return out

    def across(self, rows, point):
        a, b, c = self.weights if self.each is None else self.each[point]
        return [a * x + b * y + c * z for x, y, z in zip(rows[0], rows[1], rows[2])]


class Differences:
    """A sum of w (f[i+k] - f[i+j]) over pairs (j, k), divided at the end.

    rules holds (weights, divisors) for each point, or only one for all of them.
    Whatever the weights, equal samples have a derivative of exactly 0.
    """

    def __init__(self, reach, pairs, rules, quotient):
        self.reach = reach
        self.pairs = pairs
        self.rules = rules
        self.quotient = quotient

    def along(self, row, start=0):
        count = len(row) - self.reach
        rules = self.rules[start : start + count]
        if len(self.rules) == 1:
            rules = self.rules * count
        rows = [row[i : i + count] for i in range(self.reach + 1)]
        return self._sums(rows, rules)

    def across(self, rows, point):
        rows = [list(row) for row in rows]
        rule = self.rules[point if len(self.rules) > 1 else 0]
        return self._sums(rows, [rule] * len(rows[0]))

    def _sums(self, rows, rules):
        total = None
        for n, (j, k) in enumerate(self.pairs):
            terms = zip(rows[j], rows[k], rules)
            if total is None:
                total = [rule[0][n] * (b - a) for a, b, rule in terms]
            else:
                total = [t + rule[0][n] * (b - a) for t, (a, b, rule) in zip(total, terms)]
        if self.quotient is not None:
            return [self.quotient(t, rule[1][0]) for t, rule in zip(total, rules)]
        for n in range(len(self.rules[0][1])):
            total = [divide(t, rule[1][n]) for t, rule in zip(total, rules)]
        return total


def differentiate(grid, depth, axis, pieces, who):
    """Lay the pieces along an axis; what fails in the arithmetic says where."""
    convert = axis.arithmetic.convert
    try:
        return lay(grid, axis.number, depth - 1 - axis.number, pieces, convert)
    except Exception as error:
        place = "axis " + str(axis.number)
        if convert is not None:
            culprit = find(grid, depth, lambda x: _fails(convert, x))
            place = culprit[0] if culprit else place
        raise failed(error, who, "samples that can be reckoned with", place) from error


def _fails(convert, x):
    try:
        convert(x)
    except Exception:
        return True
    return False


def lay(grid, axis, inner, pieces, convert):
    """Run the pieces, end to end, along one axis; inner axes lie below it.

    A piece (start, stop, stencil) takes the samples start to stop - 1 of the axis.
    convert, if any, is made of each sample on its way in.
    """
    if axis:
        out = []
        for part in grid:
            out.append(lay(part, axis - 1, inner, pieces, convert))
        return out
    return _across(grid, inner, pieces, convert) if inner else _along(grid, pieces, convert)


def _along(row, pieces, convert):
    """In blocks, so that no second list is ever as long as the row."""
    out = []
    for start, stop, stencil in pieces:
        reach = stencil.reach
        for i in range(start, stop - reach, _BLOCK):
            block = row[i : min(i + _BLOCK + reach, stop)]
            if convert is not None:
                block = list(map(convert, block))
            out += stencil.along(block, i - start)
    return out


def _across(slabs, inner, pieces, convert):
    out = []
    for start, stop, stencil in pieces:
        reach = stencil.reach
        for i in range(start, stop - reach):
            parts = slabs[i : i + reach + 1]
            out.append(_side_by_side(parts, inner, stencil, i - start, convert))
    return out


def _side_by_side(slabs, inner, stencil, point, convert):
    """The stencil on slabs of samples that lie `inner` levels down."""
    if inner == 1:
        if convert is not None:
            slabs = [map(convert, row) for row in slabs]
        return stencil.across(slabs, point)
    out = []
    for parts in zip(*slabs):
        out.append(_side_by_side(parts, inner - 1, stencil, point, convert))
    return out


def _halves(row, factor):
    """Differences of samples two apart, sixteen at a time as far as that goes.

    22 ns a sample where a plain loop takes 25 and a comprehension over zip 30.
    """
    out = []
    a, b = row[0], row[1]
    for i in range(2, len(row) - 15, 16):
        c, d, e, f, g, h, j, k, l, m, n, o, p, q, r, s = row[i : i + 16]
        # fmt: off
        out += (
            (c - a) * factor, (d - b) * factor, (e - c) * factor, (f - d) * factor,
            (g - e) * factor, (h - f) * factor, (j - g) * factor, (k - h) * factor,
            (l - j) * factor, (m - k) * factor, (n - l) * factor, (o - m) * factor,
            (p - n) * factor, (q - o) * factor, (r - p) * factor, (s - q) * factor,
        )
        # fmt: on
        a, b = r, s
    return out
