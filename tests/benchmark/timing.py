# SPDX-License-Identifier: MIT
"""A stopwatch for calls that are compared with each other."""

import gc
import time
from timeit import Timer

BATCH = 0.002  # seconds: far above the resolution of the clock


def time_alternately(calls, seconds, rounds):
    """Return the least CPU time per call of each of `calls`, in seconds.

    One batch of each in turn, forwards and then backwards, so that all of them run
    on the machine in the same state; at least `rounds` batches of each, more until
    `seconds` have passed. timeit turns the garbage collector off meanwhile.
    """
    timers = [Timer(call, timer=time.thread_time) for call in calls]
    counts = [count_per_batch(timer) for timer in timers]
    least = [float("inf")] * len(calls)
    order = list(range(len(calls)))
    gc.collect()
    getattr(gc, "freeze", gc.collect)()  # PyPy has none
    end = time.perf_counter() + seconds
    while rounds > 0 or time.perf_counter() < end:
        for i in order:
            least[i] = min(least[i], timers[i].timeit(counts[i]) / counts[i])
        order.reverse()
        rounds -= 1
    getattr(gc, "unfreeze", gc.collect)()
    return least


def count_per_batch(timer):
    """Return how many calls fill a batch, after one call to warm up."""
    if timer.timeit(1) > BATCH:
        return 1
    return max(1, round(BATCH / max(timer.timeit(10) / 10, 1e-9)))
