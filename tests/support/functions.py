# SPDX-License-Identifier: MIT
"""The public functions, for tests of what they have in common."""

from gradlite import (
    backward_difference,
    central_difference,
    differentiate,
    forward_difference,
    gradient,
)

DIFFERENCES = (forward_difference, backward_difference, central_difference)
FUNCTIONS = (gradient, *DIFFERENCES, differentiate)
