# SPDX-License-Identifier: MIT
"""List the checks, or run one of them.

    python -m tests.checks                      list name, purpose and packages
    python -m tests.checks NAME [ARGUMENTS]     run one
    python -m tests.checks NAME --help          show its documentation

Exit code 2 if there is no such check or a package is missing.
"""

import ast
import importlib.metadata
import runpy
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


class Check:
    """One check, described by its source: it cannot be imported without its packages.

    `needs` is None for a module that is no check.
    """

    def __init__(self, path):
        source = path / "__init__.py" if path.is_dir() else path
        tree = ast.parse(source.read_text(encoding="utf-8"))
        constants = read_tuples(tree)
        self.name = path.stem
        self.documentation = ast.get_docstring(tree) or ""
        self.needs = constants.get("NEEDS")
        self.uses = constants.get("USES", ())

    @property
    def purpose(self):
        """The first line of the documentation."""
        return self.documentation.partition("\n")[0].rstrip(".")

    def describe_packages(self):
        """Return what to install, as shown in the list."""
        parts = []
        if self.needs:
            parts.append("pip install " + " ".join(self.needs))
        if self.uses:
            parts.append("uses " + ", ".join(self.uses))
        return "; ".join(parts) or "needs nothing"

    def run(self, arguments):
        """Run the check as a program with these arguments."""
        sys.argv = [f"python -m tests.checks {self.name}", *arguments]
        runpy.run_module(
            f"tests.checks.{self.name}", run_name="__main__", alter_sys=True
        )


def read_tuples(tree):
    """Return the values of NEEDS and USES in a module."""
    return {
        statement.targets[0].id: ast.literal_eval(statement.value)
        for statement in tree.body
        if isinstance(statement, ast.Assign)
        and isinstance(statement.targets[0], ast.Name)
        and statement.targets[0].id in ("NEEDS", "USES")
    }


def find_checks():
    """Return the checks of this folder by name."""
    paths = [path for path in sorted(HERE.glob("*")) if path.stem[:1] not in "_."]
    modules = [path for path in paths if path.suffix == ".py" or is_package(path)]
    checks = map(Check, modules)
    return {check.name: check for check in checks if check.needs is not None}


def is_package(path):
    return (path / "__init__.py").is_file()


def find_missing(packages):
    """Return those of the packages that are not installed."""
    missing = []
    for package in packages:
        try:
            importlib.metadata.version(package)
        except importlib.metadata.PackageNotFoundError:
            missing.append(package)
    return missing


def print_list(checks):
    width = max(map(len, checks))
    for check in checks.values():
        packages = check.describe_packages()
        print(f"{check.name:{width}}  {check.purpose} ({packages})")


def main(arguments):
    checks = find_checks()
    if not arguments:
        print_list(checks)
        return 0
    name, *rest = arguments
    if name not in checks:
        print(f"no check {name!r}; there are {', '.join(checks)}", file=sys.stderr)
        return 2
    check = checks[name]
    if rest and rest[0] in ("-h", "--help"):
        print(check.documentation)
        return 0
    missing = find_missing(check.needs)
    if missing:
        print(f"{name} needs: pip install {' '.join(missing)}", file=sys.stderr)
        return 2
    check.run(rest)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
