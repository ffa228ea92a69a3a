# SPDX-License-Identifier: MIT
"""The pages of the documentation and the examples in them."""

import contextlib
import doctest
import io
import os
import re
import warnings
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FENCE = re.compile(r"^```.*$", re.MULTILINE)
PROGRAM = re.compile(
    r"^```python\n(.*?)^```\n+```text\n(.*?)^```", re.DOTALL | re.MULTILINE
)
LIBRARIES = ("np", "numpy", "mpmath", "pint", "sympy", "uncertainties")
NAMED = re.compile(r"\b({})\b".format("|".join(LIBRARIES)))


def find_pages():
    """README.md and every page under docs/."""
    return [ROOT / "README.md", *sorted((ROOT / "docs").glob("**/*.md"))]


def read(path):
    return path.read_text(encoding="utf-8")


def read_examples(path, libraries=False):
    """The examples of a page as one test, those that name a library only on demand."""
    # A fence would count as the last line of what is expected.
    text = FENCE.sub("", read(path))
    name = path.relative_to(ROOT).as_posix()
    test = doctest.DocTestParser().get_doctest(text, {}, name, str(path), 0)
    if not libraries:
        test.examples = [e for e in test.examples if not needs_library(e)]
    return test


def read_programs(path):
    """The whole programs of a page, each with what is said below it that it prints."""
    return PROGRAM.findall(read(path))


def needs_library(example):
    return bool(NAMED.search(example.source))


def run_examples(test):
    """Run the examples of a page; return what went wrong."""
    runner = doctest.DocTestRunner()
    report = io.StringIO()
    with at_root(), warnings.catch_warnings():  # a page may have its own filter
        runner.run(test, out=report.write, clear_globs=False)
    return report.getvalue()


def run_program(program):
    """Run a program and return what it prints."""
    printed = io.StringIO()
    with at_root(), contextlib.redirect_stdout(printed):
        exec(compile(program, "program", "exec"), {})
    return printed.getvalue()


@contextlib.contextmanager
def at_root():
    """Stand in the root of the project, as its commands do."""
    before = os.getcwd()
    os.chdir(ROOT)
    try:
        yield
    finally:
        os.chdir(before)
