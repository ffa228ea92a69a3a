# SPDX-License-Identifier: MIT
"""Plans: which stencil applies at which samples of an axis, along or across rows.

A plan has along(rows), the results of rows that lie along the axis, and across(rows),
those of a grid whose rows are the samples of the axis, one after the other.
"""

from ._formulas import at_boundaries
from ._loops import edition as loops
from ._stencils import stencil
from ._steps import Step

_BLOCK = 1024  # samples or rows at a time: intermediate lists stay in the cache
_SHORT = 8  # samples in a row up to which transposing pays: thin grids in 1 / 1.3


class Plan:
    """A stencil in the interior and, where it does not fit, one for each sample there.

    interior       the stencil wherever its samples fit
    first, last    those of the first and of the last results, none for differences
    before, after  samples of the other end that are added on a periodic axis
    """

    def __init__(self, interior, first=(), last=(), before=0, after=0):
        self.interior = interior
        self.first = first
        self.last = last
        self.before = before
        self.after = after

    def along(self, rows):
        """Return the results of rows along the axis, with weights that they share."""
        if self.before or self.after:
            rows = [self._wrapped(row) for row in rows]
        size = len(rows[0])
        if not self.first and size <= _BLOCK:
            weights = self.interior.weights_at(0, size - self.interior.reach)
            return [self.interior.along(row, weights) for row in rows]
        out = [[] for _ in rows]
        for part, start, stop in self._parts(size):
            weights = part.weights_at(start, stop - start - part.reach)
            for line, row in zip(out, rows):
                line += part.along(row[start:stop], weights)
            del weights  # or memory would have to hold the next ones, too
        return out

    def _wrapped(self, row):
        """Return a row of a periodic axis, continued at both ends."""
        return row[len(row) - self.before :] + row + row[: self.after]

    def _parts(self, size):
        """Iterate over stencils and the range of samples that each is applied to."""
        for part in self.first:
            yield part, 0, part.reach + 1
        reach = self.interior.reach
        for start in range(0, size - reach, _BLOCK):
            yield self.interior, start, min(start + _BLOCK + reach, size)
        for part in self.last:
            yield part, size - part.reach - 1, size

    def across(self, rows):
        if not rows[0]:  # a row of zeros tells how many results there would be
            return [[] for _ in self.along([[0] * len(rows)])[0]]
        return loops.transposed(self.along(loops.transposed(rows)))


class GradientPlan:
    """NumPy's gradient of floats and complex numbers, the ends in the same pass.

    1-D: (f[i+1] - f[i-1]) / (2h), or a f[i-1] + b f[i] + c f[i+1] on coordinates; at
    the ends (f[1] - f[0]) / h, or a f[0] + b f[1] + c f[2] for edge_order 2.

    step         the Step of a uniform axis, or None
    steps        those of an axis with coordinates, or None
    at_ends      the weights of the first and of the last three samples for edge_order
                 2, or None
    interior     the Plan of the interior on coordinates, or None
    """

    def __init__(self, axis, edge_order):
        self.step = None
        self.steps = axis.steps
        self.at_ends = None
        self.interior = None
        if axis.step is not None:
            self.step = Step(axis.step)
        else:
            self.interior = Plan(stencil(axis, -1, 1))
        if edge_order == 2:
            first = stencil(axis, 0, 2).weights_at(0, 1)
            # On a step alone the weights are the same wherever they are taken.
            last = stencil(axis, -2, 0).weights_at(len(axis.steps or ()) - 2, 1)
            self.at_ends = first + last

    def along(self, rows):
        if _are_short(rows):
            return self._along_as_columns(rows)
        if self.step:
            out = loops.gradient_rows(rows, self.step)
        else:
            out = self.interior.along(rows)
            first = self.steps[0]
            last = self.steps[-1]
            for line, row in zip(out, rows):
                line.insert(0, (row[1] - row[0]) / first)
                line.append((row[-1] - row[-2]) / last)
        if self.at_ends:
            first, last = self.at_ends
            for line, row in zip(out, rows):
                line[0], line[-1] = at_boundaries(row, first, last)
        return out

    def _along_as_columns(self, rows):
        """Return the results of many short rows, read as a few long columns."""
        out = []
        for i in range(0, len(rows), _BLOCK):
            columns = loops.transposed(rows[i : i + _BLOCK])
            out += loops.transposed(self._across_long(columns))
        return out

    def across(self, rows):
        if self.step and _are_short(rows):
            return self._across_as_columns(rows)
        return self._across_long(rows)

    def _across_as_columns(self, rows):
        """Return the results across many short rows, each column as one long row.

        Blocks overlap by two rows: the results at the ends of a block are one-sided
        differences, of which only the first and the last of all are kept.
        """
        out = []
        for i in range(0, len(rows) - 2, _BLOCK):
            columns = loops.transposed(rows[i : i + _BLOCK + 2])
            block = loops.transposed(self.along(columns))
            if out:
                out.pop()
                block = block[1:]
            out += block
        return out

    def _across_long(self, rows):
        """Return the results of columns from pairs of whole rows."""
        if self.step:
            h = self.step.h
            divisors = [self.step.h2] * len(rows)
            divisors[0] = h
            divisors[-1] = h
            before = rows[:1] + rows[:-1]  # f[i-1], but f[0] at the first
            after = rows[1:] + rows[-1:]  # f[i+1], but f[-1] at the last
            out = loops.quotients_across(before, after, divisors, self.step.multiplies)
        else:
            steps = self.steps
            out = loops.quotients_across(rows[:1], rows[1:2], steps[:1])
            out += loops.weighted_across(rows, loops.central_weights(steps))
            out += loops.quotients_across(rows[-2:-1], rows[-1:], steps[-1:])
        if self.at_ends:
            first, last = self.at_ends
            out[:1] = loops.weighted_across(rows[:3], [first])
            out[-1:] = loops.weighted_across(rows[-3:], [last])
        return out


def _are_short(rows):
    """Return whether rows are so many and short that columns are faster.

    On compiled loops they are not. The columns are not short in turn, as there are
    more than _SHORT rows: along() and across() call each other once at most.
    """
    return not loops.TRACED and len(rows) > _SHORT >= len(rows[0]) > 0
