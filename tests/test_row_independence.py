# SPDX-License-Identifier: MIT
"""The results of a row do not depend on the rows next to it or on the axis.

The same samples on the same spacing give the same bits alone, as one of many rows,
along axis 0 or another axis. Seeded random rows, long and short, thin and wide grids.
"""

import itertools
import random
import unittest
from decimal import Decimal
from fractions import Fraction

from gradlite import central_difference, differentiate, gradient
from tests.support.functions import DIFFERENCES

SEED = 20240229
ORDERS = ((1, 1), (1, 2), (1, 4), (2, 2), (2, 4), (3, 2), (4, 4))
LONG = (1023, 1024, 1025, 1026, 1027, 2050, 5000)  # around multiples of block sizes


def calls():
    """Every function with its options: (label, function, options)."""
    for order in 1, 2:
        yield f"gradient, edge_order {order}", gradient, {"edge_order": order}
    for derivative, accuracy in ORDERS:
        options = {"derivative": derivative, "accuracy": accuracy}
        for function in (*DIFFERENCES, differentiate):
            if accuracy % 2 and function in (central_difference, differentiate):
                continue
            label = f"{function.__name__} ({derivative}, {accuracy})"
            yield label, function, options
            if function in DIFFERENCES:
                yield label + " with a period", function, {**options, "period": None}


CALLS = tuple(calls())
LEAST = 12  # samples: more than the widest stencil takes


def spacings(r, n):
    """Spacing of each kind for n samples, each with a period that fits."""
    h = r.uniform(0.1, 2)
    x = [i + r.uniform(-0.4, 0.4) for i in range(n)]
    return (
        ("step", h, n * h),
        ("step of a power of two", 0.25, n * 0.25),
        ("uniform coordinates", [0.5 * i for i in range(n)], n * 0.5),
        ("coordinates", x, n + 1.5),
        ("descending coordinates", x[::-1], n + 1.5),
    )


def plain_row(r, n):
    return [r.uniform(-9, 9) for _ in range(n)]


def odd_row(r, n):
    """A row that other rows must not notice: ints, large ints, nan, infinities."""
    row = plain_row(r, n)
    kind = r.randrange(5)
    if kind == 0:
        return [r.randint(-9, 9) for _ in row]
    if kind == 1:
        return [r.getrandbits(63) for _ in row]
    for _ in range(3):
        row[r.randrange(n)] = r.choice((float("nan"), float("inf"), 2**60 + 1, True))
    return row


def transposed(rows):
    return [list(column) for column in zip(*rows)]


class RowCase(unittest.TestCase):
    def assertRowsAlone(self, rows, function, spacing, options):
        """Each row of a grid, along each axis, is as the row alone."""
        alone = [function(row, spacing, **options) for row in rows]
        expected = list(map(repr, alone))

        along = function(rows, spacing, axis=1, **options)
        self.assertSameRows(along, expected, "axis 1")
        across = function(transposed(rows), spacing, axis=0, **options)
        self.assertSameRows(transposed(across), expected, "axis 0")
        if len(rows) > 1:
            half = len(rows) // 2
            parts = rows[:half], rows[half : 2 * half]
            solid = [transposed(part) for part in parts]
            middle = function(solid, spacing, axis=1, **options)
            found = [row for part in middle for row in transposed(part)]
            self.assertSameRows(found, expected[: 2 * half], "axis 1 of 3")

    def assertSameRows(self, got, expected, axis):
        """Compare by repr: types, signed zeros and every bit of a float count."""
        self.assertEqual(len(got), len(expected), axis)
        for at, (row, other) in enumerate(zip(got, expected)):
            if repr(row) != other:
                self.fail(f"row {at} along {axis}:\n{row!r}\nalone:\n{other}")

    def check(self, seed, rows_of, n, count):
        """One random grid, one random spacing, every function in turn."""
        r = random.Random(f"{SEED} {seed} {n} {count}")
        rows = [rows_of(r, n) for _ in range(count)]
        for label, function, options in CALLS:
            kind, spacing, period = r.choice(spacings(r, n))
            if "period" in options:
                options = {**options, "period": period}
            with self.subTest(label, spacing=kind, n=n, rows=count):
                self.assertRowsAlone(rows, function, spacing, options)


class Floats(RowCase):
    def test_rows_of_few_samples_are_as_each_alone(self):
        for count, n in itertools.product((1, 2, 3, 9), (LEAST, 17, 33)):
            self.check("few", plain_row, n, count)
        self.check("few", plain_row, LEAST, 40)

    def test_rows_as_long_as_the_stencil_are_as_each_alone(self):
        for label, function, options in CALLS:
            r = random.Random(f"{SEED} {label}")
            if function is gradient:
                n = options["edge_order"] + 1
            else:
                n = options["derivative"] + options["accuracy"]
            if function is central_difference:
                n += 1 - n % 2
            rows = [plain_row(r, n) for _ in range(9)]
            for kind, spacing, period in spacings(r, n):
                given = dict(options)
                if "period" in given:
                    given["period"] = period
                with self.subTest(label, spacing=kind, n=n):
                    self.assertRowsAlone(rows, function, spacing, given)

    def test_long_rows_are_as_each_alone(self):
        """Each length with some of the functions, all of them in the end."""
        turn = itertools.cycle(CALLS)
        for n, count in itertools.product(LONG, (1, 2, 3)):
            r = random.Random(f"{SEED} {n} {count}")
            rows = [plain_row(r, n) for _ in range(count)]
            for kind, spacing, period in r.sample(spacings(r, n), 2):
                label, function, options = next(turn)
                if "period" in options:
                    options = {**options, "period": period}
                with self.subTest(label, spacing=kind, n=n, rows=count):
                    self.assertRowsAlone(rows, function, spacing, options)

    def test_rows_of_wide_grids_are_as_each_alone(self):
        """Many rows of few samples, worked on in blocks of rows perhaps."""
        turn = itertools.cycle(CALLS[::-1])
        for n, count in ((LEAST, 1025), (40, 99), (257, 24)):
            r = random.Random(f"{SEED} wide {n}")
            rows = [plain_row(r, n) for _ in range(count)]
            for kind, spacing, period in spacings(r, n):
                label, function, options = next(turn)
                if "period" in options:
                    options = {**options, "period": period}
                with self.subTest(label, spacing=kind, n=n, rows=count):
                    self.assertRowsAlone(rows, function, spacing, options)

    def test_rows_beside_strange_values_are_as_each_alone(self):
        """Ints, large ints, nan and infinities in one row leave the others alone."""

        def either(r, n):
            return r.choice((plain_row, odd_row))(r, n)

        for count, n in ((2, LEAST), (9, 19), (40, LEAST)):
            self.check("other", either, n, count)


class OtherNumbers(RowCase):
    def check_type(self, number, spacings):
        r = random.Random(f"{SEED} {number}")
        for count in 2, 9:
            rows = [[number(r) for _ in range(LEAST)] for _ in range(count)]
            for label, function, options in CALLS:
                spacing, period = r.choice(spacings)
                if "period" in options:
                    options = {**options, "period": period}
                with self.subTest(label, spacing=spacing, rows=count):
                    self.assertRowsAlone(rows, function, spacing, options)

    def test_rows_of_complex_numbers_are_as_each_alone(self):
        x = [i + 0.01 * i * i for i in range(LEAST)]
        self.check_type(
            lambda r: complex(r.uniform(-9, 9), r.uniform(-9, 9)),
            ((0.3, LEAST * 0.3), (2, 2 * LEAST), (x, 20.0)),
        )

    def test_rows_of_fractions_are_as_each_alone(self):
        x = [i * i for i in range(LEAST)]
        third = Fraction(1, 3)
        self.check_type(
            lambda r: Fraction(r.randint(-99, 99), r.randint(1, 9)),
            ((third, 4), (2, 2 * LEAST), (x, 150), ([third * t for t in x], 50)),
        )

    def test_rows_of_decimals_are_as_each_alone(self):
        x = [i * i for i in range(LEAST)]
        third = Decimal("0.3")
        self.check_type(
            lambda r: Decimal(r.randint(-9999, 9999)) / 100,
            ((third, LEAST * third), (2, 2 * LEAST), (x, 150)),
        )


if __name__ == "__main__":
    unittest.main()
