# SPDX-License-Identifier: MIT
"""Cases for every kind of number and container, worked out by hand.

Imported by every interpreter together with runner.py, and as plain as that file. Each
case is an expression and another one for its value.
"""


class Half:
    """A number with +, -, * and / for its own kind and for ints, and nothing else.

    It counts in halves: Half(3) is one and a half.
    """

    def __init__(self, halves):
        self.halves = halves

    def __add__(self, other):
        return Half(self.halves + halves_of(other))

    def __sub__(self, other):
        return Half(self.halves - halves_of(other))

    def __rsub__(self, other):
        return Half(halves_of(other) - self.halves)

    def __mul__(self, other):
        return Half(self.halves * halves_of(other) / 2)

    def __truediv__(self, other):
        return Half(2 * self.halves / halves_of(other))

    __radd__ = __add__
    __rmul__ = __mul__

    def __eq__(self, other):
        return self.halves == halves_of(other)

    def __hash__(self):
        return hash(self.halves)

    def __repr__(self):
        return "Half(" + repr(self.halves) + ")"


def halves_of(value):
    return value.halves if isinstance(value, Half) else 2 * value


class Shelf:
    """A user-defined sequence with a length and items, and nothing else."""

    def __init__(self, items):
        self.items = items

    def __len__(self):
        return len(self.items)

    def __getitem__(self, index):
        return self.items[index]


class Box:
    """An object whose tolist() returns a list."""

    def __init__(self, items):
        self.items = items

    def tolist(self):
        return self.items


CASES = (
    # floats, ints and bools
    ("gradient([1, 4, 9])", "[3.0, 4.0, 5.0]"),
    ("gradient([1.0, 4.0, 9.0])", "[3.0, 4.0, 5.0]"),
    ("gradient([1, 4.0, 9])", "[3.0, 4.0, 5.0]"),
    ("gradient([True, False, True])", "[-1.0, 0.0, 1.0]"),
    ("gradient([1, 4, 9], 2)", "[1.5, 2.0, 2.5]"),
    ("gradient([1, 4, 9], True)", "[3.0, 4.0, 5.0]"),
    ("gradient([1, 4, 9], [0, 1, 3])", "[3.0, 2.8333333333333335, 2.5]"),
    ("gradient([0, 1, 4], edge_order=2)", "[0.0, 2.0, 4.0]"),
    ("gradient(5)", "()"),
    (
        "gradient([[1, 2], [4, 8]])",
        "([[3.0, 6.0], [3.0, 6.0]], [[1.0, 1.0], [4.0, 4.0]])",
    ),
    ("gradient([[1, 2], [4, 8]], axis=0)", "[[3.0, 6.0], [3.0, 6.0]]"),
    ("gradient([[1, 2], [4, 8]], axis=())", "()"),
    ("gradient([0, 1, 2], 0.0)", "[inf, inf, inf]"),
    ("forward_difference([1, 4, 9])", "[3.0, 5.0]"),
    ("backward_difference([1, 4, 9])", "[3.0, 5.0]"),
    ("central_difference([1, 4, 9])", "[4.0]"),
    ("central_difference([0, 1, 0, -1], period=4)", "[1.0, 0.0, -1.0, 0.0]"),
    ("central_difference([0, 1, 4, 9], derivative=2)", "[2.0, 2.0]"),
    # a derivative at every sample, boundaries included
    ("differentiate([0, 1, 4, 9])", "[0.0, 2.0, 4.0, 6.0]"),
    ("differentiate([0, 1, 4, 9], derivative=2)", "[2.0, 2.0, 2.0, 2.0]"),
    ("differentiate([0, 1, 4, 9], 0.5, derivative=2)", "[8.0, 8.0, 8.0, 8.0]"),
    (
        "differentiate([[0, 1], [1, 1], [4, 1], [9, 1]], axis=0, derivative=2)",
        "[[2.0, 0.0]] * 4",
    ),
    # complex
    ("gradient([1j, 4j, 9j])", "[3j, 4j, 5j]"),
    ("gradient([1 + 1j, 2, 3.0])", "[1 - 1j, 1 - 0.5j, 1 + 0j]"),
    ("gradient([0, 1, 2], 1j)", "[-1j, -1j, -1j]"),
    # exact numbers
    ("gradient([Fraction(1, 3), Fraction(2, 3)])", "[Fraction(1, 3)] * 2"),
    ("gradient([Fraction(1), 2, 4])", "[Fraction(1), Fraction(3, 2), Fraction(2)]"),
    ("gradient([Fraction(0), 1, 4], [0, 1, 3])[1]", "Fraction(7, 6)"),
    ("gradient([Fraction(1), 2], 0.5)", "[2.0, 2.0]"),
    ("gradient([Decimal('0.1'), Decimal('0.3')])", "[Decimal('0.2')] * 2"),
    ("gradient([Decimal(1), 2], Decimal('0.5'))", "[Decimal(2)] * 2"),
    (
        "differentiate([Fraction(t**4) for t in range(5)], accuracy=4)",
        "[Fraction(4 * t**3) for t in range(5)]",
    ),
    (
        "differentiate([Fraction(t**3) for t in (0, 1, 3, 7)], (0, 1, 3, 7), "
        "derivative=2)",
        "[Fraction(6 * t) for t in (0, 1, 3, 7)]",
    ),
    (
        "differentiate([Decimal(t**3) for t in range(4)], derivative=2)",
        "[Decimal(6 * t) for t in range(4)]",
    ),
    # user-defined numbers
    ("gradient([Half(1), Half(3), Half(9)])", "[Half(2), Half(4), Half(6)]"),
    ("gradient([Half(1), Half(3), Half(9)], 2)", "[Half(1), Half(2), Half(3)]"),
    ("central_difference([Half(1), Half(3), Half(9)])", "[Half(4)]"),
    # of 0, 1, 4, 9
    (
        "differentiate([Half(0), Half(2), Half(8), Half(18)], derivative=2)",
        "[Half(4)] * 4",
    ),
    # times
    ("gradient([timedelta(0), timedelta(hours=1)])", "[timedelta(hours=1)] * 2"),
    (
        "gradient([datetime(2024, 2, 28), datetime(2024, 3, 1)])",
        "[timedelta(days=2)] * 2",
    ),
    ("gradient([0, 60], [timedelta(0), timedelta(minutes=1)])", "[1.0, 1.0]"),
    ("gradient([0, 60], timedelta(minutes=1))", "[1.0, 1.0]"),
    ("gradient([0, 86400], [date(2024, 1, 1), date(2024, 1, 2)])", "[1.0, 1.0]"),
    (
        "differentiate([timedelta(seconds=t * t) for t in range(4)], derivative=2)",
        "[timedelta(seconds=2)] * 4",
    ),
    # containers
    ("gradient((1, 4, 9))", "[3.0, 4.0, 5.0]"),
    ("gradient(range(3))", "[1.0, 1.0, 1.0]"),
    ("gradient([range(2), (4, 8)], axis=1)", "[[1.0, 1.0], [4.0, 4.0]]"),
    ("gradient(array('d', [1.0, 4.0, 9.0]))", "[3.0, 4.0, 5.0]"),
    ("gradient(deque([1, 4, 9]))", "[3.0, 4.0, 5.0]"),
    ("gradient(Shelf([1, 4, 9]))", "[3.0, 4.0, 5.0]"),
    ("gradient(Shelf([Shelf([1, 2]), [4, 8]]), axis=0)", "[[3.0, 6.0], [3.0, 6.0]]"),
    ("gradient(Box([1, 4, 9]))", "[3.0, 4.0, 5.0]"),
    ("gradient([1, 4, 9], Shelf([0, 1, 2]))", "[3.0, 4.0, 5.0]"),
    ("gradient([1, 4, 9], range(3))", "[3.0, 4.0, 5.0]"),
)
