# SPDX-License-Identifier: MIT
"""Draw docs/figures/stencils-*.svg: the samples and weights of some stencils.

    python docs/figures/stencils.py

Needs matplotlib. The weights are the results of gradlite for unit impulses.
"""

from fractions import Fraction

from matplotlib import pyplot
from style import BLUE, GREY, ORANGE, WIDTH, save

import gradlite

# function, derivative, accuracy, positions of the samples, index of the result's sample
ROWS = [
    ("forward_difference", 1, 1, range(2), 0),
    ("forward_difference", 1, 2, range(3), 0),
    ("backward_difference", 1, 1, range(-1, 1), 1),
    ("central_difference", 1, 2, range(-1, 2), 1),
    ("central_difference", 1, 4, range(-2, 3), 2),
    ("central_difference", 2, 2, range(-1, 2), 1),
    ("differentiate", 1, 4, range(5), 0),
    ("differentiate", 1, 4, range(-1, 4), 1),
    ("central_difference", 1, 2, [-1, 0, 2], 1),
]
NOTES = {
    6: ", at the first sample",
    7: ", at the second sample",
    8: ", at coordinates \N{MINUS SIGN}1, 0, 2",
}


def weights(name, derivative, accuracy, x, point):
    """Return the weight of each sample: the result for a 1 there and 0 elsewhere."""
    function = getattr(gradlite, name)
    options = {"derivative": derivative, "accuracy": accuracy}
    spacing = 1 if isinstance(x, range) else x
    results = []
    for k in range(len(x)):
        impulse = [Fraction(int(i == k)) for i in range(len(x))]
        result = function(impulse, spacing, **options)
        results.append(result[point] if len(result) > 1 else result[0])
    return results


def draw_row(axes, y, name, derivative, accuracy, x, point):
    """Draw one stencil: all samples small, those used large, the result's ringed."""
    text = f"{name}, derivative {derivative}, accuracy {accuracy}{NOTES.get(y, '')}"
    axes.annotate(text, (-2.6, y - 0.56), va="center")
    first = x[0] if name == "differentiate" else -2
    axes.plot([first - 0.4, 4.4], [y, y], color=GREY, linewidth=0.8, alpha=0.5)
    if isinstance(x, range):
        others = range(first, 5)
        axes.plot(others, [y] * len(others), "o", color=GREY, markersize=3.5)
    axes.plot(x, [y] * len(x), "o", color=BLUE, markersize=9)
    ring = {"markerfacecolor": "none", "markeredgecolor": ORANGE}
    axes.plot(x[point], y, "o", markersize=15, markeredgewidth=2, **ring)
    for at, weight in zip(x, weights(name, derivative, accuracy, x, point)):
        shown = str(weight).replace("-", "\N{MINUS SIGN}")
        axes.annotate(shown, (at, y - 0.3), ha="center", fontsize=9)


def draw():
    """Return the figure."""
    figure, axes = pyplot.subplots(figsize=(WIDTH, 9), layout="constrained")
    for y, row in enumerate(ROWS):
        draw_row(axes, y, *row)
    axes.set(xlim=(-2.7, 4.7), ylim=(len(ROWS) - 0.4, -0.8), xticks=range(-2, 5))
    labels = ["x-2h", "x-h", "x", "x+h", "x+2h", "x+3h", "x+4h"]
    axes.set_xticklabels([each.replace("-", "\N{MINUS SIGN}") for each in labels])
    axes.set_yticks([])
    axes.tick_params(length=0)
    axes.spines[:].set_visible(False)
    return figure


if __name__ == "__main__":
    save(draw, "stencils")
