# SPDX-License-Identifier: MIT
"""edge_order, derivative, accuracy: which values they take."""

import math
import re
import unittest
from fractions import Fraction

from gradlite import (
    central_difference,
    differentiate,
    forward_difference,
    gradient,
)
from tests.support.functions import DIFFERENCES
from tests.support.objects import Uncertain
from tests.support.refusals import RefusalCase

INF, NAN = math.inf, math.nan


class EdgeOrder(RefusalCase):
    def test_edge_order_is_1_or_2(self):
        for order in (2, 2.0, Fraction(2)):
            self.assertExactly(gradient([0, 0, 2], edge_order=order), [-1.0, 1.0, 3.0])
        for order in (1, 1.0, True):
            self.assertExactly(gradient([0, 0, 2], edge_order=order), [0.0, 1.0, 2.0])
        for order in (0, -1, 1.5, 3, None, "1", NAN, INF, [1]):
            with self.subTest(order=order):
                error = self.assertRefused(
                    ValueError, ["edge_order"], gradient, [0, 0, 2], edge_order=order
                )
                self.assertNotIn("accuracy", str(error))

    def test_edge_order_may_be_any_value_equal_to_1_or_2(self):
        for order in (2.0, Fraction(2)):
            result = gradient([1, 2, 4], edge_order=order)
            self.assertEqual(result, [0.5, 1.5, 2.5])

    def test_edge_order_whose_comparison_raises_is_located(self):
        class Ambiguous:
            def __ge__(self, other):
                raise ValueError("ambiguous, as arrays of several are")

        with self.assertRaisesRegex(ValueError, "requires edge_order .*got "):
            gradient([1, 2, 4], edge_order=Ambiguous())


class DerivativeAndAccuracy(RefusalCase):
    def test_orders_out_of_range_raise(self):
        f = [0.0] * 70
        for bad in (0, -1, 1.5, 64, None, "1", math.nan, [1]):
            self.assertDifferencesRefuse(ValueError, ["derivative"], f, derivative=bad)
            self.assertDifferencesRefuse(ValueError, ["accuracy"], f, accuracy=bad)
        for odd in (1, 3, 5):
            with self.assertRaisesRegex(ValueError, "accuracy"):
                central_difference(f, accuracy=odd)
        # 33 + 32 would exceed 64
        for n, near in (33, 30), (32, 32):
            with self.assertRaisesRegex(ValueError, rf"got 31 \(use {near}\)"):
                central_difference(f, derivative=n, accuracy=31)
        with self.assertRaisesRegex(ValueError, "accuracy to be 1 .*got 2"):
            forward_difference(f, derivative=63, accuracy=2)
        self.assertDifferencesRefuse(
            ValueError, ["derivative to be", "between 1 and 63"], f, derivative=64
        )
        self.assertDifferencesRefuse(ValueError, ["64"], f, derivative=31, accuracy=34)

    def test_accuracy_advised_is_allowed(self):
        """derivative + accuracy is at most 64, also after the advice."""
        for function in (central_difference, differentiate):
            for accuracy, derivative in ((63, 1), (61, 3), (3, 1), (1, 2)):
                options = {"accuracy": accuracy, "derivative": derivative}
                text = self.text_of(lambda f=function, o=options: f([1, 2, 3], **o))
                for advised in re.findall(r"use (\d+)", text):
                    self.assertLessEqual(int(advised) + derivative, 64, text)


class AnyOrder(RefusalCase):
    def test_object_that_equals_everything_is_not_an_order(self):
        """An object is not an int because it equals one."""
        f, same = [1.0, 2.0, 4.0], Uncertain(True)
        for function in DIFFERENCES:
            with self.subTest(function=function.__name__):
                self.assertRefusedAt(ValueError, "accuracy", function, f, accuracy=same)
                name = "derivative"
                self.assertRefusedAt(ValueError, name, function, f, derivative=same)
                self.assertRefusedAt(TypeError, "period", function, f, period=same)
                self.assertRefusedAt(TypeError, "spacing", function, f, same)
        self.assertRefusedAt(ValueError, "edge_order", gradient, f, edge_order=same)
        self.assertRefusedAt(TypeError, "spacing", gradient, f, same)


if __name__ == "__main__":
    unittest.main()
