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


def first_difference(got, expected, agree, at=""):
    """Return the place, as an index, and the two values where results first differ.

    None stands for no difference.
    """
    if agree(got, expected):
        return None
    if type(got) is type(expected) and isinstance(got, (list, tuple)):
        for i, (a, b) in enumerate(zip(got, expected)):
            found = first_difference(a, b, agree, f"{at}[{i}]")
            if found:
                return found
        if len(got) != len(expected):
            return at, f"{len(got)} entries", f"{len(expected)} entries"
    return at, repr(got), repr(expected)


class ExactCase(unittest.TestCase):
    def assertAgree(self, got, expected, agree):
        found = first_difference(got, expected, agree)
        if found:
            at, a, b = found
            self.fail(
                f"the results differ at result{at}: got {a}, expected {b}\n"
                f"got      {shortened(got)}\nexpected {shortened(expected)}"
            )

    def assertExactly(self, got, expected):
        """Assert that types and values are the same, to the last bit."""
        self.assertAgree(got, expected, same)

    def assertNear(self, got, expected, tolerance=1e-14):
        """Assert that types and shapes are the same, and numbers to a tolerance."""
        self.assertAgree(got, expected, lambda a, b: near(a, b, tolerance))


def shortened(value):
    text = repr(value)
    return text if len(text) <= 500 else text[:250] + " ... " + text[-250:]
