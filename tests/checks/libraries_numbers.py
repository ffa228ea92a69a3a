# SPDX-License-Identifier: MIT
"""Numbers, weights and times of mpmath, SymPy, gmpy2, cftime and others."""

from datetime import timedelta
from fractions import Fraction
from math import inf, isnan, nan, sqrt

from gradlite import (
    backward_difference,
    central_difference,
    forward_difference,
    gradient,
)
from tests.support.exactly import near
from tests.support.weights import impulses, pairs, reach

from .libraries_common import DAY, SECONDS, SLOPES

KERNELS = {
    "forward": forward_difference,
    "backward": backward_difference,
    "center": central_difference,
}


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


def gmpy2_numbers(check, gmpy2):
    """An mpz has a length, its bits, and is a number all the same."""
    mpz, mpq, mpfr = gmpy2.mpz, gmpy2.mpq, gmpy2.mpfr

    def equal(expected):
        return lambda got: got == expected

    f = [mpz(4), mpz(5), mpz(7)]
    check.call("mpz", lambda: gradient(f), equal([1, 1.5, 2]))
    check.call("rows of mpz", lambda: gradient([f, f])[1][0], equal([1, 1.5, 2]))
    check.call("tuple of mpz", lambda: gradient(tuple(f)), equal([1, 1.5, 2]))
    check.call("mpz among ints", lambda: gradient([4, mpz(5), 7]), equal([1, 1.5, 2]))
    check.call("xmpz", lambda: gradient([gmpy2.xmpz(4), gmpy2.xmpz(5)]), equal([1, 1]))
    check.call(
        "mpz as step", lambda: gradient([4, 5, 7], mpz(2)), equal([0.5, 0.75, 1])
    )
    x = [mpz(0), mpz(1), mpz(3)]
    check.call("coordinates", lambda: gradient([4, 5, 7], x), equal([1, 1, 1]))
    call = lambda: central_difference([1, 2, 4], period=mpz(3))  # noqa: E731
    check.call("mpz as period", call, equal([-1, 1.5, -0.5]))
    check.exactly("mpz as axis", lambda: gradient([1, 2, 4], axis=mpz(0)), SLOPES)
    thirds = [mpq(1, 3), mpq(2, 3), mpq(5, 3)]
    expected = [mpq(1, 3), mpq(2, 3), 1]
    check.call("mpq", lambda: gradient(thirds), equal(expected))
    call = lambda: gradient(thirds, x)[1:2]  # noqa: E731
    check.call("mpq at mpz", call, equal([mpq(7, 18)]))
    call = lambda: gradient([mpfr(1), mpfr(2), mpfr(4)])  # noqa: E731
    check.call("mpfr", call, equal([1, 1.5, 2]))


def cftime_calendars(check, cftime):
    """Datetimes of other calendars are exact."""
    for calendar in ("noleap", "360_day", "all_leap", "julian", "standard"):
        t = cftime.num2date([0, 1, 3], "days since 2001-02-28", calendar)
        for form in (t, list(t), tuple(t)):
            call = lambda t=form: gradient(SECONDS, t)  # noqa: E731
            check.exactly(f"coordinates, {calendar}", call, [1.0] * 3)
            call = lambda t=form: gradient([Fraction(s) for s in SECONDS], t)  # noqa: E731
            check.exactly(f"exact, {calendar}", call, [Fraction(1)] * 3)
            slopes = [DAY, 1.5 * DAY, 2 * DAY]
            check.exactly(f"samples, {calendar}", lambda t=form: gradient(t), slopes)
        call = lambda t=t: gradient([1, 2, 4], t[0])  # noqa: E731
        check.refused(f"step, {calendar}", TypeError, ["spacing[0]"], call)


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
