# SPDX-License-Identifier: MIT
"""Draw docs/figures/edge-orders-*.svg: the first slope for both values of edge_order.

    python docs/figures/edge-orders.py

Needs matplotlib.
"""

from matplotlib import pyplot
from style import BLUE, GREY, ORANGE, WIDTH, save

from gradlite import gradient

ARC = [0, 3, 4, 3, 0]
JUMP = [0, 1, 5, 6, 6]


def arc(x):
    """Return the value of the parabola through ARC."""
    return 4 - (x - 2) ** 2


def jump(x):
    """Return the value of an increasing cubic spline through JUMP, flat at the ends."""
    slopes = [0, 3, 3, 0, 0]
    i = min(int(x), 3)
    t = x - i
    rise = JUMP[i + 1] - JUMP[i]
    bend = slopes[i] * t * (1 - t) ** 2 - slopes[i + 1] * t * t * (1 - t)
    return JUMP[i] + rise * t * t * (3 - 2 * t) + bend


def draw_panel(axes, title, samples, curve, heights):
    """Draw samples, their curve and both slopes, labelled at the given heights."""
    xs = [k / 50 for k in range(201)]
    axes.plot(xs, [curve(x) for x in xs], color=GREY, linewidth=1)
    axes.plot(samples, "o", color=GREY, markersize=6)
    for order, color, height in zip((1, 2), (BLUE, ORANGE), heights):
        slope = gradient(samples, edge_order=order)[0]
        axes.plot([0, 1.3], [0, slope * 1.3], color=color, linewidth=2.4)
        shown = f"{slope:g}".replace("-", "\N{MINUS SIGN}")
        text = f"edge_order={order}: slope {shown}"
        axes.annotate(text, (1.45, height), color=color, va="center")
    axes.set_title(title, loc="left")
    axes.set_xticks(range(5))


def draw():
    """Return the figure."""
    figure, panels = pyplot.subplots(2, figsize=(WIDTH, 5.6), layout="constrained")
    draw_panel(panels[0], "Smooth samples: order 2 is exact", ARC, arc, (4.45, 5.2))
    draw_panel(panels[1], "A jump: order 2 overshoots", JUMP, jump, (1.1, -0.65))
    for panel in panels:
        panel.set_ylabel("f")
    panels[1].set_xlabel("x")
    panels[0].set_ylim(-0.4, 5.6)
    panels[1].set_ylim(-2.6, 6.6)
    return figure


if __name__ == "__main__":
    save(draw, "edge-orders")
