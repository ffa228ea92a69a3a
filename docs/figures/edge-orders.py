# SPDX-License-Identifier: MIT
"""Draw docs/figures/edge-orders.svg: the slope at the first sample, by both orders.

    python docs/figures/edge-orders.py

Needs matplotlib.
"""

from matplotlib import pyplot
from style import BLUE, GREY, ORANGE, save

from gradlite import gradient

ARC = [0, 3, 4, 3, 0]
JUMP = [0, 1, 5, 6, 6]


def arc(x):
    return 4 - (x - 2) ** 2


def jump(x):
    """A smooth curve through JUMP that nowhere falls: cubic pieces, level ends."""
    slopes = [0, 3, 3, 0, 0]
    i = min(int(x), 3)
    t = x - i
    rise = JUMP[i + 1] - JUMP[i]
    bend = slopes[i] * t * (1 - t) ** 2 - slopes[i + 1] * t * t * (1 - t)
    return JUMP[i] + rise * t * t * (3 - 2 * t) + bend


def draw_panel(axes, title, samples, curve):
    xs = [k / 50 for k in range(201)]
    axes.plot(xs, [curve(x) for x in xs], color=GREY, linewidth=1)
    axes.plot(samples, "o", color=GREY, markersize=6)
    for order, color in ((1, BLUE), (2, ORANGE)):
        slope = gradient(samples, edge_order=order)[0]
        label = f"edge_order={order}: slope {slope:g}"
        ends = [0, slope * 1.3]
        axes.plot([0, 1.3], ends, color=color, linewidth=2.4, label=label)
    axes.set_title(title, loc="left")
    axes.set_xticks(range(5))
    axes.set_xlabel("x")


def draw():
    figure, panels = pyplot.subplots(1, 2, figsize=(7.6, 3.4), layout="constrained")
    draw_panel(panels[0], "smooth samples: order 2 is right", ARC, arc)
    draw_panel(panels[1], "a jump: order 2 overshoots", JUMP, jump)
    panels[0].set_ylabel("f")
    panels[0].set_ylim(-0.4, 5.6)
    panels[0].legend(loc="lower center")
    panels[1].set_ylim(-2.6, 6.6)
    panels[1].legend(loc="lower right")
    return figure


if __name__ == "__main__":
    save(draw, "edge-orders.svg")
