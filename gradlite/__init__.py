# SPDX-License-Identifier: MIT
"""A pure-Python numpy.gradient for nested lists, with no dependencies."""

# The largest modules first: on boards memory is in one piece only then.
from . import _containers, _windows  # noqa: F401
from ._differences import (
    backward_difference,
    central_difference,
    differentiate,
    forward_difference,
)
from ._errors import AxisError
from ._gradient import gradient

__version__ = "1.2.0"

__all__ = [
    "AxisError",
    "backward_difference",
    "central_difference",
    "differentiate",
    "forward_difference",
    "gradient",
]
