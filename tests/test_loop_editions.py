# SPDX-License-Identifier: MIT
"""Both editions of the loops give the same bits, whichever interpreter runs them."""

import itertools
import math
import random
import sys
import types
import unittest
import warnings
from fractions import Fraction
from unittest import mock

import gradlite
from tests.support.importing import import_as

NAN, INF = math.nan, math.inf


def import_other_edition():
    """Import the package again as PyPy does, or as CPython does if this is PyPy."""
    name = "cpython" if sys.implementation.name == "pypy" else "pypy"
    other = types.SimpleNamespace(**{**vars(sys.implementation), "name": name})
    with mock.patch.object(sys, "implementation", other):
        return import_as("gradlite_other")


def rows_of(r, count, size, draw):
    return [[draw(r) for _ in range(size)] for _ in range(count)]


DRAWS = {
    "floats": lambda r: r.uniform(-9, 9),
    "ints": lambda r: r.randint(-99, 99),
    "both": lambda r: r.choice((r.uniform(-9, 9), r.randint(-9, 9), True)),
    "special": lambda r: r.choice((0.0, -0.0, 1.5, NAN, INF, -INF, 2)),
    "complex": lambda r: complex(r.uniform(-9, 9), r.uniform(-9, 9)),
}


class BothEditions(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.other = import_other_edition()

    def assertAlike(self, name, *args, **options):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            expected = getattr(gradlite, name)(*args, **options)
            got = getattr(self.other, name)(*args, **options)
        self.assertEqual(repr(got), repr(expected))  # nan equals nan there

    def test_the_two_packages_have_different_editions(self):
        names = {
            package._loops.edition.__name__.rpartition(".")[2]
            for package in (gradlite, self.other)
        }
        self.assertEqual(names, {"_loops_bytecode", "_loops_traced"})

    def test_gradient_of_one_row_has_the_same_bits(self):
        for name, draw in DRAWS.items():
            r = random.Random(name)
            for n, order in itertools.product((3, 9, 40), (1, 2)):
                (f,) = rows_of(r, 1, n, draw)
                x = sorted(r.uniform(0, 9) for _ in range(n))
                for spacing in (), (0.25,), (0.1,), (0.0,), (x,), ([1.0] * n,):
                    with self.subTest(draw=name, n=n, order=order, spacing=spacing):
                        self.assertAlike("gradient", f, *spacing, edge_order=order)

    def test_gradient_of_grids_has_the_same_bits(self):
        for name, draw in DRAWS.items():
            r = random.Random(name)
            for count, size in ((4, 4), (12, 3), (3, 12), (12, 30)):
                f = rows_of(r, count, size, draw)
                p = [i * (i + 3) / 7 for i in range(count)]
                q = [i * (i + 5) / 7 for i in range(size)]
                for spacing, order in itertools.product(((), (0.3,), (p, q)), (1, 2)):
                    with self.subTest(draw=name, shape=(count, size), order=order):
                        self.assertAlike("gradient", f, *spacing, edge_order=order)
                    self.assertAlike("gradient", [f, f], axis=(1, 2), edge_order=order)

    def test_converted_numbers_have_the_same_bits(self):
        self.assertAlike("gradient", [Fraction(1, 3), 2, 4])
        self.assertAlike("gradient", [[1, 2j], [3.5, 4]], 0.5)

    def test_the_other_functions_have_the_same_bits(self):
        names = "forward_difference", "backward_difference", "central_difference"
        for kind in "floats", "ints", "complex":
            r = random.Random(kind)
            f = rows_of(r, 10, 12, DRAWS[kind])
            x = [i * (i + 3) / 7 for i in range(12)]
            for name, h in itertools.product(names, (1, 0.25, 0.1, x)):
                for derivative, accuracy in ((1, 2), (1, 4), (2, 2), (3, 2)):
                    order = {"derivative": derivative, "accuracy": accuracy}
                    with self.subTest(kind=kind, name=name, spacing=h, **order):
                        self.assertAlike(name, f, h, **order)
                        self.assertAlike("differentiate", f, h, **order)
            self.assertAlike("forward_difference", f[0], 0.1)
            self.assertAlike("backward_difference", f, 0.5, axis=0)


if __name__ == "__main__":
    unittest.main()
