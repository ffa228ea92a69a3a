# SPDX-License-Identifier: MIT
"""How the tests are laid out: one subject a module, what is shared in tests/support."""

import ast
import unittest
from pathlib import Path

TESTS = Path(__file__).parent
MODULES = sorted(TESTS.glob("test_*.py"))
LINES = 800  # of a module at most


def imported_names(text, package=("tests",)):
    """Yield the full name of everything that a module in a package imports."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = package[: len(package) - node.level + 1] if node.level else ()
            names = [*start, *([node.module] if node.module else [])]
            yield from (".".join([*names, each.name]) for each in node.names)


class Layout(unittest.TestCase):
    def test_no_module_is_longer_than_800_lines(self):
        self.assertGreater(len(MODULES), 30)
        for path in MODULES:
            with self.subTest(module=path.name):
                lines = path.read_text(encoding="utf-8").splitlines()
                self.assertLessEqual(len(lines), LINES)

    def test_no_module_imports_another(self):
        for path in TESTS.glob("**/*.py"):
            package = ("tests", *path.relative_to(TESTS).parts[:-1])
            text = path.read_text(encoding="utf-8")
            names = imported_names(text, package)
            with self.subTest(module=path.relative_to(TESTS).as_posix()):
                self.assertEqual([n for n in names if n.startswith("tests.test_")], [])

    def test_imports_are_read_in_each_form(self):
        source = (
            "import tests.test_a\n"
            "from tests.test_b import One\n"
            "from tests import test_c\n"
            "from . import test_d\n"
            "from .test_e import Two\n"
        )
        names = [name[:12] for name in imported_names(source)]
        self.assertEqual(names, [f"tests.test_{letter}" for letter in "abcde"])
        source = "from ..test_f import Three"
        names = list(imported_names(source, ("tests", "support")))
        self.assertEqual(names, ["tests.test_f.Three"])

    def test_every_file_has_a_licence_line_and_says_what_it_is_for(self):
        for path in TESTS.glob("**/*.py"):
            with self.subTest(module=path.relative_to(TESTS).as_posix()):
                text = path.read_text(encoding="utf-8")
                first = text.partition("\n")[0]
                self.assertEqual(first, "# SPDX-License-Identifier: MIT")
                if path.parent == TESTS and path.name.startswith("test_"):
                    self.assertIsNotNone(ast.get_docstring(ast.parse(text)))


if __name__ == "__main__":
    unittest.main()
