"""Keeps what managers search up to date, and wakes the chats they put aside."""

from __future__ import annotations

from datetime import datetime

from bot import log
from bot.services.clock import Clock
from bot.services.feed import Feed
from storage import search, snoozes
from storage.desk_order import desk_order
from storage.engine import Database
from storage.errors import StorageError
from storage.records import Conversation

GATHER = 1.0
"""Seconds that changes are collected before they are written into what can be searched, all at once."""
LOOK = 5.0
"""Seconds between looks whether somebody's time has come."""


class Lookup:
    """Follows the feed; ``run`` must be running for searches to find what is new."""

    def __init__(self, database: Database, clock: Clock, feed: Feed) -> None:
        self._database = database
        self._clock = clock
        self._feed = feed
        self._log = log.logger()

    async def run(self) -> None:
        """Catch up with what an earlier run left, then follow, until cancelled."""
        behind, looked = True, self._clock()
        async for changed in self._feed.follow(gather=GATHER, every=LOOK, wanted=_is_listed):
            try:
                if behind or changed:
                    await self.catch_up(None if behind else changed)
                    behind = False
                looked = await self._wake(looked)
            except StorageError:
                behind = True  # which chats they were is forgotten: the next look is at all of them
                self._log.exception("database.failing")

    async def catch_up(self, changed: set[str] | None = None) -> None:
        """Bring what can be searched up to date with these conversations, or with all that are behind."""
        while True:
            async with self._database.read() as tx:
                behind = await search.behind(tx, changed)
            if not behind:
                return
            async with self._database.write(patient=True) as tx:
                await search.keep(tx, behind)

    async def _wake(self, looked: datetime) -> datetime:
        now = self._clock()
        async with self._database.read() as tx:
            woken = await snoozes.woken(tx, looked, now)
        if woken:
            self._feed.tell(woken)
        return now


def _is_listed(one: Conversation) -> bool:
    """Whether managers see it in their list, so that it can be searched."""
    return desk_order(one.state, one.lead_class, complete=one.complete) is not None
