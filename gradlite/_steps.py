# SPDX-License-Identifier: MIT
"""Steps of floats: how NumPy's formulas divide by them."""

from ._loops import edition as loops

INFINITY = 1e999


class Step:
    """A uniform step as NumPy's formulas divide by it: by h and h2, or times both."""

    def __init__(self, value):
        # A product by 1 / value has every bit of the quotient for powers of two, for
        # which value * (1 + 2**-52) is exact. Compiled loops divide as fast.
        self.multiplies = (
            not loops.TRACED
            and type(value) is float
            and 1e-290 < abs(value) < 1e290
            and value * 1.0000000000000002 - value == value * 2.220446049250313e-16
        )
        self.value = value
        self.h = 1.0 / value if self.multiplies else value
        self.h2 = 0.5 / value if self.multiplies else 2.0 * value


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
            if isinstance(number, complex) or isinstance(self.value, complex):
                # NumPy divides each component.
                number, step = complex(number), IeeeStep(self.value.real)
                return complex(number.real / step, number.imag / step)
            negative = str(self.value)[0] == "-"  # -0.0 < 0 is false
            return number * (-INFINITY if negative else INFINITY)
