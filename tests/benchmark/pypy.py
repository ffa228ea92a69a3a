# SPDX-License-Identifier: MIT
"""gradlite on PyPy. `python -m tests.benchmark.pypy` is the half that runs there."""

import json
import platform
import shutil
import subprocess
import sys

import gradlite

from . import cases, gradients
from .timing import time_alternately


def run_under_pypy(seconds, rounds):
    """Return PyPy's figures, None where it is not installed."""
    interpreter = shutil.which("pypy3")
    if interpreter is None:
        return None
    command = [interpreter, "-m", __name__, str(seconds), str(rounds)]
    answer = subprocess.run(command, check=True, stdout=subprocess.PIPE)
    return json.loads(answer.stdout)


def measure(*effort):
    """Return the version and the time of each cell."""
    version = ".".join(map(str, sys.pypy_version_info[:3]))
    cells = {
        case.name: time_alternately([case.calls["gradlite"]], *effort)[0]
        for case in gradients.list_cells(gradlite, cases.LARGE)
    }
    interpreter = f"PyPy {version} (Python {platform.python_version()})"
    return {"interpreter": interpreter, "cells": cells}


if __name__ == "__main__":
    json.dump(measure(float(sys.argv[1]), int(sys.argv[2])), sys.stdout)
