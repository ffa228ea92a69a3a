# SPDX-License-Identifier: MIT
"""Draw docs/figures/rounding.svg: the error of central differences against the step.

    python docs/figures/rounding.py

Needs matplotlib. The function is 1 / (1 + x), whose samples and derivatives Fraction
knows exactly, so that every error shown is that of the samples and of gradlite.
"""

from fractions import Fraction
from math import factorial

from matplotlib import pyplot
from style import BLUE, GREEN, GREY, ORANGE, PINK, VIOLET, save

from gradlite import central_difference

LINES = [
    (1, 2, BLUE),
    (1, 4, GREEN),
    (1, 8, ORANGE),
    (2, 2, PINK),
    (2, 8, VIOLET),
]
STEPS = [0.1 * 2.0**-k for k in range(27)]
POINTS = [Fraction(k, 17) for k in range(17)]


def error(derivative, accuracy, h):
    """How far the derivative is off, over its size, at the worst of the points."""
    m = (derivative + 1) // 2 + accuracy // 2 - 1
    options = {"derivative": derivative, "accuracy": accuracy}
    errors = []
    for x in POINTS:
        near = [1 + x + k * Fraction(h) for k in range(-m, m + 1)]
        (result,) = central_difference([float(1 / a) for a in near], h, **options)
        exact = (-1) ** derivative * factorial(derivative) / near[m] ** (derivative + 1)
        errors.append(abs(Fraction(result) / exact - 1))
    return max(errors)


def draw():
    figure, axes = pyplot.subplots(figsize=(7.2, 4.2), layout="constrained")
    axes.set(xscale="log", yscale="log", ylim=(1e-15, 1e3))
    axes.set_xlabel("step h")
    axes.set_ylabel("largest relative error of f = 1 / (1 + x)")
    for derivative, accuracy, color in LINES:
        errors = [float(error(derivative, accuracy, h)) for h in STEPS]
        label = f"derivative {derivative}, accuracy {accuracy}"
        axes.plot(STEPS, errors, ".-", color=color, linewidth=1.6, label=label)
    axes.annotate(
        "on the left, rounding: smaller steps are worse", (2e-9, 3e-15), color=GREY
    )
    axes.legend(loc="upper center")
    axes.minorticks_off()
    return figure


if __name__ == "__main__":
    save(draw, "rounding.svg")
