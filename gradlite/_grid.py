# SPDX-License-Identifier: MIT
"""Nested containers read as lists of numbers, a level at a time.

Each level is surveyed by the types of its entries, and only what is neither a list nor
a plain number is looked at by itself. A list that stands in several places is followed
once, which bounds time and memory by what the input occupies.
"""

from ._containers import MAX_DIMENSIONS, Reader
from ._errors import Refusal, attempt, describe, raises, refusal_of
from ._kinds import kind_of
from ._loops import edition as loops

PLAIN = {float, int, bool}

_NEED_NO_READING = PLAIN | {complex}
_LISTS = {list}
_CONTAINERS = {list, range}  # ranges are expanded last, as they occupy almost nothing
_UNKNOWN = {None}  # stands for types that cannot be compared
_MANY = 1000000  # samples from which rows that recur are looked for


class Grid:
    """Nested lists of numbers, or one number.

    values    the nested lists; for one number, it alone
    shape     their lengths, from the outermost in
    types     the set of the types of the numbers
    place     the name of the argument, as "spacing[0]"
    examples  the place and value of one number of each type that had to be looked at
    """

    def __init__(self, values, shape, types, place, examples):
        self.values = values
        self.shape = shape
        self.types = types
        self.place = place
        self.examples = examples
        # The last function that converted lists, and its result: most axes ask for the
        # same. One number is converted anew, as scalar grids are shared by threads.
        self._last_conversion = (None, None)

    def rows(self):
        """Iterate over the places and lists of the innermost level, each list once."""
        return _walk(self.values, len(self.shape) - 1, self.place)

    def first(self, test):
        """Return the place and value of the first number to pass a test, or None."""
        for place, value in _walk(self.values, len(self.shape), self.place):
            if test(value):
                return place, value
        return None

    def first_number(self):
        """Return the place and value of the first number, or None if there is none."""
        return self.first(_is_anything)

    def first_to_raise(self, function):
        """Return the place and value of the first number that a function raises for.

        If it does so for none a second time, the place is that of all.
        """
        found = self.first(lambda x: raises(function, x))
        return found or (self.place, self.values)

    def converted(self, function):
        """Return the values with each number replaced by that of a function."""
        last_function, values = self._last_conversion
        if last_function is function:
            return values
        depth = len(self.shape)
        values, error = attempt(_converted, self.values, depth, function)
        if error is not None:
            raise self._not_converted(function, error)
        if depth > 0:
            self._last_conversion = (function, values)
        return values

    def _not_converted(self, function, error):
        """Return the Refusal for what a conversion raised, with the number's place."""
        place, x = self.first_to_raise(function)
        if isinstance(error, OverflowError) and function in (float, complex):
            wanted = "numbers that fit in a float"
            got = f"an int too large at {place}"
            if type(x) not in PLAIN:
                got = f"{describe(x)} at {place}, too large beside floats"
            got = f"{got} (use Fraction for all numbers, the spacing too)"
            return Refusal(OverflowError, wanted, got, error)
        return refusal_of(error, "numbers of compatible types", place)


def _walk(values, depth, place):
    """Iterate over places and entries so many levels down; those of a list once."""
    entries = [(place, values)]
    for _ in range(depth):
        entries = _entries(entries)
    return entries


def _entries(lists):
    """Iterate over the places and entries of lists with their places."""
    seen = set()
    for place, each in lists:
        if id(each) not in seen:
            seen.add(id(each))
            for i, entry in enumerate(each):
                yield f"{place}[{i}]", entry


def _converted(values, depth, function):
    """Return nested lists with a function applied to each entry so many levels down."""
    if depth == 0:
        return function(values)
    if depth == 1:
        return loops.converted(values, function)
    if depth == 2 and len(values) * len(values[0]) < _MANY:
        return [loops.converted(row, function) for row in values]
    return _converted_once(values, depth, function, {})


def _converted_once(values, depth, function, known):
    """Return the same; known has the results by the id() of lists, each made once."""
    if depth == 1:
        return loops.converted(values, function)
    # A plain loop: MicroPython's stack has room for more of them than comprehensions.
    for part in values:
        if id(part) not in known:
            known[id(part)] = _converted_once(part, depth - 1, function, known)
    return [known[id(part)] for part in values]


def read(x, place, most=MAX_DIMENSIONS):
    """Return the Grid of a number or of nested containers; lists are not copied.

    Where more than so many dimensions would be refused anyway, ranges and arrays in
    them are refused before they are expanded. Whether nested lists have more is left
    to the caller.
    """
    if type(x) is tuple:
        x = list(x)
    grid = _survey(x, place, {})
    if grid.types <= _NEED_NO_READING:
        return grid
    reading = _Reading(place, most, grid.examples)
    try:
        return reading.read_levels(grid)
    except Exception as error:  # noqa: BLE001 - containers of others raise anything
        raise refusal_of(error, "sequences that can be read", reading.at, TypeError)


class _Reading:
    """The reading of one argument.

    place     the name of the argument
    most      the number of dimensions in which ranges and arrays are expanded
    at        the place of the entry that is being read
    examples  see Grid
    reader    the Reader of its entries
    """

    def __init__(self, place, most, examples):
        self.place = place
        self.most = most
        self.at = place
        self.examples = examples
        self.reader = Reader()

    def read_levels(self, grid):
        """Return the Grid with what its lists hold read, one level after another."""
        numbers = self.reader.numbers  # grows when the first number of a type is read
        level = -1  # the innermost one that has been read
        while not grid.types <= numbers and len(grid.shape) > level:
            level = len(grid.shape)
            values = self._level_read(grid)
            if grid.types <= numbers:  # they needed no reading after all
                return grid
            grid = _survey(values, self.place, self.examples)
            if range in grid.types and len(grid.shape) == level:
                values = self._ranges_expanded(grid)
                grid = _survey(values, self.place, self.examples)
        if list in grid.types:
            raise _mixture(grid)
        return grid

    def _level_read(self, grid):
        """Return the values with the entries of the innermost level read."""
        level = len(grid.shape)
        if level == 0:
            if grid.types is _UNKNOWN:
                _compare(type(grid.values))
            return self._entry_read(grid.values, self.place, level)
        numbers = self.reader.numbers
        known = {}  # what was read, by the id() of the entry
        for place, entry in _walk(grid.values, level, self.place):
            self.at = place
            cls = type(entry)
            if grid.types is _UNKNOWN:
                _compare(cls)
            if cls in numbers or cls in _CONTAINERS or id(entry) in known:
                continue
            if cls is tuple:  # the most common container besides a list
                known[id(entry)] = list(entry)
                continue
            known[id(entry)] = self._entry_read(entry, place, level)
            if grid.types <= numbers:
                return grid.values  # as after the first of many Fractions

        def replacement(entry):
            return known.get(id(entry), entry)

        return _converted(grid.values, level, replacement)

    def _entry_read(self, entry, place, level):
        """Return the list of a container or the number that an entry stands for."""
        if type(entry) is range:
            return entry
        if level >= self.most and self.reader.is_array(entry):
            raise self._no_room(place)
        value = self.reader.read(entry, place)
        if type(value) is not list:
            self.examples.setdefault(type(value), (place, value))
        return value

    def _ranges_expanded(self, grid):
        """Return the values with ranges as lists, if all lengths are equal."""
        level = len(grid.shape)
        if not grid.types <= _CONTAINERS or level == MAX_DIMENSIONS:
            raise _mixture(grid)
        if level >= self.most:
            place, _ = grid.first(_is_range)
            raise self._no_room(place)
        _check_lengths(grid)
        return _converted(grid.values, level, _expanded)

    def _no_room(self, place):
        """Return the Refusal for a range or an array where only numbers can stand."""
        if self.most == 0:
            wanted = f"{self.place} to be a scalar"
            return Refusal(TypeError, wanted, f"a sequence at {place}")
        wanted = f"{self.place} to be a scalar or a 1-D sequence"
        got = f"a nested sequence at {place} (pass a single row or column)"
        return Refusal(ValueError, wanted, got)


def _survey(x, place, examples):
    """Return the Grid of lists, down to the first level that has anything else."""
    if type(x) is not list:
        return Grid(x, (), _types_in([[x]]), place, examples)
    shape = (len(x),)
    rows = [x]
    types = _types_in(rows)
    while types == _LISTS:
        if len(shape) == MAX_DIMENSIONS:
            raise _too_deep(place)
        rows = [entry for row in rows for entry in row]
        if len(set(map(len, rows))) > 1:
            _check_lengths(Grid(x, shape, types, place, examples))
        shape += (len(rows[0]),)
        if len(shape) > 3 or len(rows) * shape[-1] > _MANY:
            rows = list({id(row): row for row in rows}.values())  # each list once
            if any(row is x for row in rows):  # found at once, whatever its length
                raise _too_deep(place)
        types = _types_in(rows)
    return Grid(x, shape, types, place, examples)


def _compare(cls):
    """Raise here what the == of a class raises, not in a set that happens to ask it."""
    return cls == cls  # noqa: PLR0124


def _types_in(rows):
    """Return the set of types of all entries, or one that stands for unknown types."""
    try:
        types = loops.types_in(rows)
        for cls in types:
            _compare(cls)
        return types
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - a class may forbid to hash or to compare it
        return _UNKNOWN


def _is_anything(x):
    return True


def _is_range(x):
    return type(x) is range


def _is_container(x):
    """Return whether x is a list or a range, all that is left once a level is read."""
    return type(x) is list or type(x) is range  # "in" would ask a metaclass


def _expanded(x):
    """Return a range as a list, all else as it is."""
    if type(x) is range:
        return list(x)
    return x


def _check_lengths(grid):
    """Refuse lists and ranges of unequal length at the innermost level."""
    first_place, first = grid.first(_is_container)
    length = len(first)
    for place, entry in _walk(grid.values, len(grid.shape), grid.place):
        if len(entry) != length:
            wanted = "lists of equal length at each level"
            got = f"length {len(entry)} at {place} ({first_place} has length {length})"
            raise Refusal(ValueError, wanted, got)


def _too_deep(place):
    """Return the Refusal for lists in lists beyond the last level."""
    wanted = f"nesting of at most {MAX_DIMENSIONS} levels"
    got = f"more at {place} (does a list contain itself?)"
    return Refusal(ValueError, wanted, got)


def _mixture(grid):
    """Return the Refusal for containers beside anything else at one level."""
    if len(grid.shape) == MAX_DIMENSIONS:
        return _too_deep(grid.place)
    if not grid.types <= PLAIN | _CONTAINERS:
        for place, entry in _walk(grid.values, len(grid.shape), grid.place):
            if not _is_container(entry) and kind_of(entry) is None:
                return not_a_number(entry, place, grid)
    _, first = grid.first_number()
    wanted = "all numbers at the same depth"
    if _is_container(first):
        place, _ = grid.first(lambda x: not _is_container(x))
        return Refusal(ValueError, wanted, f"a number beside lists at {place}")
    place, _ = grid.first(_is_container)
    return Refusal(ValueError, wanted, f"a list beside numbers at {place}")


def not_a_number(x, place, grid):
    """Return the Refusal for a value in a grid that kind_of() has no kind for.

    A value with operators is a missing one, as pandas' NA or NaT. nan can replace it
    among samples that are floats or become floats; coordinates and others have none.
    """
    got = f"{describe(x)} at {place}"
    cls = type(x)
    is_missing = hasattr(cls, "__sub__") and hasattr(cls, "__truediv__")
    if place == grid.place or not (x is None or is_missing):
        return Refusal(TypeError, "numbers", got)
    is_floats = grid.types <= PLAIN | {complex, list, cls}
    if is_floats and not place.startswith("spacing"):
        return Refusal(TypeError, "numbers", f"{got} (use nan for missing values)")
    return Refusal(TypeError, "numbers", f"{got} (drop missing values)")
