"""The workflows of the tests and of the demonstration. Every one takes at most one JSON object.

Succeed           {"seconds": n}                completes after n seconds (default 0)
Fail              {"seconds": n, "message": m}  fails after n seconds
FailEveryNth      {"nth": n, "seconds": s}      every n-th run of one schedule fails, the others complete
SleepLong         {"seconds": n}                completes after an hour unless told otherwise; cancellable
ContinueAsNew     {"times": n, "seconds": s}    continues as new n times, then completes
any other name    {"behaviour": one of the above, …}, so that schedules can carry realistic workflow types
"""

from collections import Counter
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from temporalio import activity, workflow
from temporalio.common import RawValue
from temporalio.exceptions import ApplicationError

# Runs seen by this worker process, per schedule; a workflow itself cannot count its predecessors.
_runs: Counter[str] = Counter()


@activity.defn(name="count-run")
async def count_run(key: str) -> int:
    """1 for the first run of `key`, 2 for the second, …"""
    _runs[key] += 1
    return _runs[key]


async def pause_for(plan: dict[str, Any], default: float = 0.0) -> None:
    """A durable timer; none at all for 0 seconds, so that quick runs cost one workflow task."""
    seconds = float(plan.get("seconds", default))
    if seconds > 0:
        await workflow.sleep(timedelta(seconds=seconds))


async def succeed(plan: dict[str, Any]) -> str:
    await pause_for(plan)
    return "done"


async def fail(plan: dict[str, Any]) -> str:
    await pause_for(plan)
    raise ApplicationError(plan.get("message", "failed as asked"), non_retryable=True)


async def fail_every_nth(plan: dict[str, Any]) -> str:
    key = workflow.info().workflow_type + " " + scheduled_by()
    count = await workflow.execute_activity(count_run, key, start_to_close_timeout=timedelta(seconds=20))
    if count % int(plan.get("nth", 3)) == 0:
        return await fail({"message": f"run {count} failed as asked", **plan})
    return await succeed(plan)


async def sleep_long(plan: dict[str, Any]) -> str:
    await pause_for(plan, default=3600.0)
    return "slept"


async def continue_as_new(plan: dict[str, Any]) -> str:
    await pause_for(plan)
    left = int(plan.get("times", 1))
    if left > 0:
        workflow.continue_as_new({**plan, "times": left - 1})
    return "done"


def scheduled_by() -> str:
    """Id of the schedule that started this run; the workflow id when none did."""
    values = workflow.info().search_attributes.get("TemporalScheduledById")
    return str(values[0]) if values else workflow.info().workflow_id


@workflow.defn(name="Succeed")
class Succeed:
    @workflow.run
    async def run(self, plan: dict[str, Any] | None = None) -> str:
        return await succeed(plan or {})


@workflow.defn(name="Fail")
class Fail:
    @workflow.run
    async def run(self, plan: dict[str, Any] | None = None) -> str:
        return await fail(plan or {})


@workflow.defn(name="FailEveryNth")
class FailEveryNth:
    @workflow.run
    async def run(self, plan: dict[str, Any] | None = None) -> str:
        return await fail_every_nth(plan or {})


@workflow.defn(name="SleepLong")
class SleepLong:
    @workflow.run
    async def run(self, plan: dict[str, Any] | None = None) -> str:
        return await sleep_long(plan or {})


@workflow.defn(name="ContinueAsNew")
class ContinueAsNew:
    @workflow.run
    async def run(self, plan: dict[str, Any] | None = None) -> str:
        return await continue_as_new(plan or {})


BEHAVIOURS = {"Succeed": succeed, "Fail": fail, "FailEveryNth": fail_every_nth, "SleepLong": sleep_long,
              "ContinueAsNew": continue_as_new}


@workflow.defn(dynamic=True)
class AnyOtherName:
    @workflow.run
    async def run(self, arguments: Sequence[RawValue]) -> str:
        plan = workflow.payload_converter().from_payload(arguments[0].payload, dict) if arguments else {}
        return await BEHAVIOURS[plan.get("behaviour", "Succeed")](plan)


WORKFLOWS = [Succeed, Fail, FailEveryNth, SleepLong, ContinueAsNew, AnyOtherName]
