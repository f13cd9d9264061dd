"""The database: opening it safely, one writer at a time, one commit for a whole batch of turns.

SQLite: WAL, ``synchronous=FULL``, ``BEGIN IMMEDIATE`` (a lock is never upgraded, so the busy timeout counts),
``secure_delete``, file mode 0600. SQL that only SQLite knows is in ``storage.sqlite`` and ``storage.writer``.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import Any, Protocol, TypeVar

from sqlalchemy import CursorResult, Dialect, Executable
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import sqlite
from storage.known import Known
from storage.migrate import migrate
from storage.readers import Readers
from storage.records import Conversation
from storage.sqlite import Driver
from storage.statements import Steps
from storage.writer import Grant, Writer

T = TypeVar("T")
READERS = 4
"""So many may read at once; a page is read in a millisecond or two, and Python runs one thread at a time."""


class _Hand(Protocol):
    """Works on a connection inside the transaction: in its thread, or at once where that is quick."""

    async def run(self, work: Callable[[sqlite3.Connection], T], /) -> T: ...

    async def quick(self, work: Callable[[sqlite3.Connection], T], /) -> T: ...

    async def finished(self, doing: Coroutine[Any, Any, T], /) -> T: ...


class _Writing:
    """The hand of whoever has the writer's grant."""

    def __init__(self, writer: Writer, grant: Grant) -> None:
        self._writer = writer
        self._grant = grant

    async def run(self, work: Callable[[sqlite3.Connection], T], /) -> T:
        return await self._writer.run(self._grant, work)

    async def quick(self, work: Callable[[sqlite3.Connection], T], /) -> T:
        return await self._writer.quick(self._grant, work)

    async def finished(self, doing: Coroutine[Any, Any, T], /) -> T:
        return await self._writer.finished(doing)


class Transaction:
    """One transaction: ``quick`` for the hot path's statements, ``run`` for longer ones, ``execute`` for SQLAlchemy's.

    All raise ``StorageError``; ``DuplicateError`` where a unique key is taken.
    """

    def __init__(self, connection: AsyncConnection, hand: _Hand, known: Known) -> None:
        self._connection = connection
        self.known = known
        self.saved: list[Conversation] = []
        """Conversations as they stand once this is committed."""
        self._hand = hand
        self.dialect = connection.dialect

    async def run(self, work: Callable[[Steps], T]) -> T:
        """Do all statements of ``work`` with a single hop to the database's thread."""
        dialect = self.dialect
        try:
            return await self._hand.run(lambda raw: work(Steps(raw, dialect)))
        except sqlite3.Error as error:
            raise sqlite.explained(error) from error

    async def quick(self, work: Callable[[Steps], T]) -> T:
        """Do as ``run``, without the hop: only for a batch of rows found by their keys (docs/decisions.md says why)."""
        dialect = self.dialect
        try:
            return await self._hand.quick(lambda raw: work(Steps(raw, dialect)))
        except sqlite3.Error as error:
            raise sqlite.explained(error) from error

    async def execute(self, statement: Executable) -> CursorResult[*tuple[Any, ...]]:
        """Run one SQLAlchemy statement."""
        await self.quick(_nothing)
        try:
            return await self._hand.finished(self._connection.execute(statement))
        except DBAPIError as error:
            raise sqlite.explained(error) from error


def _nothing(_: Steps) -> None:
    """Begin, if that has not happened."""


class Database:
    """One open database. Made by ``open_database``; ``close`` it at the end."""

    def __init__(self, writing: AsyncConnection, driver: Driver, readers: Readers) -> None:
        self._writing = writing
        self._driver = driver
        self._writer = Writer(driver)
        self._readers = readers
        self._known = Known()

    @property
    def dialect(self) -> Dialect:
        """Which kind of database it is."""
        return self._writing.dialect

    @asynccontextmanager
    async def write(self, *, patient: bool = False) -> AsyncIterator[Transaction]:
        """Give a transaction that commits at a clean end and rolls back on an exception.

        One at a time in this process, in the order asked for; those that wait share one commit. When the
        block has ended, it is durable. Another process is waited for up to ten seconds, then ``BusyError``
        is raised; other failures of the database raise ``StorageError``. ``patient``: what is written is not
        urgent, and waits some milliseconds for the commit of somebody else.
        """
        writer = self._writer
        grant = await writer.ask(patient=patient)
        transaction = Transaction(self._writing, _Writing(writer, grant), self._known)
        try:
            yield transaction
        except BaseException:
            await writer.end(grant, failed=True)
            raise
        await writer.end(grant, failed=False)
        self._known.keep(transaction.saved)

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Transaction]:
        """Give a read-only transaction: one moment's view, beside any writer."""
        reader = await self._readers.lend()
        try:
            yield Transaction(reader.connection, reader, self._known)
        finally:
            self._readers.take_back(reader)

    async def vacuum(self) -> bool:
        """Rewrite the file so that nothing erased is left in it or its log.

        ``False``: a reader kept the log in use; try again later. Nobody can write meanwhile.
        """
        grant = await self._writer.ask(alone=True)
        try:
            return await self._driver.run(sqlite.vacuum)
        except sqlite3.Error as error:
            raise sqlite.explained(error) from error
        finally:
            await self._writer.end(grant, failed=True)

    async def close(self) -> None:
        """Finish what was asked for, then close all connections; the log is folded into the file."""
        await self._writer.close()
        await self._readers.close()
        await self._writing.close()
        await self._writing.engine.dispose()


async def open_database(url: str) -> Database:
    """Open (make, or bring up to date after a backup) the database at ``url``.

    ``url``: ``sqlite:///relative/path``, ``sqlite:////absolute/path``. Raises ``StorageError`` with one
    sentence when the folder cannot be written, the file is no database, damaged, or newer than this program.
    """
    sqlite.quiet_logs()
    await asyncio.to_thread(migrate, url)
    path = sqlite.path_of(url)
    writing = await sqlite.engine(path, connections=1).connect()
    readers = Readers(sqlite.engine(path, connections=READERS, reads_only=True), READERS)
    return Database(writing, await sqlite.driver_of(writing), readers)
