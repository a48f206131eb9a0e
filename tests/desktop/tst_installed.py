#!/usr/bin/python3
"""Unpacked from its package into an empty root, the program starts from its desktop entry: tst_installed.py BUILD-DIR

No checkout, no server, no settings: it shows the connection page, and a screen reader can name everything on it.
"""

import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from gi.repository import Gio

TESTS = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(TESTS / "packaging"))

import deb  # noqa: E402

ID = "io.github.orrery.Orrery"
BUILD = Path(sys.argv.pop(1))


def accessibility(command):
    return subprocess.run([TESTS / "support" / "accessibility.py", command, "Orrery"], check=False,
                          capture_output=True, text=True, timeout=60)


class Installed(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="orrery-installed-")
        cls.addClassCleanup(folder.cleanup)
        root = Path(folder.name, "root")
        deb.unpack(deb.build(BUILD, folder.name), root)
        os.environ["PATH"] = f"{root}/usr/bin:/usr/bin:/bin"
        os.environ["XDG_DATA_DIRS"] = f"{root}/usr/share:/usr/share"
        os.chdir("/")
        entry = Gio.DesktopAppInfo.new_from_filename(f"{root}/usr/share/applications/{ID}.desktop")
        cls.pids = []
        entry.launch_uris_as_manager([], None, 0, None, None, lambda _info, pid: cls.pids.append(pid))
        cls.addClassCleanup(lambda: subprocess.run(["kill", *map(str, cls.pids)], check=False))

    def test_the_window_appears_under_its_name(self):
        found = subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--name", "Orrery"], check=True,
                               capture_output=True, text=True, timeout=30).stdout.split()
        icon = subprocess.run(["xprop", "-id", found[-1], "WM_CLASS", "_NET_WM_ICON"], check=True,
                              capture_output=True, text=True).stdout
        self.assertIn('"orrery"', icon)
        self.assertIn("Icon (", icon)

    def test_the_connection_page_says_what_it_wants(self):
        tree = accessibility("tree")
        self.assertEqual(tree.returncode, 0, tree.stderr)
        self.assertIn("Connect to a Temporal server", tree.stdout)
        self.assertIn("Server URL", tree.stdout)

    def test_everything_to_act_on_has_a_name(self):
        unnamed = accessibility("unnamed")
        self.assertEqual((unnamed.returncode, unnamed.stdout), (0, ""), unnamed.stderr)


if __name__ == "__main__":
    unittest.main(verbosity=2)
