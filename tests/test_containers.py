# SPDX-License-Identifier: MIT
"""Tests for containers: sequences, tolist(), arrays, and objects that are neither."""

import array
import datetime
import platform
import types
import unittest
import warnings
from collections import OrderedDict, UserList, deque, namedtuple
from decimal import Decimal
from fractions import Fraction

from gradlite import central_difference, forward_difference, gradient
from tests.support.arrays import Array
from tests.support.exactly import ExactCase
from tests.support.refusals import BadInputCase
from tests.support.surd import Surd

PYPY = platform.python_implementation() == "PyPy"
FUNCTIONS = (gradient, forward_difference, central_difference)
SLOPES = [1.0, 1.5, 2.0]  # of 1, 2, 4
ROWS = ([[1.0, 2.0, 2.0]] * 2, [SLOPES, [2.0, 2.0, 2.0]])  # of [1, 2, 4], [2, 4, 6]


class Items:
    """A sequence with only __len__ and __getitem__; records which items are read."""

    def __init__(self, *items):
        self.items = items
        self.read = []

    def __len__(self):
        return len(self.items)

    def __getitem__(self, index):
        self.read.append(index)
        return self.items[index]


class HasTolist:
    """An object whose tolist() returns (or raises) a given value."""

    def __init__(self, content):
        self.content = content
        self.calls = 0

    def tolist(self):
        self.calls += 1
        if isinstance(self.content, Exception):
            raise self.content
        return self.content


class HasDtype(HasTolist):
    """An object with tolist() and a dtype of a kind, like NumPy's arrays."""

    def __init__(self, kind, content=None):
        super().__init__(content)
        self.dtype = types.SimpleNamespace(kind=kind)


class LongDouble(HasDtype):
    """A number whose tolist() returns itself, like NumPy's longdouble."""

    def tolist(self):
        return self

    def __float__(self):
        return float(self.content)

    def __complex__(self):
        return complex(self.content)


class Timestamp(datetime.datetime):
    """A datetime whose operators give texts; of a derived class, like pandas'."""

    nanosecond = 0

    def __sub__(self, other):
        return "difference"


class Timespan(datetime.timedelta):
    nanoseconds = 0

    def __sub__(self, other):
        return "difference"

    __truediv__ = __floordiv__ = __sub__


class Day(datetime.date):
    __module__ = "calendar"  # before "datetime" in the alphabet

    def __sub__(self, other):
        return "difference"


def plain(x):
    """Return the time as an object of datetime's own class."""
    if isinstance(x, datetime.timedelta):
        return datetime.timedelta(x.days)
    if isinstance(x, datetime.datetime):
        return datetime.datetime(x.year, x.month, x.day)
    return datetime.date(x.year, x.month, x.day)


class Quantity(Surd):
    """A number whose tolist() raises, like pint's quantities."""

    def tolist(self):
        raise AttributeError("not an array")


class Sequences(ExactCase, BadInputCase):
    def test_every_sequence_gives_the_same_result(self):
        Point = namedtuple("Point", "x y z")
        for f in (
            (1, 2, 4),
            deque([1, 2, 4]),
            deque([1, 2, 4], maxlen=3),
            UserList([1, 2, 4]),
            Point(1, 2, 4),
            Items(1, 2, 4),
            array.array("i", [1, 2, 4]),
            memoryview(b"\x01\x02\x04"),
            HasTolist([1, 2, 4]),
            type("Rows", (list,), {})([1, 2, 4]),
        ):
            with self.subTest(type=type(f).__name__):
                self.assertExactly(gradient(f), SLOPES)
                self.assertExactly(forward_difference(f), [1.0, 2.0])
                # As coordinates of x*x, exact for three points: 1, 4, 16 at 1, 2, 4.
                got = gradient([1, 4, 16], f, edge_order=2)
                self.assertNear(got, [2.0, 4.0, 8.0])
        self.assertExactly(gradient(range(0, 9, 3)), [3.0] * 3)
        self.assertExactly(gradient([0, 3, 9], range(0, 9, 3)), [1.0, 1.5, 2.0])

    def test_mixed_containers_give_the_same_result(self):
        one, two = (1, 2, 4), range(2, 7, 2)
        for f in (
            (list(one), deque(two)),
            [one, two],
            deque([one, list(two)]),
            Items(one, Items(*two)),
            [array.array("d", one), array.array("B", two)],
            (HasTolist(list(one)), memoryview(bytes(two))),
            HasTolist([list(one), list(two)]),
            [[HasTolist(1), 2, 4], (2, HasTolist(4.0), True + 5)],
            UserList([Items(*one), UserList(two)]),
            [[1.0, 2, 4], [2, 4.0, HasTolist(6)]],
        ):
            with self.subTest(f=f):
                self.assertExactly(gradient(f), ROWS)

    def test_number_beside_a_container_raises(self):
        self.assertExactly(gradient([[1, 2.0, True, HasTolist(4)]], axis=1)[0][3], 3.0)
        says = ["a list beside numbers at f[3]"]
        self.assertRefused(ValueError, says, gradient, [1, 2.0, True, [1]])
        says = ["a number beside lists at f[1]"]
        self.assertRefused(ValueError, says, gradient, [[1], 2.0, True])
        self.assertRefused(ValueError, says, gradient, [[1], Fraction(2)])

    def test_64_levels_are_allowed(self):
        f, expected = (1.0, 3.0), [2.0, 2.0]
        for _ in range(63):
            f, expected = (f,), [expected]
        self.assertExactly(gradient(f, axis=-1), expected)
        self.assertExactly(gradient(list(f), axis=-1), expected)
        for deeper in (f,), [f]:
            self.assertRefused(ValueError, ["64"], gradient, deeper)

    def test_each_item_is_read_once_and_in_order(self):
        rows = [Items(1, 2, 4), Items(2, 4, 6)]
        f, x, box = Items(*rows), Items(0, 1, 2), HasTolist([0, 1])
        self.assertExactly(gradient(f, box, x), ROWS)
        self.assertEqual(
            [each.read for each in (f, x, *rows)],
            [[0, 1], [0, 1, 2], [0, 1, 2], [0, 1, 2]],
        )
        self.assertEqual(box.calls, 1)
        alone = Items(0, 1, 3)
        gradient([1, 2, 4], alone)
        self.assertEqual(alone.read, [0, 1, 2])

    def test_empty_sequences(self):
        for f in (
            (),
            deque(),
            Items(),
            array.array("d"),
            memoryview(b""),
            HasTolist([]),
        ):
            with self.subTest(type=type(f).__name__):
                self.assertExactly(gradient([f, f], axis=0), [[], []])
                with self.assertRaisesRegex(ValueError, "axis 0"):
                    gradient(f)


class Arrays(ExactCase, BadInputCase):
    def test_array_of_each_typecode(self):
        numbers = "bBhHiIlLqQfd"
        codes = getattr(array, "typecodes", numbers + "u")  # PyPy has no list of them
        self.assertLessEqual(set(numbers), set(codes))
        for code in codes:
            with self.subTest(code=code), warnings.catch_warnings():
                warnings.simplefilter("ignore", DeprecationWarning)  # of the code "u"
                if code in numbers:
                    f = array.array(code, [1, 2, 4])
                    self.assertExactly(gradient(f), SLOPES)
                    self.assertExactly(gradient([f, f], axis=1), [SLOPES] * 2)
                else:
                    f = array.array(code, "124")
                    for function in FUNCTIONS:
                        self.assertRefused(TypeError, ["f"], function, f)

    def test_single_precision_is_computed_in_double_precision(self):
        single = array.array("f", [0.1, 0.2])
        self.assertExactly(gradient(single), [single[1] - single[0]] * 2)
        self.assertNotEqual(single[0], 0.1)

    def test_memoryview_of_doubles(self):
        view = memoryview(array.array("d", range(24)))
        self.assertExactly(gradient(view), [1.0] * 24)
        self.assertExactly(gradient([view, view], axis=1), [[1.0] * 24] * 2)

    @unittest.skipIf(PYPY, "its tolist() crashes PyPy")
    def test_memoryviews_of_several_dimensions(self):
        def view(dimensions):
            numbers = memoryview(array.array("d", range(24))).cast("B")
            return numbers.cast("d", dimensions)

        down, along = gradient(view([4, 6]))
        self.assertExactly((down, along), ([[6.0] * 6] * 4, [[1.0] * 6] * 4))
        by_12, by_4, by_1 = gradient(view([2, 3, 4]), 12, [0, 4, 8], 0.5)
        ones = [[[1.0] * 4] * 3] * 2
        self.assertExactly((by_12, by_4), (ones, ones))
        self.assertExactly(by_1, [[[2.0] * 4] * 3] * 2)

    def test_memoryviews_of_other_formats(self):
        flags = memoryview(b"\x01\x00\x01").cast("?")
        self.assertExactly(gradient(flags), [-1.0, 0.0, 1.0])
        steps = memoryview(bytearray(b"\x01\x02\x04\x08"))[::2]
        self.assertExactly(gradient(steps), [3.0, 3.0])
        self.assertRefused(TypeError, ["f"], gradient, memoryview(b"124").cast("c"))

    @unittest.skipIf(PYPY, "PyPy has none")
    def test_memoryview_of_no_dimensions_is_a_number(self):
        two = memoryview(b"\x02").cast("B", [])
        self.assertExactly(gradient([1, 2], two), [0.5] * 2)


class Tolist(ExactCase, BadInputCase):
    def test_list_is_read_as_samples(self):
        self.assertExactly(gradient(HasTolist([[1, 2, 4], [2, 4, 6]])), ROWS)
        self.assertExactly(gradient(HasTolist([HasTolist([1, 2, 4]), (2, 4, 6)])), ROWS)

    def test_number_is_used_as_a_number(self):
        self.assertExactly(gradient(HasTolist(5)), ())
        self.assertExactly(gradient([HasTolist(1), HasTolist(2.0), 4]), SLOPES)
        self.assertExactly(gradient([1, 2, 4], HasTolist(0.5)), [2.0, 3.0, 4.0])
        self.assertExactly(forward_difference([1, 2], HasTolist(2)), [0.5])
        self.assertExactly(gradient([1, 2, 4], axis=HasTolist(0)), SLOPES)

    def test_object_whose_tolist_raises_is_a_number(self):
        f = [Quantity(1), Quantity(2), Quantity(4)]
        self.assertExactly(gradient(f), [Surd(1), Surd("3/2"), Surd(2)])
        self.assertExactly(gradient([1, 2], Quantity("1/2")), [Surd(2)] * 2)
        self.assertExactly(gradient(Quantity(1)), ())

    def test_other_values_raise(self):
        for content in (None, "12", {1, 2}, (1, 2, 4), AttributeError("no array")):
            with self.subTest(content=content):
                self.assertRefused(TypeError, ["f"], gradient, HasTolist(content))
                self.assertRefused(
                    TypeError, ["f[1]"], gradient, [1, HasTolist(content)]
                )

    def test_arrays_of_text_or_records_raise(self):
        for kind in "USVT":
            with self.subTest(kind=kind):
                f = HasDtype(kind, ["1", "2"])
                self.assertRefused(TypeError, ["text", "at f"], gradient, f)
                self.assertRefused(TypeError, ["text", "f[1]"], gradient, [[1, 2], f])
                self.assertEqual(f.calls, 0)

    def test_longdouble_becomes_float_or_complex(self):
        self.assertExactly(
            gradient([LongDouble("f", 1), 2, LongDouble("f", 4)]), SLOPES
        )
        self.assertExactly(
            gradient([LongDouble("c", 1j), LongDouble("c", 3)]), [3 - 1j] * 2
        )

    def test_object_whose_tolist_returns_itself_raises(self):
        self.assertRefused(TypeError, ["f[0]"], gradient, [LongDouble("O", 1), 2])

    def test_third_party_times_are_converted(self):
        day = datetime.timedelta(1)
        moments = [
            Timestamp(2024, 2, 28),
            Timestamp(2024, 2, 29),
            Timestamp(2024, 3, 2),
        ]
        dates = [Day(2024, 2, 28), Day(2024, 2, 29), Day(2024, 3, 2)]
        spans = [Timespan(days=k) for k in (0, 1, 3)]
        for f in moments, dates, spans:
            for mixed in f, [*f[:2], plain(f[2])], [plain(f[0]), *f[1:]]:
                got = gradient(mixed)
                self.assertEqual(got, [day, 1.5 * day, 2 * day])
                self.assertEqual({type(x) for x in got}, {datetime.timedelta})
                got = forward_difference([0, 86400, 0], mixed)
                self.assertExactly(got, [1.0, -0.5])

    def test_their_own_methods_come_first(self):
        """pandas' times outside the range of datetime's hold another time inside."""

        class Later(Timestamp):
            def to_pydatetime(self):
                raise ValueError("year 20000 is out of range")

        class Longer(Timespan):
            def to_pytimedelta(self):
                raise OverflowError("too many days")

        for f in [Later(2024, 1, 1)] * 2, [datetime.timedelta(0), Longer(0)]:
            got = self.assertRefused(TypeError, ["f["], gradient, f)
            self.assertIsInstance(got.__cause__, (ValueError, OverflowError))

    def test_sequence_with_a_resolution(self):
        class Signal(UserList):
            resolution = 0.1

        self.assertExactly(gradient(Signal([1, 2, 4])), SLOPES)
        self.assertExactly(gradient([1, 3], Signal([0, 2])), [1.0, 1.0])

    def test_third_party_times_finer_than_microseconds_raise(self):
        moment, span = Timestamp(2024, 2, 28), Timespan(days=1)
        moment.nanosecond = span.nanoseconds = 1
        for f in [moment, moment], [datetime.timedelta(0), span]:
            says = ["whole microseconds", "f["]
            self.assertRefused(TypeError, says, gradient, f)

    def test_object_array_of_no_dimensions_is_its_entry(self):
        span = HasDtype("O", datetime.timedelta(seconds=2))
        self.assertExactly(gradient([0, 3], span), [1.5, 1.5])
        row = HasDtype("O", HasDtype("f", [1.0, 2.0, 4.0]))
        self.assertExactly(gradient(row), SLOPES)
        rows = [HasDtype("O", (1, 2, 4)), HasDtype("O", [1, 2, 4])]
        self.assertExactly(gradient(rows, axis=1), [SLOPES] * 2)
        span = HasDtype("O", Timespan(seconds=2))
        self.assertExactly(gradient([0, 3], span), [1.5, 1.5])

    def test_tolist_that_returns_itself_in_a_list_raises(self):
        box = HasTolist(None)
        box.content = [box]
        self.assertRefused(ValueError, ["64"], gradient, box)


class Work(ExactCase, BadInputCase):
    """Time and memory until an error are bounded by what the input occupies."""

    def test_ranges_are_expanded_last(self):
        long = range(10**12)  # a list of it would not fit into memory
        for error, f in (
            (ValueError, [long, 1]),
            (ValueError, [1.0, long]),
            (ValueError, [long, range(3)]),
            (ValueError, [long, [1, 2]]),
            (ValueError, [[long], [1]]),
            (TypeError, [long, None]),
            (TypeError, [None, long]),
            (TypeError, [long, "x"]),
            (TypeError, [long, {1, 2}]),
        ):
            with self.subTest(f=f):
                self.assertRefused(error, [" at f["], gradient, f)

    def test_nested_range_in_spacing_is_not_expanded(self):
        long = range(10**12)
        says = ["spacing[0][0]", "1-D"]
        self.assertRefused(ValueError, says, gradient, [1, 2], [long])
        self.assertRefused(ValueError, says, gradient, [1, 2], [long, long])
        self.assertRefused(TypeError, ["axis"], gradient, [1, 2], axis=[long])
        says = ["period"]
        self.assertRefused(TypeError, says, central_difference, [1, 2], period=[long])

    def test_nested_array_in_spacing_is_not_read(self):
        row = Array([1.0, 2.0])
        row.tolist = None  # would raise
        says = ["spacing[0][0]", "pass a single row or column"]
        self.assertRefused(ValueError, says, gradient, [1, 2], [row, row])

    def test_ranges_of_equal_length_are_rows(self):
        rows = [range(0, 6, 2), [1, 2, 4], range(3)]
        expected = [[2.0, 2.0, 2.0], SLOPES, [1.0, 1.0, 1.0]]
        self.assertExactly(gradient(rows, axis=1), expected)
        self.assertExactly(gradient((range(2),) * 2, axis=0), [[0.0, 0.0]] * 2)

    def test_list_that_stands_in_many_places_is_read_once(self):
        row = Items(1, 2, 4)
        self.assertExactly(gradient([row] * 3, axis=1), [SLOPES] * 3)
        self.assertEqual(row.read, [0, 1, 2])

    def test_deque_is_read_as_far_as_its_length(self):
        class Endless(deque):
            def __iter__(self):
                while True:
                    yield 1.0

        self.assertExactly(gradient(Endless([1, 2, 4])), [0.0] * 3)

    def test_arrays_of_times_that_are_nested_too_deep(self):
        deep = 0
        for _ in range(5000):
            deep = [deep]
        pair = []
        pair += [pair, pair]  # visiting every path would take 2**64 steps
        for values in deep, pair:
            times = HasDtype("M", values)
            self.assertRefused(ValueError, ["64 levels"], gradient, times)

    def test_64_levels_of_ranges(self):
        f, expected = [range(2)], [[1.0, 1.0]]
        for _ in range(62):
            f, expected = [f], [expected]
        self.assertExactly(gradient(f, axis=-1), expected)
        self.assertRefused(ValueError, ["64 levels"], gradient, [f])


class Interrupts(ExactCase):
    """What is no fault of the input passes through as it is."""

    def test_they_pass_through_every_method(self):
        for error in MemoryError, KeyboardInterrupt, SystemExit:

            def fail(self, *args, error=error):
                raise error

            for methods in (
                {"tolist": fail},
                {"to_list": fail},
                {"to_pylist": fail},
                {"as_py": fail},
                {"__array__": fail},
                {"__len__": fail, "__getitem__": fail},
                {"__len__": lambda self: 2, "__getitem__": fail},
                {"__array__": fail, "unit": None, "__len__": fail},
                {"shape": property(fail)},
            ):
                thing = type("Thing", (), methods)()
                for f in thing, [thing], [[1, 2], thing]:
                    with self.subTest(error=error.__name__, methods=methods):
                        with self.assertRaises(error) as caught:
                            gradient(f)
                        self.assertIs(type(caught.exception), error)

    def test_they_pass_through_a_metaclass(self):
        class Meta(type):
            def __hash__(cls):
                raise MemoryError

        thing = Meta("Thing", (), {})()
        for f in thing, [thing], [1, thing]:
            with self.assertRaises(MemoryError):
                gradient(f)


class SharedState(ExactCase):
    def test_default_spacing_is_not_changed(self):
        from gradlite._spacing import UNIT_STEP

        before = dict(vars(UNIT_STEP))
        for f in [Fraction(1), 2], [1j, 2], [Decimal(1), 2], [1, 2.5]:
            gradient(f)
            central_difference([f, f, f], axis=0, derivative=2)
        self.assertEqual(vars(UNIT_STEP), before)


class NotSequences(BadInputCase):
    """Objects that are not sequences raise TypeError."""

    def invalid(self):
        yield from (iter([1, 2, 4]), (x for x in (1, 2, 4)), map(int, "124"), zip([1]))
        yield from ({1, 2, 4}, frozenset((1, 2, 4)), {1: 0}.keys(), {1: 0}.items())
        yield from ({0: 1, 1: 2}, OrderedDict({0: 1}), types.MappingProxyType({0: 1}))
        yield from ("124", "", b"124", bytearray(b"124"), b"")

    def test_invalid_samples_raise(self):
        for function in FUNCTIONS:
            for thing in self.invalid():
                with self.subTest(function=function.__name__, thing=thing):
                    self.assertRefused(
                        TypeError, ["numbers, got ", " at f"], function, thing
                    )
            for thing in self.invalid():
                with self.subTest(function=function.__name__, inside=thing):
                    f, says = [[1, 2, 4], thing], ["numbers, got ", " at f[1]"]
                    self.assertRefused(TypeError, says, function, f)

    def test_invalid_spacing_raises(self):
        for thing in self.invalid():
            with self.subTest(thing=thing):
                self.assertRefused(
                    TypeError, ["spacing[0]"], gradient, [1, 2, 4], thing
                )
        for thing in self.invalid():
            with self.subTest(inside=thing):
                x = [0, thing, 2]
                self.assertRefused(TypeError, ["spacing[0][1]"], gradient, [1, 2, 4], x)

    def test_other_objects_raise(self):
        for thing in (None, object(), print, int, {1: 0}.values(), ..., unittest):
            with self.subTest(thing=thing):
                self.assertRefused(TypeError, ["f"], gradient, thing)
                self.assertRefused(TypeError, ["f[0]"], gradient, [thing, 1])
                self.assertRefused(TypeError, ["spacing"], gradient, [1, 2], thing)

    def test_invalid_lengths_raise(self):
        class Claims(Items):
            def __len__(self):
                return self.items[0]

        for length in (-1, 2**70, 1.5, None, "2"):
            with self.subTest(length=length):
                self.assertRefused(TypeError, ["f"], gradient, Claims(length))


if __name__ == "__main__":
    unittest.main()
