#!/usr/bin/python3
"""What a screen reader is told: accessibility.py tree|unnamed APPLICATION [--limit SECONDS]

tree     prints every object as role, name and description, indented
unnamed  prints the interactive objects without a name, one a line; exit code 1 when there is one

Runs with Debian's Python (python3-gi, gir1.2-atspi-2.0) inside tests/support/desktop-session.
"""

import argparse
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

# Roles a user acts on; each must say what it is.
INTERACTIVE = {Atspi.Role.PUSH_BUTTON, Atspi.Role.TOGGLE_BUTTON, Atspi.Role.CHECK_BOX, Atspi.Role.RADIO_BUTTON,
               Atspi.Role.COMBO_BOX, Atspi.Role.ENTRY, Atspi.Role.TEXT, Atspi.Role.SPIN_BUTTON, Atspi.Role.SLIDER,
               Atspi.Role.TABLE, Atspi.Role.TREE, Atspi.Role.LIST, Atspi.Role.PAGE_TAB, Atspi.Role.MENU_ITEM,
               Atspi.Role.MENU, Atspi.Role.DATE_EDITOR}


def application(name, limit):
    """The application object; waits until it has registered."""
    deadline = time.monotonic() + limit
    while True:
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child and child.get_name() == name and child.get_child_count() > 0:
                return child
        if time.monotonic() > deadline:
            sys.exit(f"accessibility: no application named {name} within {limit:g} s")
        time.sleep(0.1)


def objects(root, depth=0):
    """Depth-first, the children of a manages-descendants table left out: they may be a hundred thousand cells."""
    yield root, depth
    if root.get_state_set().contains(Atspi.StateType.MANAGES_DESCENDANTS):
        return
    for index in range(root.get_child_count()):
        try:
            child = root.get_child_at_index(index)
        except GLib.Error:
            continue
        if child:
            yield from objects(child, depth + 1)


def is_shown(item):
    states = item.get_state_set()
    return states.contains(Atspi.StateType.SHOWING) and states.contains(Atspi.StateType.VISIBLE)


def describe(item):
    return f"{item.get_role_name()} “{item.get_name()}” {item.get_description() or ''}".rstrip()


def main(words):
    parser = argparse.ArgumentParser(prog="accessibility", description=__doc__)
    parser.add_argument("command", choices=("tree", "unnamed"))
    parser.add_argument("application")
    parser.add_argument("--limit", type=float, default=20.0, metavar="SECONDS")
    options = parser.parse_args(words)
    root = application(options.application, options.limit)
    if options.command == "tree":
        for item, depth in objects(root):
            print("  " * depth + describe(item))
        return 0
    unnamed = [item for item, _ in objects(root)
               if item.get_role() in INTERACTIVE and is_shown(item) and not item.get_name().strip()]
    for item in unnamed:
        print(f"{item.get_role_name()} in {describe(item.get_parent())}")
    return 1 if unnamed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
