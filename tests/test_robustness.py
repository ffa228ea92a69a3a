# SPDX-License-Identifier: MIT
"""Hostile and extreme input: missing values, overflow, shared lists, raising objects.

The stand-ins for the numbers of other libraries are in tests/support/objects.py;
tests/libraries.py repeats these tests with the libraries themselves.
"""

import array
import datetime
import math
import re
import unittest
import warnings
from collections import UserList, deque, namedtuple
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import gradlite
from gradlite import (
    backward_difference,
    central_difference,
    forward_difference,
    gradient,
)
from tests.support import objects
from tests.support.exactly import ExactCase
from tests.support.limits import limited, peak_memory
from tests.support.objects import (
    Array,
    Interval,
    Missing,
    NanosecondDelta,
    NanosecondTime,
    NotATime,
    Number,
    RaisesOnAttributeAccess,
    RaisingZone,
    Row,
    TimeArray,
    Unbuildable,
    Uncertain,
    Uncomparable,
    doubled,
    list_with_raising_iter,
    self_containing_grid,
    with_raising_class,
)
from tests.support.refusals import WORDING, BadInputCase

INF, NAN = math.inf, math.nan
KERNELS = (forward_difference, backward_difference, central_difference)
FUNCTIONS = (gradient, *KERNELS)
NoneType = type(None)
REFUSED = (ValueError, TypeError, OverflowError)
SECONDS = 2  # of CPU time; each of these calls takes milliseconds
UTC = datetime.timezone.utc
DAY = timedelta(days=1)
SAMPLES = {  # three samples of each type, 1, 2 and 4 where they are numbers
    "float": [1.0, 2.0, 4.0],
    "int": [1, 2, 4],
    "complex": [1j, 2j, 4j],
    "Fraction": [Fraction(1), Fraction(2), Fraction(4)],
    "Decimal": [Decimal(1), Decimal(2), Decimal(4)],
    "timedelta": [DAY, 2 * DAY, 4 * DAY],
    "date": [date(2024, 1, 1), date(2024, 1, 2), date(2024, 1, 4)],
    "datetime": [datetime.datetime(2024, 1, day) for day in (1, 2, 4)],
    "aware": [datetime.datetime(2024, 1, day, tzinfo=UTC) for day in (1, 2, 4)],
    "Number": [Number(1), Number(2), Number(4)],
    "Interval": [Interval(1), Interval(2), Interval(4)],
}
SPACINGS = {
    "int": [0, 1, 3],
    "float": [0.0, 1.0, 3.0],
    "Fraction": [Fraction(0), Fraction(1), Fraction(3)],
    "Decimal": [Decimal(0), Decimal(1), Decimal(3)],
    "timedelta": [DAY, 2 * DAY, 4 * DAY],
    "date": SAMPLES["date"],
    "datetime": SAMPLES["datetime"],
    "aware": SAMPLES["aware"],
    "Number": SAMPLES["Number"],
    "Interval": SAMPLES["Interval"],
}


class RobustnessCase(BadInputCase, ExactCase):
    def assertRefusedAt(self, error, place, function, *args, **options):
        """Refused within the time limit, with a place that matches the pattern."""
        errors = error if isinstance(error, tuple) else (error,)
        with limited(SECONDS), self.assertRaises(errors) as raised:
            function(*args, **options)
        caught = raised.exception
        self.assertIn(type(caught), errors)
        text = str(caught)
        self.assertRegex(text, WORDING)
        self.assertRegex(text, rf"\A{function.__name__}\(\) requires ")
        self.assertRegex(text, place)
        self.assertEqual(text.count(" requires "), 1, text)
        return caught

    def assertWarnings(self, count, call):
        """The result of a call, which warns so many times, at the line it is on."""
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            result = call()
        self.assertEqual([w.category for w in caught], [RuntimeWarning] * count)
        for warning in caught:
            self.assertEqual(warning.filename, __file__)
            self.assertEqual(warning.lineno, call.__code__.co_firstlineno)
        return result


class MissingValues(RobustnessCase):
    """NaT and NA raise TypeError like None, at any position, for every type."""

    missing = (NotATime(), Missing(), None)

    def replaced(self, values):
        """Yield an index and the values with the one there missing."""
        for nothing in self.missing:
            for i in range(len(values)):
                yield i, [*values[:i], nothing, *values[i + 1 :]]

    def test_among_samples(self):
        for kind, samples in SAMPLES.items():
            for i, f in self.replaced(samples):
                with self.subTest(samples=kind, f=f):
                    self.assertRefusedAt(TypeError, rf"f\[{i}\]", gradient, f)

    def test_among_samples_of_a_grid(self):
        for kind, samples in SAMPLES.items():
            for i, f in self.replaced(samples):
                with self.subTest(samples=kind, f=f):
                    place = rf"f\[1\]\[{i}\]"
                    self.assertRefusedAt(TypeError, place, gradient, [samples, f])

    def test_alone(self):
        for nothing in self.missing:
            with self.subTest(missing=nothing):
                self.assertRefusedAt(TypeError, r" at f\b", gradient, nothing)
                f = [nothing] * 5
                for function in FUNCTIONS:
                    self.assertRefusedAt(TypeError, r"f\[0\]", function, f)

    def test_among_coordinates(self):
        for kind, samples in SAMPLES.items():
            for spacing, x in SPACINGS.items():
                for i, bad in self.replaced(x):
                    with self.subTest(samples=kind, spacing=spacing, x=bad):
                        place = rf"spacing\[0\]\[{i}\]"
                        self.assertRefusedAt(TypeError, place, gradient, samples, bad)

    def test_as_step(self):
        for kind, samples in SAMPLES.items():
            for nothing in self.missing:
                for function in FUNCTIONS:
                    with self.subTest(samples=kind, function=function.__name__):
                        place = r"spacing(\[0\])?\b"
                        self.assertRefusedAt(
                            TypeError, place, function, samples, nothing
                        )

    def test_as_step_of_one_axis(self):
        for nothing in self.missing:
            f = [[Fraction(1), Fraction(2)], [Fraction(3), Fraction(5)]]
            place = r"spacing\[1\]"
            self.assertRefusedAt(TypeError, place, gradient, f, 1, nothing)

    def test_as_period(self):
        for kind, samples in SAMPLES.items():
            for spacing in (1, DAY, [0, 1, 3], SPACINGS["datetime"]):
                for nothing in self.missing[:2]:
                    with self.subTest(samples=kind, spacing=spacing, missing=nothing):
                        call = central_difference
                        self.assertRefusedAt(
                            TypeError, "period", call, samples, spacing, period=nothing
                        )

    def test_as_another_argument(self):
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

    def test_in_containers(self):
        for nothing in self.missing:
            for container in (tuple, deque, UserList, Row, Array):
                with self.subTest(missing=nothing, container=container.__name__):
                    f = container([1, 2, nothing, 4, 5])
                    self.assertRefusedAt(TypeError, r"f\[2\]", gradient, f)
                    place = r"spacing\[0\]\[2\]"
                    self.assertRefusedAt(TypeError, place, gradient, [1.0] * 5, f)


class ZeroStepsBesideOverflow(RobustnessCase):
    """An axis with a zero step warns once, whatever its other steps are."""

    def test_values_are_numpys(self):
        # The steps are -inf and 0: 1 / -inf, inf - inf and 2 / 0.
        expected = [-0.0, NAN, INF]
        x = [1e308, -1e308, -1e308]
        samples = [1.0, 2.0, 4.0]
        for f in (samples, tuple(samples), [1, 2, 4], deque(samples), [1, 2.0, 4]):
            for where in (x, tuple(x), [int(1e308), *x[1:]]):
                with self.subTest(f=f, x=where):
                    got = self.assertWarnings(1, lambda f=f, x=where: gradient(f, x))
                    self.assertExactly(got, expected)
        got = self.assertWarnings(1, lambda: gradient(samples, x, edge_order=2))
        self.assertExactly(got, [NAN] * 3)

    def test_kernels(self):
        f, x = [1.0, 2.0, 4.0], [1e308, -1e308, -1e308]
        got = self.assertWarnings(1, lambda: forward_difference(f, x))
        self.assertExactly(got, [-0.0, INF])
        got = self.assertWarnings(1, lambda: backward_difference(f, x))
        self.assertExactly(got, [-0.0, INF])
        got = self.assertWarnings(1, lambda: central_difference(f, x))
        self.assertExactly(got, [NAN])

    def test_zero_step_between_two_infinite_ones(self):
        f = [1.0, 2.0, 4.0, 5.0, 6.0, 7.0]
        x = [0.0, 1e308, -1e308, -1e308, 1e308, 0.0]
        # The inner steps are -inf, 0 and inf; 1 / 1e308 and 1 / -1e308 at the ends.
        expected = [1e-308, NAN, NAN, NAN, NAN, -1e-308]
        got = self.assertWarnings(1, lambda: gradient(f, x))
        self.assertExactly(got, expected)
        ints = list(map(int, f))
        got = self.assertWarnings(1, lambda: gradient(ints, x))
        self.assertExactly(got, expected)
        grid = [f, f]
        got = self.assertWarnings(1, lambda: gradient(grid, x, axis=1))
        self.assertExactly(got, [expected] * 2)
        turned = [[value] * 2 for value in f]
        got = self.assertWarnings(1, lambda: gradient(turned, x, axis=0))
        self.assertExactly(got, [[value] * 2 for value in expected])

    def test_zero_step_beside_infinite_and_nan_coordinates(self):
        f = [1.0, 2.0, 4.0, 7.0, 8.0]
        for x in (
            [NAN, 1.0, 1.0, NAN, 5.0],
            [INF, 1.0, 1.0, 2.0, 5.0],
            [0.0, 0.0, INF, NAN, 5.0],
            [2.0, NAN, INF, 5.0, 5.0],
            [1.0, -INF, 0.0, -0.0, INF],
            [2**53, 2**53 + 1, 1e308, -1e308, 0],
        ):
            with self.subTest(x=x):
                for function in FUNCTIONS:
                    self.assertWarnings(1, lambda g=function, x=x: g(f, x))
                self.assertWarnings(1, lambda x=x: gradient(f, x, edge_order=2))
                for wide in KERNELS:
                    self.assertWarnings(1, lambda g=wide, x=x: g(f, x, derivative=2))

    def test_zero_step_far_along_a_long_axis(self):
        for n in (40, 1100, 2500):
            x = [float(i) for i in range(n)]
            x[1], x[-3] = 1.7e308, x[-2]
            x[2] = -1.7e308
            f = [1.0] * n
            with self.subTest(n=n):
                got = self.assertWarnings(1, lambda f=f, x=x: gradient(f, x))
                self.assertEqual(len(got), n)
                got = self.assertWarnings(1, lambda f=f, x=x: central_difference(f, x))
                self.assertEqual(len(got), n - 2)

    def test_wide_stencils(self):
        f = [1.0, 2.0, 4.0, 5.0, 6.0, 7.0]
        x = [0.0, 1e308, -1e308, -1e308, 1e308, 0.0]
        got = self.assertWarnings(1, lambda: forward_difference(f, x, accuracy=3))
        self.assertEqual([type(value) for value in got], [float] * 3)
        got = self.assertWarnings(1, lambda: central_difference(f, x, accuracy=4))
        self.assertEqual([type(value) for value in got], [float] * 2)

    def test_complex_samples(self):
        f, x = [1j, 2.0, 4.0], [1e308, -1e308, -1e308]
        for function in FUNCTIONS:
            got = self.assertWarnings(1, lambda g=function: g(f, x))
            self.assertEqual({type(value) for value in got}, {complex})
        got = self.assertWarnings(1, lambda: gradient(f, [1e308, -1e308 + 0j, -1e308]))
        self.assertEqual({type(value) for value in got}, {complex})

    def test_one_warning_for_each_axis(self):
        f, x = [[1.0, 2.0, 4.0]] * 3, [1e308, -1e308, -1e308]
        self.assertWarnings(2, lambda: gradient(f, x, x))
        self.assertWarnings(2, lambda: gradient(f, 0))
        self.assertWarnings(2, lambda: gradient(f, x, 0.0))
        self.assertWarnings(1, lambda: gradient(f, 1, x))
        self.assertWarnings(1, lambda: gradient(f, -0.0, axis=1))

    def test_no_warning_without_a_zero_step(self):
        f = [1.0, 2.0, 4.0, 7.0, 8.0]
        for x in (
            [-1.7e308, 1.7e308, -1.7e308, 1.6e308, 0.0],
            [0.0, 1e-200, 2.5e-200, 3e-200, 5e-200],  # products of steps underflow
            [0.0, 5e-324, 1.5e-323, 2e-323, 3e-323],
            [NAN] * 5,
            [INF] * 5,
            [-INF, 0.0, INF, NAN, 1.0],
        ):
            with self.subTest(x=x):
                for function in FUNCTIONS:
                    self.assertWarnings(0, lambda g=function, x=x: g(f, x))
                for wide in KERNELS:
                    self.assertWarnings(0, lambda g=wide, x=x: g(f, x, derivative=2))
        self.assertWarnings(0, lambda: gradient(f, NAN))
        self.assertWarnings(0, lambda: gradient(f, 5e-324, edge_order=2))

    def test_weights_that_underflow_are_divided_as_ieee(self):
        # hs = 1e-200, hd = 1.5e-200: hs (hs + hd) and hs hd are 0, so that the three
        # weights are -inf, inf and inf, and the sum of the products is nan.
        got = self.assertWarnings(
            0, lambda: gradient([1.0, 2.0, 4.0], [0.0, 1e-200, 2.5e-200])
        )
        self.assertExactly(got, [1e200, NAN, 2 / 1.5e-200])

    def test_uniform_steps_whose_double_overflows(self):
        got = self.assertWarnings(
            0, lambda: gradient([1.0, 2.0, 4.0], [-1.7e308, 0.0, 1.7e308])
        )
        self.assertExactly(got, [1 / 1.7e308, 0.0, 2 / 1.7e308])
        got = self.assertWarnings(0, lambda: gradient([1.0, 2.0, 4.0], [-INF, 0, INF]))
        self.assertExactly(got, [0.0] * 3)


class ThirdPartySpecialValues(RobustnessCase):
    """An infinity, nan or interval changes only the results that it takes part in."""

    def assertIntervals(self, got, expected):
        """Equal bounds; all results are Intervals, also those of plain numbers."""
        self.assertEqual(repr(got), repr(expected))

    def test_infinity_among_ints(self):
        one = Interval(1)
        f = [Interval(INF), 1, 2, 3]
        infinite = Interval(-INF)
        self.assertIntervals(gradient(f), [infinite, infinite, one, one])
        self.assertIntervals(gradient(f[::-1]), [-one, -one, -infinite, -infinite])
        self.assertIntervals(gradient(f, 0.5)[2:], [Interval(2)] * 2)
        self.assertIntervals(forward_difference(f), [infinite, one, one])
        self.assertIntervals(backward_difference(f), [infinite, one, one])
        self.assertIntervals(central_difference(f), [infinite, one])

    def test_nan_among_floats(self):
        f = [1.0, 2.0, 3.0, 4.0, Interval(NAN)]
        one, nan = Interval(1), Interval(NAN)
        self.assertIntervals(gradient(f), [one, one, one, nan, nan])
        self.assertIntervals(gradient(f[::-1]), [nan, nan, -one, -one, -one])
        got = gradient(f, edge_order=2)
        self.assertIntervals(got, [one, one, one, nan, nan])
        got = gradient(f, [0, 1, 2, 3, 5])
        self.assertIntervals(got, [one, one, one, nan, nan])

    def test_interval_among_ints(self):
        f = [Interval(1, 2), 3, 4]
        expected = [Interval(1, 2), Interval(1, 1.5), Interval(1)]
        self.assertIntervals(gradient(f), expected)
        self.assertIntervals(gradient(f[::-1]), [-x for x in expected[::-1]])

    def test_in_a_grid(self):
        inf, nan, one = Interval(INF), Interval(NAN), Interval(1)
        down, along = gradient([[inf, 1, 2], [1, 2, 3], [2, 3, nan]])
        self.assertIntervals(
            along, [[-inf, -inf, one], [one, one, one], [one, nan, nan]]
        )
        self.assertIntervals(
            down, [[-inf, one, one], [-inf, one, nan], [one, one, nan]]
        )

    def test_wide_stencils(self):
        f = [Interval(INF), 1, 2, 3, 4]
        zero, one = Interval(0), Interval(1)
        got = forward_difference(f, accuracy=2)
        self.assertIntervals(got[1:], [one, one])
        got = forward_difference(f, derivative=2)
        self.assertIntervals(got[1:], [zero, zero])
        got = central_difference([*f, 5], accuracy=4)
        self.assertIntervals(got[1:], [one])

    def test_period(self):
        inf = Interval(INF)
        got = central_difference([inf, 1, 2, 3, 4, 5], period=6)
        # (1 - 5) / 2, (2 - inf) / 2, three times 2 / 2, (inf - 4) / 2
        expected = [Interval(-2), -inf, *[Interval(1)] * 3, inf]
        self.assertIntervals(got, expected)

    def test_coordinates_with_an_interval(self):
        # The steps are -1 minus up to 1, -1 and -1.
        got = gradient([1, 2, 4, 8], [Interval(2, 3), 1, 0, -1])
        self.assertIntervals(got[:1], [Interval(-1, -0.5)])
        self.assertIntervals(got[3:], [Interval(-4)])
        (inner,) = got[2:3]
        self.assertIsInstance(inner, Interval)
        self.assertAlmostEqual(inner.low, -3, delta=1e-14)
        self.assertAlmostEqual(inner.high, -3, delta=1e-14)

    def assertPoints(self, got, expected):
        """Intervals of one point each, equal but for rounding."""
        for value, number in zip(got, expected):
            self.assertIsInstance(value, Interval)
            self.assertAlmostEqual(value.low, number, delta=1e-14)
            self.assertEqual(value.low, value.high)
        self.assertEqual(len(got), len(expected))

    def test_coordinates_with_an_infinity(self):
        got = gradient([1, 2, 4, 8], [Interval(-INF), 0, 1, 3])
        # 1 / inf; steps 1 and 2 from 2 to 4 to 8; 4 / 2
        self.assertPoints([got[0], *got[2:]], [0, 2, 2])
        self.assertIsInstance(got[1], Interval)

    def test_coordinates_with_a_nan(self):
        got = gradient([1.0, 2.0, 4.0, 8.0], [0, 1.0, 3, Interval(NAN)])
        self.assertPoints(got[:2], [1, 1])
        self.assertIntervals(got[2:], [Interval(NAN)] * 2)

    def test_step(self):
        self.assertIntervals(gradient([1, 2, 4], Interval(INF)), [Interval(0)] * 3)
        self.assertIntervals(gradient([1, 2.0], Interval(NAN)), [Interval(NAN)] * 2)
        # 1 / [1, 2], 3 / [2, 4] and 2 / [1, 2]
        expected = [Interval(0.5, 1), Interval(0.75, 1.5), Interval(1, 2)]
        self.assertIntervals(gradient([1, 2, 4], Interval(1, 2)), expected)
        got = gradient([Interval(INF), 1, 2, 3], Interval(0.5))
        infinite = Interval(-INF)
        self.assertIntervals(got, [infinite, infinite, Interval(2), Interval(2)])

    def test_values_whose_type_cannot_be_built(self):
        def numbers(values):
            return [v.low if isinstance(v, Interval) else float(v) for v in values]

        got = gradient([Unbuildable(low=INF), 1, 2, 3])
        self.assertExactly(numbers(got), [-INF, -INF, 1.0, 1.0])
        got = gradient([1.0, 2.0, 3.0, 4.0, Unbuildable(low=NAN)])
        self.assertExactly(numbers(got), [1.0, 1.0, 1.0, NAN, NAN])


class NotANumber(RobustnessCase):
    """nan of the standard number types is a value, not a missing one."""

    def test_decimal(self):
        nan, one = Decimal("NaN"), Decimal(1)
        got = gradient([nan, one, 2 * one, 4 * one])
        self.assertTrue(got[0].is_nan() and got[1].is_nan())
        self.assertExactly(got[2:], [Decimal("1.5"), Decimal(2)])
        for f, place in (
            ([one, Decimal("sNaN"), one], r"f\[1\]|axis 0"),
            ([Decimal("sNaN"), one], r"f\[0\]|axis 0"),
        ):
            with limited(SECONDS), self.assertRaises(REFUSED) as caught:
                gradient(f)
            self.assertRegex(str(caught.exception), place)

    def test_exact_samples_on_nan_coordinates(self):
        """Exact numbers have no nan; a float makes Fractions floats."""
        one = Decimal(1)
        for x in (Decimal("NaN"), [0, Decimal("NaN")], [0, Decimal("Infinity")]):
            with self.subTest(x=x), limited(SECONDS):
                with self.assertRaisesRegex(REFUSED, r"requires .*spacing\[0\]"):
                    gradient([one, one], x)
        got = gradient([Fraction(1), Fraction(2), Fraction(4)], [0, 1.0, NAN])
        self.assertExactly(got, [1.0, NAN, NAN])

    def test_float_and_complex(self):
        self.assertExactly(gradient([1.0, 2.0, 4.0, NAN]), [1.0, 1.5, NAN, NAN])
        self.assertExactly(gradient([1, 2, 4], NAN), [NAN] * 3)
        self.assertEqual(gradient([1j, 2j, complex(NAN, 0)])[0], 1j)


class Nanoseconds(RobustnessCase):
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

    def test_step(self):
        step = NanosecondDelta(1500)
        slope = 1 / 1.5e-6
        for f in ([0.0, 1.0], [0, 1], [Fraction(0), Fraction(1)]):
            with self.subTest(f=f):
                exact = Fraction(10**9, 1500) if type(f[0]) is Fraction else slope
                place = r"spacing\[0\]"
                self.assertExactOrRefused(place, [exact] * 2, gradient, f, step)

    def test_coordinates(self):
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

    def test_samples(self):
        f = [NanosecondDelta(0), NanosecondDelta(500), NanosecondDelta(1000)]
        # 500 ns, 1000 / 2 ns and 500 ns round to 0, the even number of microseconds.
        self.assertExactOrRefused(r"f\[1\]|at f\b", [timedelta(0)] * 3, gradient, f)
        f = [NanosecondTime(0), NanosecondTime(500), NanosecondTime(1000)]
        self.assertExactOrRefused(r"f\[1\]|at f\b", [timedelta(0)] * 3, gradient, f)

    def test_period(self):
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


class HugeInts(RobustnessCase):
    """An int too large for a float is an OverflowError, whatever the spacing is."""

    spacings = (
        [NAN, 1.0, 2.0],
        [0.0, NAN, 2.0],
        [1e308, -1e308, -1e308],
        [0.0, 1.0, 1.0],
        [0.0, 1e-200, 2.5e-200],
        [INF, 1.0, 3.0],
        [0, 1, 3],
        [0, 1, 2],
        NAN,
        INF,
        0.0,
        5e-324,
        1j,
        [0j, 1.0, 3.0],
    )

    def test_samples(self):
        place = r"f\[0\]"
        self.assertRefusedAt(OverflowError, place, gradient, [10**400, 1], [NAN, 1.0])
        for h in self.spacings:
            for i in range(3):
                f = [1.5, 2, 4]
                f[i] = 10**400
                with self.subTest(spacing=h, f=i), warnings.catch_warnings():
                    warnings.simplefilter("ignore")
                    place = rf"f\[{i}\]"
                    self.assertRefusedAt(OverflowError, place, gradient, f, h)
                    self.assertRefusedAt(
                        OverflowError, place, gradient, f, h, edge_order=2
                    )
                    for kernel in KERNELS:
                        self.assertRefusedAt(OverflowError, place, kernel, f, h)

    def test_samples_of_a_grid(self):
        for h in self.spacings:
            with self.subTest(spacing=h), warnings.catch_warnings():
                warnings.simplefilter("ignore")
                rows = [[1, 2, 4], [1, 2, 10**400], [1, 2, 3.0]]
                place = r"f\[1\]\[2\]"
                for axis in (0, 1):
                    self.assertRefusedAt(
                        OverflowError, place, gradient, rows, h, axis=axis
                    )
                    self.assertRefusedAt(
                        OverflowError,
                        place,
                        forward_difference,
                        rows,
                        h,
                        axis=axis,
                        derivative=2,
                    )

    def test_samples_of_other_types(self):
        for f in ([Fraction(10**400), 1.5], [1.5, Fraction(-(10**400))], [10**400, 1j]):
            with self.subTest(f=f):
                self.assertRefusedAt(OverflowError, r"f\[\d\]", gradient, f, [NAN, 1.0])

    def test_spacing(self):
        place = r"spacing\[0\]"
        for x in (
            [NAN, 10**400],
            [10**400, 1.0],
            [0, Fraction(10**400)],
            10**400,
            Fraction(10**400),
        ):
            with self.subTest(x=x):
                self.assertRefusedAt(OverflowError, place, gradient, [1, 2], x)
                self.assertRefusedAt(OverflowError, place, gradient, [1j, 2], x)

    def test_period(self):
        for h in (1, [0, 1, 3]):
            with self.subTest(spacing=h), limited(SECONDS):
                with self.assertRaisesRegex(REFUSED, "requires .*period"):
                    central_difference([1, 2, 4], h, period=10**400)


class RaisingObjects(RobustnessCase):
    """Whatever an object raises becomes an error that names its place."""

    fault = RuntimeError("from the object")

    def test_zone_whose_offset_raises(self):
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

    def test_arithmetic_of_coordinates_that_raises(self):
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
                        with limited(SECONDS):
                            try:
                                function(f, x)
                            except REFUSED as error:
                                place = r"requires .*(spacing|axis 0)"
                                self.assertRegex(str(error), place)

    def test_arithmetic_of_a_period_that_raises(self):
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
                        with limited(SECONDS):
                            try:
                                central_difference(f, h, period=period)
                            except REFUSED as error:
                                place = r"requires .*(spacing|axis 0|period)"
                                self.assertRegex(str(error), place)

    def test_zone_whose_offset_is_invalid(self):
        for offset in (1, "UTC", 2 * DAY):  # datetime raises TypeError or ValueError
            bad = datetime.datetime(2024, 1, 2, tzinfo=RaisingZone(offset))
            with self.subTest(offset=offset):
                with self.assertRaisesRegex(REFUSED, r"requires .* f\[0\]"):
                    gradient([bad, bad])
                with self.assertRaisesRegex(REFUSED, r"requires .*spacing"):
                    gradient([1, 2], [bad, bad])

    def test_comparison_that_raises(self):
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

    def test_class_that_raises(self):
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

    def test_options_that_equal_everything(self):
        """An object is not an int because it equals one."""
        f, same = [1.0, 2.0, 4.0], Uncertain(True)
        for function in KERNELS:
            with self.subTest(function=function.__name__):
                self.assertRefusedAt(ValueError, "accuracy", function, f, accuracy=same)
                name = "derivative"
                self.assertRefusedAt(ValueError, name, function, f, derivative=same)
                self.assertRefusedAt(TypeError, "period", function, f, period=same)
                self.assertRefusedAt(TypeError, "spacing", function, f, same)
        self.assertRefusedAt(ValueError, "edge_order", gradient, f, edge_order=same)
        self.assertRefusedAt(TypeError, "spacing", gradient, f, same)

    def test_iter_of_a_subclass_raises(self):
        """The entries are read by index, or the place is named."""
        row, grid = [1.0, 1.0], ([[0.0] * 2] * 2, [[1.0] * 2] * 2)
        for base in (list, tuple, deque):
            axis = list_with_raising_iter(base, [0], self.fault)
            thing = list_with_raising_iter(base, [1.0, 2.0], self.fault)
            for place, expected, args, options in (
                (r" at f\b", row, [thing], {}),
                (r"f\[0\]", grid, [[thing, thing]], {}),
                (r"spacing\[0\]", row, [[1.0, 2.0], thing], {}),
                ("axis", row, [[1.0, 2.0]], {"axis": axis}),
            ):
                with self.subTest(base=base.__name__, place=place):
                    try:
                        got = gradient(*args, **options)
                    except TypeError:
                        self.assertRefusedAt(
                            TypeError, place, gradient, *args, **options
                        )
                    else:
                        self.assertExactly(got, expected)

    def test_tolist_that_raises_for_an_axis(self):
        for thing in (Array(self.fault), RaisesOnAttributeAccess(self.fault)):
            self.assertRefusedAt(TypeError, "axis", gradient, [1, 2], axis=thing)

    def test_refusal_is_not_quoted_in_a_refusal(self):
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
            for function in KERNELS:
                with self.subTest(f=f, x=x, period=period):
                    with limited(SECONDS), self.assertRaises(REFUSED) as caught:
                        function(f, x, period=period)
                    text = str(caught.exception)
                    self.assertRegex(text, r"\A\w+\(\) requires .*, got ")
                    self.assertEqual(text.count(" requires "), 1, text)
                    self.assertRegex(text, "period|spacing")

    def test_error_that_looks_like_a_refusal(self):
        """An error of a container is located, even if its text is a refusal's."""

        class Derived(Row):
            def __getitem__(self, i):
                return gradient([1.0, None])[i]

        fault = ValueError("gradient() requires patience, got none at f")
        for row in (
            Derived([0, 0]),
            objects.Failing([1.0, 2.0], 1, fault),
            objects.Lying(fault, [1.0, 2.0]),
            RaisesOnAttributeAccess(fault),
        ):
            with self.subTest(row=type(row).__name__):
                with self.assertRaises(TypeError) as caught:
                    gradient([[1.0, 2.0], row])
                error = caught.exception
                self.assertIn("f[1]", str(error))
                if not isinstance(row, RaisesOnAttributeAccess):
                    self.assertIsInstance(error.__cause__, (TypeError, ValueError))

    def test_operator_error_that_looks_like_a_refusal(self):
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


class SharedLists(RobustnessCase):
    """The time until an error depends on the size of the input, not of its walk.

    A list may stand in many places: doubled(x, 40) holds x 2**40 times, in 81 lists.
    """

    def test_missing_number_at_the_bottom(self):
        for levels in (22, 30, 40):
            f = doubled([None, None], levels)
            place = r"f(\[0\])+"
            for function in FUNCTIONS:
                with self.subTest(levels=levels, function=function.__name__):
                    self.assertRefusedAt(TypeError, place, function, f)

    def test_one_bad_number_at_the_bottom(self):
        moment = datetime.datetime(2024, 1, 1)
        for error, pair in (
            (TypeError, [1.0, None]),
            (TypeError, [1.0, "2"]),
            (TypeError, [1.0, object()]),
            (TypeError, [1.0, {2}]),
            (TypeError, [1.0, NotATime()]),
            (TypeError, [Fraction(1), Decimal(2)]),
            (TypeError, [1.5, Decimal(2)]),
            (TypeError, [1j, Decimal(2)]),
            (TypeError, [DAY, 1]),
            (TypeError, [moment, moment.replace(tzinfo=UTC)]),
            (TypeError, [moment, moment.date()]),
            (ValueError, [1.0, [2.0]]),
            (ValueError, [[1.0], 2.0]),
            (ValueError, [[1.0], [2.0, 3.0]]),
            (OverflowError, [1.0, 10**400]),
            (OverflowError, [10**400, 1]),
        ):
            with self.subTest(pair=pair):
                f = doubled(pair, 30)
                self.assertRefusedAt(error, r"f(\[0\]){30}", gradient, f)
                self.assertRefusedAt(error, r"f(\[0\]){30}", forward_difference, f)

    def test_bad_number_at_the_end_of_a_grid(self):
        """The rows before it are one list in many places."""
        moment = datetime.datetime(2024, 1, 1)
        for error, good, bad in (
            (TypeError, 1.0, None),
            (TypeError, 1.0, "2"),
            (TypeError, Fraction(1), Decimal(2)),
            (TypeError, DAY, 1),
            (TypeError, moment, moment.replace(tzinfo=UTC)),
            (TypeError, moment.replace(tzinfo=UTC), moment),
            (OverflowError, 1.0, 10**400),
            (OverflowError, 1, 10**400),
            (ValueError, [1.0], [2.0, 3.0]),
            (ValueError, [1.0], 2.0),
        ):
            with self.subTest(good=good, bad=bad):
                rows = doubled([good, good], 22)
                last = [good, bad]
                for level in range(22):
                    last = [doubled([good, good], level), last]
                f = [rows, last]
                place = r"f(\[1\])+"
                naive = good is moment
                if type(good) is list or type(bad) is Decimal or naive:
                    place = r"f\["  # that of either
                for axis in (0, -1):
                    self.assertRefusedAt(error, place, gradient, f, axis=axis)

    def test_other_containers(self):
        for container in (tuple, deque, UserList, Row, Array):
            with self.subTest(container=container.__name__):
                f = doubled([1.0, None], 25, container)
                self.assertRefusedAt(TypeError, r"f(\[0\]){25}", gradient, f)
                f = doubled([1.0, 2.0], 40, container)
                place = r"\baxis\b"
                self.assertRefusedAt(gradlite.AxisError, place, gradient, f, axis=41)

    def test_faults_of_other_arguments(self):
        f = doubled([1.0, 2.0], 40)
        for error, place, args, options in (
            (gradlite.AxisError, "axis", [], {"axis": 41}),
            (TypeError, "axis", [], {"axis": "0"}),
            (TypeError, "spacing", [1, 2], {}),
            (TypeError, r"spacing\[0\]", [None], {}),
            (ValueError, "edge_order", [], {"edge_order": 3}),
            (ValueError, "axis 0", [], {"edge_order": 2}),
            (ValueError, r"spacing\[0\]", [[0, 1, 2]], {"axis": 0}),
        ):
            with self.subTest(args=args, options=options):
                self.assertRefusedAt(error, place, gradient, f, *args, **options)
        with limited(SECONDS):
            self.assertEqual(gradient(f, axis=()), ())

    def test_as_another_argument(self):
        f = [1.0, 2.0]
        for bottom in (1.0, None, "x"):
            x = doubled([bottom, bottom], 40)
            error = ValueError if bottom == 1.0 else TypeError
            with self.subTest(bottom=bottom):
                self.assertRefusedAt(error, r"spacing\[0\]", gradient, f, x)
                place = r"spacing(\[0\])?\b"
                self.assertRefusedAt(error, place, forward_difference, f, x)
                self.assertRefusedAt(TypeError, "axis", gradient, f, axis=x)
                place = "edge_order"
                self.assertRefusedAt(ValueError, place, gradient, f, edge_order=x)
                call = central_difference
                self.assertRefusedAt(TypeError, "period", call, [1, 2, 3], period=x)

    def test_self_containing_list_beside_a_doubled_one(self):
        for bottom in (None, 1.0, "x"):
            shared = doubled(bottom, 22)
            f = [shared, 0]
            f[1] = f
            with self.subTest(bottom=bottom):
                with limited(SECONDS), self.assertRaises((ValueError, TypeError)) as at:
                    gradient(f)
                self.assertRegex(str(at.exception), r"requires .*, got .*f")
                pair = (shared, [])
                pair[1].append(pair)
                with limited(SECONDS), self.assertRaises((ValueError, TypeError)) as at:
                    gradient([1.0, 2.0], pair)
                self.assertRegex(str(at.exception), r"requires .*, got .*spacing\[0\]")

    def test_self_containing_grid(self):
        square = [[0.0] * 300 for _ in range(300)]
        square[-1] = square
        for f in (self_containing_grid(100), self_containing_grid(30), square):
            with self.subTest(size=len(f)):
                entries = len(f) ** (2 if f is square else 3)
                self.assertRefusedAt(ValueError, r"f\b", gradient, f)
                with peak_memory() as peak:
                    with self.assertRaises(ValueError):
                        gradient(f)
                self.assertLess(peak.size, 16 * entries + 4_000_000)

    def test_self_containing_coordinates(self):
        x = self_containing_grid(100)
        self.assertRefusedAt(ValueError, r"spacing\[0\]", gradient, [0.0] * 100, x)
        self.assertRefusedAt(
            (ValueError, TypeError), "period", central_difference, [0.0] * 100, period=x
        )

    def test_memory_of_a_shared_grid(self):
        row = [0.0] * 100
        f = [[row] * 100] * 100  # a million samples in three lists
        f = [f] * 100 + [[[row] * 100] * 99 + [[[0.0] * 99 + [None]] * 100]]
        with peak_memory() as peak:
            self.assertRefusedAt(TypeError, r"f\[100\]\[99\]\[0\]\[99\]", gradient, f)
        self.assertLess(peak.size, 5_000_000)

    def test_long_range(self):
        """A range occupies little, however many entries it has."""
        long = range(10**7)
        for place, args, options in (
            ("axis", [[1.0, 2.0]], {"axis": long}),
            ("axis", [[1.0, 2.0]], {"axis": [0] * 10**6}),
            (r"spacing\[0\]", [[1.0, 2.0], long], {}),
            ("spacing", [[[1.0, 2.0]] * 2, long], {}),
            ("spacing", [[1.0, 2.0], long, long], {}),
            ("edge_order", [[1.0, 2.0]], {"edge_order": long}),
        ):
            with self.subTest(place=place, args=len(args)):
                with peak_memory() as peak:
                    errors = (ValueError, TypeError, gradlite.AxisError)
                    self.assertRefusedAt(errors, place, gradient, *args, **options)
                self.assertLess(peak.size, 4_000_000)
        with peak_memory() as peak:
            self.assertRefusedAt(
                TypeError, "period", central_difference, [1, 2, 3], period=long
            )
        self.assertLess(peak.size, 4_000_000)

    def test_many_spacings(self):
        huge = doubled([None, None], 30)
        place = "spacing"
        self.assertRefusedAt(TypeError, place, gradient, [1.0, 2.0], *[huge] * 1000)


class TimesOverFloats(RobustnessCase):
    """Times over a float spacing are rounded once, to a microsecond."""

    long = timedelta(days=300_000, microseconds=1)

    def test_unit_step(self):
        f = [timedelta(0), self.long]
        for h in (1.0, 1, Fraction(1), Decimal(1), [0.0, 1.0], [Fraction(0), 1.0]):
            with self.subTest(spacing=h):
                self.assertExactly(gradient(f, h), [self.long] * 2)
                self.assertExactly(forward_difference(f, h), [self.long])

    def test_powers_of_two(self):
        f = [timedelta(0), self.long]
        twice = 2 * self.long
        self.assertExactly(gradient(f, 0.5), [twice] * 2)
        # half of an odd number of microseconds is rounded to an even one
        days = timedelta(days=150_000)
        self.assertExactly(gradient(f, 2.0), [days] * 2)
        self.assertExactly(gradient(f, -2.0), [-days] * 2)

    def test_any_float(self):
        count = self.long // objects.MICROSECOND
        for h in (3.0, 0.1, 0.7, 1e-3, 123456.789, 5e3):
            exact = round(Fraction(count) / Fraction(h))
            with self.subTest(step=h):
                got = gradient([timedelta(0), self.long], h)
                self.assertExactly(got, [timedelta(microseconds=exact)] * 2)

    def test_coordinates(self):
        long, zero = self.long, timedelta(0)
        # through 0, 0 and long at 0, 0.5 and 1.5: long / 1 at the end, inside
        # (hs**2 (f2 - f1) + hd**2 (f1 - f0)) / (hs hd (hs + hd)) = 0.25 / 0.75
        third = timedelta(microseconds=round(Fraction(long // objects.MICROSECOND, 3)))
        got = gradient([zero, zero, long], [0.0, 0.5, 1.5])
        self.assertExactly(got, [zero, third, long])

    def test_second_derivative(self):
        long, zero = self.long, timedelta(0)
        got = forward_difference([zero, zero, long], 1.0, derivative=2)
        self.assertExactly(got, [long])
        got = central_difference([zero, zero, long], 0.5, derivative=2)
        self.assertExactly(got, [4 * long])

    def test_period(self):
        long, zero = self.long, timedelta(0)
        got = forward_difference([zero, long], 1.0, period=2)
        self.assertExactly(got, [long, -long])

    def test_infinite_and_nan_spacing(self):
        f = [timedelta(0), self.long]
        self.assertExactly(gradient(f, INF), [timedelta(0)] * 2)
        with self.assertRaisesRegex(REFUSED, "requires .*(axis 0|spacing)"):
            gradient(f, NAN)

    def test_result_too_large_for_a_timedelta(self):
        f = [timedelta(0), timedelta.max]
        for h in (0.5, Fraction(1, 2), 1e-300, timedelta(microseconds=1)):
            with self.subTest(step=h):
                place = "axis 0|spacing"
                self.assertRefusedAt(OverflowError, place, gradient, f, h)


class ExtremeCoordinates(RobustnessCase):
    """Wide stencils on coordinates near the largest and the smallest floats."""

    def slope(self, x, f, at, derivative=1):
        """The exact derivative of the interpolating polynomial at x[at], as a float."""
        x = [Fraction(value) for value in x]
        total = Fraction(0)
        for j, value in enumerate(f):
            # the coefficients of the j-th Lagrange polynomial in powers of t - x[at]
            poly = [Fraction(value)]
            for k in range(len(x)):
                if k != j:
                    shift = x[k] - x[at]
                    poly = [
                        (poly[i - 1] if i else 0) - shift * (poly[i : i + 1] or [0])[0]
                        for i in range(len(poly) + 1)
                    ]
                    poly = [c / (x[j] - x[k]) for c in poly]
            total += poly[derivative]
        return float(total * math.factorial(derivative))

    def test_first_derivative(self):
        f = [1.0, 2.0, 3.0, 4.0, 5.0]
        near_largest = [-1e308, -5e307, 0.0, 8e307, 1.5e308]
        got = central_difference(f, near_largest, accuracy=4)
        self.assertEqual(len(got), 1)
        self.assertEqual(f"{got[0]:.3g}", "1.73e-308")
        self.assertAlmostEqual(got[0] / self.slope(near_largest, f, 2), 1, delta=1e-12)

    def test_any_position(self):
        f = [1.0, 2.0, 4.0, 3.0, 5.0]
        for scale in (1e308, 1e300, 1e200, 1e-200, 1e-290):
            x = [scale * value for value in (-1.0, -0.5, 0.0, 0.75, 1.5)]
            with self.subTest(scale=scale):
                (got,) = forward_difference(f, x, accuracy=4)
                self.assertAlmostEqual(got / self.slope(x, f, 0), 1, delta=1e-12)
                (got,) = backward_difference(f, x, accuracy=4)
                self.assertAlmostEqual(got / self.slope(x, f, 4), 1, delta=1e-12)
                (got,) = central_difference(f, x, accuracy=4)
                self.assertAlmostEqual(got / self.slope(x, f, 2), 1, delta=1e-12)

    def test_higher_derivatives_underflow_or_overflow(self):
        f = [1.0, 2.0, 4.0, 3.0, 5.0]
        for scale, expected in ((1e308, 0.0), (1e-200, INF)):
            x = [scale * value for value in (-1.0, -0.5, 0.0, 0.75, 1.5)]
            for call in KERNELS:
                with self.subTest(scale=scale, call=call.__name__):
                    (got,) = call(f, x, derivative=3, accuracy=2)
                    self.assertEqual(abs(got), expected)


class AxisForms(RobustnessCase):
    """axis may be any sequence of ints."""

    def test_sequences(self):
        Pair = namedtuple("Pair", "first second")
        f = [[1, 2, 4], [2, 4, 6]]
        expected = gradient(f, axis=(1, 0))
        self.assertEqual(len(expected), 2)
        for axis in (
            [1, 0],
            deque([1, 0]),
            UserList([1, 0]),
            Pair(1, 0),
            Row([1, 0]),
            array.array("b", [1, 0]),
            memoryview(b"\x01\x00"),
            range(1, -1, -1),
            type("Axes", (list,), {})([1, 0]),
            deque([-1, -2]),
            Array([1, 0]),
        ):
            with self.subTest(axis=type(axis).__name__):
                self.assertExactly(gradient(f, axis=axis), expected)

    def test_one_or_no_entry(self):
        f = [[1, 2, 4], [2, 4, 6]]
        for container in (deque, UserList, Row, lambda x: array.array("b", x)):
            self.assertExactly(gradient(f, axis=container([1])), gradient(f, axis=1))
            self.assertExactly(gradient(f, axis=container([])), ())

    def test_invalid_entries(self):
        f = [[1, 2, 4], [2, 4, 6]]
        for container in (deque, UserList, Row):
            with self.subTest(container=container.__name__):
                at = "axis"
                self.assertRefusedAt(
                    gradlite.AxisError, at, gradient, f, axis=container([0, 2])
                )
                self.assertRefusedAt(
                    ValueError, at, gradient, f, axis=container([0, -2])
                )
                for entry in (0.0, "0", None, [0]):
                    self.assertRefusedAt(
                        TypeError, at, gradient, f, axis=container([entry])
                    )

    def test_not_a_sequence(self):
        for axis in ({0}, {0: 1}, iter([0]), "0", b"0", object(), 0.0, 1j, Row):
            with self.subTest(axis=axis):
                self.assertRefusedAt(TypeError, "axis", gradient, [1, 2], axis=axis)

    def test_sequence_that_fails(self):
        fault = RuntimeError("from the object")
        for axis in (
            objects.Failing([0, 1], 1, fault),
            objects.Lying(fault, [0]),
            objects.Lying(5, [0]),
            objects.Endless(),
        ):
            with self.subTest(axis=axis):
                with limited(SECONDS), self.assertRaises((TypeError, ValueError)) as at:
                    gradient([[1, 2], [3, 4]], axis=axis)
                self.assertRegex(str(at.exception), "requires .*axis")

    def test_floats_are_not_axes(self):
        """Also on the shortest path: one row of floats."""
        for f in ([1.0, 2.0, 4.0], [1, 2, 4], [[1.0, 2.0, 4.0]] * 3):
            for function in (*FUNCTIONS, gradlite.differentiate):
                for axis in (-1.0, 0.0, Decimal(-1), -1 + 0j, Uncertain(True)):
                    with self.subTest(f=f, function=function.__name__, axis=axis):
                        self.assertRefusedAt(TypeError, "axis", function, f, axis=axis)

    def test_kernels_take_one_axis(self):
        for axis in (deque([0]), [0], (0,), UserList([0])):
            for kernel in KERNELS:
                with self.subTest(axis=axis, kernel=kernel.__name__):
                    self.assertRefusedAt(
                        TypeError, "axis", kernel, [1, 2, 4], axis=axis
                    )


class ListSubclasses(RobustnessCase):
    """tolist() may return an instance of a subclass of list."""

    def test_tolist(self):
        Rows = type("Rows", (list,), {})
        for f in (
            Array(Rows([1, 2, 4])),
            Array(Rows([1, 2, 4]), "i"),
            Array(Rows([Array(1), 2, Array(4)])),
        ):
            self.assertExactly(gradient(f), [1.0, 1.5, 2.0])
            self.assertExactly(gradient([1, 4, 16], f)[::2], [3.0, 6.0])
        grid = Array(Rows([Rows([1, 2, 4]), [2, 4, 6]]))
        expected = [[1.0, 1.5, 2.0], [2.0, 2.0, 2.0]]
        self.assertExactly(gradient(grid, axis=1), expected)
        self.assertExactly(gradient([1, 2], axis=Array(Rows([0]))), [1.0, 1.0])

    def test_subclasses_are_not_changed_or_returned(self):
        Rows = type("Rows", (list,), {})
        f = Rows([Rows([1.0, 2.0]), Rows([3.0, 5.0])])
        down, along = gradient(f)
        for part in (down, along, *down, *along):
            self.assertIs(type(part), list)
        self.assertEqual(f, [[1.0, 2.0], [3.0, 5.0]])

    def test_times_in_bare_ints(self):
        Rows = type("Rows", (list,), {})
        for kind in "mM":
            f = TimeArray(Rows([1, 2]), kind, "ns")
            self.assertRefusedAt(TypeError, r" at f\b", gradient, f)


class TimesWithoutAPythonValue(RobustnessCase):
    """Advice to use .astype() is given only where that gives datetimes."""

    def refusals(self, kind, unit):
        thing = TimeArray([1, 2], kind, unit)
        yield self.assertRefusedAt(TypeError, r" at f\b", gradient, thing)
        yield self.assertRefusedAt(TypeError, r"f\[0\]", gradient, [thing])
        place = r"spacing\[0\]"
        yield self.assertRefusedAt(TypeError, place, gradient, [1, 2], thing)

    def test_finer_than_microseconds(self):
        for kind, name in (("m", "timedelta64[us]"), ("M", "datetime64[us]")):
            for unit in ("ns", "ps", "fs", "as", "100ns"):
                for error in self.refusals(kind, unit):
                    self.assertIn(f'.astype("{name}")', str(error))

    def test_years_beyond_9999(self):
        """Such a datetime64 has no datetime in any unit."""
        for unit in ("us", "ms", "s", "m", "h", "D", "W", "M", "Y"):
            for error in self.refusals("M", unit):
                self.assertNotIn("astype", str(error))

    def test_months_have_no_length(self):
        for unit in ("M", "Y", "us", "D"):
            for error in self.refusals("m", unit):
                self.assertNotIn("astype", str(error))


class Messages(RobustnessCase):
    """Errors and warnings end with advice that applies, or with none."""

    def text(self, call):
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            try:
                call()
            except REFUSED as error:
                return str(error)
        self.assertEqual(len(caught), 1)
        return str(caught[0].message)

    def assertSays(self, call, *words, never=()):
        text = self.text(call)
        for word in words:
            self.assertIn(word, text)
        for word in never:
            self.assertNotRegex(text, word)

    def test_zero_step(self):
        """A sequence of numbers may have been meant as steps; other zeros not."""
        f = [1.0, 2.0, 4.0]
        day = datetime.datetime(2024, 1, 1)
        advice = r"sequence|steps between|not steps|not the steps"
        self.assertSays(lambda: gradient(f, 0), "spacing[0]", "axis 0", never=[advice])
        self.assertSays(
            lambda: gradient(f, timedelta(0)), "spacing[0]", "axis 0", never=[advice]
        )
        self.assertSays(
            lambda: gradient(f, [day, day, day + DAY]),
            "spacing[0][0]",
            "2024-01-01",
            never=[advice],
        )
        self.assertRegex(
            self.text(lambda: gradient(f, [1.0, 1, 2])), r"not (the )?steps"
        )
        self.assertSays(
            lambda: gradient([f, f], 1, [0, 1.5, 1.5]), "spacing[1][1]", "axis 1", "1.5"
        )

    def test_values_are_shown(self):
        f = [1, 2, 4]
        call = central_difference
        self.assertSays(lambda: call(f, period=timedelta(1)), "1 day", "period")
        self.assertSays(lambda: call(f, period=Fraction(7, 2)), "7/2")
        self.assertSays(lambda: call(f, period=Decimal("3.5")), "3.5")
        self.assertSays(
            lambda: gradient([1, 2], date(2024, 2, 29)), "2024-02-29", "spacing[0]"
        )

    def test_period_of_the_wrong_type(self):
        call = central_difference
        for period in ("x", "3", b"3", NoneType, {3}, [3], (3,), {3: 1}, iter([3])):
            with self.subTest(period=period):
                self.assertSays(
                    lambda p=period: call([1, 2, 4], period=p),
                    "period",
                    never=["nested", "sequence of numbers", "sorted", "make a list"],
                )

    def test_axis_that_is_an_int_and_a_sequence_is_an_int(self):
        class Both(deque):
            def __index__(self):
                return 1

        # As operator.index() comes first in NumPy: (4 - 1) / 1 and (9 - 7) / 1.
        self.assertEqual(
            gradient([[1, 4], [7, 9]], axis=Both()), [[3.0, 3.0], [2.0, 2.0]]
        )

    def test_ragged_period_names_the_list(self):
        self.assertSays(
            lambda: central_difference([1, 2, 4], period=[[1], [2, 3]]),
            "got length 2 at period[1] (period[0] has length 1)",
        )

    def test_text_among_coordinates(self):
        x = ["2024-03-01T08:00:00", "2024-03-01T09:00:00"]
        self.assertSays(
            lambda: gradient([1, 2], x), "fromisoformat", "spacing[0][0]", "2024-03"
        )
        self.assertSays(lambda: gradient(["1.5", "2"]), "float()", "f[0]", "'1.5'")

    def test_one_sequence_for_two_axes(self):
        grid = [[1.0] * 5] * 4
        for spacing in (
            [[0, 1, 3, 7], [0, 1, 2, 4, 8]],
            [0.5, 2.0],
            ([0, 1, 3, 7], [0, 1, 2, 4, 8]),
            [[0, 1, 3, 7], 2.0],
            deque([[0, 1, 3, 7], [0, 1, 2, 4, 8]]),
            Row([[0, 1, 3, 7], 2.0]),
            UserList([[0, 1, 3, 7], [0, 1, 2, 4, 8]]),
        ):
            with self.subTest(spacing=spacing):
                with self.assertRaises(TypeError) as caught:
                    gradient(grid, spacing)
                text = str(caught.exception)
                self.assertIn("spacing", text)
                self.assertRegex(text, r"separate|one by one")
                self.assertNotRegex(text, "equally long|equal length|one depth")

    def test_number_of_spacings(self):
        grid = [[1.0] * 5] * 4
        for spacing in ([1, 2, 3], [[0, 1, 3, 7]] * 3, [[[0], 1]] * 3, [None] * 3):
            with self.subTest(spacing=spacing):
                with self.assertRaises(TypeError) as caught:
                    gradient(grid, *spacing)
                self.assertRegex(str(caught.exception), r"spacing.*, got .*\b3\b")

    def test_too_few_samples(self):
        self.assertSays(
            lambda: gradient([1, 2], edge_order=2), "3 samples", "edge_order", "axis 0"
        )
        self.assertSays(
            lambda: gradient([[1, 2, 3]], axis=0), "2 samples", "axis 0", ", got 1"
        )
        call = central_difference
        self.assertSays(
            lambda: call([[1, 2, 3]] * 9, accuracy=4), "5 samples", "accuracy", "axis 1"
        )
        self.assertSays(
            lambda: forward_difference([1, 2], derivative=2, period=2),
            "3 samples",
            "derivative",
            "axis 0",
        )

    def test_advice(self):
        """Each piece of advice in parentheses, by a word or two of it."""
        one, naive = Decimal(1), datetime.datetime(2024, 1, 1)
        call = central_difference
        for place, words, function, args, options in (
            ("f[1]", "nan", gradient, [[1, None, 3]], {}),
            ("f[0]", "float()", gradient, [["1"]], {}),
            ("f", "list", gradient, [iter([1, 2])], {}),
            ("f", "sorted", gradient, [{1, 2}], {}),
            ("f", "values", gradient, [{1: 2}], {}),
            ("f[1]", "Decimal(x)", gradient, [[one, 2.5]], {}),
            ("f[1]", "float(x)", gradient, [[one, 2.5]], {}),
            ("f[", "Fraction(x)", gradient, [[one, Fraction(1)]], {}),
            ("f[", "Fraction(x)", gradient, [[Fraction(1), one]], {}),
            ("spacing[0]", "Decimal(x)", gradient, [[one, one], 0.5], {}),
            ("f[1]", "Fraction", gradient, [[1, 10**400]], {}),
            ("accuracy", "64", call, [[1, 2, 3]], {"accuracy": 66}),
            ("accuracy", "use 4", call, [[1, 2, 3]], {"accuracy": 3}),
            ("spacing[0]", "coordinates, not", gradient, [[1, 2, 3], [1, 1]], {}),
            ("axis 0", "repeated end", call, [[1, 2, 1], [0, 1, 2]], {"period": 2}),
            ("at f", "contain", gradient, [looped()], {}),
            ("f[", "one type", gradient, [[naive, naive.replace(tzinfo=UTC)]], {}),
        ):
            with self.subTest(words=words):
                with self.assertRaises(REFUSED) as caught:
                    function(*args, **options)
                text = str(caught.exception)
                self.assertIn(place, text)
                advice = text.partition("() ")[2].partition("(")[2]
                self.assertIn(words, advice)

    def test_zero_step_of_exact_samples(self):
        """It is an error, so that no result is inf or nan; a scalar is no sequence."""
        one = Decimal(1)
        text = self.text(lambda: gradient([one, one, one], [0, 1, 1]))
        self.assertIn("spacing[0][1]", text)
        self.assertNotRegex(text, r"\binf or nan\b")
        for f, h in (([one, one], 0), ([DAY, DAY], 0.0), ([DAY, DAY], timedelta(0))):
            text = self.text(lambda f=f, h=h: gradient(f, h))
            self.assertIn("spacing[0]", text)
            self.assertNotRegex(text, r"\binf or nan\b|coordinates")

    def test_accuracy_advised_is_allowed(self):
        """derivative + accuracy is at most 64, also after the advice."""
        for function in (central_difference, gradlite.differentiate):
            for accuracy, derivative in ((63, 1), (61, 3), (3, 1), (1, 2)):
                options = {"accuracy": accuracy, "derivative": derivative}
                text = self.text(lambda f=function, o=options: f([1, 2, 3], **o))
                for advised in re.findall(r"use (\d+)", text):
                    self.assertLessEqual(int(advised) + derivative, 64, text)

    def test_one_sequence_without_axes(self):
        """Separate arguments do not help where there is at most one axis."""
        for f, options in ((5, {}), ([1, 2], {"axis": ()})):
            text = self.text(lambda f=f, o=options: gradient(f, [0, 1], **o))
            self.assertNotIn("separate", text)

    def test_naive_among_aware_datetimes_names_a_naive_one(self):
        """Whichever of the two types is named, the place is that of such a datetime."""
        naive = datetime.datetime(2024, 1, 1)
        aware = naive.replace(tzinfo=UTC)
        for f in ([naive, aware], [aware, naive], [aware, aware, naive]):
            text = self.text(lambda f=f: gradient(f))
            found = re.search(r"got (aware )?datetime among .* at f\[(\d)\]", text)
            self.assertTrue(found, text)
            value = f[int(found.group(2))]
            self.assertEqual(bool(found.group(1)), value is aware, text)

    def test_numbers_of_two_kinds_name_both(self):
        naive = datetime.datetime(2024, 1, 1)
        text = self.text(lambda: gradient([1, 2], [naive, naive.replace(tzinfo=UTC)]))
        self.assertIn("aware", text)
        text = self.text(lambda: gradient([1, 2], [date(2024, 1, 1), naive]))
        self.assertIn("datetime", text)


def looped():
    """Return a list whose only entry is a list that contains itself."""
    inner = []
    inner.append(inner)
    return [inner]


if __name__ == "__main__":
    unittest.main()
