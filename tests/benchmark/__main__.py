# SPDX-License-Identifier: MIT
"""Time gradlite beside NumPy on lists, and say whether the bars are held.

NumPy's time is that of `numpy.gradient(f, ...)` and `.tolist()` of what it returns:
lists in, lists out, as gradlite. Both alternate in one process and the least time
of each counts. The exit status is 1 if a bar that was measured is not held.
"""

import argparse
import json
import sys

from . import report
from .bars import judge
from .machine import describe
from .memory import measure_all
from .pypy import run_under_pypy
from .speed import time_cells, time_growth

PARTS = ("cells", "growth", "memory", "pypy")
SIZES = (1000, 3000, 10_000, 30_000, 100_000, 1_000_000)


def parse_arguments():
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmark", description=__doc__.split("\n\n")[0]
    )
    parser.add_argument(
        "--quick", action="store_true", help="all parts within a minute, less exact"
    )
    only = parser.add_argument_group("parts (all of them if none is named)")
    only.add_argument("--cells", action="store_true", help="the 65 cells")
    only.add_argument(
        "--growth", action="store_true", help="a line of floats, beside the bare loop"
    )
    only.add_argument("--memory", action="store_true", help="peak memory")
    only.add_argument("--pypy", action="store_true", help="PyPy, and so the cells")
    parser.add_argument("--json", metavar="FILE", help="write all figures to a file")
    return parser.parse_args()


def run(parts, quick):
    """Yield each part's name and figures as they are measured and printed."""
    if parts & {"cells", "pypy"}:
        seconds, rounds = (0.15, 2) if quick else (1.5, 5)
        yield "cells", report.show_cells(time_cells(seconds, rounds))
    if "growth" in parts:
        seconds, rounds = (0.4, 2) if quick else (2.5, 5)
        sizes = SIZES if quick else (*SIZES, 10_000_000)
        yield "growth", report.show_growth(time_growth(sizes, seconds, rounds))
    if "memory" in parts:
        most = 200_000 if quick else 1_000_000
        yield "memory", report.show_memory(measure_all(most))
    if "pypy" in parts:
        seconds, rounds = (0.1, 2) if quick else (0.8, 5)
        yield "pypy", run_under_pypy(seconds, rounds)


def main():
    arguments = parse_arguments()
    parts = {part for part in PARTS if getattr(arguments, part)} or set(PARTS)
    results = {"machine": describe(), "quick": arguments.quick}
    report.show_machine(results["machine"])
    for part, figures in run(parts, arguments.quick):
        results[part] = figures
    if "pypy" in parts:
        report.show_pypy(results["pypy"], results["cells"])
    bars, goals = judge(results)
    report.show_bars(bars, goals)
    if arguments.json:
        with open(arguments.json, "w", encoding="utf-8") as file:
            json.dump(results, file, indent=1)
            file.write("\n")
    return int(any(bar.figure is not None and not bar.held for bar in bars))


if __name__ == "__main__":
    sys.exit(main())
