#!/usr/bin/env python3
"""The desktop file, the metainfo and the icons are valid and speak of one program: tst_entry.py SOURCE-DIR"""

import configparser
import struct
import subprocess
import sys
import unittest
import xml.etree.ElementTree as xml
from pathlib import Path

ID = "io.github.orrery.Orrery"
SOURCE = Path(sys.argv.pop(1))
RESOURCES = SOURCE / "resources"


def desktop_entry():
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(RESOURCES / f"{ID}.desktop", encoding="utf-8")
    return parser["Desktop Entry"]


class Entry(unittest.TestCase):
    def assert_accepted_by(self, *command):
        done = subprocess.run(command, check=False, capture_output=True, text=True)
        self.assertEqual((done.returncode, done.stderr), (0, ""), done.stdout)

    def test_the_desktop_file_is_valid(self):
        self.assert_accepted_by("desktop-file-validate", RESOURCES / f"{ID}.desktop")

    def test_the_metainfo_is_valid(self):
        self.assert_accepted_by("appstreamcli", "validate", "--no-net", RESOURCES / f"{ID}.metainfo.xml")

    def test_metainfo_and_desktop_file_name_the_same_program(self):
        root = xml.parse(RESOURCES / f"{ID}.metainfo.xml").getroot()
        self.assertEqual(root.findtext("id"), ID)
        self.assertEqual(root.findtext("launchable"), f"{ID}.desktop")
        self.assertEqual(root.findtext("provides/binary"), desktop_entry()["Exec"].split()[0])
        self.assertEqual(desktop_entry()["Icon"], ID)

    def test_the_program_names_its_desktop_file(self):
        main = "".join(path.read_text(encoding="utf-8") for path in (SOURCE / "app").glob("*.cpp"))
        self.assertRegex(main, rf'setDesktopFileName\(\w*\(?u?"{ID}"')

    def test_every_icon_has_the_size_its_folder_says(self):
        icons = sorted((RESOURCES / "icons" / "hicolor").glob("*x*/apps/*.png"))
        self.assertEqual(len(icons), 8)
        for icon in icons:
            with self.subTest(icon=str(icon)):
                self.assertEqual(icon.stem, ID)
                header = icon.read_bytes()[:24]
                self.assertEqual("{}x{}".format(*struct.unpack(">II", header[16:24])), icon.parts[-3])


if __name__ == "__main__":
    unittest.main(verbosity=2)
