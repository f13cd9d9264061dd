"""Looking at something again and again, as long as the house works."""

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
        try:
            await look()
        except StorageError:
            log.logger().exception("database.failing")
        await sleep(every)
