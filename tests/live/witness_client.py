"""What a schedule is and did, as seen by Temporal's own Python SDK over gRPC: a second opinion on what the app shows.

Every command prints one JSON value. Exit code 4: there is no such schedule.
"""

import argparse
import asyncio
import json
import sys
import time
from pathlib import Path

from google.protobuf.json_format import MessageToDict, ParseDict
from temporalio.api.schedule.v1 import SchedulePatch, TriggerImmediatelyRequest
from temporalio.api.workflowservice.v1 import (CreateScheduleRequest, DeleteScheduleRequest, DescribeScheduleRequest,
                                               ListSchedulesRequest, PatchScheduleRequest)
from temporalio.client import Client
from temporalio.service import RPCError, RPCStatusCode

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "server" / "sdk"))

from leaving import leave  # noqa: E402

IDENTITY = "witness"
NO_SUCH_SCHEDULE = 4


def as_json(message):
    """A protobuf message in the server's JSON names; payload bytes stay base64."""
    return MessageToDict(message)


class Witness:
    """The commands; each is a coroutine that returns what is printed."""

    def __init__(self, client):
        self._client = client
        self._service = client.workflow_service
        self._namespace = client.namespace

    async def describe(self, options):
        request = DescribeScheduleRequest(namespace=self._namespace, schedule_id=options.id)
        return as_json(await self._service.describe_schedule(request))

    async def list(self, _options):
        found, token = [], b""
        while True:
            page = await self._service.list_schedules(ListSchedulesRequest(
                namespace=self._namespace, maximum_page_size=1000, next_page_token=token))
            found += [as_json(schedule) for schedule in page.schedules]
            token = page.next_page_token
            if not token:
                return sorted(found, key=lambda entry: entry["scheduleId"])

    async def create(self, options):
        text = sys.stdin.read() if options.json == "-" else options.json
        request = ParseDict(json.loads(text), CreateScheduleRequest())
        request.namespace, request.schedule_id = self._namespace, options.id
        request.identity = request.identity or IDENTITY
        request.request_id = request.request_id or f"{IDENTITY}-{time.time_ns()}"
        return as_json(await self._service.create_schedule(request))

    async def pause(self, options):
        return await self._patch(options.id, SchedulePatch(pause=options.note))

    async def unpause(self, options):
        return await self._patch(options.id, SchedulePatch(unpause=options.note))

    async def trigger(self, options):
        return await self._patch(options.id, SchedulePatch(trigger_immediately=TriggerImmediatelyRequest()))

    async def delete(self, options):
        request = DeleteScheduleRequest(namespace=self._namespace, schedule_id=options.id, identity=IDENTITY)
        return as_json(await self._service.delete_schedule(request))

    async def runs(self, options):
        query = f"TemporalScheduledById = '{options.id}'"
        found = [self._run(run) async for run in self._client.list_workflows(query)]
        return sorted(found, key=lambda run: (run["nominal"] or "", run["started"]))

    async def wait_runs(self, options):
        """Until at least `count` runs are known (with --closed: none of them still runs), or the limit is over."""
        deadline = time.monotonic() + options.limit
        while True:
            runs = await self.runs(options)
            open_runs = [run for run in runs if run["status"] == "RUNNING"]
            if len(runs) >= options.count and not (options.closed and open_runs):
                return runs
            if time.monotonic() > deadline:
                raise TimeoutError(f"{len(runs)} of {options.count} runs of {options.id} after {options.limit:g} s")
            await asyncio.sleep(0.1)

    async def _patch(self, name, patch):
        request = PatchScheduleRequest(namespace=self._namespace, schedule_id=name, patch=patch, identity=IDENTITY,
                                       request_id=f"{IDENTITY}-{time.time_ns()}")
        return as_json(await self._service.patch_schedule(request))

    @staticmethod
    def _run(run):
        nominal = run.search_attributes.get("TemporalScheduledStartTime")
        return {"workflowId": run.id, "runId": run.run_id, "type": run.workflow_type, "status": run.status.name,
                "nominal": rfc3339(nominal[0]) if nominal else None, "started": rfc3339(run.start_time),
                "closed": rfc3339(run.close_time) if run.close_time else None}


def rfc3339(moment):
    """UTC with milliseconds: 2026-11-21T06:30:00.000Z."""
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def parse(words):
    parser = argparse.ArgumentParser(prog="witness", description=__doc__)
    parser.add_argument("--address", required=True, metavar="HOST:PORT", help="gRPC")
    parser.add_argument("--namespace", default="default", metavar="NS")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("list", help="every schedule of the namespace")
    for name, text in (("describe", "the schedule as the server has it"), ("runs", "its executions, oldest first"),
                       ("pause", ""), ("unpause", ""), ("trigger", ""), ("delete", ""),
                       ("create", "from a CreateScheduleRequest as JSON"), ("wait-runs", "until it has COUNT runs")):
        command = commands.add_parser(name, help=text)
        command.add_argument("id", metavar="ID")
        if name in ("pause", "unpause"):
            command.add_argument("--note", default=f"{name}d by the witness")
        if name == "create":
            command.add_argument("json", metavar="JSON", help="- reads standard input")
        if name == "wait-runs":
            command.add_argument("count", type=int, metavar="COUNT")
            command.add_argument("--closed", action="store_true", help="and none of them is running")
            command.add_argument("--limit", type=float, default=30.0, metavar="SECONDS")
    return parser.parse_args(words)


async def main(words):
    options = parse(words)
    client = await Client.connect(options.address, namespace=options.namespace)
    command = getattr(Witness(client), options.command.replace("-", "_"))
    try:
        print(json.dumps(await command(options)))
        return 0
    except RPCError as error:
        print(f"witness: {error.status.name}: {error.message}", file=sys.stderr)
        return NO_SUCH_SCHEDULE if error.status == RPCStatusCode.NOT_FOUND else 1
    except TimeoutError as error:
        print(f"witness: {error}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    leave(asyncio.run(main(sys.argv[1:])))
