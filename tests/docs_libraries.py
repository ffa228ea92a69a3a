# SPDX-License-Identifier: MIT
"""Run the pages whole, with the examples that name NumPy or another library.

``python -m tests.docs_libraries``: needs numpy, mpmath, pint, sympy and uncertainties.
What plain ``python -m unittest`` runs is everything else on the same pages.
"""

import sys

from .support import pages


def main():
    failed = 0
    for path in pages.find_pages():
        test = pages.read_examples(path, libraries=True)
        named = sum(map(pages.needs_library, test.examples))
        if not named:
            continue
        report = pages.run_examples(test)
        print(report, end="")
        failed += bool(report)
        result = "FAILED" if report else "passed"
        count = f"{len(test.examples)} examples, {named} of them with a library"
        print(f"{test.name}: {count}: {result}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
