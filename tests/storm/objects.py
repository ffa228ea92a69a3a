# SPDX-License-Identifier: MIT
"""Objects that no one should pass, and some that someone will."""

from fractions import Fraction
from types import SimpleNamespace

RAISED = (RuntimeError, KeyError, IndexError, ZeroDivisionError, OverflowError)
RAISED += (RecursionError, AttributeError, StopIteration, TypeError, ValueError)


class Wordless(Exception):
    """An exception that cannot be put into words."""

    def __str__(self):
        raise ValueError("no words")

    __repr__ = __str__


class Row:
    """A user's own sequence, which counts how often each entry is read."""

    def __init__(self, entries):
        self.entries = entries
        self.reads = []

    def __len__(self):
        return len(self.entries)

    def __getitem__(self, i):
        self.reads.append(i)
        return self.entries[i]

    def __repr__(self):
        return f"{type(self).__name__}({describe(self.entries)})"


class Lying(Row):
    """Its length is what it was told to claim, be that an exception."""

    def __init__(self, claim, entries):
        super().__init__(entries)
        self.claim = claim

    def __len__(self):
        return answer(self.claim)

    def __repr__(self):
        return f"Lying({self.claim!r}, {describe(self.entries)})"


class Failing(Row):
    """Its entry i raises."""

    def __init__(self, entries, at, error):
        super().__init__(entries)
        self.at, self.error = at, error

    def __getitem__(self, i):
        if i == self.at:
            raise self.error
        return super().__getitem__(i)


class Changing(Row):
    """Another answer at each reading, and another length."""

    def __len__(self):
        return len(self.entries) + len(self.reads) % 3

    def __getitem__(self, i):
        self.reads.append(i)
        return self.entries[(i + len(self.reads)) % len(self.entries)]


class Endless(Row):
    """A sequence that holds nothing but itself."""

    def __init__(self):
        super().__init__([self, self])

    def __repr__(self):
        return "Endless()"


class Array:
    """What is taken through tolist(), with a dtype of a kind or none."""

    def __init__(self, held, kind=None):
        self.held = held
        if kind is not None:
            self.dtype = SimpleNamespace(kind=kind)

    def tolist(self):
        return answer(self.held)

    def __repr__(self):
        return f"Array({describe(self.held)})"


class Touchy:
    """It has every attribute, and each raises but those of every object."""

    def __init__(self, error):
        object.__setattr__(self, "error", error)

    def __getattr__(self, name):
        raise self.error

    def __repr__(self):
        return f"Touchy({self.error!r})"


class Number:
    """A number whose arithmetic goes by a rule, exactly."""

    def __init__(self, value, fault=None):
        self.value, self.fault = Fraction(value), fault

    def _reckoned(operation):
        def method(self, other):
            if self.fault is not None:
                return answer(self.fault)
            value = other.value if isinstance(other, Number) else other
            result = getattr(self.value, operation)(value)
            return result if result is NotImplemented else Number(result)

        return method

    for each in ("add", "sub", "mul", "truediv"):
        locals()[f"__{each}__"] = _reckoned(f"__{each}__")
        locals()[f"__r{each}__"] = _reckoned(f"__r{each}__")

    def __abs__(self):
        return Number(abs(self.value), self.fault)

    def __repr__(self):
        return f"Number({self.value}, {describe(self.fault)})"


class Whole(int):
    """An int, and yet not one."""


class Real(float):
    """A float, and yet not one."""

    def __repr__(self):
        raise RuntimeError("no words")


class Index:
    """Counts as an int, by an __index__ that may do anything."""

    def __init__(self, value):
        self.value = value

    def __index__(self):
        return answer(self.value)

    __int__ = __index__

    def __repr__(self):
        return f"Index({self.value!r})"


class Uncertain:
    """Equal to everything or to nothing, or it raises when asked."""

    def __init__(self, verdict):
        self.verdict = verdict

    def __eq__(self, other):
        return answer(self.verdict)

    __hash__ = None

    def __bool__(self):
        return answer(self.verdict)

    __lt__ = __le__ = __gt__ = __ge__ = __ne__ = __eq__

    def __repr__(self):
        return f"Uncertain({self.verdict!r})"


def impostors():
    """Objects of classes with the names of others."""
    names = "list", "dict", "int", "float", "str", "Fraction", "Decimal", "datetime"
    return [type(name, (), {"__repr__": answer_nothing})() for name in names]


def answer_nothing(self):
    raise RuntimeError("no words")


def answer(told):
    """What was told; or, if that is an exception, the raising of it."""
    if isinstance(told, BaseException):
        raise told
    return told


def describe(thing, levels=9):
    """An object in a few words; by its type if it has none of its own."""
    signs = {list: "[]", tuple: "()"}.get(type(thing))
    if signs and levels:
        return ", ".join(describe(entry, levels - 1) for entry in thing[:9]).join(signs)
    try:
        text = repr(thing)
    except Exception:
        text = f"<{type(thing).__name__}>"
    return text if len(text) < 80 else text[:77] + "..."
