"""The worker as a background process with its own state directory."""

import json
import time

from . import process
from .places import Failure
from .pythonenv import sdk_script

START_LIMIT = 60.0


class WorkerProcess:
    """What lies in `state`: worker.json, worker.ready, worker.log."""

    def __init__(self, state):
        self._state = state
        self._record = state / "worker.json"
        self._ready = state / "worker.ready"

    def describe(self):
        if not self._record.exists():
            return {"running": False}
        record = json.loads(self._record.read_text(encoding="utf-8"))
        return {**record, "running": process.alive(record)}

    def start(self, address, namespace, queues):
        """Starts it and waits until it polls. A running one is left alone if it serves the same."""
        wanted = {"grpc": address, "namespace": namespace, "queues": queues}
        present = self.describe()
        if present["running"]:
            if any(present[key] != value for key, value in wanted.items()):
                raise Failure(f"another worker runs from {self._state}; stop it first")
            return present
        self._state.mkdir(parents=True, exist_ok=True)
        self._ready.unlink(missing_ok=True)
        log = self._state / "worker.log"
        command = [*sdk_script("runworker.py"), address, namespace, str(self._ready), *queues]
        record = {**wanted, "log": str(log), **process.launch(command, log)}
        self._record.write_text(json.dumps(record) + "\n", encoding="utf-8")
        self._wait_until_ready(record)
        return {**record, "running": True}

    def stop(self):
        process.end(self.describe() if self._record.exists() else None)

    def _wait_until_ready(self, record):
        deadline = time.monotonic() + START_LIMIT
        while not self._ready.exists():
            if not process.alive(record):
                raise Failure(f"the worker has ended; see {record['log']}")
            if time.monotonic() > deadline:
                self.stop()
                raise Failure(f"the worker does not poll after {START_LIMIT:.0f} s; see {record['log']}")
            time.sleep(0.02)
