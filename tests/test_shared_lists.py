# SPDX-License-Identifier: MIT
"""Lists that stand in many places: the work depends on the size of the input alone.

doubled(x, 40) holds x 2**40 times, in 81 lists.
"""

import datetime
import unittest
from collections import UserList, deque
from decimal import Decimal
from fractions import Fraction

from gradlite import AxisError, central_difference, forward_difference, gradient
from tests.support.functions import FUNCTIONS
from tests.support.limits import ENDLESS, limited, peak_memory
from tests.support.objects import Array, NotATime, Row, doubled, rows_in
from tests.support.refusals import RefusalCase
from tests.support.samples import DAY, UTC


class SharedLists(RefusalCase):
    def test_missing_number_at_the_bottom_is_found(self):
        for levels in (22, 30, 40):
            f = doubled([None, None], levels)
            place = r"f(\[0\])+"
            for function in FUNCTIONS:
                with self.subTest(levels=levels, function=function.__name__):
                    self.assertRefusedAt(TypeError, place, function, f)

    def test_each_kind_of_bad_number_at_the_bottom_is_found(self):
        moment = datetime.datetime(2024, 1, 1)
        for error, pair in (
            (TypeError, [1.0, None]),
            (TypeError, [1.0, "2"]),
            (TypeError, [1.0, object()]),
            (TypeError, [1.0, {2}]),
            (TypeError, [1.0, NotATime()]),
            (TypeError, [Fraction(1), Decimal(2)]),
            (TypeError, [1.5, Decimal(2)]),
            (TypeError, [1j, Decimal(2)]),
            (TypeError, [DAY, 1]),
            (TypeError, [moment, moment.replace(tzinfo=UTC)]),
            (TypeError, [moment, moment.date()]),
            (ValueError, [1.0, [2.0]]),
            (ValueError, [[1.0], 2.0]),
            (ValueError, [[1.0], [2.0, 3.0]]),
            (OverflowError, [1.0, 10**400]),
            (OverflowError, [10**400, 1]),
        ):
            with self.subTest(pair=pair):
                f = doubled(pair, 30)
                self.assertRefusedAt(error, r"f(\[0\]){30}", gradient, f)
                self.assertRefusedAt(error, r"f(\[0\]){30}", forward_difference, f)

    def test_bad_number_at_the_end_of_a_grid_is_found(self):
        """The rows before it are one list in many places."""
        moment = datetime.datetime(2024, 1, 1)
        for error, good, bad in (
            (TypeError, 1.0, None),
            (TypeError, 1.0, "2"),
            (TypeError, Fraction(1), Decimal(2)),
            (TypeError, DAY, 1),
            (TypeError, moment, moment.replace(tzinfo=UTC)),
            (TypeError, moment.replace(tzinfo=UTC), moment),
            (OverflowError, 1.0, 10**400),
            (OverflowError, 1, 10**400),
            (ValueError, [1.0], [2.0, 3.0]),
            (ValueError, [1.0], 2.0),
        ):
            with self.subTest(good=good, bad=bad):
                rows = doubled([good, good], 30)
                last = [good, bad]
                for level in range(30):
                    last = [doubled([good, good], level), last]
                f = [rows, last]
                place = r"f(\[1\])+"
                naive = good is moment
                if type(good) is list or type(bad) is Decimal or naive:
                    place = r"f\["  # that of either
                for axis in (0, -1):
                    self.assertRefusedAt(error, place, gradient, f, axis=axis)

    def test_shared_containers_of_other_types_are_looked_at_once(self):
        for container in (tuple, deque, UserList, Row, Array):
            with self.subTest(container=container.__name__):
                f = doubled([1.0, None], 30, container)
                self.assertRefusedAt(TypeError, r"f(\[0\]){30}", gradient, f)
                f = doubled([1.0, 2.0], 40, container)
                place = r"\baxis\b"
                self.assertRefusedAt(AxisError, place, gradient, f, axis=41)

    def test_entries_of_a_shared_row_are_read_once(self):
        for bottom, axis in ([1.0, None], 0), ([1.0, 2.0], 41):
            f = doubled(bottom, 40, Row)
            with self.subTest(bottom=bottom), limited(ENDLESS):
                with self.assertRaises((TypeError, AxisError)):
                    gradient(f, axis=axis)
                rows = rows_in(f)
                self.assertEqual(len(rows), 40)
                self.assertEqual([row.reads for row in rows], [[0, 1]] * 40)

    def test_other_arguments_are_checked_before_the_samples(self):
        f = doubled([1.0, 2.0], 40)
        for error, place, args, options in (
            (AxisError, "axis", [], {"axis": 41}),
            (TypeError, "axis", [], {"axis": "0"}),
            (TypeError, "spacing", [1, 2], {}),
            (TypeError, r"spacing\[0\]", [None], {}),
            (ValueError, "edge_order", [], {"edge_order": 3}),
            (ValueError, "axis 0", [], {"edge_order": 2}),
            (ValueError, r"spacing\[0\]", [[0, 1, 2]], {"axis": 0}),
        ):
            with self.subTest(args=args, options=options):
                self.assertRefusedAt(error, place, gradient, f, *args, **options)
        with limited(ENDLESS):
            self.assertEqual(gradient(f, axis=()), ())

    def test_shared_lists_as_another_argument_raise(self):
        f = [1.0, 2.0]
        for bottom in (1.0, None, "x"):
            x = doubled([bottom, bottom], 40)
            error = ValueError if bottom == 1.0 else TypeError
            with self.subTest(bottom=bottom):
                self.assertRefusedAt(error, r"spacing\[0\]", gradient, f, x)
                place = r"spacing(\[0\])?\b"
                self.assertRefusedAt(error, place, forward_difference, f, x)
                self.assertRefusedAt(TypeError, "axis", gradient, f, axis=x)
                place = "edge_order"
                self.assertRefusedAt(ValueError, place, gradient, f, edge_order=x)
                call = central_difference
                self.assertRefusedAt(TypeError, "period", call, [1, 2, 3], period=x)


class Size(RefusalCase):
    """What is rejected occupies little, however much it stands for."""

    def test_a_shared_grid_takes_little_memory(self):
        row = [0.0] * 100
        f = [[row] * 100] * 100  # a million samples in three lists
        f = [f] * 100 + [[[row] * 100] * 99 + [[[0.0] * 99 + [None]] * 100]]
        with peak_memory() as peak:
            self.assertRefusedAt(TypeError, r"f\[100\]\[99\]\[0\]\[99\]", gradient, f)
        self.assertLess(peak.size, 5_000_000)

    def test_a_long_range_takes_little_memory(self):
        """A range occupies little, however many entries it has."""
        long = range(10**7)
        for place, args, options in (
            ("axis", [[1.0, 2.0]], {"axis": long}),
            ("axis", [[1.0, 2.0]], {"axis": [0] * 10**6}),
            (r"spacing\[0\]", [[1.0, 2.0], long], {}),
            ("spacing", [[[1.0, 2.0]] * 2, long], {}),
            ("spacing", [[1.0, 2.0], long, long], {}),
            (r"spacing\[0\]", [[1.0, 2.0], [long]], {}),
            (r"spacing\[0\]", [[1.0, 2.0], [long, long]], {}),
            (r"spacing\[0\]", [[1.0, 2.0], [[long]]], {}),
            ("edge_order", [[1.0, 2.0]], {"edge_order": long}),
        ):
            with self.subTest(place=place, args=len(args)):
                with peak_memory() as peak:
                    errors = (ValueError, TypeError, AxisError)
                    self.assertRefusedAt(errors, place, gradient, *args, **options)
                self.assertLess(peak.size, 4_000_000)
        with peak_memory() as peak:
            self.assertRefusedAt(
                TypeError, "period", central_difference, [1, 2, 3], period=long
            )
        self.assertLess(peak.size, 4_000_000)

    def test_surplus_spacings_are_not_read(self):
        huge = doubled([None, None], 30)
        place = "spacing"
        self.assertRefusedAt(TypeError, place, gradient, [1.0, 2.0], *[huge] * 1000)
        rows = [Row([1.0, 2.0]) for _ in range(3)]
        self.assertRefusedAt(TypeError, place, gradient, [1.0, 2.0], *rows)
        self.assertEqual([row.reads for row in rows], [[], [], []])


if __name__ == "__main__":
    unittest.main()
