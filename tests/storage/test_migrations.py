"""The steps in ``storage/migrations`` and the tables in ``storage/tables`` are the same thing."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from storage.migrate import FOLDER, migrate
from storage.migrations import HEAD
from storage.tables import metadata


def definitions(path: Path) -> dict[str, str]:
    query = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name != 'alembic_version'"
    with closing(sqlite3.connect(path)) as raw:
        return {name: " ".join(sql.replace('"', "").split()) for name, sql in raw.execute(query)}


def test_the_tables_are_what_the_steps_make(tmp_path: Path) -> None:
    migrate(f"sqlite:///{tmp_path / 'steps.db'}")
    engine = create_engine(f"sqlite:///{tmp_path / 'steps.db'}")
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []
    engine.dispose()


def test_partial_indices_and_table_kinds_are_the_same_too(tmp_path: Path) -> None:
    migrate(f"sqlite:///{tmp_path / 'steps.db'}")
    engine = create_engine(f"sqlite:///{tmp_path / 'tables.db'}")
    metadata.create_all(engine)
    engine.dispose()
    assert definitions(tmp_path / "steps.db") == definitions(tmp_path / "tables.db")


def test_head_is_the_newest_step_and_steps_are_numbered_in_order() -> None:
    steps = [step.revision for step in ScriptDirectory(str(FOLDER)).walk_revisions()]
    assert steps[0] == HEAD
    assert steps == sorted(steps, reverse=True)
    assert all(len(step) == 4 and step.isdigit() for step in steps)
