# SPDX-License-Identifier: MIT
"""What the figures must reach. Each bar gives a figure and the most it may be.

The bars on time are for an optimised CPython 3.11.
"""

from __future__ import annotations

from math import exp, log
from typing import NamedTuple

from .cases import LARGE, SMALL


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


def bars_on(claim, rows, mean=None, worst=None):
    """Yield the bars on the geometric mean of a figure and on its largest value."""
    rows = [row for row in rows or () if row.get("ratio")]
    if mean:
        figure = geometric_mean([row["ratio"] for row in rows]) if rows else None
        yield Bar(f"{claim}, geometric mean", mean, figure)
    if worst:
        row = max(rows, key=lambda row: row["ratio"], default={})
        yield Bar(f"{claim}, worst", worst, row.get("ratio"), row.get("cell", ""))


def judge(results):
    """Return all bars, and after them the goals, for the results of a run."""
    cells, kernels, windows, pypy, against = (
        results.get(part) or {}
        for part in ("cells", "kernels", "windows", "pypy", "against")
    )
    kinds = {
        kind: [row for row in kernels.get("cells", ()) if row["kind"] == kind]
        for kind in ("uniform", "non-uniform")
    }
    gradient = "gradient, time / NumPy's"
    by_hand = "kernels on a step, time / the loop by hand's"
    findiff = "kernels on coordinates, time / findiff's"
    on_pypy = f"gradient on PyPy from {LARGE} samples, time / NumPy's on CPython"
    bars = [
        *bars_on(gradient, cells, 1.00, 3.2),
        *bars_on(f"{gradient}, up to {SMALL} samples", pick_small(cells), 0.37),
        *bars_on(by_hand, kinds["uniform"], 2.0, 2.8),
        *bars_on(findiff, kinds["non-uniform"], 0.5, 3.5),
        *bars_on(
            "kernels on 2 to 30 floats, time / gradient's",
            [
                c
                for c in kernels.get("small_calls", ())
                if c["spacing"] != "coordinates"
            ],
            worst=1.5,
        ),
        *bars_on(
            "gradient of other numbers, time / the loop by hand's",
            (results.get("numbers") or {}).get("cells"),
            *(1.5, 2.5),
        ),
        *judge_windows(windows),
        *bars_on(on_pypy, compare_with_numpy(pypy, cells), 0.15, 0.6),
        *judge_against(against),
    ]
    goals = [
        *bars_on(gradient, cells, 0.90, 2.5),
        *bars_on(by_hand, kinds["uniform"], 1.5, 2.0),
        *bars_on(findiff, kinds["non-uniform"], 0.35, 2.0),
    ]
    return bars, goals


def judge_windows(rows):
    uniform = [row for row in rows if row["kind"] == "uniform"]
    yield from bars_on("windows on a step, time / the loop by hand's", uniform, 1.8)
    for window, most in (7, 0.2), (15, 0.4):
        fits = [r for r in rows if r["kind"] != "uniform" and r["window"] == window]
        claim = f"window {window} on coordinates, time / numpy.polyfit's"
        yield from bars_on(claim, fits, worst=most)


def judge_against(against):
    if not against:
        return
    cells, claim = against["cells"], f"time / that at {against['commit']}"
    yield from bars_on(f"gradient, {claim}", cells, 1.03, 1.25)
    small = pick_small(cells)
    yield from bars_on(f"gradient up to {SMALL} samples, {claim}", small, 1.06)
    yield from bars_on(f"other numbers, {claim}", against["numbers"], 1.05)
    # One-sided stencils on a step pay for their digits.
    kernels = [row for row in against["kernels"] if " uniform, fo" not in row["cell"]]
    yield from bars_on(f"kernels, one-sided on a step aside, {claim}", kernels, 1.05)


def pick_small(cells):
    return [row for row in cells if row["samples"] <= SMALL]


def compare_with_numpy(pypy, cells):
    """Return the rows of the cells PyPy ran, its time over NumPy's on CPython."""
    times = [(pypy["cells"].get(row["cell"]), row) for row in cells] if pypy else ()
    return [
        {"cell": c["cell"], "gradlite": t, "numpy": c["numpy"], "ratio": t / c["numpy"]}
        for t, c in times
        if t
    ]
