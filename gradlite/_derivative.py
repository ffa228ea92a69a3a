# SPDX-License-Identifier: MIT
"""The derivative of a grid of samples along one of its axes."""

from ._errors import Refusal, refusal_of
from ._measure import axis_of
from ._spacing import UNIT_STEP
from ._zero_steps import zero_step_of


def derivative_along(samples, number, spacing, scheme, period=None):
    """Return the derivative along an axis, and the ZeroStep to warn of or None.

    number is that of the axis; scheme tells which samples each result depends on.
    """
    try:
        axis = axis_of(samples, number, spacing, scheme, period)
        zero_step = None
        if spacing is not UNIT_STEP:
            zero_step = zero_step_of(axis, scheme, number, spacing)
        if zero_step and axis.arithmetic.exact:
            raise _refusal_of_zero(zero_step)
        try:
            return _with_fallback(samples, number, scheme, axis), zero_step
        except ZeroDivisionError as error:
            if zero_step:
                raise _refusal_of_zero(zero_step, error)
            raise
    except Exception as error:  # noqa: BLE001  operators of foreign numbers
        raise refusal_of(error, "numbers that support +, -, * and /", f"axis {number}")


def _refusal_of_zero(zero_step, cause=None):
    """Return the Refusal of a zero step that cannot give inf or nan."""
    wanted = "steps other than 0 for numbers without infinities"
    return Refusal(ValueError, wanted, f"{zero_step.got} {zero_step.hint}", cause)


def _with_fallback(samples, number, scheme, axis):
    """Return the derivative on an axis, or on its fallback after an ArithmeticError."""
    while True:
        try:
            return _derivative(samples, number, scheme, axis)
        except ArithmeticError:
            axis = axis.fallback()
            if axis is None:
                raise


def _derivative(samples, number, scheme, axis):
    """Return the derivative on an axis, or raise what its divisions raise."""
    values = samples.values
    if axis.arithmetic.convert_sample:
        values = samples.converted(axis.arithmetic.convert_sample)
    below = len(samples.shape) - 1 - number
    return _results(scheme.plan(axis), values, number, below)


def _results(plan, values, above, below):
    """Return the results along an axis that has so many axes above and below it.

    The plan takes many rows at once, which share its weights. Axes further out are
    looped over; so are those further in, but for one.
    """
    if above > 1 or (above and below):
        return [_results(plan, part, above - 1, below) for part in values]
    if above:
        return plan.along(values)
    if below == 0:
        return plan.along([values])[0]
    if below == 1:
        return plan.across(values)
    parts = [_results(plan, part, 0, below - 1) for part in zip(*values)]
    return [list(part) for part in zip(*parts)]
