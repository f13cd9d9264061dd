"""The one writer of a process: transactions that wait at the same moment share one commit.

Each is granted in order, runs alone, and is undone alone if it fails. All that succeeded are made durable
together, and only then do their ``async with`` blocks end. Under load this saves most of the disk's work.

Waiting for the disk (a commit) or for another process (its lock) happens in the connection's thread. What only
touches rows in memory is done where it is asked for (``quick``): a hop to a thread and back costs more than it.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections import deque
from collections.abc import Callable, Coroutine, Sequence
from typing import Any, TypeVar

from storage import sqlite
from storage.errors import StorageError
from storage.sqlite import Driver

T = TypeVar("T")
_MOST = 64
"""Transactions that share a commit at most, so that the first does not wait for long."""
PATIENCE = 0.02
"""Seconds a patient writer waits for somebody else's commit to share, before it gets one of its own."""


class Grant:
    """One transaction's turn to write: asked for, ready, over, durable."""

    def __init__(self, loop: asyncio.AbstractEventLoop, *, alone: bool) -> None:
        self.alone = alone
        self.ready: asyncio.Future[None] = loop.create_future()
        self.over: asyncio.Future[None] = loop.create_future()
        self.durable: asyncio.Future[None] = loop.create_future()
        self.begun = False
        self.nested = False
        self.failed = False


class Writer:
    """Hands out the right to write on one connection. ``close`` ends it."""

    def __init__(self, driver: Driver) -> None:
        self._driver = driver
        self._asked: asyncio.Queue[Grant | None] = asyncio.Queue()
        self._open = False
        self._holder: asyncio.Task[object] | None = None
        self._held_back: Grant | None = None
        self._owed: list[Callable[[sqlite3.Connection], object]] = []
        self._patient: deque[Grant] = deque()
        self._thread: asyncio.Future[Any] | None = None
        self._serving = asyncio.get_running_loop().create_task(self._serve())

    async def close(self) -> None:
        """Finish what was asked for so far, then stop."""
        self._hurry()
        self._asked.put_nowait(None)
        await self._serving

    async def ask(self, *, alone: bool = False, patient: bool = False) -> Grant:
        """Wait for the turn to write; ``alone``, in no transaction. Every grant must be given back with ``end``.

        ``patient``: it need not be soon; the next commit of somebody else is shared, if one comes within ``PATIENCE``.
        """
        if self._serving.done():
            raise StorageError("The database is closed.")
        task = asyncio.current_task()
        if self._holder is not None and self._holder is task:
            raise StorageError("This task is writing already; a second transaction would wait for itself.")
        grant = Grant(asyncio.get_running_loop(), alone=alone)
        if patient:
            self._wait_for_others(grant)
        else:
            self._asked.put_nowait(grant)
        try:
            await grant.ready
        except asyncio.CancelledError:
            grant.failed = True
            grant.over.set_result(None)
            raise
        self._holder = task
        return grant

    async def end(self, grant: Grant, *, failed: bool) -> None:
        """Give the turn back; what did not fail is durable on return. Raises ``StorageError`` if it cannot be."""
        self._holder = None
        grant.failed = failed
        grant.over.set_result(None)
        if not failed:
            await asyncio.shield(grant.durable)

    def _wait_for_others(self, grant: Grant) -> None:
        if not self._patient:
            asyncio.get_running_loop().call_later(PATIENCE, self._hurry)
        self._patient.append(grant)

    def _hurry(self) -> None:
        while self._patient:
            self._asked.put_nowait(self._patient.popleft())

    async def run(self, grant: Grant, work: Callable[[sqlite3.Connection], T]) -> T:
        """Do ``work`` in the database's thread, within the transaction of ``grant``."""
        await self._ready(grant)
        return await self.finished(self._driver.run(work))

    async def quick(self, grant: Grant, work: Callable[[sqlite3.Connection], T]) -> T:
        """Do ``work`` here and now, within the transaction of ``grant``: a few rows, found by their keys."""
        await self._ready(grant)
        return work(self._driver.raw)

    async def finished(self, doing: Coroutine[Any, Any, T]) -> T:
        """Wait for what the thread does. Its caller may be cancelled; it goes on, and nobody writes before its end."""
        self._thread = thread = asyncio.ensure_future(doing)
        thread.add_done_callback(_heard)
        return await asyncio.shield(thread)

    async def _rested(self) -> None:
        if self._thread is not None and not self._thread.done():
            await asyncio.wait([self._thread])

    async def _ready(self, grant: Grant) -> None:
        """Do what has to come before a grant's next work: what others left to do, and the beginning."""
        if grant.over.done():
            raise StorageError("This transaction is over.")
        await self._rested()
        raw = self._driver.raw
        owed, self._owed = self._owed, []
        for step in owed:
            step(raw)
        if grant.begun:
            _still_open(raw)
            return
        # Noted before it happens: what fails or is cancelled on the way must still be undone.
        grant.begun, grant.nested = True, self._open
        self._open = True
        if grant.nested:
            _nest(raw)
        elif not _begun_at_once(raw):
            await self.finished(self._driver.run(_begin))

    async def _serve(self) -> None:
        while (grant := await self._take()) is not None:
            durable: list[Grant] = []
            while grant is not None:
                await self._rested()
                await self._grant(grant)
                if not grant.failed:
                    durable.append(grant)
                grant = None if grant.alone else self._next(len(durable))
            await self._commit(durable)
        self._hurry()
        while not self._asked.empty():
            if (late := self._asked.get_nowait()) is not None and not late.ready.done():
                _settle(late.ready, StorageError("The database is closed."))

    async def _take(self) -> Grant | None:
        held_back, self._held_back = self._held_back, None
        return held_back or await self._asked.get()

    def _next(self, so_far: int) -> Grant | None:
        if so_far >= _MOST:
            return None
        if self._asked.empty():
            return self._patient.popleft() if self._patient else None
        grant = self._asked.get_nowait()
        if grant is None:
            self._asked.put_nowait(None)
        elif grant.alone:
            self._held_back = grant
            return None
        return grant

    async def _grant(self, grant: Grant) -> None:
        if grant.ready.cancelled():
            return
        grant.ready.set_result(None)
        await grant.over
        if not grant.begun:
            return
        if grant.nested:
            self._owed.append(_undo_nested if grant.failed else _keep_nested)
        elif grant.failed:
            self._owed.append(_undo)
            self._open = False

    async def _commit(self, grants: Sequence[Grant]) -> None:
        failure: StorageError | None = None
        owed, self._owed, is_open, self._open = self._owed, [], self._open, False
        try:
            if owed or is_open:
                await self._rested()
                await self._driver.run(lambda raw: _end(raw, owed, commits=is_open))
        except (sqlite3.Error, ValueError) as error:
            failure = sqlite.explained(error)
        for grant in grants:
            _settle(grant.durable, failure)


def _settle(future: asyncio.Future[None], failure: StorageError | None) -> None:
    if failure is None:
        future.set_result(None)
        return
    future.set_exception(failure)
    future.exception()  # whoever waited may have been cancelled: then nobody needs to hear of it


def _heard(future: asyncio.Future[Any]) -> None:
    """Take note of a failure whose caller was cancelled and does not need to hear of it."""
    if not future.cancelled():
        future.exception()


def _begun_at_once(raw: sqlite3.Connection) -> bool:
    """Begin, if no other process is writing; whether it is so. Waiting for one is for the thread."""
    (patience,) = raw.execute("PRAGMA busy_timeout").fetchone()
    raw.execute("PRAGMA busy_timeout = 0")
    try:
        raw.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError as error:
        if "locked" not in str(error):
            raise
        return False
    finally:
        raw.execute(f"PRAGMA busy_timeout = {patience}")
    return True


def _begin(raw: sqlite3.Connection) -> None:
    raw.execute("BEGIN IMMEDIATE")


def _nest(raw: sqlite3.Connection) -> None:
    _still_open(raw)
    raw.execute("SAVEPOINT turn")


def _still_open(raw: sqlite3.Connection) -> None:
    """A full disk may have ended the whole transaction: nothing may go on as if it had not."""
    if not raw.in_transaction:
        raise sqlite3.OperationalError("the transaction was rolled back")


def _keep_nested(raw: sqlite3.Connection) -> None:
    raw.execute("RELEASE turn")


def _undo_nested(raw: sqlite3.Connection) -> None:
    raw.execute("ROLLBACK TO turn")
    raw.execute("RELEASE turn")


def _undo(raw: sqlite3.Connection) -> None:
    raw.rollback()


def _end(
    raw: sqlite3.Connection, owed: Sequence[Callable[[sqlite3.Connection], object]], *, commits: bool
) -> None:
    try:
        for step in owed:
            step(raw)
        if commits:
            _still_open(raw)
            raw.commit()
    except sqlite3.Error:
        raw.rollback()
        raise
