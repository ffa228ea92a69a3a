# SPDX-License-Identifier: MIT
"""gradient(): forward, central and backward differences combined along each axis."""

from ._arguments import check_samples, order, selected_axes, spacings
from ._errors import Refusal, warn
from ._numbers import read_numbers
from ._plain import gradient_of_row
from ._plan import GRADIENT_PLANS, derivative_along


def gradient(f, *spacing, axis=None, edge_order=1):
    """Return the gradient of samples on an N-dimensional grid.

    >>> gradient([1, 2, 4, 7, 11])
    [1.0, 1.5, 2.5, 3.5, 4.0]

    It is central differences in the interior and one-sided ones at the boundaries,
    bitwise identical to numpy.gradient 2 for ints and floats.

    Parameters
    ----------
    f : nested sequence of numbers
        Samples on a rectangular grid: lists, tuples, other sequences, or objects with a
        tolist() method. Not modified.
    *spacing : scalar or 1-D sequence of coordinates, optional
        Distance between samples; 1 by default. A single scalar applies to every axis.
        Otherwise pass one argument per selected axis: a scalar step, or the coordinate
        of every sample (not the steps between them). Times count in seconds.
    axis : None, int or sequence of ints, optional
        Axis or axes to differentiate along; all by default. Negative values count from
        the last axis.
    edge_order : {1, 2}, optional
        Order of accuracy at the boundaries: 1 uses two samples, 2 uses three.

    Returns
    -------
    list or tuple of lists
        For a single axis, a new nested list with the shape of `f`; otherwise a tuple
        with one per axis, in units of `f` over those of the spacing. Ints become floats
        and times timedeltas; other numbers keep their type.

    Raises
    ------
    ValueError
        If `f` is ragged, coordinates do not match its shape, an axis is repeated or too
        short, or a step is zero for Fraction, Decimal or time samples.
    TypeError
        If an entry is not a number, types cannot be mixed, the spacings do not match
        the axes, or an axis is not an int.
    AxisError
        If `axis` is out of range.
    OverflowError
        If an int is too large to convert to float.

    Warns
    -----
    RuntimeWarning
        Once per axis, if a step is zero; the derivative there is inf or nan.

    Notes
    -----
    Time and memory are proportional to the number of samples, for each axis.
    """
    try:
        row = gradient_of_row(f, spacing, axis, edge_order)
        if row is not None:
            return row
        samples = read_numbers(f, "f")
        shape = samples.shape
        axes = selected_axes(axis, len(shape))
        each = spacings(spacing, axes, shape)
        edge_order = order(edge_order, "edge_order", 1, 2)
        for number in axes:
            if shape[number] <= edge_order:
                check_samples(shape, number, edge_order + 1, f"edge_order={edge_order}")
        results, make_plan = [], GRADIENT_PLANS[edge_order]
        for number, step in zip(axes, each):
            result, zero_step = derivative_along(samples, number, step, make_plan)
            results.append(result)
            if zero_step:
                warn("gradient", zero_step)
    except Refusal as refusal:
        raise refusal.error("gradient") from refusal.cause
    return results[0] if len(results) == 1 else tuple(results)
