# SPDX-License-Identifier: MIT
"""The spacing and period arguments: what is accepted, and the messages."""

from ._errors import Refusal, describe, plural
from ._kinds import COMPLEX, DATES, DECIMAL, FLOAT, TIMES
from ._numbers import read_numbers


def read_common_step(value, place):
    """Return the Numbers of a scalar spacing for every axis, or None for a sequence."""
    if type(value) is range:
        return None  # however long it is
    spacing = _read_spacing(value, place)
    return spacing if spacing.is_scalar else None


def read_spacing(value, place, number, size):
    """Return the Numbers of a spacing for the axis of a number, with `size` samples."""
    if type(value) is range:
        value = value[: size + 1]  # however long it is; one too many is noticed
    spacing = _read_spacing(value, place)
    if len(spacing.shape) > 1:
        got = f"{len(spacing.shape)} dimensions at {place}"
        raise Refusal(ValueError, "spacing to be a scalar or a 1-D sequence", got)
    if not spacing.is_scalar and len(spacing.values) != size:
        count = len(spacing.values)
        got = f"{plural(count, 'coordinate')} at {place}"
        if count == size - 1:
            got += " (pass coordinates, not steps)"
        samples = f"each of the {plural(size, 'sample')} on axis {number}"
        raise Refusal(ValueError, f"one coordinate for {samples}", got)
    return spacing


def _read_spacing(value, place):
    spacing = read_numbers(value, place, most=1)
    if spacing.kinds & TIMES and len(spacing.kinds) > 1:
        got = f"{' and '.join(sorted(spacing.kinds))} in {place}"
        raise Refusal(TypeError, "coordinates of a single type", got)
    if spacing.is_scalar and spacing.kinds & DATES:
        got = f"{describe(value)} at {place}"
        raise Refusal(TypeError, "scalar spacing to be a number or a timedelta", got)
    return spacing


def read_period(value):
    """Return the Numbers of a period, which is one real number or timedelta."""
    requirement = "period to be a real number or a timedelta"
    if type(value) is range:
        raise Refusal(TypeError, requirement, "a sequence at period")
    try:
        period = read_numbers(value, "period", most=0)
    except Refusal as refusal:
        if refusal.kind is not TypeError:
            raise
        got = f"{describe(value)} at period"
        raise Refusal(TypeError, requirement, got, refusal.cause)
    if not period.is_scalar:
        raise Refusal(TypeError, requirement, "a sequence at period")
    if COMPLEX in period.kinds:
        raise Refusal(TypeError, requirement, "a complex number at period")
    if period.kinds & DATES:
        raise Refusal(TypeError, requirement, f"{describe(value)} at period")
    if period.kinds & {FLOAT, DECIMAL} and not _is_finite(period.values):
        got = f"{describe(period.values)} at period"
        raise Refusal(ValueError, "period to be a finite number", got)
    return period


def _is_finite(x):
    try:
        return x - x == 0
    except ArithmeticError:  # Decimal's infinity
        return False


UNIT_STEP = read_common_step(1, "spacing")  # where no spacing is passed
