# SPDX-License-Identifier: MIT
"""The package at an earlier commit, imported beside this one."""

import importlib
import io
import subprocess
import sys
import tempfile
import zipfile
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def import_earlier(commit):
    """Import the package of a commit under a name of its own."""
    command = ["git", "archive", "--format=zip", commit, "gradlite"]
    archive = subprocess.run(command, cwd=str(ROOT), check=True, stdout=subprocess.PIPE)
    with tempfile.TemporaryDirectory() as folder:
        zipfile.ZipFile(io.BytesIO(archive.stdout)).extractall(folder)
        Path(folder, "gradlite").rename(Path(folder, "earlier_gradlite"))
        sys.path.insert(0, folder)
        try:
            yield importlib.import_module("earlier_gradlite")
        finally:
            sys.path.remove(folder)
