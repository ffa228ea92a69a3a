# SPDX-License-Identifier: MIT
"""Calls from several threads on the same input give the same results."""

import sys
import threading
import unittest
from fractions import Fraction

import gradlite

THREADS = 8
ROUNDS = 60
# Small and all different, so that state left by one call would affect another.
GRID = [[(7 * i * i + 3 * j) % 11 / 4 for j in range(5)] for i in range(6)]
LINE = [2.5, 0, 7, 3, 3, 9, -1]
X = [0, 1, 3, 4, 6, 7.5]
EXACT = [Fraction(i * i, 3) for i in range(6)]
CALLS = (
    lambda: gradlite.gradient(GRID),
    lambda: gradlite.gradient(GRID, X, 0.1, edge_order=2),
    lambda: gradlite.gradient(LINE, 3),
    lambda: gradlite.gradient(EXACT, 2),
    lambda: gradlite.gradient([1j, 2, 5 - 1j], [0, 1, 3]),
    lambda: gradlite.central_difference(LINE, derivative=2, accuracy=4),
    lambda: gradlite.forward_difference(GRID, X, axis=0, accuracy=3),
    lambda: gradlite.backward_difference(EXACT, 2, derivative=2, period=12),
)


class Threads(unittest.TestCase):
    def setUp(self):
        """Switch threads as often as the interpreter can."""
        pause = sys.getswitchinterval()
        self.addCleanup(sys.setswitchinterval, pause)
        sys.setswitchinterval(1e-6)

    def test_eight_threads_get_the_results_of_one(self):
        expected = [repr(call()) for call in CALLS]
        given = repr((GRID, LINE, X, EXACT))
        start = threading.Barrier(THREADS)
        results = [[] for _ in range(THREADS)]

        def call_repeatedly(number):
            start.wait()
            for turn in range(ROUNDS * len(CALLS)):
                which = (number + turn) % len(CALLS)  # each thread makes another call
                results[number].append((which, repr(CALLS[which]())))

        threads = [
            threading.Thread(target=call_repeatedly, args=(n,)) for n in range(THREADS)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        for result in results:
            self.assertEqual(len(result), ROUNDS * len(CALLS))
            for which, found in result:
                self.assertEqual(found, expected[which])
        self.assertEqual(repr((GRID, LINE, X, EXACT)), given)


if __name__ == "__main__":
    unittest.main()
