# SPDX-License-Identifier: MIT
"""Call the functions with arbitrary objects: a grid or a good exception, always.

``python -m tests.storm [CASES [SEED]]`` needs nothing but Python. Prints the
shortest case of each kind of failure, then "N passed, N failed"; exit code 1 if any
failed.
"""

import random
import sys
import time

from .draw import draw_call
from .judge import judge
from .objects import describe


def in_words(name, args, options):
    written = [describe(arg) for arg in args]
    written += [f"{key}={describe(value)}" for key, value in options.items()]
    return f"{name}({', '.join(written)})"


def run(cases, seed):
    """Try the cases; the number that failed, and the shortest of each kind."""
    failed, shortest = 0, {}
    for number in range(cases):
        case = draw_call(random.Random(f"{seed} {number}"))
        wrong = judge(*case)
        if wrong is None:
            continue
        failed += 1
        words, kind = in_words(*case), wrong.partition(":")[0]
        if kind not in shortest or len(words) < len(shortest[kind][1]):
            shortest[kind] = number, words, wrong
    return failed, shortest


def main():
    numbers = [int(argument) for argument in sys.argv[1:]]
    cases = numbers[0] if numbers else 100_000
    seed = numbers[1] if len(numbers) > 1 else random.randrange(10**6)
    print(f"seed {seed}", flush=True)
    start = time.perf_counter()
    failed, shortest = run(cases, seed)
    for number, words, wrong in shortest.values():
        print(f"case {number}: {words[:500]}\n    {wrong}")
    print(f"{cases / (time.perf_counter() - start):.0f} cases a second")
    print(f"{cases - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
