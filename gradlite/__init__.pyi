# SPDX-License-Identifier: MIT
"""Types of the public names; the package itself never imports typing.

The samples decide, here as at run time. A result is (b - a) / n * w: samples a and b,
a whole number n, a weight w of the spacing's type. So a sample is whatever has that
arithmetic and a result whatever comes of it: float for ints, Fraction for Fractions,
timedelta for datetimes, a stranger's number for his numbers. (Times w, not over a
step: a timedelta over a timedelta would count as a float.)

Lines, planes and solids of samples have exact types. What lies beyond (arrays, more
dimensions, axes known only at run time, samples of mixed types, a spacing that changes
the type of the result) the last overload accepts and calls Any; what cannot be a grid
of numbers, an axis or a spacing is an error.
"""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any, Protocol, SupportsIndex, TypeVar, overload

from typing_extensions import Self, TypeAlias

_T_co = TypeVar("_T_co", covariant=True)
_W = TypeVar("_W")
_W_contra = TypeVar("_W_contra", contravariant=True)
_R = TypeVar("_R")
_R_co = TypeVar("_R_co", covariant=True)

# Numbers: the arithmetic of a result, one operation after the other.

class _Sample(Protocol[_W_contra, _R_co]):
    def __sub__(self, other: Self, /) -> _Difference[_W_contra, _R_co]: ...

class _Difference(Protocol[_W_contra, _R_co]):
    def __truediv__(self, n: int, /) -> _Slope[_W_contra, _R_co]: ...

class _Slope(Protocol[_W_contra, _R_co]):
    def __mul__(self, w: _W_contra, /) -> _R_co: ...

_Number: TypeAlias = _Sample[Any, Any]

# Containers: Sequence would ask for more than gradlite does. What has an ndim besides
# does not tell the checker how deep it is, though its entries may be Any.

class _Samples(Protocol[_T_co]):
    def __len__(self) -> int: ...
    def __getitem__(self, i: int, /) -> _T_co: ...

class _Listable(Protocol):
    def tolist(self) -> Any: ...

class _Array(_Listable, Protocol):
    @property
    def ndim(self) -> int: ...

_Line: TypeAlias = _Samples[_Sample[_W, _R]]
_Plane: TypeAlias = _Samples[_Line[_W, _R]]
_Solid: TypeAlias = _Samples[_Plane[_W, _R]]
_List2: TypeAlias = list[list[_R]]
_List3: TypeAlias = list[list[list[_R]]]

# Any grid: to a fixed depth, for a str is a sequence of strs without end.
_Deep: TypeAlias = _Number | list[Any] | tuple[Any, ...]
_Nested: TypeAlias = _Samples[_Number | _Samples[_Number | _Samples[_Deep]]]
_Grid: TypeAlias = _Number | _Nested | _Listable

# Spacing: whole and exact numbers and times fit samples of every type.
_Step: TypeAlias = _W | int | Fraction | Decimal | date | timedelta
_Spacing: TypeAlias = _Step[_W] | _Samples[_Step[_W]]
_AnySpacing: TypeAlias = _Number | _Samples[_Number] | _Listable

_One: TypeAlias = SupportsIndex | tuple[SupportsIndex]
_Two: TypeAlias = tuple[SupportsIndex, SupportsIndex]
_Three: TypeAlias = tuple[SupportsIndex, SupportsIndex, SupportsIndex]
_Axes: TypeAlias = SupportsIndex | _Samples[SupportsIndex] | None

__all__ = [
    "AxisError",
    "backward_difference",
    "central_difference",
    "forward_difference",
    "gradient",
]

__version__: str

class AxisError(ValueError, IndexError): ...

@overload
def gradient(
    f: _Array, *spacing: _AnySpacing, axis: _Axes = None, edge_order: float = 1
) -> Any: ...
@overload
def gradient(
    f: _Line[_W, _R],
    *spacing: _Spacing[_W],
    axis: _One | None = None,
    edge_order: float = 1,
) -> list[_R]: ...
@overload
def gradient(
    f: _Plane[_W, _R],
    *spacing: _Spacing[_W],
    axis: _Two | None = None,
    edge_order: float = 1,
) -> tuple[_List2[_R], _List2[_R]]: ...
@overload
def gradient(
    f: _Plane[_W, _R], *spacing: _Spacing[_W], axis: _One, edge_order: float = 1
) -> _List2[_R]: ...
@overload
def gradient(
    f: _Solid[_W, _R],
    *spacing: _Spacing[_W],
    axis: _Three | None = None,
    edge_order: float = 1,
) -> tuple[_List3[_R], _List3[_R], _List3[_R]]: ...
@overload
def gradient(
    f: _Solid[_W, _R], *spacing: _Spacing[_W], axis: _Two, edge_order: float = 1
) -> tuple[_List3[_R], _List3[_R]]: ...
@overload
def gradient(
    f: _Solid[_W, _R], *spacing: _Spacing[_W], axis: _One, edge_order: float = 1
) -> _List3[_R]: ...
@overload
def gradient(
    f: _Grid, *spacing: _AnySpacing, axis: _Axes = None, edge_order: float = 1
) -> Any: ...

class _Kernel(Protocol):  # forward, backward and central differ in one default
    __name__: str
    @overload
    def __call__(
        self,
        f: _Array,
        spacing: _AnySpacing = ...,
        *,
        axis: SupportsIndex = -1,
        derivative: int = 1,
        accuracy: int = ...,
        period: _Number | None = None,
    ) -> Any: ...
    @overload
    def __call__(
        self,
        f: _Line[_W, _R],
        spacing: _Spacing[_W] = ...,
        *,
        axis: SupportsIndex = -1,
        derivative: int = 1,
        accuracy: int = ...,
        period: _Step[_W] | None = None,
    ) -> list[_R]: ...
    @overload
    def __call__(
        self,
        f: _Plane[_W, _R],
        spacing: _Spacing[_W] = ...,
        *,
        axis: SupportsIndex = -1,
        derivative: int = 1,
        accuracy: int = ...,
        period: _Step[_W] | None = None,
    ) -> _List2[_R]: ...
    @overload
    def __call__(
        self,
        f: _Solid[_W, _R],
        spacing: _Spacing[_W] = ...,
        *,
        axis: SupportsIndex = -1,
        derivative: int = 1,
        accuracy: int = ...,
        period: _Step[_W] | None = None,
    ) -> _List3[_R]: ...
    @overload
    def __call__(
        self,
        f: _Grid,
        spacing: _AnySpacing = ...,
        *,
        axis: SupportsIndex = -1,
        derivative: int = 1,
        accuracy: int = ...,
        period: _Number | None = None,
    ) -> Any: ...

forward_difference: _Kernel
backward_difference: _Kernel
central_difference: _Kernel
