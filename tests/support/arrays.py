# SPDX-License-Identifier: MIT
"""Stand-ins for the arrays, columns, quantities and tables of other libraries.

Each has the methods that its model has, on its class, and does what its model does
where that differs from Python: ints of eight bits wrap around, and so on.
"""

import math
import numbers
import sys
import types
import warnings
from contextlib import contextmanager
from fractions import Fraction
from unittest import mock


@contextmanager
def loaded(module, **classes):
    """Let a module with these classes stand in sys.modules."""
    fake = types.ModuleType(module)
    vars(fake).update(classes)
    with mock.patch.dict(sys.modules, {module: fake}):
        yield


def shape_of(values):
    """Return the lengths of nested lists, from the outermost in."""
    if isinstance(values, list):
        return (len(values), *(shape_of(values[0]) if values else ()))
    return ()


class DType:
    """A dtype of NumPy: its kind, name, and names of fields."""

    def __init__(self, kind, name="", names=None):
        self.kind, self.name, self.names = kind, name, names

    def __str__(self):
        return self.name


class Array:
    """An array of NumPy: of no dimensions if it is made of one value."""

    def __init__(self, values, kind="f", name="", names=None):
        self.values = values
        self.dtype = DType(kind, name, names)

    @property
    def shape(self):
        return shape_of(self.values)

    def tolist(self):
        return self.values

    def __array__(self):
        return self

    def __len__(self):
        return len(self.values)

    def __getitem__(self, i):
        return type(self)(self.values[i], self.dtype.kind, self.dtype.name)


class MaskedArray(Array):
    """An array of numpy.ma: None stands where a value is masked."""

    def filled(self, value):
        raise NotImplementedError


class Labelled:
    """A DataArray of xarray, or an array of dask, of numbers of 8 bits.

    It has no tolist(), and its entries are of its own type.
    """

    def __init__(self, values, **attributes):
        self.values = values
        vars(self).update(attributes)

    @property
    def shape(self):
        return shape_of(self.values)

    def __array__(self):
        return Array(self.values, "u")

    def __len__(self):
        return len(self.values)

    def __getitem__(self, i):
        return Labelled(self.values[i])

    def __sub__(self, other):
        return Labelled((self.values - other.values) % 256)

    def __add__(self, other):
        return Labelled((self.values + other.values) % 256)

    def __truediv__(self, other):
        return Labelled(self.values / getattr(other, "values", other))

    def __mul__(self, other):
        return Labelled(self.values * getattr(other, "values", other))


class Scalar:
    """A scalar of pyarrow: its arithmetic is that of ints."""

    def __init__(self, value):
        self.value = value

    def as_py(self):
        return self.value

    def __sub__(self, other):
        return Scalar(self.value - other.value)

    def __add__(self, other):
        return Scalar(self.value + other.value)

    def __mul__(self, other):
        return Scalar(self.value * getattr(other, "value", other))

    def __truediv__(self, other):
        return Scalar(self.value // getattr(other, "value", other))


class Column:
    """A column of pyarrow, whose entries are Scalars."""

    def __init__(self, values):
        self.values = values

    def to_pylist(self):
        return self.values

    def __array__(self):
        return Array(self.values, "O")

    def __len__(self):
        return len(self.values)

    def __getitem__(self, i):
        return Scalar(self.values[i])


class Series:
    """A Series of polars: times in nanoseconds are cut off in to_list()."""

    def __init__(self, values, time_unit=None, array=None):
        self.values, self.array = values, array
        self.dtype = types.SimpleNamespace(time_unit=time_unit)

    @property
    def shape(self):
        return shape_of(self.values)

    def to_list(self):
        return self.values

    def __array__(self):
        return self.array

    def __len__(self):
        return len(self.values)

    def __getitem__(self, i):
        return self.values[i]


def divide(a, b):
    if b:
        return a / b
    warnings.warn("invalid value encountered", RuntimeWarning, stacklevel=3)
    return math.nan


class WithUnit:
    """A number or nested lists of numbers, times a power of one unit.

    It calculates as NumPy's floats do: a division by zero warns and gives nan. Sums of
    different units raise, and so does the question whether one is true.
    """

    def __init__(self, values, power=1):
        self.values, self.power = values, power

    @property
    def shape(self):
        return shape_of(self.values)

    def __array__(self):
        return Array(self.values)

    def __len__(self):
        if not isinstance(self.values, list):
            raise TypeError("a scalar has no length")
        return len(self.values)

    def __getitem__(self, i):
        return type(self)(self.values[i], self.power)

    def _same(self, other):
        if not isinstance(other, WithUnit) or other.power != self.power:
            raise TypeError("different units")
        return other.values

    def __add__(self, other):
        return type(self)(self.values + self._same(other), self.power)

    def __sub__(self, other):
        return type(self)(self.values - self._same(other), self.power)

    def __mul__(self, other):
        if isinstance(other, WithUnit):
            return type(self)(self.values * other.values, self.power + other.power)
        return type(self)(self.values * other, self.power)

    __rmul__ = __mul__

    def __truediv__(self, other):
        if isinstance(other, WithUnit):
            quotient = divide(self.values, other.values)
            return type(self)(quotient, self.power - other.power)
        return type(self)(divide(self.values, other), self.power)

    def __rtruediv__(self, other):
        return type(self)(divide(other, self.values), -self.power)

    def __bool__(self):
        raise ValueError("the truth of a quantity is ambiguous")

    def __abs__(self):
        return type(self)(abs(self.values), self.power)

    def __eq__(self, other):
        if not isinstance(other, WithUnit):
            return False
        return (self.values, self.power) == (other.values, other.power)

    def __lt__(self, other):
        return self.values < self._same(other)

    def __le__(self, other):
        return self.values <= self._same(other)

    def __gt__(self, other):
        return self.values > self._same(other)

    def __ge__(self, other):
        return self.values >= self._same(other)

    __hash__ = None

    def __repr__(self):
        return f"{type(self).__name__}({self.values}, {self.power})"


class Quantity(WithUnit):
    """A quantity of astropy, whose class has `unit`."""

    @property
    def unit(self):
        return f"m**{self.power}"

    def tolist(self):
        raise NotImplementedError("a list would have no unit")


class UnytArray(WithUnit):
    """A unyt_array: its class has no unit, and its tolist() drops that."""

    def tolist(self):
        return self.values


class BigInt:
    """An int of gmpy2, which has a length and an index: its bits."""

    def __init__(self, value):
        self.value = value

    def __len__(self):
        return self.value.bit_length()

    def __getitem__(self, i):
        return self.value >> i & 1

    def __sub__(self, other):
        return type(self)(self.value - other.value)

    def __add__(self, other):
        return type(self)(self.value + other.value)

    def __mul__(self, other):
        return type(self)(self.value * getattr(other, "value", other))

    def __truediv__(self, other):
        return Fraction(self.value, getattr(other, "value", other))


class Mpz(BigInt):
    def __array__(self):
        return Array(self.value, "i")


numbers.Number.register(Mpz)


class XMpz(BigInt):
    """It is not registered as a number."""

    def __index__(self):
        return self.value
