# SPDX-License-Identifier: MIT
"""Every loop over samples; two editions of the same functions, one chosen at import.

Interpreters of bytecode (CPython, MicroPython) are fastest on comprehensions over
zip(), tracing compilers (PyPy, GraalPy) on indices into lists of the right length.
"""

import sys

if sys.implementation.name in ("pypy", "graalpy"):
    from . import _loops_traced as edition
else:
    from . import _loops_bytecode as edition
