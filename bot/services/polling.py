"""Looking at something again and again, as long as the house works; doing something until it is done."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeAlias

from bot import log
from storage.errors import StorageError

Sleep: TypeAlias = Callable[[float], Awaitable[None]]


async def poll(
    look: Callable[[], Awaitable[object]],
    every: float,
    *,
    sleep: Sleep = asyncio.sleep,
) -> None:
    """Look, rest for so many seconds, look again, until cancelled.

    What the database refuses is logged: a full disk or a long lock passes, and a job that ends takes the whole
    process with it.
    """
    while True:
        await _done(look)
        await sleep(every)


async def insist(do: Callable[[], Awaitable[object]], every: float) -> None:
    """Try every so many seconds until the database takes it: what is only known here would be lost otherwise."""
    while not await _done(do):  # noqa: ASYNC110 - it tries, and does not watch
        await asyncio.sleep(every)


async def _done(do: Callable[[], Awaitable[object]]) -> bool:
    """Do something; give whether the database let it."""
    try:
        await do()
    except StorageError:
        log.logger().exception("database.failing")
        return False
    return True
