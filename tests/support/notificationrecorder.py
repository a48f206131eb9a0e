"""A notification service that shows nothing and writes each notification as a JSON line: notificationrecorder.py FILE"""

import itertools
import json
import sys

from gi.repository import Gio, GLib

NAME = "org.freedesktop.Notifications"
INTERFACE = """
<node><interface name="org.freedesktop.Notifications">
  <method name="Notify">
    <arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
    <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="as" direction="in"/>
    <arg type="a{sv}" direction="in"/><arg type="i" direction="in"/><arg type="u" direction="out"/>
  </method>
  <method name="CloseNotification"><arg type="u" direction="in"/></method>
  <method name="GetCapabilities"><arg type="as" direction="out"/></method>
  <method name="GetServerInformation">
    <arg type="s" direction="out"/><arg type="s" direction="out"/>
    <arg type="s" direction="out"/><arg type="s" direction="out"/>
  </method>
  <signal name="NotificationClosed"><arg type="u"/><arg type="u"/></signal>
  <signal name="ActionInvoked"><arg type="u"/><arg type="s"/></signal>
</interface></node>
"""
# Reason 3 of the specification: closed by a call of CloseNotification.
CLOSED_BY_CALL = 3


class Recorder:
    """Answers the calls of the Desktop Notifications Specification 1.2."""

    def __init__(self, file):
        self._file = file
        self._numbers = itertools.count(1)

    def on_call(self, connection, _sender, path, interface, method, arguments, invocation):
        values = arguments.unpack()
        if method == "Notify":
            invocation.return_value(GLib.Variant("(u)", (self._notify(*values),)))
        elif method == "GetCapabilities":
            invocation.return_value(GLib.Variant("(as)", (["body", "actions"],)))
        elif method == "GetServerInformation":
            invocation.return_value(GLib.Variant("(ssss)", ("recorder", "Orrery tests", "1", "1.2")))
        else:
            invocation.return_value(None)
            connection.emit_signal(None, path, interface, "NotificationClosed",
                                   GLib.Variant("(uu)", (values[0], CLOSED_BY_CALL)))

    def _notify(self, application, replaces, icon, summary, body, actions, hints, timeout):
        number = replaces or next(self._numbers)
        record = {"id": number, "application": application, "icon": icon, "summary": summary, "body": body,
                  "actions": actions, "hints": sorted(hints), "timeout": timeout}
        with open(self._file, "a", encoding="utf-8") as handle:
            handle.write(json.dumps(record) + "\n")
        return number


def main(file):
    recorder = Recorder(file)
    description = Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces[0]

    def on_bus(connection, _name):
        connection.register_object("/org/freedesktop/Notifications", description, recorder.on_call, None, None)

    Gio.bus_own_name(Gio.BusType.SESSION, NAME, Gio.BusNameOwnerFlags.NONE, on_bus, None, None)
    GLib.MainLoop().run()


if __name__ == "__main__":
    main(sys.argv[1])
