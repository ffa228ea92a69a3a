# SPDX-License-Identifier: MIT
"""Find each interpreter, or fetch it if it is not installed.

Fetched files go into a folder outside the project, by the package managers' own
clients: apt-get (Debian's unstable suite, unpacked into that folder and run with its
own loader; needs no root) and npm.
"""

import glob
import os
import shutil
from pathlib import Path

from . import process

CACHE = Path(
    os.environ.get("GRADLITE_INTERPRETERS")
    or Path.home() / ".cache" / "gradlite-interpreters"
)
KEYRING = "/usr/share/keyrings/debian-archive-keyring.gpg"
NODE = Path(__file__).parent / "node.mjs"
APT = """\
Dir::State "{0}";
Dir::State::status "{0}/status";
Dir::Cache "{0}";
Dir::Etc::sourcelist "{0}/sources.list";
Dir::Etc::sourceparts "-";
APT::Sandbox::User "root";
APT::Install-Recommends "false";
Acquire::Languages "none";
"""
# -I -S: nothing but the standard library and what the folder holds.
CLEAN = ("-I", "-S", "-c", "import sys; sys.path.insert(0, '.'); import run")


class Missing(Exception):
    """An interpreter that is not available here, with the reason."""


def check(what, command, **env):
    """Run a package manager; the end of its output is the reason if it fails."""
    code, words = process.run(command, **env)
    if code:
        raise Missing(f"{what}: " + " ".join(words.split("\n")[-3:]))


# Debian


def debian(package, program):
    """Return a program of Debian's unstable suite, run with that suite's loader."""
    if not Path(KEYRING).exists():
        raise Missing(f"{package}: this is not Debian")
    home = CACHE / "debian"
    root = home / "root"
    if not (root / f"{package}.unpacked").exists():
        unpack(package, home, root)
    loaders = glob.glob(f"{root}/usr/lib*/ld-linux*.so.*")
    libraries = glob.glob(f"{root}/usr/lib/*-linux-gnu*")
    if not loaders:
        raise Missing(f"{package}: no loader came with it")
    start = [loaders[0], "--library-path", ":".join(libraries)]
    return [*start, f"{root}/usr/bin/{program}"]


def unpack(package, home, root):
    """Fetch a package and all its dependencies, as for an empty system."""
    (home / "lists" / "partial").mkdir(parents=True, exist_ok=True)
    (home / "archives" / "partial").mkdir(parents=True, exist_ok=True)
    (home / "status").touch()
    (home / "apt.conf").write_text(APT.format(home))
    (home / "sources.list").write_text(
        f"deb [signed-by={KEYRING}] http://deb.debian.org/debian unstable main\n"
    )
    env = {"APT_CONFIG": str(home / "apt.conf")}
    check("Debian's unstable suite", ["apt-get", "update"], **env)
    for archive in glob.glob(f"{home}/archives/*.deb"):
        os.remove(archive)
    check(package, ["apt-get", "install", "--download-only", "-y", package], **env)
    for archive in glob.glob(f"{home}/archives/*.deb"):
        check(package, ["dpkg-deb", "-x", archive, str(root)])
    (root / f"{package}.unpacked").touch()


def cpython_unstable(version):
    name = f"python{version}"
    return [*debian(name, name), *CLEAN]


def pypy_unstable():
    return [*debian("pypy3", "pypy3"), *CLEAN]


# Python under node


def on_node(package, release, loader):
    """Return a Python from npm, run by node in the folder of the program."""
    home = CACHE / "npm"
    path = home / "node_modules" / package / loader
    if not path.exists():
        home.mkdir(parents=True, exist_ok=True)
        npm = ["npm", "install", "--no-audit", "--no-fund", "--prefix", str(home)]
        check(package, [*npm, f"{package}@{release}"])
    if not shutil.which("node"):
        raise Missing("no node here")
    return ["node", str(NODE), str(path), "."]


def micropython():
    package = "@micropython/micropython-webassembly-pyscript"
    return on_node(package, "1.27", "micropython.mjs")


def pyodide():
    return on_node("pyodide", "314", "pyodide.mjs")


def brython():
    return on_node("brython", "3.14", "brython.js")
