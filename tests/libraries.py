# SPDX-License-Identifier: MIT
"""Test gradlite with the numbers and arrays of other packages.

    python -m tests.libraries [--allow-missing]

Ends with "N passed, N failed". Missing packages are listed; unless --allow-missing
is given, they make the exit code 1.
"""

import importlib
import importlib.metadata
import sys
import traceback
import warnings
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from fractions import Fraction
from math import inf, isnan, nan, sqrt

from gradlite import (
    backward_difference,
    central_difference,
    forward_difference,
    gradient,
)
from tests.support.exactly import near, same
from tests.support.limits import TimeLimitExceeded, limited
from tests.support.weights import impulses, pairs, reach

PIP = "numpy pandas torch mpmath sympy uncertainties pint pendulum findiff"
TIME_LIMIT = 5  # seconds of CPU time, for one check
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
KERNELS = {
    "forward": forward_difference,
    "backward": backward_difference,
    "center": central_difference,
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


def numpy_numbers(check, np):
    """Arrays of numbers, and lists of NumPy scalars."""
    for dtype in "bhilqBHILQ":
        f = np.array([1, 2, 4], dtype)
        check.exactly(f"array of {f.dtype}", lambda f=f: gradient(f), SLOPES)
        check.exactly(f"list of {f.dtype}", lambda f=f: gradient(list(f)), SLOPES)
        squares = [1, 4, 16]
        check.near(
            f"coordinates of {f.dtype}",
            lambda f=f, squares=squares: gradient(squares, f, edge_order=2),
            [2.0, 4.0, 8.0],
        )
    for dtype in "efdg":
        f = np.array([0.1, 0.2], dtype)
        expected = [float(f[1]) - float(f[0])] * 2
        check.exactly(f"array of {f.dtype}", lambda f=f: gradient(f), expected)
        check.exactly(f"list of {f.dtype}", lambda f=f: gradient(list(f)), expected)
    for dtype in "FDG":
        f = np.array([1j, 4j, 9j], dtype)
        check.exactly(f"array of {f.dtype}", lambda f=f: gradient(f), [3j, 4j, 5j])
    flags = np.array([True, False, True])
    check.exactly("array of bool", lambda: gradient(flags), [-1.0, 0.0, 1.0])
    check.exactly("list of bool_", lambda: gradient(list(flags)), [-1.0, 0.0, 1.0])
    mixed = [np.int8(1), 2, np.float16(4)]
    check.exactly("scalars in a list", lambda: gradient(mixed), SLOPES)
    objects = np.array([1, Fraction(2), 4], dtype=object)
    expected = [Fraction(1), Fraction(3, 2), Fraction(2)]
    check.exactly("array of object", lambda: gradient(objects), expected)
    big = np.array([2**63, 2**64 - 1], dtype=np.uint64)
    check.exactly("uint64 beyond int64", lambda: gradient(big), [2.0**63] * 2)


def numpy_shapes(check, np):
    f = np.array([[1, 2, 4], [2, 4, 6]])
    rows = ([[1.0, 2.0, 2.0]] * 2, [SLOPES, [2.0, 2.0, 2.0]])
    forms = {
        "C order": f,
        "Fortran order": np.asfortranarray(f),
        "strided": np.repeat(f, 2, axis=1)[:, ::2],
        "read-only": np.broadcast_to(f, (2, 3)),
        "big-endian": f.astype(">i4"),
        "list of rows": list(f),
        "tuple of list and array": ([1, 2, 4], f[1]),
    }
    for label, form in forms.items():
        check.exactly(label, lambda form=form: gradient(form), rows)
    cube = np.arange(24.0).reshape(2, 3, 4)
    expected = tuple([[[step] * 4] * 3] * 2 for step in (12.0, 4.0, 1.0))
    check.exactly("three dimensions", lambda: gradient(cube), expected)
    check.exactly("no dimensions", lambda: gradient(np.array(5.0)), ())
    empty = np.empty((2, 0))
    check.exactly("empty dimension", lambda: gradient(empty, axis=0), [[], []])
    steps = (np.array(2.0), np.array([0, 1, 2]))
    halved = [[x / 2 for x in row] for row in rows[0]]
    check.exactly("array spacing", lambda: gradient(f, *steps), (halved, rows[1]))
    for axis in (np.int64(1), np.array(1), np.array([1])):
        check.exactly(
            f"axis {axis!r}", lambda axis=axis: gradient(f, axis=axis), rows[1]
        )
    before = f.copy()
    gradient(f, 0.5, edge_order=1)
    check.that("the array is unchanged", (f == before).all(), f)


def numpy_steps(check, np):
    """Scalars and 0-dimensional arrays as scalar spacing."""
    for dtype in "bBefdgi":
        for step in (np.array(2, dtype), np.array(2, dtype)[()]):
            label = f"{type(step).__name__} of {dtype} as spacing"
            check.exactly(
                label, lambda s=step: gradient([1, 2, 4], s), [0.5, 0.75, 1.0]
            )
    imaginary = np.complex64(1j)
    check.exactly("complex64 step", lambda: gradient([0, 1], imaginary), [-1j, -1j])
    for hour in (np.timedelta64(1, "h"), np.array(3600, "m8[s]")):
        call = lambda h=hour: gradient([0, 7200, 10800], h)  # noqa: E731
        check.exactly(f"{hour!r} as spacing", call, [2.0, 1.5, 1.0])


def numpy_times(check, np):
    slopes = [DAY, 1.5 * DAY, 2 * DAY]
    for unit in ("D", "h", "m", "s", "ms", "us"):
        f = np.array(DATES, f"M8[{unit}]")
        check.exactly(f"array of {f.dtype}", lambda f=f: gradient(f), slopes)
        check.exactly(f"list of {f.dtype}", lambda f=f: gradient(list(f)), slopes)
        rates = lambda f=f: gradient(SECONDS, f)  # noqa: E731
        check.exactly(f"coordinates of {f.dtype}", rates, [1.0] * 3)
        g = f - f[0]
        check.exactly(f"array of {g.dtype}", lambda g=g: gradient(g), slopes)
        rates = lambda g=g: gradient(SECONDS, g)  # noqa: E731
        check.exactly(f"coordinates of {g.dtype}", rates, [1.0] * 3)
    years = np.array(["2023", "2024", "2025"], "M8[Y]")
    expected = [365 * DAY, 365.5 * DAY, 366 * DAY]
    check.exactly("years", lambda: gradient(years), expected)
    weeks = np.array([0, 1, 3], "m8[W]")
    check.exactly("weeks", lambda: gradient(weeks), [7 * slope for slope in slopes])


def numpy_refused(check, np):
    arrays = {
        "str": np.array(["1", "2"]),
        "bytes": np.array([b"1", b"2"]),
        "object str": np.array(["1", "2"], object),
        "object None": np.array([1, None], object),
        "void": np.zeros(2, "V4"),
        "records": np.zeros(2, "i4,f8"),
        "recarray": np.rec.array([(1, 2.0), (3, 4.0)]),
        "months": np.array([1, 2], "m8[M]"),
        "years between": np.array([1, 2], "m8[Y]"),
        "no unit": np.array([1, 2], "m8"),
        "not a time": np.array(["NaT", "2024-01-01"], "M8[us]"),
        "masked": np.ma.array([1, 2], mask=[True, False]),
    }
    if hasattr(np.dtypes, "StringDType"):
        arrays["StringDType"] = np.array(["1", "2"], np.dtypes.StringDType())
    for unit in ("D", "s", "us"):  # no datetime has such a year
        years = np.array(["10000-01-01", "10001-01-01"], f"M8[{unit}]")
        arrays[f"years beyond 9999 in {unit}"] = years
    fine = ("ns", "ps", "fs", "as")
    for unit in fine:
        arrays[f"datetime64[{unit}]"] = np.array([1, 2], f"M8[{unit}]")
        arrays[f"timedelta64[{unit}]"] = np.array([1, 2], f"m8[{unit}]")
    for label, f in arrays.items():
        advice, never = [], [] if label == "no unit" else [".astype("]
        if any(f"[{unit}]" in str(f.dtype) for unit in fine):
            kind = "datetime64" if f.dtype.kind == "M" else "timedelta64"
            advice, never = [f'.astype("{kind}[us]")'], []
        refusals = {
            "": (["f", *advice], lambda f=f: gradient(f)),
            "in a list, ": (["f[0]", *advice], lambda f=f: gradient([f, f])),
            "as coordinates, ": (
                ["spacing[0]", *advice],
                lambda f=f: gradient([1, 2], f),
            ),
            "its scalars, ": (["f["], lambda f=f: gradient(list(f))),
        }
        for how, (words, call) in refusals.items():
            check.refused(f"{how}{label}", TypeError, words, call, never)


def numpy_missing_times(check, np):
    """NaT raises TypeError at its index, as an entry and as a scalar in a list."""
    for dtype in ("M8[us]", "M8[D]", "m8[us]", "m8[s]"):
        times = np.array([1, 2, 4], dtype)
        times[1] = "NaT"
        for samples in SAMPLES.values():
            for x in (times, list(times)):
                call = lambda x=x, f=samples: gradient(f, x)  # noqa: E731
                check.refused(f"NaT in {dtype}", TypeError, ["spacing[0][1]"], call)
        for f in (times, list(times)):
            call = lambda f=f: gradient(f)  # noqa: E731
            check.refused(f"NaT in samples of {dtype}", TypeError, ["f[1]"], call)
    step = np.timedelta64("NaT", "s")
    call = lambda: gradient([Fraction(1), Fraction(2)], step)  # noqa: E731
    check.refused("NaT as step", TypeError, ["spacing[0]"], call)


def pandas_series(check, pd):
    for dtype in ("int64", "float64", "Int64", "Float32", "object"):
        f = pd.Series([1, 2, 4], dtype=dtype, index=[7, 3, 5])
        check.exactly(f"Series of {dtype}", lambda f=f: gradient(f), SLOPES)
        call = lambda f=f: gradient([1, 4, 16], f, edge_order=2)  # noqa: E731
        check.near(f"coordinates of {dtype}", call, [2.0, 4.0, 8.0])
    check.exactly("Index", lambda: gradient(pd.Index([1, 2, 4])), SLOPES)
    series = [pd.Series([1, 2, 4])] * 2
    check.exactly("list of Series", lambda: gradient(series, axis=1), [SLOPES] * 2)
    missing = pd.Series([1, None, 4])
    check.call(
        "a missing number is nan",
        lambda: gradient(missing),
        lambda got: str(got) == "[nan, 1.5, nan]",
    )
    check.refused("text", TypeError, ["f"], lambda: gradient(pd.Series(["1", "2"])))
    frame = pd.DataFrame({"a": [1, 2]})
    check.refused("DataFrame", TypeError, ["f"], lambda: gradient(frame))


def pandas_times(check, pd):
    slopes = [DAY, 1.5 * DAY, 2 * DAY]
    for unit in ("s", "ms", "us", "ns"):
        x = pd.Series(pd.to_datetime(DATES)).astype(f"datetime64[{unit}]")
        forms = {"Series": x, "list": x.tolist(), "aware": x.dt.tz_localize("UTC")}
        for label, form in forms.items():
            label = f"{label} of Timestamps [{unit}]"
            check.call(label, lambda f=form: gradient(f), lambda got: got == slopes)
            rates = lambda x=form: gradient(SECONDS, x)  # noqa: E731
            check.exactly(f"coordinates, {label}", rates, [1.0] * 3)
            exact = lambda x=form: gradient(list(map(Fraction, SECONDS)), x)  # noqa: E731
            check.exactly(f"exact, {label}", exact, [Fraction(1)] * 3)
        g = x - x[0]
        check.call(
            f"Timedeltas [{unit}]", lambda g=g: gradient(g), lambda got: got == slopes
        )
        rates = lambda g=g: gradient(SECONDS, g)  # noqa: E731
        check.exactly(f"coordinates, Timedeltas [{unit}]", rates, [1.0] * 3)
    hour = pd.Timedelta(hours=1)
    call = lambda: gradient([0, 7200, 10800], hour)  # noqa: E731
    check.exactly("Timedelta as spacing", call, [2.0, 1.5, 1.0])
    spring = pd.Series(pd.date_range("2024-03-31", periods=4, freq="h", tz="CET"))
    call = lambda: gradient([0, 3600, 7200, 10800], spring)  # noqa: E731
    check.exactly("across a clock change", call, [1.0] * 4)


def pandas_missing(check, pd):
    """NaT and NA raise TypeError at their index, like None."""
    deltas = pd.Series(pd.to_timedelta(["0s", None, "2s"]))
    stamps = pd.Series(pd.to_datetime(["2024-01-01", None, "2024-01-04"]))
    series = {
        "Timedeltas": deltas,
        "Timestamps": stamps,
        "aware Timestamps": stamps.dt.tz_localize("UTC"),
        "TimedeltaIndex": pd.TimedeltaIndex(deltas),
        "DatetimeIndex": pd.DatetimeIndex(stamps),
        "objects": pd.Series([1, None, 4], dtype="object"),
        "NAs": pd.Series([1, None, 4], dtype="Int64"),
        "a list with NaT": [1, pd.NaT, 4],
        "a list with NA": [1, pd.NA, 4],
    }
    for label, x in series.items():
        for kind, f in SAMPLES.items():
            call = lambda x=x, f=f: gradient(f, x)  # noqa: E731
            words = ["spacing[0][1]"]
            check.refused(f"{kind} samples, {label}", TypeError, words, call)
        check.refused(label, TypeError, ["f[1]"], lambda f=x: gradient(f))
    for kind, f in SAMPLES.items():
        for missing in (pd.NaT, pd.NA):
            label = f"{kind} samples, {missing!r}"
            call = lambda m=missing, f=f: gradient(f, m)  # noqa: E731
            check.refused(f"{label} as step", TypeError, ["spacing[0]"], call)
            call = lambda m=missing, f=f: gradient([*f[:1], m, *f[1:]])  # noqa: E731
            check.refused(f"{label} among them", TypeError, ["f[1]"], call)
            call = lambda m=missing, f=f: central_difference(f, period=m)  # noqa: E731
            check.refused(f"{label} as period", TypeError, ["period"], call)
    f = pd.Series([1, 2, None, 4, 5], dtype="Int64")
    check.refused(
        "Int64 with a missing value", TypeError, ["f[2]"], lambda: gradient(f)
    )
    call = lambda: gradient([1.0, 2.0, 4.0, 7.0, 8.0], f)  # noqa: E731
    check.refused("Int64 as coordinates", TypeError, ["spacing[0][2]"], call)


def pandas_nanoseconds(check, pd):
    """Timedeltas and Timestamps are used to the nanosecond, or refused."""
    step = pd.Timedelta(1500, "ns")
    for kind in (float, Fraction):
        f = [kind(0), kind(1)]
        exact = Fraction(10**9, 1500)
        expected = [exact if kind is Fraction else float(exact)] * 2
        call = lambda f=f: gradient(f, step)  # noqa: E731
        check.exact_or_refused("1500 ns as step", ["spacing[0]"], call, expected)
        deltas = [pd.Timedelta(ns, "ns") for ns in (1, 501)]
        expected = [kind(2 * 10**6)] * 2
        for x in (
            deltas,
            pd.Series(deltas),
            [pd.Timestamp(2024, 1, 1) + delta for delta in deltas],
            pd.Series([pd.Timestamp(2024, 1, 1) + delta for delta in deltas]),
            pd.DatetimeIndex([pd.Timestamp(0), pd.Timestamp(500)]),
            [pd.Timestamp(0, tz="UTC"), pd.Timestamp(500, tz="UTC")],
        ):
            call = lambda f=f, x=x: gradient(f, x)  # noqa: E731
            check.exact_or_refused("coordinates", ["spacing[0]"], call, expected)
    # 500 ns per sample round to the even number of microseconds, 0.
    for f in (
        [pd.Timedelta(ns, "ns") for ns in (0, 500, 1000)],
        [pd.Timestamp(ns) for ns in (0, 500, 1000)],
    ):
        call = lambda f=f: gradient(f)  # noqa: E731
        check.exact_or_refused("samples", ["f"], call, [timedelta(0)] * 3)
    whole = [pd.Timestamp(0), pd.Timestamp(2000)]
    call = lambda: gradient([0.0, 1.0], whole)  # noqa: E731
    check.near("whole microseconds", call, [500000.0] * 2)


def torch_tensors(check, torch):
    for dtype in (
        "uint8",
        "int16",
        "int64",
        "float16",
        "bfloat16",
        "float32",
        "float64",
    ):
        f = torch.tensor([[1, 2, 4], [2, 4, 6]], dtype=getattr(torch, dtype))
        rows = ([[1.0, 2.0, 2.0]] * 2, [SLOPES, [2.0, 2.0, 2.0]])
        check.exactly(f"tensor of {dtype}", lambda f=f: gradient(f), rows)
        check.exactly(f"list of {dtype}", lambda f=f: gradient(list(f)), rows)
    single = torch.tensor([0.1, 0.2], requires_grad=True)
    a, b = single.tolist()
    check.exactly("float32 in double", lambda: gradient(single), [b - a] * 2)
    scalars = [torch.tensor(1), torch.tensor(2.0), 4]
    check.exactly("tensors without dimensions", lambda: gradient(scalars), SLOPES)
    flags = torch.tensor([True, False, True])
    check.exactly("tensor of bool", lambda: gradient(flags), [-1.0, 0.0, 1.0])
    waves = torch.tensor([1j, 4j, 9j])
    check.exactly("tensor of complex64", lambda: gradient(waves), [3j, 4j, 5j])
    step, x = torch.tensor(0.5), torch.tensor([0.0, 0.5, 1.0])
    for spacing in (step, x):
        call = lambda h=spacing: gradient([1, 2, 4], h)  # noqa: E731
        check.exactly("tensor as spacing", call, [2.0, 3.0, 4.0])
    check.exactly("strided", lambda: gradient(x.flip(0)), [-0.5] * 3)


def mpmath_digits(check, mpmath):
    """Results have the precision of the samples: 50 digits."""
    mpmath.mp.dps = 50
    mpf, mpc = mpmath.mpf, mpmath.mpc
    tiny = mpf(10) ** -48
    third = mpf(1) / 3

    def all_near(expected):
        def judge(got):
            types = {type(x) for x in got} <= {mpf, mpc}
            near = [abs(a - b) < tiny for a, b in zip(got, expected)]
            return types and all(near) and len(got) == len(expected)

        return judge

    x = [third * t for t in (0, 1, 3, 4)]
    squares, slopes = [t * t for t in x], [2 * t for t in x]
    calls = {
        "non-uniform coordinates": (lambda: gradient(squares, x, edge_order=2), slopes),
        "int samples": (lambda: gradient([1, 2, 4], third), [3, mpf(9) / 2, 6]),
        "float samples": (lambda: gradient([1.5, 2, 4], third), [1.5, mpf(15) / 4, 6]),
        "ints among them": (
            lambda: gradient([third, 1, 2]),
            [1 - third, (2 - third) / 2, mpf(1)],
        ),
        "fraction spacing": (
            lambda: gradient([third, 2 * third], Fraction(1, 7)),
            [7 * third] * 2,
        ),
        "float coordinates": (
            lambda: gradient([third, 1, 2], [0.0, 0.5, 1.0])[:1],
            [2 - 2 * third],
        ),
        "complex": (
            lambda: gradient([mpc(0, third), mpc(0, 1)]),
            [mpc(0, 2 * third)] * 2,
        ),
    }
    for label, (call, expected) in calls.items():
        check.call(f"mpf, {label}", call, all_near(expected))
    h = mpf(1) / 200
    f = [mpmath.exp(i * h) for i in range(-12, 13)]
    for derivative, accuracy in ((1, 24), (2, 24)):
        order = {"derivative": derivative, "accuracy": accuracy}
        check.call(
            f"exp, {order}",
            lambda order=order: central_difference(f, h, **order),
            lambda got: len(got) == 1 and abs(got[0] - 1) < mpf(10) ** -40,
        )
    check.refused("zero step", ValueError, ["axis 0"], lambda: gradient([third, 1], 0))
    mpmath.mp.dps = 15


def mpmath_special_values(check, mpmath):
    """An infinity, nan or interval changes only the results that use it."""
    mpf, mpi = mpmath.mpf, mpmath.iv.mpf

    def equal(expected, kind=mpf):
        def judge(got):
            pairs = list(zip(got, expected))
            values = all(a == b or (b != b and a != a) for a, b in pairs)
            return values and len(got) == len(expected) and kinds(got, kind)

        return judge

    def kinds(got, kind):
        return all(isinstance(value, kind) for value in got)

    calls = {
        "inf among ints": ([mpmath.inf, 1, 2, 3], [-inf, -inf, 1, 1]),
        "nan among floats": ([1.0, 2.0, 3.0, 4.0, mpmath.nan], [1, 1, 1, nan, nan]),
        "mpf inf": ([1, mpf("inf"), 2, 3.0, 4], [inf, 0.5, -inf, 1, 1]),
        "nan beside mpf": ([mpmath.nan, mpf(1), 2, 3], [nan, nan, 1, 1]),
    }
    for label, (f, expected) in calls.items():
        check.call(f"mpf, {label}", lambda f=f: gradient(f), equal(expected))
    rows = [[mpmath.inf, 1], [2, 4]]
    check.call(
        "mpf, inf in one row",
        lambda: gradient(rows, axis=1)[1],
        equal([2, 2]),
    )
    x = [mpf("-inf"), 0, 1, 3]
    check.call(
        "mpf, infinite coordinate",
        lambda: (lambda got: [got[0], *got[2:]])(gradient([1, 2, 4, 8], x)),
        equal([0, 2, 2]),
    )
    complex_inf = mpmath.mpc(mpmath.inf, 0)
    check.call(
        "mpc, inf",
        lambda: gradient([complex_inf, 1, 2, 3])[2:],
        equal([1, 1], mpmath.mpc),
    )

    def bounds(expected):
        def judge(got):
            return [(float(v.a), float(v.b)) for v in got] == expected

        return judge

    f = [mpi([1, 2]), 3, 4]
    expected = [(1.0, 2.0), (1.0, 1.5), (1.0, 1.0)]
    check.call("interval among ints", lambda: gradient(f), bounds(expected))
    expected = [(-1.0, -1.0), (-1.5, -1.0), (-2.0, -1.0)]
    check.call("interval at the end", lambda: gradient(f[::-1]), bounds(expected))


def sympy_formulas(check, sympy):
    x, y, z, h = sympy.symbols("x y z h")

    def equal(expected):
        def judge(got):
            pairs = zip(got, expected)
            return len(got) == len(expected) and all(
                sympy.simplify(a - b) == 0 for a, b in pairs
            )

        return judge

    f = [x, y, z]
    calls = {
        "uniform": (
            lambda: gradient(f, h),
            [(y - x) / h, (z - x) / (2 * h), (z - y) / h],
        ),
        "edge order 2": (
            lambda: gradient(f, edge_order=2)[:1],
            [(-3 * x + 4 * y - z) / 2],
        ),
        "second": (
            lambda: central_difference(f, h, derivative=2),
            [(x - 2 * y + z) / h**2],
        ),
        "ints among them": (lambda: gradient([x, 2, z]), [2 - x, (z - x) / 2, z - 2]),
        "non-uniform": (
            lambda: gradient(f, [0, 1, 3])[1:2],
            [-2 * x / 3 + y / 2 + z / 6],
        ),
        # a parabola through any three symbols is exact
        "symbolic coordinates": (
            lambda: gradient([x**2, y**2, z**2], f, edge_order=2),
            [2 * x, 2 * y, 2 * z],
        ),
        "ints at symbols": (lambda: gradient([1, 3], [x, y]), [2 / (y - x)] * 2),
        "periodic": (
            lambda: central_difference(f, h, period=3 * h),
            [(y - z) / (2 * h), (z - x) / (2 * h), (x - y) / (2 * h)],
        ),
    }
    for label, (call, expected) in calls.items():
        check.call(f"symbols, {label}", call, equal(expected))
    whole = [sympy.Integer(value) for value in (1, 2, 4)]
    thirds = [sympy.Rational(n, 6) for n in (2, 3, 4)]
    check.call("Integers stay exact", lambda: gradient(whole, 3), equal(thirds))
    # A quotient by zero is sympy's complex infinity, not an error.
    is_infinite = lambda got: all(x.has(sympy.zoo) for x in got)  # noqa: E731
    check.call("zero step", lambda: gradient(f, 0), is_infinite)


def sympy_special_values(check, sympy):
    """oo and nan change only the results that use them."""

    def equal(expected):
        def judge(got):
            exact = all(isinstance(value, sympy.Basic) for value in got)
            return exact and got == [sympy.sympify(value) for value in expected]

        return judge

    oo, half = sympy.oo, sympy.Rational(1, 2)
    calls = {
        "oo": ([oo, 1, 2, 3], [-oo, -oo, 1, 1]),
        "oo at the end": ([1, 2, 4, oo], [1, 3 * half, oo, oo]),
        "zoo": ([sympy.zoo, 1, 2, 3], [sympy.zoo, sympy.zoo, 1, 1]),
        "nan": ([1, 2, 3, 4, sympy.nan], [1, 1, 1, sympy.nan, sympy.nan]),
        "oo beside a symbol": (
            [oo, sympy.Symbol("x", real=True), 2, 3, 5],
            [-oo, -oo, (3 - sympy.Symbol("x", real=True)) / 2, 3 * half, 2],
        ),
    }
    for label, (f, expected) in calls.items():
        check.call(f"sympy, {label}", lambda f=f: gradient(f), equal(expected))


def sympy_weights(check, sympy):
    """Weights on non-uniform coordinates against sympy's."""
    finite_diff_weights = sympy.finite_diff_weights
    x = [Fraction(t, 3) for t in (0, 2, 3, 7, 8, 12, 13, 14, 19, 20, 25)]
    for side, kernel in KERNELS.items():
        for derivative, accuracy in pairs(kernel, range(1, 5), 5):
            lo, hi = reach(kernel, derivative, accuracy, scalar=False)
            part = x[: hi - lo + 1]
            at = [sympy.Rational(t.numerator, t.denominator) for t in part]
            weights = finite_diff_weights(derivative, at, at[-lo])[derivative][-1]
            expected = [[Fraction(int(w.p), int(w.q)) for w in weights]]
            order = {"derivative": derivative, "accuracy": accuracy, "axis": 0}
            call = lambda k=kernel, p=part, o=order: k(impulses(len(p)), p, **o)  # noqa: E731
            check.exactly(f"sympy's weights, {side} {order}", call, expected)


def findiff_weights(check, findiff):
    """Weights on unit steps against findiff's."""
    for derivative in range(1, 5):
        for accuracy in (2, 4, 6):
            found = findiff.coefficients(derivative, accuracy, symbolic=True)
            for side, kernel in KERNELS.items():
                lo, hi = reach(kernel, derivative, accuracy, scalar=True)
                weights = dict(zip(found[side]["offsets"], found[side]["coefficients"]))
                expected = [
                    [Fraction(str(weights.get(k, 0))) for k in range(lo, hi + 1)]
                ]
                order = {"derivative": derivative, "accuracy": accuracy, "axis": 0}
                call = lambda k=kernel, n=hi - lo + 1, o=order: k(impulses(n), **o)  # noqa: E731
                check.exactly(f"findiff's weights, {side} {order}", call, expected)


def uncertain_numbers(check, uncertainties):
    """Uncertainties propagate; correlated ones cancel."""
    ufloat = uncertainties.ufloat

    def like(nominal, deviations):
        def judge(got):
            return near([x.n for x in got], nominal, 1e-12) and near(
                [x.s for x in got], deviations, 1e-12
            )

        return judge

    a, b, c = ufloat(1, 0.3), ufloat(2, 0.4), ufloat(4, 1.2)
    apart = [0.5, sqrt(0.09 + 1.44) / 2, sqrt(0.16 + 1.44)]
    check.call("independent", lambda: gradient([a, b, c]), like(SLOPES, apart))
    together = lambda: gradient([a, a + 1, a + 3])  # noqa: E731
    check.call("correlated", together, like(SLOPES, [0.0, 0.0, 0.0]))
    # 1 / h: the relative error of h is the result's
    step = ufloat(2, 0.2)
    check.call("spacing", lambda: gradient([1, 3], step), like([1.0] * 2, [0.1] * 2))
    x = [step * 0, step, step * 3]
    call = lambda: gradient([0, 2, 6], x)  # noqa: E731
    check.call("coordinates", call, like([1.0] * 3, [0.1] * 3))
    # -2/3 a + 1/2 b + 1/6 c
    spread = sqrt((2 / 3 * 0.3) ** 2 + (0.4 / 2) ** 2 + (1.2 / 6) ** 2)
    for h in ([0, 1, 3], [0.0, 1.0, 3.0]):
        call = lambda h=h: gradient([a, b, c], h)[1:2]  # noqa: E731
        check.call(f"non-uniform {h}", call, like([1.0], [spread]))
    call = lambda: gradient([a, 2, 4.0])  # noqa: E731
    check.call("numbers among them", call, like(SLOPES, [0.3, 0.15, 0.0]))
    for position, kept in ((0, slice(2, None)), (-1, slice(None, -2))):
        f = [1.0, 2, 3, 4, 5]
        f[position] = ufloat(nan, 1)
        call = lambda f=f, kept=kept: gradient(f)[kept]  # noqa: E731
        check.call(f"nan at {position}", call, like([1.0] * 3, [0.0] * 3))
        call = lambda f=f: [isnan(x.n) for x in gradient(f)]  # noqa: E731
        expected = [position == 0] * 2 + [False] + [position != 0] * 2
        check.exactly(f"results that use nan at {position}", call, expected)
    f = [ufloat(inf, 1), 1, 2, 3]
    check.call("inf", lambda: gradient(f)[2:], like([1.0] * 2, [0.0] * 2))


def pint_units(check, pint):
    units = pint.UnitRegistry()
    m, s = units.meter, units.second

    def like(values, unit):
        def judge(got):
            sizes = [float((x / unit).to("").m) for x in got]
            return near(sizes, values, 1e-14)

        return judge

    f, x = [1 * m, 2 * m, 4 * m], [0 * s, 1 * s, 3 * s]
    speed = m / s
    calls = {
        "no spacing": (lambda: gradient(f), SLOPES, m),
        "m over s": (lambda: gradient(f, 2 * s), [0.5, 0.75, 1.0], speed),
        "s as coordinates": (lambda: gradient(f, x), [1.0] * 3, speed),
        "int coordinates": (lambda: gradient(f, [0, 1, 3]), [1.0] * 3, m),
        "float coordinates": (lambda: gradient(f, [0.0, 1.0, 3.0]), [1.0] * 3, m),
        "float step": (lambda: gradient(f, 0.5), [2.0, 3.0, 4.0], m),
        "plain samples": (lambda: gradient([1, 2, 4], x), [1.0] * 3, s**-1),
        "other units": (lambda: gradient([1 * m, 200 * units.cm]), [1.0] * 2, m),
        "an array with a unit": (
            lambda: gradient(units.Quantity([1, 2, 4], m), 2 * s),
            [0.5, 0.75, 1.0],
            speed,
        ),
        "second": (
            lambda: central_difference(f, 2 * s, derivative=2),
            [0.25],
            m / s**2,
        ),
        "second, non-uniform": (
            lambda: forward_difference(f, x, derivative=2),
            [0.0],
            m / s**2,
        ),
        "periodic": (
            lambda: central_difference(f, x, period=4 * s),
            [-1.0, 1.0, -5 / 3],
            speed,
        ),
    }
    for label, (call, values, unit) in calls.items():
        check.call(f"pint, {label}", call, like(values, unit))
    check.refused(
        "metres among seconds",
        TypeError,
        ["axis 0"],
        lambda: gradient([1 * m, 2 * s, 3 * s], 1 * s),
    )
    check.refused("zero step", ValueError, ["axis 0"], lambda: gradient(f, 0 * s))
    for special in (inf, nan):
        f = [special * m, 1 * m, 2 * m, 4 * m]
        call = lambda f=f: gradient(f, 2 * s)[2:]  # noqa: E731
        check.call(f"pint, {special} m", call, like([0.75, 1.0], speed))
        f = [special * units.dimensionless, 1, 2, 4.0]
        call = lambda f=f: gradient(f)[2:]  # noqa: E731
        check.call(f"pint, {special}", call, like([1.5, 2.0], units.dimensionless))


def pendulum_times(check, pendulum):
    """Classes derived from datetime's, with differences of their own."""
    hour, micro = timedelta(hours=1), timedelta(microseconds=1)
    start = pendulum.datetime(2024, 3, 31, tz="Europe/Berlin")
    spring = [start.add(hours=k) for k in range(4)]
    fixed = [start.add(hours=k) for k in range(2)]
    for label, x in ("across a clock change", spring), ("at one offset", fixed):
        seconds, count = [3600 * k for k in range(len(x))], len(x)
        call = lambda x=x, f=seconds: gradient(f, x)  # noqa: E731
        check.exactly(f"coordinates {label}", call, [1.0] * count)
        call = lambda x=x, f=seconds: gradient(list(map(Fraction, f)), x)  # noqa: E731
        check.exactly(f"exact, {label}", call, [Fraction(1)] * count)
        call = lambda x=x: gradient(x)  # noqa: E731
        check.call(f"samples {label}", call, lambda got, n=count: got == [hour] * n)
    days = [pendulum.date(2024, 1, day) for day in (1, 2, 4)]
    slopes = [DAY, 1.5 * DAY, 2 * DAY]
    check.call("dates", lambda: gradient(days), lambda got: got == slopes)
    check.exactly("coordinates, dates", lambda: gradient(SECONDS, days), [1.0] * 3)
    odd = [pendulum.duration(microseconds=k) for k in (0, 3, 8)]
    check.call(
        "durations are rounded to even",
        lambda: gradient(odd, 2),
        lambda got: got == [2 * micro] * 3,  # 1.5, 2 and 2.5
    )
    x = [pendulum.duration(seconds=k) for k in (0, 1, 3)]
    check.exactly("coordinates, durations", lambda: gradient([0, 1, 3], x), [1.0] * 3)


SECTIONS = [
    ("numpy", numpy_numbers),
    ("numpy", numpy_shapes),
    ("numpy", numpy_steps),
    ("numpy", numpy_times),
    ("numpy", numpy_refused),
    ("numpy", numpy_missing_times),
    ("pandas", pandas_series),
    ("pandas", pandas_times),
    ("pandas", pandas_missing),
    ("pandas", pandas_nanoseconds),
    ("torch", torch_tensors),
    ("mpmath", mpmath_digits),
    ("mpmath", mpmath_special_values),
    ("sympy", sympy_formulas),
    ("sympy", sympy_special_values),
    ("sympy", sympy_weights),
    ("findiff", findiff_weights),
    ("uncertainties", uncertain_numbers),
    ("pint", pint_units),
    ("pendulum", pendulum_times),
]


def main(arguments):
    check, missing = Checks(), []
    for name, section in SECTIONS:
        try:
            module = importlib.import_module(name)
        except ImportError:
            if name not in missing:
                missing.append(name)
            continue
        before = check.passed + check.failed
        try:
            section(check, module)
        except Exception:
            check.that(section.__name__, False, traceback.format_exc())
        count = check.passed + check.failed - before
        version = importlib.metadata.version(name)
        print(f"{section.__name__}: {count} checks with {name} {version}")
    for name in missing:
        print(f"MISSING {name}: none of its checks ran")
    if missing:
        print(f"to install all: pip install {PIP}")
    print(f"{check.passed} passed, {check.failed} failed")
    allowed = "--allow-missing" in arguments or not missing
    return 0 if allowed and not check.failed else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
