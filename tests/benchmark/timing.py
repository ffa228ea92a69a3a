# SPDX-License-Identifier: MIT
"""A stopwatch for calls that are compared with each other."""

import gc
import platform
import time
from itertools import repeat

BATCH = 0.002  # seconds: far above the resolution of the clock


def choose_clock():
    """Return the clock of this thread's CPU time, or of wall time if it is coarse.

    CPU time leaves out what other processes take. Windows counts it in steps of
    16 milliseconds.
    """
    if time.get_clock_info("thread_time").resolution <= 1e-6:
        return time.thread_time
    return time.perf_counter


clock = choose_clock()


def time_alternately(calls, seconds, rounds):
    """Return the least time per call of each of `calls`, in seconds.

    One batch of each in turn, forwards and then backwards, so that all of them run
    on the machine in the same state; at least `rounds` batches of each, more until
    `seconds` have passed. The garbage collector is off meanwhile, as it is in
    `timeit`, except on PyPy, which frees nothing without it.
    """
    batches = [(call, count_per_batch(call)) for call in calls]
    least = [float("inf")] * len(batches)
    order = list(range(len(batches)))
    gc.collect()
    if platform.python_implementation() != "PyPy":
        gc.disable()
    try:
        end = time.perf_counter() + seconds
        while rounds > 0 or time.perf_counter() < end:
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
    start = clock()
    for _ in repeat(None, count):
        call()
    return (clock() - start) / count
