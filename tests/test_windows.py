# SPDX-License-Identifier: MIT
"""Tests for least-squares windows: window= on every difference."""

import datetime
import itertools
import math
import random
import sys
import types
import unittest
import warnings
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction
from unittest import mock

import gradlite
from gradlite import (
    backward_difference,
    central_difference,
    differentiate,
    forward_difference,
)
from tests.support import least_squares
from tests.support.exactly import ExactCase
from tests.support.importing import import_as
from tests.support.limits import ENDLESS, limited
from tests.support.surd import Surd

NAN, INFINITY = float("nan"), float("inf")
NAMES = (
    "forward_difference",
    "backward_difference",
    "central_difference",
    "differentiate",
)
BY_NAME = {name: getattr(gradlite, name) for name in NAMES}


def fractions(*values):
    return [Fraction(value) for value in values]


def as_floats(x):
    return list(map(float, x)) if isinstance(x, list) else float(x)


def impulse(n, at, height):
    """Return n ints, all 0 but one: the results are weights, times the height."""
    return [height * (i == at) for i in range(n)]


def steps_in_one_direction(r, n):
    """Return n increasing coordinates that are no multiples of one step."""
    x = [Fraction(0)]
    while len(x) < n:
        x.append(x[-1] + Fraction(r.randint(1, 40), r.randint(1, 7)))
    return x


class Number:
    """Numbers of a type that no one knows, on Fractions or on floats."""

    def __init__(self, value):
        self.value = value

    def __add__(self, other):
        return Number(self.value + getattr(other, "value", other))

    def __sub__(self, other):
        return Number(self.value - getattr(other, "value", other))

    def __mul__(self, other):
        return Number(self.value * getattr(other, "value", other))

    def __truediv__(self, other):
        return Number(self.value / getattr(other, "value", other))

    def __rsub__(self, other):
        return Number(other - self.value)

    def __neg__(self):
        return Number(-self.value)

    def __eq__(self, other):
        return self.value == getattr(other, "value", other)

    __radd__, __rmul__ = __add__, __mul__


class WindowCase(ExactCase):
    def setUp(self):
        # A warning where none is expected is an error.
        self.caught = warnings.catch_warnings()
        self.caught.__enter__()
        warnings.simplefilter("error")
        self.addCleanup(self.caught.__exit__, None, None, None)


class ByHand(WindowCase):
    def test_five_samples_on_a_step(self):
        # (-2, -1, 0, 1, 2) / 10, as Savitzky and Golay (1964) have it
        self.assertExactly(
            central_difference(impulse(9, 4, 10), window=5), [2.0, 1.0, 0.0, -1.0, -2.0]
        )
        # 0 * -2 + 1 * -1 + 4 * 0 + 9 * 1 + 17 * 2 = 42, over 10 and a step of 2
        self.assertExactly(central_difference([0, 1, 4, 9, 17], 2, window=5), [2.1])

    def test_first_and_last_of_five_samples(self):
        # (-54, 13, 40, 27, -26) / 70 at the first sample (Gorry 1990)
        weights = [-54.0, 13.0, 40.0, 27.0, -26.0]
        got = [differentiate(impulse(5, i, 70), window=5)[0] for i in range(5)]
        self.assertNear(got, weights)
        got = [differentiate(impulse(5, i, 70), window=5)[-1] for i in range(5)]
        self.assertNear(got, [-w for w in reversed(weights)])
        exact = [
            differentiate(fractions(*impulse(5, i, 70)), window=5)[0] for i in range(5)
        ]
        self.assertExactly(exact, fractions(*weights))

    def test_slope_of_the_regression_line(self):
        # (-3, -1, 1, 3) / 10 on a step: -3*1 - 2 + 4 + 3*8 = 23
        self.assertExactly(
            backward_difference([1, 2, 4, 8], accuracy=1, window=4), [2.3]
        )
        # 2 x, but for 1 more at x = 7: 2 + (7 - 11/4) / (59 - 4 (11/4)^2), as the mean
        # is 11/4 and the squares of 0, 1, 3, 7 add up to 59: 2 + 17/115
        f, x = fractions(0, 2, 6, 15), [0, 1, 3, 7]
        for difference in forward_difference, backward_difference:
            self.assertExactly(
                difference(f, x, accuracy=1, window=4), [Fraction(247, 115)]
            )
        self.assertNear(backward_difference(f, x, window=4), [Fraction(247, 115)])
        self.assertNear(backward_difference(as_floats(f), x, window=4), [247 / 115])

    def test_parabola_through_four_samples(self):
        # x^2, but for 310 more at x = 7. (-8, 14, -7, 1) is orthogonal to 1, x, x^2 on
        # 0, 1, 3, 7, its square 310: what remains of (0, 0, 0, 310) is
        # (8, -14, 7, 309) = 8 - 22 x + 65/6 x (x - 1).
        f, x = [0, 1, 9, 359], [0, 1, 3, 7]
        at_first, at_last = -22 - Fraction(65, 6), -22 + 13 * Fraction(65, 6)
        second = 2 + Fraction(65, 3)
        cases = [
            (forward_difference, 1, at_first),
            (backward_difference, 1, 14 + at_last),
            (forward_difference, 2, second),
        ]
        for difference, derivative, expected in cases:
            options = {"derivative": derivative, "accuracy": 3 - derivative}
            got = difference(fractions(*f), x, window=4, **options)
            self.assertExactly(got, [expected])
            got = difference(f, x, window=4, **options)
            self.assertNear(got, [float(expected)])

    def test_second_derivative_of_five_samples(self):
        # (2, -1, -2, -1, 2) / 7 for parabolas and cubics; at a step of 1/2 times 4
        f = [0, 1, 4, 9, 30]
        self.assertExactly(
            central_difference(fractions(*f), derivative=2, window=5),
            [Fraction(60 - 9 - 8 - 1, 7)],
        )
        self.assertExactly(
            central_difference(f, 0.5, derivative=2, window=5), [4 * 42 / 7]
        )

    def test_reading_twice_at_one_time_is_two_readings(self):
        # (0, 0), (1, 1), (1, 3), (2, 4): the mean time is 1, the slope (4 - 0) / 2
        f, x = [0, 1, 3, 4], [0, 1, 1, 2]
        self.assertNear(backward_difference(f, x, window=4), [2.0])
        self.assertExactly(
            backward_difference(fractions(*f), x, window=4), fractions(2)
        )
        seconds = [timedelta(seconds=t) for t in x]
        self.assertNear(backward_difference(f, seconds, window=4), [2.0])

    def test_complex_coordinates(self):
        # Slope of the line: the sum of conj(x - mean) f over that of |x - mean|^2. The
        # mean of 0, 1, i is (1 + i)/3, the sum of squares 2 - 3 * 2/9 = 4/3, and
        # conj(1 - mean) = (2 + i)/3.
        self.assertNear(
            backward_difference([0, 1, 0], [0, 1, 1j], window=3), [(2 + 1j) / 4]
        )


class Fits(WindowCase):
    """Results in Fractions beside the normal equations."""

    ORDERS = ((1, 2), (2, 2), (1, 4))

    def check(self, f, spacing, x):
        for derivative, accuracy in self.ORDERS:
            for window in 5, 9:
                options = {"derivative": derivative, "accuracy": accuracy}
                for name, difference in BY_NAME.items():
                    with self.subTest(name, window=window, **options):
                        expected = least_squares.exact_results(
                            name, f, x, window, **options
                        )
                        got = difference(f, spacing, window=window, **options)
                        self.assertExactly(got, expected)

    def test_uniform_step(self):
        r = random.Random(64)
        f = [Fraction(r.randint(-99, 99), r.randint(1, 9)) for _ in range(11)]
        self.check(f, Fraction(2, 3), [Fraction(2 * i, 3) for i in range(11)])
        self.check(f, -2, [-2 * i for i in range(11)])

    def test_random_coordinates(self):
        r = random.Random(90)
        f = [Fraction(r.randint(-99, 99), r.randint(1, 9)) for _ in range(11)]
        x = steps_in_one_direction(r, 11)
        self.check(f, x, x)
        self.check(f, x[::-1], x[::-1])
        r.shuffle(x)
        self.check(f, x, x)

    def test_repeated_coordinates(self):
        r = random.Random(21)
        f = [Fraction(r.randint(-99, 99)) for _ in range(11)]
        x = [0, 1, 2, 3, 3, 4, 5, 7, 7, 8, 9]
        for derivative, accuracy in (1, 2), (2, 2):
            for name, difference in BY_NAME.items():
                options = {"derivative": derivative, "accuracy": accuracy}
                expected = least_squares.exact_results(name, f, x, 7, **options)
                got = difference(f, x, window=7, **options)
                self.assertExactly(got, expected)
                got = difference(as_floats(f), x, window=7, **options)
                self.assertNear(got, as_floats(expected), 1e-12)

    def test_periods(self):
        r = random.Random(19)
        f = [Fraction(r.randint(-99, 99)) for _ in range(9)]
        step = [Fraction(i, 3) for i in range(9)]
        coordinates = steps_in_one_direction(r, 9)
        repeated = [0, 1, 1, 2, 4, 5, 5, 6, 8]
        cases = [
            (Fraction(1, 3), step, 3),
            (step, step, Fraction(7, 2)),
            (coordinates, coordinates, coordinates[-1] + 1),
            (repeated, repeated, 9),
        ]
        for spacing, x, period in cases:
            for name, difference in BY_NAME.items():
                for window in 5, 9:
                    with self.subTest(name, spacing=spacing, window=window):
                        expected = least_squares.wrapped_results(
                            name, f, x, period, window, 1, 2
                        )
                        got = difference(
                            f, spacing, accuracy=2, window=window, period=period
                        )
                        self.assertExactly(got, expected)
                        got = difference(
                            as_floats(f),
                            as_floats(spacing),
                            accuracy=2,
                            window=window,
                            period=float(period),
                        )
                        self.assertNear(got, as_floats(expected), 1e-11)

    def test_end_point_repeated_in_a_period_raises(self):
        with self.assertRaisesRegex(ValueError, "drop the repeated end point"):
            central_difference([1, 2, 2, 1], [0, 1, 2, 3], window=3, period=3)
        with self.assertRaisesRegex(ValueError, "drop the repeated end point"):
            f = fractions(1, 2, 2, 2, 3, 1)
            central_difference(f, [0, 1, 2, 2, 3, 4], window=5, period=4)

    def test_differentiate_with_a_period_is_the_central_difference(self):
        f, x = [3, 1, 4, 1, 5, 9, 2], [0, 1, 3, 4, 6, 7, 10]
        for options in {}, {"window": 5}, {"derivative": 2, "window": 7}:
            self.assertExactly(
                differentiate(f, x, period=12, **options),
                central_difference(f, x, period=12, **options),
            )

    def test_floats(self):
        r = random.Random(7)
        n = 20
        f = [r.uniform(-1, 1) for _ in range(n)]
        families = [
            [r.uniform(0.7, 1.3) + 1.5 * i for i in range(n)],
            [1.7e9 + r.uniform(0, 0.09) + 0.1 * i for i in range(n)],
            [-math.cos(math.pi * (2 * i + 1) / (2 * n)) for i in range(n)],
            sorted(r.uniform(0, n) for _ in range(n))[::-1],
        ]
        for x in families:
            for name, difference in BY_NAME.items():
                for derivative, accuracy, window in (1, 2, 7), (2, 2, 11), (1, 4, 9):
                    options = {"derivative": derivative, "accuracy": accuracy}
                    expected = least_squares.exact_results(
                        name, f, x, window, **options
                    )
                    got = difference(f, x, window=window, **options)
                    largest = float(max(map(abs, expected)))
                    self.assertNear(
                        [a / largest for a in got],
                        [float(a) / largest for a in expected],
                        1e-12,
                    )


class Laws(WindowCase):
    def test_window_as_wide_as_the_stencil_has_its_bits(self):
        r = random.Random(5)
        f = [r.uniform(-1, 1) for _ in range(30)]
        x = sorted(r.uniform(0, 30) for _ in range(30))
        for spacing in 0.3, x:
            for name, difference in BY_NAME.items():
                for derivative, accuracy in (1, 2), (1, 4), (3, 2), (2, 1), (1, 1):
                    if accuracy == 1 and name not in NAMES[:2]:
                        continue
                    options = {"derivative": derivative, "accuracy": accuracy}
                    got = difference(
                        f, spacing, window=derivative + accuracy, **options
                    )
                    self.assertExactly(got, difference(f, spacing, **options))

    def test_lengths(self):
        f = list(range(20))
        for spacing in 1, [i * i for i in f]:
            for name, expected in zip(NAMES, (14, 14, 14, 20)):
                got = BY_NAME[name](f, spacing, accuracy=2, window=7)
                self.assertEqual(len(got), expected)

    def test_constants_have_derivative_0(self):
        r = random.Random(3)
        x = [0.1, 0.30000001, 0.3, 5.0, 1e6, 1e6 + 1e-3, 2e6, 3e6, 3.3e6, 4e6, 5e6]
        for constant in 1e300, 0.1, Fraction(1, 3), Decimal("0.1"), 3 + 1j:
            zero = constant - constant
            spacing = [1, x] if isinstance(constant, (float, complex)) else [1]
            for step in [*spacing, [r.randint(20 * i, 20 * i + 9) for i in range(11)]]:
                for difference in BY_NAME.values():
                    for derivative in 1, 2, 3:
                        got = difference(
                            [constant] * 11,
                            step,
                            derivative=derivative,
                            accuracy=2,
                            window=7,
                        )
                        self.assertEqual(got, [zero] * len(got))

    def test_polynomials_are_exact_in_fractions(self):
        r = random.Random(4)
        x = steps_in_one_direction(r, 15)
        for derivative, accuracy in (1, 2), (2, 2), (3, 4), (1, 6):
            degree = derivative + accuracy - 1
            f = [(a - 7) ** degree for a in x]
            factor = math.perm(degree, derivative)
            expected = [factor * (a - 7) ** (degree - derivative) for a in x]
            got = differentiate(
                f, x, derivative=derivative, accuracy=accuracy, window=11
            )
            self.assertExactly(got, expected)

    def test_clustered_coordinates_lose_few_digits(self):
        # One pass of orthogonalisation leaves an error of 1e-7.
        x = [0.1, 0.6, 0.9, 0.900001, 0.900002, 0.900004, 0.900007, 0.900008, 1.2, 1.7]
        x.insert(5, 0.900005)
        f = [math.exp(a) for a in x]
        exactly = fractions(*f), fractions(*x)
        expected = central_difference(*exactly, accuracy=6, window=11)
        got = central_difference(f, x, accuracy=6, window=11)
        self.assertNear(got, as_floats(expected), 1e-10)
        numbers = list(map(Number, f)), list(map(Number, x))
        got = central_difference(*numbers, accuracy=6, window=11)
        self.assertNear([a.value for a in got], as_floats(expected), 1e-10)

    def test_results_do_not_depend_on_company(self):
        r = random.Random(6)
        # Clusters, so that some windows take a second pass and others do not, and more
        # points than are calculated at a time.
        x = sorted(
            r.choice([r.uniform(0, 900), i + r.uniform(0, 1e-5)])
            for i in range(900)
            for _ in range(2)
        )
        f = [math.sin(a) for a in x]
        for window, accuracy in (7, 2), (9, 4):
            options = {"window": window, "accuracy": accuracy}
            whole = central_difference(f, x, **options)
            for i in range(0, len(whole), 7):
                part = slice(i, i + window)
                alone = central_difference(f[part], x[part], **options)
                self.assertExactly(whole[i : i + 1], alone)
        rows = [f, f[::-1]]
        grid = differentiate(rows, x, window=7)
        self.assertExactly(grid, [differentiate(row, x, window=7) for row in rows])
        columns = differentiate([list(c) for c in zip(*rows)], x, axis=0, window=7)
        self.assertExactly([list(c) for c in zip(*columns)], grid)
        columns = differentiate([list(c) for c in zip(*rows)], 0.1, axis=0, window=7)
        grid = [differentiate(row, 0.1, window=7) for row in rows]
        self.assertExactly([list(c) for c in zip(*columns)], grid)

    def test_mirrored_samples(self):
        r = random.Random(8)
        f = [r.uniform(-1, 1) for _ in range(20)]
        forward = forward_difference(f, 0.1, accuracy=2, window=6)
        backward = backward_difference(f[::-1], -0.1, accuracy=2, window=6)
        self.assertExactly(backward[::-1], forward)


class Editions(WindowCase):
    def test_both_editions_of_the_loops_have_the_same_bits(self):
        name = "cpython" if sys.implementation.name == "pypy" else "pypy"
        implementation = types.SimpleNamespace(
            **{**vars(sys.implementation), "name": name}
        )
        with mock.patch.object(sys, "implementation", implementation):
            other = import_as("gradlite_other")
        self.assertIsNot(other._loops.edition.TRACED, gradlite._loops.edition.TRACED)
        r = random.Random(12)
        f = [r.uniform(-1, 1) for _ in range(40)]
        x = sorted(r.uniform(0, 40) for _ in range(40))
        spacings = 0.1, x, [1j * a for a in x]
        windows = range(9, 19, 2)
        # An odd number of samples beside the point's own: 5 of 6.
        for spacing, name in itertools.product(spacings, NAMES[:2]):
            self.assertExactly(
                getattr(other, name)(f, spacing, accuracy=2, window=6),
                getattr(gradlite, name)(f, spacing, accuracy=2, window=6),
            )
        for spacing, window in itertools.product(spacings, windows):
            for derivative, accuracy in (1, 2), (2, 2), (1, 4), (2, 6):
                for name in NAMES:
                    options = {"derivative": derivative, "accuracy": accuracy}
                    options["window"] = window
                    self.assertExactly(
                        getattr(other, name)(f, spacing, **options),
                        getattr(gradlite, name)(f, spacing, **options),
                    )


class Numbers(WindowCase):
    def test_conjugates_of_other_types_are_used(self):
        # The regression line through (0, 0), (1, 1), (3, 5), whose means are 4/3 and 2:
        # (-4/3 * -2 + -1/3 * -1 + 5/3 * 3) / (16/9 + 1/9 + 25/9) = 8 / (14/3).
        # Those of mpmath have a conjugate, real ones are their own.
        f = [Surd(0), Surd(1), Surd(5)]
        x = [Surd(0), Surd(1), Surd(3)]
        with mock.patch.object(Surd, "conjugate", create=True, new=lambda x: x):
            (slope,) = forward_difference(f, x, window=3)
        self.assertEqual((slope.a, slope.b), (Fraction(12, 7), 0))

    def test_coordinates_of_times_count_in_seconds(self):
        f, x = [3, 1, 4, 1, 5, 9, 2], [0, 1, 1, 4, 6, 7, 10]
        start = datetime.datetime(2024, 2, 29, 23, 59, 57)
        for times in (
            [timedelta(seconds=a) for a in x],
            [start + timedelta(seconds=a) for a in x],
            [start.date() + timedelta(days=a) for a in x],
        ):
            per = 86400 if type(times[0]) is datetime.date else 1
            for window in 5, 7:
                expected = differentiate(f, x, window=window)
                got = differentiate(f, times, window=window)
                self.assertNear([a * per for a in got], expected, 1e-13)
                exact = differentiate(fractions(*f), times, window=window)
                expected = differentiate(fractions(*f), x, window=window)
                self.assertExactly([a * per for a in exact], expected)

    def test_samples_that_are_times_are_rounded_once(self):
        # (-2, -1, 0, 1, 2) / 10 microseconds: 5/10 and 15/10 are ties, to even
        micro = timedelta(microseconds=1)
        for end, expected in (5, 1), (2.5, 0), (7.5, 2), (-2.5, 0):
            f = [0 * micro] * 3 + [int(2 * end) * micro, 0 * micro]
            self.assertExactly(central_difference(f, 1, window=5), [expected * micro])
            f = [datetime.datetime(2024, 1, 1) + t for t in f]
            self.assertExactly(central_difference(f, 1, window=5), [expected * micro])
        x = [0, 1, 3, 7]
        f = [timedelta(seconds=s) for s in (0, 2, 6, 15)]
        exact = round(Fraction(247, 115) * 10**6)
        self.assertExactly(backward_difference(f, x, window=4), [exact * micro])

    def test_times_beyond_their_range(self):
        # 27 * 40 million days is more than a timedelta holds; the derivative is not.
        day = timedelta(days=1)
        f = [a * 40000000 * day for a in (0, 0, 1, 2, 3)]
        expected = Fraction(40 + 2 * 27 - 3 * 26, 70) * 40000000
        got = differentiate(f, 1, window=5)
        self.assertEqual(got[0] / day, float(expected))
        f = [a * 9 * 10**7 * day for a in (0, -1, 2, 10)]
        expected = least_squares.slope(
            [0, 1, 3, 7], [9 * 10**7 * a for a in (0, -1, 2, 10)], 0, 1, 2
        )
        got = forward_difference(f, [0, 1, 3, 7], accuracy=2, window=4)
        self.assertNear([got[0] / day], [float(expected)])

    def test_decimals_are_exact_but_for_one_rounding(self):
        f = [Decimal(a) for a in ("0.1", "0.2", "0.4", "0.8", "1.7")]
        # -2 * 0.1 - 0.2 + 0.8 + 2 * 1.7 = 3.8
        self.assertExactly(central_difference(f, window=5), [Decimal("0.38")])
        self.assertExactly(
            central_difference(f, Decimal("0.01"), window=5), [Decimal(38)]
        )
        x = [Decimal(a) for a in ("0", "0.1", "0.3", "0.7")]
        f = [Decimal(a) for a in (0, 2, 6, 15)]
        self.assertExactly(
            backward_difference(f, x, window=4), [Decimal(2470) / Decimal(115)]
        )

    def test_weights_are_in_lowest_terms(self):
        # The sample after the middle has the weight 1/280. Products of these values
        # with 2652, over 280 * 2652, would be rounded before they are divided.
        for value in 5676890323292186001628098372, 5831498307984830220594026797:
            value = Decimal(value)
            f = [Decimal(0)] * 8 + [value] + [Decimal(0)] * 6
            self.assertExactly(central_difference(f, window=15), [value / 280])

    def test_complex_samples_and_coordinates(self):
        r = random.Random(9)
        f, g = ([r.uniform(-1, 1) for _ in range(12)] for _ in range(2))
        x = sorted(r.uniform(0, 9) for _ in range(12))
        for spacing in 0.7, x:
            a, b = (differentiate(part, spacing, window=7) for part in (f, g))
            got = differentiate(list(map(complex, f, g)), spacing, window=7)
            self.assertNear(got, list(map(complex, a, b)), 1e-13)
        turned = [1j * a for a in x]
        for name, difference in BY_NAME.items():
            with self.subTest(name):
                got = difference(f, turned, accuracy=2, window=7)
                expected = difference(f, x, accuracy=2, window=7)
                self.assertNear([1j * a for a in got], list(map(complex, expected)))

    def test_other_types(self):
        f, x = [3, 1, 4, 1, 5, 9, 2, 6], [0, 1, 1, 4, 6, 7, 10, 11]
        for spacing, exact in (2, 2), (x, x), (list(map(Number, fractions(*x))), x):
            for name, difference in BY_NAME.items():
                with self.subTest(name, spacing=spacing):
                    options = {"accuracy": 2, "window": 7}
                    got = difference(
                        list(map(Number, fractions(*f))), spacing, **options
                    )
                    expected = difference(fractions(*f), exact, **options)
                    self.assertExactly([a.value for a in got], expected)
        with self.assertRaises(ValueError):
            differentiate(f, list(map(Number, [0, 1, 1, 1, 1, 2, 3, 4])), window=5)


class Extremes(WindowCase):
    def test_samples_near_the_largest_float(self):
        f = [1e300 * math.sin(i) for i in range(21)]
        got = central_difference(f, accuracy=12, window=21)
        expected = central_difference([a / 1e300 for a in f], accuracy=12, window=21)
        self.assertNear([a / 1e300 for a in got], expected)
        f = [1e300 * a for a in (0, 1, 4, 9, 17, 20, 21)]
        for window in 5, 7:
            for derivative in 1, 2:
                options = {"window": window, "derivative": derivative}
                got = differentiate(f, 0.5, **options)
                expected = differentiate([a / 1e300 for a in f], 0.5, **options)
                self.assertNear([a / 1e300 for a in got], expected)

    def test_powers_of_two_as_units_change_no_bits(self):
        r = random.Random(10)
        f = [r.uniform(1, 2) for _ in range(20)]
        x = sorted(r.uniform(0, 20) for _ in range(20))
        for exponent in -1000, -500, 500, 1000:
            unit = 2.0**exponent
            for spacing in 0.7, x:
                expected = differentiate(f, spacing, accuracy=4, window=9)
                if spacing is x:
                    spacing = [a * unit for a in x]
                else:
                    spacing *= unit
                scaled = [a * unit for a in f]
                got = differentiate(scaled, spacing, accuracy=4, window=9)
                self.assertExactly(got, expected)

    def test_wide_window_of_high_degree(self):
        # Integers over w (w^2 - 1) (w^2 - 4) ... are beyond the range of floats.
        size = 12001
        f = [i / 64 for i in range(size)]
        got = central_difference(f, 1 / 64, accuracy=62, window=size)
        self.assertNear(got, [1.0], 1e-11)

    def test_nan_and_infinity_reach_their_windows_alone(self):
        r = random.Random(11)
        f = [r.uniform(0, 1) for _ in range(20)]
        x = [i + r.uniform(0, 0.5) for i in range(20)]
        expected = central_difference(f, x, window=5)
        for value in NAN, INFINITY, -INFINITY:
            for samples, coordinates in (
                (f[:9] + [value] + f[10:], x),
                (f, x[:9] + [value] + x[10:]),
            ):
                got = central_difference(samples, coordinates, window=5)
                self.assertExactly(got[:5] + got[10:], expected[:5] + expected[10:])
                self.assertFalse(any(map(math.isfinite, got[5:10])))


class TooFewCoordinates(WindowCase):
    X = [0, 1, 2, 3, 3, 3, 3, 4, 5, 6, 7]
    F = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5]

    def test_nan_where_a_window_has_too_few(self):
        # Windows of five from 2, 3, 3, 3, 3 to 3, 3, 3, 3, 4 have two coordinates.
        with self.assertWarnsRegex(RuntimeWarning, r"spacing\[2\]") as caught:
            got = central_difference(self.F, self.X, window=5)
        self.assertEqual(caught.filename, __file__)
        self.assertIn("axis 0", str(caught.warning))
        expected = least_squares.exact_results(
            "central_difference", self.F[4:], self.X[4:], 5, 1, 2
        )
        self.assertTrue(all(map(math.isnan, got[2:4])))
        self.assertNear(got[4:], as_floats(expected), 1e-13)
        self.assertEqual([i for i, a in enumerate(got) if math.isnan(a)], [2, 3])

    def test_all_coordinates_equal(self):
        for name, difference in BY_NAME.items():
            with self.subTest(name), self.assertWarns(RuntimeWarning):
                got = difference(self.F, [7] * 11, accuracy=2, window=5)
            self.assertTrue(all(map(math.isnan, got)))

    def test_no_number_is_taken_for_a_derivative_because_of_rounding(self):
        # Products of these distances round, so that sums are not exactly 0.
        x = [0.1, 0.3, 0.3, 0.7, 0.7, 0.7, 0.3, 0.1]
        with self.assertWarns(RuntimeWarning):
            got = differentiate(self.F[:8], x, accuracy=4, window=7)
        self.assertTrue(all(map(math.isnan, got)))

    def test_coordinates_that_differ_by_less_than_rounding(self):
        # As seen from 1, all three others are at -1.
        x = [0.0, 1e-20, 2e-20, 1.0]
        with self.assertWarns(RuntimeWarning):
            got = backward_difference([1, 2, 4, 8], x, accuracy=2, window=4)
        self.assertExactly(got, [NAN])

    def test_exact_samples_raise(self):
        with self.assertRaisesRegex(ValueError, r"spacing\[2\]"):
            central_difference(fractions(*self.F), self.X, window=5)
        with self.assertRaisesRegex(ValueError, r"axis 1"):
            central_difference([fractions(*self.F)], [7] * 11, axis=1, window=5)

    def test_place_on_a_periodic_axis(self):
        # The window around the second sample begins with the last: 18 - 10, 9, 9, 9, 9.
        x = [9, 9, 9, 9, 10, 12, 17, 18]
        with self.assertRaisesRegex(ValueError, r"spacing\[7\] to spacing\[3\]"):
            central_difference(fractions(*x), x, window=5, period=10)

    def test_steps_of_zero_without_a_window_still_warn(self):
        with self.assertWarns(RuntimeWarning):
            central_difference(self.F, self.X)


class Errors(WindowCase):
    F = [3, 1, 4, 1, 5, 9, 2]

    def check(self, text, difference, **options):
        with self.assertRaises(ValueError) as caught:
            difference(self.F, **options)
        self.assertIn(text, str(caught.exception))
        self.assertIn(" requires ", str(caught.exception))
        self.assertIn(difference.__name__, str(caught.exception))

    def test_window_that_is_no_int(self):
        for window in 5.5, "5", [5], NAN, 5j, INFINITY:
            for difference in BY_NAME.values():
                self.check("window", difference, accuracy=2, window=window)

    def test_window_of_many_digits(self):
        """It is neither printed in full nor converted to an int."""
        many = 10**5000  # more digits than str() gives
        for window in many, -many, Fraction(many), Decimal("1E+999999"), 1e300:
            for difference in BY_NAME.values():
                with limited(ENDLESS):
                    self.check("window", difference, accuracy=2, window=window)

    def test_window_that_is_too_small(self):
        for difference in BY_NAME.values():
            for window in 2, 0, -5, True:
                self.check(
                    "derivative + accuracy", difference, accuracy=2, window=window
                )
        self.check("5", central_difference, derivative=3, window=3)

    def test_even_window_where_it_must_be_odd(self):
        for difference in central_difference, differentiate:
            self.check("(use 5)", difference, window=4)
            self.check("(use 7)", difference, window=6)

    def test_window_that_is_larger_than_the_axis(self):
        for difference in BY_NAME.values():
            self.check("window=9", difference, accuracy=2, window=9)
            self.check("window=9", difference, accuracy=2, window=9, period=7)

    def test_accuracy_must_be_even_with_a_window_too(self):
        for difference in central_difference, differentiate:
            self.check("accuracy to be even", difference, accuracy=3, window=7)

    def test_equal_to_an_int_is_enough(self):
        self.assertExactly(
            differentiate(self.F, window=5.0), differentiate(self.F, window=5)
        )


if __name__ == "__main__":
    unittest.main()
