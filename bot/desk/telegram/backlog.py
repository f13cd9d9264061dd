"""Updates of the group that were stored and are to be worked through: in order, albums together, none for ever."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta

from bot import log
from bot.desk.telegram import albums
from bot.desk.telegram.api import CallTrouble, Trouble
from bot.desk.telegram.queue import Sleep
from bot.services.clock import Clock
from storage import desk_people
from storage.desk_people import Update
from storage.engine import Database
from storage.errors import StorageError

TRIES = 3
"""So often an update is tried before it is set aside."""
REST = 1.0
GATHER = timedelta(seconds=1)
"""So long an album's further parts are waited for."""
KEPT = timedelta(days=2)
"""So long an update's number is remembered, so that it is not taken twice."""

Handle = Callable[[Update, Sequence[Update]], Awaitable[None]]
"""Works through one update, or an album by its parts."""
SetAside = Callable[[Sequence[Update], Exception], Awaitable[None]]


class Backlog:
    """Works through the stored updates of the bot ``account``. ``run`` must be running."""

    def __init__(
        self,
        account: str,
        database: Database,
        clock: Clock,
        *,
        sleep: Sleep,
        handle: Handle,
        set_aside: SetAside,
    ) -> None:
        self._account = account
        self._database = database
        self._clock = clock
        self._sleep = sleep
        self._handle = handle
        self._set_aside = set_aside
        self._stored = asyncio.Event()
        self._working = True
        self._looking: asyncio.Task[None] | None = None
        self._log = log.logger()

    async def store(self, updates: Sequence[Update]) -> None:
        """Keep updates, waiting as long as that takes."""
        while updates:
            try:
                async with self._database.write() as tx:
                    await desk_people.store(tx, updates)
                break
            except StorageError:
                await self._sleep(REST)
        self._stored.set()

    @property
    def is_busy(self) -> bool:
        """Whether something is under way or about to be."""
        return self._working or self._stored.is_set()

    @property
    def awaits_album(self) -> bool:
        """Whether further parts of an album are waited for."""
        return self._looking is not None and not self._looking.done()

    async def run(self) -> None:
        """Work until cancelled, beginning with what an earlier process left."""
        self._stored.set()
        while True:
            await self._stored.wait()
            self._stored.clear()
            self._working = True
            try:
                while await self._some():
                    pass
            except StorageError:
                self._log.exception("database.failing")
                self._stored.set()
                await self._sleep(REST)
            finally:
                self._working = False

    async def _some(self) -> bool:
        async with self._database.read() as tx:
            waiting = await desk_people.undone(tx, self._account)
        found = albums.by_name(waiting)
        now = self._clock()
        young = {name for name, parts in found.items() if parts[-1].at + GATHER > now}
        if young:
            self._again_soon()
        ready = [one for one in waiting if albums.name_of(one) not in young]
        for one in ready:
            parts = found.get(albums.name_of(one), [one])
            if one == parts[0]:
                await self._one(one, parts)
        return bool(ready)

    def _again_soon(self) -> None:
        """Look again when an album's parts should all be there."""
        if not self.awaits_album:
            self._looking = asyncio.create_task(self._look_again())

    async def _look_again(self) -> None:
        await self._sleep(GATHER.total_seconds())
        self._stored.set()

    async def _one(self, one: Update, parts: Sequence[Update]) -> None:
        """Work through one update, or an album; one that keeps failing is set aside, so that it mutes nobody."""
        try:
            await self._handle(one, parts)
        except StorageError:
            raise
        except CallTrouble as trouble:
            if trouble.trouble in (Trouble.LATER, Trouble.SLOW_DOWN):
                await self._sleep(max(REST, trouble.retry_after))
            await self._again(parts, trouble)
        except Exception as error:  # noqa: BLE001 - a mistake of ours must not stop the others' updates
            self._log.exception("group.update_failed", attempts=one.attempts + 1)
            await self._again(parts, error)
        else:
            await self.done(parts)

    async def _again(self, parts: Sequence[Update], error: Exception) -> None:
        if parts[0].attempts + 1 >= TRIES:
            self._log.error("group.set_aside", error=type(error).__name__)
            await self._set_aside(parts, error)
            return
        async with self._database.write() as tx:
            for one in parts:
                await desk_people.failed(tx, one)

    async def done(self, parts: Sequence[Update]) -> None:
        """Mark updates as worked through."""
        async with self._database.write() as tx:
            for one in parts:
                await desk_people.done(tx, one, self._clock() - KEPT)
