# SPDX-License-Identifier: MIT
"""Regression tests for bugs found by tests.storm, each reduced to a minimal case."""

import datetime
import math
import unittest
from decimal import Decimal
from fractions import Fraction

import gradlite
from gradlite import forward_difference, gradient
from tests.support.limits import limited
from tests.support.objects import (
    Array,
    Index,
    Number,
    RaisesOnAttributeAccess,
    TimeArray,
    UnprintableError,
    impostors,
)
from tests.support.refusals import BadInputCase

UTC_AHEAD = datetime.timezone(datetime.timedelta(hours=2))
HUGE = Decimal("1E+999999999")


class GradientRefusedCase(BadInputCase):
    def assertGradientRefuses(self, error, place, *args, **options):
        return self.assertRefused(error, [place], gradlite.gradient, *args, **options)


class RaisingObjects(GradientRefusedCase):
    """Exceptions of objects become errors that name the place, chained to them."""

    def test_attribute_access_that_raises(self):
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

    def test_objects_with_raising_bool(self):
        class RaisingBool:
            def __bool__(self):
                raise IndexError("out of context")

        f = [[[RaisingBool(), 1.0], [2.0, 3.0]]]
        self.assertGradientRefuses(TypeError, "f[0][0][0]", f)
        self.assertGradientRefuses(TypeError, "f[0][0][0][0]", [f])

    def test_objects_that_only_multiply_are_not_numbers(self):
        class OnlyMultiplies:
            def __rmul__(self, other):
                return other

        f = [0.0, OnlyMultiplies(), 1.0]
        self.assertGradientRefuses(TypeError, "f[1]", f, [0.0, 1.0, 3.0])
        self.assertGradientRefuses(TypeError, "f[1]", f)

    def test_exceptions_with_raising_str(self):
        fault = UnprintableError()
        f = [Number(1, fault), Number(2, fault)]
        error = self.assertGradientRefuses(ValueError, "UnprintableError", f)
        self.assertIs(error.__cause__, fault)

    def test_index_that_returns_no_int_raises(self):
        self.assertGradientRefuses(TypeError, "axis", [1, 2], axis=Index([]))

    def test_classes_named_like_builtins_are_not_numbers(self):
        for thing in impostors():
            with self.subTest(name=type(thing).__name__):
                self.assertGradientRefuses(TypeError, "f[1]", [1, thing])
                self.assertGradientRefuses(
                    ValueError, "edge_order", [1, 2], edge_order=thing
                )


class ThirdPartyNumbers(GradientRefusedCase):
    """Numbers with +, -, * and / among themselves and with ints, and no more."""

    def values(self, *args, **options):
        return [x.value for x in gradlite.gradient(*args, **options)]

    def test_coordinates_of_the_same_type(self):
        f = [Number(x * x) for x in (0, 1, 3)]
        x = [Number(0), Number(1), Number(3)]
        # The derivative of t**2 is 2t in the interior; at the boundaries 1/1 and 8/2.
        self.assertEqual(self.values(f, x), [1, 2, 4])
        self.assertEqual(self.values(f, [0, 1, 3]), [1, 2, 4])
        self.assertEqual(self.values(f, x, edge_order=2), [0, 2, 6])

    def test_zero_steps_raise(self):
        f = [Number(1), Number(2), Number(4)]
        for h in (0, False, [1, 1, 1], [1, 1, 2], [0.5, 0.5, 1.5]):
            with self.subTest(spacing=h):
                self.assertGradientRefuses(ValueError, "axis 0", f, h)

    def test_incompatible_spacing_raises(self):
        self.assertGradientRefuses(
            TypeError, "spacing[0][0]", [Number(1), Number(2)], [1j, -1]
        )

    def test_incompatible_periods_raise(self):
        f, call = [Number(1), Number(2)], gradlite.forward_difference
        for args, period, place in (
            ((f, Number(1)), 2, "at axis 0"),
            ((f, [Number(0), Number(1)]), Number(2), "at axis 0"),
            (([1, 2], [1j, 2]), 2, "at axis 0"),
            (([1, 2], [0j, 1]), 2, "at axis 0"),
            (
                (f, [datetime.timedelta(0), datetime.timedelta(1)]),
                Number(9),
                "at .*period",
            ),
        ):
            with self.subTest(args=args):
                with self.assertRaisesRegex(
                    (TypeError, ValueError), f"requires .* {place}"
                ):
                    call(*args, period=period)


class Times(GradientRefusedCase):
    def test_a_single_datetime_has_no_axes(self):
        self.assertEqual(gradlite.gradient(datetime.datetime(2024, 2, 29)), ())

    def test_datetime_min_and_max(self):
        """In UTC the first of these is two hours before the year 1."""
        first = datetime.datetime.min.replace(tzinfo=UTC_AHEAD)
        last = datetime.datetime.max.replace(tzinfo=datetime.timezone.utc)
        # The clock readings differ by this many days less a microsecond.
        days = (datetime.datetime.max - datetime.datetime.min).days + 1
        slope = gradlite.forward_difference([first, last], days)[0]
        two_hours = datetime.timedelta(hours=2, microseconds=-1)
        self.assertEqual(slope, datetime.timedelta(1) + two_hours / days)
        next_day = first + datetime.timedelta(1)
        self.assertEqual(gradlite.gradient([0, 86400], [first, next_day]), [1.0, 1.0])


class SmallInput(GradientRefusedCase):
    """Small input is answered at once."""

    def test_loop_that_the_first_entries_do_not_show(self):
        pair = []
        pair += [pair, pair]
        f = [1.0, 2.0]
        for _ in range(40):
            f = [f, pair]  # visiting every path would take 2**40 steps
        with limited(2):
            self.assertGradientRefuses(ValueError, "a list beside numbers at f[0]", f)

    def test_array_of_times_that_contains_itself(self):
        loop = []
        loop.append(loop)
        for kind in "mM":
            array = Array(loop, kind)
            with self.subTest(kind=kind), limited(2):
                self.assertGradientRefuses(ValueError, "64", array)

    def test_array_of_nanoseconds_names_astype(self):
        for kind, unit in ("m", "timedelta64[us]"), ("M", "datetime64[us]"):
            for first in 0, 5:
                array = TimeArray([[first, 1], [2, 3]], kind, "ns")
                with self.subTest(kind=kind, first=first):
                    self.assertGradientRefuses(TypeError, f'.astype("{unit}")', array)
            array = TimeArray(5, kind, "ns")
            self.assertGradientRefuses(TypeError, f'.astype("{unit}")', [array, array])

    def test_decimals_with_too_many_digits_raise(self):
        with limited(2):
            one, two = Decimal(1), Decimal(2)
            self.assertGradientRefuses(
                OverflowError, "spacing[0]", [one, two], [0, HUGE]
            )
            self.assertGradientRefuses(
                OverflowError, "spacing[0]", [one, two], [0, 1 / HUGE]
            )
            self.assertGradientRefuses(
                ValueError, "edge_order", [1, 2], edge_order=HUGE
            )

    def test_decimals_with_1000_digits_are_exact(self):
        one, two, x = Decimal(1), Decimal(2), Decimal("1E+1000")
        self.assertEqual(gradlite.gradient([one, two], [0, x]), [1 / x] * 2)
        self.assertGradientRefuses(OverflowError, "spacing[0]", [one, two], [0, 10 * x])

    def test_huge_axis_raises(self):
        self.assertGradientRefuses(gradlite.AxisError, "axis", [1, 2], axis=10**5000)


class Complex(unittest.TestCase):
    def test_infinite_step_gives_zeros(self):
        """Each component is divided: 0 / inf is 0, not nan."""
        self.assertEqual(gradlite.gradient([0j, 1j, 2j], math.inf), [0j, 0j, 0j])


class FloatLike(float):
    """A subclass of float whose arithmetic returns its own type."""

    def __sub__(self, other):
        return FloatLike(float(self) - other)

    def __mul__(self, other):
        return FloatLike(float(self) * other)


class ReviewRegressions(unittest.TestCase):
    """Regression tests for bugs found in code review."""

    def test_forward_difference_divides_complex_samples_as_gradient(self):
        # (1 - 0) / -2 is -0.5, and the zero imaginary part divided by -2 is -0.0.
        f, x = [0j, 1 + 0j, 1 + 1j], [0, -2, -3]
        ends = gradient(f, x)[0], forward_difference(f, x)[0]
        self.assertEqual([repr(end) for end in ends], ["(-0.5-0j)"] * 2)

    def test_subclasses_of_float_become_floats(self):
        for f in [1.0, FloatLike(2), 4.0, 8.0], list(map(FloatLike, (1, 2, 4, 8))):
            result = gradient(f)
            self.assertEqual(result, [1.0, 1.5, 3.0, 4.0])
            self.assertEqual({type(x) for x in result}, {float})

    def test_invalid_periods_raise(self):
        dates = [datetime.datetime(2024, 1, 1, hour) for hour in (0, 1, 3)]
        for period, error in (
            (float("inf"), ValueError),
            (float("nan"), ValueError),
            (4j, TypeError),
            ([3], TypeError),
        ):
            for spacing in (1, [0, 1, 3], dates):
                with self.subTest(period=period, spacing=spacing):
                    with self.assertRaisesRegex(error, "requires .*period.*got "):
                        forward_difference([1.0, 2, 4], spacing, period=period)

    def test_wide_stencils_on_large_coordinates(self):
        # The line 1e-5 x at coordinates whose products overflow.
        x = [0, 1e305, 2e305, 4e305]
        (slope,) = forward_difference([1e-5 * a for a in x], x, accuracy=3)
        self.assertAlmostEqual(slope, 1e-5, delta=1e-19)

    def test_edge_order_may_be_any_value_equal_to_1_or_2(self):
        for order in (2.0, Fraction(2)):
            result = gradient([1, 2, 4], edge_order=order)
            self.assertEqual(result, [0.5, 1.5, 2.5])

    def test_edge_order_with_raising_comparison(self):
        class Ambiguous:
            def __ge__(self, other):
                raise ValueError("ambiguous, as arrays of several are")

        with self.assertRaisesRegex(ValueError, "requires edge_order .*got "):
            gradient([1, 2, 4], edge_order=Ambiguous())


if __name__ == "__main__":
    unittest.main()
