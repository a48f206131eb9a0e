"""The clang compile database of the preset "lint": what is compiled, and how."""

import json
import os
import shlex
import subprocess
from concurrent.futures import ThreadPoolExecutor
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
    subprocess.run(["cmake", "--preset", "lint"], cwd=root, check=True, stdout=subprocess.DEVNULL)
    # Ninja's own targets for this would first build every library that a target links.
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(_generate, _autogen_settings()))


def _generate(settings):
    subprocess.run(["cmake", "-E", "cmake_autogen", str(settings), "Debug"], check=True, stdout=subprocess.DEVNULL)


def _autogen_settings():
    """The settings of each target that still exists; a build folder keeps those of removed ones."""
    listed = subprocess.run(["ninja", "-C", str(BUILD), "-t", "targets", "all"], check=True, capture_output=True,
                            text=True).stdout
    targets = {BUILD / line.split(":")[0] for line in listed.splitlines()}
    return [path for path in BUILD.rglob("AutogenInfo.json")
            if path.parent.parent.parent / path.parent.stem in targets]


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
