# SPDX-License-Identifier: MIT
"""A stopwatch for calls that are to be compared with each other."""

import gc
import platform
from itertools import repeat
from time import perf_counter

BATCH = 0.002  # seconds: far above the clock's own step, far below a machine's moods


def time_alternately(calls, seconds, rounds):
    """Return the least time per call of each of `calls`, in seconds.

    One batch of each in turn, forwards and then backwards, so that all of them
    meet the machine in the same states; at least `rounds` batches of each, more
    until `seconds` have passed. The garbage collector rests meanwhile, as it does
    in `timeit`, except on PyPy, which frees nothing without it.
    """
    batches = [(call, count_per_batch(call)) for call in calls]
    least = [float("inf")] * len(batches)
    order = list(range(len(batches)))
    gc.collect()
    if platform.python_implementation() != "PyPy":
        gc.disable()
    try:
        end = perf_counter() + seconds
        while rounds > 0 or perf_counter() < end:
            for i in order:
                least[i] = min(least[i], time_batch(*batches[i]))
            order.reverse()
            rounds -= 1
    finally:
        gc.enable()
    return least


def count_per_batch(call):
    """Return how many calls fill a batch, after one call to warm up."""
    first = time_batch(call, 1)
    if first > BATCH:
        return 1
    return max(1, round(BATCH / max(time_batch(call, 10), 1e-9)))


def time_batch(call, count):
    """Return the mean time of `count` calls, in seconds."""
    start = perf_counter()
    for _ in repeat(None, count):
        call()
    return (perf_counter() - start) / count
