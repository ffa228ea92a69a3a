# SPDX-License-Identifier: MIT
"""The figures of the documentation are legible on light and on dark pages."""

import re
import unittest
from pathlib import Path

FIGURES = Path(__file__).resolve().parents[1] / "docs" / "figures"
LIGHT, DARK = "#ffffff", "#0d1117"  # pages of code hosts
COLOR = re.compile(r"#[0-9a-f]{6}\b")
PAINT = re.compile(r"(?:fill|stroke): (#[0-9a-f]{6})\b")
WIDTH = re.compile(r'<svg [^>]*width="([0-9.]+)pt"')
SIZE = re.compile(r'<text style="font-size: ([0-9.]+)px')
PICTURE = """\
<source media="(prefers-color-scheme: dark)" srcset="figures/{}">
<img src="figures/{}\"\
"""


def luminance(color):
    """Return the relative luminance of a color, as WCAG 2.2 defines it."""
    total = 0
    for start, weight in (1, 0.2126), (3, 0.7152), (5, 0.0722):
        value = int(color[start : start + 2], 16) / 255
        low = value <= 0.04045
        total += weight * (value / 12.92 if low else ((value + 0.055) / 1.055) ** 2.4)
    return total


def contrast(color, other):
    """Return the contrast ratio of two colors, from 1 to 21."""
    low, high = sorted([luminance(color), luminance(other)])
    return (high + 0.05) / (low + 0.05)


class FiguresTest(unittest.TestCase):
    def test_contrast_is_that_of_wcag(self):
        self.assertEqual(contrast("#ffffff", "#000000"), 21)
        self.assertEqual(contrast("#808080", "#808080"), 1)
        # 0x80 / 255 = 0.50196, so ((0.50196 + 0.055) / 1.055) ** 2.4 = 0.2159, and
        # 1.05 / 0.2659 = 3.95.
        self.assertAlmostEqual(contrast("#808080", "#ffffff"), 3.95, 2)

    def test_colors_have_contrast_with_the_page(self):
        for version, page in ("light", LIGHT), ("dark", DARK):
            paths = sorted(FIGURES.glob(f"*-{version}.svg"))
            self.assertGreaterEqual(len(paths), 5)
            for path in paths:
                drawing = path.read_text(encoding="utf-8")
                used = set(PAINT.findall(drawing))
                with self.subTest(path.name):
                    self.assertEqual(set(COLOR.findall(drawing)), used)
                    self.assertGreater(len(used), 2)
                    for color in used:
                        self.assertGreaterEqual(contrast(color, page), 4.5, color)

    def test_every_text_has_a_color(self):
        for path in sorted(FIGURES.glob("*.svg")):
            drawing = path.read_text(encoding="utf-8")
            texts = re.findall("<(?:text|tspan) [^>]*>", drawing)
            self.assertGreaterEqual(len(texts), 10)
            for text in texts:
                self.assertRegex(text, "fill: #", path.name)

    def test_versions_differ_in_colors_alone(self):
        for light in sorted(FIGURES.glob("*-light.svg")):
            dark = light.with_name(light.name.replace("-light", "-dark"))
            drawings = (path.read_text(encoding="utf-8") for path in (light, dark))
            self.assertEqual(*(COLOR.sub("", drawing) for drawing in drawings))

    def test_text_remains_legible_on_a_phone(self):
        # 10 points are 13.3 pixels, and 10 where 500 pixels are shown in 375: the width
        # is at most 375 points, and small text is 9 points or more.
        for path in sorted(FIGURES.glob("*.svg")):
            drawing = path.read_text(encoding="utf-8")
            sizes = SIZE.findall(drawing)
            with self.subTest(path.name):
                self.assertLessEqual(float(WIDTH.search(drawing)[1]), 375)
                self.assertGreaterEqual(min(map(float, sizes)), 9)

    def test_pages_show_both_versions(self):
        pages = [FIGURES.parents[1] / "README.md", *FIGURES.parent.glob("*.md")]
        text = "".join(page.read_text(encoding="utf-8") for page in pages)
        text = text.replace("docs/figures/", "figures/")
        for light in sorted(FIGURES.glob("*-light.*")):
            dark = light.name.replace("-light", "-dark")
            shown = PICTURE.format(dark, light.name)
            with self.subTest(light.name):
                self.assertTrue((FIGURES / dark).is_file())
                self.assertTrue(shown in text)

    def test_page_of_performance_speaks_to_readers(self):
        page = (FIGURES.parent / "performance.md").read_text(encoding="utf-8")
        self.assertLessEqual(len(page.splitlines()), 160)
        self.assertEqual(re.findall(r"(?<!--)\bcells?\b|bare loop|\bus\b", page), [])
        self.assertLess(page.index("## Which to use"), page.index("<details>"))


if __name__ == "__main__":
    unittest.main()
