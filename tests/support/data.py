# SPDX-License-Identifier: MIT
"""The cases in tests/data."""

import json
from pathlib import Path

DATA = Path(__file__).resolve().parents[1] / "data"


def read_cases(name):
    """Return the cases of a file, each with its line number."""
    lines = (DATA / name).read_text(encoding="ascii").splitlines()
    return [(at, json.loads(line)) for at, line in enumerate(lines[1:], start=2)]
