# SPDX-License-Identifier: MIT
"""The text of errors: values, places, and the next step in parentheses."""

import datetime
import re
import unittest
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from gradlite import AxisError, central_difference, forward_difference, gradient
from tests.support.objects import Array, Failing, NanosecondDelta
from tests.support.refusals import REFUSED, WORDING, RefusalCase
from tests.support.samples import UTC


def looped():
    """Return a list whose only entry is a list that contains itself."""
    inner = []
    inner.append(inner)
    return [inner]


class Values(RefusalCase):
    """Messages show short values, and the type of other objects."""

    def assertMessageEnds(self, got, *args, **options):
        with self.assertRaisesRegex((ValueError, TypeError), WORDING) as caught:
            gradient(*args, **options)
        text = str(caught.exception)
        self.assertRegex(text, re.escape(f", got {got}") + r"\Z")

    def test_long_ints_are_abbreviated(self):
        for value in (3, -2, 10**17, -(10**17), 10**18 - 1, 1 - 10**18):
            self.assertMessageEnds(f"axis {value}", [1, 2], axis=value)
        for value in (10**18, -(10**18), 10**5000, -(10**5000)):
            self.assertMessageEnds("axis an int larger than 10**18", [1, 2], axis=value)

    def test_long_text_is_cut(self):
        for length in 0, 1, 38, 39:
            text = "x" * length
            self.assertMessageEnds(f"axis str {text!r}", [1, 2], axis=text)
        for length in 40, 41, 99:
            text = "x" * 37 + "..."
            self.assertMessageEnds(f"axis str {text!r}", [1, 2], axis="x" * length)

    def test_dates_are_shown_and_other_objects_by_type(self):
        self.assertMessageEnds(
            "axis date 2024-02-29", [1, 2], axis=datetime.date(2024, 2, 29)
        )
        self.assertMessageEnds("axis an object of type object", [1, 2], axis=object())

    def test_plural_follows_the_count(self):
        cases = [
            (r"\b1 dimension\b", [1, 2], {"axis": 1}),
            (r"\b2 dimensions\b", [[1, 2]], {"axis": 2}),
            (r"\b0 dimensions\b", 5, {"axis": 0}),
        ]
        for words, f, options in cases:
            with self.assertRaisesRegex(AxisError, words):
                gradient(f, **options)

    def test_messages_of_chained_errors_are_cut(self):
        for length in 1, 80, 81, 300:
            fault = RuntimeError("x" * length)
            got = f"RuntimeError ({'x' * min(length, 80)}) at f[0][1]"
            self.assertMessageEnds(got, [Failing([1.0, 2.0], 1, fault)])

    def test_numbers_are_cut_after_40_characters(self):
        function, f = forward_difference, [1, 2]
        says = [f"got Decimal {'7' * 40} at period"]
        period = Decimal("7" * 61)
        self.assertRefused(ValueError, says, function, f, period=period)

    def test_values_that_do_not_fit_are_shown(self):
        f = [1, 2, 4]
        call = central_difference
        self.assertSays(lambda: call(f, period=timedelta(1)), "1 day", "period")
        self.assertSays(lambda: call(f, period=Fraction(7, 2)), "7/2")
        self.assertSays(lambda: call(f, period=Decimal("3.5")), "3.5")
        self.assertSays(
            lambda: gradient([1, 2], date(2024, 2, 29)), "2024-02-29", "spacing[0]"
        )


class Hints(RefusalCase):
    """Where a next step helps, a message ends with it in parentheses."""

    def test_usual_mistakes_end_with_a_hint(self):
        difference = central_difference
        flat, table = [1.0, 2.0, 4.0], [[1.0, 2.0], [3.0, 4.0]]
        third, tenth = Fraction(1, 3), Decimal("0.1")
        endless = []
        endless.append(endless)
        for hint, error, function, args, options in (
            ("missing values", TypeError, gradient, [[1, None]], {}),
            ("float()", TypeError, gradient, [["1", "2"]], {}),
            ("fromisoformat()", TypeError, gradient, [flat, ["1", "2", "4"]], {}),
            ("list of it first", TypeError, gradient, [iter(flat)], {}),
            ("sorted list of it", TypeError, gradient, [{1, 2}], {}),
            ("list of its values", TypeError, gradient, [{1: 2}], {}),
            ("coordinates, not steps", ValueError, gradient, [flat, [1, 1]], {}),
            ("separate arguments", TypeError, gradient, [table, [1, 2]], {}),
            ("use Fraction", OverflowError, gradient, [[1, 10**400]], {}),
            ("Decimal(x) or float(x)", TypeError, gradient, [[tenth, 0.1]], {}),
            ("complex(x) or float(x)", TypeError, gradient, [[tenth, 1j]], {}),
            ("remove duplicates", ValueError, gradient, [[third] * 2, [1, 1]], {}),
            ("contain itself", ValueError, gradient, [endless], {}),
            ("use 4", ValueError, difference, [flat], {"accuracy": 3}),
            ("repeated end", ValueError, difference, [flat, [0, 1, 3]], {"period": 3}),
        ):
            with self.subTest(hint=hint):
                refused = self.assertRefused(error, [hint], function, *args, **options)
                self.assertRegex(str(refused), rf"\([^(]*{re.escape(hint)}.*\)\Z")

    def test_words_that_people_search_for_stay(self):
        """Also on pages and in answers to questions that quote a message."""
        f, exact = [1.0, 2.0, 4.0], [Fraction(1), Fraction(2)]
        tenth = Decimal("0.1")
        for words, call in (
            ("coordinates, not steps", lambda: gradient(f, [1, 1])),
            ("remove duplicates", lambda: gradient(exact, [1, 1])),
            ("missing values", lambda: gradient([1, None])),
            ("separate arguments", lambda: gradient([f, f], [0, 1])),
            ("records", lambda: gradient(Array([(1, 2)], "V"))),
            ("round", lambda: gradient([0.0, 1.0], NanosecondDelta(1))),
            ("convert with Decimal(x) or float(x)", lambda: gradient([tenth, 0.1])),
            ("(use 4)", lambda: central_difference(f, accuracy=3)),
        ):
            with self.subTest(words=words):
                with self.assertRaisesRegex(REFUSED, re.escape(words)):
                    call()

    def test_each_piece_of_advice_is_in_parentheses(self):
        """Each piece of advice in parentheses, by a word or two of it."""
        one, naive = Decimal(1), datetime.datetime(2024, 1, 1)
        call = central_difference
        for place, words, function, args, options in (
            ("f[1]", "nan", gradient, [[1, None, 3]], {}),
            ("f[0]", "float()", gradient, [["1"]], {}),
            ("f", "list", gradient, [iter([1, 2])], {}),
            ("f", "sorted", gradient, [{1, 2}], {}),
            ("f", "values", gradient, [{1: 2}], {}),
            ("f[1]", "Decimal(x)", gradient, [[one, 2.5]], {}),
            ("f[1]", "float(x)", gradient, [[one, 2.5]], {}),
            ("f[", "Fraction(x)", gradient, [[one, Fraction(1)]], {}),
            ("f[", "Fraction(x)", gradient, [[Fraction(1), one]], {}),
            ("spacing[0]", "Decimal(x)", gradient, [[one, one], 0.5], {}),
            ("f[1]", "Fraction", gradient, [[1, 10**400]], {}),
            ("accuracy", "64", call, [[1, 2, 3]], {"accuracy": 66}),
            ("accuracy", "use 4", call, [[1, 2, 3]], {"accuracy": 3}),
            ("spacing[0]", "coordinates, not", gradient, [[1, 2, 3], [1, 1]], {}),
            ("axis 0", "repeated end", call, [[1, 2, 1], [0, 1, 2]], {"period": 2}),
            ("at f", "contain", gradient, [looped()], {}),
            ("f[", "one type", gradient, [[naive, naive.replace(tzinfo=UTC)]], {}),
        ):
            with self.subTest(words=words):
                with self.assertRaises(REFUSED) as caught:
                    function(*args, **options)
                text = str(caught.exception)
                self.assertIn(place, text)
                advice = text.partition("() ")[2].partition("(")[2]
                self.assertIn(words, advice)


class Counts(RefusalCase):
    def test_too_few_samples_names_what_needs_them(self):
        self.assertSays(
            lambda: gradient([1, 2], edge_order=2), "3 samples", "edge_order", "axis 0"
        )
        self.assertSays(
            lambda: gradient([[1, 2, 3]], axis=0), "2 samples", "axis 0", ", got 1"
        )
        call = central_difference
        self.assertSays(
            lambda: call([[1, 2, 3]] * 9, accuracy=4), "5 samples", "accuracy", "axis 1"
        )
        self.assertSays(
            lambda: forward_difference([1, 2], derivative=2, period=2),
            "3 samples",
            "derivative",
            "axis 0",
        )


if __name__ == "__main__":
    unittest.main()
