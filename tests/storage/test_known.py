"""States kept in memory: never anything but what the database has."""

from __future__ import annotations

import sqlite3

import pytest

from dialogs.ids import StepId
from storage import conversations, turns, writer
from storage.engine import Database, open_database
from storage.errors import StorageError
from storage.known import Known
from storage.records import Conversation
from tests.storage.builders import a_conversation, a_state, a_turn, begun, loaded, saves

NEED, BUDGET = a_state(step=StepId("need")), a_state(step=StepId("budget"))


async def test_a_committed_state_is_not_decoded_again(database: Database) -> None:
    conversation = await begun(database)
    assert (await loaded(database, conversation)).state is conversation.state


async def test_what_another_program_wrote_is_what_is_loaded(database: Database, url: str) -> None:
    other = await open_database(url)
    conversation = await begun(database, state=NEED)
    await saves(other, a_turn(conversation, state=BUDGET))
    assert (await loaded(database, conversation)).state == BUDGET
    await other.close()


async def test_what_was_rolled_back_is_never_taken_for_true(database: Database, url: str) -> None:
    conversation = await begun(database, state=NEED)

    async def fail() -> None:
        async with database.write() as tx:
            found = await conversations.by_id(tx, conversation.id)
            assert found is not None
            await turns.save(tx, [a_turn(found, state=a_state(step=StepId("lost")))])
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await fail()
    assert (await loaded(database, conversation)).state == NEED
    other = await open_database(url)
    await saves(other, a_turn(conversation, state=BUDGET))
    assert (await loaded(database, conversation)).state == BUDGET
    await other.close()


async def test_what_a_failing_commit_lost_is_never_taken_for_true(
    database: Database, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    conversation = await begun(database, state=NEED)

    def fails(raw: sqlite3.Connection, *_: object, **__: object) -> None:
        raw.rollback()
        raise sqlite3.OperationalError("disk I/O error")

    with monkeypatch.context() as broken:
        broken.setattr(writer, "_end", fails)
        with pytest.raises(StorageError):
            await saves(database, a_turn(conversation, state=a_state(step=StepId("lost"))))
    other = await open_database(url)
    await saves(other, a_turn(conversation, state=BUDGET))
    assert (await loaded(database, conversation)).state == BUDGET
    await other.close()


def stored(name: str, version: int) -> Conversation:
    return a_conversation(name, id=name, version=version)


def test_only_the_same_version_counts() -> None:
    known = Known()
    known.keep([stored("a", 1), stored("a", 2)])
    assert known.state("a", 1) is None
    assert known.state("a", 2) is not None
    assert known.state("b", 1) is None


def test_the_oldest_leave_when_it_is_full() -> None:
    known = Known(most=2)
    known.keep([stored("a", 1), stored("b", 1), stored("a", 2), stored("c", 1)])
    assert [name for name in "abc" if known.state(name, 1) or known.state(name, 2)] == ["a", "c"]
