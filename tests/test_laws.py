# SPDX-License-Identifier: MIT
"""Laws that hold whatever the samples: seeded randomness, several number types."""

import copy
import datetime
import itertools
import random
import unittest
from decimal import Decimal
from fractions import Fraction

from gradlite import (
    backward_difference,
    central_difference,
    forward_difference,
    gradient,
)
from tests.exactly import ExactCase, lists_in
from tests.test_numbers import Surd

SEED = 20240229
ROUNDS = 15


def fraction(r):
    return Fraction(r.randint(-99, 99), r.randint(1, 9))


# Samples of each type, and what calls and results may differ by: 0 is not at all.
NUMBERS = {
    "float": (lambda r: r.uniform(-9, 9), 1e-12),
    "int": (lambda r: r.randint(-99, 99), 1e-12),
    "complex": (lambda r: complex(r.uniform(-9, 9), r.uniform(-9, 9)), 1e-12),
    "Fraction": (fraction, 0),
    "Decimal": (lambda r: Decimal(r.randint(-9999, 9999)) / 100, Decimal("1e-23")),
}
TIMES = {
    "timedelta": lambda r: datetime.timedelta(0, r.randint(-9, 9), r.randint(0, 10**6)),
    "datetime": lambda r: datetime.datetime(2024, 2, 29, r.randint(0, 23), 0, 1, 7),
}
MAKERS = {**{name: make for name, (make, _) in NUMBERS.items()}, **TIMES}
FORMS = ("scalar", "even", "uneven", "descending", "unsorted")


def grid(r, shape, make):
    """Random samples, nested as the shape says."""
    if not shape:
        return make(r)
    return [grid(r, shape[1:], make) for _ in range(shape[0])]


def spacing(r, size, form, name):
    """A step, or coordinates of a form, for samples of a type; never a zero step."""
    number = {"float": float, "complex": float, "Decimal": Decimal}.get(name, Fraction)
    step = number(r.randint(1, 9)) / r.choice((1, 2, 4))
    if form == "scalar":
        return step
    if form == "even":
        return [i * step for i in range(size)]
    if form == "unsorted":
        return [number(i) for i in r.sample(range(-50, 50), size)]
    steps = [number(r.randint(1, 9)) for _ in range(size)]
    x = list(itertools.accumulate(steps))
    return x if form == "uneven" else x[::-1]


def transposed(rows):
    return [list(column) for column in zip(*rows)]


class LawCase(ExactCase):
    def check(self, law, makers=MAKERS, forms=FORMS, least=3):
        """law(random, name, samples, spacing) for each type, form and round."""
        for name, form in itertools.product(makers, forms):
            r = random.Random(f"{SEED} {name} {form}")
            for at in range(ROUNDS):
                f = grid(r, [r.randint(least, 20)], MAKERS[name])
                with self.subTest(type=name, form=form, at=at):
                    law(r, name, f, spacing(r, len(f), form, name))

    def assertLaw(self, got, expected, name):
        """Equal, or within the tolerance of this type of number."""
        tolerance = NUMBERS[name][1] if name in NUMBERS else 0
        self.assertEqual(len(got), len(expected))
        size = max([1] + [abs(b) for b in expected if tolerance])
        for a, b in zip(got, expected):
            self.assertIs(type(a), type(b))
            if not (a == b or (tolerance and abs(a - b) <= size * tolerance)):
                self.fail(f"{name}: {a!r} is not {b!r}")


class Linear(LawCase):
    def test_sums_and_multiples(self):
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

    def test_a_constant_more_changes_nothing_for_exact_numbers(self):
        def law(r, name, f, h):
            more = fraction(r)
            shifted = gradient([x + more for x in f], h, edge_order=2)
            self.assertExactly(shifted, gradient(f, h, edge_order=2))

        self.check(law, ["Fraction"])


def reversed_spacing(h):
    """The spacing of the samples in reverse, and the sign that slopes get."""
    return (h[::-1], 1) if isinstance(h, list) else (h, -1)


class Symmetric(LawCase):
    def test_reversal(self):
        def law(r, name, f, h):
            back, sign = reversed_spacing(h)
            for order in 1, 2:
                got = gradient(f[::-1], back, edge_order=order)
                expected = gradient(f, h, edge_order=order)[::-1]
                self.assertLaw(got, [sign * x for x in expected], name)

        self.check(law)

    def test_kernels_mirror_each_other(self):
        def law(r, name, f, h):
            back, sign = reversed_spacing(h)
            for accuracy in 1, 2, 4:
                got = backward_difference(f[::-1], back, accuracy=accuracy)
                forward = forward_difference(f, h, accuracy=accuracy)[::-1]
                self.assertLaw(got, [sign * x for x in forward], name)

        self.check(law, least=6)

    def test_transposition(self):
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

    def test_scaling_of_the_spacing(self):
        def law(r, name, f, h):
            by = r.choice((2, 4, 8))  # of which floats lose nothing
            wider = [x * by for x in h] if isinstance(h, list) else h * by
            for order in 1, 2:
                got = gradient(f, wider, edge_order=order)
                expected = [x / by for x in gradient(f, h, edge_order=order)]
                self.assertLaw(got, expected, name if name == "Decimal" else "Fraction")

        self.check(law, NUMBERS)


class Exact(LawCase):
    """Polynomials that the formulas must get right."""

    def polynomial(self, r, name, f, h, degree):
        """Samples of one in the place of f, and its derivative at each of them."""
        x = h if isinstance(h, list) else [i * h for i in range(len(f))]
        if name == "complex":
            x = list(map(complex, x))
        b, c = r.randint(-5, 5), r.randint(-5, 5)
        a = r.randint(1, 5) if degree == 2 else 0
        return [a * t * t + b * t + c for t in x], [2 * a * t + b for t in x]

    def test_degree_1(self):
        def law(r, name, f, h):
            f, slopes = self.polynomial(r, name, f, h, 1)
            for order in 1, 2:
                self.assertLaw(gradient(f, h, edge_order=order), slopes, name)

        self.check(law, ("float", "complex", "Fraction", "Decimal"))

    def test_degree_2(self):
        def law(r, name, f, h):
            f, slopes = self.polynomial(r, name, f, h, 2)
            self.assertLaw(gradient(f, h, edge_order=2), slopes, name)
            self.assertLaw(gradient(f, h)[1:-1], slopes[1:-1], name)

        self.check(law, ("float", "complex", "Fraction", "Decimal"))


class Tied(LawCase):
    """gradient is forward, central and backward, laid end to end, to the last bit."""

    def laid(self, f, h, axis, order):
        if axis:
            return [self.laid(row, h, axis - 1, order) for row in f]
        first = forward_difference(f, h, axis=0, accuracy=order)[:1]
        last = backward_difference(f, h, axis=0, accuracy=order)[-1:]
        inside = central_difference(f, h, axis=0) if len(f) > 2 else []
        return first + inside + last

    def test_one_to_three_dimensions(self):
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
                        self.assertExactly(got[axis], self.laid(f, h, axis, order))


class Agreed(LawCase):
    """Every type of number is given the same derivative, rounded its own way."""

    def call(self, r, size):
        """A function of samples alone, on a random axis of this size."""
        h = spacing(r, size, r.choice(("scalar", "even", "uneven")), "Fraction")
        turn = h[-1] - h[0] + h[1] - h[0] if isinstance(h, list) else size * h
        kernels = (forward_difference, backward_difference, central_difference)
        function = r.choice((gradient, *kernels))
        if function is gradient:
            return lambda f: gradient(f, h, edge_order=2)
        order = {"derivative": r.randint(1, 3), "accuracy": r.choice((2, 4))}
        period = turn if r.random() < 0.4 else None
        return lambda f: function(f, h, period=period, **order)

    def test_all_types(self):
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


class Untouched(LawCase):
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
                    )
                    self.assertEqual((f, x), before)
                    lists = lists_in(results) + lists_in([f, x])[1:]
                    self.assertEqual(len(set(map(id, lists))), len(lists))


if __name__ == "__main__":
    unittest.main()
