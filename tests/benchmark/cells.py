# SPDX-License-Identifier: MIT
"""The 65 cells: which samples are differentiated by `gradient`, and how."""

from functools import partial
from itertools import accumulate, product
from random import Random
from typing import NamedTuple

SMALL = 300  # samples up to which the time of the call itself weighs most
LARGE = 1000  # samples from which PyPy's compiler has something to work on
LINES = ((5,), (30,), (300,), (3000,), (100_000,), (1_000_000,))
THIN_LONGER = (50_000, 3)
THIN_SHORTER = (5_000, 3)  # beside the longer one for memory, no cell of its own
GRIDS = (
    (4, 4),
    (30, 30),
    (300, 300),
    (1000, 1000),
    THIN_LONGER,
    (3, 50_000),
    (40, 40, 40),
)


class Variant(NamedTuple):
    """One way of calling; with `coordinates` every axis has a list of them."""

    name: str
    ints: bool = False
    coordinates: bool = False
    spacing: tuple = ()
    options: tuple = ()


LINE_VARIANTS = (
    Variant("floats"),
    Variant("spacing 0.1, edge 2", spacing=(0.1,), options=(("edge_order", 2),)),
    Variant("ints", ints=True),
    Variant("non-uniform", coordinates=True),
    Variant("non-uniform, edge 2", coordinates=True, options=(("edge_order", 2),)),
)
GRID_VARIANTS = (
    Variant("all axes"),
    Variant("axis 0", options=(("axis", 0),)),
    Variant("last axis", options=(("axis", -1),)),
    Variant("ints, all axes", ints=True),
    Variant("non-uniform, all axes", coordinates=True),
)


class Cell(NamedTuple):
    """A shape and a way of calling; the samples are drawn when asked for."""

    shape: tuple
    variant: Variant

    @property
    def name(self):
        return f"{self.size} {self.variant.name}"

    @property
    def size(self):
        return describe_shape(self.shape)

    @property
    def samples(self):
        return count_samples(self.shape)

    def arguments(self):
        """Return f, the tuple of spacings and the dict of options.

        The same numbers in every interpreter: text seeds `Random` alike.
        """
        random = Random(self.name)
        draw_row = draw_ints if self.variant.ints else draw_floats
        f = draw_grid(self.shape, draw_row, random)
        spacing = self.variant.spacing
        if self.variant.coordinates:
            spacing = tuple(draw_coordinates(n, random) for n in self.shape)
        return f, spacing, dict(self.variant.options)

    def calls(self, *functions):
        """Return one call of each function on the same samples."""
        f, spacing, options = self.arguments()
        return [partial(function, f, *spacing, **options) for function in functions]


def describe_shape(shape):
    return "x".join(map(str, shape))


def count_samples(shape):
    count = 1
    for n in shape:
        count *= n
    return count


def draw_floats(n, random):
    return [random.random() for _ in range(n)]


def draw_ints(n, random):
    return [random.getrandbits(16) for _ in range(n)]


def draw_grid(shape, draw_row, random):
    """Return nested lists of the shape, every number an object of its own."""
    n, *inner = shape
    if not inner:
        return draw_row(n, random)
    return [draw_grid(inner, draw_row, random) for _ in range(n)]


def draw_coordinates(n, random):
    """Return n ascending coordinates, the steps between 0.5 and 1.5."""
    return list(accumulate(0.5 + step for step in draw_floats(n, random)))


CELLS = (
    *(Cell(*pair) for pair in product(LINES, LINE_VARIANTS)),
    *(Cell(*pair) for pair in product(GRIDS, GRID_VARIANTS)),
)
LARGE_CELLS = tuple(cell for cell in CELLS if cell.samples >= LARGE)
