# SPDX-License-Identifier: MIT
"""Draw docs/figures/performance-*.svg, and write the tables of docs/performance.md.

    python -m tests.benchmark --json docs/figures/performance.json
    python docs/figures/performance.py

The first table gets a column for each further file performance-*.json, written by the
same command under another interpreter. Needs matplotlib.
"""

import json
import re
from pathlib import Path

from matplotlib import pyplot
from style import BLUE, GREEN, GREY, ORANGE, PINK, WIDTH, save

from tests.benchmark.bars import judge

HERE = Path(__file__).parent
PAGE = HERE.parent / "performance.md"
LINES = {"floats": BLUE, "ints": ORANGE, "non-uniform": PINK}
GRIDS = ("all axes", "axis 0", "last axis", "ints, all axes", "non-uniform, all axes")
ON_CPYTHON, ON_PYPY = BLUE, GREEN
MARKED = re.compile(r"(<!-- table: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)
LIMIT = 300  # samples up to which a row counts as short


def is_grid(row):
    return "x" in row["size"]


def compare_on_pypy(run):
    """Return rows with the time on PyPy over that of NumPy on CPython."""
    times = run["pypy"]["cells"] if run.get("pypy") else {}
    return [
        {
            **row,
            "gradlite": times[row["cell"]],
            "ratio": times[row["cell"]] / row["numpy"],
        }
        for row in run["cells"]
        if row["cell"] in times
    ]


def draw(run):
    """Return the figure: rows and grids, each beside NumPy."""
    figure = pyplot.figure(figsize=(WIDTH, 6.6), layout="constrained")
    above, below = figure.subfigures(2, height_ratios=(4, 3))
    on_pypy = compare_on_pypy(run)
    draw_rows(above.subplots(), run["cells"], on_pypy)
    draw_grids(below.subplots(), run["cells"], on_pypy)
    return figure


def draw_rows(axes, on_cpython, on_pypy):
    """Draw the ratios of rows against the number of samples."""
    axes.set(xscale="log", yscale="log")
    axes.set_title("One row: time of gradlite / time of NumPy on CPython", loc="left")
    axes.set_xlabel("samples")
    ends = {}
    for name, rows, style in (
        ("CPython", on_cpython, "o-"),
        ("PyPy", on_pypy, "s--"),
    ):
        for variant, color in LINES.items():
            points = [
                (row["samples"], row["ratio"])
                for row in rows
                if row["variant"] == variant and not is_grid(row)
            ]
            if points:
                axes.plot(
                    *zip(*points), style, color=color, linewidth=1.6, markersize=4
                )
                ends[f"{variant}, {name}"] = (*points[-1], color)
    draw_equal(axes, "horizontal")
    label_ends(axes, ends)
    label_ratios(axes.yaxis)
    axes.minorticks_off()


def draw_equal(axes, direction):
    """Draw a dashed line where both take the same time, as long as the data."""
    style = {"color": GREY, "linewidth": 1, "linestyle": (0, (4, 3)), "zorder": 0}
    if direction == "horizontal":
        first, last = axes.dataLim.intervalx
        axes.plot((first, last), (1, 1), **style)
        axes.annotate("same time", (first, 1.08), fontsize=9)
    else:
        axes.axvline(1, **style)


def label_ends(axes, ends, apart=1.22):
    """Write the name of each line at its right end, no two on top of each other."""
    lowest = 0
    for name, (samples, ratio, color) in sorted(ends.items(), key=lambda e: e[1][1]):
        lowest = max(ratio, lowest * apart)
        axes.annotate(
            name,
            (samples * 1.5, lowest),
            color=color,
            fontsize=9,
            verticalalignment="center",
        )


def label_ratios(axis):
    """Put plain numbers on a logarithmic axis of ratios."""
    low, high = axis.get_view_interval()
    ticks = [0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10]
    axis.set_ticks([tick for tick in ticks if low <= tick <= high])
    axis.set_major_formatter("{x:g}")
    axis.set_minor_formatter("")
    axis.set_ticks([], minor=True)


def draw_grids(axes, on_cpython, on_pypy):
    """Draw the range of ratios over the sizes of grids, for each way of calling."""
    axes.set(xscale="log", ylim=(len(GRIDS) - 0.4, -0.9))
    axes.set_title("Grids: time of gradlite / time of NumPy on CPython", loc="left")
    axes.set_yticks(range(len(GRIDS)), GRIDS)
    axes.tick_params(axis="y", length=0)
    for name, rows, color, shift in (
        ("CPython", on_cpython, ON_CPYTHON, -0.15),
        ("PyPy", on_pypy, ON_PYPY, 0.15),
    ):
        for place, variant in enumerate(GRIDS):
            ratios = [row["ratio"] for row in rows if row["variant"] == variant]
            if ratios:
                y = place + shift
                axes.plot((min(ratios), max(ratios)), (y, y), "|-", color=color)
                if place == 0:
                    text = {"color": color, "fontsize": 9, "va": "center"}
                    axes.text(max(ratios) * 1.1, y, name, **text)
    axes.margins(x=0.05)
    draw_equal(axes, "vertical")
    label_ratios(axes.xaxis)


def write_table(titles, rows):
    """Return a Markdown table: the first column is text, the others are figures."""
    lines = [titles, ["---", *["---:"] * (len(titles) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def show_range(rows):
    """Return the least and the largest ratio of rows as text."""
    ratios = [row["ratio"] for row in rows]
    if not ratios:
        return ""
    low, high = map(show_ratio, (min(ratios), max(ratios)))
    return low if low == high else f"{low} to {high}"


def show_ratio(ratio):
    return f"{ratio:.2f}" if ratio < 0.995 else f"{ratio:.1f}"


def micro(seconds):
    return f"{seconds * 1e6:,.1f}" if seconds < 1e-4 else f"{seconds * 1e6:,.0f}"


def beside(row):
    """Return gradlite's time in microseconds and its ratio."""
    return f"{micro(row['gradlite'])} ({row['ratio']:.2f})"


def table_machine(run, others):
    machine = run["machine"]
    libraries = {"NumPy": "numpy", "SciPy": "scipy", "findiff": "findiff"}
    used = [
        f"{name} {machine[key]}" for name, key in libraries.items() if key in machine
    ]
    names = [other["machine"]["interpreter"] for other in others]
    if run.get("pypy"):
        names.append(run["pypy"]["interpreter"])
    text = (
        f"gradlite {machine['gradlite']}, {', '.join(used)}, {machine['interpreter']} "
        f"({machine['build']}), {machine['machine']}."
    )
    return text + (f" Also {', '.join(names)}." if names else "")


def beside_findiff(rows):
    """Return the rows that findiff can do, with the ratio to its time."""
    return [
        {**row, "ratio": row["gradlite"] / row["findiff"]}
        for row in rows
        if row["findiff"]
    ]


def summarize(run):
    """Return the ranges of ratios of a run, one for each row of the first table."""
    cells = run.get("cells") or []
    kernels = (run.get("kernels") or {}).get("cells", [])
    uniform = [row for row in kernels if row["kind"] == "uniform"]
    coordinates = [row for row in kernels if row["kind"] == "non-uniform"]
    short = [row for row in cells if not is_grid(row) and row["samples"] <= LIMIT]
    long = [row for row in cells if not is_grid(row) and row["samples"] > LIMIT]
    windows = run.get("windows") or []
    numbers = (run.get("numbers") or {}).get("cells", [])
    return [
        show_range(rows)
        for rows in (
            short,
            long,
            [row for row in cells if is_grid(row)],
            numbers,
            uniform,
            beside_findiff(uniform),
            [row for row in coordinates if not is_grid(row)],
            [row for row in coordinates if is_grid(row)],
            [row for row in windows if row["kind"] == "uniform"],
            [row for row in windows if row["kind"] != "uniform"],
        )
    ]


SUMMARY = (
    f"`gradient` of one row of up to {LIMIT} samples, beside NumPy",
    "`gradient` of longer rows, beside NumPy",
    "`gradient` of grids, beside NumPy",
    "`gradient` of other numbers and containers, beside a loop",
    "other differences on a uniform step, beside a comprehension",
    "other differences on a uniform step, beside findiff",
    "other differences of one row on coordinates, beside findiff",
    "other differences of grids on coordinates, beside findiff",
    "windows on a uniform step, beside a comprehension",
    "windows on coordinates, beside a loop of `numpy.polyfit`",
)


def table_summary(run, others):
    runs = [run, *others]
    titles = ["", *(each["machine"]["interpreter"] for each in runs)]
    if run.get("pypy"):
        titles.append("PyPy, beside NumPy on CPython")
        runs.append({"machine": {}, "cells": compare_on_pypy(run)})
    columns = zip(*map(summarize, runs))
    rows = [[name, *row] for name, row in zip(SUMMARY, columns) if any(row)]
    return write_table(titles, rows)


def pivot(corner, rows, key, column):
    """Return a table of times and ratios: one line per key, a column per column."""
    lines, titles = {}, []
    for row in rows:
        title = column(row)
        if title not in titles:
            titles.append(title)
        lines.setdefault(key(row), {})[title] = beside(row)
    body = [
        [name, *(line.get(title, "") for title in titles)]
        for name, line in lines.items()
    ]
    return write_table([corner, *titles], body)


def table_rows(run, others):
    rows = [row for row in run["cells"] if not is_grid(row)]
    return pivot("samples", rows, lambda row: row["size"], lambda row: row["variant"])


def table_grids(run, others):
    rows = [row for row in run["cells"] if is_grid(row)]
    return pivot("grid", rows, lambda row: row["size"], lambda row: row["variant"])


def describe_samples(row):
    """Return size and axis of samples: what is not the stencil in their name."""
    return row["cell"].replace(f" {row['kind']}, {row['stencil']}", "")


def table_uniform(run, others):
    rows = [
        row
        for row in (run.get("kernels") or {}).get("cells", [])
        if row["kind"] == "uniform"
    ]
    return pivot("samples", rows, describe_samples, lambda row: row["stencil"])


def table_coordinates(run, others):
    rows = [
        row
        for row in (run.get("kernels") or {}).get("cells", [])
        if row["kind"] != "uniform"
    ]
    return pivot("samples", rows, describe_samples, lambda row: row["stencil"])


def table_windows(run, others):
    titles = ["samples", "µs", "comprehension", "`savgol_filter`", "`numpy.polyfit`"]
    rows = []
    for row in run.get("windows") or []:
        times = (row.get(key) for key in ("by_hand", "savgol_filter", "polyfit"))
        ratios = [f"{row['gradlite'] / time:.2f}" if time else "" for time in times]
        rows.append([row["cell"], micro(row["gradlite"]), *ratios])
    return write_table(titles, rows) if rows else "Not measured in the run shown here."


# The words of the benchmark, and those of its readers.
WORDS = {
    "kernels": "other differences",
    "on a step": "on a uniform step",
    "the loop by hand's": "that of a comprehension",
    " cell (": " (",
    " of all cells": "",
    "bare loop's": "that of a loop written by hand",
    "numpy.polyfit's": "that of a loop of `numpy.polyfit`",
    "NumPy's": "that of NumPy",
    "findiff's": "that of findiff",
    "gradient's": "that of `gradient`",
}


def table_limits(run, others):
    """Return the limits of the command that are exceeded."""
    exceeded = [bar for bar in judge(run)[0] if bar.measured and not bar.held]
    lines = []
    for bar in exceeded:
        where = f" ({bar.where})" if bar.where not in ("", "None") else ""
        line = f"- {bar.claim}{where}: {bar.figure:.2f}, limit {bar.most:g}"
        for word, other in WORDS.items():
            line = line.replace(word, other)
        lines.append(line)
    return "\n".join(lines) or "- none"


TABLES = {
    "machine": table_machine,
    "summary": table_summary,
    "rows": table_rows,
    "grids": table_grids,
    "uniform": table_uniform,
    "coordinates": table_coordinates,
    "windows": table_windows,
    "limits": table_limits,
}


def read_runs():
    """Return the run with all parts, and the runs under other interpreters."""
    paths = [HERE / "performance.json", *sorted(HERE.glob("performance-*.json"))]
    run, *others = (json.loads(path.read_text(encoding="utf-8")) for path in paths)
    return run, [other for other in others if other.get("cells")]


def main():
    run, others = read_runs()
    save(lambda: draw(run), "performance")

    def fill(match):
        table = TABLES[match[2]](run, others)
        return f"{match[1]}{table}\n{match[3]}"

    text = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(MARKED.sub(fill, text), encoding="utf-8")


if __name__ == "__main__":
    main()
