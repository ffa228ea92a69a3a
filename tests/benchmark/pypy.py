# SPDX-License-Identifier: MIT
"""gradlite on PyPy. `python -m tests.benchmark.pypy` is the half that runs there."""

import json
import platform
import shutil
import subprocess
import sys

from gradlite import gradient

from .bare import time_beside_bare
from .cells import CELLS
from .timing import time_alternately

FROM = 1000  # samples: the compiler of PyPy has nothing to work on in less
LINES = (1000, 10_000, 100_000, 1_000_000)


def run_under_pypy(seconds, rounds):
    """Return PyPy's figures, None where it is not installed."""
    interpreter = shutil.which("pypy3")
    if interpreter is None:
        return None
    command = [interpreter, "-m", __name__, str(seconds), str(rounds)]
    answer = subprocess.run(command, check=True, stdout=subprocess.PIPE)
    return json.loads(answer.stdout)


def measure(seconds, rounds):
    """Return the version, the time of each large cell, and of lines of floats."""
    lines = []
    for n in LINES:
        ours, bare, form = time_beside_bare(n, (gradient,), seconds, rounds)
        row = {"samples": n, "gradlite": ours, "bare": bare, "form": form}
        lines.append({**row, "ratio": ours / bare})
    cells = {
        cell.name: time_cell(cell, seconds, rounds)
        for cell in CELLS
        if cell.samples >= FROM
    }
    version = ".".join(map(str, sys.pypy_version_info[:3]))
    name = f"PyPy {version} (Python {platform.python_version()})"
    return {"interpreter": name, "lines": lines, "cells": cells}


def time_cell(cell, seconds, rounds):
    f, spacing, options = cell.arguments()
    (least,) = time_alternately(
        [lambda: gradient(f, *spacing, **options)], seconds, rounds
    )
    return least


if __name__ == "__main__":
    json.dump(measure(float(sys.argv[1]), int(sys.argv[2])), sys.stdout)
