# SPDX-License-Identifier: MIT
"""`python -m tests.benchmark`: gradlite's speed beside other ways."""
