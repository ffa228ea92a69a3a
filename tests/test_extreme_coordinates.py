# SPDX-License-Identifier: MIT
"""Steps near the largest and the smallest floats, far apart and close together."""

import math
import unittest
from fractions import Fraction

from gradlite import (
    backward_difference,
    central_difference,
    differentiate,
    forward_difference,
)
from tests.support.exactly import ExactCase
from tests.support.functions import DIFFERENCES

INF = math.inf


class PeriodicCoordinates(unittest.TestCase):
    def test_wide_stencils_far_from_one_are_those_near_one(self):
        # A power of two as the unit changes no bit of a divided difference.
        x = [0.0, 1.0, 2.5, 4.0, 4.5, 6.0, 7.0, 8.5, 9.0, 11.0]
        f = [1.0, 3.0, 2.0, 5.0, 4.0, 2.0, 0.0, 1.0, 2.0, 2.0]
        near = central_difference(f, x, accuracy=6, period=12)
        for unit in (2.0**900, 2.0**-900):
            far = central_difference(
                f, [a * unit for a in x], accuracy=6, period=12 * unit
            )
            self.assertEqual([a * unit for a in far], near)


class NearTheLimits(ExactCase):
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

    def test_first_derivative_near_the_largest_float_is_exact_to_rounding(self):
        f = [1.0, 2.0, 3.0, 4.0, 5.0]
        near_largest = [-1e308, -5e307, 0.0, 8e307, 1.5e308]
        got = central_difference(f, near_largest, accuracy=4)
        self.assertEqual(len(got), 1)
        self.assertEqual(f"{got[0]:.3g}", "1.73e-308")
        self.assertAlmostEqual(got[0] / self.slope(near_largest, f, 2), 1, delta=1e-12)

    def test_first_derivative_at_any_scale_is_exact_to_rounding(self):
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
            for call in DIFFERENCES:
                with self.subTest(scale=scale, call=call.__name__):
                    (got,) = call(f, x, derivative=3, accuracy=2)
                    self.assertEqual(abs(got), expected)

    def test_products_of_coordinates_may_overflow(self):
        # The line 1e-5 x at coordinates whose products overflow.
        x = [0, 1e305, 2e305, 4e305]
        (slope,) = forward_difference([1e-5 * a for a in x], x, accuracy=3)
        self.assertAlmostEqual(slope, 1e-5, delta=1e-19)


class Scales(ExactCase):
    def test_products_of_steps_stay_in_range_or_underflow(self):
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

    def test_powers_of_a_step_may_leave_the_range_of_floats(self):
        # t*t at 0, 1, 2 steps: 2 h^2 / h^2, where h^2 has lost digits or is infinite
        got = central_difference([0.0, 1e-300, 4e-300], 1e-160, derivative=2)
        self.assertNear([got[0] / 1e20], [2.0])
        got = central_difference([0.0, 1e300, 4e300], 1e160, derivative=2)
        self.assertNear([got[0] * 1e20], [2.0])

    def test_a_power_of_two_in_the_coordinates_rounds_nothing(self):
        """A power of two rounds nothing, however near one coordinates are brought."""
        x, f = [0.0, 0.3, 0.7, 1.1, 2.0], [1.0, 0.2, 0.7, 0.1, 0.5]
        for n, accuracy in (1, 4), (2, 2):
            options = {"derivative": n, "accuracy": accuracy}
            expected = central_difference(f, x, **options)
            for power in -400, -301, 301, 400:
                scaled = [t * 2.0**power for t in x]
                got = central_difference(f, scaled, **options)
                self.assertExactly([t * 2.0 ** (power * n) for t in got], expected)

    def test_steps_may_exceed_the_largest_float(self):
        # the slope of t/2, where 1.5e308 - -1.5e308 is infinite
        x = [-1.7e308, -1.5e308, 1.5e308, 1.6e308, 1.7e308]
        got = central_difference([0.5 * t for t in x], x, accuracy=4)
        self.assertNear(got, [0.5])


class StepsAndSamples(ExactCase):
    """No large common denominator multiplies what is near the largest float."""

    def test_line_on_a_large_step_has_the_reciprocal_as_slope(self):
        line = [float(i) for i in range(70)]
        for step in 1e300, 1e305, 1e307:
            for accuracy in 4, 8, 20, 40, 62:
                for function in (central_difference, differentiate):
                    got = function(line, step, accuracy=accuracy)
                    self.assertNear([g * step for g in got], [1.0] * len(got), 1e-9)
            for function in forward_difference, backward_difference:
                for accuracy in 3, 8, 20, 62:
                    got = function(line, step, accuracy=accuracy)
                    self.assertNear([g * step for g in got], [1.0] * len(got), 1e-9)
        got = central_difference(line[:60], 1e300, accuracy=20)
        self.assertExactly(got, [1e-300] * 40)

    def test_large_samples_have_the_results_of_small_ones(self):
        """A power of two in the samples rounds nothing: 2.0**1000 is about 1e301."""
        sine = [math.sin(0.1 * i) for i in range(70)]
        for power, accuracies in (1000, (4, 20, 40, 62)), (1013, (4, 20)):
            f = [math.ldexp(value, power) for value in sine]
            for accuracy in accuracies:
                for function in (central_difference, forward_difference, differentiate):
                    got = function(f, accuracy=accuracy)
                    small = function(sine, accuracy=accuracy)
                    self.assertExactly([math.ldexp(g, -power) for g in got], small)

    def test_large_sine_has_a_finite_slope(self):
        for scale, accuracy in (1e300, 40), (1e305, 20):
            f = [scale * math.sin(0.1 * i) for i in range(60)]
            got = central_difference(f, 0.1, accuracy=accuracy)
            m = accuracy // 2
            slopes = [math.cos(0.1 * i) for i in range(m, 60 - m)]
            self.assertNear([g / scale for g in got], slopes, 1e-13)


if __name__ == "__main__":
    unittest.main()
