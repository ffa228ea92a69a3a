# SPDX-License-Identifier: MIT
"""The conformance cases on every interpreter: ``python -m tests.interpreters [NAME]``

Finds or fetches each interpreter (see find.py), copies gradlite/ and the cases into an
empty folder, runs them there, and prints a table. Names, or parts of names, select
interpreters.

A row fails if a case fails, or if an interpreter that the package supports is missing
or skips a case it could run. Cases that an interpreter cannot run (MicroPython has no
Fraction) are reported as not applicable, with the reason, and not counted as passed.
"""

import sys
import tempfile
from functools import partial

from . import cases, find

OLD = ("3.8", "3.9", "3.10", "3.11", "3.12", "3.13")
NEW = ("3.14", "3.15")
# name: how to find it, whether it is supported, whether it runs every case
INTERPRETERS = {
    **{f"CPython {v}": (partial(find.cpython, v), True, True) for v in OLD},
    **{f"CPython {v}": (partial(find.cpython, v), False, True) for v in NEW},
    "CPython free-threaded": (find.free_threaded, False, True),
    "PyPy": (find.pypy, True, True),
    "PyPy, Debian unstable": (find.pypy_unstable, False, True),
    "MicroPython": (find.micropython, True, False),
    "Pyodide": (find.pyodide, True, True),
}


def try_interpreter(name):
    """Print the row of an interpreter; return its success, or None if not available."""
    locate, supported, complete = INTERPRETERS[name]
    try:
        command = locate()
    except find.Missing as reason:
        print(f"{name:24} missing: {reason}", flush=True)
        return False if supported else None
    with tempfile.TemporaryDirectory() as folder:
        cases.lay_out(folder)
        counts, version, log = cases.run(command, folder)
    if counts is None:
        print(f"{name:24} did not finish:", *log[-20:], sep="\n  ", flush=True)
        return False
    passed, failed, unfit = counts
    print(f"{name:24} {version:36} {passed:5} / {passed + failed}")
    for line in log:
        print("  " + line[:200], flush=True)
    return not failed and not (complete and unfit)


def main(chosen):
    names = [n for n in INTERPRETERS if not chosen or any(c in n for c in chosen)]
    print(f"{'interpreter':24} {'version':36} passed / cases")
    results = [try_interpreter(name) for name in names]
    missing = results.count(None)
    if missing:
        print(f"{missing} optional interpreters not available here")
    print(f"{results.count(True)} passed, {results.count(False)} failed")
    return 0 if names and False not in results else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
