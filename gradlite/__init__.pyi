# SPDX-License-Identifier: MIT
"""Types of the public names. At run time the package does not import typing.

A result has the type of (b - a) / n * w, for samples a and b, an int n and a weight w;
or Any, for mixed types or unknown dimensions or axes.
"""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any, Protocol, SupportsIndex, TypeVar, overload

from typing_extensions import Self, TypeAlias

_R = TypeVar("_R")
_W = TypeVar("_W")
_Out = TypeVar("_Out", covariant=True)
_In = TypeVar("_In", contravariant=True)

class _Sample(Protocol[_In, _Out]):
    def __sub__(self, other: Self, /) -> _Difference[_In, _Out]: ...

class _Difference(Protocol[_In, _Out]):
    def __truediv__(self, n: int, /) -> _Quotient[_In, _Out]: ...

class _Quotient(Protocol[_In, _Out]):
    def __mul__(self, w: _In, /) -> _Out: ...

class _Samples(Protocol[_Out]):
    def __len__(self) -> int: ...
    def __getitem__(self, i: int, /) -> _Out: ...

class _Listable(Protocol):
    def tolist(self) -> Any: ...

class _Array(_Listable, Protocol):
    @property
    def ndim(self) -> int: ...

_D1: TypeAlias = _Samples[_Sample[_W, _R]]
_D2: TypeAlias = _Samples[_D1[_W, _R]]
_D3: TypeAlias = _Samples[_D2[_W, _R]]
_List2: TypeAlias = list[list[_R]]
_List3: TypeAlias = list[list[list[_R]]]

# Any samples, to a fixed depth because a str is an endlessly nested sequence.
_Num: TypeAlias = _Sample[Any, Any]
_Deep: TypeAlias = _Num | list[Any] | tuple[Any, ...]
_Grid: TypeAlias = _Num | _Listable | _Samples[_Num | _Samples[_Num | _Samples[_Deep]]]

# Spacings: ints, exact numbers and times are valid for samples of every type.
_Step: TypeAlias = _W | int | Fraction | Decimal | date | timedelta
_H: TypeAlias = _Step[_W] | _Samples[_Step[_W]]
_AnyH: TypeAlias = _Num | _Samples[_Num] | _Listable

_Int: TypeAlias = SupportsIndex
_One: TypeAlias = _Int | tuple[_Int]
_Two: TypeAlias = tuple[_Int, _Int]
_Three: TypeAlias = tuple[_Int, _Int, _Int]
_Axes: TypeAlias = _Int | _Samples[_Int] | None

__version__: str

class AxisError(ValueError, IndexError): ...

@overload
def gradient(
    f: _Array, *spacing: _AnyH, axis: _Axes = None, edge_order: float = 1
) -> Any: ...
@overload
def gradient(
    f: _D1[_W, _R], *spacing: _H[_W], axis: _One | None = None, edge_order: float = 1
) -> list[_R]: ...
@overload
def gradient(
    f: _Samples[complex],
    *spacing: _H[complex],
    axis: _One | None = None,
    edge_order: float = 1,
) -> list[complex]: ...
@overload
def gradient(
    f: _D2[_W, _R], *spacing: _H[_W], axis: _Two | None = None, edge_order: float = 1
) -> tuple[_List2[_R], _List2[_R]]: ...
@overload
def gradient(
    f: _D2[_W, _R], *spacing: _H[_W], axis: _One, edge_order: float = 1
) -> _List2[_R]: ...
@overload
def gradient(
    f: _D3[_W, _R], *spacing: _H[_W], axis: _Three | None = None, edge_order: float = 1
) -> tuple[_List3[_R], _List3[_R], _List3[_R]]: ...
@overload
def gradient(
    f: _D3[_W, _R], *spacing: _H[_W], axis: _Two, edge_order: float = 1
) -> tuple[_List3[_R], _List3[_R]]: ...
@overload
def gradient(
    f: _D3[_W, _R], *spacing: _H[_W], axis: _One, edge_order: float = 1
) -> _List3[_R]: ...
@overload
def gradient(
    f: _Grid, *spacing: _AnyH, axis: _Axes = None, edge_order: float = 1
) -> Any: ...
@overload
def forward_difference(
    f: _Array,
    spacing: _AnyH = 1,
    *,
    axis: _Int = -1,
    derivative: int = 1,
    accuracy: int = 1,
    window: int | None = None,
    period: _Num | None = None,
) -> Any: ...
@overload
def forward_difference(
    f: _D1[_W, _R],
    spacing: _H[_W] = 1,
    *,
    axis: _Int = -1,
    derivative: int = 1,
    accuracy: int = 1,
    window: int | None = None,
    period: _Num | None = None,
) -> list[_R]: ...
@overload
def forward_difference(
    f: _Samples[complex],
    spacing: _H[complex] = 1,
    *,
    axis: _Int = -1,
    derivative: int = 1,
    accuracy: int = 1,
    window: int | None = None,
    period: _Num | None = None,
) -> list[complex]: ...
@overload
def forward_difference(
    f: _D2[_W, _R],
    spacing: _H[_W] = 1,
    *,
    axis: _Int = -1,
    derivative: int = 1,
    accuracy: int = 1,
    window: int | None = None,
    period: _Num | None = None,
) -> _List2[_R]: ...
@overload
def forward_difference(
    f: _D3[_W, _R],
    spacing: _H[_W] = 1,
    *,
    axis: _Int = -1,
    derivative: int = 1,
    accuracy: int = 1,
    window: int | None = None,
    period: _Num | None = None,
) -> _List3[_R]: ...
@overload
def forward_difference(
    f: _Grid,
    spacing: _AnyH = 1,
    *,
    axis: _Int = -1,
    derivative: int = 1,
    accuracy: int = 1,
    window: int | None = None,
    period: _Num | None = None,
) -> Any: ...
@overload
def backward_difference(
    f: _Array,
    spacing: _AnyH = 1,
    *,
    axis: _Int = -1,
    derivative: int = 1,
    accuracy: int = 1,
    window: int | None = None,
    period: _Num | None = None,
) -> Any: ...
@overload
def backward_difference(
    f: _D1[_W, _R],
    spacing: _H[_W] = 1,
    *,
    axis: _Int = -1,
    derivative: int = 1,
    accuracy: int = 1,
    window: int | None = None,
    period: _Num | None = None,
) -> list[_R]: ...
@overload
def backward_difference(
    f: _Samples[complex],
    spacing: _H[complex] = 1,
    *,
    axis: _Int = -1,
    derivative: int = 1,
    accuracy: int = 1,
    window: int | None = None,
    period: _Num | None = None,
) -> list[complex]: ...
@overload
def backward_difference(
    f: _D2[_W, _R],
    spacing: _H[_W] = 1,
    *,
    axis: _Int = -1,
    derivative: int = 1,
    accuracy: int = 1,
    window: int | None = None,
    period: _Num | None = None,
) -> _List2[_R]: ...
@overload
def backward_difference(
    f: _D3[_W, _R],
    spacing: _H[_W] = 1,
    *,
    axis: _Int = -1,
    derivative: int = 1,
    accuracy: int = 1,
    window: int | None = None,
    period: _Num | None = None,
) -> _List3[_R]: ...
@overload
def backward_difference(
    f: _Grid,
    spacing: _AnyH = 1,
    *,
    axis: _Int = -1,
    derivative: int = 1,
    accuracy: int = 1,
    window: int | None = None,
    period: _Num | None = None,
) -> Any: ...
@overload
def central_difference(
    f: _Array,
    spacing: _AnyH = 1,
    *,
    axis: _Int = -1,
    derivative: int = 1,
    accuracy: int = 2,
    window: int | None = None,
    period: _Num | None = None,
) -> Any: ...
@overload
def central_difference(
    f: _D1[_W, _R],
    spacing: _H[_W] = 1,
    *,
    axis: _Int = -1,
    derivative: int = 1,
    accuracy: int = 2,
    window: int | None = None,
    period: _Num | None = None,
) -> list[_R]: ...
@overload
def central_difference(
    f: _Samples[complex],
    spacing: _H[complex] = 1,
    *,
    axis: _Int = -1,
    derivative: int = 1,
    accuracy: int = 2,
    window: int | None = None,
    period: _Num | None = None,
) -> list[complex]: ...
@overload
def central_difference(
    f: _D2[_W, _R],
    spacing: _H[_W] = 1,
    *,
    axis: _Int = -1,
    derivative: int = 1,
    accuracy: int = 2,
    window: int | None = None,
    period: _Num | None = None,
) -> _List2[_R]: ...
@overload
def central_difference(
    f: _D3[_W, _R],
    spacing: _H[_W] = 1,
    *,
    axis: _Int = -1,
    derivative: int = 1,
    accuracy: int = 2,
    window: int | None = None,
    period: _Num | None = None,
) -> _List3[_R]: ...
@overload
def central_difference(
    f: _Grid,
    spacing: _AnyH = 1,
    *,
    axis: _Int = -1,
    derivative: int = 1,
    accuracy: int = 2,
    window: int | None = None,
    period: _Num | None = None,
) -> Any: ...
@overload
def differentiate(
    f: _Array,
    spacing: _AnyH = 1,
    *,
    axis: _Int = -1,
    derivative: int = 1,
    accuracy: int = 2,
    window: int | None = None,
    period: _Num | None = None,
) -> Any: ...
@overload
def differentiate(
    f: _D1[_W, _R],
    spacing: _H[_W] = 1,
    *,
    axis: _Int = -1,
    derivative: int = 1,
    accuracy: int = 2,
    window: int | None = None,
    period: _Num | None = None,
) -> list[_R]: ...
@overload
def differentiate(
    f: _Samples[complex],
    spacing: _H[complex] = 1,
    *,
    axis: _Int = -1,
    derivative: int = 1,
    accuracy: int = 2,
    window: int | None = None,
    period: _Num | None = None,
) -> list[complex]: ...
@overload
def differentiate(
    f: _D2[_W, _R],
    spacing: _H[_W] = 1,
    *,
    axis: _Int = -1,
    derivative: int = 1,
    accuracy: int = 2,
    window: int | None = None,
    period: _Num | None = None,
) -> _List2[_R]: ...
@overload
def differentiate(
    f: _D3[_W, _R],
    spacing: _H[_W] = 1,
    *,
    axis: _Int = -1,
    derivative: int = 1,
    accuracy: int = 2,
    window: int | None = None,
    period: _Num | None = None,
) -> _List3[_R]: ...
@overload
def differentiate(
    f: _Grid,
    spacing: _AnyH = 1,
    *,
    axis: _Int = -1,
    derivative: int = 1,
    accuracy: int = 2,
    window: int | None = None,
    period: _Num | None = None,
) -> Any: ...
