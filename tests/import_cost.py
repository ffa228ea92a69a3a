# SPDX-License-Identifier: MIT
"""What an import costs beside NumPy's: ``python -m tests.import_cost [ROUNDS]``

Whole processes, a bare one, gradlite and NumPy in turn, medians of each. Net of the
bare start gradlite has to cost at most a twenty-fifth of NumPy. Needs NumPy.
"""

import statistics
import subprocess
import sys
from time import perf_counter

BAR = 25
PROGRAMS = {"nothing": "pass", "gradlite": "import gradlite", "numpy": "import numpy"}


def time_process(code):
    start = perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True)
    return 1000 * (perf_counter() - start)


def main(rounds=41):
    for code in PROGRAMS.values():  # compile and cache what is imported
        time_process(code)
    times = {name: [] for name in PROGRAMS}
    for _ in range(rounds):
        for name, code in PROGRAMS.items():
            times[name].append(time_process(code))
    medians = {name: statistics.median(taken) for name, taken in times.items()}
    bare = medians["nothing"]
    for name, median in medians.items():
        print(f"{name:10} {median:8.2f} ms, net {median - bare:8.2f} ms")
    ratio = (medians["numpy"] - bare) / max(medians["gradlite"] - bare, 1e-3)
    print(f"gradlite costs {ratio:.0f} times less than NumPy (bar: {BAR})")
    return 0 if ratio >= BAR else 1


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
