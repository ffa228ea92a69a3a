# SPDX-License-Identifier: MIT
"""A storm of arbitrary objects: ``python -m tests.storm [CASES [SEED]]``."""
