# SPDX-License-Identifier: MIT
"""Forward, backward and central differences of any order: weights, order, length."""

import itertools
import math
import random
import unittest
from decimal import Decimal
from fractions import Fraction

from gradlite import backward_difference, central_difference, forward_difference
from tests.support import by_definition
from tests.support.exactly import ExactCase
from tests.support.functions import DIFFERENCES
from tests.support.weights import fractions_in, impulses, pairs, reach

# Fornberg, Mathematics of Computation 51 (1988) 699-706, tables 1 and 3: the weights
# for unit steps by (derivative, accuracy); central ones from the middle on.
FORWARD = {
    (1, 1): "-1 1",
    (1, 2): "-3/2 2 -1/2",
    (1, 3): "-11/6 3 -3/2 1/3",
    (1, 4): "-25/12 4 -3 4/3 -1/4",
    (1, 5): "-137/60 5 -5 10/3 -5/4 1/5",
    (1, 6): "-49/20 6 -15/2 20/3 -15/4 6/5 -1/6",
    (2, 1): "1 -2 1",
    (2, 2): "2 -5 4 -1",
    (2, 3): "35/12 -26/3 19/2 -14/3 11/12",
    (2, 4): "15/4 -77/6 107/6 -13 61/12 -5/6",
    (2, 5): "203/45 -87/5 117/4 -254/9 33/2 -27/5 137/180",
    (3, 1): "-1 3 -3 1",
    (3, 2): "-5/2 9 -12 7 -3/2",
    (3, 3): "-17/4 71/4 -59/2 49/2 -41/4 7/4",
    (3, 4): "-49/8 29 -461/8 62 -307/8 13 -15/8",
    (4, 1): "1 -4 6 -4 1",
    (4, 2): "3 -14 26 -24 11 -2",
    (4, 3): "35/6 -31 137/2 -242/3 107/2 -19 17/6",
    (4, 4): "28/3 -111/2 142 -1219/6 176 -185/2 82/3 -7/2",
}
CENTRAL = {
    (1, 2): "0 1/2",
    (1, 4): "0 2/3 -1/12",
    (1, 6): "0 3/4 -3/20 1/60",
    (1, 8): "0 4/5 -1/5 4/105 -1/280",
    (2, 2): "-2 1",
    (2, 4): "-5/2 4/3 -1/12",
    (2, 6): "-49/18 3/2 -3/20 1/90",
    (2, 8): "-205/72 8/5 -1/5 8/315 -1/560",
    (3, 2): "0 -1 1/2",
    (3, 4): "0 -13/8 1 -1/8",
    (3, 6): "0 -61/30 169/120 -3/10 7/240",
    (4, 2): "6 -4 1",
    (4, 4): "28/3 -13/2 2 -1/6",
    (4, 6): "91/8 -122/15 169/60 -2/5 7/240",
}


def published_weights(difference):
    """Yield (derivative, accuracy, weights), weights in the order of the samples."""
    rows = CENTRAL if difference is central_difference else FORWARD
    for (derivative, accuracy), text in rows.items():
        weights = fractions_in(text)
        mirrored = [(-1) ** derivative * w for w in weights[::-1]]
        if difference is backward_difference:
            weights = mirrored
        elif difference is central_difference:
            weights = mirrored[:-1] + weights
        yield derivative, accuracy, weights


class Weights(ExactCase):
    def test_weights_on_a_step_match_published_tables(self):
        for difference in DIFFERENCES:
            for derivative, accuracy, weights in published_weights(difference):
                options = {"derivative": derivative, "accuracy": accuracy, "axis": 0}
                with self.subTest(difference=difference.__name__, **options):
                    f = impulses(len(weights))
                    self.assertExactly(difference(f, **options), [weights])
                    third = [3**derivative * w for w in weights]
                    self.assertExactly(
                        difference(f, Fraction(1, 3), **options), [third]
                    )

    def test_weights_on_uniform_coordinates_match_published_tables(self):
        """Central even derivatives of one accuracy take two more points there."""
        for difference in DIFFERENCES:
            for derivative, accuracy, weights in published_weights(difference):
                if difference is central_difference and derivative % 2 == 0:
                    accuracy -= 2
                options = {"derivative": derivative, "accuracy": accuracy, "axis": 0}
                with self.subTest(difference=difference.__name__, **options):
                    if accuracy:
                        f = impulses(len(weights))
                        got = difference(f, range(len(f)), **options)
                        self.assertExactly(got, [weights])

    def test_weights_on_nonuniform_coordinates_match_those_by_hand(self):
        # the parabola through samples at 0, 1, 3 has 2/(1*3), -2/(1*2), 2/(2*3)
        second = [fractions_in("2/3 -1 1/3")]
        # Lagrange's products at 0 for samples at 0, 1, 3, 4: the sum of the
        # reciprocals -1 - 1/3 - 1/4; (0-3)(0-4)/(1*(1-3)*(1-4)) = 12/6 and so on
        first = [fractions_in("-19/12 2 -2/3 1/4")]
        cases = [
            (forward_difference, [0, 1, 3], {"derivative": 2}, second),
            (backward_difference, [0, 1, 3], {"derivative": 2}, second),
            (forward_difference, [0, 1, 3, 4], {"accuracy": 3}, first),
            # mirrored: samples at 4, 3, 1, 0 before the point at 4
            (
                backward_difference,
                [0, 1, 3, 4],
                {"accuracy": 3},
                [[-w for w in first[0][::-1]]],
            ),
        ]
        for difference, x, options, expected in cases:
            with self.subTest(difference=difference.__name__, x=x):
                got = difference(impulses(len(x)), x, axis=0, **options)
                self.assertExactly(got, expected)

    def test_results_of_floats_match_those_by_hand(self):
        # (8 (f[1] - f[-1]) - (f[2] - f[-2])) / 12 of 0, 1, 16, 81, 256: 4 * 2**3
        f = [0, 1, 16, 81, 256]
        self.assertExactly(central_difference(f, accuracy=4), [32.0])
        self.assertExactly(central_difference(f, 0.5, accuracy=4), [64.0])
        # f[-1] - 2 f[0] + f[1], over h*h
        self.assertExactly(central_difference(f, derivative=2), [14.0, 50.0, 110.0])
        self.assertExactly(central_difference(f, 2, derivative=2), [3.5, 12.5, 27.5])
        # -11/6 f[0] + 3 f[1] - 3/2 f[2] + 1/3 f[3]
        self.assertNear(forward_difference(f, accuracy=3), [6.0, 10.0])
        self.assertNear(forward_difference(f, [0, 1, 2, 3, 4], accuracy=3), [6.0, 10.0])


class Polynomials(ExactCase):
    """Exact in Fractions on the degree that the contract names, and on no higher."""

    def check(self, difference, derivative, accuracy, x, h):
        lo, hi = reach(difference, derivative, accuracy, not isinstance(h, list))
        points = x[-lo : len(x) - hi]
        order = {"derivative": derivative, "accuracy": accuracy}
        for degree in range(derivative + accuracy):
            got = difference([t**degree for t in x], h, **order)
            expected = [
                by_definition.monomial_derivative(t, degree, derivative) for t in points
            ]
            self.assertExactly(got, expected)

    def test_nonuniform_coordinates_are_exact(self):
        r = random.Random(1988)
        for difference in DIFFERENCES:
            for derivative, accuracy in pairs(difference, range(1, 6), 6):
                with self.subTest(difference=difference, order=(derivative, accuracy)):
                    x = r.sample(range(-30, 30), derivative + accuracy + 3)
                    x = [Fraction(t, 2) for t in x]
                    self.check(difference, derivative, accuracy, x, x)

    def test_uniform_spacing_is_exact(self):
        h = Fraction(2, 3)
        for difference in DIFFERENCES:
            for derivative, accuracy in pairs(difference, range(1, 6), 6):
                with self.subTest(difference=difference, order=(derivative, accuracy)):
                    x = [i * h - 2 for i in range(derivative + accuracy + 3)]
                    self.check(difference, derivative, accuracy, x, h)
                    self.check(difference, derivative, accuracy, x, x)

    def test_one_degree_more_is_not_exact(self):
        for difference, x in itertools.product(
            DIFFERENCES, ([0, 1, 3, 7, 8, 10, 15, 16],)
        ):
            for derivative, accuracy in ((1, 2), (2, 2), (3, 4), (1, 4)):
                with self.subTest(difference=difference, order=(derivative, accuracy)):
                    lo, hi = reach(difference, derivative, accuracy, False)
                    degree = hi - lo + 1
                    f = [Fraction(t) ** degree for t in x]
                    got = difference(f, x, derivative=derivative, accuracy=accuracy)
                    wanted = [
                        by_definition.monomial_derivative(t, degree, derivative)
                        for t in x[-lo:]
                    ]
                    self.assertEqual([a for a, b in zip(got, wanted) if a == b], [])

    def test_widest_stencils_are_exact(self):
        for difference in DIFFERENCES:
            for derivative, accuracy in ((1, 62), (2, 62), (32, 32), (60, 4)):
                with self.subTest(difference=difference, order=(derivative, accuracy)):
                    lo, hi = reach(difference, derivative, accuracy, False)
                    x = [Fraction(t) for t in range(lo, hi + 1)]
                    x[0] -= 1
                    f = [t**derivative for t in x]
                    got = difference(f, x, derivative=derivative, accuracy=accuracy)
                    self.assertExactly(got, [Fraction(math.factorial(derivative))])


UNIFORM = [0, 1, 2, 3, 4, 5, 6, 7, 8]
NONUNIFORM = [0, 1.3, 2, 3.4, 4.1, 5, 6.6, 7.5, 8]


class OrderOfAccuracy(ExactCase):
    """The truncation error falls as the step to the power of the accuracy."""

    def error(self, difference, derivative, accuracy, h, pattern):
        """Return the error of one result, from the first samples of a pattern."""
        uniform = pattern == UNIFORM
        lo, hi = reach(difference, derivative, accuracy, uniform)
        x = [0.4 + h * t for t in pattern[: hi - lo + 1]]
        f = list(map(math.sin, x))
        order = {"derivative": derivative, "accuracy": accuracy}
        (got,) = difference(f, h if uniform else x, **order)
        return abs(got - math.sin(x[-lo] + derivative * math.pi / 2))

    def check(self, pattern):
        for difference in DIFFERENCES:
            for derivative, accuracy in pairs(difference, (1, 2, 3), 4):
                with self.subTest(difference=difference, order=(derivative, accuracy)):
                    at = (difference, derivative, accuracy)
                    coarse = self.error(*at, 0.08, pattern)
                    fine = self.error(*at, 0.04, pattern)
                    slope = math.log2(coarse / fine)
                    self.assertGreater(slope, accuracy - 0.3)
                    self.assertLess(slope, accuracy + 1.3)

    def test_error_falls_on_uniform_spacing(self):
        self.check(UNIFORM)

    def test_error_falls_on_nonuniform_coordinates(self):
        self.check(NONUNIFORM)


class Lengths(ExactCase):
    """The length of a result depends on the form of the arguments, not on values."""

    def test_length_depends_on_the_arguments_form_alone(self):
        n = 14
        uniform, nonuniform = list(range(n)), [i * i for i in range(n)]
        f = [0.5] * n
        for difference in DIFFERENCES:
            for derivative, accuracy in pairs(difference, (1, 2, 3, 4), 6):
                order = {"derivative": derivative, "accuracy": accuracy}
                with self.subTest(difference=difference, **order):
                    for h in (1, 0.1, uniform, nonuniform):
                        lo, hi = reach(difference, derivative, accuracy, h in (1, 0.1))
                        self.assertEqual(len(difference(f, h, **order)), n - (hi - lo))
                    self.assertEqual(len(difference(f, 2, period=2 * n, **order)), n)
                    got = difference(f, nonuniform, period=200, **order)
                    self.assertEqual(len(got), n)

    def test_one_result_from_as_many_samples_as_the_stencil(self):
        for difference in DIFFERENCES:
            for derivative, accuracy in pairs(difference, (1, 2, 3), 4):
                for h in (1, None):
                    lo, hi = reach(difference, derivative, accuracy, h == 1)
                    f = [0.5] * (hi - lo + 1)
                    h = h or list(range(len(f)))
                    order = {"derivative": derivative, "accuracy": accuracy}
                    with self.subTest(difference=difference, h=h, **order):
                        self.assertEqual(difference(f, h, **order), [0.0])
                        h = h if h == 1 else h[1:]
                        with self.assertRaisesRegex(ValueError, "axis 0"):
                            difference(f[1:], h, **order)

    def test_rows_of_a_grid_get_a_result_for_each_stencil(self):
        """Five rows of t*t: the slope from x to y is x + y, central differences 2x."""
        x = [0, 1, 3, 4, 6, 7, 9, 10, 12, 13]
        f = [[t * t for t in x]] * 5
        forward = [[float(a + b) for a, b in zip(x, x[1:])]] * 5
        self.assertExactly(forward_difference(f, x), forward)
        self.assertNear(central_difference(f, x), [[2.0 * t for t in x[1:-1]]] * 5)
        second = forward_difference(f, x, derivative=2)
        self.assertNear(second, [[2.0] * 8] * 5)
        third = central_difference(f, 2, derivative=3)
        self.assertEqual([len(row) for row in third], [6] * 5)
        self.assertExactly(
            central_difference([list(range(10))] * 5, 0.5), [[2.0] * 8] * 5
        )

    def test_each_axis_of_three_dimensions_is_differentiated(self):
        f = [[[i**2 * j**2 * k for k in range(3)] for j in range(4)] for i in range(3)]
        got = central_difference(f, axis=1, derivative=2)
        self.assertExactly(
            got, [[[2.0 * i**2 * k for k in range(3)]] * 2 for i in range(3)]
        )
        got = forward_difference(f, [0, 1, 2], axis=0, derivative=2)
        self.assertExactly(
            got, [[[2.0 * j**2 * k for k in range(3)] for j in range(4)]]
        )


class LongRows(ExactCase):
    def test_results_of_long_rows_are_exact_across_blocks(self):
        # i^2 has the derivatives 2 i and 2, and no others; all sums are exact
        n = 2100
        f = [float(i * i) for i in range(n)]
        for accuracy in 2, 4, 6, 8, 10:
            m = accuracy // 2
            slopes = [2.0 * i for i in range(n)]
            got = central_difference(f, accuracy=accuracy)
            self.assertExactly(got, slopes[m : n - m])
            got = central_difference(f, derivative=2, accuracy=accuracy)
            self.assertExactly(got, [2.0] * (n - 2 * m))
            got = forward_difference(f, accuracy=accuracy)
            self.assertExactly(got, slopes[: n - accuracy])
            got = backward_difference(f, accuracy=accuracy)
            self.assertExactly(got, slopes[accuracy:])


class Constants(ExactCase):
    def test_derivative_is_exactly_0(self):
        n = 12
        spacings = [
            0.1,
            1 / 3,
            -7,
            [0.1 * t for t in range(n)],
            [0.1 * t * t for t in range(n)],
        ]
        for difference, value in itertools.product(
            DIFFERENCES, (0.1, 1 / 3, 1e300, -7e-300, 2**70)
        ):
            for derivative, accuracy in pairs(difference, (1, 2, 3), 4):
                if derivative == 1 and accuracy <= 2:
                    continue  # NumPy's own formulas
                for h in spacings:
                    with self.subTest(difference=difference, value=value, spacing=h):
                        got = difference(
                            [value] * n, h, derivative=derivative, accuracy=accuracy
                        )
                        self.assertEqual(got, [0.0] * len(got))

    def test_derivative_is_exactly_0_with_a_period_and_on_long_rows(self):
        for difference, n in itertools.product(DIFFERENCES, (12, 1027)):
            x = [0.1 * t + 0.01 * (t % 3) for t in range(n)]
            for derivative, accuracy in (1, 4), (2, 2), (3, 2):
                order = {"derivative": derivative, "accuracy": accuracy}
                for h, period in ((0.3, n * 0.3), (x, n * 0.1 + 1)):
                    with self.subTest(difference=difference.__name__, n=n, **order):
                        got = difference([0.1] * n, h, **order)
                        self.assertEqual(got, [0.0] * len(got))
                        got = difference([0.1] * n, h, period=period, **order)
                        self.assertEqual(got, [0.0] * n)

    def test_first_derivative_on_a_step_is_exactly_0(self):
        for difference in DIFFERENCES:
            got = difference([0.1] * 5, 0.3)
            self.assertEqual(got, [0.0] * len(got))

    def test_derivative_of_exact_types_is_exactly_0(self):
        for value in Fraction(1, 3), Decimal("0.1"):
            zero = type(value)(0)
            for difference, h in itertools.product(DIFFERENCES, (3, [0, 1, 3, 4, 9])):
                for accuracy in (2, 4):
                    with self.subTest(difference=difference, value=value, h=h):
                        got = difference([value] * 5, h, accuracy=accuracy)
                        self.assertExactly(got, [zero] * len(got))


class Arguments(ExactCase):
    def test_options_are_keyword_only(self):
        for difference in DIFFERENCES:
            with self.assertRaises(TypeError):
                difference([1, 2, 4], 1, 0)
            self.assertEqual(difference(f=[1, 2, 3], spacing=1)[0], 1.0)


if __name__ == "__main__":
    unittest.main()
