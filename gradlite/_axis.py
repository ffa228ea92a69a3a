# SPDX-License-Identifier: MIT
"""Axes: a uniform step, or the coordinates of the samples and the steps they make."""

from ._arithmetic import FLOATS, INTS_AND_FLOATS
from ._formulas import gcd
from ._loops import edition as loops
from ._steps import INFINITY, IeeeStep

_SMALLEST = 1e-307  # from there on floats have all their digits
_MOST_POWER = 1e290  # by which small steps are multiplied
_LARGEST_POWER = 600  # of two, in a product of gaps: 2.0**1023 is the largest float


class Axis:
    """The distances of the samples along one axis, in the arithmetic of the samples.

    arithmetic   the Arithmetic of the samples
    step         the distance of any two neighbours, or None if it varies
    coordinates  the Coordinates of the samples, or None if only the step is known
    steps        the distances of all neighbours, or None likewise
    denominator  what rational distances are over; they themselves are integers
    ieee         whether step and steps are IeeeSteps
    """

    def __init__(self, arithmetic, step, coordinates=None, denominator=1, ieee=False):
        self.arithmetic = arithmetic
        self.coordinates = coordinates
        self.denominator = denominator
        self.ieee = ieee
        self.step = step
        self.steps = None
        if ieee and step is not None:
            self.step = IeeeStep(step)
        if coordinates is not None:
            self.steps = coordinates.steps
            if ieee:
                self.steps = loops.converted(self.steps, IeeeStep)

    def fallback(self):
        """Return the axis to use after an ArithmeticError, or None if there is none.

        Times beyond the range of timedelta become integers, and steps of floats become
        IeeeSteps.
        """
        arithmetic = self.arithmetic
        ieee = False
        if arithmetic.fallback:
            arithmetic = arithmetic.fallback
        elif arithmetic.floating and not self.ieee:
            ieee = True
        else:
            return None
        return Axis(arithmetic, self.step, self.coordinates, self.denominator, ieee)

    def divided(self, row, common, derivative):
        """Return each number of a row over common * step**derivative.

        Where the step varies, the distances are in the weights of the stencil, but for
        their denominator.
        """
        if self.arithmetic.rational:
            step = self.step
            if step is None:
                step = 1
            n = common * step**derivative
            d = self.denominator**derivative
            shared = gcd(n, d)
            return self.arithmetic.quotient(row, n // shared, d // shared)
        for divisor in self._divisors(common, derivative):
            row = loops.over(row, divisor)
        return row

    def _divisors(self, common, derivative):
        """Return the numbers to divide by, one after the other.

        For floats it is their product, where that has all its digits.
        """
        if self.step is None:
            return []
        if not self.arithmetic.floating:
            return [self.step * common] + [self.step] * (derivative - 1)
        divisors = [self.step] * derivative
        if common != 1:
            divisors.insert(0, common)
        if self.ieee:  # the step is zero
            return divisors
        product = 1.0
        for divisor in divisors:
            product = product * divisor
        if _SMALLEST < abs(product) < INFINITY:
            return [product]
        return divisors


UNIT_AXES = {
    FLOATS: Axis(FLOATS, step=1.0),
    INTS_AND_FLOATS: Axis(INTS_AND_FLOATS, step=1.0),
}


class Coordinates:
    """The positions of the samples along one axis.

    values  one for each sample
    second  for floats on times: what differences of the values, dates or integers, are
            divided by to give seconds, else None
    period  the period in the unit of the values, with the sign of their steps, or None
    before  samples of the other end that a periodic axis has before the first
    after   and after the last
    steps   the differences of neighbours, those with the samples of the other end, too
    """

    def __init__(self, values, second=None, period=None, before=0, after=0):
        self.values = values
        self.second = second
        self.period = period
        self.before = before
        self.after = after
        if period is None:
            self.steps = loops.differences(values, 1, second)
        else:
            self.steps = self._periodic_gaps(1, 0, before + len(values) + after)

    def gaps(self, lag, start, stop):
        """Return x[i + lag] - x[i] for the samples start to stop - 1, lag of them less.

        On a periodic axis they are counted from the first that is added before.
        """
        if lag == 1:
            return self.steps[start : stop - 1]
        if self.period is None:
            return loops.differences(self.values[start:stop], lag, self.second)
        return self._periodic_gaps(lag, start, stop)

    def distances(self, offset, start, count):
        """Return x[i + offset] - x[i] for `count` samples i from the start on."""
        if offset > 0:
            return self.gaps(offset, start, start + count + offset)
        return loops.negated(self.gaps(-offset, start + offset, start + count))

    def steps_of_one_period(self):
        """Return the steps from each sample to the next, the last across the wrap."""
        return self._periodic_gaps(1, self.before, self.before + len(self.values) + 1)

    def _periodic_gaps(self, lag, start, stop):
        """Return what gaps() returns for a periodic axis, a period at a time."""
        size = len(self.values)
        gaps = []
        first = (start - self.before) % size
        left = stop - lag - start
        while left > 0:
            count = min(left, size - first)
            gaps += self._gaps_in_period(lag, first, first + count)
            left -= count
            first = 0
        return gaps

    def _gaps_in_period(self, lag, first, last):
        """Return the gaps from the samples first to last - 1, at most size - 1 wide.

        Those across the wrap are x[j] - x[i] + period, as x[j] + period would be
        rounded.
        """
        x = self.values
        wrap = len(x) - lag  # the first sample whose partner is beyond the wrap
        gaps = loops.differences(x[first : last + lag], lag, self.second)
        start = max(first, wrap)
        if start < last:
            gaps += loops.differences_across(
                x[start:last], x[start - wrap : last - wrap], self.period, self.second
            )
        return gaps

    def near_one(self, reach):
        """Return Coordinates times a power of two, and that power.

        Products of `reach` of their gaps neither overflow nor underflow. The power is 1
        where that holds anyway, or where the steps are zero, infinite or nan.
        """
        power = self._power_near_one(reach)
        if power == 1.0:
            return self, power
        values = self.values
        second = self.second
        period = self.period
        if second is not None:
            second = second / power
        else:
            values = loops.scaled(power, values)
            if period is not None:
                period = period * power
        return Coordinates(values, second, period, self.before, self.after), power

    def _power_near_one(self, reach):
        """Return the power of two by which near_one() multiplies coordinates."""
        largest = max(map(abs, self.steps))
        if not largest < INFINITY:  # steps overflow between coordinates that do not
            largest = max(map(abs, self.values))
        limit = 2.0 ** (_LARGEST_POWER // reach)
        if 1.0 / limit <= largest <= limit or not 0.0 < largest < INFINITY:
            return 1.0
        most = _MOST_POWER
        if self.second is not None:
            most = 64.0  # a timedelta over more would be rounded
        power = 1.0
        while power * largest > 1.0:
            power *= 0.5
        while power * largest < 0.5 and power < most:
            power *= 2.0
        return power
