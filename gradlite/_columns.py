# SPDX-License-Identifier: MIT
"""Stencils whose weights are worked out from the distances of each point's samples.

Distances and weights are columns: lists over the points, one for each sample of a
stencil but the point itself.
"""

from ._formulas import factorial, gcd, lowest_terms
from ._loops import edition as loops

_BLOCK = 8192  # numbers in the columns of a polynomial that are calculated at a time
_FEWEST = 128  # points in a block of wide windows, below which lists take longer
_EPSILON = 2.220446049250313e-16  # between 1 and the next float


class ColumnWindow:
    """A window whose weights are calculated from the distances of its samples.

    Columns are lists over the points, one for each sample in the window.

    reach    samples in the window, less one
    lo       the offset of the first sample from the point
    offsets  those of all samples but the point's own
    """

    def __init__(self, axis, lo, hi, derivative, degree):
        self.reach = hi - lo
        self.lo = lo
        self.offsets = [k for k in range(lo, hi + 1) if k]
        self.axis = axis
        self.coordinates = axis.coordinates
        self.derivative = derivative
        self.degree = degree

    def distances(self, start, count):
        """Return the columns x[i+k] - x[i] of the offsets k."""
        point = start - self.lo
        return [self.coordinates.distances(k, point, count) for k in self.offsets]

    def blocks(self, start, count):
        """Return the starts and sizes of blocks in which the weights are calculated."""
        size = max(_FEWEST, _BLOCK // (self.reach + 1))
        stop = start + count
        return [(i, min(size, stop - i)) for i in range(start, stop, size)]

    def differences_of(self, row):
        """Return the column of the points and those of the other samples."""
        count = len(row) - self.reach
        others = [row[k - self.lo : k - self.lo + count] for k in self.offsets]
        return row[-self.lo : count - self.lo], others

    def degenerate_windows(self, start, count, distances):
        """Return which of `count` windows have too few different coordinates.

        The distances from the point are compared, as the formulas use them: where the
        coordinates differ by less than these are rounded, they count as equal. Windows
        with infinities or nan are left out: they have no derivative in any case.
        """
        if self.differ_for_sure(start, count):
            return []
        found = []
        for i, window in enumerate(zip(*distances)):
            zero = window[0] - window[0]  # the distance of the point
            if count_different(window + (zero,), self.degree + 1) <= self.degree:
                if not any([d - d for d in window]):
                    found.append(i)
        return found

    def differ_for_sure(self, start, count):
        """Return whether steps in one direction show that all distances differ."""
        arithmetic = self.axis.arithmetic
        if not (arithmetic.rational or type(self.coordinates.steps[0]) is float):
            return False
        steps = self.coordinates.gaps(1, start, start + count + self.reach)
        lowest = min(steps)
        highest = max(steps)
        if lowest < 0 < highest:
            return False
        shortest = min(abs(lowest), abs(highest))
        if arithmetic.rational:
            return shortest > 0
        longest = max(abs(lowest), abs(highest))
        return shortest > self.reach * longest * _EPSILON


def count_different(values, most):
    """Return how many of the values are different, `most` at most."""
    different = []  # numbers of other types may have no hash
    for x in values:
        if x not in different:
            different.append(x)
            if len(different) == most:
                break
    return len(different)


def first_degenerate_window(axis, lo, hi, degree):
    """Return the start of the first window with too few different coordinates, or None.

    A polynomial of the degree needs one more than it. On a periodic axis the start is
    counted from the first sample that continues it.
    """
    window = ColumnWindow(axis, lo, hi, 1, degree)
    starts = len(axis.coordinates.values)
    if axis.coordinates.period is None:
        starts -= window.reach
    for start in range(0, starts, _BLOCK):
        count = min(_BLOCK, starts - start)
        if not window.differ_for_sure(start, count):
            for first, part in window.blocks(start, count):
                distances = window.distances(first, part)
                found = window.degenerate_windows(first, part, distances)
                if found:
                    return first + found[0]
    return None


class RationalWindow(ColumnWindow):
    """A window on coordinates whose distances are integers over a denominator.

    1-D: sum of w[k] (f[i+k] - f[i]) over an integer.
    """

    def weights_at(self, start, count):
        """Return the columns of integer weights, and the divisors."""
        weights = []
        divisors = []
        for distances in loops.transposed(self.distances(start, count)):
            integers, common = self._weights(distances)
            weights.append(integers)
            divisors.append(common)
        return loops.transposed(weights), divisors

    def _weights(self, distances):
        """Return the weights of one window as integers over another."""
        unit = 0  # the integers below are smaller in units of what divides all
        for d in distances:
            unit = gcd(unit, d)
        distances = [d // unit for d in distances]
        polynomial, common = _inverse_row(distances, self.degree, self.derivative)
        factor = factorial(self.derivative) * self.axis.denominator**self.derivative
        weights = []
        for d in distances:
            value = 0
            for coefficient in reversed(polynomial):
                value = value * d + coefficient
            weights.append(factor * value)
        return lowest_terms(weights, common * unit**self.derivative)

    def along(self, row, weights):
        columns, divisors = weights
        point, others = self.differences_of(row)
        total = loops.weighted_by_columns(point, others, columns)
        return self.axis.arithmetic.quotients(total, divisors)


def _inverse_row(distances, degree, n):
    """Return row n of the inverse of the normal equations' matrix, over an integer.

    The matrix has the sums of d**(i + j) over the window, the point itself with d = 0
    included. Elimination without fractions (Bareiss, Mathematics of Computation 22,
    1968): each division leaves no remainder.
    """
    size = degree + 1
    powers = [1] * len(distances)
    sums = [len(distances) + 1]
    for _ in range(2 * degree):
        powers = [p * d for p, d in zip(powers, distances)]
        sums.append(sum(powers))
    # Beside the matrix, column n of the unit matrix: the inverse is symmetric.
    rows = [sums[i : i + size] + [int(i == n)] for i in range(size)]
    last = 1
    for i in range(size):  # no pivot is 0: the matrix is positive definite
        pivot = rows[i]
        for r, row in enumerate(rows):
            if r != i:
                pairs = zip(row, pivot)
                rows[r] = [(a * pivot[i] - b * row[i]) // last for a, b in pairs]
        last = pivot[i]
    return [row[size] for row in rows], last
