# SPDX-License-Identifier: MIT
"""The command that lists the checks and runs one by name."""

import contextlib
import io
import random
import tempfile
import unittest
from fractions import Fraction
from pathlib import Path

from tests.checks import __main__ as command
from tests.checks import rounding_beyond
from tests.support import by_definition

WITHOUT_PACKAGE = '''"""Count to three.

More about it.
"""

NEEDS = ("no-such-package-1", "no-such-package-2")
'''


def run(*arguments):
    """Return the exit code, and what the command prints and reports."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = command.main(list(arguments))
    return code, out.getvalue(), err.getvalue()


class Checks(unittest.TestCase):
    def test_list_has_one_line_for_each_check(self):
        code, out, _ = run()
        self.assertEqual(code, 0)
        names = [line.split()[0] for line in out.splitlines()]
        self.assertEqual(names, sorted(names))
        for name in ("fuzz", "storm", "rounding", "libraries", "interpreters"):
            self.assertIn(name, names)
        self.assertNotIn("__main__", names)

    def test_each_check_says_what_it_shows(self):
        for name, check in command.find_checks().items():
            with self.subTest(name):
                self.assertRegex(check.purpose, r"^[A-Z].*[^.]$")

    def test_help_shows_the_documentation(self):
        code, out, _ = run("fuzz", "--help")
        self.assertEqual(code, 0)
        self.assertIn("CASES", out)

    def test_unknown_name_lists_the_known_ones(self):
        code, out, err = run("nonsense")
        self.assertEqual((code, out), (2, ""))
        self.assertIn("'nonsense'", err)
        self.assertIn("fuzz", err)

    def test_missing_package_is_one_line_that_says_what_to_install(self):
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "counting.py").write_text(WITHOUT_PACKAGE)
            Path(folder, "part.py").write_text('"""A part of a check."""\n')
            here, command.HERE = command.HERE, Path(folder)
            try:
                self.assertEqual(list(command.find_checks()), ["counting"])
                listed = run()[1]
                code, out, err = run("counting")
            finally:
                command.HERE = here
        packages = "pip install no-such-package-1 no-such-package-2"
        self.assertEqual(listed, f"counting  Count to three ({packages})\n")
        self.assertEqual((code, out), (2, ""))
        self.assertEqual(err, f"counting needs: {packages}\n")


class RoundOff(unittest.TestCase):
    """The results that the round-off check compares with."""

    def test_decimals_of_many_digits_stand_for_fractions(self):
        r = random.Random(7)
        x = sorted(r.uniform(0, 3) for _ in range(12))
        f = [r.uniform(-1, 1) for _ in x]
        for spacing in (x, 0.3):
            for name in ("forward_difference", "central_difference", "differentiate"):
                call = name, f, spacing, 2, 4
                exact = by_definition.exact_results(*call)
                got = rounding_beyond.find_precise_results(*call)
                self.assertEqual(len(got), len(exact))
                for a, b in zip(got, exact):
                    self.assertLess(abs(a - b), Fraction(1, 10**380))

    def test_periodic_results_are_those_of_repeated_samples(self):
        x, f = [0, 1, 3, 4], [Fraction(v) for v in (5, 2, 7, 3)]  # the period is 6
        longer = [t + turn for turn in (-6, 0, 6) for t in x]
        for name, first in ("forward_difference", 4), ("central_difference", 2):
            order = 1, 3 if name == "forward_difference" else 4
            got = rounding_beyond.find_periodic_results(name, f, x, 6, *order)
            expected = by_definition.exact_results(name, f * 3, longer, *order)
            self.assertEqual(got, expected[first : first + 4])

    def test_error_is_infinite_for_a_result_that_is_not_finite(self):
        exact = [Fraction(1), Fraction(2)]
        for got, error in (
            ([1.0, 2.0], 0),
            ([1.5, 2.0], 0.25),  # half, in units of the largest result
            ([float("nan"), 2.0], float("inf")),
            ([1.0, float("inf")], float("inf")),
            ([1.0], float("inf")),
        ):
            self.assertEqual(rounding_beyond.measure_error(got, exact), error)


if __name__ == "__main__":
    unittest.main()
