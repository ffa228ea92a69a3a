# SPDX-License-Identifier: MIT
"""Zero steps: equal coordinates of one stencil, and what is said about them."""

from ._columns import count_different, first_degenerate_window
from ._errors import describe, holds
from ._kinds import FLOAT, INT, OTHER, TIMES
from ._loops import edition as loops


class ZeroStep:
    """What is wrong with the spacing of an axis: a step of zero.

    got   the fault, with its places
    hint  what to do about it
    """

    def __init__(self, got, hint):
        self.got = got
        self.hint = hint

    def warning(self):
        """Return what is warned of where the result is a number all the same."""
        return f"{self.got}; the derivative there is inf or nan {self.hint}"


def zero_step_of(axis, scheme, number, spacing):
    """Return the ZeroStep of an axis for the stencils of a scheme, or None."""
    if axis.coordinates is None:
        if not _is_zero(axis.step):
            return None
        got = f"spacing 0 at {spacing.place} on axis {number}"
        return ZeroStep(got, "(pass a step other than 0)")
    if scheme.different is None:
        if axis.coordinates.period is not None:
            return None  # strictly monotonic
        return _equal_coordinates(axis, scheme.reach, number, spacing)
    return _few_coordinates(axis, scheme, number, spacing)


def _few_coordinates(axis, scheme, number, spacing):
    """Return the ZeroStep of a window with too few different coordinates, or None."""
    lo, hi = scheme.window
    start = first_degenerate_window(axis, lo, hi, scheme.different - 1)
    if start is None:
        return None
    size = len(spacing.values)
    # The start is counted from the first sample that continues a periodic axis.
    first = (start - scheme.before) % size
    last = (start - scheme.before + scheme.reach) % size
    hint = "(pass a larger window)"
    if not _are_enough(axis.coordinates.values, scheme):
        hint = "(pass samples at more coordinates, and a larger window)"
    return ZeroStep(
        f"fewer than {scheme.different} different coordinates in the window from"
        f" {spacing.place}[{first}] to {spacing.place}[{last}] on axis {number}",
        hint,
    )


def _are_enough(values, scheme):
    """Return whether the widest window has as many different coordinates as it needs.

    It takes all samples but one, if it has to be odd and their number is even.
    """
    lo, hi = scheme.window
    needed = scheme.different
    if lo == -hi and len(values) % 2 == 0:
        needed += 1
    return count_different(values, needed) == needed


def _equal_coordinates(axis, reach, number, spacing):
    """Return the ZeroStep of coordinates at most `reach` samples apart, or None."""
    coordinates = axis.coordinates
    if holds(_are_strictly_monotonic, coordinates.steps):
        return None
    if not axis.arithmetic.floating and not axis.arithmetic.rational:
        return _among_other_numbers(coordinates, reach, number, spacing)
    # Weights have sums of steps, which may round to 0 where the coordinates differ.
    sums = coordinates.steps
    for lag in range(1, min(reach, len(coordinates.values) - 1) + 1):
        if lag > 1:
            sums = loops.added(sums, coordinates.steps[lag - 1 :])
        gaps = coordinates.gaps(lag, 0, len(coordinates.values))
        for i in loops.zeros_in(sums, gaps):
            if _is_finite_between(coordinates, i, i + lag):
                return _describe_pair(spacing, number, i, i + lag)
    return None


def _are_strictly_monotonic(steps):
    """Return whether no two coordinates between which none is nan can be equal.

    Steps that have no order raise, as complex ones. A nan among the steps changes
    nothing: only the others are compared.
    """
    return min(steps) > 0 or max(steps) < 0


def _is_finite_between(coordinates, i, j):
    """Return whether the coordinates i to j are neither infinite nor nan."""
    if coordinates.second is not None:
        return True  # times are finite
    for x in coordinates.values[i : j + 1]:
        if x - x != 0:
            return False
    return True


def _among_other_numbers(coordinates, reach, number, spacing):
    """Return the same for coordinates whose type is another package's."""
    size = len(coordinates.values)
    for lag in range(1, min(reach, size - 1) + 1):
        for i, gap in enumerate(coordinates.gaps(lag, 0, size)):
            if _is_zero(gap):
                return _describe_pair(spacing, number, i, i + lag)
    return None


def _is_zero(step):
    """Return whether a step of any type is zero; quantities compare to 0 in any unit.

    One that is never true nor false, or raises, is not.
    """
    return holds(_equals_zero, step)


def _equals_zero(step):
    return step == 0


def _describe_pair(spacing, number, i, j):
    """Return the ZeroStep of two coordinates by their index."""
    x = spacing.original[i]
    y = spacing.original[j]
    places = f"{spacing.place}[{i}] and {spacing.place}[{j}] on axis {number}"
    if spacing.kinds & TIMES:
        got = f"equal coordinates {describe(x)} at {places}"
        return ZeroStep(got, "(remove duplicates)")
    if spacing.kinds <= {INT, FLOAT} and x != y:
        if type(x) is type(y) is int:
            got = f"ints that are equal as floats at {places}"
            return ZeroStep(got, "(subtract the first coordinate from all of them)")
        got = f"steps that add up to 0 once rounded between {places}"
        hint = "(sort the samples by their coordinates; pass coordinates, not steps)"
        return ZeroStep(got, hint)
    value = ""
    if OTHER not in spacing.kinds:
        value = f" {describe(x)}"
    got = f"equal coordinates{value} at {places}"
    return ZeroStep(got, "(remove duplicates; pass coordinates, not steps)")
