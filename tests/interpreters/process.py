# SPDX-License-Identifier: MIT
"""Run programs and return their output."""

import os
import subprocess


def run(command, folder=None, timeout=600, **env):
    """Return exit code and output of a program; 1 if it does not start or times out."""
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
