# SPDX-License-Identifier: MIT
"""Draw docs/figures/performance.svg, and write the tables of docs/performance.md.

    python -m tests.benchmark --json docs/figures/performance.json
    python docs/figures/performance.py

The tables of `gradient` get a column for each further file beside the first, named
performance-*.json and written by `--cells --numbers` under another interpreter. Needs
matplotlib.
"""

import json
import re
from pathlib import Path

from matplotlib import pyplot
from style import BLUE, GREEN, GREY, ORANGE, PINK, save

from tests.benchmark.bars import compare_with_numpy, geometric_mean, judge

HERE = Path(__file__).parent
PAGE = HERE.parent / "performance.md"
LINES = {"floats": BLUE, "ints": ORANGE, "non-uniform": PINK}
GRIDS = ("all axes", "axis 0", "last axis", "ints, all axes", "non-uniform, all axes")
ON_CPYTHON, ON_PYPY = BLUE, GREEN
MARKED = re.compile(r"(<!-- table: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)


def draw(run):
    """Return the figure of a run: lines, grids and kernels."""
    figure, (lines, grids, kernels) = pyplot.subplots(
        3, figsize=(7.2, 10.5), height_ratios=(4, 2.4, 4.2), layout="constrained"
    )
    pypy = {row["cell"]: row["ratio"] for row in compare_on_pypy(run)}
    draw_lines(lines, run["cells"], pypy)
    draw_ranges(grids, collect_grids(run["cells"], pypy))
    grids.set_title("gradient of grids", loc="left")
    grids.set_xlabel("time of gradlite / time of NumPy on CPython")
    draw_ranges(kernels, collect_kernels(run))
    kernels.set_title(
        "central and forward differences (derivative, accuracy)", loc="left"
    )
    kernels.set_xlabel(
        "time of gradlite / time on CPython of the loop by hand (uniform)\n"
        "or of findiff (non-uniform)"
    )
    return figure


def compare_on_pypy(run):
    return compare_with_numpy(run["pypy"], run["cells"]) if run["pypy"] else []


def draw_lines(axes, cells, pypy):
    """Draw the ratios of lines against the number of samples."""
    axes.set(xscale="log", yscale="log", xlim=(3.5, 3e7))
    axes.set_title("gradient of one row", loc="left")
    axes.set_xlabel("samples")
    axes.set_ylabel("time of gradlite / time of NumPy on CPython")
    axes.axhline(1, color=GREY, linewidth=1, linestyle=(0, (4, 3)))
    axes.annotate("as fast as NumPy", (4, 1.06), fontsize=9)
    ends = {}
    for variant, color in LINES.items():
        rows = [row for row in cells if "x" not in row["size"]]
        rows = [row for row in rows if row["variant"] == variant]
        on_cpython = [(row["samples"], row["ratio"]) for row in rows]
        on_pypy = [
            (row["samples"], pypy[row["cell"]]) for row in rows if row["cell"] in pypy
        ]
        for points, name, style in (
            (on_cpython, f"{variant}, CPython", "o-"),
            (on_pypy, f"{variant}, PyPy", "s--"),
        ):
            if points:
                axes.plot(
                    *zip(*points), style, color=color, linewidth=1.6, markersize=4
                )
                ends[name] = (*points[-1], color)
    label_ends(axes, ends)
    ticks = [0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5]
    label_ratios(axes.yaxis, ticks)


def label_ends(axes, ends, apart=1.22):
    """Write the name of each line at its right end, no two on top of each other."""
    lowest = 0
    for name, (samples, ratio, color) in sorted(ends.items(), key=lambda e: e[1][1]):
        lowest = max(ratio, lowest * apart)
        axes.annotate(
            name,
            (samples * 1.3, lowest),
            color=color,
            fontsize=9,
            verticalalignment="center",
        )


def label_ratios(axis, ticks):
    """Put plain numbers on a logarithmic axis of ratios."""
    low, high = axis.get_view_interval()
    axis.set_ticks([tick for tick in ticks if low <= tick <= high])
    axis.set_major_formatter("{x:g}")
    axis.set_minor_formatter("")
    axis.set_ticks([], minor=True)


def collect_grids(cells, pypy):
    """Return the ratios on CPython and on PyPy by the way of calling."""
    groups = {}
    for variant in GRIDS:
        rows = [row for row in cells if row["variant"] == variant]
        groups[f"grids, {variant}"] = (
            [row["ratio"] for row in rows],
            [pypy[row["cell"]] for row in rows if row["cell"] in pypy],
        )
    return groups


def collect_kernels(run):
    """Return the ratios on CPython and on PyPy by the kind of spacing and stencil."""
    groups = {}
    pypy = run["pypy"]["kernels"] if run["pypy"] else {}
    for row in run["kernels"]["cells"]:
        name = f"{row['kind']}, {row['stencil']}"
        on_cpython, on_pypy = groups.setdefault(name, ([], []))
        on_cpython.append(row["ratio"])
        if row["cell"] in pypy:
            beside = row["gradlite"] / row["ratio"]
            on_pypy.append(pypy[row["cell"]]["gradlite"] / beside)
    return groups


def draw_ranges(axes, groups):
    """Draw a row per group: from the least to the largest ratio, a dot at the mean."""
    axes.set(xscale="log", ylim=(len(groups) - 0.4, -1))
    axes.axvline(1, color=GREY, linewidth=1, linestyle=(0, (4, 3)))
    axes.set_yticks(range(len(groups)), groups)
    axes.tick_params(axis="y", length=0)
    for place, (on_cpython, on_pypy) in enumerate(groups.values()):
        draw_range(axes, on_cpython, place - 0.15, ON_CPYTHON, "o")
        draw_range(axes, on_pypy, place + 0.15, ON_PYPY, "s")
    on_cpython, on_pypy = next(iter(groups.values()))
    label = {"fontsize": 9, "verticalalignment": "center"}
    axes.text(max(on_cpython) * 1.06, -0.15, "CPython", color=ON_CPYTHON, **label)
    if on_pypy:
        label["horizontalalignment"] = "right"
        axes.text(min(on_pypy) / 1.06, 0.15, "PyPy", color=ON_PYPY, **label)
    axes.margins(x=0.12)
    label_ratios(axes.xaxis, [0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20])


def draw_range(axes, ratios, place, color, marker):
    if ratios:
        axes.plot((min(ratios), max(ratios)), (place, place), color=color)
        axes.plot(geometric_mean(ratios), place, marker, color=color, markersize=5)


def write_table(titles, rows):
    """Return a Markdown table: the first column is text, the others are figures."""
    lines = [titles, ["---", *["---:"] * (len(titles) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def micro(seconds):
    return "" if seconds is None else f"{seconds * 1e6:,.1f}"


def nano(row, side):
    return f"{row[side] / row['samples'] * 1e9:,.1f}"


def table_machine(run, others):
    machine, pypy = run["machine"], run["pypy"]
    text = [
        f"gradlite {machine['gradlite']}, NumPy {machine['numpy']}, "
        f"findiff {machine['findiff']}, {machine['interpreter']} "
        f"({machine['build']}), {machine['machine']}."
    ]
    for machine in [other["machine"] for other in others if other.get("cells")]:
        text.append(f"Also {machine['interpreter']} ({machine['build']}),")
        text.append(f"NumPy {machine['numpy']}.")
    if pypy:
        text.append(f"Also {pypy['interpreter']}.")
    return "\n".join(text)


def table_bars(run, others):
    """Return what the command judges, the largest value that it accepts beside it."""
    bars, _ = judge(run)
    rows = []
    for bar in bars:
        if bar.measured:
            where = f" ({bar.where})" if bar.where else ""
            rows.append([bar.claim + where, f"{bar.figure:.2f}", f"{bar.most:g}"])
    return write_table(["quantity", "measured", "at most"], rows)


def table_gradient(run, others):
    others = [other for other in others if other.get("cells")]
    titles = ["samples", "gradlite, us", "NumPy, us", "ratio"]
    titles += ratio_titles(others) + ["PyPy, us", "ratio"]
    elsewhere = [
        {row["cell"]: row["ratio"] for row in other["cells"]} for other in others
    ]
    pypy = {row["cell"]: row for row in compare_on_pypy(run)}
    rows = []
    for row in run["cells"]:
        name = row["cell"]
        line = [name, micro(row["gradlite"]), micro(row["numpy"])]
        ratios = [row["ratio"], *(cells[name] for cells in elsewhere)]
        line += [f"{ratio:.2f}" for ratio in ratios]
        if name in pypy:
            line += [micro(pypy[name]["gradlite"]), f"{pypy[name]['ratio']:.2f}"]
        else:
            line += ["", ""]
        rows.append(line)
    return write_table(titles, rows)


def table_loop(run, others):
    titles = ["floats in one row", "gradlite, ns", "loop by hand, ns", "ratio"]
    titles += ["NumPy, ns", "PyPy, ns", "loop by hand, ns", "ratio"]
    pypy = {row["samples"]: row for row in run["pypy"]["lines"]} if run["pypy"] else {}
    rows = []
    for row in run["growth"]:
        n = row["samples"]
        line = [f"{n:,}", nano(row, "gradlite"), nano(row, "bare")]
        line += [f"{row['ratio']:.2f}", nano(row, "numpy")]
        if n in pypy:
            on_pypy = pypy[n]
            line += [nano(on_pypy, "gradlite"), nano(on_pypy, "bare")]
            line.append(f"{on_pypy['ratio']:.2f}")
        else:
            line += ["", "", ""]
        rows.append(line)
    return write_table(titles, rows)


def table_kernels(run, others):
    titles = ["samples, difference (derivative, accuracy)", "gradlite, us"]
    titles += ["loop by hand, us", "findiff, us", "ratio", "with a period, us"]
    titles += ["PyPy, us"]
    pypy = run["pypy"]["kernels"] if run["pypy"] else {}
    rows = []
    for row in run["kernels"]["cells"]:
        times = ("gradlite", "by_hand", "findiff")
        line = [row["cell"], *(micro(row[side]) for side in times)]
        line += [f"{row['ratio']:.2f}", micro(row["periodic"])]
        on_pypy = pypy.get(row["cell"])
        line.append(micro(on_pypy["gradlite"]) if on_pypy else "")
        rows.append(line)
    return write_table(titles, rows)


def table_small_calls(run, others):
    rows = [
        [
            row["cell"],
            micro(row["kernel"]),
            micro(row["gradient"]),
            f"{row['ratio']:.2f}",
        ]
        for row in run["kernels"]["small_calls"]
    ]
    return write_table(["call", "us", "`gradient`, us", "ratio"], rows)


def table_numbers(run, others):
    return table_beside_loops("samples", "cells", run, others)


def table_number_kernels(run, others):
    return table_beside_loops("samples, difference", "kernels", run, others)


def table_beside_loops(title, part, run, others):
    others = [other for other in others if other.get("numbers")]
    elsewhere = [
        {row["cell"]: row["ratio"] for row in other["numbers"][part]}
        for other in others
    ]
    rows = []
    for row in run["numbers"][part]:
        name = row["cell"]
        ratios = [row["ratio"], *(cells[name] for cells in elsewhere)]
        line = [name, micro(row["gradlite"]), micro(row["by_hand"])]
        rows.append(line + [f"{ratio:.2f}" for ratio in ratios])
    titles = [title, "gradlite, us", "loop by hand, us", "ratio"]
    return write_table(titles + ratio_titles(others), rows)


def ratio_titles(others):
    return [f"ratio, {other['machine']['interpreter']}" for other in others]


TABLES = {
    "machine": table_machine,
    "bars": table_bars,
    "gradient": table_gradient,
    "loop": table_loop,
    "kernels": table_kernels,
    "small_calls": table_small_calls,
    "numbers": table_numbers,
    "number_kernels": table_number_kernels,
}


def read_runs(source):
    """Return the run with all parts, and the runs under other interpreters."""
    others = sorted(HERE.glob("performance-*.json"))
    run, *others = (
        json.loads(path.read_text(encoding="utf-8")) for path in (source, *others)
    )
    return run, others


def main():
    run, others = read_runs(HERE / "performance.json")
    save(lambda: draw(run), "performance.svg")

    def fill(match):
        table = TABLES[match[2]](run, others)
        return f"{match[1]}{table}\n{match[3]}"

    text = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(MARKED.sub(fill, text), encoding="utf-8")


if __name__ == "__main__":
    main()
