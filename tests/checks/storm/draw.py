# SPDX-License-Identifier: MIT
"""Random calls: valid ones with a fault or two, and arbitrary ones."""

import array
import datetime
import inspect
import math
from collections import OrderedDict, UserList, deque
from decimal import Decimal
from fractions import Fraction
from itertools import count
from unittest.mock import MagicMock

import gradlite
from tests.support import objects
from tests.support.objects import (
    EXCEPTIONS,
    Array,
    Changing,
    Endless,
    Failing,
    FloatSubclass,
    Index,
    Interval,
    IntSubclass,
    Lying,
    Missing,
    NanosecondDelta,
    NanosecondTime,
    NotATime,
    Number,
    RaisesOnAttributeAccess,
    RaisingZone,
    Row,
    Unbuildable,
    Uncertain,
    Uncomparable,
    UnprintableError,
    doubled,
    list_with_raising_iter,
    self_containing_grid,
    with_raising_class,
)

FUNCTIONS = (
    "gradient",
    "gradient",
    "forward_difference",
    "backward_difference",
    "central_difference",
    "differentiate",
)
LARGE = (1e308, -1e308, 1.7e308, -1.7e308, 9e307, 0.0, 1.0)  # steps overflow
SPECIAL = (math.nan, math.inf, -math.inf, -0.0, 0, 5e-324, 1.7e308, 2**53 + 1)
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
INTERVALS = (
    Interval(1, 2),
    Interval(3),
    Interval(math.inf),
    Interval(math.nan),
    Interval(-1, 1),
    Unbuildable(low=math.inf),
    Unbuildable(low=math.nan),
)
MISSING = (NotATime(), Missing(), None)
NOTHING = (None, "", "12", b"1", bytearray(2), object(), {}, {1: 2}, OrderedDict(), {1})
NOTHING += (frozenset(), len, int, float, list, NotImplemented, ..., slice(2), math)
NOTHING += (MagicMock(), MagicMock, dict.fromkeys("ab").keys(), "\ud800", "x" * 99)
NOTHING += (*MISSING, *objects.impostors())
ANSWERS = (None, NotImplemented, 0, "", [], math.nan, -1, 2.5, 10**30, True, [1.0, 2.0])
OFFSETS = (datetime.timedelta(hours=1), datetime.timedelta(days=2), 1, None)


def number(r):
    """A number of the usual kinds."""
    draw = r.randrange(8)
    if draw < 3:
        return r.randint(-9, 9)
    if draw < 6:
        return r.gauss(0, 9)
    return r.choice(SPECIAL) if draw < 7 else r.random() < 0.5


def exception(r):
    kind = r.choice((*EXCEPTIONS, UnprintableError, UnicodeError, MemoryError))
    return kind(r.choice(("", "drawn", "x" * 99)))


def answer(r):
    """What a method of an object is to return or to raise."""
    return exception(r) if r.random() < 0.6 else r.choice(ANSWERS)


def atom(r):
    """An object that may be taken for a number or for a fault."""
    draw = r.randrange(14)
    if draw < 3:
        return number(r)
    if draw < 10:
        pools = HUGE, EXACT, TIMES, NOTHING, (1j, 2.5, complex("nan")), INTERVALS
        return r.choice((*pools, MISSING)[draw % 7])
    if draw < 11:
        return Number(r.randint(-9, 9), r.choice((None, None, answer(r))))
    if r.random() < 0.05:
        return RaisesOnAttributeAccess(exception(r))
    kinds = (
        lambda: Index(r.choice((0, 1, answer(r)))),
        lambda: Uncertain(r.choice((True, False, answer(r)))),
        lambda: Uncomparable(exception(r)),
        lambda: r.choice((IntSubclass, FloatSubclass))(r.randint(0, 3)),
        lambda: Array(r.choice((answer(r), number(r))), r.choice((None, *"fiUSVTmMO"))),
        lambda: r.choice((NanosecondDelta, NanosecondTime))(
            r.choice((0, 1, 500, 2000))
        ),
        lambda: zoned(r),
        lambda: r.choice(list(with_raising_class(exception(r)).values())),
        lambda: r.choice((iter, reversed))([1.0, 2.0]),
        lambda: (x for x in [1.0, 2.0]),
        count,
        Endless,
    )
    return r.choice(kinds)()


def zoned(r):
    """A datetime whose utcoffset() may raise."""
    offset = exception(r) if r.random() < 0.5 else r.choice(OFFSETS)
    return datetime.datetime(2024, 1, r.randint(1, 9), tzinfo=RaisingZone(offset))


def nest(r, depth):
    """Arbitrary objects, nested in arbitrary containers."""
    if depth == 0 or r.random() < 0.15:
        return atom(r)
    if r.random() < 0.05:
        return [nest(r, depth - 1)] * r.randint(2, 3)
    return contain(r, [nest(r, depth - 1) for _ in range(r.choice((0, 1, 2, 2, 3, 4)))])


def contain(r, entries):
    """A container of some kind for the entries."""
    draw = r.randrange(26)
    if draw < 12:
        return entries
    if draw < 15:
        return tuple(entries)
    kinds = (
        lambda: deque(entries),
        lambda: UserList(entries),
        lambda: Row(entries),
        lambda: Changing(entries or [1.0]),
        lambda: Lying(r.choice((len(entries) + 1, 0, answer(r))), entries),
        lambda: Failing(entries, r.randrange(4), exception(r)),
        lambda: Array(entries, r.choice((None, None, *"fiUSVTmMO"))),
        lambda: range(r.randint(-1, 4)),
        lambda: memoryview(array.array("d", [1.0, 2.0, 4.0])),
        lambda: list_with_raising_iter(
            r.choice((list, tuple, deque)), entries, exception(r)
        ),
        lambda: shared(r),
        lambda: self_containing(r, entries),
        lambda: deeply_nested(r, entries),
    )
    return r.choice(kinds)()


def shared(r):
    """A list that stands in many places, with something invalid in it."""
    pairs = (
        [None, None],
        [1.0, None],
        ["x", 1],
        [1.0, [2.0]],
        [{1}, 2],
        [NotATime()] * 2,
    )
    pairs += ([Fraction(1), Decimal(1)], [1.5, Decimal(1)], [TIMES[0], TIMES[1]])
    container = r.choice((list, list, list, tuple, deque, Row))
    grid = doubled(r.choice(pairs), r.choice((3, 22, 30, 40)), container)
    if r.random() < 0.3:
        grid = [grid, 0]
        grid[r.randint(0, 1)] = grid
    return grid


def self_containing(r, entries):
    """A list that contains itself."""
    if r.random() < 0.05:
        return self_containing_grid(r.choice((3, 30)))
    entries = list(entries)
    entries.insert(r.randint(0, len(entries)), entries)
    if r.random() < 0.3:
        entries = [entries, entries]
    return entries


def deeply_nested(r, entries):
    """The entries many levels down, on some of them beside something else."""
    pair = []
    pair += [pair, pair]
    beside = r.choice((None, entries, self_containing(r, [1.0]), pair))
    kind = r.choice((list, list, tuple, Row))
    for _ in range(r.choice((3, 30, 62, 64, 300))):
        if beside is not None and r.random() < 0.5:
            entries = [entries, beside]
        else:
            entries = kind([entries])
    return entries


def grid(r, shape, draw):
    """A valid grid, in containers of several kinds."""
    if not shape:
        return draw(r)
    rows = [grid(r, shape[1:], draw) for _ in range(shape[0])]
    return rows if r.random() < 0.9 else r.choice((tuple, deque, Row))(rows)


def samples(r):
    """A rectangular grid of samples of one kind, or of several."""
    few = r.random() < 0.97
    shape = [r.choice((0, 1, 2, 3, 4, 5)) for _ in range(r.choice((0, 1, 1, 2, 2, 3)))]
    shape = shape if few else [r.choice((18, 33, 70))]
    kinds = number, number, lambda r: r.choice(EXACT), lambda r: r.choice(TIMES)
    kinds += atom, lambda r: Number(r.randint(0, 9))
    kinds += (lambda r: r.choice((*INTERVALS, 1, 2.0)),)
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
            (Interval(1), Interval(2)),
            (datetime.timedelta(0), datetime.timedelta(0, 1)),
        )
    )
    x = [start + i * step for i in range(size)]
    if r.random() < 0.1:
        x = [r.choice(LARGE) for _ in x]
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
        axes = [r.randint(-2, 2) for _ in range(r.randint(0, 3))]
        return r.choice((list, tuple, deque, UserList, Row))(axes)
    return nest(r, 2)


def order(r):
    draw = r.randrange(6)
    few = 1, 2, 2.0, 3, 4, 0, -1, 64, r.randint(1, 64)
    return r.choice(few) if draw < 5 else atom(r)


def length(f):
    """Return the length of the first axis of f, or 3 if it is not a plain sequence."""
    rows = f.entries if type(f) is Row else f
    plain = any(type(rows) is kind for kind in (list, tuple, deque, range))
    return len(rows) if plain else 3


def draw_call(r):
    """Return the name, the arguments and the options of a call."""
    name = r.choice(FUNCTIONS)
    f = samples(r) if r.random() < 0.6 else nest(r, r.randint(0, 4))
    options = {}
    if r.random() < 0.3:
        options["axis"] = axis(r)
    if name == "gradient":
        each = [spacing(r, length(f)) for _ in range(r.choice((0, 0, 1, 1, 1, 2, 3)))]
        names = ["edge_order"]
    else:
        each = [spacing(r, length(f))][: r.randint(0, 1)]
        names = ["derivative", "accuracy"]
        known = inspect.signature(getattr(gradlite, name)).parameters
        if "period" in known and r.random() < 0.3:
            options["period"] = r.choice((length(f), spacing(r, 1)))
        if "window" in known and r.random() < 0.3:
            options["window"] = r.choice((None, 3, 3, 5, 5, 7, 4, order(r)))
    options.update({option: order(r) for option in names if r.random() < 0.4})
    return name, [f, *each], options
