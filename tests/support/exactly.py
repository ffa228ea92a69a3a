# SPDX-License-Identifier: MIT
"""Compare results: exactly, types included, or to a tolerance."""

import cmath
import math
import unittest


def flat(value):
    """Return the numbers in nested lists and tuples as one list."""
    if not isinstance(value, (list, tuple)):
        return [value]
    return [number for entry in value for number in flat(entry)]


def lists_in(value):
    """Return every list in nested lists and tuples, the outermost first."""
    out = [value] if isinstance(value, list) else []
    if isinstance(value, (list, tuple)):
        out += [inner for entry in value for inner in lists_in(entry)]
    return out


def same(got, expected):
    """Return whether types and values are the same; nan equals nan, 0.0 is not -0.0."""
    if type(got) is not type(expected):
        return False
    if isinstance(got, (list, tuple)):
        return len(got) == len(expected) and all(map(same, got, expected))
    return repr(got) == repr(expected) if type(got) is float else got == expected


def near(got, expected, tolerance):
    """Return whether types and shape are the same and numbers equal to a tolerance."""
    if type(got) is not type(expected):
        return False
    if isinstance(got, (list, tuple)):
        return len(got) == len(expected) and all(
            near(a, b, tolerance) for a, b in zip(got, expected)
        )
    close = cmath.isclose if isinstance(got, complex) else math.isclose
    return close(got, expected, rel_tol=tolerance, abs_tol=tolerance)


class ExactCase(unittest.TestCase):
    def assertExactly(self, got, expected):
        if not same(got, expected):
            self.fail(f"\ngot      {got!r}\nexpected {expected!r}")

    def assertNear(self, got, expected, tolerance=1e-14):
        if not near(got, expected, tolerance):
            self.fail(f"\ngot      {got!r}\nexpected {expected!r}")
