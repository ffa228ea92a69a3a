# SPDX-License-Identifier: MIT
"""Derivatives of interpolating polynomials, slow and plain, to compare results with.

Two independent forms. Lagrange's form gives the weight of each sample as a Fraction.
Newton's form runs in the arithmetic of its arguments: the exact answer for Fractions,
plain divided differences for floats. Which samples belong to a stencil follows the
contract: forward and backward differences take derivative + accuracy samples, central
differences 2 m + 1.
"""

import functools
import math
from fractions import Fraction

FORWARD, BACKWARD = "forward_difference", "backward_difference"
CENTRAL, DIFFERENTIATE = "central_difference", "differentiate"


def half_width(derivative, accuracy, on_coordinates):
    """Return m of the central stencil, which takes 2 m + 1 samples."""
    if on_coordinates:
        return next(m for m in range(64) if 2 * m + 1 >= derivative + accuracy)
    return (derivative + 1) // 2 + accuracy // 2 - 1


def stencil_reach(name, derivative, accuracy, on_coordinates):
    """Return the offsets of the first and the last sample of a difference's stencil."""
    if name == FORWARD:
        return 0, derivative + accuracy - 1
    if name == BACKWARD:
        return 1 - derivative - accuracy, 0
    m = half_width(derivative, accuracy, on_coordinates)
    return -m, m


def stencils(name, n, derivative, accuracy, on_coordinates):
    """Yield (i, first, last) for each result: its sample, the ends of its stencil."""
    if name == DIFFERENTIATE:
        k = derivative + accuracy
        m = half_width(derivative, accuracy, on_coordinates)
        for i in range(n):
            if m <= i < n - m:
                yield i, i - m, i + m
            elif i < m:
                yield i, 0, k - 1
            else:
                yield i, n - k, n - 1
        return
    lo, hi = stencil_reach(name, derivative, accuracy, on_coordinates)
    for i in range(-lo, n - hi):
        yield i, i + lo, i + hi


@functools.lru_cache(maxsize=None)
def lagrange_weights(offsets, derivative):
    """Return the weights of samples at these offsets for a derivative at offset 0.

    The weight of sample k is the derivative of Lagrange's basis polynomial, the product
    of (t - other) / (node - other) over all other nodes, which is 1 at node k and 0 at
    the others.
    """
    weights = []
    for k, node in enumerate(offsets):
        basis = [Fraction(1)]  # coefficients in ascending powers of t
        for j, other in enumerate(offsets):
            if j != k:
                times_t = [Fraction(0), *basis]
                times_other = [other * c for c in basis] + [Fraction(0)]
                gap = Fraction(node - other)
                basis = [(a - b) / gap for a, b in zip(times_t, times_other)]
        weights.append(math.factorial(derivative) * basis[derivative])
    return weights


def newton_derivative(x, f, i, derivative):
    """Return a derivative at x[i] of the polynomial through all samples, nested.

    The divided differences of each level are (b - a) / (x[last] - x[first]) of two of
    the level before. Newton's form uses those over the windows that grow from sample i
    outward, each time by the nearer of the next samples on either side. Its terms are
    multiplied by the derivative, at x[i], of the product of (t - x[k]) over the samples
    joined so far.
    """
    level = list(f)
    # derivatives of order 0 to `derivative` of that product, at x[i]
    product = [1] + [0] * derivative
    result = level[i] * product[derivative]
    first = last = joined = i
    for width in range(1, len(x)):
        level = [
            (b - a) / (x[j + width] - x[j])
            for j, (a, b) in enumerate(zip(level, level[1:]))
        ]
        gap = x[i] - x[joined]
        product = [
            gap * value + (order * product[order - 1] if order else 0)
            for order, value in enumerate(product)
        ]
        if first == 0 or (
            last + 1 < len(x) and abs(x[last + 1] - x[i]) <= abs(x[first - 1] - x[i])
        ):
            last = joined = last + 1
        else:
            first = joined = first - 1
        result += product[derivative] * level[first]
    return result


def newton_results(name, f, spacing=1, derivative=1, accuracy=2):
    """Return the results of a function on one row, in Newton's form.

    On a step the nodes are whole numbers and the division by the power of the step
    comes last.
    """
    n, on_coordinates = len(f), isinstance(spacing, (list, range))
    x, unit = (spacing, 1) if on_coordinates else (range(n), spacing**derivative)
    return [
        newton_derivative(x[lo : hi + 1], f[lo : hi + 1], i - lo, derivative) / unit
        for i, lo, hi in stencils(name, n, derivative, accuracy, on_coordinates)
    ]


def exact_results(name, f, spacing=1, derivative=1, accuracy=2):
    """Return the same for the same numbers as Fractions."""
    if isinstance(spacing, (list, range)):
        spacing = list(map(Fraction, spacing))
    else:
        spacing = Fraction(spacing)
    f = list(map(Fraction, f))
    return newton_results(name, f, spacing, derivative, accuracy)


def monomial_derivative(x, degree, derivative):
    """Return the derivative of t**degree at x."""
    if derivative > degree:
        return x * 0
    factor = math.factorial(degree) // math.factorial(degree - derivative)
    return factor * x ** (degree - derivative)
