# SPDX-License-Identifier: MIT
"""Complex samples and coordinates: values, components, infinities."""

import math
import unittest
from datetime import timedelta
from fractions import Fraction

from gradlite import central_difference, forward_difference, gradient
from tests.support.numbers import NumberCase

INF = math.inf


class Complexes(NumberCase):
    def test_any_complex_number_gives_complex_results(self):
        self.check(
            [
                ([1j, 4j, 9j], [], [3j, 4j, 5j]),
                ([1 + 1j, 2, 3.0], [], [1 - 1j, 1 - 0.5j, 1 + 0j]),
                ([2, 3.0, 1 + 1j], [], [1 + 0j, -0.5 + 0.5j, -2 + 1j]),
                ([Fraction(1, 2), 1j], [], [-0.5 + 1j] * 2),
                ([0, 1, 4], [1j], [-1j, -2j, -3j]),
                ([0.0, 1, 4], [[0, 1j, 2j]], [-1j, -2j, -3j]),
                ([0, 2j], [Fraction(1, 4)], [8j, 8j]),
                ([0, 3j], [timedelta(seconds=2)], [1.5j, 1.5j]),
            ]
        )

    def test_zero_step_divides_each_component(self):
        """The sign of each component and that of the zero determine the infinities."""
        up, down = complex(INF, -INF), complex(-INF, INF)
        falling, rising = [9, 8 + 1j, 7 + 3j], [7, 8 - 1j, 9 - 3j]
        for f, zero, slope in (
            (rising, 0j, up),
            (falling, 0j, down),
            (rising, complex(-0.0, 0), down),
        ):
            with self.subTest(f=f, step=zero), self.assertWarns(RuntimeWarning):
                self.assertExactly(gradient(f, zero), [slope] * 3)

    def test_infinite_component_gives_the_same_bits_along_and_across_rows(self):
        """The other component may be nan, as it is in NumPy."""
        f = [0j, complex(INF, 3), 0j] * 40
        for n in 12, 120:
            forward = forward_difference(f[:n], 3.0)
            central = central_difference(f[:n], 3.0)
            self.assertEqual([x.real for x in forward[:3]], [INF, -INF, 0.0])
            self.assertEqual([x.real for x in central[:3]], [0.0, -INF, INF])
            self.assertExactly(forward[2::3], [0j] * len(forward[2::3]))
            self.assertExactly(central[::3], [0j] * len(central[::3]))
            whole = gradient(f[:n], 3.0)
            self.assertEqual(repr(whole), repr([forward[0], *central, forward[-1]]))
            for count in 1, 3, 9:
                with self.subTest(n=n, count=count):
                    rows, columns = [f[:n]] * count, [[x] * count for x in f[:n]]
                    for function, row in (
                        (gradient, whole),
                        (forward_difference, forward),
                        (central_difference, central),
                    ):
                        got = function(rows, 3.0, axis=1)
                        self.assertEqual(repr(got), repr([row] * count))
                        got = function(columns, 3.0, axis=0)
                        self.assertEqual(repr(got), repr([[x] * count for x in row]))

    def test_complex_coordinates_keep_their_imaginary_part(self):
        # z**2 at 0, 1j, 3j
        got = gradient([0, -1, -9], [0, 1j, 3j], edge_order=2)
        self.assertNear(got, [0j, 2j, 6j])

    def test_infinite_step_gives_zeros(self):
        """Each component is divided: 0 / inf is 0, not nan."""
        self.assertEqual(gradient([0j, 1j, 2j], math.inf), [0j, 0j, 0j])

    def test_forward_difference_divides_complex_samples_as_gradient(self):
        # (1 - 0) / -2 is -0.5, and the zero imaginary part divided by -2 is -0.0.
        f, x = [0j, 1 + 0j, 1 + 1j], [0, -2, -3]
        ends = gradient(f, x)[0], forward_difference(f, x)[0]
        self.assertEqual([repr(end) for end in ends], ["(-0.5-0j)"] * 2)


if __name__ == "__main__":
    unittest.main()
