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


def failed(error, who, requirement, place):
    """The exception to raise from one that an arithmetic not our own has raised."""
    kind = ValueError
    for family in (TypeError, OverflowError):
        if isinstance(error, family):
            kind = family
    got = "its " + type(error).__name__ + " (" + str(error)[:80] + ") at " + place
    return refusal(kind, who, requirement, got)


def shown(value):
    """A few words for any object at all: short values themselves, others by type."""
    kind = type(value).__name__
    if value is None or kind in ("bool", "float", "complex"):
        return repr(value)
    if kind == "int":
        return repr(value) if -(10**18) < value < 10**18 else "an int beyond 10**18"
    if kind == "str":
        return repr(value if len(value) < 40 else value[:37] + "...")
    if kind in ("list", "tuple", "set", "dict"):
        return "a " + kind + " of length " + str(len(value))
    return "an object of type " + kind


def counted(number, noun):
    """'1 sample', '2 samples'."""
    return str(number) + " " + noun + ("" if number == 1 else "s")
