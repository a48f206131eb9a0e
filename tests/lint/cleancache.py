"""Which translation units were found clean: by content, so that clones, branches and CI runs share what they know."""

import functools
import hashlib
import json
import os
import subprocess
import time
from pathlib import Path

DAYS_KEPT = 30


def cache_home():
    """The same place as tests/server uses."""
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(os.environ.get("ORRERY_CACHE") or Path(base) / "orrery") / "lint"


class CleanCache:
    """Two steps: a unit's own content names its list of headers; the content of all of these names its verdict.

    The list of headers of a unit can only change when the unit, its command or one of the listed headers changes, so a
    hit needs no preprocessor.
    """

    def __init__(self, root, configuration):
        self._root = root
        self._configuration = digest(configuration)
        self._home = cache_home()
        self._home.mkdir(parents=True, exist_ok=True)
        self._prune()

    def is_clean(self, unit):
        listing = self._listing(unit)
        if not listing.exists():
            return False
        verdict = self._verdict(unit, json.loads(listing.read_text(encoding="utf-8")))
        if not verdict or not verdict.exists():
            return False
        for used in (listing, verdict):
            used.touch()
        return True

    def remember(self, unit):
        """`unit` was found clean as it is now."""
        headers = self._headers(unit)
        if verdict := self._verdict(unit, headers):
            self._listing(unit).write_text(json.dumps(headers), encoding="utf-8")
            verdict.touch()

    def _listing(self, unit):
        return self._home / (self._own_key(unit) + ".headers")

    def _own_key(self, unit):
        return digest([self._configuration, self._portable(unit.source), content(unit.source),
                       *(self._portable(word) for word in unit.arguments)])

    def _verdict(self, unit, headers):
        """None when a header is gone."""
        contents = [content(self._place(name)) for name in headers]
        if None in contents:
            return None
        return self._home / (digest([self._own_key(unit), *headers, *contents]) + ".clean")

    def _headers(self, unit):
        command = [*unit.arguments, "-M", str(unit.source)]
        rule = subprocess.run(command, cwd=unit.folder, check=True, capture_output=True, text=True).stdout
        words = rule.partition(":")[2].replace("\\\n", " ").split()
        return sorted({self._portable(os.path.normpath(unit.folder / word)) for word in words})

    def _portable(self, text):
        """The checkout's own path must not decide: another clone knows as much."""
        return str(text).replace(str(self._root), "@")

    def _place(self, name):
        return name.replace("@", str(self._root), 1) if name.startswith("@") else name

    def _prune(self):
        oldest = time.time() - DAYS_KEPT * 86400
        for entry in self._home.iterdir():
            if entry.stat().st_mtime < oldest:
                entry.unlink(missing_ok=True)


@functools.lru_cache(maxsize=None)
def content(path):
    """Digest of a file; None when it cannot be read. Read once: thousands of units share the same headers."""
    try:
        return hashlib.sha256(Path(path).read_bytes()).hexdigest()
    except OSError:
        return None


def digest(texts):
    joined = hashlib.sha256()
    for text in texts:
        joined.update(text.encode() + b"\0")
    return joined.hexdigest()
