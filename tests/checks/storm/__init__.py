# SPDX-License-Identifier: MIT
"""Call the public functions with arbitrary objects: a grid or a documented error.

``python -m tests.checks storm [CASES [SEED]]``. Every call must return a grid or raise
a documented error, within two seconds, and leave the input as it was. Prints the
shortest case of each kind of failure, then "N passed, N failed"; exits with code 1 if
any failed.
"""

NEEDS = ()
