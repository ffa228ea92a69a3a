# SPDX-License-Identifier: MIT
"""Kinds of numbers, and the arithmetic that samples and spacing of some kinds ask for.

Nothing is imported, so that a type is known by what it has: Fraction by `from_decimal`,
Decimal by `quantize`, timedelta by `total_seconds`, dates by `toordinal`.
"""

from ._errors import Refusal, describe, refusal_of
from ._formulas import divisor
from ._grid import fails, read
from ._loops import edition as loops

TIMES = {"timedelta", "date", "datetime", "aware datetime"}
RATIONAL = {"int", "Fraction", "Decimal"} | TIMES  # integers over a common unit
INFINITY = 1e999

_WORDS = {float: "float", int: "int", bool: "int", complex: "complex"}
_OPERATORS = ("__add__", "__sub__", "__mul__", "__truediv__")
_CONVERSIONS = {
    "float": "Decimal(x) or float(x)",
    "complex": "complex(x) or float(x)",
    "Fraction": "Fraction(x) or float(x)",
    "Decimal": "Fraction(x)",
}
_MOST_DIGITS = 1000  # of the integers that one Decimal of a spacing may need
_PER_SECOND = 1000000  # times are counted in microseconds


def read_numbers(x, place):
    """Return the Grid of an argument, with the words for its `kinds` of numbers.

    They are float, int, complex, Fraction, Decimal, timedelta, date, datetime, aware
    datetime, and other for a type with its own + - * and /.
    """
    grid = read(x, place)
    grid.kinds = words = set()
    for each in grid.types:
        place, one = grid.place, None
        try:
            if each in _WORDS:
                words.add(_WORDS[each])
                continue
            place, one = grid.first(lambda x: type(x) is each)  # noqa: B023
            found = {_word(one)}
            if found & {"datetime", "aware datetime"}:
                offsets = loops.utc_offsets(grid.rows(), each)
                found = {"datetime" if t is None else "aware datetime" for t in offsets}
        except Exception as error:
            place, _ = grid.first(lambda x: fails(_word, x)) or (place, one)
            raise refusal_of(error, "numbers", place, TypeError)
        if None in found:
            hint = " (use nan for missing values)" if one is None else ""
            raise Refusal(TypeError, "numbers", f"{describe(one)} at {place}{hint}")
        # A subclass of float is converted to float, as ints are.
        words |= {"float", "int"} if found == {"float"} else found
    return grid


def _word(x):
    """Return the word for one number, None for anything else."""
    for kind in float, int, bool, complex:
        if isinstance(x, kind):
            return _WORDS[kind]
    each = type(x)
    if hasattr(each, "from_decimal"):
        return "Fraction"
    if hasattr(each, "quantize") and hasattr(each, "as_tuple"):
        return "Decimal"
    if hasattr(each, "total_seconds") or hasattr(each, "toordinal"):
        if x != x:  # NaT, pandas' missing time
            return None
        if hasattr(each, "utcoffset"):
            return "datetime" if x.utcoffset() is None else "aware datetime"
        return "timedelta" if hasattr(each, "total_seconds") else "date"
    if not all([hasattr(each, operator) for operator in _OPERATORS]):
        return None
    # pandas' NA is the result of every operation on it, and neither true nor false.
    absorbs = not fails(lambda x: 1 / (x - x is x), x)
    return None if absorbs and fails(lambda x: bool(x != x), x) else "other"


class Arithmetic:
    """What is done with the samples along an axis, and with its spacing.

    convert   applied to each sample, and measure to each number of the spacing, unless None
    rational  steps are integers over a unit, so that nothing is rounded
    ieee      floats and complex numbers: NumPy's formulas, division by zero
    exact     no infinity, so that a step of zero is an error
    """

    ieee = exact = False

    def __init__(self, convert, measure=None, rational=True):
        self.convert = convert
        self.measure = measure
        self.rational = rational

    def divisor(self, n, d):
        """Return the function that divides a row by n / d."""
        return lambda row: loops.over(loops.scaled(d, row) if d != 1 else row, n)


class Ieee(Arithmetic):
    """Floats and complex numbers."""

    ieee = True


class Exact(Arithmetic):
    """Fractions or Decimals, to which ints are converted."""

    exact = True

    def __init__(self, number, alone):
        super().__init__(None if alone else lambda x: x if type(x) is number else number(x))
        self.number = number

    def divisor(self, n, d):
        """Return that function, which rounds each result once."""
        if hasattr(self.number, "from_decimal"):
            number = self.number(n, d)
        else:  # a Decimal, of which d divides a power of ten
            digits = 0
            while 10**digits % d:
                digits += 1
            number = self.number(f"{n * 10**digits // d}E-{digits}")
        return lambda row: loops.over(row, number)

    def quotients(self, row, divisors):
        """Divide each number of a row by an integer of its own."""
        return loops.over_each(row, divisors)


class Times(Arithmetic):
    """Dates and times in whole microseconds, rounded once, to a timedelta, at the end."""

    exact = True

    def __init__(self, first):
        elapsed, self.unit = elapsed_since(first), type(first - first).resolution
        super().__init__(lambda t: elapsed(t) // self.unit)

    def divisor(self, n, d):
        """Return that function."""
        sign = -1 if n < 0 else 1
        return lambda row: self.quotients(loops.scaled(sign * d, row), [sign * n] * len(row))

    def quotients(self, row, divisors):
        """Divide each number of a row by a positive integer of its own."""
        return loops.rounded(row, divisors, self.unit)


FLOATS = Ieee(None, float, False)
REALS = Ieee(float, float, False)


def arithmetic(samples, spacing):
    """Return the Arithmetic for samples along an axis with this spacing."""
    both = samples.kinds | spacing.kinds
    if both <= {"float", "int"}:
        return FLOATS if samples.types == {float} else REALS
    for word in sorted(samples.kinds & TIMES):
        hint = "use one type of times, with numbers or times as spacing"
        _refuse(samples.kinds - {word}, samples, word, hint)
        _refuse(spacing.kinds - RATIONAL - {"float"}, spacing, word, hint)
        return Times(samples.first(lambda x: True)[1])
    if "other" in both:
        rational = spacing.kinds <= RATIONAL
        convert, measure = _joining(samples), _joining(spacing)
        measure = None if rational else measure or convert
        return Arithmetic(None if len(samples.kinds) == 1 else convert, measure, rational)
    inexact = {"float", "complex"}
    for word, excluded in ("Decimal", inexact | {"Fraction"}), ("Fraction", {"Decimal"}):
        if word in samples.kinds:
            for grid in samples, spacing:
                _refuse(grid.kinds & excluded, grid, word, None)
            if not both & inexact:
                _, x = samples.first(lambda x: _word(x) == word)  # noqa: B023
                return Exact(type(x), samples.types == {type(x)})
    if "complex" not in both:
        return REALS
    convert = None if samples.types == {complex} else complex
    return Ieee(convert, complex if "complex" in spacing.kinds else float, False)


def _refuse(words, grid, among, hint):
    """Raise if a grid holds numbers of any of these kinds."""
    for word in sorted(words):
        place, _ = grid.first(lambda x: _word(x) == word)  # noqa: B023
        hint = hint or f"convert with {_CONVERSIONS[word]}"
        got = f"{word} among {among}s at {place} ({hint})"
        raise Refusal(TypeError, "compatible number types", got)


def _joining(grid):
    """Return the function that adds plain numbers to a zero of the type among them.

    So the type of a result does not depend on the samples that it was computed from.
    None where there is no such zero, as for units of measure.
    """
    if "other" not in grid.kinds:
        return None
    own = grid.first(lambda x: _word(x) == "other" and _zero(x) is not None)
    zero = own and _zero(own[1])
    return None if own is None else lambda x: x if _word(x) == "other" else zero + x


def _zero(x):
    """Return a zero of the type of x, which may be infinite, nan or an interval."""
    for make in (
        lambda: x - x,
        lambda: x * 0,
        lambda: 0 / x,
        lambda: x**0 - x**0,
        lambda: type(x)(0),
        lambda: type(x)(0, 0),  # a value and its uncertainty
    ):
        try:
            zero = make()
            comparable = type(zero).__eq__ is not object.__eq__
            if _word(zero) == "other" and (zero + 1 == 1 or not comparable):
                return zero
        except Exception:
            continue
    return None


def elapsed_since(first):
    """Return the function that gives the time elapsed since the first.

    Python subtracts two datetimes of one zone by their clocks, across a clock change
    too, so that the change of the UTC offset is to be taken off.
    """
    if hasattr(first, "total_seconds"):
        return lambda t: t
    zone = getattr(first, "tzinfo", None)
    start = zone and first.utcoffset()
    if start is None:
        return lambda t: t - first
    zero = first - first
    return lambda t: t - first - (t.utcoffset() - start if t.tzinfo is zone else zero)


def whole(numbers):
    """Return rational numbers and times as integers, and the unit that they are over."""
    pairs = []
    unit = 1
    for x in numbers:
        if hasattr(x, "total_seconds"):
            n, d = x // type(x).resolution, _PER_SECOND
        elif isinstance(x, (int, bool)):
            n, d = int(x), 1
        else:
            if hasattr(x, "adjusted") and abs(x.adjusted()) > _MOST_DIGITS:
                raise OverflowError(f"more than {_MOST_DIGITS} digits")
            n, d = x.as_integer_ratio()
        unit = unit if d == unit else unit // divisor(unit, d) * d
        pairs.append((n, d))
    return [n * (unit // d) for n, d in pairs], unit


def divide(n, d):
    """Return n / d as IEEE 754 has it: a zero divisor gives infinity or nan."""
    try:
        return n / d
    except ZeroDivisionError:
        if isinstance(n, complex) or isinstance(d, complex):
            n, d = complex(n), d.real
            return complex(divide(n.real, d), divide(n.imag, d))
        return n * (-INFINITY if str(d)[0] == "-" else INFINITY)


class Careful:
    """A step that divides as IEEE 754 has it, where Python's numbers raise.

    Only after a ZeroDivisionError are the formulas run again on such steps.
    """

    def __init__(self, value):
        self.value = value

    def __neg__(self):
        return Careful(-self.value)

    def __add__(self, other):
        return Careful(self.value + other.value)

    def __sub__(self, other):
        return Careful(self.value - other.value)

    def __mul__(self, other):
        return Careful(self.value * getattr(other, "value", other))

    __rmul__ = __mul__

    def __truediv__(self, other):
        return divide(self.value, other.value)

    def __rtruediv__(self, number):
        return divide(number, self.value)


class Step:
    """A uniform step as NumPy's formulas divide by it: by h and h2, or times both."""

    def __init__(self, value):
        self.value = value
        factor = _reciprocal(value) if type(value) is float else None
        self.multiplies = factor is not None
        self.h = factor if self.multiplies else value
        self.h2 = 0.5 * factor if self.multiplies else 2.0 * value


def _reciprocal(step):
    """Return the factor whose product has every bit of the quotient by step, or None.

    1 / step is exact for powers of two alone. So is step (1 + 2**-52): of any other
    mantissa the last bit is lost. It is exact for zero, infinity and nan, too.
    """
    if 1e-290 < step < 1e290 or -1e290 < step < -1e-290:
        tail = step * 2.220446049250313e-16
        exact = step * 1.0000000000000002 - step == tail
        return 1.0 / step if exact else None
    return divide(1.0, step) if step == 0.0 or step - step != 0.0 else None
