# SPDX-License-Identifier: MIT
"""Types other than lists of floats, beside the loop by hand with the same results."""

from array import array
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from fractions import Fraction
from functools import partial
from itertools import accumulate

from .cases import Case, draw_floats, draw_grid, seeded
from .gradients import zip_shifted

SAMPLES = 5000
NOON = datetime(2024, 2, 29, 12)
ZONE = timezone(timedelta(hours=2))


def on_step(f, h):
    """Return the gradient of one row on the step h."""
    double = 2 * h
    interior = [(c - a) / double for a, c in zip(f, f[2:])]
    return [(f[1] - f[0]) / h, *interior, (f[-1] - f[-2]) / h]


def on_step_of_one(f):
    """Return the gradient of one row on a step of 1."""
    interior = [(c - a) / 2 for a, c in zip(f, f[2:])]
    return [f[1] - f[0], *interior, f[-1] - f[-2]]


def over_times(f, times):
    """Return the gradient of floats over times, by NumPy's formula."""
    steps = subtract_times(times)
    interior = [
        -right / (left * (left + right)) * a
        + (right - left) / (left * right) * b
        + left / (right * (left + right)) * c
        for a, b, c, left, right in zip(f, f[1:], f[2:], steps, steps[1:])
    ]
    return [(f[1] - f[0]) / steps[0], *interior, (f[-1] - f[-2]) / steps[-1]]


def subtract_times(times):
    """Return the seconds between neighbouring times."""
    first = times[0]
    seconds = [(t - first).total_seconds() for t in times]
    return [b - a for a, b in zip(seconds, seconds[1:])]


def along_rows(f):
    """Return the gradient of each row on a step of 1."""
    return [zip_shifted(row) for row in f]


def draw_cells():
    """Return name, arguments and loop by hand of each cell.

    Times are whole eighths of a second, so that the loop's differences of floats
    are exact, as gradlite's of microseconds are.
    """
    random = seeded("number types")
    floats = draw_floats(SAMPLES, random)
    complexes = [complex(random.random(), random.random()) for _ in range(SAMPLES)]
    decimals = [Decimal(random.getrandbits(20)).scaleb(-3) for _ in range(SAMPLES)]
    fractions = [
        Fraction(random.getrandbits(16), 1 + random.getrandbits(8))
        for _ in range(SAMPLES)
    ]
    durations = [timedelta(microseconds=random.getrandbits(40)) for _ in range(SAMPLES)]
    eighths = list(accumulate(random.randint(4, 12) for _ in range(SAMPLES)))
    naive = [NOON + timedelta(seconds=n / 8) for n in eighths]
    aware = [t.replace(tzinfo=ZONE) for t in naive]
    days = [date(1990, 1, 1) + timedelta(days=n // 4) for n in eighths]
    rows = tuple(map(tuple, draw_grid((100, SAMPLES // 100), draw_floats, random)))
    tenth, seventh = Decimal("0.1"), Fraction(1, 7)
    return (
        ("complex, step 0.1", (complexes, 0.1), on_step),
        ("Decimal, step 1", (decimals,), on_step_of_one),
        ("Decimal, step Decimal('0.1')", (decimals, tenth), on_step),
        ("Fraction, step 1", (fractions,), on_step_of_one),
        ("Fraction, step Fraction(1, 7)", (fractions, seventh), on_step),
        ("floats over naive datetimes", (floats, naive), over_times),
        ("floats over aware datetimes", (floats, aware), over_times),
        ("floats over dates", (floats, days), over_times),
        ("timedelta, step 1", (durations,), on_step_of_one),
        ("tuple of floats", (tuple(floats),), zip_shifted),
        ("array.array of floats", (array("d", floats),), zip_shifted),
        ("100 tuples of 50 floats, axis 1", (rows,), along_rows),
    )


def list_numbers(package):
    """Yield `gradient` of each cell."""
    for name, arguments, by_hand in draw_cells():
        ours = partial(package.gradient, *arguments)
        if by_hand is along_rows:
            ours = partial(ours, axis=1)
        calls = {"gradlite": ours, "by_hand": partial(by_hand, *arguments)}
        yield Case(name, SAMPLES, calls, "by_hand")
