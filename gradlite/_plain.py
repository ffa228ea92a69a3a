# SPDX-License-Identifier: MIT
"""The most common calls, of one list of ints and floats, in a third of the time.

Nothing is raised or warned about here: anything else gives None, and is left to the
general way, which returns the same bits.
"""

from ._formulas import at_ends, first_of_three, first_of_three_uniform, mirrored
from ._grid import PLAIN
from ._loops import edition as loops
from ._steps import Step

_FLOAT = {float}
_OPTIONS = int, int, int, type(None)
_ONE = Step(1.0)


def gradient_of_row(f, spacing, axis, edge_order):
    if (
        type(f) is not list
        or axis is not None
        or type(edge_order) is not int
        or not 0 < edge_order < 3
        or len(f) <= edge_order
        or type(f[0]) is list
    ):
        return None
    try:
        (spacing,) = spacing or (1,)
        types, step = _types_and_step(f, spacing)
        if step is not None:
            out = loops.gradient_rows((f,), step, None if types == _FLOAT else float)[0]
            if edge_order == 2:
                first = last = first_of_three_uniform(step.value)
        else:
            x, h, k = spacing, spacing[1] - spacing[0], spacing[-1] - spacing[-2]
            out = loops.parabola_slopes(f, x)
            out.insert(0, (float(f[1]) - float(f[0])) / h)
            out.append((float(f[-1]) - float(f[-2])) / k)
            total = sum(out)
            if total != total and not all(loops.differences(x)):
                return None  # a step of zero beside inf or nan
            if edge_order == 2:
                first = first_of_three(h, x[2] - x[1])
                last = first_of_three(k, x[-2] - x[-3])
        if edge_order == 2:
            out[0], out[-1] = at_ends(f, first, mirrored(last))
        return out
    except Exception:
        return None


def difference_of_row(f, spacing, options, reach):
    try:
        if (
            type(f) is not list
            or (reach == 1 and type(f[0]) not in PLAIN)
            or options != (-1, 1, reach, None)
            or tuple(map(type, options)) != _OPTIONS
        ):
            return None
        if reach == 2:
            return gradient_of_row(f, (spacing,), None, 1)[1:-1]
        types, step = _types_and_step(f, spacing)
        if types != _FLOAT:
            f = loops.converted(f, float)
        if step is None:
            return loops.divided_differences(f, loops.differences(spacing))
        return loops.quotients(f, step)
    except Exception:
        return None


def _types_and_step(f, x):
    """Return types and Step (None for coordinates), or raise if not plain."""
    types = loops.types_of(f)
    if not types <= PLAIN:
        raise ValueError
    if type(x) is int and x == 1:
        return types, _ONE
    if type(x) is list and len(x) == len(f) and loops.types_of(x) == _FLOAT:
        h, ahead = x[1] - x[0], iter(x)
        next(ahead)
        for a, b in zip(x, ahead):
            if b - a != h:
                return types, None
        x = h
    if type(x) is not float or not x:
        raise ValueError
    return types, Step(x)
