# SPDX-License-Identifier: MIT
"""One container, array, column or foreign number, read as a list or as a number.

What other libraries pass is known by the methods of its class, as an array by
`tolist`: instances of some libraries answer for what they hold, so that they are not
asked. Only where two libraries use one method for different things is the class itself
looked up, among the modules that are loaded; no library is ever imported.
"""

from ._errors import Refusal, attempt, describe, raises, refusal_of
from ._kinds import standard_class, time_class

MAX_DIMENSIONS = 64  # NumPy's own limit

_NUMBERS = "nested sequences of numbers"
_READABLE = "sequences that can be read"
_DICT_VIEWS = (type({}.keys()), type({}.values()), type({}.items()))

# pandas' own indexes and arrays of times have a `unit`, but no quantities as entries.
_NOT_QUANTITIES = (
    ("pandas", "Index"),
    ("pandas.arrays", "DatetimeArray"),
    ("pandas.arrays", "TimedeltaArray"),
)

# Module, class, what a message calls it, and what to pass instead.
_NOT_ACCEPTED = (
    ("xarray", "Dataset", "an xarray Dataset", "pass one of its variables"),
    ("pyarrow", "Table", "a pyarrow Table", "pass one column at a time"),
    ("pyarrow", "RecordBatch", "a pyarrow RecordBatch", "pass one column at a time"),
    ("polars", "DataFrame", "a polars DataFrame", "pass one column at a time"),
    ("polars", "LazyFrame", "a polars LazyFrame", "collect it, then pass one column"),
    ("polars", "Expr", "a polars expression", "select it, then pass the column"),
    ("datetime", "time", "a time of day", "use datetime.combine(date, time)"),
)

_REFUSED_KINDS = ("U", "S", "T", "V")  # of dtypes: texts, and records among others

# How many of these units of datetime64 and timedelta64 make a microsecond. Others are
# as long as a microsecond or longer: tolist() gives Python's own times for them.
_PER_MICROSECOND = {"ns": 10**3, "ps": 10**6, "fs": 10**9, "as": 10**12}
_ROUNDING = {
    "M": '.astype("datetime64[us]"), .round("us") or .dt.cast_time_unit("us")',
    "m": '.astype("timedelta64[us]"), .round("us") or .dt.cast_time_unit("us")',
}


class Reader:
    """Reads values one by one, and remembers how those of each class are read.

    numbers  the types whose instances are numbers that need no reading
    readers  the function that reads the instances of a class, by class
    """

    def __init__(self):
        self.numbers = {float, int, bool, complex}
        self.readers = {}

    def read(self, x, place):
        """Return the list of a container, Python's own of a number, or x as it is.

        The entries of the list are not read. Whether x as it is can be calculated with
        is not known here.
        """
        for _ in range(MAX_DIMENSIONS):
            cls = type(x)
            reader = self._reader_for(cls)
            value = reader(x, place)
            if value is x:
                if reader is _read_number and not hasattr(x, "shape"):
                    self.numbers.add(cls)
                return x
            if type(value) is list or type(value) in self.numbers:
                return value
            x = value  # as an array of no dimensions that holds anything
        got = f"more at {place} (does an array contain itself?)"
        raise Refusal(ValueError, f"nesting of at most {MAX_DIMENSIONS} levels", got)

    def is_array(self, x):
        """Return whether x would be read as a list, without reading it."""
        if self._reader_for(type(x)) not in _ARRAY_READERS:
            return False
        return getattr(x, "shape", ()) != ()

    def _reader_for(self, cls):
        """Return the function that reads the instances of a class, found once."""
        if cls not in self.readers:
            self.readers[cls] = _reader_for(cls)
        return self.readers[cls]


# Readers: each takes a value and its place, and returns a list, a number, the value
# itself where it is a number, or another value that has to be read in turn.


def _read_whole(x, place):
    """Return the list of a sequence of the standard library."""
    return list(x)


def _read_by_iteration(x, place):
    """Return as many entries as there are, however many its iterator has."""
    return [entry for _, entry in zip(range(len(x)), x)]


def _read_quantity(x, place):
    """Return a quantity by its entries, each with its unit; a single one as it is."""
    shape = getattr(x, "shape", None)
    if shape == ():
        return x
    length, error = attempt(len, x)
    if error is not None and shape is None:
        return x  # pint's, whose magnitude is no array
    return _read_by_index(x, length, place)


def _read_array(x, place):
    """Return what tolist() gives."""
    dtype = getattr(x, "dtype", None)
    if dtype is not None:
        return _read_typed_array(x, dtype, place)
    entries = _call_tolist(x, place)
    if isinstance(entries, list):
        return _exact_list(entries, place)
    return _not_a_tuple(entries, place)


def _read_typed_array(x, dtype, place):
    """Return what tolist() of NumPy's arrays gives, with times as Python's own."""
    kind = getattr(dtype, "kind", "")
    if kind in _REFUSED_KINDS:
        _check_dtype(dtype, kind, place)
    entries = _call_tolist(x, place)
    if isinstance(entries, list):
        entries = _exact_list(entries, place)
    if kind == "m" or kind == "M":
        return _as_python_times(entries, dtype, place)
    if hasattr(type(x), "filled"):  # numpy.ma.MaskedArray, its constant and others
        _Replacement({list, type(None)}, _refuse_masked).of(entries, place)
    if type(entries) is list or kind == "O":
        return entries
    if kind == "f":  # NumPy's longest floats give themselves
        return float(entries)
    if kind == "c":
        return complex(entries)
    return _not_a_tuple(entries, place)


def _read_awkward(x, place):
    """Return an awkward array's list; its times by way of NumPy.

    tolist() gives bare counts for times that Python has not, without telling the unit.
    """
    if "datetime64[" in x.typestr or "timedelta64[" in x.typestr:
        return _read_as_array(x, place)
    return _read_array(x, place)


def _call_tolist(x, place):
    """Return what tolist() gives, or a number that has the method but no entries."""
    entries, error = attempt(_tolist, x)
    if error is None:
        return entries
    if getattr(x, "shape", ()) == ():
        return x
    raise refusal_of(error, _READABLE, place, TypeError)


def _tolist(x):
    return x.tolist()


def _not_a_tuple(entries, place):
    """Return what tolist() gives for a single value, which cannot be a tuple."""
    if isinstance(entries, tuple):
        got = f"an array whose tolist() gives a tuple at {place}"
        raise Refusal(TypeError, _NUMBERS, got)
    return entries


def _check_dtype(dtype, kind, place):
    """Refuse an array of text or of records."""
    if kind != "V":
        got = f"an array of text at {place} (convert it to numbers first)"
        raise Refusal(TypeError, _NUMBERS, got)
    # Short floats and ints of ml_dtypes have this kind, too, and None for names.
    if getattr(dtype, "names", ()) is not None:
        got = f"an array of text or of records at {place} (pass one field)"
        raise Refusal(TypeError, _NUMBERS, got)


def _exact_list(entries, place):
    """Return a list itself, an instance of a derived class as a list."""
    if type(entries) is list:
        return entries
    return _read_by_index(entries, len(entries), place)


def _read_column(x, place):
    """Return the list of a column of pyarrow or polars."""
    if _is_in_nanoseconds(x):
        return _read_as_array(x, place)  # polars' to_list() drops them
    if hasattr(type(x), "to_pylist"):
        entries = x.to_pylist()
    else:
        entries = x.to_list()
    if isinstance(entries, list):
        return _exact_list(entries, place)
    return _read_sequence(x, place)


def _is_in_nanoseconds(column):
    """Return whether a column holds times in nanoseconds, or lists of such times."""
    dtype = getattr(column, "dtype", None)
    for _ in range(MAX_DIMENSIONS):
        if getattr(dtype, "time_unit", None) == "ns":
            return True
        dtype = getattr(dtype, "inner", None)  # of the entries of lists
    return False


def _read_arrow_scalar(x, place):
    """Return what a single value of pyarrow holds, which may be a list."""
    return x.as_py()


def _read_as_array(x, place):
    """Return the array of NumPy that an array of xarray, dask and others gives."""
    return x.__array__()


def _read_number(x, place):
    """Return a number as it is, a time of a derived class as one of Python's own."""
    _refuse_shape(x, place)
    own = time_class(x)
    if own is None or type(x) is own:
        return x
    return _as_own_time(x, own, place)


def _read_sequence(x, place):
    """Return the list of a sequence; refuse other containers; return all else as is."""
    _refuse_shape(x, place)
    cls = type(x)
    if hasattr(cls, "__index__"):
        return x  # an int that has a length, as gmpy2.xmpz
    _refuse_unordered(x, cls, place)
    length, error = attempt(len, x)
    if error is not None:
        if hasattr(cls, "__len__") and not hasattr(cls, "__sub__"):
            raise refusal_of(error, _READABLE, place, TypeError)
        if callable(x) and not isinstance(x, type):
            got = f"a function at {place} (sample it first: pass a list of its values)"
            raise Refusal(TypeError, _NUMBERS, got)
        return x
    # MicroPython's own sequences do not show the method: a slice tells.
    if not hasattr(cls, "__getitem__") and raises(_empty_slice, x):
        return x
    return _read_by_index(x, length, place)


def _empty_slice(x):
    return x[0:0]


def _read_by_index(x, length, place):
    """Return x[0] to x[length - 1] in a list, or name the index that raises."""
    entries = []

    def read_entries(sequence):
        for i in range(length):
            entries.append(sequence[i])

    _, error = attempt(read_entries, x)
    if error is None:
        return entries
    at = f"{place}[{len(entries)}]"
    if isinstance(error, IndexError):  # it has fewer entries than it claims
        raise refusal_of(error, _READABLE, at, ValueError)
    raise refusal_of(error, _READABLE, at, TypeError)


# What is refused, and what to pass instead.


def _refuse_class(x, place):
    """Refuse an instance of one of _NOT_ACCEPTED."""
    what, hint = _advice_for(type(x))
    raise Refusal(TypeError, _NUMBERS, f"{what} at {place} ({hint})")


def _advice_for(cls):
    """Return what a class of _NOT_ACCEPTED is and what to pass instead, or None."""
    for module, name, what, hint in _NOT_ACCEPTED:
        if issubclass(cls, standard_class(module, name)):
            return what, hint
    return None


def _refuse_shape(x, place):
    """Refuse an array that has none of the methods that give its entries."""
    if getattr(x, "shape", ()) == ():
        return
    if hasattr(type(x), "toarray"):
        got = f"{describe(x)} at {place} (convert with .toarray() first)"
    else:
        got = f"{describe(x)} at {place} (convert it to a list first)"
    raise Refusal(TypeError, _NUMBERS, got)


def _refuse_unordered(x, cls, place):
    """Refuse iterators, views of dicts, sets and mappings."""
    if hasattr(cls, "__next__"):
        got = f"an iterator at {place} (make a list of it first)"
    elif isinstance(x, _DICT_VIEWS) and place.startswith("spacing"):
        got = f"a view of a dict at {place} (make a list of it first: list(d.keys()))"
    elif isinstance(x, _DICT_VIEWS):
        got = f"a view of a dict at {place} (make a list of it first: list(d.values()))"
    elif hasattr(cls, "isdisjoint"):
        got = f"a set at {place} (make a sorted list of it first)"
    elif hasattr(cls, "keys") and place.startswith("spacing"):
        got = f"a mapping at {place} (pass a list of its keys)"
    elif hasattr(cls, "keys"):
        got = f"a mapping at {place} (pass a list of its values)"
    elif hasattr(cls, "__iter__") and not hasattr(cls, "__getitem__"):
        got = f"{describe(x)} at {place} (make a list of it first)"
    else:
        return
    raise Refusal(TypeError, _NUMBERS, got)


def _refuse_text(x, place):
    """Refuse a text with a hint that works for it."""
    if raises(float, x) and not _is_date(x):
        hint = "drop missing values, or use nan among floats"
        if not place.endswith("]"):
            hint = "pass a list of numbers"
    elif place.startswith("spacing"):
        hint = "convert with float() or datetime.fromisoformat() first"
    elif _is_date(x):
        hint = "convert with datetime.fromisoformat() first"
    else:
        hint = "convert with float() first"
    raise Refusal(TypeError, "numbers", f"{describe(x)} at {place} ({hint})")


def _is_date(text):
    """Return whether a text begins with an ISO date, as 2024-02-28."""
    date = text[:10]
    digits = date[:4] + date[5:7] + date[8:]
    return isinstance(text, str) and len(digits) == 8 and digits.isdigit()


def _refuse_masked(x, place):
    """Refuse None, which tolist() gives for a masked value; return all else as is."""
    if x is None:
        hint = "drop missing values, or use nan among floats"
        raise Refusal(TypeError, "numbers", f"a masked value at {place} ({hint})")
    return x


class _Replacement:
    """The replacement of some entries of what tolist() gives, wherever they stand.

    types    the types of the entries to be replaced
    replace  the function that gives the new entry, from the old one and its place
    known    the new lists by the id() of the old ones, so that each is made once
    """

    def __init__(self, types, replace):
        self.types = types
        self.replace = replace
        self.known = {}

    def of(self, values, place, levels=MAX_DIMENSIONS):
        """Return the new values; lists that are nested too deep stay as they are."""
        if type(values) is not list:
            return self.replace(values, place)
        if id(values) in self.known:
            return self.known[id(values)]
        if levels == 0 or self.types.isdisjoint(map(type, values)):
            return values
        replaced = []
        for i, entry in enumerate(values):
            replaced.append(self.of(entry, f"{place}[{i}]", levels - 1))
        self.known[id(values)] = replaced
        return replaced


# Times of other libraries.


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
        time = own(*own.__reduce__(x)[1])
    if hasattr(time, "fold"):  # which neither way keeps: the hour before or after
        return time.replace(fold=x.fold)
    return time


def _as_python_times(times, dtype, place):
    """Return what tolist() gives for datetime64 or timedelta64 as Python's own times.

    tolist() gives counts of the unit where Python has no such time, and None for NaT.
    """

    def as_time(entry, at):
        if entry is None:
            raise Refusal(TypeError, "numbers", f"NaT at {at} (drop missing values)")
        if type(entry) is int:
            return _time_of_count(entry, dtype, at)
        return entry

    return _Replacement({int, list, type(None)}, as_time).of(times, place)


def _time_of_count(count, dtype, place):
    """Return the time that a count of a unit shorter than a microsecond stands for."""
    unit = str(dtype).partition("[")[2].rstrip("]")  # as "ns" or "25ns"
    if unit[-2:] not in _PER_MICROSECOND:
        got = f"an array of dtype {dtype} at {place}"
        raise Refusal(TypeError, "times that datetime can represent", got)
    units = count * int(unit[:-2] or 1)
    microseconds, rest = divmod(units, _PER_MICROSECOND[unit[-2:]])
    if rest:
        fraction = f"a fraction of a microsecond in an array of dtype {dtype}"
        got = f"{fraction} at {place} (convert with {_ROUNDING[dtype.kind]} first)"
        raise Refusal(TypeError, "times in whole microseconds", got)
    duration = standard_class("datetime", "timedelta")(microseconds=microseconds)
    if dtype.kind == "m":
        return duration
    return standard_class("datetime", "datetime")(1970, 1, 1) + duration


# Which classes are read in which way.

# A quantity has the methods of an array, and an array those of a sequence and of a
# number, so that the order is part of the contract. The first method that a class has
# tells how its instances are read.
_READERS = (
    ("typestr", _read_awkward),
    ("tolist", _read_array),
    ("to_pylist", _read_column),
    ("to_list", _read_column),
    ("as_py", _read_arrow_scalar),
    ("__array__", _read_as_array),
    ("appendleft", _read_by_iteration),  # a deque is slow to read by index
)
_ARRAY_READERS = (_read_quantity, _read_array, _read_column, _read_as_array)


def _reader_for(cls):
    """Return the function that reads the instances of a class."""
    if cls is tuple or cls is range or cls is standard_class("collections", "deque"):
        return _read_whole
    has_tolist = hasattr(cls, "tolist")
    if has_tolist and not hasattr(cls, "__array__"):
        return _read_array  # array.array and memoryview, without asking further
    # NumPy's scalars are registered as numbers, too. gmpy2.mpz has the methods of an
    # array and of a sequence, and is a number.
    if _is_number(cls) and not has_tolist:
        return _read_number
    if _is_text(cls):
        return _refuse_text
    if _advice_for(cls) is not None:
        return _refuse_class
    if _is_quantity(cls):
        return _read_quantity
    for method, reader in _READERS:
        if hasattr(cls, method):
            return reader
    if hasattr(cls, "__sub__") and not hasattr(cls, "__len__"):
        return _read_number
    return _read_sequence


def _is_number(cls):
    if issubclass(cls, (int, float, complex)):
        return True
    return issubclass(cls, standard_class("numbers", "Number"))


def _is_text(cls):
    if issubclass(cls, (str, bytes, bytearray)):
        return True
    return issubclass(cls, standard_class("collections", "UserString"))


def _is_quantity(cls):
    """Return whether instances have a unit that their entries keep."""
    if not hasattr(cls, "__array__"):
        return False
    if issubclass(cls, standard_class("unyt", "unyt_array")):
        return True  # its unit is an attribute of each instance
    for module, name in _NOT_QUANTITIES:
        if issubclass(cls, standard_class(module, name)):
            return False
    return hasattr(cls, "units") or hasattr(cls, "unit")
