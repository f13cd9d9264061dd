"""A few connections that only read, kept open and lent one at a time."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from storage.errors import BusyError
from storage.sqlite import BUSY_SECONDS, Driver, driver_of

T = TypeVar("T")


class Reader:
    """One connection. ``run`` begins a transaction where none is open; ``rest`` ends it."""

    def __init__(self, connection: AsyncConnection, driver: Driver) -> None:
        self.connection = connection
        self._driver = driver

    async def run(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Do ``work`` in the connection's thread, always of the same moment until ``rest``."""

        def begun(raw: sqlite3.Connection) -> T:
            if not raw.in_transaction:
                raw.execute("BEGIN")
            return work(raw)

        return await self._driver.run(begun)

    async def quick(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Do as ``run``: readers work side by side, so none works in the loop's thread."""
        return await self.run(work)

    async def finished(self, doing: Coroutine[Any, Any, T]) -> T:
        """Let a statement end before its caller is cancelled: SQLAlchemy closes the connection of one that is not.

        A caller may be cancelled again and again while it ends (a page's stream is, when its browser leaves).
        """
        running = asyncio.ensure_future(doing)
        cancelled: asyncio.CancelledError | None = None
        while not running.done():
            try:
                await asyncio.wait([running])
            except asyncio.CancelledError as again:
                cancelled = again
        if cancelled is not None:
            running.exception()  # looked at, so that nobody is warned of it
            raise cancelled
        return running.result()

    def rest(self) -> None:
        """End the transaction, after whatever the thread still does, without waiting for it."""
        self._driver.post(sqlite3.Connection.rollback)


class Readers:
    """Lends readers; opens a new one only when all are lent, up to ``most``."""

    def __init__(self, engine: AsyncEngine, most: int) -> None:
        self._engine = engine
        self._places = asyncio.Semaphore(most)
        self._resting: list[Reader] = []
        self._all: list[Reader] = []

    async def lend(self) -> Reader:
        """Give a reader; it comes back with ``take_back``. Raises ``BusyError`` when none comes free in time."""
        try:
            async with asyncio.timeout(BUSY_SECONDS):
                await self._places.acquire()
        except TimeoutError:
            raise BusyError(f"No connection to read with came free for {BUSY_SECONDS} seconds.") from None
        try:
            return self._resting.pop() if self._resting else await self._open()
        except BaseException:
            self._places.release()
            raise

    async def _open(self) -> Reader:
        connection = await self._engine.connect()
        reader = Reader(connection, await driver_of(connection))
        self._all.append(reader)
        return reader

    def take_back(self, reader: Reader) -> None:
        """Take a reader back; its transaction ends."""
        reader.rest()
        self._resting.append(reader)
        self._places.release()

    async def close(self) -> None:
        """Close all connections."""
        for reader in self._all:
            await reader.connection.close()
        await self._engine.dispose()
