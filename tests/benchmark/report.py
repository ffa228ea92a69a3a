# SPDX-License-Identifier: MIT
"""Text output of the benchmark. Times are in microseconds per call."""

from .bars import compare_with_numpy, geometric_mean
from .cells import CELLS, SMALL

NAME = 46  # characters for the name of a cell


def show(text=""):
    print(text, flush=True)


def show_machine(machine):
    for key, value in machine.items():
        show(f"{key:>12}: {value if value is not None else 'NOT INSTALLED'}")


def show_missing(part, libraries):
    for library in libraries:
        show(f"\nNOT MEASURED: {part}, which needs {library} (pip install {library})")


def show_rows(rows, times, ratio="ratio", first="cell"):
    """Print a header, and the rows as they come; return them as a list.

    `times` are keys of times in seconds, `ratio` is the key of the last column.
    """
    titles = "".join(f"{key.replace('_', ' '):>12}" for key in times)
    show(f"{first:{NAME}}{titles}{'ratio':>8}")
    kept = []
    for row in rows:
        kept.append(row)
        figures = "".join(format_micro(row[key]) for key in times)
        show(f"{row[first]:{NAME}}{figures}{row[ratio]:8.2f}")
    return kept


def format_micro(seconds):
    return f"{seconds * 1e6:12,.1f}" if seconds is not None else f"{'-':>12}"


def format_nano(row, side):
    return f"{row[side] / row['samples'] * 1e9:9.1f}"


def show_means(rows, groups):
    """Print the geometric mean of the ratios of each group of the rows."""
    for title, belongs in groups.items():
        ratios = [row["ratio"] for row in rows if belongs(row)]
        if ratios:
            mean = geometric_mean(ratios)
            show(f"{'geometric mean, ' + title:{NAME + 24}}{mean:8.3f}")


def show_cells(rows):
    count = sum(cell.samples <= SMALL for cell in CELLS)
    show("\nLists in, lists out; microseconds a call. The small cells are the")
    show(f"{count} of at most {SMALL} samples.\n")
    rows = show_rows(rows, ("gradlite", "numpy"))
    groups = {
        "small cells": lambda row: row["small"],
        "lines": lambda row: "x" not in row["size"],
        "grids": lambda row: "x" in row["size"],
        "all cells": lambda row: True,
    }
    show_means(rows, groups)
    return rows


def show_growth(rows):
    """Print the rows as they come; return them as a list."""
    show("\nA line of floats; nanoseconds a sample. The bare loop is the fastest of")
    show("the plain forms in tests/benchmark/bare.py; its share is its time over")
    show("gradlite's.\n")
    show(f"{'samples':>12}{'gradlite':>9}{'NumPy':>9}{'bare':>9}{'/bare':>7}  share")
    kept = []
    for row in rows:
        kept.append(row)
        times = "".join(
            format_nano(row, side) for side in ("gradlite", "numpy", "bare")
        )
        share = f"{1 / row['ratio']:7.0%}  {row['form']}"
        show(f"{row['samples']:12,}{times}{row['ratio']:7.2f}{share}")
    show_growth_of_sides(kept)
    return kept


def show_growth_of_sides(rows):
    by_size = {row["samples"]: row for row in rows}
    first, last = by_size[10_000], rows[-1]
    grown = ", ".join(
        f"{name} {last[side] / first[side] * first['samples'] / last['samples']:.2f}"
        for name, side in (("gradlite", "gradlite"), ("bare loop", "bare"))
    )
    sizes = f"{first['samples']:,} to {last['samples']:,} samples"
    show(f"Time a sample grows from {sizes} by the factor: {grown}.")


def show_memory(cells, numbers):
    """Print the rows as they come; return them as lists."""
    show("\nPeak memory beyond input and result (tracemalloc), bytes. The share is of")
    show("the result's size, without a list of weights per non-uniform axis and one")
    show("copy as floats of a grid of ints; for thin grids also in rows of the result.")
    show()
    header = f"{'cell':{NAME}}{'result':>14}{'beyond':>12}{'share':>8}"
    show(f"{header}{'NumPy':>8}    rows")
    kept = []
    for row in cells:
        kept.append(row)
        count = f"{row['row_count']:8,.1f}" if row["thin"] else ""
        show(f"{format_memory(row)}{row['numpy_share']:8.0%}{count}")
    show("\nOther numbers and containers\n")
    show(header)
    others = []
    for row in numbers:
        others.append(row)
        show(format_memory(row))
    return {"cells": kept, "numbers": others}


def format_memory(row):
    sizes = f"{row['result']:14,}{row['beyond']:12,}{row['share']:8.1%}"
    return f"{row['cell']:{NAME}}{sizes}"


def show_kernels(cells, small_calls):
    """Print the rows as they come; return them as lists."""
    show("\nKernels on floats; microseconds a call. The ratio is of the loop by hand")
    show("on a step (uniform), of findiff on lists on coordinates (non-uniform).\n")
    columns = ("gradlite", "by_hand", "findiff", "periodic")
    cells = show_rows(cells, columns)
    groups = {
        "uniform, of the loop by hand": lambda row: row["kind"] == "uniform",
        "non-uniform, of findiff": lambda row: row["kind"] == "non-uniform",
    }
    show_means(cells, groups)
    show("\nKernels on a few floats beside `gradient` on the same\n")
    return {
        "cells": cells,
        "small_calls": show_rows(small_calls, ("kernel", "gradient")),
    }


def show_numbers(cells, kernels, time_live_call):
    """Print the rows as they come; return them as lists, and the last figure."""
    columns = ("gradlite", "by_hand")
    show("\n`gradient` of other numbers and containers, 5000 samples\n")
    cells = show_rows(cells, columns)
    show_means(cells, {"all of these cells": lambda row: True})
    show("\nKernels on the same samples\n")
    kernels = show_rows(kernels, columns)
    live_call = time_live_call()
    name = "backward_difference, 2 Decimals, 2 datetimes"
    show(f"\n{name:{NAME}}{format_micro(live_call)}")
    return {"cells": cells, "kernels": kernels, "live_call": live_call}


def show_pypy(pypy, results):
    if pypy is None:
        show("\nNOT MEASURED: pypy, which needs pypy3 on the PATH")
        return
    show(f"\n{pypy['interpreter']}; nanoseconds a sample of a line of floats.\n")
    show(f"{'samples':>12}{'gradlite':>9}{'bare':>9}{'/bare':>7}")
    for row in pypy["lines"]:
        times = format_nano(row, "gradlite") + format_nano(row, "bare")
        show(f"{row['samples']:12,}{times}{row['ratio']:7.2f}  {row['form']}")
    show(
        "\nThe same cells on PyPy; microseconds a call, NumPy's on CPython as above.\n"
    )
    rows = show_rows(compare_with_numpy(pypy, results["cells"]), ("gradlite", "numpy"))
    show_means(rows, {"all of these cells": lambda row: True})
    show("\nKernels on PyPy; microseconds a call and nanoseconds a sample.\n")
    for name, row in pypy["kernels"].items():
        times = format_micro(row["gradlite"]) + format_nano(row, "gradlite")
        show(f"{name:{NAME}}{times}")


def show_against(commit, cells, kernels):
    """Print the rows as they come; return them as lists."""
    columns = ("now", "before")
    show(f"\n`gradient` beside itself at {commit}; microseconds a call.\n")
    cells = show_rows(cells, columns)
    groups = {
        f"at most {SMALL} samples": lambda row: row["samples"] <= SMALL,
        "all cells": lambda row: True,
    }
    show_means(cells, groups)
    show(f"\nKernels beside themselves at {commit}\n")
    return {"commit": commit, "cells": cells, "kernels": show_rows(kernels, columns)}


def show_bars(bars, goals):
    show("\nBars")
    show_verdicts(bars, "held", "NOT HELD")
    show("Goals")
    show_verdicts(goals, "reached", "not reached")


def show_verdicts(bars, yes, no):
    for bar in bars:
        if bar.measured:
            where = f" ({bar.where})" if bar.where else ""
            claim = f"{bar.claim}: {bar.figure:.3f}, at most {bar.most}{where}"
            show(f"  {yes if bar.held else no:12} {claim}")
    count = sum(not bar.measured for bar in bars)
    if count:
        show(f"  {count} not measured in this run")
