# SPDX-License-Identifier: MIT
"""The one form of every message: 'NAME() requires ..., got ... at PLACE (hint)'."""

try:

    class AxisError(ValueError, IndexError):
        """Raised when an axis is out of range, like numpy.exceptions.AxisError."""

except TypeError:  # MicroPython does not support multiple exception bases

    class AxisError(ValueError):
        pass


class Refusal(Exception):
    """Input that is not accepted, raised where the public function is not known."""

    def __init__(self, kind, requirement, got, cause=None):
        self.kind, self.cause = kind, cause
        self.requirement, self.got = requirement, got

    def error(self, function):
        return self.kind(f"{function}() requires {self.requirement}, got {self.got}")


def refusal_of(error, requirement, place, kind=None):
    """Return the Refusal for an error that foreign code raised at a place."""
    if isinstance(error, (Refusal, MemoryError)):
        return error
    kinds = [each for each in (TypeError, OverflowError) if isinstance(error, each)]
    got = f"{type(error).__name__} ({_text(error)[:80]}) at {place}"
    return Refusal(kind or (kinds + [ValueError])[0], requirement, got, error)


def _text(value):
    try:
        return str(value)
    except Exception:
        return "<no message>"


def warn(function, zero_step, level=3):
    """Warn of a step of zero, if any, so many calls up."""
    if zero_step:
        try:
            import warnings
        except ImportError:  # MicroPython has no warnings module
            return
        warnings.warn(f"{function}() got {zero_step}", RuntimeWarning, stacklevel=level)


def describe(value):
    try:
        kind = type(value)
        name = kind.__name__
        if kind is int and not -(10**18) < value < 10**18:
            return "an int larger than 10**18"
        if kind is str:
            return f"str {(value if len(value) < 40 else value[:37] + '...')!r}"
        if value is None or kind in (bool, int, float, complex):
            return repr(value)
        if kind in (list, tuple, set, dict):
            return f"a {name} of length {len(value)}"
        for shown in "isoformat", "total_seconds", "as_integer_ratio":
            if hasattr(kind, shown):
                return f"{name} {_text(value)[:40]}"
        return f"an object of type {name}"
    except Exception:  # a metaclass may raise anything
        return "an object of unknown type"


def plural(count, noun):
    return f"{count} {noun if count == 1 else noun + 's'}"
