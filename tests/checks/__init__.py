# SPDX-License-Identifier: MIT
"""Checks that need a package or take longer than the plain suite.

``python -m tests.checks`` lists them and ``python -m tests.checks NAME`` runs one. A
check is a module or package in this folder that defines NEEDS, a tuple of the packages
that it cannot run without, by their names on PyPI. It may define USES: packages that it
uses if they are installed. The first line of its docstring says what it shows. Modules
without NEEDS are parts of checks.
"""
