# SPDX-License-Identifier: MIT
"""The fast path for one plain row is taken where it should be, and changes no result.

Without these tests a fault in it could only make calls slower, as the general way
gives the same results.
"""

import inspect
import math
import unittest
import warnings

import gradlite
from gradlite import _fast_rows
from tests.support.exactly import ExactCase

X = [0.0, 1.0, 3.0, 6.0]  # coordinates with steps 1, 2 and 3
TAKEN = [  # (f, spacing, edge_order, the gradient by hand)
    # (2 - 1)/1, (4 - 1)/2, (7 - 2)/2, (7 - 4)/1
    ("ints", [1, 2, 4, 7], (), 1, [1.0, 1.5, 2.5, 3.0]),
    ("floats", [1.0, 2.0, 4.0, 7.0], (), 1, [1.0, 1.5, 2.5, 3.0]),
    ("ints and bools", [True, 2, 4.0, 7], (), 1, [1.0, 1.5, 2.5, 3.0]),
    ("step 1", [1, 2, 4, 7], (1,), 1, [1.0, 1.5, 2.5, 3.0]),
    ("a power of two as step", [1, 2, 4, 7], (0.5,), 1, [2.0, 3.0, 5.0, 6.0]),
    # (2 - 1)/3, (4 - 1)/6, (7 - 2)/6, (7 - 4)/3
    ("another step", [1, 2, 4, 7], (3.0,), 1, [1 / 3, 0.5, 5 / 6, 1.0]),
    # -1.5*1 + 2*2 - 0.5*4 and 0.5*2 - 2*4 + 1.5*7
    ("edge order 2", [1, 2, 4, 7], (), 2, [0.5, 1.5, 2.5, 3.5]),
    (
        "uniform coordinates",
        [1, 2, 4, 7],
        ([0.0, 1.0, 2.0, 3.0],),
        1,
        [1.0, 1.5, 2.5, 3.0],
    ),
    # squares at 0, 1, 3, 6: 2 x in the interior, (1 - 0)/1 and (36 - 9)/3
    ("coordinates", [0.0, 1.0, 9.0, 36.0], (X,), 1, [1.0, 2.0, 6.0, 9.0]),
    ("ints on coordinates", [0, 1, 9, 36], (X,), 1, [1.0, 2.0, 6.0, 9.0]),
    (
        "coordinates, edge order 2",
        [0.0, 1.0, 9.0, 36.0],
        (X,),
        2,
        [0.0, 2.0, 6.0, 12.0],
    ),
]
LEFT = [  # calls that the general way must answer
    ("a tuple", (1, 2, 4), (), {}),
    ("nested", [[1, 2], [3, 4]], (), {}),
    ("an axis", [1, 2, 4], (), {"axis": 0}),
    ("edge order 1.0", [1, 2, 4], (), {"edge_order": 1.0}),
    ("edge order 3", [1, 2, 4], (), {"edge_order": 3}),
    ("too few samples", [1, 2], (), {"edge_order": 2}),
    ("complex samples", [1, 2j, 4], (), {}),
    ("a step of 0", [1, 2, 4], (0.0,), {}),
    ("an int step but 1", [1, 2, 4], (2,), {}),
    ("two spacings", [1, 2, 4], (1, 1), {}),
    ("too few coordinates", [1, 2, 4], ([0.0, 1.0],), {}),
    ("int coordinates", [1, 2, 4], ([0, 1, 3],), {}),
    ("coordinates all equal", [1, 2, 4], ([2.0, 2.0, 2.0],), {}),
    ("equal neighbours", [1, 2, 4], ([0.0, 0.0, 1.0],), {}),
    ("equal coordinates two apart", [1, 2, 4], ([0.0, 1.0, 0.0],), {}),
    ("a zero step beside nan", [1.0, 2.0, 4.0, 5.0], ([0.0, 0.0, math.nan, 1.0],), {}),
    ("an int too large", [1, 10**400, 4], (), {}),
]


class Gradient(ExactCase):
    def test_fast_path_is_taken_for_plain_rows(self):
        for name, f, spacing, edge_order, expected in TAKEN:
            with self.subTest(name):
                got = _fast_rows.gradient_of_row(
                    f, spacing, axis=None, edge_order=edge_order
                )
                self.assertNear(got, expected, 1e-15)

    def test_general_way_has_the_same_bits(self):
        for name, f, spacing, edge_order, _ in TAKEN:
            with self.subTest(name):
                fast = _fast_rows.gradient_of_row(f, spacing, None, edge_order)
                # With the axis named, the general way is taken.
                general = gradlite.gradient(f, *spacing, axis=0, edge_order=edge_order)
                self.assertExactly(fast, general)

    def test_all_else_is_left_to_the_general_way(self):
        for name, f, spacing, options in LEFT:
            with self.subTest(name):
                options = {"axis": None, "edge_order": 1, **options}
                self.assertIsNone(_fast_rows.gradient_of_row(f, spacing, **options))

    def test_long_rows_take_it_too(self):
        # Rows of more than 36 samples are unrolled: squares have (2i + 1 + 2i - 1)/2.
        f = [float(i * i) for i in range(100)]
        expected = [1.0] + [2.0 * i for i in range(1, 99)] + [197.0]
        self.assertExactly(_fast_rows.gradient_of_row(f, (), None, 1), expected)

    def test_it_has_the_arguments_of_gradient(self):
        """A new argument of gradient() must be known here, or be ignored in silence."""
        public = list(inspect.signature(gradlite.gradient).parameters)
        fast = list(inspect.signature(_fast_rows.gradient_of_row).parameters)
        self.assertEqual(public, fast)


class Differences(ExactCase):
    def test_fast_path_is_taken_for_plain_rows(self):
        for spacing, one, two in (
            (1, [1.0, 2.0, 3.0], [1.5, 2.5]),
            (2.0, [0.5, 1.0, 1.5], [0.75, 1.25]),
            (3.0, [1 / 3, 2 / 3, 1.0], [0.5, 5 / 6]),
        ):
            for f in ([1, 2, 4, 7], [1.0, 2.0, 4.0, 7.0]):
                with self.subTest(spacing=spacing, f=f):
                    got = _fast_rows.difference_of_row(f, spacing, reach=1)
                    self.assertExactly(got, one)
                    got = _fast_rows.difference_of_row(f, spacing, reach=2)
                    self.assertExactly(got, two)
        squares = [0.0, 1.0, 9.0, 36.0]  # (1 - 0)/1, (9 - 1)/2, (36 - 9)/3; 2 x
        got = _fast_rows.difference_of_row(squares, X, reach=1)
        self.assertExactly(got, [1.0, 4.0, 9.0])
        got = _fast_rows.difference_of_row(squares, X, reach=2)
        self.assertNear(got, [2.0, 6.0], 1e-15)

    def test_general_way_has_the_same_bits(self):
        functions = (
            (gradlite.forward_difference, 1),
            (gradlite.backward_difference, 1),
            (gradlite.central_difference, 2),
        )
        for name, f, spacing, _, _ in TAKEN:
            for function, reach in functions:
                with self.subTest(name, function=function.__name__):
                    spacing_or_1 = spacing[0] if spacing else 1
                    fast = _fast_rows.difference_of_row(f, spacing_or_1, reach)
                    # With the axis named, the general way is taken.
                    general = function(f, spacing_or_1, axis=0)
                    self.assertExactly(fast, general)

    def test_it_is_for_the_default_options_alone(self):
        self.assertTrue(_fast_rows.is_first_difference(-1, 1, 1, reach=1))
        self.assertTrue(_fast_rows.is_first_difference(-1, 1, 2, reach=2))
        for options in (
            (0, 1, 1),
            (-1, 2, 1),
            (-1, 1, 2),
            (-1.0, 1, 1),
            (-1, True, 1),
            (-1, 1, 1.0),
        ):
            with self.subTest(options=options):
                self.assertFalse(_fast_rows.is_first_difference(*options, reach=1))

    def test_all_else_is_left_to_the_general_way(self):
        for name, f, spacing, options in LEFT:
            if options or len(spacing) > 1:
                continue
            for reach in (1, 2):
                if (name, reach) == ("equal coordinates two apart", 1):
                    continue  # no two of one stencil
                with self.subTest(name, reach=reach):
                    spacing_or_1 = spacing[0] if spacing else 1
                    got = _fast_rows.difference_of_row(f, spacing_or_1, reach)
                    self.assertIsNone(got)

    def test_options_are_compared_by_their_type(self):
        """What compares in its own way must reach the check of the arguments."""

        class EqualToAll:
            def __eq__(self, other):
                return True

            __hash__ = None

        with self.assertRaises(TypeError):
            gradlite.forward_difference([1, 2, 4], axis=EqualToAll())

    def test_no_warning_comes_from_the_fast_path(self):
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            for _, f, spacing, edge_order, _ in TAKEN:
                _fast_rows.gradient_of_row(f, spacing, None, edge_order)


if __name__ == "__main__":
    unittest.main()
