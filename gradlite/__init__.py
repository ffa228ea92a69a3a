# SPDX-License-Identifier: MIT
"""numpy.gradient for nested lists, in pure Python without dependencies."""

from ._errors import AxisError
from ._gradient import gradient
from ._kernels import backward_difference, central_difference, forward_difference

__version__ = "1.0.0"

__all__ = [
    "AxisError",
    "backward_difference",
    "central_difference",
    "forward_difference",
    "gradient",
]
