# SPDX-License-Identifier: MIT
"""Show that an editor completes the parameters of every function.

Jedi completes in Jupyter, IPython, Spyder, Vim and other editors. It reads the stub, so
each function must be declared there in a form that Jedi follows. Ends with
"N passed, N failed".
"""

import sys
from pathlib import Path

import jedi

NEEDS = ("jedi",)
PROJECT = jedi.Project(Path(__file__).resolve().parents[2])
OPTIONS = ("axis", "derivative", "accuracy", "window", "period")
PARAMETERS = {
    "gradient": ("axis", "edge_order"),
    "forward_difference": OPTIONS,
    "backward_difference": OPTIONS,
    "central_difference": OPTIONS,
    "differentiate": OPTIONS,
}


def complete(line):
    """Return the names that Jedi offers at the end of a line."""
    script = jedi.Script(f"import gradlite\nf = [1, 2, 4]\n{line}", project=PROJECT)
    return {completion.name for completion in script.complete()}


def find_faults():
    """Yield what is checked, and the names that are missing there."""
    yield "gradlite.", set(PARAMETERS) - complete("gradlite.")
    for name, parameters in PARAMETERS.items():
        for call in (f"gradlite.{name}(f, ", f"gradlite.{name}(f, 0.5, "):
            yield call, {f"{each}=" for each in parameters} - complete(call)
        for each in parameters:
            call = f"gradlite.{name}(f, {each[:3]}"
            yield call, {f"{each}="} - complete(call)


def main():
    """Print the names that are missing; return 1 if there are any."""
    passed = failed = 0
    for place, missing in find_faults():
        if missing:
            failed += 1
            print(f"failed: {place} does not complete {', '.join(sorted(missing))}")
        else:
            passed += 1
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
