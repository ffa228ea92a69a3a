# SPDX-License-Identifier: MIT
"""Time gradlite beside NumPy, findiff and loops by hand, and judge the bars.

NumPy's time is that of `numpy.gradient(f, ...)` and `.tolist()` of its result, and
findiff's likewise: lists in, lists out, as gradlite. What is compared alternates in
one process; the least CPU time of each counts. The exit status is 1 if a bar that was
measured is not held or a part could not run.

`--json FILE` writes one object. Times are in seconds per call; a time that was not
taken is null; `ratio` is gradlite's time over the other one of the row.

    machine   versions and the machine
    quick     whether the run was short
    cells     rows: cell, size, variant, samples, small, gradlite, numpy, ratio
    growth    rows: samples, gradlite, numpy, bare, form (of the bare loop), ratio
    memory    cells: rows of cell, thin, rows, result and beyond (bytes), share,
              row_count, numpy_share; numbers: rows of cell, result, beyond, share
    kernels   cells: rows of cell, kind (uniform or non-uniform), size, stencil,
              samples, gradlite, by_hand, findiff, periodic, ratio, period_ratio;
              small_calls: rows of cell, spacing, samples, kernel, gradient, ratio
    numbers   cells and kernels: rows of cell, gradlite, by_hand, ratio;
              live_call: one time
    pypy      null without PyPy, else interpreter; lines: rows of samples, gradlite,
              bare, form, ratio; cells: gradlite's time by the name of the cell;
              kernels: samples and gradlite by the name of the cell
    against   commit; cells and kernels: rows of cell, samples, now, before, ratio
"""

import argparse
import json
import sys
from importlib.util import find_spec

from . import report
from .bars import judge
from .machine import describe

# The parts, in the order in which they run, and the libraries that they need.
PARTS = {
    "cells": ("numpy",),
    "growth": ("numpy",),
    "memory": ("numpy",),
    "kernels": ("numpy", "findiff"),
    "numbers": (),
    "pypy": ("numpy",),
    "against": (),
}
SIZES = (1000, 3000, 10_000, 30_000, 100_000, 1_000_000)


def parse_arguments():
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmark", description=__doc__.split("\n\n")[0]
    )
    parser.add_argument(
        "--quick", action="store_true", help="all parts in two minutes, less exact"
    )
    only = parser.add_argument_group("parts (all but the last if none is named)")
    only.add_argument("--cells", action="store_true", help="the 65 cells of gradient")
    only.add_argument(
        "--growth", action="store_true", help="a line of floats, beside the bare loop"
    )
    only.add_argument("--memory", action="store_true", help="peak memory")
    only.add_argument(
        "--kernels", action="store_true", help="beside loops by hand and findiff"
    )
    only.add_argument(
        "--numbers", action="store_true", help="other numbers and containers"
    )
    only.add_argument("--pypy", action="store_true", help="PyPy, and so the cells")
    only.add_argument(
        "--against", metavar="COMMIT", help="the package at an earlier commit"
    )
    parser.add_argument("--json", metavar="FILE", help="write all figures to a file")
    return parser.parse_args()


def choose_parts(arguments):
    """Return the parts to run, in order; the libraries missing for the others."""
    named = {part for part in PARTS if getattr(arguments, part)}
    if "pypy" in named:
        named.add("cells")
    if not named:
        named = PARTS.keys() - {"against"}
    missing = {
        part: [library for library in needed if find_spec(library) is None]
        for part, needed in PARTS.items()
        if part in named
    }
    parts = [part for part, libraries in missing.items() if not libraries]
    return parts, {part: names for part, names in missing.items() if names}


# Each part imports its modules when it runs: some need NumPy or findiff.


def run_cells(results, arguments):
    from .speed import time_cells

    effort = (0.1, 2) if arguments.quick else (1.5, 5)
    return report.show_cells(time_cells(*effort))


def run_growth(results, arguments):
    from .speed import time_growth

    effort = (0.3, 2) if arguments.quick else (2.5, 5)
    sizes = SIZES if arguments.quick else (*SIZES, 10_000_000)
    return report.show_growth(time_growth(sizes, *effort))


def run_memory(results, arguments):
    from .memory import measure_cells, measure_numbers

    most = 200_000 if arguments.quick else 1_000_000
    return report.show_memory(measure_cells(most), measure_numbers())


def run_kernels(results, arguments):
    from .kernels import time_kernels, time_small_calls

    effort, small = ((0.1, 2), (0.1, 2)) if arguments.quick else ((2.0, 5), (0.6, 5))
    return report.show_kernels(time_kernels(*effort), time_small_calls(*small))


def run_numbers(results, arguments):
    from . import number_types as numbers

    effort = (0.1, 2) if arguments.quick else (2.0, 5)
    return report.show_numbers(
        numbers.time_numbers(*effort),
        numbers.time_kernels_on_numbers(*effort),
        lambda: numbers.time_live_call(*effort),
    )


def run_pypy(results, arguments):
    from .pypy import run_under_pypy

    figures = run_under_pypy(*((0.1, 2) if arguments.quick else (0.8, 5)))
    report.show_pypy(figures, results)
    return figures


def run_against(results, arguments):
    from . import earlier

    effort = (0.1, 2) if arguments.quick else (1.5, 5)
    commit = arguments.against
    with earlier.import_earlier(commit) as package:
        return report.show_against(
            commit,
            earlier.time_cells_against(package, *effort),
            earlier.time_kernels_against(package, *effort),
        )


RUN = {
    "cells": run_cells,
    "growth": run_growth,
    "memory": run_memory,
    "kernels": run_kernels,
    "numbers": run_numbers,
    "pypy": run_pypy,
    "against": run_against,
}


def main():
    arguments = parse_arguments()
    parts, missing = choose_parts(arguments)
    results = {"machine": describe(), "quick": arguments.quick}
    report.show_machine(results["machine"])
    for part in parts:
        results[part] = RUN[part](results, arguments)
    bars, goals = judge(results)
    report.show_bars(bars, goals)
    for part, libraries in missing.items():
        report.show_missing(part, libraries)
    if arguments.json:
        with open(arguments.json, "w", encoding="utf-8") as file:
            json.dump(results, file, indent=1)
            file.write("\n")
    broken = any(bar.measured and not bar.held for bar in bars)
    return int(broken or bool(missing))


if __name__ == "__main__":
    sys.exit(main())
