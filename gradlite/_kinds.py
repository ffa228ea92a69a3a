# SPDX-License-Identifier: MIT
"""Kinds of numbers: which kind a value is, and the sets of kinds that share a rule.

A kind is a word that may stand in a message. The standard library's types are looked up
in sys.modules: gradlite imports none of them, and no Decimal exists before someone has
imported decimal.
"""

import sys

FLOAT = "float"
INT = "int"  # bool, too
COMPLEX = "complex"
FRACTION = "Fraction"
DECIMAL = "Decimal"
TIMEDELTA = "timedelta"
DATE = "date"
NAIVE = "datetime"
AWARE = "aware datetime"
OTHER = "other"  # any other type with + - * and /

CLOCKS = {NAIVE, AWARE}
DATES = CLOCKS | {DATE}
TIMES = DATES | {TIMEDELTA}
RATIONAL = TIMES | {INT, FRACTION, DECIMAL}  # integers over a common denominator

BUILT_IN = {float: FLOAT, int: INT, bool: INT, complex: COMPLEX}

_STANDARD = (
    ("fractions", "Fraction", FRACTION),
    ("decimal", "Decimal", DECIMAL),
    ("datetime", "timedelta", TIMEDELTA),
    ("datetime", "datetime", NAIVE),  # before date, from which it is derived
    ("datetime", "date", DATE),
    ("cftime", "datetime", DATE),  # of other calendars; differences are timedeltas
)
_OPERATORS = ("__add__", "__sub__", "__mul__", "__truediv__")


def standard_class(module, name):
    """Return a class of the standard library, or () if its module is not imported.

    Either can be the second argument of isinstance().
    """
    return getattr(sys.modules.get(module), name, ())


def time_class(x):
    """Return the class of datetime's that a value is an instance of, or None."""
    for name in ("datetime", "date", "timedelta"):
        cls = standard_class("datetime", name)
        if isinstance(x, cls):
            return cls
    return None


def kind_of(x):
    """Return the kind of a number, or None for a missing value or anything else."""
    for module, name, kind in _STANDARD:
        if isinstance(x, standard_class(module, name)):
            if kind in TIMES and x != x:
                return None  # NaT, pandas' missing time
            if kind == NAIVE and x.utcoffset() is not None:
                return AWARE
            return kind
    for builtin in BUILT_IN:  # bool by name: MicroPython's is not derived from int
        if isinstance(x, builtin):
            return BUILT_IN[builtin]
    for operator in _OPERATORS:
        if not hasattr(type(x), operator):
            return None
    return None if _is_missing(x) else OTHER


def _is_missing(x):
    """Return whether x absorbs every operation and is neither true nor false.

    That is pandas.NA. A nan absorbs operations, too, but can be compared.
    """
    try:
        if x - x is not x:
            return False
    except Exception:
        return False
    try:
        bool(x != x)
    except Exception:
        return True
    return False
