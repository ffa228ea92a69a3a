# SPDX-License-Identifier: MIT
"""What nested sequences may be made of, with nothing but Python."""

import array
import datetime
import platform
import types
import unittest
import warnings
from collections import OrderedDict, UserList, deque, namedtuple

from gradlite import central_difference, forward_difference, gradient
from tests.exactly import ExactCase
from tests.test_bad_input import BadInputCase
from tests.test_numbers import Surd

PYPY = platform.python_implementation() == "PyPy"
FUNCTIONS = (gradient, forward_difference, central_difference)
SLOPES = [1.0, 1.5, 2.0]  # of 1, 2, 4
ROWS = ([[1.0, 2.0, 2.0]] * 2, [SLOPES, [2.0, 2.0, 2.0]])  # of [1, 2, 4], [2, 4, 6]


class Shelf:
    """A length and items, no more; it counts how often each item is read."""

    def __init__(self, *items):
        self.items = items
        self.read = []

    def __len__(self):
        return len(self.items)

    def __getitem__(self, index):
        self.read.append(index)
        return self.items[index]


class Box:
    """Something that opens by tolist(); an exception inside is raised."""

    def __init__(self, content):
        self.content = content
        self.opened = 0

    def tolist(self):
        self.opened += 1
        if isinstance(self.content, Exception):
            raise self.content
        return self.content


class Typed(Box):
    """What opens by tolist() and says what kind of entries it holds, as NumPy's."""

    def __init__(self, kind, content=None):
        super().__init__(content)
        self.dtype = types.SimpleNamespace(kind=kind)


class Long(Typed):
    """A number longer than Python's: its tolist() gives but itself."""

    def tolist(self):
        return self

    def __float__(self):
        return float(self.content)

    def __complex__(self):
        return complex(self.content)


class Moment:
    """A time of another library's, with a method that gives Python's own."""

    def __init__(self, method, own):
        setattr(self, method, lambda: own)


class Quantity(Surd):
    """A number with a tolist() that fails, as those with a unit have."""

    def tolist(self):
        raise AttributeError("not an array")


class Sequences(ExactCase, BadInputCase):
    def test_one_dimension(self):
        Point = namedtuple("Point", "x y z")
        for f in (
            (1, 2, 4),
            deque([1, 2, 4]),
            deque([1, 2, 4], maxlen=3),
            UserList([1, 2, 4]),
            Point(1, 2, 4),
            Shelf(1, 2, 4),
            array.array("i", [1, 2, 4]),
            memoryview(b"\x01\x02\x04"),
            Box([1, 2, 4]),
            type("Rows", (list,), {})([1, 2, 4]),
        ):
            with self.subTest(type=type(f).__name__):
                self.assertExactly(gradient(f), SLOPES)
                self.assertExactly(forward_difference(f), [1.0, 2.0])
                # as coordinates of x*x, exact inside: (1, 4, 16) at 1, 2, 4
                got = gradient([1, 4, 16], f, edge_order=2)
                self.assertNear(got, [2.0, 4.0, 8.0])
        self.assertExactly(gradient(range(0, 9, 3)), [3.0] * 3)
        self.assertExactly(gradient([0, 3, 9], range(0, 9, 3)), [1.0, 1.5, 2.0])

    def test_mixtures(self):
        one, two = (1, 2, 4), range(2, 7, 2)
        for f in (
            (list(one), deque(two)),
            [one, two],
            deque([one, list(two)]),
            Shelf(one, Shelf(*two)),
            [array.array("d", one), array.array("B", two)],
            (Box(list(one)), memoryview(bytes(two))),
            Box([list(one), list(two)]),
            [[Box(1), 2, 4], (2, Box(4.0), True + 5)],
            UserList([Shelf(*one), UserList(two)]),
            [[1.0, 2, 4], [2, 4.0, Box(6)]],
        ):
            with self.subTest(f=f):
                self.assertExactly(gradient(f), ROWS)

    def test_every_plain_type_beside_a_container(self):
        self.assertExactly(gradient([[1, 2.0, True, Box(4)]], axis=1)[0][3], 3.0)
        says = ["a list beside numbers at f[3]"]
        self.assertRefused(ValueError, says, gradient, [1, 2.0, True, [1]])
        says = ["a number beside lists at f[1]"]
        self.assertRefused(ValueError, says, gradient, [[1], 2.0, True])

    def test_64_levels(self):
        f, expected = (1.0, 3.0), [2.0, 2.0]
        for _ in range(63):
            f, expected = (f,), [expected]
        self.assertExactly(gradient(f, axis=-1), expected)
        self.assertExactly(gradient(list(f), axis=-1), expected)
        for deeper in (f,), [f]:
            self.assertRefused(ValueError, ["64"], gradient, deeper)

    def test_each_item_is_read_once_and_in_order(self):
        rows = [Shelf(1, 2, 4), Shelf(2, 4, 6)]
        f, x, box = Shelf(*rows), Shelf(0, 1, 2), Box([0, 1])
        self.assertExactly(gradient(f, box, x), ROWS)
        self.assertEqual(
            [each.read for each in (f, x, *rows)],
            [[0, 1], [0, 1, 2], [0, 1, 2], [0, 1, 2]],
        )
        self.assertEqual(box.opened, 1)
        alone = Shelf(0, 1, 3)
        gradient([1, 2, 4], alone)
        self.assertEqual(alone.read, [0, 1, 2])

    def test_empty(self):
        for f in ((), deque(), Shelf(), array.array("d"), memoryview(b""), Box([])):
            with self.subTest(type=type(f).__name__):
                self.assertExactly(gradient([f, f], axis=0), [[], []])
                with self.assertRaisesRegex(ValueError, "axis 0"):
                    gradient(f)


class Arrays(ExactCase, BadInputCase):
    def test_array_of_every_typecode(self):
        numbers = "bBhHiIlLqQfd"
        codes = getattr(array, "typecodes", numbers + "u")  # PyPy does not tell
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

    def test_single_precision_is_computed_in_double(self):
        single = array.array("f", [0.1, 0.2])
        self.assertExactly(gradient(single), [single[1] - single[0]] * 2)
        self.assertNotEqual(single[0], 0.1)

    def test_memoryview(self):
        view = memoryview(array.array("d", range(24)))
        self.assertExactly(gradient(view), [1.0] * 24)
        self.assertExactly(gradient([view, view], axis=1), [[1.0] * 24] * 2)

    @unittest.skipIf(PYPY, "tolist() of one ends the interpreter there")
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

    def test_memoryviews_of_other_items(self):
        flags = memoryview(b"\x01\x00\x01").cast("?")
        self.assertExactly(gradient(flags), [-1.0, 0.0, 1.0])
        steps = memoryview(bytearray(b"\x01\x02\x04\x08"))[::2]
        self.assertExactly(gradient(steps), [3.0, 3.0])
        self.assertRefused(TypeError, ["f"], gradient, memoryview(b"124").cast("c"))

    @unittest.skipIf(PYPY, "there is none there")
    def test_memoryview_of_no_dimensions_is_a_number(self):
        two = memoryview(b"\x02").cast("B", [])
        self.assertExactly(gradient([1, 2], two), [0.5] * 2)


class ByTolist(ExactCase, BadInputCase):
    def test_a_list(self):
        self.assertExactly(gradient(Box([[1, 2, 4], [2, 4, 6]])), ROWS)
        self.assertExactly(gradient(Box([Box([1, 2, 4]), (2, 4, 6)])), ROWS)

    def test_a_number(self):
        self.assertExactly(gradient(Box(5)), ())
        self.assertExactly(gradient([Box(1), Box(2.0), 4]), SLOPES)
        self.assertExactly(gradient([1, 2, 4], Box(0.5)), [2.0, 3.0, 4.0])
        self.assertExactly(forward_difference([1, 2], Box(2)), [0.5])
        self.assertExactly(gradient([1, 2, 4], axis=Box(0)), SLOPES)

    def test_a_failure_means_a_number(self):
        f = [Quantity(1), Quantity(2), Quantity(4)]
        self.assertExactly(gradient(f), [Surd(1), Surd("3/2"), Surd(2)])
        self.assertExactly(gradient([1, 2], Quantity("1/2")), [Surd(2)] * 2)
        self.assertExactly(gradient(Quantity(1)), ())

    def test_neither_list_nor_number(self):
        for content in (None, "12", {1, 2}, (1, 2, 4), AttributeError("no array")):
            with self.subTest(content=content):
                self.assertRefused(TypeError, ["f"], gradient, Box(content))
                self.assertRefused(TypeError, ["f[1]"], gradient, [1, Box(content)])

    def test_text_and_records(self):
        for kind in "USVT":
            with self.subTest(kind=kind):
                f = Typed(kind, ["1", "2"])
                self.assertRefused(TypeError, ["text", "at f"], gradient, f)
                self.assertRefused(TypeError, ["text", "f[1]"], gradient, [[1, 2], f])
                self.assertEqual(f.opened, 0)

    def test_numbers_longer_than_pythons(self):
        self.assertExactly(gradient([Long("f", 1), 2, Long("f", 4)]), SLOPES)
        self.assertExactly(gradient([Long("c", 1j), Long("c", 3)]), [3 - 1j] * 2)

    def test_an_array_that_gives_but_itself_otherwise(self):
        self.assertRefused(TypeError, ["f[0]"], gradient, [Long("O", 1), 2])

    def test_times_of_another_library(self):
        day = datetime.timedelta(1)
        first = datetime.datetime(2024, 2, 28)
        moments = [Moment("to_pydatetime", first + k * day) for k in (0, 1, 3)]
        spans = [Moment("to_pytimedelta", k * day) for k in (0, 1, 3)]
        for f in moments, spans:
            self.assertExactly(gradient(f), [day, 1.5 * day, 2 * day])
            self.assertExactly(forward_difference([0, 86400, 0], f), [1.0, -0.5])

    def test_tolist_that_never_ends(self):
        box = Box(None)
        box.content = [box]
        self.assertRefused(ValueError, ["64"], gradient, box)


class Refused(BadInputCase):
    """Each with words for what to pass instead."""

    def things(self):
        yield from (iter([1, 2, 4]), (x for x in (1, 2, 4)), map(int, "124"), zip([1]))
        yield from ({1, 2, 4}, frozenset((1, 2, 4)), {1: 0}.keys(), {1: 0}.items())
        yield from ({0: 1, 1: 2}, OrderedDict({0: 1}), types.MappingProxyType({0: 1}))
        yield from ("124", "", b"124", bytearray(b"124"), b"")

    def test_as_samples(self):
        wanted = "requires nested sequences of numbers"
        for function in FUNCTIONS:
            for thing in self.things():
                with self.subTest(function=function.__name__, thing=thing):
                    self.assertRefused(TypeError, [wanted, " at f"], function, thing)
            for thing in self.things():
                with self.subTest(function=function.__name__, inside=thing):
                    f, says = [[1, 2, 4], thing], [wanted, " at f[1]"]
                    self.assertRefused(TypeError, says, function, f)

    def test_as_spacing(self):
        for thing in self.things():
            with self.subTest(thing=thing):
                self.assertRefused(
                    TypeError, ["spacing[0]"], gradient, [1, 2, 4], thing
                )
        for thing in self.things():
            with self.subTest(inside=thing):
                x = [0, thing, 2]
                self.assertRefused(TypeError, ["spacing[0][1]"], gradient, [1, 2, 4], x)

    def test_things_that_are_no_containers(self):
        for thing in (None, object(), print, int, {1: 0}.values(), ..., unittest):
            with self.subTest(thing=thing):
                self.assertRefused(TypeError, ["f"], gradient, thing)
                self.assertRefused(TypeError, ["f[0]"], gradient, [thing, 1])
                self.assertRefused(TypeError, ["spacing"], gradient, [1, 2], thing)

    def test_lengths_that_are_none(self):
        class Claims(Shelf):
            def __len__(self):
                return self.items[0]

        for length in (-1, 2**70, 1.5, None, "2"):
            with self.subTest(length=length):
                self.assertRefused(TypeError, ["f"], gradient, Claims(length))


if __name__ == "__main__":
    unittest.main()
