# SPDX-License-Identifier: MIT
"""nan and infinities among samples change only the results that use them."""

import math
import unittest
from decimal import Decimal
from fractions import Fraction

from gradlite import central_difference, gradient
from tests.support.exactly import ExactCase
from tests.support.limits import ENDLESS, limited
from tests.support.refusals import REFUSED, RefusalCase

NAN = math.nan


class NotANumber(RefusalCase):
    """nan of the standard number types is a value, not a missing one."""

    def test_quiet_nan_of_decimal_is_a_value_and_a_signalling_one_raises(self):
        nan, one = Decimal("NaN"), Decimal(1)
        got = gradient([nan, one, 2 * one, 4 * one])
        self.assertEqual([str(x) for x in got[:2]], ["NaN", "NaN"])
        self.assertExactly(got[2:], [Decimal("1.5"), Decimal(2)])
        for f, place in (
            ([one, Decimal("sNaN"), one], r"f\[1\]|axis 0"),
            ([Decimal("sNaN"), one], r"f\[0\]|axis 0"),
        ):
            with limited(ENDLESS), self.assertRaises(REFUSED) as caught:
                gradient(f)
            self.assertRegex(str(caught.exception), place)

    def test_nan_coordinates_of_exact_samples_raise(self):
        """Exact numbers have no nan; a float makes Fractions floats."""
        one = Decimal(1)
        for x in (Decimal("NaN"), [0, Decimal("NaN")], [0, Decimal("Infinity")]):
            with self.subTest(x=x), limited(ENDLESS):
                with self.assertRaisesRegex(REFUSED, r"requires .*spacing\[0\]"):
                    gradient([one, one], x)
        got = gradient([Fraction(1), Fraction(2), Fraction(4)], [0, 1.0, NAN])
        self.assertExactly(got, [1.0, NAN, NAN])

    def test_nan_of_float_and_complex_is_a_value(self):
        self.assertExactly(gradient([1.0, 2.0, 4.0, NAN]), [1.0, 1.5, NAN, NAN])
        self.assertExactly(gradient([1, 2, 4], NAN), [NAN] * 3)
        self.assertEqual(gradient([1j, 2j, complex(NAN, 0)])[0], 1j)


class Neighbours(ExactCase):
    def test_nan_affects_only_the_gradient_beside_it(self):
        f = [0.0, NAN, 1.0, 4.0, 16.0]
        got = gradient(f, [0.0, 1.0, 4.0, 5.0, 7.0])
        # steps 1 and 2: -2/(1*3) * 1 + 1/(1*2) * 4 + 1/(2*3) * 16 = -2/3 + 2 + 8/3
        self.assertExactly(got[:3], [NAN] * 3)
        self.assertNear(got[3:], [4.0, 6.0])

    def test_nan_and_infinity_affect_only_the_stencils_that_take_them(self):
        # (8 (4 - 2) - (5 - 1)) / 12 has nothing of the sample between
        for odd in math.nan, math.inf:
            got = central_difference([1, 2, odd, 4, 5], accuracy=4)
            self.assertExactly(got, [1.0])
        # (1 - inf) + (2 - inf)
        got = central_difference([1, math.inf, 2], derivative=2)
        self.assertExactly(got, [-math.inf])


if __name__ == "__main__":
    unittest.main()
