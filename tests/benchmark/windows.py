# SPDX-License-Identifier: MIT
"""Least-squares windows beside loops written by hand, SciPy and numpy.polyfit."""

import inspect
from fractions import Fraction
from functools import partial
from itertools import product

import gradlite

from .cases import Case, draw_coordinates, draw_floats, numpy, seeded, signal
from .kernels import shift

STEP = Fraction(1, 10)
WINDOWS = (7, 15)
TOLERANCE = 1e-9  # of the largest result
AVAILABLE = "window" in inspect.signature(gradlite.central_difference).parameters


def list_windows(package):
    """Yield first derivatives of accuracy 2, the fit of a parabola."""
    for n, window in product((3000, 100_000), WINDOWS):
        name = f"{n} uniform, window {window}"
        f = draw_floats(n, seeded(name))
        calls = {
            "gradlite": partial(
                package.central_difference, f, float(STEP), window=window
            ),
            "by_hand": partial(write_loop(window), f),
        }
        if signal:
            calls["savgol_filter"] = partial(filter_by_scipy, f, window)
        yield make_case(name, "uniform", calls, "by_hand")
    for window in WINDOWS:
        name = f"3000 non-uniform, window {window}"
        random = seeded(name)
        f, x = draw_floats(3000, random), draw_coordinates(3000, random)
        calls = {"gradlite": partial(package.central_difference, f, x, window=window)}
        if numpy:
            calls["polyfit"] = partial(fit_by_numpy, f, x, window)
        yield make_case(name, "non-uniform", calls, "polyfit")


def make_case(name, kind, calls, beside):
    samples, window = int(name.split()[0]), int(name.split()[-1])
    details = (("kind", kind), ("window", window))
    return Case(name, samples, calls, beside, TOLERANCE, details)


def write_loop(window):
    """Return the comprehension over pairs that a person would write, compiled.

    The slope of the line, and of the parabola, through 2 m + 1 uniform samples is the
    sum of k (f[i+k] - f[i-k]) over 2 (1 + 4 + ... + m^2) h.
    """
    m = window // 2
    divisor = 2 * sum(k * k for k in range(m + 1)) * STEP
    names = "abcdefghijklmno"[:window]
    pairs = [(float(k / divisor), names[m + k], names[m - k]) for k in range(1, m + 1)]
    total = " + ".join(f"{weight!r} * ({b} - {a})" for weight, b, a in pairs)
    used = [k for k in range(window) if k != m]
    samples = ", ".join(names[k] for k in used)
    return eval(f"lambda f: [{total} for {samples} in zip({shift('f', used)})]")


def filter_by_scipy(f, window):
    filtered = signal.savgol_filter(f, window, 2, deriv=1, delta=float(STEP))
    return filtered.tolist()


def fit_by_numpy(f, x, window):
    """Return the slopes of the parabolas that numpy.polyfit finds, sample by sample."""
    f, x = numpy.array(f), numpy.array(x)
    return [
        float(
            numpy.polyfit(x[i : i + window] - x[i + window // 2], f[i : i + window], 2)[
                1
            ]
        )
        for i in range(len(f) - window + 1)
    ]
