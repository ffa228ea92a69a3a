# SPDX-License-Identifier: MIT
"""How a stencil runs along rows of samples and across them.

A stencil that reaches over `reach` samples makes n - reach results of n samples. On
the last axis it runs along each row; on any other it meets whole rows, as many of
them as it has samples. Each kind of stencil says how it does

    one(samples)          its result for just as many samples as it takes
    along(row, start)     its results along a row, the first for the point start
    rows(sheet)           the same for each row of a sheet of short ones
    across(sheets, each)  its results for the rows of some sheets, side by side

It has one rule (a step, or weights) for all points or, on coordinates, each its own.
"""

from ._errors import failed
from ._grid import find
from ._numbers import divide, reciprocal

_BLOCK = 1024  # samples taken at a time, so that no second list is as long as a row
_SHEET = 64  # rows taken at a time, for the same reason
_LONG = 100  # samples in a row that is worth a loop of its own
_THIN = 8  # samples in a row that is not


class Quotient:
    """(f[i + reach] - f[i]) / step."""

    def __init__(self, reach, step, steps=None, real=True):
        self.reach = reach
        self.rule = step
        self.each = steps
        # A multiplication takes 2 ns less than a division, and knows infinity.
        self.factor = reciprocal(step) if real and steps is None else None
        self.careful = not real or step == 0

    def one(self, samples):
        if self.factor is not None:
            return (samples[-1] - samples[0]) * self.factor
        return divide(samples[-1] - samples[0], self.rule)

    def along(self, row, start):
        factor = self.factor
        if factor is not None:  # as in rows(), whose detour costs a tenth of a call
            return [(b - a) * factor for a, b in zip(row, row[self.reach :])]
        if self.each is None:
            return self.rows([row])[0]
        steps = self.each[start : start + len(row) - 1]
        return [divide(b - a, h) for a, b, h in zip(row, row[1:], steps)]

    def rows(self, sheet):
        if self.each is not None:
            return [self.along(row, 0) for row in sheet]
        factor, step, reach = self.factor, self.rule, self.reach
        if factor is not None:
            return [[(b - a) * factor for a, b in zip(p, p[reach:])] for p in sheet]
        if not self.careful:
            return [[(b - a) / step for a, b in zip(p, p[reach:])] for p in sheet]
        return [[divide(b - a, step) for a, b in zip(p, p[reach:])] for p in sheet]

    def across(self, sheets, each):
        pairs = zip(sheets[0], sheets[-1])
        factor = self.factor
        if factor is not None:
            return [[(b - a) * factor for a, b in zip(p, q)] for p, q in pairs]
        if self.careful or 0 in each:
            return [
                [divide(b - a, h) for a, b in zip(p, q)]
                for (p, q), h in zip(pairs, each)
            ]
        return [[(b - a) / h for a, b in zip(p, q)] for (p, q), h in zip(pairs, each)]


class Weighted:
    """a f[i] + b f[i+1] + c f[i+2], added from the left as NumPy does."""

    reach = 2

    def __init__(self, weights, each=None):
        self.rule = weights
        self.each = each

    def one(self, samples):
        a, b, c = self.rule
        x, y, z = samples
        return a * x + b * y + c * z

    def along(self, row, start):
        if self.each is None:
            a, b, c = self.rule
            return [a * x + b * y + c * z for x, y, z in zip(row, row[1:], row[2:])]
        each = self.each
        if start or len(each) > len(row):
            each = each[start : start + len(row) - 2]
        out = []
        x, y = row[0], row[1]
        for z, (a, b, c) in zip(row[2:], each):
            out.append(a * x + b * y + c * z)
            x, y = y, z
        return out

    def rows(self, sheet):
        return [self.along(row, 0) for row in sheet]

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

    def one(self, samples):
        return self._sums([[x] for x in samples], [self.rule])[0]

    def along(self, row, start):
        count = len(row) - self.reach
        rules = [self.rule] * count
        if self.each is not None:
            rules = self.each[start : start + count]
        rows = [row[k : k + count] for k in range(self.reach + 1)]
        return self._sums(rows, rules)

    def rows(self, sheet):
        return [self.along(row, 0) for row in sheet]

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


def differentiate(grid, depth, number, plan, convert, who):
    """Follow a plan along one axis of a grid that is nested depth levels deep.

    A plan is (ends, first, inner, last): the stencil for all points of the axis, or,
    if ends is not 0, for the points inside, with one for the first point and one for
    the last that take as many samples each. convert is made of each sample.
    """
    try:
        return _to_axis(grid, number, depth - 1 - number, plan, convert)
    except Exception as error:
        place = "axis " + str(number)
        if convert is not None:
            culprit = find(grid, depth, lambda x: _fails(convert, x))
            place = culprit[0] if culprit else place
        wanted = "samples that can be reckoned with"
        raise failed(error, who, wanted, place) from error


def _fails(function, x):
    try:
        function(x)
    except Exception:
        return True
    return False


def _to_axis(grid, above, below, plan, convert):
    """Walk down to the axis, which has so many axes above and below it."""
    if above == 0:
        if below:
            return _across(grid, below, plan, convert)
        return along(grid, plan, convert)
    if above == 1 and below == 0 and len(grid) > 4 and len(grid[0]) < _LONG:
        return _along_short(grid, plan, convert)
    out = []
    for part in grid:
        out.append(_to_axis(part, above - 1, below, plan, convert))
    return out


def along(row, plan, convert):
    """Follow the plan along one row."""
    ends, first, inner, last = plan
    n, reach = len(row), inner.reach
    out = []
    if ends:
        out.append(first.one(_converted(row[:ends], convert)))
    if n > _LONG and reach == 2 and type(inner) is Quotient and not inner.careful:
        start = _two_apart(row, inner, convert, out)
        out += inner.along(_converted(row[start:], convert), start)
    elif n <= _BLOCK:
        if n > reach:
            out += inner.along(_converted(row, convert), 0)
    else:
        for i in range(0, n - reach, _BLOCK):
            block = row[i : i + _BLOCK + reach]
            out += inner.along(_converted(block, convert), i)
    if ends:
        out.append(last.one(_converted(row[n - ends :], convert)))
    return out


def _converted(row, convert):
    return row if convert is None else list(map(convert, row))


def _along_short(grid, plan, convert):
    """Short rows a block at a time, what is the same for all of them done at once.

    Thin ones are turned, to be crossed as columns: for rows of 3, 50 ns a sample where
    a loop along each takes 100. To rows of 30, sharing saves a third of the time.
    """
    ends, first, inner, last = plan
    n = len(grid[0])
    out = []
    height = _SHEET
    if convert is not None and n > _THIN:
        height = _SHEET // 8  # the converted samples of a sheet are held together
    for i in range(0, len(grid), height):
        sheet = grid[i : i + height]
        if 0 < n <= _THIN:
            columns = list(zip(*sheet))
            out += map(list, zip(*_across(columns, 1, plan, convert)))
            continue
        if convert is not None:
            sheet = [list(map(convert, row)) for row in sheet]
        rows = inner.rows(sheet) if n > inner.reach else [[] for _ in sheet]
        if ends:
            left = [[[row[k] for row in sheet]] for k in range(ends)]
            heads = first.across(left, [first.rule])[0]
            right = [[[row[k] for row in sheet]] for k in range(n - ends, n)]
            tails = last.across(right, [last.rule])[0]
            for row, head, tail in zip(rows, heads, tails):
                row.insert(0, head)
                row.append(tail)
        out += rows
    return out


def _across(slabs, below, plan, convert):
    """Follow the plan along an axis of slabs, `below` axes deep each."""
    ends, first, inner, last = plan
    out = []
    if ends:
        _meet(slabs[:ends], below, first, convert, out)
    _meet(slabs, below, inner, convert, out)
    if ends:
        _meet(slabs[len(slabs) - ends :], below, last, convert, out)
    return out


def _meet(slabs, below, stencil, convert, out):
    """Add the results of a stencil for all points of the axis."""
    reach = stencil.reach
    count = max(0, len(slabs) - reach)
    if below == 1 and count > _THIN >= len(slabs[0]) > 0:
        _across_thin(slabs, stencil, convert, out)
        return
    each = stencil.each or [stencil.rule] * count
    if below == 1:
        sheets = [slabs[k : k + count] for k in range(reach + 1)]
        out += _side_by_side(sheets, 1, stencil, each, convert)
        return
    for i in range(count):
        rules = [each[i]] * len(slabs[i])
        parts = slabs[i : i + reach + 1]
        out.append(_side_by_side(parts, below - 1, stencil, rules, convert))


def _side_by_side(sheets, below, stencil, each, convert):
    """The results for sheets of rows, or of what holds rows, at one point."""
    if below == 1:
        if convert is not None:
            sheets = [(map(convert, row) for row in sheet) for sheet in sheets]
        return stencil.across(sheets, each)
    out = []
    for parts in zip(*sheets):
        rules = [each[0]] * len(parts[0])
        out.append(_side_by_side(parts, below - 1, stencil, rules, convert))
    return out


def _across_thin(slabs, stencil, convert, out):
    """Thin rows turned, a block at a time, so that the stencil can run along them."""
    for i in range(0, len(slabs) - stencil.reach, _BLOCK):
        columns = []
        for column in zip(*slabs[i : i + _BLOCK + stencil.reach]):
            columns.append(stencil.along(_converted(list(column), convert), i))
        out += map(list, zip(*columns))


def _two_apart(row, quotient, convert, out):
    """Add (f[i+2] - f[i]) / step sixteen at a time, and say how many are added.

    22 ns a sample on CPython 3.11 where a plain loop takes 25 and a comprehension 30;
    for integers 36, where converting a row beforehand makes it 42.
    """
    factor, step = quotient.factor, quotient.rule
    a, b = _converted(row[:2], convert)
    end = len(row) - 15
    for i in range(2, end, 16):
        chunk = row[i : i + 16]
        if convert is not None:
            chunk = map(convert, chunk)
        c, d, e, f, g, h, j, k, t, m, n, o, p, q, r, s = chunk
        # fmt: off
        if factor is not None:
            out += (
                (c - a) * factor, (d - b) * factor, (e - c) * factor, (f - d) * factor,
                (g - e) * factor, (h - f) * factor, (j - g) * factor, (k - h) * factor,
                (t - j) * factor, (m - k) * factor, (n - t) * factor, (o - m) * factor,
                (p - n) * factor, (q - o) * factor, (r - p) * factor, (s - q) * factor,
            )
        else:
            out += (
                (c - a) / step, (d - b) / step, (e - c) / step, (f - d) / step,
                (g - e) / step, (h - f) / step, (j - g) / step, (k - h) / step,
                (t - j) / step, (m - k) / step, (n - t) / step, (o - m) / step,
                (p - n) / step, (q - o) / step, (r - p) / step, (s - q) / step,
            )
        # fmt: on
        a, b = r, s
    return max(0, (len(row) - 2) // 16 * 16)
