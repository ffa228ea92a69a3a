# SPDX-License-Identifier: MIT
"""Check the outcome of a call: a result of the right shape, or a well-formed error."""

import operator
import re
import traceback
import warnings
from collections import UserList, deque

import gradlite
from tests.support.limits import TimeLimitExceeded, limited
from tests.support.objects import Array, Changing, Row

SECONDS = 2
ERRORS = (ValueError, TypeError, OverflowError, gradlite.AxisError)
CONTAINERS = (list, tuple, deque, dict, Row)
SEQUENCES = (list, tuple, deque, range, UserList, memoryview)
PLACE = r"\b(f|spacings?|axis|axes|period|edge_order|accuracy|derivative|window)\b"


class UnknownShape(Exception):
    """Raised when the expected shape cannot be determined."""


def judge(name, args, options):
    """Return what is wrong with the outcome of a call, or None."""
    given, each_once = containers_in([args, options])
    before = [entry_ids(part) for part in given]
    try:
        result = call(name, args, options)
    except TimeLimitExceeded:
        return f"no answer in {SECONDS} seconds"
    except BaseException as error:
        return problem_of_error(name, error)
    if [entry_ids(part) for part in given] != before:
        return "the input was changed"
    reads = [part.reads for part in given if is_a(part, Row)]
    if each_once and any(len(set(each)) < len(each) for each in reads):
        return "an entry was read twice"
    return problem_of_result(name, result, args, options, given)


def call(name, args, options):
    """Return the result; any warning but those of a zero step is raised."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        zero = "spacing|equal coordinates|steps that add up|ints that are|fewer than"
        text = rf"{name}\(\) got ({zero}) "
        warnings.filterwarnings("ignore", text, RuntimeWarning)
        with limited(SECONDS):
            return getattr(gradlite, name)(*args, **options)


def is_a(thing, kinds):
    """isinstance() without a look at __class__ or the metaclass, which may raise."""
    kinds = kinds if type(kinds) is tuple else (kinds,)
    bases = type.__dict__["__mro__"].__get__(type(thing))
    return any(base is kind for base in bases for kind in kinds)


def containers_in(thing):
    """Return the containers in an object, and whether each is there only once.

    Changing objects may return the same entry twice.
    """
    seen, found, stack, each_once = set(), [], [thing], True
    while stack:
        part = stack.pop()
        if not is_a(part, CONTAINERS) or (type(part) is tuple and not part):
            continue
        each_once = each_once and id(part) not in seen
        if id(part) not in seen:
            found.append(part)
            stack.extend(entries_of(part))
            if is_a(part, Changing):
                each_once = each_once and not any(
                    is_a(entry, Row) for entry in part.entries
                )
        seen.add(id(part))
    return found, each_once


def entries_of(part):
    if is_a(part, dict):
        return list(part.values())
    part = part.entries if is_a(part, Row) else part
    return [part[i] for i in range(len(part))]  # __iter__ may raise


def entry_ids(part):
    return [id(entry) for entry in entries_of(part)]


def problem_of_error(name, error):
    """Return what is wrong with an exception: its class or its message.

    A MemoryError passes through as it is; objects raise it, too.
    """
    if type(error) is MemoryError:
        return None
    if isinstance(error.__cause__, MemoryError):
        return f"a MemoryError was caught {origin_of(error)}"
    try:
        text = str(error)
    except Exception:
        text = "(no message)"
    if type(error) in ERRORS:
        if re.match(rf"(?s){name}\(\) requires \S.*, got \S", text):
            if text.count(" requires ") > 1:
                return f"an error quoted in an error {origin_of(error)}: {text[:200]}"
            if not re.search(PLACE, text):
                return f"no place {origin_of(error)}: {text[:99]}"
            return None
    return f"{type(error).__name__} {origin_of(error)}: {text[:99]}"


def origin_of(error):
    """Return the last line of the package in the traceback of an error."""
    for frame, line in reversed(list(traceback.walk_tb(error.__traceback__))):
        code = frame.f_code
        if frame.f_globals.get("__package__") == gradlite.__name__:
            return f"in {code.co_name}, {code.co_filename.split('/')[-1]}:{line}"
    return "before the package is reached"


def problem_of_result(name, result, args, options, given):
    """Return what is wrong with a result: its shape, or that parts are shared."""
    several = isinstance(result, tuple)
    grids = list(result) if several else [result]
    if several and (name != "gradient" or len(grids) == 1):
        return "a tuple"
    if any(type(grid) is not list for grid in grids):
        return "not a list"
    found, each_once = containers_in(grids)
    if not each_once or {*map(id, found)} & {*map(id, given)}:
        return "a part of the result is shared"
    for grid in grids:
        if not is_rectangular(grid):
            return "a ragged result"
    try:
        expected = expected_shapes(name, args, options)
    except UnknownShape:
        return None
    except Exception as error:
        return f"an invalid option was accepted: {type(error).__name__}"
    got = [shape_of(grid) for grid in grids]
    return None if got == expected else f"shapes {got}, expected {expected}"


def is_rectangular(grid):
    """Whether all lists of a level have one length, and hold only lists or none."""
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
    """Return the shape of a valid grid, from the first entry of each level."""
    shape = []
    while is_a(thing, SEQUENCES) or type(thing) is Row:
        if is_a(thing, memoryview):
            thing = thing.tolist()
        thing = thing.data if is_a(thing, UserList) else thing
        entries = entries_of(thing)
        shape.append(len(entries))
        if not entries:
            return shape
        thing = entries[0]
    names = {name for base in type(thing).__mro__ for name in vars(base)}
    if names & {"__getitem__", "tolist"}:
        raise UnknownShape
    return shape


def expected_shapes(name, args, options):
    """Return the shapes of the grids that a valid call returns."""
    shape = shape_of(args[0])
    axis = options.get("axis")
    if name == "gradient":
        if axis is None:
            return [shape] * len(shape)
        if is_a(axis, (Array, Row)):
            raise UnknownShape
        return [shape] * (len(axis) if is_a(axis, SEQUENCES) else 1)
    if name != "differentiate" and options.get("period") is None:
        at = operator.index(-1 if axis is None else axis)
        shape[at] -= stencil_reach(name, args[1:], options)
    return [shape]


def stencil_reach(name, spacing, options):
    """Return how many samples fewer than it is given a function returns."""
    central = name == "central_difference"
    if options.get("window") is not None:
        return int(options["window"]) - 1
    derivative = int(options.get("derivative", 1))
    accuracy = int(options.get("accuracy", 2 if central else 1))
    if not central:
        return derivative + accuracy - 1
    if spacing and shape_of(spacing[0]):
        return (derivative + accuracy) // 2 * 2
    return (derivative + 1) // 2 * 2 + accuracy - 2
