# SPDX-License-Identifier: MIT
"""Tests for all number types: the type of each result as well as its value."""

import itertools
import math
import unittest
from datetime import date, timedelta
from decimal import Decimal, localcontext
from fractions import Fraction

from gradlite import (
    backward_difference,
    central_difference,
    forward_difference,
    gradient,
)
from tests.support.numbers import NumberCase, decimals, fractions, micro
from tests.support.surd import Surd

INF = math.inf
FUNCTIONS = (gradient, forward_difference, backward_difference, central_difference)


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

    def test_complex_coordinates(self):
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

    def test_steps_near_powers_of_two(self):
        for power in (*range(-1022, -950), *range(-50, 50), *range(950, 1023)):
            step = 2.0**power
            for factor in (1, -1, 1.5, 1 + 2.0**-52, 2 - 2.0**-52, -1 - 2.0**-52):
                self.assertQuotients(step * factor)

    def test_subnormal_and_huge_steps(self):
        for step in (5e-324, -5e-324, 1e-310, 2.0**-1074, 1.7e308, -1.7e308):
            self.assertQuotients(step)

    def test_infinite_and_nan_steps(self):
        for step in (INF, -INF, math.nan):
            self.assertQuotients(step)


def derive(base):
    """Return a class of numbers derived from another, with operators of its own."""

    class Derived(base):
        def __sub__(self, other):
            return type(self)(base.__sub__(self, other))

        def __truediv__(self, other):
            return type(self)(base.__truediv__(self, base(other)))

    return Derived


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

    def test_edge_order_2(self):
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

    def test_ints_may_be_mixed_in_at_any_position(self):
        nonuniform = [0, 1, 3]
        for number in Fraction, Decimal:
            for f in itertools.product(*([v, number(v)] for v in (1, 2, 4))):
                if all(type(value) is int for value in f):
                    continue
                with self.subTest(f=f):
                    ends = [number(1), number(2)]
                    self.assertExactly(
                        gradient(list(f)), [number(1), number(3) / 2, ends[1]]
                    )
                    self.assertExactly(gradient(list(f), nonuniform), [number(1)] * 3)
                    forward = forward_difference(list(f), accuracy=2)
                    self.assertExactly(forward, [number(1) / 2])

    def test_rows_of_ints_and_rows_of_fractions(self):
        f = [[1, 2, 4], fractions(2, "7/2", 7), [True, 2, 3]]
        down, along = gradient(f)
        # (1, 2, 1), (2, 7/2, 2), (4, 7, 3)
        middle = fractions(0, 0, "-1/2")
        self.assertExactly(
            down, [fractions(1, "3/2", 3), middle, fractions(-1, "-3/2", -4)]
        )
        self.assertExactly(
            along,
            [
                fractions(1, "3/2", 2),
                fractions("3/2", "5/2", "7/2"),
                fractions(1, 1, 1),
            ],
        )

    def test_one_float_makes_fractions_floats(self):
        third, two_thirds = Fraction(1, 3), Fraction(2, 3)
        step = 2 / 3 - 1 / 3
        self.check(
            [
                ([third, two_thirds, 1.0], [], [step, (1.0 - 1 / 3) / 2, 1.0 - 2 / 3]),
                ([1.0, two_thirds, third], [], [2 / 3 - 1.0, (1 / 3 - 1.0) / 2, -step]),
                ([third, two_thirds], [0.5], [step / 0.5] * 2),
                ([third, two_thirds], [[0, 0.5]], [step / 0.5] * 2),
                (
                    [third, 2, 1.5],
                    [Fraction(1, 2)],
                    [(2 - 1 / 3) / 0.5, 1.5 - 1 / 3, -1.0],
                ),
            ]
        )

    def test_float_in_one_row_makes_all_results_floats(self):
        f = [fractions(1, 3), [2, 2.0]]
        self.assertExactly(gradient(f, axis=1), [[2.0, 2.0], [0.0, 0.0]])

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

    def test_derived_classes_beside_their_base_give_the_base(self):
        for base in Fraction, Decimal:
            derived = derive(base)
            for f in [base(1), derived(3)], [derived(1), base(3)]:
                got = gradient(f, 2)
                self.assertEqual(got, [1, 1])
                self.assertEqual({type(x) for x in got}, {base})
            got = gradient([derived(1), derived(3)], 2)
            self.assertEqual({type(x) for x in got}, {derived})

    def test_incompatible_types_raise(self):
        one, two = decimals(1, 2)
        cases = [
            ([one, 2.5, two], [], "f[1]"),
            ([2.5, one, two], [], "f["),
            ([[1, one], [2, 4.0]], [], "f[1][1]"),
            ([1.5, 2, True, one], [], "f[0]"),
            ([one, two], [0.5], "spacing[0]"),
            ([one, two], [[0, 0.5]], "spacing[0]"),
            ([one, Fraction(1)], [], "f["),
            ([Fraction(1), 1, one], [], "f["),
            ([one, 1j], [], "f[1]"),
        ]
        for f, spacing, place in cases:
            with self.subTest(f=f, spacing=spacing):
                error = self.assertRefused(TypeError, [place], gradient, f, *spacing)
                self.assertRegex(str(error), r"(Decimal|Fraction|float)\(")

    def test_zero_step_raises_for_exact_samples(self):
        cases = [
            (fractions(1, 2, 3), 0),
            (fractions(1, 2, 3), Fraction(0)),
            (fractions(1, 2, 3), [0, 1, 1]),
            (fractions(1, 2, 3), timedelta(0)),
            (decimals(1, 2, 3), Decimal(0)),
            (decimals(1, 2, 3), decimals(0, "1.0", "1.00")),
            ([date(2024, 1, 1)] * 3, 0),
            (micro(1, 2, 3), [2, 2, 3]),
            (micro(1, 2, 3), 0.0),
            (micro(1, 2, 3), [date(2024, 1, 1)] * 3),
        ]
        for (f, h), function in itertools.product(cases, FUNCTIONS):
            with self.subTest(f=f, spacing=h, function=function.__name__):
                self.assertRefused(ValueError, ["axis 0", "spacing"], function, f, h)


def _on_plain_surds(name):
    """Return an operator of Surd for a class with the same attributes and no more."""

    def method(self, other):
        if type(other) is type(self):
            other = Surd(other.a, other.b)
        result = getattr(Surd(self.a, self.b), name)(other)
        return type(self)(result.a, result.b)

    return method


ROOT = Surd(0, 1)


class Metres:
    """A length: it can be added only to lengths, and multiplied by numbers."""

    def __init__(self, value):
        self.value = value

    def __add__(self, other):
        return Metres(self.value + length(other))

    def __sub__(self, other):
        return Metres(self.value - length(other))

    def __mul__(self, factor):
        return Metres(self.value * factor)

    def __truediv__(self, divisor):
        return Metres(self.value / divisor)

    __rmul__ = __mul__

    def __eq__(self, other):
        return type(other) is Metres and self.value == other.value

    __hash__ = None

    def __repr__(self):
        return f"Metres({self.value})"


def length(thing):
    """Return the value of a length; 0 counts as one, so that sum() works."""
    if type(thing) is int and thing == 0:
        return 0
    if type(thing) is not Metres:
        raise TypeError(f"not a length: {thing!r}")
    return thing.value


class Between:
    """An interval in some unit, so that no call makes one from a number alone."""

    def __init__(self, low, high, *, unit):
        self.low, self.high, self.unit = low, high, unit

    def __add__(self, other):
        other = self.widen(other)
        return type(self)(self.low + other.low, self.high + other.high, unit=self.unit)

    def __sub__(self, other):
        other = self.widen(other)
        return type(self)(self.low - other.high, self.high - other.low, unit=self.unit)

    def __rsub__(self, other):
        return self.widen(other) - self

    def __mul__(self, factor):
        return type(self)(self.low * factor, self.high * factor, unit=self.unit)

    def __truediv__(self, divisor):
        return self * (1 / divisor)

    def __rtruediv__(self, number):
        if self.low <= 0 <= self.high:
            raise ZeroDivisionError
        return type(self)(number / self.high, number / self.low, unit=self.unit)

    __radd__, __rmul__ = __add__, __mul__

    def __eq__(self, other):
        other = self.widen(other)
        return (self.low, self.high) == (other.low, other.high)

    __hash__ = None

    def widen(self, other):
        if isinstance(other, Between):
            return other
        return type(self)(other, other, unit=self.unit)

    def __repr__(self):
        return f"{type(self).__name__}({self.low}, {self.high})"


class WithPowers(Between):
    """The same, with powers."""

    def __pow__(self, exponent):
        return type(self)(self.low**exponent, self.high**exponent, unit=self.unit)


class FromOne(Between):
    """The same, made from one number too."""

    def __init__(self, low, high=None, *, unit=None):
        if unit is None and high is not None:
            raise TypeError("two numbers and no unit")
        super().__init__(low, low if high is None else high, unit=unit or "m")


class FromTwo(Between):
    """The same, made from two numbers."""

    def __init__(self, low, high, *, unit="m"):
        super().__init__(low, high, unit=unit)


class Unordered(Between):
    """An interval that does not say whether it is equal to another."""

    def __eq__(self, other):
        raise TypeError("intervals are not compared")

    __ne__, __hash__ = __eq__, None


class ThirdPartyNumbers(NumberCase):
    """Other number types are computed in their own arithmetic, never as floats."""

    def test_samples_keep_their_type(self):
        f = [Surd(1), ROOT, Surd(2)]
        # root - 1, (2 - 1)/2, 2 - root
        slopes = [Surd(-1, 1), Surd(Fraction(1, 2)), Surd(2, -1)]
        self.check(
            [
                (f, [], slopes),
                ([1, ROOT, 2], [], slopes),
                (f, [2], [x / 2 for x in slopes]),
                (f, [Fraction(1, 3)], [x * 3 for x in slopes]),
                (f, [[0, 1, 2]], slopes),
                (f, [timedelta(seconds=2)], [x / 2 for x in slopes]),
                # steps 1 and 2: -2/3 + root/2 + 2/6; (2 - root)/2
                (
                    f,
                    [[0, 1, 3]],
                    [Surd(-1, 1), Surd("-1/3", "1/2"), Surd(1, "-1/2")],
                ),
            ]
        )

    def test_results_of_plain_numbers_beside_strange_values_have_the_type(self):
        """A zero of the type comes from x - x, x * 0, 0 / x, x**0 - x**0 or its class.

        Of [0, 1] the first is [-1, 1], and x has no inverse; of infinity only 0 / x is
        0, of nan only nan**0 - nan**0, if there are powers.
        """
        two = 2.0, 2.0  # (3 - 1) / 1, far from the strange value
        for strange in (
            Between(0.0, 1.0, unit="m"),
            Between(math.inf, math.inf, unit="m"),
            WithPowers(math.nan, math.nan, unit="m"),
            WithPowers(0.0, 1.0, unit="m"),
            FromOne(math.nan),
            FromTwo(math.nan, math.nan),
        ):
            with self.subTest(strange=strange):
                got = gradient([strange, 1.0, 3.0])[-1]
                self.assertIs(type(got), type(strange))
                self.assertEqual((got.low, got.high), two)

    def test_numbers_that_are_not_compared(self):
        # (3 - 1) / 1, (7 - 1) / 2, (7 - 3) / 1
        got = gradient([Unordered(x, x, unit="m") for x in (1, 3, 7)])
        self.assertEqual([(x.low, x.high) for x in got], [(2, 2), (3, 3), (4, 4)])

    def test_edge_order_2(self):
        # 2 root - 3/2 - 1 and 1/2 - 2 root + 3
        expected = [Surd("-5/2", 2), Surd("1/2"), Surd("7/2", -2)]
        self.check_second_order([([1, ROOT, 2], [], expected)])

    def test_spacing_determines_the_result_type(self):
        squares = [0, 2, 18]  # at 0, root, 3 root
        x = [Surd(0), ROOT, 3 * ROOT]
        self.check(
            [
                ([1, 3], [ROOT], [ROOT, ROOT]),
                ([1, 2, 4], [ROOT], [Surd(0, "1/2"), Surd(0, "3/4"), ROOT]),
                (
                    [Surd(1), 1, ROOT],
                    [ROOT],
                    [Surd(0), Surd("1/2", "-1/4"), Surd(1, "-1/2")],
                ),
                (squares, [x], [ROOT, 2 * ROOT, 4 * ROOT]),
                (squares, [[0, *x[1:]]], [ROOT, 2 * ROOT, 4 * ROOT]),
            ]
        )
        self.check_second_order([(squares, [x], [Surd(0), 2 * ROOT, 6 * ROOT])])

    def test_grid(self):
        f = [[0, ROOT], [2, 2]]
        down, along = gradient(f, ROOT, 2)
        self.assertExactly(down, [[ROOT, Surd(-1, 1)]] * 2)
        self.assertExactly(along, [[Surd(0, "1/2")] * 2, [Surd(0)] * 2])

    def test_wide_stencils(self):
        f = [ROOT * i * i for i in range(6)]
        self.assertExactly(forward_difference(f, accuracy=3)[0], Surd(0))
        second = central_difference(f, ROOT, derivative=2, accuracy=4)
        self.assertExactly(second, [ROOT, ROOT])
        x = [ROOT * i for i in (0, 1, 3, 4, 6)]
        third = forward_difference([t * t * t for t in x], x, derivative=3)
        self.assertExactly(third, [Surd(6), Surd(6)])

    def test_ints_among_their_coordinates(self):
        # 1/1 and 2/(root - 1) = 2 (root + 1)
        got = forward_difference([1, 2, 4], [0, 1, ROOT])
        self.assertExactly(got, [Surd(1), Surd(2, 2)])

    def test_a_step_of_one_divides_too(self):
        class Distance(Surd):
            def __sub__(self, other):
                return Distance(self.a - other.a)

            def __truediv__(self, steps):
                return Surd(self.a / steps)

        got = gradient([Distance(1), Distance(3)])
        self.assertEqual([type(x) for x in got], [Surd] * 2)

    def test_types_without_equality_join_plain_numbers(self):
        """The type needs only +, -, * and /; every result is of the type."""
        plain = {name: vars(Surd)[name] for name in ("__init__", "__repr__")}
        for name in ("add", "sub", "mul", "truediv"):
            plain[f"__{name}__"] = _on_plain_surds(f"__{name}__")
            plain[f"__r{name}__"] = _on_plain_surds(f"__r{name}__")
        number = type("PlainSurd", (), plain)
        for f in itertools.product(*([v, number(v)] for v in (1, 2, 4))):
            if all(type(value) is int for value in f):
                continue
            with self.subTest(f=f):
                got = gradient(list(f))
                self.assertEqual({type(x) for x in got}, {number})
                expected = [Surd(1), Surd("3/2"), Surd(2)]
                self.assertExactly([Surd(x.a, x.b) for x in got], expected)
        got = forward_difference([1, 2, 4], [0, 1, number(3)])
        self.assertEqual({type(x) for x in got}, {number})

    def test_types_with_one_method_of_decimal_are_not_decimals(self):
        for method in "quantize", "as_tuple":
            number = type("Rounded", (Surd,), {method: None})
            with self.subTest(method=method):
                self.assertExactly(gradient([1, 2], number("1/2")), [Surd(2)] * 2)

    def test_lengths_with_a_unit(self):
        f = [Metres(1), Metres(2), Metres(4)]
        self.check(
            [
                (f, [], [Metres(1), Metres(1.5), Metres(2)]),
                (f, [2], [Metres(0.5), Metres(0.75), Metres(1)]),
                (f, [0.5], [Metres(2), Metres(3), Metres(4)]),
                (f, [timedelta(seconds=0.5)], [Metres(2), Metres(3), Metres(4)]),
            ]
        )
        got = self.assertRefused(TypeError, ["axis 0"], gradient, [Metres(1), 2])
        self.assertIsInstance(got.__cause__, TypeError)

    def test_arithmetic_errors_are_chained(self):
        samples = [ROOT, Surd(1), 1]
        cases = [
            (ValueError, ZeroDivisionError, samples, 0),
            (ValueError, ZeroDivisionError, samples, [0, 1, 1]),
            (ValueError, ZeroDivisionError, samples, Surd(0)),
            (ValueError, ZeroDivisionError, [1, 2, 3], [ROOT, ROOT, 2 * ROOT]),
            (TypeError, TypeError, [0.5, ROOT, 1], 1),
            (TypeError, TypeError, [ROOT, 1, 1], 0.5),
        ]
        for error, cause, f, h in cases:
            for function in FUNCTIONS:
                with self.subTest(f=f, spacing=h, function=function.__name__):
                    got = self.assertRefused(error, [], function, f, h)
                    self.assertRegex(str(got), r"axis 0|f\[0\]|spacing")
                    self.assertIsInstance(got.__cause__, cause)


if __name__ == "__main__":
    unittest.main()
