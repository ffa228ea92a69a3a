# SPDX-License-Identifier: MIT
"""Import the package a second time."""

import importlib.util
import sys
from unittest import mock

import gradlite


def import_as(name):
    """Import the package again under another name, from the same files."""
    where = gradlite.__path__
    spec = importlib.util.spec_from_file_location(
        name, gradlite.__file__, submodule_search_locations=list(where)
    )
    package = importlib.util.module_from_spec(spec)
    with mock.patch.dict(
        sys.modules, {name: package}
    ):  # its submodules are removed, too
        spec.loader.exec_module(package)
    return package
