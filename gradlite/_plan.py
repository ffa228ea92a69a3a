# SPDX-License-Identifier: MIT
"""Plans: which stencil applies at which samples of an axis, and the way to the axis.

On the last axis of a grid a plan is applied along rows. On any other it is applied
across rows: formulas take whole rows, or the rows are transposed block by block.
"""

from ._errors import refusal_of
from ._loops import edition as loops
from ._stencils import Quotient, stencil

_BLOCK = 1024  # points at a time: intermediate lists stay small, and in the cache
_TRANSPOSED = 64  # rows or columns transposed at a time
_SHORT = 8  # samples in a row up to which transposing many rows pays


def gradient_plan(axis, size, edge_order):
    """Return the plan of gradient(): forward, central and backward differences."""
    interior, points = stencil(axis, -1, 1), edge_order + 1
    first = stencil(_end(axis, 0, points), 0, edge_order)
    last = stencil(_end(axis, size - points, size), -edge_order, 0)
    uniform = isinstance(interior, Quotient)
    return (UniformPlan if uniform else Plan)(interior, [first], [last])


def every_sample_plan(axis, size, m, points, derivative):
    """Return the plan of differentiate(): a central stencil, others at the ends."""
    head, tail = _end(axis, 0, points), _end(axis, size - points, size)
    first = [stencil(head, -i, points - 1 - i, derivative) for i in range(m)]
    last = [stencil(tail, 1 + i - points, i, derivative) for i in range(m)]
    return Plan(stencil(axis, -m, m, derivative), first, last[::-1])


def _end(axis, start, stop):
    return axis if axis.step is not None else axis.part(start, stop)


def derivative_along(samples, axis, make_plan):
    """Return the results of a plan along one axis of a grid, as new lists."""
    values, above = samples.values, axis.number
    below = len(samples.shape) - 1 - above
    if axis.arithmetic.convert is not None:
        values = samples.converted(axis.arithmetic.convert)
    try:
        try:
            return _results(make_plan(axis), values, above, below)
        except ZeroDivisionError:
            if not axis.arithmetic.ieee:
                raise
            return _results(make_plan(axis.carefully()), values, above, below)
    except Exception as error:
        wanted = "numbers that support +, -, * and /"
        raise refusal_of(error, wanted, f"axis {axis.number}")


def _results(plan, values, above, below):
    """Recurse to the axis, which has so many axes above it and below."""
    if above > 1 or (above and below):
        return [_results(plan, part, above - 1, below) for part in values]
    if below == 0:
        return plan.along(values) if above else plan.along([values])[0]
    if below == 1:
        return plan.across(values)
    parts = [_results(plan, part, 0, below - 1) for part in zip(*values)]
    return [list(part) for part in zip(*parts)]


class Plan:
    """One stencil in the interior and, where it does not fit, others at both ends.

    first and last hold a stencil for each sample there, on the samples of that end.
    """

    def __init__(self, interior, first=(), last=()):
        self.interior = interior
        self.first = first
        self.last = last

    def along(self, rows):
        """Return the results along each row."""
        if self.interior.crosses and _are_short(rows):
            out = []
            for i in range(0, len(rows), _TRANSPOSED):
                columns = loops.transposed(rows[i : i + _TRANSPOSED])
                out += loops.transposed(self.across(columns))
            return out
        out = _at_end(self.first, rows, False)
        for start, stop, rules in _blocks(self.interior, len(rows[0])):
            for line, row in zip(out, rows):
                whole = start == 0 and stop == len(row)
                part = row if whole else row[start:stop]
                line += self.interior.along(part, rules)
        for line, last in zip(out, _at_end(self.last, rows, True)):
            line += last
        return out

    def across(self, rows):
        """Return the results for whole rows, one for each sample of the axis."""
        out = []
        for each in self.first:
            out += _across(each, rows[: each.reach + 1])
        out += _across(self.interior, rows)
        for each in self.last:
            out += _across(each, rows[-each.reach - 1 :])
        return out


class UniformPlan(Plan):
    """gradient() of floats on a uniform step, the most common: one pass over each row."""

    def along(self, rows):
        if _are_short(rows):
            return super().along(rows)
        out = loops.gradient_rows(rows, self.interior.step)
        if self.first[0].reach > 1:
            ends = _at_end(self.first, rows, False), _at_end(self.last, rows, True)
            for line, first, last in zip(out, *ends):
                line[:1], line[-1:] = first, last
        return out


def _blocks(stencil, size):
    """Yield the first and last sample of each block of points, and their rules."""
    for start in range(0, size - stencil.reach, _BLOCK):
        count = min(_BLOCK, size - stencil.reach - start)
        yield start, start + count + stencil.reach, stencil.rules(start, count)


def _at_end(stencils, rows, at_last):
    """Return the results of the stencils of one end, as a list for each row."""
    if not stencils:
        return [[] for _ in rows]
    count = stencils[0].reach + 1
    ends = loops.transposed([row[-count:] if at_last else row[:count] for row in rows])
    return loops.transposed([_across(each, ends)[0] for each in stencils])


def _are_short(rows):
    """Return whether many short rows are faster as a few long columns."""
    return loops.TRANSPOSES and len(rows) > _SHORT >= len(rows[0]) > 0


def _across(stencil, rows):
    """Return the results of a stencil across rows, for each of its points."""
    if stencil.crosses and not _are_short(rows):
        return stencil.across(rows, stencil.rules(0, len(rows) - stencil.reach))
    out = []
    for start, stop, rules in _blocks(stencil, len(rows)):
        lines = [[] for _ in range(stop - start - stencil.reach)]
        for left in range(0, len(rows[0]), _TRANSPOSED):
            part = [row[left : left + _TRANSPOSED] for row in rows[start:stop]]
            columns = [stencil.along(each, rules) for each in loops.transposed(part)]
            for line, piece in zip(lines, loops.transposed(columns)):
                line += piece
        out += lines
    return out
