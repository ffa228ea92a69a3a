# SPDX-License-Identifier: MIT
"""Stencils: the samples that a formula takes, and how it runs along a row.

Each has

    reach                     the samples that a result spans, less one
    weights_at(start, count)  what belongs to each of `count` results; the samples of
                              the first begin at `start` on the axis
    along(row, weights)       the results of a row of reach + count samples

Weights are worked out once for all rows of a grid. "1-D:" says what is calculated, with
i the point of a result.
"""

from ._columns import RationalWindow
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
from ._windows import window_stencil

_WIDE = 8  # the reach from which NestedDifferences carries rounding errors along


def stencil(axis, lo, hi, derivative=1, degree=None):
    """Return the stencil of the samples lo..hi around a point.

    It is the derivative of the polynomial through them or, where a degree less than
    hi - lo is passed, of the polynomial of that degree that fits them best.
    """
    if degree is not None and degree < hi - lo:
        return window_stencil(axis, lo, hi, derivative, degree)
    if derivative == 1 and hi - lo <= 2:
        short = _short_stencil(axis, lo, hi)
        if short:
            return short
    if axis.step is not None:
        if lo != -hi:
            return NestedDifferences(axis, lo, hi, derivative)
        if derivative == 1:
            return Pairs(axis, hi)
        return CentralSeries(axis, hi, derivative)
    if axis.arithmetic.exact:
        return ExactWeights(axis, lo, hi, derivative)
    return DividedDifferences(axis, lo, hi, derivative)


def _short_stencil(axis, lo, hi):
    """Return NumPy's stencil of two or three samples for an axis, or None."""
    is_floating = axis.arithmetic.floating
    if axis.step is not None and (hi - lo == 1 or lo == -hi):
        if is_floating:
            return UniformQuotient(axis, hi - lo)
        return ExactQuotient(axis, hi - lo)
    if is_floating and hi - lo == 1:
        return QuotientOnCoordinates(axis)
    if is_floating and axis.step is not None:
        return ThreeUniformPoints(axis, lo)
    if is_floating:
        return ThreePoints(axis, lo)
    return None


class SharedWeights:
    """A stencil whose weights are the same for all points, as on a uniform step."""

    def weights_at(self, start, count):
        """Return None: the weights are attributes of the stencil."""
        return None


class UniformQuotient(SharedWeights):
    """NumPy's quotient for floats. 1-D: (f[i+1] - f[i]) / h, (f[i+1] - f[i-1]) / (2h).

    reach  1 for the first of them, 2 for the second
    """

    def __init__(self, axis, reach):
        self.reach = reach
        self.step = Step(axis.step)

    def along(self, row, weights):
        if self.reach == 1:
            return loops.quotients(row, self.step)
        (results,) = loops.gradient_rows((row,), self.step)
        return results[1:-1]  # without the one-sided quotients


class ExactQuotient(SharedWeights):
    """The same for other numbers, which are divided once, by one product."""

    def __init__(self, axis, reach):
        self.reach = reach
        self.axis = axis

    def along(self, row, weights):
        """Return (f[i+reach] - f[i]) / (reach h), exact but for Decimal's rounding."""
        differences = loops.differences(row, self.reach)
        return self.axis.divided(differences, self.reach, 1)


class QuotientOnCoordinates:
    """1-D: (f[i+1] - f[i]) / (x[i+1] - x[i])."""

    reach = 1

    def __init__(self, axis):
        self.steps = axis.steps

    def weights_at(self, start, count):
        """Return the steps, which divide the differences."""
        return self.steps[start : start + count]

    def along(self, row, weights):
        return loops.divided_differences(row, weights)


class ThreeUniformPoints:
    """NumPy's one-sided formula on a step. 1-D: a f[i] + b f[i+1] + c f[i+2].

    lo is the offset of the first sample from the point: 0 (forward) or -2 (backward).
    """

    reach = 2

    def __init__(self, axis, lo):
        self.weights = first_of_three_uniform(axis.step)
        if lo:
            self.weights = mirrored(self.weights)

    def weights_at(self, start, count):
        """Return a, b, c for each point, as loops.weighted() takes them."""
        return [self.weights] * count

    def along(self, row, weights):
        return loops.weighted(row, weights)


class ThreePoints:
    """NumPy's formulas on coordinates. 1-D: a f[i-1] + b f[i] + c f[i+1].

    lo is the offset of the first sample from the point: -1 as above, 0 for the three
    samples from i on, -2 for those up to i.
    """

    reach = 2

    def __init__(self, axis, lo):
        self.steps = axis.steps
        self.lo = lo

    def weights_at(self, start, count):
        """Return a, b, c for each point, from the two steps between its samples."""
        steps = self.steps[start : start + count + 1]
        if self.lo == -1:
            return loops.central_weights(steps)
        if self.lo == 0:
            return [first_of_three(p, q) for p, q in zip(steps, steps[1:])]
        return [mirrored(first_of_three(q, p)) for p, q in zip(steps, steps[1:])]

    def along(self, row, weights):
        return loops.weighted(row, weights)


def _times(factor, row):
    """Return a row times a factor, without a pass for 1."""
    if factor == 1:
        return row
    return loops.scaled(factor, row)


def _left_ends(offsets):
    """Return where the differences of order 0, 1, ... begin in a row.

    That of order l is over the first l + 1 of the offsets, which are contiguous.
    """
    lowest = min(offsets)
    return [min(offsets[: order + 1]) - lowest for order in range(len(offsets))]


class Pairs(SharedWeights):
    """Central first derivatives on a step. 1-D: sum of w[k] (f[i+k] - f[i-k]).

    The signs of the weights alternate, so that each pair less the sum of those farther
    out, from the outermost inward, needs the sizes of the weights alone.
    """

    def __init__(self, axis, m):
        self.reach = 2 * m
        self.axis = axis
        # weights() has those of 1, -1, 2, -2, ...; that of -k is that of k, negated.
        fractions = weights(outward(-m, m), 1)[::2]
        integers, common = over_common(fractions)
        sizes = list(map(abs, integers))
        self.sizes, self.common = axis.arithmetic.factors(sizes, common)

    def along(self, row, weights):
        """Return the derivative, the pairs added from the outermost inward."""
        m = len(self.sizes)
        total = loops.scaled_differences(self.sizes[-1], row, 2 * m)
        for k in range(m - 1, 0, -1):
            before = row[m - k : m - k + len(total)]
            after = row[m + k :]
            total = loops.pairs_less(self.sizes[k - 1], before, after, total)
        return self.axis.divided(total, self.common, 1)


class CentralSeries(SharedWeights):
    """Central differences on a step. 1-D: (c[0] + s^2 (c[1] + s^2 (c[2] + ...))) s^n f.

    s^n is the n-th central difference, for odd n of the mean of neighbours. The signs
    of c alternate: c[j] less the second difference of the rest needs their sizes alone.
    Horner's scheme in s^2 has no more round-off error than divided differences, in
    contrast to one in D (measured up to accuracy 40).
    """

    def __init__(self, axis, m, derivative):
        self.reach = 2 * m
        self.axis = axis
        self.derivative = derivative
        integers, common = series(outward(-m, m), derivative, 2)
        sizes = list(map(abs, integers))
        self.sizes, self.common = axis.arithmetic.factors(sizes, common)
        if derivative % 2:
            self.common = 2 * self.common  # of the sum of neighbours, not their mean

    def along(self, row, weights):
        """Return the derivative by Horner's scheme, from the highest difference on."""
        base = row  # s^n f
        for _ in range(self.derivative // 2):
            base = loops.second_differences(base)
        if self.derivative % 2:
            base = loops.sums(loops.differences(base))
        if len(self.sizes) == 1:
            total = _times(self.sizes[0], base)
        else:
            total = loops.less_second_differences(
                self.sizes[-2], base[1:], base, self.sizes[-1]
            )
        for size in reversed(self.sizes[:-2]):
            # Each second difference has one sample less at either end.
            margin = (len(base) - len(total)) // 2 + 1
            total = loops.less_second_differences(size, base[margin:], total)
        return self.axis.divided(total, self.common, self.derivative)


class NestedDifferences(SharedWeights):
    """One-sided and boundary stencils on a step. 1-D: sum over l of c[l] D^l f.

    D^l is the l-th difference, over the samples that are nearest to the point. The
    differences are taken first, for neighbouring floats subtract exactly, and
    multiplied last; the sum begins with the smallest term.

    Only first differences of smooth samples are rounded, where the sign or the exponent
    changes, and each further difference doubles that error. Wide stencils carry it
    along: a forward difference of accuracy 56 of a sine, on a step of 3/16, has an
    error of 1e-16 with it, and of 1e-2 without it, as divided differences have.
    """

    def __init__(self, axis, lo, hi, derivative):
        self.reach = hi - lo
        self.axis = axis
        self.derivative = derivative
        offsets = outward(lo, hi)
        integers, common = series(offsets, derivative, 1)
        self.factors, self.common = axis.arithmetic.factors(integers, common)
        self.lefts = _left_ends(offsets)

    def along(self, row, weights):
        """Return the derivative, the terms added from the highest difference on."""
        count = len(row) - self.reach
        differences = loops.differences(row)
        errors = None
        if self.reach >= _WIDE and type(row[0]) is float:
            errors = loops.errors_of_differences(row, differences)
        terms = []
        for order in range(1, self.reach + 1):
            if order > 1:
                differences = loops.differences(differences)
                if errors is not None:
                    errors = loops.differences(errors)
            if order >= self.derivative:
                left = self.lefts[order]
                term = differences[left : left + count]
                if errors is not None:
                    term = loops.added(term, errors[left : left + count])
                terms.append(term)
        total = _times(self.factors[-1], terms.pop())
        for factor, term in zip(reversed(self.factors[:-1]), reversed(terms)):
            total = loops.plus_scaled(total, factor, term)
        return self.axis.divided(total, self.common, self.derivative)


class DividedOrder:
    """What belongs to the divided differences of one order.

    left      where those that are used begin in the row
    divisors  what divides them
    terms     what multiplies them, or None below the order of the derivative
    factors   for floats the terms over the divisors of the highest order, else None:
              its differences are multiplied in one pass, in 0.93 of the time of all
    """

    def __init__(self, left, divisors, terms, factors=None):
        self.left = left
        self.divisors = divisors
        self.terms = terms
        self.factors = factors


class DividedDifferences:
    """All others on coordinates. 1-D: sum over l of f[x0, ..., xl] term(l).

    The terms are those of _formulas, with lists over the points. Coordinates of floats
    are taken times a power of two near 1 over their steps.
    """

    def __init__(self, axis, lo, hi, derivative):
        self.reach = hi - lo
        self.axis = axis
        self.lo = lo
        self.derivative = derivative
        self.offsets = outward(lo, hi)
        self.lefts = _left_ends(self.offsets)
        self.coordinates = axis.coordinates
        self.floating = axis.arithmetic.floating
        self.power = 1
        if self.floating:
            self.coordinates, self.power = axis.coordinates.near_one(self.reach)

    def weights_at(self, start, count):
        """Return a DividedOrder for each order."""
        stop = start + count + self.reach
        gaps = []
        for lag in range(1, self.reach + 1):
            gaps.append(self.coordinates.gaps(lag, start, stop))
        one = 1
        if self.floating:
            one = 1.0
        powers = [[one] * count]  # see newton_terms(), a list over the points for each
        orders = []
        for k, left, divisors in zip(self.offsets[1:], self.lefts[1:], gaps):
            order = len(orders) + 1
            if self.axis.ieee:
                divisors = loops.converted(divisors, IeeeStep)
            terms = None
            if order >= self.derivative:
                terms = powers[-1]
            factors = None
            if self.floating and self.derivative < order == self.reach:
                factors = loops.over_each(terms, divisors[left : left + count])
            orders.append(DividedOrder(left, divisors, terms, factors))
            powers = self._times_linear(powers, self._distances_to(k, gaps, count))
        return orders

    def _distances_to(self, k, gaps, count):
        """Return x[i] - x[i+k], from the gaps of all lags."""
        first = min(0, k) - self.lo
        distances = gaps[abs(k) - 1][first : first + count]
        if k > 0:
            distances = loops.scaled(-1, distances)
        return distances

    def _times_linear(self, powers, distances):
        """Return the coefficients of polynomials in t times t + distance."""
        longer = [loops.products(distances, powers[0])]
        for low, high in zip(powers, powers[1:]):
            longer.append(loops.plus_products(low, high, distances))
        longer.append(powers[-1])
        return longer[: self.derivative]

    def along(self, row, weights):
        """Return the derivative; each order is differenced from the one before it."""
        count = len(row) - self.reach
        total = None
        for order in weights:
            left = order.left
            if order.factors is not None:  # only the highest order, the last one
                before = row[left : left + count]
                after = row[left + 1 :]
                total = loops.plus_weighted_pairs(total, order.factors, before, after)
                break
            row = loops.divided_differences(row, order.divisors)
            here = row[left : left + count]
            if total is not None:
                total = loops.plus_products(total, here, order.terms)
            elif order.terms is not None:
                total = here  # the first of the terms is 1
        # The terms are without the n! of the derivative.
        total = _times(factorial(self.derivative), total)
        for _ in range(self.derivative):
            total = _times(self.power, total)
        return self.axis.divided(total, 1, self.derivative)


class ExactWeights(RationalWindow):
    """Exact numbers on coordinates. 1-D: sum of w[k] (f[i+k] - f[i]) over an integer.

    A window whose polynomial passes through all samples, which gives the weights in a
    simpler way. Time per point grows with the square of the samples of the stencil, and
    with the digits of the integers.
    """

    def __init__(self, axis, lo, hi, derivative):
        super().__init__(axis, lo, hi, derivative, degree=hi - lo)
        self.offsets = outward(lo, hi)[1:]

    def _weights(self, distances):
        """Return the weights of one point as integers over another."""
        scale = self.axis.denominator**self.derivative
        fractions = weights([0] + distances, self.derivative)
        return over_common([(n * scale, d) for n, d in fractions])
