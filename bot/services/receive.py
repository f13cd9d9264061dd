"""The one way in: events are committed, then acknowledged, then worked through, many turns to a commit.

A single loop owns the database's writer. Each round stores what has arrived and handles what was stored
before, in one transaction: under load a commit carries many conversations' turns, and with one prospect it
costs two small commits. An event whose handling raises is tried three times, alone and before anything
later of its conversation, and is then set aside, so that it mutes nobody.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Protocol

import msgspec

from bot import log
from bot.services.clock import Clock
from bot.services.feed import Feed
from bot.services.scripts import Scripts
from bot.services.work import Failed, Worked, work_through
from dialogs.effects import Effect, Forget, Refused
from dialogs.ids import ManagerId
from storage import inbox, outbox, turns
from storage.engine import Database, Transaction
from storage.errors import BusyError, ConflictError, StorageError
from storage.records import Incoming, Outgoing, Result, Saved, Spoken, Stored

BATCH = 200
"""The most turns in one transaction."""
TRIES = 3
"""So often an event is tried before it is set aside."""
PAUSE = 1.0
"""Seconds of rest while the database cannot be written at all."""
OVERLOAD = 10_000
"""With so many events waiting, new ones are not stored until some are done: their sender keeps them."""


class Sender(Protocol):
    """Sends what a transaction wrote to the outbox, once it is committed: ``deliver.Deliverer``."""

    def may_claim(self, one: Outgoing, /) -> bool:
        """Whether the first message of an idle chat may be claimed as it is written."""

    def send(self, messages: Sequence[Outgoing], claimed: Sequence[Outgoing]) -> None:
        """Take note of messages, and send those that were claimed."""

    def marks(self) -> Sequence[Result]:
        """Give what became of messages since, to be written along; ``marked`` must follow."""

    def marked(self, *, written: bool) -> None:
        """Whether that was committed."""


class _Arriving(msgspec.Struct):
    incoming: tuple[Incoming, ...]
    committed: asyncio.Future[list[Stored]]


class _Done(msgspec.Struct, frozen=True):
    """What one transaction committed."""

    stored: list[Stored]
    worked: Worked
    saved: Saved | None


class Receiver:
    """Takes events in. ``run`` must be running for anything to happen."""

    def __init__(
        self,
        database: Database,
        scripts: Scripts,
        clock: Clock,
        feed: Feed,
        sender: Sender,
        *,
        erased: Callable[[], None],
        spoken: Callable[[Sequence[Spoken]], None],
    ) -> None:
        self._database = database
        self._scripts = scripts
        self._clock = clock
        self._feed = feed
        self._sender = sender
        self._erased = erased
        self._spoken = spoken
        self._arriving: deque[_Arriving] = deque()
        self._stored: deque[Stored] = deque()
        self._outcomes: dict[int, asyncio.Future[tuple[Effect, ...]]] = {}
        self._wake = asyncio.Event()
        self._working = False
        self._log = log.logger()

    async def submit(self, *incoming: Incoming) -> list[Stored]:
        """Store events; returns once they are committed, so only then acknowledge. Duplicates have no id."""
        committed: asyncio.Future[list[Stored]] = asyncio.get_running_loop().create_future()
        self._arriving.append(_Arriving(incoming, committed))
        self._wake.set()
        return await committed

    async def handled(self, incoming: Incoming) -> tuple[Effect, ...] | None:
        """Store one event and wait for its turn; gives what it brought about, ``None`` for a duplicate."""
        stored = (await self.submit(incoming))[0]
        if stored.id is None:
            return None
        return await self._outcomes.setdefault(stored.id, asyncio.get_running_loop().create_future())

    async def run(self) -> None:
        """Store and handle until cancelled. What is stored but not handled stays for the next start."""
        while True:
            await self._wake.wait()
            self._wake.clear()
            self._working = True
            while self._arriving or self._stored:
                await self.round()
            self._working = False

    @property
    def idle(self) -> bool:
        """Whether nothing is waiting or under way."""
        return not (self._working or self._arriving or self._stored)

    async def round(self) -> None:
        """Do one transaction: store what has arrived, handle what was stored before it."""
        arriving = self._take_arriving()
        batch = [self._stored.popleft() for _ in range(min(BATCH, len(self._stored)))]
        try:
            done = await self._transact(arriving, batch)
        except BusyError:
            self._give_back(arriving, batch)
            self._log.warning("database.busy", waiting=len(self._stored))
        except ConflictError:  # somebody was quicker in one of these chats: that is nobody's mistake
            await self._apart(arriving, batch)
        except Exception:  # noqa: BLE001 - found and set aside one by one
            self._log.exception("receive.failed", batch=len(batch))
            await self._apart(arriving, batch)
        else:
            self._after(arriving, done)

    def _take_arriving(self) -> list[_Arriving]:
        if len(self._stored) > OVERLOAD:
            return []
        taken = list(self._arriving)
        self._arriving.clear()
        return taken

    def _give_back(self, arriving: list[_Arriving], batch: list[Stored]) -> None:
        self._arriving.extendleft(reversed(arriving))
        self._stored.extendleft(reversed(batch))

    async def _transact(self, arriving: list[_Arriving], batch: list[Stored]) -> _Done:
        now, written = self._clock(), False
        try:
            async with self._database.write() as tx:
                marks = self._sender.marks()
                if marks:
                    await outbox.finish(tx, marks)
                stored = await self._store(tx, arriving, now)
                worked, saved = await self._handle(tx, batch, now)
            written = True
        finally:
            self._sender.marked(written=written)
        return _Done(stored, worked, saved)

    async def _store(self, tx: Transaction, arriving: list[_Arriving], now: datetime) -> list[Stored]:
        flat = [one for group in arriving for one in group.incoming]
        return await inbox.store(tx, flat, now) if flat else []

    async def _handle(
        self, tx: Transaction, batch: list[Stored], now: datetime
    ) -> tuple[Worked, Saved | None]:
        if not batch:
            return Worked(), None
        worked = await work_through(tx, self._scripts, batch, now)
        for failed in worked.failed:
            await self._count(tx, failed)
        if worked.nobodys:
            await inbox.mark_done(tx, worked.nobodys)
        saved = await turns.save(tx, worked.turns, self._sender.may_claim) if worked.turns else None
        return worked, saved

    async def _count(self, tx: Transaction, failed: Failed) -> None:
        assert failed.stored.id is not None  # noqa: S101 - for mypy: only stored events are handled
        self._log.error("turn.failed", error=failed.error, attempts=failed.stored.attempts + 1)
        tries = await inbox.count_attempt(tx, failed.stored.id)
        if tries >= TRIES:
            await inbox.quarantine(tx, failed.stored.id, failed.error)
            self._log.error("turn.quarantined", error=failed.error)

    def _acknowledge(self, arriving: list[_Arriving], stored: list[Stored]) -> None:
        at = 0
        for group in arriving:
            mine = stored[at : at + len(group.incoming)]
            at += len(group.incoming)
            self._stored.extend(one for one in mine if one.id is not None)
            if not group.committed.done():
                group.committed.set_result(mine)

    def _after(self, arriving: list[_Arriving], done: _Done) -> None:
        """Tell everybody what was committed. Nothing here may fail the batch: it is done."""
        self._acknowledge(arriving, done.stored)
        self._stored.extendleft(reversed(self._again(done.worked)))
        for turn in done.worked.turns:
            self._settle(turn.inbox_id, tuple(turn.effects))
        for id_ in done.worked.nobodys:
            self._settle(id_, ())
        if any(isinstance(effect, Forget) for turn in done.worked.turns for effect in turn.effects):
            self._erased()
        if done.saved is not None:
            self._spoken(done.saved.spoken)
            self._sender.send(done.saved.outbox, done.saved.claimed)
            self._feed.turned(done.saved.conversations)

    def _again(self, worked: Worked) -> list[Stored]:
        again = []
        for failed in worked.failed:
            tries = failed.stored.attempts + 1
            if tries < TRIES:
                again.append(msgspec.structs.replace(failed.stored, attempts=tries))
            else:
                self._settle(failed.stored.id, (Refused(ManagerId(""), "failed"),))
        return sorted([*again, *worked.later], key=lambda one: one.id or 0)

    def _settle(self, id_: int | None, effects: tuple[Effect, ...]) -> None:
        waiting = self._outcomes.pop(id_, None) if id_ is not None else None
        if waiting is not None and not waiting.done():
            waiting.set_result(effects)

    async def _apart(self, arriving: list[_Arriving], batch: list[Stored]) -> None:
        """Find the one that breaks the transaction: store each sender's events, then handle each alone."""
        for group in arriving:
            try:
                done = await self._transact([group], [])
            except Exception as error:  # noqa: BLE001 - handed to whoever sent it
                if not group.committed.done():
                    group.committed.set_exception(error)
            else:
                self._after([group], done)
        for position, one in enumerate(batch):
            again = await self._alone(one)
            if again is not None:
                self._stored.extendleft(reversed([*again, *batch[position + 1 :]]))
                return

    async def _alone(self, one: Stored) -> list[Stored] | None:
        """Handle one event in its own transaction; after a failure give what comes first in the next round."""
        try:
            done = await self._transact([], [one])
        except (BusyError, ConflictError):
            return [one]
        except Exception as error:  # noqa: BLE001 - counted, and set aside at last
            return await self._break(Failed(one, type(error).__name__))
        self._after([], done)
        return None

    async def _break(self, failed: Failed) -> list[Stored]:
        """Count a failure; while not even that can be written (a full disk), wait and lose nothing."""
        try:
            async with self._database.write() as tx:
                await self._count(tx, failed)
        except StorageError:
            self._log.exception("database.failing")
            await asyncio.sleep(PAUSE)
            return [failed.stored]
        return self._again(Worked(failed=[failed]))

    def take_up(self, stored: Sequence[Stored]) -> None:
        """Handle events that are stored, and not by ``submit``."""
        self._stored.extend(stored)
        self._wake.set()

    async def taken_up(self, stored: Sequence[Stored]) -> None:
        """Handle events that somebody stored together with something else, and wait for their turns."""
        loop, new = asyncio.get_running_loop(), [one for one in stored if one.id is not None]
        turns = [self._outcomes.setdefault(one.id or 0, loop.create_future()) for one in new]
        self.take_up(new)
        await asyncio.gather(*turns)

    async def recover(self, channels: Sequence[str]) -> int:
        """Take up what an earlier run stored and did not finish, one at a time; gives how many.

        Each try is counted before it is made, so an event that kills the process is set aside at last.
        """
        async with self._database.write() as tx:
            left = await inbox.undone(tx, channels, limit=1_000_000)
        for stored in left:
            await self._recover_one(stored)
        return len(left)

    async def _recover_one(self, stored: Stored) -> None:
        assert stored.id is not None  # noqa: S101 - for mypy: it comes from the inbox
        async with self._database.write() as tx:
            tries = await inbox.count_attempt(tx, stored.id)
            if tries > TRIES:
                await inbox.quarantine(tx, stored.id, "killed the process")
                self._log.error("turn.quarantined", error="killed")
                return
        self._stored.append(msgspec.structs.replace(stored, attempts=tries))
        while self._stored:
            await self.round()
