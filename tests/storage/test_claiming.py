"""Messages claimed by the very transaction that writes them; patient writers who share a commit."""

from __future__ import annotations

import asyncio

from msgspec.structs import replace

from dialogs.effects import Assigned, Say
from dialogs.events import Claimed
from dialogs.ids import ManagerId
from dialogs.messages import Message, Voice
from dialogs.modes import Mode
from dialogs.state import Owner
from storage import inbox, outbox, transcripts, turns
from storage.engine import Database
from storage.records import Conversation, Delivery, Outgoing, Saved, Sent, Turn
from tests.storage.builders import EN, NOW, a_state, a_turn, an_incoming, begun, later, loaded, says, texts

MARIA = Owner(ManagerId("maria"), "Maria")


def anybody(_: Outgoing) -> bool:
    return True


async def saves(database: Database, *some: Turn) -> Saved:
    async with database.write() as tx:
        return await turns.save(tx, some, anybody)


async def states(database: Database, conversation: Conversation) -> list[Delivery]:
    async with database.read() as tx:
        found = await transcripts.since(tx, conversation.id, withheld=True)
    return [line.state for line in found if line.message]


async def test_the_first_message_of_an_idle_chat_is_claimed_as_it_is_written(database: Database) -> None:
    chat = await begun(database)
    saved = await saves(database, a_turn(chat, says("one"), says("two")))
    assert texts(saved.claimed) == ["one"]
    assert texts(saved.outbox) == ["one", "two"]
    assert await states(database, chat) == [Delivery.SENDING, Delivery.NEW]
    async with database.write() as tx:
        again = await outbox.claim(tx, [one.key for one in saved.claimed])
    assert again.outgoing == [], "what is being sent is not claimed twice"


async def test_nobody_claims_where_nobody_said_they_would_send(database: Database) -> None:
    chat = await begun(database)
    async with database.write() as tx:
        saved = await turns.save(tx, [a_turn(chat, says("one"))])
    assert saved.claimed == []
    assert await states(database, chat) == [Delivery.NEW]


async def test_what_follows_in_a_busy_chat_waits_for_its_turn(database: Database) -> None:
    chat = await begun(database)
    first = await saves(database, a_turn(chat, says("one")))
    second = await saves(database, a_turn(await loaded(database, chat), says("two")))
    assert second.claimed == []
    async with database.write() as tx:
        await outbox.finish(tx, [Sent(first.claimed[0].key, "7", NOW)])
        claimed = await outbox.claim(tx, [one.key for one in second.outbox])
    assert texts(claimed.outgoing) == ["two"]
    third = await saves(database, a_turn(await loaded(database, chat), says("three")))
    assert third.claimed == [], "the second is being sent"


async def test_a_message_that_waits_for_its_next_try_keeps_the_chat_busy(database: Database) -> None:
    chat = await begun(database)
    async with database.write() as tx:
        await turns.save(tx, [a_turn(chat, says("one"))])
    saved = await saves(database, a_turn(await loaded(database, chat), says("two")))
    assert saved.claimed == []


async def test_a_bots_message_is_not_claimed_when_a_manager_comes_in_the_same_batch(
    database: Database,
) -> None:
    chat = await begun(database)
    taken = a_state(mode=Mode.MANAGER, owner=MARIA, epoch=1)
    claim = Claimed(MARIA.manager, MARIA.name)
    saved = await saves(
        database, a_turn(chat, says("one")), a_turn(chat, Assigned(MARIA.manager), event=claim, state=taken)
    )
    assert saved.claimed == []
    async with database.write() as tx:
        assert (await outbox.claim(tx, [one.key for one in saved.outbox])).outgoing == []
    assert await states(database, chat) == [Delivery.WITHHELD]


async def test_a_managers_words_are_claimed_whatever_the_epoch(database: Database) -> None:
    chat = await begun(database)
    taken = a_state(mode=Mode.MANAGER, owner=MARIA, epoch=1)
    words = Say(Message("Good morning", EN), Voice.MANAGER, MARIA.manager)
    saved = await saves(database, a_turn(chat, words), a_turn(chat, state=replace(taken, epoch=2)))
    assert texts(saved.claimed) == ["Good morning"]


async def test_what_was_claimed_with_its_turn_is_sent_again_after_a_crash(database: Database) -> None:
    chat = await begun(database)
    await saves(database, a_turn(chat, says("one")))
    async with database.write() as tx:
        assert (await outbox.recover(tx, ["web"])).again == 1
    async with database.read() as tx:
        assert texts(await outbox.waiting(tx, ["web"], later(seconds=1), 10)) == ["one"]


async def test_a_patient_writer_shares_the_commit_of_whoever_comes_by(database: Database) -> None:
    ends: list[str] = []

    async def write(name: str, *, patient: bool) -> None:
        async with database.write(patient=patient) as tx:
            await inbox.store(tx, [an_incoming(external_id=name)], NOW)
        ends.append(name)

    waiting = asyncio.create_task(write("patient", patient=True))
    await asyncio.sleep(0)
    await write("urgent", patient=False)
    await waiting
    assert sorted(ends) == ["patient", "urgent"]
    async with database.read() as tx:
        stored = [one.incoming.external_id for one in await inbox.undone(tx, ["web"], 10)]
    assert stored == ["urgent", "patient"], "whoever is urgent comes first, in the same commit"


async def test_a_patient_writer_alone_is_served_too(database: Database) -> None:
    async with database.write(patient=True) as tx:
        await inbox.store(tx, [an_incoming()], NOW)
    async with database.read() as tx:
        assert len(await inbox.undone(tx, ["web"], 10)) == 1
