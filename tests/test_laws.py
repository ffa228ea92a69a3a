# SPDX-License-Identifier: MIT
"""Seeded property tests: linearity, reversal, axis permutation and others.

For several number types.
"""

import copy
import datetime
import itertools
import random
import unittest
from fractions import Fraction

from gradlite import (
    backward_difference,
    central_difference,
    differentiate,
    forward_difference,
    gradient,
)
from tests.support.exactly import ExactCase, lists_in
from tests.support.random_samples import FORMS, MAKERS, NUMBERS, fraction, grid, spacing
from tests.support.surd import Surd

SEED = 20240229
ROUNDS = 15


def transposed(rows):
    return [list(column) for column in zip(*rows)]


class LawCase(ExactCase):
    def check(self, law, makers=MAKERS, forms=FORMS, least=3):
        """Call law(random, name, samples, spacing) for each type, form and round."""
        for name, form in itertools.product(makers, forms):
            r = random.Random(f"{SEED} {name} {form}")
            for at in range(ROUNDS):
                f = grid(r, [r.randint(least, 20)], MAKERS[name])
                with self.subTest(type=name, form=form, at=at):
                    law(r, name, f, spacing(r, len(f), form, name))

    def assertLaw(self, got, expected, name):
        """Check equality, or the tolerance of this type of number."""
        tolerance = NUMBERS[name][1] if name in NUMBERS else 0
        self.assertEqual(len(got), len(expected))
        size = max([1] + [abs(b) for b in expected if tolerance])
        for a, b in zip(got, expected):
            self.assertIs(type(a), type(b))
            if not (a == b or (tolerance and abs(a - b) <= size * tolerance)):
                self.fail(f"{name}: {a!r} is not {b!r}")


class Linearity(LawCase):
    def test_gradient_of_sums_and_multiples_is_that_of_the_gradients(self):
        def law(r, name, f, h):
            g = grid(r, [len(f)], MAKERS[name])
            a, b = r.randint(-5, 5), r.randint(1, 5)

            def mixed(f, g):
                return [a * x + b * y for x, y in zip(f, g)]

            for order in 1, 2:
                of_f, of_g = (gradient(each, h, edge_order=order) for each in (f, g))
                got = gradient(mixed(f, g), h, edge_order=order)
                self.assertLaw(got, mixed(of_f, of_g), name)

        self.check(law, NUMBERS)

    def test_adding_a_constant_changes_nothing_for_exact_numbers(self):
        def law(r, name, f, h):
            more = fraction(r)
            shifted = gradient([x + more for x in f], h, edge_order=2)
            self.assertExactly(shifted, gradient(f, h, edge_order=2))

        self.check(law, ["Fraction"])


def reversed_spacing(h):
    """Return the spacing of reversed samples, and the sign of their slopes."""
    return (h[::-1], 1) if isinstance(h, list) else (h, -1)


class Symmetry(LawCase):
    def test_reversed_samples_reverse_the_result(self):
        def law(r, name, f, h):
            back, sign = reversed_spacing(h)
            for order in 1, 2:
                got = gradient(f[::-1], back, edge_order=order)
                expected = gradient(f, h, edge_order=order)[::-1]
                self.assertLaw(got, [sign * x for x in expected], name)

        self.check(law)

    def test_forward_and_backward_mirror_each_other(self):
        def law(r, name, f, h):
            back, sign = reversed_spacing(h)
            for accuracy in 1, 2, 4:
                got = backward_difference(f[::-1], back, accuracy=accuracy)
                forward = forward_difference(f, h, accuracy=accuracy)[::-1]
                self.assertLaw(got, [sign * x for x in forward], name)

        self.check(law, least=6)

    def test_differentiate_of_reversed_samples_reverses_the_result(self):
        def law(r, name, f, h):
            back, sign = reversed_spacing(h)
            for derivative, accuracy in (1, 4), (2, 2), (3, 2):
                order = {"derivative": derivative, "accuracy": accuracy}
                got = differentiate(f[::-1], back, **order)
                expected = differentiate(f, h, **order)[::-1]
                self.assertLaw(got, [sign**derivative * x for x in expected], name)

        self.check(law, least=6)

    def test_transposed_samples_transpose_the_results(self):
        for name, make in MAKERS.items():
            r = random.Random(f"{SEED} {name}")
            for at in range(ROUNDS):
                rows, columns = r.randint(3, 12), r.randint(3, 12)
                f = grid(r, [rows, columns], make)
                p = spacing(r, rows, r.choice(FORMS), name)
                q = spacing(r, columns, r.choice(FORMS), name)
                with self.subTest(type=name, at=at):
                    down, along = gradient(f, p, q, edge_order=2)
                    got = gradient(transposed(f), q, p, edge_order=2)
                    self.assertExactly(got, (transposed(along), transposed(down)))

    def test_scaled_spacing_divides_the_result(self):
        def law(r, name, f, h):
            by = r.choice((2, 4, 8))  # powers of two: exact for floats
            wider = [x * by for x in h] if isinstance(h, list) else h * by
            for order in 1, 2:
                got = gradient(f, wider, edge_order=order)
                expected = [x / by for x in gradient(f, h, edge_order=order)]
                self.assertLaw(got, expected, name if name == "Decimal" else "Fraction")

        self.check(law, NUMBERS)


class PolynomialExactness(LawCase):
    """Polynomials on which the formulas are exact."""

    def polynomial(self, r, name, f, h, degree):
        """Return samples of a random polynomial, and its derivative at each."""
        x = h if isinstance(h, list) else [i * h for i in range(len(f))]
        if name == "complex":
            x = list(map(complex, x))
        b, c = r.randint(-5, 5), r.randint(-5, 5)
        a = r.randint(1, 5) if degree == 2 else 0
        return [a * t * t + b * t + c for t in x], [2 * a * t + b for t in x]

    def test_gradient_is_exact_on_degree_1(self):
        def law(r, name, f, h):
            f, slopes = self.polynomial(r, name, f, h, 1)
            for order in 1, 2:
                self.assertLaw(gradient(f, h, edge_order=order), slopes, name)

        self.check(law, ("float", "complex", "Fraction", "Decimal"))

    def test_gradient_is_exact_on_degree_2_with_edge_order_2(self):
        def law(r, name, f, h):
            f, slopes = self.polynomial(r, name, f, h, 2)
            self.assertLaw(gradient(f, h, edge_order=2), slopes, name)
            self.assertLaw(gradient(f, h)[1:-1], slopes[1:-1], name)

        self.check(law, ("float", "complex", "Fraction", "Decimal"))


class DifferenceConsistency(LawCase):
    """gradient() equals the combined differences bit for bit."""

    def combined_differences(self, f, h, axis, order):
        if axis:
            return [self.combined_differences(row, h, axis - 1, order) for row in f]
        first = forward_difference(f, h, axis=0, accuracy=order)[:1]
        last = backward_difference(f, h, axis=0, accuracy=order)[-1:]
        interior = central_difference(f, h, axis=0) if len(f) > 2 else []
        return first + interior + last

    def test_gradient_equals_the_three_differences_in_one_to_three_dimensions(self):
        for name, make in MAKERS.items():
            r = random.Random(f"{SEED} {name}")
            for at in range(4 * ROUNDS):
                order = r.randint(1, 2)
                shape = [r.randint(order + 1, 7) for _ in range(r.randint(1, 3))]
                f = grid(r, shape, make)
                steps = [spacing(r, n, r.choice(FORMS), name) for n in shape]
                got = gradient(f, *steps, edge_order=order)
                got = [got] if len(shape) == 1 else got
                for axis, h in enumerate(steps):
                    with self.subTest(type=name, at=at, axis=axis):
                        self.assertExactly(
                            got[axis], self.combined_differences(f, h, axis, order)
                        )


class TypesAgree(LawCase):
    """Every number type gives the same derivative, with its own rounding."""

    def call(self, r, size):
        """Return a random function of samples alone, its spacing and options bound."""
        h = spacing(r, size, r.choice(("scalar", "uniform", "nonuniform")), "Fraction")
        full = h[-1] - h[0] + h[1] - h[0] if isinstance(h, list) else size * h
        differences = (forward_difference, backward_difference, central_difference)
        function = r.choice((gradient, differentiate, *differences))
        if function is gradient:
            return lambda f: gradient(f, h, edge_order=2)
        order = {"derivative": r.randint(1, 3), "accuracy": r.choice((2, 4))}
        if function is differentiate:
            return lambda f: differentiate(f, h, **order)
        period = full if r.random() < 0.4 else None
        return lambda f: function(f, h, period=period, **order)

    def test_all_types_agree_with_fractions(self):
        r = random.Random(SEED)
        for at in range(8 * ROUNDS):
            f = [r.randint(-(10**9), 10**9) for _ in range(r.randint(9, 14))]
            call = self.call(r, len(f))
            with self.subTest(at=at):
                self.check_types(call, f)

    def check_types(self, call, f):
        exact = call(list(map(Fraction, f)))
        self.assertEqual({type(x) for x in exact}, {Fraction})
        self.assertExactly(call(list(map(Surd, f))), list(map(Surd, exact)))
        rounded = [microseconds(round(x)) for x in exact]
        self.assertExactly(call(list(map(microseconds, f))), rounded)
        for number in float, complex:
            expected = list(map(number, exact))
            self.assertLaw(call(list(map(number, f))), expected, number.__name__)


def microseconds(count):
    return datetime.timedelta(microseconds=count)


class InputUnchanged(LawCase):
    def test_input_is_unchanged_and_nothing_is_shared(self):
        for name, make in MAKERS.items():
            r = random.Random(f"{SEED} {name}")
            for at in range(ROUNDS):
                shape = [r.randint(3, 6) for _ in range(r.randint(1, 3))]
                f = grid(r, shape, make)
                x = [spacing(r, n, r.choice(FORMS), name) for n in shape]
                before = copy.deepcopy((f, x))
                with self.subTest(type=name, at=at):
                    results = (
                        gradient(f, *x, edge_order=2),
                        gradient(f, *x),
                        forward_difference(f, x[-1]),
                        central_difference(f, x[0], axis=0),
                        differentiate(f, x[-1]),
                    )
                    self.assertEqual((f, x), before)
                    lists = lists_in(results) + lists_in([f, x])[1:]
                    self.assertEqual(len(set(map(id, lists))), len(lists))


if __name__ == "__main__":
    unittest.main()
