# SPDX-License-Identifier: MIT
"""Every loop over samples; two editions of the same functions, one chosen at import.

Interpreters of bytecode (CPython, MicroPython) are fastest on comprehensions over
zip(), which step through lists in C. Tracing compilers (PyPy, GraalPy) are fastest on
indices into a list of the right length: 2 ns a sample where zip() takes 8.
"""

import sys

if sys.implementation.name in ("pypy", "graalpy"):
    from . import _loops_traced as edition
else:
    from . import _loops_bytecode as edition
