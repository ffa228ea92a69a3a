# SPDX-License-Identifier: MIT
"""gradient: three kernels laid end to end along each axis."""

from ._arguments import axes, enough, order
from ._axis import Axis, spacings
from ._errors import warn
from ._grid import PLAIN, read
from ._kernels import planned, stencil
from ._numbers import REALS, kinds
from ._rows import along, differentiate


def gradient(f, *spacing, axis=None, edge_order=1):
    """Derivative at every sample."""
    who = "gradient"
    if type(f) is list and not spacing and axis is None and type(edge_order) is int:
        # One row of floats and nothing else: 1 us a call that the rest takes 3 for.
        if edge_order in _UNIT and len(f) > edge_order and set(map(type, f)) == _FLOAT:
            return along(f, _UNIT[edge_order], None)
    grid, shape, types = read(f, who)
    depth = len(shape)
    plain = types <= PLAIN
    samples = kinds(grid, depth, types, who, "f")
    numbers = range(depth) if axis is None else axes(axis, depth, who)
    given = spacings(spacing, shape, numbers, who)
    edge_order = order(edge_order, "edge_order", 1, 2, who)
    for number in numbers:
        enough(shape[number], edge_order + 1, number, who)
    if plain and not spacing:
        convert = None if types == _FLOAT else float
        plans = [(number, _UNIT[edge_order], convert) for number in numbers]
    else:
        plans = []
        for number, each in zip(numbers, given):
            line, plan = planned(
                grid,
                depth,
                samples,
                number,
                shape[number],
                each,
                lambda line: _plan(line, edge_order, alone=depth == 1),
                who,
            )
            if line.zero_step:
                warn(who, line.zero_step, 2)
            plans.append((number, plan, line.arithmetic.convert))
    out = []
    for number, plan, convert in plans:
        out.append(differentiate(grid, depth, number, plan, convert, who))
    return out[0] if len(out) == 1 else tuple(out)


def _plan(line, reach, alone=False):
    """Forward at the first sample, central inside, backward at the last."""
    n = line.size
    ends = reach + 1
    first = stencil(line.part(0, ends), 0, reach)
    inner = stencil(line, -1, 1, alone=alone)
    last = stencil(line.part(n - ends, n), -reach, 0)
    return ends, first, inner, last


_FLOAT = {float}
_EVEN = Axis(0, 3, REALS, 1.0, None, None, 1)
_UNIT = {1: _plan(_EVEN, 1), 2: _plan(_EVEN, 2)}
