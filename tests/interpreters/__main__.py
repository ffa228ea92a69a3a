# SPDX-License-Identifier: MIT
"""Run the conformance cases where tox cannot.

``python -m tests.interpreters [NAME ...]``

tox runs the plain suite on every CPython and PyPy that is installed. This command finds
or fetches each other interpreter (see find.py), copies gradlite/ and the cases into an
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

# name: how to find it, whether it is supported, whether it runs every case
INTERPRETERS = {
    "CPython 3.14, Debian unstable": (
        partial(find.cpython_unstable, "3.14"),
        False,
        True,
    ),
    "PyPy, Debian unstable": (find.pypy_unstable, False, True),
    "MicroPython": (find.micropython, True, False),
    "Pyodide": (find.pyodide, True, True),
    "Brython": (find.brython, True, False),
}


def try_interpreter(name):
    """Print the row of an interpreter; return its success, or None if not available."""
    locate, supported, complete = INTERPRETERS[name]
    try:
        command = locate()
    except find.Missing as reason:
        print(f"{name:30} missing: {reason}", flush=True)
        return False if supported else None
    with tempfile.TemporaryDirectory() as folder:
        cases.lay_out(folder)
        counts, version, log = cases.run(command, folder)
    if counts is None:
        print(f"{name:30} did not finish:", *log[-20:], sep="\n  ", flush=True)
        return False
    passed, failed, unfit = counts
    print(f"{name:30} {version:36} {passed:5} / {passed + failed}")
    for line in log:
        print("  " + line[:200], flush=True)
    return not failed and not (complete and unfit)


def main(chosen):
    names = [n for n in INTERPRETERS if not chosen or any(c in n for c in chosen)]
    print(f"{'interpreter':30} {'version':36} passed / cases")
    results = [try_interpreter(name) for name in names]
    missing = results.count(None)
    if missing:
        print(f"{missing} optional interpreters not available here")
    print(f"{results.count(True)} passed, {results.count(False)} failed")
    return 0 if names and False not in results else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
