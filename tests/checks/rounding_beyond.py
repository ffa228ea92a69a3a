# SPDX-License-Identifier: MIT
"""The rows of the round-off check that go beyond the table: wide, periodic, extreme.

Each function yields a label and a ratio: the error of gradlite in units of that of
plain divided differences on the same floats.
"""

import math
import random
from decimal import Decimal, localcontext
from fractions import Fraction
from itertools import product

import gradlite
from tests.support import by_definition
from tests.support.by_definition import BACKWARD, CENTRAL, DIFFERENTIATE, FORWARD

DIGITS = 400  # of Decimals, far more than any cancellation here takes
SEED = 1988

# (derivative, accuracy); one-sided stencils take odd accuracies, too
ORDERS = ((1, 16), (1, 32), (1, 40), (1, 62), (2, 20), (2, 62), (3, 20), (4, 60))
ONE_SIDED_ORDERS = ((1, 3), (1, 5), (2, 3), (2, 5), (3, 3), (5, 7), (1, 63), (63, 1))
PERIODIC_ORDERS = ((1, 4), (1, 8), (2, 2), (2, 4), (3, 4), (4, 4))
EXTREME_ORDERS = ((1, 4), (1, 8), (1, 20), (1, 40), (2, 8), (4, 8))
SCALES = (  # powers of two that the samples and the step are multiplied by
    *((0, 996), (0, 1019), (0, -900), (1013, 0), (1000, 0), (-950, 0)),
    *((990, 990), (-900, -900), (900, 300), (-900, -300)),
)


def in_decimals(function, *arguments):
    """Return the results of a function of Decimals as Fractions."""
    with localcontext() as context:
        context.prec = DIGITS
        return list(map(Fraction, function(*map(convert, arguments))))


def convert(argument):
    """Return floats, alone or in a list, as Decimals, which is exact."""
    if isinstance(argument, list):
        return list(map(Decimal, argument))
    return Decimal(argument) if isinstance(argument, float) else argument


def find_precise_results(name, f, spacing, derivative, accuracy):
    """Return the results for the same floats, exact but for the last of 400 digits."""
    results = by_definition.newton_results
    return in_decimals(results, name, f, spacing, derivative, accuracy)


def measure_error(got, exact):
    """Return the largest distance from exact results, in units of the largest."""
    if len(got) != len(exact) or not all(map(math.isfinite, got)):
        return math.inf
    largest = max(map(abs, exact)) or 1
    return float(max(abs(Fraction(a) - b) for a, b in zip(got, exact)) / largest)


def find_ratio(call, exact, newton, floor):
    """Return the error of a call in units of that of divided differences."""
    try:
        got = call()
    except (ArithmeticError, TypeError, ValueError) as error:
        print(f"{type(error).__name__}: {error}")
        return math.inf
    return measure_error(got, exact) / max(measure_error(newton, exact), floor)


# Wide stencils


def measure_wide(families, functions, floor):
    """Yield the rows of stencils up to the widest, on a step and on coordinates."""
    for family, order in product(families, ORDERS + ONE_SIDED_ORDERS):
        n = sum(order) + 3
        spacing, arguments = family(random.Random(f"{SEED} {family.__name__}"), n)
        names = [FORWARD, BACKWARD]
        if order in ORDERS:
            names += [CENTRAL, DIFFERENTIATE]
        for name, (key, function) in product(names, functions.items()):
            f = list(map(function, arguments))
            ratio = measure_row(name, f, spacing, order, floor)
            yield f"{family.__name__}, {key}, {name} {order}", ratio


def measure_row(name, f, spacing, order, floor):
    options = dict(zip(("derivative", "accuracy"), order))
    return find_ratio(
        lambda: getattr(gradlite, name)(f, spacing, **options),
        find_precise_results(name, f, spacing, *order),
        by_definition.newton_results(name, f, spacing, *order),
        floor,
    )


# Periods


class Node:
    """A coordinate in one of the periods; a difference is (x[j] - x[i]) + periods."""

    def __init__(self, x, periods):
        self.x = x
        self.periods = periods

    def __sub__(self, other):
        return (self.x - other.x) + (self.periods - other.periods)


def find_periodic_results(name, f, x, period, derivative, accuracy):
    """Return the results of periodic samples in the arithmetic of the arguments."""
    n = len(x)
    lo, hi = by_definition.stencil_reach(name, derivative, accuracy, True)
    turn = period if x[-1] > x[0] else -period
    results = []
    for i in range(n):
        places = range(i + lo, i + hi + 1)
        nodes = [Node(x[j % n], j // n * turn) for j in places]
        samples = [f[j % n] for j in places]
        results.append(by_definition.newton_derivative(nodes, samples, -lo, derivative))
    return results


def list_periodic_coordinates():
    """Return coordinates and period by name."""
    r = random.Random(SEED)
    seconds = [1.7e9 + 0.001 * i for i in range(20)]
    irregular = [1.7e9 + 0.001 * i + r.uniform(0, 0.0009) for i in range(20)]
    return {
        "epoch seconds": (seconds, 0.02),
        "descending epoch seconds": (seconds[::-1], 0.02),
        "irregular epoch seconds": (irregular, 0.02),
        "Julian dates": ([2460000.5 + i / 24 for i in range(24)], 1.0),
        "random angles": (sorted(r.uniform(0, 360) for _ in range(20)), 360.0),
        "angles from -180": ([15.0 * i - 180 for i in range(24)], 360.0),
        "tenths": ([0.1 * i for i in range(20)], 2.0),
    }


def measure_periods(floor):
    """Yield the rows of periodic samples, near zero and far from it."""
    coordinates = list_periodic_coordinates()
    names = (FORWARD, BACKWARD, CENTRAL, DIFFERENTIATE)
    for (key, (x, period)), name in product(coordinates.items(), names):
        angles = [2 * math.pi * ((t - x[0]) / period) for t in x]
        f = [math.sin(t) + math.cos(2 * t) / 3 for t in angles]
        central = CENTRAL if name == DIFFERENTIATE else name
        for order in PERIODIC_ORDERS:
            options = dict(zip(("derivative", "accuracy"), order))
            ratio = find_ratio(
                lambda: getattr(gradlite, name)(f, x, period=period, **options),  # noqa: B023
                in_decimals(find_periodic_results, central, f, x, period, *order),
                find_periodic_results(central, f, x, period, *order),
                floor,
            )
            yield f"{key}, {name} {order}", ratio


# Steps and samples near the ends of the range of floats


def measure_extremes(floor):
    """Yield the rows whose samples and steps are scaled by powers of two.

    The errors are those without the scale, as long as the results fit into a float.
    """
    r = random.Random(SEED)
    random_coordinates = sorted(r.uniform(0, 6) for _ in range(60))
    spacings = {"step": 1.25, "coordinates": random_coordinates}
    functions = {"line": float, "sine": math.sin}
    names = (FORWARD, CENTRAL, DIFFERENTIATE)
    for (kind, spacing), (key, function), name, order in product(
        spacings.items(), functions.items(), names, EXTREME_ORDERS
    ):
        x = spacing if kind == "coordinates" else [0.1 * i for i in range(60)]
        f = list(map(function, x))
        if kind == "coordinates" and sum(order) > 9:
            continue  # the products of the steps themselves exceed the range
        exact = find_precise_results(name, f, spacing, *order)
        newton = by_definition.newton_results(name, f, spacing, *order)
        for samples, steps in SCALES:
            power = samples - order[0] * steps
            size = math.log2(max(map(abs, exact)) or 1) + power
            if -1021 < size < 1023 and (kind == "step" or abs(steps) < 1000):
                ratio = find_ratio(
                    scaled_call(name, f, spacing, order, samples, steps),
                    [value * Fraction(2) ** power for value in exact],
                    [math.ldexp(value, power) for value in newton],
                    floor,
                )
                label = f"{kind}, {key}, samples 2^{samples}, steps 2^{steps}"
                yield f"{label}, {name} {order}", ratio


def scaled_call(name, f, spacing, order, samples, steps):
    """Return the call with scaled arguments."""
    scaled = [math.ldexp(value, samples) for value in f]
    if isinstance(spacing, list):
        spacing = [math.ldexp(value, steps) for value in spacing]
    else:
        spacing = math.ldexp(spacing, steps)
    options = dict(zip(("derivative", "accuracy"), order))
    return lambda: getattr(gradlite, name)(scaled, spacing, **options)
