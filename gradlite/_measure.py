# SPDX-License-Identifier: MIT
"""From the spacing and period arguments to an axis, in the samples' arithmetic."""

from ._arithmetic import FLOATS, INTS_AND_FLOATS, arithmetic_for
from ._axis import UNIT_AXES, Axis, Coordinates
from ._errors import Refusal, describe, holds, raises, refusal_of
from ._grid import PLAIN
from ._kinds import DATES, FLOAT, TIMEDELTA, TIMES, is_finite
from ._numbers import MICROSECONDS, as_integers
from ._periods import PeriodCheck, signed_like_steps
from ._spacing import UNIT_STEP


class Distances:
    """A spacing, and a period if there is one, in the arithmetic of the samples.

    numbers      the step in a list, or the coordinates
    period       in the same unit, or None
    denominator  of both, see Axis
    second       of coordinates, see Coordinates
    """

    def __init__(self, numbers, period=None, denominator=1, second=None):
        self.numbers = numbers
        self.period = period
        self.denominator = denominator
        self.second = second


def axis_of(samples, number, spacing, scheme, period=None):
    """Return the Axis of a number, for a scheme that says what its stencils span.

    spacing and period are the Numbers of the arguments; the period may be None.
    """
    if spacing is UNIT_STEP and samples.types <= PLAIN and period is None:
        # The most frequent case.
        return UNIT_AXES[FLOATS if samples.types == {float} else INTS_AND_FLOATS]
    arithmetic = arithmetic_for(samples, spacing)
    check = None
    if period is not None:
        check = PeriodCheck(spacing, period, number)
    try:
        distances = _distances(spacing, period, arithmetic)
    except Exception as error:  # noqa: BLE001  operators of foreign numbers
        raise _refusal_of_conversion(error, spacing, period, arithmetic)
    if spacing.is_scalar:
        step = distances.numbers[0]
        if check:
            is_exact = arithmetic.rational and FLOAT not in spacing.kinds | period.kinds
            check.check_step(step, distances.period, samples.shape[number], is_exact)
        return Axis(arithmetic, step, denominator=distances.denominator)
    return _axis_on_coordinates(distances, arithmetic, scheme, check)


def _axis_on_coordinates(distances, arithmetic, scheme, check):
    """Return an Axis with coordinates; it has a step if all steps are equal.

    check is the PeriodCheck of a periodic axis, else None.
    """
    values = distances.numbers
    if check is None:
        coordinates = Coordinates(values, distances.second)
        steps = coordinates.steps
    else:
        coordinates = Coordinates(
            values,
            distances.second,
            signed_like_steps(distances.period, values),
            scheme.before,
            scheme.after,
        )
        steps = coordinates.steps_of_one_period()
        check.check_coordinates(coordinates, scheme.different is not None)
    step = None
    if steps[1:] == steps[:-1]:
        step = steps[0]
    return Axis(arithmetic, step, coordinates, distances.denominator)


def _refusal_of_conversion(error, spacing, period, arithmetic):
    """Return the Refusal of a spacing or period that does not convert."""
    infinite = None
    if arithmetic.rational and FLOAT in spacing.kinds:
        infinite = spacing.first(_is_infinite)
    if infinite:
        place, value = infinite
        wanted = "finite numbers as spacing of exact samples and times"
        return Refusal(ValueError, wanted, f"{describe(value)} at {place}", error)
    place = spacing.place
    if not spacing.kinds & DATES and raises(as_integers, spacing.as_list()):
        place, _ = spacing.first(lambda x: raises(as_integers, [x]))
    elif period is not None:
        place = f"{spacing.place} and period"
    return refusal_of(error, "spacing and period that convert exactly", place)


def _is_infinite(x):
    """Return whether a number is an infinite float or nan."""
    return isinstance(x, float) and x - x != 0


def _distances(spacing, period, arithmetic):
    """Return the Distances of a spacing and of a period or None."""
    if arithmetic.rational:
        integers, period_value, denominator = _as_integers(spacing, period)
        return Distances(integers, period_value, denominator)
    if spacing.kinds & TIMES:
        return _in_seconds(spacing, period)
    return _in_other_numbers(spacing, period, arithmetic.convert_step)


def _in_seconds(spacing, period):
    """Return times as spacing for floats."""
    if spacing.kinds & DATES and period is None:
        # Dates stay dates, and only their differences become floats: a copy as
        # integers takes 2.5 times as long.
        first = spacing.values[0]
        second = type(first - first).resolution * MICROSECONDS
        return Distances(spacing.values, second=second)
    integers, period_value, denominator = _as_integers(spacing, period)
    if not spacing.is_scalar:
        return Distances(integers, period_value, second=denominator)
    if period is not None:
        period_value = period_value / denominator
    return Distances([integers[0] / denominator], period_value)


def _as_integers(spacing, period):
    """Return the numbers, and the period or None, as integers over a denominator."""
    numbers = spacing.as_list()
    if spacing.kinds & DATES:
        first = numbers[0]
        numbers = [t - first for t in numbers]
    if period is None:
        integers, denominator = as_integers(numbers)
        return integers, None, denominator
    integers, denominator = as_integers(numbers + [period.values])
    return integers[:-1], integers[-1], denominator


def _in_other_numbers(spacing, period, convert):
    """Return the spacing as it is, or converted by a function that is not None."""
    values = spacing.values
    if convert is not None and spacing.types != {convert}:
        values = spacing.converted(convert)
    numbers = values
    if spacing.is_scalar:
        numbers = [values]
    if period is None:
        return Distances(numbers)
    period_value = period.values
    if TIMEDELTA in period.kinds:
        period_value = period_value.total_seconds()
    elif convert is not None:
        period_value = period.converted(convert)
        if not holds(is_finite, period_value):  # of a Decimal, float() may be infinite
            got = f"{describe(period.values)} at period"
            raise Refusal(OverflowError, "numbers that fit in a float", got)
    return Distances(numbers, period_value)
