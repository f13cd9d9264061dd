"""Erasure: not a word of the prospect is left, in no table and no byte of the files."""

from __future__ import annotations

import asyncio
from pathlib import Path

from sqlalchemy import select

from dialogs.effects import (
    Assigned,
    ConsentGiven,
    Forget,
    HandoffAsked,
    LeadChanged,
    OfferMade,
    OutcomeRecorded,
    StartTimer,
)
from dialogs.events import Result, Said, SharedContact, Source, Tapped
from dialogs.ids import ManagerId, OfferId, SlotName
from dialogs.lead import Contact, LeadClass
from dialogs.messages import Voice
from dialogs.state import Answer, Consent, Issued, Proof
from storage import desk, desk_list, export, inbox, notes, outbox, tables, timers, transcripts
from storage.engine import Database
from storage.notes import Note
from storage.records import Conversation, Delivery, Saved
from tests.storage.builders import (
    EN,
    NOW,
    a_lead,
    a_state,
    a_turn,
    an_incoming,
    arrives,
    begun,
    later,
    loaded,
    saves,
    says,
    texts,
)

CANARY = "canary7f3a"
MARIA = ManagerId("maria")


def canary_in(folder: Path) -> list[str]:
    return [path.name for path in sorted(folder.iterdir()) if CANARY.encode() in path.read_bytes()]


async def talks(database: Database) -> Conversation:
    """Leave the canary wherever a prospect's or a manager's words can go."""
    conversation = await begun(database)
    (id_,) = await arrives(database, an_incoming(Said(f"I am {CANARY}"), external_id="1"))
    answers = {SlotName("name"): Answer(CANARY, NOW)}
    contact = Contact("email", f"{CANARY}@example.org", Proof.TYPED)
    source = Source("web", page=f"/offer?mail={CANARY}")
    consent = Consent("contact", granted=True, text="May we write to you?", language=EN, at=NOW)
    saved = await saves(
        database,
        a_turn(
            conversation,
            says(f"Nice to meet you, {CANARY}!"),
            LeadChanged(a_lead(name=CANARY, contacts=(contact,), request=CANARY)),
            OfferMade(Issued(OfferId("discount"), NOW), "10 % off"),
            ConsentGiven(consent),
            HandoffAsked(f"{CANARY} asked"),
            StartTimer("reminder", later(hours=1)),
            event=Said(f"I am {CANARY}"),
            state=a_state(answers=answers, source=source, name_hint=CANARY),
            inbox_id=id_,
        ),
        a_turn(conversation, event=Tapped(1, "b"), label=CANARY, external_id=CANARY),
        a_turn(
            conversation,
            OutcomeRecorded(MARIA, Result.LOST, f"{CANARY} was joking"),
            Assigned(MARIA),
            event=SharedContact(f"+49{CANARY}", own=True),
            state=a_state(answers=answers),
        ),
    )
    async with database.write() as tx:
        await notes.add(tx, conversation.id, Note(MARIA, f"called {CANARY}", NOW), "n1")
        (poison,) = await inbox.store(tx, [an_incoming(Said(CANARY), external_id="2")], NOW)
        assert poison.id is not None
        await inbox.quarantine(tx, poison.id, "KeyError")
    return saved.conversations[conversation.id]


async def forgets(database: Database, conversation: Conversation) -> Saved:
    (id_,) = await arrives(database, an_incoming(Said(f"delete {CANARY}"), external_id="3"))
    return await saves(
        database,
        a_turn(
            conversation,
            Forget(),
            says("All deleted.", Voice.NOTICE),
            event=Said(f"delete {CANARY}"),
            state=a_state(stopped=True),
            inbox_id=id_,
        ),
    )


async def test_after_forgetting_and_vacuum_no_byte_of_it_is_in_any_file(
    database: Database, tmp_path: Path
) -> None:
    conversation = await talks(database)
    assert canary_in(tmp_path) != []
    await forgets(database, conversation)
    assert await database.vacuum()
    assert canary_in(tmp_path) == []


async def test_after_forgetting_no_row_says_it(database: Database) -> None:
    await forgets(database, await talks(database))
    rows = [row async for row in export.rows(database)]
    assert len(rows) > 10
    assert CANARY not in f"{rows}"


async def test_the_farewell_still_arrives_and_nothing_planned_before_it(database: Database) -> None:
    conversation = await talks(database)
    saved = await forgets(database, conversation)
    assert texts(saved.outbox) == ["All deleted."]
    async with database.write() as tx:
        assert texts(await outbox.waiting(tx, ["web"], NOW, 10)) == ["All deleted."]
        claimed = await outbox.claim(tx, [one.key for one in saved.outbox])
    assert claimed.outgoing == saved.outbox


async def test_lines_keep_their_numbers_and_say_nothing(database: Database) -> None:
    conversation = await talks(database)
    await forgets(database, conversation)
    async with database.read() as tx:
        lines = await transcripts.since(tx, conversation.id, withheld=True)
    assert [line.seq for line in lines] == [1, 2, 3, 4, 5, 6]
    assert [line.message.text for line in lines if line.message] == ["All deleted."]
    assert [line.heard for line in lines] == [None] * 6
    assert lines[1].state is Delivery.WITHHELD


async def test_the_card_shows_an_erased_lead(database: Database) -> None:
    conversation = await talks(database)
    await forgets(database, conversation)
    async with database.read() as tx:
        card = await desk.card(tx, conversation.id)
        page = await desk_list.open_leads(tx)
        assert await timers.due(tx, later(days=1), 10) == []
    assert card is not None
    assert (card.lead, card.contacts) == (None, ())
    assert [note.text for note in card.notes] == [""]
    assert page.items == ()


async def test_what_stays_is_the_consents_wording_the_offer_and_a_tombstone(database: Database) -> None:
    conversation = await talks(database)
    await forgets(database, conversation)
    async with database.read() as tx:
        card = await desk.card(tx, conversation.id)
        audits = (await tx.execute(select(tables.audit).order_by(tables.audit.c.id))).all()
    assert card is not None
    assert [(one.purpose, one.text) for one in card.consents] == [("contact", "May we write to you?")]
    assert [one.title for one in card.offers] == ["10 % off"]
    assert (audits[-1].what, audits[-1].who, audits[-1].conversation_id) == (
        "forgotten",
        "prospect",
        conversation.id,
    )
    assert {row.detail for row in audits} == {"{}"}


async def test_forgetting_in_the_same_batch_takes_what_was_said_in_it(
    database: Database, tmp_path: Path
) -> None:
    conversation = await begun(database)
    state = a_state(answers={SlotName("name"): Answer(CANARY, NOW)})
    saved = await saves(
        database,
        a_turn(conversation, says(f"Hi {CANARY}"), LeadChanged(a_lead(name=CANARY)), state=state),
        a_turn(conversation, Forget(), says("All deleted."), event=Said(CANARY), state=a_state()),
        a_turn(conversation, says("Hello!"), event=Said("Hello again"), state=a_state()),
    )
    assert texts(saved.outbox) == ["All deleted.", "Hello!"]
    assert saved.conversations[conversation.id].lead_class is LeadClass.COLD
    await database.vacuum()
    assert canary_in(tmp_path) == []


async def test_a_prospect_who_comes_back_begins_with_nothing_known(database: Database) -> None:
    conversation = await talks(database)
    await forgets(database, conversation)
    now = await loaded(database, conversation)
    assert (now.complete, now.lead_class) == (False, LeadClass.COLD)
    await saves(database, a_turn(now, LeadChanged(a_lead(name="Bob")), event=Said("Bob again")))
    async with database.read() as tx:
        card = await desk.card(tx, conversation.id)
    assert card is not None
    assert card.lead == a_lead(name="Bob")
    assert [known.contact for known in card.contacts] == list(a_lead().contacts)


async def test_others_keep_every_word(database: Database) -> None:
    other = await begun(database, "bob", says("Hi Bob"), LeadChanged(a_lead(name="Bob")))
    await forgets(database, await talks(database))
    async with database.read() as tx:
        card = await desk.card(tx, other.id)
        lines = await transcripts.since(tx, other.id)
    assert card is not None
    assert card.lead == a_lead(name="Bob")
    assert [line.message.text for line in lines if line.message] == ["Hi Bob"]


async def test_a_vacuum_beside_a_reader_says_whether_the_log_is_clean(database: Database) -> None:
    conversation = await talks(database)
    async with database.read() as tx:
        await inbox.undone(tx, ["web"], 1)
        database_is_clean = asyncio.create_task(database.vacuum())
        await asyncio.wait([database_is_clean], timeout=0.2)
    assert isinstance(await database_is_clean, bool)
    await forgets(database, conversation)
    assert await database.vacuum()


async def test_a_vacuum_among_writers_waits_for_them_and_harms_nobody(database: Database) -> None:
    conversation = await begun(database)

    async def write(number: int) -> None:
        await arrives(database, an_incoming(external_id=f"{number}"))

    ends = await asyncio.gather(
        *(write(number) for number in range(5)),
        database.vacuum(),
        *(write(number) for number in range(5, 10)),
        database.vacuum(),
    )
    assert (ends[5], ends[11]) == (True, True)
    async with database.read() as tx:
        assert len(await inbox.undone(tx, ["web"], 100)) == 10
    assert await loaded(database, conversation) == conversation


async def test_a_row_being_sent_when_all_is_forgotten_is_not_sent_again(database: Database) -> None:
    conversation = await begun(database)
    saved = await saves(database, a_turn(conversation, says(CANARY)))
    async with database.write() as tx:
        await outbox.claim(tx, [one.key for one in saved.outbox])
    now = await loaded(database, conversation)
    await saves(database, a_turn(now, Forget(), event=Said("delete"), state=a_state()))
    async with database.write() as tx:
        await outbox.recover(tx, ["web"])
        assert await outbox.waiting(tx, ["web"], NOW, 10) == []
