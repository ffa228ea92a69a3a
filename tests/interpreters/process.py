# SPDX-License-Identifier: MIT
"""Programs run to their end, with what they say."""

import os
import subprocess


def run(command, folder=None, timeout=600, **env):
    """The exit code of a program and all it prints; one that cannot start fails."""
    try:
        done = subprocess.run(
            command,
            check=False,
            cwd=folder and str(folder),
            env={**os.environ, **env},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=timeout,
            text=True,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return 1, str(error)
    return done.returncode, done.stdout.strip()
