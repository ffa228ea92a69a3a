# SPDX-License-Identifier: MIT
"""The 65 cells: which samples are differentiated, and how."""

from itertools import accumulate, product
from random import Random
from typing import NamedTuple

SMALL = 300  # samples up to which the time of the call itself weighs most
LINES = ((5,), (30,), (300,), (3000,), (100_000,), (1_000_000,))
GRIDS = (
    (4, 4),
    (30, 30),
    (300, 300),
    (1000, 1000),
    (50_000, 3),
    (3, 50_000),
    (40, 40, 40),
)


class Variant(NamedTuple):
    """One way of calling; `uneven` gives every axis a list of coordinates."""

    name: str
    ints: bool = False
    uneven: bool = False
    spacing: tuple = ()
    options: tuple = ()


LINE_VARIANTS = (
    Variant("floats"),
    Variant("spacing 0.1, edge 2", spacing=(0.1,), options=(("edge_order", 2),)),
    Variant("ints", ints=True),
    Variant("uneven", uneven=True),
    Variant("uneven, edge 2", uneven=True, options=(("edge_order", 2),)),
)
GRID_VARIANTS = (
    Variant("all axes"),
    Variant("axis 0", options=(("axis", 0),)),
    Variant("last axis", options=(("axis", -1),)),
    Variant("ints, all axes", ints=True),
    Variant("uneven, all axes", uneven=True),
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
        return "x".join(map(str, self.shape))

    @property
    def samples(self):
        count = 1
        for n in self.shape:
            count *= n
        return count

    def arguments(self):
        """Return f, the tuple of spacings and the dict of options.

        The same numbers in every interpreter: text seeds `Random` alike.
        """
        random = Random(self.name)
        ints, uneven = self.variant.ints, self.variant.uneven
        f = draw_grid(self.shape, draw_ints if ints else draw_floats, random)
        spacing = self.variant.spacing
        if uneven:
            spacing = tuple(draw_coordinates(n, random) for n in self.shape)
        return f, spacing, dict(self.variant.options)


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
