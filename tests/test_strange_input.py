# SPDX-License-Identifier: MIT
"""What the storm of arbitrary objects has found, each in its smallest form."""

import datetime
import math
import unittest
from decimal import Decimal
from fractions import Fraction

import gradlite
from gradlite import forward_difference, gradient
from tests.storm.judge import limited
from tests.storm.objects import Array, Index, Number, Touchy, Wordless, impostors
from tests.test_bad_input import BadInputCase

UTC_AHEAD = datetime.timezone(datetime.timedelta(hours=2))
HUGE = Decimal("1E+999999999")


class RefusedCase(BadInputCase):
    def assertWorded(self, error, place, *args, **options):
        return self.assertRefused(error, [place], gradlite.gradient, *args, **options)


class OwnExceptions(RefusedCase):
    """Whatever an object raises, the error says where, and is chained to it."""

    def test_attributes_that_raise(self):
        fault = RuntimeError("out of context")
        for place, args, options in (
            ("at f", [Touchy(fault)], {}),
            ("f[1]", [[1, Touchy(fault)]], {}),
            ("spacing[0]", [[1, 2], Touchy(fault)], {}),
            ("axis", [[1, 2]], {"axis": Touchy(fault)}),
            ("axis", [[1, 2]], {"axis": Array(fault)}),
        ):
            with self.subTest(place=place):
                self.assertWorded(TypeError, place, *args, **options)

    def test_what_is_neither_true_nor_false(self):
        class Undecided:
            def __bool__(self):
                raise IndexError("out of context")

        f = [[[Undecided(), 1.0], [2.0, 3.0]]]
        self.assertWorded(TypeError, "f[0][0][0]", f)
        self.assertWorded(TypeError, "f[0][0][0][0]", [f])

    def test_what_only_multiplies_is_no_number(self):
        class Factor:
            def __rmul__(self, other):
                return other

        f = [0.0, Factor(), 1.0]
        self.assertWorded(TypeError, "f[1]", f, [0.0, 1.0, 3.0])
        self.assertWorded(TypeError, "f[1]", f)

    def test_exceptions_without_words(self):
        fault = Wordless()
        f = [Number(1, fault), Number(2, fault)]
        error = self.assertWorded(ValueError, "its Wordless", f)
        self.assertIs(error.__cause__, fault)

    def test_index_that_is_no_int(self):
        self.assertWorded(TypeError, "axis", [1, 2], axis=Index([]))

    def test_classes_with_the_names_of_others(self):
        for thing in impostors():
            with self.subTest(name=type(thing).__name__):
                self.assertWorded(TypeError, "f[1]", [1, thing])
                self.assertWorded(ValueError, "edge_order", [1, 2], edge_order=thing)


class OwnNumbers(RefusedCase):
    """Numbers with + - * / among themselves and with ints, and nothing else."""

    def values(self, *args, **options):
        return [x.value for x in gradlite.gradient(*args, **options)]

    def test_coordinates_of_their_own(self):
        f = [Number(x * x) for x in (0, 1, 3)]
        x = [Number(0), Number(1), Number(3)]
        # t**2 has the slope 2t inside; at the ends 1 / 1 and 8 / 2
        self.assertEqual(self.values(f, x), [1, 2, 4])
        self.assertEqual(self.values(f, [0, 1, 3]), [1, 2, 4])
        self.assertEqual(self.values(f, x, edge_order=2), [0, 2, 6])

    def test_zero_steps(self):
        f = [Number(1), Number(2), Number(4)]
        for h in (0, False, [1, 1, 1], [1, 1, 2], [0.5, 0.5, 1.5]):
            with self.subTest(spacing=h):
                self.assertWorded(ValueError, "axis 0", f, h)

    def test_spacing_they_cannot_be_reckoned_with(self):
        self.assertWorded(TypeError, "spacing[0]", [Number(1), Number(2)], [1j, -1])

    def test_periods(self):
        f, call = [Number(1), Number(2)], gradlite.forward_difference
        for args, period in (
            ((f, Number(1)), 2),
            ((f, [Number(0), Number(1)]), Number(2)),
            (([1, 2], [1j, 2]), 2),
            (([1, 2], [0j, 1]), 2),
            ((f, [datetime.timedelta(0), datetime.timedelta(1)]), Number(9)),
        ):
            with self.subTest(args=args):
                with self.assertRaisesRegex(
                    (TypeError, ValueError), "requires .* axis 0"
                ):
                    call(*args, period=period)


class Times(RefusedCase):
    def test_a_moment_alone_has_no_dimensions(self):
        self.assertEqual(gradlite.gradient(datetime.datetime(2024, 2, 29)), ())

    def test_the_ends_of_time(self):
        """In UTC the first of these lies two hours before the year 1."""
        first = datetime.datetime.min.replace(tzinfo=UTC_AHEAD)
        last = datetime.datetime.max.replace(tzinfo=datetime.timezone.utc)
        # from clock to clock a microsecond short of so many days
        days = (datetime.datetime.max - datetime.datetime.min).days + 1
        slope = gradlite.forward_difference([first, last], days)[0]
        two_hours = datetime.timedelta(hours=2, microseconds=-1)
        self.assertEqual(slope, datetime.timedelta(1) + two_hours / days)
        next_day = first + datetime.timedelta(1)
        self.assertEqual(gradlite.gradient([0, 86400], [first, next_day]), [1.0, 1.0])


class FewSamples(RefusedCase):
    """Nothing small takes long."""

    def test_lists_with_a_loop_beside_the_first_path(self):
        pair = []
        pair += [pair, pair]
        f = [1.0, 2.0]
        for _ in range(40):
            f = [f, pair]  # a walk would double 40 times
        with limited(2):
            self.assertWorded(ValueError, "64", f)

    def test_an_array_of_times_that_contains_itself(self):
        loop = []
        loop.append(loop)
        for kind in "mM":
            array = Array(loop, kind)
            with self.subTest(kind=kind), limited(2):
                self.assertWorded(ValueError, "64", array)

    def test_an_array_of_times_in_bare_ints(self):
        for kind, unit in ("m", "timedelta64[us]"), ("M", "datetime64[us]"):
            for first in 0, 5:
                array = Array([[first, 1], [2, 3]], kind)
                with self.subTest(kind=kind, first=first):
                    self.assertWorded(TypeError, f'.astype("{unit}")', array)

    def test_numbers_with_many_digits(self):
        with limited(2):
            one, two = Decimal(1), Decimal(2)
            self.assertWorded(OverflowError, "spacing[0]", [one, two], [0, HUGE])
            self.assertWorded(OverflowError, "spacing[0]", [one, two], [0, 1 / HUGE])
            self.assertWorded(ValueError, "edge_order", [1, 2], edge_order=HUGE)

    def test_as_many_digits_as_there_may_be(self):
        one, two, x = Decimal(1), Decimal(2), Decimal("1E+1000")
        self.assertEqual(gradlite.gradient([one, two], [0, x]), [1 / x] * 2)
        self.assertWorded(OverflowError, "spacing[0]", [one, two], [0, 10 * x])

    def test_an_axis_of_many_digits(self):
        self.assertWorded(gradlite.AxisError, "axis", [1, 2], axis=10**5000)


class Complex(unittest.TestCase):
    def test_an_infinite_step(self):
        """Each component is divided: 0 / inf is 0, not nan."""
        self.assertEqual(gradlite.gradient([0j, 1j, 2j], math.inf), [0j, 0j, 0j])


class Double(float):
    """A float whose own arithmetic answers in its own kind."""

    def __sub__(self, other):
        return Double(float(self) - other)

    def __mul__(self, other):
        return Double(float(self) * other)


class Reviewed(unittest.TestCase):
    """What readers of the code found, in the smallest form."""

    def test_kernels_divide_complex_samples_as_gradient_does(self):
        # (1 - 0) / -2 is -0.5, and the zero imaginary part divided by -2 is -0.0.
        f, x = [0j, 1 + 0j, 1 + 1j], [0, -2, -3]
        ends = gradient(f, x)[0], forward_difference(f, x)[0]
        self.assertEqual([repr(end) for end in ends], ["(-0.5-0j)"] * 2)

    def test_subclasses_of_float_become_floats(self):
        for f in [1.0, Double(2), 4.0, 8.0], list(map(Double, (1, 2, 4, 8))):
            result = gradient(f)
            self.assertEqual(result, [1.0, 1.5, 3.0, 4.0])
            self.assertEqual({type(x) for x in result}, {float})

    def test_periods_that_are_none(self):
        dates = [datetime.datetime(2024, 1, 1, hour) for hour in (0, 1, 3)]
        for period, error in (
            (float("inf"), ValueError),
            (float("nan"), ValueError),
            (4j, TypeError),
            ([3], TypeError),
        ):
            for spacing in (1, [0, 1, 3], dates):
                with self.subTest(period=period, spacing=spacing):
                    with self.assertRaisesRegex(error, "requires .*period.*got "):
                        forward_difference([1.0, 2, 4], spacing, period=period)

    def test_wide_stencils_on_far_coordinates(self):
        # The line 1e-5 x through coordinates whose products leave the range.
        x = [0, 1e305, 2e305, 4e305]
        (slope,) = forward_difference([1e-5 * a for a in x], x, accuracy=3)
        self.assertAlmostEqual(slope, 1e-5, delta=1e-19)

    def test_edge_order_is_whatever_equals_one_or_two(self):
        for order in (2.0, Fraction(2)):
            result = gradient([1, 2, 4], edge_order=order)
            self.assertEqual(result, [0.5, 1.5, 2.5])

    def test_edge_order_that_cannot_be_compared(self):
        class Ambiguous:
            def __ge__(self, other):
                raise ValueError("ambiguous, as arrays of several are")

        with self.assertRaisesRegex(ValueError, "requires edge_order .*got "):
            gradient([1, 2, 4], edge_order=Ambiguous())


if __name__ == "__main__":
    unittest.main()
