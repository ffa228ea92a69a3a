# SPDX-License-Identifier: MIT
"""Kinds of numbers, and the arithmetic that samples and spacing of some kinds ask for.

Nothing is imported: a type is known by its attributes, as listed in _SIGNS.
"""

from ._errors import Refusal, describe, refusal_of
from ._formulas import divisor
from ._grid import fails, read
from ._loops import edition as loops

TIMES = {"timedelta", "date", "datetime", "aware datetime"}
INFINITY = 1e999
PER_SECOND = 1000000  # microseconds

_CLOCKS = "aware datetime", "datetime"
_RATIONAL = {"int", "Fraction", "Decimal"} | TIMES  # integers over a common unit
_WORDS = {float: "float", int: "int", bool: "int", complex: "complex"}
_SIGNS = (
    ("from_decimal", "Fraction"),
    ("is_qnan", "Decimal"),
    ("total_seconds", "timedelta"),
    ("toordinal", "date"),
)
_ZEROS = (  # of the type of x, which may be infinite, nan or an interval
    lambda x: x - x,
    lambda x: x * 0,
    lambda x: 0 / x,
    lambda x: x**0 - x**0,
    lambda x: type(x)(0),
    lambda x: type(x)(0, 0),  # a value and its uncertainty
)
_EXCLUDED = {  # beside samples of a kind, and the type to convert it to
    "Decimal": {"float": "Decimal", "complex": "complex", "Fraction": "Fraction"},
    "Fraction": {"Decimal": "Fraction"},
}
_EXCLUDED.update((word, {"complex": "", "other": ""}) for word in TIMES)


def read_numbers(x, place):
    grid = read(x, place)
    grid.kinds, grid.passed, offsets = set(), grid.values, set()
    for each in grid.types:
        place, one = grid.place, None
        try:
            word = _WORDS.get(each)
            if word is None:
                place, one = grid.examples[each]
                word = _word(one)
                if word in _CLOCKS and grid.shape:
                    offsets |= loops.utc_offsets(grid.rows(), each)
                    grid.kinds |= {_CLOCKS[offset is None] for offset in offsets}
        except Exception as error:
            place, _ = grid.first(lambda x: fails(_word, x)) or (place, one)
            raise refusal_of(error, "numbers", place, TypeError)
        if word is None:
            hint = " (use nan for missing values)" if one is None else ""
            raise Refusal(TypeError, "numbers", f"{describe(one)} at {place}{hint}")
        grid.kinds.add(word)
    if len(offsets) > 1 and grid.kinds == {"aware datetime"}:
        passed, grid = grid.values, read(grid.converted(_since(one)), grid.place)
        grid.kinds, grid.passed = {"aware datetime"}, passed
    return grid


def _word(x):
    kind = type(x)
    for attribute, word in _SIGNS:
        if hasattr(kind, attribute):
            if word in TIMES and x != x:  # NaT, pandas' missing time
                return None
            return (
                _CLOCKS[x.utcoffset() is None] if hasattr(kind, "utcoffset") else word
            )
    for plain in _WORDS:
        if isinstance(x, plain):
            return _WORDS[plain]
    if not all([hasattr(kind, f"__{o}__") for o in ("add", "sub", "mul", "truediv")]):
        return None
    # pandas' NA absorbs every operation, and is neither true nor false.
    absorbs = not fails(lambda x: 1 / (x - x is x), x)
    return None if absorbs and fails(lambda x: bool(x != x), x) else "other"


class Arithmetic:
    """What is done with the samples along an axis, and with its spacing.

    convert   applied to each sample unless None, as is measure to each of the spacing
    rational  steps are integers over a unit: nothing is rounded
    ieee      NumPy's formulas and division by zero, on floats and complex numbers
    exact     no infinity: a step of zero is an error
    careful   another arithmetic for what is out of the range of this one
    divisor() gives the function that divides a row by n / d
    """

    exact, zero, careful = False, 0, None
    quotients = staticmethod(loops.over_each)

    def __init__(self, convert, measure=None, rational=True, ieee=False):
        self.convert, self.measure = convert, measure
        self.rational, self.ieee = rational, ieee

    def divisor(self, n, d):
        if self.exact and n == d:
            return lambda row: row
        return lambda row: loops.over(loops.scaled(d, row) if d != 1 else row, n)


class Numbers(Arithmetic):
    exact = True

    def __init__(self, number, types):
        super().__init__(None if types == {number} else number)
        self.number = number

    def divisor(self, n, d):
        if hasattr(self.number, "from_decimal"):
            divisor = self.number(n, d)
        else:
            exponent = 0
            while n % d:  # ends, as d divides a power of ten
                n, exponent = n * 10, exponent - 1
            divisor = self.number(f"{n // d}E{exponent}")
        return lambda row: row if divisor == 1 else loops.over(row, divisor)


class Times(Arithmetic):
    """Python's own times, divided and rounded once."""

    exact = True

    def __init__(self, first):
        super().__init__(None)
        self.zero, self.careful = first - first, Microseconds(first)


class Microseconds(Arithmetic):
    """Times as integers, rounded to a timedelta once, at the end."""

    exact = True

    def __init__(self, first):
        self.unit = unit = type(first - first).resolution
        super().__init__(lambda t: (t - first) // unit)
        if hasattr(first, "total_seconds"):
            self.convert = lambda t: t // unit

    def quotients(self, row, divisors):
        return loops.rounded(row, divisors, self.unit)

    def divisor(self, n, d):
        return lambda row: self.quotients(loops.scaled(d, row), [n] * len(row))


FLOATS = Arithmetic(None, float, rational=False, ieee=True)
REALS = Arithmetic(float, float, rational=False, ieee=True)


def arithmetic(samples, spacing):
    kinds, both = samples.kinds, samples.kinds | spacing.kinds
    if both <= {"float", "int"}:
        return FLOATS if samples.types == {float} else REALS
    if len(kinds) > 1 or not spacing.kinds <= TIMES:
        _refuse_mixtures(samples, spacing)
    if "other" in both:
        rational, convert = spacing.kinds <= _RATIONAL, _joining(samples)
        measure = None if rational else _joining(spacing) or convert
        return Arithmetic(None if len(kinds) == 1 else convert, measure, rational)
    if kinds.intersection(_EXCLUDED):
        example = min(
            [x for _, x in samples.examples.values() if not isinstance(x, (int, list))],
            key=lambda x: len(getattr(type(x), "__mro__", ())),  # the least derived
        )
        if kinds <= TIMES:
            # MicroPython's timedelta divides in floats.
            return (Times if hasattr(example, "__reduce__") else Microseconds)(example)
        if not both & {"float", "complex"}:
            return Numbers(type(example), samples.types)
    kind = complex if "complex" in both else float
    convert = None if samples.types == {kind} else kind
    measure = complex if "complex" in spacing.kinds else float
    return Arithmetic(convert, measure, rational=False, ieee=True)


def _refuse_mixtures(samples, spacing):
    for kind in sorted(samples.kinds.intersection(_EXCLUDED)):
        time, excluded = kind in TIMES, _EXCLUDED[kind]
        beside = samples.kinds - {kind} if time else excluded
        for grid, words in (samples, beside), (spacing, excluded):
            for word in sorted(grid.kinds.intersection(words)):
                place, _ = grid.first(lambda x: _word(x) == word)
                hint = (
                    "use one type of times, with numbers or times as spacing"
                    if time
                    else f"convert with {excluded[word]}(x) or float(x)"
                )
                got = f"{word} among {kind}s at {place} ({hint})"
                raise Refusal(TypeError, "compatible number types", got)


def _joining(grid):
    """Return the function that adds plain numbers to a zero of the type among them.

    So the type of a result does not depend on its samples.
    """
    for make in _ZEROS if "other" in grid.kinds else ():
        own = grid.first(lambda x: _makes_zero(make, x))
        if own:
            zero = make(own[1])
            return lambda x: x if _word(x) == "other" else zero + x
    return None


def _makes_zero(make, x):
    try:
        zero = make(x)
        own = _word(x) == _word(zero) == "other"
        return own and (zero + 1 == 1 or type(zero).__eq__ is object.__eq__)
    except Exception:
        return False


def _since(first):
    """Return the function that gives the time elapsed since an aware datetime.

    Python subtracts datetimes of one zone by the clock; its shifts are taken off.
    """
    zone, offset, zero = first.tzinfo, first.utcoffset(), first - first
    return lambda t: t - first - (t.utcoffset() - offset if t.tzinfo is zone else zero)


def whole(numbers):
    """Return rational numbers and times as integers over a unit, and the unit."""
    pairs, unit = [], 1
    for x in numbers:
        if hasattr(x, "total_seconds"):
            n, d = x // type(x).resolution, PER_SECOND
        elif isinstance(x, (int, bool)):
            n, d = int(x), 1
        else:
            if hasattr(x, "adjusted") and abs(x.adjusted()) > 1000:
                raise OverflowError("more than 1000 digits")
            n, d = x.as_integer_ratio()
        unit = unit if d == unit else unit // divisor(unit, d) * d
        pairs.append((n, d))
    return [n * (unit // d) for n, d in pairs], unit


def _careful(operation):
    return lambda *steps: Careful(operation(*[getattr(x, "value", x) for x in steps]))


class Careful:
    """A step that divides as IEEE 754 has it, used after a ZeroDivisionError."""

    def __init__(self, value):
        self.value = value

    __neg__ = _careful(lambda a: -a)
    __add__ = _careful(lambda a, b: a + b)
    __sub__ = _careful(lambda a, b: a - b)
    __mul__ = _careful(lambda a, b: a * b)
    __rmul__ = __mul__

    def __truediv__(self, other):
        return self.value / other

    def __rtruediv__(self, number):
        try:
            return number / self.value
        except ZeroDivisionError:
            if isinstance(number, complex) or isinstance(self.value, complex):
                number, step = complex(number), Careful(self.value.real)
                return complex(number.real / step, number.imag / step)
            return number * (-INFINITY if str(self.value)[0] == "-" else INFINITY)


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
