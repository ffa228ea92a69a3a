# SPDX-License-Identifier: MIT
"""Instances of subclasses of list, also from tolist()."""

import unittest

from gradlite import gradient
from tests.support.objects import Array
from tests.support.refusals import RefusalCase


class ListSubclasses(RefusalCase):
    def test_tolist_may_return_a_subclass_of_list(self):
        Rows = type("Rows", (list,), {})
        for f in (
            Array(Rows([1, 2, 4])),
            Array(Rows([1, 2, 4]), "i"),
            Array(Rows([Array(1), 2, Array(4)])),
        ):
            self.assertExactly(gradient(f), [1.0, 1.5, 2.0])
            self.assertExactly(gradient([1, 4, 16], f)[::2], [3.0, 6.0])
        grid = Array(Rows([Rows([1, 2, 4]), [2, 4, 6]]))
        expected = [[1.0, 1.5, 2.0], [2.0, 2.0, 2.0]]
        self.assertExactly(gradient(grid, axis=1), expected)
        self.assertExactly(gradient([1, 2], axis=Array(Rows([0]))), [1.0, 1.0])

    def test_subclasses_are_not_changed_or_returned(self):
        Rows = type("Rows", (list,), {})
        f = Rows([Rows([1.0, 2.0]), Rows([3.0, 5.0])])
        down, along = gradient(f)
        for part in (down, along, *down, *along):
            self.assertIs(type(part), list)
        self.assertEqual(f, [[1.0, 2.0], [3.0, 5.0]])


if __name__ == "__main__":
    unittest.main()
