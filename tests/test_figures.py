# SPDX-License-Identifier: MIT
"""The figures of the documentation are legible on light and on dark pages."""

import re
import unittest
from pathlib import Path

FIGURES = Path(__file__).resolve().parents[1] / "docs" / "figures"
LIGHT, DARK = "#ffffff", "#0d1117"  # pages of code hosts
COLOR = re.compile(r"#[0-9a-f]{6}\b")
RULE = re.compile(
    r'\[style\*="(fill|stroke): (#[0-9a-f]{6})"\] \{\1: (#[0-9a-f]{6}) !important\}'
)


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

    def test_colors_have_contrast_on_light_and_dark_pages(self):
        figures = sorted(FIGURES.glob("*.svg"))
        self.assertGreaterEqual(len(figures), 4)
        for path in figures:
            sheet, _, drawing = path.read_text(encoding="utf-8").partition("</style>")
            on_dark = {(role, light): dark for role, light, dark in RULE.findall(sheet)}
            used = set(re.findall(r"(fill|stroke): (#[0-9a-f]{6})\b", drawing))
            with self.subTest(path.name):
                self.assertEqual(
                    set(COLOR.findall(drawing)) - {color for _, color in used}, set()
                )
                self.assertGreater(len(used), 2)
                for role, color in used:
                    self.assertGreaterEqual(contrast(color, LIGHT), 4.5, color)
                    self.assertIn((role, color), on_dark)
                    dark = on_dark[role, color]
                    self.assertGreaterEqual(contrast(dark, DARK), 4.5, dark)

    def test_every_text_has_a_color(self):
        for path in sorted(FIGURES.glob("*.svg")):
            drawing = path.read_text(encoding="utf-8")
            texts = re.findall("<(?:text|tspan) [^>]*>", drawing)
            self.assertGreaterEqual(len(texts), 10)
            for text in texts:
                self.assertRegex(text, "fill: #", path.name)


if __name__ == "__main__":
    unittest.main()
