# SPDX-License-Identifier: MIT
"""Change one operator or number at a time, and report the changes no test notices.

``python -m tests.checks mutation [MODULE ...]`` (for example ``_formulas.py``; all
modules take hours) makes the changed copies with cosmic-ray and runs the plain suite on
each, two copies at a time. It prints the line of each change that every test passes
with, before and after, by module and function, then counts by module. The reader
decides which of them a caller can observe: these need a test.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import perf_counter

NEEDS = ("cosmic-ray",)
ROOT = Path(__file__).resolve().parents[2]
SUITE = "python -m unittest -f"
CONFIG, SESSION = "mutation.toml", "session.sqlite"
# Not changed: operators that no one writes by mistake, and comparisons by identity with
# constants, which are equal where they are identical.
SETTINGS = """\
[cosmic-ray]
module-path = "gradlite/{module}"
timeout = {timeout}
excluded-modules = []
test-command = "{suite}"

[cosmic-ray.distributor]
name = "local"

[cosmic-ray.filters.operators-filter]
exclude-operators = [
    "core/ReplaceBinaryOperator_.*_(RShift|LShift|BitOr|BitAnd|BitXor|Pow|Mod)",
    "core/ReplaceComparisonOperator_.*_(Is|IsNot)",
    "core/ReplaceComparisonOperator_(Is_Eq|IsNot_NotEq)",
]
"""


def copy_checkout(folder):
    """Copy everything that the suite reads."""
    ignore = shutil.ignore_patterns(".*", "__pycache__")
    shutil.copytree(str(ROOT), str(folder), ignore=ignore)


def time_suite():
    """Return the seconds that the suite takes without changes; it must pass."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name, "copy")
        copy_checkout(folder)
        start = perf_counter()
        subprocess.run(SUITE.split(), cwd=str(folder), check=True)
        return perf_counter() - start


def run(module, timeout):
    """Test the mutants of a module; return (mutant, outcome) of each."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name, "copy")
        copy_checkout(folder)
        settings = SETTINGS.format(module=module, timeout=timeout, suite=SUITE)
        (folder / CONFIG).write_text(settings, encoding="utf-8")
        for command in (
            ("cosmic-ray", "init", CONFIG, SESSION),
            ("cr-filter-operators", SESSION, CONFIG),
            ("cosmic-ray", "exec", CONFIG, SESSION),
            ("cosmic-ray", "dump", SESSION),
        ):
            done = subprocess.run(
                command, cwd=str(folder), check=True, stdout=subprocess.PIPE, text=True
            )
    return list(read_outcomes(module, done.stdout))


def read_outcomes(module, dump):
    """Yield the description and the outcome of each mutant that was run."""
    for line in dump.splitlines():
        item, result = json.loads(line)
        if result["worker_outcome"] != "skipped":
            yield describe(module, item, result), result["test_outcome"]


def describe(module, item, result):
    """Return the place of a mutant, and the line before and after."""
    changed = result["diff"].splitlines()
    before = [line[1:].strip() for line in changed if line.startswith("-")][2:]
    after = [line[1:].strip() for line in changed if line.startswith("+")][1:]
    where = item["mutations"][0].get("definition_name") or "top level"
    return f"{module} {where}: {' '.join(before)} -> {' '.join(after)}"


def main(modules):
    modules = modules or sorted(p.name for p in (ROOT / "gradlite").glob("*.py"))
    timeout = 3 * time_suite() + 10
    with ThreadPoolExecutor(2) as pool:
        runs = pool.map(lambda module: run(module, timeout), modules)
        for module, found in zip(modules, runs):
            survived = [words for words, outcome in found if outcome == "survived"]
            for words in survived:
                print(words)
            count = len(found)
            print(
                f"{module}: {count} mutants, {count - len(survived)} killed, "
                f"{len(survived)} survived",
                flush=True,
            )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
