# SPDX-License-Identifier: MIT
"""Forward, backward and central differences; differentiate() combines all three."""

from ._arguments import Options, one_axis, read_orders, too_few_samples
from ._derivative import derivative_along
from ._errors import Refusal, warn
from ._fast_rows import difference_of_row, is_first_difference
from ._numbers import read_numbers
from ._schemes import DifferenceScheme, EverySampleScheme
from ._spacing import read_period, read_spacing


def forward_difference(
    f, spacing=1, *, axis=-1, derivative=1, accuracy=1, window=None, period=None
):
    """Return the derivative at each sample from that sample and those after it.

    >>> forward_difference([1, 2, 4, 7, 11])
    [1.0, 2.0, 3.0, 4.0]

    The default is (f[i+1] - f[i]) / h on a step h. Result i belongs to sample i.

    Parameters
    ----------
    f : nested sequence of numbers
        Samples on a grid of any number of dimensions: lists, tuples, other sequences,
        or arrays of other libraries. Not modified.
    spacing : number, timedelta or 1-D sequence of coordinates, optional
        Step between samples along the axis, 1 by default, or the coordinate of every
        sample (not the steps between them), uniform or not. Times count in seconds.
    axis : int, optional
        Axis to differentiate along, the last by default. Negative values count from the
        last axis.
    derivative : int, optional
        Order of the derivative, at least 1.
    accuracy : int, optional
        Order of accuracy, at least 1: the truncation error is O(h**accuracy) for smooth
        functions on a step h. derivative + accuracy must not exceed 64.
    window : None or int, optional
        Number of samples that each result is fitted to, for noisy data: the result is
        the derivative of the least-squares polynomial of degree
        derivative + accuracy - 1 through samples i to i + window - 1, at sample i. At
        least derivative + accuracy, which is the number of samples per result without a
        window, and at most the number of samples along the axis.
    period : None, number or timedelta, optional
        Period of the axis, if the samples wrap around: n times the step or, for
        coordinates, more than their span. The first sample must not be repeated at the
        end.

    Returns
    -------
    list
        A new nested list, shorter than `f` by derivative + accuracy - 1 along the axis
        (by window - 1 with `window`), or as long as `f` with `period`. Units are those
        of `f` over spacing**derivative. Ints become floats and times become timedeltas;
        other numbers keep their type.

    Raises
    ------
    ValueError
        If `f` is ragged, the coordinates do not match its shape, `derivative`,
        `accuracy`, `window` or `period` is invalid, the axis has too few samples, or a
        step is zero for Fraction, Decimal or time samples.
    TypeError
        If an entry, step or period is not a number, types cannot be mixed, or `axis` is
        not an int.
    AxisError
        If `axis` is out of range.
    OverflowError
        If an int is too large to convert to float.

    Warns
    -----
    RuntimeWarning
        If two coordinates that a result depends on are equal; it is inf or nan. With
        `window`, only if it has fewer than derivative + accuracy different coordinates.

    Notes
    -----
    Time is proportional to the number of samples times the samples per result; for
    exact numbers on coordinates, times their cube. First derivatives of accuracy 1 and
    2 have the bits of gradient(). Other stencils are operator series on a uniform step
    and divided differences on coordinates (Hildebrand, Introduction to Numerical
    Analysis, 1956). With `window` on a uniform step the result is that of a Savitzky-
    Golay filter (Savitzky and Golay, Analytical Chemistry 36, 1964); on coordinates the
    polynomials are orthogonalised over each window.
    """
    if window is None and period is None:
        if is_first_difference(axis, derivative, accuracy, reach=1):
            row = difference_of_row(f, spacing, reach=1)
            if row is not None:
                return row
    options = Options(axis, derivative, accuracy, window, period)
    return _difference("forward_difference", f, spacing, options, _forward_scheme)


def backward_difference(
    f, spacing=1, *, axis=-1, derivative=1, accuracy=1, window=None, period=None
):
    """Return the derivative at each sample from that sample and those before it.

    >>> backward_difference([1, 2, 4, 7, 11])
    [1.0, 2.0, 3.0, 4.0]
    >>> backward_difference([0, 3, 5, 9, 12], window=5)  # slope of the regression line
    [3.0]

    The default is (f[i] - f[i-1]) / h on a step h. The last result belongs to the last
    sample.

    Parameters
    ----------
    f : nested sequence of numbers
        Samples on a grid of any number of dimensions: lists, tuples, other sequences,
        or arrays of other libraries. Not modified.
    spacing : number, timedelta or 1-D sequence of coordinates, optional
        Step between samples along the axis, 1 by default, or the coordinate of every
        sample (not the steps between them), uniform or not. Times count in seconds.
    axis : int, optional
        Axis to differentiate along, the last by default. Negative values count from the
        last axis.
    derivative : int, optional
        Order of the derivative, at least 1.
    accuracy : int, optional
        Order of accuracy, at least 1: the truncation error is O(h**accuracy) for smooth
        functions on a step h. derivative + accuracy must not exceed 64.
    window : None or int, optional
        Number of samples that each result is fitted to, for noisy data: the result is
        the derivative of the least-squares polynomial of degree
        derivative + accuracy - 1 through samples i - window + 1 to i, at sample i. At
        least derivative + accuracy, which is the number of samples per result without a
        window, and at most the number of samples along the axis.
    period : None, number or timedelta, optional
        Period of the axis, if the samples wrap around: n times the step or, for
        coordinates, more than their span. The first sample must not be repeated at the
        end.

    Returns
    -------
    list
        A new nested list, shorter than `f` by derivative + accuracy - 1 along the axis
        (by window - 1 with `window`), or as long as `f` with `period`. Units are those
        of `f` over spacing**derivative. Ints become floats and times become timedeltas;
        other numbers keep their type.

    Raises
    ------
    ValueError
        If `f` is ragged, the coordinates do not match its shape, `derivative`,
        `accuracy`, `window` or `period` is invalid, the axis has too few samples, or a
        step is zero for Fraction, Decimal or time samples.
    TypeError
        If an entry, step or period is not a number, types cannot be mixed, or `axis` is
        not an int.
    AxisError
        If `axis` is out of range.
    OverflowError
        If an int is too large to convert to float.

    Warns
    -----
    RuntimeWarning
        If two coordinates that a result depends on are equal; it is inf or nan. With
        `window`, only if it has fewer than derivative + accuracy different coordinates.

    Notes
    -----
    Time is proportional to the number of samples times the samples per result; for
    exact numbers on coordinates, times their cube. First derivatives of accuracy 1 and
    2 have the bits of gradient(). Other stencils are operator series on a uniform step
    and divided differences on coordinates (Hildebrand, Introduction to Numerical
    Analysis, 1956). With `window` on a uniform step the result is that of a Savitzky-
    Golay filter (Savitzky and Golay, Analytical Chemistry 36, 1964); on coordinates the
    polynomials are orthogonalised over each window.
    """
    if window is None and period is None:
        if is_first_difference(axis, derivative, accuracy, reach=1):
            row = difference_of_row(f, spacing, reach=1)
            if row is not None:
                return row
    options = Options(axis, derivative, accuracy, window, period)
    return _difference("backward_difference", f, spacing, options, _backward_scheme)


def central_difference(
    f, spacing=1, *, axis=-1, derivative=1, accuracy=2, window=None, period=None
):
    """Return the derivative at each sample from as many samples on either side.

    >>> central_difference([1, 2, 4, 7, 11], derivative=2)
    [1.0, 1.0, 1.0]

    The default is (f[i+1] - f[i-1]) / (2 h) on a step h. Each result uses 2*m + 1
    samples, the middle one at the point. For a step, m = (derivative + 1) // 2 +
    accuracy // 2 - 1; for coordinates, m is the smallest integer with 2*m + 1
    >= derivative + accuracy. The first result belongs to sample m.

    Parameters
    ----------
    f : nested sequence of numbers
        Samples on a grid of any number of dimensions: lists, tuples, other sequences,
        or arrays of other libraries. Not modified.
    spacing : number, timedelta or 1-D sequence of coordinates, optional
        Step between samples along the axis, 1 by default, or the coordinate of every
        sample (not the steps between them), uniform or not. Times count in seconds.
    axis : int, optional
        Axis to differentiate along, the last by default. Negative values count from the
        last axis.
    derivative : int, optional
        Order of the derivative, at least 1.
    accuracy : int, optional
        Order of accuracy, even, at least 2: the truncation error is O(h**accuracy) for
        smooth functions on a step h. derivative + accuracy must not exceed 64.
    window : None or int, optional
        Number of samples that each result is fitted to, for noisy data: the result is
        the derivative of the least-squares polynomial of degree
        derivative + accuracy - 1 through as many samples on either side. Odd (2*m + 1
        is then the window), at least derivative + accuracy, and at most the number of
        samples along the axis.
    period : None, number or timedelta, optional
        Period of the axis, if the samples wrap around: n times the step or, for
        coordinates, more than their span. The first sample must not be repeated at the
        end.

    Returns
    -------
    list
        A new nested list, shorter than `f` by 2*m along the axis, or as long as `f`
        with `period`. Units are those of `f` over spacing**derivative. Ints become
        floats and times become timedeltas; other numbers keep their type.

    Raises
    ------
    ValueError
        If `f` is ragged, the coordinates do not match its shape, `derivative`,
        `accuracy`, `window` or `period` is invalid, the axis has too few samples, or a
        step is zero for Fraction, Decimal or time samples.
    TypeError
        If an entry, step or period is not a number, types cannot be mixed, or `axis` is
        not an int.
    AxisError
        If `axis` is out of range.
    OverflowError
        If an int is too large to convert to float.

    Warns
    -----
    RuntimeWarning
        If two coordinates that a result depends on are equal; it is inf or nan. With
        `window`, only if it has fewer than derivative + accuracy different coordinates.

    Notes
    -----
    Time is proportional to the number of samples times the samples per result; for
    exact numbers on coordinates, times their cube. First derivatives of accuracy 2 have
    the bits of gradient(). Other stencils are operator series on a uniform step and
    divided differences on coordinates (Hildebrand, Introduction to Numerical Analysis,
    1956). With `window` on a uniform step the result is that of a Savitzky-Golay filter
    (Savitzky and Golay, Analytical Chemistry 36, 1964); on coordinates the polynomials
    are orthogonalised over each window.
    """
    if window is None and period is None:
        if is_first_difference(axis, derivative, accuracy, reach=2):
            row = difference_of_row(f, spacing, reach=2)
            if row is not None:
                return row
    options = Options(axis, derivative, accuracy, window, period)
    return _difference("central_difference", f, spacing, options, _central_scheme)


def differentiate(
    f, spacing=1, *, axis=-1, derivative=1, accuracy=2, window=None, period=None
):
    """Return the derivative at every sample, all of the same order of accuracy.

    >>> differentiate([0, 1, 8, 27, 64], derivative=2)
    [0.0, 6.0, 12.0, 18.0, 24.0]

    The default is gradient(f, spacing, axis=-1, edge_order=2). Results are those of
    central_difference() where its 2*m + 1 samples fit. At the m samples next to either
    boundary, they are the derivative of the polynomial through the
    derivative + accuracy samples at that end.

    Parameters
    ----------
    f : nested sequence of numbers
        Samples on a grid of any number of dimensions: lists, tuples, other sequences,
        or arrays of other libraries. Not modified.
    spacing : number, timedelta or 1-D sequence of coordinates, optional
        Step between samples along the axis, 1 by default, or the coordinate of every
        sample (not the steps between them), uniform or not. Times count in seconds.
    axis : int, optional
        Axis to differentiate along, the last by default. Negative values count from the
        last axis.
    derivative : int, optional
        Order of the derivative, at least 1.
    accuracy : int, optional
        Order of accuracy, even, at least 2: the truncation error is O(h**accuracy) for
        smooth functions on a step h. derivative + accuracy must not exceed 64.
    window : None or int, optional
        Number of samples that each result is fitted to, for noisy data: the result is
        the derivative of the least-squares polynomial of degree
        derivative + accuracy - 1 through as many samples on either side; next to a
        boundary, through the window at that end. Odd, at least derivative + accuracy
        and at most the number of samples along the axis.
    period : None, number or timedelta, optional
        Period of the axis, if the samples wrap around: n times the step or, for
        coordinates, more than their span. The first sample must not be repeated at the
        end. There are no boundaries then: the result is that of central_difference().

    Returns
    -------
    list
        A new nested list with the shape of `f`. Units are those of `f` over
        spacing**derivative. Ints become floats and times become timedeltas; other
        numbers keep their type.

    Raises
    ------
    ValueError
        If `f` is ragged, the coordinates do not match its shape, `derivative`,
        `accuracy`, `window` or `period` is invalid, the axis has too few samples, or a
        step is zero for Fraction, Decimal or time samples.
    TypeError
        If an entry, step or period is not a number, types cannot be mixed, or `axis` is
        not an int.
    AxisError
        If `axis` is out of range.
    OverflowError
        If an int is too large to convert to float.

    Warns
    -----
    RuntimeWarning
        If two coordinates that a result depends on are equal; it is inf or nan. With
        `window`, only if it has fewer than derivative + accuracy different coordinates.

    Notes
    -----
    Time is proportional to the number of samples times the samples per result; for
    exact numbers on coordinates, times their cube. First derivatives of accuracy 2 have
    the bits of gradient(). Other stencils are operator series on a uniform step and
    divided differences on coordinates (Hildebrand, Introduction to Numerical Analysis,
    1956). With `window` on a uniform step the result is that of a Savitzky-Golay filter
    (Savitzky and Golay, Analytical Chemistry 36, 1964; Gorry, Analytical Chemistry 62,
    1990, for the boundaries); on coordinates the polynomials are orthogonalised over
    each window.
    """
    options = Options(axis, derivative, accuracy, window, period)
    return _difference("differentiate", f, spacing, options, _every_sample_scheme)


# The scheme of each function: from the Orders of a call, whether the spacing is a
# scalar, and whether the axis has a period.


def _forward_scheme(orders, is_step, is_periodic):
    return DifferenceScheme(0, orders.samples - 1, orders, is_periodic)


def _backward_scheme(orders, is_step, is_periodic):
    return DifferenceScheme(1 - orders.samples, 0, orders, is_periodic)


def _central_scheme(orders, is_step, is_periodic):
    m = _half_width(orders, is_step)
    return DifferenceScheme(-m, m, orders, is_periodic)


def _every_sample_scheme(orders, is_step, is_periodic):
    if is_periodic:  # no boundaries
        return _central_scheme(orders, is_step, is_periodic)
    return EverySampleScheme(_half_width(orders, is_step), orders)


def _half_width(orders, is_step):
    """Return m of a central stencil of 2 m + 1 samples."""
    if orders.window is not None:
        return orders.window // 2
    if is_step and orders.derivative % 2 == 0:
        # On a uniform step, symmetry raises the order of even derivatives by one.
        return (orders.points - 1) // 2
    return orders.points // 2


def _difference(name, f, spacing, options, make_scheme):
    """Return the result of the public function of a name, or raise its errors.

    make_scheme is one of the four functions above.
    """
    # Their accuracies are even and their windows odd.
    is_central = make_scheme in (_central_scheme, _every_sample_scheme)
    try:
        samples = read_numbers(f, "f")
        number = one_axis(options.axis, len(samples.shape))
        size = samples.shape[number]
        spacing = read_spacing(spacing, "spacing", number, size)
        orders = read_orders(options, size, is_central)
        period = None
        if options.period is not None:
            period = read_period(options.period)
        scheme = make_scheme(orders, spacing.is_scalar, period is not None)
        if size < scheme.needed:
            raise too_few_samples(size, number, scheme.needed, orders.reason())
        result, zero_step = derivative_along(samples, number, spacing, scheme, period)
    except Refusal as refusal:
        raise refusal.error(name) from refusal.cause
    if zero_step:
        warn(name, zero_step.warning(), level=3)
    return result
