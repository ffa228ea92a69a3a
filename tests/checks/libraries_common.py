# SPDX-License-Identifier: MIT
"""What the checks with other libraries share: counting, comparing, and samples."""

import traceback
import warnings
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from fractions import Fraction

from gradlite import central_difference, forward_difference, gradient
from tests.support.exactly import near, same
from tests.support.limits import TimeLimitExceeded, limited

TIME_LIMIT = 5  # seconds of CPU time, for one check
FALLING = [5, 4, 3, 1]  # whose differences do not fit into 8 bits without a sign
SLOPES = [1.0, 1.5, 2.0]  # of 1, 2, 4
DAY = timedelta(days=1)
DATES = ["2024-01-01", "2024-01-02", "2024-01-04"]
SECONDS = [0, 86400, 3 * 86400]
SAMPLES = {
    "float": [1.0, 2.0, 4.0],
    "Fraction": [Fraction(1), Fraction(2), Fraction(4)],
    "Decimal": [Decimal(1), Decimal(2), Decimal(4)],
    "complex": [1j, 2j, 4j],
    "timedelta": [DAY, 2 * DAY, 4 * DAY],
    "datetime": [datetime(2024, 1, day) for day in (1, 2, 4)],
    "aware": [datetime(2024, 1, day, tzinfo=timezone.utc) for day in (1, 2, 4)],
}


class Checks:
    """Count the checks that pass, and print those that fail."""

    def __init__(self):
        self.passed = self.failed = 0

    def that(self, label, holds, got):
        self.passed += bool(holds)
        self.failed += not holds
        if not holds:
            print(f"FAILED {label}: got {got!r}")

    def call(self, label, call, judge):
        """Check what the call returns with a function."""
        try:
            with limited(TIME_LIMIT):
                got = call()
            self.that(label, judge(got), got)
        except Exception:
            self.that(label, False, traceback.format_exc())

    def exactly(self, label, call, expected):
        self.call(label, call, lambda got: same(got, expected))

    def near(self, label, call, expected):
        self.call(label, call, lambda got: near(got, expected, 1e-14))

    def refused(self, label, error, words, call, never=()):
        """Check that the call raises this error, with these words in its message."""
        try:
            with limited(TIME_LIMIT):
                got = call()
        except (Exception, TimeLimitExceeded) as raised:
            got = f"{type(raised).__name__}: {raised}"
            fits = type(raised) is error and "() requires " in got and ", got " in got
            fits = fits and not any(word in got for word in never)
            self.that(label, fits and all(word in got for word in words), got)
        else:
            self.that(label, False, got)

    def exact_or_refused(self, label, words, call, expected):
        """Check that the call returns the exact result or names the place."""
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            try:
                with limited(TIME_LIMIT):
                    got = call()
            except (TypeError, ValueError) as raised:
                self.refused(label, type(raised), words, call)
            else:
                exact = got == expected
                if type(expected[0]) is float:
                    exact = near(got, expected, 1e-15)
                self.that(label, exact, got)
        self.that(f"{label} without warnings", not caught, caught)

    def read_as(self, label, make, values):
        """Check that an array of numbers is read like the list that it is made of.

        As samples, with every function, as rows at two levels, and as coordinates.
        """
        n = len(values)
        expected = gradient(values)
        forms = {
            "samples": lambda: gradient(make(values)),
            "rows": lambda: gradient([make(values), values], axis=1)[0],
            "a tuple of rows": lambda: gradient((make(values),), axis=1)[0],
        }
        for form, call in forms.items():
            self.exactly(f"{label}, {form}", call, expected)
        call = lambda: gradient(values, make(values))  # noqa: E731
        self.near(f"{label}, coordinates", call, [1.0] * n)
        call = lambda: forward_difference(make(values))  # noqa: E731
        self.exactly(f"{label}, forward", call, forward_difference(values))
        call = lambda: central_difference(make(values))  # noqa: E731
        self.exactly(f"{label}, central", call, central_difference(values))

    def steps_as(self, label, make):
        """Check a single value as step and as period."""
        call = lambda: gradient([1, 2, 4], make(2))  # noqa: E731
        self.exactly(f"{label}, step", call, [0.5, 0.75, 1.0])
        call = lambda: central_difference([1, 2, 4], period=make(3))  # noqa: E731
        self.exactly(f"{label}, period", call, [-1.0, 1.5, -0.5])

    def silent(self, label, call, judge):
        """Check what the call returns, and that it does not warn."""
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            self.call(label, call, judge)
        self.that(f"{label} without warnings", not caught, [str(w) for w in caught])
