"""Updates of the group that were stored and are to be worked through: in order in each topic, albums together."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence, Set
from datetime import timedelta
from typing import TypeAlias

from bot import log
from bot.desk.telegram import albums, updates
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
LANES = 8
"""So many topics are worked in at once."""
NOWHERE = -1
"""Stands for the topic of what is in none: worked through alone, after what came before it and before the rest."""
GATHER = timedelta(seconds=1)
"""So long an album's further parts are waited for."""
KEPT = timedelta(days=2)
"""So long an update's number is remembered, so that it is not taken twice."""

Work: TypeAlias = Sequence[Sequence[Update]]
"""Updates in order, each alone or with the other parts of its album."""
Handle = Callable[[Update, Sequence[Update]], Awaitable[None]]
"""Works through one update, or an album by its parts."""
SetAside = Callable[[Sequence[Update], Exception], Awaitable[None]]


def topic_of(one: Update) -> int:
    """Give the topic an update is in."""
    update = updates.read(one.raw)
    tapped = update.callback_query.message if update and update.callback_query else None
    message = (update.message or update.edited_message or tapped) if update else None
    return (message.message_thread_id if message else 0) or NOWHERE


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
        self._lanes: dict[int, asyncio.Task[None]] = {}
        self._log = log.logger()

    async def store(self, found: Sequence[Update]) -> None:
        """Keep updates, waiting as long as that takes."""
        while found:
            try:
                async with self._database.write() as tx:
                    await desk_people.store(tx, found)
                break
            except StorageError:
                await self._sleep(REST)
        self._stored.set()

    @property
    def is_busy(self) -> bool:
        """Whether something is under way or about to be."""
        return self._working or self._stored.is_set() or bool(self._lanes)

    @property
    def awaits_album(self) -> bool:
        """Whether further parts of an album are waited for."""
        return self._looking is not None and not self._looking.done()

    async def run(self) -> None:
        """Work until cancelled, beginning with what an earlier process left."""
        self._stored.set()
        try:
            while True:
                await self._stored.wait()
                self._working = True
                self._stored.clear()
                try:
                    await self._start_lanes()
                except StorageError:
                    await self._rest()
                self._working = False
        finally:
            for lane in self._lanes.values():
                lane.cancel()
            await asyncio.gather(*self._lanes.values(), return_exceptions=True)

    async def _rest(self) -> None:
        self._log.exception("database.failing")
        self._stored.set()
        await self._sleep(REST)

    async def _start_lanes(self) -> None:
        """Begin a lane for each topic that has updates and none under way: a slow call delays its own topic only."""
        under_way = set(self._lanes)  # before the look: what ends meanwhile is still in what was read
        async with self._database.read() as tx:
            waiting = await desk_people.undone(tx, self._account)
        for topic, work in self._lanes_of(waiting, under_way).items():
            if topic not in under_way and len(self._lanes) < LANES:
                self._lanes[topic] = asyncio.create_task(self._lane(topic, work))

    def _lanes_of(self, waiting: Sequence[Update], under_way: Set[int]) -> Mapping[int, Work]:
        """Sort what may begin now by topic; what is in none begins when nothing else is under way."""
        found, now = albums.by_name(waiting), self._clock()
        young = {name for name, parts in found.items() if parts[-1].at + GATHER > now}
        if young:
            self._again_soon()
        lanes: dict[int, list[Sequence[Update]]] = {}
        for one in waiting if NOWHERE not in under_way else ():
            name, topic = albums.name_of(one), topic_of(one)
            if topic == NOWHERE and (lanes or under_way):
                break
            parts = found.get(name, [one])
            if name not in young and one == parts[0]:
                lanes.setdefault(topic, []).append(parts)
            if topic == NOWHERE:
                break
        return lanes

    async def _lane(self, topic: int, work: Work) -> None:
        try:
            for parts in work:
                await self._one(parts[0], parts)
        except StorageError:
            await self._rest()
        finally:
            self._lanes.pop(topic, None)
            self._stored.set()

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
