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
PER_SECOND = 1000000  # times are counted in microseconds
INFINITY = 1e999

_WORDS = {float: "float", int: "int", bool: "int", complex: "complex"}
_CONVERSIONS = {
    "float": "Decimal(x) or float(x)",
    "complex": "complex(x), and float(x) for Decimals",
    "Fraction": "Fraction(x)",
    "Decimal": "Fraction(x)",
}
_MOST_DIGITS = 1000  # of the integers that one Decimal of a spacing may need


def read_numbers(x, place):
    """Return the Grid of an argument, with the words for its `kinds` of numbers.

    They are float, int, complex, Fraction, Decimal, timedelta, date, datetime, aware
    datetime, and other for a type with its own + - * and /.
    """
    grid = read(x, place)
    grid.kinds = _kinds(grid)
    return grid


def _kinds(grid):
    words = set()
    for each in grid.types:
        word = _WORDS.get(each)
        if word is None:
            place, x = grid.first(lambda x: type(x) is each)  # noqa: B023
            try:
                word = _word(x)
                if word == "datetime":
                    offsets = loops.utc_offsets(grid.rows(), each)
                    words |= {"aware datetime"} if offsets != {None} else set()
                    word = word if None in offsets else "aware datetime"
            except Exception as error:
                place, _ = grid.first(lambda x: fails(_full_word, x)) or (place, x)
                raise refusal_of(error, "numbers", place, TypeError)
            if word is None:
                hint = " (use nan for missing values)" if x is None else ""
                raise Refusal(TypeError, "numbers", f"{describe(x)} at {place}{hint}")
            if word == "float":  # a subclass, converted to float as ints are
                words.add("int")
        words.add(word)
    return words


def _word(x):
    """Return the word for one number, None for anything else."""
    for kind, word in (float, "float"), (int, "int"), (bool, "int"), (complex, "complex"):
        if isinstance(x, kind):
            return word
    each = type(x)
    if hasattr(each, "from_decimal"):
        return "Fraction"
    if hasattr(each, "quantize") and hasattr(each, "as_tuple"):
        return "Decimal"
    if hasattr(each, "total_seconds") or hasattr(each, "toordinal"):
        if x != x:  # NaT, pandas' missing time
            return None
        if hasattr(each, "total_seconds"):
            return "timedelta"
        return "datetime" if hasattr(each, "utcoffset") else "date"
    operators = "__add__", "__sub__", "__mul__", "__truediv__"
    if not all([hasattr(each, operator) for operator in operators]):
        return None
    # pandas' NA is the result of every operation on it, and neither true nor false.
    absorbs = not fails(lambda x: 1 / (x - x is x), x)
    return None if absorbs and fails(lambda x: bool(x != x), x) else "other"


def _full_word(x):
    """Return the word for one number, with aware datetimes told from naive ones."""
    word = _word(x)
    aware = word == "datetime" and x.utcoffset() is not None
    return "aware datetime" if aware else word


class Arithmetic:
    """What is done with the samples along an axis, and with its spacing.

    convert   applied to each sample before anything is computed; None leaves them
    measure   applied to each number of the spacing; None leaves them
    rational  steps are integers over a unit, so that nothing is rounded
    ieee      floats and complex numbers: NumPy's formulas, division by zero
    exact     no infinity, so that a step of zero is an error
    """

    ieee = exact = False

    def __init__(self, convert=None, measure=None, rational=False):
        self.convert = convert
        self.measure = measure
        self.rational = rational


class Ieee(Arithmetic):
    """Floats and complex numbers."""

    ieee = True


class Complex(Ieee):
    """Complex numbers, or floats on complex spacing."""


class Own(Arithmetic):
    """Numbers of a type with an arithmetic of its own."""

    def divisor(self, n, d):
        """Return the function that divides a row by n / d."""
        return lambda row: loops.over(loops.scaled(d, row) if d != 1 else row, n)


class Exact(Arithmetic):
    """Fractions or Decimals; ints among them become such."""

    exact = True

    def __init__(self, number, alone):
        convert = None if alone else lambda x: x if type(x) is number else number(x)
        super().__init__(convert, rational=True)
        self.number = number

    def divisor(self, n, d):
        """Return the function that divides a row by n / d, rounding each result once."""
        digits = 0
        if d == 1:
            number = self.number(n)
        elif hasattr(self.number, "from_decimal"):
            number = self.number(n, d)
        else:  # a Decimal, of which d divides a power of ten
            while 10**digits % d:
                digits += 1
            number = self.number(f"{n * 10**digits // d}E-{digits}")
        return lambda row: loops.over(row, number)

    def quotients(self, row, divisors):
        """Divide each entry of a row by an integer of its own."""
        return loops.over_each(row, divisors)


class Times(Arithmetic):
    """Dates and times in whole microseconds, rounded once, to a timedelta, at the end."""

    exact = True

    def __init__(self, first):
        elapsed = elapsed_since(first)
        self.unit = unit = type(first - first).resolution
        super().__init__(lambda t: elapsed(t) // unit, rational=True)

    def divisor(self, n, d):
        """Return the function that divides a row by n / d."""
        if n < 0:
            n, d = -n, -d
        return lambda row: self.quotients(loops.scaled(d, row), [n] * len(row))

    def quotients(self, row, divisors):
        """Divide each entry of a row by a positive integer of its own."""
        return loops.rounded(row, divisors, self.unit)


FLOATS = Ieee(None, float)
REALS = Ieee(float, float)


def arithmetic(samples, spacing):
    """Return the Arithmetic for samples along an axis with this spacing."""
    both = samples.kinds | spacing.kinds
    if both <= {"float", "int"}:
        return FLOATS if samples.types == {float} else REALS
    for word in sorted(samples.kinds & TIMES):
        _refuse(samples.kinds - {word}, samples, word)
        _refuse(spacing.kinds - RATIONAL - {"float"}, spacing.grid, word)
        return Times(samples.first(lambda x: True)[1])
    if "other" in both:
        return _own(samples, spacing)
    for word, excluded in ("Decimal", {"float", "complex", "Fraction"}), ("Fraction", {"Decimal"}):
        if word in samples.kinds:
            _refuse(samples.kinds & excluded, samples, word)
            _refuse(spacing.kinds & excluded, spacing.grid, word)
            if not both & {"float", "complex"}:
                _, x = samples.first(lambda x: _word(x) == word)  # noqa: B023
                return Exact(type(x), samples.types == {type(x)})
    if "complex" not in both:
        return REALS
    convert = None if samples.types == {complex} else complex
    return Complex(convert, complex if "complex" in spacing.kinds else float)


def _refuse(words, grid, among):
    """Raise if a grid holds numbers of any of these kinds."""
    for word in sorted(words):
        place, _ = grid.first(lambda x: _full_word(x) == word)  # noqa: B023
        hint = "use one type of times, with numbers or times as spacing"
        if among not in TIMES:
            hint = f"convert with {_CONVERSIONS[word]}"
        got = f"{word} at {place} among {among}s ({hint})"
        raise Refusal(TypeError, "compatible number types", got)


def elapsed_since(first):
    """Return the function that gives the time elapsed since the first.

    Python subtracts two datetimes of one time zone by their clocks, across a clock
    change too; the change of the UTC offset is what that leaves out.
    """
    if hasattr(first, "total_seconds"):
        return lambda t: t
    zone = getattr(first, "tzinfo", None)
    start = zone and first.utcoffset()
    if start is None:
        return lambda t: t - first

    def elapsed(t):
        if t.tzinfo is zone:
            return t - first - (t.utcoffset() - start)
        return t - first

    return elapsed


def _own(samples, spacing):
    """Return the arithmetic where samples or spacing are of a type of their own."""
    rational = spacing.kinds <= RATIONAL
    convert, measure = _joining(samples), _joining(spacing.grid)
    return Own(
        None if samples.kinds == {"other"} else convert,
        None if rational else measure or convert,
        rational,
    )


def _joining(grid):
    """Return the function that converts plain numbers to the type among them, or None.

    They are added to a zero of that type, so that the type of a result does not depend
    on the samples it was computed from. Where there is no such zero, as for units of
    measure, they stay as they are.
    """
    if "other" not in grid.kinds:
        return None
    place_and_own = grid.first(lambda x: _word(x) == "other" and _zero(x) is not None)
    if place_and_own is None:
        return None
    zero = _zero(place_and_own[1])
    return lambda x: x if _word(x) == "other" else zero + x


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


def whole(numbers):
    """Return rational numbers as integers, and the unit that they are over.

    Times count in seconds, and are integers over a million.
    """
    pairs = []
    unit = 1
    for x in numbers:
        if hasattr(x, "total_seconds"):
            n, d = x // type(x).resolution, PER_SECOND
        elif isinstance(x, (int, bool)):
            n, d = int(x), 1
        else:
            if hasattr(x, "adjusted") and abs(x.adjusted()) > _MOST_DIGITS:
                raise OverflowError(f"more than {_MOST_DIGITS} digits")
            n, d = x.as_integer_ratio()
        if d != unit:
            unit = unit // divisor(unit, d) * d
        pairs.append((n, d))
    return [n * (unit // d) for n, d in pairs], unit


def divide(n, d):
    """Return n / d as IEEE 754 has it: a zero divisor gives infinity or nan."""
    try:
        quotient = n / d
        if quotient == quotient or not isinstance(n, complex) or isinstance(d, complex):
            return quotient
        return complex(n.real / d, n.imag / d)  # of which one may be infinite
    except ZeroDivisionError:
        if isinstance(d, complex):
            n = complex(n)
            return complex(divide(n.real, d.real), divide(n.imag, d.real))
        if isinstance(n, complex):
            return complex(divide(n.real, d), divide(n.imag, d))
        return n * (-INFINITY if str(d)[0] == "-" else INFINITY)


class Careful:
    """A step that divides as IEEE 754 has it, where Python's numbers raise.

    The formulas are written with `/` and run on plain steps. Only after a
    ZeroDivisionError are they run again, on these: ten times slower, same bits.
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
    """A uniform step as NumPy's formulas divide by it: by h and by 2h.

    multiplies  h and h2 are reciprocals; a product has every bit of the quotient
    """

    def __init__(self, value):
        self.value = value
        factor = reciprocal(value) if type(value) is float else None
        self.multiplies = factor is not None
        self.h, self.h2 = (value, 2.0 * value) if factor is None else (factor, 0.5 * factor)


def reciprocal(step):
    """Return the factor whose product has every bit of the quotient by step, or None.

    1 / step is exact for powers of two alone. So is step (1 + 2**-52): of any other
    mantissa the last bit is lost. It is exact for zero, infinity and nan, too.
    """
    if 1e-290 < step < 1e290 or -1e290 < step < -1e-290:
        tail = step * 2.220446049250313e-16
        exact = step * 1.0000000000000002 - step == tail
        return 1.0 / step if exact else None
    return divide(1.0, step) if step == 0.0 or step - step != 0.0 else None
