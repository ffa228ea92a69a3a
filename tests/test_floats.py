# SPDX-License-Identifier: MIT
"""Samples that become floats: ints, bools, subclasses; quotients to the last bit."""

import math
import unittest
from decimal import Decimal
from fractions import Fraction

from gradlite import gradient
from tests.support.exactly import ExactCase
from tests.support.numbers import NumberCase, decimals, fractions

INF = math.inf


class Floats(NumberCase):
    def test_ints_bools_and_floats_give_floats(self):
        self.check(
            [
                ([1, 2, 4], [], [1.0, 1.5, 2.0]),
                ([1.0, 2, True], [], [1.0, 0.0, -1.0]),
                ([True, True, False], [], [0.0, -0.5, -1.0]),
                ([1, 2, 4], [True], [1.0, 1.5, 2.0]),
                ([1, 2, 4], [[False, True, 2]], [1.0, 1.5, 2.0]),
            ]
        )

    def test_exact_spacing_becomes_float_for_float_samples(self):
        third = Fraction(1, 3)
        self.check(
            [
                ([1, 2, 4], [Fraction(1, 2)], [2.0, 3.0, 4.0]),
                ([1, 2, 4], [Decimal("0.5")], [2.0, 3.0, 4.0]),
                ([1, 2.0, 4], [third], [1 / (1 / 3), 3 / (2 / 3), 2 / (1 / 3)]),
                ([1, 2, 4], [fractions(0, "1/2", 1)], [2.0, 3.0, 4.0]),
                ([1.0, 2, 4], [decimals(0, "0.5", 1)], [2.0, 3.0, 4.0]),
                ([1, 2, 4], [[0, Fraction(1, 4), 0.5]], [4.0, 6.0, 8.0]),
            ]
        )


class Division(NumberCase):
    """Results are quotients to the last bit, whatever the step.

    A multiplication by the reciprocal has the same bits only for powers of two.
    """

    def assertQuotients(self, h):
        f = [0.1, 0.7, 2.3, -5.9]
        differences = [f[1] - f[0], f[2] - f[0], f[3] - f[1], f[3] - f[2]]
        divisors = [h, 2 * h, 2 * h, h]
        expected = [d / by for d, by in zip(differences, divisors)]
        self.assertExactly(gradient(f, h), expected)
        self.assertExactly(gradient([f, f], h, axis=1), [expected] * 2)
        columns = [[value] * 2 for value in f]
        expected = [[value] * 2 for value in expected]
        self.assertExactly(gradient(columns, h, axis=0), expected)

    def test_steps_near_powers_of_two_give_quotients(self):
        for power in (*range(-1022, -950), *range(-50, 50), *range(950, 1023)):
            step = 2.0**power
            for factor in (1, -1, 1.5, 1 + 2.0**-52, 2 - 2.0**-52, -1 - 2.0**-52):
                self.assertQuotients(step * factor)

    def test_subnormal_and_huge_steps_give_quotients(self):
        for step in (5e-324, -5e-324, 1e-310, 2.0**-1074, 1.7e308, -1.7e308):
            self.assertQuotients(step)

    def test_infinite_and_nan_steps_give_quotients(self):
        for step in (INF, -INF, math.nan):
            self.assertQuotients(step)


class FloatLike(float):
    """A subclass of float whose arithmetic returns its own type."""

    def __sub__(self, other):
        return FloatLike(float(self) - other)

    def __mul__(self, other):
        return FloatLike(float(self) * other)


class FloatSubclasses(ExactCase):
    def test_subclasses_of_float_become_floats(self):
        for f in [1.0, FloatLike(2), 4.0, 8.0], list(map(FloatLike, (1, 2, 4, 8))):
            result = gradient(f)
            self.assertEqual(result, [1.0, 1.5, 3.0, 4.0])
            self.assertEqual({type(x) for x in result}, {float})

    def test_a_subclass_with_its_own_operators_becomes_a_float(self):
        class Kept(float):
            """A float whose arithmetic returns its own class."""

            def of(operation):
                return lambda a, b: Kept(operation(float(a), float(b)))

            __add__ = __radd__ = of(float.__add__)
            __mul__ = __rmul__ = of(float.__mul__)
            __sub__ = of(float.__sub__)
            __rsub__ = of(float.__rsub__)

        got = gradient([0.0, Kept(1.0), Kept(4.0), 9.0], [0.0, 1.0, 4.0, 5.0])
        # (1 - 0)/1; -3/4*0 + 2/3*1 + 1/12*4 and -1/12*1 - 2/3*4 + 3/4*9
        self.assertNear(got, [1.0, 1.0, 4.0, 5.0])
        self.assertEqual(set(map(type, got)), {float})


if __name__ == "__main__":
    unittest.main()
