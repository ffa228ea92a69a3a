# SPDX-License-Identifier: MIT
"""A case: calls on the same samples that are to be compared, and how they are timed."""

import cmath
from decimal import Decimal
from itertools import accumulate
from random import Random
from typing import NamedTuple

from .timing import time_alternately

try:
    import numpy
except ImportError:
    numpy = None
try:
    import findiff
except ImportError:
    findiff = None
try:
    from scipy import signal
except ImportError:
    signal = None

SMALL = 300  # samples up to which the time of the call itself weighs most
LARGE = 1000  # samples from which PyPy's compiler has something to work on


class Case(NamedTuple):
    """Calls by name, gradlite's first, whose results agree to the tolerance.

    `beside` names the call that the ratio is relative to. Calls in `separate` have
    other results.
    """

    name: str
    samples: int
    calls: dict
    beside: str
    tolerance: float = 0.0
    details: tuple = ()  # pairs
    separate: tuple = ()


def time_case(case, seconds, rounds):
    """Return the row of a case: its details, the time of each call and the ratio."""
    check_agreement(case)
    least = time_alternately(list(case.calls.values()), seconds, rounds)
    times = dict(zip(case.calls, least))
    other = times.get(case.beside)
    ratio = other and least[0] / other
    row = {"cell": case.name, "samples": case.samples, **dict(case.details)}
    return {**row, **times, "ratio": ratio}


def time_pair(now, before, seconds, rounds):
    """Return the row of a case of the package beside one of an earlier package."""
    calls = [next(iter(case.calls.values())) for case in (now, before)]
    times = time_alternately(calls, seconds, rounds)
    pair = dict(zip(("now", "before"), times), ratio=times[0] / times[1])
    return {"cell": now.name, "samples": now.samples, **pair}


def check_agreement(case):
    """Raise AssertionError where the results of two calls differ."""
    first, *others = [n for n in case.calls if n not in case.separate]
    expected = case.calls[first]()
    for other in others:
        if not agree(case.calls[other](), expected, case.tolerance):
            raise AssertionError(f"{case.name}: {other} has another result")


def agree(got, expected, tolerance):
    """Compare types and values, floats to a share of the largest in the row.

    Rows that are longer at both ends are compared in the middle. Complex numbers may
    differ in the last digits.
    """
    if isinstance(expected, (list, tuple)):
        margin = (len(got) - len(expected)) // 2 if tolerance else 0
        got = got[margin : len(got) - margin]
        if type(got) is not type(expected) or len(got) != len(expected):
            return False
        if expected and isinstance(expected[0], (float, complex, Decimal)):
            largest = max(map(abs, expected))
            return all(near(a, b, tolerance, largest) for a, b in zip(got, expected))
        return all(agree(a, b, tolerance) for a, b in zip(got, expected))
    return type(got) is type(expected) and got == expected


def near(a, b, tolerance, largest):
    if type(a) is not type(b):
        return False
    if isinstance(a, Decimal):
        return abs(a - b) <= Decimal(tolerance) * largest
    if isinstance(a, complex):
        return cmath.isclose(a, b, rel_tol=max(tolerance, 1e-15))
    return a == b or abs(a - b) <= tolerance * largest


# Samples


def draw_floats(n, random):
    return [random.random() for _ in range(n)]


def draw_ints(n, random):
    return [random.getrandbits(16) for _ in range(n)]


def draw_grid(shape, draw_row, random):
    """Return nested lists of the shape, every number an object of its own."""
    n, *inner = shape
    if not inner:
        return draw_row(n, random)
    return [draw_grid(inner, draw_row, random) for _ in range(n)]


def draw_coordinates(n, random):
    """Return n ascending coordinates, the steps between 0.5 and 1.5."""
    return list(accumulate(0.5 + step for step in draw_floats(n, random)))


def seeded(name):
    """Return random numbers that are the same in every interpreter."""
    return Random(name)


def describe_shape(shape):
    return "x".join(map(str, shape))


def count_samples(shape):
    count = 1
    for n in shape:
        count *= n
    return count
