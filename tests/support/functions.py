# SPDX-License-Identifier: MIT
"""The public functions that most tests of arguments go through."""

from gradlite import (
    backward_difference,
    central_difference,
    forward_difference,
    gradient,
)

DIFFERENCES = (forward_difference, backward_difference, central_difference)
FUNCTIONS = (gradient, *DIFFERENCES)
