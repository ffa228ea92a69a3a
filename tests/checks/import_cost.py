# SPDX-License-Identifier: MIT
"""Compare the import time with NumPy's.

``python -m tests.checks import_cost [ROUNDS]`` times complete processes that import
nothing, gradlite and NumPy in turn, and takes the least of each. Less the time of the
empty process, gradlite may take at most a tenth of NumPy's time: on an idle machine it
takes about a thirtieth. Both are compiled to bytecode before, as when installed.
"""

import compileall
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

NEEDS = ("numpy",)
FACTOR = 10
PACKAGE = Path(__file__).resolve().parents[2] / "gradlite"
PROGRAMS = {"nothing": "pass", "gradlite": "import gradlite", "numpy": "import numpy"}


def time_process(code, folder):
    start = perf_counter()
    subprocess.run([sys.executable, "-c", code], cwd=folder, check=True)
    return 1000 * (perf_counter() - start)


def time_imports(rounds):
    """Return the least time of each program, in milliseconds."""
    times = {name: [] for name in PROGRAMS}
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(str(PACKAGE), str(Path(folder, PACKAGE.name)))
        compileall.compile_dir(folder, quiet=1)
        for code in PROGRAMS.values():  # to read everything from disk once
            time_process(code, folder)
        for _ in range(rounds):
            for name, code in PROGRAMS.items():
                times[name].append(time_process(code, folder))
    return {name: min(taken) for name, taken in times.items()}


def main(rounds=41):
    least = time_imports(rounds)
    empty = least["nothing"]
    for name, taken in least.items():
        print(f"{name:10} {taken:8.2f} ms, net {taken - empty:8.2f} ms")
    ratio = (least["numpy"] - empty) / max(least["gradlite"] - empty, 1e-3)
    print(f"NumPy takes {ratio:.0f} times as long (at least {FACTOR} required)")
    return 0 if ratio >= FACTOR else 1


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
