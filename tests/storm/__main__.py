# SPDX-License-Identifier: MIT
"""Fuzz the public functions with arbitrary objects.

``python -m tests.storm [CASES [SEED]]`` needs nothing but Python. Every call must
return a grid or raise a documented error. Prints the shortest case of each kind of
failure, then "N passed, N failed"; exits with code 1 if any failed.
"""

import random
import sys
import time

from tests.support.objects import describe

from .draw import draw_call
from .judge import judge


def as_code(name, args, options):
    written = [describe(arg) for arg in args]
    written += [f"{key}={describe(value)}" for key, value in options.items()]
    return f"{name}({', '.join(written)})"


def run(cases, seed):
    """Return how many cases failed, and the shortest failure of each kind."""
    failed, shortest = 0, {}
    for number in range(cases):
        case = draw_call(random.Random(f"{seed} {number}"))
        problem = judge(*case)
        if problem is None:
            continue
        failed += 1
        code, kind = as_code(*case), problem.partition(":")[0]
        if kind not in shortest or len(code) < len(shortest[kind][1]):
            shortest[kind] = number, code, problem
    return failed, shortest


def main():
    numbers = [int(argument) for argument in sys.argv[1:]]
    cases = numbers[0] if numbers else 100_000
    seed = numbers[1] if len(numbers) > 1 else random.randrange(10**6)
    print(f"seed {seed}", flush=True)
    start = time.perf_counter()
    failed, shortest = run(cases, seed)
    for number, code, problem in shortest.values():
        print(f"case {number}: {code[:500]}\n    {problem}")
    print(f"{cases / (time.perf_counter() - start):.0f} cases per second")
    print(f"{cases - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
