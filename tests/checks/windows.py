# SPDX-License-Identifier: MIT
"""Least-squares windows beside SciPy's filter, and round-off beside numpy.polyfit's.

    python -m tests.checks windows [SAMPLES [SEED]]

On a uniform step every difference is compared with scipy.signal.savgol_filter, with the
option deriv for derivatives, modes "interp" and "wrap", to 1e-11 of the largest result.

On coordinates the round-off error is the distance from the exact fit to the very same
floats, worked out in Fractions, so it contains no truncation error. It is compared with
that of numpy.polyfit on the same windows, centred at the sample. Each figure is the
largest for a family of coordinates, several smooth functions and both central and
one-sided windows, relative to the largest exact result of a row. These are largest
errors of few samples, so one may be up to 3 times that of numpy.polyfit; the geometric
mean over a family of coordinates may not exceed it.
"""

import math
import random
import sys
import warnings
from fractions import Fraction

import numpy
from scipy.signal import savgol_coeffs, savgol_filter

import gradlite

NEEDS = ("scipy", "numpy")

TOLERANCE = 1e-11  # of the largest result
BOUND = 3
FLOOR = 4 * sys.float_info.epsilon  # errors below it do not count

# (derivative, accuracy, window)
ORDERS = (
    (1, 2, 5),
    (1, 2, 7),
    (1, 2, 15),
    (1, 2, 101),
    (1, 4, 9),
    (2, 2, 9),
    (2, 2, 21),
    (3, 4, 15),
    (4, 2, 11),
    (1, 6, 21),
)
FUNCTIONS = (math.sin, lambda x: math.exp(-x), lambda x: 1 / (1 + x * x))


# SciPy's filter


def compare_with_scipy(r, n):
    """Yield what was compared and the largest difference, relative to the results."""
    f = [r.uniform(-1, 1) for _ in range(n)]
    h = r.uniform(0.01, 10)
    for derivative, accuracy, window in ORDERS:
        options = {"derivative": derivative, "accuracy": accuracy, "window": window}
        degree = derivative + accuracy - 1
        m = window // 2
        expected = filtered(f, window, degree, derivative, h, "interp")
        cases = [
            ("differentiate", {}, expected),
            ("central_difference", {}, expected[m : n - m]),
        ]
        expected = filtered(f, window, degree, derivative, h, "wrap")
        for name in "central_difference", "differentiate":
            cases.append((name, {"period": n * h}, expected))
        if degree <= 4:  # SciPy's one-sided weights of degree 6 are off by 1e-9
            at_first = sided(f, window, degree, derivative, h, 0)
            cases.append(("forward_difference", {}, at_first))
            at_last = sided(f, window, degree, derivative, h, window - 1)
            cases.append(("backward_difference", {}, at_last))
        for name, more, expected in cases:
            got = getattr(gradlite, name)(f, h, **options, **more)
            if len(got) != len(expected):
                raise AssertionError(f"{name}: {len(got)} results")
            difference = max(abs(a - b) for a, b in zip(got, expected))
            text = f"{name} {options} {'period' if more else ''}"
            yield text, difference / max(map(abs, expected))


def filtered(f, window, degree, derivative, h, mode):
    results = savgol_filter(f, window, degree, derivative, h, mode=mode)
    return results.tolist()


def sided(f, window, degree, derivative, h, position):
    """Return the filter's derivatives at another sample of the windows."""
    weights = savgol_coeffs(window, degree, derivative, h, pos=position, use="dot")
    return numpy.correlate(f, weights, "valid").tolist()


# Round-off


def families(r, n):
    """Return the coordinates of n samples by the name of their family."""
    clustered = [r.uniform(0, n / 10) for _ in range(n // 2)]
    clustered += [i // 7 * 1.7 + r.uniform(0, 1e-5) for i in range(n - n // 2)]
    return {
        "uniform": [0.1 * i for i in range(n)],
        "random": sorted(r.uniform(0, n / 10) for _ in range(n)),
        "clustered": sorted(clustered),
        "epoch seconds": [1.7e9 + 0.1 * i + r.uniform(0, 0.09) for i in range(n)],
        "Chebyshev": [-math.cos(math.pi * (i + 0.5) / n) for i in range(n)],
    }


def round_off(x, f, name, order):
    """Return the errors of a difference and of numpy.polyfit on one row."""
    derivative, accuracy, window = order
    options = {"derivative": derivative, "accuracy": accuracy, "window": window}
    exactly = [Fraction(a) for a in f], [Fraction(a) for a in x]
    difference = getattr(gradlite, name)
    exact = difference(*exactly, **options)
    point = {"forward": 0, "central": window // 2, "backward": window - 1}
    at = point[name.partition("_")[0]]
    largest = max(map(abs, exact))
    got = difference(f, x, **options)
    fits = [
        by_polyfit(x[i : i + window], f[i : i + window], at, order)
        for i in range(len(exact))
    ]
    return [
        max(float(abs(Fraction(a) - b) / largest) for a, b in zip(results, exact))
        for results in (got, fits)
    ]


def by_polyfit(x, f, at, order):
    derivative, accuracy, _ = order
    degree = derivative + accuracy - 1
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # polyfit says where it loses digits
        coefficients = numpy.polyfit(numpy.array(x) - x[at], f, degree)
    return float(coefficients[degree - derivative]) * math.factorial(derivative)


def compare_round_off(r, n):
    """Yield the family, the order and the largest error of either."""
    for family, x in families(r, n).items():
        for order in ORDERS:
            if order[-1] > n // 2:
                continue
            errors = [0.0, 0.0]
            for function in FUNCTIONS:
                f = [function(a - x[0]) for a in x]
                for name in "central", "forward", "backward":
                    row = round_off(x, f, f"{name}_difference", order)
                    errors = [max(pair) for pair in zip(errors, row)]
            yield family, order, errors


def main(arguments):
    """Print both comparisons; return 1 if one failed, else 0."""
    n = int(arguments[0]) if arguments else 60
    r = random.Random(int(arguments[1]) if len(arguments) > 1 else 1964)
    passed = failed = 0
    for text, difference in compare_with_scipy(r, max(n, 120)):
        if difference <= TOLERANCE:
            passed += 1
        else:
            failed += 1
            print(f"{difference:.0e} from SciPy: {text}")
    print("largest round-off error   gradlite  polyfit")
    ratios = {}
    for family, order, (ours, theirs) in compare_round_off(r, n):
        ratio = max(ours, FLOOR) / max(theirs, FLOOR)
        ratios.setdefault(family, []).append(ratio)
        if ratio <= BOUND:
            passed += 1
        else:
            failed += 1
        mark = "  larger" if ratio > 1 else ""
        print(f"{family:14}{order!s:12}{ours:8.0e}{theirs:9.0e}{mark}", flush=True)
    for family, each in ratios.items():
        mean = math.exp(sum(map(math.log, each)) / len(each))
        print(f"{family}: {mean:.2f} times numpy.polyfit's, geometric mean")
        if mean <= 1:
            passed += 1
        else:
            failed += 1
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
