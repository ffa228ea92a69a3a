# SPDX-License-Identifier: MIT
"""The documentation: examples run, links have targets, docstrings are up to date."""

import ast
import doctest
import importlib
import inspect
import pkgutil
import re
import unittest

import gradlite

from .support import pages, reference

BLOCK = re.compile(r"^```.*?^```", re.DOTALL | re.MULTILINE)
SPAN = re.compile(r"`[^`\n]*`")
LINK = re.compile(r"\]\(([^)\s]+)\)|(?:src|srcset|href)=\"([^\"]+)\"")
HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)
FUNCTIONS = tuple(name for name in gradlite.__all__ if name != "AxisError")
# What each docstring tells in these words.
SUBJECTS = {
    "arguments": r"\nParameters\n-",
    "units": r"Units\s+are\s+those\s+of\s+`f`\s+over",
    "types": r"become\s+floats",
    "errors": r"\nRaises\n-",
    "warnings": r"\nWarns\n-",
    "cost": r"[Tt]ime .*proportional",
    "source": r"numpy\.gradient 2|Hildebrand",
}
SHAPES = {
    "gradient": "with the shape of `f`",
    "forward_difference": "shorter than `f` by derivative + accuracy - 1 along",
    "backward_difference": "shorter than `f` by derivative + accuracy - 1 along",
    "central_difference": "shorter than `f` by 2*m along the axis",
    "differentiate": "with the shape of `f`",
}


def links(text):
    found = [a or b for a, b in LINK.findall(SPAN.sub("", BLOCK.sub("", text)))]
    return [link for link in found if not link.startswith(("http:", "https:"))]


def anchors(text):
    """Return the anchors of the headings: lower case words joined by hyphens."""
    headings = HEADING.findall(BLOCK.sub("", text))
    words = [re.sub(r"[^\w\- ]", "", heading.lower()) for heading in headings]
    return [each.replace(" ", "-") for each in words]


class Pages(unittest.TestCase):
    def test_examples_give_the_output_shown(self):
        count = 0
        for path in pages.find_pages():
            test = pages.read_examples(path)
            count += len(test.examples)
            with self.subTest(page=test.name):
                report = pages.run_examples(test)
                self.assertEqual(report, "")
        self.assertGreater(count, 200)

    def test_programs_print_the_output_shown(self):
        count = 0
        for path in pages.find_pages():
            for program, expected in pages.read_programs(path):
                count += 1
                with self.subTest(page=path.name, program=program):
                    self.assertEqual(pages.run_program(program), expected)
        self.assertGreaterEqual(count, 4)

    def test_links_have_targets(self):
        count = 0
        for path in pages.find_pages():
            for link in links(pages.read(path)):
                count += 1
                name, _, anchor = link.partition("#")
                target = (path.parent / name).resolve() if name else path
                with self.subTest(page=path.name, link=link):
                    self.assertTrue(target.exists(), target)
                    if anchor:
                        self.assertIn(anchor, anchors(pages.read(target)))
        self.assertGreater(count, 50)

    def test_readme_has_fewer_than_200_lines(self):
        self.assertLess(len(pages.read(pages.ROOT / "README.md").splitlines()), 200)

    def test_every_page_and_figure_is_linked(self):
        docs = pages.ROOT / "docs"
        linked = {
            (path.parent / link.partition("#")[0]).resolve()
            for path in pages.find_pages()
            for link in links(pages.read(path))
        }
        shown = {*docs.glob("**/*.md"), *docs.glob("figures/*.svg")}
        shown |= set(docs.glob("figures/*.png"))
        self.assertEqual(shown - linked, set())


class Design(unittest.TestCase):
    """The table of modules in design.md is that of the package."""

    def setUp(self):
        page = pages.read(pages.ROOT / "docs" / "design.md")
        table = page.partition("\n## Modules\n")[2].partition("\n## ")[0]
        cells = re.findall(r"^\| (`[^|]*`) \|", table, re.MULTILINE)
        self.listed = [name for cell in cells for name in re.findall(r"\w+", cell)]
        self.files = {p.stem: p for p in (pages.ROOT / "gradlite").glob("*.py")}

    def test_it_lists_every_module_once(self):
        self.assertEqual(sorted(self.listed), sorted(self.files))

    def test_modules_import_only_those_above_them(self):
        for i, name in enumerate(self.listed):
            nodes = ast.walk(ast.parse(pages.read(self.files[name])))
            imports = [n for n in nodes if isinstance(n, ast.ImportFrom) and n.level]
            imported = {n.module or each.name for n in imports for each in n.names}
            with self.subTest(module=name):
                self.assertEqual(imported - set(self.listed[:i]), set())


class Docstrings(unittest.TestCase):
    def test_examples_give_the_output_shown(self):
        tried = 0
        for each in pkgutil.iter_modules(gradlite.__path__, "gradlite."):
            module = importlib.import_module(each.name)
            result = doctest.testmod(module)
            self.assertEqual(result.failed, 0, each.name)
            tried += result.attempted
        self.assertGreaterEqual(tried, 4)

    def test_reference_page_is_up_to_date(self):
        page = pages.read(reference.PAGE)
        self.assertEqual(sorted(reference.names(page)), sorted(gradlite.__all__))
        hint = "python -m tests.support.reference writes the docstrings into the page"
        self.assertEqual(reference.filled(page), page, hint)

    def test_sections_become_paragraphs_and_lists(self):
        docstring = """Return a slope.

        >>> slope([1, 2])
        [1.0, 1.0]

        Parameters
        ----------
        f : list
            The samples,
            as *f.

        Warns
        -----
        RuntimeWarning
            A zero step.

        See Also
        --------
        gradient : every axis
        forward_difference, backward_difference
            One-sided.

        Notes
        -----
        See a_b.
        """
        expected = """Return a slope.

        ```pycon
        >>> slope([1, 2])
        [1.0, 1.0]
        ```

        **Parameters**

        - `f` (list):
          The samples,
          as \\*f.

        **Warns**

        - `RuntimeWarning`:
          A zero step.

        **See Also**

        - [gradient](#gradient): every axis
        - [forward_difference](#forward_difference), \
[backward_difference](#backward_difference)
          One-sided.

        **Notes**

        See a\\_b.""".replace("\n        ", "\n")
        self.assertEqual("\n\n".join(reference.markdown(docstring)), expected)

    def test_each_docstring_tells_everything_itself(self):
        for name in FUNCTIONS:
            docstring = inspect.cleandoc(getattr(gradlite, name).__doc__)
            for subject, words in SUBJECTS.items():
                with self.subTest(function=name, subject=subject):
                    self.assertRegex(docstring, words)

    def test_each_docstring_tells_the_shape_of_the_result(self):
        for name, words in SHAPES.items():
            said = reference.sections(getattr(gradlite, name).__doc__)
            returns = " ".join(said["Returns"].split())
            with self.subTest(function=name):
                self.assertIn(words, returns)
                if "shorter" in words:
                    self.assertIn("or as long as `f` with `period`", returns)

    def test_each_docstring_has_an_example_and_an_entry_for_each_argument(self):
        for name in FUNCTIONS:
            function = getattr(gradlite, name)
            said = reference.sections(function.__doc__)
            with self.subTest(function=name):
                self.assertIn(f">>> {name}(", said[""])
                listed = re.findall(r"(?m)^\*?(\w+) : \S", said["Parameters"])
                self.assertEqual(listed, [*inspect.signature(function).parameters])


if __name__ == "__main__":
    unittest.main()
