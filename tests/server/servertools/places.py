"""Where things lie: the cache, the state of a running server, the pinned versions."""

import os
import re
from pathlib import Path

SERVER_ROOM = Path(__file__).resolve().parent.parent


class Failure(Exception):
    """A reason to stop that the user can read without a traceback."""


def cache_dir():
    """Downloads and builds: outside the checkout, shared by all clones of one user."""
    if given := os.environ.get("ORRERY_CACHE"):
        return Path(given)
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "orrery"


def default_state_dir():
    """Ports, pid, configuration and log of the one server that is started without --state."""
    base = os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state"
    return Path(base) / "orrery" / "temporal"


def pinned(name):
    """The version of `name` in the file `versions`."""
    for line in (SERVER_ROOM / "versions").read_text(encoding="utf-8").splitlines():
        if found := re.fullmatch(r"\s*([\w.-]+)\s*=\s*(\S+)\s*", line):
            if found[1] == name:
                return found[2]
    raise Failure(f"tests/server/versions does not name {name}")
