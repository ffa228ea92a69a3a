# SPDX-License-Identifier: MIT
"""The 65 cells of `gradient` beside NumPy, and one row of floats beside a bare loop."""

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
GROWTH = (1000, 3000, 10_000, 30_000, 100_000, 1_000_000, 10_000_000)


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
    details = {"size": size, "variant": variant.name, "small": samples <= cases.SMALL}
    return Case(name, samples, calls, "numpy", details=tuple(details.items()))


# The bare loop: `gradient(f)` of a list of floats, with no checks. Which form is the
# fastest depends on the interpreter.


def carry_two(f):
    """Keep the last two samples in variables."""
    samples = iter(f)
    a = next(samples)
    b = next(samples)
    result = [b - a]
    for c in samples:
        result.append((c - a) * 0.5)
        a = b
        b = c
    result.append(f[-1] - f[-2])
    return result


def zip_shifted(f):
    """Go over the samples and the samples two further on."""
    interior = [(b - a) * 0.5 for a, b in zip(f, f[2:])]
    return [f[1] - f[0], *interior, f[-1] - f[-2]]


def index_all(f):
    """Go over indices, and replace entry 0 afterwards."""
    result = [(f[i + 1] - f[i - 1]) * 0.5 for i in range(len(f) - 1)]
    result[0] = f[1] - f[0]
    result.append(f[-1] - f[-2])
    return result


FORMS = {form.__name__: form for form in (carry_two, zip_shifted, index_all)}


def time_rows(package, sizes, *effort):
    """Yield the figures of one row of floats of each size, beside the fastest form."""
    functions = {"gradlite": package.gradient, **FORMS}
    if cases.numpy:
        functions["numpy"] = numpy_gradient
    for n in sizes:
        f = draw_floats(n, seeded(n))
        calls = {key: partial(function, f) for key, function in functions.items()}
        row = cases.time_case(Case(f"{n} floats", n, calls, ""), *effort)
        times = {form: row.pop(form) for form in FORMS}
        form = min(times, key=times.get)
        ratio = row["gradlite"] / times[form]
        yield {**row, "bare": times[form], "form": form, "ratio": ratio}
