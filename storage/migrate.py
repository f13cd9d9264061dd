"""Bringing a database to this program's shape: once, by one process, after a backup of the file."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import msgspec
from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from storage import sqlite
from storage.errors import StorageError
from storage.migrations import HEAD
from storage.tables import metadata

FOLDER = Path(__file__).parent / "migrations"
_VERSION = """CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
)"""
"""As Alembic makes it."""
_WAIT_SECONDS = 60
"""How long a process waits while another one migrates."""
_CHECKED_WHOLE = 32 * 1024 * 1024
"""Files up to this size (bytes) are checked whole at every start; it takes well under a second."""


class MigrationReport(msgspec.Struct, frozen=True):
    """What was done: the revision before (``None``: a new database) and after, and the backup's file."""

    before: str | None
    after: str
    backup: Path | None = None


def migrate(url: str) -> MigrationReport:
    """Bring the database at ``url`` to the newest shape, making it where there is none.

    Safe when several processes start at once: one does the work, the others wait and find it done. An
    older database is copied first, to ``<file>.backup-<revision>``. Raises ``StorageError`` (one sentence)
    for a file that cannot be used, is no database of ours, is damaged, or is newer than this program.
    """
    path = sqlite.path_of(url)
    _refuse_lost_file(path)
    sqlite.make_file(path)
    try:
        with _engine(path) as engine:
            return _migrate(engine, path)
    except (sqlite3.Error, DBAPIError) as error:
        raise sqlite.explained(error, path) from error


def look_over(url: str) -> None:
    """Raise the ``StorageError`` that ``migrate`` would, if the file can be told to be unusable; change nothing."""
    path = sqlite.path_of(url)
    _refuse_lost_file(path)
    if not path.is_file() or not path.stat().st_size:
        return
    engine = create_engine("sqlite://", creator=lambda: sqlite.connect_to_read(path), poolclass=NullPool)
    try:
        with engine.connect() as connection:
            if _revision(connection, path) == HEAD:
                _refuse_damaged(connection, path)
    except (sqlite3.Error, DBAPIError) as error:
        raise sqlite.explained(error, path) from error
    finally:
        engine.dispose()


def _refuse_lost_file(path: Path) -> None:
    log = path.with_name(path.name + "-wal")
    empty = not path.exists() or not path.stat().st_size
    if empty and log.exists() and log.stat().st_size:
        raise StorageError(
            f"The database {path} is missing but its log {log.name} is there; restore the file."
        )


@contextmanager
def _engine(path: Path) -> Iterator[Engine]:
    engine = create_engine(
        "sqlite://",
        creator=lambda: _connect(path),
        poolclass=NullPool,
        hide_parameters=True,
    )
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    try:
        yield engine
    finally:
        engine.dispose()


def _connect(path: Path) -> sqlite3.Connection:
    raw = sqlite.connect(path, wait_seconds=_WAIT_SECONDS)
    # A step may rebuild a table others refer to; the references are checked at the end instead.
    raw.execute("PRAGMA foreign_keys = OFF")
    return raw


def _migrate(engine: Engine, path: Path) -> MigrationReport:
    sqlite.use_log(path)
    with engine.begin() as connection:
        before = _revision(connection, path)
        if before == HEAD:
            _refuse_damaged(connection, path)
            return MigrationReport(before=before, after=HEAD)
        if before is None:
            _make(connection)
            return MigrationReport(before=None, after=HEAD)
        backup = _backup(path, before)
        _upgrade(connection)
        return MigrationReport(before=before, after=HEAD, backup=backup)


def _revision(connection: Connection, path: Path) -> str | None:
    tables = inspect(connection).get_table_names()
    if not tables:
        return None
    if "alembic_version" not in tables:
        raise StorageError(f"The database {path} belongs to another program; choose another file.")
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if found is None:
        raise StorageError(f"The database {path} does not say its version; restore a backup.")
    revision = str(found)
    if revision > HEAD:
        raise StorageError(
            f"The database {path} was written by a newer version of this program (revision {revision}, this one "
            f"knows {HEAD}): update the program, or choose another file."
        )
    return revision


def _refuse_damaged(connection: Connection, path: Path) -> None:
    if path.stat().st_size > _CHECKED_WHOLE:
        return
    if connection.execute(text("PRAGMA quick_check(1)")).scalar() != "ok":
        raise StorageError(f"The database {path} is damaged; {sqlite.WAY_OUT}")


def _backup(path: Path, revision: str) -> Path:
    """Copy what is committed, while our own write lock keeps everybody else from writing."""
    target = path.with_name(f"{path.name}.backup-{revision}")
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    os.close(os.open(part, os.O_WRONLY | os.O_CREAT, 0o600))
    with closing(sqlite.connect(path)) as raw:
        raw.execute("VACUUM INTO ?", (str(part),))
    part.replace(target)
    return target


def _make(connection: Connection) -> None:
    """Make a new database in its newest shape: what the steps would come to (a test holds the tables to them)."""
    metadata.create_all(connection)
    connection.exec_driver_sql(_VERSION)
    connection.execute(text("INSERT INTO alembic_version VALUES (:head)"), {"head": HEAD})


def _upgrade(connection: Connection) -> None:
    from alembic import command  # noqa: PLC0415 - a third of a second and ten MB, for older databases only
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        raise StorageError("The new shape of the database would break references; nothing was changed.")
