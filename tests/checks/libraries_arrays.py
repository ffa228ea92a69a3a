# SPDX-License-Identifier: MIT
"""Arrays and columns of torch, xarray, dask, pyarrow, polars, files and others."""

import warnings
from datetime import timedelta
from decimal import Decimal

from gradlite import gradient

from .libraries_common import DATES, DAY, FALLING, SECONDS, SLOPES

FALLS = [-1.0, -1.0, -1.5, -2.0]  # of 5, 4, 3, 1


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


def jax_arrays(check, jax):
    def array(values):
        return jax.numpy.array(values, jax.numpy.uint8)

    check.read_as("jax of uint8", array, FALLING)
    check.steps_as("jax", array)
    check.exactly("list of jax", lambda: gradient(list(array(FALLING))), FALLS)


def xarray_arrays(check, xr):
    import numpy as np
    import pandas as pd

    for dtype in ("uint8", "int8", "int16", "int64", "float32", "float64"):

        def array(values, dtype=dtype):
            return xr.DataArray(np.array(values, dtype))

        check.read_as(f"DataArray of {dtype}", array, FALLING)
        check.steps_as(f"DataArray of {dtype}", array)
        call = lambda a=array: gradient(list(a(FALLING)))  # noqa: E731
        check.exactly(f"list of DataArrays of {dtype}", call, FALLS)
    variable = lambda values: xr.Variable("x", np.array(values, "u1"))  # noqa: E731
    check.read_as("Variable", variable, FALLING)
    f = xr.DataArray(np.arange(6, dtype="i1").reshape(2, 3), attrs={"units": "m"})
    expected = ([[3.0] * 3] * 2, [[1.0] * 3] * 2)
    check.exactly("two dimensions, units as data", lambda: gradient(f), expected)
    days = pd.date_range("2024-01-01", periods=3)
    for unit in ("s", "us", "ns"):
        t = xr.DataArray(days.as_unit(unit), dims="t")
        call = lambda t=t: gradient([0, 86400, 172800], t)  # noqa: E731
        check.exactly(f"times in {unit}", call, [1.0] * 3)
        check.exactly(f"samples in {unit}", lambda t=t: gradient(t), [DAY] * 3)
    calendar = xr.date_range(
        "2000-02-28", periods=3, calendar="360_day", use_cftime=True
    )
    call = lambda: gradient([0, 86400, 172800], calendar)  # noqa: E731
    check.exactly("another calendar", call, [1.0] * 3)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        gradient([1.0, 2.0, 4.0], xr.DataArray([0, 1, 1]))
    check.that("a zero step warns", "spacing[0][1]" in str(caught[0].message), caught)
    table = xr.Dataset({"a": ("x", [1, 2])})
    words = ["an xarray Dataset", "one of its variables", "at f"]
    check.refused("Dataset", TypeError, words, lambda: gradient(table))
    check.exactly("its variable", lambda: gradient(table["a"]), [1.0, 1.0])


def dask_arrays(check, dask):
    import dask.array
    import numpy as np

    def array(values):
        return dask.array.from_array(np.array(values, "u1"))

    check.read_as("dask", array, FALLING)
    check.steps_as("dask", array)
    check.exactly("list of dask", lambda: gradient(list(array(FALLING))), FALLS)
    f = dask.array.from_array(np.arange(6, dtype="i1").reshape(2, 3), chunks=1)
    expected = ([[3.0] * 3] * 2, [[1.0] * 3] * 2)
    check.exactly("chunks", lambda: gradient(f), expected)
    t = dask.array.from_array(np.array(DATES, "M8[ns]"))
    check.exactly("times", lambda: gradient(SECONDS, t), [1.0] * 3)


def pyarrow_columns(check, pa):
    column = lambda values: pa.table({"a": values})["a"]  # noqa: E731
    check.read_as("column", column, FALLING)
    check.read_as("Array", pa.array, FALLING)
    narrow = lambda values: pa.array(values, pa.uint8())  # noqa: E731
    check.read_as("Array of uint8", narrow, FALLING)
    encoded = lambda values: pa.array(values).dictionary_encode()  # noqa: E731
    check.read_as("dictionary", encoded, FALLING)
    check.steps_as("scalar", pa.scalar)
    call = lambda: gradient([pa.scalar(1), pa.scalar(2)], 4)  # noqa: E731
    check.exactly("list of scalars", call, [0.25, 0.25])
    call = lambda: gradient(column([1, 2, 4]), 2)  # noqa: E731
    check.exactly("column with a step", call, [0.5, 0.75, 1.0])
    nested = pa.array([[1, 2], [3, 7]])
    call = lambda: gradient(nested, axis=0)  # noqa: E731
    check.exactly("lists", call, [[2.0, 5.0]] * 2)
    decimals = pa.array([Decimal("0.1"), Decimal("0.3")])
    call = lambda: gradient(decimals)  # noqa: E731
    check.exactly("decimals", call, [Decimal("0.2")] * 2)
    for unit in ("s", "ms", "us", "ns"):
        t = pa.array([0, 10**9, 3 * 10**9], pa.duration("ns")).cast(pa.duration(unit))
        call = lambda t=t: gradient([0, 1, 3], t)  # noqa: E731
        check.exactly(f"durations in {unit}", call, [1.0] * 3)
        t = t.cast(pa.int64()).cast(pa.timestamp(unit))
        call = lambda t=t: gradient([0, 1, 3], t)  # noqa: E731
        check.exactly(f"timestamps in {unit}", call, [1.0] * 3)
    fine = pa.array([0, 1500], pa.duration("ns"))
    call = lambda: gradient([0, 1], fine)  # noqa: E731
    check.exact_or_refused("a fraction", ["spacing[0][1]"], call, [10**9 / 1500] * 2)
    call = lambda: gradient(pa.array([1, None, 4]))  # noqa: E731
    check.refused("null", TypeError, ["f[1]", "missing values"], call)
    table = pa.table({"a": [1, 2], "b": [3, 7]})
    for thing in (table, table.to_batches()[0]):
        words = ["one column at a time", "at f"]
        check.refused(str(type(thing)), TypeError, words, lambda f=thing: gradient(f))
    records = pa.array([{"a": 1}, {"a": 2}])
    check.refused("structs", TypeError, ["f[0]"], lambda: gradient(records))
    check.refused("text", TypeError, ["f[0]"], lambda: gradient(pa.array(["a", "b"])))


def polars_columns(check, pl):
    check.read_as("Series", pl.Series, FALLING)
    narrow = lambda values: pl.Series(values, dtype=pl.UInt8)  # noqa: E731
    check.read_as("Series of UInt8", narrow, FALLING)
    nested = pl.Series([[1, 2], [3, 7]])
    call = lambda: gradient(nested, axis=0)  # noqa: E731
    check.exactly("lists", call, [[2.0, 5.0]] * 2)
    for unit in ("ms", "us", "ns"):
        per_second = {"ms": 10**3, "us": 10**6, "ns": 10**9}[unit]
        counts = [0, per_second, 3 * per_second]
        for dtype in (pl.Duration(unit), pl.Datetime(unit)):
            t = pl.Series(counts, dtype=dtype)
            call = lambda t=t: gradient([0, 1, 3], t)  # noqa: E731
            check.exactly(f"{dtype}", call, [1.0] * 3)
            rows = pl.Series([counts] * 2, dtype=pl.List(dtype))
            call = lambda r=rows: gradient(r, axis=1)[0][0]  # noqa: E731
            check.exactly(f"lists of {dtype}", call, timedelta(seconds=1))
    zoned = pl.Series([0, 10**9], dtype=pl.Datetime("ns", "Europe/Berlin"))
    check.exactly("zoned", lambda: gradient([0, 1], zoned), [1.0, 1.0])
    fine = {
        "Duration": pl.Series([0, 1500], dtype=pl.Duration("ns")),
        "Datetime": pl.Series([1, 501], dtype=pl.Datetime("ns")),
        "lists": pl.Series([[0, 1500]], dtype=pl.List(pl.Duration("ns"))),
    }
    for label, t in fine.items():
        words = ["whole microseconds", "cast_time_unit"]
        check.refused(f"a fraction, {label}", TypeError, words, lambda t=t: gradient(t))
    followed = fine["Duration"].dt.cast_time_unit("us")
    call = lambda: gradient([0, 1], followed)  # noqa: E731
    check.exactly("the hint followed", call, [1e6, 1e6])
    missing = pl.Series([1, None, 4])
    words = ["f[1]", "missing values"]
    check.refused("null", TypeError, words, lambda: gradient(missing))
    missing = pl.Series([1000, None], dtype=pl.Duration("ns"))
    check.refused("null among ns", TypeError, words, lambda: gradient(missing))
    frame = pl.DataFrame({"a": [1, 2], "b": [3, 7]})
    things = {
        "a polars DataFrame": frame,
        "a polars LazyFrame": frame.lazy(),
        "a polars expression": pl.col("a"),
    }
    for words, thing in things.items():
        call = lambda f=thing: gradient(f)  # noqa: E731
        check.refused(words, TypeError, [words, "column", "at f"], call)
        call = lambda f=thing: gradient([1, 2], f)  # noqa: E731
        check.refused(words, TypeError, [words, "at spacing[0]"], call)
    check.exactly("its column", lambda: gradient(frame["b"]), [4.0, 4.0])
    check.refused("text", TypeError, ["f[0]"], lambda: gradient(pl.Series(["a", "b"])))


def netcdf_variables(check, netcdf):
    import numpy as np

    with netcdf.Dataset("none.nc", "w", diskless=True, persist=False) as dataset:
        count = iter(range(100))

        def variable(values):
            number = next(count)
            dataset.createDimension(f"d{number}", len(values))
            made = dataset.createVariable(f"v{number}", "u1", (f"d{number}",))
            made[:] = values
            made.units = "m"
            return made

        check.read_as("variable", variable, FALLING)
        masked = variable([1, 2, 4])
        masked[1] = np.ma.masked
        words = ["a masked value", "f[1]", "missing values"]
        check.refused("masked", TypeError, words, lambda: gradient(masked))
        scalar = dataset.createVariable("s", "i4", ())
        scalar[...] = 2
        call = lambda: gradient([1, 2, 4], scalar)  # noqa: E731
        check.exactly("scalar variable", call, [0.5, 0.75, 1.0])
        days = netcdf.num2date([58, 59, 60], "days since 2000-01-01", "noleap")
        call = lambda: gradient([0, 86400, 172800], days)  # noqa: E731
        check.exactly("num2date", call, [1.0] * 3)


def h5py_datasets(check, h5py):
    import numpy as np

    with h5py.File("none.h5", "w", driver="core", backing_store=False) as file:

        def dataset(values):
            return file.create_dataset(None, data=np.array(values, "u1"))

        check.read_as("dataset", dataset, FALLING)
        check.steps_as("scalar dataset", dataset)
        text = file.create_dataset(None, data=["a", "b"])
        check.refused("text", TypeError, ["f[0]"], lambda: gradient(text))
        check.refused("file", TypeError, ["a mapping"], lambda: gradient(file))


def zarr_arrays(check, zarr):
    import numpy as np

    def array(values):
        return zarr.array(np.array(values, "u1"))

    check.read_as("zarr", array, FALLING)


def awkward_arrays(check, ak):
    import numpy as np

    narrow = lambda values: ak.Array(np.array(values, "u1"))  # noqa: E731
    check.read_as("awkward", narrow, FALLING)
    nested = ak.Array([[1, 2], [3, 7]])
    call = lambda: gradient(nested, axis=0)  # noqa: E731
    check.exactly("lists", call, [[2.0, 5.0]] * 2)
    for unit in ("s", "us", "ns"):
        for name in ("M8", "m8"):
            t = ak.Array(np.array([0, 1, 3], f"{name}[s]").astype(f"{name}[{unit}]"))
            call = lambda t=t: gradient([0, 1, 3], t)  # noqa: E731
            check.exactly(f"{name} in {unit}", call, [1.0] * 3)
    fine = ak.Array(np.array([0, 1500], "m8[ns]"))
    words = ["whole microseconds", "spacing[0][1]"]
    check.refused("a fraction", TypeError, words, lambda: gradient([0, 1], fine))
    ragged = ak.Array([[1, 2], [3]])
    check.refused("ragged", ValueError, ["f[1]"], lambda: gradient(ragged))
    missing = ak.Array([1, None, 3])
    check.refused("missing", TypeError, ["f[1]"], lambda: gradient(missing))
    records = ak.Array([{"a": 1}, {"a": 2}])
    check.refused("records", TypeError, ["f[0]"], lambda: gradient(records))


def short_dtypes(check, ml_dtypes):
    import numpy as np

    for name in ("bfloat16", "float8_e4m3", "int4"):
        dtype = getattr(ml_dtypes, name)
        array = lambda values, d=dtype: np.array(values, d)  # noqa: E731
        check.read_as(name, array, FALLING)
        check.steps_as(name, array)
        call = lambda a=array: gradient(list(a(FALLING)))  # noqa: E731
        check.exactly(f"list of {name}", call, FALLS)


def scipy_matrices(check, scipy):
    import scipy.sparse

    for kind in (scipy.sparse.csr_array, scipy.sparse.coo_matrix):
        f = kind([[1, 2], [3, 7]])
        words = [".toarray() first", "at f"]
        check.refused(kind.__name__, TypeError, words, lambda f=f: gradient(f))
        words = [".toarray() first", "spacing[0]"]
        call = lambda f=f: gradient([1, 2], f)  # noqa: E731
        check.refused(kind.__name__, TypeError, words, call)
        call = lambda f=f: gradient(f.toarray(), axis=0)  # noqa: E731
        check.exactly("the hint followed", call, [[2.0, 5.0]] * 2)
