"""The hot path's statements: an index answers each, and another database would understand them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import ModuleType

import pytest
from sqlalchemy.dialects import postgresql

from storage import conversations, forgetting, inbox, outbox, timers, transcripts, turn_statements
from storage.engine import Database
from storage.statements import Statement, Steps, padded

MODULES: tuple[ModuleType, ...] = (
    conversations,
    forgetting,
    inbox,
    outbox,
    timers,
    transcripts,
    turn_statements,
)


def statements() -> Iterator[tuple[str, Statement]]:
    for module in MODULES:
        for name, found in vars(module).items():
            for statement in found if isinstance(found, list) else [found]:
                if isinstance(statement, Statement):
                    yield f"{module.__name__}.{name}", statement


async def plan(database: Database, statement: Statement) -> list[str]:
    async with database.read() as tx:
        text, _ = statement.text(tx.dialect, 4)
        values = [None] * text.count("?")

        def explain(steps: Steps) -> list[str]:
            rows = steps._cursor.execute(f"EXPLAIN QUERY PLAN {text}", values).fetchall()
            return [row[3] for row in rows]

        return await tx.run(explain)


SMALL_INDICES = ("ix_inbox_undone", "ix_transcript_open", "ix_timer_running", "ix_desk_update_undone")
"""They hold only what is still to be done, so going through one is not going through the table."""


@pytest.mark.parametrize(("name", "statement"), [*statements()])
async def test_no_statement_goes_through_a_whole_table(
    database: Database, name: str, statement: Statement
) -> None:
    for step in await plan(database, statement):
        assert "SCAN" not in step or step.endswith(SMALL_INDICES), f"{name}: {step}"


def test_the_statements_are_found() -> None:
    assert len([*statements()]) > 25


@pytest.mark.parametrize(("name", "statement"), [*statements()])
def test_another_database_would_understand_it(name: str, statement: Statement) -> None:
    dialect = postgresql.asyncpg.dialect()  # type: ignore[no-untyped-call]
    text, _ = statement.text(dialect, 4)
    assert "$1" in text
    assert not re.search(r"json_each|rowid|pragma|glob|insert or ", text, re.IGNORECASE), name


def test_lists_are_padded_to_few_sizes() -> None:
    assert [len(part) for part in padded(["a"] * 5)] == [8]
    assert [*padded(["a", "b", "c"])] == [["a", "b", "c", "c"]]
    assert [len(part) for part in padded(["a"] * 1001)] == [512, 512, 1]
    assert [*padded([])] == []


def test_a_statement_whose_names_are_wrong_is_refused() -> None:
    broken = Statement(timers._DUE._core, "now", "mots")
    with pytest.raises(ValueError, match="not"):
        broken.text(postgresql.dialect())  # type: ignore[no-untyped-call]
