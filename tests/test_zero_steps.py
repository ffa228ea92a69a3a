# SPDX-License-Identifier: MIT
"""A zero step: inf or nan and one warning for floats, an error for exact samples."""

import datetime
import itertools
import math
import unittest
import warnings
from collections import deque
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from gradlite import (
    backward_difference,
    central_difference,
    differentiate,
    forward_difference,
    gradient,
)
from tests.support.exactly import ExactCase
from tests.support.functions import DIFFERENCES, FUNCTIONS
from tests.support.numbers import decimals, fractions, micro
from tests.support.objects import Number
from tests.support.refusals import RefusalCase
from tests.support.samples import DAY

TABLE = [[1, 2, 6], [3, 5, 7], [4, 8, 9]]
INF, NAN = math.inf, math.nan


class Results(ExactCase):
    """What a zero step gives, and what the warning says."""

    def recorded(self, function, *args, **kwargs):
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            return function(*args, **kwargs), caught

    def test_zero_step_next_to_a_nan_step_warns(self):
        """The weights there do not divide by zero: 0 times nan is nan."""
        x = [0.0, 0.0, NAN, 3.0]
        got, caught = self.recorded(gradient, [1.0, 2.0, 4.0, 5.0], x)
        self.assertEqual(got[0], INF)
        self.assertEqual(len(caught), 1)
        self.assertIn("equal coordinates 0.0 at spacing[0]", str(caught[0].message))

    def test_zero_step_gives_numpys_inf_or_nan(self):
        cases = [
            ([1, 2, 4], 0, 1, [INF, INF, INF]),
            ([1, 2, 4], -0.0, 1, [-INF, -INF, -INF]),
            ([1, 1, 0], 0.0, 1, [NAN, -INF, -INF]),
            ([1, 2, 4], 0, 2, [NAN, INF, NAN]),  # inf - inf at the ends
            # steps of -0.0 and 0.0 are equal: the first is the step
            ([1, 2, 4], [0.0, -0.0, 0.0], 1, [-INF, -INF, -INF]),
            # in the interior -0/1*1 + -1/0*2 + 1/0*4; at the end 2/0
            ([1, 2, 4], [0, 1, 1], 1, [1.0, NAN, INF]),
        ]
        for f, spacing, edge_order, expected in cases:
            with self.subTest(f=f, spacing=spacing, edge_order=edge_order):
                got, caught = self.recorded(gradient, f, spacing, edge_order=edge_order)
                self.assertExactly(got, expected)
                self.assertEqual(len(caught), 1)

    def test_each_axis_with_a_zero_step_warns_once(self):
        cases = [
            (([1, 2, 3, 4], [0, 0, 1, 1]), 1),
            ((TABLE, 0), 2),
            ((TABLE, [0, 0, 1], [5, 5, 5]), 2),
            ((TABLE, 1, [0, 1, 1]), 1),
            ((TABLE, 2), 0),
        ]
        for args, count in cases:
            with self.subTest(args=args):
                self.assertEqual(len(self.recorded(gradient, *args)[1]), count)

    def test_warning_names_axis_and_index(self):
        x = [0, 2.5, 2.5]
        calls = [
            (lambda: gradient(TABLE, 1, x), "gradient()"),
            (lambda: forward_difference(TABLE, x), "forward_difference()"),
            (lambda: backward_difference(TABLE, x), "backward_difference()"),
            (lambda: central_difference(TABLE, x), "central_difference()"),
            (lambda: central_difference(TABLE, x, axis=1), "central_difference()"),
            (lambda: differentiate(TABLE, x), "differentiate()"),
        ]
        for call, name in calls:
            with self.subTest(function=name):
                (warning,) = self.recorded(call)[1]
                self.assertIs(warning.category, RuntimeWarning)
                self.assertEqual(warning.filename, call.__code__.co_filename)
                self.assertEqual(warning.lineno, call.__code__.co_firstlineno)
                for words in (
                    name,
                    "axis 1",
                    "2.5",
                    "[1]",
                    "[2]",
                    "coordinates",
                    "steps",
                ):
                    self.assertIn(words, str(warning.message))

    def test_nothing_else_warns(self):
        calls = [
            ([NAN, INF, -INF, 1],),
            ([1e308, -1e308, 1e308], 1e-300),
            ([1, 2, 4], [4, 2, 1]),
            ([1, 2, 4], [0, NAN, 1]),
            ([1, 2, 4], 5e-324),
            ([1, 2, 4], [0, 5e-324, 1e-323]),
            ([1, 2, 4], [0, 1e-200, 3e-200]),
            ([1, 2, 4], NAN),
        ]
        for args in calls:
            with self.subTest(args=args):
                self.assertEqual(self.recorded(gradient, *args)[1], [])


class BesideOverflow(RefusalCase):
    """An axis with a zero step warns once, whatever its other steps are."""

    def test_gradient_is_numpys(self):
        # The steps are -inf and 0: 1 / -inf, inf - inf and 2 / 0.
        expected = [-0.0, NAN, INF]
        x = [1e308, -1e308, -1e308]
        samples = [1.0, 2.0, 4.0]
        for f in (samples, tuple(samples), [1, 2, 4], deque(samples), [1, 2.0, 4]):
            for where in (x, tuple(x), [int(1e308), *x[1:]]):
                with self.subTest(f=f, x=where):
                    got = self.assertWarnings(1, lambda f=f, x=where: gradient(f, x))
                    self.assertExactly(got, expected)
        got = self.assertWarnings(1, lambda: gradient(samples, x, edge_order=2))
        self.assertExactly(got, [NAN] * 3)

    def test_differences_divide_as_gradient(self):
        f, x = [1.0, 2.0, 4.0], [1e308, -1e308, -1e308]
        got = self.assertWarnings(1, lambda: forward_difference(f, x))
        self.assertExactly(got, [-0.0, INF])
        got = self.assertWarnings(1, lambda: backward_difference(f, x))
        self.assertExactly(got, [-0.0, INF])
        got = self.assertWarnings(1, lambda: central_difference(f, x))
        self.assertExactly(got, [NAN])

    def test_zero_step_between_two_infinite_ones_warns_once(self):
        f = [1.0, 2.0, 4.0, 5.0, 6.0, 7.0]
        x = [0.0, 1e308, -1e308, -1e308, 1e308, 0.0]
        # The inner steps are -inf, 0 and inf; 1 / 1e308 and 1 / -1e308 at the ends.
        expected = [1e-308, NAN, NAN, NAN, NAN, -1e-308]
        got = self.assertWarnings(1, lambda: gradient(f, x))
        self.assertExactly(got, expected)
        ints = list(map(int, f))
        got = self.assertWarnings(1, lambda: gradient(ints, x))
        self.assertExactly(got, expected)
        grid = [f, f]
        got = self.assertWarnings(1, lambda: gradient(grid, x, axis=1))
        self.assertExactly(got, [expected] * 2)
        turned = [[value] * 2 for value in f]
        got = self.assertWarnings(1, lambda: gradient(turned, x, axis=0))
        self.assertExactly(got, [[value] * 2 for value in expected])

    def test_zero_step_beside_infinite_and_nan_coordinates_warns_once(self):
        f = [1.0, 2.0, 4.0, 7.0, 8.0]
        for x in (
            [NAN, 1.0, 1.0, NAN, 5.0],
            [INF, 1.0, 1.0, 2.0, 5.0],
            [0.0, 0.0, INF, NAN, 5.0],
            [2.0, NAN, INF, 5.0, 5.0],
            [1.0, -INF, 0.0, -0.0, INF],
            [2**53, 2**53 + 1, 1e308, -1e308, 0],
        ):
            with self.subTest(x=x):
                for function in FUNCTIONS:
                    self.assertWarnings(1, lambda g=function, x=x: g(f, x))
                self.assertWarnings(1, lambda x=x: gradient(f, x, edge_order=2))
                for wide in DIFFERENCES:
                    self.assertWarnings(1, lambda g=wide, x=x: g(f, x, derivative=2))

    def test_zero_step_far_along_a_long_axis_warns_once(self):
        for n in (40, 1100, 2500):
            x = [float(i) for i in range(n)]
            x[1], x[-3] = 1.7e308, x[-2]
            x[2] = -1.7e308
            f = [1.0] * n
            with self.subTest(n=n):
                got = self.assertWarnings(1, lambda f=f, x=x: gradient(f, x))
                self.assertEqual(len(got), n)
                got = self.assertWarnings(1, lambda f=f, x=x: central_difference(f, x))
                self.assertEqual(len(got), n - 2)

    def test_wide_stencils_warn_once(self):
        f = [1.0, 2.0, 4.0, 5.0, 6.0, 7.0]
        x = [0.0, 1e308, -1e308, -1e308, 1e308, 0.0]
        got = self.assertWarnings(1, lambda: forward_difference(f, x, accuracy=3))
        self.assertEqual([type(value) for value in got], [float] * 3)
        got = self.assertWarnings(1, lambda: central_difference(f, x, accuracy=4))
        self.assertEqual([type(value) for value in got], [float] * 2)

    def test_complex_samples_warn_once(self):
        f, x = [1j, 2.0, 4.0], [1e308, -1e308, -1e308]
        for function in FUNCTIONS:
            got = self.assertWarnings(1, lambda g=function: g(f, x))
            self.assertEqual({type(value) for value in got}, {complex})
        got = self.assertWarnings(1, lambda: gradient(f, [1e308, -1e308 + 0j, -1e308]))
        self.assertEqual({type(value) for value in got}, {complex})

    def test_each_axis_warns_for_itself(self):
        f, x = [[1.0, 2.0, 4.0]] * 3, [1e308, -1e308, -1e308]
        self.assertWarnings(2, lambda: gradient(f, x, x))
        self.assertWarnings(2, lambda: gradient(f, 0))
        self.assertWarnings(2, lambda: gradient(f, x, 0.0))
        self.assertWarnings(1, lambda: gradient(f, 1, x))
        self.assertWarnings(1, lambda: gradient(f, -0.0, axis=1))

    def test_no_warning_without_a_zero_step(self):
        f = [1.0, 2.0, 4.0, 7.0, 8.0]
        for x in (
            [0.0, 1e-200, 2.5e-200, 3e-200, 5e-200],  # products of steps underflow
            [0.0, 5e-324, 1.5e-323, 2e-323, 3e-323],
            [NAN] * 5,
            [INF] * 5,
            [-INF, 0.0, INF, NAN, 1.0],
        ):
            with self.subTest(x=x):
                for function in FUNCTIONS:
                    self.assertWarnings(0, lambda g=function, x=x: g(f, x))
                for wide in DIFFERENCES:
                    self.assertWarnings(0, lambda g=wide, x=x: g(f, x, derivative=2))
        self.assertWarnings(0, lambda: gradient(f, NAN))
        self.assertWarnings(0, lambda: gradient(f, 5e-324, edge_order=2))

    def test_weights_that_underflow_are_divided_as_ieee(self):
        # hs = 1e-200, hd = 1.5e-200: hs (hs + hd) and hs hd are 0, so that the three
        # weights are -inf, inf and inf, and the sum of the products is nan.
        got = self.assertWarnings(
            0, lambda: gradient([1.0, 2.0, 4.0], [0.0, 1e-200, 2.5e-200])
        )
        self.assertExactly(got, [1e200, NAN, 2 / 1.5e-200])

    def test_uniform_steps_whose_double_overflows_give_numpys_results(self):
        got = self.assertWarnings(
            0, lambda: gradient([1.0, 2.0, 4.0], [-1.7e308, 0.0, 1.7e308])
        )
        self.assertExactly(got, [1 / 1.7e308, 0.0, 2 / 1.7e308])
        got = self.assertWarnings(0, lambda: gradient([1.0, 2.0, 4.0], [-INF, 0, INF]))
        self.assertExactly(got, [0.0] * 3)


class HigherDerivatives(ExactCase):
    def answer(self, says, *args, **options):
        says = f"^forward_difference.. got {says} on axis 0; .* inf or nan"
        with self.assertWarnsRegex(RuntimeWarning, says):
            return forward_difference(*args, **options)

    def test_zero_step_gives_inf_or_nan(self):
        # 1 - 2*2 + 4 = 1 and 2 - 2*4 + 6 = 0, over 0
        got = self.answer("spacing 0 at spacing", [1, 2, 4, 6], 0, derivative=2)
        self.assertExactly(got, [math.inf, math.nan])

    def test_equal_coordinates_give_inf_or_nan(self):
        # The differences 1/0 and 2/0 are infinite, and theirs is nan. Those of the
        # last three samples are 2/0 and 5: 2 (5 - inf) / (1 - 0).
        says = r"equal coordinates 0 at spacing\[0\] and spacing\[1\]"
        got = self.answer(says, [1, 2, 4, 9], [0, 0, 0, 1], derivative=2)
        self.assertExactly(got, [math.nan, -math.inf])

    def test_differentiate_warns_once_at_the_line_of_the_call(self):
        f = [[1.0, 2.0, 4.0, 8.0]] * 4
        calls = [
            lambda: differentiate(f, [0, 1, 1, 2]),
            lambda: differentiate(f, [0, 1, 1, 2], derivative=2),
            lambda: differentiate(f, [0, 1, 1, 2], derivative=2, axis=1),
            lambda: differentiate(f, 0, derivative=2),
        ]
        for call in calls:
            with warnings.catch_warnings(record=True) as caught:
                warnings.simplefilter("always")
                call()
            (warning,) = caught
            self.assertIs(warning.category, RuntimeWarning)
            self.assertEqual(warning.filename, __file__)
            self.assertEqual(warning.lineno, call.__code__.co_firstlineno)
            self.assertIn("differentiate()", str(warning.message))
            self.assertIn("axis 1", str(warning.message))

    def test_differentiate_gives_inf_or_nan(self):
        with self.assertWarns(RuntimeWarning):
            got = differentiate([1, 2, 4, 6], 0, derivative=2)
        # 1 - 2*2 + 4 = 1 and 2 - 2*4 + 6 = 0, over 0
        self.assertExactly(got[1:3], [math.inf, math.nan])


class ExactSamples(RefusalCase):
    """Samples of types without an infinity raise ValueError."""

    def test_zero_step_raises_for_fractions_decimals_and_times(self):
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

    def test_zero_step_of_a_higher_derivative_raises(self):
        f = [Fraction(1)] * 6
        self.assertDifferencesRefuse(
            ValueError, ["axis 0", "spacing"], f, 0, derivative=2
        )
        self.assertDifferencesRefuse(
            ValueError, ["axis 0", "spacing"], f, [0, 1, 2, 2, 3, 4], derivative=2
        )

    def test_zero_step_raises_for_numbers_that_raise_zero_division_error(self):
        f = [Number(1), Number(2), Number(4)]
        for h in (0, False, [1, 1, 1], [1, 1, 2], [0.5, 0.5, 1.5]):
            with self.subTest(spacing=h):
                self.assertGradientRefuses(ValueError, "axis 0", f, h)


class EqualCoordinatesApart(RefusalCase):
    """Equal coordinates that one stencil takes, but that are not neighbours."""

    def warnings_of(self, function, *args, **options):
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            function(*args, **options)
        return [str(each.message) for each in caught]

    def test_gradient_warns_once_and_names_both(self):
        f, x = [1, 2, 4, 7], [1, 2, 1, 3]
        days = [datetime.datetime(2024, 1, day) for day in x]
        for spacing in x, days, [complex(t) for t in x]:
            for samples in f, [float(t) for t in f], [complex(t) for t in f]:
                for edge_order in 1, 2:
                    (text,) = self.warnings_of(
                        gradient, samples, spacing, edge_order=edge_order
                    )
                    self.assertIn(" at spacing[0][0] and spacing[0][2] on axis 0", text)
        # (2 - 1) / 1 and (7 - 4) / 2 at the ends; steps 1 and -1 add up to 0; weights
        # -2 / (-1 * 1) = 2, (2 + 1) / (-1 * 2) = -1.5, -1 / (2 * 1) = -0.5 of 2, 4, 7
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            self.assertExactly(gradient(f, x), [1.0, NAN, 4 - 6 - 3.5, 1.5])

    def test_differences_warn_where_their_stencil_takes_both(self):
        f, x = [1, 2, 4, 7], [1, 2, 1, 3]
        for difference, accuracy, count in (
            (forward_difference, 1, 0),
            (backward_difference, 1, 0),
            (forward_difference, 2, 1),
            (backward_difference, 2, 1),
            (central_difference, 2, 1),
            (differentiate, 2, 1),
        ):
            with self.subTest(difference=difference.__name__, accuracy=accuracy):
                texts = self.warnings_of(difference, f, x, accuracy=accuracy)
                self.assertEqual(len(texts), count)
                for text in texts:
                    self.assertIn(" at spacing[0] and spacing[2] on axis 0", text)

    def test_exact_samples_raise_with_both_places(self):
        x = [1, 2, 1, 3]
        days = [datetime.datetime(2024, 1, day) for day in x]
        says = ["steps other than 0", " at spacing[0][0] and spacing[0][2] on axis 0"]
        for f in fractions(*x), decimals(*x), days:
            for spacing in x, days:
                self.assertRefused(ValueError, says, gradient, f, spacing)
                for difference in central_difference, differentiate:
                    self.assertRefused(
                        ValueError,
                        ["steps other than 0", " at spacing[0] and spacing[2] on axis"],
                        *(difference, f, spacing),
                    )

    def test_infinite_coordinate_between_is_no_zero_step(self):
        for between in INF, -INF, NAN:
            x = [1.0, between, 1.0, 3.0]
            self.assertEqual(self.warnings_of(gradient, [1.0, 2.0, 4.0, 7.0], x), [])


class Messages(RefusalCase):
    """A sequence of numbers may have been meant as steps, other zeros not."""

    def test_advice_on_steps_is_for_sequences_of_numbers(self):
        """A sequence of numbers may have been meant as steps; other zeros not."""
        f = [1.0, 2.0, 4.0]
        day = datetime.datetime(2024, 1, 1)
        advice = r"sequence|steps between|not steps|not the steps"
        self.assertSays(lambda: gradient(f, 0), "spacing[0]", "axis 0", never=[advice])
        self.assertSays(
            lambda: gradient(f, timedelta(0)), "spacing[0]", "axis 0", never=[advice]
        )
        self.assertSays(
            lambda: gradient(f, [day, day, day + DAY]),
            "spacing[0][0]",
            "2024-01-01",
            never=[advice],
        )
        self.assertRegex(
            self.text_of(lambda: gradient(f, [1.0, 1, 2])), r"not (the )?steps"
        )
        self.assertSays(
            lambda: gradient([f, f], 1, [0, 1.5, 1.5]), "spacing[1][1]", "axis 1", "1.5"
        )

    def test_error_does_not_speak_of_inf_or_nan(self):
        """It is an error, so that no result is inf or nan; a scalar is no sequence."""
        one = Decimal(1)
        text = self.text_of(lambda: gradient([one, one, one], [0, 1, 1]))
        self.assertIn("spacing[0][1]", text)
        self.assertNotRegex(text, r"\binf or nan\b")
        for f, h in (([one, one], 0), ([DAY, DAY], 0.0), ([DAY, DAY], timedelta(0))):
            text = self.text_of(lambda f=f, h=h: gradient(f, h))
            self.assertIn("spacing[0]", text)
            self.assertNotRegex(text, r"\binf or nan\b|coordinates")


if __name__ == "__main__":
    unittest.main()
