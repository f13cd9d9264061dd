"""What only SQLite needs: its file, its settings, its connection in a thread, its errors in words."""

from __future__ import annotations

import errno
import logging
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any, TypeVar, cast

import aiosqlite
from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool

from storage.errors import BusyError, DuplicateError, FullDiskError, ReadOnlyError, StorageError

T = TypeVar("T")
BUSY_SECONDS = 10
_CACHE_KIB = 32 * 1024
_READERS_CACHE_KIB = 8 * 1024
_LOG_PAGES = 4000
"""The log is folded into the file when it has so many pages: a page written often is then folded once."""
_TRIES = 50
WAY_OUT = "put a backup in its place, or move it away to begin with an empty one."
"""What to do about a file that cannot be read any more."""
_SETTINGS = (
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    f"PRAGMA cache_size = -{_CACHE_KIB}",
    f"PRAGMA wal_autocheckpoint = {_LOG_PAGES}",
    "PRAGMA temp_store = MEMORY",
)


class _Statement:
    """aiosqlite's cursor as SQLAlchemy uses it: a statement and all its rows with one hop to the thread, not four."""

    def __init__(self, driver: Driver) -> None:
        self._driver = driver
        self._cursor = driver.raw.cursor()
        self._rows: list[Any] = []

    async def __aenter__(self) -> _Statement:
        return self

    async def execute(self, sql: str, parameters: Any = ()) -> _Statement:
        cursor = self._cursor

        def work(_: sqlite3.Connection) -> list[Any]:
            cursor.execute(sql, parameters)
            return cursor.fetchall() if cursor.description else []

        self._rows = await self._driver.run(work)
        return self

    async def executemany(self, sql: str, parameters: Any) -> _Statement:
        await self._driver.run(lambda _: self._cursor.executemany(sql, parameters))
        return self

    async def fetchall(self) -> list[Any]:
        rows, self._rows = self._rows, []
        return rows

    async def close(self) -> None:
        self._cursor.close()

    def __getattr__(self, name: str) -> Any:
        """Give what the cursor tells of its statement: ``description``, ``rowcount``, ``lastrowid``."""
        return getattr(self._cursor, name)


class Driver(aiosqlite.Connection):
    """aiosqlite's connection, which can also do a whole piece of work in its thread."""

    def __init__(self, connector: Callable[[], sqlite3.Connection]) -> None:
        super().__init__(connector, iter_chunk_size=64)
        self._thread.daemon = True  # a program that is told to end must not wait for it

    def cursor(self) -> Any:
        """Give a cursor for SQLAlchemy."""
        return _Statement(self)

    async def run(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Call ``work`` with the connection, in the connection's thread."""
        return cast(T, await self._execute(work, self._conn))  # type: ignore[no-untyped-call]

    @property
    def raw(self) -> sqlite3.Connection:
        """The connection itself, for who knows that its thread rests."""
        return self._conn

    def post(self, work: Callable[[sqlite3.Connection], object]) -> None:
        """Call ``work`` in the connection's thread after all that was asked for; nobody waits for it."""
        self._tx.put_nowait((None, partial(work, self._conn)))


def path_of(url: str) -> Path:
    """Give the file a database URL names; ``StorageError`` for anything but a SQLite file."""
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise StorageError(
            "DATABASE_URL is not a database URL; write for instance sqlite:///data/warmline.db."
        ) from None
    if parsed.get_backend_name() != "sqlite":
        raise StorageError(
            f"DATABASE_URL names {parsed.get_backend_name()}; this version stores in SQLite (sqlite:///...)."
        )
    if not parsed.database or parsed.database == ":memory:":
        raise StorageError("DATABASE_URL names no file; write for instance sqlite:///data/warmline.db.")
    return Path(parsed.database)


def quiet_logs() -> None:
    """Keep aiosqlite from logging statements with their values (prospects' words) at DEBUG."""
    logging.getLogger("aiosqlite").setLevel(logging.WARNING)


def connect(
    path: Path, *, reads_only: bool = False, wait_seconds: float = BUSY_SECONDS
) -> sqlite3.Connection:
    """Open a connection of our kind: settings on, transactions begun only by hand."""
    raw = sqlite3.connect(
        path, timeout=wait_seconds, isolation_level=None, cached_statements=256, check_same_thread=False
    )
    try:
        for setting in _SETTINGS:
            raw.execute(setting)
        if reads_only:
            raw.execute("PRAGMA query_only = ON")
            raw.execute(f"PRAGMA cache_size = -{_READERS_CACHE_KIB}")
    except sqlite3.Error:
        raw.close()
        raise
    return raw


def connect_to_read(path: Path) -> sqlite3.Connection:
    """Open a file that is there for a look: nothing is written, no setting of it is changed."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=BUSY_SECONDS)


def engine(path: Path, *, connections: int, reads_only: bool = False) -> AsyncEngine:
    """Give an engine whose connections are ``Driver``s; connections wait for a free one."""

    async def driver() -> Driver:
        made = Driver(partial(connect, path, reads_only=reads_only))
        await made
        return made

    return create_async_engine(
        "sqlite+aiosqlite://",
        async_creator=driver,
        poolclass=AsyncAdaptedQueuePool,
        pool_size=connections,
        max_overflow=0,
        pool_timeout=BUSY_SECONDS,
        pool_reset_on_return=None,
        hide_parameters=True,
    )


async def driver_of(connection: AsyncConnection) -> Driver:
    """Give the driver's connection under SQLAlchemy's."""
    raw = (await connection.get_raw_connection()).driver_connection
    assert isinstance(raw, Driver)  # noqa: S101 - for mypy: our own engine made it
    return raw


def vacuum(raw: sqlite3.Connection) -> bool:
    """Rewrite the file and empty its log; ``False`` when the log is still being read."""
    raw.execute("VACUUM")
    busy, *_ = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy


def make_file(path: Path) -> None:
    """Make sure the file is there, readable by its owner only. Raises ``StorageError``."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            os.fchmod(handle, 0o600)
        finally:
            os.close(handle)
    except OSError as error:
        why = (
            "is not writable" if error.errno in {errno.EACCES, errno.EROFS, errno.EPERM} else "cannot be used"
        )
        raise StorageError(f"The database {path} {why}: {error.strerror}.") from error


def explained(error: Exception, path: Path | None = None) -> StorageError:
    """Give a database's error as one sentence without any values; ``path`` is the file, where it is known."""
    file = path or "file"
    words = str(error.orig if isinstance(error, DBAPIError) else error).lower()
    if "locked" in words or "busy" in words:
        return BusyError(f"Another process has kept the database locked for {BUSY_SECONDS} seconds.")
    if "unique constraint" in words:
        return DuplicateError("A row with this key is there already.")
    if "not a database" in words:
        return StorageError(
            f"The database {file} is not a SQLite database; move it away, or choose another file."
        )
    if "malformed" in words:
        return StorageError(f"The database {file} is damaged; {WAY_OUT}")
    if "full" in words:
        return FullDiskError("The disk is full: the database cannot be written.")
    if "readonly" in words or "read-only" in words:
        return ReadOnlyError("The database cannot be written: it is read-only.")
    return StorageError(f"The database failed: {words.splitlines()[0] if words else type(error).__name__}.")


def use_log(path: Path) -> None:
    """Switch the file to WAL, in which it stays, while others may do the same at this moment."""
    with closing(connect(path)) as raw:
        for _ in range(_TRIES):
            try:
                (mode,) = raw.execute("PRAGMA journal_mode = WAL").fetchone()
                break
            except sqlite3.OperationalError as error:
                if "locked" not in str(error):
                    raise
                # The switch does not wait for a lock; a transaction does.
                raw.execute("BEGIN IMMEDIATE")
                raw.execute("COMMIT")
        else:
            raise BusyError(f"The database {path} is kept locked by another process.")
    if mode != "wal":
        raise StorageError(
            f"The drive of {path} cannot keep SQLite's log (is it a network drive?); use a local one."
        )
