#!/usr/bin/env python3
"""The Debian package holds all that is needed and starts from an empty root: tst_package.py BUILD-DIR"""

import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import deb

ID = "io.github.orrery.Orrery"
BUILD = Path(sys.argv.pop(1))


class Package(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="orrery-package-")
        cls.addClassCleanup(cls.folder.cleanup)
        cls.package = deb.build(BUILD, cls.folder.name)
        cls.root = Path(cls.folder.name, "root")
        deb.unpack(cls.package, cls.root)

    def start(self, *words):
        """Runs the unpacked program with nothing of this checkout in reach."""
        kept = {name: os.environ[name] for name in ("LC_ALL", "LSAN_OPTIONS") if name in os.environ}
        environment = {**kept, "HOME": self.folder.name, "PATH": "/usr/bin:/bin", "QT_QPA_PLATFORM": "offscreen"}
        return subprocess.run([self.root / "usr/bin/orrery", *words], check=False, capture_output=True, text=True,
                              cwd="/", env=environment, timeout=30)

    def test_it_holds_program_entry_metainfo_icons_and_licence(self):
        held = {str(path.relative_to(self.root)) for path in self.root.rglob("*") if path.is_file()}
        wanted = {"usr/bin/orrery", f"usr/share/applications/{ID}.desktop", f"usr/share/metainfo/{ID}.metainfo.xml",
                  f"usr/share/icons/hicolor/scalable/apps/{ID}.svg", f"usr/share/icons/hicolor/48x48/apps/{ID}.png",
                  "usr/share/doc/orrery/copyright"}
        self.assertEqual(wanted - held, set())
        self.assertEqual([name for name in held if name.startswith(("usr/include", "usr/lib"))], [])

    def test_it_depends_on_what_it_links_and_on_the_store_plugin(self):
        depends = deb.field(self.package, "Depends")
        for name in ("libqt6widgets6", "libqt6network6", "libqcustomplot2.1-qt6", "libqt6sql6-sqlite"):
            with self.subTest(name=name):
                self.assertIn(name, depends)

    def test_the_program_starts_from_an_empty_root(self):
        version = deb.field(self.package, "Version")
        done = self.start("--version")
        self.assertEqual((done.returncode, done.stdout.strip()), (0, f"orrery {version}"), done.stderr)

    def test_a_bad_option_is_refused_with_the_usage(self):
        done = self.start("--no-such-option")
        self.assertEqual(done.returncode, 2)
        self.assertIn("orrery [", done.stderr)


if __name__ == "__main__":
    unittest.main(verbosity=2)
