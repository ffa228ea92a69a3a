# SPDX-License-Identifier: MIT
"""Draw docs/figures/performance.svg, and write the table of docs/performance.md.

    python -m tests.benchmark --json docs/figures/performance.json
    python docs/figures/performance.py

Needs matplotlib.
"""

import json
import sys
from math import exp, log
from pathlib import Path

from matplotlib import pyplot
from style import BLUE, GREEN, GREY, ORANGE, PINK, VIOLET, save

HERE = Path(__file__).parent
PAGE = HERE.parent / "performance.md"
LINES = {
    "floats": BLUE,
    "spacing 0.1, edge 2": GREEN,
    "ints": ORANGE,
    "uneven": PINK,
    "uneven, edge 2": VIOLET,
}
GRIDS = {
    "all axes": ("o", BLUE),
    "axis 0": ("^", BLUE),
    "last axis": ("s", BLUE),
    "ints, all axes": ("o", ORANGE),
    "uneven, all axes": ("o", PINK),
}


def draw(cells):
    """Return the figure of the cells of a run."""
    figure, axes = pyplot.subplots(figsize=(7.2, 4.6), layout="constrained")
    axes.set(xscale="log", yscale="log")
    axes.set_xlabel("samples")
    axes.set_ylabel("time of gradlite / time of NumPy, on lists")
    axes.axhline(1, color=GREY, linewidth=1, linestyle=(0, (4, 3)))
    axes.annotate("as fast as NumPy", (4, 1.06), fontsize=9)
    for variant, colour in LINES.items():
        sizes, ratios = points(cells, variant, grid=False)
        label = f"line, {variant}"
        axes.plot(sizes, ratios, ".-", color=colour, linewidth=1.6, label=label)
    for variant, (marker, colour) in GRIDS.items():
        sizes, ratios = points(cells, variant, grid=True)
        style = {"marker": marker, "edgecolors": colour, "facecolors": "none"}
        axes.scatter(sizes, ratios, s=26, label=f"grid, {variant}", **style)
    label_ratios(axes, cells)
    figure.legend(loc="outside lower center", ncols=2, fontsize=9)
    return figure


def points(cells, variant, grid):
    chosen = [
        cell
        for cell in cells
        if cell["variant"] == variant and ("x" in cell["size"]) == grid
    ]
    return [cell["samples"] for cell in chosen], [cell["ratio"] for cell in chosen]


def label_ratios(axes, cells):
    """Put plain numbers on the ratio axis, two or three a decade."""
    ratios = [cell["ratio"] for cell in cells]
    low, high = min(ratios) * 0.85, max(ratios) * 1.2
    ticks = [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10]
    axes.set_ylim(low, high)
    axes.set_yticks([tick for tick in ticks if low <= tick <= high])
    axes.yaxis.set_major_formatter("{x:g}")
    axes.yaxis.set_minor_formatter("")
    axes.minorticks_off()


def mean(cells):
    return exp(sum(log(cell["ratio"]) for cell in cells) / len(cells))


def table(run):
    """What was measured, as Markdown."""
    cells, machine, pypy = run["cells"], run["machine"], run["pypy"]
    lines = [
        f"gradlite {machine['gradlite']}, NumPy {machine['numpy']}, "
        f"{machine['interpreter']}, {machine['machine']}.",
        "",
        "| cell | gradlite, us | NumPy, us | ratio |",
        "|---|---:|---:|---:|",
    ]
    for cell in cells:
        times = [f"{cell[who] * 1e6:,.1f}" for who in ("gradlite", "numpy")]
        lines.append(f"| {cell['cell']} | {' | '.join(times)} | {cell['ratio']:.2f} |")
    small = [cell for cell in cells if cell["small"]]
    worst = max(cells, key=lambda cell: cell["ratio"])
    bare = [row["ratio"] for row in run["growth"]]
    memory = [row["share"] for row in run["memory"] if not row["thin"]]
    on_pypy = [row["ratio"] for row in pypy["lines"]]
    for name, value in (
        ("geometric mean, all cells", f"{mean(cells):.2f}"),
        ("geometric mean, at most 300 samples", f"{mean(small):.2f}"),
        ("worst cell", f"{worst['ratio']:.2f} ({worst['cell']})"),
        ("row of floats over the bare loop", f"{min(bare):.2f} to {max(bare):.2f}"),
        ("peak memory over the result's", f"at most {max(memory):.0%}"),
        (
            f"on {pypy['interpreter']}, over its bare loop",
            f"{min(on_pypy):.1f} to {max(on_pypy):.1f}",
        ),
    ):
        lines.append(f"| {name} | | | {value} |")
    return "\n".join(lines)


def main():
    source = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "performance.json"
    run = json.loads(source.read_text(encoding="utf-8"))
    save(lambda: draw(run["cells"]), "performance.svg")
    text = PAGE.read_text(encoding="utf-8")
    before, after = text.split("<!-- table -->\n")[0], text.split("<!-- end -->")[1]
    parts = before, "<!-- table -->\n", table(run), "\n<!-- end -->", after
    PAGE.write_text("".join(parts), encoding="utf-8")


if __name__ == "__main__":
    main()
