# SPDX-License-Identifier: MIT
"""Weights of stencils: how to write, compute and enumerate them."""

import itertools
from fractions import Fraction

from gradlite import central_difference

from . import by_definition


def fractions_in(text):
    """Return the words of a text as Fractions."""
    return [Fraction(word) for word in text.split()]


def impulses(size):
    """Return one row for each sample: along axis 0 the results are the weights."""
    return [[Fraction(int(i == j)) for j in range(size)] for i in range(size)]


def pairs(difference, derivatives, highest):
    """Return pairs (derivative, accuracy), the accuracy up to the highest."""
    step = 2 if difference is central_difference else 1
    return itertools.product(derivatives, range(step, highest + 1, step))


def reach(difference, derivative, accuracy, scalar):
    """Return the offsets of the first and last sample of the stencil."""
    name = difference.__name__
    return by_definition.stencil_reach(name, derivative, accuracy, not scalar)
