# SPDX-License-Identifier: MIT
"""Axes: a uniform step, or the coordinates of the samples and the steps they make."""

from ._arithmetic import FLOATS, REALS, arithmetic_for
from ._errors import Refusal, describe, refusal_of
from ._formulas import gcd
from ._grid import PLAIN
from ._kinds import DATES, FLOAT, TIMEDELTA, TIMES
from ._loops import edition as loops
from ._numbers import PER_SECOND, as_integers
from ._spacing import UNIT_STEP
from ._steps import INFINITY, IeeeStep
from ._windows import first_short_window

_LARGEST_POWER = 600  # of two, in a product of gaps


class Axis:
    """The distances of the samples along one axis, in the arithmetic of the samples.

    arithmetic   the Arithmetic of the samples
    step         the distance of any two neighbours, or None if it varies
    steps        the distances of all neighbours, or None if only the step is known
    coordinates  the Coordinates of the samples, or None likewise
    denominator  what rational distances are over; they themselves are integers
    ieee         whether step or steps are IeeeSteps
    """

    def __init__(
        self,
        arithmetic,
        step=None,
        steps=None,
        coordinates=None,
        denominator=1,
        ieee=False,
    ):
        self.arithmetic = arithmetic
        self.step = step
        self.steps = steps
        self.coordinates = coordinates
        self.denominator = denominator
        self.ieee = ieee

    def fallback(self):
        """Return the axis to use after an ArithmeticError, or None if there is none.

        Times beyond the range of timedelta become integers, and steps of floats become
        such as divide by zero.
        """
        arithmetic, step, steps = self.arithmetic, self.step, self.steps
        if arithmetic.fallback:
            arithmetic = arithmetic.fallback
        elif not arithmetic.floating:
            return None
        elif step is None:
            steps = loops.converted(steps, IeeeStep)
        else:
            step = IeeeStep(step)
        return Axis(
            arithmetic,
            step,
            steps,
            self.coordinates,
            self.denominator,
            ieee=arithmetic.floating,
        )

    def divider(self, common, derivative):
        """Return the function that divides a row by common * step**derivative.

        Where the step varies, it divides by the denominators of the distances alone.
        """
        if self.arithmetic.rational:
            step = 1 if self.step is None else self.step
            n, d = common * step**derivative, self.denominator**derivative
            shared = gcd(n, d)
            return self.arithmetic.divider(n // shared, d // shared)
        if self.step is None:
            return lambda row: row
        divisors = [self.step * common] + [self.step] * (derivative - 1)
        if self.arithmetic.floating and not self.ieee:
            product = 1.0
            for divisor in divisors:
                product = product * divisor
            if 1e-290 < abs(product) < 1e290:  # safely in range
                divisors = [product]

        def divide(row):
            for divisor in divisors:
                row = loops.over(row, divisor)
            return row

        return divide


class Coordinates:
    """The positions of the samples along one axis.

    values  one for each sample; those of one period and the next on a periodic axis
    second  for floats on times: what differences of the values, dates or integers, are
            divided by to give seconds, else None
    period  samples in a period, or None
    before  samples that continue a periodic axis before the first
    steps   the differences of neighbours among the values
    """

    def __init__(self, values, second=None, period=None, before=0):
        self.values = values
        self.second = second
        self.period = period
        self.before = before
        self.steps = loops.differences(values, 1, second)

    def gaps(self, lag, start, stop):
        """Return x[i + lag] - x[i] for the samples start to stop - 1, lag of them less.

        On a periodic axis they are counted from the first that continues it.
        """
        i = start
        if self.period:
            i = (start - self.before) % self.period
            end = start + self.period - i
            if end < stop - lag:
                return self.gaps(lag, start, end + lag) + self.gaps(lag, end, stop)
        i_stop = i + stop - start
        if lag == 1:
            return self.steps[i : i_stop - 1]
        return loops.differences(self.values[i:i_stop], lag, self.second)

    def near_one(self, reach):
        """Return the coordinates times a power of two, and that power.

        So that products of `reach` gaps stay within the range of floats.
        """
        x = self.values
        largest = max(map(abs, self.steps))
        if not largest < INFINITY:
            largest = max(map(abs, x))
        limit = 2.0 ** (_LARGEST_POWER // reach)
        if 1.0 / limit <= largest <= limit or not 0.0 < largest < INFINITY:
            return self, 1
        most = 64.0 if self.second else 1e300  # a timedelta over more would be rounded
        scale = 1.0
        while scale * largest > 1.0:
            scale *= 0.5
        while scale * largest < 0.5 and scale < most:
            scale *= 2.0
        second = self.second
        if second:
            second = second / scale
        else:
            x = loops.scaled(scale, x)
        return Coordinates(x, second, self.period, self.before), scale


UNIT_AXES = {FLOATS: Axis(FLOATS, step=1.0), REALS: Axis(REALS, step=1.0)}


class Wrap:
    """How samples and coordinates are continued over the ends of a periodic axis.

    period         the Numbers of the argument
    before, after  samples to add before the first and after the last
    """

    def __init__(self, period, before, after):
        self.period = period
        self.before = before
        self.after = after


def axis_of(samples, number, spacing, wrap=None, window=None):
    """Return the Axis of a number, and the warning of a step of zero or None.

    wrap is the Wrap of a periodic axis.
    """
    if spacing is UNIT_STEP and samples.types <= PLAIN:  # the most common, at once
        return UNIT_AXES[FLOATS if samples.types == {float} else REALS], None
    arithmetic = arithmetic_for(samples, spacing)
    period = wrap.period if wrap else None
    size = samples.shape[number]
    try:
        found = _measured(spacing, period, arithmetic)
    except Exception as error:
        place = f"{spacing.place} and period" if period else spacing.place
        raise refusal_of(error, "spacing and period that convert exactly", place)
    if spacing.is_scalar:
        axis = Axis(arithmetic, found.numbers[0], denominator=found.denominator)
        warning = _check_steps(arithmetic, found.numbers, number, spacing)
        if wrap:
            exact = arithmetic.rational and FLOAT not in spacing.kinds | period.kinds
            _check_turn(axis.step, found.turn, exact, size, number, period)
        return axis, warning
    axis = _axis_on(found.numbers, arithmetic, found.denominator, found.second)
    if window is None:
        warning = _check_steps(arithmetic, axis.steps, number, spacing)
    if wrap:
        axis = _continued(axis, found.turn, size, number, wrap, window is not None)
    if window is not None:
        before = wrap.before if wrap else 0
        warning = _check_windows(axis, window, number, spacing, before)
    return axis, warning


def _check_windows(axis, window, number, spacing, before):
    lo, hi, degree = window
    start = first_short_window(axis, lo, hi, degree)
    if start is None:
        return None
    # On a periodic axis, the start counts from the first sample that continues it.
    first = start - before
    size = len(spacing.values)
    places = [f"{spacing.place}[{i % size}]" for i in (first, first + hi - lo)]
    needed = f"{degree + 1} different coordinates"
    got = f"fewer than {needed} at {' to '.join(places)} on axis {number}"
    hint = " (use a larger window)"
    if not axis.arithmetic.floating:
        wanted = f"{needed} in each window"
        raise Refusal(ValueError, wanted, got + hint)
    return f"{got}; the derivative there is nan{hint}"


def _axis_on(values, arithmetic, denominator, second):
    """Return the Axis with coordinates, which has a step if theirs are all the same."""
    coordinates = Coordinates(values, second)
    steps = coordinates.steps
    step = steps[0] if steps[1:] == steps[:-1] else None
    return Axis(arithmetic, step, steps, coordinates, denominator)


class _Measured:
    """A spacing, and a period if there is one, in the arithmetic of the samples.

    numbers      the step, or the coordinates
    turn         the period or None
    denominator  of both, see Axis
    second       of coordinates, see Coordinates
    """

    def __init__(self, numbers, turn=None, denominator=1, second=None):
        self.numbers = numbers
        self.turn = turn
        self.denominator = denominator
        self.second = second


def _measured(spacing, period, arithmetic):
    if arithmetic.rational:
        return _as_rationals(spacing, period)
    if spacing.kinds & TIMES:
        return _as_seconds(spacing, period)
    return _as_other_numbers(spacing, period, arithmetic.convert_step)


def _as_rationals(spacing, period):
    if spacing.is_scalar and spacing.kinds == {FLOAT} and period is None:
        if abs(spacing.values) == INFINITY:
            return _Measured([1], denominator=0)  # over which times are 0
    return _Measured(*_as_integers(spacing, period))


def _as_seconds(spacing, period):
    if spacing.kinds & DATES and period is None:
        # No copy: dates stay dates, and only their differences become floats.
        first = spacing.values[0]
        second = type(first - first).resolution * PER_SECOND
        return _Measured(spacing.values, second=second)
    integers, turn, denominator = _as_integers(spacing, period)
    if not spacing.is_scalar:
        return _Measured(integers, turn, second=denominator)
    if period is not None:
        turn = turn / denominator
    return _Measured([integers[0] / denominator], turn)


def _as_integers(spacing, period):
    """Return the numbers, and the period or None, as integers over a denominator."""
    numbers = spacing.as_list()
    if spacing.kinds & DATES:
        first = numbers[0]
        numbers = loops.converted(numbers, lambda t: t - first)
    if period is None:
        integers, denominator = as_integers(numbers)
        return integers, None, denominator
    integers, denominator = as_integers(numbers + [period.values])
    return integers[:-1], integers[-1], denominator


def _as_other_numbers(spacing, period, convert):
    values = spacing.values
    if convert is not None and spacing.types != {convert}:
        values = spacing.converted(convert)
    numbers = [values] if spacing.is_scalar else values
    if period is None:
        return _Measured(numbers)
    turn = period.values
    if TIMEDELTA in period.kinds:
        turn = turn.total_seconds()
    return _Measured(numbers, convert(turn) if convert else turn)


def _check_steps(arithmetic, steps, number, spacing):
    """Refuse a step of zero for exact numbers; return the warning of one for floats."""
    if not (arithmetic.floating or arithmetic.exact) or all(steps):
        return None  # numbers of other packages raise when they are divided
    i, at = steps.index(0), spacing.place
    if spacing.is_scalar:
        got, hint = f"spacing 0 at {at} on axis {number}", ""
    else:
        equal = describe(spacing.original[i])
        got = f"equal coordinates {equal} at {at}[{i}] and {at}[{i + 1}]"
        got += f" on axis {number}"
        hint = " (remove duplicates; pass coordinates, not steps)"
        if spacing.kinds & TIMES:
            hint = " (remove duplicates)"
    if arithmetic.exact:
        wanted = "steps other than 0 for exact numbers"
        raise Refusal(ValueError, wanted, got + hint)
    return f"{got}; the derivative there is inf or nan{hint}"


def _check_turn(step, turn, exact, size, number, period):
    """Refuse a period that is not `size` times the step, but for rounding."""
    span, turn = abs(step * size), abs(turn)
    off = abs(turn - span)
    right = off <= 0 if exact else off * 10**9 <= turn
    if not span or not right:
        samples = f"{size} samples on axis {number}"
        wanted = f"period to be {size} times the spacing ({samples})"
        raise Refusal(ValueError, wanted, f"{describe(period.values)} at period")


def _continued(axis, turn, size, number, wrap, repeats):
    """Return the axis with the steps before the first sample and after the last."""
    x, second = axis.coordinates.values, axis.coordinates.second
    turn = abs(turn)
    zero = turn - turn  # of a type of which 0 may not be
    if x[-1] < x[0]:
        turn = -turn
    closed = x + [x[0] + turn]  # uniform only if the step across the ends is, too
    axis = _axis_on(closed, axis.arithmetic, axis.denominator, second)
    forward = [
        (step > zero if turn > zero else step < zero) or (repeats and step == zero)
        for step in axis.steps
    ]
    if repeats and axis.steps[-1] == zero:
        forward[-1] = False
    if not all(forward):
        there = f"for period {describe(wrap.period.values)} on axis {number}"
        i = forward.index(False)
        got = f"a step in the wrong direction at spacing[{i}] {there}"
        if x[-1] == x[0] + turn:
            got = f"a last coordinate one period after the first {there}"
            got += " (drop the repeated end point)"
        wanted = "coordinates to be strictly monotonic and to span less than the period"
        raise Refusal(ValueError, wanted, got)
    twice = x + [a + turn for a in x]
    if axis.arithmetic.exact:
        before = [a - turn for a in x[size - wrap.before :]]
        coordinates = Coordinates(before + twice, second)
    else:  # to shift by another period would round: gaps() begins again after each
        coordinates = Coordinates(twice, second, size, wrap.before)
    steps = coordinates.gaps(1, 0, wrap.before + size + wrap.after)
    return Axis(axis.arithmetic, axis.step, steps, coordinates, axis.denominator)
