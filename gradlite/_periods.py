# SPDX-License-Identifier: MIT
"""Whether a period fits a step or coordinates, and what to change if it does not."""

from ._errors import Refusal, describe, holds
from ._kinds import FLOAT, INT, is_finite

_TOLERANCE = 10**9  # one part in so many, between the period and n times the step
_LARGEST = 1e308  # an int up to it can be converted to a float
_MONOTONIC = "coordinates to be strictly monotonic and to span less than the period"


def signed_like_steps(period, values):
    """Return a period with the sign that most steps between coordinates have.

    A single step of the other sign is where coordinates wrap, as longitudes do.
    """
    period = abs(period)
    descending = 0
    for x, y in zip(values, values[1:]):
        if y < x:
            descending += 1
    if 2 * descending > len(values) - 1:
        return -period
    return period


class PeriodCheck:
    """Refuses a period that does not fit the spacing of an axis.

    spacing, period  the Numbers of the arguments
    number           that of the axis
    """

    def __init__(self, spacing, period, number):
        self.spacing = spacing
        self.period = period
        self.number = number

    def check_step(self, step, period_value, size, is_exact):
        """Refuse a period that is not `size` times the step, to a tolerance.

        period_value is the period in the unit of the step.
        """
        span = abs(step * size)
        period_value = abs(period_value)
        difference = abs(period_value - span)
        if is_exact:
            fits = difference <= 0
        else:
            fits = difference * _TOLERANCE <= period_value
        if fits and span != span - span:  # not 0; quantities may have no truth value
            return
        got = f"{describe(self.period.values)} at period"
        fitting = self._fitting_step(size, is_exact)
        if fitting is not None:
            got = f"{got} (pass spacing={fitting!r})"
        samples = f"{size} samples on axis {self.number}"
        raise Refusal(
            ValueError, f"period to be {size} times the spacing ({samples})", got
        )

    def _fitting_step(self, size, is_exact):
        """Return the int or float of which a period is `size` times, or None."""
        if not self.period.kinds <= {INT, FLOAT}:
            return None
        period = abs(self.period.values)
        if INT in self.period.kinds and period % size == 0:
            return period // size
        if is_exact or period > _LARGEST:
            return None
        step = period / size
        if abs(period - step * size) * _TOLERANCE <= period:  # not where it underflows
            return step
        return None

    def check_coordinates(self, coordinates, repeats_allowed):
        """Refuse coordinates that are not monotonic or span no less than the period."""
        period = coordinates.period
        zero = period - period  # of a type that may not be comparable with 0
        steps = coordinates.steps_of_one_period()
        last = len(steps) - 1  # the step across the wrap, which is never a repeat
        wrong = []
        for i, step in enumerate(steps):
            if period > zero:
                fits = step > zero
            else:
                fits = step < zero
            if repeats_allowed and i < last and step == zero:
                fits = True
            if not fits:
                wrong.append(i)
        if not wrong:
            return
        self._check_finite(coordinates.values)
        if wrong == [last]:
            raise self._too_long(is_one_period=steps[last] == zero)
        hint = _hint(coordinates, wrong, self.spacing.place)
        raise self._wrong_step(wrong[0], hint)

    def _check_finite(self, values):
        """Refuse the first coordinate that is infinite or nan."""
        for i, x in enumerate(values):
            if not holds(is_finite, x):
                got = f"{describe(x)} at {self.spacing.place}[{i}] {self._for_period()}"
                raise Refusal(ValueError, "coordinates to be finite", got)

    def _for_period(self):
        """Return the part of a message that names the period and the axis."""
        return f"for period {describe(self.period.values)} on axis {self.number}"

    def _wrong_step(self, i, hint):
        """Return the Refusal of the step after coordinate i."""
        place = self.spacing.place
        got = f"a step in the wrong direction from {place}[{i}] to {place}[{i + 1}]"
        return Refusal(ValueError, _MONOTONIC, f"{got} {self._for_period()} ({hint})")

    def _too_long(self, is_one_period):
        """Return the Refusal of coordinates that reach the next period."""
        if is_one_period:
            got = f"a last coordinate one period after the first {self._for_period()}"
            hint = "drop the repeated end point"
        else:
            x = self.spacing.original
            span = describe(x[-1] - x[0])
            place = self.spacing.place
            got = f"coordinates that span {span} at {place} {self._for_period()}"
            hint = "pass a longer period, in the unit of the coordinates"
        return Refusal(ValueError, _MONOTONIC, f"{got} ({hint})")


def _hint(coordinates, wrong, place):
    """Return what to do about steps in the wrong direction, given by their index.

    The period may be added after a single one of them if that step is then in the right
    direction, and so is the step across the wrap: the first coordinate less the last.
    """
    x = coordinates.values
    period = coordinates.period
    zero = period - period
    after = wrong[0] + 1
    step = x[after] - x[after - 1]
    across = x[0] - x[-1]
    if step == zero:
        return "remove duplicates"
    if len(wrong) > 1:
        return "sort the samples by their coordinates"
    if after == len(x) - 1 and (across == zero or across == period):
        return "drop the repeated end point"
    if period > zero:
        is_wrap = step + period > zero and across >= zero
        hint = f"add the period to the coordinates from {place}[{after}] on"
    else:
        is_wrap = step + period < zero and across <= zero
        hint = f"subtract the period from the coordinates from {place}[{after}] on"
    if not is_wrap:
        return "sort the samples by their coordinates"
    if across == zero:
        return f"{hint} and drop the repeated end point"
    return hint
