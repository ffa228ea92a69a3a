# SPDX-License-Identifier: MIT
"""Reading arguments as numbers of known kinds, and exact numbers as integers."""

from ._containers import MAX_DIMENSIONS
from ._errors import refusal_of
from ._formulas import gcd
from ._grid import Grid, not_a_number, raises, read
from ._kinds import AWARE, BUILT_IN, CLOCKS, NAIVE, kind_of, standard_class
from ._loops import edition as loops

PER_SECOND = 1000000  # microseconds, in which datetime counts
_MOST_DIGITS = 1000  # of a Decimal that becomes an integer


class Numbers(Grid):
    """A grid of numbers: the samples, a spacing or a period.

    kinds     the set of their kinds
    original  the values as they were passed, for messages
    """

    def __init__(self, grid, kinds, original):
        Grid.__init__(
            self, grid.values, grid.shape, grid.types, grid.place, grid.examples
        )
        self.kinds = kinds
        self.original = original

    @property
    def is_scalar(self):
        return not self.shape

    def as_list(self):
        """Return the values of a one-dimensional grid, or a scalar in a list."""
        return [self.values] if self.is_scalar else self.values


def read_numbers(x, place, most=MAX_DIMENSIONS):
    """Return the Numbers in nested containers; for `most` see read()."""
    grid = read(x, place, most)
    kinds, utc_offsets = set(), set()
    for cls in grid.types:
        kind = BUILT_IN.get(cls) or _kind_of_class(grid, cls)
        kinds.add(kind)
        if kind in CLOCKS and grid.shape:
            # One class has both kinds, and its example is only one of them.
            found = _utc_offsets(grid, cls)
            kinds |= {NAIVE if offset is None else AWARE for offset in found}
            utc_offsets |= found
    if len(utc_offsets) > 1 and kinds == {AWARE}:
        # Python subtracts datetimes of one zone by the clock, not by the time elapsed.
        _, first = grid.first(lambda x: True)
        elapsed = read(grid.converted(time_since(first)), place)
        return Numbers(elapsed, kinds, grid.values)
    return Numbers(grid, kinds, grid.values)


def _kind_of_class(grid, cls):
    place, example = grid.place, None
    try:
        place, example = grid.examples[cls]
        kind = kind_of(example)
    except Exception as error:
        place, _ = grid.first(lambda x: raises(kind_of, x)) or (place, None)
        raise refusal_of(error, "numbers", place, TypeError)
    if kind is None:
        raise not_a_number(example, place, grid)
    return kind


def _utc_offsets(grid, cls):
    try:
        return loops.utc_offsets(grid.rows(), cls)
    except Exception as error:  # of a time zone
        place, _ = grid.first(lambda x: raises(kind_of, x)) or grid.examples[cls]
        raise refusal_of(error, "numbers", place, TypeError)


def time_since(first):
    """Return the function that gives the time elapsed since an aware datetime."""
    zone, offset = first.tzinfo, first.utcoffset()

    def elapsed(t):
        by_clock = t - first
        return by_clock - (t.utcoffset() - offset) if t.tzinfo is zone else by_clock

    return elapsed


def as_integers(numbers):
    """Return rational numbers and times, in seconds, as integers over a denominator."""
    timedelta = standard_class("datetime", "timedelta")
    decimal = standard_class("decimal", "Decimal")
    ratios, common = [], 1
    for x in numbers:
        if isinstance(x, (int, bool)):
            numerator, denominator = int(x), 1
        elif isinstance(x, timedelta):
            numerator, denominator = x // type(x).resolution, PER_SECOND
        elif isinstance(x, decimal) and abs(x.adjusted()) > _MOST_DIGITS:
            raise OverflowError(f"more than {_MOST_DIGITS} digits")
        else:
            numerator, denominator = x.as_integer_ratio()
        if denominator != common:
            common = common // gcd(common, denominator) * denominator
        ratios.append((numerator, denominator))
    return [n * (common // d) for n, d in ratios], common
