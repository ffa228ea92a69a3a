# SPDX-License-Identifier: MIT
"""The command that lists the checks and runs one by name."""

import contextlib
import io
import tempfile
import unittest
from pathlib import Path

from tests.checks import __main__ as command

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


if __name__ == "__main__":
    unittest.main()
