# SPDX-License-Identifier: MIT
"""The conformance cases as a program that any interpreter can run.

tests/data holds NumPy's results as JSON with floats in hex. MicroPython reads neither,
and no literal of more than some 2000 entries: each case becomes a separate statement,
in plain literals, that calls runner.Replay. MicroPython also compares each constant
with all before it in the file, hence files of a few cases each.
"""

import json
import math
import shutil
from pathlib import Path

from . import by_hand, process

HERE = Path(__file__).parent
DATA = HERE.parent / "data"
PACKAGE = HERE.parent.parent / "gradlite"
CHUNK = 40
LEAST = -math.ldexp(1.0, 63)  # PyPy (up to 8.0.1) compiles the literal to an int
START = """\
import by_hand
import runner
import {package} as package

nan, inf = float("nan"), float("inf")
replay = runner.Replay(package, by_hand.__dict__)
exact, close, raises = replay.exact, replay.close, replay.raises
least = float("{least}")
"""
CASES = "from start import close, exact, inf, least, nan, raises\n"
RUN = """\
import by_hand
from start import replay

for case in by_hand.CASES:
    replay.equal(*case)
{imports}
replay.report()
"""


def read_cases(path):
    """Yield the cases of a file, each with a label."""
    lines = path.read_text(encoding="ascii").splitlines()
    for number, line in enumerate(lines[1:], start=2):
        yield f"{path.name}:{number}", json.loads(line)


def plain(value):
    """Convert float.hex strings to floats at any depth; keep ints and bools."""
    if isinstance(value, str):
        return float.fromhex(value)
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value


def tolerance(ulp, size):
    """Return a number of units in the last place of each size."""
    if isinstance(size, list):
        return [tolerance(ulp, item) for item in size]
    return ulp * math.ldexp(1.0, max(math.frexp(size)[1] - 53, -1074))


def statement(label, case):
    """Return the statement that runs a case."""
    if "call" in case:
        return f"raises({case['call']!r}, {case['error']!r}, {case['says']!r})"
    result = plain(case["result"])
    if case.get("tuple"):
        result = tuple(result)
    if "kernel" in case:
        name, kwargs = case["kernel"], case["kwargs"]
        args = [plain(case[key]) for key in ("f", "spacing") if key in case]
    else:
        name, args = "gradient", [plain(case["f"]), *plain(case["spacing"])]
        kwargs = {key: case[key] for key in ("axis", "edge_order") if key in case}
    check, more = "exact", case.get("warnings")
    if case.get("ulp"):
        check = "close"
        more = tolerance(case["ulp"], plain(case.get("scale", case["result"])))
    line = f"{check}({label!r}, {name!r}, {args!r}, {kwargs!r}, {result!r}, {more!r})"
    return line.replace(repr(LEAST), "least")


def statements():
    """Return the statements that run the cases of tests/data."""
    return [
        statement(label, case)
        for path in sorted(DATA.glob("*.jsonl"))
        for label, case in read_cases(path)
    ]


def program(package):
    """Return files that run every case on the package of this name; run.py runs all."""
    lines = statements()
    chunks = [lines[i : i + CHUNK] for i in range(0, len(lines), CHUNK)]
    files = {
        f"cases_{number}": CASES + "\n".join(chunk) + "\n"
        for number, chunk in enumerate(chunks)
    }
    imports = "\n".join(f"import {name}" for name in files)
    files["start"] = START.format(package=package, least=LEAST)
    files["run"] = RUN.format(imports=imports)
    return files


def lay_out(folder, package="gradlite"):
    """Write the program, what it imports, and a copy of the package into a folder.

    Under a dotted name the copy is inside other packages; with None for the package
    the program imports the installed one.
    """
    folder = Path(folder)
    for name in ("runner.py", "by_hand.py"):
        shutil.copy(str(HERE / name), str(folder))
    if package:
        *outer, _ = parts = package.split(".")
        for depth in range(len(outer)):
            parent = folder.joinpath(*outer[: depth + 1])
            parent.mkdir()
            (parent / "__init__.py").write_text("")
        unwanted = shutil.ignore_patterns("__pycache__")
        shutil.copytree(str(PACKAGE), str(folder.joinpath(*parts)), ignore=unwanted)
    for name, text in program(package or "gradlite").items():
        (folder / f"{name}.py").write_text(text, encoding="ascii")


def run(command, folder):
    """Run the program; return counts (passed, failed, not applicable), version, log.

    The counts are None if the program does not reach its end or leaves out a case.
    """
    code, text = process.run(command, folder)
    *log, last = text.split("\n")
    if code or not last.startswith("RESULT "):
        return None, "", [*log, last, f"exit code {code}"]
    _, passed, failed, unfit, version = last.split(" ", 4)
    counts = int(passed), int(failed), int(unfit)
    total = len(statements()) + len(by_hand.CASES)
    if sum(counts) != total:
        return None, "", [*log, last, f"{total} cases expected"]
    return counts, version, log
