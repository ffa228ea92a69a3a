# SPDX-License-Identifier: MIT
"""Reading arguments as numbers of known kinds, and exact numbers as integers."""

from ._containers import MAX_DIMENSIONS
from ._errors import refusal_of
from ._formulas import gcd
from ._grid import Grid, not_a_number, read
from ._kinds import AWARE, BUILT_IN, DATETIMES, NAIVE, kind_of, standard_class
from ._loops import edition as loops

MICROSECONDS = 1000000  # in a second
_BUILT_IN_TYPES = set(BUILT_IN)
_MOST_DIGITS = 1000  # of a Decimal that becomes an integer


class Numbers(Grid):
    """A grid of numbers: the samples, a spacing or a period.

    kinds      the set of their kinds
    original   the values as they were passed, for messages
    is_scalar  whether it is one number
    """

    def __init__(self, grid, kinds, original):
        super().__init__(grid.values, grid.shape, grid.types, grid.place, grid.examples)
        self.kinds = kinds
        self.original = original
        self.is_scalar = not grid.shape

    def as_list(self):
        """Return the values of a one-dimensional grid, or a scalar in a list."""
        if self.is_scalar:
            return [self.values]
        return self.values


def read_numbers(x, place, most=MAX_DIMENSIONS):
    """Return the Numbers in nested containers of at most so many dimensions.

    Whether lists have more is left to the caller.
    """
    grid = read(x, place, most)
    if grid.types <= _BUILT_IN_TYPES:
        return Numbers(grid, set(map(BUILT_IN.get, grid.types)), grid.values)
    try:
        kinds = _kinds_in(grid)
        if not grid.shape or not kinds & DATETIMES:
            return Numbers(grid, kinds, grid.values)
        utc_offsets, has_naive = _utc_offsets(grid)
    except Exception as error:  # noqa: BLE001  of a foreign class, or of a time zone
        place, _ = grid.first_to_raise(kind_of)
        raise refusal_of(error, "numbers", place, TypeError)
    # One class has both kinds of datetimes, and its example is only one of them.
    kinds -= DATETIMES
    if has_naive:
        kinds.add(NAIVE)
    if utc_offsets:
        kinds.add(AWARE)
    if len(utc_offsets) > 1 and kinds == {AWARE}:
        # Python subtracts datetimes of one zone by the clock, not by the time elapsed.
        _, first = grid.first_number()
        elapsed = read(grid.converted(TimeSince(first)), place)
        return Numbers(elapsed, kinds, grid.values)
    return Numbers(grid, kinds, grid.values)


def _kinds_in(grid):
    """Return the kinds of the numbers in a grid, by an example of each class."""
    kinds = set()
    for cls in grid.types:
        kind = BUILT_IN.get(cls)
        if kind is None:
            place, example = grid.examples[cls]
            kind = kind_of(example)
            if kind is None:
                raise not_a_number(example, place, grid)
        kinds.add(kind)
    return kinds


def _utc_offsets(grid):
    """Return the UTC offsets in a grid of datetimes, and whether some are naive."""
    offsets = []
    datetime = standard_class("datetime", "datetime")
    for cls in grid.types:
        if issubclass(cls, datetime):
            offsets += loops.utc_offsets(grid.rows(), cls)
    # No set of all: MicroPython's timedelta cannot be compared with None.
    aware = [offset for offset in offsets if offset is not None]
    return set(aware), len(aware) < len(offsets)


class TimeSince:
    """Gives the time elapsed since an aware datetime, in any zone."""

    def __init__(self, first):
        self.first = first
        self.zone = first.tzinfo
        self.offset = first.utcoffset()

    def __call__(self, t):
        by_clock = t - self.first
        if t.tzinfo is self.zone:
            return by_clock - (t.utcoffset() - self.offset)
        return by_clock


def as_integers(numbers):
    """Return rational numbers and times, in seconds, as integers over a denominator."""
    ratios = []
    common = 1
    for x in numbers:
        numerator, denominator = _as_ratio(x)
        if denominator != common:
            common = common // gcd(common, denominator) * denominator
        ratios.append((numerator, denominator))
    return [n * (common // d) for n, d in ratios], common


def _as_ratio(x):
    """Return a rational number, or a time in seconds, as numerator and denominator."""
    if isinstance(x, (int, bool)):  # MicroPython's bool is not derived from int
        return int(x), 1
    if isinstance(x, standard_class("datetime", "timedelta")):
        return x // type(x).resolution, MICROSECONDS
    if isinstance(x, standard_class("decimal", "Decimal")):
        if abs(x.adjusted()) > _MOST_DIGITS:
            raise OverflowError(f"more than {_MOST_DIGITS} digits")
    return x.as_integer_ratio()
