# SPDX-License-Identifier: MIT
"""Draw docs/figures/stencils.svg: which samples, which weights, for which point.

    python docs/figures/stencils.py

Needs matplotlib. The weights are gradlite's own answers to unit impulses.
"""

from fractions import Fraction

from matplotlib import pyplot
from style import BLUE, GREY, ORANGE, save

import gradlite

# kernel, derivative, accuracy, where the samples lie, which of them the point is
ROWS = [
    ("forward", 1, 1, range(2), 0),
    ("forward", 1, 2, range(3), 0),
    ("backward", 1, 1, range(-1, 1), 1),
    ("central", 1, 2, range(-1, 2), 1),
    ("central", 1, 4, range(-2, 3), 2),
    ("central", 2, 2, range(-1, 2), 1),
    ("forward", 2, 2, range(4), 0),
    ("central", 1, 2, [-1, 0, 2], 1),
]


def weights(kernel, derivative, accuracy, x):
    """What each sample counts for: the result for a 1 there and 0 elsewhere."""
    difference = getattr(gradlite, f"{kernel}_difference")
    options = {"derivative": derivative, "accuracy": accuracy}
    spacing = list(x) if isinstance(x, list) else 1
    out = []
    for k in range(len(x)):
        impulse = [Fraction(int(i == k)) for i in range(len(x))]
        (result,) = difference(impulse, spacing, **options)
        out.append(result)
    return out


def draw_row(axes, y, kernel, derivative, accuracy, x, point):
    text = f"{kernel}, derivative {derivative}, accuracy {accuracy}"
    axes.annotate(text, (-7.6, y), va="center")
    axes.plot([-3.2, 3.2], [y, y], color=GREY, linewidth=0.8, alpha=0.5)
    if isinstance(x, list):
        axes.annotate(
            "on coordinates -1, 0, 2", (-7.6, y + 0.36), va="center", fontsize=9
        )
    else:
        axes.plot(range(-3, 4), [y] * 7, "o", color=GREY, markersize=3.5)
    axes.plot(x, [y] * len(x), "o", color=BLUE, markersize=9)
    here = {"markerfacecolor": "none", "markeredgecolor": ORANGE}
    axes.plot(x[point], y, "o", markersize=16, markeredgewidth=2, **here)
    for at, weight in zip(x, weights(kernel, derivative, accuracy, x)):
        shown = str(weight).replace("-", "\N{MINUS SIGN}")
        axes.annotate(shown, (at, y - 0.34), ha="center", fontsize=9)


def draw():
    figure, axes = pyplot.subplots(figsize=(7.6, 5.6), layout="constrained")
    for y, row in enumerate(ROWS):
        draw_row(axes, y, *row)
    axes.set(xlim=(-7.8, 3.6), ylim=(len(ROWS) - 0.3, -0.8), xticks=range(-3, 4))
    axes.set_xticklabels(
        ["i\N{MINUS SIGN}3", "i\N{MINUS SIGN}2", "i\N{MINUS SIGN}1"]
        + ["i", "i+1", "i+2", "i+3"]
    )
    axes.set_yticks([])
    axes.tick_params(length=0)
    axes.spines[:].set_visible(False)
    return figure


if __name__ == "__main__":
    save(draw, "stencils.svg")
