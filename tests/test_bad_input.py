# SPDX-License-Identifier: MIT
"""Tests for invalid input: exception type, message and index."""

import copy
import datetime
import json
import math
import re
import unittest
from collections import deque
from decimal import Decimal
from fractions import Fraction

import gradlite
from tests.support.data import DATA
from tests.support.limits import peak_memory
from tests.support.refusals import FAMILIES, WORDING, BadInputCase

KERNELS = (
    gradlite.forward_difference,
    gradlite.central_difference,
    gradlite.backward_difference,
)
FUNCTIONS = (gradlite.gradient, *KERNELS)


def checked(function):
    """Return the function with a check that its arguments are not changed."""

    def call(*args, **kwargs):
        before = repr((args, kwargs))
        try:
            return function(*args, **kwargs)
        finally:
            assert repr((args, kwargs)) == before, "an argument was changed"

    return call


NAMES = {
    **{function.__name__: checked(function) for function in FUNCTIONS},
    **{"Fraction": Fraction, "Decimal": Decimal, "deque": deque},
    **{"nan": math.nan, "inf": math.inf, "date": datetime.date},
    **{"datetime": datetime.datetime, "timedelta": datetime.timedelta},
    "timezone": datetime.timezone,
}


class BadInputFromData(BadInputCase):
    def replay(self, name, least):
        lines = (DATA / name).read_text(encoding="ascii").splitlines()[1:]
        self.assertGreaterEqual(len(lines), least)
        for at, line in enumerate(lines, start=2):
            case = json.loads(line)
            with self.subTest(file=name, line=at, call=case["call"]):
                error, call = FAMILIES[case["error"]], case["call"]
                self.assertRefused(error, case["says"], lambda c=call: eval(c, NAMES))

    def test_errors_of_gradient(self):
        self.replay("errors.jsonl", 228)

    def test_errors_of_the_kernels(self):
        self.replay("errors_kernels.jsonl", 25)

    def test_errors_with_exact_numbers_and_times(self):
        self.replay("errors_numbers.jsonl", 25)


class Lying:
    """A sequence that returns (or raises) the given length and entries."""

    def __init__(self, length, answers):
        self.length, self.answers = length, answers

    def __len__(self):
        if isinstance(self.length, Exception):
            raise self.length
        return self.length

    def __getitem__(self, index):
        answer = self.answers[index]
        if isinstance(answer, Exception):
            raise answer
        return answer


class BadContainers(BadInputCase):
    """Grids and coordinates that cannot be written as one expression."""

    def assertAllRefuse(self, error, place, f):
        for function in FUNCTIONS:
            with self.subTest(function=function.__name__):
                name = f"{function.__name__}() requires "
                self.assertRefused(error, [name, place], function, f)

    def test_list_that_contains_itself_raises(self):
        alone = []
        alone.append(alone)
        self.assertAllRefuse(ValueError, "64", alone)

    def test_list_that_contains_itself_and_numbers_raises(self):
        beside = [1.0, 2.0]
        beside.append(beside)
        self.assertAllRefuse(ValueError, "f[2]", beside)

    def test_list_that_contains_itself_100000_times_raises_at_once(self):
        """The first entries tell; the next level alone has 1e10 entries."""
        many = []
        many.extend([many] * 100_000)
        with peak_memory() as peak:
            self.assertRefused(ValueError, [" at f ("], gradlite.gradient, many)
        self.assertLess(peak.size, 4_000_000)

    def test_nesting_beyond_64_levels_is_found_by_the_first_entry(self):
        deep = [1.0]
        for _ in range(62):
            deep = [deep]
        self.assertAllRefuse(ValueError, " at f (", [[deep], deep])

    def test_lists_that_contain_each_other_raise(self):
        one, two = [], []
        one.extend([two, two, two])
        two.extend([one, one, one])  # visiting every path would take 3**64 steps
        self.assertAllRefuse(ValueError, "64", one)

    def test_64_levels_are_allowed(self):
        f = [1.0, 3.0]
        for _ in range(63):
            f = [f]
        expected = [2.0, 2.0]
        for _ in range(63):
            expected = [expected]
        self.assertEqual(gradlite.gradient(f, axis=-1), expected)
        self.assertAllRefuse(ValueError, "64", [f])

    def test_100000_levels_raise(self):
        f = 1.0
        for _ in range(100_000):
            f = [f]
        self.assertAllRefuse(ValueError, "64", f)

    def test_coordinates_that_contain_themselves_raise(self):
        x = [0.0, 1.0]
        x.append(x)
        says = ["spacing[0]"]
        self.assertRefused(ValueError, says, gradlite.gradient, [1, 2, 4], x)

    def test_fewer_entries_than_len_raises(self):
        short = Lying(3, [1.0, 2.0])
        self.assertAllRefuse(ValueError, "f", short)
        self.assertAllRefuse(ValueError, "f[1]", [[1.0, 2.0, 3.0], short])

    def test_entries_beyond_len_are_not_read(self):
        long = Lying(3, [1.0, 3.0, 7.0, RuntimeError("read too far")])
        self.assertEqual(gradlite.gradient(long), [2.0, 3.0, 4.0])

    def test_exception_of_an_entry_is_located_and_chained(self):
        fault = RuntimeError("no such sensor")
        f = [Lying(2, [1.0, 2.0]), Lying(2, [3.0, fault])]
        for function in FUNCTIONS:
            with self.subTest(function=function.__name__):
                says = ["f[1]"]
                error = self.assertRefused(TypeError, says, function, f)
                self.assertIs(error.__cause__, fault)

    def test_exception_of_a_coordinate_is_located_and_chained(self):
        fault = KeyError("gone")
        x = Lying(3, [0.0, fault, 2.0])
        says = ["spacing[0]"]
        error = self.assertRefused(TypeError, says, gradlite.gradient, [1, 2, 4], x)
        self.assertIs(error.__cause__, fault)

    def test_fewer_coordinates_than_len_raises(self):
        x = Lying(3, [0.0, 1.0])
        says = ["spacing[0]"]
        self.assertRefused(ValueError, says, gradlite.gradient, [1, 2, 4], x)

    def test_len_that_differs_from_the_axis_raises(self):
        x = Lying(2, [0.0, 1.0, 2.0])
        says = ["spacing[0]", "axis 0"]
        self.assertRefused(ValueError, says, gradlite.gradient, [1, 2, 4], x)

    def test_exception_of_len_is_located_and_chained(self):
        fault = RuntimeError("not connected")
        error = self.assertRefused(
            TypeError, ["f[1]"], gradlite.gradient, [[1.0, 2.0], Lying(fault, [])]
        )
        self.assertIs(error.__cause__, fault)

    def test_iterators_are_not_consumed(self):
        for function in FUNCTIONS:
            samples = iter([1.0, 2.0, 4.0])
            with self.subTest(function=function.__name__):
                self.assertRefused(TypeError, ["f"], function, samples)
                self.assertEqual(next(samples), 1.0)


class InputIsNotChanged(BadInputCase):
    def test_input_is_unchanged_after_an_error(self):
        f = [[1.0, 2.0, None], [4, 5, 6]]
        x = [0, 1.5, "2"]
        before = copy.deepcopy((f, x))
        with self.assertRaises(TypeError):
            gradlite.gradient(f, 1, x)
        with self.assertRaises(TypeError):
            gradlite.gradient(f)
        self.assertEqual((f, x), before)


class DescribeObject(unittest.TestCase):
    """Messages show short values, and the type of other objects."""

    def assertMessageEnds(self, got, *args, **options):
        with self.assertRaisesRegex((ValueError, TypeError), WORDING) as caught:
            gradlite.gradient(*args, **options)
        text = str(caught.exception)
        self.assertTrue(text.endswith(f", got {got}"), text)

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
            with self.assertRaisesRegex(gradlite.AxisError, words):
                gradlite.gradient(f, **options)

    def test_messages_of_chained_errors_are_cut(self):
        for length in 1, 80, 81, 300:
            fault = RuntimeError("x" * length)
            got = f"RuntimeError ({'x' * min(length, 80)}) at f[0][1]"
            self.assertMessageEnds(got, [Lying(2, [1.0, fault])])


class Hints(BadInputCase):
    """Where a next step helps, a message ends with it in parentheses."""

    def test_usual_mistakes(self):
        gradient, difference = gradlite.gradient, gradlite.central_difference
        flat, table = [1.0, 2.0, 4.0], [[1.0, 2.0], [3.0, 4.0]]
        third, tenth = Fraction(1, 3), Decimal("0.1")
        endless = []
        endless.append(endless)
        for hint, error, function, args, options in (
            ("nan for missing", TypeError, gradient, [[1, None]], {}),
            ("float()", TypeError, gradient, [["1", "2"]], {}),
            ("fromisoformat()", TypeError, gradient, [flat, ["1", "2", "4"]], {}),
            ("list of it first", TypeError, gradient, [iter(flat)], {}),
            ("sorted list of it", TypeError, gradient, [{1, 2}], {}),
            ("list of its values", TypeError, gradient, [{1: 2}], {}),
            ("coordinates, not steps", ValueError, gradient, [flat, [1, 1]], {}),
            ("gradient(f, dy, dx)", TypeError, gradient, [table, [1, 2]], {}),
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

    def test_hint_at_steps_is_for_one_coordinate_too_few(self):
        for count in 2, 5:
            says = [f"got {count} coordinates at spacing[0]"]
            x = list(range(count))
            f = [1, 2, 4, 7]
            refused = self.assertRefused(ValueError, says, gradlite.gradient, f, x)
            self.assertNotIn("steps", str(refused))

    def test_axis_out_of_range_says_the_range(self):
        cube = [[[1, 2], [3, 4]], [[5, 6], [7, 8]]]
        for f, axis, says in (
            (cube, 3, "between -3 and 2 for f with 3 dimensions, got axis 3"),
            (cube, -4, "between -3 and 2 for f with 3 dimensions, got axis -4"),
            (1.5, 0, "no axis for f with 0 dimensions, got axis 0"),
        ):
            with self.subTest(axis=axis):
                error = gradlite.AxisError
                self.assertRefused(error, [says], gradlite.gradient, f, axis=axis)
        row = [1.0, 2.0, 4.0]
        for function in (gradlite.gradient, *KERNELS, gradlite.differentiate):
            for axis in -2, 1:
                says = ["between -1 and 0 for f with 1 dimension"]
                self.assertRefused(gradlite.AxisError, says, function, row, axis=axis)

    def test_numbers_are_cut_after_40_characters(self):
        function, f = gradlite.forward_difference, [1, 2]
        says = [f"got Decimal {'7' * 40} at period"]
        period = Decimal("7" * 61)
        self.assertRefused(ValueError, says, function, f, period=period)

    def test_repeated_axis_is_named(self):
        cube = [[[1, 2], [3, 4]], [[5, 6], [7, 8]]]
        for axes, twice in ((0, 2, 1, 2), 2), ((2, 0, 1, 2), 2), ((0, 1, 1), 1):
            says = [f"got axis {twice} twice"]
            self.assertRefused(ValueError, says, gradlite.gradient, cube, axis=axes)

    def test_hint_at_dates_is_for_spacings(self):
        refused = self.assertRefused(TypeError, [], gradlite.gradient, ["1", "2"])
        self.assertNotIn("fromisoformat", str(refused))

    def test_int_that_does_not_become_a_float(self):
        class Odd(int):
            def __float__(self):
                raise OSError("no float")

        says = ["OSError", "no float", "f[1]"]
        f = [0, Odd(1)]
        refused = self.assertRefused(ValueError, says, gradlite.gradient, f)
        self.assertNotIn("too large", str(refused))

    def test_nested_coordinates(self):
        says = ["1-D sequence", "got 2 dimensions at spacing[0]"]
        x = [[0, 1], [2, 3]]
        self.assertRefused(ValueError, says, gradlite.gradient, [1, 2], x)


class AxisErrorBases(unittest.TestCase):
    def test_axis_error_has_numpys_bases(self):
        self.assertTrue(issubclass(gradlite.AxisError, ValueError))
        self.assertTrue(issubclass(gradlite.AxisError, IndexError))


if __name__ == "__main__":
    unittest.main()
