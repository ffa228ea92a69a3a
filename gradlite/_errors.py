# SPDX-License-Identifier: MIT
"""Every sentence said to a user has one form: who requires what, and what it got."""

try:

    class AxisError(ValueError, IndexError):
        """An axis that the samples do not have, as NumPy's error of that name."""

except TypeError:  # MicroPython allows a class one exception as its base

    class AxisError(ValueError):
        """An axis that the samples do not have, as NumPy's error of that name."""


def refusal(error, who, requirement, got):
    """The exception to raise: 'who() requires requirement, got got'."""
    return error(who + "() requires " + requirement + ", got " + got)


def ours(error, who):
    """Whether an error is a refusal already, to be passed on as it is."""
    return _text(error).startswith(who + "() requires ")


def failed(error, who, requirement, place, kind=None):
    """The refusal to raise from an error that an arithmetic or a container raised."""
    if kind is None:
        kind = ValueError
        for family in (TypeError, OverflowError):
            if isinstance(error, family):
                kind = family
    got = "its " + type(error).__name__ + " (" + _text(error)[:80] + ") at " + place
    return refusal(kind, who, requirement, got)


def _text(value):
    try:
        return str(value)
    except Exception:
        return "which does not say what it is"


def warn(who, zero_step, level):
    """One warning for an axis with a zero step, at the line of the level above."""
    try:
        import warnings
    except ImportError:  # MicroPython has none
        return
    text = who + "() got " + zero_step + ", which makes infinities or nan there"
    text += " (a sequence means coordinates, not the steps between them)"
    warnings.warn(text, RuntimeWarning, stacklevel=level + 1)


def shown(value):
    """A few words for any object at all: short values themselves, others by type."""
    kind = type(value)
    if value is None or kind in (bool, float, complex):
        return repr(value)
    if kind is int:
        return repr(value) if -(10**18) < value < 10**18 else "an int beyond 10**18"
    if kind is str:
        return repr(value if len(value) < 40 else value[:37] + "...")
    if kind in (list, tuple, set, dict):
        return "a " + kind.__name__ + " of length " + str(len(value))
    if hasattr(kind, "isoformat"):  # a date or a time: in the form that people read
        return _text(value)
    return "an object of type " + kind.__name__


def counted(number, noun):
    """'1 sample', '2 samples'."""
    return str(number) + " " + noun + ("" if number == 1 else "s")
