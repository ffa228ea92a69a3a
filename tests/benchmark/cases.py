# SPDX-License-Identifier: MIT
"""A case: calls on the same samples that are to be compared, and how they are timed."""

from itertools import accumulate
from random import Random
from typing import NamedTuple

from tests.support.exactly import near, same

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
    """Raise AssertionError where the results of two calls differ.

    Other ways may have results at the boundaries, too, which are left out.
    """
    first, *others = [n for n in case.calls if n not in case.separate]
    expected = case.calls[first]()
    for other in others:
        got = case.calls[other]()
        if case.tolerance:
            got = trim(got, expected)
        if not (same(got, expected) or near(got, expected, case.tolerance or 1e-15)):
            raise AssertionError(f"{case.name}: {other} has another result")


def trim(got, expected):
    """Return the middle of nested lists, as long as others."""
    if not isinstance(expected, list):
        return got
    margin = (len(got) - len(expected)) // 2
    return list(map(trim, got[margin : len(got) - margin], expected))


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
