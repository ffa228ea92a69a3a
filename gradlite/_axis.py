# SPDX-License-Identifier: MIT
"""Spacing arguments, and the steps or the coordinates of one axis."""

from ._errors import Refusal, describe, plural, refusal_of
from ._formulas import divisor
from ._loops import edition as loops
from ._numbers import (
    INFINITY,
    PER_SECOND,
    TIMES,
    Careful,
    arithmetic,
    FLOATS,
    REALS,
    read_numbers,
    since,
    whole,
)

_LARGEST_POWER = 600  # of two, in a product of differences; floats go to 1023


class Spacing:
    """A spacing or period argument: a scalar step, or the coordinates of all samples."""

    def __init__(self, value, place):
        self.grid = grid = read_numbers(value, place)
        self.place = place
        self.kinds = grid.kinds
        self.types = grid.types
        self.scalar = not grid.shape
        self.numbers = [grid.values] if self.scalar else grid.values
        if self.kinds & TIMES and len(self.kinds) > 1:
            got = f"{' and '.join(sorted(self.kinds))} in {place}"
            raise Refusal(TypeError, "coordinates of a single type", got)
        if self.scalar and self.kinds & TIMES and "timedelta" not in self.kinds:
            got = f"{describe(value)} at {place}"
            raise Refusal(TypeError, "scalar spacing to be a number or a timedelta", got)

    def check_length(self, size, number):
        """Raise unless this is a scalar or one coordinate for each sample."""
        if len(self.grid.shape) > 1:
            got = f"{plural(len(self.grid.shape), 'dimension')} at {self.place}"
            raise Refusal(ValueError, "spacing to be a scalar or a 1-D sequence", got)
        if not self.scalar and len(self.numbers) != size:
            wanted = f"one coordinate for each of the {plural(size, 'sample')}"
            got = f"{plural(len(self.numbers), 'coordinate')} at {self.place}"
            if len(self.numbers) == size - 1:
                got += " (pass coordinates, not steps)"
            raise Refusal(ValueError, f"{wanted} on axis {number}", got)


class Axis:
    """The steps along one axis, in the arithmetic of its samples.

    A uniform axis has a `step`. Any other has `coordinates` and `steps`, from each
    sample to the next. In rational arithmetic all are integers over the `unit`; of
    times among floats, the differences are converted to seconds.
    """

    step = steps = coordinates = None
    zero_step = None  # or the text of the warning
    careful = False  # divide by zero as IEEE 754 has it
    wrap = None  # or the number of samples in a period, and of those before the first
    plans = None  # of gradient(), by edge_order, where they are ready

    def __init__(self, rules, unit):
        self.arithmetic = rules
        self.unit = unit

    def on(self, coordinates):
        """Return an axis like this one on other coordinates, not to be taken as uniform."""
        axis = Axis(self.arithmetic, self.unit)
        axis.careful, axis.wrap = self.careful, self.wrap
        axis.coordinates = coordinates
        return axis

    def find_step(self):
        """Find the steps between coordinates, and the step if all are equal."""
        differences = loops.differences(self.coordinates)
        self.steps = self.in_seconds(differences)
        if differences == [differences[0]] * len(differences):
            self.step = self.steps[0]

    def in_seconds(self, differences):
        if self.arithmetic.ieee and differences and _is_time(differences[0]):
            return loops.seconds(differences)
        return differences

    def gaps(self, lag, start, stop):
        """Return x[i+lag] - x[i] for the samples start to stop - 1."""
        x, gaps = self.coordinates, []
        period, before = self.wrap or (len(x), 0)
        i, stop = start - before, stop - before - lag
        while i < stop:
            # Coordinates with a wrap are one period and the next.
            start = i % period
            count = min(stop - i, period - start)
            gaps += loops.differences(x[start : start + count + lag], lag)
            i += count
        return self.in_seconds(gaps)

    def part(self, start, stop):
        """Return the axis of the samples start to stop - 1, on coordinates.

        Those of a uniform axis are 0, 1, 2, ... in steps.
        """
        if self.step is not None:
            return self.on(list(range(stop - start)))
        axis = self.on(self.coordinates[start:stop])
        axis.steps = self.steps[start : stop - 1]
        return axis

    def carefully(self):
        """Return this axis with steps that divide by zero without an exception."""
        axis = self.on(self.coordinates)
        axis.careful = True
        if self.step is None:
            axis.steps = loops.converted(self.steps, Careful)
        else:
            axis.step = Careful(self.step)
        return axis

    def near_one(self, reach):
        """Return the axis in a unit that keeps products of `reach` gaps in range.

        Also return the factor: 1, or a power of two, which rounds nothing.
        """
        x = self.coordinates
        differences = self.in_seconds(loops.differences(x))
        largest = max(map(abs, differences))
        if largest == INFINITY:
            largest = max(map(abs, x))
        limit = 2.0 ** (_LARGEST_POWER // reach)
        if 1.0 / limit <= largest <= limit or not 0.0 < largest < INFINITY:
            return self, 1
        scale = 1.0
        while scale * largest > 1.0:
            scale *= 0.5
        while scale * largest < 0.5 and scale < 1e300:
            scale *= 2.0
        return self.on(loops.scaled(scale, loops.seconds(x) if _is_time(x[0]) else x)), scale

    def divisor(self, common, derivative):
        """Return the function that divides rows by common * step^derivative.

        On coordinates, where formulas divide by differences, the step counts as 1.
        """
        step = 1 if self.step is None else self.step
        rules = self.arithmetic
        if rules.rational:
            n, d = common * step**derivative, self.unit**derivative
            shared = divisor(n, d)
            return rules.divisor(n // shared, d // shared)
        by = [] if self.step is None else [step * common]
        for _ in range(derivative - 1 if by else 0):
            product = by[-1] * step
            if rules.ieee and not self.careful and 1e-290 < abs(product) < 1e290:
                by[-1] = product
            else:  # in turn, where the product might leave the range of floats
                by.append(step)

        def divide(row):
            for each in by:
                row = loops.over(row, each)
            return row

        return divide

    def periodic(self, size, spacing, period, left, right):
        """Return the axis of so many samples continued by the period at both ends."""
        if not period.scalar or "complex" in period.kinds:
            got = "a complex number" if period.scalar else "a sequence"
            wanted = "period to be a real number or a timedelta"
            raise Refusal(TypeError, wanted, f"{got} at period")
        (turn,), unit = measured(period, self.arithmetic)
        turn = abs(turn)
        if _is_time(turn) and not (self.coordinates and _is_time(self.coordinates[0])):
            turn = turn.total_seconds()
        known = self.arithmetic.ieee or self.arithmetic.exact
        if known and not turn - turn == turn * 0:
            got = f"{describe(period.numbers[0])} at period"
            raise Refusal(ValueError, "period to be a finite number", got)
        if self.coordinates is None:
            kinds = spacing.kinds | period.kinds
            tolerant = not self.arithmetic.rational or "float" in kinds
            span, off = abs(self.step * size * unit), turn * self.unit
            off = abs(off - span)
            if not span or (off * 10**9 > span if tolerant else off):
                got = f"{describe(period.numbers[0])} at period"
                wanted = f"period to be {size} times the spacing ({size} samples)"
                raise Refusal(ValueError, wanted, got)
            return self
        axis, turn = self._in_common_unit(turn, unit)
        x = axis.coordinates
        turn = -turn if x[-1] < x[0] else turn
        axis.coordinates = x + [x[0] + turn]
        axis.find_step()  # uniform only if the step across the wrap is, too
        axis._check_monotonic(turn, period)
        if self.arithmetic.exact:
            axis.coordinates = [a - turn for a in x[size - left :]]
            axis.coordinates += x + [a + turn for a in x[:right]]
        else:  # nothing is rounded by a shift
            axis.coordinates = x + [a + turn for a in x]
            axis.wrap = size, left
        axis.steps = axis.gaps(1, 0, left + size + right)
        return axis

    def _in_common_unit(self, turn, unit):
        """Return this axis and a period in one unit."""
        x = self.coordinates
        if self.arithmetic.rational:
            common = self.unit // divisor(self.unit, unit) * unit
            x = [a * (common // self.unit) for a in x]
            turn, unit = turn * (common // unit), common
        elif _is_time(x[0]) and not _is_time(turn):
            exact = type(x[0])(0, turn)
            if exact.total_seconds() == turn:
                turn = exact
            else:  # a fraction of a microsecond
                x = loops.seconds(x)
        axis = self.on(x)
        axis.unit = unit
        return axis, turn

    def _check_monotonic(self, turn, period):
        x, zero = self.coordinates, turn - turn
        for i, step in enumerate(loops.differences(x)):
            if not (step > zero if turn > zero else step < zero):
                got = f"a step in the wrong direction at spacing[{i}]"
                if x[-1] == x[-2]:
                    got = "a last coordinate one period after the first"
                    got += " (drop the repeated end point)"
                got += f" for period {describe(period.numbers[0])}"
                wanted = "coordinates to be strictly monotonic and to span less than the"
                raise Refusal(ValueError, f"{wanted} period", got)


def lay_out(samples, number, spacing):
    """Return the Axis of one dimension, in the arithmetic that the samples ask for."""
    rules = arithmetic(samples, spacing)
    if spacing is ONE and rules in UNIT_AXES:
        return UNIT_AXES[rules]
    numbers, unit = measured(spacing, rules)
    axis = Axis(rules, unit)
    if spacing.scalar:
        (axis.step,) = steps = axis.in_seconds(numbers)
    else:
        axis.coordinates = numbers
        axis.find_step()
        steps = axis.steps
    if (rules.ieee or rules.exact) and not all(steps):
        axis.zero_step = _zero_step(steps, number, spacing)
        if rules.exact:
            wanted = "distinct adjacent coordinates for samples without infinity"
            raise Refusal(ValueError, wanted, axis.zero_step)
    return axis


def measured(spacing, rules):
    """Return the numbers of a spacing in an arithmetic, and the unit they are over."""
    numbers = spacing.numbers
    try:
        if spacing.kinds & TIMES:
            if "timedelta" not in spacing.kinds:
                numbers = loops.converted(numbers, since(numbers[0]))
            if rules.rational:
                unit = type(numbers[0]).resolution
                return [t // unit for t in numbers], PER_SECOND
        elif rules.rational:
            return whole(numbers)
        elif rules.measure is not None and spacing.types != {rules.measure}:
            numbers = loops.converted(numbers, rules.measure)
        return numbers, 1
    except Exception as error:
        wanted = f"spacing that converts to {'integers' if rules.rational else 'float'}"
        raise refusal_of(error, wanted, spacing.place)


def _is_time(x):
    return hasattr(x, "total_seconds")


def _zero_step(steps, number, spacing):
    """Return the text about a step of zero, for an error or a warning."""
    place, there = spacing.place, f"on axis {number} is inf or nan"
    if spacing.scalar:
        return f"spacing 0 at {place}; the derivative {there}"
    i = steps.index(0)
    return (
        f"equal coordinates {describe(spacing.numbers[i])} at {place}[{i}] and "
        f"{place}[{i + 1}]; the derivative there {there} (remove duplicates; pass "
        "coordinates, not steps)"
    )


def _unit(rules):
    axis = Axis(rules, 1)
    axis.step = 1.0
    return axis


ONE = Spacing(1, "spacing")  # where none is passed
UNIT_AXES = {rules: _unit(rules) for rules in (FLOATS, REALS)}
