# SPDX-License-Identifier: MIT
"""Every hint in parentheses can be followed to the letter, and then the call works."""

import math
import unittest
import warnings
from array import array
from collections import UserString
from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from functools import partial

from gradlite import (
    central_difference,
    differentiate,
    forward_difference,
    gradient,
)
from tests.support.refusals import RefusalCase

FLAT = [1.0, 2.0, 4.0]
ONES = [1.0] * 4
HALF, THIRD = Decimal("0.5"), Fraction(1, 3)
JANUARY = [datetime(2024, 1, day) for day in (1, 2, 3, 4)]
HUGE = 10**400


def grid(*shape):
    """Return a grid of zeros."""
    if not shape:
        return 0.0
    return [grid(*shape[1:]) for _ in range(shape[0])]


class Followed(RefusalCase):
    def check(self, hint, wrong, followed):
        """Assert that a call ends with a hint, and that the call that follows works."""
        with self.subTest(hint=hint, args=wrong.args, options=wrong.keywords):
            text = self.message_of(wrong)
            self.assertTrue(text.endswith(f"({hint})"), text)
            with warnings.catch_warnings():
                warnings.simplefilter("error")
                followed()

    def message_of(self, call):
        """Return what a call warns of or raises."""
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            try:
                call()
            except (TypeError, ValueError, OverflowError) as error:
                return str(error)
        self.assertEqual(len(caught), 1)
        return str(caught[0].message)

    def test_accuracy(self):
        """The nearest even accuracy, none for a derivative that has none."""
        f = [1.0] * 70
        for derivative in 1, 2, 3, 30, 61, 62:
            for accuracy in 1, 3, 63, 64, 65, 0, 2.5, "4":
                order = {"derivative": derivative, "accuracy": accuracy}
                wrong = partial(central_difference, f, **order)
                _, _, use = self.message_of(wrong).rpartition("(use ")
                order["accuracy"] = int(use[:-1])
                followed = partial(central_difference, f, **order)
                self.check(f"use {use[:-1]}", wrong, followed)
        for difference in central_difference, differentiate:
            self.assertRefused(ValueError, ["at most 62"], difference, f, derivative=63)

    def test_window(self):
        """The nearest window, but none where the axis is too short for any."""
        for size in range(3, 8):
            f = [float(i) for i in range(size)]
            for derivative, window in ((1, 0), (1, 2), (1, 4), (2, 2), (2, 4), (2, 6)):
                for difference in central_difference, differentiate:
                    options = {"derivative": derivative, "window": window}
                    text = self.message_of(partial(difference, f, **options))
                    if "(use " in text:
                        _, _, use = text.rpartition("(use ")
                        options["window"] = int(use[:-1])
                        self.assertEqual(len(difference(f, **options)) > 0, True)
        # A window of an even number of points has to be one sample wider.
        says = ["at least 5 samples along the axis for a window", "got 4"]
        for window in 3, 4, 5:
            self.assertRefused(
                ValueError, says, central_difference, ONES, derivative=2, window=window
            )

    def test_a_wider_window_for_repeated_coordinates(self):
        """Where all coordinates together are too few, a wider window is not enough."""
        f = [1.0, 2.0, 4.0, 7.0, 11.0, 16.0]
        x = [1, 1, 1, 2, 3, 4]
        self.check(
            "pass a larger window",
            partial(forward_difference, f, x, window=3),
            partial(forward_difference, f, x, window=4),
        )
        hint = "pass samples at more coordinates, and a larger window"
        for x in ([1, 1, 1, 1, 1, 2], [1, 2, 2, 2, 2, 2]):
            self.check(
                hint,
                partial(central_difference, f, x, window=5),
                partial(central_difference, [*f, 22.0], [0, *x], window=7),
            )
        self.check(
            hint,
            partial(differentiate, [Fraction(1)] * 5, [THIRD] * 5, window=5),
            partial(differentiate, [Fraction(1)] * 7, [THIRD] * 5 + [1, 2], window=7),
        )

    def test_missing_values_and_texts(self):
        nan = math.nan
        drop = "drop missing values"
        for f in [1.0, None], [1, 2, None], [1j, None]:
            replaced = [nan if x is None else x for x in f]
            self.check(
                "use nan for missing values",
                partial(gradient, f),
                partial(gradient, replaced),
            )
        for f in (
            [*JANUARY, None],
            [HALF, HALF, None],
            [THIRD, None, 2],
            [date(2024, 1, 1), None, date(2024, 1, 2)],
            [timedelta(1), timedelta(2), None],
        ):
            kept = [x for x in f if x is not None]
            self.check(drop, partial(gradient, f), partial(gradient, kept))
        self.check(
            drop,
            partial(gradient, FLAT, [*JANUARY[:2], None]),
            partial(gradient, FLAT[:2], JANUARY[:2]),
        )
        self.check(
            "drop missing values, or use nan among floats",
            partial(gradient, [1.0, 2.0, "unavailable"]),
            partial(gradient, [1.0, 2.0, nan]),
        )
        for text in "1.5", UserString("1.5"):
            self.check(
                "convert with float() first",
                partial(gradient, [text, text]),
                partial(gradient, [float(text), float(text)]),
            )
        self.check(
            "convert with datetime.fromisoformat() first",
            partial(gradient, ["2024-01-01", "2024-01-03"]),
            partial(gradient, [datetime.fromisoformat("2024-01-01"), JANUARY[2]]),
        )

    def test_ints_too_large_for_a_float(self):
        """One of them as a Fraction beside a float does not help: all of them."""
        hint = "use Fraction for all numbers, the spacing too"
        for f, spacing in (
            ([HUGE, 1, 2], 1),
            ([HUGE, 1.5, 2], 1),
            ([Fraction(HUGE), 1.5, 2], 1),
            ([1, 2, 4], HUGE),
            ([1, 2, 4], Fraction(HUGE)),
            ([1.5, 2, HUGE], 0.5),
        ):
            exact = list(map(Fraction, f)), Fraction(spacing)
            self.check(hint, partial(gradient, f, spacing), partial(gradient, *exact))
        self.check(
            hint,
            partial(central_difference, FLAT, [0, 1, 3], period=HUGE),
            partial(
                central_difference,
                list(map(Fraction, FLAT)),
                [0, 1, 3],
                period=Fraction(HUGE),
            ),
        )

    def test_mixtures(self):
        for f, spacing, convert in (
            ([HALF, 0.25], 1, Decimal),
            ([HALF, 0.25], 1, float),
            ([HALF, HALF], 0.25, float),
            ([HALF, 1j], 1, complex),
            ([HALF, THIRD], 1, Fraction),
            ([THIRD, THIRD], HALF, float),
        ):
            text = self.message_of(partial(gradient, f, spacing))
            self.assertIn(f"{convert.__name__}(x)", text)
            gradient(list(map(convert, f)), convert(spacing))

    def test_zero_steps(self):
        f = [1.0, 2.0, 4.0, 7.0]
        duplicates = "remove duplicates; pass coordinates, not steps"
        for x in ([1, 2, 1, 3], [1, 1, 2, 3]):
            kept = sorted(set(x))
            self.check(
                duplicates, partial(gradient, f, x), partial(gradient, f[:3], kept)
            )
        self.check(
            "remove duplicates",
            partial(gradient, FLAT, [JANUARY[0], JANUARY[0], JANUARY[1]]),
            partial(gradient, FLAT[:2], JANUARY[:2]),
        )
        self.check(
            "pass a step other than 0",
            partial(gradient, f, 0),
            partial(gradient, f, 0.5),
        )
        epoch = 1_700_000_000_000_000_000
        x = [epoch, epoch + 1, epoch + 2]
        self.check(
            "subtract the first coordinate from all of them",
            partial(gradient, FLAT, x),
            partial(gradient, FLAT, [t - epoch for t in x]),
        )
        x = [0.0, 1e20, 1.0]
        self.check(
            "sort the samples by their coordinates; pass coordinates, not steps",
            partial(gradient, FLAT, x),
            partial(gradient, FLAT, sorted(x)),
        )

    def test_counts_and_orders_of_spacings(self):
        self.check(
            "pass coordinates, not steps",
            partial(gradient, FLAT, [1, 2]),
            partial(gradient, FLAT, [0, 1, 3]),
        )
        self.check(
            "pass separate arguments: gradient(f, dy, dx)",
            partial(gradient, grid(2, 2), [1, 2]),
            partial(gradient, grid(2, 2), 1, 2),
        )
        self.check(
            "pass a single row or column",
            partial(gradient, FLAT, [[0, 1, 3]]),
            partial(gradient, FLAT, [0, 1, 3]),
        )
        order = "pass them in the order of the axes: rows first"
        x, y, z = [0, 1, 3], [0, 2], [0, 1, 2, 4]
        self.check(
            order,
            partial(gradient, grid(2, 3), x, y),
            partial(gradient, grid(2, 3), y, x),
        )
        row, column = memoryview(array("i", x)), memoryview(array("d", y))
        self.check(  # arrays, too
            order,
            partial(gradient, grid(2, 3), row, column),
            partial(gradient, grid(2, 3), column, row),
        )
        self.assertRefused(TypeError, ["str"], gradient, grid(2, 3), "013", "02")
        self.check(
            order,
            partial(gradient, grid(4, 2, 3), x, y, z),
            partial(gradient, grid(4, 2, 3), z, y, x),
        )
        self.check(  # the first fits
            order,
            partial(gradient, grid(4, 2, 3), z, x, y),
            partial(gradient, grid(4, 2, 3), z, y, x),
        )

    def test_steps_that_fit_a_period(self):
        """The step has the type of the period where that is possible."""
        for f in FLAT, [HALF] * 3, [THIRD] * 3, [timedelta(1)] * 3:
            self.check(
                "pass spacing=90",
                partial(central_difference, f, period=270),
                partial(central_difference, f, 90, period=270),
            )
        self.check(
            "pass spacing=2.5",
            partial(central_difference, FLAT, period=-7.5),
            partial(central_difference, FLAT, 2.5, period=-7.5),
        )
        # No float is a third of 10, or of the smallest float.
        for f, period in (([HALF] * 3, 10), ([THIRD] * 3, 10), (FLAT, 5e-324)):
            text = self.message_of(partial(central_difference, f, period=period))
            self.assertNotIn("pass", text)

    def test_coordinates_that_do_not_fit_a_period(self):
        sort = "sort the samples by their coordinates"
        end = "drop the repeated end point"
        add = "add the period to the coordinates from spacing[2] on"
        subtract = "subtract the period from the coordinates from spacing[2] on"
        for hint, x, followed in (
            (add, [300, 330, 0, 30], [300, 330, 360, 390]),
            (subtract, [60, 30, 330, 300], [60, 30, -30, -60]),
            (sort, [0, 180, 90, 270], [0, 90, 180, 270]),
            (sort, [180, 270, 0, 200], [0, 180, 200, 270]),
            (sort, [0, 90, 45, 270, 180], [0, 45, 90, 180, 270]),
            (sort, [270, 180, 200, 0], [270, 200, 180, 0]),
            (end, [0, 90, 180, 360], [0, 90, 180]),
            (end, [0, 90, 180, 0], [0, 90, 180]),
            (end, [0, 90, 180, -360], [0, 90, 180]),
            (end, [180, 90, 0, 540], [180, 90, 0]),
            (f"{add} and {end}", [180, 270, 0, 90, 180], [180, 270, 360, 450]),
            (f"{subtract} and {end}", [90, 0, 270, 180, 90], [90, 0, -90, -180]),
            ("remove duplicates", [0, 90, 90, 180], [0, 90, 180]),
        ):
            self.check(
                hint,
                partial(central_difference, [1.0] * len(x), x, period=360),
                partial(
                    central_difference, [1.0] * len(followed), followed, period=360
                ),
            )
        days = [JANUARY[2], JANUARY[3], JANUARY[0], JANUARY[1]]
        week = timedelta(5)
        self.check(
            add,
            partial(central_difference, ONES, days, period=week),
            partial(
                central_difference,
                ONES,
                [*days[:2], *(day + week for day in days[2:])],
                period=week,
            ),
        )
        self.check(
            "pass a longer period, in the unit of the coordinates",
            partial(central_difference, ONES, [0, 90, 180, 270], period=6.28),
            partial(central_difference, ONES, [0, 90, 180, 270], period=360),
        )

    def test_numbers_that_no_period_fits(self):
        """The place is that of the period or of the coordinate, with no hint."""
        for x in 1, 0, [0, 90, 180, 270], JANUARY:
            self.assertRefused(
                ValueError,
                ["period to be other than 0, got 0 at period"],
                *(central_difference, ONES, x),
                period=0,
            )
        for x in math.nan, math.inf, -math.inf:
            for i in range(4):
                coordinates = [0.0, 1.0, 2.0, 3.0]
                coordinates[i] = x
                self.assertRefused(
                    ValueError,
                    [f"coordinates to be finite, got {x} at spacing[{i}]"],
                    *(central_difference, ONES, coordinates),
                    period=4,
                )


if __name__ == "__main__":
    unittest.main()
