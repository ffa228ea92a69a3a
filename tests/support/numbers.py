# SPDX-License-Identifier: MIT
"""Samples of several number types, and assertions on their gradients."""

from datetime import timedelta
from decimal import Decimal
from fractions import Fraction

from gradlite import gradient

from .exactly import ExactCase
from .refusals import BadInputCase


def fractions(*values):
    return [Fraction(value) for value in values]


def decimals(*values):
    return [Decimal(value) for value in values]


def micro(*values):
    return [timedelta(microseconds=value) for value in values]


class NumberCase(BadInputCase, ExactCase):
    def check(self, cases):
        for f, spacing, expected in cases:
            with self.subTest(f=f, spacing=spacing):
                self.assertExactly(gradient(f, *spacing), expected)

    def check_second_order(self, cases):
        for f, spacing, expected in cases:
            with self.subTest(f=f, spacing=spacing):
                self.assertExactly(gradient(f, *spacing, edge_order=2), expected)
