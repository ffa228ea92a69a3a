# SPDX-License-Identifier: MIT
"""gradlite beside NumPy, and on a line of floats beside the bare loop too."""

import numpy

from gradlite import gradient

from .bare import time_beside_bare
from .cells import CELLS, SMALL
from .timing import time_alternately


def numpy_lists(f, *spacing, **options):
    """Return what gradlite returns: NumPy's answer as lists."""
    answer = numpy.gradient(f, *spacing, **options)
    if isinstance(answer, tuple):
        return tuple(part.tolist() for part in answer)
    return answer.tolist()


def two_sides(cell):
    """Return the two calls of a cell, once their results are seen to be equal."""
    f, spacing, options = cell.arguments()

    def ours():
        return gradient(f, *spacing, **options)

    def theirs():
        return numpy_lists(f, *spacing, **options)

    if ours() != theirs():
        raise AssertionError(f"{cell.name}: gradlite and NumPy differ")
    return ours, theirs


def time_cells(seconds, rounds):
    """Yield one row of figures per cell."""
    for cell in CELLS:
        ours, theirs = time_alternately(two_sides(cell), seconds, rounds)
        yield {
            "cell": cell.name,
            "size": cell.size,
            "variant": cell.variant.name,
            "samples": cell.samples,
            "small": cell.samples <= SMALL,
            "gradlite": ours,
            "numpy": theirs,
            "ratio": ours / theirs,
        }


def time_growth(sizes, seconds, rounds):
    """Yield one row per size of a line of floats, with the bare loop's time."""
    for n in sizes:
        ours, theirs, bare, form = time_beside_bare(
            n, (gradient, numpy_lists), seconds, rounds
        )
        yield {
            "samples": n,
            "gradlite": ours,
            "numpy": theirs,
            "bare": bare,
            "form": form,
            "ratio": ours / bare,
        }
