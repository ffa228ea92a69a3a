# SPDX-License-Identifier: MIT
"""Stencils: the samples around a point that a formula takes, and how it is applied.

A stencil of the offsets lo to hi turns n samples into n - reach results, with
reach = hi - lo. Each class has rules(start, count), what belongs to so many points from
a first one on, and along(row, rules), the results along a row of their samples. NumPy's
own two formulas are also applied across(rows, rules), to whole rows at once.
"""

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
from ._numbers import Careful, Step


def stencil(axis, lo, hi, derivative=1):
    """Return the stencil with the offsets lo to hi about each point of an axis."""
    rules, uniform = axis.arithmetic, axis.step is not None
    if rules.ieee and derivative == 1 and hi - lo <= 2:
        quotient = hi - lo == 1 or (uniform and lo == -1)
        return Quotient(axis, hi - lo) if quotient else ThreePoint(axis, lo)
    if uniform and lo == -hi and derivative == 1:
        return Pairs(axis, hi)
    if uniform and (lo == 0 or hi == 0 or lo == -hi):
        return Series(axis, lo, hi, derivative)
    return (Weights if rules.exact else Newton)(axis, lo, hi, derivative)


class Stencil:
    """A stencil on a uniform step: the same for all points."""

    crosses = False

    def rules(self, start, count):
        return None


class Quotient(Stencil):
    """(f[i + reach] - f[i]) / (x[i + reach] - x[i]): NumPy's formula of two samples."""

    crosses = True

    def __init__(self, axis, reach):
        self.reach = reach
        self.steps = axis.steps
        self.step = None if axis.step is None else Step(axis.step)

    def rules(self, start, count):
        return self.steps[start : start + count] if self.step is None else None

    def along(self, row, rules):
        if rules is not None:
            return loops.divided_differences(row, rules)
        if self.reach == 1:
            return loops.quotients(row, self.step)
        return loops.gradient_rows((row,), self.step)[0][1:-1]

    def across(self, rows, rules):
        before, after = rows[: len(rows) - self.reach], rows[self.reach :]
        if rules is not None:
            return loops.quotients_across(before, after, rules)
        step = self.step
        by = [step.h if self.reach == 1 else step.h2] * len(before)
        return loops.quotients_across(before, after, by, step.multiplies)


class ThreePoint(Stencil):
    """a f[i] + b f[i+1] + c f[i+2], with NumPy's weights at the point i - lo."""

    crosses = True
    reach = 2

    def __init__(self, axis, lo):
        self.axis = axis
        self.lo = lo

    def rules(self, start, count):
        """Return the weights (a, b, c) of each point."""
        if self.axis.step is not None:
            first = first_of_three_uniform(self.axis.step)
            return [first if self.lo == 0 else mirrored(first)] * count
        steps = self.axis.steps[start : start + count + 1]
        if self.lo == -1:
            return loops.central_weights(steps)
        if self.lo == 0:
            return [first_of_three(p, q) for p, q in zip(steps, steps[1:])]
        return [mirrored(first_of_three(q, p)) for p, q in zip(steps, steps[1:])]

    def along(self, row, rules):
        out = []
        loops.add_weighted(out, row, rules)
        return out

    def across(self, rows, rules):
        return loops.weighted_across(rows, rules)


def _sizes(factors, axis):
    """Return the sizes of integers, as floats where the samples are."""
    return [float(abs(c)) if axis.arithmetic.ieee else abs(c) for c in factors]


class Pairs(Stencil):
    """The first derivative, a sum of w (f[i+k] - f[i-k]) with w of alternating sign."""

    def __init__(self, axis, m):
        self.reach = 2 * m
        factors, common = over_common(weights(outward(-m, m), 1)[::2])
        self.factors = _sizes(factors, axis)
        self.divide = axis.divisor(common, 1)

    def along(self, row, rules):
        # From the outermost pair inward, each a pass over the row.
        *inner, outermost = self.factors
        total = loops.differences(row, self.reach)
        if outermost != 1:
            total = loops.scaled(outermost, total)
        count, k = len(total), 0
        for factor in reversed(inner):
            k += 1
            before, after = row[k : k + count], row[self.reach - k :]
            total = loops.pairs_less(factor, before, after, total)
        return self.divide(total)


class Series(Stencil):
    """The operator series on a uniform step, by Horner's scheme.

    Each further term is a pass over the row: c f[i] - (g[i+1] - g[i]), with g the sum of
    the higher terms. Coefficients alternate in sign, except for backward differences.
    """

    def __init__(self, axis, lo, hi, derivative):
        self.reach = hi - lo
        self.derivative = derivative
        self.central, self.backward = lo < 0 < hi, lo < 0 == hi
        self.mean = self.central and derivative % 2  # of neighbours, doubled
        every = 2 if self.central else 1
        factors, common = series(outward(lo, hi), derivative, every)
        self.factors = _sizes(factors, axis)
        self.divide = axis.divisor(2 * common if self.mean else common, derivative)

    def along(self, row, rules):
        base = row
        for _ in range(self.derivative // 2):
            base = loops.second_differences(base)
        base = loops.differences(base) if self.derivative % 2 else base
        base = loops.sums(base) if self.mean else base
        *lower, highest = self.factors
        total = base if highest == 1 else loops.scaled(highest, base)
        for factor in reversed(lower):
            shorter, later = len(base) - len(total), total[1:]
            if self.central:
                aligned = base[shorter // 2 + 1 :]
                total = loops.less_second_differences(factor, aligned, total)
            elif self.backward:
                aligned = base[shorter + 1 :]
                total = loops.plus_differences(factor, aligned, later, total)
            else:
                total = loops.plus_differences(factor, base, total, later)
        return self.divide(total)


class _AnyPoint(Stencil):
    """A stencil with the samples joined from each point outward, on any coordinates."""

    def __init__(self, axis, lo, hi, derivative):
        self.lo = lo
        self.reach = hi - lo
        self.derivative = derivative
        self.offsets = outward(lo, hi)
        self.divide = axis.divisor(1, derivative)
        self.unit, self.by = axis.unit, axis.step
        self.axis = axis if axis.step is None else axis.part(0, hi - lo + 1)


class Newton(_AnyPoint):
    """Divided differences, each times the derivative of its product of distances."""

    def __init__(self, axis, lo, hi, derivative):
        super().__init__(axis, lo, hi, derivative)
        self.scale = 1
        if axis.arithmetic.ieee:
            self.axis, self.scale = self.axis.near_one(self.reach)

    def rules(self, start, count):
        """Return for each level the gaps, the first window, and the products."""
        axis, stop = self.axis, start + count + self.reach
        gaps = [axis.gaps(lag, start, stop) for lag in range(1, self.reach + 1)]
        # As newton_terms(), with lists over the points for numbers.
        powers = [[1.0 if axis.arithmetic.ieee else 1] * count]
        out, left = [], -self.lo
        for k, divisors in zip(self.offsets[1:], gaps):
            left -= k < 0
            if axis.careful:
                divisors = loops.converted(divisors, Careful)
            out.append((divisors, left, powers[self.derivative - 1 :]))
            first = min(0, k) - self.lo
            away = gaps[abs(k) - 1][first : first + count]
            away = loops.scaled(-1, away) if k > 0 else away
            longer = [loops.products(away, powers[0])]
            for low, high in zip(powers, powers[1:]):
                longer.append(loops.plus_products(low, away, high))
            powers = (longer + powers[-1:])[: self.derivative]
        return out

    def along(self, row, rules):
        count, total = len(row) - self.reach, None
        for gaps, left, products in rules:
            row = loops.divided_differences(row, gaps)
            for factors in products:
                window = row[left : left + count]
                if total is None:  # the first factor is 1
                    total = window
                else:
                    total = loops.plus_products(total, factors, window)
        if self.derivative > 1:
            total = loops.scaled(factorial(self.derivative), total)
        for _ in range(self.derivative if self.scale != 1 else 0):
            total = loops.scaled(self.scale, total)
        return self.divide(total)


class Weights(_AnyPoint):
    """Integer weights on differences from the point itself, and one division.

    For exact numbers and times, of which nothing may be rounded before.
    """

    def rules(self, start, count):
        """Return the weights of each offset for all points, and what they are over."""
        x, n = self.axis.coordinates, self.derivative
        times = self.unit**n
        by = 1 if self.by is None else self.by**n
        factors, divisors = [], []
        for i in range(start - self.lo, start - self.lo + count):
            pairs = weights([x[i + k] - x[i] for k in self.offsets], n)
            row, common = over_common([(a * times, b * by) for a, b in pairs])
            factors.append(row)
            divisors.append(common)
        return loops.transposed(factors), divisors

    def along(self, row, rules):
        factors, divisors = rules
        count, total = len(divisors), [0] * len(divisors)
        here = row[-self.lo : count - self.lo]
        for k, each in zip(self.offsets[1:], factors):
            there = row[k - self.lo : k - self.lo + count]
            total = loops.plus_weighted_pairs(total, each, here, there)
        return self.axis.arithmetic.quotients(total, divisors)
