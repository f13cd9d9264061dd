"""Housekeeping of the database: erased words leave the file, and keys of old events leave the inbox."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from bot import log
from bot.services.clock import Clock
from storage import inbox
from storage.engine import Database
from storage.errors import StorageError

SOON = 20.0
"""Seconds between an erasure and the rewriting of the file, so that several share one."""
LATER = 3600.0
"""Seconds between looks at what is old."""
KEPT = timedelta(days=14)
"""So long the key of a handled event is kept; no messenger repeats an event later."""


class Upkeep:
    """Rewrites the file after erasures and sweeps the inbox. ``run`` must be running."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._asked = asyncio.Event()
        self._log = log.logger()

    def ask(self) -> None:
        """Have the file rewritten soon: something was erased."""
        self._asked.set()

    async def run(self) -> None:
        """Work until cancelled. A clean stop folds the log into the file, where what is deleted is overwritten."""
        while True:
            try:
                async with asyncio.timeout(LATER):
                    await self._asked.wait()
                await asyncio.sleep(SOON)
            except TimeoutError:
                pass
            await self.work()

    async def work(self) -> None:
        """Rewrite the file if that was asked for, and sweep the inbox."""
        try:
            if self._asked.is_set() and await self._database.vacuum():
                self._asked.clear()
            async with self._database.write() as tx:
                await inbox.sweep(tx, self._clock() - KEPT)
        except StorageError:
            self._log.exception("upkeep.failed")
