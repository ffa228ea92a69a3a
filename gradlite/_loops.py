# SPDX-License-Identifier: MIT
"""Every loop over samples; two editions of the same functions, one chosen at import.

CPython and MicroPython interpret bytecode, PyPy and GraalPy compile traces.
"""

import sys

_implementation = getattr(sys, "implementation", None)  # Skulpt has none
if getattr(_implementation, "name", "") in ("pypy", "graalpy"):
    from . import _loops_traced as edition
else:
    from . import _loops_bytecode as edition
