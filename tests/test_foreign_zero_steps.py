# SPDX-License-Identifier: MIT
"""A zero step where the samples' own division raises ZeroDivisionError."""

import unittest

from gradlite import forward_difference, gradient
from tests.support.refusals import BadInputCase
from tests.support.surd import Surd


class ZeroSteps(BadInputCase):
    """mpmath, uncertainties and pint have no quotient by zero."""

    def test_equal_coordinates_are_named_with_both_places(self):
        f = [Surd(1), Surd(2), Surd(4)]
        for x in ([0, 1, 1], [Surd(0), Surd(1), Surd(1)]):
            says = ["equal coordinates", "spacing[0][1]", "spacing[0][2]", "axis 0"]
            error = self.assertRefused(ValueError, says, gradient, f, x)
            self.assertNotIn("numbers that support", str(error))
            says = ["equal coordinates", "spacing[1]", "spacing[2]"]
            self.assertRefused(ValueError, says, forward_difference, f, x)

    def test_coordinates_that_are_not_neighbours(self):
        f = [Surd(1), Surd(2), Surd(4), Surd(7)]
        says = ["spacing[0][0]", "spacing[0][2]"]
        self.assertRefused(ValueError, says, gradient, f, [1, 2, 1, 3])

    def test_zero_step_is_named(self):
        for step in 0, Surd(0):
            says = ["spacing[0]", "axis 0", "0"]
            error = self.assertRefused(ValueError, says, gradient, [Surd(1)] * 2, step)
            self.assertNotIn("numbers that support", str(error))

    def test_plain_samples_on_such_coordinates(self):
        x = [Surd(0), Surd(1), Surd(1)]
        says = ["equal coordinates", "spacing[0][1]", "spacing[0][2]"]
        self.assertRefused(ValueError, says, gradient, [1, 2, 4], x)


if __name__ == "__main__":
    unittest.main()
