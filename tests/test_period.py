# SPDX-License-Identifier: MIT
"""Periodic samples: results, units of the period, and periods that do not fit."""

import datetime
import functools
import itertools
import math
import random
import unittest
from decimal import Decimal
from fractions import Fraction

from gradlite import (
    backward_difference,
    central_difference,
    differentiate,
    forward_difference,
)
from tests.support.exactly import ExactCase
from tests.support.functions import DIFFERENCES
from tests.support.limits import ENDLESS, limited
from tests.support.objects import Number, WithInfinity
from tests.support.refusals import REFUSED, RefusalCase
from tests.support.samples import SPACINGS
from tests.support.weights import fractions_in, pairs, reach

NoneType = type(None)


INF = math.inf


class Results(ExactCase):
    def test_results_are_those_of_samples_wrapped_by_hand(self):
        """Bit for bit for floats whose coordinates move by the period exactly."""
        n, r = 13, random.Random(1988)
        x = [t / 8 for t in (0, 3, 4, 9, 11, 16, 17, 19, 26, 27, 30, 35, 38)]
        uniform = [t / 4 for t in range(n)]
        spacings = (0.3, n * 0.3), (x, 5.25), (x[::-1], 5.25), (uniform, n / 4)
        for difference, (h, period) in itertools.product(DIFFERENCES, spacings):
            for derivative, accuracy in pairs(difference, (1, 2, 3), 4):
                order = {"derivative": derivative, "accuracy": accuracy}
                lo, hi = reach(
                    difference, derivative, accuracy, not isinstance(h, list)
                )
                indices = range(lo, n + hi)
                wrapped = h
                if isinstance(h, list):
                    turn = math.copysign(period, h[1] - h[0])
                    wrapped = [h[i % n] + i // n * turn for i in indices]
                for number in float, Fraction, complex:
                    f = [number(r.randint(-99, 99)) / 7 for _ in range(n)]
                    if number is Fraction:  # and exact spacing for exact samples
                        exact = Fraction(3, 10) if h == 0.3 else list(map(Fraction, h))
                        where = exact if h == 0.3 else list(map(Fraction, wrapped))
                        turns = n * exact if h == 0.3 else Fraction(period)
                    else:
                        exact, where, turns = h, wrapped, period
                    with self.subTest(difference=difference.__name__, h=h, **order):
                        self.assertExactly(
                            difference(f, exact, period=turns, **order),
                            difference([f[i % n] for i in indices], where, **order),
                        )

    def test_differences_of_a_sine_are_those_of_its_sum_formulas(self):
        """sin(x+h) - sin(x-h) = 2 cos x sin h."""
        n = 24
        h = 2 * math.pi / n
        x = [i * h for i in range(n)]
        f = list(map(math.sin, x))
        slopes = [math.cos(t) * math.sin(h) / h for t in x]
        self.assertNear(central_difference(f, h, period=2 * math.pi), slopes, 1e-13)
        bends = [-math.sin(t) * (2 * math.sin(h / 2) / h) ** 2 for t in x]
        got = central_difference(f, h, derivative=2, period=2 * math.pi)
        self.assertNear(got, bends, 1e-12)
        # sin(x+h) - sin(x) = 2 cos(x + h/2) sin(h/2)
        ahead = [2 * math.cos(t + h / 2) * math.sin(h / 2) / h for t in x]
        self.assertNear(forward_difference(f, h, period=2 * math.pi), ahead, 1e-13)
        got = backward_difference(f, h, period=2 * math.pi)
        self.assertNear(got, ahead[-1:] + ahead[:-1], 1e-13)

    def test_error_on_a_sine_is_below_the_step_to_the_accuracy(self):
        n = 60
        h = 2 * math.pi / n
        x = [i * h for i in range(n)]
        f = list(map(math.sin, x))
        for difference, accuracy in itertools.product(DIFFERENCES, (6, 8)):
            for spacing in h, x:
                with self.subTest(difference=difference.__name__, accuracy=accuracy):
                    got = difference(f, spacing, accuracy=accuracy, period=2 * math.pi)
                    # the error is below h**accuracy, 1.3e-6 and 1.4e-8
                    self.assertNear(got, list(map(math.cos, x)), h**accuracy)

    def test_nonuniform_steps_continue_across_the_period(self):
        # at 0: steps 1 (from 3, across the period) and 1; at 1: -2/3*1 + 1/2*2 + 1/6*4;
        # at 3: steps 2 and 1, -1/6*2 - 1/2*4 + 2/3*1
        f = [Fraction(1), Fraction(2), Fraction(4)]
        expected = fractions_in("-1 1 -5/3")
        cases = [
            (f, [0, 1, 3], 4, expected),
            (f, [0, 1, 3], -4, expected),
            (f, [10, 11, 13], 4, expected),
            (f, [0, Fraction(1, 2), Fraction(3, 2)], 2, [2 * w for w in expected]),
            (f[::-1], [3, 1, 0], 4, expected[::-1]),
            (f[::-1], [3, 1, 0], -4, expected[::-1]),
            # uniform but for the step across the period: -1/6*4 - 1/2*1 + 2/3*2 and
            # -2/3*2 + 1/2*4 + 1/6*1
            (f, [0, 1, 2], 4, fractions_in("1/6 3/2 5/6")),
            (f, 1, 3, fractions_in("-1 3/2 -1/2")),
            (f, [0, 1, 2], 3, fractions_in("-1 3/2 -1/2")),
        ]
        for f, x, period, expected in cases:
            with self.subTest(x=x, period=period):
                self.assertExactly(central_difference(f, x, period=period), expected)
                floats = list(map(float, f))
                got = central_difference(floats, x, period=period)
                self.assertNear(got, list(map(float, expected)))

    def test_rotating_periodic_samples_rotates_result(self):
        x = [Fraction(t) for t in (0, 1, 3, 4, 8, 10, 11, 15, 16)]
        f = [Fraction(t) for t in (3, 1, 4, 1, 5, 9, 2, 6, 5)]
        rotated = x[2:] + [t + 18 for t in x[:2]]
        for difference in DIFFERENCES:
            for derivative, accuracy in pairs(difference, (1, 2, 3), 4):
                order = {"derivative": derivative, "accuracy": accuracy, "period": 18}
                with self.subTest(difference=difference, **order):
                    before = difference(f, x, **order)
                    after = difference(f[2:] + f[:2], rotated, **order)
                    self.assertExactly(after, before[2:] + before[:2])


class Units(ExactCase):
    def test_period_may_be_seconds_or_a_timedelta(self):
        hour = datetime.timedelta(hours=1)
        start = datetime.datetime(2024, 3, 1)
        day = [start + t * hour for t in (0, 6, 12, 18)]
        f = [0, 1, 0, -1]
        expected = [1 / (6 * 3600), 0.0, -1 / (6 * 3600), 0.0]
        for h in (6 * hour, day):
            for period in (24 * hour, -24 * hour, 86400, 86400.0):
                with self.subTest(h=h, period=period):
                    self.assertNear(central_difference(f, h, period=period), expected)

    def test_period_is_in_the_unit_of_the_coordinates(self):
        f, four = [1, 2, 4], datetime.timedelta(seconds=4)
        exact = list(map(Fraction, f))
        cases = [
            # (1 - 4) / 1 across the period
            (f, [0, 1, 3], four, [1.0, 1.0, -3.0]),
            (exact, [0, 1, 3], four, fractions_in("1 1 -3")),
            # and over 3/2
            (exact, [0, 1, 3], Fraction(9, 2), fractions_in("1 1 -2")),
            (exact, [0, Fraction(1, 2), 1], Fraction(7, 4), fractions_in("2 4 -4")),
            # two samples, descending: steps of -2
            ([1, 3], [2, 0], 4, [-1.0, 1.0]),
            ([1, 3], [2, 0], 3, [-1.0, 2.0]),
            ([1.0, 3.0], [0.5, 0.25], 0.75, [-8.0, 4.0]),
            # float coordinates stay as they are: (0.1 - 0.7) + 1.0
            (
                [1, 2, 4],
                [0.1, 0.3, 0.7],
                datetime.timedelta(seconds=1),
                [1 / (0.3 - 0.1), 2 / (0.7 - 0.3), -3 / ((0.1 - 0.7) + 1.0)],
            ),
            # three steps of a third, and of one and a half
            (exact, Fraction(1, 3), 1, fractions_in("3 6 -9")),
            (exact, Fraction(3, 2), Fraction(9, 2), fractions_in("2/3 4/3 -2")),
            # steps of half a second, three of them
            (f, four / 8, four * 3 / 8, [2.0, 4.0, -6.0]),
        ]
        for samples, x, period, expected in cases:
            with self.subTest(f=samples, x=x, period=period):
                got = forward_difference(samples, x, period=period)
                self.assertExactly(got, expected)

    def test_times_keep_microsecond_precision(self):
        """10**16 + 1 microseconds, some three centuries, are not a float."""
        x = [datetime.timedelta(0), datetime.timedelta(microseconds=10**16)]
        period = x[1] + datetime.timedelta(microseconds=1)
        got = forward_difference([0, 1], x, period=period)
        self.assertExactly(got, [1e-10, -1e6])

    def test_period_matches_the_step_to_one_part_in_1e9(self):
        h = 5e8 + 0.5  # two steps are the period and one part in 10**9
        got = forward_difference([0, h], h, period=1e9)
        self.assertExactly(got, [1.0, -1.0])
        expected = [1.0, 1.0, -2.0]
        for period in (3.0, -3, 3 * (1 + 9e-10), 3 * (1 - 9e-10)):
            self.assertExactly(forward_difference([1, 2, 3], period=period), expected)
        for period in (3 * (1 + 2e-9), 3 * (1 - 2e-9)):
            with self.assertRaisesRegex(ValueError, "period"):
                forward_difference([1, 2, 3], period=period)

    def test_period_of_times_matches_exactly_unless_a_float_is_involved(self):
        second = datetime.timedelta(seconds=1)
        f = [0 * second, 3 * second, 0 * second]
        # 3 s over 2 steps; in floats 3 * 0.1 is not 0.3
        for step, period in (0.1, 0.3), (1, 3 * (1 + 1e-10)), (0.1, Decimal("0.3")):
            slope = 1.5 * second / step
            got = central_difference(f, step, period=period)
            self.assertExactly(got, [slope, 0 * second, -slope])
        period = 3 * second + datetime.timedelta.resolution
        for step in 1, second:
            with self.assertRaisesRegex(ValueError, "3 times the spacing"):
                central_difference(f, step, period=period)


class FarFromZero(ExactCase):
    """Coordinates are not rounded by a shift: steps across the wrap are differences."""

    def check(self, x, period, tolerance, **order):
        """Compare with Fractions, for which x[j] + period is exact."""
        n, r = len(x), random.Random(1988)
        angles = [2 * math.pi * ((t - x[0]) / period) for t in x]
        f = [math.sin(t) + r.uniform(-1, 1) / 64 for t in angles]
        exact = list(map(Fraction, x))
        numbers = list(map(Fraction, f)), exact
        for difference in (*DIFFERENCES, differentiate):
            got = difference(f, x, period=period, **order)
            expected = difference(*numbers, period=Fraction(period), **order)
            largest = max(map(abs, expected))
            with self.subTest(difference=difference.__name__, **order):
                self.assertEqual(len(got), n)
                for i in range(n):
                    error = abs(Fraction(got[i]) - expected[i]) / largest
                    self.assertLess(error, tolerance, i)

    def test_epoch_seconds_with_a_step_of_a_millisecond(self):
        x = [1.7e9 + 0.001 * i for i in range(20)]
        self.check(x, 0.02, 1e-9, accuracy=4)
        self.check(x, 0.02, 1e-9, derivative=2, accuracy=2)
        self.check(x[::-1], 0.02, 1e-9, accuracy=4)

    def test_julian_dates_with_a_step_of_an_hour(self):
        x = [2460000.5 + i / 24 for i in range(24)]
        self.check(x, 1.0, 1e-9, accuracy=4)
        self.check(x, 1.0, 1e-9, derivative=4, accuracy=2)


class Errors(RefusalCase):
    def test_stencil_wider_than_the_samples_raises(self):
        """A period does not let a stencil take a sample twice."""
        for difference in DIFFERENCES:
            for derivative, accuracy in pairs(difference, (1, 2, 3), 4):
                order = {"derivative": derivative, "accuracy": accuracy}
                for scalar in True, False:
                    lo, hi = reach(difference, derivative, accuracy, scalar)
                    width = hi - lo + 1
                    for n in range(width + 1):
                        h = 1 if scalar else [t * t for t in range(n)]
                        period = n or 1 if scalar else n * n + 1
                        call = functools.partial(
                            difference, [0.0] * n, h, period=period, **order
                        )
                        with self.subTest(difference=difference.__name__, n=n, **order):
                            if n == width:
                                self.assertEqual(call(), [0.0] * n)
                            else:
                                with self.assertRaisesRegex(ValueError, "axis 0"):
                                    call()

    def test_a_repeated_end_point_is_explained(self):
        for x, period in (([0, 1, 3], 3), ([3, 2, 0], -3), ([1.5, 2.5, 4.5], 3.0)):
            says = [f"period {period} on axis 0", "drop the repeated end point"]
            self.assertDifferencesRefuse(ValueError, says, [1, 2, 1], x, period=period)

    def test_other_coordinates_are_not_called_a_repeated_end_point(self):
        wrong = "a step in the wrong direction from"
        for x, step in (
            ([0, 2, 1], f"{wrong} spacing[1] to spacing[2] for period 4"),
            ([0, 1, 5], "coordinates that span 5 at spacing for period 4"),
            ([0, 0, 1], f"{wrong} spacing[0] to spacing[1] for period 4"),
            ([3, 2.5, 3.5], f"{wrong} spacing[0] to spacing[1] for period 4"),
        ):
            for difference in DIFFERENCES:
                with self.assertRaises(ValueError) as caught:
                    difference([1, 2, 1], x, period=4)
                self.assertIn(f"got {step} on axis 0", str(caught.exception))
                self.assertNotIn("end point", str(caught.exception))

    def test_periods_that_do_not_fit_raise(self):
        third = Fraction(1, 3)
        day = datetime.date(2024, 1, 1)
        cases = [
            (ValueError, [1, 2, 3], 1, 4),
            (ValueError, [1, 2, 3], 1, 0),
            (ValueError, [1, 2, 3], 1, math.inf),
            (ValueError, [1, 2, 3], math.inf, 5),
            (ValueError, [1, 2, 3], 1.7e308, 1),  # three steps are infinite
            (ValueError, [third] * 3, third, Fraction(10**9 + 1, 10**9)),
            (ValueError, [1, 2, 3], [0, 1, 3], 2),
            (ValueError, [1, 2, 3], [0, 2, 1], 4),
            (ValueError, [1, 2, 3], [0, math.nan, 1], 4),
            (TypeError, [1, 2, 3], 1, "3"),
            (TypeError, [1, 2, 3], 1, [3]),
            (TypeError, [1, 2, 3], 1, day),
        ]
        for error, f, h, period in cases:
            self.assertDifferencesRefuse(error, ["period"], f, h, period=period)
        for period, got in ((3j, "a complex number"), ([3], "a sequence")):
            self.assertDifferencesRefuse(
                TypeError, [f"got {got} at period"], f, 1, period=period
            )

    def test_incompatible_periods_raise(self):
        f, call = [Number(1), Number(2)], forward_difference
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

    def test_infinite_nan_complex_and_nested_periods_raise(self):
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

    def test_period_that_does_not_fit_exact_samples_raises_one_refusal(self):
        one, infinity = Decimal(1), Decimal("Infinity")
        for f, x, period in (
            ([one, 2 * one, 4 * one], [0 * one, one, 5 * one], infinity),
            ([one, 2 * one, 4 * one], [0, 1, 5], infinity),
            ([one, 2 * one, 4 * one], [0, 1, 5], Decimal("NaN")),
            ([one, 2 * one, 4 * one], [0, 1, 5], Decimal("sNaN")),
            ([one, 2 * one, 4 * one], one, infinity),
            ([Fraction(1), 2, 4], [0, 1, 5], INF),
            ([1, 2, 4], [0, 1, 5], infinity),
            ([1, 2, 4], [0, 1, INF], 9),
            ([one, 2, 4], [0, one, infinity], 9),
            ([1, 2, 4], SPACINGS["datetime"], INF),
        ):
            for function in DIFFERENCES:
                with self.subTest(f=f, x=x, period=period):
                    with limited(ENDLESS), self.assertRaises(REFUSED) as caught:
                        function(f, x, period=period)
                    text = str(caught.exception)
                    self.assertRegex(text, r"\A\w+\(\) requires .*, got ")
                    self.assertEqual(text.count(" requires "), 1, text)
                    self.assertRegex(text, "period|spacing")

    def test_period_of_the_wrong_type_has_no_advice_for_samples(self):
        call = central_difference
        for period in ("x", "3", b"3", NoneType, {3}, [3], (3,), {3: 1}, iter([3])):
            with self.subTest(period=period):
                self.assertSays(
                    lambda p=period: call([1, 2, 4], period=p),
                    "period",
                    never=["nested", "sequence of numbers", "sorted", "make a list"],
                )

    def test_ragged_period_names_the_list(self):
        self.assertSays(
            lambda: central_difference([1, 2, 4], period=[[1], [2, 3]]),
            "got length 2 at period[1] (period[0] has length 1)",
        )

    def test_place_is_that_of_the_sample_passed(self):
        """Not that of the samples that continue the axis at either end."""
        says = ["an int too large at f[0]"]
        big = [10**400, 1, 2, 3.0]
        self.assertDifferencesRefuse(OverflowError, says, big, period=4)
        rows = [[value, 0] for value in big]
        says = ["an int too large at f[0][0]"]
        self.assertDifferencesRefuse(OverflowError, says, rows, axis=0, period=4)
        says = ["got str 'a' at f[3]"]
        self.assertDifferencesRefuse(TypeError, says, [1, 1, 2, "a"], period=4)

    def test_period_that_no_float_holds_is_named(self):
        says = ["an int too large at period"]
        for spacing in 1, [0, 1, 3]:
            self.assertDifferencesRefuse(
                OverflowError, says, [1.0, 2.0, 4.0], spacing, period=10**400
            )
        says = ["period to be 3 times the spacing", "an int larger than 10**18"]
        self.assertDifferencesRefuse(
            ValueError, says, [Fraction(1)] * 3, 1, period=10**400
        )

    def test_decimal_that_becomes_an_infinity_raises(self):
        """As float() does not raise for it."""
        for spacing in 1, [0, 1, 3]:
            self.assertDifferencesRefuse(
                OverflowError,
                ["fit in a float", "got Decimal 1E+400 at period"],
                *([1.0, 2.0, 4.0], spacing),
                period=Decimal("1E400"),
            )

    def test_infinity_of_another_type_raises(self):
        infinity = WithInfinity(INF)
        self.assertDifferencesRefuse(
            ValueError, ["finite number", "at period"], [1.0] * 4, period=infinity
        )

    def test_period_of_many_digits_is_exact(self):
        """As a Fraction of more digits than a float has an exponent."""
        long = 3 * 10**310
        f = [Fraction(k % 5) for k in range(13)]
        seconds = [datetime.timedelta(seconds=k) for k in range(13)]
        period = 13 + Fraction(1, long)
        got = central_difference(f, seconds, period=period, accuracy=12)
        expected = central_difference(f, range(13), period=period, accuracy=12)
        self.assertExactly(got, expected)
        floats = central_difference(
            list(map(float, f)), seconds, period=period, accuracy=12
        )
        for a, b in zip(floats, got):
            self.assertAlmostEqual(a, float(b), delta=1e-12)


if __name__ == "__main__":
    unittest.main()
