# SPDX-License-Identifier: MIT
"""Depth of nesting: 64 levels, more of them, and lists that contain themselves."""

import unittest

from gradlite import central_difference, forward_difference, gradient
from tests.support.limits import ENDLESS, limited, peak_memory
from tests.support.objects import Array, Row, doubled, rows_in, self_containing_grid
from tests.support.refusals import RefusalCase


class Depth(RefusalCase):
    def test_nesting_beyond_64_levels_is_found_by_the_first_entry(self):
        deep = [1.0]
        for _ in range(62):
            deep = [deep]
        self.assertAllRefuse(ValueError, " at f (", [[deep], deep])

    def test_64_levels_are_allowed(self):
        f = [1.0, 3.0]
        for _ in range(63):
            f = [f]
        expected = [2.0, 2.0]
        for _ in range(63):
            expected = [expected]
        self.assertEqual(gradient(f, axis=-1), expected)
        self.assertAllRefuse(ValueError, "64", [f])

    def test_100000_levels_raise(self):
        f = 1.0
        for _ in range(100_000):
            f = [f]
        self.assertAllRefuse(ValueError, "64", f)


class Loops(RefusalCase):
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
            self.assertRefused(ValueError, [" at f ("], gradient, many)
        self.assertLess(peak.size, 4_000_000)

    def test_lists_that_contain_each_other_raise(self):
        one, two = [], []
        one.extend([two, two, two])
        two.extend([one, one, one])  # visiting every path would take 3**64 steps
        self.assertAllRefuse(ValueError, "64", one)

    def test_coordinates_that_contain_themselves_raise(self):
        x = [0.0, 1.0]
        x.append(x)
        says = ["spacing[0]"]
        self.assertRefused(ValueError, says, gradient, [1, 2, 4], x)

    def test_loop_beyond_the_first_entries_raises(self):
        pair = []
        pair += [pair, pair]
        f = [1.0, 2.0]
        for _ in range(40):
            f = [f, pair]  # visiting every path would take 2**40 steps
        self.assertGradientRefuses(ValueError, "a list beside numbers at f[0]", f)

    def test_array_of_times_that_contains_itself_raises(self):
        loop = []
        loop.append(loop)
        for kind in "mM":
            array = Array(loop, kind)
            with self.subTest(kind=kind):
                self.assertGradientRefuses(ValueError, "64", array)

    def test_loop_beside_a_shared_list_raises(self):
        for bottom in (None, 1.0, "x"):
            shared = doubled(bottom, 40)
            f = [shared, 0]
            f[1] = f
            with self.subTest(bottom=bottom):
                with limited(ENDLESS), self.assertRaises((ValueError, TypeError)) as at:
                    gradient(f)
                self.assertRegex(str(at.exception), r"requires .*, got .*f")
                pair = (shared, [])
                pair[1].append(pair)
                with limited(ENDLESS), self.assertRaises((ValueError, TypeError)) as at:
                    gradient([1.0, 2.0], pair)
                self.assertRegex(str(at.exception), r"requires .*, got .*spacing\[0\]")

    def test_grid_that_contains_itself_takes_memory_like_its_entries(self):
        square = [[0.0] * 300 for _ in range(300)]
        square[-1] = square
        for f in (self_containing_grid(60), self_containing_grid(30), square):
            with self.subTest(size=len(f)):
                entries = len(f) ** (2 if f is square else 3)
                self.assertRefusedAt(ValueError, r"f\b", gradient, f)
                with peak_memory() as peak:
                    with self.assertRaises(ValueError):
                        gradient(f)
                self.assertLess(peak.size, 16 * entries + 4_000_000)

    def test_grid_that_contains_itself_is_read_at_most_three_times(self):
        """Once for each depth at which a row stands is enough to see the fault."""
        size = 20
        f = [0.0] * size
        for place, function, args, name in (
            (r"f\b", gradient, [], None),
            (r"f\b", forward_difference, [], None),
            (r"spacing\[0\]", gradient, [f], None),
            ("spacing", forward_difference, [f], "spacing"),
            ("period", central_difference, [f], "period"),
        ):
            with self.subTest(function=function.__name__, place=place):
                grid = self_containing_grid(size, Row)
                options = {name: grid} if name else {}
                more = [] if name else [grid]
                errors = ValueError, TypeError
                self.assertRefusedAt(errors, place, function, *args, *more, **options)
                reads = sum(len(row.reads) for row in rows_in(grid))
                self.assertLessEqual(reads, 3 * size**3)

    def test_coordinates_that_contain_themselves_raise_as_lists_too(self):
        x = self_containing_grid(100)
        self.assertRefusedAt(ValueError, r"spacing\[0\]", gradient, [0.0] * 100, x)
        self.assertRefusedAt(
            (ValueError, TypeError), "period", central_difference, [0.0] * 100, period=x
        )


if __name__ == "__main__":
    unittest.main()
