# SPDX-License-Identifier: MIT
"""Calls with arbitrary objects: good ones with a fault or two, and wild ones."""

import array
import datetime
import math
from collections import OrderedDict, UserList, deque
from decimal import Decimal
from fractions import Fraction
from itertools import count
from unittest.mock import MagicMock

from . import objects
from .objects import (
    RAISED,
    Array,
    Changing,
    Endless,
    Failing,
    Index,
    Lying,
    Number,
    Real,
    Row,
    Touchy,
    Uncertain,
    Whole,
    Wordless,
)

FUNCTIONS = (
    "gradient",
    "gradient",
    "forward_difference",
    "backward_difference",
    "central_difference",
)
HOSTILE = (math.nan, math.inf, -math.inf, -0.0, 0, 5e-324, 1.7e308, 2**53 + 1)
HUGE = (10**400, -(10**400), 10**5000, 2**63, -(2**63) - 1)
EXACT = (Fraction(1, 3), Fraction(10**400), Fraction(1, 10**400), Decimal("0.1"))
EXACT += tuple(
    map(Decimal, ("NaN", "sNaN", "Infinity", "-0", "1E-30", "1E+5000", "1E+999999"))
)
EXACT += (Decimal("-1E-999999"),)
ZONE = datetime.timezone(datetime.timedelta(hours=2))
TIMES = (
    datetime.datetime(2024, 2, 29, 12),
    datetime.datetime(1, 1, 1, tzinfo=ZONE),
    datetime.datetime.max,
    datetime.datetime.min.replace(tzinfo=ZONE),
    datetime.date(2024, 2, 29),
    datetime.date.max,
    datetime.timedelta(1, 1, 1),
    datetime.timedelta.max,
    datetime.timedelta.min,
    datetime.timedelta(0),
    datetime.time(12),
)
NOTHING = (None, "", "12", b"1", bytearray(2), object(), {}, {1: 2}, OrderedDict(), {1})
NOTHING += (frozenset(), len, int, float, list, NotImplemented, ..., slice(2), math)
NOTHING += (MagicMock(), MagicMock, dict.fromkeys("ab").keys(), "\ud800", "x" * 99)
NOTHING += tuple(objects.impostors())
TOLD = (None, NotImplemented, 0, "", [], math.nan, -1, 2.5, 10**30, True, [1.0, 2.0])


def number(r):
    """A number of the usual kinds."""
    draw = r.randrange(8)
    if draw < 3:
        return r.randint(-9, 9)
    if draw < 6:
        return r.gauss(0, 9)
    return r.choice(HOSTILE) if draw < 7 else r.random() < 0.5


def exception(r):
    kind = r.choice((*RAISED, Wordless, UnicodeError, MemoryError))
    return kind(r.choice(("", "told to", "x" * 99)))


def told(r):
    return exception(r) if r.random() < 0.6 else r.choice(TOLD)


def atom(r):
    """One object that may be taken for a number or for a fault."""
    draw = r.randrange(12)
    if draw < 3:
        return number(r)
    if draw < 9:
        return r.choice(
            (HUGE, EXACT, TIMES, NOTHING, (1j, 2.5, complex("nan")))[draw % 5]
        )
    if draw < 10:
        return Number(r.randint(-9, 9), r.choice((None, None, told(r))))
    if r.random() < 0.05:
        return Touchy(exception(r))
    wild = (
        lambda: Index(r.choice((0, 1, told(r)))),
        lambda: Uncertain(r.choice((True, False, told(r)))),
        lambda: r.choice((Whole, Real))(r.randint(0, 3)),
        lambda: Array(r.choice((told(r), number(r))), r.choice((None, *"fiUSVTmMO"))),
        lambda: r.choice((iter, reversed))([1.0, 2.0]),
        lambda: (x for x in [1.0, 2.0]),
        lambda: count(),
        lambda: Endless(),
    )
    return r.choice(wild)()


def nest(r, depth):
    """Arbitrary objects, nested in arbitrary containers."""
    if depth == 0 or r.random() < 0.15:
        return atom(r)
    if r.random() < 0.05:
        return [nest(r, depth - 1)] * r.randint(2, 3)
    return contain(r, [nest(r, depth - 1) for _ in range(r.choice((0, 1, 2, 2, 3, 4)))])


def contain(r, entries):
    """A container of some kind for the entries."""
    draw = r.randrange(24)
    if draw < 12:
        return entries
    if draw < 15:
        return tuple(entries)
    kinds = (
        lambda: deque(entries),
        lambda: UserList(entries),
        lambda: Row(entries),
        lambda: Changing(entries or [1.0]),
        lambda: Lying(r.choice((len(entries) + 1, 0, told(r))), entries),
        lambda: Failing(entries, r.randrange(4), exception(r)),
        lambda: Array(entries, r.choice((None, None, *"fiUSVTmMO"))),
        lambda: range(r.randint(-1, 4)),
        lambda: memoryview(array.array("d", [1.0, 2.0, 4.0])),
        lambda: looped(r, entries),
        lambda: sunk(r, entries),
    )
    return r.choice(kinds)()


def looped(r, entries):
    """A list that contains itself."""
    entries = list(entries)
    entries.insert(r.randint(0, len(entries)), entries)
    if r.random() < 0.3:
        entries = [entries, entries]
    return entries


def sunk(r, entries):
    """The entries many levels down, on some with company."""
    pair = []
    pair += [pair, pair]
    company = r.choice((None, entries, looped(r, [1.0]), pair))
    kind = r.choice((list, list, tuple, Row))
    for _ in range(r.choice((3, 30, 62, 64, 300))):
        if company is not None and r.random() < 0.5:
            entries = [entries, company]
        else:
            entries = kind([entries])
    return entries


def grid(r, shape, draw):
    """A good grid."""
    if not shape:
        return draw(r)
    rows = [grid(r, shape[1:], draw) for _ in range(shape[0])]
    return rows if r.random() < 0.9 else r.choice((tuple, deque, Row))(rows)


def good(r):
    """A good grid of samples of one kind, or of several."""
    few = r.random() < 0.97
    shape = [r.choice((0, 1, 2, 3, 4, 5)) for _ in range(r.choice((0, 1, 1, 2, 2, 3)))]
    shape = shape if few else [r.choice((18, 33, 70))]
    kinds = number, number, lambda r: r.choice(EXACT), lambda r: r.choice(TIMES)
    kinds += atom, lambda r: Number(r.randint(0, 9))
    return grid(r, shape, r.choice(kinds))


def coordinates(r, size):
    """As many coordinates as there are samples, or nearly."""
    size = max(0, size + r.choice((0, 0, 0, 0, 0, 0, -1, 1)))
    start, step = r.choice(
        (
            (0, 1),
            (0.5, 0.1),
            (Fraction(1, 3), Fraction(1, 7)),
            (Decimal(1), Decimal("0.1")),
            (TIMES[0], datetime.timedelta(hours=1)),
            (TIMES[1], datetime.timedelta(1)),
            (1j, 0.5),
            (Number(1), Number(2)),
            (datetime.timedelta(0), datetime.timedelta(0, 1)),
        )
    )
    x = [start + i * step for i in range(size)]
    if r.random() < 0.5 and x:
        x[r.randrange(len(x))] = r.choice((number(r), atom(r), x[0]))
    return x if r.random() < 0.8 else contain(r, x)


def spacing(r, size):
    draw = r.randrange(8)
    if draw < 3:
        return coordinates(r, size)
    return number(r) if draw < 5 else atom(r) if draw < 7 else nest(r, 2)


def axis(r):
    draw = r.randrange(6)
    if draw < 3:
        return r.choice((0, -1, 1, -2, 7, (), None, True, 10**30))
    if draw < 5:
        return [r.randint(-2, 2) for _ in range(r.randint(0, 3))]
    return nest(r, 2)


def order(r):
    draw = r.randrange(6)
    return r.choice((1, 2, 2.0, 3, 4, 0, -1, 64)) if draw < 5 else atom(r)


def length(f):
    """The length of an axis of f, if it is one of ours."""
    rows = f.entries if type(f) is Row else f
    return len(rows) if isinstance(rows, (list, tuple, deque, range)) else 3


def draw_call(r):
    """Name, arguments and options of a call."""
    name = r.choice(FUNCTIONS)
    f = good(r) if r.random() < 0.6 else nest(r, r.randint(0, 4))
    options = {}
    if r.random() < 0.3:
        options["axis"] = axis(r)
    if name == "gradient":
        each = [spacing(r, length(f)) for _ in range(r.choice((0, 0, 1, 1, 1, 2, 3)))]
        names = ["edge_order"]
    else:
        each = [spacing(r, length(f))][: r.randint(0, 1)]
        names = ["derivative", "accuracy"]
        if r.random() < 0.3:
            options["period"] = r.choice((length(f), spacing(r, 1)))
    options.update({option: order(r) for option in names if r.random() < 0.4})
    return name, [f, *each], options
