# SPDX-License-Identifier: MIT
"""Random samples of each number type, and random spacing for them."""

import datetime
import itertools
from decimal import Decimal
from fractions import Fraction


def fraction(r):
    return Fraction(r.randint(-99, 99), r.randint(1, 9))


# Random samples of each type, and the relative tolerance of results (0: exact).
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


FORMS = ("scalar", "uniform", "nonuniform", "descending", "unsorted")


def grid(r, shape, make):
    """Return random samples as nested lists of this shape."""
    if not shape:
        return make(r)
    return [grid(r, shape[1:], make) for _ in range(shape[0])]


def spacing(r, size, form, name):
    """Return a step or coordinates for samples of a type, without zero steps."""
    number = {"float": float, "complex": float, "Decimal": Decimal}.get(name, Fraction)
    step = number(r.randint(1, 9)) / r.choice((1, 2, 4))
    if form == "scalar":
        return step
    if form == "uniform":
        return [i * step for i in range(size)]
    if form == "unsorted":
        return [number(i) for i in r.sample(range(-50, 50), size)]
    steps = [number(r.randint(1, 9)) for _ in range(size)]
    x = list(itertools.accumulate(steps))
    return x if form == "nonuniform" else x[::-1]
