# SPDX-License-Identifier: MIT
"""Spacing arguments, and the steps or the coordinates of one axis."""

from ._errors import Refusal, describe, plural, refusal_of
from ._formulas import divisor
from ._grid import PLAIN, fails
from ._loops import edition as loops
from ._numbers import (
    FLOATS,
    INFINITY,
    PER_SECOND,
    REALS,
    TIMES,
    Careful,
    arithmetic,
    read_numbers,
    whole,
)

_DATES, _FLOAT = TIMES - {"timedelta"}, {float}
_LARGEST_POWER = 600  # of two, in a product of differences


def read_spacing(value, place, size=None, number=0):
    """Return the Grid of a spacing, for an axis if its size and number are given."""
    # A range is not read to its end.
    value = value[: (size or 0) + 1] if type(value) is range else value
    grid = read_numbers(value, place)
    grid.scalar = not grid.shape
    grid.numbers = [grid.values] if grid.scalar else grid.values
    if grid.kinds & TIMES and len(grid.kinds) > 1:
        got = f"{' and '.join(sorted(grid.kinds))} in {place}"
        raise Refusal(TypeError, "coordinates of a single type", got)
    if grid.scalar and grid.kinds & _DATES:
        wanted = f"scalar {place[:7]} to be a number or a timedelta"
        raise Refusal(TypeError, wanted, f"{describe(value)} at {place}")
    if size is not None and len(grid.shape) > 1:
        got = f"{len(grid.shape)} dimensions at {place}"
        raise Refusal(ValueError, "spacing to be a scalar or a 1-D sequence", got)
    if size is not None and grid.shape not in ((), (size,)):
        count = len(grid.numbers)
        each = f"each of the {plural(size, 'sample')} on axis {number}"
        got = f"{plural(count, 'coordinate')} at {place}"
        got += " (pass coordinates, not steps)" * (count == size - 1)
        raise Refusal(ValueError, f"one coordinate for {each}", got)
    return grid


def read_period(value):
    wanted = "period to be a real number or a timedelta"
    try:
        period = read_spacing(value, "period")
    except Refusal as refusal:
        if refusal.kind is not TypeError:
            raise
        got = refusal.got.split(" at ")[0]
        raise Refusal(TypeError, wanted, f"{got} at period", refusal.cause)
    if not period.scalar or "complex" in period.kinds:
        got = "a complex number" if period.scalar else "a sequence"
        raise Refusal(TypeError, wanted, f"{got} at period")
    infinite = fails(lambda x: 1 / (x - x == 0), period.values)
    if infinite and period.kinds & {"float", "Decimal"}:
        got = f"{describe(period.values)} at period"
        raise Refusal(ValueError, "period to be a finite number", got)
    return period


class Axis:
    """The `step` of a uniform axis, or the `coordinates` and `steps` of any other.

    Rational arithmetic has integers over the `unit`. Without a period, dates among
    floats stay dates; other times are integers. Differences become floats, `per` unit.
    """

    steps = coordinates = None
    careful = False  # divide by zero as IEEE 754 has it
    wrap = None  # or the samples in a period, and those before the first

    def __init__(self, rules, unit, step=None):
        self.arithmetic, self.unit, self.step = rules, unit, step
        self.per = None if rules.rational else unit

    def on(self, coordinates, unit):
        axis = Axis(self.arithmetic, unit)
        axis.careful, axis.wrap = self.careful, self.wrap
        axis.coordinates = coordinates
        return axis

    def find_step(self):
        self.steps = steps = loops.differences(self.coordinates, 1, self.per)
        self.step = steps[0] if steps[1:] == steps[:-1] else None

    def gaps(self, lag, start, stop):
        """Return x[i+lag] - x[i] for the samples start to stop - 1."""
        if lag == 1 and self.steps and not self.careful:
            return self.steps[start : stop - 1]
        period, before = self.wrap or (stop, 0)  # coordinates are one and the next
        i = (start - before) % period
        end = start + period - i
        if end < stop - lag:
            return self.gaps(lag, start, end + lag) + self.gaps(lag, end, stop)
        x = self.coordinates[i : i + stop - start]
        return loops.differences(x, lag, self.per)

    def carefully(self):
        axis = self.on(self.coordinates, self.unit)
        axis.careful = True
        if self.step is None:
            axis.steps = loops.converted(self.steps, Careful)
        else:
            axis.step = Careful(self.step)
        return axis

    def near_one(self, reach):
        """Return the axis times a power of two that keeps products of gaps in range."""
        x, most = self.coordinates, 64.0 if self.per else 1e300
        largest = max(map(abs, self.gaps(1, 0, len(x))))
        largest = largest if largest < INFINITY else max(map(abs, x))
        limit, scale = 2.0 ** (_LARGEST_POWER // reach), 1.0
        if 1.0 / limit <= largest <= limit or not 0.0 < largest < INFINITY:
            return self, 1
        while scale * largest > 1.0:
            scale *= 0.5
        while scale * largest < 0.5 and scale < most:
            scale *= 2.0
        if self.per:  # times
            return self.on(x, self.unit / scale), scale
        return self.on(loops.scaled(scale, x), None), scale

    def divisor(self, common, derivative):
        """Return the function that divides rows by common * step^n, the step or 1."""
        step, rules = 1 if self.step is None else self.step, self.arithmetic
        if rules.rational:
            n, d = common * step**derivative, self.unit**derivative
            shared = divisor(n, d)
            return rules.divisor(n // shared, d // shared)
        by = [] if self.step is None else [step * common] + [step] * (derivative - 1)
        if rules.ieee and by and not self.careful:
            product = 1.0
            for each in by:
                product = product * each  # divided by at once, if safely in range
            by = [product] if 1e-290 < abs(product) < 1e290 else by

        def divide(row):
            for each in by:
                row = loops.over(row, each)
            return row

        return divide


def lay_out(samples, number, spacing, wrap=None):
    if spacing is ONE and samples.types <= PLAIN:
        return UNIT_AXES[samples.types != _FLOAT], None
    rules = arithmetic(samples, spacing)
    numbers, unit = _measured(spacing, rules, wrap)
    axis, zero_step, there = Axis(rules, unit), None, f"on axis {number}"
    if spacing.scalar:
        (axis.step,) = steps = numbers[:1]
    else:
        axis.coordinates = numbers[: len(spacing.numbers)]
        axis.find_step()
        steps = axis.steps
    if (rules.ieee or rules.exact) and not all(steps):
        i, at, hint = steps.index(0), spacing.place, ""
        got = f"spacing 0 at {at} {there}"
        if not spacing.scalar:
            equal = describe(spacing.passed[i])
            got = f"equal coordinates {equal} at {at}[{i}] and {at}[{i + 1}] {there}"
            hint = "; pass coordinates, not steps" * (not spacing.kinds & TIMES)
            hint = f" (remove duplicates{hint})"
        if rules.exact:
            wanted = "steps other than 0 for exact numbers"
            raise Refusal(ValueError, wanted, got + hint)
        zero_step = f"{got}; the derivative there is inf or nan{hint}"
    if wrap is not None:
        exact = rules.rational and "float" not in spacing.kinds | wrap[0].kinds
        _continue(axis, samples.shape[number], abs(numbers[-1]), wrap, (exact, there))
    return axis, zero_step


def _continue(axis, size, turn, wrap, how):
    period, before, after = wrap
    exact, there = how
    got = describe(period.numbers[0])
    if axis.coordinates is None:
        span = abs(axis.step * size)
        off = abs(turn - span)
        if not span or not (off <= 0 if exact else off * 10**9 <= turn):
            wanted = f"period to be {size} times the spacing ({size} samples {there})"
            raise Refusal(ValueError, wanted, f"{got} at period")
        return
    x, zero = axis.coordinates, turn - turn
    turn = -turn if x[-1] < x[0] else turn
    axis.coordinates = x + [x[0] + turn]
    axis.find_step()  # uniform only if the step across the wrap is, too
    right = [step > zero if turn > zero else step < zero for step in axis.steps]
    if not all(right):
        there = f"for period {got} {there}"
        got = f"a step in the wrong direction at spacing[{right.index(False)}] {there}"
        if x[-1] == x[0] + turn:
            got = (
                f"a last coordinate one period after the first {there}"
                " (drop the repeated end point)"
            )
        wanted = "coordinates to be strictly monotonic and to span less than the period"
        raise Refusal(ValueError, wanted, got)
    axis.coordinates = x + [a + turn for a in x]
    if axis.arithmetic.exact:
        axis.coordinates[:0] = [a - turn for a in x[size - before :]]
    else:  # gaps() rounds nothing by another shift
        axis.wrap = size, before
    axis.steps = None
    axis.steps = axis.gaps(1, 0, before + size + after)


def _measured(spacing, rules, wrap):
    """Return the numbers of a spacing and a period, and the unit they are over."""
    numbers, period = spacing.numbers, wrap[0].numbers if wrap else []
    try:
        if spacing.kinds & _DATES:
            first = numbers[0]
            if not (rules.rational or period):
                return numbers, type(first - first).resolution * PER_SECOND
            numbers = loops.converted(numbers, lambda t: t - first)
        if rules.rational or spacing.kinds & TIMES:
            alone = spacing.kinds == {"float"} and spacing.scalar and not period
            if alone and abs(numbers[0]) == INFINITY:
                return [1], 0  # a step over which times are 0
            numbers, unit = whole(numbers + period)
            floats = spacing.scalar and not rules.rational
            return (loops.over(numbers, unit), None) if floats else (numbers, unit)
        if rules.measure is not None and spacing.types != {rules.measure}:
            numbers = spacing.converted(rules.measure)
            numbers = [numbers] if spacing.scalar else numbers
        for turn in period:
            turn = turn.total_seconds() if "timedelta" in wrap[0].kinds else turn
            numbers = numbers + [rules.measure(turn) if rules.measure else turn]
        return numbers, None
    except Exception as error:
        place = f"{spacing.place} and period" if wrap else spacing.place
        raise refusal_of(error, "spacing and period that convert exactly", place)


ONE = read_spacing(1, "spacing")  # where none is passed
UNIT_AXES = Axis(FLOATS, None, 1.0), Axis(REALS, None, 1.0)
