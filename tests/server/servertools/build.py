"""The server binary of one version, built once into the cache."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

from .golang import go_command, go_environment
from .locking import exclusive, say
from .places import Failure, cache_dir

MODULE = "go.temporal.io/server/cmd/server"


def server_binary(version):
    """Path of the server; builds it (5 to 7 minutes on two cores) when the cache has none."""
    home = cache_dir() / "temporal" / version
    binary = home / "server"
    if os.access(binary, os.X_OK):
        return binary
    with exclusive(home.with_name(version + ".lock")):
        if not os.access(binary, os.X_OK):
            _build(version, binary)
    return binary


def version_of(binary):
    """v1.32.2, from the server's own words."""
    try:
        words = subprocess.run([binary, "--version"], check=False, capture_output=True, text=True).stdout
    except OSError as error:
        raise Failure(f"{binary} does not run: {error.strerror}") from error
    found = re.fullmatch(r"temporal version (\d+\.\d+\S*)\s*", words)
    if not found:
        raise Failure(f"{binary} is not a Temporal server: --version says {words[:80]!r}")
    return "v" + found[1]


def _build(version, binary):
    go = go_command()
    say(f"building {MODULE}@{version} with {go} into {binary.parent}; this takes some minutes, once")
    began = time.monotonic()
    binary.parent.mkdir(parents=True, exist_ok=True)
    # Built beside its final place and moved in one step: an interrupted build leaves no half binary behind.
    scratch = tempfile.mkdtemp(prefix="build-", dir=binary.parent)
    try:
        done = subprocess.run([go, "install", f"{MODULE}@{version}"], check=False, cwd=scratch, stdout=sys.stderr,
                              stdin=subprocess.DEVNULL, env={**go_environment(), "GOBIN": scratch})
        if done.returncode != 0:
            raise Failure(f"building {MODULE}@{version} failed (exit code {done.returncode}); see the lines above")
        os.replace(os.path.join(scratch, "server"), binary)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    say(f"built {version} in {time.monotonic() - began:.0f} s")
