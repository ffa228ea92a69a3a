# SPDX-License-Identifier: MIT
"""The documentation: examples run, links have targets, docstrings are up to date."""

import doctest
import importlib
import pkgutil
import re
import unittest

import gradlite

from . import pages, reference

BLOCK = re.compile(r"^```.*?^```", re.DOTALL | re.MULTILINE)
SPAN = re.compile(r"`[^`\n]*`")
LINK = re.compile(r"\]\(([^)\s]+)\)|(?:src|href)=\"([^\"]+)\"")
HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)
KERNELS = ("forward_difference", "backward_difference", "central_difference")


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
        self.assertGreaterEqual(count, 2)

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
        hint = "python -m tests.reference writes the docstrings into the page"
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

    def test_kernels_say_the_same_in_the_same_words(self):
        first, *others = (
            reference.sections(getattr(gradlite, name).__doc__) for name in KERNELS
        )
        for other in others:
            for heading in ("Raises", "Notes"):
                self.assertEqual(other[heading], first[heading])


if __name__ == "__main__":
    unittest.main()
