# SPDX-License-Identifier: MIT
"""Arguments are never changed, and nothing in a result is shared."""

import copy
import unittest

from gradlite import forward_difference, gradient
from tests.support.exactly import ExactCase, lists_in

TABLE = [[1, 2, 6], [3, 5, 7], [4, 8, 9]]


class NewLists(ExactCase):
    def test_aliased_rows_give_distinct_result_rows(self):
        row = [1.0, 2.0, 4.0]
        f = [row, row, row]
        results = gradient(f), gradient(f), gradient(f, axis=0), forward_difference(f)
        lists = lists_in(results)
        self.assertEqual(len(lists), 8 + 8 + 4 + 4)
        self.assertEqual(len({id(each) for each in [*lists, row, f]}), len(lists) + 2)
        self.assertEqual(f, [[1.0, 2.0, 4.0]] * 3)

    def test_changing_a_result_does_not_affect_later_calls(self):
        first = gradient(TABLE)
        first[0][0][0] = first[1][1] = "changed"
        self.assertExactly(gradient(TABLE)[0][0], [2.0, 3.0, 1.0])
        self.assertExactly(gradient(TABLE)[1][1], [2.0, 2.0, 2.0])


class InputIsNotChanged(unittest.TestCase):
    def test_input_is_unchanged_after_an_error(self):
        f = [[1.0, 2.0, None], [4, 5, 6]]
        x = [0, 1.5, "2"]
        before = copy.deepcopy((f, x))
        with self.assertRaises(TypeError):
            gradient(f, 1, x)
        with self.assertRaises(TypeError):
            gradient(f)
        self.assertEqual((f, x), before)


if __name__ == "__main__":
    unittest.main()
