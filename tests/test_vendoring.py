# SPDX-License-Identifier: MIT
"""The folder gradlite/ can be copied anywhere: it imports nothing but itself."""

import ast
import sys
import tempfile
import unittest
from collections import Counter
from types import FunctionType, ModuleType

import gradlite
from tests.interpreters import cases, find, process

LICENCE = "# SPDX-License-Identifier: MIT\n"
LIMIT = 224 * 1024
COPY = "outer.inner.renamed"


def read_sources(*suffixes):
    """Return the text of each file of the package by name."""
    return {
        path.name: path.read_text(encoding="utf-8")
        for path in cases.PACKAGE.glob("**/*")
        if path.suffix in suffixes
    }


def parsed():
    return {n: ast.parse(text) for n, text in read_sources(".py").items()}


class Source(unittest.TestCase):
    def test_every_file_has_a_licence_line(self):
        sources = read_sources(".py", ".pyi")
        self.assertIn("__init__.py", sources)
        for name, text in sources.items():
            with self.subTest(file=name):
                self.assertEqual(text[: len(LICENCE)], LICENCE)

    def test_imports_are_relative_except_sys_and_warnings(self):
        """sys in two modules, warnings in one function."""
        absolute = Counter()
        for name, tree in parsed().items():
            functions = [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef)]
            inside = {node for f in functions for node in ast.walk(f)}
            for node in ast.walk(tree):
                if isinstance(node, ast.Import):
                    where = "function" if node in inside else "module"
                    absolute.update((each.name, where) for each in node.names)
                elif isinstance(node, ast.ImportFrom) and not node.level:
                    absolute[node.module, "from"] += 1
                elif isinstance(node, ast.Name):
                    self.assertNotEqual(node.id, "__import__", name)
        expected = {("sys", "module"): 2, ("warnings", "function"): 1}
        self.assertEqual(absolute, expected)

    def test_the_folder_is_below_224_KiB(self):
        files = [p for p in cases.PACKAGE.glob("**/*") if p.is_file()]
        size = sum(p.stat().st_size for p in files if p.suffix != ".pyc")
        self.assertLess(size, LIMIT)


class CopiedUnderAnotherName(unittest.TestCase):
    """Inside two other packages, renamed, on a Python without site-packages."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        cases.lay_out(self.folder, COPY)

    def test_it_passes_every_case(self):
        counts, _, log = cases.run([sys.executable, *find.CLEAN], self.folder)
        self.assertIsNotNone(counts, log)
        passed, failed, unfit = counts
        self.assertEqual((failed, unfit), (0, 0), "\n".join(log))
        self.assertGreater(passed, 1000)

    def test_it_imports_nothing_but_itself(self):
        code = (
            "import sys; sys.path.insert(0, '.'); before = set(sys.modules);"
            f"import {COPY}; print(*sorted(set(sys.modules) - before))"
        )
        command = [sys.executable, "-I", "-S", "-c", code]
        failed, words = process.run(command, self.folder)
        self.assertFalse(failed, words)
        loaded = words.split()
        self.assertIn(COPY, loaded)
        foreign = [name for name in loaded if not name.startswith("outer")]
        self.assertEqual(foreign, [])


def state(value, seen):
    """Return all state that the package keeps between calls, as plain values."""
    if id(value) in seen:
        return "seen"
    seen[id(value)] = value  # kept, or its id may be used again
    if isinstance(value, (ModuleType, type)):
        name = getattr(value, "__module__", value.__name__)
        if name.split(".")[0] != "gradlite":
            return value.__name__  # another package's
        kept = {k: v for k, v in vars(value).items() if not k.startswith("__")}
        return {name: state(item, seen) for name, item in kept.items()}
    if isinstance(value, FunctionType):
        cells = [cell.cell_contents for cell in value.__closure__ or ()]
        kept = [value.__defaults__, value.__kwdefaults__, vars(value), cells]
        return [state(item, seen) for item in kept]
    if isinstance(value, dict):
        return {key: state(item, seen) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [state(item, seen) for item in value]
    if hasattr(value, "__dict__"):
        return state(vars(value), seen)
    return repr(value)


class State(unittest.TestCase):
    def test_calls_change_no_module_state(self):
        modules = [m for n, m in sys.modules.items() if n.split(".")[0] == "gradlite"]
        before = state(dict(enumerate(modules)), {})
        grid = [[0, 1, 4], [1, 8, 2.5], [3, 3, 3]]
        gradlite.gradient(grid)
        gradlite.gradient(grid, [0, 1, 3], 2.0, edge_order=2)
        gradlite.central_difference(grid, derivative=2, accuracy=2, period=3)
        gradlite.forward_difference([1j, 2, 5], [0, 1, 3])
        gradlite.differentiate(grid, [0, 1, 3])
        gradlite.differentiate([0, 1, 4, 9], derivative=2)
        with self.assertRaises(ValueError):
            gradlite.gradient([[1], [2, 3]])
        self.assertEqual(state(dict(enumerate(modules)), {}), before)


if __name__ == "__main__":
    unittest.main()
