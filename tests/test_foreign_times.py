# SPDX-License-Identifier: MIT
"""datetime64, timedelta64 and the times of columns are taken exactly, or raise."""

import datetime
import unittest
from fractions import Fraction

from gradlite import central_difference, gradient
from tests.support.arrays import Array, Labelled, Series, loaded
from tests.support.exactly import ExactCase
from tests.support.refusals import BadInputCase

DAY = datetime.timedelta(days=1)
MICRO = datetime.timedelta(microseconds=1)


def datetime64(counts, unit="ns"):
    return Array(counts, "M", f"datetime64[{unit}]")


def timedelta64(counts, unit="ns"):
    return Array(counts, "m", f"timedelta64[{unit}]")


class Nanoseconds(ExactCase, BadInputCase):
    def test_whole_microseconds_are_exact_in_every_short_unit(self):
        per_microsecond = {"ns": 10**3, "ps": 10**6, "fs": 10**9, "as": 10**12}
        per_microsecond["10ns"] = 100
        for unit, count in per_microsecond.items():
            for array in datetime64, timedelta64:
                with self.subTest(unit=unit, array=array.__name__):
                    f = array([0, count, 3 * count], unit)
                    got = gradient(f)  # 1, 1.5 and 2 us; halves go to the even one
                    self.assertExactly(got, [MICRO, 2 * MICRO, 2 * MICRO])
                    got = gradient([0, 1, 3], f)
                    self.assertNear(got, [1e6, 1e6, 1e6])

    def test_they_are_exact_for_exact_samples(self):
        f = [Fraction(0), Fraction(1)]
        x = datetime64([3000, 10000])  # 7 us apart
        self.assertExactly(gradient(f, x), [Fraction(10**6, 7)] * 2)

    def test_dates_are_those_of_the_calendar(self):
        # 19,782 days after 1970-01-01 is 2024-02-29.
        day = datetime64([19782 * 86400 * 10**9, 19783 * 86400 * 10**9])
        leap = datetime.datetime(2024, 2, 29)
        self.assertExactly(
            gradient([[leap, leap + DAY], day], axis=0), [[0 * DAY] * 2] * 2
        )

    def test_every_nesting(self):
        f = timedelta64([[0, 1000], [3000, 6000]])
        down, along = gradient(f)
        self.assertExactly(down, [[3 * MICRO, 5 * MICRO]] * 2)
        self.assertExactly(along, [[MICRO, MICRO], [3 * MICRO, 3 * MICRO]])
        rows = [timedelta64([0, 1000]), (timedelta64(3000), timedelta64(6000))]
        self.assertExactly(gradient(rows), (down, along))

    def test_step_and_period(self):
        step, period = timedelta64(2000), timedelta64(6000)
        self.assertExactly(gradient([0, 1], step), [500000.0] * 2)
        got = central_difference([0, 1, 3], step, period=period)
        # (1 - 3) / 4 us, (3 - 0) / 4 us, (0 - 1) / 4 us
        self.assertNear(got, [-500000.0, 750000.0, -250000.0])

    def test_fraction_of_a_microsecond_raises_at_its_place(self):
        for array, hint in (
            (datetime64, '.astype("datetime64[us]")'),
            (timedelta64, '.astype("timedelta64[us]")'),
        ):
            for unit in "ns", "ps", "10ns":
                f = array([0, 1], unit)
                says = [hint, '.round("us")', "f[1]"]
                self.assertRefused(TypeError, says, gradient, f)
                says = [hint, "f[1][1]"]
                whole = array([0, 0], unit)
                self.assertRefused(TypeError, says, gradient, [whole, f])
                says = [hint, "spacing[0][1]"]
                self.assertRefused(TypeError, says, gradient, [1, 2], f)
                says = [hint, "spacing[0]"]
                self.assertRefused(TypeError, says, gradient, [1, 2], array(1, unit))

    def test_arrays_without_tolist(self):
        class Times(Labelled):
            def __array__(self):
                return datetime64(self.values)

        self.assertExactly(gradient(Times([0, 4000])), [4 * MICRO] * 2)
        self.assertExactly(gradient([0, 1], Times([0, 4000])), [250000.0] * 2)


class LongUnits(ExactCase, BadInputCase):
    def test_python_times_are_used_as_they_are(self):
        first = datetime.date(2024, 1, 1)
        months = datetime64([first, datetime.date(2024, 2, 1)], "M")
        self.assertExactly(gradient(months), [31 * DAY] * 2)
        self.assertExactly(gradient([0, 31 * 86400], months), [1.0, 1.0])

    def test_other_counts_raise(self):
        for name in "timedelta64[M]", "timedelta64[Y]", "timedelta64", "datetime64[us]":
            f = Array([1, 2], name[0].replace("t", "m").replace("d", "M"), name)
            says = ["times that datetime can represent", name, "f[0]"]
            self.assertRefused(TypeError, says, gradient, f)

    def test_not_a_time_raises_like_none(self):
        for array in datetime64, timedelta64:
            for unit, time in ("ns", 0), ("us", DAY):
                f = array([time, None], unit)
                says = ["NaT at f[1]", "drop missing values"]
                self.assertRefused(TypeError, says, gradient, f)
                says = ["NaT at f[1]", "missing values"]
                f = [array(time, unit), array(None, unit)]
                self.assertRefused(TypeError, says, gradient, f)
                says = ["NaT at spacing[0]"]
                step = array(None, unit)
                self.assertRefused(TypeError, says, gradient, [1, 2], step)


class ColumnsOfTimes(ExactCase, BadInputCase):
    def test_nanoseconds_of_polars_are_not_cut_off(self):
        # to_list() of 0 and 1500 ns is 0 and 1 us.
        cut = Series([0 * MICRO, MICRO], "ns", timedelta64([0, 1500]))
        says = ["whole microseconds", "cast_time_unit", "spacing[0][1]"]
        self.assertRefused(TypeError, says, gradient, [0, 1], cut)
        whole = Series([0 * MICRO, 2 * MICRO], "ns", timedelta64([0, 2000]))
        self.assertExactly(gradient([0, 1], whole), [500000.0] * 2)

    def test_nested_columns_of_polars(self):
        cut = Series([[0 * MICRO, MICRO]] * 2, None, timedelta64([[0, 1500]] * 2))
        cut.dtype.inner = Series([], "ns").dtype
        self.assertRefused(TypeError, ["microseconds", "f[0][1]"], gradient, cut)

    def test_longer_units_of_polars_are_read_by_the_list(self):
        f = Series([0 * MICRO, 3 * MICRO], "us")
        self.assertExactly(gradient(f), [3 * MICRO] * 2)


class Calendar:
    """A datetime of cftime: a calendar in which every month has 30 days."""

    def __init__(self, year, month, day):
        self.days = (year * 12 + month - 1) * 30 + day - 1

    def __sub__(self, other):
        if isinstance(other, Calendar):
            return datetime.timedelta(days=self.days - other.days)
        return NotImplemented

    def __add__(self, other):
        return NotImplemented

    def __eq__(self, other):
        return self.days == other.days

    __hash__ = None


class OtherCalendars(ExactCase, BadInputCase):
    def test_their_differences_are_exact(self):
        t = [Calendar(2000, 2, 28), Calendar(2000, 2, 30), Calendar(2000, 3, 1)]
        with loaded("cftime", datetime=Calendar):
            # 0, 2 and 3 days
            self.assertExactly(gradient([0, 172800, 259200], t), [1.0] * 3)
            self.assertExactly(gradient(t), [2 * DAY, 1.5 * DAY, DAY])
            f = [Fraction(0), Fraction(2), Fraction(3)]
            self.assertExactly(gradient(f, t), [Fraction(1, 86400)] * 3)
            says = ["spacing[0]"]
            self.assertRefused(TypeError, says, gradient, [1, 2], t[0])


if __name__ == "__main__":
    unittest.main()
