# SPDX-License-Identifier: MIT
"""The 65 cells of `gradient` beside NumPy, rows of floats also beside a loop."""

from functools import partial
from itertools import product
from typing import NamedTuple

from . import cases
from .cases import Case, draw_coordinates, draw_floats, draw_grid, seeded

LINES = ((5,), (30,), (300,), (3000,), (100_000,), (1_000_000,))
GRIDS = (
    *((4, 4), (30, 30), (300, 300), (1000, 1000)),
    *((50_000, 3), (3, 50_000), (40, 40, 40)),
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
CELLS = (*product(LINES, LINE_VARIANTS), *product(GRIDS, GRID_VARIANTS))


def numpy_gradient(f, *spacing, **options):
    """Return what gradlite returns: NumPy's answer as lists."""
    answer = cases.numpy.gradient(f, *spacing, **options)
    if isinstance(answer, tuple):
        return tuple(part.tolist() for part in answer)
    return answer.tolist()


def list_cells(package, least=0):
    """Yield the cells of at least so many samples."""
    for shape, variant in CELLS:
        if cases.count_samples(shape) >= least:
            yield make_cell(package, shape, variant)


def make_cell(package, shape, variant):
    size, samples = cases.describe_shape(shape), cases.count_samples(shape)
    name = f"{size} {variant.name}"
    random = seeded(name)
    f = draw_grid(shape, cases.draw_ints if variant.ints else draw_floats, random)
    spacing = variant.spacing
    if variant.coordinates:
        spacing = [draw_coordinates(n, random) for n in shape]
    functions = {"gradlite": package.gradient}
    if cases.numpy:
        functions["numpy"] = numpy_gradient
    calls = {
        key: partial(function, f, *spacing, **dict(variant.options))
        for key, function in functions.items()
    }
    if variant.name == "floats":
        calls["by_hand"] = partial(zip_shifted, f)
    details = {"size": size, "variant": variant.name, "small": samples <= cases.SMALL}
    return Case(name, samples, calls, "numpy", details=tuple(details.items()))


def zip_shifted(f):
    """Return `gradient(f)` of a list of floats by a comprehension, with no checks."""
    interior = [(b - a) * 0.5 for a, b in zip(f, f[2:])]
    return [f[1] - f[0], *interior, f[-1] - f[-2]]
