"""The parts of a desktop session, started in order and ended in reverse."""

import ctypes
import os
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
PR_SET_PDEATHSIG, PR_SET_CHILD_SUBREAPER = 1, 36
START_LIMIT = 20.0
# Debian's own Python: the one that has the GObject bindings of python3-gi.
SYSTEM_PYTHON = "/usr/bin/python3"


class SessionError(Exception):
    """A part did not start."""


class DesktopSession:
    """Use as a context manager; `run` executes a command inside."""

    def __init__(self, screen):
        self._screen = screen
        self._parts = []
        self._home = None
        self._environment = {}

    def __enter__(self):
        # Processes that the bus activates become ours when their starter ends, so that none is left behind.
        ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
        self._home = tempfile.mkdtemp(prefix="orrery-session-")
        self._environment = self._fresh_environment()
        try:
            for start in (self._start_display, self._start_window_manager, self._start_bus,
                          self._start_accessibility, self._start_secrets, self._start_notifications):
                start()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_exception):
        for part in reversed(self._parts):
            part.terminate()
        for part in reversed(self._parts):
            _wait_or_kill(part)
        for pid in _descendants(os.getpid()):
            _end_at_once(pid)
        shutil.rmtree(self._home, ignore_errors=True)

    def run(self, command):
        """Exit code of `command`."""
        return subprocess.run(command, check=False, env=self._environment).returncode

    def _fresh_environment(self):
        home = Path(self._home)
        kept = {name: value for name, value in os.environ.items()
                if not name.startswith(("XDG_", "DBUS_", "WAYLAND_", "QT_SCALE", "SESSION_"))}
        cache = os.environ.get("ORRERY_CACHE") or str(
            Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "orrery")
        places = {"HOME": home, "XDG_RUNTIME_DIR": home / "run", "XDG_CONFIG_HOME": home / "config",
                  "XDG_DATA_HOME": home / "data", "XDG_CACHE_HOME": home / "cache", "XDG_STATE_HOME": home / "state"}
        for place in places.values():
            place.mkdir(mode=0o700, exist_ok=True)
        return {**kept, **{name: str(place) for name, place in places.items()}, "ORRERY_CACHE": cache,
                "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_ACCESSIBILITY": "1",
                "ORRERY_NOTIFICATIONS": str(home / "notifications.jsonl")}

    def _start_display(self):
        number = self._start_and_read(lambda fd: ["Xvfb", "-displayfd", str(fd), "-screen", "0", self._screen + "x24",
                                                  "-nolisten", "tcp", "-noreset"])
        self._environment["DISPLAY"] = f":{number}"

    def _start_window_manager(self):
        self._start(["openbox", "--sm-disable"])
        self._until("the window manager", lambda: "window id" in self._output(
            ["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"]))

    def _start_bus(self):
        self._environment["DBUS_SESSION_BUS_ADDRESS"] = self._start_and_read(
            lambda fd: ["dbus-daemon", "--session", "--nofork", "--nopidfile", f"--print-address={fd}"])

    def _start_accessibility(self):
        # Not in PATH: /usr/libexec on Debian and Ubuntu.
        self._start(["/usr/libexec/at-spi-bus-launcher", "--launch-immediately"])
        self._until_owned("org.a11y.Bus")

    def _start_secrets(self):
        part = self._start(["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"],
                           stdin=subprocess.PIPE)
        # The password of the new keyring is one line of input: an empty one. Without the line no keyring is made.
        part.stdin.write(b"\n")
        part.stdin.close()
        self._until_owned("org.freedesktop.secrets")

    def _start_notifications(self):
        self._start([SYSTEM_PYTHON, str(HERE / "notificationrecorder.py"), self._environment["ORRERY_NOTIFICATIONS"]])
        self._until_owned("org.freedesktop.Notifications")

    def _start(self, command, **options):
        try:
            part = subprocess.Popen(command, env=self._environment, preexec_fn=_die_with_parent,
                                    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                    **{"stdin": subprocess.DEVNULL, **options})
        except FileNotFoundError as error:
            raise SessionError(f"{command[0]} is not installed; see tests/support/packages.sh") from error
        self._parts.append(part)
        return part

    def _start_and_read(self, command_for):
        """Starts a part that writes one line to a pipe once it is ready."""
        reading, writing = os.pipe()
        part = self._start(command_for(writing), pass_fds=[writing])
        os.close(writing)
        with open(reading, encoding="utf-8") as pipe:
            line = pipe.readline().strip()
        if not line:
            raise SessionError(f"{part.args[0]} did not start")
        return line

    def _until_owned(self, name):
        query = ["dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.DBus", "/org/freedesktop/DBus",
                 "org.freedesktop.DBus.NameHasOwner", f"string:{name}"]
        self._until(name, lambda: "boolean true" in self._output(query))

    def _output(self, command):
        return subprocess.run(command, env=self._environment, check=False, capture_output=True, text=True).stdout

    def _until(self, what, holds):
        deadline = time.monotonic() + START_LIMIT
        while not holds():
            if time.monotonic() > deadline:
                raise SessionError(f"{what} did not appear within {START_LIMIT:.0f} s")
            time.sleep(0.02)


def _die_with_parent():
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM, 0, 0, 0)


def _wait_or_kill(part):
    try:
        part.wait(3)
    except subprocess.TimeoutExpired:
        part.kill()
        part.wait()


def _end_at_once(pid):
    try:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
    except (ProcessLookupError, ChildProcessError):
        pass


def _descendants(root):
    """Pids below `root`, from one look at /proc."""
    children = {}
    for entry in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = entry.read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
        except OSError:
            continue
        children.setdefault(int(fields[1]), []).append(int(entry.parent.name))
    found, open_ends = [], [root]
    while open_ends:
        below = children.get(open_ends.pop(), [])
        found += below
        open_ends += below
    return found
