# SPDX-License-Identifier: MIT
"""Compare the import time with NumPy's.

``python -m tests.checks import_cost [ROUNDS]`` times complete processes that import
nothing, gradlite and NumPy in turn, and takes medians. Less the time of the empty
process, gradlite may take at most a twenty-fifth of NumPy's time. Both are compiled to
bytecode before, as when installed.
"""

import compileall
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

NEEDS = ("numpy",)
FACTOR = 25
PACKAGE = Path(__file__).resolve().parents[2] / "gradlite"
PROGRAMS = {"nothing": "pass", "gradlite": "import gradlite", "numpy": "import numpy"}


def time_process(code, folder):
    start = perf_counter()
    subprocess.run([sys.executable, "-c", code], cwd=folder, check=True)
    return 1000 * (perf_counter() - start)


def time_imports(rounds):
    """Return the median time of each program, in milliseconds."""
    times = {name: [] for name in PROGRAMS}
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(str(PACKAGE), str(Path(folder, PACKAGE.name)))
        compileall.compile_dir(folder, quiet=1)
        for code in PROGRAMS.values():  # to read everything from disk once
            time_process(code, folder)
        for _ in range(rounds):
            for name, code in PROGRAMS.items():
                times[name].append(time_process(code, folder))
    return {name: statistics.median(taken) for name, taken in times.items()}


def main(rounds=41):
    medians = time_imports(rounds)
    empty = medians["nothing"]
    for name, median in medians.items():
        print(f"{name:10} {median:8.2f} ms, net {median - empty:8.2f} ms")
    ratio = (medians["numpy"] - empty) / max(medians["gradlite"] - empty, 1e-3)
    print(f"NumPy takes {ratio:.0f} times as long (at least {FACTOR} required)")
    return 0 if ratio >= FACTOR else 1


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
