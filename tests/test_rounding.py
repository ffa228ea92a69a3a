# SPDX-License-Identifier: MIT
"""Round-off error of wide stencils, within 8 times that of divided differences.

On fixed samples; ``python -m tests.checks rounding`` prints more.
"""

import math
import random
import unittest
from fractions import Fraction

import gradlite
from tests.checks import rounding
from tests.support import by_definition

SEED = 20
SAMPLES = 13  # the widest stencil takes 9
HARD = (
    rounding.clustered_coordinates,
    rounding.graded_coordinates,
    rounding.epoch_seconds,
)


def weighted_sum(f, spacing, *, derivative, accuracy):
    """Return central differences as sums of weights, exact but for their rounding."""
    x = list(map(Fraction, spacing))
    out = []
    for i, first, last in by_definition.stencils(
        by_definition.CENTRAL, len(f), derivative, accuracy, True
    ):
        offsets = tuple(t - x[i] for t in x[first : last + 1])
        weights = by_definition.lagrange_weights(offsets, derivative)
        out.append(sum(float(w) * value for w, value in zip(weights, f[first:])))
    return out


def squared_errors(got, exact, scale):
    return [float((Fraction(a) - b) / scale) ** 2 for a, b in zip(got, exact)]


class RowErrors(unittest.TestCase):
    def test_largest_error_of_a_row_is_within_the_bound(self):
        count = 0
        for family, name, order, by_function in rounding.rows(SEED, SAMPLES):
            for function, row in by_function.items():
                count += 1
                with self.subTest(family, name=name, order=order, function=function):
                    self.assertLessEqual(row.ratio, rounding.BOUND)
        self.assertEqual(count, 9 * 4 * 6 * 3)

    def test_wide_one_sided_stencils_carry_the_rounding_of_first_differences(self):
        """The reference is exact for the same floats; divided differences lose all."""
        h = 3 / 16
        f = [math.sin(h * i - 2) for i in range(60)]
        for name in (by_definition.FORWARD, by_definition.BACKWARD):
            with self.subTest(name=name):
                row = rounding.Row(name, (1, 56), h, f)
                self.assertLess(max(row.errors), 1e-15)
                self.assertGreater(max(row.newton), 1e-3)

    def test_infinity_and_overflow_leave_wide_stencils_as_they_are(self):
        # The rounding of a difference that is no number counts as 0.
        f = [0.0] * 10 + [math.inf] + [0.0] * 10
        got = gradlite.forward_difference(f, accuracy=8)
        self.assertEqual([x for x in got if not math.isfinite(x)], got[2:11])
        self.assertEqual(got[:2] + got[11:], [0.0] * 4)

    def test_sums_of_weights_exceed_the_bound(self):
        """The measure distinguishes weighted sums from nested differences."""
        spacing, arguments = rounding.clustered_coordinates(None, SAMPLES)
        f = list(map(math.sin, arguments))
        for order in (1, 4), (2, 4), (4, 4):
            with self.subTest(order=order):
                row = rounding.Row(
                    by_definition.CENTRAL, order, spacing, f, weighted_sum
                )
                self.assertGreater(row.ratio, 100 * rounding.BOUND)


class PointErrors(unittest.TestCase):
    """At each point for itself, where the errors along a row differ by magnitudes."""

    def check(self, family, name, derivative, accuracy):
        """Compare root mean squares over nine functions."""
        spacing, arguments = family(random.Random(SEED), SAMPLES)
        order = {"derivative": derivative, "accuracy": accuracy}
        sums = []
        for function in rounding.FUNCTIONS.values():
            for shift in (0, 0.3, 0.7):
                f = [function(t + shift) for t in arguments]
                scale = Fraction(max(map(abs, f)))
                call = name, f, spacing, derivative, accuracy
                exact = by_definition.exact_results(*call)
                got = getattr(gradlite, name)(f, spacing, **order)
                newton = by_definition.newton_results(*call)
                floor = [(rounding.FLOOR * abs(float(v / scale))) ** 2 for v in exact]
                sums.append(
                    (
                        squared_errors(got, exact, scale),
                        squared_errors(newton, exact, scale),
                        floor,
                    )
                )
        got, newton, floor = (list(map(sum, zip(*part))) for part in zip(*sums))
        for point, squares in enumerate(zip(got, newton, floor)):
            error, *allowed = map(math.sqrt, squares)
            self.assertLessEqual(error, rounding.BOUND * max(allowed), f"at {point}")

    def test_error_of_each_point_is_within_the_bound(self):
        for family in HARD:
            for name in by_definition.CENTRAL, by_definition.DIFFERENTIATE:
                for order in (1, 4), (2, 4), (3, 4):
                    with self.subTest(family.__name__, name=name, order=order):
                        self.check(family, name, *order)


class Definitions(unittest.TestCase):
    """The two forms of the interpolating polynomial that results are compared with."""

    def test_newton_and_lagrange_agree_in_fractions(self):
        r = random.Random(SEED)
        for at in range(60):
            n = r.randint(2, 9)
            x = [Fraction(t, 3) for t in r.sample(range(-30, 30), n)]
            f = [Fraction(r.randint(-9, 9), r.randint(1, 5)) for _ in x]
            i, derivative = r.randrange(n), r.randint(1, n - 1)
            with self.subTest(at=at):
                offsets = tuple(t - x[i] for t in x)
                weights = by_definition.lagrange_weights(offsets, derivative)
                self.assertEqual(
                    by_definition.newton_derivative(x, f, i, derivative),
                    sum(w * value for w, value in zip(weights, f)),
                )

    def test_weights_match_those_by_hand(self):
        # Fornberg, Mathematics of Computation 51 (1988) 699-706, tables 1 and 3
        for offsets, derivative, expected in (
            ((-1, 0, 1), 1, "-1/2 0 1/2"),
            ((-1, 0, 1), 2, "1 -2 1"),
            ((0, 1, 2, 3, 4), 1, "-25/12 4 -3 4/3 -1/4"),
            ((-2, -1, 0, 1, 2), 3, "-1/2 1 0 -1 1/2"),
            # the parabola through samples at 0, 1, 3 has 2/(1*3), -2/(1*2), 2/(2*3)
            ((0, 1, 3), 2, "2/3 -1 1/3"),
        ):
            with self.subTest(offsets=offsets, derivative=derivative):
                self.assertEqual(
                    by_definition.lagrange_weights(offsets, derivative),
                    list(map(Fraction, expected.split())),
                )


if __name__ == "__main__":
    unittest.main()
