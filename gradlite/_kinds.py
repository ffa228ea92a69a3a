# SPDX-License-Identifier: MIT
"""Kinds of numbers: which kind a value is, and the sets of kinds that share a rule.

A kind is a word that may stand in a message. Classes of the standard library and of
other packages are looked up in sys.modules: gradlite imports none of them, and no
Decimal exists before someone has imported decimal.
"""

import sys

from ._errors import holds

FLOAT = "float"
INT = "int"  # bool, too
COMPLEX = "complex"
FRACTION = "Fraction"
DECIMAL = "Decimal"
TIMEDELTA = "timedelta"
DATE = "date"
NAIVE = "naive datetime"
AWARE = "aware datetime"
OTHER = "other"  # any other type with + - * and /

DATETIMES = {NAIVE, AWARE}
DATES = DATETIMES | {DATE}
TIMES = DATES | {TIMEDELTA}
EXACT = {FRACTION, DECIMAL}  # numbers of one of them do not mix with another's
RATIONAL = TIMES | EXACT | {INT}  # integers over a common denominator

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
    """Return a class by the name of its module, or () if that is not imported.

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
    if holds(_absorbs_itself, x) and not holds(_can_be_compared, x):
        return None  # NA, pandas' missing number
    return OTHER


def _absorbs_itself(x):
    """Return whether x - x is x, as for a nan, which is a number, and for NA."""
    return x - x is x


def _can_be_compared(x):
    """Return True, or raise what the comparison of x with itself raises."""
    bool(x != x)
    return True


def is_finite(x):
    """Return whether a number of any kind is neither infinite nor nan.

    The sum of an infinity with itself is itself, and a nan differs from itself. The
    difference tells 0, which has the first property, too.
    """
    return x == x and (x + x != x or x - x == x)
