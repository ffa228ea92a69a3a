# SPDX-License-Identifier: MIT
"""Errors of the caller's objects are located and chained; interrupts pass through."""

import datetime
import unittest
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from gradlite import central_difference, forward_difference, gradient
from tests.support import objects
from tests.support.functions import FUNCTIONS
from tests.support.limits import ENDLESS, limited
from tests.support.objects import (
    Array,
    Interval,
    Number,
    RaisesOnAttributeAccess,
    RaisingZone,
    Uncomparable,
    UnprintableError,
    with_raising_class,
)
from tests.support.refusals import REFUSED, RefusalCase
from tests.support.samples import DAY, UTC


class RaisingObjects(RefusalCase):
    fault = RuntimeError("from the object")

    def test_attribute_access_that_raises_is_located(self):
        fault = RuntimeError("out of context")
        for place, args, options in (
            ("at f", [RaisesOnAttributeAccess(fault)], {}),
            ("f[1]", [[1, RaisesOnAttributeAccess(fault)]], {}),
            ("spacing[0]", [[1, 2], RaisesOnAttributeAccess(fault)], {}),
            ("axis", [[1, 2]], {"axis": RaisesOnAttributeAccess(fault)}),
            ("axis", [[1, 2]], {"axis": Array(fault)}),
        ):
            with self.subTest(place=place):
                self.assertGradientRefuses(TypeError, place, *args, **options)

    def test_truth_value_that_raises_is_located(self):
        class RaisingBool:
            def __bool__(self):
                raise IndexError("out of context")

        f = [[[RaisingBool(), 1.0], [2.0, 3.0]]]
        self.assertGradientRefuses(TypeError, "f[0][0][0]", f)
        self.assertGradientRefuses(TypeError, "f[0][0][0][0]", [f])

    def test_exception_without_a_text_is_chained(self):
        fault = UnprintableError()
        f = [Number(1, fault), Number(2, fault)]
        error = self.assertGradientRefuses(ValueError, "UnprintableError", f)
        self.assertIs(error.__cause__, fault)

    def test_comparison_that_raises_is_located(self):
        thing = Uncomparable(self.fault)
        place = r"f\[1\]"
        self.assertRefusedAt(TypeError, place, gradient, [date(2024, 1, 1), thing])
        self.assertRefusedAt(TypeError, place, gradient, [1.0, thing, 2.0])
        self.assertRefusedAt(TypeError, r" at f\b", gradient, thing)
        place = r"spacing\[0\]\[1\]"
        self.assertRefusedAt(TypeError, place, gradient, [1, 2], [0, thing])
        place = r"spacing\[0\]"
        self.assertRefusedAt(TypeError, place, gradient, [1, 2], thing)
        self.assertRefusedAt(
            TypeError, "period", forward_difference, [1, 2], period=thing
        )

    def test_class_that_raises_is_located(self):
        for label, thing in with_raising_class(self.fault).items():
            with self.subTest(label):
                for f in ([1.0, thing], [1, thing, 2], [Fraction(1), thing]):
                    self.assertRefusedAt(TypeError, r"f\[1\]", gradient, f)
                    self.assertRefusedAt(TypeError, r"f\[1\]", forward_difference, f)
                place = r"f\[1\]\[0\]"
                self.assertRefusedAt(TypeError, place, gradient, [[1.0], [thing]])
                self.assertRefusedAt(TypeError, r" at f\b", gradient, thing)
                place = r"spacing\[0\]"
                self.assertRefusedAt(TypeError, place, gradient, [1, 2], thing)
                square = [[1, 2], [3, 4]]
                self.assertRefusedAt(TypeError, place, gradient, square, thing, thing)
                place = r"spacing\[0\]\[1\]"
                self.assertRefusedAt(TypeError, place, gradient, [1, 2], [0.5, thing])
                self.assertRefusedAt(TypeError, "axis", gradient, [1, 2], axis=thing)
                self.assertRefusedAt(TypeError, "axis", gradient, [1, 2], axis=[thing])
                place = "edge_order"
                self.assertRefusedAt(
                    ValueError, place, gradient, [1, 2], edge_order=thing
                )
                call = central_difference
                self.assertRefusedAt(
                    ValueError, "accuracy", call, [1, 2, 3], accuracy=thing
                )
                self.assertRefusedAt(TypeError, "period", call, [1, 2, 3], period=thing)

    def test_conversion_to_float_that_raises_is_located(self):
        class Odd(int):
            def __float__(self):
                raise OSError("no float")

        says = ["OSError", "no float", "f[1]"]
        f = [0, Odd(1)]
        refused = self.assertRefused(ValueError, says, gradient, f)
        self.assertNotIn("too large", str(refused))


class Zones(RefusalCase):
    fault = RuntimeError("from the object")

    def test_offset_that_raises_is_chained(self):
        bad = datetime.datetime(2024, 1, 2, tzinfo=RaisingZone(self.fault))
        good = datetime.datetime(2024, 1, 1, tzinfo=UTC)
        for function in FUNCTIONS:
            with self.subTest(function=function.__name__):
                with self.assertRaises(REFUSED) as caught:
                    function([good, bad, good])
                self.assertRegex(str(caught.exception), r"requires .* f\[1\]")
                self.assertIs(caught.exception.__cause__, self.fault)
                with self.assertRaises(REFUSED) as caught:
                    function([1, 2, 4], [good, good + DAY, bad])
                self.assertRegex(str(caught.exception), r"requires .*spacing")
                self.assertIs(caught.exception.__cause__, self.fault)
        with self.assertRaisesRegex(REFUSED, r"requires .* at f\b"):
            gradient(bad)

    def test_invalid_offset_is_located(self):
        for offset in (1, "UTC", 2 * DAY):  # datetime raises TypeError or ValueError
            bad = datetime.datetime(2024, 1, 2, tzinfo=RaisingZone(offset))
            with self.subTest(offset=offset):
                with self.assertRaisesRegex(REFUSED, r"requires .* f\[0\]"):
                    gradient([bad, bad])
                with self.assertRaisesRegex(REFUSED, r"requires .*spacing"):
                    gradient([1, 2], [bad, bad])


class Operators(RefusalCase):
    def test_operator_of_a_coordinate_that_raises_is_located(self):
        """Differences of coordinates raise before any sample is used."""
        fault = RuntimeError("from the object")
        coordinates = (
            [Number(0, fault), Number(1)],
            [Number(0), Number(1, fault)],
            [Number(0, ZeroDivisionError("")), 1],
            [Interval(0), Number(1)],
            [Number(0), Decimal(1)],
            [Interval(0), Fraction(1)],
            [timedelta.min, timedelta.max],
            [1, Number(0, fault)],
        )
        for x in coordinates:
            for f in ([1.0, 2.0], [Number(1), Number(2)], [Fraction(1), 2]):
                for function in FUNCTIONS[:3]:
                    with self.subTest(x=x, f=f, function=function.__name__):
                        with limited(ENDLESS):
                            try:
                                function(f, x)
                            except REFUSED as error:
                                place = r"requires .*(spacing|axis 0)"
                                self.assertRegex(str(error), place)

    def test_operator_of_a_period_that_raises_is_located(self):
        fault = RuntimeError("from the object")
        numbers = (Number(3), Number(3, fault), Interval(3), Decimal("sNaN"), 3)
        spacings = (Number(1), Number(1, fault), Interval(1), timedelta.max, 1)
        coordinates = (
            [Number(0), Number(1), Number(2.5)],
            [Interval(0), 1, 2.5],
            [0, 1, 2.5],
            [timedelta.min, timedelta(0), timedelta(5)],
        )
        for period in (*numbers, timedelta.max, timedelta.min, 1e300, 10**400):
            for h in (*spacings, *coordinates):
                for f in (
                    [1.0, 2.0, 4.0],
                    [Number(1), Number(2), Number(4)],
                    [DAY] * 3,
                ):
                    with self.subTest(period=period, spacing=h, f=f):
                        with limited(ENDLESS):
                            try:
                                central_difference(f, h, period=period)
                            except REFUSED as error:
                                place = r"requires .*(spacing|axis 0|period)"
                                self.assertRegex(str(error), place)

    def test_operator_error_worded_like_a_refusal_is_located(self):
        fault = ValueError("gradient() requires patience, got none at f")
        for f, h in (
            ([Number(1, fault), Number(2, fault)], 1),
            ([1, 2], Number(1, fault)),
            ([1, 2], [Number(1, fault), Number(2, fault)]),
        ):
            with self.subTest(f=f, spacing=h):
                with self.assertRaises(ValueError) as caught:
                    gradient(f, h)
                self.assertIsNot(caught.exception, fault)
                self.assertRegex(str(caught.exception), r"axis 0|f\[\d\]|spacing\[0\]")
                self.assertIs(caught.exception.__cause__, fault)

    def test_operator_that_exhausts_the_stack_or_memory_is_not_blamed_on_numbers(self):
        class Exhausting:
            def __init__(self, error):
                self.error = error

            def __sub__(self, other):
                raise self.error

            __add__ = __radd__ = __rsub__ = __mul__ = __rmul__ = __sub__
            __truediv__ = __rtruediv__ = __sub__

        deep = [Exhausting(RecursionError("too deep"))] * 4
        full = [Exhausting(MemoryError())] * 4
        for function in FUNCTIONS:
            for spacing in 1, [0, 1, 3, 4]:
                caught = self.assertRefusedAt(
                    ValueError, "call stack.*axis 0", function, deep, spacing
                )
                self.assertIsInstance(caught.__cause__, RecursionError)
                with self.assertRaises(MemoryError):
                    function(full, spacing)
            with self.assertRaises(MemoryError):
                function([1.0, 2.0, 4.0, 7.0], full)


class Interrupts(RefusalCase):
    def test_interrupts_pass_through(self):
        class Interrupting:
            def __init__(self, error):
                self.error = error

            def stop(self, *args):
                raise self.error

            __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = stop
            __truediv__ = __rtruediv__ = stop

        for interrupt in (KeyboardInterrupt("stop"), SystemExit(3)):
            zone = RaisingZone(interrupt)
            moment = datetime.datetime(2024, 1, 1, tzinfo=zone)
            things = [
                Array(interrupt),
                objects.Lying(interrupt, [1.0]),
                objects.Failing([1.0, 2.0], 1, interrupt),
                RaisesOnAttributeAccess(interrupt),
                moment,
                Interrupting(interrupt),
                Uncomparable(interrupt),
                with_raising_class(interrupt)["metaclass with __getattr__"],
                with_raising_class(interrupt)["metaclass with __hash__"],
            ]
            for thing in things:
                for args in ([[thing, thing]], [[1.0, 2.0], [thing, thing]]):
                    with self.subTest(thing=type(thing).__name__, args=len(args)):
                        with self.assertRaises(type(interrupt)) as caught:
                            gradient(*args)
                        self.assertIs(caught.exception, interrupt)


if __name__ == "__main__":
    unittest.main()
