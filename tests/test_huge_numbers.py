# SPDX-License-Identifier: MIT
"""Ints too large for a float, and Decimals with too many digits."""

import math
import unittest
import warnings
from decimal import Decimal
from fractions import Fraction

from gradlite import central_difference, forward_difference, gradient
from tests.support.functions import DIFFERENCES
from tests.support.limits import ENDLESS, limited
from tests.support.refusals import REFUSED, RefusalCase

INF, NAN = math.inf, math.nan


HUGE = Decimal("1E+999999999")


class HugeInts(RefusalCase):
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

    def test_huge_sample_raises(self):
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
                    for difference in DIFFERENCES:
                        self.assertRefusedAt(OverflowError, place, difference, f, h)

    def test_huge_sample_of_a_grid_raises(self):
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

    def test_huge_sample_that_becomes_a_float_raises(self):
        for f in ([Fraction(10**400), 1.5], [1.5, Fraction(-(10**400))], [10**400, 1j]):
            with self.subTest(f=f):
                self.assertRefusedAt(OverflowError, r"f\[\d\]", gradient, f, [NAN, 1.0])

    def test_huge_spacing_raises(self):
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

    def test_huge_period_raises(self):
        for h in (1, [0, 1, 3]):
            with self.subTest(spacing=h), limited(ENDLESS):
                with self.assertRaisesRegex(REFUSED, "requires .*period"):
                    central_difference([1, 2, 4], h, period=10**400)


class Decimals(RefusalCase):
    def test_decimals_with_too_many_digits_raise(self):
        one, two = Decimal(1), Decimal(2)
        self.assertGradientRefuses(OverflowError, "spacing[0]", [one, two], [0, HUGE])
        self.assertGradientRefuses(
            OverflowError, "spacing[0]", [one, two], [0, 1 / HUGE]
        )
        self.assertGradientRefuses(ValueError, "edge_order", [1, 2], edge_order=HUGE)

    def test_decimals_with_1000_digits_are_exact(self):
        one, two, x = Decimal(1), Decimal(2), Decimal("1E+1000")
        self.assertEqual(gradient([one, two], [0, x]), [1 / x] * 2)
        self.assertGradientRefuses(OverflowError, "spacing[0]", [one, two], [0, 10 * x])

    def test_powers_of_a_large_step_are_exact(self):
        """Of 5000 digits, which int() would refuse as a text."""
        f = [Decimal(0)] * 50 + [Decimal(1)]  # whose 50th difference is 1
        got = forward_difference(f, Decimal("1E100"), derivative=50)
        self.assertEqual(got, [Decimal("1E-5000")])


if __name__ == "__main__":
    unittest.main()
