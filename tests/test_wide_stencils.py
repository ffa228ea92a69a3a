# SPDX-License-Identifier: MIT
"""Stencils of up to 64 samples keep the digits of floats, one-sided ones, too."""

import math
import random
import unittest
from fractions import Fraction

from gradlite import backward_difference, differentiate, forward_difference
from tests.checks import rounding, rounding_beyond
from tests.support.by_definition import (
    BACKWARD,
    DIFFERENTIATE,
    FORWARD,
)
from tests.support.exactly import ExactCase

SQUARES = [i * i for i in range(100)]  # whose derivative at i is 2 i
ORDERS = (1, 8), (1, 16), (1, 32), (1, 62), (2, 32), (6, 40)
FUNCTIONS = {key: rounding.FUNCTIONS[key] for key in ("sine", "exponential")}


class Polynomials(ExactCase):
    def test_widest_one_sided_stencils_differentiate_squares(self):
        """Neighbouring squares subtract exactly, and so do all further differences."""
        for accuracy in 40, 48, 62:
            last = 100 - accuracy
            slopes = [2.0 * i for i in range(100)]
            got = forward_difference(SQUARES, accuracy=accuracy)
            self.assertNear(got, slopes[:last], 1e-12)
            got = backward_difference(SQUARES, accuracy=accuracy)
            self.assertNear(got, slopes[accuracy:], 1e-12)
            got = differentiate(SQUARES, accuracy=accuracy)
            self.assertNear(got, slopes, 1e-12)

    def test_widest_one_sided_stencils_differentiate_squares_of_coordinates(self):
        """On Fractions exactly."""
        r = random.Random(62)
        x = sorted(r.randrange(10**6) for _ in range(66))
        f = [Fraction(t) ** 2 for t in x]
        slopes = [2 * Fraction(t) for t in x]
        self.assertEqual(forward_difference(f, x, accuracy=62), slopes[:4])
        self.assertEqual(backward_difference(f, x, accuracy=62), slopes[62:])


class Rounding(unittest.TestCase):
    """At most 8 times the error of divided differences nested from the point outward.

    Both are compared with the exact results for the same floats.
    """

    def check(self, family):
        for order in ORDERS:
            size = sum(order) + 1
            spacing, arguments = family(random.Random(62), size)
            for key, function in FUNCTIONS.items():
                f = list(map(function, arguments))
                names = [FORWARD, BACKWARD]
                if size < 20:  # else it takes long, with the same stencils at the ends
                    names.append(DIFFERENTIATE)
                for name in names:
                    with self.subTest(order=order, function=key, name=name):
                        ratio = rounding_beyond.measure_row(
                            name, f, spacing, order, rounding.FLOOR
                        )
                        self.assertLessEqual(ratio, rounding.BOUND)

    def test_on_a_step(self):
        self.check(lambda r, n: (0.1, [0.1 * i for i in range(n)]))

    def test_on_random_coordinates(self):
        self.check(rounding.random_coordinates)

    def test_the_measure_tells_lost_digits(self):
        """Weights that are rounded and then multiplied lose most of them."""
        f = [math.exp(0.1 * i) for i in range(17)]
        exact = list(map(Fraction, f))
        got = forward_difference(exact, Fraction(1, 10), accuracy=16)
        weights = []
        for k in range(17):
            unit = [Fraction(int(i == k)) for i in range(17)]
            weights += forward_difference(unit, Fraction(1, 10), accuracy=16)
        total = 0.0
        for weight, value in zip(weights, f):
            total += float(weight) * value
        self.assertGreater(rounding_beyond.measure_error([total], got), 1e-13)
        floats = forward_difference(f, 0.1, accuracy=16)
        self.assertLess(rounding_beyond.measure_error(floats, got), 1e-15)


if __name__ == "__main__":
    unittest.main()
