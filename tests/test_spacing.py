# SPDX-License-Identifier: MIT
"""The spacing argument: how many there are, coordinates, what they raise."""

import unittest
from collections import UserList, deque

from gradlite import gradient
from tests.support.objects import Row
from tests.support.refusals import RefusalCase

TABLE = [[1, 2, 6], [3, 5, 7], [4, 8, 9]]


class Count(RefusalCase):
    def test_spacings_follow_the_order_of_the_axes(self):
        down, along = gradient(TABLE)
        halved = [[x / 2 for x in row] for row in along]
        doubled = [[x * 2 for x in row] for row in down]
        self.assertExactly(gradient(TABLE, 2, 0.5, axis=(1, 0)), (halved, doubled))
        self.assertExactly(gradient(TABLE, [0, 2, 4], axis=1), halved)
        self.assertExactly(gradient(TABLE, 0.5)[0], doubled)

    def test_wrong_count_of_spacings_raises(self):
        for spacing, says in (
            (
                [[0, 1, 2]],
                ["(2)", "spacing[0]", "separate arguments: gradient(f, dy, dx)"],
            ),
            ([1, 2, 3], ["one for each of the 2 axes", ", got 3"]),
        ):
            with self.subTest(spacing=spacing):
                self.assertRefused(TypeError, says, gradient, TABLE, *spacing)

    def test_coordinates_belong_to_the_axis_in_the_same_place(self):
        # t*t at 0, 1, 3, and 4 more two steps further: 1 / 1, -2/3*0 + 1/2*1 + 1/6*9
        # and 8 / 2 along the rows; 4 / 2 down the columns
        f = [[0, 1, 9], [4, 5, 13]]
        along, down = gradient(f, [0, 1, 3], [0, 2], axis=(1, 0))
        self.assertNear(along, [[1.0, 2.0, 4.0]] * 2)
        self.assertExactly(down, [[2.0] * 3] * 2)

    def test_too_few_spacings_raise(self):
        says = ["spacing", ", got 2"]
        self.assertRefused(TypeError, says, gradient, [[TABLE]], 1, [0, 1, 2])

    def test_surplus_spacings_are_counted(self):
        grid = [[1.0] * 5] * 4
        for spacing in ([1, 2, 3], [[0, 1, 3, 7]] * 3, [[[0], 1]] * 3, [None] * 3):
            with self.subTest(spacing=spacing):
                with self.assertRaises(TypeError) as caught:
                    gradient(grid, *spacing)
                self.assertRegex(str(caught.exception), r"spacing.*, got .*\b3\b")

    def test_one_sequence_for_two_axes_says_to_separate(self):
        grid = [[1.0] * 5] * 4
        for spacing in (
            [[0, 1, 3, 7], [0, 1, 2, 4, 8]],
            [0.5, 2.0],
            ([0, 1, 3, 7], [0, 1, 2, 4, 8]),
            [[0, 1, 3, 7], 2.0],
            deque([[0, 1, 3, 7], [0, 1, 2, 4, 8]]),
            Row([[0, 1, 3, 7], 2.0]),
            UserList([[0, 1, 3, 7], [0, 1, 2, 4, 8]]),
        ):
            with self.subTest(spacing=spacing):
                with self.assertRaises(TypeError) as caught:
                    gradient(grid, spacing)
                text = str(caught.exception)
                self.assertIn("spacing", text)
                self.assertRegex(text, r"separate|one by one")
                self.assertNotRegex(text, "equally long|equal length|one depth")

    def test_one_sequence_without_axes_does_not_say_to_separate(self):
        """Separate arguments do not help where there is at most one axis."""
        for f, options in ((5, {}), ([1, 2], {"axis": ()})):
            text = self.text_of(lambda f=f, o=options: gradient(f, [0, 1], **o))
            self.assertNotIn("separate", text)

    def test_a_count_that_does_not_fit_says_which_does(self):
        row, table = [1.0, 2.0, 4.0], [[1.0, 2.0, 4.0]] * 3
        for says, call in (
            (["at most one spacing for one axis", "scattered", "got 2"], (row, 1, 2)),
            (["one for each of the 2 axes, got 3"], (table, 1, 2, 3)),
        ):
            self.assertRefused(TypeError, says, gradient, *call)
        says = ["no spacing, as no axis is selected, got 2"]
        self.assertRefused(TypeError, says, gradient, row, 1, 2, axis=())


class Coordinates(RefusalCase):
    def test_nested_coordinates_raise(self):
        says = ["1-D sequence", "got nested sequences at spacing[0]"]
        x = [[0, 1], [2, 3]]
        self.assertRefused(ValueError, says, gradient, [1, 2], x)

    def test_hint_at_steps_is_for_one_coordinate_too_few(self):
        for count in 2, 5:
            says = [f"got {count} coordinates at spacing[0]"]
            x = list(range(count))
            f = [1, 2, 4, 7]
            refused = self.assertRefused(ValueError, says, gradient, f, x)
            self.assertNotIn("steps", str(refused))

    def test_text_among_samples_has_no_hint_at_dates(self):
        refused = self.assertRefused(TypeError, [], gradient, ["1", "2"])
        self.assertNotIn("fromisoformat", str(refused))

    def test_text_among_coordinates_has_a_hint_at_dates(self):
        x = ["2024-03-01T08:00:00", "2024-03-01T09:00:00"]
        self.assertSays(
            lambda: gradient([1, 2], x), "fromisoformat", "spacing[0][0]", "2024-03"
        )
        self.assertSays(lambda: gradient(["1.5", "2"]), "float()", "f[0]", "'1.5'")


if __name__ == "__main__":
    unittest.main()
