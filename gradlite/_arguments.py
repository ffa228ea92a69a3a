# SPDX-License-Identifier: MIT
"""NumPy's calling rules: axes, the count of spacings, orders, numbers of samples."""

from ._axis import ONE, check_length, read_spacing
from ._errors import AxisError, Refusal, describe, plural
from ._grid import read


def selected_axes(axis, dimensions):
    """Return the selected axes in their order, counted from 0."""
    if axis is None:
        return list(range(dimensions))
    if _as_int(axis) is not None:
        return [one_axis(axis, dimensions)]
    try:
        axes = axis if type(axis) is range else read(axis, "axis").values
        axes = axes if isinstance(axes, (list, range)) else [axes]
    except Refusal as refusal:
        raise _not_an_axis(axis, refusal.cause)
    out = []
    for each in axes:
        out.append(one_axis(each, dimensions))
        if out[-1] in out[:-1]:
            got = f"axis {out[-1]} twice"
            raise Refusal(ValueError, "axis values to be unique", got)
    return out


def one_axis(axis, dimensions):
    """Return one axis, counted from 0."""
    number = _as_int(axis)
    if number is None:
        raise _not_an_axis(axis)
    if not -dimensions <= number < dimensions:
        wanted = f"axis to be between {-dimensions} and {dimensions - 1}"
        wanted = f"{wanted if dimensions else 'no axis'} for f with "
        wanted += plural(dimensions, "dimension")
        raise Refusal(AxisError, wanted, f"axis {describe(number)}")
    return number % dimensions


def _as_int(value):
    """Return what counts as an int as an int, None for anything else."""
    if type(value) is int or type(value) is bool:
        return int(value)
    try:
        number = value.__index__()
        return number if isinstance(number, int) else None
    except Exception:
        return None


def _not_an_axis(axis, cause=None):
    wanted = "axis to be an int or a sequence of ints"
    return Refusal(TypeError, wanted, f"axis {describe(axis)}", cause)


def spacings(values, axes, shape):
    """Return the spacing of each selected axis: none, one for all, or one for each."""
    if not values:
        return [ONE] * len(axes)
    count, out = len(axes), []
    wanted, got = f"0, 1 or {count} spacings", f"{len(values)}"
    if len(values) == 1:
        size = shape[axes[0]] if count == 1 else 0
        try:
            out = [read_spacing(values[0], "spacing[0]", size)]
            if out[0].scalar:
                return out * count
        except Refusal as refusal:
            # Of a sequence for several axes, the count is what is wrong.
            if refusal.kind is not ValueError or count == 1:
                raise
        wanted, got = f"one spacing for each axis ({count})", "a single sequence at spacing[0]"
        got += " (pass separate arguments: gradient(f, dy, dx))" if axes else ""
    if len(values) != count:
        raise Refusal(TypeError, wanted, got)
    for i, number in enumerate(axes):
        if i == len(out):
            out.append(read_spacing(values[i], f"spacing[{i}]", shape[number]))
        check_length(out[i], shape[number], number)
    return out


def order(value, name, lowest, highest):
    """Return edge_order, derivative or accuracy as an int within its limits."""
    try:
        if lowest <= value <= highest and int(value) == value:
            return int(value)
    except Exception:  # not a number; reported below
        pass
    wanted = f"{name} to be an integer between {lowest} and {highest}"
    if name == "accuracy":
        wanted += " (derivative + accuracy must not exceed 64)"
    if name == "edge_order":
        wanted = "edge_order to be 1 or 2"
    raise Refusal(ValueError, wanted, describe(value))


def check_samples(shape, number, needed, reason):
    """Raise if an axis has fewer samples than the formulas take."""
    if shape[number] < needed:
        wanted = f"at least {plural(needed, 'sample')} along axis {number} for {reason}"
        raise Refusal(ValueError, wanted, str(shape[number]))
