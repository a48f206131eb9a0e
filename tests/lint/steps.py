"""The quick steps, and clazy."""

import hashlib
import json
import os
import shutil
import subprocess

LONGEST_FILE = 250


def check_format(root):
    """clang-format 14, the version of Debian 12; later ones format some lines differently."""
    tool = shutil.which("clang-format-14") or shutil.which("clang-format")
    files = _tracked(root, "*.cpp", "*.h")
    return subprocess.run([tool, "--dry-run", "-Werror", *files], cwd=root, check=False).returncode == 0


def check_size(root):
    """A file that outgrows the limit has more than one reason to change."""
    clean = True
    for name in _tracked(root, "*.cpp", "*.h", "*.py", "*.sh", "tests/server/*", "tests/lint/*"):
        with open(root / name, encoding="utf-8") as handle:
            lines = sum(1 for _ in handle)
        if lines > LONGEST_FILE and not name.endswith("_data.cpp"):
            print(f"{name}: {lines} lines, more than {LONGEST_FILE}")
            clean = False
    return clean


def run_clazy(root):
    """Compiles everything with clazy; the checks are those of the build preset."""
    # ccache does not see the checks, which are an environment variable: each set of checks gets a cache of its own.
    environment = {**os.environ, "CCACHE_NAMESPACE": "clazy-" + _checks_digest(root)}
    subprocess.run(["cmake", "--preset", "clazy"], cwd=root, check=True, stdout=subprocess.DEVNULL)
    done = subprocess.run(["cmake", "--build", "--preset", "clazy", "--", "-k", "0", "--quiet"], cwd=root, check=False,
                          env=environment)
    return done.returncode == 0


def _checks_digest(root):
    presets = json.loads((root / "CMakePresets.json").read_text(encoding="utf-8"))["buildPresets"]
    checks = next(preset for preset in presets if preset["name"] == "clazy")["environment"]["CLAZY_CHECKS"]
    return hashlib.sha256(checks.encode()).hexdigest()[:12]


def _tracked(root, *patterns):
    """Files of the repository, also new ones that are not ignored."""
    listed = subprocess.run(["git", "ls-files", "--cached", "--others", "--exclude-standard", "--", *patterns],
                            cwd=root, check=True, capture_output=True, text=True).stdout
    return sorted({name for name in listed.splitlines() if os.path.exists(root / name)})
