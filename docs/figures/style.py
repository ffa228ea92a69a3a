# SPDX-License-Identifier: MIT
"""Shared Matplotlib style of the figures, legible on light and dark backgrounds.

The background is transparent. No single grey has a contrast of 4.5 both on white and
on the dark backgrounds of code hosts, so every color has a second, lighter form, and a
style sheet in the SVG selects it where the reader prefers dark pages. A viewer that
knows no style sheets shows the first form.
"""

import io
import sys
from pathlib import Path

import matplotlib

matplotlib.use("svg")
from matplotlib import pyplot

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))  # import gradlite from this checkout

GREY = "#5f6871"
BLUE = "#2077b4"
GREEN = "#17806a"
ORANGE = "#b0600a"
PINK = "#bc4393"
VIOLET = "#7a5fce"
ON_DARK = {
    GREY: "#9198a1",
    BLUE: "#4a9fe0",
    GREEN: "#2bb096",
    ORANGE: "#d98a1c",
    PINK: "#d86bb2",
    VIOLET: "#a08be6",
}
STYLE = {
    "svg.fonttype": "none",
    "svg.hashsalt": "gradlite",
    "font.family": "sans-serif",
    "font.size": 10,
    "text.color": GREY,
    "axes.edgecolor": GREY,
    "axes.labelcolor": GREY,
    "axes.titlecolor": GREY,
    "axes.titlesize": 10,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "xtick.color": GREY,
    "ytick.color": GREY,
    "legend.frameon": False,
    "legend.labelcolor": GREY,
}


def dark_rules():
    """Return the style rules that replace each color on a dark background."""
    rules = [
        f'[style*="{role}: {light}"] {{{role}: {dark} !important}}'
        for light, dark in ON_DARK.items()
        for role in ("fill", "stroke")
    ]
    return "@media (prefers-color-scheme: dark) {\n" + "\n".join(rules) + "\n}\n"


def save(draw, name):
    """Draw a figure and write it beside this file, the same bytes every time."""
    metadata = {"Date": None, "Creator": None}
    with pyplot.rc_context(STYLE), io.StringIO() as file:
        draw().savefig(file, format="svg", transparent=True, metadata=metadata)
        text = file.getvalue()
    text = text.replace("</style>", f"\n{dark_rules()}</style>", 1)
    (HERE / name).write_text(text, encoding="utf-8", newline="\n")
