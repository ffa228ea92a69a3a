# SPDX-License-Identifier: MIT
"""Forward, backward and central differences; differentiate() combines all three."""

from ._arguments import check_samples, one_axis, order, window_size
from ._axis import Wrap
from ._errors import Refusal, warn
from ._numbers import read_numbers
from ._plain import difference_of_row
from ._plan import (
    derivative_along,
    every_sample_plan,
    every_window_plan,
    stencil_plan,
    window_plan,
)
from ._spacing import read_period, read_spacing

_MOST = 64  # derivative + accuracy
_AFTER, _BEFORE, _BOTH = (0, 1), (1, 0), (1, 1)  # sides of the point with samples


def forward_difference(
    f, spacing=1, *, axis=-1, derivative=1, accuracy=1, window=None, period=None
):
    """Return the derivative at each sample from that sample and those after it.

    >>> forward_difference([1, 2, 4, 7, 11])
    [1.0, 2.0, 3.0, 4.0]

    Each result uses derivative + accuracy samples, the first at the point itself:
    (f[i+1] - f[i]) / h for a first derivative of accuracy 1 on a uniform step h.

    Parameters
    ----------
    f : nested sequence of numbers
        Samples on a grid, as for gradient().
    spacing : scalar or 1-D sequence of coordinates, optional
        Step along the axis, or the coordinate of every sample, uniform or not.
    axis : int, optional
        Axis to differentiate along; the last by default.
    derivative : int, optional
        Order of the derivative, 1 or higher.
    accuracy : int, optional
        Order of accuracy: the truncation error is O(h**accuracy) for smooth functions.
        derivative + accuracy must not exceed 64.
    period : number or timedelta, optional
        Of periodic samples: n times the step or, for coordinates, more than their span.
        The first sample is not repeated at the end.

    Returns
    -------
    list
        A new nested list, shorter than `f` by derivative + accuracy - 1 along the axis;
        result i belongs to sample i. With `period`, every sample has one. Units are
        those of `f` over spacing**derivative, types those of gradient().

    Raises
    ------
    ValueError, TypeError, AxisError, OverflowError
        As for gradient(), warnings too; also ValueError for invalid options.

    Notes
    -----
    Time is proportional to the samples times the points of the stencil. First
    derivatives of accuracy 1 or 2 have the bits of gradient(). Others are operator
    series on a uniform step, divided differences on coordinates (Hildebrand,
    Introduction to Numerical Analysis, 1956).
    """
    options = axis, derivative, accuracy, period
    row = difference_of_row(f, spacing, options, 1) if window is None else None
    options += (window,)
    return row or _difference("forward_difference", f, spacing, options, _AFTER)


def backward_difference(
    f, spacing=1, *, axis=-1, derivative=1, accuracy=1, window=None, period=None
):
    """Return the derivative at each sample from that sample and those before it.

    >>> backward_difference([1, 2, 4, 7, 11], accuracy=2)
    [2.5, 3.5, 4.5]

    The mirror image of forward_difference(), with its arguments, units, types, errors,
    warnings, cost and source: (f[i] - f[i-1]) / h at its simplest.

    Returns
    -------
    list
        A new nested list, shorter than `f` by derivative + accuracy - 1 along the axis;
        the last result belongs to the last sample. With `period`, every sample has one.
    """
    options = axis, derivative, accuracy, period
    row = difference_of_row(f, spacing, options, 1) if window is None else None
    options += (window,)
    return row or _difference("backward_difference", f, spacing, options, _BEFORE)


def central_difference(
    f, spacing=1, *, axis=-1, derivative=1, accuracy=2, window=None, period=None
):
    """Return the derivative at each sample from as many samples on either side.

    >>> central_difference([1, 2, 4, 7, 11], derivative=2)
    [1.0, 1.0, 1.0]

    Arguments, units, types, errors, warnings, cost and source are those of
    forward_difference(); accuracy is even. Each result uses 2*m + 1 samples, the middle
    one at the point: (f[i+1] - f[i-1]) / (2 h) at its simplest. For a scalar step,
    m = (derivative + 1) // 2 + accuracy // 2 - 1; for coordinates, m is the smallest
    integer with 2*m + 1 >= derivative + accuracy.

    Returns
    -------
    list
        A new nested list, shorter than `f` by 2*m along the axis; the first result
        belongs to sample m. With `period`, every sample has one.
    """
    options = axis, derivative, accuracy, period
    row = difference_of_row(f, spacing, options, 2) if window is None else None
    options += (window,)
    return row or _difference("central_difference", f, spacing, options, _BOTH)


def differentiate(
    f, spacing=1, *, axis=-1, derivative=1, accuracy=2, window=None, period=None
):
    """Return the derivative at every sample, all of the same order of accuracy.

    >>> differentiate([0, 1, 8, 27, 64], derivative=2)
    [0.0, 6.0, 12.0, 18.0, 24.0]

    Arguments, units, types, errors, warnings, cost and source are those of
    forward_difference(); accuracy is even. The result is that of central_difference()
    wherever its 2*m + 1 samples fit; at the m samples next to either boundary, the
    derivative of the polynomial through the derivative + accuracy samples at that end.
    The default is gradient(f, spacing, edge_order=2).

    Returns
    -------
    list
        A new nested list with the shape of `f`, which needs at least
        derivative + accuracy samples along the axis.
    """
    options = axis, derivative, accuracy, period, window, period is None
    return _difference("differentiate", f, spacing, options, _BOTH)


def _half_width(derivative, accuracy, uniform):
    if accuracy % 2:
        near = accuracy + 1 if derivative + accuracy < _MOST else accuracy - 1
        raise Refusal(ValueError, "accuracy to be even", f"{accuracy} (use {near})")
    # On a uniform step, symmetry raises the order of even derivatives by one.
    return (derivative + accuracy - (uniform and derivative % 2 == 0)) // 2


def _difference(name, f, spacing, options, sides):
    axis, derivative, accuracy, period, window, *everywhere = options
    everywhere = everywhere == [True]
    try:
        samples = read_numbers(f, "f")
        shape, number = samples.shape, one_axis(axis, len(samples.shape))
        spacing = read_spacing(spacing, "spacing", number, shape[number])
        derivative = order(derivative, "derivative", 1, _MOST - 1)
        accuracy = order(accuracy, "accuracy", 1, _MOST - derivative)
        reach = derivative + accuracy - 1
        check_window = None
        if window is not None:
            window = window_size(window, derivative, accuracy, sides is _BOTH)
            if sides is _BOTH:
                _half_width(derivative, accuracy, spacing.is_scalar)
            if window == reach + 1:
                window = None
        if window is not None:
            reach = window // 2 if sides is _BOTH else window - 1
        elif sides is _BOTH:
            reach = _half_width(derivative, accuracy, spacing.is_scalar)
        lo, hi = -reach * sides[0], reach * sides[1]
        wrap = None if period is None else Wrap(read_period(period), -lo, hi)
        points, make_plan = hi - lo + 1, stencil_plan(lo, hi, derivative)
        if everywhere:
            points = derivative + accuracy
            make_plan = every_sample_plan(hi, points, derivative)
        if window is not None:
            points, degree = window, derivative + accuracy - 1
            check_window = lo, hi, degree
            make_plan = window_plan(lo, hi, derivative, degree)
            if everywhere:
                make_plan = every_window_plan(hi, derivative, degree)
            check_samples(shape, number, window, f"window={window}")
        check_samples(
            shape, number, points, f"derivative={derivative}, accuracy={accuracy}"
        )
        result, zero_step = derivative_along(
            samples, number, spacing, make_plan, wrap, check_window
        )
    except Refusal as refusal:
        raise refusal.error(name) from refusal.cause
    warn(name, zero_step, 4)
    return result
