# SPDX-License-Identifier: MIT
"""Exact numbers of a type that gradlite does not know: a + b sqrt(2)."""

from fractions import Fraction


class Surd:
    """A number a + b sqrt(2), with rational a and b.

    It supports only +, -, * and /, with its own type and with ints.
    """

    def __init__(self, a, b=0):
        self.a, self.b = Fraction(a), Fraction(b)

    def __add__(self, other):
        other = surd(other)
        return Surd(self.a + other.a, self.b + other.b)

    def __sub__(self, other):
        other = surd(other)
        return Surd(self.a - other.a, self.b - other.b)

    def __mul__(self, other):
        other = surd(other)
        a = self.a * other.a + 2 * self.b * other.b
        return Surd(a, self.a * other.b + self.b * other.a)

    def __truediv__(self, other):
        other = surd(other)
        norm = other.a**2 - 2 * other.b**2
        return self * Surd(other.a / norm, -other.b / norm)

    __radd__ = __add__
    __rmul__ = __mul__

    def __rsub__(self, other):
        return surd(other) - self

    def __rtruediv__(self, other):
        return surd(other) / self

    def __eq__(self, other):
        other = surd(other)
        return (self.a, self.b) == (other.a, other.b)

    __hash__ = None

    def __repr__(self):
        return f"Surd({self.a}, {self.b})"


def surd(value):
    if isinstance(value, Surd):
        return value
    if isinstance(value, int):
        return Surd(value)
    raise TypeError(f"not a Surd or an int: {value!r}")


ROOT = Surd(0, 1)  # sqrt(2)
