# SPDX-License-Identifier: MIT
"""Weights: what each sample of a stencil counts for, in plain one-dimensional maths.

Even steps h, with f[i] the sample whose derivative is asked for:

    forward    (f[i+1] - f[i]) / h       backward  (f[i] - f[i-1]) / h
    central    (f[i+1] - f[i-1]) / (2h)
    one-sided  -1.5/h f[i] + 2/h f[i+1] - 0.5/h f[i+2], and mirrored

On coordinates, with the steps p and then q between three samples, the derivative
of the parabola through them at the middle, the first and the last one is a sum of
three, in the order of operations of numpy.gradient. Any wider stencil, any higher
derivative and all exact numbers take the weights of Fornberg's recursion.
"""

from ._numbers import divide, divisor


def central(p, q):
    """Weights at the middle of three samples."""
    return (
        divide(-q, p * (p + q)),
        divide(q - p, p * q),
        divide(p, q * (p + q)),
    )


def centrals(steps):
    """Weights at the middle of three samples wherever two steps meet.

    100 ns each in line, 300 by the function, which takes over at a division by 0.
    """
    out = []
    try:
        ahead = iter(steps)
        p = next(ahead)
        for q in ahead:
            s = p + q
            out.append((-q / (p * s), (q - p) / (p * q), p / (q * s)))
            p = q
    except ZeroDivisionError:
        out = [central(p, q) for p, q in zip(steps, steps[1:])]
    return out


def parabolas(x, samples):
    """What these weights give for one row: 105 ns each, 190 by way of their list.

    The first weight is negative, so its term is taken off. None if a division by 0
    is in it, or could hide in it, as it does beside a step that is nan.
    """
    out = []
    ahead, beside = iter(x), iter(samples)
    u, v = next(ahead), next(ahead)
    p = v - u
    f, g = next(beside), next(beside)
    try:
        for w, h in zip(ahead, beside):
            q = w - v
            s = p + q
            out.append((q - p) / (p * q) * g - q / (p * s) * f + p / (q * s) * h)
            p = q
            v = w
            f = g
            g = h
    except (ZeroDivisionError, OverflowError):  # or an int too large for a float
        return None
    total = sum(out)
    if total != total:
        extent = sum(x)
        if extent - extent != 0:
            return None
    return out


def one_sided(p, q):
    """Weights at the first of three samples."""
    return (
        divide(-(2.0 * p + q), p * (p + q)),
        divide(p + q, p * q),
        divide(-p, q * (p + q)),
    )


def one_sided_even(h):
    """Weights at the first of three samples a step apart."""
    if h:
        return -1.5 / h, 2.0 / h, -0.5 / h
    return divide(-1.5, h), divide(2.0, h), divide(-0.5, h)


def mirrored(weights):
    """The weights at the last of three samples from those at the first, seen back."""
    a, b, c = weights
    return -c, -b, -a


def even(axis, offsets, derivative):
    """Weights, and what their sum is divided by, on the even steps of an axis.

    The weights are integers over one denominator. Exact numbers are divided once,
    others by the denominator and by each step in turn, which cannot overflow.
    """
    weights, common = _integers(_fornberg(offsets, derivative))
    h = axis.step
    if not axis.arithmetic.exact:
        return weights, [common] + [h] * derivative
    for _ in range(derivative):
        common = common * h
        if axis.arithmetic.rational:
            weights = [w * axis.unit for w in weights]
    if axis.arithmetic.rational:
        weights, common = _integers([(w, common) for w in weights])
    return weights, [common]


def uneven(axis, x, derivative):
    """The same for samples at the coordinates x, seen from where it is asked for."""
    arithmetic = axis.arithmetic
    if arithmetic.rational:
        weights = _fornberg(x, derivative)
        scale = axis.unit**derivative
        weights, common = _integers([(n * scale, d) for n, d in weights])
        return weights, [common]
    if arithmetic.exact:
        return [n / d for n, d in _fornberg(x, derivative)], [1]
    scale = _magnitude(max(map(abs, x)))
    weights = _fornberg([a / scale for a in x], derivative)
    return [divide(n, d) for n, d in weights], [scale] * derivative


def _magnitude(distance):
    """The power of two next to a distance, by which nothing is rounded.

    Distances over it are near 1, so that the products of many stay within range.
    """
    scale = 1.0
    if 0.0 < distance < 8e307:
        while scale < distance:
            scale *= 2.0
        while scale > distance:
            scale *= 0.5
    return scale


def _fornberg(x, derivative):
    """Numerator and denominator of the weight of each sample, those at x.

    Together they give the derivative at 0 of the polynomial through the samples.
    A weight is the derivative of Lagrange's product of (x[j] - 0) / (x[j] - x[k])
    over the other samples j. Samples join one by one, and each multiplies the
    products so far by a factor more: ((a - x) P)' = (a - x) P' - P. Fornberg divides
    as he goes (Mathematics of Computation 51, 1988, 699-706); with the divisions
    put off, integers stay integers.
    """

    def times(product, a):
        """Value and derivatives of (a - x) P at 0, from those of P."""
        out = [a * product[0]]
        for order in range(1, min(len(product), derivative) + 1):
            if order < len(product):
                out.append(a * product[order] - order * product[order - 1])
            else:
                out.append(-order * product[order - 1])
        return out

    everyone = [1]
    joined = []
    for new in x:
        below = 1
        for each in joined:
            other, product, denominator = each
            each[1:] = times(product, new), (new - other) * denominator
            below = (other - new) * below
        joined.append([new, everyone, below])
        everyone = times(everyone, new)
    return [(product[derivative], below) for _, product, below in joined]


def _integers(fractions):
    """Fractions of integers as integers over one positive denominator."""
    common = 1
    for n, d in fractions:
        d = abs(d) // divisor(n, d)
        common = common // divisor(common, d) * d
    return [n * common // d for n, d in fractions], common
