# SPDX-License-Identifier: MIT
"""NumPy's calling rules: which axes, how many spacings, which orders."""

from ._errors import AxisError, counted, refusal, shown


def axes(axis, dimensions, who):
    """The axes asked for, in their order, counted from 0."""
    if type(axis) is int:
        return [one_axis(axis, dimensions, who)]
    if not isinstance(axis, (int, list, tuple, range)):
        try:
            axis = axis.tolist()
        except Exception:  # no array: what it is instead is looked at below
            pass
    asked = axis if isinstance(axis, (list, tuple, range)) else [axis]
    out = []
    for entry in asked:
        number = one_axis(entry, dimensions, who)
        if number in out:
            got = "axis " + str(number) + " twice"
            raise refusal(ValueError, who, "each axis once", got)
        out.append(number)
    return out


def one_axis(axis, dimensions, who):
    """One axis, counted from 0."""
    number = axis if type(axis) is int else _integer(axis)
    if number is None:
        wanted = "axis to be an int or a sequence of ints"
        raise refusal(TypeError, who, wanted, "axis " + shown(axis))
    if not -dimensions <= number < dimensions:
        wanted = "an axis of the " + counted(dimensions, "dimension")
        wanted += " of f, counted from 0"
        raise refusal(AxisError, who, wanted, "axis " + shown(number))
    return number % dimensions


def order(value, name, lowest, highest, who):
    """An order (of edges, accuracy, a derivative) as an int within its limits."""
    try:
        if lowest <= value <= highest and int(value) == value:
            return int(value)
    except Exception:  # no number at all: the sentence below says so
        pass
    wanted = name + " to be an integer from " + str(lowest) + " to " + str(highest)
    if name == "accuracy":
        wanted += " (derivative and accuracy together at most 64)"
    raise refusal(ValueError, who, wanted, shown(value))


def enough(size, needed, number, who):
    """Refuse an axis with fewer samples than its stencils need."""
    if size < needed:
        wanted = "at least " + counted(needed, "sample")
        wanted += " along each axis asked for, as many as a stencil takes"
        raise refusal(ValueError, who, wanted, str(size) + " on axis " + str(number))


def _integer(value):
    if isinstance(value, (int, bool)):
        return int(value)
    try:
        number = value.__index__()
    except Exception:  # whatever it is, it is no int
        return None
    return number if isinstance(number, int) else None
