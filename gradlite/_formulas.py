# SPDX-License-Identifier: MIT
"""Finite-difference formulas in one dimension, on numbers alone.

First derivatives of floats with accuracy 1 or 2 are NumPy's. All others are Newton's
polynomial through the nodes x0, x1, x2, ..., with x0 the point itself and the others in
the order of their distance, so that neighbouring samples are subtracted first:

    p(x) = f[x0] + f[x0, x1] (x - x0) + f[x0, x1, x2] (x - x0) (x - x1) + ...

Its n-th derivative at x0 is the sum over l of f[x0, ..., xl] * term(l), where term(l)
is n! times the coefficient of t^n in t (t - d1) ... (t - d(l-1)), with t = x - x0 and
dk = xk - x0. On a uniform step h the divided difference f[x0, ..., xl] is
D^l f / (l! h^l), with D f[i] = f[i+1] - f[i], so that the terms are the same for every
point: the operator series h^n f^(n) = (ln(1 + D))^n f for forward differences. For
central differences it is (2 asinh(s/2))^n f, for odd n over sqrt(1 + s^2/4) and of the
mean of neighbours, with s^2 f[i] = f[i+1] - 2 f[i] + f[i-1].
"""

_EXACT = 2**53  # ints up to it are floats


def first_of_three(p, q):
    """Return a, b, c of a f[0] + b f[1] + c f[2], the derivative at the first sample.

    p and q are the steps between the three; the order of operations is NumPy's.
    """
    a = -(2.0 * p + q) / (p * (p + q))
    b = (p + q) / (p * q)
    c = -p / (q * (p + q))
    return a, b, c


def first_of_three_uniform(h):
    """Return the same weights for a uniform step h, as NumPy calculates them."""
    return -1.5 / h, 2.0 / h, -0.5 / h


def mirrored(weights):
    """Return the weights at the last sample for those at the first.

    The steps are those read from the end: first_of_three(x[-1] - x[-2], x[-2] - x[-3]).
    """
    a, b, c = weights
    return -c, -b, -a


def at_boundaries(f, first, last):
    """Return the sums with three weights at the first and at the last three samples."""
    a, b, c = first
    at_first = a * f[0] + b * f[1] + c * f[2]
    a, b, c = last
    at_last = a * f[-3] + b * f[-2] + c * f[-1]
    return at_first, at_last


def outward(lo, hi):
    """Return the offsets lo..hi in the order of their distance from 0.

    >>> outward(-2, 3)
    [0, 1, -1, 2, -2, 3]
    """
    offsets = [0]
    for distance in range(1, max(-lo, hi) + 1):
        if distance <= hi:
            offsets.append(distance)
        if -distance >= lo:
            offsets.append(-distance)
    return offsets


def factorial(n):
    """Return n! (MicroPython's math module has no factorial)."""
    product = 1
    for i in range(2, n + 1):
        product *= i
    return product


def times_linear(powers, d, most):
    """Return the coefficients of (t + d) times a polynomial, `most` of them at most.

    >>> times_linear([2, 1], 3, 9)
    [6, 5, 1]
    """
    longer = [d * powers[0]]
    for low, high in zip(powers, powers[1:]):
        longer.append(d * high + low)
    longer.append(powers[-1])
    return longer[:most]


def newton_terms(offsets, derivative):
    """Return term(l) of the module's first formula for l = 0, 1, ..., on integers.

    The coefficient of t^n in a product with the factor t is that of t^(n-1) without.
    """
    terms = [0]
    powers = [1]  # of the product without the factor t, up to t^(n-1)
    for k in offsets[1:] + [0]:
        if len(powers) == derivative:
            terms.append(factorial(derivative) * powers[-1])
        else:
            terms.append(0)
        powers = times_linear(powers, -k, derivative)
    return terms


def series(offsets, derivative, every):
    """Return integers and what they are over: the coefficients of an operator series.

    They belong to the difference of order n and to every further one, or every second
    for central differences, where the others cancel.
    """
    terms = newton_terms(offsets, derivative)
    orders = range(derivative, len(offsets), every)
    return over_common([(terms[order], factorial(order)) for order in orders])


def weights(distances, derivative):
    """Return the weight of each node but x0, as two integers: it is n over d.

    distances are those of the nodes from x0, itself the first of them. The weight of
    node j is n! times the coefficient of t^n in t P(t) / (t - dj), with P(t) the
    product of all t - dk, over dj and the product of all dj - dk. Dividing P by t - dj
    from its lowest coefficient on takes n steps a node, the denominators one for each
    pair.
    """
    nodes = distances[1:]
    product = [1]
    for d in nodes:
        product = times_linear(product, -d, derivative + 1)
    product += [0] * (derivative - len(product))
    top = factorial(derivative)
    out = []
    for j, d in enumerate(nodes):
        quotient = 0
        for coefficient in product[:derivative]:
            quotient = (quotient - coefficient) // d
        bottom = d
        for other in nodes[:j] + nodes[j + 1 :]:
            bottom = bottom * (d - other)
        out.append((top * quotient, bottom))
    return out


def over_common(fractions):
    """Return fractions of integers as integers over one positive integer."""
    common = 1
    for n, d in fractions:
        lowest = abs(d) // gcd(n, d)
        common = common // gcd(common, lowest) * lowest
    return [n * common // d for n, d in fractions], common


def as_floats_near_one(integers, common):
    """Return integers and what they are over as floats, the largest from 1/2 to 1.

    All are divided by the same power of two, so that products with samples overflow
    only where the result does, and have the digits of products with the integers. A
    common integer that no float holds divides all of them first: 1 and 1/2 stay exact.
    """
    if common > _EXACT:
        integers = [n / common for n in integers]
        common = 1
    largest = max(common, max(map(abs, integers)))
    power = 1
    while power < largest:
        power *= 2
    return [n / power for n in integers], common / power


def lowest_terms(integers, common):
    """Return integers over a common one divided by what divides all of them."""
    shared = common
    for n in integers:
        shared = gcd(shared, n)
    return [n // shared for n in integers], common // shared


def gcd(a, b):
    """Return the greatest common divisor, which is positive."""
    while b:
        a, b = b, a % b
    return abs(a)
