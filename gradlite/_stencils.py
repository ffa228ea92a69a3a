# SPDX-License-Identifier: MIT
"""Stencils: the samples that a formula takes, and how it is applied."""

from ._axis import Coordinates
from ._formulas import (
    factorial,
    first_of_three,
    first_of_three_uniform,
    mirrored,
    outward,
    over_common,
    series,
    weights,
)
from ._loops import edition as loops
from ._steps import IeeeStep, Step


class Stencil:
    """A formula on reach + 1 samples in a row.

    along(row, rules(start, count)) has the results of `count` points in a row.
    """

    def __init__(self, reach, along, rules=None):
        self.reach, self.along = reach, along
        self.weights_at = rules or (lambda start, count: None)


def stencil(axis, lo, hi, derivative=1):
    floating, uniform = axis.arithmetic.floating, axis.step is not None
    if derivative == 1 and (floating or uniform):
        if hi - lo == 1 or (uniform and -lo == 1 == hi):
            return _quotient(axis, hi - lo)
        if hi - lo == 2 and floating:
            return _three_points(axis, lo)
    if uniform and lo == -hi and derivative == 1:
        return _pairs(axis, hi)
    if uniform and (lo == 0 or hi == 0 or lo == -hi):
        return _series(axis, lo, hi, derivative)
    if axis.arithmetic.exact:
        return _exact(axis, lo, hi, derivative)
    return _newton(axis, lo, hi, derivative)


def _quotient(axis, reach):
    """Return (f[i + reach] - f[i]) / (x[i + reach] - x[i]), NumPy's formula."""
    if axis.step is None:
        return Stencil(
            1,
            loops.divided_differences,
            lambda start, count: axis.steps[start : start + count],
        )
    if not axis.arithmetic.floating:
        divide = axis.divider(reach, 1)
        return Stencil(reach, lambda row, _: divide(loops.differences(row, reach)))
    step = Step(axis.step)
    if reach == 1:
        return Stencil(1, lambda row, _: loops.quotients(row, step))
    return Stencil(2, lambda row, _: loops.gradient_rows((row,), step)[0][1:-1])


def _three_points(axis, lo):
    """Return a f[i] + b f[i+1] + c f[i+2], NumPy's at the point i - lo."""

    def rules(start, count):
        if axis.step is not None:
            first = first_of_three_uniform(axis.step)
            return [mirrored(first) if lo else first] * count
        steps = axis.steps[start : start + count + 1]
        if lo == -1:
            return loops.central_weights(steps)
        if lo == 0:
            return list(map(first_of_three, steps, steps[1:]))
        return [mirrored(first_of_three(q, p)) for p, q in zip(steps, steps[1:])]

    return Stencil(2, loops.weighted, rules)


def _sizes(factors, axis):
    return [float(abs(c)) if axis.arithmetic.floating else abs(c) for c in factors]


def _pairs(axis, m):
    """Return a sum of w (f[i+k] - f[i-k]), w of alternating sign, outermost first."""
    factors, common = over_common(weights(outward(-m, m), 1)[::2])
    *inner, outermost = _sizes(factors, axis)
    divide = axis.divider(common, 1)

    def along(row, _):
        total = loops.differences(row, 2 * m)
        total = total if outermost == 1 else loops.scaled(outermost, total)
        for k, factor in enumerate(reversed(inner), 1):
            before, after = row[k : k + len(total)], row[2 * m - k :]
            total = loops.pairs_less(factor, before, after, total)
        return divide(total)

    return Stencil(2 * m, along)


def _series(axis, lo, hi, derivative):
    """Return the operator series on a uniform step, by Horner's scheme.

    Each pass is c f[i] - (g[i+1] - g[i]), with g the sum of the higher terms; signs
    alternate, except for backward differences.
    """
    central, odd = lo < 0 < hi, derivative % 2
    mean = central and odd  # of neighbours, doubled
    factors, common = series(outward(lo, hi), derivative, 2 if central else 1)
    *lower, highest = _sizes(factors, axis)
    divide = axis.divider(2 * common if mean else common, derivative)

    def along(row, _):
        base = row
        for _ in range(derivative // 2):
            base = loops.second_differences(base)
        base = loops.differences(base) if odd else base
        base = loops.sums(base) if mean else base
        total = base if highest == 1 else loops.scaled(highest, base)
        for factor in reversed(lower):
            shorter, later = len(base) - len(total), total[1:]
            if central:
                here = base[shorter // 2 + 1 :]
                total = loops.less_second_differences(factor, here, total)
            elif lo < 0:
                here = base[shorter + 1 :]
                total = loops.plus_differences(factor, here, later, total)
            else:
                total = loops.plus_differences(factor, base, total, later)
        return divide(total)

    return Stencil(hi - lo, along)


def _newton(axis, lo, hi, derivative):
    """Return divided differences times newton_terms(), with lists over the points."""
    reach, offsets, factor = hi - lo, outward(lo, hi), factorial(derivative)
    divide, floating = axis.divider(1, derivative), axis.arithmetic.floating
    uniform = axis.step is not None
    coordinates, scale = axis.coordinates, 1
    if uniform:  # near a boundary: one point, at 0, 1, 2, ... steps
        coordinates = Coordinates(list(range(reach + 1)))
    if floating:
        coordinates, scale = coordinates.near_one(reach)

    def rules(start, count):
        start = 0 if uniform else start
        stop, last, left = start + count + reach, None, -lo
        gaps = [coordinates.gaps(lag, start, stop) for lag in range(1, reach + 1)]
        powers, levels = [[1.0 if floating else 1] * count], []
        for k, divisors in zip(offsets[1:], gaps):
            left -= k < 0
            if axis.ieee:
                divisors = loops.converted(divisors, IeeeStep)
            levels.append((left, divisors, powers[derivative - 1 :]))
            first = min(0, k) - lo
            away = gaps[abs(k) - 1][first : first + count]
            away = loops.scaled(-1, away) if k > 0 else away
            longer = [loops.products(away, powers[0])] + [
                loops.plus_products(low, high, away)
                for low, high in zip(powers, powers[1:])
            ]
            powers = (longer + powers[-1:])[:derivative]
        if floating and reach > derivative:  # two passes in one
            left, divisors, (factors,) = levels.pop()
            last = left, loops.over_each(factors, divisors[left : left + count])
        return levels, last

    def along(row, rules):
        (levels, last), count, total = rules, len(row) - reach, None
        for left, divisors, products in levels:
            row = loops.divided_differences(row, divisors)
            for factors in products:
                here = row[left : left + count]  # the first factor is 1
                total = loops.plus_products(total, here, factors) if total else here
        if last:
            left, factors = last
            before, after = row[left : left + count], row[left + 1 :]
            total = loops.plus_weighted_pairs(total, factors, before, after)
        total = loops.scaled(factor, total) if factor > 1 else total
        for _ in range(derivative if scale != 1 else 0):
            total = loops.scaled(scale, total)
        return divide(total)

    return Stencil(reach, along, rules)


def _exact(axis, lo, hi, derivative):
    """Return integer weights on differences from the point itself, and one division."""
    offsets, quotients = outward(lo, hi), axis.arithmetic.quotients
    times, uniform = axis.denominator**derivative, axis.step is not None
    by = axis.step**derivative if uniform else 1
    x = range(hi - lo + 1) if uniform else axis.coordinates.values

    def rules(start, count):
        factors, divisors, start = [], [], 0 if uniform else start
        for i in range(start - lo, start - lo + count):
            pairs = weights([x[i + k] - x[i] for k in offsets], derivative)
            row, common = over_common([(a * times, b * by) for a, b in pairs])
            factors.append(row)
            divisors.append(common)
        return loops.transposed(factors), divisors

    def along(row, rules):
        factors, divisors = rules
        count, total = len(divisors), [axis.arithmetic.zero] * len(divisors)
        for k, each in zip(offsets[1:], factors):
            here, there = row[-lo : count - lo], row[k - lo : k - lo + count]
            total = loops.plus_weighted_pairs(total, each, here, there)
        return quotients(total, divisors)

    return Stencil(hi - lo, along, rules)
