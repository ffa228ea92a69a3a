# SPDX-License-Identifier: MIT
"""`gradient` beside NumPy, and on a line of floats beside the bare loop too."""

from gradlite import gradient

from .bare import time_beside_bare
from .cells import CELLS, SMALL
from .libraries import numpy_gradient
from .timing import time_alternately


def time_cells(seconds, rounds):
    """Yield one row of figures per cell, once the results are seen to be equal."""
    for cell in CELLS:
        ours, theirs = cell.calls(gradient, numpy_gradient)
        if ours() != theirs():
            raise AssertionError(f"{cell.name}: gradlite and NumPy differ")
        ours, theirs = time_alternately((ours, theirs), seconds, rounds)
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
            n, (gradient, numpy_gradient), seconds, rounds
        )
        yield {
            "samples": n,
            "gradlite": ours,
            "numpy": theirs,
            "bare": bare,
            "form": form,
            "ratio": ours / bare,
        }
