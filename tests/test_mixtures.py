# SPDX-License-Identifier: MIT
"""Samples of two kinds: which go together, what they give, what the others raise."""

import datetime
import itertools
import re
import unittest
from datetime import date
from decimal import Decimal
from fractions import Fraction

from gradlite import forward_difference, gradient
from tests.support.numbers import NumberCase, decimals, fractions
from tests.support.refusals import RefusalCase
from tests.support.samples import UTC


def derive(base):
    """Return a class of numbers derived from another, with operators of its own."""

    class Derived(base):
        def __sub__(self, other):
            return type(self)(base.__sub__(self, other))

        def __truediv__(self, other):
            return type(self)(base.__truediv__(self, base(other)))

    return Derived


class Fractions(NumberCase):
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

    def test_rows_of_ints_among_rows_of_fractions_are_fractions(self):
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

    def test_derived_classes_beside_their_base_give_the_base(self):
        for base in Fraction, Decimal:
            derived = derive(base)
            for f in [base(1), derived(3)], [derived(1), base(3)]:
                got = gradient(f, 2)
                self.assertEqual(got, [1, 1])
                self.assertEqual({type(x) for x in got}, {base})
            got = gradient([derived(1), derived(3)], 2)
            self.assertEqual({type(x) for x in got}, {derived})


class Incompatible(NumberCase):
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


class Places(RefusalCase):
    def test_naive_among_aware_datetimes_names_a_naive_one(self):
        """Both are named, each with its place."""
        naive = datetime.datetime(2024, 1, 1)
        aware = naive.replace(tzinfo=UTC)
        for f in ([naive, aware], [aware, naive], [aware, aware, naive]):
            text = self.text_of(lambda f=f: gradient(f))
            found = re.search(
                r"naive datetime at f\[(\d)\] and aware datetime at f\[(\d)\]", text
            )
            self.assertIs(f[int(found.group(1))], naive, text)
            self.assertIs(f[int(found.group(2))], aware, text)

    def test_numbers_of_two_kinds_name_both(self):
        naive = datetime.datetime(2024, 1, 1)
        text = self.text_of(
            lambda: gradient([1, 2], [naive, naive.replace(tzinfo=UTC)])
        )
        self.assertIn("aware", text)
        text = self.text_of(lambda: gradient([1, 2], [date(2024, 1, 1), naive]))
        self.assertIn("datetime", text)


if __name__ == "__main__":
    unittest.main()
