# SPDX-License-Identifier: MIT
"""gradient: three kernels laid end to end along each axis."""

from ._arguments import axes, enough, order
from ._axis import spacings
from ._errors import warn
from ._grid import PLAIN, read
from ._kernels import narrow, planned, stencil
from ._numbers import kinds
from ._plan import Ends, Evenly, Unevenly, differentiate
from ._stencils import one_sided, parabolas


def gradient(f, *spacing, axis=None, edge_order=1):
    """Derivative at every sample, along each axis, as numpy.gradient has it.

    >>> gradient([1, 2, 4, 7, 11])
    [1.0, 1.5, 2.5, 3.5, 4.0]

    Inside from the samples before and after, at the two ends one-sided; to NumPy's
    last bit for floats and ints.

    Parameters
    ----------
    f : nested sequences of numbers
        Samples on a grid of any shape, in lists, tuples, other sequences or
        whatever has a tolist(). Never changed.
    *spacing : scalars or coordinates in one dimension
        If left out, a step of 1. One scalar: the step along every axis. Else one for
        each axis asked for: a step, or a sequence with the coordinate (not the step)
        of each sample, even or not. Times of all kinds count in seconds.
    axis : None, int or sequence of ints
        The axes asked for: None for all, negative ones counted from the end.
    edge_order : 1 or 2
        Order of accuracy at the ends, from two samples or from three.

    Returns
    -------
    list, or tuple of lists
        For one axis a new grid of the shape of f, else one for each in the order
        asked for. In units of f over units of spacing. Ints become floats, other
        numbers keep their type, times give timedeltas.

    Raises
    ------
    ValueError
        Ragged samples, coordinates that do not fit, fewer than edge_order + 1
        samples, an axis twice, a zero step in exact numbers or times.
    TypeError
        What is no number, numbers that do not go together, the wrong count of
        spacings, an axis that is no int.
    AxisError
        An axis that f does not have.
    OverflowError
        An int too large for a float.

    Notes
    -----
    Time and memory in proportion to the samples, for each axis asked for. A zero
    step makes inf or nan, and one RuntimeWarning an axis. The formulas are those of
    numpy.gradient 2, in its order of operations.
    """
    who = "gradient"
    if type(f) is list and axis is None and type(edge_order) is int:
        # The commonest call, in a third of the time that the rest of this takes.
        if 0 < edge_order < 3 and len(f) > edge_order and type(f[0]) in PLAIN:
            out = _plain_row(f, spacing, edge_order)
            if out is not None:
                return out
    grid, shape, types = read(f, who)
    depth = len(shape)
    samples = kinds(grid, depth, types, who, "f")
    numbers = range(depth) if axis is None else axes(axis, depth, who)
    unit = types <= PLAIN and not spacing
    given = None if unit else spacings(spacing, shape, numbers, who)
    if type(edge_order) is not int or not 0 < edge_order < 3:
        edge_order = order(edge_order, "edge_order", 1, 2, who)
    for number in numbers:
        if shape[number] <= edge_order:
            enough(shape[number], edge_order + 1, number, who)
    if unit:
        convert = None if types == _FLOAT else float
        plans = [(_UNIT[edge_order], convert)] * len(numbers)
    else:
        plans = _plans(grid, shape, samples, numbers, given, edge_order, who)
    out = []
    for number, (plan, convert) in zip(numbers, plans):
        out.append(differentiate(grid, depth, number, plan, convert, who))
    return out[0] if len(out) == 1 else tuple(out)


def _plans(grid, shape, samples, numbers, given, edge_order, who):
    """For each axis asked for, what to do along it and what to make of each sample."""

    def make(line):
        return _plan(line, edge_order)

    plans = []
    for number, spacing in zip(numbers, given):
        plan = _float_plan(spacing, edge_order) if samples == {"float"} else None
        convert = None
        if plan is None:
            size = shape[number]
            line, plan = planned(
                grid, len(shape), samples, number, size, spacing, make, who
            )
            convert = line.arithmetic.convert
            if line.zero_step:
                warn(who, line.zero_step, 3)
        plans.append((plan, convert))
    return plans


def _float_plan(spacing, reach):
    """The plan for floats on floats, in half the time; None if a step is zero."""
    if spacing.types != _FLOAT:
        return None
    x = spacing.numbers
    steps = x if spacing.scalar else [b - a for a, b in zip(x, x[1:])]
    if not all(steps):
        return None
    if steps == [steps[0]] * len(steps):
        return Evenly(steps[0], reach)
    return _narrow_plan(None, steps, reach, True)


def _plain_row(f, spacing, reach):
    """gradient of one row of plain numbers on plain spacing; None of anything else.

    Nothing is refused or warned of here: whatever wants a second look gets it later.
    """
    types = set(map(type, f))
    if not types <= PLAIN or len(spacing) > 1:
        return None
    if not spacing:
        plan = _UNIT[reach]
    else:
        step = spacing[0]
        if type(step) is list:
            x = step
            if len(x) != len(f) or set(map(type, x)) != _FLOAT:
                return None
            step = _only_step(x)
            if step is None:
                return _uneven_row(f, x, reach)
        if type(step) is not float or not step:
            return None
        plan = Evenly(step, reach)
    if types == _FLOAT:
        return plan.rows([f], None)[0]
    return differentiate(f, 1, 0, plan, float, "gradient")


def _only_step(x):
    """The step of even coordinates."""
    step = x[1] - x[0]
    ahead = iter(x)
    next(ahead)
    for a, b in zip(x, ahead):
        if b - a != step:
            return None
    return step


def _uneven_row(f, x, reach):
    """The same on uneven coordinates: multiplied by floats, ints become floats."""
    out = parabolas(x, f)
    if out is None:
        return None
    if reach == 1:
        head = (float(f[1]) - float(f[0])) / (x[1] - x[0])
        tail = (float(f[-1]) - float(f[-2])) / (x[-1] - x[-2])
    else:
        a, b, c = one_sided(x[1] - x[0], x[2] - x[1])
        head = a * f[0] + b * f[1] + c * f[2]
        c, b, a = one_sided(x[-1] - x[-2], x[-2] - x[-3])
        tail = -a * f[-3] - b * f[-2] - c * f[-1]
    out.insert(0, head)
    out.append(tail)
    return out


def _plan(line, reach):
    """Forward at the first sample, central inside, backward at the last."""
    if not line.arithmetic.exact:
        real = line.arithmetic.convert is not complex
        return _narrow_plan(line.step, line.steps, reach, real)
    n = line.size
    ends = reach + 1
    first = stencil(line.part(0, ends), 0, reach)
    last = stencil(line.part(n - ends, n), -reach, 0)
    return Ends(ends, first, stencil(line, -1, 1), last)


def _narrow_plan(h, steps, reach, real):
    """The same of NumPy's own stencils."""
    if steps is None and real:
        return Evenly(h, reach)
    first = narrow(h, steps and steps[:reach], 0, reach, real)
    last = narrow(h, steps and steps[-reach:], -reach, 0, real)
    if real:
        return Unevenly(reach + 1, first, steps, last)
    return Ends(reach + 1, first, narrow(h, steps, -1, 1, real), last)


_FLOAT = {float}
_UNIT = {1: Evenly(1.0, 1), 2: Evenly(1.0, 2)}
