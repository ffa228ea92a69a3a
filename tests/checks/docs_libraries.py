# SPDX-License-Identifier: MIT
"""Run the examples of the documentation that use NumPy or another library.

``python -m tests.checks docs_libraries`` runs the pages whole.
What plain ``python -m unittest`` runs is everything else on the same pages.
"""

import sys

from tests.support import pages

NEEDS = ("numpy", "mpmath", "pint", "sympy", "uncertainties")


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
