"""Managers come and go: their switch, and what vouches for them (an open page, something done at the desk)."""

from __future__ import annotations

import contextlib
from datetime import datetime, timedelta
from typing import Any

from bot.services.clock import Clock
from dialogs.ids import ManagerId
from dialogs.waiting.presence import ACTED, PAGE, Presence
from storage import plans, waits
from storage.engine import Database
from storage.errors import StorageError

SELDOM = timedelta(seconds=30)
"""A page that beats more often than this changes nothing in between."""


class Attendance:
    """Keeps who is here. A manager who comes may be shown what waits; one who goes may lose what they have."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._until: dict[ManagerId, datetime] = {}

    async def beat(self, manager: ManagerId) -> None:
        """Note that a page of theirs is open."""
        await self._here(manager, PAGE)

    async def acted(self, manager: ManagerId) -> None:
        """Note that they did something at the desk, wherever that was. What they did is done, even if this fails."""
        with contextlib.suppress(StorageError):
            await self._here(manager, ACTED)

    async def _here(self, manager: ManagerId, length: timedelta) -> None:
        now = self._clock()
        until, known = now + length, self._until.get(manager)
        if known is not None and until - known < SELDOM:
            return
        async with self._database.write() as tx:
            await plans.here(tx, manager, until)
            if known is None or known <= now:
                await waits.look_anew(tx)
        self._until[manager] = until  # only now: a page that is left at this moment ends the task in between

    async def choose(self, manager: ManagerId, **chosen: Any) -> None:
        """Keep a manager's choice: ``switch``, ``browser``, ``mail``, ``sound``."""
        async with self._database.write() as tx:
            await plans.choose(tx, manager, self._clock(), **chosen)
            if "switch" in chosen:
                await waits.look_anew(tx)
        if "switch" in chosen:
            self._until.pop(manager, None)

    async def of(self, manager: ManagerId) -> Presence:
        """Give what is known of a manager's presence."""
        async with self._database.read() as tx:
            return (await plans.presences(tx)).get(manager, Presence())
