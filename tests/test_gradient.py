# SPDX-License-Identifier: MIT
"""gradient() and first derivatives of the differences on floats and ints, by hand."""

import math
import unittest
from fractions import Fraction

from gradlite import (
    AxisError,
    backward_difference,
    central_difference,
    forward_difference,
    gradient,
)
from tests.support.exactly import ExactCase
from tests.support.functions import DIFFERENCES
from tests.support.refusals import BadInputCase

INF, NAN = math.inf, math.nan
TEMPERATURES = [20, 22, 24, 21, 19, 18, 17]
TABLE = [[1, 2, 6], [3, 5, 7], [4, 8, 9]]
CUBES = [0, 1, 27, 343]  # at 0, 1, 3, 7


class OneDimension(ExactCase):
    def check(self, cases):
        for f, spacing, edge_order, expected in cases:
            with self.subTest(f=f, spacing=spacing, edge_order=edge_order):
                self.assertNear(gradient(f, *spacing, edge_order=edge_order), expected)

    def test_uniform_spacing_gives_the_results_by_hand(self):
        self.check(
            [
                # (2-1), (4-1)/2, (7-2)/2, (11-4)/2, (11-7)
                ([1, 2, 4, 7, 11], [], 1, [1.0, 1.5, 2.5, 3.5, 4.0]),
                # ends: -1.5 + 2*2 - 0.5*4 and 0.5*4 - 2*7 + 1.5*11
                ([1, 2, 4, 7, 11], [], 2, [0.5, 1.5, 2.5, 3.5, 4.5]),
                ([1, 2, 4, 7, 11], [2], 1, [0.5, 0.75, 1.25, 1.75, 2.0]),
                ([1, 2, 4, 7, 11], [0.5], 2, [1.0, 3.0, 5.0, 7.0, 9.0]),
                ([1, 2, 4], [-1], 1, [-1.0, -1.5, -2.0]),
                (TEMPERATURES, [], 1, [2.0, 2.0, -0.5, -2.5, -1.5, -1.0, -1.0]),
                # ends: -30 + 44 - 12 and 0.5*19 - 2*18 + 1.5*17
                (TEMPERATURES, [], 2, [2.0, 2.0, -0.5, -2.5, -1.5, -1.0, -1.0]),
                ([3, 5], [4], 1, [0.5, 0.5]),
                # three samples of x**2 - x at 0, 1, 2: 2x - 1
                ([0, 0, 2], [], 2, [-1.0, 1.0, 3.0]),
                ([True, False, True], [], 1, [-1.0, 0.0, 1.0]),
            ]
        )

    def test_nonuniform_coordinates_give_the_results_by_hand(self):
        cases = [
            # a parabola is exact in the interior: at 1, -2/3*0 + 1/2*1 + 1/6*9 = 2
            ([0, 1, 9, 49], [[0, 1, 3, 7]], 1, [1.0, 2.0, 6.0, 10.0]),
            ([0, 1, 9, 49], [[0, 1, 3, 7]], 2, [0.0, 2.0, 6.0, 14.0]),
            # x**3 is off by hs*hd there: 3 + 1*2 and 27 + 2*4; at 7, (343-27)/4 = 79
            (CUBES, [[0, 1, 3, 7]], 1, [1.0, 5.0, 35.0, 79.0]),
            # at the ends -1*3 from 0 and -4*6 from 147
            (CUBES, [[0, 1, 3, 7]], 2, [-3.0, 5.0, 35.0, 123.0]),
            # descending: 2/3*5 - 1/2*3 - 1/6*2 in the interior
            ([5, 3, 2], [[3, 2, 0]], 1, [2.0, 1.5, 0.5]),
            # unsorted, steps 2 and -1: a = 1/2, b = 3/2, c = -2, so 1.5 - 8
            ([0, 1, 4], [[0, 2, 1]], 1, [0.5, -6.5, -3.0]),
            # steps 4 and -2: a = 1/4, b = 3/4, c = -1
            ([1, 1, 4], [[0, 4, 2]], 1, [0.0, -3.0, -1.5]),
            ([1, 3], [[5, 9]], 1, [0.5, 0.5]),
            # steps 0.5, 2 and 1: a = -1.6, b = 1.5, c = 0.1; then a = -1/6,
            # b = -1/2, c = 2/3
            ([1, 2, 6, 7], [[1, 1.5, 3.5, 4.5]], 1, [2.0, 2.0, 4 / 3, 1.0]),
        ]
        self.check(cases)
        floats = [
            (list(map(float, f)), [list(map(float, x))], order, expected)
            for f, (x,), order, expected in cases
        ]
        self.check(floats)

    def test_long_rows_on_coordinates_are_exact_across_blocks(self):
        """Rows longer than the block size."""
        for count in (1023, 1024, 1025, 1026, 1027, 2501):
            # 0, 1, 3, 4, 6, 7: steps of 1 and 2
            x = [t * 3 // 2 for t in range(count)]
            f = [t * t for t in x]
            forward = [float(a + b) for a, b in zip(x, x[1:])]
            expected = [1.0, *(2.0 * t for t in x[1:-1]), forward[-1]]
            for samples in f, list(map(float, f)):
                for along in x, list(map(float, x)):
                    got = gradient(samples, along)
                    self.assertNear(got, expected, 1e-11)
                    interior = central_difference(samples, along)
                    self.assertExactly(interior, got[1:-1])
            self.assertExactly(forward_difference(f, x), forward)

    def test_long_rows_on_a_step_have_the_bits_of_the_formulas(self):
        for count in (*range(34, 88), 1023, 1024, 1025, 1026, 1027, 2501):
            x = [t * 3 // 2 for t in range(count)]
            f = [t * t for t in x]
            steps = [(f[1] - f[0], 1)]
            steps += [(b - a, 2) for a, b in zip(f, f[2:])]
            steps += [(f[-1] - f[-2], 1)]
            for h in (0.25, 0.3):
                expected = [rise / (run * h) for rise, run in steps]
                for samples in f, list(map(float, f)):
                    self.assertExactly(gradient(samples, h), expected)
                    forward = [(b - a) / h for a, b in zip(f, f[1:])]
                    self.assertExactly(forward_difference(samples, h), forward)
                    a, b, c = -1.5 / h, 2 / h, -0.5 / h
                    forward = [
                        a * p + b * q + c * r for p, q, r in zip(f, f[1:], f[2:])
                    ]
                    got = forward_difference(samples, h, accuracy=2)
                    self.assertExactly(got, forward)

    def test_one_row_on_coordinates_is_as_one_of_several(self):
        """The fast path for a single row gives bitwise identical results."""
        big = 2**53 + 1  # rounds to 2**53 as a float
        rows = [
            [1.0, 2.0, 4.0, 7.0, 11.0],
            [1, 2.0, 4, True, 11],
            [1.0, big, big + 4, big + 2, big],
            [1.0, Fraction(1, 3), Fraction(2, 3), Fraction(1, 7), 2],
            [1.0, NAN, 4.0, 7.0, 11.0],
            [1.0, INF, -INF, 7.0, 11.0],
        ]
        for x in (
            [0.0, 1.0, 3.0, 7.0, 8.0],
            [8.0, 7.5, 3.0, 1.0, 0.7],
            [0.0, 1.0, NAN, 7.0, 8.0],
            [0.0, 1.0, 3.0, INF, INF],
            [0.0, 1e-300, 1.0, 2.0, 2.5],  # the product of two steps underflows
            [0.0, 1.0, 2.0, 3.0, 4.0],
        ):
            for f, order in ((f, order) for f in rows for order in (1, 2)):
                with self.subTest(f=f, x=x, order=order):
                    both = gradient([f, f], x, axis=1, edge_order=order)
                    self.assertExactly(gradient(f, x, edge_order=order), both[0])

    def test_uniform_coordinates_give_the_results_of_a_step(self):
        f = [0.1, 0.7, 0.2, 0.9]
        for edge_order in 1, 2:
            for x, h in (([3, 5, 7, 9], 2), ([3.0, 6.0, 9.0, 12.0], 3.0)):
                with self.subTest(edge_order=edge_order, x=x):
                    self.assertExactly(
                        gradient(f, x, edge_order=edge_order),
                        gradient(f, h, edge_order=edge_order),
                    )

    def test_ints_become_floats_before_they_are_subtracted(self):
        """There is no float between 2**53 and 2**53 + 2."""
        n = 2**53
        for f in [n, n + 1, 8 + n], [n, n + 1, 8.0 + n]:
            self.check([(f, [], 1, [0.0, 4.0, 8.0]), (f, [0.5], 1, [0.0, 8.0, 16.0])])
            self.assertExactly(gradient(f, [0.0, 1.0, 3.0])[::2], [0.0, 4.0])
        for x in [n, n + 1, 8 + n], [n, n + 1, 8.0 + n]:
            says = (
                r"equal as floats at spacing\[0\]\[0\] and spacing\[0\]\[1\] on axis 0"
                r".* inf or nan \(subtract the first"
            )
            with self.assertWarnsRegex(RuntimeWarning, says):
                got = gradient([0.0, 1.0, 2.0], x)
            self.assertExactly(got[::2], [INF, 0.125])

    def test_differences_give_one_result_for_each_stencil(self):
        x = [0, 1, 3, 7]
        cases = [
            (forward_difference, TEMPERATURES, 1, [2, 2, -3, -2, -1, -1]),
            (backward_difference, TEMPERATURES, 1, [2, 2, -3, -2, -1, -1]),
            (central_difference, TEMPERATURES, 1, [2, -0.5, -2.5, -1.5, -1]),
            (forward_difference, CUBES, x, [1, 13, 79]),
            (backward_difference, CUBES, x, [1, 13, 79]),
            (central_difference, CUBES, x, [5, 35]),
        ]
        for difference, f, spacing, expected in cases:
            with self.subTest(difference=difference.__name__, spacing=spacing):
                self.assertNear(difference(f, spacing), list(map(float, expected)))

    def test_one_sided_differences_of_second_order_match_those_by_hand(self):
        # x**3 at 0, 1, 2, 3, 4 is off by 2 h**2 times f'''/6 = 1: 3x**2 - 2
        f = [0, 1, 8, 27, 64]
        self.assertExactly(forward_difference(f, accuracy=2), [-2.0, 1.0, 10.0])
        self.assertExactly(backward_difference(f, accuracy=2), [10.0, 25.0, 46.0])


class SeveralDimensions(ExactCase):
    def test_two_dimensions_give_the_results_by_hand(self):
        # (1, 3, 4), (2, 5, 8), (6, 7, 9) down the columns
        down = [[2.0, 3.0, 1.0], [1.5, 3.0, 1.5], [1.0, 3.0, 2.0]]
        along = [[1.0, 2.5, 4.0], [2.0, 2.0, 2.0], [4.0, 2.5, 1.0]]
        self.assertExactly(gradient(TABLE), (down, along))

    def test_a_step_and_coordinates_may_be_mixed(self):
        # down the columns the difference over 2; along them steps 0.5 and 2, so
        # -1.6*1 + 1.5*2 + 0.1*6 = 2 and -1.6*3 + 1.5*4 + 0.1*5 = 1.7
        f = [[1, 2, 6], [3, 4, 5]]
        down = [[1.0, 1.0, -0.5]] * 2
        along = [[2.0, 2.0, 2.0], [2.0, 1.7, 0.5]]
        self.assertNear(gradient(f, 2, [1, 1.5, 3.5]), (down, along))

    def test_three_dimensions_give_the_results_by_hand(self):
        # i*i + 10*j*k
        f = [[[i * i + 10 * j * k for k in (0, 1)] for j in (0, 1)] for i in (0, 1, 2)]
        by_i = [[[slope] * 2] * 2 for slope in (1.0, 2.0, 3.0)]
        by_j = [[[0.0, 10.0]] * 2] * 3
        by_k = [[[0.0] * 2, [10.0] * 2]] * 3
        self.assertExactly(gradient(f), (by_i, by_j, by_k))

    def test_each_of_three_dimensions_has_its_spacing(self):
        # i*i at 0, 1, 3 is 0, 1, 9: 2i with edges of second order
        f = [
            [[x * x + 6 * j + 8 * k for k in (0, 1, 2)] for j in (0, 1, 2)]
            for x in (0, 1, 3)
        ]
        by_i = [[[slope] * 3] * 3 for slope in (0.0, 2.0, 6.0)]
        by_j, by_k = [[[[slope] * 3] * 3] * 3 for slope in (-12.0, 2.0)]
        got = gradient(f, [0, 1, 3], -0.5, [8, 12, 16], edge_order=2)
        self.assertNear(got, (by_i, by_j, by_k))

    def test_many_short_rows_are_as_each_row_alone(self):
        for n in (2, 3, 8, 9, 10, 30, 99, 100):
            x = [t * 3 // 2 for t in range(n)]
            # ints of which every other is no float
            ints = [[2**53 + (7 * t * t + k) % 101 for t in x] for k in range(70)]
            floats = [list(map(float, row)) for row in ints]
            y = list(map(float, x))
            for h, order in ((2, 1), (0.3, 2), (x, 1), (x, 2), (y, 2)):
                if n <= order:
                    continue
                each = [gradient(row, h, edge_order=order) for row in floats]
                for rows in ints, floats:
                    with self.subTest(n=n, h=h, order=order):
                        got = gradient(rows, 1, h, edge_order=order)[1]
                        self.assertExactly(got, each)

    def test_three_dimensions_with_many_samples_are_exact(self):
        """i*i + 10 j*j + 100 k*k on 12 by 7 by 9: 2i, at the ends 1 and 2n - 3."""

        def slopes(n):
            return [1.0, *(2.0 * t for t in range(1, n - 1)), 2.0 * n - 3]

        i, j, k = range(12), range(7), range(9)
        f = [[[a * a + 10 * b * b + 100 * c * c for c in k] for b in j] for a in i]
        by_i = [[[s] * 9] * 7 for s in slopes(12)]
        by_j = [[[10 * s] * 9 for s in slopes(7)]] * 12
        by_k = [[[100 * s for s in slopes(9)]] * 7] * 12
        self.assertExactly(gradient(f), (by_i, by_j, by_k))

    def test_long_thin_grids_are_as_each_column_alone(self):
        """Columns longer than the block size."""
        for n, width in ((9, 3), (1025, 3), (1026, 8), (1027, 9), (2500, 3)):
            columns = [[(7 * i * i + k) % 101 for i in range(n)] for k in range(width)]
            x = [t * 3 // 2 for t in range(n)]  # steps of 1 and 2
            rows = [list(row) for row in zip(*columns)]
            floats = [list(map(float, row)) for row in rows]
            for h, order in ((0.3, 1), (0.25, 2), (x, 1), (list(map(float, x)), 2)):
                expected = [gradient(row, h, edge_order=order) for row in columns]
                expected = [list(row) for row in zip(*expected)]
                for samples in rows, floats:
                    with self.subTest(n=n, uniform=h in (0.3, 0.25), order=order):
                        got = gradient(samples, h, axis=0, edge_order=order)
                        self.assertExactly(got, expected)

    def test_differences_on_long_thin_grids_are_as_each_column_alone(self):
        for n in (1026, 2500):
            columns = [[(7 * i * i + k) % 101 for i in range(n)] for k in range(3)]
            rows = [list(row) for row in zip(*columns)]
            x = [t * 3 // 2 for t in range(n)]
            for difference in DIFFERENCES:
                for h in 0.3, x:
                    with self.subTest(
                        difference=difference.__name__, n=n, uniform=h is not x
                    ):
                        got = difference(rows, h, axis=0)
                        expected = [difference(column, h) for column in columns]
                        expected = [list(row) for row in zip(*expected)]
                        self.assertExactly(got, expected)

    def test_long_first_axis_of_three_is_as_each_line_alone(self):
        n = 1027
        f = [[[i * i + j, 7 * i % 11, j] for j in range(2)] for i in range(n)]
        x = [float(t * 3 // 2) for t in range(n)]
        got = gradient(f, x, axis=0)
        for j in range(2):
            for k in range(3):
                expected = gradient([slab[j][k] for slab in f], x)
                self.assertExactly([slab[j][k] for slab in got], expected)

    def test_many_integer_slabs_are_as_each_column_alone(self):
        f = [[[2**53 + i * i + j, i, j] for j in range(9)] for i in range(31)]
        for order in 1, 2:
            got = gradient(f, 0.3, axis=0, edge_order=order)
            for j in range(9):
                for k in range(3):
                    line = [float(slab[j][k]) for slab in f]
                    expected = gradient(line, 0.3, edge_order=order)
                    self.assertExactly([slab[j][k] for slab in got], expected)

    def test_differences_take_an_axis(self):
        cases = [
            (forward_difference, 0, [[2.0, 3.0, 1.0], [1.0, 3.0, 2.0]]),
            (backward_difference, 1, [[1.0, 4.0], [2.0, 2.0], [4.0, 1.0]]),
            (central_difference, -2, [[1.5, 3.0, 1.5]]),
            (
                central_difference,
                None,
                [[2.5], [2.0], [2.5]],
            ),  # not passed: the last axis
        ]
        for difference, axis, expected in cases:
            with self.subTest(difference=difference.__name__, axis=axis):
                options = {} if axis is None else {"axis": axis}
                self.assertExactly(difference(TABLE, **options), expected)

    def test_empty_dimensions_pass_through(self):
        self.assertExactly(gradient([[], []], axis=0), [[], []])
        self.assertExactly(gradient([[]] * 12, axis=0), [[]] * 12)
        self.assertExactly(
            gradient([[[], []]] * 2, 1, axis=(0, 1)), ([[[], []]] * 2,) * 2
        )
        self.assertExactly(forward_difference([[], [], []], axis=0), [[], []])


class BadArguments(BadInputCase):
    def test_plain_rows_are_validated_like_other_input(self):
        row = [1.0, 2.0, 4.0]
        for error, args, options in (
            (ValueError, (row, [0.0, 1.0]), {}),
            (ValueError, (row, [0.0, 1.0, 3.0, 4.0]), {}),
            (ValueError, ([5.0],), {}),
            (ValueError, ([5.0],), {"edge_order": 2}),
            (ValueError, (row[:2], 0.5), {"edge_order": 2}),
            (ValueError, (3 * row,), {"edge_order": 3}),
            (ValueError, (3 * row, 0.5), {"edge_order": 4}),
            (TypeError, (row, 1.0, 1.0), {}),
            (TypeError, (row, 1.0, 1.0, 1.0), {}),
        ):
            with self.subTest(args=args, options=options):
                with self.assertRaisesRegex(error, "requires"):
                    gradient(*args, **options)

    def test_too_few_samples_raise(self):
        for f, order, needs, axis, got in (
            ([], 1, 2, 0, 0),
            ([5.0], 1, 2, 0, 1),
            ([5.0], 2, 3, 0, 1),
            ([5.0, 6.0], 2, 3, 0, 2),
            ([[], []], 1, 2, 1, 0),
            ([[1, 2, 3]], 2, 3, 0, 1),
        ):
            with self.subTest(f=f, order=order):
                says = [f"at least {needs} samples", f"axis {axis}", f", got {got}"]
                says += [f"edge_order={order}"]
                self.assertRefused(ValueError, says, gradient, f, edge_order=order)


class ValidationOrder(BadInputCase, ExactCase):
    def test_arguments_are_checked_in_order(self):
        """Each call removes the error reported by the previous one."""
        rows, flat = [[1, 2]], [[1, 2], [3, 4]]
        calls = [
            (TypeError, "f", ({1}, 1, 2, "x"), {"axis": 5, "edge_order": 3}),
            (AxisError, "axis", (rows, 1, 2, "x"), {"axis": 5, "edge_order": 3}),
            (TypeError, "3", (rows, 1, 2, "x"), {"edge_order": 3}),
            (TypeError, "spacing[0]", (rows, "x", [1, 2, 3]), {"edge_order": 3}),
            (ValueError, "spacing[1]", (rows, 1, [1, 2, 3]), {"edge_order": 3}),
            (ValueError, "edge_order", (rows, 1, [1, 2]), {"edge_order": 3}),
            (ValueError, "axis 0", (rows, 1, [1, 2]), {"edge_order": 1}),
        ]
        for error, words, args, options in calls:
            with self.subTest(words=words):
                self.assertRefused(error, [words], gradient, *args, **options)
        self.assertExactly(
            gradient(flat, 1, [1, 2]), ([[2.0] * 2] * 2, [[1.0] * 2] * 2)
        )


class UnlikeNumpy(BadInputCase, ExactCase):
    """Intentional differences from NumPy."""

    def test_one_sample_with_coordinates_raises(self):
        self.assertRefused(ValueError, ["axis 0"], gradient, [5], [1])

    def test_bools_are_0_and_1(self):
        self.assertExactly(gradient([True, False, False]), [-1.0, -0.5, 0.0])
        self.assertExactly(gradient([1, 3], [False, True]), [2.0, 2.0])
        self.assertExactly(gradient([1, 3], True), [2.0, 2.0])

    def test_ints_beyond_64_bits_are_floats(self):
        # floats are 4096 apart from 2**64 on
        f = [2**64, 2**64 + 1, 2**64 + 4096]
        self.assertExactly(gradient(f), [0.0, 2048.0, 4096.0])

    def test_spacing_of_another_type_becomes_float(self):
        self.assertExactly(gradient([1, 2, 4], Fraction(1, 2)), [2.0, 3.0, 4.0])
        self.assertExactly(gradient([1, 2.0], [0, Fraction(1, 4)]), [4.0, 4.0])

    def test_empty_outermost_dimension_has_no_inner_ones(self):
        self.assertRefused(AxisError, ["axis 1"], gradient, [], axis=1)
        self.assertRefused(ValueError, ["axis 0"], gradient, [])
        self.assertRefused(TypeError, ["2"], gradient, [], 1, 1)


class ThinGrid(unittest.TestCase):
    def test_every_number_of_rows_around_a_block_is_exact(self):
        # i^2 and 3 i: ((i+1)^2 - (i-1)^2) / 2 = 2 i and 3 inside; at the ends
        # 1 - 0 = 1 and (n-1)^2 - (n-2)^2 = 2 n - 3.
        for n in (9, 1024, 1025, 1026, 1027, 1028, 2049, 2050, 2051, 2052):
            with self.subTest(rows=n):
                grid = [[float(i * i), 3.0 * i] for i in range(n)]
                slopes = [1.0] + [2.0 * i for i in range(1, n - 1)] + [2.0 * n - 3]
                self.assertEqual(gradient(grid, axis=0), [[s, 3.0] for s in slopes])
                across = [[3.0 * i - i * i] * 2 for i in range(n)]
                self.assertEqual(gradient(grid, axis=1), across)

    def test_non_uniform_rows_are_exact_across_blocks(self):
        # 1/8 t^2 + t: all differences and products are exact in binary floats, and the
        # slope t/4 + 1 is exact in the interior up to the weights' round-off.
        x = [0.0]
        while len(x) < 1030:
            x.append(x[-1] + 1 + len(x) % 3)
        column = [t * t / 8 + t for t in x]
        grid = [[a, 3 * t] for a, t in zip(column, x)]
        slopes = gradient(grid, x, axis=0)
        self.assertEqual([row[0] for row in slopes], gradient(column, x))
        for t, (slope, _) in list(zip(x, slopes))[1:-1]:
            self.assertAlmostEqual(slope, t / 4 + 1, delta=1e-9)


if __name__ == "__main__":
    unittest.main()
