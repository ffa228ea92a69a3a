# SPDX-License-Identifier: MIT
"""The bare loop: `gradient(f)` of a list of floats, with no checks.

Which plain form is the fastest depends on the interpreter: the loop that carries
two samples on CPython, the comprehension over indices on PyPy. "The bare loop" of
the benchmark is the fastest of these three at the size in question.
"""

from functools import partial
from random import Random

from .cells import draw_floats
from .timing import time_alternately


def carry_two(f):
    """One pass; the last two samples stay in variables."""
    samples = iter(f)
    a = next(samples)
    b = next(samples)
    result = [b - a]
    for c in samples:
        result.append((c - a) * 0.5)
        a = b
        b = c
    result.append(f[-1] - f[-2])
    return result


def zip_shifted(f):
    """A comprehension over the samples and the samples two further on."""
    inside = [(b - a) * 0.5 for a, b in zip(f, f[2:])]
    return [f[1] - f[0], *inside, f[-1] - f[-2]]


def index_all(f):
    """A comprehension over indices; entry 0 is replaced afterwards."""
    result = [(f[i + 1] - f[i - 1]) * 0.5 for i in range(len(f) - 1)]
    result[0] = f[1] - f[0]
    result.append(f[-1] - f[-2])
    return result


FORMS = (carry_two, zip_shifted, index_all)


def time_beside_bare(n, functions, seconds, rounds):
    """Time `functions` and the bare loop on the same n floats.

    Return the times of the functions, then those of the fastest form and its name.
    """
    f = draw_floats(n, Random(n))
    contenders = (*functions, *FORMS)
    expected = carry_two(f)
    if any(function(f) != expected for function in contenders):
        raise AssertionError(f"{n} floats: the results to compare differ")
    calls = [partial(function, f) for function in contenders]
    times = time_alternately(calls, seconds, rounds)
    forms = times[len(functions) :]
    bare = min(forms)
    return (*times[: len(functions)], bare, FORMS[forms.index(bare)].__name__)
