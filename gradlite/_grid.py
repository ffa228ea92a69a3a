# SPDX-License-Identifier: MIT
"""Reading containers as nested lists of numbers, their shape, the way to a place.

Nothing is imported, so that a type is known by what it has: `tolist` for arrays,
`appendleft` for deques. That is asked of one object of each type, not of each sample. A
list that occurs in many places is followed once, which bounds the time.
"""

from ._errors import Refusal, describe, plural, refusal_of
from ._loops import edition as loops

MAX_DIMENSIONS = 64  # NumPy's own limit
PLAIN = {float, int, bool}  # the types of numbers that need no reading

_LISTS = {list}
_MANY = 1000000  # samples from which it pays to look for rows that occur again
_CONTAINERS = (
    ("__next__", "an iterator (make a list of it first)"),
    ("isdisjoint", "a set (make a sorted list of it first)"),
    ("keys", "a mapping (pass a list of its values)"),
)
_TIMES = ("to_pydatetime", "to_pytimedelta")  # pandas' own times
_READABLE = ("__len__", "__getitem__", "tolist", "appendleft") + _TIMES
_READABLE += tuple([attribute for attribute, _ in _CONTAINERS])
_WANTED = "nested sequences of numbers"
_READ = "sequences that can be read"


class Grid:
    """Nested lists of numbers (or one number), as samples, spacing or period."""

    _known = None, None

    def __init__(self, values, shape, types, place):
        self.values, self.shape = values, shape
        self.types, self.place = types, place

    def rows(self):
        rows = [self.values if self.shape else [self.values]]
        for _ in self.shape[1:]:
            rows = _entries_of(rows)
        return rows

    def first(self, test):
        """Return the place and value of the first number to pass a test, or None."""
        return _first(self.values, len(self.shape), test, self.place, set())

    def converted(self, function):
        """Return new lists with the function applied to each number."""
        if self._known[0] is not function:  # kept, as most axes ask for the same
            depth, values = len(self.shape), self.values
            small = depth == 2 and self.shape[0] * self.shape[1] < _MANY
            try:
                values = _converted(values, depth, function, None if small else {})
            except Exception as error:
                place, _ = self.first(lambda x: fails(function, x)) or (self.place, None)
                if isinstance(error, OverflowError) and function in (float, complex):
                    got = f"an int too large at {place} (use Fraction for exact results)"
                    raise Refusal(OverflowError, "numbers that fit in a float", got, error)
                raise refusal_of(error, "numbers of compatible types", place)
            self._known = function, values
        return self._known[1]

    def wrapped(self, axis, left, right):
        values = _wrapped(self.values, axis, left, right)
        return Grid(values, self.shape, self.types, self.place)


def _converted(values, depth, function, known):
    if depth < 2:
        return loops.converted(values, function) if depth else function(values)
    if known is None:
        return [loops.converted(row, function) for row in values]
    out = []
    for part in values:
        if id(part) not in known:
            known[id(part)] = _converted(part, depth - 1, function, known)
        out.append(known[id(part)])
    return out


def _wrapped(values, axis, left, right):
    if axis:
        return [_wrapped(part, axis - 1, left, right) for part in values]
    return values[len(values) - left :] + values + values[:right]


def _first(values, depth, test, place, seen):
    if not depth:
        return (place, values) if test(values) else None
    if (depth, id(values)) not in seen:
        seen.add((depth, id(values)))
        for i, part in enumerate(values):
            found = _first(part, depth - 1, test, f"{place}[{i}]", seen)
            if found:
                return found
    return None


def fails(function, x):
    try:
        function(x)
        return False
    except Exception:
        return True


def read(x, place):
    """Return the Grid of nested sequences; lists of numbers are not copied."""
    kind = type(x)
    if kind is float or kind is int:
        return Grid(x, (), {kind}, place)
    reader = None if kind is list else _Reader()
    try:
        if reader:
            x = reader.as_lists(x, place, 0)
            if type(x) is not list:
                return Grid(x, (), {type(x)}, place)
        shape, rows, types = _survey(x, place)
        if not types <= PLAIN:
            reader = reader or _Reader()
            if not reader.are_numbers(types, rows):
                x = reader.as_lists(x, place, 0)
                shape, rows, types = _survey(x, place)
                if list in types:
                    raise _unlike(x, len(shape), place, lambda x: type(x) is list)
        return Grid(x, shape, types, place)
    except Refusal:
        raise
    except Exception as error:  # of the class of an entry: the reader finds its place
        _Reader().as_lists(x, place, 0)
        raise refusal_of(error, _READ, place, TypeError)


def _survey(x, place):
    """Return the shape, the rows and the types of lists down to anything else."""
    rows, shape = [x], [len(x)]
    types = loops.types_of(x)
    while types == _LISTS:
        rows = x if rows[0] is x else _entries_of(rows)
        if rows is x and x[0] and type(x[0][0]) is list:
            first = x  # alone it may be nested too deeply: looked at before long work
            for _ in range(MAX_DIMENSIONS + 1):
                first = first[0] if type(first) is list and first else None
            if first is not None:
                raise _too_deep(place)
        lengths = set(map(len, rows))
        if len(lengths) > 1:
            raise _unlike(x, len(shape), place, len)
        shape += lengths
        rows = _distinct(rows) if len(rows) * shape[-1] > _MANY else rows
        types = loops.types_in(rows)
    return tuple(shape), rows, types


def _entries_of(rows):
    """Return the entries of some lists, each list once."""
    return [entry for row in _distinct(rows) for entry in row]


def _distinct(rows):
    """Return some lists, each once."""
    if len(set(map(id, rows))) == len(rows):
        return rows
    return list({id(row): row for row in rows}.values())


def _too_deep(place):
    got = f"more at {place[:40]} (does a list contain itself?)"
    return Refusal(ValueError, f"nesting of at most {MAX_DIMENSIONS} levels", got)


def _unlike(x, depth, place, of):
    """Return the Refusal of an entry `depth` levels down that is unlike the first."""
    first, one = _first(x, depth, lambda entry: True, place, set())
    place, other = _first(x, depth, lambda entry: of(entry) != of(one), place, set())
    if of is len:
        got = f"length {len(other)} at {place} ({first} has length {len(one)})"
        return Refusal(ValueError, "lists of equal length at each level", got)
    got = "a list beside numbers" if type(other) is list else "a number beside lists"
    return Refusal(ValueError, "all numbers at the same depth", f"{got} at {place}")


class _Reader:
    """Reads containers of any type into lists, each object once."""

    def __init__(self):
        self.lists = {}  # id -> (object, its list; None while it is being read)
        self.is_number = {float: True, int: True, bool: True, list: False}

    def are_numbers(self, types, rows):
        """Return whether objects of these types in rows need no reading."""
        for each in types:
            if each not in self.is_number:
                one = next(x for row in rows for x in row if type(x) is each)
                self.is_number[each] = not _is_readable(one)
        return all([self.is_number[each] for each in types])

    def as_lists(self, x, place, depth):
        """Return x with containers as lists and numbers as Python's own."""
        if id(x) not in self.lists:
            try:
                entries = _entries(x, place)
                if type(entries) is not list:
                    return entries
                numbers = self.are_numbers(loops.types_of(entries), [entries])
            except Exception as error:
                for i, entry in enumerate(x if type(x) is list else ()):
                    if fails(lambda entry: {type(entry)} <= PLAIN, entry):
                        place = f"{place}[{i}]"
                        break
                raise refusal_of(error, _READ, place, TypeError)
            self.lists[id(x)] = x, None
            if not numbers and depth < MAX_DIMENSIONS:
                entries = list(entries)
                for i, entry in enumerate(entries):
                    if not self.is_number.get(type(entry)):
                        entries[i] = self.as_lists(entry, f"{place}[{i}]", depth + 1)
            self.lists[id(x)] = x, entries
        if self.lists[id(x)][1] is None or depth == MAX_DIMENSIONS:
            raise _too_deep(place)
        return self.lists[id(x)][1]


def _is_readable(x):
    """Return whether an object may hold entries or stand for another number."""
    try:
        listed = isinstance(x, (list, tuple, range, str, bytes, bytearray))
        return listed or any([hasattr(x, each) for each in _READABLE])
    except Exception:  # raised again, and located, when it is read
        return True


def _entries(x, place):
    """Return the list of a container's entries; anything else as it is."""
    if isinstance(x, (list, tuple, range)) or hasattr(x, "appendleft"):
        return x if type(x) is list else list(x)
    if isinstance(x, (str, bytes, bytearray)):
        hint = "float()" + " or datetime.fromisoformat()" * (place[:7] == "spacing")
        got = f"{describe(x)} at {place} (convert with {hint} first)"
        raise Refusal(TypeError, "numbers", got)
    if hasattr(x, "tolist"):
        return _from_array(x, place)
    for method in _TIMES:
        if hasattr(x, method) and x == x:  # NaT does not equal itself
            if getattr(x, "nanosecond", 0) or getattr(x, "nanoseconds", 0):
                got = f'{describe(x)} at {place} (round with .round("us") first)'
                raise Refusal(TypeError, "times in whole microseconds", got)
            return getattr(x, method)()
    for attribute, name in _CONTAINERS:
        if hasattr(x, attribute):
            raise Refusal(TypeError, _WANTED, name.replace(" (", f" at {place} ("))
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
        raise refusal_of(error, _READ, f"{place}[{len(out)}]", TypeError)
    return out


def _from_array(x, place):
    """Return the list, or the one number, that an array's tolist() gives."""
    dtype = getattr(x, "dtype", None)
    kind = getattr(dtype, "kind", "")
    if kind in ("U", "S", "V", "T"):
        raise Refusal(TypeError, _WANTED, f"an array of text or of records at {place}")
    try:
        entries = first = x.tolist()
    except Exception:  # a number that has the method but no entries, as pint's
        return x
    if kind in ("f", "c") and not isinstance(entries, list):
        # NumPy's longest floats give themselves.
        return float(entries) if kind == "f" else complex(entries)
    for _ in range(MAX_DIMENSIONS if kind in ("m", "M") else 0):
        first = first[0] if isinstance(first, list) and first else first
    if kind in ("m", "M") and type(first) is int:
        got = f"an array of dtype {dtype} at {place}"
        if str(dtype)[-3:] in ("ns]", "ps]", "fs]", "as]"):
            name = "datetime64[us]" if kind == "M" else "timedelta64[us]"
            got += f' (convert with .astype("{name}") first)'
        raise Refusal(TypeError, "times that datetime can represent", got)
    return list(entries) if isinstance(entries, list) else entries
