# SPDX-License-Identifier: MIT
"""Numbers of types that gradlite does not know, in their own arithmetic."""

import itertools
import math
import unittest
from datetime import timedelta
from fractions import Fraction

from gradlite import (
    backward_difference,
    central_difference,
    forward_difference,
    gradient,
)
from tests.support.functions import FUNCTIONS
from tests.support.numbers import NumberCase
from tests.support.objects import Interval, Number, Unbuildable, impostors
from tests.support.refusals import RefusalCase
from tests.support.surd import ROOT, Surd

INF, NAN = math.inf, math.nan


def _on_plain_surds(name):
    """Return an operator of Surd for a class with the same attributes and no more."""

    def method(self, other):
        if type(other) is type(self):
            other = Surd(other.a, other.b)
        result = getattr(Surd(self.a, self.b), name)(other)
        return type(self)(result.a, result.b)

    return method


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


class FromOne(Between):
    """The same, made from one number too."""

    def __init__(self, low, high=None, *, unit=None):
        if unit is None and high is not None:
            raise TypeError("two numbers and no unit")
        super().__init__(low, low if high is None else high, unit=unit or "m")


class Unordered(Between):
    """An interval that does not say whether it is equal to another."""

    def __eq__(self, other):
        raise TypeError("intervals are not compared")

    __ne__, __hash__ = __eq__, None


class Arithmetic(NumberCase):
    """The arithmetic of the type is used, never that of floats."""

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
        """A zero of the type comes from x - x, or from its class.

        x - x is [-1, 1] for [0, 1], and nan for infinity and nan.
        """
        two = 2.0, 2.0  # (3 - 1) / 1, far from the strange value
        for strange in (
            Between(5.0, 5.0, unit="m"),
            FromOne(math.nan),
            FromOne(math.inf),
        ):
            with self.subTest(strange=strange):
                got = gradient([strange, 1.0, 3.0])[-1]
                self.assertIs(type(got), type(strange))
                self.assertEqual((got.low, got.high), two)

    def test_numbers_without_equality_give_results(self):
        # (3 - 1) / 1, (7 - 1) / 2, (7 - 3) / 1
        got = gradient([Unordered(x, x, unit="m") for x in (1, 3, 7)])
        self.assertEqual([(x.low, x.high) for x in got], [(2, 2), (3, 3), (4, 4)])

    def test_edge_order_2_is_exact(self):
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

    def test_grids_are_exact(self):
        f = [[0, ROOT], [2, 2]]
        down, along = gradient(f, ROOT, 2)
        self.assertExactly(down, [[ROOT, Surd(-1, 1)]] * 2)
        self.assertExactly(along, [[Surd(0, "1/2")] * 2, [Surd(0)] * 2])

    def test_wide_stencils_are_exact(self):
        f = [ROOT * i * i for i in range(6)]
        self.assertExactly(forward_difference(f, accuracy=3)[0], Surd(0))
        second = central_difference(f, ROOT, derivative=2, accuracy=4)
        self.assertExactly(second, [ROOT, ROOT])
        x = [ROOT * i for i in (0, 1, 3, 4, 6)]
        third = forward_difference([t * t * t for t in x], x, derivative=3)
        self.assertExactly(third, [Surd(6), Surd(6)])

    def test_ints_among_their_coordinates_are_exact(self):
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

    def test_lengths_keep_their_unit(self):
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


class SpecialValues(RefusalCase):
    """An infinity, nan or interval changes only the results that it takes part in."""

    def assertIntervals(self, got, expected):
        """Equal bounds; all results are Intervals, also those of plain numbers."""
        self.assertEqual(repr(got), repr(expected))

    def test_infinity_among_ints_changes_only_its_results(self):
        one = Interval(1)
        f = [Interval(INF), 1, 2, 3]
        infinite = Interval(-INF)
        self.assertIntervals(gradient(f), [infinite, infinite, one, one])
        self.assertIntervals(gradient(f[::-1]), [-one, -one, -infinite, -infinite])
        self.assertIntervals(gradient(f, 0.5)[2:], [Interval(2)] * 2)
        self.assertIntervals(forward_difference(f), [infinite, one, one])
        self.assertIntervals(backward_difference(f), [infinite, one, one])
        self.assertIntervals(central_difference(f), [infinite, one])

    def test_nan_among_floats_changes_only_its_results(self):
        f = [1.0, 2.0, 3.0, 4.0, Interval(NAN)]
        one, nan = Interval(1), Interval(NAN)
        self.assertIntervals(gradient(f), [one, one, one, nan, nan])
        self.assertIntervals(gradient(f[::-1]), [nan, nan, -one, -one, -one])
        got = gradient(f, edge_order=2)
        self.assertIntervals(got, [one, one, one, nan, nan])
        got = gradient(f, [0, 1, 2, 3, 5])
        self.assertIntervals(got, [one, one, one, nan, nan])

    def test_interval_among_ints_widens_only_its_results(self):
        f = [Interval(1, 2), 3, 4]
        expected = [Interval(1, 2), Interval(1, 1.5), Interval(1)]
        self.assertIntervals(gradient(f), expected)
        self.assertIntervals(gradient(f[::-1]), [-x for x in expected[::-1]])

    def test_special_values_in_a_grid_change_only_their_results(self):
        inf, nan, one = Interval(INF), Interval(NAN), Interval(1)
        down, along = gradient([[inf, 1, 2], [1, 2, 3], [2, 3, nan]])
        self.assertIntervals(
            along, [[-inf, -inf, one], [one, one, one], [one, nan, nan]]
        )
        self.assertIntervals(
            down, [[-inf, one, one], [-inf, one, nan], [one, one, nan]]
        )

    def test_wide_stencils_without_the_infinity_are_finite(self):
        f = [Interval(INF), 1, 2, 3, 4]
        zero, one = Interval(0), Interval(1)
        got = forward_difference(f, accuracy=2)
        self.assertIntervals(got[1:], [one, one])
        got = forward_difference(f, derivative=2)
        self.assertIntervals(got[1:], [zero, zero])
        got = central_difference([*f, 5], accuracy=4)
        self.assertIntervals(got[1:], [one])

    def test_periodic_results_without_the_infinity_are_finite(self):
        inf = Interval(INF)
        got = central_difference([inf, 1, 2, 3, 4, 5], period=6)
        # (1 - 5) / 2, (2 - inf) / 2, three times 2 / 2, (inf - 4) / 2
        expected = [Interval(-2), -inf, *[Interval(1)] * 3, inf]
        self.assertIntervals(got, expected)

    def test_interval_among_coordinates_widens_only_its_results(self):
        # The steps are -1 minus up to 1, -1 and -1.
        got = gradient([1, 2, 4, 8], [Interval(2, 3), 1, 0, -1])
        self.assertIntervals(got[:1], [Interval(-1, -0.5)])
        self.assertIntervals(got[3:], [Interval(-4)])
        (inner,) = got[2:3]
        self.assertIsInstance(inner, Interval)
        self.assertAlmostEqual(inner.low, -3, delta=1e-14)
        self.assertAlmostEqual(inner.high, -3, delta=1e-14)

    def assertPoints(self, got, expected):
        """Intervals of one point each, equal but for rounding."""
        for value, number in zip(got, expected):
            self.assertIsInstance(value, Interval)
            self.assertAlmostEqual(value.low, number, delta=1e-14)
            self.assertEqual(value.low, value.high)
        self.assertEqual(len(got), len(expected))

    def test_infinite_coordinate_changes_only_its_results(self):
        got = gradient([1, 2, 4, 8], [Interval(-INF), 0, 1, 3])
        # 1 / inf; steps 1 and 2 from 2 to 4 to 8; 4 / 2
        self.assertPoints([got[0], *got[2:]], [0, 2, 2])
        self.assertIsInstance(got[1], Interval)

    def test_nan_among_coordinates_changes_only_its_results(self):
        got = gradient([1.0, 2.0, 4.0, 8.0], [0, 1.0, 3, Interval(NAN)])
        self.assertPoints(got[:2], [1, 1])
        self.assertIntervals(got[2:], [Interval(NAN)] * 2)

    def test_step_may_be_infinite_nan_or_an_interval(self):
        self.assertIntervals(gradient([1, 2, 4], Interval(INF)), [Interval(0)] * 3)
        self.assertIntervals(gradient([1, 2.0], Interval(NAN)), [Interval(NAN)] * 2)
        # 1 / [1, 2], 3 / [2, 4] and 2 / [1, 2]
        expected = [Interval(0.5, 1), Interval(0.75, 1.5), Interval(1, 2)]
        self.assertIntervals(gradient([1, 2, 4], Interval(1, 2)), expected)
        got = gradient([Interval(INF), 1, 2, 3], Interval(0.5))
        infinite = Interval(-INF)
        self.assertIntervals(got, [infinite, infinite, Interval(2), Interval(2)])

    def test_type_that_cannot_be_built_from_a_number_gives_results(self):
        def numbers(values):
            return [v.low if isinstance(v, Interval) else float(v) for v in values]

        got = gradient([Unbuildable(low=INF), 1, 2, 3])
        self.assertExactly(numbers(got), [-INF, -INF, 1.0, 1.0])
        got = gradient([1.0, 2.0, 3.0, 4.0, Unbuildable(low=NAN)])
        self.assertExactly(numbers(got), [1.0, 1.0, 1.0, NAN, NAN])


class OnlyFourOperators(RefusalCase):
    """Numbers with +, -, * and / among themselves and with ints, and no more."""

    def values(self, *args, **options):
        return [x.value for x in gradient(*args, **options)]

    def test_coordinates_of_the_same_type_are_exact(self):
        f = [Number(x * x) for x in (0, 1, 3)]
        x = [Number(0), Number(1), Number(3)]
        # The derivative of t**2 is 2t in the interior; at the boundaries 1/1 and 8/2.
        self.assertEqual(self.values(f, x), [1, 2, 4])
        self.assertEqual(self.values(f, [0, 1, 3]), [1, 2, 4])
        self.assertEqual(self.values(f, x, edge_order=2), [0, 2, 6])

    def test_incompatible_spacing_raises(self):
        self.assertGradientRefuses(
            TypeError, "spacing[0][0]", [Number(1), Number(2)], [1j, -1]
        )

    def test_objects_that_only_multiply_are_not_numbers(self):
        class OnlyMultiplies:
            def __rmul__(self, other):
                return other

        f = [0.0, OnlyMultiplies(), 1.0]
        self.assertGradientRefuses(TypeError, "f[1]", f, [0.0, 1.0, 3.0])
        self.assertGradientRefuses(TypeError, "f[1]", f)

    def test_classes_named_like_builtins_are_not_numbers(self):
        for thing in impostors():
            with self.subTest(name=type(thing).__name__):
                self.assertGradientRefuses(TypeError, "f[1]", [1, thing])
                self.assertGradientRefuses(
                    ValueError, "edge_order", [1, 2], edge_order=thing
                )


if __name__ == "__main__":
    unittest.main()
