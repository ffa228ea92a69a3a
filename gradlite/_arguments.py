# SPDX-License-Identifier: MIT
"""NumPy's calling rules: axes, the count of spacings, orders, numbers of samples."""

from ._errors import AxisError, Refusal, attempt, describe, holds, plural, raises
from ._grid import read
from ._spacing import UNIT_STEP, read_spacing, read_step_for_all

MOST_ORDERS = 64  # derivative + accuracy
_LARGEST_WINDOW = 10**9


def selected_axes(axis, dimensions):
    """Return the numbers of the axes that the argument of gradient() selects."""
    if axis is None:
        return range(dimensions)
    wanted = "axis to be an int or a sequence of ints"
    if type(axis) is int or not raises(_index, axis):
        return [one_axis(axis, dimensions, wanted)]
    entries = axis
    if type(axis) is not range:
        try:
            entries = read(axis, "axis", most=1).values
        except Refusal as refusal:
            raise Refusal(TypeError, wanted, f"axis {describe(axis)}", refusal.cause)
    if not isinstance(entries, (list, range)):
        entries = [entries]
    numbers = []
    for entry in entries:
        number = one_axis(entry, dimensions, wanted)
        if number in numbers:
            raise Refusal(
                ValueError, "axis values to be unique", f"axis {number} twice"
            )
        numbers.append(number)
    return numbers


def one_axis(axis, dimensions, wanted="axis to be an int"):
    """Return the number of an axis, which may count from the last."""
    number = axis
    if type(axis) is not int:
        number, error = attempt(_index, axis)
        if error is not None:
            raise Refusal(TypeError, wanted, f"axis {describe(axis)}")
    if dimensions == 0:
        wanted = "f with at least 1 dimension to have an axis"
        raise Refusal(AxisError, wanted, "0 dimensions, a single number")
    if not -dimensions <= number < dimensions:
        wanted = (
            f"axis to be between {-dimensions} and {dimensions - 1}"
            f" for f with {plural(dimensions, 'dimension')}"
        )
        raise Refusal(AxisError, wanted, f"axis {describe(number)}")
    return number % dimensions


def _index(x):
    """Return an int for a value that can be an index, as NumPy's integers can.

    MicroPython's bools have no __index__.
    """
    if type(x) is bool:
        return int(x)
    number = x.__index__()
    if not isinstance(number, int):
        raise TypeError("__index__ returned no int")
    return number


def read_spacings(values, axes, shape):
    """Return the Numbers of the spacing of each selected axis."""
    count = len(axes)
    if not values:
        return [UNIT_STEP] * count
    if len(values) == 1 and count != 1:
        return [_step_for_all(values[0], count)] * count
    if len(values) != count:
        raise Refusal(TypeError, _wanted_count(count), str(len(values)))
    _check_order(values, axes, shape)
    return [
        read_spacing(value, f"spacing[{i}]", number, shape[number])
        for i, (value, number) in enumerate(zip(values, axes))
    ]


def _wanted_count(count):
    """Return how many spacings are accepted for so many selected axes."""
    if count == 0:
        return "no spacing, as no axis is selected"
    if count == 1:
        return (
            "at most one spacing for one axis (samples on a grid, not scattered points)"
        )
    return f"no spacing, one for all axes or one for each of the {count} axes"


def _step_for_all(value, count):
    """Return the Numbers of a single spacing for several axes, which is a scalar."""
    try:
        step = read_step_for_all(value, "spacing[0]")
    except Refusal as refusal:
        if refusal.kind is not ValueError:  # else the count is what is wrong
            raise
        step = None
    if step is not None:
        return step
    got = "a single sequence at spacing[0]"
    if count:
        got = f"{got} (pass separate arguments: gradient(f, dy, dx))"
    raise Refusal(TypeError, f"one spacing for each axis ({count})", got)


def _check_order(values, axes, shape):
    """Refuse sequences whose lengths fit the axes in another order."""
    lengths = [_length(value) for value in values]
    sizes = [shape[number] for number in axes]
    if None in lengths or lengths == sizes or sorted(lengths) != sorted(sizes):
        return
    i = 0
    while lengths[i] == sizes[i]:
        i += 1
    samples = f"each of the {plural(sizes[i], 'sample')} on axis {axes[i]}"
    got = f"{plural(lengths[i], 'coordinate')} at spacing[{i}]"
    got = f"{got} (pass them in the order of the axes: rows first)"
    raise Refusal(ValueError, f"one coordinate for {samples}", got)


def _length(value):
    """Return the length of a list, a tuple, a range or an array, else None."""
    cls = type(value)
    if cls is list or cls is tuple or cls is range:  # "in" asks its metaclass
        return len(value)
    shape, _ = attempt(getattr, value, "shape", None)
    if type(shape) is tuple and len(shape) == 1:
        return shape[0]
    return None


def read_order(value, name, lowest, highest):
    """Return an integer argument within limits, as an int."""
    if type(value) is int and lowest <= value <= highest:
        return value  # the most frequent case
    if holds(_is_order, value, lowest, highest):
        return int(value)
    if lowest == highest:
        wanted = f"{name} to be {lowest}"
    elif lowest + 1 == highest:
        wanted = f"{name} to be {lowest} or {highest}"
    else:
        wanted = f"{name} to be an integer between {lowest} and {highest}"
    if name == "accuracy":
        wanted = f"{wanted} (derivative + accuracy must not exceed {MOST_ORDERS})"
    raise Refusal(ValueError, wanted, describe(value))


def _is_order(value, lowest, highest):
    """Return whether a number is an integer within limits, as 2.0 is."""
    return lowest <= value <= highest and int(value) == value


class Options:
    """The keyword arguments of the functions of a single axis, as they are passed."""

    def __init__(self, axis, derivative, accuracy, window, period):
        self.axis = axis
        self.derivative = derivative
        self.accuracy = accuracy
        self.window = window
        self.period = period


class Orders:
    """What is calculated: a derivative of an accuracy, on a window or not.

    points   samples that determine the polynomial
    samples  samples of a one-sided stencil
    degree   degree of the polynomial that is fitted to a window, else None
    """

    def __init__(self, derivative, accuracy, window=None):
        self.derivative = derivative
        self.accuracy = accuracy
        self.window = window
        self.points = derivative + accuracy
        self.samples = self.points
        self.degree = None
        if window is not None:
            self.samples = window
            self.degree = self.points - 1

    def reason(self):
        """Return why a message says that so many samples are needed."""
        return f"derivative={self.derivative}, accuracy={self.accuracy}"


def read_orders(options, size, is_central):
    """Return the Orders of options for an axis with `size` samples."""
    derivative = read_order(options.derivative, "derivative", 1, MOST_ORDERS - 1)
    if is_central:
        accuracy = _even_accuracy(options.accuracy, derivative)
    else:
        accuracy = read_order(options.accuracy, "accuracy", 1, MOST_ORDERS - derivative)
    window = None
    if options.window is not None:
        points = derivative + accuracy
        window = _read_window(options.window, points, size, is_central)
    return Orders(derivative, accuracy, window)


def _even_accuracy(value, derivative):
    """Return the accuracy of central differences."""
    highest = MOST_ORDERS - derivative
    highest -= highest % 2
    if highest < 2:
        wanted = f"derivative to be at most {MOST_ORDERS - 2} for even accuracies"
        raise Refusal(ValueError, wanted, str(derivative))
    if not holds(_is_order, value, 2, highest):
        near = 2
        if holds(_is_order, value, 2, MOST_ORDERS):
            near = min(int(value) + int(value) % 2, highest)
        wanted = (
            f"accuracy to be an even integer between 2 and {highest}"
            f" (derivative + accuracy must not exceed {MOST_ORDERS})"
        )
        raise Refusal(ValueError, wanted, f"{describe(value)} (use {near})")
    accuracy = int(value)
    if accuracy % 2:
        near = min(accuracy + 1, highest)
        raise Refusal(ValueError, "accuracy to be even", f"{accuracy} (use {near})")
    return accuracy


def _read_window(window, points, size, is_central):
    """Return a window as an int: of at least `points` samples, at most `size`.

    That of a central difference is odd.
    """
    if type(window) is not int:
        # int() of a Decimal with a million digits does not end.
        if not holds(_is_order, window, -_LARGEST_WINDOW, _LARGEST_WINDOW):
            wanted = f"window to be None or an integer up to {size}"
            raise Refusal(ValueError, wanted, describe(window))
        window = int(window)
    smallest = points
    if is_central and points % 2 == 0:
        smallest = points + 1
    if smallest > size:
        wanted = f"at least {plural(smallest, 'sample')} along the axis for a window"
        wanted = f"{wanted} with derivative + accuracy = {points}"
        raise Refusal(ValueError, wanted, str(size))
    if window < points:
        wanted = f"window to be at least derivative + accuracy = {points}"
        raise Refusal(ValueError, wanted, f"{describe(window)} (use {smallest})")
    if window > size:
        wanted = f"window to be at most the {plural(size, 'sample')} along the axis"
        raise Refusal(ValueError, wanted, f"window={describe(window)}")
    if is_central and window % 2 == 0:
        near = max(smallest, window - 1)
        if window < size:
            near = window + 1
        raise Refusal(ValueError, "window to be odd", f"{window} (use {near})")
    return window


def too_few_samples(size, number, needed, reason):
    """Return the Refusal of an axis that is too short."""
    wanted = f"at least {plural(needed, 'sample')} along axis {number} for {reason}"
    return Refusal(ValueError, wanted, str(size))
