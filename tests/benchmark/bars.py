# SPDX-License-Identifier: MIT
"""What the figures must reach. Each bar gives a figure and the most it may be."""

from __future__ import annotations

from math import exp, log
from typing import NamedTuple

from .memory import THIN_LONGER, THIN_SHORTER
from .pypy import FROM

THIN_SLACK = 8  # rows by which ten times the rows may cost more: tracing is not exact


class Bar(NamedTuple):
    claim: str
    most: float
    figure: float | None  # None: not measured in this run
    where: str = ""

    @property
    def held(self):
        return self.figure is not None and self.figure <= self.most

    def verdict(self, yes="held", no="NOT HELD"):
        if self.figure is None:
            return "not measured"
        return yes if self.held else no


def geometric_mean(values):
    return exp(sum(map(log, values)) / len(values))


def worst(rows, key, label):
    """Return the largest figure of the rows and where it is, or None."""
    if not rows:
        return None, ""
    row = max(rows, key=lambda row: row[key])
    return row[key], f"{row[label]}"


def judge(results):
    """Return all bars, and after them the goals, for the results of a run."""
    bars = [*cell_bars(results.get("cells"), 1.00, 3.2)]
    bars += growth_bars(results.get("growth", ()))
    bars += memory_bars(results.get("memory", ()))
    bars += pypy_bars(results.get("pypy"), results.get("cells"))
    all_cells, _, worst_cell = cell_bars(results.get("cells"), 0.90, 2.5)
    return bars, (all_cells, worst_cell)


def cell_bars(cells, most_mean, most_worst):
    ratios = [row["ratio"] for row in cells or ()]
    small = [row["ratio"] for row in cells or () if row["small"]]
    return (
        Bar(
            "geometric mean over all cells, of NumPy's time",
            most_mean,
            geometric_mean(ratios) if ratios else None,
        ),
        Bar(
            "geometric mean over the small cells, of NumPy's time",
            0.37,
            geometric_mean(small) if small else None,
        ),
        Bar("worst cell, of NumPy's time", most_worst, *worst(cells, "ratio", "cell")),
    )


def growth_bars(growth):
    large = [row for row in growth if row["samples"] >= FROM]
    figure, where = worst(large, "ratio", "samples")
    sizes = f", 1000 to {large[-1]['samples']} samples" if large else ""
    return [Bar(f"1-d floats, of the bare loop's time{sizes}", 1.15, figure, where)]


def memory_bars(memory):
    long_rows = [row for row in memory if not row["thin"]]
    thin = {row["cell"]: row for row in memory if row["thin"]}
    more = [
        {"cell": name, "rows": row["row_count"] - thin[shorter(name)]["row_count"]}
        for name, row in thin.items()
        if row["rows"] == THIN_LONGER
    ]
    return [
        Bar(
            "peak memory beyond input, result and weights, of the result's size",
            0.15,
            *worst(long_rows, "share", "cell"),
        ),
        Bar(
            f"thin grids: rows more in memory for {THIN_LONGER} than "
            f"for {THIN_SHORTER} rows",
            THIN_SLACK,
            *worst(more, "rows", "cell"),
        ),
    ]


def shorter(name):
    return name.replace(str(THIN_LONGER), str(THIN_SHORTER), 1)


def pypy_bars(pypy, cells):
    lines = pypy["lines"] if pypy else ()
    beside = compare_with_numpy(pypy, cells) if pypy and cells else ()
    return [
        Bar(
            "PyPy, 1-d floats, of its bare loop's time",
            3.0,
            *worst(lines, "ratio", "samples"),
        ),
        Bar(
            "PyPy, of NumPy's time on CPython, worst cell of 1000 samples or more",
            0.5,
            *worst(beside, "ratio", "cell"),
        ),
    ]


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
