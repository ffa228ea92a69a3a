# SPDX-License-Identifier: MIT
"""Which stencil for which point of an axis, and the way through a grid to it.

A plan follows an axis from end to end. On the last axis it has rows to go along, on
any other it goes across slabs: grids of the axes below, one for each sample.

    rows(sheet, convert)           the results for each row of a sheet
    across(slabs, below, convert)  those for slabs, each so many axes deep

convert, if there is one, is made of each sample before it is reckoned with.
"""

from ._errors import failed
from ._grid import find, mapped
from ._numbers import reciprocal
from ._rows import Weighted, two_apart
from ._stencils import centrals, mirrored, one_sided_even

_BLOCK = 1024  # samples taken at a time, so that no second list is as long as a row
_SHEET = 64  # thin rows taken at a time, for the same reason
_MANY = 30  # slabs of which three may be held as floats beside them
_THIN = 8  # samples in a row that is not worth a loop of its own


def differentiate(grid, depth, number, plan, convert, who):
    """Follow a plan along one axis of a grid that is nested depth levels deep."""
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
            return plan.across(grid, below, convert)
        return plan.rows([grid], convert)[0]
    if above == 1 and below == 0:
        return _along(grid, plan, convert)
    out = []
    for part in grid:
        out.append(_to_axis(part, above - 1, below, plan, convert))
    return out


def _along(grid, plan, convert):
    """Along each row of a grid; many thin ones are turned, and crossed as columns.

    For rows of 3 that takes 50 ns a sample where a loop along each takes 100.
    """
    if not _thin(grid):
        return plan.rows(grid, convert)
    out = []
    for i in range(0, len(grid), _SHEET):
        columns = list(zip(*grid[i : i + _SHEET]))
        out += map(list, zip(*plan.across(columns, 1, convert)))
    return out


def _thin(rows):
    """Whether rows are so many and so thin that it is better to go along columns."""
    return len(rows) > _THIN >= len(rows[0]) > 0


class Evenly:
    """gradient of floats on an even step, by far the commonest plan.

    What lies between the samples before and after each, at the ends between the
    last two. For the second order the ends are put right afterwards.
    """

    def __init__(self, h, edge_order):
        self.end = reciprocal(h)
        self.times = self.end is not None
        if self.times:
            self.by = 0.5 * self.end
        else:
            self.end, self.by = h, 2.0 * h
        self.weights = one_sided_even(h) if edge_order == 2 else None

    def rows(self, sheet, convert):
        out = two_apart(sheet, self.end, self.by, self.times, convert)
        if self.weights is not None:
            a, b, c = self.weights
            for row, line in zip(sheet, out):
                x, y, z = _converted(row[:3], convert)
                line[0] = a * x + b * y + c * z
                x, y, z = _converted(row[-3:], convert)
                line[-1] = -c * x - b * y - a * z
        return out

    def across(self, slabs, below, convert):
        if below == 1 and _thin(slabs):
            out = self._turned(slabs, convert)
        elif convert is not None and len(slabs) >= _MANY:
            floats = (mapped(slab, below, convert) for slab in slabs)
            out = self._between(self._neighbours(floats), below, None)
        else:
            steps = [self.end] + [self.by] * (len(slabs) - 2) + [self.end]
            trios = zip(slabs[:1] + slabs[:-1], slabs[1:] + slabs[-1:], steps)
            out = self._between(trios, below, convert)
        if self.weights is not None:
            first, last = Weighted(self.weights), Weighted(mirrored(self.weights))
            out[0] = crossed(slabs[:3], below, first, convert)[0]
            out[-1] = crossed(slabs[-3:], below, last, convert)[0]
        return out

    def _between(self, trios, below, convert):
        """What lies between slabs, over the step that stands with each two."""
        if below > 1:
            out = []
            for p, q, h in trios:
                out.append(self._between(zip(p, q, [h] * len(p)), below - 1, convert))
            return out
        if convert is not None:
            trios = ((map(convert, p), map(convert, q), h) for p, q, h in trios)
        if self.times:
            return [[(b - a) * h for a, b in zip(p, q)] for p, q, h in trios]
        return [[(b - a) / h for a, b in zip(p, q)] for p, q, h in trios]

    def _neighbours(self, slabs):
        """The slabs before and after each and their step, every slab read once."""
        ahead = iter(slabs)
        a, b = next(ahead), next(ahead)
        yield a, b, self.end
        for c in ahead:
            yield a, c, self.by
            a, b = b, c
        yield a, b, self.end

    def _turned(self, slabs, convert):
        """Thin rows a block at a time, each a sample longer than its results."""
        out = []
        for i in range(0, len(slabs), _BLOCK):
            start = max(0, i - 1)
            columns = zip(*slabs[start : i + _BLOCK + 1])
            lines = two_apart(columns, self.end, self.by, self.times, convert)
            out += list(map(list, zip(*lines)))[i - start : i - start + _BLOCK]
        return out


class Ends:
    """Any plan: a stencil for the points inside, others of `ends` samples at the ends.

    If that is 0, there are no others, and the stencil inside is for all points.
    """

    def __init__(self, ends, first, inner, last):
        self.ends = ends
        self.first = first
        self.inner = inner
        self.last = last
        self.reach = inner.reach

    def rows(self, sheet, convert):
        n = len(sheet[0]) if sheet else 0
        if n - self.reach <= _BLOCK:
            out = list(self._inside(sheet, 0, convert))
        else:
            out = [[] for _ in sheet]
            for i in range(0, n - self.reach, _BLOCK):
                parts = (row[i : i + _BLOCK + self.reach] for row in sheet)
                for line, block in zip(out, self._inside(parts, i, convert)):
                    line += block
        if self.ends:
            heads = self._column(sheet, range(self.ends), self.first, convert)
            tails = self._column(sheet, range(-self.ends, 0), self.last, convert)
            for line, head, tail in zip(out, heads, tails):
                line.insert(0, head)
                line.append(tail)
        return out

    def _inside(self, rows, start, convert):
        """The results inside each of some rows, the first for the point start."""
        for row in rows:
            yield self.inner.along(_converted(row, convert), start)

    def _column(self, sheet, offsets, stencil, convert):
        """The results of a stencil at one end of all rows of a sheet."""
        columns = [_converted([row[k] for row in sheet], convert) for k in offsets]
        return stencil.across([[column] for column in columns], [stencil.rule])[0]

    def across(self, slabs, below, convert):
        out = []
        if self.ends:
            out += crossed(slabs[: self.ends], below, self.first, convert)
        if below == 1 and _thin(slabs):
            for i in range(0, len(slabs) - self.reach, _BLOCK):
                columns = map(list, zip(*slabs[i : i + _BLOCK + self.reach]))
                out += map(list, zip(*self._inside(columns, i, convert)))
        else:
            out += crossed(slabs, below, self.inner, convert)
        if self.ends:
            out += crossed(slabs[-self.ends :], below, self.last, convert)
        return out


class Unevenly(Ends):
    """gradient of floats on coordinates: each point its weights, shared by all rows.

    Of a long axis they are made a block at a time. First order takes one sweep.
    """

    def __init__(self, ends, first, steps, last):
        self.short = len(steps) - 1 <= _BLOCK
        weights = centrals(steps) if self.short else None
        super().__init__(ends, first, Weighted(None, weights), last)
        self.steps = steps

    def rows(self, sheet, convert):
        h, k = self.first.rule, self.last.rule
        if self.ends > 2 or not (self.short and h and k):
            return super().rows(sheet, convert)
        out = []
        for row in sheet:
            ahead = iter(row) if convert is None else map(convert, row)
            x, y = next(ahead), next(ahead)
            line = [(y - x) / h]
            for z, (a, b, c) in zip(ahead, self.inner.each):
                line.append(a * x + b * y + c * z)
                x = y
                y = z
            line.append((y - x) / k)
            out.append(line)
        return out

    def across(self, slabs, below, convert):
        if not (self.short or (below == 1 and _thin(slabs))):
            self.inner.each = centrals(self.steps)
        return super().across(slabs, below, convert)

    def _inside(self, rows, start, convert):
        inner = self.inner
        if not self.short:
            inner = Weighted(None, centrals(self.steps[start : start + _BLOCK + 1]))
        for row in rows:
            yield inner.along(_converted(row, convert), 0)


def _converted(row, convert):
    return row if convert is None else list(map(convert, row))


def crossed(slabs, below, stencil, convert):
    """The results of a stencil for all points of an axis of slabs."""
    count = len(slabs) - stencil.reach
    each = stencil.each or [stencil.rule] * count
    sheets = [slabs[:count]]
    for k in range(1, stencil.reach + 1):
        sheets.append(slabs[k : k + count])
    return _side_by_side(sheets, below, stencil, each, convert)


def _side_by_side(sheets, below, stencil, each, convert):
    """The results for slabs that lie side by side, so many axes deep."""
    if below == 1:
        if convert is not None:
            sheets = [(map(convert, row) for row in sheet) for sheet in sheets]
        return stencil.across(sheets, each)
    out = []
    for parts, rule in zip(zip(*sheets), each):
        rules = [rule] * len(parts[0])
        out.append(_side_by_side(parts, below - 1, stencil, rules, convert))
    return out
