# SPDX-License-Identifier: MIT
"""What may come of a call: a grid of its shape, or an exception that says why."""

import operator
import re
import signal
import traceback
import warnings
from collections import UserList, deque
from contextlib import contextmanager

import gradlite

from .objects import Array, Changing, Row

SECONDS = 2
ERRORS = (ValueError, TypeError, OverflowError, gradlite.AxisError)
READ = (list, tuple, deque, range, UserList, memoryview)


class Hung(BaseException):
    """Not an Exception: nothing on the way may catch it."""


class Unknown(Exception):
    """The shape of a thing is not for us to know."""


@contextmanager
def limited(seconds):
    """Raise Hung if it takes longer, where the system has an alarm."""
    if not hasattr(signal, "setitimer"):
        yield
        return

    def ring(number, frame):
        raise Hung

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def judge(name, args, options):
    """What is wrong with the outcome of a call, in words, or None."""
    given, each_once = parts([args, options])
    before = [identities(part) for part in given]
    try:
        result = call(name, args, options)
    except Hung:
        return f"no answer in {SECONDS} seconds"
    except BaseException as error:
        return wrong_error(name, error)
    if [identities(part) for part in given] != before:
        return "the input was changed"
    reads = [part.reads for part in given if isinstance(part, Row)]
    if each_once and any(len(set(each)) < len(each) for each in reads):
        return "an entry was read twice"
    return wrong_result(name, result, args, options, given)


def call(name, args, options):
    """The result; any warning but that of a zero step is raised."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        warnings.filterwarnings("ignore", f"{name}.* zero step", RuntimeWarning)
        with limited(SECONDS):
            return getattr(gradlite, name)(*args, **options)


def parts(thing):
    """The containers within a thing; and whether each is given but once.

    What changes may give one of its entries twice.
    """
    seen, found, stack, each_once = set(), [], [thing], True
    while stack:
        part = stack.pop()
        if isinstance(part, (list, tuple, deque, dict, Row)) and part != ():
            each_once = each_once and id(part) not in seen
            if id(part) not in seen:
                found.append(part)
                stack.extend(within(part))
                if isinstance(part, Changing):
                    each_once = each_once and not any(
                        isinstance(entry, Row) for entry in part.entries
                    )
            seen.add(id(part))
    return found, each_once


def within(part):
    if isinstance(part, dict):
        return list(part.values())
    return part.entries if isinstance(part, Row) else part


def identities(part):
    return [id(entry) for entry in within(part)]


def wrong_error(name, error):
    """What is wrong with an exception: its class, or its words."""
    try:
        text = str(error)
    except Exception:
        text = "(no words)"
    if type(error) in ERRORS:
        if re.match(rf"(?s){name}\(\) requires \S.*, got \S", text):
            return None
    return f"{type(error).__name__} {place_of(error)}: {text[:99]}"


def place_of(error):
    """The last line of the package on the way to an error."""
    for frame, line in reversed(list(traceback.walk_tb(error.__traceback__))):
        code = frame.f_code
        if frame.f_globals.get("__package__") == gradlite.__name__:
            return f"in {code.co_name}, {code.co_filename.split('/')[-1]}:{line}"
    return "before the package is reached"


def wrong_result(name, result, args, options, given):
    """What is wrong with a result: its shape, or that it is not its own."""
    several = isinstance(result, tuple)
    grids = list(result) if several else [result]
    if several and (name != "gradient" or len(grids) == 1):
        return "a tuple"
    if any(type(grid) is not list for grid in grids):
        return "not a list"
    found, each_once = parts(grids)
    if not each_once or {*map(id, found)} & {*map(id, given)}:
        return "a part of the result is shared"
    for grid in grids:
        if not rectangular(grid):
            return "a ragged result"
    try:
        expected = shapes(name, args, options)
    except Unknown:
        return None
    got = [shape_of(grid) for grid in grids]
    return None if got == expected else f"shapes {got}, expected {expected}"


def rectangular(grid):
    """Whether all lists of a level have one length and hold lists or none."""
    level = [grid]
    while level:
        if len({len(row) for row in level}) > 1:
            return False
        level = [entry for row in level for entry in row]
        lists = sum(type(entry) is list for entry in level)
        if lists != len(level):
            return not lists
    return True


def shape_of(thing):
    """The shape of a good grid, from the first entry of each level."""
    shape = []
    while isinstance(thing, READ) or type(thing) is Row:
        if isinstance(thing, memoryview):
            thing = thing.tolist()
        entries = within(thing)
        shape.append(len(entries))
        if not len(entries):
            return shape
        thing = entries[0]
    if hasattr(type(thing), "__getitem__") or hasattr(type(thing), "tolist"):
        raise Unknown
    return shape


def shapes(name, args, options):
    """The shapes of the grids that a good call returns."""
    shape = shape_of(args[0])
    axis = options.get("axis")
    if name == "gradient":
        many = isinstance(axis, (tuple, list, range))
        if type(axis) is Array:
            raise Unknown
        count = len(shape) if axis is None else len(axis) if many else 1
        return [shape] * count
    if options.get("period") is None:
        at = operator.index(-1 if axis is None else axis)
        shape[at] -= reach(name, args[1:], options)
    return [shape]


def reach(name, spacing, options):
    """How many samples fewer than it is given a kernel returns."""
    central = name == "central_difference"
    derivative = int(options.get("derivative", 1))
    accuracy = int(options.get("accuracy", 2 if central else 1))
    if not central:
        return derivative + accuracy - 1
    if spacing and shape_of(spacing[0]):
        return (derivative + accuracy) // 2 * 2
    return (derivative + 1) // 2 * 2 + accuracy - 2
