# SPDX-License-Identifier: MIT
"""Types as a user's code sees them; checked by mypy and pyright, never run.

    mypy
    pyright

Both take their settings from pyproject.toml. assert_type requires the exact type, so
Any fails where a type is promised. Each wrong call has an ignore comment, and an ignore
comment with nothing to ignore is an error in both, so an accepted wrong call fails too.
"""

from __future__ import annotations

from array import array
from collections import deque
from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any, Iterator, Sequence

from typing_extensions import assert_type

import gradlite
from gradlite import (
    AxisError,
    backward_difference,
    central_difference,
    differentiate,
    forward_difference,
    gradient,
)

Plane = list[list[float]]
Solid = list[list[list[float]]]
Thirds = list[list[Fraction]]

day = timedelta(days=1)
third = Fraction(1, 3)
plane = [[1.0, 2.0], [4.0, 8.0]]
solid = [plane, plane]
thirds = [[third, third]] * 3


class Heights:
    """The minimum that counts as a sequence of samples."""

    def __len__(self) -> int:
        return 3

    def __getitem__(self, i: int) -> float:
        return i * 1.5


class Length:
    """A third-party number: the four operations, unrelated to float."""

    def __add__(self, other: Length) -> Length:
        return self

    def __sub__(self, other: Length) -> Length:
        return self

    def __mul__(self, factor: float) -> Length:
        return self

    def __truediv__(self, divisor: float) -> Length:
        return self

    __rmul__ = __mul__


class Table:
    """An object with tolist() and nothing else."""

    def tolist(self) -> list[float]:
        return [1.0, 2.0, 4.0]


def names() -> None:
    assert_type(gradlite.__version__, str)
    assert_type(forward_difference.__name__, str)
    both: tuple[ValueError, IndexError] = (AxisError(), AxisError())
    print(both)


def numbers(mixed: list[float | int], moments: list[datetime]) -> None:
    assert_type(gradient([1.0, 2.0, 4.0]), list[float])
    assert_type(gradient([1, 2, 4]), list[float])
    assert_type(gradient([True, False]), list[float])
    assert_type(gradient([1, 2.5, True]), list[float])
    assert_type(gradient(mixed), list[float])
    assert_type(gradient([1j, 2j]), list[complex])
    assert_type(gradient([1j, 2, 4]), list[complex])
    assert_type(gradient([1j, 2.5]), list[complex])
    assert_type(gradient([third, third]), list[Fraction])
    assert_type(gradient([Decimal(1), Decimal(2)]), list[Decimal])
    assert_type(gradient(moments), list[timedelta])
    assert_type(gradient([date(2024, 2, 28), date(2024, 3, 1)]), list[timedelta])
    assert_type(gradient([day, 3 * day]), list[timedelta])
    assert_type(gradient([Length(), Length()], 0.5), list[Length])


def containers(line: Sequence[float], planes: Sequence[Sequence[int]]) -> None:
    assert_type(gradient((1.0, 2.0, 4.0)), list[float])
    assert_type(gradient(range(3)), list[float])
    assert_type(gradient(deque([1, 2])), list[float])
    assert_type(gradient(array("d", [1.0, 2.0])), list[float])
    assert_type(gradient(Heights()), list[float])
    assert_type(gradient(line), list[float])
    assert_type(gradient(planes, axis=0), Plane)
    assert_type(gradient(((1, 2), [3, 4.5]), axis=0), Plane)
    assert_type(gradient([range(3), range(3)], axis=0), Plane)


def axes(k: int) -> None:
    assert_type(gradient([1, 2], axis=0), list[float])
    assert_type(gradient([1, 2], axis=(0,)), list[float])
    assert_type(gradient(plane), tuple[Plane, Plane])
    assert_type(gradient(plane, axis=None), tuple[Plane, Plane])
    assert_type(gradient(plane, axis=k), Plane)
    assert_type(gradient(plane, axis=(1,)), Plane)
    assert_type(gradient(plane, axis=(1, 0)), tuple[Plane, Plane])
    assert_type(gradient(solid), tuple[Solid, Solid, Solid])
    assert_type(gradient(solid, axis=-1), Solid)
    assert_type(gradient(solid, axis=(0, 2)), tuple[Solid, Solid])
    assert_type(gradient(solid, axis=(2, 1, 0)), tuple[Solid, Solid, Solid])
    assert_type(gradient(thirds, axis=0, edge_order=2), Thirds)
    assert_type(gradient([[1j, 2j]], axis=1), list[list[complex]])
    down, right = gradient(thirds)
    assert_type((down, right), tuple[Thirds, Thirds])


def spacings(line: Sequence[float], moments: list[datetime]) -> None:
    assert_type(gradient([1, 2], 0.5), list[float])
    assert_type(gradient([1, 2], line), list[float])
    assert_type(gradient(plane, 2, line), tuple[Plane, Plane])
    assert_type(gradient(plane, 0.5, axis=0), Plane)
    assert_type(gradient([1, 2], third), list[float])
    assert_type(gradient([1, 2], Decimal("0.1")), list[float])
    assert_type(gradient([1j, 2j], 0.5), list[complex])
    assert_type(gradient([1j, 2j], 1j), list[complex])
    assert_type(gradient([third, third], third), list[Fraction])
    assert_type(gradient([third, third], [0, 2]), list[Fraction])
    assert_type(gradient([third, third], moments), list[Fraction])
    assert_type(gradient([Decimal(1)] * 2, Decimal("0.1")), list[Decimal])
    assert_type(gradient([1.0, 2.0], day), list[float])
    assert_type(gradient([1.0, 2.0], moments), list[float])
    assert_type(gradient(moments, 0.5), list[timedelta])
    assert_type(gradient(moments, moments), list[timedelta])


def kernels(moments: list[datetime]) -> None:
    assert_type(forward_difference([1, 2]), list[float])
    assert_type(backward_difference([1j, 2j], 0.5), list[complex])
    assert_type(central_difference([third] * 5, third, accuracy=4), list[Fraction])
    assert_type(forward_difference([1, 2], moments, period=2 * day), list[float])
    assert_type(forward_difference([1, 2], 0.5, period=1), list[float])
    assert_type(forward_difference([1, 2], period=None), list[float])
    assert_type(forward_difference([1, 2, 4], derivative=2), list[float])
    assert_type(forward_difference(moments, 0.5), list[timedelta])
    assert_type(backward_difference(plane, axis=0), Plane)
    assert_type(forward_difference(solid, [0, 1], axis=1), Solid)
    assert_type(forward_difference([1, 2, 4], window=3), list[float])
    assert_type(backward_difference([1, 2, 4], moments, window=None), list[float])
    assert_type(backward_difference([third] * 4, third, window=4), list[Fraction])
    assert_type(central_difference(moments, 0.5, window=5), list[timedelta])
    assert_type(central_difference(plane, 2, axis=0, window=3, period=6), Plane)


def at_every_sample(moments: list[datetime]) -> None:
    assert_type(differentiate.__name__, str)
    assert_type(differentiate([1, 2, 4]), list[float])
    assert_type(differentiate([1j, 2, 4], 0.5), list[complex])
    assert_type(differentiate([third] * 5, third, accuracy=4), list[Fraction])
    assert_type(differentiate([1, 2, 4, 8], moments, derivative=2), list[float])
    assert_type(differentiate(moments, 0.5, derivative=2), list[timedelta])
    assert_type(differentiate(thirds, axis=0), Thirds)
    assert_type(differentiate(solid, [0, 1], axis=1), Solid)
    assert_type(differentiate([1, 2, 4], window=3), list[float])
    assert_type(differentiate([1, 2, 4], period=3), list[float])
    assert_type(differentiate([1j, 2, 4], 0.5, window=None, period=None), list[complex])
    assert_type(differentiate([Decimal(1)] * 7, window=7), list[Decimal])
    assert_type(differentiate(moments, moments, window=5), list[timedelta])
    assert_type(differentiate([1, 2, 4], moments, period=3 * day), list[float])
    assert_type(differentiate(thirds, axis=0, window=3, period=third), Thirds)
    assert_type(differentiate(solid, axis=1, derivative=2, window=5), Solid)


def beyond(unknown: Any, some: list[int], block: memoryview) -> None:
    """Valid calls whose result type is only known at run time."""
    assert_type(gradient(unknown), Any)
    assert_type(gradient(block), Any)
    assert_type(gradient(Table()), Any)
    assert_type(gradient(5.0), Any)
    assert_type(gradient([solid, solid]), Any)
    assert_type(gradient([[solid, solid]], axis=1), Any)
    assert_type(gradient([[[(1.0, 2.0)]]], axis=3), Any)
    assert_type(gradient(plane, axis=some), Any)
    assert_type(gradient(plane, axis=()), Any)
    assert_type(gradient([1, third]), Any)
    assert_type(gradient([third, third], 0.5), Any)
    assert_type(gradient([1.0, 2.0], 1j), list[complex])
    assert_type(gradient([1.0, 2.0], [0j, 1j]), list[complex])
    assert_type(gradient([1.0, 2.0, 4.0], Table()), Any)
    assert_type(forward_difference(block), Any)
    assert_type(forward_difference([third, third], 0.5), Any)
    assert_type(differentiate(block), Any)
    assert_type(differentiate([third] * 3, 0.5), Any)
    assert_type(differentiate(block, window=5, period=7), Any)


def wrong(sets: set[float], words: dict[str, float], lines: Iterator[float]) -> None:
    gradient()  # type: ignore[call-overload]
    gradient("124")  # type: ignore[arg-type]
    gradient(["1", "2"])  # type: ignore[arg-type]
    gradient([["1", "2"]])  # type: ignore[arg-type]
    gradient(None)  # type: ignore[call-overload]
    gradient([1.0, None])  # type: ignore[arg-type]
    gradient(sets)  # type: ignore[call-overload]
    gradient(words)  # type: ignore[arg-type]
    gradient(lines)  # type: ignore[call-overload]
    gradient([1, 2], None)  # type: ignore[misc]
    gradient([1, 2], "1")  # type: ignore[misc]
    gradient([1, 2], spacing=1)  # type: ignore[call-overload]
    gradient([1, 2], axis="0")  # type: ignore[arg-type]
    gradient([1, 2], axis=0.0)  # type: ignore[call-overload]
    gradient([1, 2], edge_order="2")  # type: ignore[call-overload]
    gradient([1, 2], edge_order=None)  # type: ignore[call-overload]
    gradient(plane, axis=0, edge_order="2")  # type: ignore[call-overload]
    gradient(solid, axis=0, edge_order="2")  # type: ignore[call-overload]
    gradient([1, 2], order=2)  # type: ignore[call-overload]
    forward_difference("124")  # type: ignore[arg-type]
    forward_difference([1, 2], None)  # type: ignore[misc]
    forward_difference([1, 2], 1, 0)  # type: ignore[call-overload]
    forward_difference([1, 2], axis=None)  # type: ignore[call-overload]
    forward_difference([1, 2], axis=(0,))  # type: ignore[call-overload]
    forward_difference([1, 2], accuracy="2")  # type: ignore[call-overload]
    backward_difference([1, 2], derivative=1.5)  # type: ignore[call-overload]
    central_difference([1, 2], period="1")  # type: ignore[call-overload]
    central_difference([1, 2], edge_order=2)  # type: ignore[call-overload]
    differentiate("124")  # type: ignore[arg-type]
    differentiate([1, 2, 4], None)  # type: ignore[misc]
    differentiate([1, 2, 4], 1, 0)  # type: ignore[call-overload]
    differentiate([1, 2, 4], period="3")  # type: ignore[call-overload]
    differentiate([1, 2, 4], window="3")  # type: ignore[call-overload]
    differentiate([1, 2, 4], window=3.5)  # type: ignore[call-overload]
    differentiate([1, 2, 4], windows=3)  # type: ignore[call-overload]
    backward_difference([1, 2], window=[2])  # type: ignore[call-overload]
    gradient([1, 2, 4], window=3)  # type: ignore[call-overload]
    differentiate([1, 2, 4], edge_order=2)  # type: ignore[call-overload]
    differentiate([1, 2, 4], axis=None)  # type: ignore[call-overload]
    differentiate([1, 2, 4], axis=(0,))  # type: ignore[call-overload]
    differentiate([1, 2, 4], accuracy="2")  # type: ignore[call-overload]
    flat: Plane = gradient(plane)  # type: ignore[assignment]
    down, right, up = gradient(plane)  # type: ignore[misc]
    print(flat, down, right, up)  # pyright: ignore[reportUnknownArgumentType]
