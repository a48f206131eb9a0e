"""Starting a process that outlives its starter, and ending exactly that process again."""

import os
import signal
import socket
import subprocess
import time

from .places import Failure


def free_ports(names, fixed):
    """A port per name; those in `fixed` are kept. All are held open together, so no number is given twice."""
    held = {}
    try:
        for name in names:
            held[name] = socket.socket()
            held[name].setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            held[name].bind(("127.0.0.1", fixed.get(name, 0)))
        return {name: handle.getsockname()[1] for name, handle in held.items()}
    except OSError as error:
        raise Failure(f"port {fixed.get(name)} for {name} is not free: {error.strerror}") from error
    finally:
        for handle in held.values():
            handle.close()


def launch(command, log, **options):
    """Starts `command` in its own session with `log` as its output; returns what identifies it."""
    with open(log, "wb") as output:
        child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, stderr=output,
                                 start_new_session=True, **options)
    return {"pid": child.pid, "born": _born(child.pid)}


def alive(identity):
    """Whether that very process still runs: a pid alone may have been given to another one since."""
    return bool(identity) and identity["born"] is not None and _born(identity["pid"]) == identity["born"]


def end(identity, patience=20.0):
    """SIGTERM, and SIGKILL after `patience` seconds. Ends nothing else, also if the pid was reused."""
    for kind, wait in ((signal.SIGTERM, patience), (signal.SIGKILL, 5.0)):
        if not alive(identity):
            return
        try:
            os.kill(identity["pid"], kind)
        except ProcessLookupError:
            return
        _wait_until_gone(identity, wait)
    if alive(identity):
        raise Failure(f"process {identity['pid']} does not end")


def _wait_until_gone(identity, seconds):
    deadline = time.monotonic() + seconds
    while alive(identity) and time.monotonic() < deadline:
        _reap(identity["pid"])
        time.sleep(0.02)


def _reap(pid):
    """Collects a child of ours that ended; a process started by an earlier call is nobody's child here."""
    try:
        os.waitpid(pid, os.WNOHANG)
    except ChildProcessError:
        pass


def _born(pid):
    """Start time in clock ticks since boot; None when there is no such process or it has ended."""
    try:
        with open(f"/proc/{pid}/stat", encoding="ascii", errors="replace") as handle:
            fields = handle.read().rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return None
    return None if fields[0] in "ZX" else int(fields[19])
