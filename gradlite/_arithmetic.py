# SPDX-License-Identifier: MIT
"""The arithmetic that samples and a spacing of some kinds ask for."""

from ._errors import Refusal
from ._kinds import (
    COMPLEX,
    DECIMAL,
    FLOAT,
    FRACTION,
    INT,
    OTHER,
    RATIONAL,
    TIMES,
    kind_of,
)
from ._loops import edition as loops

# What samples of a kind may meet neither among them nor in the spacing, and the type to
# convert the samples to instead. A time may meet no sample of another kind.
_CONVERSIONS = {
    DECIMAL: {FLOAT: "Decimal", COMPLEX: "complex", FRACTION: "Fraction"},
    FRACTION: {DECIMAL: "Fraction"},
}
_NOT_WITH_TIMES = {COMPLEX, OTHER}  # in the spacing


class Arithmetic:
    """How samples, their distances and their derivatives are calculated.

    convert_sample  the function applied to each sample before all else, or None
    convert_step    the function applied to each number of the spacing, or None
    rational        distances are integers over a denominator, so that none is rounded
    fallback        the arithmetic for what is out of the range of this one, or None
    """

    floating = False  # NumPy's formulas, division by zero gives inf or nan
    exact = False  # there is no inf or nan: a step of zero is refused

    def __init__(self, convert_sample, convert_step=None, rational=True, fallback=None):
        self.convert_sample = convert_sample
        self.convert_step = convert_step
        self.rational = rational
        self.fallback = fallback


class FloatArithmetic(Arithmetic):
    """Floats and complex numbers."""

    floating = True

    def __init__(self, convert_sample, convert_step):
        super().__init__(convert_sample, convert_step, rational=False)


class OtherArithmetic(Arithmetic):
    """Types of other packages: + - * and / are all that is known of them."""

    def divider(self, n, d):
        """Return the function that divides a row by n / d, integers in lowest terms."""
        return lambda row: loops.over(loops.scaled(d, row) if d != 1 else row, n)


class ExactArithmetic(Arithmetic):
    """Numbers on which + - * are exact; subclasses have a divider(), too."""

    exact = True
    zero = 0  # where a sum of differences of samples begins

    def quotients(self, row, divisors):
        """Return each sum over its divisor, an integer."""
        return loops.over_each(row, divisors)


class FractionArithmetic(ExactArithmetic):
    """Fractions of one class, to which ints are converted."""

    def __init__(self, number, types):
        super().__init__(None if types == {number} else number)
        self.number = number

    def as_number(self, n, d):
        return self.number(n, d)

    def divider(self, n, d):
        divisor = self.as_number(n, d)
        return lambda row: row if divisor == 1 else loops.over(row, divisor)


class DecimalArithmetic(FractionArithmetic):
    """Decimals, likewise: one division by a Decimal, rounded to the context."""

    def as_number(self, n, d):
        # Not a quotient, which would be rounded, too. The loop ends, as d divides a
        # power of ten: a spacing of Decimals has only ints, Decimals and microseconds.
        exponent = 0
        while n % d:
            n *= 10
            exponent -= 1
        return self.number(f"{n // d}E{exponent}")


class TimeArithmetic(ExactArithmetic):
    """Python's own times, which divide by an int and round to a microsecond, once."""

    def __init__(self, first):
        super().__init__(None, fallback=MicrosecondArithmetic(first))
        self.zero = first - first

    def divider(self, n, d):
        if n == d:
            return lambda row: row
        return lambda row: loops.over(loops.scaled(d, row) if d != 1 else row, n)


class MicrosecondArithmetic(ExactArithmetic):
    """Times as integers, for sums and products beyond the range of timedelta."""

    def __init__(self, first):
        self.unit = unit = type(first - first).resolution
        if isinstance(first, type(unit)):
            super().__init__(lambda t: t // unit)
        else:
            super().__init__(lambda t: (t - first) // unit)

    def quotients(self, row, divisors):
        return loops.rounded(row, divisors, self.unit)

    def divider(self, n, d):
        return lambda row: self.quotients(loops.scaled(d, row), [n] * len(row))


FLOATS = FloatArithmetic(None, float)
REALS = FloatArithmetic(float, float)


def arithmetic_for(samples, spacing):
    """Return the Arithmetic of samples on a spacing, or refuse their combination."""
    kinds = samples.kinds
    all_kinds = kinds | spacing.kinds
    if all_kinds <= {FLOAT, INT}:
        return FLOATS if samples.types == {float} else REALS
    _check_mixture(samples, spacing)
    if OTHER in all_kinds:
        return _other_arithmetic(samples, spacing)
    if kinds & TIMES:
        first = _least_derived(samples)
        # MicroPython's timedelta divides in floats.
        divides = hasattr(first, "__reduce__")
        return TimeArithmetic(first) if divides else MicrosecondArithmetic(first)
    if not all_kinds & {FLOAT, COMPLEX}:
        if FRACTION in kinds:
            return FractionArithmetic(type(_least_derived(samples)), samples.types)
        if DECIMAL in kinds:
            return DecimalArithmetic(type(_least_derived(samples)), samples.types)
    return _float_arithmetic(samples, spacing)


def _float_arithmetic(samples, spacing):
    number = complex if COMPLEX in samples.kinds | spacing.kinds else float
    return FloatArithmetic(
        None if samples.types == {number} else number,
        complex if COMPLEX in spacing.kinds else float,
    )


def _other_arithmetic(samples, spacing):
    # Only for plain numbers beside them: a zero of a quantity may warn or not exist.
    convert_sample = _to_other_type(samples) if len(samples.kinds) > 1 else None
    if spacing.kinds <= RATIONAL:
        return OtherArithmetic(convert_sample)
    if spacing.kinds == {OTHER}:
        return OtherArithmetic(convert_sample, None, rational=False)
    convert_step = _to_other_type(spacing) or _to_other_type(samples)
    return OtherArithmetic(convert_sample, convert_step, rational=False)


def _least_derived(samples):
    """Return the example whose class has the fewest bases, ints aside."""
    examples = [x for _, x in samples.examples.values()]
    numbers = [x for x in examples if not isinstance(x, (int, list))]
    return min(numbers, key=lambda x: len(getattr(type(x), "__mro__", ())))


def _check_mixture(samples, spacing):
    for kind in sorted(samples.kinds):
        if kind in TIMES:
            hint = "use one type of times, with numbers or times as spacing"
            _refuse_any(samples.kinds - {kind}, samples, kind, hint)
            _refuse_any(_NOT_WITH_TIMES, spacing, kind, hint)
        elif kind in _CONVERSIONS:
            for grid in samples, spacing:
                for other, name in sorted(_CONVERSIONS[kind].items()):
                    hint = f"convert with {name}(x) or float(x)"
                    _refuse_any({other}, grid, kind, hint)


def _refuse_any(unwanted, grid, kind, hint):
    """Refuse the first number of an unwanted kind in a grid, if there is one."""
    for other in sorted(grid.kinds & unwanted):
        place, _ = grid.first(lambda x, other=other: kind_of(x) == other)
        got = f"{other} among {kind}s at {place} ({hint})"
        raise Refusal(TypeError, "compatible number types", got)


# Ways to a zero of the type of x, each for values that the ways before it do not fit.
_ZEROS = (
    lambda x: x - x,
    lambda x: x * 0,
    lambda x: 0 / x,  # infinities
    lambda x: x**0 - x**0,  # nans
    lambda x: type(x)(0),  # intervals
    lambda x: type(x)(0, 0),  # a value and its uncertainty
)


def _to_other_type(grid):
    """Return the function that turns built-in numbers into the other type in a grid.

    So the type of a result does not depend on which samples it is calculated from. It
    adds the number to a zero of the type. None if there is no such type, or no zero.
    """
    if OTHER not in grid.kinds:
        return None
    for way in _ZEROS:
        found = grid.first(lambda x, way=way: _makes_zero(way, x))
        if found:
            zero = way(found[1])
            return lambda x: x if kind_of(x) == OTHER else zero + x
    return None


def _makes_zero(way, x):
    try:
        zero = way(x)
        if kind_of(x) != OTHER or kind_of(zero) != OTHER:
            return False
        # A type without == cannot be asked.
        return zero + 1 == 1 or type(zero).__eq__ is object.__eq__
    except Exception:
        return False
