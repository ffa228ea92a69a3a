# SPDX-License-Identifier: MIT
"""Tests for datetime, date and timedelta as samples, coordinates and step."""

import datetime
import unittest
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from gradlite import central_difference, forward_difference, gradient
from tests.support.clocks import ZONE, moments
from tests.support.exactly import ExactCase
from tests.support.numbers import NumberCase, fractions, micro
from tests.support.objects import MICROSECOND
from tests.support.refusals import REFUSED, RefusalCase

INF, NAN = float("inf"), float("nan")
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


class TimesAsSamples(NumberCase):
    def test_each_type_gives_timedeltas(self):
        dates = [date(2024, 2, 28), date(2024, 2, 29), date(2024, 3, 2)]
        naive = moments("02-28 12:00", "02-29 12:00", "03-02 12:00")
        aware = [moment.replace(tzinfo=datetime.timezone.utc) for moment in naive]
        elapsed = [timedelta(0), DAY, 3 * DAY]
        for f in dates, naive, aware, elapsed:
            self.check([(f, [], [DAY, 1.5 * DAY, 2 * DAY])])

    def test_results_are_per_unit_of_spacing(self):
        f = [timedelta(0), DAY, 3 * DAY]
        slopes = [DAY, 1.5 * DAY, 2 * DAY]
        self.check(
            [
                (f, [2], [slope / 2 for slope in slopes]),
                (f, [0.5], [slope * 2 for slope in slopes]),
                (f, [Fraction(1, 3)], [slope * 3 for slope in slopes]),
                (f, [Decimal("0.1")], [slope * 10 for slope in slopes]),
                # The float 0.1 is too large by 6e-18: 1e-11 seconds in 10 days.
                (f, [0.1], [slope * 10 for slope in slopes]),
                (f, [[0, 1, 3]], [DAY] * 3),
                (f, [[0.0, 0.5, 1.5]], [2 * DAY] * 3),
                (f, [[date(2024, 1, 1) + t for t in f]], [timedelta(seconds=1)] * 3),
                (f, [HOUR], [slope / 3600 for slope in slopes]),
            ]
        )
        # t*t seconds at 0, 1, 3
        seconds = [timedelta(seconds=t) for t in (0, 1, 9)]
        expected = [timedelta(seconds=t) for t in (0, 2, 6)]
        self.check_second_order([(seconds, [[0, 1, 3]], expected)])

    def test_results_are_rounded_once_half_to_even(self):
        self.check(
            [
                (micro(0, 1), [2], micro(0, 0)),
                (micro(0, 3), [2], micro(2, 2)),
                (micro(0, 5), [2], micro(2, 2)),
                (micro(0, -1), [2], micro(0, 0)),
                (micro(0, -3), [2], micro(-2, -2)),
                (micro(0, 3), [-2], micro(-2, -2)),
                (micro(0, 3), [2.0], micro(2, 2)),
                (micro(0, 5), [Fraction(2)], micro(2, 2)),
                (micro(0, 4), [3], micro(1, 1)),
                (micro(0, 5), [3], micro(2, 2)),
                (micro(0, 7, 3), [], micro(7, 2, -4)),  # 1.5
            ]
        )
        # (4*1 - 1)/2, 1/2 and (-4*1 + 3*1)/2 are rounded, not their terms.
        self.check_second_order([(micro(0, 1, 1), [], micro(2, 0, 0))])

    def test_long_timedeltas_keep_microsecond_precision(self):
        long = timedelta(days=999_999_999, microseconds=1)
        self.check([([timedelta(0), long], [], [long, long])])
        ends = [datetime.datetime.min, datetime.datetime.max]
        self.check([(ends, [], [ends[1] - ends[0]] * 2)])
        # 1,999,999,999 days less a microsecond, a difference beyond a timedelta
        limits = [timedelta.min, timedelta.max]
        quarter = timedelta(days=499_999_999, hours=18)
        self.check([(limits, [4], [quarter] * 2), (limits, [-4], [-quarter] * 2)])
        # 4 * 3 - 8 units, of which 12 are beyond a timedelta
        unit = timedelta(days=99_999_999)
        self.check_second_order(
            [([0 * unit, 3 * unit, 8 * unit], [], [2 * unit, 4 * unit, 6 * unit])]
        )

    def test_own_division_of_a_derived_class_is_not_used(self):
        class Whole(timedelta):
            def __sub__(self, other):
                return Whole(microseconds=(timedelta(0) + self - other) // micro(1)[0])

            def __truediv__(self, other):
                return self // other

        f = [Whole(0), Whole(microseconds=3), Whole(microseconds=5)]
        self.assertEqual(gradient(f[:2], 2), micro(2, 2))  # 1.5, rounded to even
        self.assertEqual(gradient(f[::2], 2), micro(2, 2))  # 2.5
        self.assertEqual(gradient(f[::2], -2), micro(-2, -2))

    def test_spacing_may_contain_a_float(self):
        self.check(
            [
                (micro(0, 1, 3), [[0, Decimal("0.5"), 1.5]], micro(2, 2, 2)),
                (micro(0, 1, 3), [[0.0, Fraction(1, 2), 1.5]], micro(2, 2, 2)),
            ]
        )

    def test_second_derivatives_are_timedeltas(self):
        f = [timedelta(0), DAY, 4 * DAY]
        self.assertExactly(central_difference(f, derivative=2), [2 * DAY])
        self.assertExactly(
            forward_difference(f, HOUR, derivative=2), [2 * DAY / 3600**2]
        )


class TimesAsSpacing(NumberCase):
    def test_results_are_per_second(self):
        clock = moments("05-01 10:00", "05-01 10:01", "05-01 10:03")
        dates = [date(2024, 1, 1), date(2024, 1, 2), date(2024, 1, 4)]
        self.check(
            [
                ([0, 60, 180], [clock], [1.0, 1.0, 1.0]),
                ([0, 86400], [dates[:2]], [1.0, 1.0]),
                ([0, 7200, 10800], [HOUR], [2.0, 1.5, 1.0]),
                ([0.0, 1], [-timedelta(milliseconds=500)], [-2.0, -2.0]),
                ([0, 3], [[timedelta(0), timedelta(seconds=2)]], [1.5, 1.5]),
                ([5, 1], [clock[1::-1]], [4 / 60, 4 / 60]),
            ]
        )
        # steps of 60 and 120 seconds, f = t*t in minutes: 0, 1, 9
        got = gradient([0, 1, 9], clock, edge_order=2)
        self.assertNear(got, [0.0, 2 / 60, 6 / 60])

    def test_wide_stencils_on_time_coordinates_are_per_second(self):
        # t*t at 0, 1, 3 and 4 s has the second derivative 2, from 3 or 4 samples.
        seconds = [timedelta(seconds=t) for t in (0, 1, 3, 4)]
        start = datetime.datetime(2024, 5, 1)
        for x in seconds, [start + t for t in seconds]:
            for accuracy, count in ((1, 2), (2, 1)):
                got = forward_difference(
                    [0, 1, 9, 16], x, derivative=2, accuracy=accuracy
                )
                self.assertNear(got, [2.0] * count)
        # Four samples give the derivative of t**3 + t*t exactly: 3 t*t + 2 t.
        x = [timedelta(seconds=t) for t in (0, 0.5, 1.5, 2, 3)]
        got = forward_difference([0, 0.375, 5.625, 12, 36], x, accuracy=3)
        self.assertNear(got, [0.0, 1.75])

    def test_stencils_of_sixty_samples_stay_in_range(self):
        """Products of that many steps in seconds are beyond the range of floats."""
        start = datetime.datetime(2024, 5, 1)
        for unit in DAY, micro(1)[0]:
            counts = [k + k // 3 for k in range(64)]
            x = [start + n * unit for n in counts]
            slope = 1 / unit.total_seconds()
            got = forward_difference(counts, x, accuracy=62)
            self.assertNear(got, [slope] * 2)
            # With a period, the same as on the counts in units.
            f, period = [1] + [0] * 63, counts[-1] + 1
            options = {"derivative": 2, "accuracy": 61}
            got = forward_difference(f, x, period=period * unit, **options)
            same = forward_difference(f, counts, period=period, **options)
            self.assertNear(got, [each * slope**2 for each in same])

    def test_a_missing_week_widens_the_step(self):
        weeks = [date(2024, 1, 1) + 7 * k * DAY for k in (0, 1, 3)]
        week = 7 * 86400
        expected = [1.0 / week, 2.0 / week, 4.0 / week]
        self.assertNear(gradient([0, 1, 9], weeks), expected)

    def test_zero_timedelta_as_step_warns(self):
        with self.assertWarnsRegex(RuntimeWarning, "axis 0"):
            got = gradient([1, 2], timedelta(0))
        self.assertExactly(got, [float("inf")] * 2)

    def test_dates_may_stand_along_one_axis_and_numbers_along_another(self):
        days = [date(2024, 1, 1), date(2024, 1, 2)]
        f = [[0, 1, 9], [86400, 86401, 86409]]
        by_day, by_x = gradient(f, days, [0, 1, 3])
        self.assertExactly(by_day, [[1.0] * 3] * 2)
        self.assertNear(by_x, [[1.0, 2.0, 4.0]] * 2)
        exact = [[Fraction(x) for x in row] for row in f]
        by_day, by_x = gradient(exact, days, [0, 1, 3])
        self.assertExactly(by_day, [fractions(1, 1, 1)] * 2)
        self.assertExactly(by_x, [fractions(1, 2, 4)] * 2)

    def test_dates_on_a_grid_give_timedeltas(self):
        f = [[date(2024, 1, 1), date(2024, 1, 3)], [date(2024, 1, 2), date(2024, 1, 8)]]
        down, along = gradient(f, 1, timedelta(seconds=2))
        self.assertExactly(down, [[DAY, 5 * DAY]] * 2)
        self.assertExactly(along, [[DAY, DAY], [3 * DAY, 3 * DAY]])


class InvalidTimes(NumberCase):
    def test_infinite_coordinates_raise(self):
        """They are no whole microseconds."""
        inf = float("inf")
        for x in [inf, 2.0], [2.0, inf]:
            self.assertRefused(
                ValueError,
                ["finite numbers", "inf at spacing[0]"],
                gradient,
                [DAY, DAY],
                x,
            )
        self.assertRefused(
            ValueError,
            ["finite numbers", "inf at spacing[0]"],
            gradient,
            [DAY, DAY],
            inf,
        )

    def test_mixed_samples_raise(self):
        day = date(2024, 1, 1)
        naive, aware = moments("01-01 00:00") + moments("01-01 00:00", zone=ZONE)
        cases = [
            [day, 5],
            [5, day],
            [day, naive],
            [naive, aware],
            [aware, naive],
            [DAY, day],
            [DAY, 1.5],
            [DAY, Fraction(1)],
            [naive, None],
            [DAY, "1"],
        ]
        for f in cases:
            for spacing in 1, DAY, [0 * DAY, DAY]:
                with self.subTest(f=f, spacing=spacing):
                    self.assertRefused(TypeError, ["f["], gradient, f[:2], spacing)
        self.assertRefused(TypeError, ["f["], gradient, [naive, naive, aware])

    def test_mixed_samples_on_a_grid_raise(self):
        naive, aware = moments("01-01 00:00") + moments("01-01 00:00", zone=ZONE)
        good = [[naive] * 3 for _ in range(2)]
        bad = [[naive] * 3, [naive, naive, aware]]
        self.assertExactly(gradient(good, axis=1), [[timedelta(0)] * 3] * 2)
        says = ["naive datetime at f[0][0] and aware datetime at f[1][2]"]
        self.assertRefused(TypeError, says, gradient, bad)
        self.assertRefused(TypeError, ["at f[0][0][0]"], gradient, [good, bad])

    def test_message_names_both_types(self):
        f = [DAY, date(2024, 1, 1)]
        says = ["timedelta at f[0] and date at f[1]"]
        self.assertRefused(TypeError, says, gradient, f)
        self.assertRefused(TypeError, ["got None at f[1]"], gradient, [1, None])

    def test_invalid_spacing_raises(self):
        day = date(2024, 1, 1)
        naive, aware = moments("01-01 00:00") + moments("01-02 00:00", zone=ZONE)
        cases = [
            ([1, 2], [day, 5]),
            ([1, 2], [naive, aware]),
            ([1, 2], [day, naive]),
            ([1, 2], [DAY, 0.5]),
            ([1, 2], day),
            ([1, 2], naive),
            ([1, 2], aware),
            ([DAY, 2 * DAY], "x"),
            ([DAY, 2 * DAY], 1j),
            ([DAY, 2 * DAY], None),
        ]
        for f, h in cases:
            with self.subTest(f=f, spacing=h):
                self.assertRefused(TypeError, ["spacing"], gradient, f, h)
        says = ["requires scalar spacing to be a number or a timedelta"]
        self.assertRefused(TypeError, says, gradient, [1, 2], day)
        for x in ([day, 5], [naive, aware], [DAY, 0.5]):
            says = [" at spacing[0][0] and ", " at spacing[0][1]"]
            self.assertRefused(TypeError, says, gradient, [1, 2], x)


class TimesOverFloats(RefusalCase):
    """Times over a float spacing are rounded once, to a microsecond."""

    long = timedelta(days=300_000, microseconds=1)

    def test_a_step_of_one_leaves_the_differences(self):
        f = [timedelta(0), self.long]
        for h in (1.0, 1, Fraction(1), Decimal(1), [0.0, 1.0], [Fraction(0), 1.0]):
            with self.subTest(spacing=h):
                self.assertExactly(gradient(f, h), [self.long] * 2)
                self.assertExactly(forward_difference(f, h), [self.long])

    def test_powers_of_two_round_half_to_even(self):
        f = [timedelta(0), self.long]
        twice = 2 * self.long
        self.assertExactly(gradient(f, 0.5), [twice] * 2)
        # half of an odd number of microseconds is rounded to an even one
        days = timedelta(days=150_000)
        self.assertExactly(gradient(f, 2.0), [days] * 2)
        self.assertExactly(gradient(f, -2.0), [-days] * 2)

    def test_any_float_step_is_used_exactly(self):
        count = self.long // MICROSECOND
        for h in (3.0, 0.1, 0.7, 1e-3, 123456.789, 5e3):
            exact = round(Fraction(count) / Fraction(h))
            with self.subTest(step=h):
                got = gradient([timedelta(0), self.long], h)
                self.assertExactly(got, [timedelta(microseconds=exact)] * 2)

    def test_float_coordinates_are_used_exactly(self):
        long, zero = self.long, timedelta(0)
        # through 0, 0 and long at 0, 0.5 and 1.5: long / 1 at the end, inside
        # (hs**2 (f2 - f1) + hd**2 (f1 - f0)) / (hs hd (hs + hd)) = 0.25 / 0.75
        third = timedelta(microseconds=round(Fraction(long // MICROSECOND, 3)))
        got = gradient([zero, zero, long], [0.0, 0.5, 1.5])
        self.assertExactly(got, [zero, third, long])

    def test_second_derivatives_are_rounded_once(self):
        long, zero = self.long, timedelta(0)
        got = forward_difference([zero, zero, long], 1.0, derivative=2)
        self.assertExactly(got, [long])
        got = central_difference([zero, zero, long], 0.5, derivative=2)
        self.assertExactly(got, [4 * long])

    def test_differences_across_a_period_are_rounded_once(self):
        long, zero = self.long, timedelta(0)
        got = forward_difference([zero, long], 1.0, period=2)
        self.assertExactly(got, [long, -long])

    def test_infinite_and_nan_spacing_raise(self):
        f = [timedelta(0), self.long]
        for h in (INF, -INF, NAN):
            with self.assertRaisesRegex(REFUSED, r"requires .* at spacing\[0\]"):
                gradient(f, h)
            with self.assertRaisesRegex(REFUSED, r"requires .* at spacing\[0\]\[1\]"):
                gradient(f, [0.0, h])

    def test_result_too_large_for_a_timedelta_raises(self):
        f = [timedelta(0), timedelta.max]
        for h in (0.5, Fraction(1, 2), 1e-300, timedelta(microseconds=1)):
            with self.subTest(step=h):
                place = "axis 0|spacing"
                self.assertRefusedAt(OverflowError, place, gradient, f, h)


class SingleTime(ExactCase):
    def test_a_single_time_has_no_axes(self):
        (moment,) = moments("01-01 00:00")
        for f in date(2024, 1, 1), moment, moment.replace(tzinfo=ZONE), HOUR:
            self.assertExactly(gradient(f), ())

    def test_a_single_leap_day_has_no_axes(self):
        self.assertEqual(gradient(datetime.datetime(2024, 2, 29)), ())


if __name__ == "__main__":
    unittest.main()
