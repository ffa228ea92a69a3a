# SPDX-License-Identifier: MIT
"""A pure-Python numpy.gradient for nested lists, with no dependencies."""

# The largest modules first: on boards memory is in one piece only then. In this order
# 32-bit MicroPython needs 130 KiB for the import and a gradient, in others up to 160.
from . import _columns, _windows, _containers, _stencils  # noqa: F401, I001
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
