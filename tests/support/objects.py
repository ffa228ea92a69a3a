# SPDX-License-Identifier: MIT
"""Invalid and misbehaving arguments, and stand-ins for other libraries' numbers."""

import datetime
import math
from collections import UserList, deque
from fractions import Fraction
from types import SimpleNamespace

EXCEPTIONS = (RuntimeError, KeyError, IndexError, ZeroDivisionError, OverflowError)
EXCEPTIONS += (RecursionError, AttributeError, StopIteration, TypeError, ValueError)
MICROSECOND = datetime.timedelta(microseconds=1)


class UnprintableError(Exception):
    """An exception whose __str__ and __repr__ raise."""

    def __str__(self):
        raise ValueError("no message")

    __repr__ = __str__


def return_or_raise(value):
    """Return the value or, if it is an exception, raise it."""
    if isinstance(value, BaseException):
        raise value
    return value


# Containers


class Row:
    """A sequence that records which entries are read."""

    def __init__(self, entries):
        self.entries = entries
        self.reads = []

    def __len__(self):
        return len(self.entries)

    def __getitem__(self, i):
        self.reads.append(i)
        return self.entries[i]

    def __repr__(self):
        return describe(self)


class Lying(Row):
    """A sequence whose __len__ returns (or raises) a given value."""

    def __init__(self, claim, entries):
        super().__init__(entries)
        self.claim = claim

    def __len__(self):
        return return_or_raise(self.claim)

    def __repr__(self):
        return f"Lying({self.claim!r}, {describe(self.entries, 3)})"


class Failing(Row):
    """A sequence with one entry that raises."""

    def __init__(self, entries, at, error):
        super().__init__(entries)
        self.at, self.error = at, error

    def __getitem__(self, i):
        if i == self.at:
            raise self.error
        return super().__getitem__(i)


class Changing(Row):
    """A sequence whose length and entries change on every access."""

    def __len__(self):
        return len(self.entries) + len(self.reads) % 3

    def __getitem__(self, i):
        self.reads.append(i)
        return self.entries[(i + len(self.reads)) % len(self.entries)]


class Endless(Row):
    """A sequence that contains only itself."""

    def __init__(self):
        super().__init__([self, self])

    def __repr__(self):
        return "Endless()"


class Array:
    """An object with tolist() and, if a kind is given, a dtype."""

    def __init__(self, content, kind=None):
        self.content = content
        if kind is not None:
            self.dtype = SimpleNamespace(kind=kind)

    def tolist(self):
        return return_or_raise(self.content)

    def __repr__(self):
        return f"Array({describe(self.content, 2)})"


class TimeArray(Array):
    """An array of datetime64 or timedelta64 in a unit."""

    def __init__(self, content, kind, unit):
        super().__init__(content)
        name = {"m": "timedelta64", "M": "datetime64"}[kind] + f"[{unit}]"
        text = {"kind": kind, "__str__": lambda self: name, "str": f"<{kind}8[{unit}]"}
        self.dtype = type("DType", (), {**text, "__repr__": lambda self: name})()


def list_with_raising_iter(base, entries, error):
    """Return an instance of a subclass of base whose __iter__ raises."""

    def __iter__(self):
        raise error

    name = f"{base.__name__.title()}WithRaisingIter"
    return type(name, (base,), {"__iter__": __iter__, "__repr__": lambda self: name})(
        entries
    )


# Objects that raise when they are examined


class RaisesOnAttributeAccess:
    """An object that raises on access to any attribute that object does not have."""

    def __init__(self, error):
        object.__setattr__(self, "error", error)

    def __getattr__(self, name):
        raise self.error

    def __repr__(self):
        return f"RaisesOnAttributeAccess({self.error!r})"


def with_raising_class(error):
    """Return objects whose class raises when it is examined, by what raises."""

    def fail(*args):
        raise error

    bodies = {
        "__getattr__": {"__getattr__": fail},
        "__hash__": {"__hash__": fail},
        "__eq__": {"__eq__": fail, "__hash__": lambda cls: hash(float)},
        "no hash": {"__eq__": lambda cls, other: cls is other, "__hash__": None},
    }
    found = {}
    for label, body in bodies.items():
        metaclass = type("RaisingMeta", (type,), body)
        found["metaclass with " + label] = metaclass("Raising", (), {})()
    found["__class__"] = type("Raising", (), {"__class__": property(fail)})()
    return found


class Uncomparable(datetime.timedelta):
    """A time whose comparisons with itself raise."""

    __hash__ = None

    def __new__(cls, error):
        return super().__new__(cls)

    def __init__(self, error):
        self.error = error

    def __eq__(self, other):
        raise self.error

    __ne__ = __eq__


class Uncertain:
    """An object whose comparisons and truth value return (or raise) a given value."""

    def __init__(self, verdict):
        self.verdict = verdict

    def __eq__(self, other):
        return return_or_raise(self.verdict)

    __hash__ = None

    def __bool__(self):
        return return_or_raise(self.verdict)

    __lt__ = __le__ = __gt__ = __ge__ = __ne__ = __eq__

    def __repr__(self):
        return f"Uncertain({self.verdict!r})"


class Index:
    """An object whose __index__ returns (or raises) a given value."""

    def __init__(self, value):
        self.value = value

    def __index__(self):
        return return_or_raise(self.value)

    __int__ = __index__

    def __repr__(self):
        return f"Index({self.value!r})"


def impostors():
    """Return objects of classes with the names of built-in and standard types."""
    names = "list", "dict", "int", "float", "str", "Fraction", "Decimal", "datetime"
    return [type(name, (), {"__repr__": raise_from_repr})() for name in names]


def raise_from_repr(self):
    raise RuntimeError("no repr")


# Numbers


class IntSubclass(int):
    """A subclass of int."""


class FloatSubclass(float):
    """A subclass of float whose __repr__ raises."""

    __repr__ = raise_from_repr


class Number:
    """A number with exact arithmetic; with a fault, every operation returns that."""

    def __init__(self, value, fault=None):
        self.value, self.fault = Fraction(value), fault

    def _make_method(operation):
        def method(self, other):
            if self.fault is not None:
                return return_or_raise(self.fault)
            value = other.value if isinstance(other, Number) else other
            result = getattr(self.value, operation)(value)
            return result if result is NotImplemented else Number(result)

        return method

    for each in ("add", "sub", "mul", "truediv"):
        locals()[f"__{each}__"] = _make_method(f"__{each}__")
        locals()[f"__r{each}__"] = _make_method(f"__r{each}__")

    def __abs__(self):
        return Number(abs(self.value), self.fault)

    def __repr__(self):
        return f"Number({self.value}, {describe(self.fault)})"


class WithInfinity:
    """A float of another library, whose division by 0 gives an infinity or nan."""

    def __init__(self, value):
        self.value = float(getattr(value, "value", value))

    def __add__(self, other):
        return WithInfinity(self.value + WithInfinity(other).value)

    def __sub__(self, other):
        return WithInfinity(self.value - WithInfinity(other).value)

    def __mul__(self, other):
        return WithInfinity(self.value * WithInfinity(other).value)

    def __truediv__(self, other):
        divisor = WithInfinity(other).value
        if divisor == 0:
            return WithInfinity(self.value * math.inf)
        return WithInfinity(self.value / divisor)

    def __rsub__(self, other):
        return WithInfinity(other) - self

    def __neg__(self):
        return WithInfinity(-self.value)

    def __eq__(self, other):
        return self.value == WithInfinity(other).value

    __radd__ = __add__
    __rmul__ = __mul__
    __hash__ = None


class Interval:
    """An interval, as mpmath.iv.mpf: x - x is not zero, and inf - inf is nan.

    It combines with its own type, with ints and with floats.
    """

    def __init__(self, low, high=None):
        self.low = float(low)
        self.high = self.low if high is None else float(high)

    def _from(self, bounds):
        if any(math.isnan(bound) for bound in bounds):
            bounds = [math.nan]
        return Interval(min(bounds), max(bounds))

    def __add__(self, other):
        other = interval(other)
        return self._from([self.low + other.low, self.high + other.high])

    def __mul__(self, other):
        other = interval(other)
        pairs = [(a, b) for a in (self.low, self.high) for b in (other.low, other.high)]
        return self._from([a * b for a, b in pairs])

    def __truediv__(self, other):
        other = interval(other)
        if other.low <= 0 <= other.high:
            raise ZeroDivisionError("division by an interval that contains zero")
        if math.isinf(other.low) and other.low == other.high:
            return self * 0.0
        return self * Interval(1 / other.high, 1 / other.low)

    def __neg__(self):
        return Interval(-self.high, -self.low)

    def __abs__(self):
        return self if self.low >= 0 else -self if self.high <= 0 else NotImplemented

    def __sub__(self, other):
        return self + -interval(other)

    def __rsub__(self, other):
        return interval(other) - self

    def __rtruediv__(self, other):
        return interval(other) / self

    __radd__ = __add__
    __rmul__ = __mul__

    def __lt__(self, other):
        return self.high < interval(other).low

    def __gt__(self, other):
        return self.low > interval(other).high

    def __eq__(self, other):
        other = interval(other)
        return (self.low, self.high) == (other.low, other.high)

    __hash__ = None

    def __repr__(self):
        low, high = (bound + 0.0 or 0.0 for bound in (self.low, self.high))
        return f"Interval({low})" if low == high or low != low else f"[{low}, {high}]"


def interval(value):
    if isinstance(value, Interval):
        return value
    if isinstance(value, (int, float)):
        return Interval(value)
    raise TypeError(f"not an interval: {value!r}")


class Unbuildable(Interval):
    """A value whose type cannot be built from a number, as sympy.oo is."""

    def __init__(self, *, low):
        super().__init__(low)


class Missing:
    """A missing value, as pandas.NA: operations and comparisons return itself."""

    def _self(self, *others):
        return self

    for each in "add radd sub rsub mul rmul truediv rtruediv floordiv mod pow".split():
        locals()[f"__{each}__"] = _self
    __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = __neg__ = __abs__ = _self

    def __bool__(self):
        raise TypeError("the truth value of a missing value is ambiguous")

    def __hash__(self):
        return 1

    def __repr__(self):
        return "<NA>"


# Times


class NotATime(datetime.datetime):
    """A missing time, as pandas.NaT: a datetime that is not equal to itself."""

    def __new__(cls):
        return super().__new__(cls, 1, 1, 1)

    resolution = MICROSECOND
    days = seconds = microseconds = nanoseconds = nanosecond = value = math.nan
    tzinfo = None

    def _self(self, *others):
        return self

    for each in "add radd sub rsub mul rmul truediv neg abs pos".split():
        locals()[f"__{each}__"] = _self
    to_pydatetime = replace = astimezone = _self

    def _nan(self, *others):
        return math.nan

    __floordiv__ = __rfloordiv__ = __mod__ = __rtruediv__ = total_seconds = _nan

    def _unsupported(self, *args):
        raise ValueError("a missing time does not support this method")

    toordinal = utcoffset = date = time = _unsupported

    def __eq__(self, other):
        return False

    def __ne__(self, other):
        return True

    __lt__ = __le__ = __gt__ = __ge__ = __eq__

    def __hash__(self):
        return 1

    def isoformat(self):
        return "NaT"

    __str__ = __repr__ = isoformat


class NanosecondDelta(datetime.timedelta):
    """A timedelta in whole nanoseconds, as pandas.Timedelta."""

    def __new__(cls, nanoseconds):
        self = super().__new__(cls, microseconds=nanoseconds // 1000)
        self.value = nanoseconds
        self.nanoseconds = nanoseconds % 1000
        return self

    def total_seconds(self):
        return self.value / 10**9

    def to_pytimedelta(self):
        return datetime.timedelta(microseconds=self.value // 1000)

    def __add__(self, other):
        return NanosecondDelta(self.value + nanoseconds(other))

    def __sub__(self, other):
        return NanosecondDelta(self.value - nanoseconds(other))

    def __neg__(self):
        return NanosecondDelta(-self.value)

    def __abs__(self):
        return NanosecondDelta(abs(self.value))

    def __mul__(self, other):
        return NanosecondDelta(round(self.value * other))

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, datetime.timedelta):
            return self.value // nanoseconds(other)
        return NanosecondDelta(self.value // other)

    def __truediv__(self, other):
        if isinstance(other, datetime.timedelta):
            return self.value / nanoseconds(other)
        return NanosecondDelta(round(self.value / other))

    def __mod__(self, other):
        return NanosecondDelta(self.value % nanoseconds(other))

    def __divmod__(self, other):
        return self // other, self % other

    def __bool__(self):
        return self.value != 0

    def __eq__(self, other):
        return isinstance(other, datetime.timedelta) and (
            self.value == nanoseconds(other)
        )

    def __ne__(self, other):
        return not self == other

    def __lt__(self, other):
        return self.value < nanoseconds(other)

    def __gt__(self, other):
        return self.value > nanoseconds(other)

    def __hash__(self):
        return hash(self.value)

    def __repr__(self):
        return f"NanosecondDelta({self.value})"


NanosecondDelta.resolution = NanosecondDelta(1)


def nanoseconds(delta):
    """Return a timedelta of either kind in nanoseconds."""
    if isinstance(delta, NanosecondDelta):
        return delta.value
    return delta // MICROSECOND * 1000


class NanosecondTime(datetime.datetime):
    """A datetime with nanoseconds, as pandas.Timestamp; 2024-01-01 and so many."""

    def __new__(cls, value):
        plain = datetime.datetime(2024, 1, 1) + value // 1000 * MICROSECOND
        self = super().__new__(cls, *plain.timetuple()[:6], plain.microsecond)
        self.value = value
        self.nanosecond = value % 1000
        return self

    def to_pydatetime(self):
        return datetime.datetime(2024, 1, 1) + self.value // 1000 * MICROSECOND

    def __sub__(self, other):
        if isinstance(other, NanosecondTime):
            return NanosecondDelta(self.value - other.value)
        if isinstance(other, datetime.timedelta):
            return NanosecondTime(self.value - nanoseconds(other))
        return NanosecondDelta(nanoseconds(self.to_pydatetime() - other))

    def __add__(self, other):
        return NanosecondTime(self.value + nanoseconds(other))

    def __eq__(self, other):
        return isinstance(other, NanosecondTime) and self.value == other.value

    def __ne__(self, other):
        return not self == other

    def __lt__(self, other):
        return self.value < other.value

    def __hash__(self):
        return hash(self.value)

    def __repr__(self):
        return f"NanosecondTime({self.value})"


class RaisingZone(datetime.tzinfo):
    """A time zone whose utcoffset() returns (or raises) a given value."""

    def __init__(self, offset):
        self.offset = offset

    def utcoffset(self, moment):
        return return_or_raise(self.offset)

    def dst(self, moment):
        return None

    def tzname(self, moment):
        return "RaisingZone"


# Lists that share their parts


def doubled(entry, levels, container=list):
    """Return a container that holds an entry 2**levels times, in this many levels."""
    for _ in range(levels):
        entry = container([entry, entry])
    return entry


def self_containing_grid(size, container=list):
    """Return a grid of size**3 zeros in which the last plane is the grid itself."""
    planes = [
        container([container([0.0] * size) for _ in range(size)]) for _ in range(size)
    ]
    grid = container(planes)
    entries = grid.entries if container is Row else grid
    entries[-1] = grid
    return grid


def rows_in(thing):
    """Return each Row that stands in a thing at any level, once."""
    found, left = {}, [thing]
    while left:
        part = left.pop()
        if isinstance(part, Row) and id(part) not in found:
            found[id(part)] = part
            left += part.entries
    return list(found.values())


def describe(value, levels=5):
    """Return a short description of an object: its repr, or else its type."""
    kind = type(value)
    name = type.__getattribute__(kind, "__name__")
    entries = None
    if issubclass(kind, (list, tuple, deque)):
        entries = [value[i] for i in range(min(len(value), 5))]
    elif kind is UserList:
        entries = value.data[:5]
    elif issubclass(kind, Row):
        entries = value.entries[:5] if type(value.entries) is list else value.entries
    if entries is not None:  # repr() has no limit on its levels
        written = [describe(entry, levels - 1) for entry in entries] if levels else "."
        text = "[" + ", ".join(written) + "]"
        return text if kind is list else f"{name}({text})"
    try:
        text = repr(value)
    except Exception:
        text = f"<{name}>"
    return text if len(text) < 80 else text[:77] + "..."
