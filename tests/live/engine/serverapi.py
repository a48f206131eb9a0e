"""The few calls that the differential test needs, on one connection that is kept open."""

import http.client
import json
import uuid
from urllib.parse import quote, urlsplit

MEDIA_TYPE = "application/json+no-payload-shorthand"
BUSY = (429, 503, 504)
TRIES = 40


class ScheduleServer:
    """Creates, asks, deletes. Refusals are values: (status, text)."""

    def __init__(self, base, namespace):
        self._host = urlsplit(base).netloc
        self._connection = None
        self._prefix = f"/api/v1/namespaces/{quote(namespace, safe='')}/schedules/"
        answer = self._call("GET", f"/api/v1/namespaces/{quote(namespace, safe='')}")
        self.namespace_id = answer[1]["namespaceInfo"]["id"]

    def create(self, spec):
        """(id, None), or (None, message) when the server refuses the spec."""
        name = f"d-{uuid.uuid4().hex}"
        action = {"workflowId": "w", "workflowType": {"name": "None"}, "taskQueue": {"name": "none"}}
        body = {"schedule": {"spec": spec, "action": {"startWorkflow": action}, "state": {"paused": True, "notes": "d"}},
                "requestId": name}
        status, answer = self._call("POST", self._prefix + name, body)
        if status == 200:
            return name, None
        return None, answer.get("message", str(status))

    def matching_times(self, name, start, end):
        """The list of times, or None and the message when the server gives up on the spec."""
        path = f"{self._prefix}{name}/matching-times?startTime={quote(start)}&endTime={quote(end)}"
        status, answer = self._call("GET", path)
        if status == 200:
            return answer.get("startTime", []), None
        return None, answer.get("message", str(status))

    def delete(self, name):
        self._call("DELETE", f"{self._prefix}{name}?identity=differential")

    def _call(self, method, path, body=None):
        for attempt in range(TRIES):
            status, answer = self._once(method, path, body)
            if status not in BUSY:
                return status, answer
        raise RuntimeError(f"{method} {path}: still {status} after {attempt + 1} tries")

    def _once(self, method, path, body):
        data = None if body is None else json.dumps(body).encode()
        for fresh in (False, True):
            if self._connection is None or fresh:
                self._connection = http.client.HTTPConnection(self._host, timeout=60)
            try:
                self._connection.request(method, path, data, {"Content-Type": MEDIA_TYPE, "Accept": MEDIA_TYPE})
                reply = self._connection.getresponse()
                text = reply.read()
                return reply.status, json.loads(text or b"{}")
            except (http.client.HTTPException, ConnectionError):
                if fresh:
                    raise
        raise AssertionError("unreachable")
