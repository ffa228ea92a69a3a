# SPDX-License-Identifier: MIT
"""Peak memory of a call beyond its input and its result, by `tracemalloc`."""

import gc
import tracemalloc

from gradlite import gradient

from .cells import CELLS, Cell
from .speed import numpy_lists

LONG_ROW = 30  # samples in a row from which overheads must be a share of the result
WEIGHTS = 8 + 64 + 3 * 24  # bytes a point: a list entry, a tuple of 3, three floats
THIN_LONGER = 50_000
THIN_SHORTER = 5_000


def trace(function, arguments):
    """Return the bytes of the result, and of the peak beyond it.

    The first call is not traced: what it leaves behind in the interpreter (caches
    of its own, compiled code) is no part of the second.
    """
    f, spacing, options = arguments
    function(f, *spacing, **options)
    gc.collect()
    tracemalloc.start()
    try:
        result = function(f, *spacing, **options)
        held, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    del result
    return held, peak - held


def measure(cell):
    """Return the row of figures of one cell.

    One list of weights per uneven axis is allowed for, as triples of floats.
    """
    arguments = cell.arguments()
    held, beyond = trace(gradient, arguments)
    _, numpy_beyond = trace(numpy_lists, arguments)
    allowed = WEIGHTS * sum(cell.shape) if cell.variant.uneven else 0
    return {
        "cell": cell.name,
        "thin": cell.shape[-1] < LONG_ROW,
        "rows": cell.shape[0],
        "result": held,
        "beyond": beyond,
        "share": max(0, beyond - allowed) / held,
        # A row's worth of result: what "a constant number of rows" counts in.
        "row_count": max(0, beyond - allowed) / (held / cell.shape[0]),
        "numpy_share": numpy_beyond / held,
    }


def measure_all(most):
    """Yield the row of every cell of 900 to `most` samples, then of thin grids.

    Shorter rows and smaller grids are left out: a frame or two outweighs them.
    """
    for cell in CELLS:
        if LONG_ROW**2 <= cell.samples <= most and cell.shape[-1] >= LONG_ROW:
            yield measure(cell)
    for cell in CELLS:
        if cell.shape == (THIN_LONGER, 3):
            yield measure(Cell((THIN_SHORTER, 3), cell.variant))
            yield measure(cell)
