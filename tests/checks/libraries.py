# SPDX-License-Identifier: MIT
"""Differentiate the numbers, columns and arrays of other packages

``python -m tests.checks libraries [--allow-missing] [SECTION ...]`` runs the sections
whose names begin with one of the given words, or all. It ends with "N passed, N
failed". Missing packages are listed; unless --allow-missing is given, they make the
exit code 1.
"""

import importlib
import importlib.metadata
import sys
import traceback

from . import libraries_arrays as arrays
from . import libraries_numbers as numbers
from . import libraries_numpy as numpy
from . import libraries_table as table
from . import libraries_units as units
from .libraries_common import Checks

NEEDS = ()
USES = (
    "numpy",
    "pandas",
    "torch",
    "mpmath",
    "sympy",
    "uncertainties",
    "pint",
    "pendulum",
    "findiff",
    "xarray",
    "dask",
    "pyarrow",
    "polars",
    "astropy",
    "unyt",
    "quantities",
    "gmpy2",
    "cftime",
    "netCDF4",
    "h5py",
    "awkward",
    "ml_dtypes",
    "scipy",
    "zarr",
    "jax",
    "pint-pandas",
)
# The module that a section is given, and the section. It may import more.
SECTIONS = [
    ("numpy", numpy.numpy_numbers),
    ("numpy", numpy.numpy_shapes),
    ("numpy", numpy.numpy_steps),
    ("numpy", numpy.numpy_times),
    ("numpy", numpy.numpy_nanoseconds),
    ("numpy", numpy.numpy_refused),
    ("numpy", numpy.numpy_missing_times),
    ("numpy", numpy.numpy_masked),
    ("pandas", numpy.pandas_series),
    ("pandas", numpy.pandas_tables),
    ("pandas", numpy.pandas_times),
    ("pandas", numpy.pandas_missing),
    ("pandas", numpy.pandas_nanoseconds),
    ("torch", arrays.torch_tensors),
    ("jax", arrays.jax_arrays),
    ("xarray", arrays.xarray_arrays),
    ("dask", arrays.dask_arrays),
    ("pyarrow", arrays.pyarrow_columns),
    ("polars", arrays.polars_columns),
    ("netCDF4", arrays.netcdf_variables),
    ("h5py", arrays.h5py_datasets),
    ("zarr", arrays.zarr_arrays),
    ("awkward", arrays.awkward_arrays),
    ("ml_dtypes", arrays.short_dtypes),
    ("scipy", arrays.scipy_matrices),
    ("mpmath", numbers.mpmath_digits),
    ("mpmath", numbers.mpmath_special_values),
    ("sympy", numbers.sympy_formulas),
    ("sympy", numbers.sympy_special_values),
    ("sympy", numbers.sympy_weights),
    ("findiff", numbers.findiff_weights),
    ("uncertainties", numbers.uncertain_numbers),
    ("gmpy2", numbers.gmpy2_numbers),
    ("cftime", numbers.cftime_calendars),
    ("pendulum", numbers.pendulum_times),
    ("pint", units.pint_units),
    ("pint", units.pint_arrays),
    ("pint_pandas", units.pint_columns),
    ("astropy", units.astropy_units),
    ("unyt", units.unyt_units),
    ("quantities", units.quantities_units),
]


def run_tables(check, missing):
    """Run the table of the documentation; return libraries that are missing, too."""
    more = []
    before = check.passed + check.failed
    for library in table.libraries_in_table():
        try:
            table.run_table(check, library)
        except ImportError:
            if library not in missing:
                more.append(library)
    count = check.passed + check.failed - before
    print(f"table: {count} checks of docs/numbers.md")
    return more


def main(arguments):
    check, missing = Checks(), []
    words = tuple(word for word in arguments if not word.startswith("-"))
    for name, section in SECTIONS:
        if words and not section.__name__.startswith(words):
            continue
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
    if not words or "table".startswith(words):
        missing += run_tables(check, missing)
    for name in missing:
        print(f"MISSING {name}: none of its checks ran")
    if missing:
        print(f"to install all: pip install {' '.join(USES)}")
    print(f"{check.passed} passed, {check.failed} failed")
    allowed = "--allow-missing" in arguments or not missing
    return 0 if allowed and not check.failed else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
