"""The database: opening it safely, one writer at a time, one transaction for a whole batch of turns.

SQLite: WAL, ``synchronous=FULL``, ``BEGIN IMMEDIATE`` (a lock is never upgraded, so the busy timeout counts),
``secure_delete``, file mode 0600. SQL that only SQLite knows stays in this file and ``storage.sqlite``.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import TypeVar

from sqlalchemy import Connection, Dialect
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from storage import sqlite
from storage.errors import StorageError
from storage.migrate import migrate
from storage.sqlite import Driver
from storage.statements import CoreSteps, SqliteSteps, Steps

T = TypeVar("T")


class Transaction:
    """One transaction. ``core`` is for SQLAlchemy statements, ``run`` for the hot path's."""

    def __init__(self, connection: AsyncConnection, driver: Driver | None) -> None:
        self.core = connection
        self._driver = driver

    async def run(self, work: Callable[[Steps], T]) -> T:
        """Do all statements of ``work`` in one go (on SQLite in its thread, with a single hop)."""
        dialect = self.core.dialect
        if self._driver is not None:
            return await self._driver.run(lambda raw: work(SqliteSteps(raw, dialect)))

        def through_core(connection: Connection) -> T:
            return work(CoreSteps(connection))

        return await self.core.run_sync(through_core)


class Database:
    """One open database. Made by ``open_database``; ``close`` it at the end."""

    def __init__(self, writer: AsyncEngine, reader: AsyncEngine) -> None:
        self._writer = writer
        self._reader = reader
        self._writing = asyncio.Lock()

    @property
    def dialect(self) -> Dialect:
        """Which kind of database it is."""
        return self._writer.dialect

    @asynccontextmanager
    async def write(self) -> AsyncIterator[Transaction]:
        """Give a transaction that commits at a clean end and rolls back on an exception.

        One at a time in this process; other processes are waited for up to ten seconds, then
        ``BusyError`` is raised. Other failures of the database raise ``StorageError``.
        """
        async with self._writing, _transaction(self._writer, "BEGIN IMMEDIATE") as transaction:
            yield transaction

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Transaction]:
        """Give a read-only transaction: one moment's view, beside any writer."""
        async with _transaction(self._reader, "BEGIN") as transaction:
            yield transaction

    async def vacuum(self) -> bool:
        """Rewrite the file so that nothing erased is left in it or its log.

        ``False``: a reader in another process kept the log in use; try again later.
        """
        async with self._writing, _driver_of(self._writer) as driver:
            return await driver.run(sqlite.vacuum)

    async def close(self) -> None:
        """Close all connections; the log is folded into the file."""
        async with self._writing:
            await self._reader.dispose()
            await self._writer.dispose()


async def open_database(url: str) -> Database:
    """Open (make, or bring up to date after a backup) the database at ``url``.

    ``url``: ``sqlite:///relative/path``, ``sqlite:////absolute/path``. Raises ``StorageError`` with one
    sentence when the folder cannot be written, the file is no database, damaged, or newer than this program.
    """
    sqlite.quiet_logs()
    await asyncio.to_thread(migrate, url)
    path = sqlite.path_of(url)
    database = Database(
        sqlite.engine(path, connections=1), sqlite.engine(path, connections=4, reads_only=True)
    )
    try:
        async with database.read():
            return database
    except StorageError:
        await database.close()
        raise


@asynccontextmanager
async def _driver_of(engine: AsyncEngine) -> AsyncIterator[Driver]:
    async with engine.connect() as connection:
        yield await _driver(connection)


async def _driver(connection: AsyncConnection) -> Driver:
    raw = (await connection.get_raw_connection()).driver_connection
    assert isinstance(raw, Driver)  # noqa: S101 - for mypy: our own engine made it
    return raw


@asynccontextmanager
async def _transaction(engine: AsyncEngine, begin: str) -> AsyncIterator[Transaction]:
    try:
        async with engine.connect() as connection:
            driver = await _driver(connection)
            try:
                await driver.run(lambda raw: raw.execute(begin))
                yield Transaction(connection, driver)
            except BaseException:
                await _finish(driver, sqlite3.Connection.rollback)
                raise
            await _finish(driver, sqlite3.Connection.commit)
    except (sqlite3.Error, DBAPIError) as error:
        raise sqlite.explained(error) from error


async def _finish(driver: Driver, how: Callable[[sqlite3.Connection], None]) -> None:
    """Commit or roll back to its end, even when the task is cancelled meanwhile."""
    await asyncio.shield(driver.run(how))
