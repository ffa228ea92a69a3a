# SPDX-License-Identifier: MIT
"""The three kernels at any accuracy and derivative: weights, order, periods."""

import datetime
import functools
import itertools
import math
import random
import unittest
from decimal import Decimal
from fractions import Fraction

from gradlite import backward_difference, central_difference, forward_difference
from tests.support import by_definition
from tests.support.exactly import ExactCase
from tests.support.refusals import BadInputCase
from tests.support.weights import fractions, impulses, pairs, reach

KERNELS = (forward_difference, backward_difference, central_difference)

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


def published_weights(kernel):
    """Yield (derivative, accuracy, weights), weights in the order of the samples."""
    rows = CENTRAL if kernel is central_difference else FORWARD
    for (derivative, accuracy), text in rows.items():
        weights = fractions(text)
        mirrored = [(-1) ** derivative * w for w in weights[::-1]]
        if kernel is backward_difference:
            weights = mirrored
        elif kernel is central_difference:
            weights = mirrored[:-1] + weights
        yield derivative, accuracy, weights


class Weights(ExactCase):
    def test_weights_on_a_step_match_published_tables(self):
        for kernel in KERNELS:
            for derivative, accuracy, weights in published_weights(kernel):
                options = {"derivative": derivative, "accuracy": accuracy, "axis": 0}
                with self.subTest(kernel=kernel.__name__, **options):
                    f = impulses(len(weights))
                    self.assertExactly(kernel(f, **options), [weights])
                    third = [3**derivative * w for w in weights]
                    self.assertExactly(kernel(f, Fraction(1, 3), **options), [third])

    def test_weights_on_uniform_coordinates_match_published_tables(self):
        """Central even derivatives of one accuracy take two more points there."""
        for kernel in KERNELS:
            for derivative, accuracy, weights in published_weights(kernel):
                if kernel is central_difference and derivative % 2 == 0:
                    accuracy -= 2
                options = {"derivative": derivative, "accuracy": accuracy, "axis": 0}
                with self.subTest(kernel=kernel.__name__, **options):
                    if accuracy:
                        f = impulses(len(weights))
                        got = kernel(f, range(len(f)), **options)
                        self.assertExactly(got, [weights])

    def test_weights_on_nonuniform_coordinates(self):
        # the parabola through samples at 0, 1, 3 has 2/(1*3), -2/(1*2), 2/(2*3)
        second = [fractions("2/3 -1 1/3")]
        # Lagrange's products at 0 for samples at 0, 1, 3, 4: the sum of the
        # reciprocals -1 - 1/3 - 1/4; (0-3)(0-4)/(1*(1-3)*(1-4)) = 12/6 and so on
        first = [fractions("-19/12 2 -2/3 1/4")]
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
        for kernel, x, options, expected in cases:
            with self.subTest(kernel=kernel.__name__, x=x):
                got = kernel(impulses(len(x)), x, axis=0, **options)
                self.assertExactly(got, expected)

    def test_results_of_floats(self):
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

    def check(self, kernel, derivative, accuracy, x, h):
        lo, hi = reach(kernel, derivative, accuracy, not isinstance(h, list))
        points = x[-lo : len(x) - hi]
        order = {"derivative": derivative, "accuracy": accuracy}
        for degree in range(derivative + accuracy):
            got = kernel([t**degree for t in x], h, **order)
            expected = [
                by_definition.monomial_derivative(t, degree, derivative) for t in points
            ]
            self.assertExactly(got, expected)

    def test_nonuniform_coordinates_are_exact(self):
        r = random.Random(1988)
        for kernel in KERNELS:
            for derivative, accuracy in pairs(kernel, range(1, 6), 6):
                with self.subTest(kernel=kernel, order=(derivative, accuracy)):
                    x = r.sample(range(-30, 30), derivative + accuracy + 3)
                    x = [Fraction(t, 2) for t in x]
                    self.check(kernel, derivative, accuracy, x, x)

    def test_uniform_spacing_is_exact(self):
        h = Fraction(2, 3)
        for kernel in KERNELS:
            for derivative, accuracy in pairs(kernel, range(1, 6), 6):
                with self.subTest(kernel=kernel, order=(derivative, accuracy)):
                    x = [i * h - 2 for i in range(derivative + accuracy + 3)]
                    self.check(kernel, derivative, accuracy, x, h)
                    self.check(kernel, derivative, accuracy, x, x)

    def test_one_degree_more_is_not_exact(self):
        for kernel, x in itertools.product(KERNELS, ([0, 1, 3, 7, 8, 10, 15, 16],)):
            for derivative, accuracy in ((1, 2), (2, 2), (3, 4), (1, 4)):
                with self.subTest(kernel=kernel, order=(derivative, accuracy)):
                    lo, hi = reach(kernel, derivative, accuracy, False)
                    degree = hi - lo + 1
                    f = [Fraction(t) ** degree for t in x]
                    got = kernel(f, x, derivative=derivative, accuracy=accuracy)
                    wanted = [
                        by_definition.monomial_derivative(t, degree, derivative)
                        for t in x[-lo:]
                    ]
                    self.assertTrue(all(a != b for a, b in zip(got, wanted)))

    def test_widest_stencils_are_exact(self):
        for kernel in KERNELS:
            for derivative, accuracy in ((1, 62), (2, 62), (32, 32), (60, 4)):
                with self.subTest(kernel=kernel, order=(derivative, accuracy)):
                    lo, hi = reach(kernel, derivative, accuracy, False)
                    x = [Fraction(t) for t in range(lo, hi + 1)]
                    x[0] -= 1
                    f = [t**derivative for t in x]
                    got = kernel(f, x, derivative=derivative, accuracy=accuracy)
                    self.assertExactly(got, [Fraction(math.factorial(derivative))])


UNIFORM = [0, 1, 2, 3, 4, 5, 6, 7, 8]
NONUNIFORM = [0, 1.3, 2, 3.4, 4.1, 5, 6.6, 7.5, 8]


class OrderOfAccuracy(ExactCase):
    """The truncation error falls as the step to the power of the accuracy."""

    def error(self, kernel, derivative, accuracy, h, pattern):
        """Return the error of one result, from the first samples of a pattern."""
        uniform = pattern == UNIFORM
        lo, hi = reach(kernel, derivative, accuracy, uniform)
        x = [0.4 + h * t for t in pattern[: hi - lo + 1]]
        f = list(map(math.sin, x))
        order = {"derivative": derivative, "accuracy": accuracy}
        (got,) = kernel(f, h if uniform else x, **order)
        return abs(got - math.sin(x[-lo] + derivative * math.pi / 2))

    def check(self, pattern):
        for kernel in KERNELS:
            for derivative, accuracy in pairs(kernel, (1, 2, 3), 4):
                with self.subTest(kernel=kernel, order=(derivative, accuracy)):
                    at = (kernel, derivative, accuracy)
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

    def test_result_length(self):
        n = 14
        uniform, nonuniform = list(range(n)), [i * i for i in range(n)]
        f = [0.5] * n
        for kernel in KERNELS:
            for derivative, accuracy in pairs(kernel, (1, 2, 3, 4), 6):
                order = {"derivative": derivative, "accuracy": accuracy}
                with self.subTest(kernel=kernel, **order):
                    for h in (1, 0.1, uniform, nonuniform):
                        lo, hi = reach(kernel, derivative, accuracy, h in (1, 0.1))
                        self.assertEqual(len(kernel(f, h, **order)), n - (hi - lo))
                    self.assertEqual(len(kernel(f, 2, period=2 * n, **order)), n)
                    got = kernel(f, nonuniform, period=200, **order)
                    self.assertEqual(len(got), n)

    def test_one_result_from_as_many_samples_as_the_stencil(self):
        for kernel in KERNELS:
            for derivative, accuracy in pairs(kernel, (1, 2, 3), 4):
                for h in (1, None):
                    lo, hi = reach(kernel, derivative, accuracy, h == 1)
                    f = [0.5] * (hi - lo + 1)
                    h = h or list(range(len(f)))
                    order = {"derivative": derivative, "accuracy": accuracy}
                    with self.subTest(kernel=kernel, h=h, **order):
                        self.assertEqual(kernel(f, h, **order), [0.0])
                        h = h if h == 1 else h[1:]
                        with self.assertRaisesRegex(ValueError, "axis 0"):
                            kernel(f[1:], h, **order)

    def test_rows_of_a_grid(self):
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

    def test_several_dimensions(self):
        f = [[[i**2 * j**2 * k for k in range(3)] for j in range(4)] for i in range(3)]
        got = central_difference(f, axis=1, derivative=2)
        self.assertExactly(
            got, [[[2.0 * i**2 * k for k in range(3)]] * 2 for i in range(3)]
        )
        got = forward_difference(f, [0, 1, 2], axis=0, derivative=2)
        self.assertExactly(
            got, [[[2.0 * j**2 * k for k in range(3)] for j in range(4)]]
        )


class Extremes(ExactCase):
    """Zero steps, nan and infinities, coordinates far apart."""

    def answer(self, says, *args, **options):
        says = f"^forward_difference.. got {says} on axis 0; .* inf or nan"
        with self.assertWarnsRegex(RuntimeWarning, says):
            return forward_difference(*args, **options)

    def test_zero_step_gives_inf_or_nan(self):
        # 1 - 2*2 + 4 = 1 and 2 - 2*4 + 6 = 0, over 0
        got = self.answer("spacing 0 at spacing", [1, 2, 4, 6], 0, derivative=2)
        self.assertExactly(got, [math.inf, math.nan])

    def test_nan_affects_only_results_that_use_it(self):
        # (8 (4 - 2) - (5 - 1)) / 12 has nothing of the sample between
        for odd in math.nan, math.inf:
            got = central_difference([1, 2, odd, 4, 5], accuracy=4)
            self.assertExactly(got, [1.0])
        # (1 - inf) + (2 - inf)
        got = central_difference([1, math.inf, 2], derivative=2)
        self.assertExactly(got, [-math.inf])

    def test_equal_coordinates_give_inf_or_nan(self):
        # The differences 1/0 and 2/0 are infinite, and theirs is nan. Those of the
        # last three samples are 2/0 and 5: 2 (5 - inf) / (1 - 0).
        says = r"equal coordinates 0 at spacing\[0\] and spacing\[1\]"
        got = self.answer(says, [1, 2, 4, 9], [0, 0, 0, 1], derivative=2)
        self.assertExactly(got, [math.nan, -math.inf])

    def test_coordinates_far_apart_and_close_together(self):
        # t*t over 1e300 squared is 2e-600
        for x in [0.0, 1e300, 3e300], [0.0, 1e308, 1.5e308]:
            got = forward_difference([0, 1, 9], x, derivative=2)
            self.assertExactly(got, [0.0])
        # 1e150 and 1e-150 squared: products stay within range
        for scale in 1e150, 1e-150:
            x = [0.0, scale, 3 * scale, 4 * scale]
            got = forward_difference([0, 1, 9, 16], x, derivative=2, accuracy=2)
            self.assertNear([got[0] * scale * scale], [2.0])
            got = forward_difference([0, 1, 3, 4], x, accuracy=3)
            self.assertNear([got[0] * scale], [1.0])

    def test_products_of_steps_beyond_the_range_of_floats(self):
        # t*t at 0, 1, 2 steps: 2 h^2 / h^2, where h^2 has lost digits or is infinite
        got = central_difference([0.0, 1e-300, 4e-300], 1e-160, derivative=2)
        self.assertNear([got[0] / 1e20], [2.0])
        got = central_difference([0.0, 1e300, 4e300], 1e160, derivative=2)
        self.assertNear([got[0] * 1e20], [2.0])

    def test_coordinates_times_a_power_of_two(self):
        """A power of two rounds nothing, however near one coordinates are brought."""
        x, f = [0.0, 0.3, 0.7, 1.1, 2.0], [1.0, 0.2, 0.7, 0.1, 0.5]
        for n, accuracy in (1, 4), (2, 2):
            options = {"derivative": n, "accuracy": accuracy}
            expected = central_difference(f, x, **options)
            for power in -400, -301, 301, 400:
                scaled = [t * 2.0**power for t in x]
                got = central_difference(f, scaled, **options)
                self.assertExactly([t * 2.0 ** (power * n) for t in got], expected)

    def test_steps_beyond_the_range_of_floats(self):
        # the slope of t/2, where 1.5e308 - -1.5e308 is infinite
        x = [-1.7e308, -1.5e308, 1.5e308, 1.6e308, 1.7e308]
        got = central_difference([0.5 * t for t in x], x, accuracy=4)
        self.assertNear(got, [0.5])


class LongRows(ExactCase):
    def test_stencils_across_blocks(self):
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
        for kernel, value in itertools.product(
            KERNELS, (0.1, 1 / 3, 1e300, -7e-300, 2**70)
        ):
            for derivative, accuracy in pairs(kernel, (1, 2, 3), 4):
                if derivative == 1 and accuracy <= 2:
                    continue  # NumPy's own formulas
                for h in spacings:
                    with self.subTest(kernel=kernel, value=value, spacing=h):
                        got = kernel(
                            [value] * n, h, derivative=derivative, accuracy=accuracy
                        )
                        self.assertEqual(got, [0.0] * len(got))

    def test_derivative_is_exactly_0_with_a_period_and_on_long_rows(self):
        for kernel, n in itertools.product(KERNELS, (12, 1027)):
            x = [0.1 * t + 0.01 * (t % 3) for t in range(n)]
            for derivative, accuracy in (1, 4), (2, 2), (3, 2):
                order = {"derivative": derivative, "accuracy": accuracy}
                for h, period in ((0.3, n * 0.3), (x, n * 0.1 + 1)):
                    with self.subTest(kernel=kernel.__name__, n=n, **order):
                        got = kernel([0.1] * n, h, **order)
                        self.assertEqual(got, [0.0] * len(got))
                        got = kernel([0.1] * n, h, period=period, **order)
                        self.assertEqual(got, [0.0] * n)

    def test_first_derivative_on_a_step_is_exactly_0(self):
        for kernel in KERNELS:
            got = kernel([0.1] * 5, 0.3)
            self.assertEqual(got, [0.0] * len(got))

    def test_derivative_of_exact_types_is_exactly_0(self):
        for value in Fraction(1, 3), Decimal("0.1"):
            zero = type(value)(0)
            for kernel, h in itertools.product(KERNELS, (3, [0, 1, 3, 4, 9])):
                for accuracy in (2, 4):
                    with self.subTest(kernel=kernel, value=value, h=h):
                        got = kernel([value] * 5, h, accuracy=accuracy)
                        self.assertExactly(got, [zero] * len(got))


class Periods(ExactCase):
    def test_period_is_as_samples_wrapped_by_hand(self):
        """Bit for bit for floats whose coordinates move by the period exactly."""
        n, r = 13, random.Random(1988)
        x = [t / 8 for t in (0, 3, 4, 9, 11, 16, 17, 19, 26, 27, 30, 35, 38)]
        uniform = [t / 4 for t in range(n)]
        spacings = (0.3, n * 0.3), (x, 5.25), (x[::-1], 5.25), (uniform, n / 4)
        for kernel, (h, period) in itertools.product(KERNELS, spacings):
            for derivative, accuracy in pairs(kernel, (1, 2, 3), 4):
                order = {"derivative": derivative, "accuracy": accuracy}
                lo, hi = reach(kernel, derivative, accuracy, not isinstance(h, list))
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
                    with self.subTest(kernel=kernel.__name__, h=h, **order):
                        self.assertExactly(
                            kernel(f, exact, period=turns, **order),
                            kernel([f[i % n] for i in indices], where, **order),
                        )

    def test_stencil_wider_than_the_samples_raises(self):
        """A period does not let a stencil take a sample twice."""
        for kernel in KERNELS:
            for derivative, accuracy in pairs(kernel, (1, 2, 3), 4):
                order = {"derivative": derivative, "accuracy": accuracy}
                for scalar in True, False:
                    lo, hi = reach(kernel, derivative, accuracy, scalar)
                    width = hi - lo + 1
                    for n in range(width + 1):
                        h = 1 if scalar else [t * t for t in range(n)]
                        period = n or 1 if scalar else n * n + 1
                        call = functools.partial(
                            kernel, [0.0] * n, h, period=period, **order
                        )
                        with self.subTest(kernel=kernel.__name__, n=n, **order):
                            if n == width:
                                self.assertEqual(call(), [0.0] * n)
                            else:
                                with self.assertRaisesRegex(ValueError, "axis 0"):
                                    call()

    def test_differences_of_a_sine(self):
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

    def test_high_accuracy_on_a_sine(self):
        n = 60
        h = 2 * math.pi / n
        x = [i * h for i in range(n)]
        f = list(map(math.sin, x))
        for kernel, accuracy in itertools.product(KERNELS, (6, 8)):
            for spacing in h, x:
                with self.subTest(kernel=kernel.__name__, accuracy=accuracy):
                    got = kernel(f, spacing, accuracy=accuracy, period=2 * math.pi)
                    # the error is below h**accuracy, 1.3e-6 and 1.4e-8
                    self.assertNear(got, list(map(math.cos, x)), h**accuracy)

    def test_nonuniform_steps_across_the_period(self):
        # at 0: steps 1 (from 3, across the period) and 1; at 1: -2/3*1 + 1/2*2 + 1/6*4;
        # at 3: steps 2 and 1, -1/6*2 - 1/2*4 + 2/3*1
        f = [Fraction(1), Fraction(2), Fraction(4)]
        expected = fractions("-1 1 -5/3")
        cases = [
            (f, [0, 1, 3], 4, expected),
            (f, [0, 1, 3], -4, expected),
            (f, [10, 11, 13], 4, expected),
            (f, [0, Fraction(1, 2), Fraction(3, 2)], 2, [2 * w for w in expected]),
            (f[::-1], [3, 1, 0], 4, expected[::-1]),
            (f[::-1], [3, 1, 0], -4, expected[::-1]),
            # uniform but for the step across the period: -1/6*4 - 1/2*1 + 2/3*2 and
            # -2/3*2 + 1/2*4 + 1/6*1
            (f, [0, 1, 2], 4, fractions("1/6 3/2 5/6")),
            (f, 1, 3, fractions("-1 3/2 -1/2")),
            (f, [0, 1, 2], 3, fractions("-1 3/2 -1/2")),
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
        for kernel in KERNELS:
            for derivative, accuracy in pairs(kernel, (1, 2, 3), 4):
                order = {"derivative": derivative, "accuracy": accuracy, "period": 18}
                with self.subTest(kernel=kernel, **order):
                    before = kernel(f, x, **order)
                    after = kernel(f[2:] + f[:2], rotated, **order)
                    self.assertExactly(after, before[2:] + before[:2])

    def test_period_in_seconds_or_as_timedelta(self):
        hour = datetime.timedelta(hours=1)
        start = datetime.datetime(2024, 3, 1)
        day = [start + t * hour for t in (0, 6, 12, 18)]
        f = [0, 1, 0, -1]
        expected = [1 / (6 * 3600), 0.0, -1 / (6 * 3600), 0.0]
        for h in (6 * hour, day):
            for period in (24 * hour, -24 * hour, 86400, 86400.0):
                with self.subTest(h=h, period=period):
                    self.assertNear(central_difference(f, h, period=period), expected)

    def test_units_of_coordinates_and_period(self):
        f, four = [1, 2, 4], datetime.timedelta(seconds=4)
        exact = list(map(Fraction, f))
        cases = [
            # (1 - 4) / 1 across the period
            (f, [0, 1, 3], four, [1.0, 1.0, -3.0]),
            (exact, [0, 1, 3], four, fractions("1 1 -3")),
            # and over 3/2
            (exact, [0, 1, 3], Fraction(9, 2), fractions("1 1 -2")),
            (exact, [0, Fraction(1, 2), 1], Fraction(7, 4), fractions("2 4 -4")),
            # two samples, descending: steps of -2
            ([1, 3], [2, 0], 4, [-1.0, 1.0]),
            ([1, 3], [2, 0], 3, [-1.0, 2.0]),
            ([1.0, 3.0], [0.5, 0.25], 0.75, [-8.0, 4.0]),
            # float coordinates stay as they are: 0.1 + 1.0 - 0.7
            (
                [1, 2, 4],
                [0.1, 0.3, 0.7],
                datetime.timedelta(seconds=1),
                [1 / (0.3 - 0.1), 2 / (0.7 - 0.3), -3 / (0.1 + 1.0 - 0.7)],
            ),
            # three steps of a third, and of one and a half
            (exact, Fraction(1, 3), 1, fractions("3 6 -9")),
            (exact, Fraction(3, 2), Fraction(9, 2), fractions("2/3 4/3 -2")),
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


class Errors(BadInputCase):
    def assertKernelsRaise(self, error, says, *args, **kwargs):
        for kernel in KERNELS:
            with self.subTest(kernel=kernel.__name__, kwargs=kwargs):
                self.assertRefused(
                    error, [kernel.__name__, *says], kernel, *args, **kwargs
                )

    def test_orders_out_of_range_raise(self):
        f = [0.0] * 70
        for bad in (0, -1, 1.5, 64, None, "1", math.nan, [1]):
            self.assertKernelsRaise(ValueError, ["derivative"], f, derivative=bad)
            self.assertKernelsRaise(ValueError, ["accuracy"], f, accuracy=bad)
        for odd in (1, 3, 5):
            with self.assertRaisesRegex(ValueError, "accuracy"):
                central_difference(f, accuracy=odd)
        # 33 + 32 would exceed 64
        for n, near in (33, 30), (32, 32):
            with self.assertRaisesRegex(ValueError, rf"got 31 \(use {near}\)"):
                central_difference(f, derivative=n, accuracy=31)
        self.assertKernelsRaise(
            ValueError, ["derivative to be", "between 1 and 63"], f, derivative=64
        )
        self.assertKernelsRaise(ValueError, ["64"], f, derivative=31, accuracy=34)

    def test_keyword_only_arguments(self):
        for kernel in KERNELS:
            with self.assertRaises(TypeError):
                kernel([1, 2, 4], 1, 0)
            self.assertEqual(kernel(f=[1, 2, 3], spacing=1)[0], 1.0)

    def test_a_repeated_end_point_is_explained(self):
        for x, period in (([0, 1, 3], 3), ([3, 2, 0], -3), ([1.5, 2.5, 4.5], 3.0)):
            says = [f"period {period} on axis 0", "drop the repeated end point"]
            self.assertKernelsRaise(ValueError, says, [1, 2, 1], x, period=period)

    def test_other_coordinates_are_not_called_a_repeated_end_point(self):
        for x, i in (([0, 2, 1], 1), ([0, 1, 5], 2), ([0, 0, 1], 0)):
            step = f"a step in the wrong direction at spacing[{i}] for period 4"
            for kernel in KERNELS:
                with self.assertRaises(ValueError) as caught:
                    kernel([1, 2, 1], x, period=4)
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
            self.assertKernelsRaise(error, ["period"], f, h, period=period)
        for period, got in ((3j, "a complex number"), ([3], "a sequence")):
            self.assertKernelsRaise(
                TypeError, [f"got {got} at period"], f, 1, period=period
            )

    def test_zero_steps_of_exact_samples_raise(self):
        f = [Fraction(1)] * 6
        self.assertKernelsRaise(ValueError, ["axis 0", "spacing"], f, 0, derivative=2)
        self.assertKernelsRaise(
            ValueError, ["axis 0", "spacing"], f, [0, 1, 2, 2, 3, 4], derivative=2
        )


if __name__ == "__main__":
    unittest.main()
