# SPDX-License-Identifier: MIT
"""The one form of every message: 'NAME() requires ..., got ... at PLACE (hint)'."""

try:

    class AxisError(ValueError, IndexError):
        """Raised when an axis is out of range, like numpy.exceptions.AxisError."""

except TypeError:  # MicroPython does not support multiple exception bases

    class AxisError(ValueError):
        """Raised when an axis is out of range, like numpy.exceptions.AxisError."""


_LONGEST_TEXT = 40  # characters of a value that a message quotes
_LONGEST_CAUSE = 80  # characters of the message of another exception
_LONGEST_INT = 10**18


class Refusal(Exception):
    """Input that is not accepted, raised where the public function is not known.

    kind         the class of the exception that the caller sees
    requirement  what stands between "requires" and "got" in its text
    got          what stands after them
    cause        the exception of foreign code that the caller's is chained to, or None
    """

    def __init__(self, kind, requirement, got, cause=None):
        self.kind = kind
        self.requirement = requirement
        self.got = got
        self.cause = cause

    def error(self, function):
        """Return the exception to raise from a public function."""
        return self.kind(f"{function}() requires {self.requirement}, got {self.got}")


def refusal_of(error, requirement, place, kind=None):
    """Return the Refusal for an error that foreign code raised at a place.

    Its kind, unless one is passed, is TypeError or OverflowError for an error of that
    class, and ValueError for all others. A MemoryError says nothing about the input and
    is raised again as it is.
    """
    if isinstance(error, MemoryError):
        raise error
    if isinstance(error, Refusal):
        return error
    if type(error).__name__ == "RecursionError":  # MicroPython has no such name
        requirement = "room on the call stack (see sys.setrecursionlimit)"
        kind = ValueError
    if kind is None:
        kind = ValueError
        for each in (TypeError, OverflowError):
            if isinstance(error, each):
                kind = each
    got = f"{type(error).__name__} ({_text(error)[:_LONGEST_CAUSE]}) at {place}"
    return Refusal(kind, requirement, got, error)


def attempt(function, *arguments):
    """Return the result of a call of foreign code and None, or None and its exception.

    Foreign code may raise at one call and not at the next.
    """
    try:
        return function(*arguments), None
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001  foreign code may raise anything
        return None, error


def raises(function, *arguments):
    """Return whether a call of foreign code raises an exception."""
    _, error = attempt(function, *arguments)
    return error is not None


def holds(test, *arguments):
    """Return whether a test is true of foreign values; one that raises is not."""
    try:
        return bool(test(*arguments))
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001  operators and attributes of foreign classes
        return False


def warn(function, fault, level):
    """Warn of a fault of the spacing, at the line so many calls up."""
    try:
        import warnings
    except ImportError:  # MicroPython has no warnings module
        return
    warnings.warn(f"{function}() got {fault}", RuntimeWarning, stacklevel=level + 1)


def describe(value):
    """Return a short text for a value of any type, whatever its class raises."""
    text, error = attempt(_description, value)
    if error is not None:
        return "an object of unknown type"
    return text


def _description(value):
    cls = type(value)
    name = cls.__name__
    if cls is int and not -_LONGEST_INT < value < _LONGEST_INT:
        return "an int larger than 10**18"
    if cls is str:
        if len(value) < _LONGEST_TEXT:
            return f"str {value!r}"
        return f"str {value[: _LONGEST_TEXT - 3] + '...'!r}"
    if value is None or cls in (bool, int, float, complex):
        return repr(value)
    if cls in (list, tuple, set, dict):
        return f"a {name} of length {len(value)}"
    # What datetimes, timedeltas and exact numbers have, so that their text is short.
    for attribute in ("isoformat", "total_seconds", "as_integer_ratio"):
        if hasattr(cls, attribute):
            return f"{name} {_text(value)[:_LONGEST_TEXT]}"
    return f"an object of type {name}"


def _text(value):
    """Return str(value), whatever it raises."""
    text, error = attempt(str, value)
    if error is not None:
        return "<no message>"
    return text


def plural(count, noun):
    """Return a count and a noun, as '1 sample' or '2 samples'."""
    if count == 1:
        return f"{count} {noun}"
    return f"{count} {noun}s"
