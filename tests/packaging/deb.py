"""Builds the Debian package of a build directory and unpacks it into an empty root."""

import subprocess
from pathlib import Path


def build(build_dir, folder):
    """Path of the package, made in `folder`."""
    subprocess.run(["cpack", "-G", "DEB", "--config", Path(build_dir, "CPackConfig.cmake"), "-B", folder], check=True,
                   stdout=subprocess.DEVNULL)
    (package,) = Path(folder).glob("*.deb")
    return package


def field(package, name):
    return subprocess.run(["dpkg-deb", "--field", package, name], check=True, capture_output=True,
                          text=True).stdout.strip()


def unpack(package, root):
    subprocess.run(["dpkg-deb", "-x", package, root], check=True)
