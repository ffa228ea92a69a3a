# SPDX-License-Identifier: MIT
"""One axis: where its samples lie, evenly or not, and how far they are apart."""

from ._errors import counted, failed, ours, refusal, shown
from ._grid import PLAIN, read
from ._numbers import TIMES, arithmetic, divisor, kinds, ticks, whole

_PER_SECOND = 1000000  # times are counted in microseconds


class Spacing:
    """What was passed for one axis: a scalar, or the coordinates of its samples."""

    def __init__(self, value, place, who):
        self.place = place
        if type(value) in PLAIN:
            shape, types = (), {type(value)}
        else:
            value, shape, types = read(value, who, place)
        self.scalar = not shape
        self.numbers = value if shape else [value]
        self.types = types
        self.depth = len(shape)
        self.kinds = kinds(value, len(shape), types, who, place)
        if self.kinds & TIMES:
            self._check_times(who)

    def _check_times(self, who):
        if len(self.kinds) > 1:
            wanted = "coordinates of one kind, numbers or times"
            got = " and ".join(sorted(self.kinds)) + " together in " + self.place
            raise refusal(TypeError, who, wanted, got)
        if self.scalar and "timedelta" not in self.kinds:
            wanted = "a scalar spacing to be a number or a timedelta"
            got = shown(self.numbers[0]) + " at " + self.place
            raise refusal(TypeError, who, wanted, got)

    def check_length(self, size, number, who):
        """Coordinates are in one dimension, one for each sample."""
        if self.depth > 1:
            wanted = "a scalar or coordinates in one dimension for each axis"
            got = str(self.depth) + " dimensions at " + self.place
            raise refusal(ValueError, who, wanted, got)
        if not self.scalar and len(self.numbers) != size:
            wanted = "one coordinate for each of the " + counted(size, "sample")
            wanted += " on axis " + str(number)
            got = str(len(self.numbers)) + " at " + self.place
            raise refusal(ValueError, who, wanted, got)


def spacings(given, shape, numbers, who):
    """A spacing for each axis asked for, from none, one for all, or one each."""
    if not given:
        return [Spacing(1, "spacing", who)] * len(numbers)
    each = []
    if len(given) == 1:
        each.append(Spacing(given[0], "spacing[0]", who))
        if each[0].scalar:
            return each * len(numbers)
    if len(given) != len(numbers):
        wanted = "no spacing, one scalar, or one spacing for each axis asked for"
        wanted += " (" + str(len(numbers)) + ")"
        got = str(len(given))
        if each:
            got = "one sequence of coordinates (steps are passed one by one)"
        raise refusal(TypeError, who, wanted, got)
    for i, number in enumerate(numbers):
        if i == len(each):
            each.append(Spacing(given[i], "spacing[" + str(i) + "]", who))
        each[i].check_length(shape[number], number, who)
    return each


class Axis:
    """The distances between the samples along one axis, in their arithmetic.

    An even axis has a step; any other has the steps from each sample to the next.
    Coordinates, where they were passed, are over the unit: times are counted in
    microseconds. In rational arithmetic, where nothing is to be rounded, steps are
    over it too, and all of them are integers.
    """

    def __init__(self, number, size, arithmetic, step, steps, coordinates, unit):
        self.number = number
        self.size = size
        self.arithmetic = arithmetic
        self.step = step
        self.steps = steps
        self.coordinates = coordinates
        self.unit = unit
        self.zero_step = None  # or what to warn of

    def part(self, start, stop):
        """The axis of the samples start to stop - 1 alone."""
        if self.steps is None:  # an even axis is the same everywhere
            return self
        x = self.coordinates[start:stop]
        steps = self.steps[start : stop - 1]
        return Axis(
            self.number, stop - start, self.arithmetic, None, steps, x, self.unit
        )

    def around(self, point, lo, hi):
        """Where the samples point + lo to point + hi lie, seen from the point's."""
        here = self.coordinates[point]
        there = self.coordinates[point + lo : point + hi + 1]
        if self.unit == 1 or self.arithmetic.rational:
            return [x - here for x in there]
        return [(x - here) / self.unit for x in there]

    def wrapped(self, period, left, right, who):
        """The axis of samples that go on around a period, so many more at each end."""
        n, x = self.size, self.coordinates
        size = left + n + right
        if not period.scalar or "complex" in period.kinds:
            wanted = "period to be one number or timedelta"
            got = "a complex number" if period.scalar else "a sequence"
            raise refusal(TypeError, who, wanted, got + " at period")
        if x is None:
            self._check_turns(period, who)
            return Axis(
                self.number, size, self.arithmetic, self.step, None, None, self.unit
            )
        try:
            x, turn, unit = self._turn(period, who)
        except (ArithmeticError, AttributeError, ValueError) as error:
            if ours(error, who) and isinstance(error, ValueError):
                raise
            wanted = "period to be a finite number"
            place = "period on axis " + str(self.number)
            raise failed(error, who, wanted, place, ValueError) from error
        steps = [b - a for a, b in zip(x, x[1:] + [x[0] + turn])]
        steps = [steps[i % n] for i in range(-left, n + right - 1)]
        x = [a - turn for a in x[n - left :]] + x + [a + turn for a in x[:right]]
        return _axis(self.number, size, self.arithmetic, x, steps, unit)

    def _check_turns(self, period, who):
        """Refuse a period that is not as many steps as there are samples."""
        exact = self.arithmetic.rational
        numbers, unit = _measured(period, self.arithmetic, who)
        turn, span = numbers[0], self.size * self.step
        if exact:
            turn, span = turn * self.unit, span * unit
        elif unit != 1:
            turn = turn / unit
        span = abs(span)
        off = abs(abs(turn) - span)
        fits = not off if exact else off * 10**9 <= span
        if not (fits and span):
            wanted = "period to be the spacing times the " + str(self.size) + " samples"
            got = "period " + shown(period.numbers[0]) + " on axis " + str(self.number)
            raise refusal(ValueError, who, wanted, got)

    def _turn(self, period, who):
        """Coordinates and period, with the sign of the steps, over one unit."""
        x, unit = self.coordinates, self.unit
        if unit != 1 and not period.kinds & TIMES:
            (turn,), per = whole(period.numbers)
        else:
            (turn,), per = _measured(period, self.arithmetic, who)
            if unit == 1 and not self.arithmetic.rational:
                turn, per = turn / per, 1
        common = unit // divisor(unit, per) * per
        x = [a * (common // unit) for a in x] if common != unit else x
        turn = abs(turn) * (common // per)
        if not self.arithmetic.own and not turn - turn == 0:
            got = "period " + shown(period.numbers[0])
            raise refusal(ValueError, who, "period to be a finite number", got)
        if x[-1] < x[0]:
            turn = -turn
        for i, (a, b) in enumerate(zip(x, x[1:] + [x[0] + turn])):
            if not (a < b if turn > 0 else b < a):
                self._refuse_turn(i, x, turn, period, who)
        return x, turn, common

    def _refuse_turn(self, i, x, turn, period, who):
        wanted = "spacing to rise or fall throughout and to span less than the period"
        got = "coordinates that do not at spacing[" + str(i) + "]"
        if x[0] + turn == x[-1]:
            got = "a last coordinate that repeats the first (leave that sample out)"
        got += " for period " + shown(period.numbers[0]) + " on axis "
        raise refusal(ValueError, who, wanted, got + str(self.number))


def axis_of(grid, depth, samples, number, size, spacing, who):
    """The axis with this number, in the arithmetic for samples of these kinds."""
    rules = arithmetic(grid, depth, samples, spacing, who)
    x, unit = _measured(spacing, rules, who)
    if spacing.scalar:
        x, steps = None, x
    else:
        steps = [b - a for a, b in zip(x, x[1:])]
    zero = None
    if not rules.own and not all(steps):
        zero = _zero_step(steps, number, spacing)
        if rules.exact:
            wanted = "steps other than zero for samples that know no infinity"
            raise refusal(ValueError, who, wanted, zero)
    line = _axis(number, size, rules, x, steps, unit)
    line.zero_step = zero
    return line


def _axis(number, size, rules, x, steps, unit):
    """The axis with a step if all the steps are equal; x None on scalar spacing."""
    even = steps == [steps[0]] * len(steps)
    if unit != 1 and not rules.rational:
        steps = [step / unit for step in steps]
    if even:
        return Axis(number, size, rules, steps[0], None, x, unit)
    return Axis(number, size, rules, None, steps, x, unit)


def _measured(spacing, rules, who):
    """The numbers of a spacing in an arithmetic, and the unit they are over."""
    numbers = spacing.numbers
    try:
        if spacing.kinds & TIMES:
            count = ticks(numbers[0])
            return [count(x) for x in numbers], _PER_SECOND
        if rules.rational:
            return whole(numbers)
        if rules.measure is None or spacing.types == {rules.measure}:
            return numbers, 1
        return [rules.measure(x) for x in numbers], 1
    except Exception as error:
        wanted = "spacing that can be reckoned with"
        raise failed(error, who, wanted, spacing.place) from error


def _zero_step(steps, number, spacing):
    """What there is to say about a step of zero."""
    what, place = "spacing 0", spacing.place
    if not spacing.scalar:
        first = steps.index(0)
        what = "equal coordinates " + shown(spacing.numbers[first])
        place += "[" + str(first) + "] and [" + str(first + 1) + "]"
    return what + " at " + place + ", a zero step on axis " + str(number)
