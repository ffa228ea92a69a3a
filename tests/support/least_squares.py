# SPDX-License-Identifier: MIT
"""Least-squares fits by the normal equations in Fractions, to compare results with."""

import math
from fractions import Fraction


def solve(matrix, right):
    """Return the solution of a regular system of equations, in Fractions."""
    rows = [[*map(Fraction, row), Fraction(b)] for row, b in zip(matrix, right)]
    for i in range(len(rows)):
        pivot = next(r for r in range(i, len(rows)) if rows[r][i])
        rows[i], rows[pivot] = rows[pivot], rows[i]
        rows[i] = [a / rows[i][i] for a in rows[i]]
        for r in range(len(rows)):
            if r != i:
                factor = rows[r][i]
                rows[r] = [a - factor * b for a, b in zip(rows[r], rows[i])]
    return [row[-1] for row in rows]


def fit(x, f, at, degree):
    """Return the coefficients of the best polynomial in powers of x - at."""
    t = [Fraction(a) - Fraction(at) for a in x]
    powers = [[a**j for a in t] for j in range(degree + 1)]
    matrix = [[sum(map(product, p, q)) for q in powers] for p in powers]
    right = [sum(map(product, p, map(Fraction, f))) for p in powers]
    return solve(matrix, right)


def product(a, b):
    return a * b


def slope(x, f, at, derivative, degree):
    """Return a derivative of the best polynomial."""
    return fit(x, f, at, degree)[derivative] * math.factorial(derivative)


def windows(name, n, window):
    """Yield (i, first) for each result: its sample, the first one of its window."""
    if name == "forward_difference":
        yield from ((i, i) for i in range(n - window + 1))
    elif name == "backward_difference":
        yield from ((i, i - window + 1) for i in range(window - 1, n))
    elif name == "central_difference":
        m = window // 2
        yield from ((i, i - m) for i in range(m, n - m))
    else:
        for i in range(n):
            yield i, min(max(i - window // 2, 0), n - window)


def exact_results(name, f, x, window, derivative, accuracy):
    """Return what a function of this name is to return, as Fractions."""
    degree = derivative + accuracy - 1
    return [
        slope(x[a : a + window], f[a : a + window], x[i], derivative, degree)
        for i, a in windows(name, len(f), window)
    ]


def wrapped_results(name, f, x, period, window, derivative, accuracy):
    """Return the same for periodic samples, which all have a result."""
    n, before = len(f), {"forward_difference": 0, "backward_difference": window - 1}
    before = before.get(name, window // 2)
    around = range(-before, n - before + window - 1)
    f_around = [f[i % n] for i in around]
    x_around = [Fraction(x[i % n]) + i // n * Fraction(period) for i in around]
    name = "central_difference" if name == "differentiate" else name
    return exact_results(name, f_around, x_around, window, derivative, accuracy)
