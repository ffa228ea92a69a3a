# SPDX-License-Identifier: MIT
"""What the figures must reach. Each bar gives a figure and the most it may be.

The bars on time are for an optimised CPython 3.11.
"""

from __future__ import annotations

from math import exp, log
from typing import NamedTuple

from .cells import LARGE, SMALL, THIN_LONGER, THIN_SHORTER, describe_shape

THIN_SLACK = 8  # rows by which ten times the rows may cost more: tracing is not exact


class Bar(NamedTuple):
    claim: str
    most: float
    figure: float | None  # None: not measured in this run
    where: str = ""

    @property
    def measured(self):
        return self.figure is not None

    @property
    def held(self):
        return self.measured and self.figure <= self.most


def geometric_mean(values):
    return exp(sum(map(log, values)) / len(values))


def mean_bar(claim, most, rows):
    """Return the bar on the geometric mean of the ratios of the rows."""
    ratios = [row["ratio"] for row in rows]
    return Bar(claim, most, geometric_mean(ratios) if ratios else None)


def worst_bar(claim, most, rows, key="ratio", label="cell"):
    """Return the bar on the largest figure of the rows, which says where it is."""
    if not rows:
        return Bar(claim, most, None)
    row = max(rows, key=lambda row: row[key])
    return Bar(claim, most, row[key], str(row[label]))


def judge(results):
    """Return all bars, and after them the goals, for the results of a run."""
    cells = results.get("cells") or []
    kernels = results.get("kernels") or {"cells": [], "small_calls": []}
    bars = [
        *cell_bars(cells, 1.00, 3.2),
        mean_bar(
            f"gradient, time / NumPy's, geometric mean up to {SMALL} samples",
            0.37,
            small(cells),
        ),
        *growth_bars(results.get("growth") or []),
        *memory_bars(results.get("memory") or {"cells": [], "numbers": []}),
        *by_hand_bars(kernels["cells"], 2.0, 2.8),
        *findiff_bars(kernels["cells"], 0.5, 3.5),
        *other_kernel_bars(kernels),
        *number_bars(results.get("numbers")),
        *pypy_bars(results.get("pypy"), cells),
        *earlier_bars(results.get("against")),
    ]
    goals = [
        *cell_bars(cells, 0.90, 2.5),
        *by_hand_bars(kernels["cells"], 1.5, 2.0),
        *findiff_bars(kernels["cells"], 0.35, 2.0),
    ]
    return bars, goals


def small(cells):
    return [row for row in cells if row["samples"] <= SMALL]


def cell_bars(cells, most_mean, most_worst):
    return (
        mean_bar(
            "gradient, time / NumPy's, geometric mean of all cells", most_mean, cells
        ),
        worst_bar("gradient, time / NumPy's, worst cell", most_worst, cells),
    )


def growth_bars(growth):
    large = [row for row in growth if row["samples"] >= LARGE]
    sizes = f", {LARGE} to {large[-1]['samples']} samples" if large else ""
    claim = f"gradient of one row of floats, time / bare loop's{sizes}"
    return [worst_bar(claim, 1.15, large, label="samples")]


def memory_bars(memory):
    long_rows = [row for row in memory["cells"] if not row["thin"]]
    thin = {row["cell"]: row["row_count"] for row in memory["cells"] if row["thin"]}
    longer, shorter = describe_shape(THIN_LONGER), describe_shape(THIN_SHORTER)
    more = [
        {"cell": name, "rows": count - thin[name.replace(longer, shorter)]}
        for name, count in thin.items()
        if name.startswith(longer)
    ]
    return [
        worst_bar(
            "gradient, peak memory / the result's size, without input, result, "
            "weights and a copy of a grid of ints as floats",
            0.10,
            long_rows,
            "share",
        ),
        worst_bar(
            f"gradient, memory of {longer} less that of {shorter}, in rows",
            THIN_SLACK,
            more,
            "rows",
        ),
        worst_bar(
            "gradient of other numbers and containers, peak memory / the result's "
            "size, without input, result and weights",
            1.1,
            memory["numbers"],
            "share",
        ),
    ]


def by_hand_bars(kernels, most_mean, most_worst):
    rows = [row for row in kernels if row["kind"] == "uniform"]
    of = "kernels on a step, time / the loop by hand's"
    return (
        mean_bar(f"{of}, geometric mean", most_mean, rows),
        worst_bar(f"{of}, worst cell", most_worst, rows),
    )


def findiff_bars(kernels, most_mean, most_worst):
    rows = [row for row in kernels if row["kind"] == "non-uniform"]
    of = "kernels on coordinates, time / findiff's"
    return (
        mean_bar(f"{of}, geometric mean", most_mean, rows),
        worst_bar(f"{of}, worst cell", most_worst, rows),
    )


def other_kernel_bars(kernels):
    periodic = [row for row in kernels["cells"] if row["period_ratio"]]
    calls = [row for row in kernels["small_calls"] if row["spacing"] != "coordinates"]
    return (
        worst_bar(
            "kernels with a period, time / that without", 1.3, periodic, "period_ratio"
        ),
        worst_bar("kernels on 2 to 30 floats, time / gradient's", 1.5, calls),
    )


def number_bars(numbers):
    rows = numbers["cells"] if numbers else []
    of = "gradient of other numbers and containers, time / the loop by hand's"
    return (
        mean_bar(f"{of}, geometric mean", 1.5, rows),
        worst_bar(f"{of}, worst cell", 2.5, rows),
        Bar(
            "backward_difference of 2 Decimals over 2 aware datetimes, microseconds",
            25,
            numbers["live_call"] * 1e6 if numbers else None,
        ),
    )


def pypy_bars(pypy, cells):
    beside = compare_with_numpy(pypy, cells) if pypy else []
    of = f"gradient on PyPy from {LARGE} samples, time / NumPy's on CPython"
    return (
        worst_bar(
            "gradient on PyPy of one row of floats, time / bare loop's",
            3.0,
            pypy["lines"] if pypy else [],
            label="samples",
        ),
        mean_bar(f"{of}, geometric mean", 0.15, beside),
        worst_bar(f"{of}, worst cell", 0.6, beside),
    )


def compare_with_numpy(pypy, cells):
    """Return the rows of the cells PyPy ran, its time over NumPy's on CPython."""
    return [
        {
            "cell": row["cell"],
            "gradlite": pypy["cells"][row["cell"]],
            "numpy": row["numpy"],
            "ratio": pypy["cells"][row["cell"]] / row["numpy"],
        }
        for row in cells
        if row["cell"] in pypy["cells"]
    ]


def earlier_bars(against):
    if against is None:
        return ()
    cells, of = against["cells"], f"gradient, time / that at {against['commit']}"
    return (
        mean_bar(f"{of}, geometric mean of all cells", 1.02, cells),
        mean_bar(f"{of}, geometric mean up to {SMALL} samples", 1.04, small(cells)),
        worst_bar(f"{of}, worst cell", 1.25, cells),
    )
