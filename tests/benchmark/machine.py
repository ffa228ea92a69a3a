# SPDX-License-Identifier: MIT
"""What the figures were measured on."""

import importlib.metadata
import os
import platform
import sysconfig
from pathlib import Path

from gradlite import __version__


def describe():
    """Return the versions and the machine, as printed above the figures."""
    implementation, version = (
        platform.python_implementation(),
        platform.python_version(),
    )
    system, processor = f"{platform.system()} {platform.machine()}", name_processor()
    return {
        "interpreter": f"{implementation} {version}",
        "build": describe_build(),
        **{name: find_version(name) for name in ("numpy", "findiff", "scipy")},
        "gradlite": __version__,
        "machine": f"{system}, {processor}, {os.cpu_count()} CPUs",
        "load": round(os.getloadavg()[0], 2) if hasattr(os, "getloadavg") else None,
    }


def find_version(library):
    """Return the version of a library, None where it is not installed."""
    try:
        return importlib.metadata.version(library)
    except importlib.metadata.PackageNotFoundError:
        return None


def describe_build():
    """Say whether the interpreter was built with profile-guided optimisation.

    Debian turns it on in its own makefile, so its configure line does not tell.
    """
    configured = sysconfig.get_config_var("CONFIG_ARGS") or ""
    if "--enable-optimizations" in configured:
        return "optimised, --enable-optimizations"
    if "'--prefix=/usr'" in configured and os.path.exists("/etc/debian_version"):
        return "optimised, Debian's own build"
    return "NOT optimised as far as its configure line tells: the bars do not apply"


def name_processor():
    """Return the model's name, where the system tells it."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        return next(line.split(": ")[1] for line in lines if "model name" in line)
    except (OSError, StopIteration):
        return platform.processor() or "unknown processor"
