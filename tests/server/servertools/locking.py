"""One builder at a time per file in the cache."""

import contextlib
import fcntl
import sys


@contextlib.contextmanager
def exclusive(path):
    """Holds a lock on `path` (created, never removed: removing it would let two callers hold different files)."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", encoding="ascii") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say(f"waiting for another process that prepares {path.with_suffix('')}")
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def say(text):
    """Progress for people; standard output carries only the JSON line."""
    print(f"temporal: {text}", file=sys.stderr, flush=True)
