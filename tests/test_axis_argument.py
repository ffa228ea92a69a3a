# SPDX-License-Identifier: MIT
"""The axis argument: every form of it, and what it raises."""

import array
import unittest
from collections import UserList, deque, namedtuple
from decimal import Decimal

from gradlite import AxisError, differentiate, gradient
from tests.support import objects
from tests.support.functions import DIFFERENCES, FUNCTIONS
from tests.support.limits import ENDLESS, limited
from tests.support.objects import Array, Index, RaisesOnAttributeAccess, Row, Uncertain
from tests.support.refusals import RefusalCase

TABLE = [[1, 2, 6], [3, 5, 7], [4, 8, 9]]


class Forms(RefusalCase):
    """axis is None, an int or any sequence of ints."""

    def test_one_axis_gives_a_list_and_several_a_tuple(self):
        down, along = gradient(TABLE)
        cases = [
            (None, (down, along)),
            (0, down),
            (-1, along),
            ((0,), down),
            ([1], along),
            ([1, 0], (along, down)),
            ((-2, 1), (down, along)),
            (range(2), (down, along)),
            ((), ()),
            ([], ()),
            (True, along),
        ]
        for axis, expected in cases:
            with self.subTest(axis=axis):
                self.assertExactly(gradient(TABLE, axis=axis), expected)

    def test_no_selected_axis_returns_an_empty_tuple(self):
        for call in (
            lambda: gradient(5),
            lambda: gradient(2.5, 3, axis=()),
            lambda: gradient([], axis=()),
        ):
            self.assertExactly(call(), ())

    def test_any_sequence_of_ints_selects_axes(self):
        Pair = namedtuple("Pair", "first second")
        f = [[1, 2, 4], [2, 4, 6]]
        expected = gradient(f, axis=(1, 0))
        self.assertEqual(len(expected), 2)
        for axis in (
            [1, 0],
            deque([1, 0]),
            UserList([1, 0]),
            Pair(1, 0),
            Row([1, 0]),
            array.array("b", [1, 0]),
            memoryview(b"\x01\x00"),
            range(1, -1, -1),
            type("Axes", (list,), {})([1, 0]),
            deque([-1, -2]),
            Array([1, 0]),
        ):
            with self.subTest(axis=type(axis).__name__):
                self.assertExactly(gradient(f, axis=axis), expected)

    def test_sequence_may_have_one_or_no_entry(self):
        f = [[1, 2, 4], [2, 4, 6]]
        for container in (deque, UserList, Row, lambda x: array.array("b", x)):
            self.assertExactly(gradient(f, axis=container([1])), gradient(f, axis=1))
            self.assertExactly(gradient(f, axis=container([])), ())

    def test_axis_that_is_an_int_and_a_sequence_is_an_int(self):
        class Both(deque):
            def __index__(self):
                return 1

        # As operator.index() comes first in NumPy: (4 - 1) / 1 and (9 - 7) / 1.
        self.assertEqual(
            gradient([[1, 4], [7, 9]], axis=Both()), [[3.0, 3.0], [2.0, 2.0]]
        )


class Errors(RefusalCase):
    def test_axis_out_of_range_raises_with_the_range(self):
        cube = [[[1, 2], [3, 4]], [[5, 6], [7, 8]]]
        for f, axis, says in (
            (cube, 3, "between -3 and 2 for f with 3 dimensions, got axis 3"),
            (cube, -4, "between -3 and 2 for f with 3 dimensions, got axis -4"),
            (1.5, 0, "f with at least 1 dimension to have an axis, got 0 dimensions"),
        ):
            with self.subTest(axis=axis):
                error = AxisError
                self.assertRefused(error, [says], gradient, f, axis=axis)
        row = [1.0, 2.0, 4.0]
        for function in (gradient, *DIFFERENCES, differentiate):
            for axis in -2, 1:
                says = ["between -1 and 0 for f with 1 dimension"]
                self.assertRefused(AxisError, says, function, row, axis=axis)

    def test_repeated_axis_raises_with_its_number(self):
        cube = [[[1, 2], [3, 4]], [[5, 6], [7, 8]]]
        for axes, twice in ((0, 2, 1, 2), 2), ((2, 0, 1, 2), 2), ((0, 1, 1), 1):
            says = [f"got axis {twice} twice"]
            self.assertRefused(ValueError, says, gradient, cube, axis=axes)

    def test_invalid_entries_raise(self):
        f = [[1, 2, 4], [2, 4, 6]]
        for container in (deque, UserList, Row):
            with self.subTest(container=container.__name__):
                at = "axis"
                self.assertRefusedAt(AxisError, at, gradient, f, axis=container([0, 2]))
                self.assertRefusedAt(
                    ValueError, at, gradient, f, axis=container([0, -2])
                )
                for entry in (0.0, "0", None, [0]):
                    self.assertRefusedAt(
                        TypeError, at, gradient, f, axis=container([entry])
                    )

    def test_other_objects_raise(self):
        for axis in ({0}, {0: 1}, iter([0]), "0", b"0", object(), 0.0, 1j, Row):
            with self.subTest(axis=axis):
                self.assertRefusedAt(TypeError, "axis", gradient, [1, 2], axis=axis)

    def test_sequence_that_fails_raises(self):
        fault = RuntimeError("from the object")
        for axis in (
            objects.Failing([0, 1], 1, fault),
            objects.Lying(fault, [0]),
            objects.Lying(5, [0]),
            objects.Endless(),
        ):
            with self.subTest(axis=axis):
                with limited(ENDLESS), self.assertRaises((TypeError, ValueError)) as at:
                    gradient([[1, 2], [3, 4]], axis=axis)
                self.assertRegex(str(at.exception), "requires .*axis")

    def test_floats_are_not_axes(self):
        """Also on the shortest path: one row of floats."""
        for f in ([1.0, 2.0, 4.0], [1, 2, 4], [[1.0, 2.0, 4.0]] * 3):
            for function in FUNCTIONS:
                for axis in (-1.0, 0.0, Decimal(-1), -1 + 0j, Uncertain(True)):
                    with self.subTest(f=f, function=function.__name__, axis=axis):
                        self.assertRefusedAt(TypeError, "axis", function, f, axis=axis)

    def test_differences_take_one_axis(self):
        for axis in (deque([0]), [0], (0,), UserList([0])):
            for difference in DIFFERENCES:
                with self.subTest(axis=axis, difference=difference.__name__):
                    self.assertRefusedAt(
                        TypeError, "axis", difference, [1, 2, 4], axis=axis
                    )

    fault = RuntimeError("from the object")

    def test_tolist_that_raises_is_located(self):
        for thing in (Array(self.fault), RaisesOnAttributeAccess(self.fault)):
            self.assertRefusedAt(TypeError, "axis", gradient, [1, 2], axis=thing)

    def test_index_that_returns_no_int_raises(self):
        self.assertGradientRefuses(TypeError, "axis", [1, 2], axis=Index([]))

    def test_huge_axis_raises(self):
        self.assertGradientRefuses(AxisError, "axis", [1, 2], axis=10**5000)


class AxisErrorBases(unittest.TestCase):
    def test_axis_error_has_numpys_bases(self):
        self.assertIn(ValueError, AxisError.__mro__)
        self.assertIn(IndexError, AxisError.__mro__)


if __name__ == "__main__":
    unittest.main()
