# SPDX-License-Identifier: MIT
"""Time gradlite beside NumPy, findiff, SciPy and loops by hand, and judge the bars.

NumPy's time is that of `numpy.gradient(f, ...)` and `.tolist()` of its result, and the
others' likewise: lists in, lists out, as gradlite. What is compared alternates in one
process; the least CPU time of each counts. Printed are ratios, gradlite's time divided
by that of each other way. The exit status is 1 if a bar that was measured is not held
or a part could not run.

`--json FILE` writes one object, times in seconds per call. `ratio` is gradlite's time
over the other one of the row that its bar is about.

    machine   versions and the machine
    quick     whether the run was short
    cells     rows: cell, size, variant, samples, small, gradlite, numpy, by_hand (for
              rows of floats), ratio
    kernels   cells: rows of cell, kind (uniform or non-uniform), size, stencil,
              samples, gradlite, by_hand, findiff, ratio;
              small_calls: rows of cell, spacing, samples, kernel, gradient, ratio
    numbers   cells: rows of cell, gradlite, by_hand, ratio
    windows   rows: cell, kind, window, samples, gradlite, by_hand, savgol_filter,
              polyfit, ratio
    pypy      null without PyPy, else interpreter; cells: gradlite's time by the name
              of the cell
    against   commit; cells, numbers and kernels: rows of cell, samples, now, before,
              ratio
"""

import argparse
import json
import sys
from importlib.util import find_spec

import gradlite

from . import gradients, kernels, numbers, windows
from .bars import compare_with_numpy, geometric_mean, judge
from .cases import time_case, time_pair
from .earlier import import_earlier
from .machine import describe
from .pypy import run_under_pypy

# The parts, in the order in which they run: libraries that they need, what they show.
PARTS = {
    "cells": (("numpy",), "the 65 cells of gradient"),
    "kernels": (("numpy", "findiff"), "beside loops by hand and findiff"),
    "numbers": ((), "other numbers and containers"),
    "windows": (("numpy", "scipy"), "least-squares windows, beside SciPy and polyfit"),
    "pypy": (("numpy",), "PyPy, and so the cells"),
}
DETAILS = ("cell", "samples", "size", "variant", "small", "kind", "stencil", "spacing")
DETAILS += ("window", "ratio")
NAME = 46  # characters for the name of a cell


def parse_arguments():
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmark", description=__doc__.split("\n\n")[0]
    )
    parser.add_argument(
        "--quick", action="store_true", help="all parts in two minutes, less exact"
    )
    only = parser.add_argument_group("parts (all but the last if none is named)")
    for part, (_, words) in PARTS.items():
        only.add_argument(f"--{part}", action="store_true", help=words)
    only.add_argument("--against", metavar="COMMIT", help="an earlier commit")
    parser.add_argument("--json", metavar="FILE", help="write all figures to a file")
    return parser.parse_args()


def choose_parts(arguments):
    """Return the parts to run, in order; why each of the others cannot."""
    named = {part for part in PARTS if getattr(arguments, part)}
    if "pypy" in named:
        named.add("cells")
    if not named and not arguments.against:
        named = set(PARTS)
    parts, missing = [], {}
    for part in (part for part in PARTS if part in named):
        lacking = [name for name in PARTS[part][0] if find_spec(name) is None]
        if lacking:
            missing[part] = f"pip install {' '.join(lacking)}"
        elif part == "windows" and not windows.AVAILABLE:
            missing[part] = "this version of gradlite has no windows"
        else:
            parts.append(part)
    return parts, missing


def show(text=""):
    print(text, flush=True)


def show_rows(title, rows):
    """Print the ratios of the rows as they come; return the rows as a list."""
    show(f"\n{title}\n")
    kept = []
    for row in rows:
        kept.append(row)
        times = {k: v for k, v in row.items() if k not in DETAILS}
        first, *others = times
        ratios = [f"{times[first] / times[o]:6.2f} of {o}" for o in others if times[o]]
        show(f"{row['cell']:{NAME}}{''.join(map('{:24}'.format, ratios)).rstrip()}")
    show_means(kept)
    return kept


def show_means(rows):
    """Print the geometric mean of the ratios, also of each kind where there are two."""
    groups = {"all": [row["ratio"] for row in rows if row["ratio"]]}
    for row in rows:
        if row.get("kind") and row["ratio"]:
            groups.setdefault(row["kind"], []).append(row["ratio"])
    for name, ratios in groups.items():
        if ratios:
            show(f"{'geometric mean, ' + name:{NAME}}{geometric_mean(ratios):6.2f}")


def run_part(part, results, effort):
    """Run a part, print it and return its figures."""

    def measure(title, cases):
        return show_rows(title, (time_case(case, *effort) for case in cases))

    if part == "cells":
        return measure("gradient, lists in, lists out", gradients.list_cells(gradlite))
    if part == "kernels":
        rows = measure("finite differences of floats", kernels.list_kernels(gradlite))
        calls = kernels.list_small_calls(gradlite)
        rows = [{"by_hand": None, "findiff": None, **row} for row in rows]
        return {"cells": rows, "small_calls": measure("on a few floats", calls)}
    if part == "numbers":
        cases = numbers.list_numbers(gradlite)
        return {"cells": measure("gradient of other numbers and containers", cases)}
    if part == "windows":
        return measure("least-squares windows", windows.list_windows(gradlite))
    return run_pypy(results["cells"], effort)


def run_pypy(cells, effort):
    figures = run_under_pypy(*effort)
    if figures is None:
        show("\nNOT MEASURED: pypy, which needs pypy3 on the PATH")
        return None
    title = f"gradient on {figures['interpreter']}, NumPy on CPython"
    show_rows(title, compare_with_numpy(figures, cells))
    return figures


def run_against(commit, effort):
    """Time the package beside its state at a commit, in one process."""
    lists = {
        "cells": [gradients.list_cells],
        "numbers": [numbers.list_numbers],
        "kernels": [kernels.list_small_calls, kernels.list_kernels],
    }
    results = {"commit": commit}
    with import_earlier(commit) as before:
        for part, functions in lists.items():
            pairs = (
                pair
                for function in functions
                for pair in zip(function(gradlite), function(before))
            )
            rows = (time_pair(*pair, *effort) for pair in pairs)
            results[part] = show_rows(f"{part} beside those at {commit}", rows)
    return results


def show_verdicts(title, bars, yes, no):
    show(title)
    for bar in bars:
        if bar.measured:
            where = f" ({bar.where})" if bar.where else ""
            claim = f"{bar.claim}: {bar.figure:.3f}, at most {bar.most}{where}"
            show(f"  {yes if bar.held else no:12} {claim}")


def main():
    arguments = parse_arguments()
    parts, missing = choose_parts(arguments)
    results = {"machine": describe(), "quick": arguments.quick}
    for key, value in results["machine"].items():
        show(f"{key:>12}: {value if value is not None else 'NOT INSTALLED'}")
    effort = (0.1, 2) if arguments.quick else (1.5, 5)
    for part in parts:
        results[part] = run_part(part, results, effort)
    if arguments.against:
        results["against"] = run_against(arguments.against, effort)
    bars, goals = judge(results)
    show_verdicts("\nBars", bars, "held", "NOT HELD")
    show_verdicts("Goals", goals, "reached", "not reached")
    for part, reason in missing.items():
        show(f"NOT MEASURED: {part}: {reason}")
    if arguments.json:
        with open(arguments.json, "w", encoding="utf-8") as file:
            json.dump(results, file, indent=1)
            file.write("\n")
    broken = any(bar.measured and not bar.held for bar in bars)
    return int(broken or bool(missing))


if __name__ == "__main__":
    sys.exit(main())
