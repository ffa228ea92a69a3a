# SPDX-License-Identifier: MIT
"""Reference data of tests/data/make.py: NumPy's results bit for bit, and exact ones."""

import math
import unittest
import warnings

import gradlite
from tests.support.data import read_cases


def numbers(value):
    """Convert float.hex strings to floats at any depth; keep ints and bools."""
    if isinstance(value, str):
        return float.fromhex(value)
    if isinstance(value, list):
        return [numbers(item) for item in value]
    return value


def flat(value):
    """Return the numbers in a nested list as one list."""
    if type(value) is not list:
        return [value]
    return [number for item in value for number in flat(item)]


def lengths(value):
    """Return the shape of a nested list: the list with every number as None."""
    return [*map(lengths, value)] if type(value) is list else None


def answer(function, *args, **kwargs):
    """Return the result of a call and how many warnings it issued."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        result = function(*args, **kwargs)
    for warning in caught:
        assert warning.category is RuntimeWarning, warning
        assert warning.filename == __file__, "not at the caller's line"
        assert "axis" in str(warning.message), warning
    return result, len(caught)


class Replay(unittest.TestCase):
    def replay(self, name, least, check):
        cases = read_cases(name)
        self.assertGreaterEqual(len(cases), least)
        for line, case in cases:
            with self.subTest(file=name, line=line):
                check(case)

    def assertSameBits(self, got, expected, case):
        """Compare by repr: types, signed zeros and all bits count; nan equals nan."""
        if repr(got) != repr(expected):
            self.fail(f"{case}\ngot      {got!r}\nexpected {expected!r}")


class NumpyAnswers(Replay):
    def check_gradient(self, case):
        f, spacing = numbers(case["f"]), numbers(case["spacing"])
        options = {key: case[key] for key in ("axis", "edge_order") if key in case}
        got, warned = answer(gradlite.gradient, f, *spacing, **options)
        expected = numbers(case["result"])
        expected = tuple(expected) if case["tuple"] else expected
        self.assertSameBits(got, expected, case)
        self.assertEqual(warned, case["warnings"], case)

    def check_difference(self, case):
        args = [numbers(case[key]) for key in ("f", "spacing") if key in case]
        got, warned = answer(getattr(gradlite, case["kernel"]), *args, **case["kwargs"])
        self.assertSameBits(got, numbers(case["result"]), case)
        self.assertEqual(warned, case["warnings"], case)

    def check_wide(self, case):
        """Compare with exact results, to units in the last place of result or scale."""
        got, warned = answer(
            getattr(gradlite, case["kernel"]),
            numbers(case["f"]),
            numbers(case["spacing"]),
            **case["kwargs"],
        )
        self.assertEqual(warned, 0)
        if case["ulp"] == 0:
            return self.assertSameBits(got, numbers(case["result"]), case)
        expected = numbers(case["result"])
        self.assertEqual(lengths(got), lengths(expected), case)
        sizes = flat(numbers(case.get("scale", case["result"])))
        for value, exact, size in zip(flat(got), flat(expected), sizes):
            self.assertIs(type(value), float)
            unit = math.ldexp(1.0, math.frexp(size)[1] - 53)
            self.assertLessEqual(abs(value - exact), case["ulp"] * unit, case)

    def check_differentiate(self, case):
        check = self.check_wide if "ulp" in case else self.check_difference
        check(case)

    def test_gradient_has_numpys_bits(self):
        self.replay("gradient.jsonl", 806, self.check_gradient)

    def test_differences_have_numpys_bits(self):
        self.replay("kernels.jsonl", 240, self.check_difference)

    def test_wider_stencils_are_exact_to_rounding(self):
        self.replay("kernels_wide.jsonl", 247, self.check_wide)

    def test_differentiate_has_numpys_bits_or_is_exact_to_rounding(self):
        self.replay("differentiate.jsonl", 160, self.check_differentiate)

    def test_gradient_cases_cover_every_form(self):
        counts = {}
        for _, case in read_cases("gradient.jsonl"):
            for form in forms(case):
                counts[form] = counts.get(form, 0) + 1
        for form in FORMS:
            with self.subTest(form=form):
                self.assertGreaterEqual(counts.get(form, 0), 10)


FORMS = (
    *("0 dimensions", "1 dimensions", "2 dimensions", "3 dimensions", "4 dimensions"),
    *("no spacing", "one scalar", "scalars", "coordinates", "mixture", "zero step"),
    *("axis absent", "axis NoneType", "axis int", "axis list", "negative axis"),
    *("edge_order absent", "edge_order 1", "edge_order 2"),
    *("nan", "inf", "negative zero", "subnormal", "int beyond 2**53", "bool"),
    *("int and float", "empty dimension"),
)


def forms(case):
    """Yield the names in FORMS that apply to a case."""
    f = numbers(case["f"])
    depth, rows = 0, f
    while type(rows) is list:
        depth, rows = depth + 1, rows[0] if rows else None
    yield f"{depth} dimensions"
    yield from spacing_forms(case["spacing"])
    axis = case.get("axis", "absent")
    yield f"axis {axis if axis == 'absent' else type(axis).__name__}"
    if any(type(item) is int and item < 0 for item in flat(axis)):
        yield "negative axis"
    yield f"edge_order {case.get('edge_order', 'absent')}"
    if case["warnings"]:
        yield "zero step"
    yield from number_forms(flat(f))


def spacing_forms(spacing):
    lists = [type(item) is list for item in spacing]
    if len(lists) < 2:
        yield "no spacing" if not lists else "coordinates" if lists[0] else "one scalar"
    else:
        yield "coordinates" if all(lists) else "mixture" if any(lists) else "scalars"


def number_forms(samples):
    floats = [x for x in samples if type(x) is float]
    found = {
        "empty dimension": not samples,
        "nan": any(map(math.isnan, floats)),
        "inf": any(map(math.isinf, floats)),
        "negative zero": "-0.0" in map(repr, floats),
        "subnormal": any(0 < abs(x) < 2.0**-1022 for x in floats),
        "int beyond 2**53": any(type(x) is int and abs(x) > 2**53 for x in samples),
        "bool": any(type(x) is bool for x in samples),
        "int and float": {int, float} <= set(map(type, samples)),
    }
    yield from (form for form, holds in found.items() if holds)


if __name__ == "__main__":
    unittest.main()
