# SPDX-License-Identifier: MIT
"""The cells of the kernels: which stencil runs over which samples."""

from fractions import Fraction
from functools import partial
from itertools import product
from random import Random
from typing import NamedTuple

from .cells import (
    count_samples,
    describe_shape,
    draw_coordinates,
    draw_floats,
    draw_grid,
)

STEP = Fraction(1, 10)
PERIOD_FROM = 1000  # samples: in less the results across the wrap are a large share


class Stencil(NamedTuple):
    """A kernel with its options, and its weights on a step of 1."""

    side: str
    derivative: int
    accuracy: int
    weights: tuple  # integers, for offsets -m to m or 0 to k - 1
    divisor: int

    @property
    def name(self):
        return f"{self.side} ({self.derivative}, {self.accuracy})"

    @property
    def options(self):
        return {"derivative": self.derivative, "accuracy": self.accuracy}

    def kernel_of(self, package):
        return getattr(package, f"{self.side}_difference")


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


class KernelCell(NamedTuple):
    """A stencil along an axis of a shape, on a step or on random coordinates."""

    shape: tuple
    stencil: Stencil
    axis: int = 0
    uniform: bool = True

    @property
    def kind(self):
        return "uniform" if self.uniform else "non-uniform"

    @property
    def size(self):
        return describe_shape(self.shape)

    @property
    def samples(self):
        return count_samples(self.shape)

    @property
    def name(self):
        where = f", axis {self.axis}" if len(self.shape) > 1 else ""
        return f"{self.size} {self.kind}, {self.stencil.name}{where}"

    def arguments(self):
        """Return f and the spacing along the axis."""
        random = Random(self.name)
        f = draw_grid(self.shape, draw_floats, random)
        if self.uniform:
            return f, float(STEP)
        return f, draw_coordinates(self.shape[self.axis], random)

    def call_of(self, package, f, spacing, **more):
        """Return the call of the kernel of `package`."""
        kernel = self.stencil.kernel_of(package)
        return partial(
            kernel, f, spacing, axis=self.axis, **self.stencil.options, **more
        )


UNIFORM = (
    *(KernelCell(*pair) for pair in product(((3000,), (100_000,)), CENTRAL + FORWARD)),
    *(KernelCell((300, 300), *pair) for pair in product(ON_GRIDS, (0, 1))),
)
NON_UNIFORM = (
    *(
        KernelCell(*pair, uniform=False)
        for pair in product(((30,), (3000,), (20_000,)), CENTRAL)
    ),
    *(
        KernelCell((100, 100), *pair, uniform=False)
        for pair in product(ON_GRIDS, (0, 1))
    ),
)
KERNEL_CELLS = UNIFORM + NON_UNIFORM


class SmallCall(NamedTuple):
    """A first derivative of a few floats, as `gradient` takes it and by a kernel."""

    side: str
    samples: int
    spacing: str

    @property
    def name(self):
        return f"{self.side}_difference, {self.samples} floats, {self.spacing}"

    def calls(self, package):
        """Return the calls of the kernel and of `gradient`."""
        random = Random(self.name)
        arguments = [draw_floats(self.samples, random)]
        if self.spacing == "spacing 0.1":
            arguments.append(0.1)
        elif self.spacing == "coordinates":
            arguments.append(draw_coordinates(self.samples, random))
        kernel = getattr(package, f"{self.side}_difference")
        return partial(kernel, *arguments), partial(package.gradient, *arguments)


SMALL_CALLS = tuple(
    SmallCall(side, max(samples, 3 if side == "central" else 2), spacing)
    for side, samples, spacing in product(
        ("backward", "forward", "central"),
        (2, 5, 30),
        ("no spacing", "spacing 0.1", "coordinates"),
    )
)


def write_loop(cell):
    """Return the comprehension a person would write, compiled.

    The sum of weight times sample over the zip of shifted slices. The weights are
    literals, the step in them; the list of results has the kernel's entries.
    """
    stencil = cell.stencil
    scale = stencil.divisor * STEP**stencil.derivative
    weights = {i: float(w / scale) for i, w in enumerate(stencil.weights) if w}
    names = {i: "abcdefghi"[i] for i in weights}
    total = " + ".join(f"{w!r} * {names[i]}" for i, w in weights.items())
    total = total.replace("+ -", "- ")
    samples = ", ".join(names.values())
    if len(cell.shape) == 1:
        loop = f"[{total} for {samples} in zip({shift('f', weights)})]"
    elif cell.axis == 0:
        row = f"[{total} for {samples} in zip(*rows)]"
        loop = f"[{row} for rows in zip({shift('f', weights)})]"
    else:
        row = f"[{total} for {samples} in zip({shift('row', weights)})]"
        loop = f"[{row} for row in f]"
    return eval(f"lambda f: {loop}")


def shift(name, offsets):
    """Return the slices that begin at the offsets, as source text."""
    return ", ".join(f"{name}[{i}:]" if i else name for i in offsets)
