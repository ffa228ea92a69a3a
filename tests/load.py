# SPDX-License-Identifier: MIT
"""Stress tests: large, deeply nested and concurrent input, within time and memory.

``python -m tests.load`` needs only Python, about 2 GB of memory and a few minutes.
Prints a measurement for each test; ends with "N passed, N failed".
"""

import gc
import sys
import threading
import time
import tracemalloc
from functools import partial
from math import cos, sin

from gradlite import central_difference, forward_difference, gradient
from tests.support.objects import Changing, Failing, Lying, Row

STEP = 2.0**-20
CALLS = 1_000_000
THREADS = 8


def require(condition, message):
    if not condition:
        raise AssertionError(message)


def resident():
    """Return the memory of the process in megabytes, or 0 if unknown."""
    try:
        with open("/proc/self/statm") as file:
            return int(file.read().split()[1]) * 4096 / 1e6
    except OSError:
        return 0


def traced(function, *args, **options):
    """Return the result, and the peak of memory in bytes beyond its size."""
    gc.collect()
    tracemalloc.start()
    try:
        result = function(*args, **options)
        held, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    return result, peak - held


def ten_million_samples():
    n = 10_000_000
    f = [sin(i * STEP) for i in range(n)]
    start = time.perf_counter()
    result = gradient(f, STEP)
    seconds = time.perf_counter() - start
    require(len(result) == n, "a sample is missing")
    for i in range(1, n - 1, 9973):
        slope = (f[i + 1] - f[i - 1]) / (2 * STEP)
        require(result[i] == slope, f"sample {i} is wrong")
        require(abs(slope - cos(i * STEP)) < 1e-9, f"sample {i} is far off")
    require(result[0] == (f[1] - f[0]) / STEP, "the first sample is wrong")
    require(result[-1] == (f[-1] - f[-2]) / STEP, "the last sample is wrong")
    return f"{seconds:.2f} s, {seconds / n * 1e9:.0f} ns per sample"


def memory_of_a_long_row():
    """A copy of the row would take 8 bytes per sample; a growing list, 9/8 of that."""
    n = 1_000_000
    f = [i * i * 0.5 for i in range(n)]
    shares = []
    for samples, spacing in ((f, ()), (f, (0.1,)), (list(range(n)), ())):
        result, beyond = traced(gradient, samples, *spacing)
        shares.append(beyond / n)
        require(len(result) == n, "a sample is missing")
        require(beyond < 2 * n, f"{beyond} bytes beyond the result")
    return (
        ", ".join(f"{share:.2f}" for share in shares)
        + " bytes per sample beyond the result"
    )


def large_grid():
    n = 3000
    row = [j * j * 0.25 for j in range(n)]
    f = [[i * 3.0 + x for x in row] for i in range(n)]
    start = time.perf_counter()
    down, along = gradient(f, 1, 0.5, edge_order=2)
    seconds = time.perf_counter() - start
    require(all(set(each) == {3.0} for each in down), "the first axis is wrong")
    slopes = [float(j) for j in range(n)]
    require(all(each == slopes for each in along), "the second axis is wrong")
    require(len(down) == len(along) == n, "a row is missing")
    return f"{seconds:.2f} s, {seconds / n / n * 1e9:.0f} ns per sample for both axes"


def sixty_four_dimensions():
    """Two samples along one of 64 axes, one sample along all others."""
    start = time.perf_counter()
    for axis in range(64):
        for function in (gradient, forward_difference):
            f = [1.0, 4.0]
            for _ in range(63 - axis):
                f = [[f[0]], [f[1]]]
            for _ in range(axis):
                f = [f]
            result = function(f, 2, axis=axis)
            for _ in range(axis):
                (result,) = result
            require(len(result) == (2 if function is gradient else 1), "the length")
            for entry in result:
                while isinstance(entry, list):
                    (entry,) = entry
                require(entry == 1.5, "the derivative")
    return f"{(time.perf_counter() - start) / 128 * 1e6:.0f} us per call"


def many_tiny_calls():
    """A million calls of several forms, some invalid, leave no objects behind."""
    calls = (
        lambda: gradient([1.0, 2.0, 4.0]),
        lambda: gradient([[1, 2], [3, 5]], 0.5, [0, 3], edge_order=1),
        lambda: gradient([1.0, 2.0, 4.0], [0, 1, 3], edge_order=2),
        lambda: central_difference([1j, 2, 5, 3], period=4),
        lambda: gradient([1.0]),
        lambda: gradient([1.0, None]),
        lambda: gradient([[1.0], [2.0, 3.0]]),
        lambda: gradient(Failing([1.0, 2.0], 1, KeyError("from the object"))),
    )

    def rounds(count):
        for _ in range(count // len(calls)):
            for call in calls:
                try:
                    call()
                except (ValueError, TypeError):
                    pass
        gc.collect()

    rounds(CALLS // 10)
    before, start = (len(gc.get_objects()), resident()), time.perf_counter()
    rounds(CALLS)
    seconds = time.perf_counter() - start
    objects, megabytes = len(gc.get_objects()) - before[0], resident() - before[1]
    require(objects < 100, f"{objects} objects more")
    require(megabytes < 2, f"{megabytes} MB more")
    rate = seconds / CALLS * 1e6
    return f"{rate:.1f} us per call, {objects} objects and {megabytes:.1f} MB more"


def threads_on_one_input():
    f = [[float(i * j % 17) for j in range(300)] for i in range(300)]
    x = [i + (i % 3) / 4 for i in range(300)]
    expected = gradient(f, x, 2, edge_order=2)
    given = repr((f, x))
    ready, results = threading.Barrier(THREADS), [None] * THREADS

    def work(number):
        ready.wait()
        results[number] = [gradient(f, x, 2, edge_order=2) for _ in range(5)]

    threads = [threading.Thread(target=work, args=(n,)) for n in range(THREADS)]
    pause = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    start = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    sys.setswitchinterval(pause)
    require(all(each == [expected] * 5 for each in results), "a thread's answer")
    require(repr((f, x)) == given, "the input was changed")
    return f"{THREADS * 5} calls in {time.perf_counter() - start:.1f} s"


def read_once(sequence, call):
    """Return the result of a call or the class of its error; no entry is read twice."""
    try:
        result = call(sequence)
    except (ValueError, TypeError) as error:
        require(str(error).startswith("gradient() requires "), str(error))
        result = type(error)
    reads = sequence.reads
    require(len(set(reads)) == len(reads), f"{sequence} was read twice")
    return result


def misbehaving(n, x, slopes):
    """Return pairs of a function that builds a sequence, and the outcome expected."""
    read = [x[(2 * i + 1) % n] for i in range(n)]  # the order in which Changing is read
    cases = [
        (lambda: Row(x), slopes),
        (lambda: Lying(n, [*x, None]), slopes),
        (lambda: Lying(n + 1, x), ValueError),
        (lambda: Lying(10**15, x), ValueError),
        (lambda: Lying(RuntimeError("from the object"), x), TypeError),
        (lambda: Changing(x), gradient(read)),
    ]
    for at in range(n):
        cases.append((lambda at=at: Failing(x, at, KeyError(at)), TypeError))
    return cases


def misbehaving_sequences():
    """Sequences with a wrong length, raising entries or changing entries."""
    count = 0
    for n in (3, 5, 51, 201):  # odd, so that Changing repeats no coordinate
        zeros = [0.0] * n
        x = [float(i * i) for i in range(n)]
        slopes = [1.0, *(2.0 * i for i in range(1, n - 1)), 2.0 * n - 3]
        for build, outcome in misbehaving(n, x, slopes):
            got = read_once(build(), gradient)
            require(got == outcome, f"{build()}: {got}")
            got = read_once(build(), partial(gradient, zeros))
            flat = outcome if isinstance(outcome, type) else zeros
            require(got == flat, f"{build()} as coordinates: {got}")
            count += 2
    return f"{count} sequences, each read once"


LOADS = (
    ten_million_samples,
    memory_of_a_long_row,
    large_grid,
    sixty_four_dimensions,
    many_tiny_calls,
    threads_on_one_input,
    misbehaving_sequences,
)


def main():
    failed = 0
    for load in LOADS:
        name = load.__name__.replace("_", " ")
        try:
            print(f"{name}: {load()}", flush=True)
        except Exception as error:
            failed += 1
            print(f"{name}: FAILED, {error!r}", flush=True)
        gc.collect()
    print(f"{len(LOADS) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
