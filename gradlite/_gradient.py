# SPDX-License-Identifier: MIT
"""gradient(): forward, central and backward differences combined along each axis."""

from ._arguments import read_order, read_spacings, selected_axes, too_few_samples
from ._derivative import derivative_along
from ._errors import Refusal, warn
from ._fast_rows import gradient_of_row
from ._numbers import read_numbers
from ._schemes import GRADIENT_SCHEMES


def gradient(f, *spacing, axis=None, edge_order=1):
    """Return the gradient of samples on an N-dimensional grid.

    >>> gradient([1, 2, 4, 7, 11])
    [1.0, 1.5, 2.5, 3.5, 4.0]

    Central differences in the interior, one-sided differences at the boundaries;
    bitwise identical to numpy.gradient 2 for ints and floats.

    Parameters
    ----------
    f : nested sequence of numbers
        Samples on a grid of any number of dimensions: lists, tuples, other sequences,
        or arrays of other libraries. Not modified.
    *spacing : number, timedelta or 1-D sequence of coordinates, optional
        Step between samples, 1 by default. A single step applies to every axis.
        Otherwise pass one argument per selected axis: its step, or the coordinate of
        every sample (not the steps between them). Times count in seconds.
    axis : None, int or sequence of ints, optional
        Axis or axes to differentiate along, all by default. Negative values count from
        the last axis.
    edge_order : {1, 2}, optional
        Order of accuracy at the boundaries: 1 uses two samples, 2 uses three.

    Returns
    -------
    list or tuple of lists
        For one selected axis, a new nested list with the shape of `f`; otherwise a
        tuple with one such list per axis. Units are those of `f` over those of the
        spacing. Ints become floats and times become timedeltas; other numbers keep
        their type.

    Raises
    ------
    ValueError
        If `f` is ragged, the coordinates do not match its shape, an axis is repeated or
        has too few samples, `edge_order` is not 1 or 2, or a step is zero for Fraction,
        Decimal or time samples.
    TypeError
        If an entry is not a number, types cannot be mixed, the spacings do not match
        the axes, or an axis is not an int.
    AxisError
        If an axis is out of range.
    OverflowError
        If an int is too large to convert to float.

    Warns
    -----
    RuntimeWarning
        Once per axis, if two coordinates that a result depends on are equal; it is inf
        or nan.

    Notes
    -----
    Time and memory are proportional to the number of samples times the number of
    selected axes. The formulas are those of numpy.gradient.
    """
    row = gradient_of_row(f, spacing, axis, edge_order)
    if row is not None:
        return row
    try:
        samples = read_numbers(f, "f")
        shape = samples.shape
        axes = selected_axes(axis, len(shape))
        steps = read_spacings(spacing, axes, shape)
        edge_order = read_order(edge_order, "edge_order", 1, 2)
        for number in axes:
            if shape[number] <= edge_order:
                reason = f"edge_order={edge_order}"
                raise too_few_samples(shape[number], number, edge_order + 1, reason)
        results = []
        for number, step in zip(axes, steps):
            scheme = GRADIENT_SCHEMES[edge_order]
            result, zero_step = derivative_along(samples, number, step, scheme)
            results.append(result)
            if zero_step:
                warn("gradient", zero_step.warning(), level=2)
    except Refusal as refusal:
        raise refusal.error("gradient") from refusal.cause
    if len(results) == 1:
        return results[0]
    return tuple(results)
