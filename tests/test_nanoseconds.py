# SPDX-License-Identifier: MIT
"""Times with more than microseconds, and arrays of times as bare ints."""

import unittest
from datetime import timedelta
from fractions import Fraction

from gradlite import forward_difference, gradient
from tests.support.objects import NanosecondDelta, NanosecondTime, TimeArray
from tests.support.refusals import RefusalCase


class Nanoseconds(RefusalCase):
    """Times below a microsecond are used exactly or refused, never rounded."""

    def assertExactOrRefused(self, place, expected, function, *args):
        try:
            got = function(*args)
        except (TypeError, ValueError):
            error = ValueError
            try:
                function(*args)
            except TypeError:
                error = TypeError
            self.assertRefusedAt(error, place, function, *args)
            return
        except Exception as error:
            self.fail(f"{type(error).__name__}: {error}")
        self.assertEqual(len(got), len(expected))
        for value, exact in zip(got, expected):
            if isinstance(exact, timedelta):
                self.assertEqual(value, exact)
            else:
                self.assertAlmostEqual(value / exact, 1, delta=1e-15)

    def test_step_is_exact_or_refused(self):
        step = NanosecondDelta(1500)
        slope = 1 / 1.5e-6
        for f in ([0.0, 1.0], [0, 1], [Fraction(0), Fraction(1)]):
            with self.subTest(f=f):
                exact = Fraction(10**9, 1500) if type(f[0]) is Fraction else slope
                place = r"spacing\[0\]"
                self.assertExactOrRefused(place, [exact] * 2, gradient, f, step)

    def test_coordinates_are_exact_or_refused(self):
        slope = 1 / 5e-7
        for x in (
            [NanosecondDelta(1), NanosecondDelta(501)],
            [NanosecondTime(1), NanosecondTime(501)],
            [timedelta(0), NanosecondDelta(500)],
            [NanosecondDelta(-500), timedelta(0)],
        ):
            with self.subTest(x=x):
                place = r"spacing\[0\]"
                self.assertExactOrRefused(place, [slope] * 2, gradient, [0.0, 1.0], x)

    def test_samples_are_exact_or_refused(self):
        f = [NanosecondDelta(0), NanosecondDelta(500), NanosecondDelta(1000)]
        # 500 ns, 1000 / 2 ns and 500 ns round to 0, the even number of microseconds.
        self.assertExactOrRefused(r"f\[1\]|at f\b", [timedelta(0)] * 3, gradient, f)
        f = [NanosecondTime(0), NanosecondTime(500), NanosecondTime(1000)]
        self.assertExactOrRefused(r"f\[1\]|at f\b", [timedelta(0)] * 3, gradient, f)

    def test_period_that_does_not_fit_by_half_a_microsecond_raises(self):
        def periodic(f, period):
            return forward_difference(f, timedelta(microseconds=1), period=period)

        periodic.__name__ = "forward_difference"
        # 2.5 microseconds are not twice the spacing.
        self.assertRefusedAt(
            (ValueError, TypeError),
            "period",
            periodic,
            [0.0, 1.0],
            NanosecondDelta(2500),
        )

    def test_whole_microseconds_are_used(self):
        got = gradient([0.0, 1.0], NanosecondDelta(2000))
        self.assertNear(got, [500000.0] * 2)
        x = [NanosecondTime(0), NanosecondTime(2000)]
        self.assertNear(gradient([0.0, 1.0], x), [500000.0] * 2)
        self.assertEqual(gradient(x), [timedelta(microseconds=2)] * 2)


class ArraysOfTimes(RefusalCase):
    """Advice to use .astype() is given only where that gives datetimes."""

    def refusals(self, kind, unit):
        thing = TimeArray([1, 2], kind, unit)
        yield self.assertRefusedAt(TypeError, r" at f\b", gradient, thing)
        yield self.assertRefusedAt(TypeError, r"f\[0\]", gradient, [thing])
        place = r"spacing\[0\]"
        yield self.assertRefusedAt(TypeError, place, gradient, [1, 2], thing)

    def test_times_finer_than_microseconds_name_astype(self):
        for kind, name in (("m", "timedelta64[us]"), ("M", "datetime64[us]")):
            for unit in ("ns", "ps", "fs", "as", "100ns"):
                for error in self.refusals(kind, unit):
                    self.assertIn(f'.astype("{name}")', str(error))

    def test_years_beyond_9999_do_not_name_astype(self):
        """Such a datetime64 has no datetime in any unit."""
        for unit in ("us", "ms", "s", "m", "h", "D", "W", "M", "Y"):
            for error in self.refusals("M", unit):
                self.assertNotIn("astype", str(error))

    def test_months_without_a_length_do_not_name_astype(self):
        for unit in ("M", "Y", "us", "D"):
            for error in self.refusals("m", unit):
                self.assertNotIn("astype", str(error))

    def test_times_in_a_subclass_of_list_raise(self):
        Rows = type("Rows", (list,), {})
        for kind in "mM":
            f = TimeArray(Rows([1, 2]), kind, "ns")
            self.assertRefusedAt(TypeError, r" at f\b", gradient, f)

    def test_nested_nanoseconds_name_astype(self):
        for kind, unit in ("m", "timedelta64[us]"), ("M", "datetime64[us]"):
            for first in 0, 5:
                array = TimeArray([[first, 1], [2, 3]], kind, "ns")
                with self.subTest(kind=kind, first=first):
                    self.assertGradientRefuses(TypeError, f'.astype("{unit}")', array)
            array = TimeArray(5, kind, "ns")
            self.assertGradientRefuses(TypeError, f'.astype("{unit}")', [array, array])


if __name__ == "__main__":
    unittest.main()
