# SPDX-License-Identifier: MIT
"""gradlite on PyPy. `python -m tests.benchmark.pypy` is the half that runs there."""

import json
import platform
import shutil
import subprocess
import sys

import gradlite

from .bare import time_beside_bare
from .cells import LARGE, LARGE_CELLS
from .stencils import KERNEL_CELLS
from .timing import time_alternately

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
    """Return the version and the times: lines of floats, cells, kernels' cells."""
    version = ".".join(map(str, sys.pypy_version_info[:3]))
    return {
        "interpreter": f"PyPy {version} (Python {platform.python_version()})",
        "lines": [time_line(n, seconds, rounds) for n in LINES],
        "cells": {
            cell.name: time_alternately(cell.calls(gradlite.gradient), seconds, rounds)[
                0
            ]
            for cell in LARGE_CELLS
        },
        "kernels": {
            cell.name: time_kernel(cell, seconds, rounds)
            for cell in KERNEL_CELLS
            if cell.samples >= LARGE
        },
    }


def time_line(n, seconds, rounds):
    """Return the row of n floats, beside the bare loop."""
    ours, bare, form = time_beside_bare(n, (gradlite.gradient,), seconds, rounds)
    return {
        "samples": n,
        "gradlite": ours,
        "bare": bare,
        "form": form,
        "ratio": ours / bare,
    }


def time_kernel(cell, seconds, rounds):
    call = cell.call_of(gradlite, *cell.arguments())
    (least,) = time_alternately([call], seconds, rounds)
    return {"samples": cell.samples, "gradlite": least}


if __name__ == "__main__":
    json.dump(measure(float(sys.argv[1]), int(sys.argv[2])), sys.stdout)
