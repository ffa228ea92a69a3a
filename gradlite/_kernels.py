# SPDX-License-Identifier: MIT
"""Forward, backward and central differences: which samples each stencil takes."""

from ._arguments import enough, one_axis, order
from ._axis import Spacing, axis_of
from ._errors import failed, ours, refusal, warn
from ._grid import read, wrapped
from ._numbers import divide, kinds
from ._plan import Ends, differentiate
from ._rows import Differences, Quotient, Weighted
from ._stencils import centrals, even, mirrored, one_sided, one_sided_even, uneven

_HIGHEST = 64  # derivative + accuracy


def forward_difference(f, spacing=1, *, axis=-1, derivative=1, accuracy=1, period=None):
    """Derivative at each sample from that sample and those after it.

    >>> forward_difference([1, 2, 4, 7, 11])
    [1.0, 2.0, 3.0, 4.0]

    From derivative + accuracy samples, the first of them at the point itself.

    Parameters
    ----------
    f : nested sequences of numbers
        Samples on a grid of any shape, as for gradient(). Never changed.
    spacing : scalar or coordinates in one dimension
        The step along the axis, or the coordinate of each sample, even or not.
    axis : int
        The axis to go along, by default the last.
    derivative : int
        1 for the slope, 2 for its rate of change, and so on.
    accuracy : int
        Any from 1: on smooth samples the error falls as the step to this
        power. At most 64 together with derivative.
    period : None, number or timedelta
        If given, the samples wrap around: the length of one turn, n times the step
        or more than the coordinates span. Leave out a repeated end point.

    Returns
    -------
    list
        A new grid, derivative + accuracy - 1 shorter than f along the axis: its
        first result belongs to sample 0. With a period all n results. In units of f
        over units of spacing to the power derivative; types as from gradient().

    Raises
    ------
    ValueError, TypeError, AxisError, OverflowError
        As gradient(); also ValueError for an accuracy or derivative out of range
        and for a period that does not fit.

    Notes
    -----
    Time in proportion to the samples times the width of the stencil. Weights are
    worked out once a call on a step, once a point of the axis on coordinates, by
    Fornberg's recursion (Mathematics of Computation 51, 1988, 699-706). First
    derivatives of accuracy up to 2 have the formulas of gradient(), bit for bit.
    """
    return _difference(
        "forward_difference", f, spacing, axis, derivative, accuracy, period
    )


def backward_difference(
    f, spacing=1, *, axis=-1, derivative=1, accuracy=1, period=None
):
    """Derivative at each sample from that sample and those before it.

    >>> backward_difference([1, 2, 4, 7, 11], accuracy=2)
    [2.5, 3.5, 4.5]

    From derivative + accuracy samples, the last of them at the point itself.

    Parameters
    ----------
    f : nested sequences of numbers
        Samples on a grid of any shape, as for gradient(). Never changed.
    spacing : scalar or coordinates in one dimension
        The step along the axis, or the coordinate of each sample, even or not.
    axis : int
        The axis to go along, by default the last.
    derivative : int
        1 for the slope, 2 for its rate of change, and so on.
    accuracy : int
        Any from 1: on smooth samples the error falls as the step to this
        power. At most 64 together with derivative.
    period : None, number or timedelta
        If given, the samples wrap around: the length of one turn, n times the step
        or more than the coordinates span. Leave out a repeated end point.

    Returns
    -------
    list
        A new grid, derivative + accuracy - 1 shorter than f along the axis: its
        last result belongs to sample n - 1. With a period all n results. In units
        of f over units of spacing to the power derivative; types as from
        gradient().

    Raises
    ------
    ValueError, TypeError, AxisError, OverflowError
        As gradient(); also ValueError for an accuracy or derivative out of range
        and for a period that does not fit.

    Notes
    -----
    Time in proportion to the samples times the width of the stencil. Weights are
    worked out once a call on a step, once a point of the axis on coordinates, by
    Fornberg's recursion (Mathematics of Computation 51, 1988, 699-706). First
    derivatives of accuracy up to 2 have the formulas of gradient(), bit for bit.
    """
    return _difference(
        "backward_difference", f, spacing, axis, derivative, accuracy, period
    )


def central_difference(f, spacing=1, *, axis=-1, derivative=1, accuracy=2, period=None):
    """Derivative at each sample from as many samples on either side.

    >>> central_difference([1, 2, 4, 7, 11], derivative=2)
    [1.0, 1.0, 1.0]

    From 2 m + 1 samples, the middle one at the point itself: on a step,
    m = (derivative + 1) // 2 + accuracy // 2 - 1; on coordinates the least m with
    2 m + 1 >= derivative + accuracy.

    Parameters
    ----------
    f : nested sequences of numbers
        Samples on a grid of any shape, as for gradient(). Never changed.
    spacing : scalar or coordinates in one dimension
        The step along the axis, or the coordinate of each sample, even or not.
    axis : int
        The axis to go along, by default the last.
    derivative : int
        1 for the slope, 2 for its rate of change, and so on.
    accuracy : int
        Any even one: on smooth samples the error falls as the step to this
        power. At most 64 together with derivative.
    period : None, number or timedelta
        If given, the samples wrap around: the length of one turn, n times the step
        or more than the coordinates span. Leave out a repeated end point.

    Returns
    -------
    list
        A new grid, 2 m shorter than f along the axis: its first result belongs to
        sample m. With a period all n results. In units of f over units of spacing
        to the power derivative; types as from gradient().

    Raises
    ------
    ValueError, TypeError, AxisError, OverflowError
        As gradient(); also ValueError for an accuracy or derivative out of range
        and for a period that does not fit.

    Notes
    -----
    Time in proportion to the samples times the width of the stencil. Weights are
    worked out once a call on a step, once a point of the axis on coordinates, by
    Fornberg's recursion (Mathematics of Computation 51, 1988, 699-706). First
    derivatives of accuracy up to 2 have the formulas of gradient(), bit for bit.
    """
    return _difference(
        "central_difference", f, spacing, axis, derivative, accuracy, period
    )


def _difference(who, f, spacing, axis, derivative, accuracy, period):
    """The kernel of that name: one stencil on all points that it reaches."""
    grid, shape, types = read(f, who)
    samples = kinds(grid, len(shape), types, who, "f")
    number = one_axis(axis, len(shape), who)
    size = shape[number]
    spacing = Spacing(spacing, "spacing", who)
    spacing.check_length(size, number, who)
    derivative = order(derivative, "derivative", 1, _HIGHEST - 1, who)
    accuracy = order(accuracy, "accuracy", 1, _HIGHEST - derivative, who)
    if who == "central_difference" and accuracy % 2:
        raise refusal(ValueError, who, "accuracy to be even", str(accuracy))
    lo, hi = _extent(who, derivative, accuracy, spacing.scalar)
    wrap = None if period is None else Spacing(period, "period", who)
    enough(size, hi - lo + 1, number, who)

    def make(line):
        if wrap is not None:
            line = line.wrapped(wrap, -lo, hi, who)
        return Ends(0, None, stencil(line, lo, hi, derivative), None)

    depth = len(shape)
    line, plan = planned(grid, depth, samples, number, size, spacing, make, who)
    if line.zero_step:
        warn(who, line.zero_step, 3)
    if wrap is not None:
        grid = wrapped(grid, number, -lo, hi)
    return differentiate(grid, depth, number, plan, line.arithmetic.convert, who)


def planned(grid, depth, samples, number, size, spacing, make, who):
    """An axis, and the plan to make for it; what fails in an arithmetic says where."""
    try:
        line = axis_of(grid, depth, samples, number, size, spacing, who)
        return line, make(line)
    except Exception as error:
        if ours(error, who):
            raise
        wanted = "numbers that can be reckoned with"
        raise failed(error, who, wanted, "axis " + str(number)) from error


def _extent(who, derivative, accuracy, scalar):
    """Offsets of the first and the last sample of a kernel's stencil."""
    if who == "forward_difference":
        return 0, derivative + accuracy - 1
    if who == "backward_difference":
        return 1 - derivative - accuracy, 0
    # On even steps symmetry gives even derivatives an order more.
    m = (derivative + 1) // 2 + accuracy // 2 - 1
    if not scalar:
        m = (derivative + accuracy) // 2
    return -m, m


def stencil(axis, lo, hi, derivative=1):
    """The stencil of the samples lo to hi about each point of an axis."""
    if axis.arithmetic.exact or derivative > 1 or hi - lo > 2:
        return _differences(axis, lo, hi, derivative)
    return narrow(axis.step, axis.steps, lo, hi, axis.arithmetic.convert is not complex)


def narrow(h, steps, lo, hi, real=True):
    """NumPy's stencils of two and three samples, on even steps h or on others."""
    if steps is None:
        if hi - lo == 1:
            return Quotient(1, h, None, real)
        if lo == -hi:
            return Quotient(2, 2.0 * h, None, real)
        weights = one_sided_even(h)
        return Weighted(weights if lo == 0 else mirrored(weights))
    if hi - lo == 1:
        step, each = _one_or_each(steps)
        return Quotient(1, step, each, real)
    if lo == -hi:
        return Weighted(*_one_or_each(centrals(steps)))
    if lo == 0:
        each = [one_sided(p, q) for p, q in zip(steps, steps[1:])]
    else:
        each = [mirrored(one_sided(q, p)) for p, q in zip(steps, steps[1:])]
    return Weighted(*_one_or_each(each))


def _one_or_each(rules):
    """The rule at the only point, or None and those at each of several."""
    return (rules[0], None) if len(rules) == 1 else (None, rules)


def _differences(axis, lo, hi, derivative):
    """The stencil in sums over differences, for exact numbers and wide stencils.

    Each against the sample at the point itself; or, where the weights are
    antisymmetric, of two samples at one distance on either side.
    """
    pairs = [(-lo, k) for k in range(hi - lo + 1) if k != -lo]
    if axis.step is None:
        rules = []
        for point in range(-lo, axis.size - hi):
            rules.append(uneven(axis, axis.around(point, lo, hi), derivative))
    else:
        rules = [even(axis, range(lo, hi + 1), derivative)]
        if lo == -hi and derivative % 2:
            pairs = [(hi - k, hi + k) for k in range(1, hi + 1)]
    rules = [([weights[k] for _, k in pairs], by) for weights, by in rules]
    rule, each = _one_or_each(rules)
    quotient = axis.arithmetic.quotient
    if quotient is None and not axis.arithmetic.exact and axis.step == 0:
        quotient = divide
    return Differences(hi - lo, pairs, rule, each, quotient)
