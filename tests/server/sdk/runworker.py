"""Runs the workflows until it is told to end: runworker.py [--while-stdin-open] ADDRESS NAMESPACE READY-FILE QUEUE…

READY-FILE is created once every task queue is polled. With --while-stdin-open it also ends when its standard input is
closed, so that it never outlives a starter that was killed.
"""

import asyncio
import signal
import sys
from contextlib import AsyncExitStack
from pathlib import Path

from temporalio.client import Client
from temporalio.worker import UnsandboxedWorkflowRunner, Worker

from leaving import leave
from workflows import WORKFLOWS, count_run


async def main(address, namespace, ready, queues, watch_stdin):
    ended = asyncio.Event()
    if watch_stdin:
        asyncio.get_running_loop().add_reader(sys.stdin, ended.set)
    for kind in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(kind, ended.set)
    client = await Client.connect(address, namespace=namespace)
    async with AsyncExitStack() as running:
        for queue in queues:
            # The sandbox guards against mistakes in real workflows; here it would only cost start-up time.
            await running.enter_async_context(Worker(client, task_queue=queue, workflows=WORKFLOWS,
                                                     activities=[count_run],
                                                     workflow_runner=UnsandboxedWorkflowRunner()))
        Path(ready).touch()
        await ended.wait()


if __name__ == "__main__":
    words = sys.argv[1:]
    watched = words[0] == "--while-stdin-open"
    words = words[1:] if watched else words
    asyncio.run(main(words[0], words[1], words[2], words[3:], watched))
    leave(0)
