# SPDX-License-Identifier: MIT
"""Draw docs/figures/rounding-*.svg: truncation and round-off error against the step.

    python docs/figures/rounding.py

Needs matplotlib. The function is 1 / (1 + x), so that its samples and derivatives are
exact in Fractions; every error is the largest at 17 points.

Above: the error of central differences of float samples, against the derivative.
Below: the part of it that comes from the arithmetic alone, against the exact result for
the same float samples, and beside it that of a weighted sum of the samples.
"""

from fractions import Fraction
from math import factorial

from matplotlib import pyplot
from style import BLUE, GREEN, GREY, ORANGE, PINK, VIOLET, WIDTH, save

from gradlite import central_difference

STEPS = [0.1 * 2.0**-k for k in range(27)]
MARKERS = {1: "o-", 2: "s-"}
HOLLOW = {"markersize": 4, "markerfacecolor": "none", "linewidth": 1.4}
POINTS = [Fraction(k, 17) for k in range(17)]
NONUNIFORM = [-4.5, -3.25, -1.75, -1.0, -0.25, 0.0, 0.5, 2.0, 3.0, 4.25, 5.0]


def uniform(derivative, accuracy):
    """Return the offsets, in steps, of a central stencil on uniform spacing."""
    m = (derivative + 1) // 2 + accuracy // 2 - 1
    return range(-m, m + 1)


def find_weights(count, spacing, options):
    """Return the weights of a stencil, each rounded once: results for unit impulses."""
    impulses = [[Fraction(int(i == k)) for i in range(count)] for k in range(count)]
    return [float(central_difference(f, spacing, **options)[0]) for f in impulses]


def add_weighted(weights, samples):
    """Return the sum of weights times samples, added in floats from left to right."""
    total = 0.0
    for weight, sample in zip(weights, samples):
        total += weight * sample
    return total


def find_errors(offsets, derivative, accuracy, h):
    """Return three relative errors: total, of gradlite's arithmetic, of the sum's."""
    options = {"derivative": derivative, "accuracy": accuracy}
    if isinstance(offsets, range):
        spacing, exact_spacing = h, Fraction(h)
        positions = [k * exact_spacing for k in offsets]
    else:
        spacing = [k * h for k in offsets]
        positions = exact_spacing = list(map(Fraction, spacing))
    weights = find_weights(len(offsets), exact_spacing, options)
    errors = []
    for x in POINTS:
        samples = [float(1 / (1 + x + position)) for position in positions]
        exact_samples = list(map(Fraction, samples))
        (result,) = central_difference(samples, spacing, **options)
        (exact,) = central_difference(exact_samples, exact_spacing, **options)
        weighted = add_weighted(weights, samples)
        true = (-1) ** derivative * factorial(derivative) / (1 + x) ** (derivative + 1)
        own, other = Fraction(result), Fraction(weighted)
        differences = own - true, own - exact, other - exact
        errors.append([abs(float(each / true)) for each in differences])
    return [max(each) for each in zip(*errors)]


def draw_total(axes):
    """Draw the total error of six stencils, colour for accuracy, marker for derivative.

    The curves of one accuracy meet on the right, those of one derivative on the left:
    the labels stand there.
    """
    for accuracy, color in ((2, BLUE), (4, GREEN), (8, ORANGE)):
        for derivative in (1, 2):
            offsets = uniform(derivative, accuracy)
            errors = [find_errors(offsets, derivative, accuracy, h)[0] for h in STEPS]
            axes.plot(STEPS, errors, MARKERS[derivative], color=color, **HOLLOW)
        label(axes, f"accuracy {accuracy}", (STEPS[0] * 1.5, errors[0]), color)
    label(axes, "derivative 2 (squares)", (3e-8, 20), GREY)
    label(axes, "derivative 1\n(circles)", (2e-9, 1e-10), GREY)
    axes.set_title("Total error, uniform spacing", loc="left")


def draw_arithmetic(axes):
    """Draw the round-off error of gradlite and of the weighted sum."""
    for offsets, marker in ((uniform(2, 8), "s-"), (NONUNIFORM, "^-")):
        errors = [find_errors(offsets, 2, 8, h) for h in STEPS]
        own, weighted = ([each[k] for each in errors] for k in (1, 2))
        axes.plot(STEPS, own, marker, color=VIOLET, **HOLLOW)
        axes.plot(STEPS, weighted, marker + "-", color=PINK, **HOLLOW)
    label(axes, "weighted sum, non-uniform", (1.5e-7, 40), PINK)
    label(axes, "weighted sum,\nuniform", (2e-9, 5e-4), PINK)
    label(axes, "gradlite, non-uniform", (1e-8, 2e-7), VIOLET)
    label(axes, "gradlite, uniform", (1e-7, 2e-14), VIOLET)
    axes.set_title("Round-off of the arithmetic, derivative 2, accuracy 8", loc="left")


def label(axes, text, place, color):
    """Write a label at a place given by step and error."""
    axes.annotate(text, place, color=color, va="center", fontsize=9)


def draw():
    """Return the figure."""
    figure, panels = pyplot.subplots(
        2, figsize=(WIDTH, 8), layout="constrained", sharex=True
    )
    for axes in panels:
        axes.set(xscale="log", yscale="log", ylim=(1e-17, 1e4), xlim=(1e-9, 0.2))
        axes.set_ylabel("largest relative error")
        axes.minorticks_off()
    panels[1].set_xlabel("step h")
    draw_total(panels[0])
    draw_arithmetic(panels[1])
    return figure


if __name__ == "__main__":
    save(draw, "rounding")
