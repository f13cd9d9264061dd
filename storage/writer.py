"""The one writer of a process: transactions that wait at the same moment share one commit.

Each is granted in order, runs alone, and is undone alone if it fails. All that succeeded are made durable
together, and only then do their ``async with`` blocks end. Under load this saves most of the disk's work.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Sequence
from typing import TypeVar

from storage import sqlite
from storage.errors import StorageError
from storage.sqlite import Driver

T = TypeVar("T")
_MOST = 64
"""Transactions that share a commit at most, so that the first does not wait for long."""


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
        self._serving = asyncio.get_running_loop().create_task(self._serve())

    async def close(self) -> None:
        """Finish what was asked for so far, then stop."""
        self._asked.put_nowait(None)
        await self._serving

    async def ask(self, *, alone: bool = False) -> Grant:
        """Wait for the turn to write; ``alone``, in no transaction. Every grant must be given back with ``end``."""
        if self._serving.done():
            raise StorageError("The database is closed.")
        task = asyncio.current_task()
        if self._holder is not None and self._holder is task:
            raise StorageError("This task is writing already; a second transaction would wait for itself.")
        grant = Grant(asyncio.get_running_loop(), alone=alone)
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

    async def run(self, grant: Grant, work: Callable[[sqlite3.Connection], T]) -> T:
        """Do ``work`` in the database's thread, within the transaction of ``grant``."""
        if grant.over.done():
            raise StorageError("This transaction is over.")
        before = self._owed
        self._owed = []
        before.append(self._first(grant))

        def prepared(raw: sqlite3.Connection) -> T:
            for step in before:
                step(raw)
            return work(raw)

        return await self._driver.run(prepared)

    def _first(self, grant: Grant) -> Callable[[sqlite3.Connection], object]:
        """Give what has to come before a grant's next work."""
        if grant.begun:
            return _still_open
        # Noted before it happens: a task cancelled while the thread works must still be undone.
        grant.begun, grant.nested = True, self._open
        self._open = True
        return _nest if grant.nested else _begin

    async def _serve(self) -> None:
        while (grant := await self._take()) is not None:
            durable: list[Grant] = []
            while grant is not None:
                await self._grant(grant)
                if not grant.failed:
                    durable.append(grant)
                grant = None if grant.alone else self._next(len(durable))
            await self._commit(durable)
        while not self._asked.empty():
            if (late := self._asked.get_nowait()) is not None and not late.ready.done():
                _settle(late.ready, StorageError("The database is closed."))

    async def _take(self) -> Grant | None:
        held_back, self._held_back = self._held_back, None
        return held_back or await self._asked.get()

    def _next(self, so_far: int) -> Grant | None:
        if so_far >= _MOST or self._asked.empty():
            return None
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
