"""One Temporal server and its state directory."""

import json
import time
from pathlib import Path

from . import config, process
from .api import Api
from .build import server_binary
from .database import forget_members
from .places import Failure
from .pythonenv import run_sdk

# Memory: the server answers 0.4 s after its start; a file that is set up anew takes longer on a slow disk.
START_LIMIT = 60.0


class Server:
    """What lies in `state`: server.json (ports and process), config/, server.log."""

    def __init__(self, state):
        self._state = state
        self._record = state / "server.json"

    def describe(self):
        """The record of the last start, with `running`; None when nothing was ever started here."""
        if not self._record.exists():
            return None
        record = json.loads(self._record.read_text(encoding="utf-8"))
        return {**record, "running": process.alive(record)}

    def start(self, options):
        """Starts it and returns its record. A running server with the same settings is left alone."""
        wanted = {"version": options.version, "scheduler": options.scheduler, "db": options.db}
        present = self.describe()
        if present and present["running"]:
            if any(present[key] != value for key, value in wanted.items()):
                raise Failure(f"another server runs from {self._state}; stop it first")
            record = present
        else:
            record = self._launch(options, wanted)
        self._prepare(record, options)
        return {**record, "running": True}

    def stop(self):
        """Ends what start() started from this state directory. Returns whether there was something to end."""
        record = self.describe()
        if not record or not record["running"]:
            return False
        process.end(record)
        self._record.write_text(json.dumps(_stored(record)) + "\n", encoding="utf-8")
        return True

    def wait(self, limit):
        """Until it answers."""
        record = self.describe()
        if not record:
            raise Failure(f"no server was started from {self._state}")
        self._wait_until_it_answers(record, limit)
        return {**record, "running": True}

    def _launch(self, options, wanted):
        binary = options.binary or server_binary(options.version)
        self._state.mkdir(parents=True, exist_ok=True)
        if options.db:
            Path(options.db).parent.mkdir(parents=True, exist_ok=True)
            forget_members(options.db)
        ports = process.free_ports((*config.GRPC_SERVICES, "http"), _fixed(options))
        dynamic = config.dynamic_values(options.scheduler, options.default_limits)
        file = config.write(self._state, ports, options.db, dynamic)
        log = self._state / "server.log"
        began = time.monotonic()
        command = [str(binary), *config.arguments(options.version, file, options.without_worker_service)]
        record = {**wanted, "http": f"http://127.0.0.1:{ports['http']}", "grpc": f"127.0.0.1:{ports['frontend']}",
                  "ports": ports, "log": str(log), **process.launch(command, log)}
        self._record.write_text(json.dumps(_stored(record)) + "\n", encoding="utf-8")
        try:
            self._wait_until_it_answers(record, START_LIMIT)
        except Failure:
            self.stop()
            raise
        return {**record, "answeredAfter": round(time.monotonic() - began, 2)}

    def _wait_until_it_answers(self, record, limit):
        api = Api(record["http"])
        deadline = time.monotonic() + limit
        while not api.answers():
            if not process.alive(record):
                raise Failure(f"the server has ended; its last lines:\n{_tail(record['log'])}")
            if time.monotonic() > deadline:
                raise Failure(f"no answer from {record['http']} within {limit:.0f} s; see {record['log']}")
            time.sleep(0.05)

    def _prepare(self, record, options):
        api = Api(record["http"])
        for name in options.namespace:
            api.register_namespace(name)
        if not options.without_search_attributes:
            run_sdk("attributes.py", record["grpc"], *options.namespace)


def _fixed(options):
    given = {"http": options.http_port, "frontend": options.grpc_port}
    return {name: port for name, port in given.items() if port}


def _stored(record):
    return {key: value for key, value in record.items() if key != "running"}


def _tail(path, lines=15):
    with open(path, encoding="utf-8", errors="replace") as handle:
        return "".join(handle.readlines()[-lines:])
