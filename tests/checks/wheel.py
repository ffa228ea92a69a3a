# SPDX-License-Identifier: MIT
"""Build, inspect and install the package as it is published.

``python -m tests.checks wheel`` builds the sdist and the wheel, checks their contents,
installs each in an empty environment and runs the conformance cases there, outside the
checkout. Needs an index that has flit_core.
"""

import email
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

import gradlite
from tests.interpreters import cases, process

NEEDS = ("build",)
ROOT = cases.PACKAGE.parent
PROGRAM = "import sys; sys.path.insert(0, '.'); import run"


def must(*command):
    code, words = process.run([str(part) for part in command])
    if code:
        sys.exit(f"{' '.join(map(str, command))}\n{words}")


def package_files():
    """Return the files of the package, as paths from the root of the project."""
    files = (path for path in cases.PACKAGE.glob("**/*") if path.is_file())
    return {p.relative_to(ROOT).as_posix() for p in files if p.suffix != ".pyc"}


def faults_of(names, metadata):
    """Yield the faults of an archive's files and metadata."""
    have = email.message_from_string(metadata)
    expected = {
        "Name": "gradlite",
        "Version": gradlite.__version__,
        "Requires-Python": ">=3.8",
        "License-Expression": "MIT",
        "Requires-Dist": None,
    }
    for field, value in expected.items():
        if have[field] != value:
            yield f"{field}: {have[field]}, not {value}"
    for field in ("Summary", "Keywords", "Classifier"):
        if not have[field]:
            yield f"no {field}"
    if not have.get_payload().strip():
        yield "no description"
    if not any(name.endswith("LICENSE") for name in names):
        yield "no licence"
    inside = {name for name in names if name.startswith("gradlite/")}
    for name in sorted(inside ^ package_files()):
        yield f"{name} is missing from the archive or from the package"


def read_wheel(path):
    with zipfile.ZipFile(str(path)) as archive:
        names = archive.namelist()
        metadata = next(name for name in names if name.endswith("/METADATA"))
        return names, archive.read(metadata).decode()


def read_sdist(path):
    with tarfile.open(str(path)) as archive:
        top = path.name[: -len(".tar.gz")] + "/"
        names = [name[len(top) :] for name in archive.getnames()]
        return names, archive.extractfile(top + "PKG-INFO").read().decode()


def replay_installed(path, folder):
    """Install an archive in a new environment; return the counts and the log."""
    python = folder / "environment" / "bin" / "python"
    must(sys.executable, "-m", "venv", folder / "environment")
    must(python, "-m", "pip", "install", "-q", path)
    stage = folder / "stage"
    stage.mkdir()
    cases.lay_out(stage, package=None)
    counts, _, log = cases.run([str(python), "-I", "-c", PROGRAM], stage)
    return counts or (0, 1, 0), log


def main():
    results = []
    with tempfile.TemporaryDirectory() as name:
        dist = Path(name, "dist")
        must(sys.executable, "-m", "build", "--outdir", dist, ROOT)
        for pattern, read in (("*.tar.gz", read_sdist), ("*.whl", read_wheel)):
            (path,) = dist.glob(pattern)
            faults = list(faults_of(*read(path)))
            folder = Path(name, path.name + ".installed")
            folder.mkdir()
            (passed, failed, unfit), log = replay_installed(path, folder)
            print(f"{path.name:32} {passed:5} / {passed + failed + unfit}")
            print(*("  " + line for line in [*faults, *log]), sep="\n")
            results.append(not (faults or failed or unfit))
    print(f"{results.count(True)} passed, {results.count(False)} failed")
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
