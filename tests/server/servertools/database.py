"""What must be put right in a server's SQLite file before the next start."""

import contextlib
import sqlite3
from pathlib import Path


def forget_members(file):
    """Removes the addresses of the last run's services.

    A server that is started again within 20 seconds takes them for living members of its cluster and spends its first
    half minute trying to join them ("unable to bootstrap ringpop"), answering "Not enough hosts to serve the request".
    """
    if not Path(file).exists():
        return
    with contextlib.closing(sqlite3.connect(file)) as connection, connection:
        # The schema is the server's: an empty file has no such table yet.
        if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'cluster_membership'").fetchone():
            connection.execute("DELETE FROM cluster_membership")
