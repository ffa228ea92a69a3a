# SPDX-License-Identifier: MIT
"""Find the pages of the documentation, and run the examples in them."""

import doctest
import io
import re
import subprocess
import sys
import warnings
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FENCE = re.compile(r"^```.*$", re.MULTILINE)
PROGRAM = re.compile(
    r"^```python\n(.*?)^```\n+```text\n(.*?)^```", re.DOTALL | re.MULTILINE
)
LIBRARIES = ("np", "numpy", "pd", "pandas", "mpmath", "pint", "sympy", "uncertainties")
NAMED = re.compile(r"\b({})\b".format("|".join(LIBRARIES)))


def find_pages():
    """Return README.md and every page under docs/."""
    return [ROOT / "README.md", *sorted((ROOT / "docs").glob("**/*.md"))]


def read(path):
    return path.read_text(encoding="utf-8")


def read_examples(path, libraries=False):
    """Return the examples of a page as one test, with or without those of libraries."""
    # doctest would take a fence for the last line of the expected output.
    text = FENCE.sub("", read(path))
    name = path.relative_to(ROOT).as_posix()
    test = doctest.DocTestParser().get_doctest(text, {}, name, str(path), 0)
    if not libraries:
        test.examples = [e for e in test.examples if not needs_library(e)]
    return test


def read_programs(path):
    """Return the complete programs of a page, each with the output shown below it."""
    return PROGRAM.findall(read(path))


def needs_library(example):
    return bool(NAMED.search(example.source))


def run_examples(test):
    """Run the examples of a page; return a report of failures."""
    runner = doctest.DocTestRunner()
    report = io.StringIO()
    with warnings.catch_warnings():  # a page may set a filter
        runner.run(test, out=report.write)
    return report.getvalue()


def run_program(program):
    """Run a program as a reader would; return its output."""
    command = [sys.executable, "-c", program]
    done = subprocess.run(
        command, cwd=ROOT, stdout=subprocess.PIPE, check=True, text=True
    )
    return done.stdout
