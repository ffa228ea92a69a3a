# SPDX-License-Identifier: MIT
"""The kernels beside loops written by hand, findiff, and `gradient`."""

from functools import partial

import gradlite

from .libraries import findiff_derivative
from .stencils import KERNEL_CELLS, PERIOD_FROM, SMALL_CALLS, write_loop
from .timing import time_alternately

TOLERANCE = 1e-6  # of the largest result: findiff's fourth derivatives lose digits


def time_kernels(seconds, rounds):
    """Yield one row of figures per cell, once the results are seen to agree."""
    for cell in KERNEL_CELLS:
        calls = calls_of(cell)
        least = time_alternately(list(calls.values()), seconds, rounds)
        times = dict(zip(calls, least))
        ours, beside = times["gradlite"], "by_hand" if cell.uniform else "findiff"
        periodic = times.get("periodic")
        yield {
            "cell": cell.name,
            "kind": cell.kind,
            "size": cell.size,
            "stencil": cell.stencil.name,
            "samples": cell.samples,
            "gradlite": ours,
            "by_hand": times.get("by_hand"),
            "findiff": times.get("findiff"),
            "periodic": periodic,
            "ratio": ours / times[beside],
            "period_ratio": periodic and periodic / ours,
        }


def calls_of(cell):
    """Return the calls of a cell by the names of their columns."""
    f, spacing = cell.arguments()
    calls = {"gradlite": cell.call_of(gradlite, f, spacing)}
    expected = calls["gradlite"]()
    if cell.uniform:
        calls["by_hand"] = partial(write_loop(cell), f)
        check_agreement(cell.name, expected, calls["by_hand"]())
    if cell.stencil.side == "central":
        options = cell.axis, *cell.stencil.options.values()
        calls["findiff"] = partial(findiff_derivative, f, spacing, *options)
        everywhere = calls["findiff"]()
        check_agreement(cell.name, expected, take_interior(everywhere, expected))
    if cell.samples >= PERIOD_FROM and len(cell.shape) == 1:
        n = cell.samples
        period = n * spacing if cell.uniform else spacing[-1] - spacing[0] + 1.0
        calls["periodic"] = cell.call_of(gradlite, f, spacing, period=period)
    return calls


def take_interior(results, expected):
    """Return the middle of `results`, in the shape of `expected`."""
    margin = (len(results) - len(expected)) // 2
    rows = results[margin : margin + len(expected)]
    if isinstance(rows[0], list):
        return [take_interior(*pair) for pair in zip(rows, expected)]
    return rows


def check_agreement(name, expected, got):
    """Raise AssertionError where two results differ by more than round-off."""
    if not agree(expected, got):
        raise AssertionError(f"{name}: the results to compare differ")


def agree(expected, got):
    if len(got) != len(expected):
        return False
    if isinstance(expected[0], list):
        return all(map(agree, expected, got))
    most = TOLERANCE * max(map(abs, expected))
    return all(abs(a - b) <= most for a, b in zip(expected, got))


def time_small_calls(seconds, rounds):
    """Yield one row of figures per kernel, number of floats and form of spacing."""
    for cell in SMALL_CALLS:
        kernel, gradient = time_alternately(cell.calls(gradlite), seconds, rounds)
        yield {
            "cell": cell.name,
            "spacing": cell.spacing,
            "samples": cell.samples,
            "kernel": kernel,
            "gradient": gradient,
            "ratio": kernel / gradient,
        }
