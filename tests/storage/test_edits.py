"""Edits are lines that change other lines; what stands on the screens now is told by all of them."""

from __future__ import annotations

from dialogs.effects import Say
from dialogs.events import Attached, Edited, Event, Media, Said, Tapped
from dialogs.ids import ManagerId
from dialogs.messages import Message, Voice
from storage import edits, outbox, transcripts
from storage.engine import Database
from storage.records import Conversation, Delivery, Failed, RowKey, Sent
from tests.storage.builders import EN, NOW, a_turn, begun, saves

ANNA = ManagerId("anna")


def says(text: str, edited: int = 0) -> Say:
    return Say(Message(text, EN, edits=edited), Voice.MANAGER, ANNA)


async def after(database: Database, conversation: Conversation, event: Event, *said: Say) -> Conversation:
    saved = await saves(database, a_turn(conversation, *said, event=event))
    return saved.conversations[conversation.id]


async def lines(database: Database, conversation: Conversation, *, withheld: bool = True) -> list[str]:
    async with database.read() as tx:
        found = await transcripts.since(tx, conversation.id, withheld=withheld)
    return [edits.words(line) for line in found]


async def test_what_a_prospect_changed_is_folded_with_all_that_was_said_before(database: Database) -> None:
    here = await begun(database)
    for event in (Said("nine", "11"), Said("other", "1"), Edited("11", "ten"), Edited("11", "eleven")):
        here = await after(database, here, event)
    async with database.read() as tx:
        found = await transcripts.since(tx, here.id)
        folded, targets = edits.folded(found), edits.targets(found)
        assert await edits.by_message(tx, here.id, "11") == found[0].seq
        assert await edits.by_message(tx, here.id, "1") == found[1].seq
        assert await edits.by_message(tx, here.id, "111") is None
    first, _, *changes = (line.seq for line in found)
    assert targets == dict.fromkeys(changes, first)
    assert folded == {first: edits.Folded("eleven", ("nine", "ten"), tuple(changes))}
    assert await lines(database, here) == ["nine", "other", "ten", "eleven"]


async def test_a_change_into_the_same_words_is_none_and_one_of_something_unknown_changes_nothing(
    database: Database,
) -> None:
    here = await begun(database)
    for event in (Said("nine", "11"), Edited("11", "nine"), Edited("99", "ten")):
        here = await after(database, here, event)
    async with database.read() as tx:
        assert edits.folded(await transcripts.since(tx, here.id)) == {}


async def test_a_managers_change_counts_only_when_it_did_not_fail(database: Database) -> None:
    here = await after(database, await begun(database), Said("hello"), says("nine"))
    line = here.last_seq
    here = await after(database, here, Said("?"), says("ten", line))
    change = here.last_seq
    async with database.write() as tx:
        await outbox.claim(tx, [RowKey(here.id, line)])
        await outbox.finish(tx, [Sent(RowKey(here.id, line), "5,6", NOW)])
        await outbox.claim(tx, [RowKey(here.id, change)])
        await outbox.finish(tx, [Failed(RowKey(here.id, change), "gone", NOW)])
    async with database.read() as tx:
        assert edits.folded(await transcripts.since(tx, here.id)) == {}
        found = await edits.target(tx, here.id, line)
        assert found is not None
        assert (found.ids, found.manager, found.text, found.state) == (
            ("5", "6"),
            ANNA,
            "nine",
            Delivery.SENT,
        )
        assert await edits.by_message(tx, here.id, "6") == line
        assert await edits.target(tx, here.id, 99) is None


async def test_a_line_taken_back_before_it_left_is_withheld_and_one_that_left_stays_as_it_is(
    database: Database,
) -> None:
    here = await after(database, await begun(database), Said("hello"), says("waits"), says("left"))
    waits, left = here.last_seq - 1, here.last_seq
    async with database.write() as tx:
        await outbox.claim(tx, [RowKey(here.id, left)])
    here = await after(database, here, Said("?"), says("", waits), says("", left))
    async with database.read() as tx:
        states = {line.seq: line.state for line in await transcripts.since(tx, here.id, withheld=True)}
    assert states[waits] is Delivery.WITHHELD
    assert states[left] is Delivery.SENDING
    async with database.write() as tx:
        claim = await outbox.claim(tx, [RowKey(here.id, waits)])
    assert claim.outgoing == []


async def test_the_numbers_of_files_and_of_what_they_answer_are_known(database: Database) -> None:
    here = await begun(database)
    photo = Attached(Media.PHOTO, "ref", "mine", id="21", reply_to="20")
    here = await after(database, here, photo)
    here = await after(database, here, Tapped(1, "en"))
    here = await after(database, here, Edited("21", "yours"))
    async with database.read() as tx:
        found = await transcripts.since(tx, here.id)
        assert await edits.by_message(tx, here.id, "21") == found[0].seq
    assert edits.quoted_id(found[0].heard) == "20"
    assert [edits.is_edit(line) for line in found] == [False, False, True]
    assert edits.folded(found)[found[0].seq].text == "yours"
