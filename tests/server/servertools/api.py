"""A few calls of the server's HTTP API, enough to start it and to fill it. Not the app's client, on purpose."""

import http.client
import json
import time
import urllib.error
import urllib.request
from urllib.parse import quote

from .places import Failure

MEDIA_TYPE = "application/json+no-payload-shorthand"
# Never through a proxy from the environment: the server is on this machine.
_OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class Refused(Failure):
    """The server answered with an error."""

    def __init__(self, status, text):
        super().__init__(f"the server answered {status}: {text}")
        self.status = status


class Api:
    """One server, e.g. http://127.0.0.1:7243."""

    def __init__(self, base):
        self._base = base.rstrip("/") + "/api/v1"

    def get(self, *path, query=""):
        return self._call("GET", path, query, None)

    def post(self, *path, body):
        return self._call("POST", path, "", body)

    def answers(self):
        """Whether the server is up."""
        try:
            self.get("system-info")
            return True
        except (OSError, Failure, http.client.HTTPException):
            return False

    def register_namespace(self, name, retention="604800s"):
        """Registers it unless it is there, and waits until it can be read."""
        try:
            self.post("namespaces", body={"namespace": name, "workflowExecutionRetentionPeriod": retention})
        except Refused as refusal:
            if refusal.status != 409:
                raise
        deadline = time.monotonic() + 20
        while not self._has_namespace(name):
            if time.monotonic() > deadline:
                raise Failure(f"namespace {name} was registered but cannot be read")
            time.sleep(0.1)

    def _has_namespace(self, name):
        try:
            return bool(self.get("namespaces", name))
        except Refused:
            return False

    def _call(self, method, path, query, body):
        url = "/".join([self._base, *(quote(part, safe="") for part in path)]) + query
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(url, data, {"Content-Type": MEDIA_TYPE, "Accept": MEDIA_TYPE}, method=method)
        try:
            with _OPENER.open(request, timeout=15) as reply:
                return json.loads(reply.read() or b"{}")
        except urllib.error.HTTPError as error:
            raise Refused(error.code, error.read().decode(errors="replace")[:500]) from error
