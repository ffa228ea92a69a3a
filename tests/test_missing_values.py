# SPDX-License-Identifier: MIT
"""None, NaT and NA raise TypeError at their place, for every kind of number."""

import datetime
import unittest
from collections import UserList, deque
from datetime import date
from fractions import Fraction

from gradlite import central_difference, forward_difference, gradient
from tests.support.functions import FUNCTIONS
from tests.support.objects import Array, Missing, NotATime, Row
from tests.support.refusals import RefusalCase
from tests.support.samples import DAY, SAMPLES, SPACINGS


class MissingValues(RefusalCase):
    missing = (NotATime(), Missing(), None)

    def replaced(self, values):
        """Yield an index and the values with the one there missing."""
        for nothing in self.missing:
            for i in range(len(values)):
                yield i, [*values[:i], nothing, *values[i + 1 :]]

    def test_missing_sample_raises(self):
        for kind, samples in SAMPLES.items():
            for i, f in self.replaced(samples):
                with self.subTest(samples=kind, f=f):
                    self.assertRefusedAt(TypeError, rf"f\[{i}\]", gradient, f)

    def test_missing_sample_of_a_grid_raises(self):
        for kind, samples in SAMPLES.items():
            for i, f in self.replaced(samples):
                with self.subTest(samples=kind, f=f):
                    place = rf"f\[1\]\[{i}\]"
                    self.assertRefusedAt(TypeError, place, gradient, [samples, f])

    def test_nothing_but_missing_values_raises(self):
        for nothing in self.missing:
            with self.subTest(missing=nothing):
                self.assertRefusedAt(TypeError, r" at f\b", gradient, nothing)
                f = [nothing] * 5
                for function in FUNCTIONS:
                    self.assertRefusedAt(TypeError, r"f\[0\]", function, f)

    def test_missing_coordinate_raises(self):
        for kind, samples in SAMPLES.items():
            for spacing, x in SPACINGS.items():
                for i, bad in self.replaced(x):
                    with self.subTest(samples=kind, spacing=spacing, x=bad):
                        place = rf"spacing\[0\]\[{i}\]"
                        self.assertRefusedAt(TypeError, place, gradient, samples, bad)

    def test_missing_step_raises(self):
        for kind, samples in SAMPLES.items():
            for nothing in self.missing:
                for function in FUNCTIONS:
                    with self.subTest(samples=kind, function=function.__name__):
                        place = r"spacing(\[0\])?\b"
                        self.assertRefusedAt(
                            TypeError, place, function, samples, nothing
                        )

    def test_missing_step_of_one_axis_raises(self):
        for nothing in self.missing:
            f = [[Fraction(1), Fraction(2)], [Fraction(3), Fraction(5)]]
            place = r"spacing\[1\]"
            self.assertRefusedAt(TypeError, place, gradient, f, 1, nothing)

    def test_missing_period_raises(self):
        for kind, samples in SAMPLES.items():
            for spacing in (1, DAY, [0, 1, 3], SPACINGS["datetime"]):
                for nothing in self.missing[:2]:
                    with self.subTest(samples=kind, spacing=spacing, missing=nothing):
                        call = central_difference
                        self.assertRefusedAt(
                            TypeError, "period", call, samples, spacing, period=nothing
                        )

    def test_missing_axis_or_order_raises(self):
        for nothing in self.missing[:2]:
            with self.subTest(missing=nothing):
                f = [1.0, 2.0, 4.0]
                self.assertRefusedAt(TypeError, "axis", gradient, f, axis=nothing)
                self.assertRefusedAt(TypeError, "axis", gradient, f, axis=[nothing])
                for name in ("accuracy", "derivative"):
                    self.assertRefusedAt(
                        ValueError, name, forward_difference, f, **{name: nothing}
                    )
                place = "edge_order"
                self.assertRefusedAt(ValueError, place, gradient, f, edge_order=nothing)

    def test_nan_that_absorbs_but_compares_is_a_number(self):
        class Nan:
            def _self(self, other):
                return self

            __add__ = __sub__ = __mul__ = __truediv__ = _self

            def __ne__(self, other):
                return True

        nan = Nan()
        self.assertEqual([id(x) for x in gradient([nan, nan])], [id(nan)] * 2)

    def test_missing_value_in_any_container_raises(self):
        for nothing in self.missing:
            for container in (tuple, deque, UserList, Row, Array):
                with self.subTest(missing=nothing, container=container.__name__):
                    f = container([1, 2, nothing, 4, 5])
                    self.assertRefusedAt(TypeError, r"f\[2\]", gradient, f)
                    place = r"spacing\[0\]\[2\]"
                    self.assertRefusedAt(TypeError, place, gradient, [1.0] * 5, f)

    def test_time_that_does_not_equal_itself_raises(self):
        """Like pandas' NaT, it has a method of dates, but does not equal itself."""
        missing = type("NaT", (), {"toordinal": None, "__eq__": lambda a, b: False})()
        self.assertRefused(TypeError, ["f[1]"], gradient, [date(2024, 1, 1), missing])
        self.assertRefused(TypeError, ["spacing[0][0]"], gradient, [1, 2], [missing, 1])

        class Missing(datetime.datetime):
            __eq__, __ne__ = (lambda a, b: False), (lambda a, b: True)
            __hash__ = None

        f = [datetime.datetime(2024, 1, 1), Missing(2024, 1, 1)]
        self.assertRefused(TypeError, ["f[1]"], gradient, f)


if __name__ == "__main__":
    unittest.main()
