"""The virtual environment with the Python SDK, in the cache."""

import os
import shutil
import subprocess
import sys

from .locking import exclusive, say
from .places import SERVER_ROOM, Failure, cache_dir, pinned


def sdk_python():
    """Path of a Python that can import `temporalio`; installs it on first use."""
    version = pinned("temporalio")
    # One environment per SDK and Python version: upgrading either does not break a running worker.
    home = cache_dir() / "python" / f"temporalio-{version}-py{sys.version_info[0]}.{sys.version_info[1]}"
    python, ready = home / "bin" / "python", home / "ready"
    if ready.exists() and os.access(python, os.X_OK):
        return python
    with exclusive(home.with_name(home.name + ".lock")):
        if not (ready.exists() and os.access(python, os.X_OK)):
            _install(home, f"temporalio=={version}")
            ready.touch()
    return python


def sdk_script(name):
    """Command that runs tests/server/sdk/`name` with the SDK."""
    return [str(sdk_python()), str(SERVER_ROOM / "sdk" / name)]


def run_sdk(name, *arguments):
    """Runs a script to its end; its output is the caller's business, its failure is ours."""
    done = subprocess.run([*sdk_script(name), *arguments], check=False, capture_output=True, text=True)
    if done.returncode != 0:
        raise Failure(f"{name} failed:\n{done.stderr.strip()}")
    return done.stdout


def _install(home, requirement):
    say(f"installing {requirement} from PyPI into {home}")
    if home.exists():
        shutil.rmtree(home)
    _run([sys.executable, "-m", "venv", str(home)])
    _run([str(home / "bin" / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", requirement])


def _run(command):
    done = subprocess.run(command, check=False, stdin=subprocess.DEVNULL, stdout=sys.stderr)
    if done.returncode != 0:
        raise Failure(f"{' '.join(command)} failed (exit code {done.returncode})")
