# SPDX-License-Identifier: MIT
"""Compare the round-off error of wide stencils with that of divided differences.

``python -m tests.checks rounding [SAMPLES]`` prints, for every family of nodes, every
stencil and three smooth functions, the round-off error of gradlite next to that of
plain divided differences (Newton's form from the point outward,
tests/support/by_definition.py) and of findiff's central differences in the interior,
where findiff is installed. Round-off error: the difference from the exact derivative of
the polynomial through the very same floats, worked out in Fractions, so it contains no
truncation error. Each figure is the largest of a row, relative to the largest exact
result of that row.

Then the further rows above the bound: stencils up to the widest, periods near and far
from zero, steps and samples near the ends of the range of floats.

The contract's bound is 8 times the error of plain divided differences. Errors below a
few units in the last place of the results do not count. The exit code is 1 if a row
exceeds the bound.
"""

import math
import random
import sys
from fractions import Fraction
from itertools import product

import gradlite
from tests.checks import rounding_beyond
from tests.support import by_definition

try:
    import findiff
    import numpy
except ImportError:
    findiff = None

NEEDS = ()
USES = ("findiff", "numpy")
SEED = 1988
BOUND = 8
FLOOR = 4 * sys.float_info.epsilon  # of the largest exact result
EPOCH = 1.7e9  # seconds, November 2023

ORDERS = ((1, 4), (1, 8), (2, 2), (2, 4), (3, 4), (4, 4))  # (derivative, accuracy)
NAMES = (
    by_definition.CENTRAL,
    by_definition.FORWARD,
    by_definition.BACKWARD,
    by_definition.DIFFERENTIATE,
)
FUNCTIONS = {
    "sine": math.sin,
    "exponential": math.exp,
    "rational": lambda x: 1 / (1 + x * x),
}


# Families of nodes: the spacing of n samples, and the argument of each of them.


def uniform_step(r, n):
    h = r.uniform(0.05, 0.2)
    return h, [i * h for i in range(n)]


def uniform_coordinates(r, n):
    """Coordinates whose differences are all exactly equal.

    By 3/16: divisions by a power of two would not round.
    """
    x = [3 / 16 * i - 2 for i in range(n)]
    return x, x


def decimal_coordinates(r, n):
    """Multiples of 0.1, whose differences are equal but for rounding."""
    x = [0.1 * i for i in range(n)]
    return x, x


def random_coordinates(r, n):
    x = sorted(r.uniform(0, n / 10) for _ in range(n))
    return x, x


def chebyshev_nodes(r, n):
    x = [-math.cos(math.pi * (2 * i + 1) / (2 * n)) for i in range(n)]
    return x, x


def clustered_coordinates(r, n):
    """Three nodes a millionth apart at each integer: 1e-6, 2e-6, 3e-6, 1 and so on."""
    x = [i // 3 + (i % 3 + 1 if i < 3 else i % 3) * 1e-6 for i in range(n)]
    return x, x


def graded_coordinates(r, n):
    """Each step 1.2 times the one before, from a hundredth on."""
    x = [0.05 * (1.2**i - 1) for i in range(n)]
    return x, x


def descending_coordinates(r, n):
    x = random_coordinates(r, n)[0][::-1]
    return x, x


def epoch_seconds(r, n):
    """Irregular times far from zero, as functions of the time since the first."""
    x = [EPOCH + 0.1 * i + r.uniform(0, 0.09) for i in range(n)]
    return x, [t - EPOCH for t in x]


FAMILIES = (
    uniform_step,
    uniform_coordinates,
    decimal_coordinates,
    random_coordinates,
    chebyshev_nodes,
    clustered_coordinates,
    graded_coordinates,
    descending_coordinates,
    epoch_seconds,
)


def findiff_results(f, spacing, derivative, accuracy):
    """Return findiff's central differences, which have the same stencils."""
    m = by_definition.half_width(derivative, accuracy, isinstance(spacing, list))
    spaced = numpy.array(spacing) if isinstance(spacing, list) else spacing
    operator = findiff.FinDiff(0, spaced, derivative, acc=accuracy)
    return operator(numpy.array(f)).tolist()[m : len(f) - m]


# Errors


def relative_errors(got, exact):
    """Return each result's distance from the exact one, in units of the largest."""
    largest = max(map(abs, exact))
    return [float(abs(Fraction(a) - b) / largest) for a, b in zip(got, exact)]


class Row:
    """One row of samples, and the errors of a function and of divided differences."""

    def __init__(self, name, order, spacing, f, function=None):
        """Measure gradlite's function of this name, or another with its arguments."""
        self.call = f, spacing, *order
        options = dict(zip(("derivative", "accuracy"), order))
        got = (function or getattr(gradlite, name))(f, spacing, **options)
        self.exact = by_definition.exact_results(name, *self.call)
        if len(got) != len(self.exact):
            raise AssertionError(f"{len(got)} results, not {len(self.exact)}")
        self.errors = relative_errors(got, self.exact)
        self.newton = relative_errors(
            by_definition.newton_results(name, *self.call), self.exact
        )

    @property
    def ratio(self):
        """The largest error in units of that of divided differences."""
        return max(self.errors) / max(*self.newton, FLOOR)


def rows(seed, n, families=FAMILIES, names=NAMES, orders=ORDERS):
    """Yield (family, name, order, {function: row}) for all of these."""
    for family in families:
        r = random.Random(f"{seed} {family.__name__}")
        spacing, arguments = family(r, n)
        samples = {key: list(map(g, arguments)) for key, g in FUNCTIONS.items()}
        for name, order in product(names, orders):
            measured = {key: Row(name, order, spacing, f) for key, f in samples.items()}
            yield family.__name__, name, order, measured


# The table


def words(row, central):
    """Return the errors of a row in three columns."""
    third = ""
    if findiff and central:
        others = relative_errors(findiff_results(*row.call), row.exact)
        third = f"{max(others):.0e}"
    mark = "!" if row.ratio > BOUND else " "
    return f"{max(row.errors):8.0e}{mark}{max(row.newton):8.0e}{third:>8}"


def print_table(n):
    """Print the table; return all rows of it."""
    found, last = [], None
    for family, name, order, by_function in rows(SEED, n):
        if family != last:
            print(f"\n{family.replace('_', ' ')}, {n} samples")
            print(f"{'':26}" + "".join(f"{key:>26}" for key in by_function))
            print(f"{'':26}" + f"{'gradlite   Newton findiff':>26}" * len(by_function))
        last = family
        central = name == by_definition.CENTRAL
        cells = [words(row, central) for row in by_function.values()]
        label = f"{name.replace('_difference', '')} {order}"
        print(f"{label:26}" + " ".join(cells).rstrip(), flush=True)
        found += by_function.values()
    return found


def find_beyond():
    """Return the further rows by section."""
    families = [each for each in FAMILIES if each is not graded_coordinates]
    return {
        "wide stencils": rounding_beyond.measure_wide(families, FUNCTIONS, FLOOR),
        "periods": rounding_beyond.measure_periods(FLOOR),
        "large and small steps and samples": rounding_beyond.measure_extremes(FLOOR),
    }


def print_beyond():
    """Print the rows above the bound and a line for each section; return all ratios."""
    found = []
    for section, rows in find_beyond().items():
        ratios = []
        for label, ratio in rows:
            ratios.append(ratio)
            if not ratio <= BOUND:
                print(f"above the bound: {label}: {ratio:.3g}", flush=True)
        over = sum(not ratio <= BOUND for ratio in ratios)
        print(f"{section}: {len(ratios)} rows, {over} above the bound", flush=True)
        found += ratios
    return found


def main(n=30):
    if findiff is None:
        print("findiff IS NOT INSTALLED: its columns are left empty")
    ratios = [row.ratio for row in print_table(n)] + print_beyond()
    ratios.sort()
    over = sum(not ratio <= BOUND for ratio in ratios)
    print(
        f"{len(ratios)} rows, error in units of that of divided differences: "
        f"median {ratios[len(ratios) // 2]:.2f}, largest {ratios[-1]:.2f} "
        f"(bound {BOUND}), {over} above the bound"
    )
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
