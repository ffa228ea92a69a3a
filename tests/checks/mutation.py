# SPDX-License-Identifier: MIT
"""Mutation tests: ``python -m tests.checks mutation [MODULE ...]``

Every mutant, a copy of a module with one operator or number changed, must fail a test.
Needs cosmic-ray, configured in pyproject.toml; works in copies, two at a time, in one
to two hours. Prints the mutants that pass all tests and are not listed as equivalent
in tests/data/mutants.txt, then counts by module; the exit code is 1 if there are any.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).parent.parent
EQUIVALENT = ROOT / "tests" / "data" / "mutants.txt"
CONFIG, SESSION = "pyproject.toml", "session.sqlite"


def equivalent():
    """Return the mutants known to behave the same, as in_words() writes them."""
    lines = EQUIVALENT.read_text(encoding="utf-8").splitlines()
    return {line for line in lines if line.startswith("_")}


def copy_for(module, where):
    """Copy what the tests need, configured for the mutants of one module."""
    for folder in "gradlite", "tests":
        ignore = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / folder, where / folder, ignore=ignore)
    config = (ROOT / CONFIG).read_text(encoding="utf-8")
    whole, one = 'module-path = "gradlite"', f'module-path = "gradlite/{module}"'
    assert whole in config
    (where / CONFIG).write_text(config.replace(whole, one), encoding="utf-8")


def run(module):
    """Test the mutants of a module; return (mutant, outcome) of each."""
    with tempfile.TemporaryDirectory() as folder:
        copy_for(module, Path(folder))
        for command in (
            ("cosmic-ray", "init", CONFIG, SESSION),
            ("cr-filter-operators", SESSION, CONFIG),
            ("cosmic-ray", "exec", CONFIG, SESSION),
            ("cosmic-ray", "dump", SESSION),
        ):
            done = subprocess.run(
                command, cwd=folder, check=True, stdout=subprocess.PIPE, text=True
            )
    return list(outcomes(module, done.stdout))


def outcomes(module, dump):
    for line in dump.splitlines():
        item, result = json.loads(line)
        if result["worker_outcome"] != "skipped":
            yield in_words(module, item, result), result["test_outcome"]


def in_words(module, item, result):
    """Return the line before and after, which identifies a mutant that moves."""
    changed = result["diff"].splitlines()
    before = [line[1:].strip() for line in changed if line.startswith("-")][2:]
    after = [line[1:].strip() for line in changed if line.startswith("+")][1:]
    where = item["mutations"][0].get("definition_name") or "top"
    return f"{module} {where}: {' '.join(before)} -> {' '.join(after)}"


def main():
    modules = sys.argv[1:] or sorted(p.name for p in (ROOT / "gradlite").glob("*.py"))
    known = equivalent()
    left = 0
    with ThreadPoolExecutor(2) as pool:
        for module, found in zip(modules, pool.map(run, modules)):
            survived = [words for words, outcome in found if outcome == "survived"]
            new = [words for words in survived if words not in known]
            left += len(new)
            print(*new, sep="\n", end="\n" if new else "")
            print(
                f"{module}: {len(found)} mutants, {len(found) - len(survived)} killed, "
                f"{len(survived) - len(new)} equivalent, {len(new)} left",
                flush=True,
            )
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
