# SPDX-License-Identifier: MIT
"""Search for counterexamples to parity with NumPy and to the laws of all numbers.

``python -m tests.checks properties [EXAMPLES]`` runs this number of examples (by
default 1000) for each property and shrinks failures.
"""

import re
import sys
import time
import unittest
import warnings
from array import array
from collections import UserList, deque
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from fractions import Fraction
from functools import partial
from itertools import product
from math import prod

import numpy as np
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

import gradlite
from tests.checks import fuzz
from tests.data import make
from tests.support.objects import Number, Row

NEEDS = ("hypothesis", "numpy")
EXAMPLES = int(sys.argv[1]) if sys.argv[1:] else 1000
settings.register_profile(
    "gradlite",
    max_examples=EXAMPLES,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
)
settings.load_profile("gradlite")  # before @given reads the settings
KERNELS = ("forward_difference", "backward_difference", "central_difference")
ON_A_STEP = (*KERNELS, "differentiate")

# Numbers

floats = st.floats() | st.sampled_from(make.HOSTILE)
ints = st.integers(-(2**63), 2**63 - 1) | st.integers(-9, 9)
reals = floats | ints | st.booleans()
fractions = st.fractions(-1000, 1000, max_denominator=60)
decimals = st.decimals(-(10**6), 10**6, places=3)
moments = st.integers(-(10**15), 10**15)  # microseconds
deltas = moments.map(lambda us: timedelta(microseconds=us))
stamps = deltas.map(lambda delta: datetime(2024, 2, 29) + delta)
zones = st.integers(-1439, 1439).map(lambda m: timezone(timedelta(minutes=m)))
aware = st.builds(
    lambda t, z: t.replace(tzinfo=timezone.utc).astimezone(z), stamps, zones
)

# Grids and spacing


@st.composite
def lines(draw, numbers, least, most=12):
    """Samples, and a step or strictly monotonic coordinates of whole numbers."""
    f = draw(st.lists(numbers, min_size=least, max_size=most))
    return f, draw(st.one_of(st.integers(1, 60), steps_of(len(f))))


def steps_of(count):
    def summed(steps):
        return [sum(steps[: i + 1]) for i in range(count)]

    steps = st.lists(st.integers(1, 9), min_size=count, max_size=count)
    return st.builds(lambda s, sign: [sign * x for x in summed(s)], steps, signs)


signs = st.sampled_from((1, -1))
accuracies = st.integers(1, 6) | st.sampled_from((16, 17, 40, 57))


@st.composite
def coordinates(draw, count):
    """Coordinates: with special values, uniform, nearly uniform, or with repeats."""
    form = draw(st.sampled_from(("any", "uniform", "few", "increasing")))
    if form == "any":
        return draw(st.lists(reals, min_size=count, max_size=count))
    if form == "uniform":
        start, step = draw(st.tuples(st.floats(-1e6, 1e6), st.floats(-1e3, 1e3)))
        return [start + i * step for i in range(count)]
    if form == "few":
        few = st.sampled_from((0, 1, 1.5, -2, True))
        return draw(st.lists(few, min_size=count, max_size=count))
    return sorted(draw(st.lists(st.floats(-9, 9), min_size=count, max_size=count)))


@st.composite
def calls(draw, numbers=reals, spacings=reals):
    """A case for gradient, with all forms of its arguments."""
    shape = draw(st.lists(st.integers(1, 6), max_size=4))
    dims, case = len(shape), {}
    axes = list(range(dims))
    if draw(st.booleans()):
        axes = draw(st.permutations(axes))[: draw(st.integers(0, dims))]
        case["axis"] = tuple(a - dims * draw(st.booleans()) for a in axes)
        if len(axes) == 1 and draw(st.booleans()):
            (case["axis"],) = case["axis"]
    order = draw(st.sampled_from((1, 2)))
    if order == 2 or draw(st.booleans()):
        case["edge_order"] = order
    for a in axes:
        shape[a] = max(shape[a], order + 1)
    count = prod(shape)
    case["f"] = make.nest(
        draw(st.lists(numbers, min_size=count, max_size=count)), shape
    )
    each = [st.one_of(spacings, coordinates(shape[a])) for a in axes]
    forms = [st.just([]), spacings.map(lambda h: [h]), st.tuples(*each).map(list)]
    case["spacing"] = draw(st.one_of(forms))
    return case


@st.composite
def kernel_calls(draw):
    """A case for a finite difference that NumPy's gradient determines."""
    f = draw(st.lists(reals, min_size=3, max_size=20))
    name = draw(st.sampled_from(KERNELS))
    case = {"kernel": name, "f": f, "spacing": []}
    if draw(st.booleans()):
        case["spacing"] = [draw(st.one_of(reals, coordinates(len(f))))]
    if name != "central_difference" and draw(st.booleans()):
        case["accuracy"] = draw(st.sampled_from((1, 2)))
    return case


def contained(draw, f):
    """Return the same samples in other containers, at every level."""
    if not isinstance(f, list):
        return f
    kinds = [list, tuple, deque, UserList, Row]
    if f and all(type(x) is float for x in f):
        kinds += [np.array, lambda x: array("d", x)]
        kinds += [lambda x: memoryview(array("d", x))]
    if f and all(type(x) is int and abs(x) < 2**63 for x in f):
        kinds += [np.array, lambda x: array("q", x)]
    return draw(st.sampled_from(kinds))([contained(draw, row) for row in f])


# Outcomes


def outcome(name, *args, **options):
    """Return the result of a function, or the class of its error."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)
        try:
            return getattr(gradlite, name)(*args, **options)
        except (ValueError, TypeError, OverflowError) as error:
            assert str(error).startswith(f"{name}() requires "), error
            return type(error)


def written(value):
    """Return a repr, which tells types, nan and signed zeros apart."""
    return repr(value)


def find_suggestion(call, accuracy):
    """Return the accuracy that the message of a refused call suggests, or None."""
    try:
        call(accuracy=accuracy)
    except ValueError as error:
        suggested = re.search(r"\(use (-?\d+)\)", str(error))
        return suggested and int(suggested[1])
    return None


class Parity(unittest.TestCase):
    """NumPy's results, bit for bit."""

    def agree(self, case):
        with np.errstate(all="ignore"):
            words = fuzz.difference(case)
        self.assertIsNone(words, f"\n{fuzz.as_code(case)}\n{words}")

    @given(calls())
    def test_gradient_equals_numpys(self, case):
        self.agree(case)

    @given(kernel_calls())
    def test_kernels_equal_numpys_gradient(self, case):
        self.agree(case)

    @given(calls(st.complex_numbers(), reals))
    def test_complex_samples_agree_with_numpy(self, case):
        assume(np.iscomplexobj(case["f"]))
        self.agree(case)

    @given(st.data(), calls())
    def test_containers_do_not_change_results(self, data, case):
        expected = fuzz.gradlite_answer(case)
        case["f"] = contained(data.draw, case["f"])
        case["spacing"] = [contained(data.draw, s) for s in case["spacing"]]
        self.assertEqual(written(fuzz.gradlite_answer(case)), written(expected))

    @given(calls(), st.sampled_from((Fraction, Decimal)))
    def test_exact_spacing_is_rounded_for_float_samples(self, case, kind):
        case["spacing"] = [
            list(map(float, s)) if isinstance(s, list) else float(s)
            for s in case["spacing"]
        ]
        assume(
            np.all(np.isfinite(np.concatenate([[0], *map(np.ravel, case["spacing"])])))
        )
        assume("-0.0" not in written(case["spacing"]))  # a Fraction has no -0
        expected = fuzz.gradlite_answer(case)
        case["spacing"] = [
            list(map(kind, s)) if isinstance(s, list) else kind(s)
            for s in case["spacing"]
        ]
        self.assertEqual(written(fuzz.gradlite_answer(case)), written(expected))


KINDS = {
    "real": reals,
    "complex": st.complex_numbers() | reals,
    "Fraction": fractions | ints,
    "Decimal": decimals | ints,
    "any Decimal": st.decimals(),
    "timedelta": deltas,
    "datetime": stamps,
    "aware": aware,
    "Number": fractions.map(Number) | st.integers(-9, 9),
}
kinds = st.sampled_from(sorted(KINDS))


class Laws(unittest.TestCase):
    """Laws for all number types."""

    @given(st.data(), kinds, st.sampled_from((1, 2)))
    def test_gradient_equals_the_combined_kernels(self, data, kind, order):
        f = data.draw(st.lists(KINDS[kind], min_size=order + 1, max_size=20))
        whole = st.integers(-3, 9) | coordinates(len(f))
        if kind not in ("real", "complex"):
            whole = st.integers(-3, 9) | steps_of(len(f))
        h = data.draw(whole | st.just([0] * len(f)))
        got = outcome("gradient", f, h, edge_order=order)
        first = outcome(KERNELS[0], f, h, accuracy=order)
        last = outcome(KERNELS[1], f, h, accuracy=order)
        inside = outcome(KERNELS[2], f, h) if len(f) > 2 else []
        if isinstance(got, type):
            self.assertIn(got, (first, last, inside))
        elif isinstance(first, type) or isinstance(last, type):
            # one-sided differences may use Infinity - Infinity where gradient does not
            self.assertEqual(kind, "any Decimal")
            self.assertIsInstance(inside, list)
        else:
            self.assertEqual(written(got), written(first[:1] + inside + last[-1:]))

    @given(st.data(), kinds)
    def test_result_types_do_not_depend_on_the_order_of_samples(self, data, kind):
        f = data.draw(st.lists(KINDS[kind], min_size=3, max_size=9))
        types = {type(x) for x in f}
        for samples in (f, f[::-1], sorted(f, key=lambda x: type(x).__name__)):
            got = outcome("gradient", samples, 2)
            if not isinstance(got, type):
                self.assertEqual(len({type(x) for x in got}), 1, types)

    @given(st.data(), st.integers(1, 6), accuracies, st.sampled_from(KERNELS))
    def test_polynomials_of_low_degree_are_exact(
        self, data, derivative, accuracy, name
    ):
        accuracy += accuracy % 2 if name == "central_difference" else 0
        reach = derivative + accuracy
        assume(reach <= 64)
        f, x = data.draw(lines(fractions, reach + 2, reach + 6))
        unit = data.draw(st.fractions(Fraction(1, 99), 99, max_denominator=99))
        x = [v * unit for v in (x if isinstance(x, list) else range(len(f)))]
        weights = data.draw(st.lists(fractions, min_size=reach, max_size=reach))
        expected = weights
        for _ in range(derivative):
            expected = [k * w for k, w in enumerate(expected)][1:]
        f = [sum(w * v**k for k, w in enumerate(weights)) for v in x]
        options = {"derivative": derivative, "accuracy": accuracy}
        got = getattr(gradlite, name)(f, x, **options)
        lo, _ = make.stencil_reach(name, derivative, accuracy, True)
        for at, slope in enumerate(got, start=-lo):
            self.assertEqual(slope, sum(w * x[at] ** k for k, w in enumerate(expected)))

    @given(st.data(), st.sampled_from(KERNELS), st.integers(1, 4), st.integers(1, 4))
    def test_periodic_equals_repeated_samples(self, data, name, order, accuracy):
        accuracy += accuracy % 2 if name == "central_difference" else 0
        numbers = data.draw(st.sampled_from((fractions, decimals, deltas)))
        f, x = data.draw(lines(numbers, order + accuracy + 1))
        n, period = len(f), len(f) * (x if type(x) is int else 1)
        again = x
        if isinstance(x, list):
            period = abs(x[-1] - x[0]) + data.draw(st.integers(1, 9))
            by = period if x[-1] > x[0] else -period
            again = [v + k * by for k in (-1, 0, 1) for v in x]
        options = {"derivative": order, "accuracy": accuracy}
        got = getattr(gradlite, name)(f, x, period=period, **options)
        longer = getattr(gradlite, name)(f * 3, again, **options)
        lo, _ = make.stencil_reach(name, order, accuracy, isinstance(x, list))
        self.assertEqual(got, longer[n + lo : 2 * n + lo])

    def test_the_accuracy_that_a_message_suggests_works(self):
        f = list(map(float, range(140)))
        for name, derivative, accuracy in product(
            ON_A_STEP, range(1, 65), range(-1, 5)
        ):
            call = partial(getattr(gradlite, name), f, derivative=derivative)
            suggested = find_suggestion(call, accuracy)
            if suggested is not None:
                with self.subTest(name, derivative=derivative, suggested=suggested):
                    call(accuracy=suggested)

    @given(lines(fractions, 5), st.sampled_from((1, 2)))
    def test_third_party_numbers_agree_with_fractions(self, line, order):
        f, x = line
        got = gradlite.gradient(list(map(Number, f)), x, edge_order=order)
        expected = gradlite.gradient(f, x, edge_order=order)
        self.assertEqual([number.value for number in got], expected)

    @given(lines(decimals, 3), st.sampled_from((1, 2)))
    def test_decimals_agree_with_fractions(self, line, order):
        f, x = line
        got = gradlite.gradient(f, x, edge_order=order)
        expected = gradlite.gradient(list(map(Fraction, f)), x, edge_order=order)
        for a, b in zip(got, expected):
            self.assertLessEqual(abs(Fraction(a) - b), 10**-17)

    @given(lines(moments, 3), st.sampled_from((1, 2)))
    def test_times_are_rounded_once_to_a_microsecond(self, line, order):
        f, x = line
        times = [timedelta(microseconds=us) for us in f]
        got = gradlite.gradient(times, x, edge_order=order)
        exact = gradlite.gradient(list(map(Fraction, f)), x, edge_order=order)
        self.assertEqual(got, [timedelta(microseconds=round(us)) for us in exact])

    @given(lines(aware, 3), st.sampled_from((1, 2)))
    def test_aware_times_are_converted_to_utc(self, line, order):
        f, x = line
        utc = [t.astimezone(timezone.utc).replace(tzinfo=None) for t in f]
        got = gradlite.gradient(f, x, edge_order=order)
        self.assertEqual(got, gradlite.gradient(utc, x, edge_order=order))

    @given(lines(fractions, 3), st.sampled_from((1, 2)), stamps)
    def test_time_coordinates_count_in_seconds(self, line, order, start):
        f, x = line
        x = x if isinstance(x, list) else [i * x for i in range(len(f))]
        times = [start + timedelta(milliseconds=ms) for ms in x]
        seconds = [Fraction(ms, 1000) for ms in x]
        got = gradlite.gradient(f, times, edge_order=order)
        self.assertEqual(got, gradlite.gradient(f, seconds, edge_order=order))

    @given(lines(fractions, 5), st.sampled_from(KERNELS), st.integers(1, 2), fractions)
    def test_adding_a_constant_changes_nothing(self, line, name, derivative, more):
        f, x = line
        got = getattr(gradlite, name)([v + more for v in f], x, derivative=derivative)
        self.assertEqual(got, getattr(gradlite, name)(f, x, derivative=derivative))


def main():
    warnings.simplefilter("error", np.exceptions.ComplexWarning)
    loader, start = unittest.defaultTestLoader, time.perf_counter()
    suite = loader.loadTestsFromModule(sys.modules[__name__])
    result = unittest.TextTestRunner(verbosity=2).run(suite)
    failed = len(result.failures) + len(result.errors)
    print(f"{EXAMPLES} examples of each in {time.perf_counter() - start:.0f} s")
    print(f"{result.testsRun - failed} passed, {failed} failed")
    return 1 if failed or not result.testsRun else 0


if __name__ == "__main__":
    sys.exit(main())
