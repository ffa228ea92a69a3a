# SPDX-License-Identifier: MIT
"""Compare gradlite with an installed NumPy on random input, bit for bit.

``python -m tests.checks fuzz [CASES [SEED]]`` covers gradient with all forms of its
arguments, the other functions where NumPy's gradient determines their results,
mixed containers, complex samples, long rows, narrow grids, coordinates whose steps
overflow, and invalid input. It counts warnings, too. Prints the first failure as
code, then "N passed, N failed"; exits with code 1 if any failed.
"""

import math
import random
import re
import sys
import time
import warnings
from collections import deque

import numpy as np

import gradlite
from tests.data import make

NEEDS = ("numpy",)
ULPS = 2
BLOCKS = (16, 32, 64, 100, 128, 256, 512, 1000, 1024, 2000, 2048)
NOT_NUMBERS = (None, "1", b"1", object(), {}, len)
WORDING = re.compile(r"gradient\(\) requires .*, got .", re.DOTALL)


class Row:
    """A sequence class that is not a list or a tuple."""

    def __init__(self, items):
        self.items = list(items)

    def __len__(self):
        return len(self.items)

    def __getitem__(self, index):
        return self.items[index]

    def __repr__(self):
        return f"Row({self.items!r})"


# Cases


def draw_gradient(r, shape=None):
    case = make.draw_case(r, shape)
    if r.random() < 0.05 and "edge_order" in case:
        case["edge_order"] = float(case["edge_order"])
    if r.random() < 0.3:
        case["containers"] = r.getrandbits(30)
    return case


def draw_kernel(r, shape=None):
    case = make.draw_kernel_case(r, shape)
    spacing = [case["spacing"]] if "spacing" in case else []
    return {**case, **case.pop("kwargs"), "spacing": spacing}


def draw_differentiate(r, shape=None):
    """A case of differentiate that gradient with edge_order=2 determines."""
    case = draw_kernel(r, shape)
    case.pop("accuracy", None)
    return {**case, "kernel": "differentiate"}


def draw_extreme(r, shape=None):
    """A case with coordinates near the largest float, whose steps overflow."""
    if shape is None and r.random() < 0.5:  # the shortest path: a row of floats
        count = r.randint(2, 7)
        case = {"f": [r.choice((1.0, 2.5, -4.0, 9.0)) for _ in range(count)]}
        case["spacing"] = [draw_extreme_coordinates(r, count)]
        if count > 2 and r.random() < 0.3:
            case["edge_order"] = 2
        return case
    case = {}
    while not case.get("spacing") or not np.size(case["f"]):
        draw = r.choice((draw_gradient, draw_gradient, draw_kernel, draw_differentiate))
        case = draw(r, shape and list(shape))
    lengths = [np.shape(case["f"])[axis] for axis in make.axes_of(case)]
    if not lengths:
        return case
    spacing = make.spacing_by_axis(case)
    at = r.randrange(len(lengths))
    for i, length in enumerate(lengths):
        if i == at or r.random() < 0.3:
            spacing[i] = draw_extreme_coordinates(r, length)
    return {**case, "spacing": spacing}


def draw_extreme_coordinates(r, count):
    """Coordinates of which some steps are infinite, zero or nan, or none are."""
    form = r.randrange(6)
    if form == 0:  # uniform, until the coordinates overflow
        start, step = r.uniform(-1.7e308, 0), r.choice((1e307, 9e307, 1.7e308, -1e308))
        return [start + i * step for i in range(count)]
    if form == 1:  # uniform infinite steps
        return [-math.inf, r.uniform(-1, 1), math.inf, *[math.nan] * count][:count]
    draw = (
        lambda: r.choice((1e308, -1e308, 0.0, 1.7e308, -1.7e308)),
        lambda: r.randint(-17, 17) * 1e307,
        lambda: r.uniform(-1.79e308, 1.79e308),
        lambda: r.choice((1e308, -1e308, 0, 7, math.inf, math.nan, -math.inf)),
    )[form - 2]
    x = [draw() for _ in range(count)]
    for i in range(1, count):
        if r.random() < 0.2:
            x[i] = x[i - 1]
    return x


def draw_repeated(r, shape=None):
    """Return a case with equal coordinates that are not neighbours."""
    case = {}
    while not case.get("spacing"):
        draw = r.choice((draw_gradient, draw_kernel, draw_differentiate))
        case = draw(r, shape and list(shape))
    for x in case["spacing"]:
        if np.ndim(x) and len(x) > 2:
            at = r.randrange(len(x) - 2)
            x[at + 2] = x[at]
    return case


def draw_long(r):
    """Rows with a length near a multiple of a block's, and narrow grids."""
    length = r.choice(BLOCKS[: r.choice((6, 6, 6, 6, 11))]) + r.randint(-2, 3)
    width = r.choice((1, 2, 3, 4))
    shapes = [length], [length], [length, width], [width, length], [2, length, 2]
    draw = r.choice((draw_gradient, draw_gradient, draw_extreme, draw_kernel))
    return draw(r, list(r.choice(shapes[: 1 if length > 300 else 5])))


def draw_complex(r):
    """Complex samples, alone or among real ones, on real or complex spacing."""

    def number(share):
        real = r.choice((r.gauss(0, 9), r.randint(-9, 9)))
        return complex(real, r.gauss(0, 9)) if r.random() < share else real

    def coordinates(count, share):
        x = [number(share)]
        while len(x) < count:
            x.append(x[-1] + r.uniform(0.5, 2) + (1j if r.random() < share else 0))
        return x

    case = make.draw_case(r)
    share = r.choice((0, 0, 0, 0.5)) if np.size(case["f"]) else 0
    samples = [number(r.choice((0.5, 1))) for _ in range(np.size(case["f"]))]
    samples[:1] = [complex(r.gauss(0, 9), r.gauss(0, 9))][: len(samples)]
    case["f"] = make.nest(samples, np.shape(case["f"]))
    case["spacing"] = [
        coordinates(len(s), share) if np.ndim(s) else number(share) or 0.5
        for s in case["spacing"]
    ]
    return case


def draw_container(r, f):
    """Return the same grid with random container types."""
    if not isinstance(f, list):
        return f
    rows = [draw_container(r, row) for row in f]
    if rows and type(rows[0]) is int:
        run = range(rows[0], rows[0] + len(rows))
        if repr(list(run)) == repr(rows) and len(run) > 1:  # -0.0 equals 0
            return run
    return r.choice((list, list, tuple, deque, Row))(rows)


# Comparison


def call_of(case):
    """Return the name of the function, its arguments and its options."""
    f = case["f"]
    if "containers" in case:
        f = draw_container(random.Random(case["containers"]), f)
    options = {k: case[k] for k in ("axis", "edge_order", "accuracy") if k in case}
    return case.get("kernel", "gradient"), [f, *case["spacing"]], options


def as_numpy_can(case):
    """Return the case without bools and scalar zeros, for which NumPy raises."""

    def floats(array):
        is_bool = np.ndim(array) and np.asarray(array).dtype == bool
        return np.asarray(array, float).tolist() if is_bool else array

    spacing = [
        floats(s) if np.ndim(s) or s != 0 else np.float64(s) for s in case["spacing"]
    ]
    return {**case, "f": floats(case["f"]), "spacing": spacing}


def numpy_answer(case):
    if "kernel" not in case:
        return make.numpy_gradient(as_numpy_can(case))
    _, args, options = call_of(case)
    if case["kernel"] == "differentiate":
        whole = {"f": case["f"], "spacing": case["spacing"], "axis": case["axis"]}
        return make.numpy_gradient(as_numpy_can({**whole, "edge_order": 2}))
    return make.numpy_kernel(case["kernel"], *args, **options)


def gradlite_answer(case):
    """Return gradlite's result or exception, and the warnings it emits."""
    name, args, options = call_of(case)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            result = getattr(gradlite, name)(*args, **options)
        except Exception as error:
            result = error
    return result, [w.category for w in caught]


def difference(case):
    """Return how gradlite and NumPy differ, or None if they agree."""
    before = repr(case["f"])
    got, warned = gradlite_answer(case)
    if repr(case["f"]) != before:
        return "the samples were changed"
    if "error" in case:
        return wrong_error(case, got)
    expected = numpy_answer(case)
    if repr(got) != repr(expected) and not near(case, got, expected):
        return f"gradlite: {got!r}\nNumPy:    {expected!r}"
    due = [RuntimeWarning] * make.warnings_due(case)
    return None if warned == due else f"warnings {warned}, expected {due}"


def wrong_error(case, got):
    error = case["error"]
    if type(got) is not error:
        return f"gradlite: {got!r}\nexpected {error.__name__}"
    if not WORDING.match(str(got)):
        return f"wording: {got}"
    if "on_purpose" not in case and not numpy_refuses(case, error):
        return f"NumPy does not raise {error.__name__}"
    return None


@np.errstate(all="ignore")
def numpy_refuses(case, error):
    _, args, options = call_of(case)
    try:
        np.gradient(*args, **options)
    except np.exceptions.AxisError:
        return error is gradlite.AxisError
    except error:
        return True
    return False


def near(case, got, expected):
    """Return whether finite complex results agree within the tolerance."""
    if isinstance(got, Exception) or type(got) is not type(expected):
        return False
    if not np.iscomplexobj(got) or np.shape(got) != np.shape(expected):
        return False
    a, b = (np.ravel(np.array(v, complex)).view(float) for v in (got, expected))
    units = np.spacing(np.abs(b))
    if any(map(np.iscomplexobj, case["spacing"])):
        # complex weights: terms cancel, which amplifies the round-off error
        units = np.spacing(64 * np.max(np.abs(b), initial=0))
    return bool(np.all((np.abs(a - b) <= ULPS * units) | ~np.isfinite(b)))


# Invalid input: each function makes one argument invalid and returns the error due


def rows_of(r, f, depth):
    """Return a random list at this depth of a grid."""
    for _ in range(depth):
        f = r.choice(f)
    return f


def invalidate_row(r, case):
    rows = rows_of(r, case["f"], r.randrange(max(1, np.ndim(case["f"]) - 1)))
    at = r.randrange(len(rows))
    if isinstance(rows[at], list):
        rows[at] = r.choice((rows[at][:-1], [*rows[at], rows[at][0]], 5.0))
    else:
        rows[at] = [rows[at]]
    return ValueError


def invalidate_nesting(r, case):
    row = rows_of(r, case["f"], np.ndim(case["f"]) - 1)
    at = r.randrange(len(row))
    row[at] = [row[at]]
    return ValueError


def invalidate_axis(r, case):
    dims = np.ndim(case["f"])
    beyond = r.choice((dims, dims + 7, -dims - 1))
    case["axis"] = r.choice((beyond, (beyond,), [0, beyond]))
    return gradlite.AxisError


def repeat_axis(r, case):
    dims = np.ndim(case["f"])
    axis = r.randrange(dims)
    case["axis"] = r.choice(((axis, axis - dims), [axis - dims, axis], (axis, axis)))
    return ValueError


def invalidate_axis_type(r, case):
    case["axis"] = r.choice((1.0, "0", (0, 0.5), (None,), object()))
    return TypeError


def invalidate_count(r, case):
    shape = np.shape(case["f"])
    case["spacing"] = r.choices((1, [0, 1], [[0], [1]], 10**400), k=len(shape) + 1)
    if len(shape) > 1 and r.random() < 0.5:
        case["spacing"] = [r.choice((list(range(shape[0])), [[0, 1]], []))]
    return TypeError


def invalidate_spacing(r, case):
    shape = np.shape(case["f"])
    at, case["spacing"] = r.randrange(len(shape)), [1] * len(shape)
    good = range(shape[at])
    error, case["spacing"][at] = r.choice(
        (
            (TypeError, r.choice(NOT_NUMBERS)),
            (TypeError, [*good[:-1], r.choice(NOT_NUMBERS)]),
            (ValueError, [*good, 99]),
            (ValueError, [*good[:-1]]),
            (ValueError, [[x] for x in good]),
        )
    )
    return error


def invalidate_edge_order(r, case):
    case["edge_order"] = r.choice((3, 0, -1, 1.5, math.nan, math.inf, None, "2"))
    case["on_purpose"] = True
    return ValueError


def invalidate_length(r, case):
    shape = list(np.shape(case["f"]))
    shape[r.randrange(len(shape))] = r.randint(1, case.get("edge_order", 1))
    case["f"] = make.nest(make.draw_numbers(r, math.prod(shape)), shape)
    case["spacing"] = make.draw_spacing(r, shape)
    case["on_purpose"] = True  # with coordinates, NumPy raises IndexError
    return ValueError


def invalidate_number(r, case):
    row = rows_of(r, case["f"], np.ndim(case["f"]) - 1)
    row[r.randrange(len(row))] = r.choice(NOT_NUMBERS)
    case["spacing"] = []
    return TypeError


def invalidate_size(r, case):
    row = rows_of(r, case["f"], np.ndim(case["f"]) - 1)
    row[r.randrange(len(row))] = r.choice((10**400, -(10**400)))
    case["spacing"] = []
    return OverflowError


# In the order of the checks, by the argument that is made invalid.
FAULTS = (
    (invalidate_row, invalidate_nesting),
    (invalidate_axis, repeat_axis, invalidate_axis_type),
    (invalidate_count, invalidate_spacing),
    (invalidate_edge_order,),
)


def draw_bad(r):
    shape = [r.randint(3, 5) for _ in range(r.choice((1, 2, 2, 3)))]
    f = make.nest(make.draw_numbers(r, math.prod(shape)), shape)
    case = {"f": f, "spacing": make.draw_spacing(r, shape)}
    if r.random() < 0.3:
        case["edge_order"] = r.choice((1, 2))
    if r.random() < 0.4:
        invalidate = r.choice((invalidate_length, invalidate_number, invalidate_size))
        error = invalidate(r, case)
        return {**case, "error": error}
    # The first argument to be checked is made invalid last.
    chosen = r.sample(FAULTS, r.choice((1, 1, 2)))
    for faults in sorted(chosen, key=FAULTS.index, reverse=True):
        error = r.choice(faults)(r, case)
    return {**case, "error": error}


# The run

DRAWS = {
    draw_gradient: 54,
    draw_kernel: 10,
    draw_differentiate: 6,
    draw_complex: 8,
    draw_bad: 11,
    draw_extreme: 8,
    draw_repeated: 4,
    draw_long: 3,
}


def smaller(case):
    """Yield smaller variants of a case, the smallest first."""
    for key in ("containers", "edge_order"):
        if key in case:
            yield {k: v for k, v in case.items() if k != key}
    f = np.array(case["f"], dtype=object)
    axes = make.axes_of(case)
    for axis, length in enumerate(f.shape):
        halves = [range(length // 2), range(length // 2, length)]
        for gone in halves + [[i] for i in range(length)][:40]:
            kept = np.delete(f, gone, axis).tolist()
            spacing = [
                np.delete(np.array(s, dtype=object), gone).tolist()
                if np.ndim(s) and axes[at] == axis
                else s
                for at, s in enumerate(case["spacing"])
            ]
            yield {**case, "f": kept, "spacing": spacing}
    for at in range(min(f.size, 40)):
        if repr(f.flat[at]) not in ("0", "1"):
            for simple in (0, 1):
                plain = f.copy()
                plain.flat[at] = simple
                yield {**case, "f": plain.tolist()}


def still_fails(case):
    """Return whether NumPy has a result for a case and gradlite's differs."""
    try:
        return difference(case) is not None
    except Exception:
        return False


def minimised(case):
    if "error" in case:
        return case
    for _ in range(200):
        case, before = next(filter(still_fails, smaller(case)), case), case
        if case is before:
            break
    return case


def as_code(case):
    name, args, options = call_of(case)
    written = [*map(repr, args), *(f"{k}={v!r}" for k, v in options.items())]
    return f"{name}({', '.join(written)})"


def run(cases, seed):
    """Run the cases and return the number that failed."""
    failed = 0
    # Without imaginary parts, which NumPy discards, there is no result to compare.
    warnings.simplefilter("error", np.exceptions.ComplexWarning)
    for number in range(cases):
        r = random.Random(seed * 10**9 + number)
        case = r.choices(list(DRAWS), list(DRAWS.values()))[0](r)
        if difference(case) is None:
            continue
        failed += 1
        if failed == 1:
            least = minimised(case)
            print(f"case {number} of seed {seed} (inf and nan are from math):")
            print(as_code(least), difference(least), sep="\n", flush=True)
    return failed


def main():
    numbers = [int(argument) for argument in sys.argv[1:]]
    cases = numbers[0] if numbers else 20_000
    seed = numbers[1] if len(numbers) > 1 else random.randrange(10**6)
    print(f"NumPy {np.__version__}, seed {seed}", flush=True)
    start = time.perf_counter()
    failed = run(cases, seed)
    rate = cases / (time.perf_counter() - start)
    print(f"{rate:.0f} cases per second")
    print(f"{cases - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
