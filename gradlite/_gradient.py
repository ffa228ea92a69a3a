# SPDX-License-Identifier: MIT
"""gradient: three kernels laid end to end along each axis."""

from ._arguments import axes, enough, order
from ._axis import axis_of, spacings
from ._grid import read
from ._kernels import stencil
from ._numbers import kinds
from ._rows import differentiate


def gradient(f, *spacing, axis=None, edge_order=1):
    """Derivative at every sample."""
    return _gradient(f, spacing, axis, edge_order, "gradient")


def _gradient(f, spacing, axis, edge_order, who):
    grid, shape, types = read(f, who)
    samples = kinds(grid, len(shape), types, who, "f")
    numbers = axes(axis, len(shape), who)
    given = spacings(spacing, shape, numbers, who)
    edge_order = order(edge_order, "edge_order", 1, 2, who)
    for number in numbers:
        enough(shape[number], edge_order + 1, number, who)
    lines = []
    for number, each in zip(numbers, given):
        lines.append(
            axis_of(grid, len(shape), samples, number, shape[number], each, who)
        )
    out = []
    for line in lines:
        pieces = _pieces(line, edge_order)
        out.append(differentiate(grid, len(shape), line, pieces, who))
    return out[0] if len(out) == 1 else tuple(out)


def _pieces(line, reach):
    """Forward at the first sample, central inside, backward at the last."""
    n = line.size
    ends = reach + 1
    pieces = [(0, ends, stencil(line.part(0, ends), 0, reach))]
    if n > 2:
        pieces.append((0, n, stencil(line, -1, 1)))
    pieces.append((n - ends, n, stencil(line.part(n - ends, n), -reach, 0)))
    return pieces
