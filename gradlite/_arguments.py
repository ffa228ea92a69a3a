# SPDX-License-Identifier: MIT
"""NumPy's calling rules: axes, the count of spacings, orders, numbers of samples."""

from ._axis import ONE, read_spacing
from ._errors import AxisError, Refusal, describe, plural
from ._grid import fails, read


def selected_axes(axis, dimensions):
    if axis is None:
        return list(range(dimensions))
    if type(axis) is int or not fails(lambda x: x.__index__(), axis):
        return [one_axis(axis, dimensions)]
    cause, out = None, []
    try:
        entries = axis if type(axis) is range else read(axis, "axis").values
        entries = entries if isinstance(entries, (list, range)) else [entries]
    except Refusal as refusal:
        entries, cause = [axis], refusal.cause
    for entry in entries:
        number = one_axis(entry, dimensions, cause)
        if number in out:
            got = f"axis {number} twice"
            raise Refusal(ValueError, "axis values to be unique", got)
        out.append(number)
    return out


def one_axis(axis, dimensions, cause=None):
    try:
        number = int(axis) if type(axis) in (int, bool) else axis.__index__()
    except Exception:
        number = None
    if not isinstance(number, int):
        wanted = "axis to be an int or a sequence of ints"
        raise Refusal(TypeError, wanted, f"axis {describe(axis)}", cause)
    if not -dimensions <= number < dimensions:
        wanted = f"axis to be between {-dimensions} and {dimensions - 1}"
        wanted = wanted if dimensions else "no axis"
        wanted += f" for f with {plural(dimensions, 'dimension')}"
        raise Refusal(AxisError, wanted, f"axis {describe(number)}")
    return number % dimensions


def spacings(values, axes, shape):
    count, out = len(axes), []
    if not values:
        return [ONE] * count
    if len(values) == 1 != count:
        try:
            spacing = read_spacing(values[0], "spacing[0]")
            if spacing.scalar:
                return [spacing] * count
        except Refusal as refusal:
            if refusal.kind is not ValueError:  # else the count is what is wrong
                raise
        hint = " (pass separate arguments: gradient(f, dy, dx))" if axes else ""
        got = f"a single sequence at spacing[0]{hint}"
        raise Refusal(TypeError, f"one spacing for each axis ({count})", got)
    if len(values) != count:
        raise Refusal(TypeError, f"0, 1 or {count} spacings", str(len(values)))
    for i, number in enumerate(axes):
        out.append(read_spacing(values[i], f"spacing[{i}]", shape[number]))
        check_length(out[i], shape[number], number)
    return out


def check_length(spacing, size, number):
    count, at = len(spacing.numbers), f"at {spacing.place}"
    if len(spacing.shape) > 1:
        got = f"{len(spacing.shape)} dimensions {at}"
        raise Refusal(ValueError, "spacing to be a scalar or a 1-D sequence", got)
    if not spacing.scalar and count != size:
        samples, got = plural(size, "sample"), f"{plural(count, 'coordinate')} {at}"
        got += " (pass coordinates, not steps)" * (count == size - 1)
        wanted = f"one coordinate for each of the {samples} on axis {number}"
        raise Refusal(ValueError, wanted, got)


def order(value, name, lowest, highest):
    try:
        if lowest <= value <= highest and int(value) == value:
            return int(value)
    except Exception:  # not a number; reported below
        pass
    hint = " (derivative + accuracy must not exceed 64)" * (name == "accuracy")
    wanted = f"{name} to be an integer between {lowest} and {highest}{hint}"
    wanted = "edge_order to be 1 or 2" if name == "edge_order" else wanted
    raise Refusal(ValueError, wanted, describe(value))


def check_samples(shape, number, needed, reason):
    if shape[number] < needed:
        wanted = f"at least {plural(needed, 'sample')} along axis {number} for {reason}"
        raise Refusal(ValueError, wanted, str(shape[number]))
