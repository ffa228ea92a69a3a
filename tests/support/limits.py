# SPDX-License-Identifier: MIT
"""Limits on the time and memory of a call."""

import gc
import signal
from contextlib import contextmanager

try:
    import resource
except ImportError:  # Windows
    resource = None
try:
    import tracemalloc
except ImportError:  # PyPy
    tracemalloc = None

MEMORY = 2 * 1024**3  # bytes that a limited call may allocate
# Seconds of CPU time that only a loop without an end takes, or a walk along every path
# through lists that share their parts. The calls that the tests limit take a fraction
# of a second, and some seconds on a slow interpreter whose every line is traced.
ENDLESS = 120
GARBAGE = 32 * 1024**2


class TimeLimitExceeded(BaseException):
    """Derives from BaseException so that gradlite cannot catch it."""


@contextmanager
def limited(seconds):
    """Raise TimeLimitExceeded after this many seconds of CPU time.

    CPU time, so that a busy machine fails no test. A call that allocates more than
    MEMORY raises MemoryError. Where the system cannot limit these, there is no limit.
    """
    if not hasattr(signal, "setitimer"):
        yield
        return

    def stop(number, frame):
        raise TimeLimitExceeded(f"more than {seconds} s of CPU time")

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    space = limit_memory()
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
        if space:
            resource.setrlimit(resource.RLIMIT_AS, space)


def limit_memory():
    """Limit the memory of the process and return the limits before, if it can be."""
    try:
        with open("/proc/self/statm") as file:
            size = int(file.read().split()[0]) * resource.getpagesize()
        space = resource.getrlimit(resource.RLIMIT_AS)
        if space[0] != resource.RLIM_INFINITY:
            return None
        resource.setrlimit(resource.RLIMIT_AS, (size + MEMORY, space[1]))
        return space
    except (OSError, AttributeError, ValueError):
        return None


class Peak:
    """The bytes allocated at most at one time, beyond those at the start."""

    size = 0


@contextmanager
def peak_memory():
    """Measure the peak of memory within the block.

    On PyPy by the growth of the process beyond 32 MiB, so that garbage, which includes
    an object for each int looked at, is not counted.
    """
    peak = Peak()
    if tracemalloc is None:
        gc.collect()
        bytearray(b"1") * GARBAGE  # makes the process as large, and is freed at once
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        yield peak
        after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        peak.size = (after - before) * 1024
        return
    tracemalloc.start()
    try:
        yield peak
        peak.size = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
