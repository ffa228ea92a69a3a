# SPDX-License-Identifier: MIT
"""What the figures were measured on."""

import importlib
import os
import platform
import sysconfig

from gradlite import __version__


def describe():
    """Return the versions and the machine, as printed above the figures."""
    return {
        "interpreter": f"{platform.python_implementation()} "
        f"{platform.python_version()}",
        "build": describe_build(),
        "numpy": find_version("numpy"),
        "findiff": find_version("findiff"),
        "gradlite": __version__,
        "machine": f"{platform.system()} {platform.machine()}, {processor()}, "
        f"{os.cpu_count()} CPUs",
        "load": load(),
    }


def find_version(library):
    """Return the version of a library, None where it is not installed."""
    try:
        return importlib.import_module(library).__version__
    except ImportError:
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


def processor():
    """Return the model's name, where the system tells it."""
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as lines:
            named = (line for line in lines if line.startswith("model name"))
            return next(named).split(":", 1)[1].strip()
    except (OSError, StopIteration):
        return platform.processor() or "unknown processor"


def load():
    """Return how busy the machine was before the run, which should be idle."""
    if not hasattr(os, "getloadavg"):
        return None
    return round(os.getloadavg()[0], 2)
