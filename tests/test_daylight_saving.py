# SPDX-License-Identifier: MIT
"""Aware datetimes across clock changes: times elapsed, not readings."""

import datetime
import unittest
from datetime import timedelta

from gradlite import forward_difference, gradient
from tests.support.clocks import ZONE, moments
from tests.support.exactly import ExactCase
from tests.support.numbers import NumberCase, fractions, micro

HOUR = timedelta(hours=1)
UTC_AHEAD = datetime.timezone(datetime.timedelta(hours=2))


class DaylightSaving(NumberCase):
    """Clocks go forward at 2:00 on 31 March and back at 3:00 on 27 October."""

    spring = moments("03-31 01:00", "03-31 03:00", "03-31 04:00", zone=ZONE)
    autumn = moments("10-27 02:30", zone=ZONE) + moments(
        "10-27 02:30", "10-27 03:30", zone=ZONE, fold=1
    )

    def test_samples_are_compared_in_utc(self):
        self.check([(f, [], [HOUR] * 3) for f in (self.spring, self.autumn)])

    def test_coordinates_are_compared_in_utc(self):
        for x in self.spring, self.autumn:
            self.check([([0, 3600, 7200], [x], [1.0] * 3)])
            self.check([(fractions(0, 3600, 7200), [x], fractions(1, 1, 1))])

    def test_microseconds_across_a_change_are_kept(self):
        f = [self.spring[0] + micro(7)[0], self.spring[1] + micro(9)[0]]
        self.check([(f, [], [HOUR + micro(2)[0]] * 2)])

    def test_zones_may_be_mixed(self):
        utc = moments("03-31 00:00", "03-31 01:00", zone=datetime.timezone.utc)
        self.check([([utc[0], self.spring[1]], [], [HOUR] * 2)])
        self.check([([0, 7200], [[self.spring[0], utc[1] + HOUR]], [1.0, 1.0])])

    def test_classes_may_be_mixed(self):
        class Moment(datetime.datetime):
            pass

        first = self.spring[0]
        second = Moment(2024, 3, 31, 3, tzinfo=ZONE)
        third = Moment(2024, 3, 31, 4, tzinfo=ZONE)
        f = [first, second, third]
        self.check([(f, [], [HOUR] * 3)])
        self.check([([0, 3600, 7200], [f], [1.0] * 3)])

    def test_classes_that_subtract_in_utc_are_not_corrected_twice(self):
        """As pendulum's do."""

        class Moment(datetime.datetime):
            def __sub__(self, other):
                naive = self.replace(tzinfo=None), other.replace(tzinfo=None)
                elapsed = datetime.datetime.__sub__(*naive)
                return elapsed - (self.utcoffset() - other.utcoffset())

        first, second = [Moment(2024, 10, 27, 2, fold=k, tzinfo=ZONE) for k in (0, 1)]
        self.check([([first, second], [], [HOUR] * 2)])
        f = [Moment(2024, 3, 31, hour, tzinfo=ZONE) for hour in (1, 3, 4)]
        self.assertEqual(f[1] - f[0], HOUR)
        self.check([(f, [], [HOUR] * 3)])
        self.check([([0, 3600, 7200], [f], [1.0] * 3)])

    def test_equal_coordinates_warn_or_raise_with_the_time(self):
        x = [self.spring[0]] + [self.spring[1]] * 2
        text = r"2024-03-31 03:00:00\+02:00 at spacing\[0\]\[1\] and"
        with self.assertWarnsRegex(RuntimeWarning, text):
            got = gradient([0, 3600, 7200], x)
        self.assertEqual((got[0], got[2]), (1.0, float("inf")))
        with self.assertRaisesRegex(ValueError, text):
            gradient(fractions(0, 3600, 7200), x)

    def test_naive_datetimes_ignore_daylight_saving(self):
        f = [moment.replace(tzinfo=None) for moment in self.spring]
        self.check([(f, [], [2 * HOUR, 1.5 * HOUR, HOUR])])


class Limits(ExactCase):
    def test_datetime_min_and_max_are_compared_in_utc(self):
        """In UTC the first of these is two hours before the year 1."""
        first = datetime.datetime.min.replace(tzinfo=UTC_AHEAD)
        last = datetime.datetime.max.replace(tzinfo=datetime.timezone.utc)
        # The clock readings differ by this many days less a microsecond.
        days = (datetime.datetime.max - datetime.datetime.min).days + 1
        slope = forward_difference([first, last], days)[0]
        two_hours = datetime.timedelta(hours=2, microseconds=-1)
        self.assertEqual(slope, datetime.timedelta(1) + two_hours / days)
        next_day = first + datetime.timedelta(1)
        self.assertEqual(gradient([0, 86400], [first, next_day]), [1.0, 1.0])


if __name__ == "__main__":
    unittest.main()
