# SPDX-License-Identifier: MIT
"""Finite-difference formulas in one dimension, on numbers alone.

First derivatives of floats with accuracy 1 or 2 are NumPy's. All others are Newton's
polynomial, sum over l of f[x0, ..., xl] (x - x0) ... (x - x(l-1)), with x0 the point
itself and the nodes in the order of their distance, so that neighbours cancel first. On
a uniform step it is an operator series: h^n f^(n) = (ln(1 + D))^n f, or
(2 asinh(s/2))^n f, for odd n over sqrt(1 + s^2/4) and of the mean of neighbours, with
D f[i] = f[i+1] - f[i], s^2 f[i] = f[i+1] - 2 f[i] + f[i-1].
"""


def first_of_three(p, q):
    """Return the weights at the first of three samples, p and q apart."""
    return -(2.0 * p + q) / (p * (p + q)), (p + q) / (p * q), -p / (q * (p + q))


def first_of_three_uniform(h):
    return -1.5 / h, 2.0 / h, -0.5 / h


def mirrored(weights):
    return -weights[2], -weights[1], -weights[0]


def at_ends(f, first, last):
    a, b, c = first
    p, q, r = last
    return a * f[0] + b * f[1] + c * f[2], p * f[-3] + q * f[-2] + r * f[-1]


def outward(lo, hi):
    return sorted(range(lo, hi + 1), key=lambda k: (abs(k), -k))


def factorial(n):
    return n * factorial(n - 1) if n else 1


def newton_terms(distances, derivative):
    """Return the n-th derivative at x0 of Newton's products, by their length.

    distances are x0 - xk. A product is t = x - x0 times a polynomial in t, of which the
    coefficient of t^(n-1) counts.
    """
    terms, powers = [0], [1]  # coefficients up to t^(n-1)
    for d in distances[1:] + [0]:
        full = len(powers) == derivative
        terms.append(factorial(derivative) * powers[-1] if full else 0)
        longer = [d * powers[0]] + [d * b + a for a, b in zip(powers, powers[1:])]
        powers = (longer + powers[-1:])[:derivative]
    return terms


def series(offsets, derivative, every):
    """Return the integer coefficients of the n-th, (n + every)-th, ... difference in
    the operator series, and what they are over.
    """
    terms = newton_terms([-k for k in offsets], derivative)
    orders = range(derivative, len(offsets), every)
    return over_common([(terms[order], factorial(order)) for order in orders])


def weights(distances, derivative):
    """Return the weight of each node but x0, a numerator and a denominator."""
    out = []
    for j in range(1, len(distances)):
        others, bottom = distances[:j] + distances[j + 1 :], 1
        for d in others:
            bottom = bottom * (distances[j] - d)
        out.append((newton_terms([-d for d in others], derivative)[-1], bottom))
    return out


def over_common(fractions):
    """Return fractions of integers as integers over one positive integer."""
    common = 1
    for n, d in fractions:
        d = abs(d) // gcd(n, d)
        common = common // gcd(common, d) * d
    return [n * common // d for n, d in fractions], common


def gcd(a, b):
    """Return the greatest common divisor, which is positive."""
    while b:
        a, b = b, a % b
    return abs(a)
