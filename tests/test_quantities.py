# SPDX-License-Identifier: MIT
"""Quantities keep their units; arrays of them are read by index."""

import datetime
import unittest
import warnings

from gradlite import central_difference, forward_difference, gradient
from tests.support.arrays import Array, Quantity, UnytArray, loaded
from tests.support.exactly import ExactCase
from tests.support.refusals import BadInputCase


class Quantities(ExactCase, BadInputCase):
    """Of a class that has `__array__` and `unit`."""

    kind = Quantity

    def all(self, *values, power=1):
        return [self.kind(value, power) for value in values]

    def setUp(self):
        recorder = warnings.catch_warnings(record=True)
        self.caught = recorder.__enter__()
        self.addCleanup(recorder.__exit__, None, None, None)
        warnings.simplefilter("always")

    def tearDown(self):
        self.assertEqual([str(warning) for warning in self.caught], [])

    def test_array_has_a_result_for_each_entry(self):
        expected = self.all(1.0, 1.5, 2.0)
        self.assertEqual(gradient(self.kind([0.0, 1.0, 3.0])), expected)
        self.assertEqual(gradient(self.all(0.0, 1.0, 3.0)), expected)
        rows = self.kind([[0.0, 1.0, 3.0]] * 2)
        self.assertEqual(gradient(rows, axis=1), [expected] * 2)
        rows = [self.kind([0.0, 1.0, 3.0]), self.all(0.0, 1.0, 3.0)]
        self.assertEqual(gradient(rows, axis=1), [expected] * 2)
        got = forward_difference(self.kind([0.0, 1.0, 3.0]))
        self.assertEqual(got, self.all(1.0, 2.0))

    def test_single_quantity_has_no_gradient(self):
        self.assertEqual(gradient(self.kind(1.0)), ())

    def test_coordinates(self):
        x = self.kind([0.0, 1.0, 3.0])
        expected = self.all(1.0, 1.0, 1.0, power=-1)
        self.assertEqual(gradient([0.0, 1.0, 3.0], x), expected)
        # (1 m**2 - 0 m**2) / 1 m = 1 m, and so on
        got = gradient(self.kind([0.0, 1.0, 3.0], 2), x)
        self.assertEqual(got, self.all(1.0, 1.0, 1.0))

    def test_step(self):
        step = self.kind([0.0, 2.0])[1]
        expected = self.all(0.5, 0.75, 1.0, power=-1)
        self.assertEqual(gradient([0.0, 1.0, 3.0], step), expected)
        got = gradient(self.kind([0.0, 1.0, 3.0], 2), step)
        self.assertEqual(got, self.all(0.5, 0.75, 1.0))

    def test_period(self):
        step, period = self.kind(1.0), self.kind(3.0)
        got = central_difference([0.0, 1.0, 3.0], step, period=period)
        # (1 - 3) / 2 m, (3 - 0) / 2 m, (0 - 1) / 2 m
        self.assertEqual(got, self.all(-1.0, 1.5, -0.5, power=-1))
        says = ["period to be 3 times the spacing"]
        wrong = self.kind(4.0)
        call = central_difference
        self.assertRefused(ValueError, says, call, [0, 1, 3], step, period=wrong)


class UnytQuantities(Quantities):
    """Of unyt's class."""

    kind = UnytArray

    def setUp(self):
        super().setUp()
        module = loaded("unyt", unyt_array=UnytArray)
        module.__enter__()
        self.addCleanup(module.__exit__, None, None, None)


class WithoutShape(ExactCase):
    """pint's quantities have a shape only where their magnitude is an array."""

    def test_length_tells_arrays_from_single_ones(self):
        class Plain(Quantity):
            shape = property(lambda self: self.no_such_attribute)

        got = gradient(Plain([0.0, 1.0, 3.0]))
        self.assertEqual(got, [Plain(1.0), Plain(1.5), Plain(2.0)])
        self.assertEqual(gradient([Plain(0.0), Plain(3.0)]), [Plain(3.0)] * 2)
        rows = [Plain([0.0, 1.0]), [Plain(3.0), Plain(5.0)]]
        self.assertEqual(gradient(rows, axis=0), [[Plain(3.0), Plain(4.0)]] * 2)


class PandasTimes(ExactCase):
    def test_index_of_times_is_no_quantity(self):
        """pandas' own classes have `unit` and `__array__`, and entries without one."""

        class Index(Array):
            unit = "ns"

            def __getitem__(self, i):
                raise AssertionError("read by index")

        day = datetime.timedelta(days=1)
        for module, name in (
            ("pandas", "Index"),
            ("pandas.arrays", "DatetimeArray"),
            ("pandas.arrays", "TimedeltaArray"),
        ):
            with self.subTest(name=name), loaded(module, **{name: Index}):
                x = Index([0 * day, day], "m", "timedelta64[ns]")
                self.assertExactly(gradient([0, 86400], x), [1.0, 1.0])


if __name__ == "__main__":
    unittest.main()
