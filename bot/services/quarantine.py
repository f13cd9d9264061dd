"""What could not be taken, kept as it came; and trying it again when an operator says so."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Awaitable, Callable

from bot import log
from bot.services.clock import Clock
from bot.services.polling import Sleep, poll
from storage import quarantine
from storage.engine import Database
from storage.quarantine import Aside
from storage.records import Stored

LOOK = 10.0
"""Seconds between looks for what an operator wants tried again."""


class Quarantine:
    """The shelf of one account of a channel for updates that could not be stored as events."""

    def __init__(self, database: Database, clock: Clock, channel: str, account: str) -> None:
        self._database = database
        self._clock = clock
        self._channel = channel
        self._account = account
        self._log = log.logger()

    async def put(self, number: int, raw: bytes, error: str, address: str = "") -> None:
        """Keep an update as it came; ``number`` 0 is one without a number, known by its bytes.

        Raises:
            StorageError: it is not kept.
        """
        async with self._database.write() as tx:
            await quarantine.keep(tx, self._aside(number, raw, error, address))

    async def release(self, number: int, raw: bytes) -> None:
        """It was taken after all."""
        async with self._database.write() as tx:
            await quarantine.release(tx, self._aside(number, raw, ""))

    async def run(self, take: Callable[[bytes], Awaitable[None]], sleep: Sleep = asyncio.sleep) -> None:
        """Give ``take`` what an operator wants tried again, until cancelled."""

        async def look() -> None:
            async with self._database.read() as tx:
                waiting = await quarantine.to_retry(tx, self._channel, self._account)
            for one in waiting:
                self._log.info("quarantine.again", channel=self._channel, attempts=one.attempts)
                await take(one.raw)

        await poll(look, LOOK, sleep=sleep)

    def _aside(self, number: int, raw: bytes, error: str, address: str = "") -> Aside:
        id_ = str(number) if number else f"sha256:{hashlib.sha256(raw).hexdigest()}"
        return Aside(self._channel, self._account, id_, raw, error, self._clock(), address)


class Events:
    """The shelf of events that were stored and whose turn failed."""

    def __init__(self, database: Database, take_up: Callable[[list[Stored]], None]) -> None:
        self._database = database
        self._take_up = take_up

    async def run(self) -> None:
        """Have events handled again that an operator names, until cancelled."""
        await poll(self.look, LOOK)

    async def look(self) -> None:
        """Do it once."""
        async with self._database.read() as tx:
            waiting = await quarantine.has_events(tx)
        if waiting:
            async with self._database.write() as tx:
                again = await quarantine.events_to_retry(tx)
            self._take_up(again)
