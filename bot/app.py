"""Start and stop: recovery first, then receiver, sender, timers and channels together in one task group."""

from __future__ import annotations

import asyncio
import contextlib
import gc
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from functools import partial
from typing import Any

from bot.bootstrap import House
from bot.services.deliver import PAUSE, Unreachable
from bot.services.polling import insist
from dialogs.events import Blocked
from storage.records import Incoming

LONGEST_STOP = 10.0
"""Seconds that a stop waits for what is under way; the rest is taken up at the next start."""
STUBBORN = 2.0
"""Seconds after which a job that is still there is told again to stop: a cancellation can be swallowed."""
IDLE_LOOK = 0.005
"""Seconds between looks whether everything under way has ended."""


def settle_memory() -> None:
    """Spare the chats the collector's long looks, once everything is started: what start-up made stays.

    To look through that again stalls every chat for 0.1 s and more. What turns make is nearly all freed at once
    without the collector, so it need not come after every 700 objects.
    """
    gc.freeze()
    gc.set_threshold(10_000, 20, 20)


@asynccontextmanager
async def working(house: House) -> AsyncIterator[None]:
    """Have the house at work inside the block; leaving it finishes what is under way, within ``LONGEST_STOP``."""
    await house.receiver.recover(house.inboxes)
    await house.deliverer.recover()
    jobs = (job() for job in house.jobs)
    sender = asyncio.create_task(house.deliverer.run())
    inner = _together(
        house.receiver.run(), house.timers.run(), _tell_unreachable(house), _watch(sender), *jobs
    )
    try:
        async with inner:
            yield
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(LONGEST_STOP):
                    await settled(house)
    finally:
        sender.cancel()
        await asyncio.gather(sender, return_exceptions=True)
        for channel in house.channels.values():
            await channel.aclose()


@asynccontextmanager
async def _together(*jobs: Coroutine[Any, Any, None]) -> AsyncIterator[None]:
    """Run ``jobs`` beside the block; end them with it. A job that fails ends the block."""
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(job) for job in jobs]
        yield
        while left := [task for task in tasks if not task.done()]:
            for task in left:
                task.cancel()
            await asyncio.wait(left, timeout=STUBBORN)


async def _watch(sender: asyncio.Task[None]) -> None:
    """Fail with the sender, so that a process that cannot send does not go on as if it could."""
    await asyncio.wait([sender])
    sender.result()


async def settled(house: House) -> None:
    """Wait until everything that came in was handled and its answers were sent."""
    while not (  # noqa: ASYNC110 - two loops to watch, and only a console waits here
        house.receiver.idle and house.deliverer.idle
    ):
        await asyncio.sleep(IDLE_LOOK)


async def _tell_unreachable(house: House) -> None:
    """Turn a chat that can no longer be written to into an event of its conversation."""
    while True:
        gone = await house.deliverer.unreachable.get()
        await insist(partial(house.receiver.submit, _blocked(house, gone)), PAUSE)


def _blocked(house: House, gone: Unreachable) -> Incoming:
    at = house.clock()
    return Incoming(
        channel=gone.channel,
        account=gone.account,
        external_id=f"unreachable:{gone.address}:{at.isoformat()}",
        address=gone.address,
        event=Blocked(gone.reason),
        conversation_id=None,
        at=at,
    )
