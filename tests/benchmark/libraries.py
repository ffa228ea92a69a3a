# SPDX-License-Identifier: MIT
"""NumPy and findiff as a user with lists calls them: lists in, lists out.

The modules of the parts that compare with one of them import this one; the other
parts run without NumPy and findiff.
"""

import numpy

try:
    from findiff import Diff
except ImportError:
    Diff = None  # only the kernels' part needs it


def numpy_gradient(f, *spacing, **options):
    """Return what gradlite returns: NumPy's answer as lists."""
    answer = numpy.gradient(f, *spacing, **options)
    if isinstance(answer, tuple):
        return tuple(part.tolist() for part in answer)
    return answer.tolist()


def findiff_derivative(f, spacing, axis, derivative, accuracy):
    """Return findiff's derivative at every sample as lists.

    The operator belongs to the grid, so that new coordinates need a new one.
    """
    grid = numpy.array(spacing) if isinstance(spacing, list) else spacing
    operator = Diff(axis, grid, acc=accuracy) ** derivative
    return operator(numpy.array(f)).tolist()
