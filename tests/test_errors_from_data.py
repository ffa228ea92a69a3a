# SPDX-License-Identifier: MIT
"""The invalid calls in tests/data: type of the exception, words of the message."""

import datetime
import math
import unittest
from collections import deque
from decimal import Decimal
from fractions import Fraction

from tests.support.data import read_cases
from tests.support.functions import FUNCTIONS
from tests.support.refusals import FAMILIES, BadInputCase


def checked(function):
    """Return the function with a check that its arguments are not changed."""

    def call(*args, **kwargs):
        before = repr((args, kwargs))
        try:
            return function(*args, **kwargs)
        finally:
            assert repr((args, kwargs)) == before, "an argument was changed"

    return call


NAMES = {
    **{function.__name__: checked(function) for function in FUNCTIONS},
    **{"Fraction": Fraction, "Decimal": Decimal, "deque": deque},
    **{"nan": math.nan, "inf": math.inf, "date": datetime.date},
    **{"datetime": datetime.datetime, "timedelta": datetime.timedelta},
    "timezone": datetime.timezone,
}


class ErrorsFromData(BadInputCase):
    def replay(self, name, least):
        cases = read_cases(name)
        self.assertGreaterEqual(len(cases), least)
        for line, case in cases:
            error, call = FAMILIES[case["error"]], case["call"]
            with self.subTest(file=name, line=line, call=call):
                self.assertRefused(error, case["says"], lambda c=call: eval(c, NAMES))

    def test_calls_of_gradient_raise(self):
        self.replay("errors.jsonl", 228)

    def test_calls_of_differences_raise(self):
        self.replay("errors_kernels.jsonl", 25)

    def test_calls_with_exact_numbers_and_times_raise(self):
        self.replay("errors_numbers.jsonl", 25)

    def test_calls_of_differentiate_raise(self):
        self.replay("errors_differentiate.jsonl", 25)


if __name__ == "__main__":
    unittest.main()
