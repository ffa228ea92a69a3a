# SPDX-License-Identifier: MIT
"""Tests for all number types: the type of each result as well as its value."""

import math
import unittest
from datetime import date, timedelta
from decimal import Decimal, localcontext
from fractions import Fraction

from gradlite import (
    central_difference,
    forward_difference,
    gradient,
)
from tests.support.exactly import ExactCase
from tests.support.limits import ENDLESS, limited
from tests.support.numbers import NumberCase, decimals, fractions
from tests.support.refusals import REFUSED, RefusalCase
from tests.support.surd import Surd

INF, NAN = math.inf, math.nan


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


class Complexes(NumberCase):
    def test_any_complex_number_gives_complex_results(self):
        self.check(
            [
                ([1j, 4j, 9j], [], [3j, 4j, 5j]),
                ([1 + 1j, 2, 3.0], [], [1 - 1j, 1 - 0.5j, 1 + 0j]),
                ([2, 3.0, 1 + 1j], [], [1 + 0j, -0.5 + 0.5j, -2 + 1j]),
                ([Fraction(1, 2), 1j], [], [-0.5 + 1j] * 2),
                ([0, 1, 4], [1j], [-1j, -2j, -3j]),
                ([0.0, 1, 4], [[0, 1j, 2j]], [-1j, -2j, -3j]),
                ([0, 2j], [Fraction(1, 4)], [8j, 8j]),
                ([0, 3j], [timedelta(seconds=2)], [1.5j, 1.5j]),
            ]
        )

    def test_zero_step_divides_each_component(self):
        """The sign of each component and that of the zero determine the infinities."""
        up, down = complex(INF, -INF), complex(-INF, INF)
        falling, rising = [9, 8 + 1j, 7 + 3j], [7, 8 - 1j, 9 - 3j]
        for f, zero, slope in (
            (rising, 0j, up),
            (falling, 0j, down),
            (rising, complex(-0.0, 0), down),
        ):
            with self.subTest(f=f, step=zero), self.assertWarns(RuntimeWarning):
                self.assertExactly(gradient(f, zero), [slope] * 3)

    def test_infinite_component_gives_the_same_bits_along_and_across_rows(self):
        """The other component may be nan, as it is in NumPy."""
        f = [0j, complex(INF, 3), 0j] * 40
        for n in 12, 120:
            forward = forward_difference(f[:n], 3.0)
            central = central_difference(f[:n], 3.0)
            self.assertEqual([x.real for x in forward[:3]], [INF, -INF, 0.0])
            self.assertEqual([x.real for x in central[:3]], [0.0, -INF, INF])
            self.assertExactly(forward[2::3], [0j] * len(forward[2::3]))
            self.assertExactly(central[::3], [0j] * len(central[::3]))
            whole = gradient(f[:n], 3.0)
            self.assertEqual(repr(whole), repr([forward[0], *central, forward[-1]]))
            for count in 1, 3, 9:
                with self.subTest(n=n, count=count):
                    rows, columns = [f[:n]] * count, [[x] * count for x in f[:n]]
                    for function, row in (
                        (gradient, whole),
                        (forward_difference, forward),
                        (central_difference, central),
                    ):
                        got = function(rows, 3.0, axis=1)
                        self.assertEqual(repr(got), repr([row] * count))
                        got = function(columns, 3.0, axis=0)
                        self.assertEqual(repr(got), repr([[x] * count for x in row]))

    def test_complex_coordinates_keep_their_imaginary_part(self):
        # z**2 at 0, 1j, 3j
        got = gradient([0, -1, -9], [0, 1j, 3j], edge_order=2)
        self.assertNear(got, [0j, 2j, 6j])


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


ROOT = Surd(0, 1)


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


class ComponentsOfComplex(ExactCase):
    def test_infinite_step_gives_zeros(self):
        """Each component is divided: 0 / inf is 0, not nan."""
        self.assertEqual(gradient([0j, 1j, 2j], math.inf), [0j, 0j, 0j])

    def test_forward_difference_divides_complex_samples_as_gradient(self):
        # (1 - 0) / -2 is -0.5, and the zero imaginary part divided by -2 is -0.0.
        f, x = [0j, 1 + 0j, 1 + 1j], [0, -2, -3]
        ends = gradient(f, x)[0], forward_difference(f, x)[0]
        self.assertEqual([repr(end) for end in ends], ["(-0.5-0j)"] * 2)


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
