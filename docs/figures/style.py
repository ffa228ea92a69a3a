# SPDX-License-Identifier: MIT
"""The look of all figures, light and legible on white and on black alike.

Greys and colours are of middle lightness, and the background is left open.
"""

import sys
from pathlib import Path

import matplotlib

matplotlib.use("svg")
from matplotlib import pyplot

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))  # gradlite, of this checkout

GREY = "#808890"
BLUE = "#2f8fd0"
GREEN = "#1fa187"
ORANGE = "#d98a1c"
PINK = "#c3569e"
VIOLET = "#8f78d6"
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
    """Draw a figure and write it beside this file, the same bytes every time."""
    with pyplot.rc_context(STYLE):
        figure = draw()
        figure.savefig(HERE / name, transparent=True, metadata={"Date": None})
