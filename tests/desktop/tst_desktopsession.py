#!/usr/bin/python3
"""The session that the desktop tests run in has what they rely on."""

import json
import os
import subprocess
import unittest
from pathlib import Path

from gi.repository import Gio, GLib


def output(*command, given=""):
    return subprocess.run(command, check=True, capture_output=True, text=True, input=given, timeout=20).stdout


def call(name, path, interface, method, arguments=None):
    bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)
    return bus.call_sync(name, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE, 10000, None).unpack()


class Session(unittest.TestCase):
    def test_the_display_has_the_size_asked_for(self):
        self.assertIn("dimensions:    1920x1080 pixels", output("xdpyinfo"))

    def test_a_window_manager_runs(self):
        self.assertIn("window id", output("xprop", "-root", "_NET_SUPPORTING_WM_CHECK"))

    def test_a_secret_is_kept_without_asking(self):
        output("secret-tool", "store", "--label=test", "kind", "token", given="s3cret")
        self.assertEqual(output("secret-tool", "lookup", "kind", "token"), "s3cret")

    def test_a_notification_is_recorded(self):
        arguments = GLib.Variant("(susssasa{sv}i)", ("Orrery", 0, "", "3 runs are late", "ledger-sync", [], {}, -1))
        name = "org.freedesktop.Notifications"
        self.assertEqual(call(name, "/org/freedesktop/Notifications", name, "Notify", arguments), (1,))
        lines = Path(os.environ["ORRERY_NOTIFICATIONS"]).read_text(encoding="utf-8").splitlines()
        self.assertEqual([json.loads(line)["summary"] for line in lines], ["3 runs are late"])

    def test_the_accessibility_bus_answers(self):
        self.assertTrue(call("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")[0].startswith("unix:"))

    def test_home_is_not_the_users(self):
        self.assertTrue(os.environ["XDG_CONFIG_HOME"].startswith(os.environ["HOME"]))
        self.assertEqual(list(Path(os.environ["XDG_CONFIG_HOME"]).glob("Orrery*")), [])


if __name__ == "__main__":
    unittest.main(verbosity=2)
