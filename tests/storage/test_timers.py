"""Timers: due at their time, once, and not after they were stopped or started anew."""

from __future__ import annotations

from datetime import datetime

from dialogs.effects import StartTimer, StopTimer
from dialogs.events import TimerDue
from storage import timers
from storage.engine import Database
from storage.records import DueTimer
from tests.storage.builders import NOW, a_turn, an_incoming, arrives, begun, later, loaded, saves


async def due(database: Database, now: datetime, limit: int = 10) -> list[tuple[str, datetime]]:
    async with database.read() as tx:
        return [(one.timer, one.due) for one in await timers.due(tx, now, limit)]


async def test_a_timer_is_due_at_its_time_and_not_before(database: Database) -> None:
    await begun(database, "anna", StartTimer("reminder", later(hours=1)))
    assert await due(database, later(minutes=59, seconds=59)) == []
    assert await due(database, later(hours=1)) == [("reminder", later(hours=1))]


async def test_a_due_timer_says_whose_it_is(database: Database) -> None:
    conversation = await begun(database, "anna", StartTimer("reminder", NOW))
    async with database.read() as tx:
        assert await timers.due(tx, NOW, 1) == [
            DueTimer(conversation.id, "web", "site", "anna", "reminder", NOW)
        ]


async def test_the_longest_due_come_first_and_no_more_than_asked_for(database: Database) -> None:
    for minutes in (3, 1, 2):
        await begun(database, f"{minutes}", StartTimer("reminder", later(minutes=minutes)))
    assert [at for _, at in await due(database, later(hours=1), 2)] == [later(minutes=1), later(minutes=2)]


async def test_started_again_it_is_due_at_the_new_time_only(database: Database) -> None:
    conversation = await begun(database, "anna", StartTimer("reminder", later(hours=1)))
    await saves(database, a_turn(conversation, StartTimer("reminder", later(hours=5))))
    assert await due(database, later(hours=4)) == []
    assert await due(database, later(hours=6)) == [("reminder", later(hours=5))]


async def test_a_stopped_timer_is_never_due(database: Database) -> None:
    conversation = await begun(database, "anna", StartTimer("reminder", NOW), StartTimer("other", NOW))
    await saves(database, a_turn(conversation, StopTimer("reminder")))
    assert await due(database, later(days=1)) == [("other", NOW)]


async def test_of_several_turns_in_a_batch_the_last_word_counts(database: Database) -> None:
    conversation = await begun(database)
    await saves(
        database,
        a_turn(conversation, StartTimer("a", NOW), StopTimer("b")),
        a_turn(conversation, StopTimer("a"), StartTimer("b", later(hours=1))),
    )
    assert await due(database, later(days=1)) == [("b", later(hours=1))]


async def test_a_timer_that_fired_can_be_started_again_by_its_own_turn(database: Database) -> None:
    conversation = await begun(database, "anna", StartTimer("reminder", NOW))
    event = TimerDue("reminder", NOW)
    (id_,) = await arrives(database, an_incoming(event, conversation_id=conversation.id))
    conversation = await loaded(database, conversation)
    turn = a_turn(conversation, StartTimer("reminder", later(days=1)), event=event, inbox_id=id_)
    await saves(database, turn)
    assert await due(database, later(days=2)) == [("reminder", later(days=1))]


async def test_a_timer_that_fired_and_was_not_started_again_is_gone(database: Database) -> None:
    conversation = await begun(database, "anna", StartTimer("reminder", NOW))
    event = TimerDue("reminder", NOW)
    (id_,) = await arrives(database, an_incoming(event, conversation_id=conversation.id))
    await saves(database, a_turn(conversation, event=event, inbox_id=id_))
    assert await due(database, later(days=2)) == []


async def test_a_late_firing_does_not_stop_a_timer_started_meanwhile(database: Database) -> None:
    conversation = await begun(database, "anna", StartTimer("reminder", NOW))
    old = an_incoming(TimerDue("reminder", NOW), conversation_id=conversation.id)
    await saves(database, a_turn(conversation, StartTimer("reminder", later(hours=1))))
    (id_,) = await arrives(database, old)
    await saves(
        database, a_turn(await loaded(database, conversation), event=TimerDue("reminder", NOW), inbox_id=id_)
    )
    assert await due(database, later(days=1)) == [("reminder", later(hours=1))]
