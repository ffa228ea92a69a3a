# SPDX-License-Identifier: MIT
"""Replays the conformance cases on whatever interpreter imports this file.

Written for the poorest of them: what MicroPython lacks (formatting of types, step
slices, positional-only parameters, unpacking in displays) is not used. Each kind of
case is a method of Replay; tests/interpreters/cases.py writes the calls.
"""

import sys
from math import copysign, isnan

try:
    import warnings
except ImportError:  # MicroPython: the answers are compared, warnings are not
    warnings = None

LENDERS = (
    ("fractions", ("Fraction",)),
    ("decimal", ("Decimal",)),
    ("datetime", ("date", "datetime", "timedelta", "timezone")),
    ("collections", ("deque",)),
    ("array", ("array",)),
)
LISTED = 20  # failures written out in full


def borrow(module, name):
    """A class of the standard library, or None and what is lacking."""
    try:
        found = getattr(__import__(module), name)
        if name == "deque":
            found(())  # MicroPython's wants a length
    except (ImportError, AttributeError):
        return None, f"no {module}.{name}"
    except TypeError:
        return None, f"no {name} without a length"
    return found, None


def same(got, expected):
    """The same types and the same bits; nan is nan."""
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
    if type(got) is list and type(expected) is list:
        triples = zip(got, expected, tolerance)
        return len(got) == len(expected) and all(near(*three) for three in triples)
    return type(got) is float and abs(got - expected) <= tolerance


def call(function, args, kwargs):
    """A function's answer, and how many warnings it gave (None: not known here)."""
    if not warnings:
        return function(*args, **kwargs), None
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        result = function(*args, **kwargs)
    return result, len([w for w in caught if w.category is RuntimeWarning])


def attempt(function, args, kwargs):
    """What a call gives, how many warnings, and the error if it raises one."""
    try:
        result, warned = call(function, args, kwargs)
    except Exception as error:  # noqa: BLE001, whatever a case runs into is its result
        return None, None, error
    return result, warned, None


def version():
    """The interpreter by name and release, and the Python it is if that differs."""
    release = dotted(sys.implementation.version)
    python = dotted(sys.version_info)
    text = f"{sys.implementation.name} {release}"
    return text if release == python else f"{text}, Python {python}"


def dotted(numbers):
    return ".".join(str(number) for number in numbers[:3])


class Replay:
    def __init__(self, package, names):
        """Cases see the package's names, these, and what the library lends."""
        self.package = package
        self.names = {"nan": float("nan"), "inf": float("inf")}
        self.names.update(names)
        for name in ("gradient", "forward_difference", "backward_difference"):
            self.names[name] = getattr(package, name)
        for name in ("central_difference", "AxisError"):
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
        """The answer has the bits expected; None for warned: not looked at."""
        self.judge(label, name, args, kwargs, warned, same, (expected,))

    def close(self, label, name, args, kwargs, expected, tolerance):
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
        """What an expression gives, and the error if it raises one."""
        result, _, error = attempt(eval, (text, self.names), {})
        return result, error

    def equal(self, text, expected):
        """Two expressions have the same value, of the same type."""
        got, error = self.value(text)
        wanted, unfit = self.value(expected)
        if self.not_here(error or unfit):
            return
        if error or unfit or not same(got, wanted):
            self.fail(text, error or got, unfit or wanted)
        else:
            self.passed += 1

    def raises(self, text, error, says):
        """An expression raises this error with these words in its text."""
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
        """Whether a case failed for a name that this interpreter has not got."""
        if isinstance(error, NameError):
            for name in self.lacking:
                if f"'{name}'" in str(error):
                    self.skip(self.lacking[name])
                    return True
        return False

    def skip(self, why):
        """Count a case that this interpreter cannot put, by the reason."""
        self.not_applicable[why] = self.not_applicable.get(why, 0) + 1

    def fail(self, label, got, expected):
        self.failed += 1
        if self.failed <= LISTED:
            if isinstance(got, Exception):
                got = f"{type(got).__name__}: {got}"
            print(f"FAILED {label}\n  got      {got}\n  expected {expected}")

    def report(self):
        """One line for each reason, and last the line the table is made from."""
        for why in sorted(self.not_applicable):
            print(f"NOT APPLICABLE {self.not_applicable[why]} {why}")
        unfit = sum(self.not_applicable.values())
        print(f"RESULT {self.passed} {self.failed} {unfit} {version()}")
