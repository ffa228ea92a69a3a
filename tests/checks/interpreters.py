# SPDX-License-Identifier: MIT
"""Run the conformance cases on interpreters that tox cannot run.

The same as ``python -m tests.interpreters [NAME ...]``, which describes it. It finds
the interpreters or fetches them with npm and apt-get.
"""

import sys

from tests.interpreters.__main__ import main

NEEDS = ()

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
