# SPDX-License-Identifier: MIT
"""`python -m tests.benchmark`: gradlite beside NumPy in speed and memory."""
