# SPDX-License-Identifier: MIT
"""Reading nested containers as lists of numbers, a level at a time.

A container is known by what it has, as an array by `tolist` and a deque by
`appendleft`. A list that recurs is followed once, which bounds the time.
"""

from ._errors import Refusal, describe, refusal_of
from ._kinds import time_class
from ._loops import edition as loops

MAX_DIMENSIONS = 64  # NumPy's own limit
PLAIN = {float, int, bool}

_LISTS = {list}
_NEED_NO_READING = PLAIN | {complex, list}
_MANY = 1000000  # samples from which rows that recur are looked for
_NESTED = "nested sequences of numbers"
_READABLE = "sequences that can be read"
_NOT_SEQUENCES = (
    ("__next__", "an iterator", "make a list of it first"),
    ("isdisjoint", "a set", "make a sorted list of it first"),
    ("keys", "a mapping", "pass a list of its values"),
)


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
        self._last_conversion = None, None  # the last function and its result

    def rows(self):
        return _walk(self.values, len(self.shape) - 1, self.place)

    def first(self, test):
        """Return the place and value of the first number to pass a test, or None."""
        if not self.shape:
            return (self.place, self.values) if test(self.values) else None
        every = ((at, i, x) for at, row in self.rows() for i, x in enumerate(row))
        return next(((f"{at}[{i}]", x) for at, i, x in every if test(x)), None)

    def converted(self, function):
        if self._last_conversion[0] is not function:  # most axes ask for the same
            try:
                values = _converted(self.values, len(self.shape), function, {})
            except Exception as error:
                at, _ = self.first(lambda x: fails(function, x)) or (self.place, None)
                if isinstance(error, OverflowError) and function in (float, complex):
                    wanted = "numbers that fit in a float"
                    got = f"an int too large at {at} (use Fraction for exact results)"
                    raise Refusal(OverflowError, wanted, got, error)
                raise refusal_of(error, "numbers of compatible types", at)
            self._last_conversion = function, values
        return self._last_conversion[1]

    def wrapped(self, axis, left, right):
        """Return the grid with samples of the other end added at both ends of an axis.

        The shape is that of the grid without them.
        """
        values = _converted(
            self.values, axis, lambda x: x[len(x) - left :] + x + x[:right], {}
        )
        return Grid(values, self.shape, self.types, self.place, self.examples)


def _walk(values, depth, place):
    """Iterate over places and entries so many levels down; those of a list once."""
    entries = [(place, values)]
    for _ in range(depth):
        entries = _entries(entries)
    return entries


def _entries(lists):
    seen = set()
    for place, each in lists:
        if id(each) not in seen:
            seen.add(id(each))
            for i, entry in enumerate(each):
                yield f"{place}[{i}]", entry


def _converted(values, depth, function, known):
    if depth < 2:
        return loops.converted(values, function) if depth else function(values)
    if depth == 2 and not known and len(values) * len(values[0]) < _MANY:
        return [loops.converted(row, function) for row in values]
    for part in values:
        if id(part) not in known:
            known[id(part)] = _converted(part, depth - 1, function, known)
    return [known[id(part)] for part in values]


def fails(function, x):
    try:
        function(x)
        return False
    except Exception:
        return True


def read(x, place):
    """Return the Grid of nested sequences; lists of numbers are not copied."""
    at, depth, plain, examples = place, -1, _NEED_NO_READING, {}
    try:
        grid = _survey(x, place, examples)
        while not grid.types <= plain and len(grid.shape) > depth:
            depth, known, plain = len(grid.shape), {}, set(plain)
            for at, entry in _walk(x, depth, place):
                if type(entry) not in plain and id(entry) not in known:
                    known[id(entry)] = one = _read_one(entry, at, plain)
                    examples.setdefault(type(one), (at, one))
                    if grid.types <= plain:
                        break  # all are numbers
            else:
                x = _converted(x, depth, lambda x, known=known: known.get(id(x), x), {})
                grid = _survey(x, place, examples)
    except Exception as error:
        raise refusal_of(error, _READABLE, at, TypeError)
    if list in grid.types:
        raise _unlike(grid)
    return grid


def _survey(x, place, examples):
    """Return the Grid of lists, down to the first level that has anything else."""
    if type(x) is not list:
        return Grid(x, (), {type(x)}, place, examples)
    rows, shape = [x], (len(x),)
    try:
        types = loops.types_of(x)
        while types == _LISTS:
            rows = x if rows[0] is x else [entry for row in rows for entry in row]
            lengths = set(map(len, rows))
            if len(lengths) > 1 or len(shape) == MAX_DIMENSIONS or x[0] is x:
                raise _unlike(Grid(x, shape, types, place, examples))
            shape += tuple(lengths)
            if len(shape) > 3 or len(rows) * shape[-1] > _MANY:
                rows = list({id(row): row for row in rows}.values())
            types = loops.types_in(rows)
        types & PLAIN  # compares them
    except Refusal:
        raise
    except Exception:  # of the class of an entry, found as it is read
        types = {None}
    return Grid(x, shape, types, place, examples)


def _unlike(grid):
    if len(grid.shape) == MAX_DIMENSIONS or grid.values[0] is grid.values:
        got = f"more at {grid.place} (does a list contain itself?)"
        return Refusal(ValueError, f"nesting of at most {MAX_DIMENSIONS} levels", got)
    of = len if grid.types == _LISTS else lambda x: type(x) is list
    first, one = grid.first(lambda x: True)
    place, other = grid.first(lambda x: of(x) != of(one))
    if of is len:
        got = f"length {len(other)} at {place} ({first} has length {len(one)})"
        return Refusal(ValueError, "lists of equal length at each level", got)
    got = "a list beside numbers" if type(other) is list else "a number beside lists"
    return Refusal(ValueError, "all numbers at the same depth", f"{got} at {place}")


def _read_one(x, place, plain):
    """Return the list of a container, Python's own of a number, or x as it is.

    plain, the types that need no reading, grows by that of x where all must be numbers.
    """
    if isinstance(x, (list, tuple, range)) or hasattr(x, "appendleft"):
        return list(x)
    if isinstance(x, (str, bytes, bytearray)):
        hint = "float()" + " or datetime.fromisoformat()" * (place[:7] == "spacing")
        got = f"{describe(x)} at {place} (convert with {hint} first)"
        raise Refusal(TypeError, "numbers", got)
    if hasattr(x, "tolist"):
        return _from_array(x, place)
    if hasattr(x, "__sub__") and not hasattr(x, "__len__"):
        own = time_class(x)
        if own is not None and type(x) is not own:
            return _as_own_time(x, own, place)
        plain.add(type(x))
        return x
    for attribute, kind, hint in _NOT_SEQUENCES:
        if hasattr(x, attribute):
            raise Refusal(TypeError, _NESTED, f"{kind} at {place} ({hint})")
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
    except Exception as error:
        kind = ValueError if isinstance(error, IndexError) else TypeError
        raise refusal_of(error, _READABLE, f"{place}[{len(out)}]", kind)
    return out


def _as_own_time(x, own, place):
    """Return a time of a derived class, as pandas', as one of Python's own class.

    Operators of such classes may round or subtract in another way.
    """
    if x != x:
        return x  # NaT, refused later
    if getattr(x, "nanosecond", 0) or getattr(x, "nanoseconds", 0):
        got = f'{describe(x)} at {place} (round with .round("us") first)'
        raise Refusal(TypeError, "times in whole microseconds", got)
    if hasattr(x, "to_pydatetime"):
        time = x.to_pydatetime()
    elif hasattr(x, "to_pytimedelta"):
        time = x.to_pytimedelta()
    else:
        time = own(*own.__reduce__(x)[1])  # type: ignore
    # Neither way keeps fold, which tells a repeated hour from the one before.
    return time.replace(fold=x.fold) if hasattr(time, "fold") else time


def _from_array(x, place):
    kind = getattr(getattr(x, "dtype", None), "kind", "")
    if kind in ("U", "S", "V", "T"):
        raise Refusal(TypeError, _NESTED, f"an array of text or of records at {place}")
    try:
        entries = x.tolist()
    except Exception:  # a number that has the method but no entries, as pint's
        return x
    if isinstance(entries, list):
        entries = list(entries)
    elif kind in ("f", "c"):  # NumPy's longest floats give themselves
        return float(entries) if kind == "f" else complex(entries)
    elif kind == "O":
        return _read_one(entries, place, set())
    if kind in ("m", "M") and int in _survey(entries, place, {}).types:
        name, _, unit = str(x.dtype).partition("[")
        got = f"an array of dtype {x.dtype} at {place}"
        if unit[-3:] in ("ns]", "ps]", "fs]", "as]"):
            got += f' (convert with .astype("{name}[us]") first)'
        raise Refusal(TypeError, "times that datetime can represent", got)
    return entries
