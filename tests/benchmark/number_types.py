# SPDX-License-Identifier: MIT
"""Types other than lists of floats, beside the loop by hand with the same results."""

import cmath
from array import array
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from fractions import Fraction
from functools import partial
from itertools import accumulate
from random import Random
from typing import Any, Callable, NamedTuple

from gradlite import backward_difference, central_difference, gradient

from .bare import zip_shifted
from .cells import draw_floats, draw_grid
from .timing import time_alternately

SAMPLES = 5000
NOON = datetime(2024, 2, 29, 12)
ZONE = timezone(timedelta(hours=2))


class NumberCell(NamedTuple):
    """Samples, their spacing (None: not passed) and the loop by hand."""

    name: str
    f: Any
    spacing: Any
    by_hand: Callable
    options: tuple = ()

    @property
    def arguments(self):
        return (self.f,) if self.spacing is None else (self.f, self.spacing)

    def call(self, function):
        return partial(function, *self.arguments, **dict(self.options))


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
    """Return the cells with their samples.

    Times are whole eighths of a second, so that the loop's differences of floats
    are exact, as gradlite's of microseconds are.
    """
    random = Random("number types")
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
        NumberCell("complex, step 0.1", complexes, 0.1, on_step),
        NumberCell("Decimal, step 1", decimals, None, on_step_of_one),
        NumberCell("Decimal, step Decimal('0.1')", decimals, tenth, on_step),
        NumberCell("Fraction, step 1", fractions, None, on_step_of_one),
        NumberCell("Fraction, step Fraction(1, 7)", fractions, seventh, on_step),
        NumberCell("floats over naive datetimes", floats, naive, over_times),
        NumberCell("floats over aware datetimes", floats, aware, over_times),
        NumberCell("floats over dates", floats, days, over_times),
        NumberCell("timedelta, step 1", durations, None, on_step_of_one),
        NumberCell("tuple of floats", tuple(floats), None, zip_shifted),
        NumberCell("array.array of floats", array("d", floats), None, zip_shifted),
        NumberCell(
            "100 tuples of 50 floats, axis 1", rows, None, along_rows, (("axis", 1),)
        ),
    )


def time_numbers(seconds, rounds):
    """Yield one row of figures per cell of `gradient`."""
    for cell in draw_cells():
        ours = cell.call(gradient)
        by_hand = partial(cell.by_hand, *cell.arguments)
        if not agree(ours(), by_hand()):
            raise AssertionError(f"{cell.name}: the results to compare differ")
        yield time_beside(cell.name, ours, by_hand, seconds, rounds)


def time_kernels_on_numbers(seconds, rounds):
    """Yield one row of figures per cell and kernel of the same samples.

    The first backward difference everywhere; on a step also central, accuracy 4.
    """
    for cell in draw_cells():
        if cell.by_hand is along_rows:
            continue
        calls = {"backward (1, 1)": (backward_difference, {}, write_backward(cell))}
        if cell.by_hand is not over_times:
            central = central_difference, {"accuracy": 4}, write_central(cell)
            calls["central (1, 4)"] = central
        for name, (kernel, options, by_hand) in calls.items():
            ours = partial(kernel, *cell.arguments, **options)
            if not agree(ours(), by_hand(), tolerance=1e-12):
                raise AssertionError(f"{cell.name}, {name}: the results differ")
            title = f"{cell.name}, {name}"
            yield time_beside(title, ours, by_hand, seconds, rounds)


def write_backward(cell):
    f, spacing = cell.f, cell.spacing
    if spacing is None:
        return lambda: [b - a for a, b in zip(f, f[1:])]
    if cell.by_hand is over_times:
        return lambda: [
            (b - a) / step for a, b, step in zip(f, f[1:], subtract_times(spacing))
        ]
    return lambda: [(b - a) / spacing for a, b in zip(f, f[1:])]


def write_central(cell):
    f = cell.f
    divisor = 12 if cell.spacing is None else 12 * cell.spacing
    return lambda: [
        (8 * (d - b) - (e - a)) / divisor for a, b, d, e in zip(f, f[1:], f[3:], f[4:])
    ]


def time_beside(name, ours, by_hand, seconds, rounds):
    ours, by_hand = time_alternately((ours, by_hand), seconds, rounds)
    return {"cell": name, "gradlite": ours, "by_hand": by_hand, "ratio": ours / by_hand}


def agree(got, expected, tolerance=0.0):
    """Compare types and values; complex numbers may differ in the last digits.

    A tolerance is for floats, complex numbers and Decimals alone.
    """
    if isinstance(got, list):
        return len(got) == len(expected) and all(
            agree(a, b, tolerance) for a, b in zip(got, expected)
        )
    if isinstance(got, complex):
        tolerance = max(tolerance, 1e-15)
    if isinstance(got, (float, complex)):
        near = cmath.isclose(got, expected, rel_tol=tolerance, abs_tol=tolerance)
        return type(got) is type(expected) and near
    if tolerance and isinstance(got, Decimal):
        return abs(got - expected) <= Decimal(tolerance) * abs(expected)
    return type(got) is type(expected) and got == expected


def time_live_call(seconds, rounds):
    """Return the time of one call on two Decimals with two aware datetimes."""
    f = [Decimal("20.5"), Decimal("21.25")]
    times = [NOON.replace(tzinfo=timezone.utc)]
    times.append(times[0] + timedelta(seconds=30))
    (least,) = time_alternately(
        [partial(backward_difference, f, times)], seconds, rounds
    )
    return least
