# SPDX-License-Identifier: MIT
"""Replay the conformance cases on the interpreter that imports this file.

Written for the most limited of them: features that MicroPython lacks (formatting of
types, step slices, positional-only parameters, unpacking in displays) are not used.
Each kind of case is a method of Replay; tests/interpreters/cases.py writes the calls.
"""

import sys
from math import copysign, isnan

try:
    import warnings
except ImportError:  # MicroPython: results are compared, warnings are not
    warnings = None

PUBLIC = (
    "AxisError",
    "backward_difference",
    "central_difference",
    "differentiate",
    "forward_difference",
    "gradient",
)
LENDERS = (
    ("fractions", ("Fraction",)),
    ("decimal", ("Decimal",)),
    ("datetime", ("date", "datetime", "timedelta", "timezone")),
    ("collections", ("deque",)),
    ("array", ("array",)),
)
LISTED = 20  # failures printed in full


def borrow(module, name):
    """Return a class of the standard library, or None and what is missing."""
    try:
        found = getattr(__import__(module), name)
        if name == "deque":
            found(())  # MicroPython's requires a length
    except (ImportError, AttributeError):
        return None, f"no {module}.{name}"
    except TypeError:
        return None, f"no {name} without a length"
    return found, None


def same(got, expected):
    """Return whether types and bits are the same; nan equals nan."""
    if type(got) is not type(expected):
        return False
    if type(got) in (list, tuple):
        pairs = zip(got, expected)
        return len(got) == len(expected) and all(same(g, e) for g, e in pairs)
    if type(got) is float:
        if isnan(got) or isnan(expected):
            return isnan(got) and isnan(expected)
        return got == expected and copysign(1, got) == copysign(1, expected)
    return got == expected


def near(got, expected, tolerance):
    """Return whether floats differ by no more than the tolerance of each."""
    if type(got) is list and type(expected) is list:
        triples = zip(got, expected, tolerance)
        return len(got) == len(expected) and all(near(*three) for three in triples)
    return type(got) is float and abs(got - expected) <= tolerance


def call(function, args, kwargs):
    """Return a result and the number of warnings (None: no warnings module)."""
    if not warnings:
        return function(*args, **kwargs), None
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        result = function(*args, **kwargs)
    return result, len([w for w in caught if w.category is RuntimeWarning])


def attempt(function, args, kwargs):
    """Return the result of a call, its warnings, and the error if it raises one."""
    try:
        result, warned = call(function, args, kwargs)
    except Exception as error:  # noqa: BLE001, any error is a result to compare
        return None, None, error
    return result, warned, None


def version():
    """Return the name and release of the interpreter, and its Python version."""
    python = dotted(sys.version_info)
    if not hasattr(sys, "implementation"):
        return f"Skulpt, Python {python}"
    release = dotted(sys.implementation.version)
    text = f"{sys.implementation.name} {release}"
    return text if release == python else f"{text}, Python {python}"


def dotted(numbers):
    return ".".join(str(number) for number in numbers[:3])


class Replay:
    def __init__(self, package, names):
        """Cases see the public names, these names, and standard library classes."""
        self.package = package
        self.names = {"nan": float("nan"), "inf": float("inf")}
        self.names.update(names)
        for name in PUBLIC:
            self.names[name] = getattr(package, name)
        self.lacking = {}
        for module, lent in LENDERS:
            for name in lent:
                found, why = borrow(module, name)
                if why:
                    self.lacking[name] = why
                else:
                    self.names[name] = found
        self.endless = not self.value("float(10**400)")[1]
        self.passed, self.failed, self.not_applicable = 0, 0, {}

    def exact(self, label, name, args, kwargs, expected, warned):
        """Check that the result is bitwise equal; warned=None ignores warnings."""
        self.judge(label, name, args, kwargs, warned, same, (expected,))

    def close(self, label, name, args, kwargs, expected, tolerance):
        """Check that the result is within a tolerance for each number."""
        self.judge(label, name, args, kwargs, None, near, (expected, tolerance))

    def judge(self, label, name, args, kwargs, warned, alike, expected):
        function = getattr(self.package, name)
        got, given, error = attempt(function, args, kwargs)
        if error or not alike(got, *expected):
            self.fail(label, error or got, expected[0])
        elif None not in (warned, given) and given != warned:
            self.fail(label, f"{given} warnings", warned)
        else:
            self.passed += 1

    def value(self, text):
        """Return the value of an expression, and the error if it raises one."""
        result, _, error = attempt(eval, (text, self.names), {})
        return result, error

    def equal(self, text, expected):
        """Check that two expressions have the same value, of the same type."""
        got, error = self.value(text)
        wanted, unfit = self.value(expected)
        if self.not_here(error or unfit):
            return
        if error or unfit or not same(got, wanted):
            self.fail(text, error or got, unfit or wanted)
        else:
            self.passed += 1

    def raises(self, text, error, says):
        """Check that an expression raises this error with these words in its text."""
        if error == "OverflowError" and self.endless:
            self.skip("float(10**400) is inf")
            return
        got, caught = self.value(text)
        if self.not_here(caught):
            return
        right = isinstance(caught, self.value(error)[0])
        if right and all(word in str(caught) for word in says):
            self.passed += 1
        else:
            self.fail(text, caught or got, f"{error} {says}")

    def not_here(self, error):
        """Return whether a case failed because this interpreter lacks a class."""
        if isinstance(error, NameError):
            for name in self.lacking:
                if f"'{name}'" in str(error):
                    self.skip(self.lacking[name])
                    return True
        return False

    def skip(self, why):
        """Count a case that this interpreter cannot run, by reason."""
        self.not_applicable[why] = self.not_applicable.get(why, 0) + 1

    def fail(self, label, got, expected):
        self.failed += 1
        if self.failed <= LISTED:
            if isinstance(got, Exception):
                got = f"{type(got).__name__}: {got}"
            print(f"FAILED {label}\n  got      {got}\n  expected {expected}")

    def report(self):
        """Print a line for each reason, then the line that the table is made from."""
        for why in sorted(self.not_applicable):
            print(f"NOT APPLICABLE {self.not_applicable[why]} {why}")
        unfit = sum(self.not_applicable.values())
        print(f"RESULT {self.passed} {self.failed} {unfit} {version()}")
