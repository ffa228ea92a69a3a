# SPDX-License-Identifier: MIT
"""`python -m tests.benchmark`: gradlite's speed and memory beside other ways."""
