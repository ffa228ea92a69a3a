# SPDX-License-Identifier: MIT
"""differentiate(): a derivative at every sample, the boundaries included."""

import datetime
import inspect
import itertools
import math
import random
import unittest
import warnings
from decimal import Decimal
from fractions import Fraction

from gradlite import (
    AxisError,
    backward_difference,
    central_difference,
    differentiate,
    forward_difference,
    gradient,
)
from tests.support import by_definition
from tests.support.exactly import ExactCase, lists_in
from tests.support.random_samples import FORMS, MAKERS, grid, spacing
from tests.support.refusals import BadInputCase
from tests.support.weights import fractions_in, impulses

SEED = 1988
ORDERS = tuple(itertools.product((1, 2, 3, 4), (2, 4, 6)))  # derivative, accuracy
DAY = datetime.timedelta(days=1)


def numbers(seed, count):
    r = random.Random(seed)
    return [r.uniform(-9, 9) for _ in range(count)]


def spacings(n):
    """A step and coordinates of each kind for n samples: name, spacing."""
    r = random.Random(SEED)
    return (
        ("step", 0.3),
        ("negative step", -2),
        ("uniform coordinates", [0.25 * i - 1 for i in range(n)]),
        ("coordinates", [i + r.uniform(-0.4, 0.4) for i in range(n)]),
        ("descending ints", [-i * (i + 3) for i in range(n)]),
    )


class ByHand(ExactCase):
    def test_second_derivative_of_squares_and_cubes_is_exact(self):
        # 2 everywhere, and 6 t at 0, 1, 2, 3
        for number in int, float, Fraction:
            result = Fraction if number is Fraction else float
            squares = [number(t * t) for t in range(4)]
            cubes = [number(t**3) for t in range(4)]
            with self.subTest(number=number.__name__):
                got = differentiate(squares, derivative=2)
                self.assertNear(got, [result(2)] * 4)
                got = differentiate(cubes, derivative=2)
                self.assertNear(got, [result(6 * t) for t in range(4)])
                # over h * h
                got = differentiate(cubes, number(2), derivative=2)
                self.assertNear(got, [result(6 * t) / 4 for t in range(4)])
                got = differentiate([*cubes, number(64)], derivative=2)
                self.assertNear(got, [result(6 * t) for t in range(5)])

    def test_fourth_order_on_five_and_six_samples_matches_that_by_hand(self):
        # 4 t**3, exact on polynomials of degree 4
        for n in 5, 6:
            f = [t**4 for t in range(n)]
            with self.subTest(n=n):
                got = differentiate(f, accuracy=4)
                self.assertNear(got, [4.0 * t**3 for t in range(n)], 1e-13)
                got = differentiate(list(map(Fraction, f)), 2, accuracy=4)
                self.assertExactly(got, [Fraction(4 * t**3, 2) for t in range(n)])

    def test_second_derivative_on_coordinates_matches_that_by_hand(self):
        x = [0, 1, 3, 7]
        for number in int, float, Fraction:
            result = Fraction if number is Fraction else float
            with self.subTest(number=number.__name__):
                squares = [number(t * t) for t in x]
                got = differentiate(squares, x, derivative=2)
                self.assertNear(got, [result(2)] * 4)
                cubes = [number(t**3) for t in x]
                got = differentiate(cubes, x, derivative=2)
                self.assertNear(got, [result(6 * t) for t in x], 1e-13)
                # t (t - 1) (t - 3) / (7 * 6 * 4) has (6 t - 8) / 168
                f = [number(0), number(0), number(0), number(1)]
                got = differentiate(f, x, derivative=2)
                expected = [result(6 * t - 8) / 168 for t in x]
                self.assertNear(got, expected)

    def test_first_derivative_on_coordinates_matches_that_by_hand(self):
        x = [0, 1, 3, 7]
        # 2 t; cubes are off by hs hd in the interior, 3 + 1*2 and 27 + 2*4, and at
        # the ends by -1*3 from 0 and by -4*6 from 147
        self.assertNear(differentiate([0, 1, 9, 49], x), [0.0, 2.0, 6.0, 14.0])
        self.assertNear(differentiate([0, 1, 27, 343], x), [-3.0, 5.0, 35.0, 123.0])
        # 4 t**3 at 0, 1, 3, 7, 8
        x = [0, 1, 3, 7, 8]
        fourth = [Fraction(t**4) for t in x]
        expected = [Fraction(4 * t**3) for t in x]
        self.assertExactly(differentiate(fourth, x, accuracy=4), expected)
        got = differentiate(list(map(float, fourth)), x, accuracy=4)
        self.assertNear(got, list(map(float, expected)), 1e-12)

    def test_weights_at_every_sample_match_those_by_hand(self):
        # Fornberg, Mathematics of Computation 51 (1988) 699-706, tables 1 and 3, and
        # the same stencils moved by one sample
        tables = {
            (1, 2, 3): "-3/2 2 -1/2, -1/2 0 1/2, 1/2 -2 3/2",
            (1, 4, 5): "-25/12 4 -3 4/3 -1/4, -1/4 -5/6 3/2 -1/2 1/12,"
            "1/12 -2/3 0 2/3 -1/12,"
            "-1/12 1/2 -3/2 5/6 1/4, 1/4 -4/3 3 -4 25/12",
            (1, 4, 6): "-25/12 4 -3 4/3 -1/4 0, -1/4 -5/6 3/2 -1/2 1/12 0,"
            "1/12 -2/3 0 2/3 -1/12 0, 0 1/12 -2/3 0 2/3 -1/12,"
            "0 -1/12 1/2 -3/2 5/6 1/4, 0 1/4 -4/3 3 -4 25/12",
            (2, 2, 4): "2 -5 4 -1, 1 -2 1 0, 0 1 -2 1, -1 4 -5 2",
            (2, 4, 6): "15/4 -77/6 107/6 -13 61/12 -5/6,"
            "5/6 -5/4 -1/3 7/6 -1/2 1/12,"
            "-1/12 4/3 -5/2 4/3 -1/12 0, 0 -1/12 4/3 -5/2 4/3 -1/12,"
            "1/12 -1/2 7/6 -1/3 -5/4 5/6, -5/6 61/12 -13 107/6 -77/6 15/4",
            (3, 2, 5): "-5/2 9 -12 7 -3/2, -3/2 5 -6 3 -1/2, -1/2 1 0 -1 1/2,"
            "1/2 -3 6 -5 3/2, 3/2 -7 12 -9 5/2",
        }
        for (derivative, accuracy, n), table in tables.items():
            expected = list(map(fractions_in, table.split(",")))
            order = {"derivative": derivative, "accuracy": accuracy}
            with self.subTest(n=n, **order):
                got = differentiate(impulses(n), axis=0, **order)
                self.assertExactly(got, expected)
                third = Fraction(1, 3)
                got = differentiate(impulses(n), third, axis=0, **order)
                scaled = [[3**derivative * w for w in row] for row in expected]
                self.assertExactly(got, scaled)


class Boundaries(ExactCase):
    """Every result is the derivative of the polynomial that the contract names."""

    def check(self, f, h, derivative, accuracy):
        got = differentiate(f, h, derivative=derivative, accuracy=accuracy)
        name = by_definition.DIFFERENTIATE
        expected = by_definition.exact_results(name, f, h, derivative, accuracy)
        self.assertExactly(got, expected)

    def test_fractions_on_a_step_equal_the_interpolating_polynomials(self):
        for (derivative, accuracy), more in itertools.product(ORDERS, (0, 1, 2, 5)):
            r = random.Random(f"{SEED} {derivative} {accuracy} {more}")
            f = grid(r, [derivative + accuracy + more], MAKERS["Fraction"])
            with self.subTest(derivative=derivative, accuracy=accuracy, n=len(f)):
                self.check(f, Fraction(2, 3), derivative, accuracy)

    def test_fractions_on_coordinates_equal_the_interpolating_polynomials(self):
        for (derivative, accuracy), more in itertools.product(ORDERS, (0, 1, 2, 5)):
            r = random.Random(f"{SEED} {derivative} {accuracy} {more}")
            n = derivative + accuracy + more
            f = grid(r, [n], MAKERS["Fraction"])
            x = [Fraction(t, 4) for t in sorted(r.sample(range(-60, 60), n))]
            with self.subTest(derivative=derivative, accuracy=accuracy, n=n):
                self.check(f, x, derivative, accuracy)
                self.check(f, x[::-1], derivative, accuracy)
                r.shuffle(x)
                self.check(f, x, derivative, accuracy)

    def test_uniform_coordinates_take_the_stencils_of_coordinates(self):
        """A second derivative of accuracy 2 takes five samples there, three on a step.

        Of t**4 at -2 to 2 the former is 0 at 0, the latter f[-1] - 2 f[0] + f[1] = 2.
        """
        f = [Fraction(t**4) for t in range(-2, 3)]
        on_coordinates = differentiate(f, range(-2, 3), derivative=2)
        self.assertExactly(on_coordinates[2], Fraction(0))
        self.assertExactly(differentiate(f, derivative=2)[2], Fraction(2))
        self.check(f, range(-2, 3), 2, 2)

    def test_floats_equal_the_interpolating_polynomials_to_rounding(self):
        """Within rounding of the exact results for the same floats."""
        for derivative, accuracy in ORDERS:
            n = derivative + accuracy + 4
            f = numbers(f"{SEED} {n}", n)
            for kind, h in spacings(n):
                with self.subTest(kind, derivative=derivative, accuracy=accuracy):
                    got = differentiate(f, h, derivative=derivative, accuracy=accuracy)
                    expected = by_definition.exact_results(
                        by_definition.DIFFERENTIATE, f, h, derivative, accuracy
                    )
                    largest = float(max(map(abs, expected)))
                    for value, exact in zip(got, expected):
                        self.assertIs(type(value), float)
                        self.assertLess(abs(value - float(exact)), 1e-11 * largest)


class Polynomials(ExactCase):
    """Polynomials of degree below derivative + accuracy are exact in Fractions."""

    def check(self, x, h, derivative, accuracy):
        for degree in range(derivative + accuracy):
            got = differentiate(
                [t**degree for t in x], h, derivative=derivative, accuracy=accuracy
            )
            self.assertExactly(
                got,
                [by_definition.monomial_derivative(t, degree, derivative) for t in x],
            )

    def test_polynomials_on_uniform_samples_are_exact(self):
        h = Fraction(2, 3)
        for derivative, accuracy in itertools.product(range(1, 6), (2, 4, 6, 8)):
            for more in 0, 3:
                x = [i * h - 2 for i in range(derivative + accuracy + more)]
                with self.subTest(derivative=derivative, accuracy=accuracy, n=len(x)):
                    self.check(x, h, derivative, accuracy)
                    self.check(x, x, derivative, accuracy)

    def test_polynomials_on_coordinates_are_exact(self):
        r = random.Random(SEED)
        for derivative, accuracy in itertools.product(range(1, 6), (2, 4, 6, 8)):
            for more in 0, 3:
                n = derivative + accuracy + more
                x = [Fraction(t, 2) for t in r.sample(range(-40, 40), n)]
                with self.subTest(derivative=derivative, accuracy=accuracy, n=n):
                    self.check(x, x, derivative, accuracy)

    def test_polynomials_on_the_widest_stencils_are_exact(self):
        step, uniform, other = "step", "uniform coordinates", "coordinates"
        for derivative, accuracy, kinds in (
            (1, 62, (step, other)),
            (2, 62, (step, uniform, other)),
            (32, 32, (step,)),
            (62, 2, (other,)),
        ):
            n = derivative + accuracy + 1
            for kind in kinds:
                x = [Fraction(t) for t in range(n)]
                x[0] -= kind == other
                f = [t**derivative for t in x]
                h = 1 if kind == step else x
                with self.subTest(kind, derivative=derivative):
                    got = differentiate(f, h, derivative=derivative, accuracy=accuracy)
                    expected = Fraction(math.factorial(derivative))
                    self.assertExactly(got, [expected] * n)


class Laws(ExactCase):
    """The first result, the last and the interior are the differences', bit for bit."""

    def assertFollowsDifferences(self, f, h, derivative, accuracy):
        order = {"derivative": derivative, "accuracy": accuracy}
        got = differentiate(f, h, **order)
        n, on_coordinates = len(f), isinstance(h, list)
        self.assertEqual(len(got), n)
        self.assertExactly(got[0], forward_difference(f, h, **order)[0])
        self.assertExactly(got[-1], backward_difference(f, h, **order)[-1])
        m = by_definition.half_width(derivative, accuracy, on_coordinates)
        if n > 2 * m:
            self.assertExactly(got[m : n - m], central_difference(f, h, **order))

    def test_results_of_floats_are_those_of_the_three_differences(self):
        for (derivative, accuracy), more in itertools.product(ORDERS, (0, 1, 7)):
            n = derivative + accuracy + more
            f = numbers(f"{SEED} {n}", n)
            for kind, h in spacings(n):
                with self.subTest(kind, derivative=derivative, accuracy=accuracy, n=n):
                    self.assertFollowsDifferences(f, h, derivative, accuracy)

    def test_results_of_every_type_are_those_of_the_three_differences(self):
        for name, form in itertools.product(MAKERS, FORMS):
            r = random.Random(f"{SEED} {name} {form}")
            for derivative, accuracy in (1, 2), (1, 4), (2, 2), (3, 4):
                f = grid(r, [derivative + accuracy + 3], MAKERS[name])
                h = spacing(r, len(f), form, name)
                with self.subTest(type=name, form=form, order=(derivative, accuracy)):
                    self.assertFollowsDifferences(f, h, derivative, accuracy)

    def test_results_of_long_rows_are_those_of_the_three_differences(self):
        for n in 1023, 1026, 2501:
            f = numbers(f"{SEED} {n}", n)
            for kind, h in spacings(n):
                for derivative, accuracy in (1, 4), (2, 2):
                    with self.subTest(kind, n=n, derivative=derivative):
                        self.assertFollowsDifferences(f, h, derivative, accuracy)

    def assertIsGradient(self, f, h):
        """The result has the bits of gradient with edges of second order."""
        self.assertExactly(differentiate(f, h), gradient(f, h, edge_order=2))
        default = differentiate(f, h, derivative=1, accuracy=2)
        self.assertExactly(default, differentiate(f, h))

    def test_order_1_2_is_gradient_on_every_type(self):
        for name, form in itertools.product(MAKERS, FORMS):
            r = random.Random(f"{SEED} {name} {form}")
            for n in 3, 4, 11:
                f = grid(r, [n], MAKERS[name])
                with self.subTest(type=name, form=form, n=n):
                    self.assertIsGradient(f, spacing(r, n, form, name))

    def test_order_1_2_is_gradient_on_long_rows(self):
        for n in 1023, 1026, 2501:
            f = numbers(f"{SEED} {n}", n)
            ints = [round(1e17 * value) for value in f]
            for (kind, h), samples in itertools.product(spacings(n), (f, ints)):
                with self.subTest(kind, n=n, type=type(samples[0]).__name__):
                    self.assertIsGradient(samples, h)

    def test_order_1_2_is_gradient_with_nan_infinities_and_extreme_floats(self):
        values = [0.0, -0.0, 1.0, math.nan, math.inf, -math.inf, 1e308, -1e308, 5e-324]
        r = random.Random(SEED)
        for at in range(40):
            n = r.randint(3, 9)
            f = [r.choice(values) for _ in range(n)]
            for h in (0.3, 5e-324, math.inf, [1.5**i for i in range(n)]):
                with self.subTest(at=at, f=f, h=h):
                    self.assertIsGradient(f, h)

    def test_order_1_2_is_gradient_with_zero_steps(self):
        f = [1.0, 2.0, 4.0, 3.0]
        for h in (0, -0.0, [0, 0, 1, 2], [0.0, 1.0, 1.0, 3.0], [5, 5, 5, 5]):
            with warnings.catch_warnings(record=True) as caught:
                warnings.simplefilter("always")
                with self.subTest(h=h):
                    got = differentiate(f, h)
                    self.assertExactly(got, gradient(f, h, edge_order=2))
                    self.assertEqual(len(caught), 2)


class Lengths(BadInputCase, ExactCase):
    def test_as_many_results_as_samples(self):
        for derivative, accuracy in ORDERS:
            k = derivative + accuracy
            order = {"derivative": derivative, "accuracy": accuracy}
            for n, (kind, _) in itertools.product((k, k + 1, k + 9), spacings(2)):
                h = dict(spacings(n))[kind]
                with self.subTest(kind, n=n, **order):
                    self.assertEqual(len(differentiate([0.5] * n, h, **order)), n)

    def test_fewer_samples_than_derivative_plus_accuracy_raise(self):
        for derivative, accuracy in ORDERS:
            k = derivative + accuracy
            order = {"derivative": derivative, "accuracy": accuracy}
            for n in 0, 1, k - 1:
                for kind, h in spacings(n):
                    with self.subTest(kind, n=n, **order):
                        says = ["differentiate() requires", str(k), "axis 0"]
                        self.assertRefused(
                            ValueError, says, differentiate, [0.5] * n, h, **order
                        )

    def test_too_few_samples_along_an_axis_of_a_grid_raise(self):
        f = [[0.5] * 9] * 3
        self.assertEqual(len(differentiate(f, axis=1, accuracy=4)[0]), 9)
        for axis in 0, -2:
            self.assertRefused(
                ValueError, ["5", "axis 0"], differentiate, f, axis=axis, accuracy=4
            )


class Constants(ExactCase):
    def test_derivative_is_exactly_0_at_every_sample(self):
        for derivative, accuracy in ORDERS:
            if (derivative, accuracy) == (1, 2):
                continue  # NumPy's own formulas
            n = derivative + accuracy + 3
            for value in 0.1, 1 / 3, 1e300, -7e-300, 2**70, 1 / 3 + 1e-3j:
                for kind, h in spacings(n):
                    with self.subTest(kind, value=value, order=(derivative, accuracy)):
                        got = differentiate(
                            [value] * n, h, derivative=derivative, accuracy=accuracy
                        )
                        self.assertEqual(got, [0.0] * n)

    def test_derivative_of_exact_types_is_exactly_0(self):
        x = [0, 1, 3, 4, 9, 11, 12, 13]
        for value in Fraction(1, 3), Decimal("0.1"), datetime.timedelta(0, 1, 7):
            zero = value - value
            for h, (derivative, accuracy) in itertools.product((3, x), ORDERS):
                if derivative + accuracy <= len(x):
                    with self.subTest(value=value, order=(derivative, accuracy)):
                        got = differentiate(
                            [value] * 8, h, derivative=derivative, accuracy=accuracy
                        )
                        self.assertEqual(got, [zero] * 8)
                        self.assertEqual({type(v) for v in got}, {type(zero)})


class NumberTypes(ExactCase):
    def test_bools_and_mixed_ints_become_floats(self):
        # 2 f[0] - 5 f[1] + 4 f[2] - f[3] and f[0] - 2 f[1] + f[2]
        got = differentiate([True, False, True, 2], derivative=2)
        self.assertNear(got, [4.0, 2.0, 0.0, -2.0])
        self.assertNear(differentiate([0, 1.0, 4, 9], True), [0.0, 2.0, 4.0, 6.0])

    def test_ints_become_floats_before_they_are_subtracted(self):
        """There is no float between 2**53 and 2**53 + 2."""
        n = 2**53
        got = differentiate([n, n + 1, n, n + 1], derivative=2)
        self.assertExactly(got, [0.0] * 4)

    def test_complex_samples_give_complex_results(self):
        f = [complex(t * t, t**3) for t in range(5)]
        expected = [complex(2, 6 * t) for t in range(5)]
        self.assertNear(differentiate(f, derivative=2), expected, 1e-13)
        # a complex step: over (2j)**2
        expected = [value / -4 for value in expected]
        self.assertNear(differentiate(f, 2j, derivative=2), expected, 1e-13)
        self.assertNear(differentiate([0, 1j, 4, 9j], [0, 1, 3, 7])[1].imag, 0.5, 1e-13)

    def test_fractions_stay_exact(self):
        f = [Fraction(t * t, 3) for t in range(4)]
        got = differentiate(f, Fraction(1, 2), derivative=2)
        self.assertExactly(got, [Fraction(8, 3)] * 4)
        got = differentiate([Fraction(0), 1, 4, 9], derivative=2)
        self.assertExactly(got, [Fraction(2)] * 4)

    def test_fractions_with_a_float_become_floats(self):
        f = [Fraction(t * t) for t in range(4)]
        self.assertNear(differentiate(f, 0.5, derivative=2), [8.0] * 4)
        got = differentiate([*f[:3], 9.0], derivative=2)
        self.assertNear(got, [2.0] * 4)

    def test_decimals_stay_exact(self):
        tenth = Decimal("0.1")
        squares = [Decimal(t * t) for t in range(5)]
        got = differentiate(squares, tenth, derivative=2)
        self.assertExactly(got, [Decimal(200)] * 5)
        x = [tenth * t for t in (0, 1, 3, 7)]
        got = differentiate([t**3 for t in x], x, derivative=2)
        self.assertExactly(got, [6 * t for t in x])
        got = differentiate([Decimal(t**4) for t in range(5)], accuracy=4)
        self.assertExactly(got, [Decimal(4 * t**3) for t in range(5)])

    def test_timedelta_samples_give_timedeltas(self):
        second = datetime.timedelta(seconds=1)
        squares = [t * t * second for t in range(4)]
        self.assertExactly(differentiate(squares, derivative=2), [2 * second] * 4)
        fourth = [t**4 * second for t in range(6)]
        expected = [4 * t**3 * second for t in range(6)]
        self.assertExactly(differentiate(fourth, accuracy=4), expected)

    def test_timedeltas_are_rounded_once(self):
        # the weights 1/12 -2/3 0 2/3 -1/12 and their like: t**5 in microseconds at
        # 0 to 4; -25/12 0 + 4 1 - 3 32 + 4/3 243 - 1/4 1024 = -24
        f = [datetime.timedelta(microseconds=t**5) for t in range(5)]
        got = differentiate(f, 7, accuracy=4)
        exact = by_definition.exact_results(
            by_definition.DIFFERENTIATE, [t**5 for t in range(5)], 7, 1, 4
        )
        self.assertEqual(exact[0], Fraction(-24, 7))
        expected = [datetime.timedelta(microseconds=round(v)) for v in exact]
        self.assertExactly(got, expected)

    def test_datetime_samples_give_timedeltas(self):
        start = datetime.datetime(2024, 2, 28)
        f = [start + t * t * DAY for t in range(4)]
        self.assertExactly(differentiate(f), [2 * t * DAY for t in range(4)])
        self.assertExactly(differentiate(f, derivative=2), [2 * DAY] * 4)

    def test_dates_as_coordinates_count_in_seconds(self):
        days = [0, 1, 3, 7]
        x = [datetime.date(2024, 2, 28) + t * DAY for t in days]
        f = [Fraction(t**3) for t in days]
        expected = [Fraction(6 * t, 86400**2) for t in days]
        self.assertExactly(differentiate(f, x, derivative=2), expected)
        got = differentiate(list(map(float, f)), x, derivative=2)
        for value, exact in zip(got, expected):
            self.assertAlmostEqual(value * 86400**2, float(exact) * 86400**2, 12)

    def test_a_timedelta_as_step_counts_in_seconds(self):
        f = [Fraction(t * t) for t in range(4)]
        got = differentiate(f, datetime.timedelta(minutes=1), derivative=2)
        self.assertExactly(got, [Fraction(2, 3600)] * 4)


class Axes(ExactCase):
    def test_each_axis_of_several_dimensions_matches_that_by_hand(self):
        # i**2 j**3 k**4 along each axis
        f = [
            [[Fraction(i**2 * j**3 * k**4) for k in range(6)] for j in range(5)]
            for i in range(4)
        ]
        shape = [range(4), range(5), range(6)]

        def expected(value):
            ranges = iter(shape)
            i, j, k = ranges
            return [[[Fraction(value(a, b, c)) for c in k] for b in j] for a in i]

        got = differentiate(f, axis=0, derivative=2)
        self.assertExactly(got, expected(lambda i, j, k: 2 * j**3 * k**4))
        got = differentiate(f, axis=1, derivative=2)
        self.assertExactly(got, expected(lambda i, j, k: 6 * i**2 * j * k**4))
        for axis in 2, -1:
            got = differentiate(f, axis=axis, accuracy=4)
            self.assertExactly(got, expected(lambda i, j, k: 4 * i**2 * j**3 * k**3))

    def test_the_last_axis_is_the_default(self):
        f = [[0, 1, 4, 9], [0, 1, 8, 27]]
        self.assertNear(differentiate(f), [[0.0, 2.0, 4.0, 6.0], differentiate(f[1])])

    def test_every_axis_is_as_rows_alone(self):
        for derivative, accuracy in (1, 2), (1, 4), (2, 2), (3, 2):
            order = {"derivative": derivative, "accuracy": accuracy}
            n = derivative + accuracy + 2
            lines = [numbers(f"{SEED} {at}", n) for at in range(6)]
            columns = [list(row) for row in zip(*lines)]
            for kind, h in spacings(n):
                with self.subTest(kind, **order):
                    alone = [differentiate(row, h, **order) for row in lines]
                    turned = [list(row) for row in zip(*alone)]
                    self.assertExactly(differentiate(lines, h, **order), alone)
                    self.assertExactly(
                        differentiate(columns, h, axis=0, **order), turned
                    )
                    # 2 x n x 3
                    f = [[row[:3] for row in columns], [row[3:] for row in columns]]
                    self.assertExactly(
                        differentiate(f, h, axis=1, **order),
                        [[row[:3] for row in turned], [row[3:] for row in turned]],
                    )

    def test_empty_dimensions_pass_through(self):
        self.assertExactly(differentiate([[], [], [], []], axis=0), [[]] * 4)

    def test_results_are_new_lists(self):
        row = [1.0, 2.0, 4.0, 8.0]
        f = [row] * 4
        for axis in 0, 1:
            got = differentiate(f, axis=axis, derivative=2)
            self.assertEqual(len({id(each) for each in [*lists_in(got), row]}), 6)
        self.assertEqual(f, [[1.0, 2.0, 4.0, 8.0]] * 4)


class Arguments(BadInputCase, ExactCase):
    def test_signature_has_the_listed_arguments(self):
        self.assertEqual(
            str(inspect.signature(differentiate)),
            "(f, spacing=1, *, axis=-1, derivative=1, accuracy=2, window=None,"
            " period=None)",
        )

    def test_options_are_keyword_only(self):
        with self.assertRaises(TypeError):
            differentiate([1, 2, 4], 1, 0)
        got = differentiate(f=[0, 1, 4], spacing=1)
        self.assertNear(got, [0.0, 2.0, 4.0])

    def test_edge_order_is_not_taken(self):
        with self.assertRaises(TypeError):
            differentiate([1, 2, 4], edge_order=2)

    def test_period_gives_the_central_difference(self):
        # (2 - 4)/2, (4 - 1)/2 and (1 - 2)/2 around the period
        self.assertExactly(differentiate([1, 2, 4], period=3), [-1.0, 1.5, -0.5])
        x = [0, 1, 3]  # and 4 - 3 = 1 across the wrap
        for options in ({}, {"window": 3}):
            self.assertExactly(
                differentiate([1, 2, 4], x, period=4, **options),
                central_difference([1, 2, 4], x, period=4, **options),
            )

    def assertRaisesWith(self, error, says, *args, **kwargs):
        with self.subTest(args=args, kwargs=kwargs):
            self.assertRefused(
                error,
                ["differentiate() requires ", ", got ", *says],
                differentiate,
                *args,
                **kwargs,
            )

    def test_orders_out_of_range_raise(self):
        f = [0.0] * 70
        for bad in (0, -1, 1.5, 64, None, "1", math.nan, [1]):
            self.assertRaisesWith(ValueError, ["derivative"], f, derivative=bad)
        for bad in (0, -2, 1, 3, 63, 2.5, 64, None, "2", math.nan, [2]):
            self.assertRaisesWith(ValueError, ["accuracy"], f, accuracy=bad)
        self.assertRaisesWith(ValueError, ["even"], f, accuracy=3)

    def test_derivative_and_accuracy_sum_to_64_at_most(self):
        f = [0.0] * 70
        for derivative, accuracy in (1, 62), (2, 62), (32, 32), (62, 2):
            order = {"derivative": derivative, "accuracy": accuracy}
            self.assertEqual(differentiate(f, **order), f)
        for derivative, accuracy in (1, 64), (3, 62), (32, 34), (63, 2), (64, 2):
            order = {"derivative": derivative, "accuracy": accuracy}
            self.assertRaisesWith(ValueError, [], f, **order)

    def test_orders_equal_to_an_integer_are_taken(self):
        f = [0, 1, 8, 27]
        expected = differentiate(f, derivative=2, accuracy=2)
        for derivative, accuracy in (2.0, 2), (Fraction(2), 2.0):
            got = differentiate(f, derivative=derivative, accuracy=accuracy)
            self.assertExactly(got, expected)

    def test_bad_samples_raise(self):
        self.assertRaisesWith(ValueError, ["f[1]"], [[1, 2, 3], [4, 5]])
        self.assertRaisesWith(TypeError, ["f[1]"], [1, None, 3])
        self.assertRaisesWith(TypeError, ["f[2]"], [1, 2, "3"])
        self.assertRaisesWith(TypeError, ["f"], "123")
        self.assertRaisesWith(TypeError, ["f"], {1, 2, 3})
        self.assertRaisesWith(OverflowError, ["f[2]"], [1, 2, 10**400])
        self.assertRaisesWith(TypeError, ["f[1]"], [Decimal(1), 2.0, Decimal(3)])
        for wide in {"derivative": 2}, {"accuracy": 4}:
            self.assertRaisesWith(TypeError, ["f[0]"], [None, 2, 3, 4, 5], **wide)
            self.assertRaisesWith(TypeError, ["f[3]"], [1, 2, 3, "4", 5], **wide)
            self.assertRaisesWith(
                OverflowError, ["f[4]"], [1, 2, 3, 4, 10**400], **wide
            )

    def test_bad_spacing_raises(self):
        f = [1, 2, 4, 8]
        for wide in {}, {"derivative": 2}:
            self.assertRaisesWith(TypeError, ["spacing"], f, None, **wide)
            self.assertRaisesWith(TypeError, ["spacing"], f, "1", **wide)
            self.assertRaisesWith(ValueError, ["spacing"], f, [0, 1, 2], **wide)
            self.assertRaisesWith(
                ValueError, ["spacing"], f, [[0, 1, 2, 3]] * 4, **wide
            )
            self.assertRaisesWith(TypeError, ["spacing[1]"], f, [0, None, 2, 3], **wide)
            self.assertRaisesWith(
                ValueError, ["axis 0"], list(map(Fraction, f)), 0, **wide
            )
            exact = list(map(Fraction, f))
            self.assertRaisesWith(ValueError, ["axis 0"], exact, [0, 1, 1, 2], **wide)
            for decimal in 0.1, [0.0, 1.0, 2.0, 4.0]:
                self.assertRaisesWith(
                    TypeError, [], list(map(Decimal, f)), decimal, **wide
                )

    def test_bad_axis_raises(self):
        f = [[1, 2, 4]] * 3
        self.assertRaisesWith(AxisError, ["axis"], f, axis=2)
        self.assertRaisesWith(AxisError, ["axis"], f, axis=-3)
        self.assertRaisesWith(AxisError, ["axis"], 5)
        for bad in None, 1.0, "0", (0,), [0]:
            self.assertRaisesWith(TypeError, ["axis"], f, axis=bad)


if __name__ == "__main__":
    unittest.main()
