# SPDX-License-Identifier: MIT
"""What an import costs beside NumPy's: ``python -m tests.import_cost [ROUNDS]``

Whole processes, a bare one, gradlite and NumPy in turn, medians of each. Net of the
bare start gradlite has to cost at most a twenty-fifth of NumPy. Both are compiled
before, as they are once installed: gradlite in a copy. Needs NumPy.
"""

import compileall
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

BAR = 25
PACKAGE = Path(__file__).parent.parent / "gradlite"
PROGRAMS = {"nothing": "pass", "gradlite": "import gradlite", "numpy": "import numpy"}


def time_process(code, folder):
    start = perf_counter()
    subprocess.run([sys.executable, "-c", code], cwd=folder, check=True)
    return 1000 * (perf_counter() - start)


def time_imports(rounds):
    """The median time of each program, in milliseconds."""
    times = {name: [] for name in PROGRAMS}
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(str(PACKAGE), str(Path(folder, PACKAGE.name)))
        compileall.compile_dir(folder, quiet=1)
        for code in PROGRAMS.values():  # once to have read everything from disk
            time_process(code, folder)
        for _ in range(rounds):
            for name, code in PROGRAMS.items():
                times[name].append(time_process(code, folder))
    return {name: statistics.median(taken) for name, taken in times.items()}


def main(rounds=41):
    medians = time_imports(rounds)
    bare = medians["nothing"]
    for name, median in medians.items():
        print(f"{name:10} {median:8.2f} ms, net {median - bare:8.2f} ms")
    ratio = (medians["numpy"] - bare) / max(medians["gradlite"] - bare, 1e-3)
    print(f"gradlite costs {ratio:.0f} times less than NumPy (bar: {BAR})")
    return 0 if ratio >= BAR else 1


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
