# SPDX-License-Identifier: MIT
"""Least-squares windows: derivatives of the polynomials that fit the samples best.

The polynomial of degree p that fits the samples f[k] at the distances d[k] from a point
best is sum over j of P[j] (P[j] . f) / (P[j] . P[j]), where P[0], ..., P[p] are
polynomials of these degrees that are orthogonal on the window, and u . v is the sum
over its samples. So the weight of sample k in the n-th derivative at the point is

    W[k] = sum over j of P[j](d[k]) D[j] / (P[j] . P[j]), D[j] the n-th derivative of
    P[j] at 0.

All weights together are 0, so they are applied to differences from the point's sample.

On a uniform step the polynomials are those of Gram, also named after Chebyshev. With
integers s = -(w-1), -(w-3), ..., w-1 for the samples, they are integers:

    (j+1) P[j+1] = (2j+1) s P[j] - j (w^2 - j^2) P[j-1]
    P[j] . P[j]  = w (w^2 - 1) (w^2 - 4) ... (w^2 - j^2) / (2j+1)

The derivatives of (j+1) P[j+1] are sums of those of s P[j], which are
s (P[j])^(n) + n s' (P[j])^(n-1). This is the filter of Savitzky and Golay (Analytical
Chemistry 36, 1964), with the boundaries of Gorry (Analytical Chemistry 62, 1990).

On coordinates of floats each polynomial is the previous one times d, made orthogonal
to all others, twice where necessary. A polynomial is represented by its values at the
samples and by its derivatives at 0; those of d P are n P^(n-1). This is the process of
Arnoldi (Brubeck, Nakatsukasa and Trefethen, Vandermonde with Arnoldi, SIAM Review 63,
2021). The three-term recurrence, the same in exact arithmetic, loses all digits where
samples are clustered.

On coordinates that are rational, times among them, the normal equations are solved in
integers.
"""

from ._columns import ColumnWindow, RationalWindow
from ._formulas import lowest_terms, outward
from ._loops import edition as loops

# By degree, for FloatWindow.tolerated. What single passes lose adds up over degrees:
# with 3 throughout, round-off for degree 6 is twice that of numpy.polyfit, with 15
# twenty times. A straight line needs no second pass, nor does a parabola in the centre
# of a window with nearly uniform steps.
_TOLERATED = {1: 8, 2: 3}
_LEAST = 1e-100  # square of a polynomial that is not scaled


def window_stencil(axis, lo, hi, derivative, degree):
    """Return the stencil that fits the samples lo to hi around a point."""
    if _is_uniform(axis):
        return UniformWindow(axis, lo, hi, derivative, degree)
    if axis.arithmetic.rational:
        return RationalWindow(axis, lo, hi, derivative, degree)
    if axis.arithmetic.floating:
        return FloatWindow(axis, lo, hi, derivative, degree)
    return OrthogonalWindow(axis, lo, hi, derivative, degree)


def _is_uniform(axis):
    """Return whether an axis has a step, other than 0 if coordinates make it.

    Coordinates that are all equal are windows with too few different ones.
    """
    if axis.coordinates is None:
        return True
    return axis.step is not None and bool(axis.step)


class UniformWindow:
    """A window on a uniform step, with the same weights for every point.

    1-D: sum of w[k] (f[i+k] - f[i]) / h^n; in the centre of a window, for odd n, sum of
    w[k] (f[i+k] - f[i-k]) / h^n.

    reach           samples in the window, less one
    before, after   the sum of (f[after] - f[before]) * weight is formed, with samples
                    counted from the first one in the window
    weights         integers, or floats
    common          what the weights are over
    """

    def __init__(self, axis, lo, hi, derivative, degree):
        integers, common = gram_weights(lo, hi, derivative, degree)
        weights, common = axis.arithmetic.factors(integers, common)
        self.reach = hi - lo
        self.axis = axis
        self.common = common
        self.derivative = derivative
        if lo == -hi and derivative % 2:  # the weight of -k is that of k, negated
            offsets = list(range(1, hi + 1))
            self.before = [-k - lo for k in offsets]
        else:
            offsets = outward(lo, hi)[1:]
            self.before = [-lo] * len(offsets)
        self.after = [k - lo for k in offsets]
        self.weights = [weights[k] for k in self.after]

    def weights_at(self, start, count):
        return None

    def along(self, row, weights):
        count = len(row) - self.reach
        columns = [row[k : k + count] for k in range(self.reach + 1)]
        before = [columns[k] for k in self.before]
        after = [columns[k] for k in self.after]
        total = loops.weighted_differences(before, after, self.weights)
        return self.axis.divided(total, self.common, self.derivative)


def gram_weights(lo, hi, derivative, degree):
    """Return the weights of the samples on a step of 1, as integers over another."""
    size = hi - lo + 1
    nodes = list(range(1 - size, size, 2))  # s, two apart
    point = nodes[-lo]
    weights = [0] * size
    common = size  # P[j] . P[j] without its 2j+1, by which the weights are multiplied
    last_values = [0] * size
    values = [1] * size
    last_slopes = [0] * (derivative + 1)
    slopes = [1] + [0] * derivative  # P[j] and its derivatives at the point
    for j in range(degree + 1):
        a = 2 * j + 1
        b = j * (size * size - j * j)
        if j:
            common *= b // j
            weights = [w * (b // j) for w in weights]
        factor = a * slopes[derivative]
        weights = [w + factor * v for w, v in zip(weights, values)]
        products = [s * v for s, v in zip(nodes, values)]
        next_values = _recurrence(j, a, products, b, last_values)
        last_values = values
        values = next_values
        products = [point * slopes[0]]
        for n in range(1, derivative + 1):
            products.append(point * slopes[n] + 2 * n * slopes[n - 1])  # s' is 2
        next_slopes = _recurrence(j, a, products, b, last_slopes)
        last_slopes = slopes
        slopes = next_slopes
    return lowest_terms(weights, common)


def _recurrence(j, a, products, b, last):
    """Return P[j+1] from s P[j] and P[j-1], each by its values or its derivatives."""
    return [(a * t - b * u) // (j + 1) for t, u in zip(products, last)]


class OrthogonalWindow(ColumnWindow):
    """A window on coordinates of a type of which + - * and / are all that is known.

    1-D: sum of W[k] (f[i+k] - f[i]). A window with too few different coordinates raises
    before: see first_degenerate_window().
    """

    def weights_at(self, start, count):
        """Return the columns of weights, which are calculated block by block."""
        weights = [[] for _ in self.offsets]
        for first, part in self.blocks(start, count):
            for column, more in zip(weights, self._weights_of_block(first, part)):
                column += more
        return weights

    def _weights_of_block(self, start, count):
        """Return the columns of weights of `count` points."""
        return self._weights(self.distances(start, count))

    def along(self, row, weights):
        point, others = self.differences_of(row)
        return loops.weighted_by_columns(point, others, weights)

    def _weights(self, distances):
        """Return the columns of weights for columns of distances."""
        n = self.derivative
        distances = distances + [self._zeros(distances[0])]  # of the point from itself
        ones = [1] * len(distances[0])
        polynomial = Polynomial([ones] * (self.reach + 1), [], None)  # the constant 1
        basis = []  # without the constant, whose component is the mean
        for degree in range(1, self.degree + 1):
            last = polynomial.columns
            values = distances  # d P[0]
            if basis:
                values = loops.products_of_columns(distances, last)
            slopes = []
            for k in range(1, min(degree, n) + 1):
                # (d P)^(k) is k P^(k-1), which for k = 1 is the value at the point.
                slopes.append(loops.scaled(k, last[self.reach + k - 1]))
            polynomial = self._orthogonal(values, slopes, basis)
            basis.append(polynomial)
        # Polynomials of a lower degree than n have no n-th derivative.
        terms = [self._term(polynomial) for polynomial in basis[n - 1 :]]
        slopes = [slope for _, slope in terms]
        weights = []
        for k in range(self.reach):
            values = [columns[k] for columns, _ in terms]
            weights.append(loops.dot_products(values, slopes))
        return weights

    def _term(self, polynomial):
        """Return columns and a column whose products are P[k] D / (P . P).

        Not D over P . P: the first D is an int, and a type may not divide ints.
        """
        columns = []
        for column in polynomial.conjugates[: self.reach]:
            columns.append(loops.over_each(column, polynomial.square))
        return columns, polynomial.columns[-1]

    def _zeros(self, distances):
        """Return zeros of the type of the distances, as their units may need."""
        return [d - d for d in distances]

    def _orthogonal(self, values, slopes, basis):
        """Return the Polynomial without its mean and its components along the basis.

        Two passes: what the first one rounds is relative to what it takes away.
        """
        for _ in range(2):
            means, factors = self._components(values, basis)
            values, slopes = _remainders(values, slopes, means, factors, basis)
        conjugates = self._conjugates(values)
        square = loops.dot_products(conjugates, values)
        return Polynomial(values + slopes, conjugates, square)

    def _components(self, values, basis):
        """Return the means of values, and the factors of the basis in them."""
        means = loops.over(loops.column_sums(values), self.reach + 1)
        factors = []
        for polynomial in basis:
            products = loops.dot_products(polynomial.conjugates, values)
            factors.append(loops.over_each(products, polynomial.square))
        return means, factors

    def _conjugates(self, values):
        """Return the columns of conjugates, the values themselves for real numbers."""
        if not hasattr(values[0][0], "conjugate"):
            return values
        return [loops.conjugated(column) for column in values]


class FloatWindow(OrthogonalWindow):
    """A window on coordinates of floats, or of complex numbers.

    power      the power of two that distances are multiplied by
    complex    whether the coordinates are complex
    tolerated  the square of what one pass removes from a vector over that of what it
               leaves; more of it takes a second pass
    """

    def __init__(self, axis, lo, hi, derivative, degree):
        super().__init__(axis, lo, hi, derivative, degree)
        self.coordinates, self.power = axis.coordinates.near_one(2)
        self.complex = type(axis.coordinates.steps[0]) is complex
        self.tolerated = _TOLERATED.get(degree, 0)

    def _weights_of_block(self, start, count):
        """Return them with nan in windows with too few different coordinates."""
        distances = self.distances(start, count)
        weights = self._weights(distances)
        for i in self.degenerate_windows(start, count, distances):
            for column in weights:
                column[i] = loops.NAN  # whatever rounding has left
        return weights

    def along(self, row, weights):
        total = super().along(row, weights)
        if self.power != 1:
            for _ in range(self.derivative):
                total = loops.scaled(self.power, total)
        return total

    def _term(self, polynomial):
        """Return the same with D / (P . P), which takes one column of quotients."""
        slope = loops.over_each(polynomial.columns[-1], polynomial.square)
        return polynomial.conjugates, slope

    def _zeros(self, distances):
        """Return zeros: infinity less itself would be nan."""
        return [0.0] * len(distances)

    def _conjugates(self, values):
        """Return the same for types that are known."""
        if not self.complex:
            return values
        return [loops.complex_conjugates(column) for column in values]

    def _orthogonal(self, values, slopes, basis):
        """Return the Polynomial without its mean and its components along the basis.

        The second pass changes only the windows that need it, and so does the scaling
        of squares: results do not depend on the others in the block.
        """
        means, factors = self._components(values, basis)
        values, slopes = _remainders(values, slopes, means, factors, basis)
        square = self._squares(values)
        removed = self._squares_removed(means, factors, basis)
        again = loops.larger(removed, self.tolerated, square)
        if any(again):
            means, factors = self._components(values, basis)
            means = loops.zero_unless(again, means)
            factors = [loops.zero_unless(again, row) for row in factors]
            values, slopes = _remainders(values, slopes, means, factors, basis)
            square = self._squares(values)
        if not _LEAST < min(square) <= max(square) < 1.0 / _LEAST:
            scales = loops.scales_of_squares(square, _LEAST)
            values = [loops.products(column, scales) for column in values]
            slopes = [loops.products(column, scales) for column in slopes]
            square = loops.products(loops.products(square, scales), scales)
        return Polynomial(values + slopes, self._conjugates(values), square)

    def _squares_removed(self, means, factors, basis):
        """Return the square of the mean and components that a pass takes away."""
        removed = loops.scaled(self.reach + 1, self._squares([means]))
        for row, polynomial in zip(factors, basis):
            squares = self._squares([row])
            removed = loops.plus_products(removed, squares, polynomial.square)
        return removed

    def _squares(self, values):
        """Return the sum of the absolute squares of columns."""
        products = loops.dot_products(self._conjugates(values), values)
        if self.complex:
            return loops.real_parts(products)
        return products


class Polynomial:
    """Polynomials of one degree, one for each point.

    columns     values at the offsets and at the point, and derivatives at the point,
                those that are 0 because of the degree left out
    conjugates  those of the values
    square      the sum of the absolute squares of the values
    """

    def __init__(self, columns, conjugates, square):
        self.columns = columns
        self.conjugates = conjugates
        self.square = square


def _remainders(values, slopes, means, factors, basis):
    """Return values and derivatives without a mean and the components along a basis."""
    new_values = []
    for k, column in enumerate(values):
        others = [polynomial.columns[k] for polynomial in basis]
        new_values.append(loops.less_mean_and_products(column, means, factors, others))
    new_slopes = []
    for k, column in enumerate(slopes):
        # Polynomials of degree k or less have no derivative of order k + 1.
        for factor, polynomial in zip(factors[k:], basis[k:]):
            other = polynomial.columns[len(values) + k]
            column = loops.less_products(column, factor, other)
        new_slopes.append(column)
    return new_values, new_slopes
