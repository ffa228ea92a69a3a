# SPDX-License-Identifier: MIT
"""gradlite on PyPy. `python -m tests.benchmark.pypy` is the half that runs there."""

import json
import platform
import shutil
import subprocess
import sys

import gradlite

from . import cases, gradients, kernels
from .timing import time_alternately

ROWS = (1000, 10_000, 100_000, 1_000_000)


def run_under_pypy(seconds, rounds):
    """Return PyPy's figures, None where it is not installed."""
    interpreter = shutil.which("pypy3")
    if interpreter is None:
        return None
    command = [interpreter, "-m", __name__, str(seconds), str(rounds)]
    answer = subprocess.run(command, check=True, stdout=subprocess.PIPE)
    return json.loads(answer.stdout)


def measure(*effort):
    """Return the version and the times: rows of floats, cells, kernels."""

    def time_alone(case):
        return time_alternately([case.calls["gradlite"]], *effort)[0]

    version = ".".join(map(str, sys.pypy_version_info[:3]))
    cells = gradients.list_cells(gradlite, cases.LARGE)
    differences = kernels.list_kernels(gradlite, cases.LARGE)
    return {
        "interpreter": f"PyPy {version} (Python {platform.python_version()})",
        "lines": list(gradients.time_rows(gradlite, ROWS, *effort)),
        "cells": {case.name: time_alone(case) for case in cells},
        "kernels": {
            case.name: {"samples": case.samples, "gradlite": time_alone(case)}
            for case in differences
        },
    }


if __name__ == "__main__":
    json.dump(measure(float(sys.argv[1]), int(sys.argv[2])), sys.stdout)
