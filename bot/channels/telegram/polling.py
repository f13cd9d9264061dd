"""Long polling: an update is confirmed by the next request's offset, and that is sent only after the commit."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import msgspec

from bot.channels.telegram.door import Door
from bot.channels.telegram.failures import CallFailed, Failure, pause
from bot.channels.telegram.taking import Intake, NotTaken
from bot.channels.telegram.telling import Teller

WAIT = 50
"""Seconds the server may hold an empty answer."""
CONFLICT_PAUSE = 5.0
REST = 1.0
"""Seconds until a batch that could not be committed is fetched again."""


class Polling:
    """The one poller of a token."""

    def __init__(
        self,
        door: Door,
        intake: Intake,
        teller: Teller,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        wait: int = WAIT,
    ) -> None:
        self.sleep = sleep
        self._door = door
        self._intake = intake
        self._teller = teller
        self._wait = self._next_wait = wait
        self._offset = 0
        self._streak = 0

    async def run(self) -> None:
        """Poll until cancelled."""
        await self._teller.patiently(self._drop_webhook, self.sleep)
        while True:
            await self.round()

    async def round(self) -> None:
        """Fetch once, and commit what came."""
        try:
            body = await self._door.updates(self._offset, self._next_wait, self._door.kinds)
            self._offset = await self._intake.batch(body) or self._offset
        except CallFailed as failed:
            await self._rest(failed)
        except msgspec.MsgspecError:
            await self._rest(CallFailed(Failure.UNREADABLE))
        except NotTaken:
            await self.sleep(REST)
        else:
            self._streak, self._next_wait = 0, self._wait
            self._teller.well()

    async def _rest(self, failed: CallFailed) -> None:
        self._teller.failed(failed)
        conflict = failed.kind is Failure.CONFLICT
        await self.sleep(CONFLICT_PAUSE if conflict else pause(failed, self._streak))
        self._streak += 1
        # Its end is told at once; but that nobody else polls any more shows only in a long wait.
        self._next_wait = self._wait if conflict else 0
        if conflict and failed.says("webhook"):
            await self._teller.patiently(self._drop_webhook, self.sleep)

    async def _drop_webhook(self) -> None:
        """A webhook and polling exclude each other; what waits for it is kept."""
        await self._door.call("deleteWebhook", {}, Any)
