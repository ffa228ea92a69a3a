# SPDX-License-Identifier: MIT
"""Every sentence and table of the benchmark. Times are in microseconds a call."""

from .bars import compare_with_numpy, geometric_mean
from .cells import CELLS, SMALL


def show(text=""):
    print(text, flush=True)


def show_machine(machine):
    for key, value in machine.items():
        show(f"{key:>12}: {value}")


def micro(seconds):
    return f"{seconds * 1e6:12,.1f}"


def nano(row, side):
    return f"{row[side] / row['samples'] * 1e9:9.1f}"


def show_cells(rows):
    """Print the rows as they come; return them as a list."""
    small = sum(cell.samples <= SMALL for cell in CELLS)
    show(f"\nLists in, lists out; microseconds a call. The {small} cells marked *,")
    show(f"of at most {SMALL} samples, are the small ones.\n")
    show(f"{'cell':32}{'gradlite':>12}{'NumPy':>12}{'ratio':>8}")
    kept = []
    for row in rows:
        kept.append(row)
        name = row["cell"] + (" *" if row["small"] else "")
        times = micro(row["gradlite"]) + micro(row["numpy"])
        show(f"{name:32}{times}{row['ratio']:8.2f}")
    for title, chosen in (
        ("small cells", [row for row in kept if row["small"]]),
        ("lines", [row for row in kept if "x" not in row["size"]]),
        ("grids", [row for row in kept if "x" in row["size"]]),
        ("all cells", kept),
    ):
        mean = geometric_mean([row["ratio"] for row in chosen])
        show(f"{'geometric mean, ' + title:56}{mean:8.3f}")
    return kept


def show_growth(rows):
    """Print the rows as they come; return them as a list."""
    show("\nA line of floats; nanoseconds a sample. The bare loop is the fastest of")
    show("the plain forms in tests/benchmark/bare.py; its share is its time over")
    show("gradlite's.\n")
    show(f"{'samples':>12}{'gradlite':>9}{'NumPy':>9}{'bare':>9}{'/bare':>7}  share")
    kept = []
    for row in rows:
        kept.append(row)
        times = "".join(nano(row, side) for side in ("gradlite", "numpy", "bare"))
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


def show_memory(rows):
    """Print the rows as they come; return them as a list."""
    show("\nPeak memory beyond input and result (tracemalloc), bytes; the share is of")
    show("the result's size once a list of weights per uneven axis is taken off; in")
    show("thin grids the same is given in rows of the result.\n")
    show(f"{'cell':32}{'result':>14}{'beyond':>12}{'share':>8}{'NumPy':>8}    rows")
    kept = []
    for row in rows:
        kept.append(row)
        sizes = f"{row['result']:14,}{row['beyond']:12,}{row['share']:8.1%}"
        count = f"{row['row_count']:8,.1f}" if row["thin"] else " " * 8
        show(f"{row['cell']:32}{sizes}{row['numpy_share']:8.0%}{count}")
    return kept


def show_pypy(pypy, cells):
    if pypy is None:
        show("\nPyPy is not installed here.")
        return
    show(f"\n{pypy['interpreter']}; nanoseconds a sample of a line of floats.\n")
    show(f"{'samples':>12}{'gradlite':>9}{'bare':>9}{'/bare':>7}")
    for row in pypy["lines"]:
        times = nano(row, "gradlite") + nano(row, "bare")
        show(f"{row['samples']:12,}{times}{row['ratio']:7.2f}  {row['form']}")
    show("\nThe same cells; microseconds a call, NumPy's on CPython as above.\n")
    rows = compare_with_numpy(pypy, cells)
    for row in rows:
        times = micro(row["gradlite"]) + micro(row["numpy"])
        show(f"{row['cell']:32}{times}{row['ratio']:8.2f}")
    mean = geometric_mean([row["ratio"] for row in rows])
    show(f"{'geometric mean':56}{mean:8.3f}")


def show_bars(bars, goals):
    show("\nBars")
    for bar in bars:
        show_bar(bar, bar.verdict())
    show("Goals")
    for goal in goals:
        show_bar(goal, goal.verdict("reached", "not reached"))


def show_bar(bar, verdict):
    if bar.figure is None:
        show(f"  {verdict:12} {bar.claim}")
        return
    where = f" ({bar.where})" if bar.where else ""
    show(f"  {verdict:12} {bar.claim}: {bar.figure:.3f}, at most {bar.most}{where}")
