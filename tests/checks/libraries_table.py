# SPDX-License-Identifier: MIT
"""The table of libraries in docs/numbers.md: each line is run."""

import importlib
from math import nan

from gradlite import gradient
from tests.support.pages import ROOT, read

from .libraries_common import Checks

IMPORTS = {
    "numpy": "import numpy as np",
    "ml_dtypes": "import ml_dtypes, numpy as np",
    "pandas": "import pandas as pd",
    "xarray": "import xarray as xr",
    "dask": "import dask.array, numpy as np",
    "pyarrow": "import pyarrow as pa",
    "polars": "import polars as pl",
    "zarr": "import numpy as np, zarr",
    "awkward": "import awkward as ak",
    "torch": "import torch",
    "jax": "import jax",
    "scipy": "import scipy.sparse",
    "astropy": "import astropy.units as u; from astropy.time import Time",
    "pint": "import pint; ureg = pint.UnitRegistry()",
    "unyt": "import unyt",
    "quantities": "import quantities as pq",
    "gmpy2": "import gmpy2",
    "cftime": "import cftime",
    "netCDF4": """
import netCDF4
import numpy as np
dataset = netCDF4.Dataset("none.nc", "w", diskless=True, persist=False)
dataset.createDimension("x", 3)
dataset.createVariable("height", "i4", ("x",))[:] = [1, 2, 4]
masked = np.ma.array([1, 2, 4], mask=[0, 1, 0])
dataset.createVariable("masked", "i4", ("x",))[:] = masked
""",
    "h5py": """
import h5py
file = h5py.File("none.h5", "w", driver="core", backing_store=False)
file["height"] = [1, 2, 4]
""",
}


def read_table():
    """Return the lines of the table: a library and four expressions or empty texts."""
    page = read(ROOT / "docs" / "numbers.md").partition("## Other libraries")[2]
    lines = [line for line in page.splitlines() if line.startswith("|")][2:]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [[library, *(cell.strip("`") for cell in row)] for library, *row in rows]


def libraries_in_table():
    return sorted({row[0] for row in read_table()})


def run_table(check: Checks, library):
    """Run the lines of one library."""
    importlib.import_module(library)
    for name, accepted, returned, refused, instead in read_table():
        if name != library:
            continue
        names = {"nan": nan}
        exec(IMPORTS[library], names)
        if accepted:
            call = lambda f=accepted, n=names: repr(gradient(eval(f, n)))  # noqa: E731
            check.call(accepted, call, lambda got, r=returned: got == r)
        if refused:
            call = lambda f=refused, n=names: gradient(eval(f, n))  # noqa: E731
            check.refused(refused, TypeError, ["at f"], call)
            call = lambda f=instead, n=names: gradient(eval(f, n))  # noqa: E731
            check.call(instead, call, bool)
