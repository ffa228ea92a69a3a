# SPDX-License-Identifier: MIT
"""The package beside its state at an earlier commit, in one process."""

import importlib
import io
import subprocess
import sys
import tempfile
import zipfile
from contextlib import contextmanager
from pathlib import Path

import gradlite

from .cells import CELLS
from .stencils import KERNEL_CELLS, SMALL_CALLS
from .timing import time_alternately

ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def import_earlier(commit):
    """Import the package of a commit under a name of its own."""
    command = ["git", "archive", "--format=zip", commit, "gradlite"]
    archive = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE)
    with tempfile.TemporaryDirectory() as folder:
        zipfile.ZipFile(io.BytesIO(archive.stdout)).extractall(folder)
        Path(folder, "gradlite").rename(Path(folder, "earlier_gradlite"))
        sys.path.insert(0, folder)
        try:
            yield importlib.import_module("earlier_gradlite")
        finally:
            sys.path.remove(folder)


def time_cells_against(earlier, seconds, rounds):
    """Yield one row per cell of `gradient`, once the results are seen to be equal."""
    for cell in CELLS:
        now, before = cell.calls(gradlite.gradient, earlier.gradient)
        if now() != before():
            raise AssertionError(f"{cell.name}: the results now and before differ")
        yield time_beside(cell, now, before, seconds, rounds)


def time_kernels_against(earlier, seconds, rounds):
    """Yield one row per small call and per cell of the kernels."""
    for cell in SMALL_CALLS:
        (now, _), (before, _) = cell.calls(gradlite), cell.calls(earlier)
        yield time_beside(cell, now, before, seconds, rounds)
    for cell in KERNEL_CELLS:
        arguments = cell.arguments()
        now, before = (cell.call_of(at, *arguments) for at in (gradlite, earlier))
        yield time_beside(cell, now, before, seconds, rounds)


def time_beside(cell, now, before, seconds, rounds):
    now, before = time_alternately((now, before), seconds, rounds)
    return {
        "cell": cell.name,
        "samples": cell.samples,
        "now": now,
        "before": before,
        "ratio": now / before,
    }
