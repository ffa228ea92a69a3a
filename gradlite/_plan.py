# SPDX-License-Identifier: MIT
"""Plans: which stencil applies at which samples of an axis, along or across rows."""

from ._arithmetic import FLOATS
from ._axis import UNIT_AXES, axis_of
from ._errors import refusal_of
from ._formulas import at_ends
from ._loops import edition as loops
from ._stencils import stencil
from ._steps import Step
from ._windows import window_stencil

_BLOCK = 1024  # samples or rows at a time: intermediate lists stay in the cache
_SHORT = 8  # samples in a row up to which transposing pays


def derivative_along(samples, number, spacing, make_plan, wrap=None, window=None):
    """Return the derivative along one axis, and the text about a step of zero, if any.

    wrap is the Wrap of a periodic axis.
    """
    try:
        axis, zero_step = axis_of(samples, number, spacing, wrap, window)
        if wrap is not None:
            samples = samples.wrapped(number, wrap.before, wrap.after)
        try:
            return _derivative(samples, number, make_plan, axis), zero_step
        except ArithmeticError:
            axis = axis.fallback()
            if axis is None:
                raise
            return _derivative(samples, number, make_plan, axis), zero_step
    except Exception as error:
        raise refusal_of(error, "numbers that support +, -, * and /", f"axis {number}")


def _derivative(samples, number, make_plan, axis):
    convert = axis.arithmetic.convert_sample
    values = samples.converted(convert) if convert else samples.values
    below = len(samples.shape) - 1 - number
    return _results(make_plan(axis), values, number, below)


def _results(plan, values, above, below):
    # Recurse to the axis, with so many above and below it.
    if above > 1 or (above and below):
        return [_results(plan, part, above - 1, below) for part in values]
    if below == 0:
        return plan.along(values) if above else plan.along([values])[0]
    if below == 1:
        return plan.across(values)
    parts = [_results(plan, part, 0, below - 1) for part in zip(*values)]
    return [list(part) for part in zip(*parts)]


def stencil_plan(lo, hi, derivative):
    return lambda axis: Plan([], stencil(axis, lo, hi, derivative), [])


def every_sample_plan(m, points, derivative):
    return lambda axis: Plan(
        [stencil(axis, -i, points - 1 - i, derivative) for i in range(m)],
        stencil(axis, -m, m, derivative),
        [stencil(axis, 1 + i - points, i, derivative) for i in reversed(range(m))],
    )


def window_plan(lo, hi, derivative, degree):
    return lambda axis: Plan([], window_stencil(axis, lo, hi, derivative, degree), [])


def every_window_plan(m, derivative, degree):
    return lambda axis: Plan(
        [window_stencil(axis, -i, 2 * m - i, derivative, degree) for i in range(m)],
        window_stencil(axis, -m, m, derivative, degree),
        [
            window_stencil(axis, i - 2 * m, i, derivative, degree)
            for i in reversed(range(m))
        ],
    )


def _gradient_plan(edge_order):
    def make_plan(axis):
        if axis is UNIT_AXES.get(axis.arithmetic):
            return _UNIT_PLANS[edge_order]
        if axis.arithmetic.floating:
            return GradientPlan(axis, edge_order)
        return Plan(
            [stencil(axis, 0, edge_order)],
            stencil(axis, -1, 1),
            [stencil(axis, -edge_order, 0)],
        )

    return make_plan


class Plan:
    """A stencil in the interior and, where it does not fit, one for each end sample."""

    def __init__(self, first, interior, last):
        self.first, self.interior, self.last = first, interior, last

    def along(self, rows):
        interior, size = self.interior, len(rows[0])
        if not self.first and size <= _BLOCK:
            rules = interior.weights_at(0, size - interior.reach)
            return [interior.along(row, rules) for row in rows]
        out = [[] for _ in rows]
        for part, start, stop in self._parts(size):
            rules = part.weights_at(start, stop - start - part.reach)
            for line, row in zip(out, rows):
                line += part.along(row[start:stop], rules)
            del rules  # before the next are made
        return out

    def _parts(self, size):
        for each in self.first:
            yield each, 0, each.reach + 1
        for start in range(0, size - self.interior.reach, _BLOCK):
            yield self.interior, start, min(start + _BLOCK + self.interior.reach, size)
        for each in self.last:
            yield each, size - each.reach - 1, size

    def across(self, rows):
        results = self.along(loops.transposed(rows) or [[0] * len(rows)])
        return loops.transposed(results) if rows[0] else [[] for _ in results[0]]


class GradientPlan:
    """NumPy's gradient of floats and complex numbers, the ends in the same pass."""

    def __init__(self, axis, edge_order):
        self.step = None if axis.step is None else Step(axis.step)
        self.steps, self.ends = axis.steps, None
        self.interior = None if self.step else Plan([], stencil(axis, -1, 1), [])
        if edge_order == 2:
            first, last = stencil(axis, 0, 2), stencil(axis, -2, 0)
            self.ends = first.weights_at(0, 1) + last.weights_at(
                len(axis.steps or ()) - 2, 1
            )

    def along(self, rows):
        out = []
        if _are_short(rows):
            for i in range(0, len(rows), _BLOCK):
                columns = loops.transposed(rows[i : i + _BLOCK])
                out += loops.transposed(self.across(columns))
            return out
        if self.step:
            out = loops.gradient_rows(rows, self.step)
        else:
            out, h, k = self.interior.along(rows), self.steps[0], self.steps[-1]
            for line, row in zip(out, rows):
                line.insert(0, (row[1] - row[0]) / h)
                line.append((row[-1] - row[-2]) / k)
        if self.ends:
            for line, row in zip(out, rows):
                line[0], line[-1] = at_ends(row, *self.ends)
        return out

    def across(self, rows):
        if self.step and _are_short(rows):
            out = []
            for i in range(0, len(rows) - 2, _BLOCK):
                columns = loops.transposed(rows[i : i + _BLOCK + 2])
                out[-1:] = loops.transposed(self.along(columns))[min(i, 1) :]
            return out
        if self.step:
            by = [self.step.h] + [self.step.h2] * (len(rows) - 2) + [self.step.h]
            before, after = rows[:1] + rows[:-1], rows[1:] + rows[-1:]
            out = loops.quotients_across(before, after, by, self.step.multiplies)
        else:
            before, after = (rows[0], rows[-2]), (rows[1], rows[-1])
            by = self.steps[0], self.steps[-1]
            out = loops.quotients_across(before, after, by)
            out[1:1] = loops.weighted_across(rows, loops.central_weights(self.steps))
        if self.ends:
            first, last = self.ends
            out[:1] = loops.weighted_across(rows[:3], [first])
            out[-1:] = loops.weighted_across(rows[-3:], [last])
        return out


def _are_short(rows):
    return not loops.TRACED and len(rows) > _SHORT >= len(rows[0]) > 0


_UNIT_PLANS = {order: GradientPlan(UNIT_AXES[FLOATS], order) for order in (1, 2)}
GRADIENT_PLANS = {order: _gradient_plan(order) for order in (1, 2)}
