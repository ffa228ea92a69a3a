# SPDX-License-Identifier: MIT
"""Fraction and Decimal: no float anywhere in between."""

import unittest
from datetime import date, timedelta
from decimal import Decimal, localcontext
from fractions import Fraction

from gradlite import central_difference, gradient
from tests.support.numbers import NumberCase, decimals, fractions


class ExactNumbers(NumberCase):
    """Fraction and Decimal stay exact."""

    def test_fractions_stay_exact(self):
        nonuniform = [0, 1, 3, 4]
        # at 1: -2/3*1 + 1/2*2 + 1/6*4; at 3: -1/6*2 - 1/2*4 + 2/3*7
        expected = fractions(1, 1, "7/3", 3)
        self.check(
            [
                (fractions(1, 2, 4), [], fractions(1, "3/2", 2)),
                (fractions("1/3", "1/2", "4/5"), [], fractions("1/6", "7/30", "3/10")),
                (fractions(1, 2, 4), [3], fractions("1/3", "1/2", "2/3")),
                (fractions(1, 2, 4), [Fraction(-1, 3)], fractions(-3, "-9/2", -6)),
                (fractions(1, 2, 4, 7), [nonuniform], expected),
                (fractions(1, 2, 4, 7), [fractions(*nonuniform)], expected),
                (fractions(1, 2, 4, 7), [[0, Fraction(1), 3, 4]], expected),
                (fractions(1, 2), [True], fractions(1, 1)),
            ]
        )

    def test_edge_order_2_stays_exact(self):
        self.check_second_order(
            [
                (fractions(1, 2, 4), [], fractions("1/2", "3/2", "5/2")),
                (fractions(1, 2, 4), [3], fractions("1/6", "1/2", "5/6")),
                # -4/3*1 + 3/2*2 - 1/6*4; 1/6*2 - 3/2*4 + 4/3*7
                (fractions(1, 2, 4, 7), [[0, 1, 3, 4]], fractions(1, 1, "7/3", "11/3")),
                (decimals(1, 2, 4), [2], decimals("0.25", "0.75", "1.25")),
            ]
        )

    def test_decimals_stay_exact(self):
        third = "0.3333333333333333333333333333"
        self.check(
            [
                (decimals("0.1", "0.2", "0.3"), [], decimals("0.1", "0.1", "0.1")),
                (
                    decimals("0.1", "0.3", "0.7"),
                    [Decimal("0.1")],
                    decimals(2, 3, 4),
                ),
                (decimals(1, 2), [3], decimals(third, third)),
                # 1 + 1e-27 has 28 digits, the default precision.
                (
                    decimals(1, "1.000000000000000000000000001"),
                    [],
                    decimals("1E-27") * 2,
                ),
                (
                    decimals(0, "0.5", 2),
                    [decimals("0.0", "0.5", "2")],
                    decimals(1, 1, 1),
                ),
                # steps 0.5 and 2: -1.6*1 + 1.5*2 + 0.1*6
                (decimals(1, 2, 6), [decimals(0, "0.5", "2.5")], decimals(2, 2, 2)),
            ]
        )

    def test_decimals_use_the_current_precision(self):
        with localcontext() as context:
            context.prec = 50
            third = Decimal("0." + "3" * 50)
            self.assertExactly(gradient(decimals(1, 2), 3), [third, third])

    def test_derived_classes_need_no_constructor_of_their_base(self):
        """Three() takes no argument: it is converted, never made."""
        for base in Decimal, Fraction:

            class Three(base):
                def __new__(cls, base=base):
                    return base.__new__(cls, 3)

            one, three = base(1), Three()
            slopes = [base(2), base(1), base(0)]
            self.assertExactly(gradient([one, Three(), base(3)]), slopes)
            self.assertExactly(gradient([Three()] * 3), [base(0)] * 3)
            self.assertExactly(gradient([one, base(4)], Three()), [one, one])
            got = central_difference([one, one, one], three, period=base(9))
            self.assertExactly(got, [base(0)] * 3)

    def test_int_and_time_coordinates_are_exact(self):
        days = [date(2024, 1, 1), date(2024, 1, 2), date(2024, 1, 4)]
        day = 86400
        self.check(
            [
                (
                    fractions(1, 2, 4),
                    [days],
                    [Fraction(1, day)] * 3,
                ),
                (fractions(1, 2), [timedelta(days=7)], [Fraction(1, 7 * day)] * 2),
                (fractions(1, 2), [timedelta(microseconds=1)], fractions(10**6, 10**6)),
                (decimals(1, 2), [timedelta(seconds=4)], decimals("0.25", "0.25")),
                (fractions(0, 1), [[10**30, 10**30 + 3]], fractions("1/3", "1/3")),
            ]
        )


if __name__ == "__main__":
    unittest.main()
