# SPDX-License-Identifier: MIT
"""Peak memory of a call beyond its input and its result, by `tracemalloc`."""

import gc
import tracemalloc
from functools import partial

from gradlite import gradient

from .cells import CELLS, THIN_LONGER, THIN_SHORTER, Cell
from .libraries import numpy_gradient
from .number_types import draw_cells

LONG_ROW = 30  # samples in a row from which overheads must be a share of the result
STEP = 8 + 24  # bytes: a list entry and a float
BLOCK = 1024  # points whose weights are held at a time
WEIGHTS = 8 + 64 + 3 * 24  # bytes a point: a list entry, a tuple of 3, three floats


def trace(call):
    """Return the bytes of the result of a call, and of the peak beyond it.

    The first call is not traced: what it leaves behind in the interpreter (its
    caches, compiled code) is no part of the second.
    """
    call()
    gc.collect()
    tracemalloc.start()
    try:
        result = call()
        held, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    del result
    return held, peak - held


def copy_as_floats(values):
    nested = isinstance(values[0], list)
    return list(map(copy_as_floats if nested else float, values))


def measure(cell):
    """Return the row of figures of one cell.

    What is allowed for: a list of weights per non-uniform axis, as triples of
    floats, and for a grid of ints one copy of it as floats, with its lists.
    """
    ours, theirs = cell.calls(gradient, numpy_gradient)
    held, beyond = trace(ours)
    _, numpy_beyond = trace(theirs)
    allowed = WEIGHTS * sum(cell.shape) if cell.variant.coordinates else 0
    if cell.variant.ints and len(cell.shape) > 1:
        f, _, _ = cell.arguments()
        allowed += trace(partial(copy_as_floats, f))[0]
    more = max(0, beyond - allowed)
    return {
        "cell": cell.name,
        "thin": cell.shape[-1] < LONG_ROW,
        "rows": cell.shape[0],
        "result": held,
        "beyond": beyond,
        "share": more / held,
        # A row's worth of result: what "a constant number of rows" counts in.
        "row_count": more / (held / cell.shape[0]),
        "numpy_share": numpy_beyond / held,
    }


def measure_cells(most):
    """Yield the row of every cell of 900 to `most` samples, then of thin grids.

    Shorter rows and smaller grids are left out: a frame or two outweighs them.
    """
    for cell in CELLS:
        if LONG_ROW**2 <= cell.samples <= most and cell.shape[-1] >= LONG_ROW:
            yield measure(cell)
    for cell in CELLS:
        if cell.shape == THIN_LONGER:
            yield measure(Cell(THIN_SHORTER, cell.variant))
            yield measure(cell)


def measure_numbers():
    """Yield the row of every cell of other number types and containers.

    What is allowed for where the samples have coordinates: the list of steps, and the
    weights of one block.
    """
    for cell in draw_cells():
        held, beyond = trace(cell.call(gradient))
        allowed = 0
        if isinstance(cell.spacing, list):
            allowed = STEP * len(cell.f) + WEIGHTS * BLOCK
        yield {
            "cell": cell.name,
            "result": held,
            "beyond": beyond,
            "share": max(0, beyond - allowed) / held,
        }
