# SPDX-License-Identifier: MIT
"""Nested lists: reading any container as one, its shape, and the way to a place."""

from ._errors import counted, failed, ours, refusal, shown

DEEPEST = 64  # NumPy's own limit on dimensions

# What a list may hold for the quick walk to be enough: nothing needs converting.
PLAIN = {float, int, bool}
_LISTS = {list}

_FORMS = "nested sequences of numbers"


def read(f, who, place="f"):
    """The samples as nested lists of numbers, their shape, and their types.

    Lists are passed through as they are, never copied and never changed; every
    other container is read once, into a new list.
    """
    if type(f) is not list:
        f = _plain(f, who, place, 0)
        if type(f) is not list:
            return f, (), {type(f)}
    shape, types = _survey(f, set(map(type, f)), who, place)
    if not types <= PLAIN:
        f = _plain(f, who, place, 0)
        shape, types = _survey(f, set(map(type, f)), who, place)
        if list in types:
            raise _mixed(f, len(shape), who, place)
    return f, shape, types


def find(grid, depth, test, place="f"):
    """Place and value of the first entry, `depth` brackets down, to pass the test."""
    if not depth:
        return (place, grid) if test(grid) else None
    for i, entry in enumerate(grid):
        found = find(entry, depth - 1, test, place + "[" + str(i) + "]")
        if found:
            return found
    return None


def mapped(grid, depth, function):
    """A new grid of the same shape with the function of every number."""
    if depth == 1:
        return list(map(function, grid))
    out = []
    for entry in grid:
        out.append(mapped(entry, depth - 1, function))
    return out


def wrapped(grid, axis, left, right):
    """A new grid whose samples go on around the ends of one axis."""
    if axis:
        out = []
        for entry in grid:
            out.append(wrapped(entry, axis - 1, left, right))
        return out
    return grid[len(grid) - left :] + grid + grid[:right]


def _survey(f, types, who, place):
    """Shape and types of a grid of lists, level by level, from the types in f.

    Stops, with what it has seen so far, at a level that holds anything but
    lists alone or numbers alone.
    """
    shape, level = [len(f)], f
    while types == _LISTS:
        if len(shape) == 1:
            _check_depth(f, who, place)
        else:
            level = [row for rows in level for row in rows]
        if len(level) > 1000 and len(shape) > 2:  # a list may be in many places at once
            level = list({id(row): row for row in level}.values())
        lengths = set(map(len, level))
        if len(lengths) > 1:
            raise _ragged(f, len(shape), who, place)
        shape += lengths
        types = _types(level, shape[-1])
    return tuple(shape), types


def _types(level, width):
    """The types of what the lists of a level hold, each so many entries.

    Joined, thin ones take 15 ns an entry where one by one they take 30.
    """
    types = set()
    if len(level) > 8 >= width:
        for i in range(0, len(level), 128):
            joined = []
            for row in level[i : i + 128]:
                joined += row
            types.update(map(type, joined))
    else:
        for row in level:
            types.update(map(type, row))
    return types


def _check_depth(f, who, place):
    """Refuse a grid that has more levels than it may, going by its first entries."""
    depth = 0
    while type(f) is list and f:
        depth, f = depth + 1, f[0]
        if depth > DEEPEST:
            raise _too_deep(who, place)


def _plain(x, who, place, depth):
    """x with every container in it as a list and every number as Python's own."""
    try:
        entries = _entries(x, who, place)
    except Exception as error:
        if ours(error, who):
            raise
        wanted = "sequences that can be read"
        raise failed(error, who, wanted, place, TypeError) from error
    if type(entries) is not list:
        return entries
    if depth == DEEPEST:
        raise _too_deep(who, place)
    out = []
    for i, entry in enumerate(entries):
        if type(entry) not in PLAIN:
            entry = _plain(entry, who, place + "[" + str(i) + "]", depth + 1)
        out.append(entry)
    return out


def _entries(x, who, place):
    """The list of what a container holds; anything else is taken for a number."""
    if isinstance(x, (list, tuple, range)) or hasattr(x, "appendleft"):
        return list(x)
    if isinstance(x, (str, bytes, bytearray)):
        got = shown(x) + " at " + place + " (float() makes a number of text)"
        raise refusal(TypeError, who, _FORMS, got)
    if hasattr(x, "tolist"):
        return _from_array(x, who, place)
    for method in ("to_pydatetime", "to_pytimedelta"):  # pandas' own times
        if hasattr(x, method):
            return getattr(x, method)()
    for form, method in (
        ("an iterator (make a list of it first)", "__next__"),
        ("a set (it has no order; make a sorted list of it)", "isdisjoint"),
        ("a mapping (pass a list of its values)", "keys"),
    ):
        if hasattr(x, method):
            raise refusal(TypeError, who, _FORMS, form + " at " + place)
    return _from_sequence(x, who, place)


def _from_array(x, who, place):
    """The list (or the one number) that an array is read as."""
    kind = getattr(getattr(x, "dtype", None), "kind", "")
    if kind in ("U", "S", "V", "T"):
        got = "an array of text or of records at " + place
        raise refusal(TypeError, who, _FORMS, got)
    try:
        entries = x.tolist()
    except Exception:  # a number that has the method but no entries, as pint's
        return x
    if kind in ("f", "c") and type(entries) is not list:  # NumPy's longest floats, too
        return float(entries) if kind == "f" else complex(entries)
    if kind in ("m", "M"):
        bare = entries
        for _ in range(DEEPEST):
            if type(bare) is list and bare:
                bare = bare[0]
        if type(bare) is int:
            unit = "datetime64[us]" if kind == "M" else "timedelta64[us]"
            raise refusal(
                TypeError,
                who,
                'times that Python knows: .astype("' + unit + '") gives them',
                "an array of dtype " + str(x.dtype) + " at " + place,
            )
    return entries


def _from_sequence(x, who, place):
    """The entries x[0] to x[len(x) - 1], each read once; x itself if it has none."""
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
        got = counted(len(out), "sample") + " at " + place
        wanted = "the " + str(length) + " that a length promises"
        raise refusal(ValueError, who, wanted, got) from error
    except Exception as error:
        place += "[" + str(len(out)) + "]"
        wanted = "sequences that can be read"
        raise failed(error, who, wanted, place, TypeError) from error
    return out


def _too_deep(who, place):
    wanted = "nesting of at most " + str(DEEPEST) + " levels"
    got = "more at " + place[:40] + " (does a list contain itself?)"
    return refusal(ValueError, who, wanted, got)


def _ragged(f, depth, who, place):
    """The error for lists of several lengths, `depth` brackets down."""
    length = len(find(f, depth, lambda row: True)[1])
    place, row = find(f, depth, lambda row: len(row) != length, place)
    got = counted(len(row), "sample") + " at " + place + ", not " + str(length)
    return refusal(ValueError, who, "all lists of a level to be equally long", got)


def _mixed(f, depth, who, place):
    """The error for a number beside a list, `depth` brackets down."""
    of_lists = type(find(f, depth, lambda entry: True)[1]) is list
    place = find(f, depth, lambda entry: (type(entry) is list) != of_lists, place)[0]
    got = "a number beside lists" if of_lists else "a list beside numbers"
    return refusal(ValueError, who, "all numbers at one depth", got + " at " + place)
