# SPDX-License-Identifier: MIT
"""Shared Matplotlib style of the figures, and a light and a dark version of each.

No single grey has a contrast of 4.5 both on white and on the dark pages of code hosts,
so every colour has a second, lighter form. A page shows the version that fits with
<picture> and prefers-color-scheme. The background is transparent. Figures are at most
WIDTH wide, so that their text remains legible on a screen of 400 pixels.
"""

import io
import sys
from pathlib import Path

import matplotlib

matplotlib.use("svg")
from matplotlib import pyplot

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))  # import gradlite from this checkout

WIDTH = 5.2  # inches, 500 pixels in a browser
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


def save(draw, name):
    """Draw a figure and write both versions of it, the same bytes every time."""
    metadata = {"Date": None, "Creator": None}
    with pyplot.rc_context(STYLE), io.StringIO() as file:
        draw().savefig(file, format="svg", transparent=True, metadata=metadata)
        light = dark = file.getvalue()
    for color, lighter in ON_DARK.items():
        dark = dark.replace(color, lighter)
    for version, text in ("light", light), ("dark", dark):
        path = HERE / f"{name}-{version}.svg"
        path.write_text(text, encoding="utf-8", newline="\n")
