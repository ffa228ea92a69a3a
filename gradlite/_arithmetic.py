# SPDX-License-Identifier: MIT
"""The arithmetic that samples and a spacing of some kinds ask for.

A new kind of exact number takes a class here and a line in arithmetic_for(); in _kinds
a word, which EXACT contains, and a line in _STANDARD.
"""

from ._errors import Refusal, describe, holds
from ._formulas import as_floats_near_one
from ._kinds import (
    COMPLEX,
    DECIMAL,
    EXACT,
    FLOAT,
    FRACTION,
    INT,
    OTHER,
    RATIONAL,
    TIMES,
    kind_of,
    standard_class,
)
from ._loops import edition as loops

_BESIDE_EXACT = "convert with Fraction(x) or float(x)"
# What Decimals cannot be combined with besides, and the hint where they are.
_NOT_WITH_DECIMALS = {
    FLOAT: "convert with Decimal(x) or float(x)",
    COMPLEX: "convert with complex(x) or float(x)",
}
_NOT_WITH_TIMES = {COMPLEX, OTHER}  # as spacing


class Arithmetic:
    """How samples, their distances and their derivatives are calculated.

    convert_sample  the function applied to each sample before all else, or None
    convert_step    the function applied to each number of the spacing, or None
    rational        whether distances are integers over a denominator, never rounded
    fallback        the arithmetic for what is out of the range of this one, or None
    """

    floating = False  # NumPy's formulas, and division by zero yields inf or nan
    exact = False  # there is no inf or nan, so that a zero step is not accepted

    def __init__(self, convert_sample, convert_step=None, rational=True, fallback=None):
        self.convert_sample = convert_sample
        self.convert_step = convert_step
        self.rational = rational
        self.fallback = fallback

    def factors(self, integers, common):
        """Return the factors for integers over a common one, and what they are over."""
        return integers, common

    def quotients(self, row, divisors):
        """Return each number of a row over its divisor, an integer."""
        return loops.over_each(row, divisors)

    def quotient(self, row, n, d):
        """Return each number of a row over n / d, integers in lowest terms."""
        if d != 1:
            row = loops.scaled(d, row)
        return loops.over(row, n)


class FloatArithmetic(Arithmetic):
    """Floats and complex numbers."""

    floating = True

    def __init__(self, convert_sample, convert_step):
        super().__init__(convert_sample, convert_step, rational=False)

    def factors(self, integers, common):
        """Return them as floats, over a float."""
        return as_floats_near_one(integers, common)


class OtherArithmetic(Arithmetic):
    """Types of other packages, of which only + - * and / are known."""


class ExactArithmetic(Arithmetic):
    """Numbers on which + - * are exact."""

    exact = True


class FractionArithmetic(ExactArithmetic):
    """Fractions, to which ints and derived classes among them are converted."""

    def __init__(self, types):
        self.cls = standard_class("fractions", "Fraction")
        super().__init__(_for_several(types, self.cls))

    def quotient(self, row, n, d):
        """Return each Fraction over n / d."""
        if n == d:
            return row
        return loops.over(row, self.cls(n, d))


class DecimalArithmetic(ExactArithmetic):
    """Decimals, to which ints and derived classes among them are converted."""

    def __init__(self, types):
        self.cls = standard_class("decimal", "Decimal")
        super().__init__(_for_several(types, self.cls))

    def quotient(self, row, n, d):
        """Return each Decimal over n / d, in one division that rounds to the context.

        The divisor is made without a quotient, which would be rounded, too, and without
        its digits as text, of which Python allows 4300. The loop ends, as d divides a
        power of ten: the spacing of Decimals has only ints, Decimals and microseconds.
        """
        if n == d:
            return row
        exponent = 0
        while n % d:
            n *= 10
            exponent -= 1
        # PyPy makes a Decimal from the digits of an int, of which it allows 4300.
        for zeros in (100, 1):
            while n % (d * 10**zeros) == 0:
                n //= 10**zeros
                exponent += zeros
        wide = standard_class("decimal", "Context")(prec=len(hex(n)) * 2 + 10)
        return loops.over(row, self.cls(n // d).scaleb(exponent, wide))


def _for_several(types, convert):
    """Return the function that converts numbers of several types, None for one type."""
    if len(types) == 1:
        return None
    return convert


class TimeArithmetic(ExactArithmetic):
    """Python's own times, which divide by an int and round once, to a microsecond."""

    def __init__(self, example):
        super().__init__(None, fallback=MicrosecondArithmetic(example))

    def quotient(self, row, n, d):
        """Return each timedelta over n / d."""
        if n == d:
            return row
        return super().quotient(row, n, d)


class MicrosecondArithmetic(ExactArithmetic):
    """Times as integers, for sums and products beyond the range of timedelta."""

    def __init__(self, origin):
        self.origin = origin
        self.unit = type(origin - origin).resolution
        super().__init__(self.microseconds)

    def microseconds(self, t):
        """Return a time as an integer, the origin being 0 for dates."""
        if isinstance(self.origin, type(self.unit)):
            return t // self.unit
        return (t - self.origin) // self.unit

    def quotients(self, row, divisors):
        """Return each sum over its divisor as a timedelta."""
        return loops.rounded(row, divisors, self.unit)

    def quotient(self, row, n, d):
        """Return each sum over n / d as a timedelta."""
        return self.quotients(loops.scaled(d, row), [n] * len(row))


FLOATS = FloatArithmetic(None, float)
INTS_AND_FLOATS = FloatArithmetic(float, float)


def arithmetic_for(samples, spacing):
    """Return the Arithmetic of samples on a spacing, or refuse their combination."""
    kinds = samples.kinds
    all_kinds = kinds | spacing.kinds
    if all_kinds <= {FLOAT, INT}:
        if samples.types == {float}:
            return FLOATS
        return INTS_AND_FLOATS
    _check_mixture(samples, spacing)
    if OTHER in all_kinds:
        return _other_arithmetic(samples, spacing)
    if kinds & TIMES:
        return _time_arithmetic(samples)
    if not all_kinds & {FLOAT, COMPLEX}:
        if FRACTION in kinds:
            return FractionArithmetic(samples.types)
        if DECIMAL in kinds:
            return DecimalArithmetic(samples.types)
    return _float_arithmetic(samples, spacing)


def _float_arithmetic(samples, spacing):
    """Return the arithmetic of floats, or of complex numbers if there are any."""
    convert_sample = float
    convert_step = float
    if COMPLEX in spacing.kinds:
        convert_step = complex
    if COMPLEX in samples.kinds | spacing.kinds:
        convert_sample = complex
    if samples.types == {convert_sample}:
        convert_sample = None
    return FloatArithmetic(convert_sample, convert_step)


def _time_arithmetic(samples):
    """Return the arithmetic of Python's own times, or of integers on MicroPython."""
    _, example = samples.first_number()
    # MicroPython's timedelta, which has no such method, divides in floats.
    divides = hasattr(example, "__reduce__")
    return TimeArithmetic(example) if divides else MicrosecondArithmetic(example)


def _other_arithmetic(samples, spacing):
    """Return the arithmetic of another package's type, in samples or the spacing."""
    # Only for plain numbers beside them: a quantity may have no zero that fits.
    convert_sample = None
    if len(samples.kinds) > 1:
        convert_sample = _to_other_type(samples)
    if spacing.kinds <= RATIONAL:
        return OtherArithmetic(convert_sample)
    convert_step = None
    if spacing.kinds != {OTHER}:
        convert_step = _to_other_type(spacing) or _to_other_type(samples)
    return OtherArithmetic(convert_sample, convert_step, rational=False)


def _check_mixture(samples, spacing):
    """Refuse kinds that cannot be combined, in samples and between them and spacing."""
    for kind in sorted(samples.kinds):
        if kind in TIMES:
            hint = "use one type of times, with numbers or times as spacing"
            _check_absent(samples.kinds - {kind}, samples, samples, hint)
            _check_absent(_NOT_WITH_TIMES, spacing, samples, hint)
        elif kind in EXACT:
            for grid in (samples, spacing):
                _check_absent(EXACT - {kind}, grid, samples, _BESIDE_EXACT)
                if kind == DECIMAL:
                    for other, hint in sorted(_NOT_WITH_DECIMALS.items()):
                        _check_absent({other}, grid, samples, hint)


def _check_absent(unwanted, grid, samples, hint):
    """Refuse the first number of an unwanted kind in a grid, if there is one.

    Both places are named, as either of two numbers may be the mistake.
    """
    for other in sorted(grid.kinds & unwanted):
        place, unfit = grid.first(lambda x, other=other: kind_of(x) == other)
        beside, x = samples.first(lambda x, other=other: kind_of(x) != other)
        what = other
        if other == OTHER:
            what = describe(unfit)
        got = f"{what} at {place} and {kind_of(x)} at {beside} ({hint})"
        raise Refusal(TypeError, "compatible number types", got)


def _to_other_type(grid):
    """Return the function that turns built-in numbers into the other type in a grid.

    So the type of a result does not depend on which samples it is calculated from. None
    if there is no such type, or none of which a zero can be made.
    """
    if OTHER not in grid.kinds:
        return None
    for make in _ZERO_MAKERS:
        found = grid.first(lambda x, make=make: holds(_makes_zero, make, x))
        if found:
            return PlusZero(make(found[1]))
    return None


class PlusZero:
    """Adds built-in numbers to the zero of another type, so that they become of it."""

    def __init__(self, zero):
        self.zero = zero

    def __call__(self, x):
        if kind_of(x) == OTHER:
            return x
        return self.zero + x


def _makes_zero(make, x):
    """Return whether a function makes a zero of its type from x of another package."""
    if kind_of(x) != OTHER:
        return False
    zero = make(x)
    # A type without == cannot be asked.
    is_zero = zero + 1 == 1 or type(zero).__eq__ is object.__eq__
    return is_zero and kind_of(zero) == OTHER


def _difference_with_itself(x):
    """Return the zero of finite numbers."""
    return x - x


def _made_from_zero(x):
    """Return the zero of intervals, infinities and nans of most types."""
    return type(x)(0)


def _difference_of_powers(x):
    """Return the zero beside SymPy's infinities, whose classes take no number."""
    return x**0 - x**0


def _made_from_zero_without_error(x):
    """Return the zero beside an uncertain nan, made from a value and its error."""
    return type(x)(0, 0)


_ZERO_MAKERS = (
    _difference_with_itself,
    _made_from_zero,
    _difference_of_powers,
    _made_from_zero_without_error,
)
