# SPDX-License-Identifier: MIT
"""What is neither a sequence nor a number raises, and the message says what to pass."""

import collections
import datetime
import math
import re
import types
import unittest
from decimal import Decimal
from fractions import Fraction

from gradlite import forward_difference, gradient
from tests.support.arrays import Array, Labelled, loaded
from tests.support.refusals import BadInputCase

PLACES = (
    (" at f (", gradient),
    (" at f[1] (", lambda thing: gradient([1, thing, 3])),
    (" at f[1] (", lambda thing: gradient([[1, 2], thing])),
    (" at spacing[0] (", lambda thing: gradient([1, 2, 3], thing)),
    (" at spacing[0][1] (", lambda thing: gradient([1, 2, 3], [0, thing, 2])),
)


class EverywhereCase(BadInputCase):
    def assertEverywhere(self, thing, says):
        """Assert that a thing raises TypeError as samples, as spacing and in them."""
        for place, call in PLACES:
            with self.subTest(place=place):
                self.assertRefused(TypeError, [*says, place], call, thing)


class Containers(EverywhereCase):
    def test_views_of_dicts(self):
        prices = {0: 1.0, 1: 3.0}
        for view in prices.values(), prices.keys(), prices.items():
            says = ["a view of a dict", "make a list of it first: list(d.values())"]
            self.assertRefused(TypeError, says, gradient, view)
            says = ["a view of a dict", "make a list of it first: list(d.keys())"]
            self.assertRefused(TypeError, says, gradient, [1, 2], view)
        got = gradient(list(prices.values()), list(prices.keys()))
        self.assertEqual(got, [2.0, 2.0])  # both hints are right

    def test_mappings(self):
        class Other(collections.UserDict):
            pass

        for mapping in {0: 1}, Other({0: 1}), types.MappingProxyType({0: 1}):
            says = ["a mapping at f", "pass a list of its values"]
            self.assertRefused(TypeError, says, gradient, mapping)
            says = ["a mapping at spacing[0]", "pass a list of its keys"]
            self.assertRefused(TypeError, says, gradient, [1, 2], mapping)

    def test_iterators_and_sets(self):
        self.assertEverywhere(iter([1, 2]), ["an iterator", "make a list of it"])
        self.assertEverywhere((x for x in [1]), ["an iterator", "make a list of it"])
        self.assertEverywhere({1, 2}, ["a set", "make a sorted list of it first"])
        self.assertEverywhere(frozenset([1]), ["a set", "make a sorted list of it"])

    def test_iterable_without_an_index(self):
        class Iterable:
            def __len__(self):
                return 1

            def __iter__(self):
                return iter([1])

        self.assertEverywhere(Iterable(), ["type Iterable", "make a list of it"])

    def test_object_with_a_length_alone(self):
        class Sized:
            def __len__(self):
                return 2

        self.assertRefused(TypeError, ["type Sized at f"], gradient, Sized())

    def test_functions(self):
        for function in math.sin, lambda x: x, print, self.test_functions:
            self.assertEverywhere(function, ["a function", "sample it first"])

    def test_classes_are_not_read_as_their_instances(self):
        for cls in list, tuple, Array, float, collections.deque:
            refused = self.assertRefused(TypeError, ["at f"], gradient, cls)
            self.assertNotIn("function", str(refused))
            self.assertRefused(TypeError, ["at f[0]"], gradient, [cls, 1])

    def test_time_of_day(self):
        says = ["a time of day", "datetime.combine(date, time)"]
        self.assertEverywhere(datetime.time(12), says)

    def test_sparse_matrices(self):
        class Sparse:
            shape = (2, 2)

            def toarray(self):
                return Array([[1, 2], [3, 4]])

            def __sub__(self, other):
                return self

            __add__ = __mul__ = __truediv__ = __sub__

        self.assertEverywhere(Sparse(), ["type Sparse", ".toarray() first"])
        self.assertEqual(gradient(Sparse().toarray(), axis=1), [[1.0] * 2] * 2)

    def test_other_arrays(self):
        class Unreadable:
            def __init__(self):
                self.shape = (3,)

            def __len__(self):
                return 3

            def __getitem__(self, i):
                return i

        self.assertEverywhere(Unreadable(), ["type Unreadable", "to a list first"])


class Tables(EverywhereCase):
    """Known by their classes, which are looked up in the modules that are loaded."""

    def test_tables_raise(self):
        for module, name, says in (
            ("xarray", "Dataset", ["an xarray Dataset", "pass one of its variables"]),
            ("pyarrow", "Table", ["a pyarrow Table", "pass one column"]),
            ("pyarrow", "RecordBatch", ["a pyarrow RecordBatch", "one column"]),
            ("polars", "DataFrame", ["a polars DataFrame", "pass one column"]),
            ("polars", "LazyFrame", ["a polars LazyFrame", "collect it"]),
            ("polars", "Expr", ["a polars expression", "select it"]),
        ):
            cls = type(name, (Labelled,), {"keys": None, "to_pylist": None})
            with self.subTest(name=name), loaded(module, **{name: cls}):
                self.assertEverywhere(cls([[1, 2], [3, 4]]), says)

    def test_table_of_pandas_is_read_by_rows(self):
        class DataFrame(Labelled):
            def keys(self):
                return ["a", "b"]

        # Columns 1, 3 and 2, 7.
        down, along = gradient(DataFrame([[1, 2], [3, 7]]))
        self.assertEqual(down, [[2.0, 5.0]] * 2)
        self.assertEqual(along, [[1.0, 1.0], [4.0, 4.0]])


class Texts(BadInputCase):
    def test_text_that_is_a_number(self):
        says = ["str '1.5' at f[0]", "convert with float() first"]
        self.assertRefused(TypeError, says, gradient, ["1.5", "2"])
        says = ["at spacing[0][0]", "float()"]
        self.assertRefused(TypeError, says, gradient, [1, 2], ["0", "1"])
        self.assertRefused(TypeError, ["float()"], gradient, [b"1.5", 2])

    def test_text_that_is_a_date(self):
        says = ["at f[0]", "convert with datetime.fromisoformat() first"]
        days = ["2024-02-28", "2024-02-29"]
        self.assertRefused(TypeError, says, gradient, days)
        says = ["at spacing[0][0]", "datetime.fromisoformat()"]
        self.assertRefused(TypeError, says, gradient, [1, 2], days)
        followed = [datetime.datetime.fromisoformat(day) for day in days]
        self.assertEqual(gradient([0, 86400], followed), [1.0, 1.0])

    def test_other_text_is_a_missing_value(self):
        for text in "unavailable", "", "--", "12.05.2024":
            says = [f"str {text!r} at f[1]", "missing values", "nan"]
            refused = self.assertRefused(TypeError, says, gradient, [1.0, text, 3.0])
            self.assertNotIn("float()", str(refused))
        says = ["missing values", "at spacing[0][1]"]
        self.assertRefused(TypeError, says, gradient, [1, 2, 3], [0, "", 2])

    def test_text_alone(self):
        for text in "124", b"124", bytearray(b"1"), collections.UserString("124"):
            self.assertRefused(TypeError, ["at f (", "float()"], gradient, text)
            says = ["at spacing (", "float()"]
            self.assertRefused(TypeError, says, forward_difference, [1, 2], text)
        self.assertRefused(TypeError, ["str '' at f"], gradient, "")


class NA:
    """pandas' missing value, which absorbs all operations."""

    def _self(self, *others):
        return self

    __add__ = __sub__ = __mul__ = __truediv__ = __eq__ = __ne__ = _self
    __hash__ = None

    def __bool__(self):
        raise TypeError("boolean value of NA is ambiguous")


class MissingValues(BadInputCase):
    """The hint at a missing value can be followed."""

    def test_among_floats_nan_is_advised(self):
        for missing in None, NA():
            for f in [1, missing, 3], [1.0, missing], [missing, 1j], [[1], [missing]]:
                says = ["use nan for missing values"]
                self.assertRefused(TypeError, says, gradient, f)
        gradient([1, math.nan, 3])
        gradient([math.nan, 1j])

    def test_among_other_numbers_dropping_is_advised(self):
        day = datetime.date(2024, 1, 1)
        for number in Decimal(1), day, datetime.timedelta(1), Fraction(1):
            for missing in None, NA():
                says = ["drop missing values", "f[1]"]
                f = [number, missing, number]
                refused = self.assertRefused(TypeError, says, gradient, f)
                self.assertNotIn("nan", str(refused))

    def test_among_coordinates_dropping_is_advised(self):
        for missing in None, NA():
            says = ["drop missing values", "spacing[0][1]"]
            x = [0, missing, 2]
            self.assertRefused(TypeError, says, gradient, [1, 2, 3], x)

    def test_alone_nothing_is_advised(self):
        for missing in None, NA():
            for call in (
                lambda missing=missing: gradient(missing),
                lambda missing=missing: gradient([1, 2], missing),
            ):
                refused = self.assertRefused(TypeError, [" at "], call)
                self.assertTrue(re.search(r" at (f|spacing\[0\])\Z", str(refused)))

    def test_missing_value_beside_a_list_is_no_number(self):
        says = ["None at f[1]", "missing values"]
        self.assertRefused(TypeError, says, gradient, [[1.0, 2.0], None])
        self.assertRefused(TypeError, ["object at f[0]"], gradient, [object(), [1.0]])


if __name__ == "__main__":
    unittest.main()
