# SPDX-License-Identifier: MIT
"""Containers whose len(), entries, iter() or tolist() fail."""

import unittest
from collections import deque

from gradlite import gradient
from tests.support import objects
from tests.support.functions import FUNCTIONS
from tests.support.objects import RaisesOnAttributeAccess, Row, list_with_raising_iter
from tests.support.refusals import RefusalCase


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


class LengthsAndEntries(RefusalCase):
    def test_fewer_entries_than_len_raises(self):
        short = Lying(3, [1.0, 2.0])
        self.assertAllRefuse(ValueError, "f", short)
        self.assertAllRefuse(ValueError, "f[1]", [[1.0, 2.0, 3.0], short])

    def test_entries_beyond_len_are_not_read(self):
        long = Lying(3, [1.0, 3.0, 7.0, RuntimeError("read too far")])
        self.assertEqual(gradient(long), [2.0, 3.0, 4.0])

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
        error = self.assertRefused(TypeError, says, gradient, [1, 2, 4], x)
        self.assertIs(error.__cause__, fault)

    def test_fewer_coordinates_than_len_raises(self):
        x = Lying(3, [0.0, 1.0])
        says = ["spacing[0]"]
        self.assertRefused(ValueError, says, gradient, [1, 2, 4], x)

    def test_len_that_differs_from_the_axis_raises(self):
        x = Lying(2, [0.0, 1.0, 2.0])
        says = ["spacing[0]", "axis 0"]
        self.assertRefused(ValueError, says, gradient, [1, 2, 4], x)

    def test_exception_of_len_is_located_and_chained(self):
        fault = RuntimeError("not connected")
        error = self.assertRefused(
            TypeError, ["f[1]"], gradient, [[1.0, 2.0], Lying(fault, [])]
        )
        self.assertIs(error.__cause__, fault)

    def test_iterators_are_not_consumed(self):
        for function in FUNCTIONS:
            samples = iter([1.0, 2.0, 4.0])
            with self.subTest(function=function.__name__):
                self.assertRefused(TypeError, ["f"], function, samples)
                self.assertEqual(next(samples), 1.0)


class ForeignContainers(RefusalCase):
    fault = RuntimeError("from the object")

    def test_entries_are_read_by_index_or_the_failing_iter_is_located(self):
        """The entries are read by index, or the place is named."""
        row, grid = [1.0, 1.0], ([[0.0] * 2] * 2, [[1.0] * 2] * 2)
        for base in (list, tuple, deque):
            axis = list_with_raising_iter(base, [0], self.fault)
            thing = list_with_raising_iter(base, [1.0, 2.0], self.fault)
            for place, expected, args, options in (
                (r" at f\b", row, [thing], {}),
                (r"f\[0\]", grid, [[thing, thing]], {}),
                (r"spacing\[0\]", row, [[1.0, 2.0], thing], {}),
                ("axis", row, [[1.0, 2.0]], {"axis": axis}),
            ):
                with self.subTest(base=base.__name__, place=place):
                    try:
                        got = gradient(*args, **options)
                    except TypeError:
                        self.assertRefusedAt(
                            TypeError, place, gradient, *args, **options
                        )
                    else:
                        self.assertExactly(got, expected)

    def test_error_worded_like_a_refusal_is_located(self):
        """An error of a container is located, even if its text is a refusal's."""

        class Derived(Row):
            def __getitem__(self, i):
                return gradient([1.0, None])[i]

        fault = ValueError("gradient() requires patience, got none at f")
        for row in (
            Derived([0, 0]),
            objects.Failing([1.0, 2.0], 1, fault),
            objects.Lying(fault, [1.0, 2.0]),
            RaisesOnAttributeAccess(fault),
        ):
            with self.subTest(row=type(row).__name__):
                with self.assertRaises(TypeError) as caught:
                    gradient([[1.0, 2.0], row])
                error = caught.exception
                self.assertIn("f[1]", str(error))
                if not isinstance(row, RaisesOnAttributeAccess):
                    self.assertIsInstance(error.__cause__, (TypeError, ValueError))


if __name__ == "__main__":
    unittest.main()
