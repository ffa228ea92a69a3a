# SPDX-License-Identifier: MIT
"""Grids of numbers: reading containers as nested lists, their shape, the way to a place.

Nothing is imported from outside, so that a type is recognised by what it has: `tolist`
for arrays, `appendleft` for deques, `keys` for mappings. Attributes are probed on one
object of each type; on every sample they would take hundreds of nanoseconds.

A list may occur in many places. Each walk follows it once, so that its time is bounded
by what the input occupies, not by the number of ways through it.
"""

from ._errors import Refusal, describe, plural, refusal_of
from ._loops import edition as loops

MAX_DIMENSIONS = 64  # NumPy's own limit
PLAIN = {float, int, bool}  # the types of numbers that need no reading

_CONTAINERS = (
    ("__next__", "an iterator", "make a list of it first"),
    ("isdisjoint", "a set", "make a sorted list of it first"),
    ("keys", "a mapping", "pass a list of its values"),
)
_TIMES = ("to_pydatetime", "to_pytimedelta")  # pandas' own times
_READABLE = ("__len__", "__getitem__", "tolist", "__next__", *_TIMES)


class Grid:
    """Nested lists of numbers: samples, coordinates, or one number without dimensions.

    values  the lists, those of the user where possible, never changed; or the number
    shape   the length of each dimension
    types   the types of the numbers
    place   the name of the argument
    """

    def __init__(self, values, shape, types, place):
        self.values = values
        self.shape = shape
        self.types = types
        self.place = place

    def rows(self):
        """Return the innermost lists."""
        rows = [self.values if self.shape else [self.values]]
        for _ in self.shape[1:]:
            rows = _entries_of(rows)
        return rows

    def first(self, test):
        """Return the place and the value of the first number to pass a test, or None."""
        return _first(self.values, len(self.shape), test, self.place, set())

    def converted(self, function):
        """Return the values as new lists, with the function applied to each number."""
        try:
            return _converted(self.values, len(self.shape), function, {})
        except Exception as error:
            place, _ = self.first(lambda x: fails(function, x)) or (self.place, None)
            raise refusal_of(error, "samples of compatible types", place)

    def wrapped(self, axis, left, right):
        """Return the grid continued periodically at both ends of an axis."""
        values = _wrapped(self.values, axis, left, right)
        return Grid(values, self.shape, self.types, self.place)


def read(x, place):
    """Return the Grid of any nested sequences of numbers.

    Lists of lists of numbers are taken as they are, without a copy. Any other container
    is read once, into a new list.
    """
    reader = _Reader()
    try:
        if type(x) is not list:
            x = reader.as_lists(x, place, 0)
        if type(x) is not list:
            return Grid(x, (), {type(x)}, place)
        shape, rows, types = _survey(x, place)
        if not types <= PLAIN and not reader.are_numbers(types, rows):
            x = reader.as_lists(x, place, 0)
            shape, rows, types = _survey(x, place)
            if list in types:
                raise _mixed(x, len(shape), place)
    except Exception as error:
        raise refusal_of(error, "sequences that can be read", place, TypeError)
    return Grid(x, shape, types, place)


def _survey(x, place):
    """Return the shape of nested lists, the innermost lists, and the types in them.

    Stops at the first level that holds anything but lists.
    """
    rows, types = [x], loops.types_in([x])
    shape = [len(x)]
    if types == {list}:
        _check_depth(x, place)
    while types == {list}:
        rows = _entries_of(rows)
        lengths = set(map(len, rows))
        if len(lengths) > 1:
            raise _ragged(x, len(shape), place)
        shape += lengths
        types = loops.types_in(rows)
    return tuple(shape), rows, types


def _entries_of(rows):
    """Return the entries of some lists, of each list once."""
    if len(rows) > 1:
        rows = {id(row): row for row in rows}.values()
    return [entry for row in rows for entry in row]


def _check_depth(x, place):
    """Raise if the first entries alone are nested too deeply, before any long work."""
    depth = 0
    while type(x) is list and x:
        depth, x = depth + 1, x[0]
        if depth > MAX_DIMENSIONS:
            raise _too_deep(place)


def _too_deep(place):
    wanted = f"nesting of at most {MAX_DIMENSIONS} levels"
    got = f"more at {place[:40]} (does a list contain itself?)"
    return Refusal(ValueError, wanted, got)


class _Reader:
    """Reads containers of any type into lists, each object once."""

    def __init__(self):
        self.lists = {}  # id -> (object, its list; None while it is being read)
        self.is_number = {float: True, int: True, bool: True, list: False}

    def are_numbers(self, types, rows):
        """Return whether objects of these types, found in rows, need no reading."""
        for each in types:
            if each not in self.is_number:
                one = next(x for row in rows for x in row if type(x) is each)
                self.is_number[each] = not _is_readable(one)
        return all([self.is_number[each] for each in types])

    def as_lists(self, x, place, depth):
        """Return x with every container in it as a list, every number as Python's."""
        known = self.lists.get(id(x))
        if known is not None:
            if known[1] is None:
                raise _too_deep(place)
            return known[1]
        try:
            entries = _entries(x, place)
            if type(entries) is not list:
                return entries
            plain = self.are_numbers(loops.types_in([entries]), [entries])
        except Exception as error:
            raise refusal_of(error, "sequences that can be read", place, TypeError)
        if depth == MAX_DIMENSIONS:
            raise _too_deep(place)
        self.lists[id(x)] = x, None
        if not plain:
            out = []
            for i, entry in enumerate(entries):
                if not self.is_number.get(type(entry)):
                    entry = self.as_lists(entry, f"{place}[{i}]", depth + 1)
                out.append(entry)
            entries = out
        self.lists[id(x)] = x, entries
        return entries


def _is_readable(x):
    """Return whether an object may hold entries or stand for another number."""
    if isinstance(x, (list, tuple, range, str, bytes, bytearray)):
        return True
    try:
        return any([hasattr(x, attribute) for attribute in _READABLE])
    except Exception:  # raised again, and located, when it is read
        return True


def _entries(x, place):
    """Return the entries of a container as a list; anything else as it is."""
    if isinstance(x, (list, tuple, range)) or hasattr(x, "appendleft"):
        return x if type(x) is list else list(x)
    if isinstance(x, (str, bytes, bytearray)):
        hint = "float()" + " or datetime.fromisoformat()" * (place[:7] == "spacing")
        got = f"{describe(x)} at {place} (convert with {hint} first)"
        raise Refusal(TypeError, "numbers", got)
    if hasattr(x, "tolist"):
        return _from_array(x, place)
    for method in _TIMES:
        if hasattr(x, method) and x == x:  # NaT does not
            if getattr(x, "nanosecond", 0) or getattr(x, "nanoseconds", 0):
                got = f'{describe(x)} at {place} (round with .round("us") first)'
                raise Refusal(TypeError, "times in whole microseconds", got)
            return getattr(x, method)()
    for attribute, name, hint in _CONTAINERS:
        if hasattr(x, attribute):
            got = f"{name} at {place} ({hint})"
            raise Refusal(TypeError, "nested sequences of numbers", got)
    return _from_sequence(x, place)


def _from_array(x, place):
    """Return the list, or the one number, that an array's tolist() gives."""
    dtype = getattr(x, "dtype", None)
    kind = getattr(dtype, "kind", "")
    if kind in ("U", "S", "V", "T"):
        got = f"an array of text or of records at {place}"
        raise Refusal(TypeError, "nested sequences of numbers", got)
    try:
        entries = x.tolist()
    except Exception:  # a number that has the method but no entries, as pint's
        return x
    if isinstance(entries, list):
        entries = list(entries)
    elif kind in ("f", "c"):  # NumPy's longest floats give themselves
        return float(entries) if kind == "f" else complex(entries)
    first, levels = entries, 0
    while kind in ("m", "M") and type(first) is list and first and levels < 64:
        first, levels = first[0], levels + 1
    if kind in ("m", "M") and type(first) is int:
        got = f"an array of dtype {dtype} at {place}"
        if "[ns]" in str(dtype):
            name = "datetime64[us]" if kind == "M" else "timedelta64[us]"
            got += f' (convert with .astype("{name}") first)'
        raise Refusal(TypeError, "times that datetime can represent", got)
    return entries


def _from_sequence(x, place):
    """Return x[0] to x[len(x) - 1], each read once; x itself if it has no entries."""
    try:
        length = len(x)
        if not hasattr(x, "__getitem__"):
            x[0:0]  # MicroPython's own sequences do not show the method
    except (TypeError, AttributeError):
        return x
    out = []
    try:
        for i in range(length):
            out.append(x[i])
    except IndexError as error:
        got = f"{plural(len(out), 'entry', 'entries')} at {place}"
        raise Refusal(ValueError, f"as many entries as len() gives, {length}", got, error)
    except Exception as error:
        place = f"{place}[{len(out)}]"
        raise refusal_of(error, "sequences that can be read", place, TypeError)
    return out


def _converted(values, depth, function, known):
    if not depth:
        return function(values)
    if id(values) not in known:
        if depth == 1:
            out = loops.converted(values, function)
        else:
            out = [_converted(entry, depth - 1, function, known) for entry in values]
        known[id(values)] = out
    return known[id(values)]


def _wrapped(values, axis, left, right):
    if axis:
        return [_wrapped(entry, axis - 1, left, right) for entry in values]
    return values[len(values) - left :] + values + values[:right]


def _first(values, depth, test, place, seen):
    if not depth:
        return (place, values) if test(values) else None
    if (depth, id(values)) not in seen:
        seen.add((depth, id(values)))
        for i, entry in enumerate(values):
            found = _first(entry, depth - 1, test, f"{place}[{i}]", seen)
            if found:
                return found
    return None


def fails(function, x):
    """Return whether function(x) raises."""
    try:
        function(x)
    except Exception:
        return True
    return False


def _ragged(x, depth, place):
    """Return the Refusal of lists of several lengths, `depth` levels down."""
    first, row = _first(x, depth, lambda row: True, place, set())
    length = len(row)
    other, row = _first(x, depth, lambda row: len(row) != length, place, set())
    got = f"length {len(row)} at {other} ({first} has length {length})"
    return Refusal(ValueError, "lists of equal length at each level", got)


def _mixed(x, depth, place):
    """Return the Refusal of a number beside a list, `depth` levels down."""
    kind = type(_first(x, depth, lambda entry: True, place, set())[1])
    differs = (lambda entry: type(entry) is not list) if kind is list else (
        lambda entry: type(entry) is list
    )
    place, _ = _first(x, depth, differs, place, set())
    got = "a number beside lists" if kind is list else "a list beside numbers"
    return Refusal(ValueError, "all numbers at the same depth", f"{got} at {place}")
