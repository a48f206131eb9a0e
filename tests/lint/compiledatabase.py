"""The clang compile database of the preset "lint": what is compiled, and how."""

import json
import shlex
import subprocess
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
BUILD = ROOT / "build" / "lint"


@dataclass(frozen=True)
class Unit:
    """One translation unit of ours; `arguments` start with the compiler and name neither input nor output."""

    source: Path
    arguments: tuple
    folder: Path


def prepare(root):
    """Configures, and makes what moc and uic generate: clang-tidy needs those headers, not the objects."""
    # Else generating would first build every library the target links.
    subprocess.run(["cmake", "--preset", "lint", "-DCMAKE_AUTOGEN_ORIGIN_DEPENDS=OFF"], cwd=root, check=True,
                   stdout=subprocess.DEVNULL)
    listed = subprocess.run(["ninja", "-C", str(BUILD), "-t", "targets", "all"], check=True, capture_output=True,
                            text=True).stdout
    names = {line.split(":")[0] for line in listed.splitlines()}
    # Each target is listed three times, also with its CMakeFiles folder and with its full path.
    targets = sorted(name for name in names
                     if name.endswith("_autogen") and "CMakeFiles" not in name and not name.startswith("/"))
    subprocess.run(["ninja", "-C", str(BUILD), "--quiet", *targets], check=True)


def units(root):
    """Ours only: nothing below build/."""
    entries = json.loads((BUILD / "compile_commands.json").read_text(encoding="utf-8"))
    found = [Unit(Path(entry["file"]), _arguments(entry), Path(entry["directory"])) for entry in entries]
    return sorted((unit for unit in found if (root / "build") not in unit.source.parents), key=lambda unit: unit.source)


def _arguments(entry):
    words = shlex.split(entry["command"])
    # A launcher such as ccache, with its own settings, stands before the compiler.
    compiler = next(index for index, word in enumerate(words) if Path(word).name.startswith("clang"))
    kept, skip = [], False
    for word in words[compiler:]:
        if skip or word in ("-c", entry["file"]):
            skip = False
        elif word == "-o":
            skip = True
        else:
            kept.append(word)
    return tuple(kept)
