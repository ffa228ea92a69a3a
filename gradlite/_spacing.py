# SPDX-License-Identifier: MIT
"""The spacing and period arguments: what is accepted, and the messages."""

from ._errors import Refusal, describe, holds, plural
from ._kinds import COMPLEX, DATES, TIMES, is_finite, kind_of
from ._numbers import read_numbers

_PERIOD = "period to be a real number or a timedelta"


def read_step_for_all(value, place):
    """Return the Numbers of a scalar spacing for every axis, or None for a sequence."""
    if type(value) is range:
        return None  # however long it is
    spacing = _read_spacing(value, place)
    if spacing.is_scalar:
        return spacing
    return None


def read_spacing(value, place, number, size):
    """Return the Numbers of a spacing for the axis of a number, with `size` samples."""
    if type(value) is range and len(value) != size:
        raise _wrong_count(len(value), place, number, size)  # however long it is
    spacing = _read_spacing(value, place)
    if len(spacing.shape) > 1:
        raise _nested(place)
    if not spacing.is_scalar and len(spacing.values) != size:
        raise _wrong_count(len(spacing.values), place, number, size)
    return spacing


def _wrong_count(count, place, number, size):
    """Return the Refusal of more or fewer coordinates than samples."""
    wanted = f"one coordinate for each of the {plural(size, 'sample')} on axis {number}"
    got = f"{plural(count, 'coordinate')} at {place}"
    if count == size - 1:
        got = f"{got} (pass coordinates, not steps)"
    return Refusal(ValueError, wanted, got)


def _nested(place):
    got = f"nested sequences at {place} (pass a single row or column)"
    return Refusal(ValueError, "spacing to be a scalar or a 1-D sequence", got)


def _read_spacing(value, place):
    """Return the Numbers of a spacing of any shape and of kinds that it can have."""
    spacing = read_numbers(value, place, most=1)
    if spacing.kinds & TIMES and len(spacing.kinds) > 1:
        raise _mixed(spacing)
    if spacing.is_scalar and spacing.kinds & DATES:
        got = f"{describe(value)} at {place}"
        raise Refusal(TypeError, "scalar spacing to be a number or a timedelta", got)
    return spacing


def _mixed(spacing):
    """Return the Refusal of times among coordinates of another kind."""
    place, value = spacing.first_number()
    kind = kind_of(value)
    other_place, other = spacing.first(lambda x: kind_of(x) != kind)
    got = f"{kind} at {place} and {kind_of(other)} at {other_place}"
    return Refusal(TypeError, "coordinates of a single type", got)


def read_period(value):
    """Return the Numbers of a period, which is one real number or timedelta."""
    if type(value) is range:
        raise Refusal(TypeError, _PERIOD, "a sequence at period")  # however long it is
    try:
        period = read_numbers(value, "period", most=0)
    except Refusal as refusal:
        if refusal.kind is not TypeError:
            raise
        got = f"{describe(value)} at period"
        raise Refusal(TypeError, _PERIOD, got, refusal.cause)
    if not period.is_scalar:
        raise Refusal(TypeError, _PERIOD, "a sequence at period")
    if COMPLEX in period.kinds:
        raise Refusal(TypeError, _PERIOD, "a complex number at period")
    if period.kinds & DATES:
        raise Refusal(TypeError, _PERIOD, f"{describe(value)} at period")
    got = f"{describe(period.values)} at period"
    if not holds(is_finite, period.values):
        raise Refusal(ValueError, "period to be a finite number", got)
    if holds(_is_zero, period.values):
        raise Refusal(ValueError, "period to be other than 0", got)
    return period


def _is_zero(x):
    return x == x - x


UNIT_STEP = read_numbers(1, "spacing")  # where no spacing is passed
