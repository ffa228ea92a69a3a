# SPDX-License-Identifier: MIT
"""Finite differences beside loops written by hand, findiff, and `gradient`."""

from fractions import Fraction
from functools import partial
from itertools import product
from typing import NamedTuple

from . import cases
from .cases import Case, draw_coordinates, draw_floats, draw_grid, seeded

STEP = Fraction(1, 10)
TOLERANCE = 1e-6  # of the largest result: findiff's fourth derivatives lose digits


class Stencil(NamedTuple):
    """A function with its options, and its weights on a step of 1."""

    side: str
    derivative: int
    accuracy: int
    weights: tuple  # integers, for offsets -m to m or 0 to k - 1
    divisor: int

    @property
    def name(self):
        return f"{self.side} ({self.derivative}, {self.accuracy})"


# The weights of Fornberg, Mathematics of Computation 51 (1988), tables 1 and 3.
CENTRAL = (
    Stencil("central", 1, 4, (1, -8, 0, 8, -1), 12),
    Stencil("central", 1, 8, (3, -32, 168, -672, 0, 672, -168, 32, -3), 840),
    Stencil("central", 2, 2, (1, -2, 1), 1),
    Stencil("central", 2, 4, (-1, 16, -30, 16, -1), 12),
    Stencil("central", 4, 4, (-1, 12, -39, 56, -39, 12, -1), 6),
)
FORWARD = (
    Stencil("forward", 1, 4, (-25, 48, -36, 16, -3), 12),
    Stencil("forward", 2, 2, (2, -5, 4, -1), 1),
)
ON_GRIDS = CENTRAL[0], CENTRAL[2]
CELLS = (  # shape, stencil, axis, uniform
    *product(((3000,), (100_000,)), CENTRAL + FORWARD, (0,), (True,)),
    *product(((300, 300),), ON_GRIDS, (0, 1), (True,)),
    *product(((30,), (3000,), (20_000,)), CENTRAL, (0,), (False,)),
    *product(((100, 100),), ON_GRIDS, (0, 1), (False,)),
)


def list_kernels(package, least=0):
    """Yield the cells of at least so many samples."""
    for cell in CELLS:
        if cases.count_samples(cell[0]) >= least:
            yield make_kernel(package, *cell)


def make_kernel(package, shape, stencil, axis, uniform):
    n, samples = shape[axis], cases.count_samples(shape)
    kind, size = "uniform" if uniform else "non-uniform", cases.describe_shape(shape)
    name = f"{size} {kind}, {stencil.name}" + f", axis {axis}" * (len(shape) > 1)
    random = seeded(name)
    f = draw_grid(shape, draw_floats, random)
    spacing = float(STEP) if uniform else draw_coordinates(n, random)
    order = {"derivative": stencil.derivative, "accuracy": stencil.accuracy}
    kernel = getattr(package, f"{stencil.side}_difference")
    ours = partial(kernel, f, spacing, axis=axis, **order)
    calls = {"gradlite": ours}
    if uniform:
        calls["by_hand"] = partial(write_loop(stencil, len(shape), axis), f)
    if stencil.side == "central" and cases.findiff:
        calls["findiff"] = partial(
            findiff_derivative, f, spacing, axis, *order.values()
        )
    return Case(
        name,
        samples,
        calls,
        "by_hand" if uniform else "findiff",
        TOLERANCE,
        details=(("kind", kind), ("size", size), ("stencil", stencil.name)),
    )


def findiff_derivative(f, spacing, axis, derivative, accuracy):
    """Return findiff's derivative at every sample as lists.

    The operator belongs to the grid, so that new coordinates need a new one.
    """
    grid = cases.numpy.array(spacing) if isinstance(spacing, list) else spacing
    operator = cases.findiff.Diff(axis, grid, acc=accuracy) ** derivative
    return operator(cases.numpy.array(f)).tolist()


def write_loop(stencil, dimensions, axis):
    """Return the comprehension a person would write, compiled.

    The sum of weight times sample over the zip of shifted slices. The weights are
    literals, the step in them.
    """
    scale = stencil.divisor * STEP**stencil.derivative
    weights = {i: float(w / scale) for i, w in enumerate(stencil.weights) if w}
    names = {i: "abcdefghi"[i] for i in weights}
    total = " + ".join(f"{w!r} * {names[i]}" for i, w in weights.items())
    total, samples = total.replace("+ -", "- "), ", ".join(names.values())
    if dimensions == 1:
        loop = f"[{total} for {samples} in zip({shift('f', weights)})]"
    elif axis == 0:
        row = f"[{total} for {samples} in zip(*rows)]"
        loop = f"[{row} for rows in zip({shift('f', weights)})]"
    else:
        row = f"[{total} for {samples} in zip({shift('row', weights)})]"
        loop = f"[{row} for row in f]"
    return eval(f"lambda f: {loop}")


def shift(name, offsets):
    """Return the slices that begin at the offsets, as source text."""
    return ", ".join(f"{name}[{i}:]" if i else name for i in offsets)


def list_small_calls(package):
    """Yield first derivatives of a few floats, by a kernel and by `gradient`."""
    sides = ("backward", "forward", "central")
    forms = ("no spacing", "spacing 0.1", "coordinates")
    for side, n, form in product(sides, (2, 5, 30), forms):
        n = max(n, 3 if side == "central" else 2)
        name = f"{side}_difference, {n} floats, {form}"
        random = seeded(name)
        arguments = [draw_floats(n, random)]
        if form == "spacing 0.1":
            arguments.append(0.1)
        elif form == "coordinates":
            arguments.append(draw_coordinates(n, random))
        functions = {
            "kernel": getattr(package, f"{side}_difference"),
            "gradient": package.gradient,
        }
        calls = {key: partial(call, *arguments) for key, call in functions.items()}
        yield Case(
            name,
            n,
            calls,
            "gradient",
            details=(("spacing", form),),
            separate=("gradient",),
        )
