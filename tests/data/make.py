# SPDX-License-Identifier: MIT
"""Reference data from NumPy and from exact arithmetic, and the random cases in it.

``python -m tests.data.make`` writes gradient.jsonl, kernels.jsonl, kernels_wide.jsonl
and differentiate.jsonl next to this file; it needs NumPy. tests.checks.fuzz draws its
cases from here too.

A case is a dictionary: "f", "spacing" (a list), and "axis" and "edge_order" where they
are passed. On disk floats are written by float.hex: every bit counts.
"""

import json
import math
import random
from pathlib import Path

import numpy as np

from tests.support.by_definition import lagrange_weights, stencil_reach, stencils

FOLDER = Path(__file__).parent
SEED = 20
HUGE, TINY, LEAST = 1.7976931348623157e308, 2.2250738585072014e-308, 5e-324
HOSTILE = (
    *(math.nan, math.inf, -math.inf, 0.0, -0.0, HUGE, -HUGE, 1e308, -1e308),
    *(TINY, -TINY, LEAST, -LEAST, 3 * LEAST, 1e-200, 1e200, 2.0**53, 0.1),
)
BIG = (2**53 + 1, -(2**53) - 1, 2**53 + 3, 2**62 + 1, 2**63 - 1, -(2**63), 2**63 - 513)
KINDS = (
    lambda r: r.randint(-9, 9),
    lambda r: r.randint(-40, 40) / 4,
    lambda r: r.gauss(0, 100),
    lambda r: math.ldexp(r.uniform(-1, 1), r.randint(-1073, 1024)),
    lambda r: r.choice(HOSTILE),
    lambda r: r.choice(BIG) if r.random() < 0.5 else r.getrandbits(64) - 2**63,
    lambda r: r.random() < 0.5,
)
SCALARS = (
    lambda r: r.choice((1, 2, 3, -2, 10, True)),
    lambda r: math.ldexp(r.choice((1.0, -1.0)), r.randint(-9, 9)),
    lambda r: r.gauss(0, 3),
    lambda r: r.uniform(0.01, 10),
    lambda r: r.choice((0, 0.0, -0.0, False)),
    lambda r: draw_numbers(r, 1)[0],
)
UNITS = (1, 1, -1, 3, 0.5, -0.25, 0.1, 1e-3, 2**40, LEAST, 1e-170, 1e307)
STEPS = (
    lambda r, h: h,
    lambda r, h: h * r.choice((1, 2)),
    lambda r, h: h * r.choice((0, 1, 1, 2)),
    lambda r, h: r.randint(1, 5),
    lambda r, h: r.uniform(0.1, 2),
    lambda r, h: -r.expovariate(1),
    lambda r, h: r.gauss(0, 1),
    lambda r, h: 0,
)
WIDEST = (
    ("forward_difference", 1, 20),
    ("backward_difference", 4, 12),
    ("central_difference", 1, 20),
    ("central_difference", 6, 10),
    ("forward_difference", 1, 63),
    ("backward_difference", 63, 1),
    ("central_difference", 2, 62),
)
WHERE = {"forward_difference": 0, "central_difference": 1, "backward_difference": -1}


# Random cases


def draw_numbers(r, count):
    """Return random numbers of one, two or three kinds, mixed."""
    kinds = r.choices(KINDS, (4, 3, 6, 2, 2, 2, 1), k=r.choice((1, 1, 1, 2, 3)))
    return [r.choice(kinds)(r) for _ in range(count)]


def draw_scalar(r):
    return r.choice(SCALARS)(r)


def draw_coordinates(r, count):
    if r.random() < 0.15:
        return draw_numbers(r, count)
    step, h = r.choice(STEPS), r.choice(UNITS)
    x = [r.choice((0, 0, 0.0, 1, -3, 7.25, 1e6, 2**53, 2**60))]
    while len(x) < count:
        x.append(x[-1] + step(r, h))
    if r.random() < 0.1:
        x[r.randrange(count)] = r.choice(HOSTILE + BIG)
    if r.random() < 0.3:  # some of the whole numbers as ints, the rest as floats
        return [int(v) if abs(v) < 2**63 and v % 1 == 0 else v for v in x]
    return x


def draw_axis(r, dims):
    """Return options with or without an axis, and the selected axes."""
    form = r.randrange(5)
    if form < 2:
        return ({"axis": None} if form else {}), list(range(dims))
    if form < 4 and dims:
        axis = r.randrange(-dims, dims)
        return {"axis": axis}, [axis % dims]
    axes = r.sample(range(dims), r.randint(0, dims))
    written = [axis - dims if r.random() < 0.3 else axis for axis in axes]
    return {"axis": r.choice((tuple, list))(written)}, axes


def draw_shape(r):
    dims = r.choices((0, 1, 2, 3, 4), (1, 8, 7, 4, 2))[0]
    if dims == 1:
        return [r.choice((1, 2, 3, 4, 5, 6, 7, 8, 15, 16, 17, 18, 31, 32, 33, 34))]
    return [r.choice((1, 2, 3, 3, 4, 7)[: 8 - dims]) for _ in range(dims)]


def draw_spacing(r, lengths):
    """Return spacing in one of its forms for axes of these lengths."""
    form = r.choice(("none", "one scalar", "scalars", "coordinates", "mixture"))
    if form == "one scalar":
        return [draw_scalar(r)]
    if form == "none":
        return []
    share = {"scalars": 1, "coordinates": 0, "mixture": 0.5}[form]
    return [
        draw_scalar(r) if r.random() < share else draw_coordinates(r, length)
        for length in lengths
    ]


def draw_case(r, shape=None):
    """Return a case whose selected axes have enough samples."""
    shape = shape or draw_shape(r)
    options, axes = draw_axis(r, len(shape))
    order = r.choice((1, 1, 2))
    if order == 2 or r.random() < 0.3:
        options["edge_order"] = order
    for axis in axes:
        shape[axis] = max(shape[axis], order + 1)
    if len(shape) > 1 and len(shape) - 1 not in axes and r.random() < 0.1:
        shape[-1] = 0
    spacing = draw_spacing(r, [shape[axis] for axis in axes])
    f = nest(draw_numbers(r, math.prod(shape)), shape)
    return {"f": f, "spacing": spacing, **options}


def nest(numbers, shape):
    """Return a flat list as nested lists of this shape."""
    if not shape:
        return numbers[0]
    size = math.prod(shape[1:])
    return [nest(numbers[i * size :], shape[1:]) for i in range(shape[0])]


# NumPy's results


def options_of(case):
    return {key: case[key] for key in ("axis", "edge_order") if key in case}


def axes_of(case):
    """Return the selected axes, counted from 0."""
    dims, axis = np.ndim(case["f"]), case.get("axis")
    if axis is None:
        return list(range(dims))
    return [a % dims for a in ([axis] if isinstance(axis, int) else axis)]


def spacing_by_axis(case):
    """Return the spacing of each selected axis, in the order of the axes."""
    axes, spacing = axes_of(case), case["spacing"] or [1]
    return spacing * len(axes) if len(spacing) == 1 else spacing


@np.errstate(all="ignore")
def has_zero_step(spacing, reach):
    """Return whether a stencil that spans `reach` steps has a step of zero.

    Two finite coordinates of it are equal, or the steps between them add up to 0 once
    rounded, and none between them is infinite or nan.
    """
    if np.ndim(spacing) == 0:
        return bool(spacing == 0)
    x = np.multiply(spacing, 1.0)
    steps = np.diff(x)
    for i in range(len(x)):
        total = 0.0
        for j in range(i + 1, min(i + reach + 1, len(x))):
            total = steps[i] if j == i + 1 else total + steps[j - 1]
            if np.isfinite(x[i : j + 1]).all() and (x[i] == x[j] or total == 0):
                return True
    return False


def warnings_due(case):
    """Return how many axes are warned of.

    Stencils span two steps, but for one-sided differences of accuracy 1.
    """
    reach = case.get("accuracy", 2)
    return sum(has_zero_step(spacing, reach) for spacing in spacing_by_axis(case))


def in_scope(case):
    """Return whether the case avoids the intentional differences from NumPy."""
    arrays = [case["f"], *(s for s in case["spacing"] if np.ndim(s))]
    if any(np.asarray(a).dtype == bool for a in arrays):
        return False  # NumPy does not subtract bools
    if case.get("edge_order", 1) == 1:
        return True
    # NumPy raises ZeroDivisionError for a scalar step of 0
    return all(np.ndim(s) or s for s in case["spacing"])


@np.errstate(all="ignore")
def numpy_gradient(case):
    """Return the result of numpy.gradient as lists."""
    result = np.gradient(case["f"], *case["spacing"], **options_of(case))
    if isinstance(result, tuple):
        return tuple(part.tolist() for part in result)
    return result.tolist()


@np.errstate(all="ignore")
def numpy_kernel(name, f, spacing=1, axis=-1, accuracy=1):
    """Return a kernel's results by numpy.gradient.

    Every window as long as the stencil is a row of samples whose gradient at the first,
    middle or last of them is the kernel's result. NumPy decides from all steps whether
    a row is uniform: a nan at the far end keeps windows of a non-uniform row so.
    """
    at = WHERE[name]
    points, order = (3, 1) if at == 1 else (accuracy + 1, accuracy)
    f, x = np.moveaxis(np.asarray(f, float), axis, 0), np.asarray(spacing, float)
    h = x[1] - x[0] if x.ndim else x[()]
    nonuniform = x.ndim == 1 and not np.all(np.diff(x) == h)
    found = []
    for i in range(len(f) - points + 1):
        window, where = f[i : i + points], h
        if nonuniform:
            end = 0 if at == -1 else points
            window = np.insert(window, end, math.nan, axis=0)
            where = np.insert(x[i : i + points], end, math.nan)
        found.append(np.gradient(window, where, axis=0, edge_order=order)[at])
    return np.moveaxis(np.array(found), 0, axis).tolist()


# Exact results for the stencils that NumPy does not have


def exact_kernel(name, f, spacing, derivative, accuracy, period=None):
    """Return exact results on one row of integers, and the size of their terms.

    That is the sum of the absolute values of weight times sample.
    """
    n, x = len(f), spacing
    if not isinstance(spacing, list):
        x = [i * spacing for i in range(n)]
    turn = math.copysign(period or 0, x[1] - x[0])
    order = derivative, accuracy, x is spacing
    if period:
        lo, hi = stencil_reach(name, *order)
        windows = ((i, i + lo, i + hi) for i in range(n))
    else:
        windows = stencils(name, n, *order)
    result, scale = [], []
    for i, first, last in windows:
        reach = range(first, last + 1)
        offsets = tuple(x[j % n] + int(turn) * (j // n) - x[i] for j in reach)
        weights = lagrange_weights(offsets, derivative)
        terms = [w * f[j % n] for w, j in zip(weights, reach)]
        result.append(float(sum(terms)))
        scale.append(float(sum(map(abs, terms))))
    return result, scale


# Cases of the kernels


def draw_kernel_case(r, shape=None):
    """Return a first derivative that numpy.gradient contains, bit for bit."""
    name, accuracy = r.choice(sorted(WHERE)), r.choice((1, 2))
    shape = shape or draw_shape(r) or [5]
    axis = r.randrange(len(shape))
    shape[axis] = max(shape[axis], 3)
    case = {"kernel": name, "f": nest(draw_numbers(r, math.prod(shape)), shape)}
    if r.random() < 0.8:
        scalar, x = draw_scalar(r), draw_coordinates(r, shape[axis])
        case["spacing"] = r.choice((scalar, x))
    case["kwargs"] = {"axis": axis - r.choice((0, len(shape)))}
    if name != "central_difference":
        case["kwargs"]["accuracy"] = accuracy
    return case


def draw_integer_spacing(r, length):
    """Return strictly monotonic ints as coordinates, or a step, and a period."""
    if r.random() < 0.5:
        step = r.choice((1, 2, 3, -1, 5, 10))
        return step, length * step
    x = [r.randint(-20, 20)]
    for _ in range(length):
        x.append(x[-1] + r.randint(1, 5))
    sign = r.choice((1, 1, -1))
    return [sign * v for v in x[:length]], x[length] - x[0]


def draw_periodic(r):
    """Return a case of NumPy's own stencils with a period, from wrapped samples."""
    name, accuracy = r.choice(sorted(WHERE)), r.choice((1, 2))
    accuracy = 2 if name == "central_difference" else accuracy
    lo, hi = stencil_reach(name, 1, accuracy, True)
    f = draw_numbers(r, r.randint(3, 9))
    spacing, period = draw_integer_spacing(r, len(f))
    wrapped, where = (f[len(f) + lo :] if lo else []) + f + f[:hi], spacing
    if isinstance(spacing, list):
        turn = period if spacing[1] > spacing[0] else -period
        before = [v - turn for v in spacing[len(f) + lo :]] if lo else []
        where = before + spacing + [v + turn for v in spacing[:hi]]
    kwargs = {"accuracy": accuracy, "period": r.choice((1, -1)) * period}
    result = numpy_kernel(name, wrapped, where, accuracy=accuracy)
    case = {"kernel": name, "f": f, "spacing": spacing, "kwargs": kwargs}
    return {**case, "result": result, "ulp": 0}


def draw_wide(r):
    """Return a case of a stencil that NumPy does not have; "ulp" is its tolerance.

    On a step in units of the last place of the result: sums of integers are exact, and
    every division rounds once. On coordinates in those of "scale", the sum of the
    absolute values of the terms, because what cancels between terms is lost.
    """
    name, derivative = r.choice(sorted(WHERE)), r.randint(1, 4)
    accuracy = r.choice((2, 4, 6) if name == "central_difference" else (1, 2, 3, 4))
    if derivative == 1 and accuracy <= 2:
        accuracy = 4
    lo, hi = stencil_reach(name, derivative, accuracy, True)
    length = hi - lo + r.randint(1, 6)
    spacing, period = draw_integer_spacing(r, length)
    options = {"derivative": derivative, "accuracy": accuracy}
    if r.random() < 0.4:
        options["period"] = period
    lines = [[r.randint(-99, 99) for _ in range(length)] for _ in range(3)]
    answers = [exact_kernel(name, line, spacing, **options) for line in lines]
    result, scale = map(list, zip(*answers))
    grids = {"f": lines, "result": result, "scale": scale}
    options["axis"] = r.choice((0, 1))
    if options["axis"] == 0:
        grids = {key: [list(row) for row in zip(*g)] for key, g in grids.items()}
    if not isinstance(spacing, list):
        del grids["scale"]
    ulp = 2 * (hi - lo + 1) if "scale" in grids else derivative + 1
    return {"kernel": name, "spacing": spacing, "kwargs": options, "ulp": ulp, **grids}


def draw_widest(r, name, derivative, accuracy):
    """Return a case of up to 64 points, whose weights exceed 2**53 and round."""
    lo, hi = stencil_reach(name, derivative, accuracy, False)
    line = [r.randint(-99, 99) for _ in range(hi - lo + 3)]
    options = {"derivative": derivative, "accuracy": accuracy}
    result, scale = exact_kernel(name, line, 1, **options)
    case = {"kernel": name, "f": line, "spacing": 1, "kwargs": options}
    return {**case, "result": result, "scale": scale, "ulp": hi - lo + 1}


# Cases of differentiate()


def draw_second_order(r):
    """First derivatives of accuracy 2, which numpy.gradient has, bit for bit."""
    while True:
        case = draw_kernel_case(r)
        spacing, axis = case.get("spacing", 1), case["kwargs"]["axis"]
        asked = {"f": case["f"], "spacing": [spacing], "axis": axis, "edge_order": 2}
        if in_scope(asked):
            return {
                **case,
                "kernel": "differentiate",
                "kwargs": {"axis": axis},
                "result": numpy_gradient(asked),
                "warnings": warnings_due(asked),
            }


def draw_every_sample(r):
    """Derivatives at every sample, within units in the last place of "scale"."""
    derivative, accuracy = r.randint(1, 4), r.choice((2, 4, 6))
    if derivative == 1 and accuracy == 2:
        accuracy = 4
    points = derivative + accuracy
    length = points + r.randint(0, 6)
    spacing, _ = draw_integer_spacing(r, length)
    lines = [[r.randint(-99, 99) for _ in range(length)] for _ in range(3)]
    options = {"derivative": derivative, "accuracy": accuracy}
    answers = [exact_kernel("differentiate", f, spacing, **options) for f in lines]
    result, scale = map(list, zip(*answers))
    grids = {"f": lines, "result": result, "scale": scale}
    options["axis"] = r.choice((0, 1))
    if options["axis"] == 0:
        grids = {key: [list(row) for row in zip(*g)] for key, g in grids.items()}
    case = {"kernel": "differentiate", "spacing": spacing, "kwargs": options}
    return {**case, "ulp": 2 * (points + 1), **grids}


# Writing


def to_json(value):
    if isinstance(value, float):
        return value.hex()
    if isinstance(value, (list, tuple)):
        return [to_json(item) for item in value]
    if isinstance(value, dict):
        return {key: to_json(item) for key, item in value.items()}
    return value


def write(name, cases):
    about = {"numpy": np.__version__, "seed": SEED, "cases": len(cases)}
    lines = [json.dumps(to_json(entry)) for entry in [about, *cases]]
    (FOLDER / name).write_text("\n".join(lines) + "\n", encoding="ascii")
    print(f"{name}: {len(cases)} cases")


def with_result(case):
    result = numpy_gradient(case)
    kind = {"result": result, "tuple": isinstance(result, tuple)}
    return {**case, **kind, "warnings": warnings_due(case)}


def gradient_cases(r, count):
    cases = []
    while len(cases) < count:
        case = draw_case(r)
        if in_scope(case):
            cases.append(with_result(case))
    return cases


def long_cases(r):
    """Return cases longer than the blocks that long rows are computed in."""
    cases = []
    for length in (66, 1026):
        f = draw_numbers(r, length)
        x = [i + r.uniform(-0.4, 0.4) for i in range(length)]
        for spacing in ([], [0.3], [x]):
            cases.append(with_result({"f": f, "spacing": spacing}))
    return cases


def kernel_cases(r, count):
    cases = []
    for _ in range(count):
        case = draw_kernel_case(r)
        spacing = case.get("spacing", 1)
        result = numpy_kernel(case["kernel"], case["f"], spacing, **case["kwargs"])
        reach = case["kwargs"].get("accuracy", 2)  # central differences have none
        due = int(has_zero_step(spacing, reach))
        cases.append({**case, "result": result, "warnings": due})
    return cases


def main():
    r = random.Random(SEED)
    write("gradient.jsonl", gradient_cases(r, 800) + long_cases(r))
    write("kernels.jsonl", kernel_cases(r, 240))
    periodic = [draw_periodic(r) for _ in range(60)]
    wide = [draw_wide(r) for _ in range(180)]
    widest = [draw_widest(r, *stencil) for stencil in WIDEST]
    write("kernels_wide.jsonl", periodic + wide + widest)
    r = random.Random(SEED)
    second_order = [draw_second_order(r) for _ in range(60)]
    every_sample = [draw_every_sample(r) for _ in range(100)]
    write("differentiate.jsonl", second_order + every_sample)


if __name__ == "__main__":
    main()
