# SPDX-License-Identifier: MIT
"""Quantities of pint, astropy, unyt and quantities."""

import warnings
from math import inf, nan

from gradlite import central_difference, forward_difference, gradient
from tests.support.exactly import near

from .libraries_common import SLOPES


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


def quantity_judge(values, unit, size_of):
    """Return the function that checks the sizes of results in a unit."""

    def judge(got):
        return near([float(size_of(x, unit)) for x in got], values, 1e-14)

    return judge


def check_quantities(check, name, make, size_of, units):
    """Check arrays, lists, coordinates and steps of quantities.

    make(values, unit) gives a quantity, size_of(quantity, unit) its size in the unit.
    `units` are those of a metre, a kilometre, a second, and metres a second.
    """
    m, km, s, speed = units

    def like(values, unit):
        return quantity_judge(values, unit, size_of)

    f, t = make([0.0, 1.0, 3.0], m), make([0.0, 1.0, 3.0], s)
    step = t[1] - t[0]
    far = [make(0.0, m), make(1.0, km), make(2.0, km)]
    calls = {
        "array": (lambda: gradient(f), SLOPES, m),
        "list": (lambda: gradient(list(f)), SLOPES, m),
        "tuple": (lambda: gradient(tuple(f)), SLOPES, m),
        "rows": (lambda: gradient(make([[0.0, 1.0, 3.0]] * 2, m))[1][0], SLOPES, m),
        "list of rows": (lambda: gradient([f, f])[1][0], SLOPES, m),
        "other units": (lambda: gradient(far), [1000.0] * 3, m),
        "array at coordinates": (lambda: gradient(f, t), [1.0] * 3, speed),
        "list at list": (lambda: gradient(list(f), list(t)), [1.0] * 3, speed),
        "array with a step": (lambda: gradient(f, step), SLOPES, speed),
        "forward": (lambda: forward_difference(f), [1.0, 2.0], m),
        "floats at coordinates": (
            lambda: [x * make(1.0, m) for x in gradient([0.0, 1.0, 3.0], t)],
            [1.0] * 3,
            speed,
        ),
        "floats with a step": (
            lambda: [x * make(1.0, m) for x in gradient([0.0, 1.0, 3.0], step)],
            SLOPES,
            speed,
        ),
        # (1 - 3) / 2, (3 - 0) / 2, (0 - 1) / 2
        "periodic": (
            lambda: central_difference(f, step, period=make(3.0, s)),
            [-1.0, 1.5, -0.5],
            speed,
        ),
    }
    for label, (call, values, unit) in calls.items():
        check.silent(f"{name}, {label}", call, like(values, unit))
    check.exactly(f"{name}, a single one", lambda: gradient(make(1.0, m)), ())


def pint_arrays(check, pint):
    """With NumPy's magnitudes."""
    import numpy as np

    quantity = pint.UnitRegistry().Quantity
    units = ("m", "km", "s", "m/s")

    def make(values, unit):
        return quantity(np.array(values)[()], unit)

    size_of = lambda x, unit: x.to(unit).magnitude  # noqa: E731
    check_quantities(check, "pint", make, size_of, units)
    percent = [quantity(np.float64(x), "percent") for x in (10, 20)]
    like = quantity_judge([10.0, 10.0], "percent", size_of)
    check.silent("pint, percent", lambda: gradient(percent), like)
    kept = lambda got: all(str(x.units) == "percent" for x in got)  # noqa: E731
    check.call("pint, percent is kept", lambda: gradient(percent), kept)
    plain = quantity([1, 2, 4], "m")
    like = quantity_judge(SLOPES, "m", size_of)
    check.silent("pint, array of ints", lambda: gradient(plain), like)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        gradient(make([1.0, 2.0, 4.0], "m"), make([0.0, 1.0, 1.0], "s"))
    check.that("pint, a zero step warns", bool(caught), caught)


def pint_columns(check, pint_pandas):
    import pandas as pd

    series = pd.Series([0.0, 1.0, 3.0], dtype="pint[m]")
    size_of = lambda x, unit: x.to(unit).magnitude  # noqa: E731
    like = quantity_judge(SLOPES, "m", size_of)
    check.silent("Series", lambda: gradient(series), like)
    check.silent("PintArray", lambda: gradient(series.array), like)


def astropy_units(check, astropy):
    import numpy as np
    from astropy import table, time, units

    make = lambda values, unit: np.array(values) * unit  # noqa: E731
    size_of = lambda x, unit: x.to_value(unit)  # noqa: E731
    four = (units.m, units.km, units.s, units.m / units.s)
    check_quantities(check, "astropy", make, size_of, four)
    column = table.Column([5, 4, 3, 1], unit="m", dtype="u1")
    call = lambda: gradient(column)  # noqa: E731
    check.exactly("astropy, Column", call, [-1.0, -1.0, -1.5, -2.0])
    frame = table.Table({"a": [1, 2]})
    check.refused("Table", TypeError, ["records", "at f"], lambda: gradient(frame))
    moments = time.Time(["2024-01-01", "2024-01-02"])
    call = lambda: gradient([0, 1], moments)  # noqa: E731
    check.refused("Time", TypeError, ["spacing[0]"], call)
    call = lambda: gradient([0, 86400], moments.to_datetime())  # noqa: E731
    check.exactly("Time.to_datetime()", call, [1.0, 1.0])


def unyt_units(check, unyt):
    def make(values, unit):
        kind = unyt.unyt_array if isinstance(values, list) else unyt.unyt_quantity
        return kind(values, unit)

    size_of = lambda x, unit: x.to_value(unit)  # noqa: E731
    check_quantities(check, "unyt", make, size_of, ("m", "km", "s", "m/s"))


def quantities_units(check, quantities):
    import numpy as np

    make = lambda values, unit: np.array(values) * unit  # noqa: E731
    size_of = lambda x, unit: x.rescale(unit).magnitude  # noqa: E731
    m, s = quantities.m, quantities.s
    check_quantities(check, "quantities", make, size_of, (m, quantities.km, s, m / s))
