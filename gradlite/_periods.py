# SPDX-License-Identifier: MIT
"""Whether a period fits a step or coordinates, and what to change if it does not."""

from ._errors import Refusal, describe
from ._kinds import FLOAT, INT

_TOLERANCE = 10**9  # one part in so many, between the period and n times the step
_MONOTONIC = "coordinates to be strictly monotonic and to span less than the period"


def check_period_of_step(step, turn, size, period, is_exact):
    """Refuse a period that is not `size` times the step, to a tolerance if not exact.

    turn is the period in the unit of the step, period the Numbers of the argument.
    """
    span = abs(step * size)
    turn = abs(turn)
    difference = abs(turn - span)
    if is_exact:
        fits = difference <= 0
    else:
        fits = difference * _TOLERANCE <= turn
    if fits and span:
        return
    got = f"{describe(period.values)} at period"
    if period.kinds <= {INT, FLOAT} and turn:
        got = f"{got} (pass spacing={abs(period.values) / size!r} or another period)"
    wanted = f"period to be {size} times the spacing, one step for each sample"
    raise Refusal(ValueError, wanted, got)


def signed_like_steps(turn, values):
    """Return a period with the sign of the steps, which most coordinates decide.

    One step in the other direction is where coordinates wrap, as longitudes do.
    """
    turn = abs(turn)
    descending = 0
    for x, y in zip(values, values[1:]):
        if y < x:
            descending += 1
    if 2 * descending > len(values) - 1:
        return -turn
    return turn


def check_period_of_coordinates(coordinates, spacing, period, repeats_allowed):
    """Refuse coordinates that are not monotonic or span no less than the period."""
    turn = coordinates.period
    zero = turn - turn  # of a type that may not be comparable with 0
    steps = coordinates.turn()
    last = len(steps) - 1  # the step from the last sample to the first of the next turn
    wrong = []
    for i, step in enumerate(steps):
        is_forward = step > zero if turn > zero else step < zero
        is_repeat = step == zero and i < last
        if not is_forward and not (is_repeat and repeats_allowed):
            wrong.append(i)
    if wrong == [last]:
        raise _too_long(spacing, period, is_one_period=steps[last] == zero)
    if wrong:
        i = wrong[0]
        hint = "sort the samples by their coordinates"
        if steps[i] == zero:
            hint = "remove duplicates"
        elif len(wrong) == 1 and turn > zero:
            hint = f"add the period to the coordinates from {spacing.place}[{i + 1}] on"
        elif len(wrong) == 1:
            hint = f"subtract the period from those from {spacing.place}[{i + 1}] on"
        raise _wrong_step(spacing, period, i, hint)


def _wrong_step(spacing, period, i, hint):
    """Return the Refusal of the step after coordinate i."""
    places = f"from {spacing.place}[{i}] to {spacing.place}[{i + 1}]"
    for_period = f"for period {describe(period.values)}"
    got = f"a step in the wrong direction {places} {for_period} ({hint})"
    return Refusal(ValueError, _MONOTONIC, got)


def _too_long(spacing, period, is_one_period):
    """Return the Refusal of coordinates that reach the next period."""
    for_period = f"for period {describe(period.values)}"
    if is_one_period:
        got = f"a last coordinate one period after the first {for_period}"
        got = f"{got} (drop the repeated end point)"
        return Refusal(ValueError, _MONOTONIC, got)
    span = describe(spacing.original[-1] - spacing.original[0])
    got = f"coordinates that span {span} at {spacing.place} {for_period}"
    got = f"{got} (pass a longer period, in the unit of the coordinates)"
    return Refusal(ValueError, _MONOTONIC, got)
