#!/usr/bin/env python3
"""Adds up ctest's JUnit files: names what failed, then "N passed, N failed, N skipped". Fails when none passed or one failed.

Starting and stopping the servers are steps of the live tests, not tests: they count only when they fail.
"""

import re
import sys
import xml.etree.ElementTree as xml

FIXTURE = re.compile(r"server\..*\.(start|stop)")


def outcome(case):
    """ctest writes status run, fail, notrun or disabled; a test that could not start is notrun with a failure text."""
    status = case.get("status")
    if status == "run":
        return "passed"
    return "failed" if status == "fail" or case.find("failure") is not None else "skipped"


def main(files):
    names = {"passed": [], "failed": [], "skipped": []}
    for file in files:
        for case in xml.parse(file).getroot().iter("testcase"):
            kind = outcome(case)
            if kind == "failed" or not FIXTURE.fullmatch(case.get("name")):
                names[kind].append(case.get("name"))
    for name in names["failed"]:
        print(f"failed: {name}")
    if not any(names.values()):
        print("no test ran")
    print(f"{len(names['passed'])} passed, {len(names['failed'])} failed, {len(names['skipped'])} skipped")
    return 1 if names["failed"] or not names["passed"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
