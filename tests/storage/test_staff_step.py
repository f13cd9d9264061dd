"""A database of before there were passwords and roles."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, text

from storage import managers, sessions
from storage.engine import open_database
from storage.migrate import FOLDER


def made_up_to(path: Path, step: str) -> None:
    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, step)
    engine.dispose()


async def test_the_first_manager_becomes_the_admin_and_personal_links_last_two_more_weeks(
    tmp_path: Path,
) -> None:
    path = tmp_path / "old.db"
    made_up_to(path, "0003")
    with closing(sqlite3.connect(path)) as raw:
        raw.executemany(
            "INSERT INTO manager (id, name, key_hash, created, active) VALUES (?, ?, ?, ?, ?)",
            [
                ("b", "Ben", "hash of Ben", "2026-11-02T00:00:00.000000Z", 1),
                ("a", "Anna", "hash of Anna", "2026-11-01T00:00:00.000000Z", 1),
                ("c", "Cy", "hash of Cy", "2026-11-03T00:00:00.000000Z", 0),
            ],
        )
        raw.execute("INSERT INTO manager_account (user_id, manager_id, linked_at) VALUES (7, 'b', 'then')")
        raw.execute(
            "INSERT INTO audit (at, who, what, detail) VALUES ('2026-11-01T00:00:00.000000Z', 'b', 'x', '{}')"
        )
        raw.commit()
    database = await open_database(f"sqlite+aiosqlite:///{path}")
    async with database.read() as tx:
        anna, ben, cy = await managers.everybody(tx)
        kept = (await tx.execute(text("SELECT who, what, address FROM audit"))).all()
        linked = (await tx.execute(text("SELECT manager_id FROM manager_account"))).scalar()
        assert await sessions.of(tx, anna.id) == []
    await database.close()
    assert [sorted(one.roles) for one in (anna, ben, cy)] == [["admin"], ["manager"], ["manager"]]
    assert anna.key_until is not None
    assert timedelta(days=13) < anna.key_until - datetime.now(UTC) < timedelta(days=15)
    assert cy.key_until is None
    assert [tuple(row) for row in kept] == [("b", "x", None)]
    assert linked == "b"
