# SPDX-License-Identifier: MIT
"""Which arithmetic the samples and the spacing of an axis ask for."""

from ._errors import refusal, shown
from ._grid import find, mapped

_INFINITY = 1e999
_DIGITS = 1000  # of an integer that a Decimal among the spacing is made


def divide(n, d):
    """n / d as IEEE 754 has it: a zero divisor gives infinity or nan."""
    if isinstance(n, complex) and isinstance(d, float):
        return complex(divide(n.real, d), divide(n.imag, d))
    try:
        return n / d
    except ZeroDivisionError:
        if isinstance(d, complex):
            n = complex(n)
            return complex(divide(n.real, d.real), divide(n.imag, d.real))
        return n * (-_INFINITY if str(d)[0] == "-" else _INFINITY)


def reciprocal(step):
    """The factor whose product has every bit of the quotient by step, or None.

    1 / step is exact for powers of two alone. So is step (1 + 2**-52): of any
    other mantissa a bit falls off the end. Zero, infinity and nan are exact, too.
    """
    if 1e-290 < step < 1e290 or -1e290 < step < -1e-290:
        tail = step * 2.220446049250313e-16
        exact = step * 1.0000000000000002 - step == tail
        return 1.0 / step if exact else None
    return divide(1.0, step) if step == 0.0 or step - step != 0.0 else None


class Arithmetic:
    """What is done with the samples of an axis, and with its spacing.

    convert   made of each sample before anything is computed; None leaves them
    measure   made of each number of the spacing; None leaves them
    exact     integer weights on differences and one division, not NumPy's formulas
    rational  the spacing is counted in integers, so that no division rounds it
    quotient  (sum, divisor) -> result, where that is not the plain division
    own       the numbers are of a type unknown here, with an arithmetic of its own
    """

    def __init__(
        self,
        convert,
        measure,
        exact=False,
        rational=False,
        quotient=None,
        own=False,
    ):
        self.convert = convert
        self.measure = measure
        self.exact = exact
        self.rational = rational
        self.quotient = quotient
        self.own = own


FLOATS = Arithmetic(None, float)
REALS = Arithmetic(float, float)

_PLAIN = {float: "float", int: "int", bool: "int"}
TIMES = {"timedelta", "date", "datetime", "aware datetime"}
_RATIONAL = {"int", "Fraction", "Decimal"} | TIMES


def kind(x):
    """What x is, by what it can do, in a word; None if it is no number."""
    if isinstance(x, float):
        return "float"
    if isinstance(x, (int, bool)):
        return "int"
    if isinstance(x, complex):
        return "complex"
    each = type(x)
    if hasattr(each, "from_decimal"):
        return "Fraction"
    if hasattr(each, "quantize") and hasattr(each, "as_tuple"):
        return "Decimal"
    if hasattr(each, "total_seconds"):
        return "timedelta"
    if hasattr(each, "toordinal"):
        if x != x:  # pandas' NaT
            return None
        if not hasattr(each, "utcoffset"):
            return "date"
        return "datetime" if x.utcoffset() is None else "aware datetime"
    for operation in ("__add__", "__sub__", "__mul__", "__truediv__"):
        if not hasattr(each, operation):
            return None
    return "number"


def kinds(grid, depth, types, who, place):
    """The kinds of the numbers in a grid that holds entries of these types."""
    found = set()
    for each in types:
        word = _PLAIN.get(each)
        if word is None:
            word = kind(find(grid, depth, lambda x, each=each: type(x) is each)[1])
        if word is None:
            bad = find(grid, depth, lambda x: kind(x) is None, place)
            got = shown(bad[1]) + " at " + bad[0]
            raise refusal(TypeError, who, "numbers", got)
        found.add(word)
        if word == "float" and each is not float:
            found.add("int")  # a subclass, to be made a plain one as ints are
        if depth and "datetime" in word:  # naive or aware is each one's own affair
            mapped(grid, depth, lambda x: found.add(kind(x)))
    return found


def arithmetic(grid, depth, samples, spacing, who):
    """The arithmetic for samples of these kinds along an axis of this spacing."""
    both = samples | spacing.kinds
    if both <= {"float", "int"}:
        return FLOATS if samples == {"float"} else REALS

    def first(word):
        return find(grid, depth, lambda x: kind(x) == word)

    def refuse(words, among, mend):
        for word in sorted(words):
            place = first(word)[0] if word in samples else spacing.place
            got = word + " among " + among + "s at " + place + " (" + mend + ")"
            raise refusal(TypeError, who, "numbers that can be combined", got)

    times = sorted(samples & TIMES)
    if times:
        mend = "times go with times of their own kind, and with plain spacing"
        refuse(samples - {times[0]}, times[0], mend)
        refuse(spacing.kinds - _RATIONAL - {"float"}, times[0], mend)
        return _times(first(times[0])[1], spacing.kinds <= _RATIONAL)
    if "number" in both:
        return _others(first("number")[1] if "number" in samples else None, spacing)
    if "Decimal" in samples:
        mend = "Decimal(x) makes it one, float(x) makes the Decimals floats"
        refuse(both & {"float", "complex", "Fraction"}, "Decimal", mend)
        return _exact(type(first("Decimal")[1]))
    if "Fraction" in samples:
        mend = "Fraction(x) makes it one"
        refuse(spacing.kinds & {"Decimal"}, "Fraction", mend)
        if not both & {"float", "complex"}:
            return _exact(type(first("Fraction")[1]))
    if "complex" not in both:
        return REALS
    return Arithmetic(complex, complex if "complex" in spacing.kinds else float)


def ticks(first):
    """A function that counts a time in whole microseconds, exactly."""
    if kind(first) == "timedelta":
        return lambda t: t // type(first).resolution
    unit = type(first - first).resolution
    if kind(first) != "aware datetime":
        return lambda t: (t - first) // unit

    # Python compares two times of one zone by their clocks, not by what has passed.
    clock = first.replace(tzinfo=None)
    return lambda t: (t.replace(tzinfo=None) - clock) // unit - t.utcoffset() // unit


def whole(numbers):
    """Rational numbers as integers, and the one denominator they are over."""
    pairs = []
    unit = 1
    for x in numbers:
        if hasattr(x, "adjusted") and abs(x.adjusted()) > _DIGITS:
            raise OverflowError("more than " + str(_DIGITS) + " digits")
        pair = (int(x), 1) if isinstance(x, (int, bool)) else x.as_integer_ratio()
        unit = unit // divisor(unit, pair[1]) * pair[1]
        pairs.append(pair)
    return [n * (unit // d) for n, d in pairs], unit


def divisor(a, b):
    """The greatest common divisor, positive, of two integers that are not both 0."""
    while b:
        a, b = b, a % b
    return abs(a)


def _exact(number):
    """Fractions or Decimals, and the ints among them made so."""

    def convert(x):
        return x if type(x) is number else number(x)

    return Arithmetic(convert, None, exact=True, rational=True)


def _times(first, rational):
    """Whole microseconds, rounded once, at the end, to a timedelta."""
    unit = type(first - first).resolution

    def quotient(total, by):
        if not rational:
            return unit * round(total / by)
        nearest, rest = divmod(total, by)
        over = 2 * rest - by
        if over > 0 or (over == 0 and nearest % 2):  # ties to even, as round() has it
            nearest += 1
        return unit * nearest

    measure = None if rational else float
    return Arithmetic(ticks(first), measure, True, rational, quotient)


def _others(own, spacing):
    """Numbers of a type of their own: what its arithmetic gives.

    Plain numbers beside them are added to a zero of theirs, so that the type of
    a result does not depend on which of the samples it was made of.
    """

    def joining(one):
        zero = one - one
        try:
            zero + 1
        except Exception:  # a unit of measure: numbers without one stay as they are
            return None
        return lambda x: x if kind(x) == "number" else zero + x

    rational = spacing.kinds <= _RATIONAL
    convert = None if own is None else joining(own)
    measure = None if rational else convert
    for x in spacing.numbers:
        if kind(x) == "number":
            measure = joining(x)
            break
    return Arithmetic(convert, measure, exact=True, rational=rational, own=True)
