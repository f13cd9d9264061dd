"""The inbox: stored once, handled in order, tried three times at most, emptied when done."""

from __future__ import annotations

from sqlalchemy import select

from dialogs.events import Claimed, Said, TimerDue
from dialogs.ids import ManagerId
from storage import inbox, tables, timers
from storage.engine import Database
from storage.records import Stored
from tests.storage.builders import NOW, a_turn, an_incoming, arrives, begun, later, saves


async def undone(database: Database, *channels: str) -> list[Stored]:
    async with database.read() as tx:
        return await inbox.undone(tx, channels or ("web",), 100)


async def test_an_event_comes_out_as_it_went_in(database: Database) -> None:
    events = [
        an_incoming(Said("Hello"), external_id="1"),
        an_incoming(Claimed(ManagerId("m"), "Maria"), external_id="2", conversation_id="c1", address=""),
        an_incoming(TimerDue("reminder", later(hours=1)), external_id="3", conversation_id="c1"),
    ]
    await arrives(database, *events)
    assert [stored.incoming for stored in await undone(database)] == events


async def test_events_keep_the_order_they_arrived_in(database: Database) -> None:
    await arrives(database, *(an_incoming(external_id=f"{9 - number}") for number in range(5)))
    await arrives(database, an_incoming(external_id="10"))
    assert [stored.incoming.external_id for stored in await undone(database)] == [
        "9",
        "8",
        "7",
        "6",
        "5",
        "10",
    ]


async def test_a_repeated_delivery_is_known_even_in_one_batch_and_after_it_is_done(
    database: Database,
) -> None:
    first, again = await arrives(database, an_incoming(), an_incoming(Said("Hello again")))
    assert first is not None
    assert again is None
    async with database.write() as tx:
        await inbox.mark_done(tx, [first])
    assert await arrives(database, an_incoming()) == [None]
    assert await undone(database) == []


async def test_the_same_id_from_another_channel_or_account_is_another_event(database: Database) -> None:
    ids = await arrives(database, an_incoming(), an_incoming(account="shop"), an_incoming(channel="console"))
    assert None not in ids


async def test_each_program_takes_up_only_its_own_channels(database: Database) -> None:
    await arrives(database, an_incoming(), an_incoming(channel="console"), an_incoming(channel="telegram"))
    assert [one.incoming.channel for one in await undone(database, "console", "web")] == ["web", "console"]


async def test_a_saved_turn_ends_its_event_and_leaves_no_words_behind(database: Database) -> None:
    (id_,) = await arrives(database, an_incoming(Said("my secret")))
    conversation = await begun(database)
    await saves(database, a_turn(conversation, inbox_id=id_))
    assert await undone(database) == []
    async with database.read() as tx:
        row = (await tx.execute(select(tables.inbox))).one()
    assert (row.state, row.conversation_id, row.event, row.address) == ("done", conversation.id, "", "")


async def test_tries_are_counted_across_restarts(database: Database) -> None:
    (id_,) = await arrives(database, an_incoming())
    assert id_ is not None
    counts = []
    for _ in range(3):
        async with database.write() as tx:
            counts.append(await inbox.count_attempt(tx, id_))
    assert counts == [1, 2, 3]
    assert [stored.attempts for stored in await undone(database)] == [3]


async def test_a_poisonous_event_is_set_aside_and_the_next_one_stays(database: Database) -> None:
    poison, good = await arrives(database, an_incoming(), an_incoming(external_id="2"))
    assert poison is not None
    async with database.write() as tx:
        await inbox.quarantine(tx, poison, "KeyError")
    assert [stored.id for stored in await undone(database)] == [good]
    async with database.read() as tx:
        row = (await tx.execute(select(tables.inbox).where(tables.inbox.c.id == poison))).one()
    assert (row.state, row.error) == ("quarantined", "KeyError")


async def test_old_keys_are_swept_away_once_nobody_repeats_them(database: Database) -> None:
    done, waiting = await arrives(database, an_incoming(), an_incoming(external_id="2"))
    assert done is not None
    async with database.write() as tx:
        await inbox.mark_done(tx, [done])
        assert await inbox.sweep(tx, NOW) == 0
        assert await inbox.sweep(tx, later(days=8)) == 1
    assert [stored.id for stored in await undone(database)] == [waiting]


async def test_a_due_timer_put_into_the_inbox_is_not_due_again(database: Database) -> None:
    from dialogs.effects import StartTimer

    conversation = await begun(database, "anna", StartTimer("reminder", later(hours=1)))
    due = TimerDue("reminder", later(hours=1))
    await arrives(database, an_incoming(due, external_id="t1", conversation_id=conversation.id))
    async with database.read() as tx:
        assert await timers.due(tx, later(hours=2), 10) == []
