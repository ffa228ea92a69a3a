# SPDX-License-Identifier: MIT
"""Whether a period fits a step or coordinates, and what to change if it does not."""

from ._errors import Refusal, describe
from ._kinds import FLOAT, INT

_TOLERANCE = 10**9  # one part in so many, between the period and n times the step
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
        if self.period.kinds <= {INT, FLOAT} and self.period.values:
            got = f"{got} (pass spacing={abs(self.period.values) / size!r})"
        samples = f"{size} samples on axis {self.number}"
        raise Refusal(
            ValueError, f"period to be {size} times the spacing ({samples})", got
        )

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
        if wrong == [last]:
            raise self._too_long(is_one_period=steps[last] == zero)
        if wrong:
            i = wrong[0]
            after = f"{self.spacing.place}[{i + 1}]"
            hint = "sort the samples by their coordinates"
            if steps[i] == zero:
                hint = "remove duplicates"
            elif len(wrong) == 1 and period > zero:
                hint = f"add the period to the coordinates from {after} on"
            elif len(wrong) == 1:
                hint = f"subtract the period from the coordinates from {after} on"
            raise self._wrong_step(i, hint)

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
