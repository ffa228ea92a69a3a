# SPDX-License-Identifier: MIT
"""What the figures were measured on."""

import os
import platform
import sys
import sysconfig

import numpy

from gradlite import __version__


def describe():
    """Return the versions and the machine, as printed above the figures."""
    return {
        "interpreter": f"{platform.python_implementation()} "
        f"{platform.python_version()}",
        "build": describe_build(),
        "numpy": numpy.__version__,
        "gradlite": __version__,
        "machine": f"{platform.system()} {platform.machine()}, {processor()}, "
        f"{os.cpu_count()} CPUs",
        "load": load(),
    }


def describe_build():
    """Say whether the interpreter was built with profile-guided optimisation.

    Debian turns it on in its own makefile, so its configure line does not tell.
    """
    if "--enable-optimizations" in (sysconfig.get_config_var("CONFIG_ARGS") or ""):
        return "optimised (--enable-optimizations)"
    if sys.base_prefix == "/usr" and os.path.exists("/etc/debian_version"):
        return "optimised (Debian's own build in /usr)"
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
    """Return how busy the machine was before the run, which wants it idle."""
    if not hasattr(os, "getloadavg"):
        return None
    return round(os.getloadavg()[0], 2)
