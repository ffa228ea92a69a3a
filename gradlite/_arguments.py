# SPDX-License-Identifier: MIT
"""NumPy's calling rules: axes, the count of spacings, orders, numbers of samples."""

from ._errors import AxisError, Refusal, describe, plural
from ._grid import raises, read
from ._spacing import UNIT_STEP, read_common_step, read_spacing

_AXES = "axis to be an int or a sequence of ints"


def selected_axes(axis, dimensions):
    if axis is None:
        return list(range(dimensions))
    if type(axis) is int or not raises(lambda x: x.__index__(), axis):
        return [one_axis(axis, dimensions)]
    out = []
    try:
        entries = axis if type(axis) is range else read(axis, "axis", most=1).values
    except Refusal as refusal:
        raise Refusal(TypeError, _AXES, f"axis {describe(axis)}", refusal.cause)
    for entry in entries if isinstance(entries, (list, range)) else [entries]:
        out.append(one_axis(entry, dimensions))
        if out.count(out[-1]) > 1:
            raise Refusal(
                ValueError, "axis values to be unique", f"axis {out[-1]} twice"
            )
    return out


def one_axis(axis, dimensions):
    try:
        number = int(axis) if type(axis) in (int, bool) else axis.__index__()
    except Exception:
        number = None
    if not isinstance(number, int):
        raise Refusal(TypeError, _AXES, f"axis {describe(axis)}")
    if not -dimensions <= number < dimensions:
        limits = f"axis to be between {-dimensions} and {dimensions - 1}"
        of = f" for f with {plural(dimensions, 'dimension')}"
        wanted = (limits if dimensions else "no axis") + of
        raise Refusal(AxisError, wanted, f"axis {describe(number)}")
    return number % dimensions


def spacings(values, axes, shape):
    count = len(axes)
    if not values:
        return [UNIT_STEP] * count
    if len(values) == 1 != count:
        try:
            step = read_common_step(values[0], "spacing[0]")
            if step is not None:
                return [step] * count
        except Refusal as refusal:
            if refusal.kind is not ValueError:  # else the count is what is wrong
                raise
        hint = " (pass separate arguments: gradient(f, dy, dx))" if axes else ""
        got = f"a single sequence at spacing[0]{hint}"
        raise Refusal(TypeError, f"one spacing for each axis ({count})", got)
    if len(values) != count:
        raise Refusal(TypeError, f"0, 1 or {count} spacings", str(len(values)))
    return [
        read_spacing(value, f"spacing[{i}]", number, shape[number])
        for i, (value, number) in enumerate(zip(values, axes))
    ]


def order(value, name, lowest, highest):
    try:
        if lowest <= value <= highest and int(value) == value:
            return int(value)
    except Exception:  # not a number; reported below
        pass
    hint = " (derivative + accuracy must not exceed 64)" * (name == "accuracy")
    wanted = f"{name} to be an integer between {lowest} and {highest}{hint}"
    raise Refusal(ValueError, wanted, describe(value))


def check_samples(shape, number, needed, reason):
    if shape[number] < needed:
        wanted = f"at least {plural(needed, 'sample')} along axis {number} for {reason}"
        raise Refusal(ValueError, wanted, str(shape[number]))
