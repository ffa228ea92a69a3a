# SPDX-License-Identifier: MIT
"""Draw docs/figures/noisy-*.svg: the rate of noisy samples with and without a window.

    python docs/figures/noisy.py

Needs matplotlib. The samples are at irregular times, with noise of standard deviation
0.03. Their true rate is cos(t) and a narrow peak, which a long window flattens.
"""

from math import cos, erf, exp, pi, sin, sqrt
from random import Random

from matplotlib import pyplot
from style import BLUE, GREEN, GREY, ORANGE, PINK, WIDTH, save

from gradlite import differentiate, gradient

COUNT, END, NOISE = 120, 10, 0.03
PEAK, HEIGHT, BREADTH = 6.5, 2, 0.25


def value(t):
    """Return the true value at a time."""
    peak = erf((t - PEAK) / BREADTH) * BREADTH * sqrt(pi) / 2
    return sin(t) + HEIGHT * peak


def rate(t):
    """Return the true rate at a time, the derivative of value()."""
    return cos(t) + HEIGHT * exp(-(((t - PEAK) / BREADTH) ** 2))


def make_samples():
    """Return irregular times and noisy values, the same in every run."""
    random = Random(22)
    step = END / COUNT
    times = [step * (k + 0.7 * random.random()) for k in range(COUNT)]
    return times, [value(t) + random.gauss(0, NOISE) for t in times]


def draw_panel(axes, title, times, values, truth, color):
    """Draw results as dots over the true curve."""
    fine = [END * k / 500 for k in range(501)]
    axes.plot(fine, list(map(truth, fine)), color=GREY, linewidth=1.2)
    axes.plot(times, values, "o", color=color, markersize=3)
    axes.set_title(title, loc="left", color=color)
    axes.set_xlim(0, END)


def draw():
    """Return the figure."""
    times, values = make_samples()
    figure, panels = pyplot.subplots(
        4, figsize=(WIDTH, 8), layout="constrained", sharex=True
    )
    draw_panel(panels[0], "samples with noise", times, values, value, PINK)
    of_5 = differentiate(values, times, window=5)
    of_15 = differentiate(values, times, window=15)
    for axes, title, rates, color in (
        (panels[1], "gradient(f, x)", gradient(values, times), ORANGE),
        (panels[2], "differentiate(f, x, window=5)", of_5, GREEN),
        (panels[3], "differentiate(f, x, window=15)", of_15, BLUE),
    ):
        draw_panel(axes, title, times, rates, rate, color)
        axes.set(ylim=(-2.2, 3.4), ylabel="rate")
    panels[0].set_ylabel("f")
    panels[0].annotate("grey: the truth", (0.02, 0.08), xycoords="axes fraction")
    panels[3].annotate("the peak is flattened", (PEAK + 0.6, 2.2), va="center")
    panels[3].set_xlabel("x")
    return figure


if __name__ == "__main__":
    save(draw, "noisy")
