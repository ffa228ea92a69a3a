# SPDX-License-Identifier: MIT
"""Run NumPy's own tests of numpy.gradient on gradlite.

``python -m tests.checks numpy_suite``: runs TestGradient of the installed NumPy, whose
test module needs pytest and hypothesis, with gradlite in place of numpy.gradient, and
ends with "N passed, N failed". Tests that are left out are listed with the reason.
"""

import inspect
import sys
import traceback
import types

import numpy as np
from numpy.lib.tests import test_function_base as suite

import gradlite

NEEDS = ("numpy", "pytest", "hypothesis")
LEFT_OUT = {
    "test_datetime64": "array dtype: datetime64[D] truncates half days",
    "test_timedelta64": "array dtype: timedelta64[D] truncates half days",
    "test_inexact_dtypes": "array dtype: float16 and float32 in the result",
    "test_masked": "masked arrays",
}


def gradient(f, *spacing, **options):
    """Return the results of gradlite.gradient as arrays."""
    result = gradlite.gradient(f, *spacing, **options)
    if isinstance(result, tuple):
        return tuple(map(np.array, result))
    return np.array(result)


def assert_raises_regex(error, _, *call):
    """Check the exception type alone: messages differ from NumPy's."""
    np.testing.assert_raises(error, *call)


def replace_numpy_gradient():
    """Make the names that the tests look up refer to gradlite."""
    numpy = types.SimpleNamespace(**{**vars(np), "gradient": gradient})
    vars(suite).update(
        np=numpy,
        gradient=gradient,
        AxisError=gradlite.AxisError,
        assert_raises_regex=assert_raises_regex,
    )


def calls_of(test):
    """Return the keyword arguments of each call that pytest would make of a test."""
    marks = [m for m in getattr(test, "pytestmark", []) if m.name == "parametrize"]
    if not marks:
        return [{}]
    [mark] = marks
    name, values = mark.args
    return [{name: value} for value in values]


def run(name, test):
    """Run the calls of a test; return how many passed and how many failed."""
    passed = failed = 0
    for options in calls_of(test):
        try:
            test(**options)
            passed += 1
        except Exception:
            failed += 1
            print(f"failed: {name} {options or ''}")
            traceback.print_exc(limit=-2, file=sys.stdout)
    return passed, failed


def main():
    replace_numpy_gradient()
    tests = inspect.getmembers(suite.TestGradient(), inspect.ismethod)
    tests = {name: test for name, test in tests if name.startswith("test")}
    print(f"NumPy {np.__version__}: {len(tests)} tests of numpy.gradient")
    for name, reason in LEFT_OUT.items():
        del tests[name]
        print(f"left out: {name}: {reason}")
    counts = [run(name, test) for name, test in tests.items()]
    passed, failed = map(sum, zip(*counts))
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
