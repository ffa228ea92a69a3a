# SPDX-License-Identifier: MIT
"""Arrays and scalars of NumPy, columns and times of pandas."""

from datetime import timedelta
from fractions import Fraction

from gradlite import central_difference, gradient

from .libraries_common import DATES, DAY, FALLING, SAMPLES, SECONDS, SLOPES


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


def numpy_nanoseconds(check, np):
    """Whole microseconds are exact in short units, fractions raise at their place."""
    micro = timedelta(microseconds=1)
    for unit, count in (("ns", 10**3), ("ps", 10**6), ("fs", 10**9), ("25ns", 40)):
        for name in ("M8", "m8"):
            f = np.array([0, count, 3 * count], f"{name}[{unit}]")
            label = str(f.dtype)
            expected = [micro, 2 * micro, 2 * micro]
            check.exactly(label, lambda f=f: gradient(f), expected)
            check.exactly(f"list of {label}", lambda f=f: gradient(list(f)), expected)
            rows = [f, tuple(f)]
            call = lambda r=rows: gradient(r, axis=1)[1]  # noqa: E731
            check.exactly(f"rows of {label}", call, expected)
            call = lambda f=f: gradient([0, 1, 3], f)  # noqa: E731
            check.near(f"coordinates of {label}", call, [1e6] * 3)
            exact = [Fraction(0), Fraction(1), Fraction(3)]
            call = lambda f=f, g=exact: gradient(g, f)  # noqa: E731
            check.exactly(f"exact, {label}", call, [Fraction(10**6)] * 3)
    step, period = np.timedelta64(1000, "ns"), np.timedelta64(3000, "ns")
    call = lambda: central_difference([0, 1, 4], step, period=period)  # noqa: E731
    check.near("step and period", call, [-1.5e6, 2e6, -0.5e6])
    f = np.array([["2024-01-01", "2024-01-02"]] * 2, "M8[ns]")
    call = lambda: gradient(f, axis=1)  # noqa: E731
    check.exactly("dates in ns", call, [[DAY, DAY]] * 2)
    call = lambda: gradient(f.byteswap().view(f.dtype.newbyteorder()), axis=1)  # noqa: E731
    check.exactly("the other order of bytes", call, [[DAY, DAY]] * 2)
    f = np.array([0, 1000, 1001], "m8[ns]")
    call = lambda: gradient([1, 2, 3], f)  # noqa: E731
    check.refused("a fraction", TypeError, ["spacing[0][2]", ".round"], call)
    months = np.array(["2024-01", "2024-02", "2024-03"], "M8[M]")
    expected = [31 * DAY, 30 * DAY, 29 * DAY]
    check.exactly("months", lambda: gradient(months), expected)


def numpy_masked(check, np):
    """A masked value raises at its place."""
    f = np.ma.array([1.0, 2.0, 4.0], mask=[False, True, False])
    words = ["a masked value", "missing values"]
    calls = {
        "f[1]": lambda: gradient(f),
        "f[1][1]": lambda: gradient([f.filled(0), f]),
        "spacing[0][1]": lambda: gradient([1, 2, 4], f),
        "spacing[0]": lambda: gradient([1, 2, 4], np.ma.masked),
    }
    for place, call in calls.items():
        check.refused(place, TypeError, [place, *words], call)
    check.refused("its list", TypeError, ["f[1]", *words], lambda: gradient(list(f)))
    check.exactly("none masked", lambda: gradient(np.ma.array([1, 2, 4])), SLOPES)
    call = lambda: gradient([1.0, np.nan, 4.0])  # noqa: E731
    check.call("nan", call, lambda got: str(got) == "[nan, 1.5, nan]")


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
        # 1 and 2 of them, which are a fraction of a microsecond
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


def pandas_tables(check, pd):
    """A DataFrame is read by rows, as NumPy reads it."""
    frame = pd.DataFrame({"a": [1, 3, 7], "b": [2.0, 7.0, 9.0]})
    down = [[2.0, 5.0], [3.0, 3.5], [4.0, 2.0]]
    along = [[1.0, 1.0], [4.0, 4.0], [2.0, 2.0]]
    check.exactly("DataFrame", lambda: gradient(frame), (down, along))
    times = pd.DataFrame({"t": pd.to_datetime(DATES).astype("datetime64[ns]")})
    call = lambda: gradient(SECONDS, times["t"].values)  # noqa: E731
    check.exactly("values of a column in ns", call, [1.0] * 3)
    call = lambda: gradient(times, axis=0)  # noqa: E731
    check.exactly("DataFrame of times", call, [[DAY], [1.5 * DAY], [2 * DAY]])
    call = lambda: gradient([1, 2, 4], frame)  # noqa: E731
    check.refused("as coordinates", ValueError, ["spacing[0]"], call)
    for make in (pd.array, pd.Categorical, lambda x: pd.Series(x).values):
        check.read_as(str(make), make, FALLING)
    for x in (pd.date_range("2024", periods=3), pd.timedelta_range("0s", periods=3)):
        x = x.as_unit("ns")
        for form in (x, x.array, x.values, x.to_series(), list(x)):
            call = lambda x=form: gradient([0, 86400, 172800], x)  # noqa: E731
            check.exactly(f"times as {type(form)}", call, [1.0] * 3)
    periods = pd.period_range("2024", periods=3)
    check.refused("periods", TypeError, ["f[0]"], lambda: gradient(periods))


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
