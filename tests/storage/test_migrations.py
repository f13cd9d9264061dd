"""The steps in ``storage/migrations`` and the tables in ``storage/tables`` are the same thing."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from storage.migrate import FOLDER, migrate
from storage.migrations import HEAD
from storage.tables import metadata
from tests.storage.test_staff_step import made_up_to


def definitions(path: Path) -> dict[str, str]:
    query = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"
    with closing(sqlite3.connect(path)) as raw:
        return {
            name: " ".join(sql.replace('"', "").split()).replace("( ", "(")
            for name, sql in raw.execute(query)
        }


@pytest.fixture
def steps(tmp_path: Path) -> Path:
    """Give a database made by all the steps, one after the other."""
    made_up_to(tmp_path / "steps.db", "head")
    return tmp_path / "steps.db"


def test_the_tables_are_what_the_steps_make(steps: Path) -> None:
    engine = create_engine(f"sqlite:///{steps}")
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []
    engine.dispose()


def test_a_new_database_is_to_the_letter_what_the_steps_make(steps: Path, tmp_path: Path) -> None:
    migrate(f"sqlite:///{tmp_path / 'new.db'}")
    assert definitions(tmp_path / "new.db") == definitions(steps)
    with closing(sqlite3.connect(tmp_path / "new.db")) as raw:
        assert raw.execute("SELECT version_num FROM alembic_version").fetchall() == [(HEAD,)]


def test_head_is_the_newest_step_and_steps_are_numbered_in_order() -> None:
    steps = [step.revision for step in ScriptDirectory(str(FOLDER)).walk_revisions()]
    assert steps[0] == HEAD
    assert steps == sorted(steps, reverse=True)
    assert all(len(step) == 4 and step.isdigit() for step in steps)
