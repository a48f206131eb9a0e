"""Building create-schedule messages of the HTTP API from few words."""

import base64
import json
import socket
import uuid
from datetime import datetime, timedelta, timezone

OVERLAP = "SCHEDULE_OVERLAP_POLICY_"


def payload(value, kind=None):
    """A JSON payload; `kind` is the search attribute type."""
    metadata = {"encoding": _base64(b"json/plain")}
    if kind:
        metadata["type"] = _base64(kind.encode())
    return {"metadata": metadata, "data": _base64(json.dumps(value).encode())}


def cron(*texts, **more):
    return {"cronString": list(texts), **more}


def every(interval, phase="0s", **more):
    return {"interval": [{"interval": interval, "phase": phase}], **more}


def calendar(*entries, **more):
    return {"structuredCalendar": list(entries), **more}


def at(hour, minute=0, /, **more):
    """A structured calendar entry at a time of day; `more` are fields to replace, each a list of ranges."""
    return {"second": [{}], "minute": [{"start": minute}], "hour": [{"start": hour}],
            "dayOfMonth": [{"start": 1, "end": 31}], "month": [{"start": 1, "end": 12}],
            "dayOfWeek": [{"start": 0, "end": 6}], **more}


def whole_day(**which):
    """An entry for excludes: every second of the days named by `which`."""
    return at(0, second=[{"end": 59}], minute=[{"end": 59}], hour=[{"end": 23}], **which)


def instant(**ago):
    """RFC 3339 text of now less `ago` (keywords of timedelta; negative ones are in the future)."""
    moment = datetime.now(timezone.utc).replace(microsecond=0) - timedelta(**ago)
    return moment.isoformat().replace("+00:00", "Z")


def past(overlap="ALLOW_ALL", **span):
    """An initial backfill over the last `span`, so that the schedule has runs at once."""
    return {"backfillRequest": [{"startTime": instant(**span), "endTime": instant(),
                                 "overlapPolicy": OVERLAP + overlap}]}


def schedule(spec, workflow, queue, plan, *, overlap=None, catchup=None, pause_on_failure=False, note="", paused=False,
             remaining=None, owner=None):
    """The `schedule` message and what belongs beside it."""
    action = {"workflowId": workflow["id"], "workflowType": {"name": workflow["type"]}, "taskQueue": {"name": queue},
              "input": {"payloads": [payload(plan)]}}
    policies = {"pauseOnFailure": pause_on_failure}
    if overlap:
        policies["overlapPolicy"] = OVERLAP + overlap
    if catchup:
        policies["catchupWindow"] = catchup
    state = {"notes": note, "paused": paused}
    if remaining is not None:
        state.update(limitedActions=True, remainingActions=str(remaining))
    body = {"schedule": {"spec": spec, "action": {"startWorkflow": action}, "policies": policies, "state": state}}
    if owner:
        body["memo"] = {"fields": {"owner": payload(owner)}}
    return body


def create(api, namespace, name, body, patch=None):
    """One create call."""
    message = {**body, "identity": f"orrery-demo@{socket.gethostname()}", "requestId": str(uuid.uuid4())}
    if patch:
        message["initialPatch"] = patch
    return api.post("namespaces", namespace, "schedules", name, body=message)


def _base64(data):
    return base64.b64encode(data).decode()
