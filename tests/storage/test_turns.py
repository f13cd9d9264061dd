"""Turns: everything an event came to is written together, or not at all."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from msgspec.structs import replace
from sqlalchemy import Table, select

from dialogs.effects import (
    Assigned,
    ConsentGiven,
    Effect,
    HandoffAsked,
    LeadChanged,
    OfferMade,
    OutcomeRecorded,
    Refused,
    ReminderHeld,
    StartTimer,
)
from dialogs.events import (
    Attached,
    Blocked,
    Claimed,
    Event,
    Media,
    Opened,
    Replied,
    Result,
    Said,
    SharedContact,
    Source,
    Tapped,
)
from dialogs.ids import ManagerId, OfferId, StepId
from dialogs.lead import Contact, LeadClass
from dialogs.messages import Voice
from dialogs.modes import Mode
from dialogs.state import Consent, Issued, Owner, Proof
from storage import conversations, tables, transcripts
from storage.engine import Database
from storage.errors import ConflictError
from storage.records import Address, Conversation, Heard, Line
from tests.storage.builders import (
    EN,
    NOW,
    a_conversation,
    a_lead,
    a_message,
    a_state,
    a_turn,
    begun,
    later,
    loaded,
    saves,
    says,
    texts,
)

MARIA = ManagerId("maria")


async def rows(database: Database, table: Table) -> list[Any]:
    async with database.read() as tx:
        return list((await tx.execute(select(table).order_by(*table.primary_key.columns))).all())


async def transcript(database: Database, conversation: Conversation) -> list[Line]:
    async with database.read() as tx:
        return await transcripts.since(tx, conversation.id, withheld=True)


async def test_a_new_conversation_is_found_by_its_address_and_by_its_id(database: Database) -> None:
    conversation = await begun(database, "anna")
    async with database.read() as tx:
        found = await conversations.load(tx, [conversation.key, Address("web", "site", "nobody")])
        same = await conversations.load(tx, [], [conversation.id, "no such id"])
    assert found.by_key == {conversation.key: conversation}
    assert same.by_id == {conversation.id: conversation}


async def test_the_state_after_the_turn_is_the_one_that_is_loaded(database: Database) -> None:
    conversation = await begun(database)
    state = a_state(step=StepId("budget"), question=4, noted=("Is it loud?",))
    saved = await saves(database, a_turn(conversation, state=state))
    found = await loaded(database, conversation)
    assert found.state == state
    assert found == saved.conversations[conversation.id]
    assert found.version == conversation.version + 1


async def test_many_conversations_of_many_places_are_loaded_at_once(database: Database) -> None:
    made = [await begun(database, f"{number}") for number in range(30)]
    made += [await begun(database, "anna", channel="telegram", account=f"bot{number}") for number in range(3)]
    async with database.read() as tx:
        found = await conversations.load(tx, [one.key for one in made])
    assert found.by_key == {one.key: one for one in made}


HEARD: list[Event] = [
    Said("Hello"),
    Tapped(3, "yes"),
    Attached(Media.PHOTO, "file-1", "my garden"),
    SharedContact("+4915112345678", own=True),
]
UNHEARD: list[Event] = [
    Opened(Source("web")),
    Blocked("deleted"),
    Claimed(MARIA, "Maria"),
    Replied(MARIA, "Maria", "Hi"),
]


@pytest.mark.parametrize("event", HEARD)
async def test_what_the_prospect_does_is_a_line_of_the_transcript(database: Database, event: Event) -> None:
    conversation = await begun(database)
    await saves(database, a_turn(conversation, event=event, label="Yes please", external_id="w-17"))
    (line,) = await transcript(database, conversation)
    assert line.heard == Heard(event, "Yes please")
    assert (line.seq, line.voice, line.state, line.at) == (1, Voice.PROSPECT, "received", NOW)
    assert line.external_id == "w-17"


@pytest.mark.parametrize("event", UNHEARD)
async def test_openings_and_managers_actions_are_no_lines_of_their_own(
    database: Database, event: Event
) -> None:
    conversation = await begun(database)
    await saves(database, a_turn(conversation, event=event))
    assert await transcript(database, conversation) == []


async def test_lines_are_numbered_in_the_order_they_were_said(database: Database) -> None:
    conversation = await begun(database, "anna", says("Hi!"))
    saved = await saves(
        database,
        a_turn(conversation, says("one"), says("two"), event=Said("a")),
        a_turn(conversation, says("three"), event=Said("b")),
    )
    lines = await transcript(database, conversation)
    words = [line.message.text if line.message else line.heard.event.text for line in lines]  # type: ignore[union-attr]
    assert words == ["Hi!", "a", "one", "two", "b", "three"]
    assert [line.seq for line in lines] == [1, 2, 3, 4, 5, 6]
    assert saved.conversations[conversation.id].last_seq == 6


async def test_what_is_to_be_sent_comes_back_in_order(database: Database) -> None:
    anna, bob = await begun(database, "anna"), await begun(database, "bob")
    saved = await saves(
        database,
        a_turn(anna, says("a1"), says("a2", Voice.NOTICE)),
        a_turn(bob, says("b1")),
        a_turn(anna, says("a3", Voice.MANAGER)),
    )
    of_anna = [one for one in saved.outbox if one.conversation_id == anna.id]
    assert texts(of_anna) == ["a1", "a2", "a3"]
    assert [one.voice for one in of_anna] == [Voice.BOT, Voice.NOTICE, Voice.MANAGER]
    assert [one.seq for one in of_anna] == [2, 3, 5]
    assert {(one.channel, one.account, one.address) for one in saved.outbox} == {anna.key, bob.key}


async def test_an_outgoing_line_is_written_under_the_owner_epoch_after_the_turn(database: Database) -> None:
    conversation = await begun(database)
    await saves(database, a_turn(conversation, says(), state=a_state(epoch=3)))
    assert [row.epoch for row in await rows(database, tables.transcript)] == [3, 3]


async def test_a_conflict_writes_nothing_of_the_batch(database: Database) -> None:
    anna, bob = await begun(database, "anna"), await begun(database, "bob")
    await saves(database, a_turn(bob, says("newer")))
    with pytest.raises(ConflictError) as conflict:
        await saves(database, a_turn(anna, says("a")), a_turn(bob, says("b")))
    assert conflict.value.ids == {anna.id, bob.id}
    assert await loaded(database, anna) == anna


async def test_a_lead_grows_with_each_change_and_keeps_its_id(database: Database) -> None:
    conversation = await begun(database, "anna", LeadChanged(a_lead(complete=False, contacts=(), name="")))
    after = await saves(
        database,
        a_turn(
            conversation,
            LeadChanged(a_lead()),
            at=later(minutes=1),
            state=a_state(last_source=Source(channel="web", campaign="summer")),
        ),
    )
    (row,) = await rows(database, tables.lead)
    assert (row.id, row.revision, row.created, row.updated) == (
        conversation.lead_id,
        2,
        NOW,
        later(minutes=1),
    )
    assert (row.name, row.complete, row.points, row.lead_class) == ("Anna Smith", True, 30, "warm")
    source = msgspec.json.decode(row.source)
    assert (source["first"]["campaign"], source["last"]["campaign"]) == ("spring", "summer")
    assert after.conversations[conversation.id].complete


async def test_contacts_follow_the_lead_and_remember_when_they_were_first_learnt(database: Database) -> None:
    phone, email = Contact("phone", "+49151", Proof.TYPED), Contact("email", "a@example.org", Proof.TYPED)
    conversation = await begun(database, "anna", LeadChanged(a_lead(contacts=(phone, email))))
    confirmed = replace(phone, proof=Proof.CONFIRMED, flags=("vip",))
    await saves(
        database,
        a_turn(conversation, LeadChanged(a_lead(contacts=(confirmed,))), at=later(hours=1)),
    )
    (row,) = await rows(database, tables.contact)
    assert (row.kind, row.value, row.proof, row.flags) == ("phone", "+49151", "confirmed", '["vip"]')
    assert row.at == NOW


async def test_an_offer_is_recorded_once_and_never_moves(database: Database) -> None:
    offer = Issued(OfferId("discount"), NOW, later(days=3))
    conversation = await begun(database, "anna", OfferMade(offer, "10 % off"))
    await saves(
        database,
        a_turn(conversation, OfferMade(replace(offer, deadline=later(days=9)), "10 % off")),
    )
    (row,) = await rows(database, tables.offer)
    assert (row.offer_id, row.title, row.deadline) == ("discount", "10 % off", later(days=3))


async def test_the_consent_ledger_only_grows(database: Database) -> None:
    consent = Consent("contact", granted=True, text="May we write to you?", language=EN, at=NOW)
    conversation = await begun(database, "anna", ConsentGiven(consent))
    await saves(
        database,
        a_turn(conversation, ConsentGiven(replace(consent, granted=False, at=later(days=1)))),
    )
    found = [(row.purpose, row.granted, row.text, row.at) for row in await rows(database, tables.consent)]
    assert found == [
        ("contact", True, "May we write to you?", NOW),
        ("contact", False, "May we write to you?", later(days=1)),
    ]


async def test_each_manager_has_the_chat_until_the_next_one(database: Database) -> None:
    conversation = await begun(database)
    saved = await saves(
        database,
        a_turn(conversation, Assigned(MARIA), at=later(minutes=1)),
        a_turn(conversation, Assigned(ManagerId("otto")), at=later(minutes=2)),
    )
    await saves(database, a_turn(saved.conversations[conversation.id], Assigned(None), at=later(minutes=3)))
    found = [(row.manager_id, row.since, row.until) for row in await rows(database, tables.assignment)]
    assert found == [
        ("maria", later(minutes=1), later(minutes=2)),
        ("otto", later(minutes=2), later(minutes=3)),
    ]


async def test_an_outcome_and_taking_it_back_are_both_kept(database: Database) -> None:
    conversation = await begun(database)
    await saves(
        database,
        a_turn(conversation, OutcomeRecorded(MARIA, Result.LOST, "too dear")),
        a_turn(conversation, OutcomeRecorded(MARIA, None)),
    )
    found = [(row.manager_id, row.result, row.why) for row in await rows(database, tables.outcome)]
    assert found == [("maria", "lost", "too dear"), ("maria", None, "")]


@pytest.mark.parametrize(
    ("effect", "event", "what", "who"),
    [
        (HandoffAsked("asked for a person"), Said("human"), "handoff asked", "prospect"),
        (ReminderHeld("a manager has the chat"), Said("x"), "reminder held", "prospect"),
        (Assigned(MARIA), Claimed(MARIA, "Maria"), "assigned", "maria"),
        (OutcomeRecorded(MARIA, Result.WON), Claimed(MARIA, "Maria"), "outcome recorded", "maria"),
    ],
)
async def test_what_people_should_be_able_to_look_up_is_noted(
    database: Database, effect: Effect, event: Event, what: str, who: str
) -> None:
    conversation = await begun(database)
    await saves(database, a_turn(conversation, effect, event=event))
    (row,) = await rows(database, tables.audit)
    assert (row.what, row.who, row.at, row.conversation_id) == (what, who, NOW, conversation.id)


async def test_a_refusal_leaves_no_trace(database: Database) -> None:
    conversation = await begun(database)
    await saves(database, a_turn(conversation, Refused(MARIA, "taken"), event=Claimed(MARIA, "Maria")))
    assert await rows(database, tables.audit) == []
    assert await rows(database, tables.assignment) == []


async def test_what_lists_show_is_kept_beside_the_state(database: Database) -> None:
    conversation = await begun(database)
    owned = a_state(mode=Mode.MANAGER, owner=Owner(MARIA, "Maria"), epoch=1, step=StepId("offer"))
    await saves(database, a_turn(conversation, LeadChanged(a_lead()), state=owned, at=later(minutes=5)))
    (row,) = await rows(database, tables.conversation)
    assert (row.mode, row.owner_id, row.owner_name, row.epoch) == ("manager", "maria", "Maria", 1)
    assert (row.step, row.lead_class, row.complete) == ("offer", LeadClass.WARM, True)
    assert (row.last_text_at, row.started_at) == (later(minutes=5), NOW)


async def test_a_turn_without_words_does_not_count_as_the_last_text(database: Database) -> None:
    conversation = await begun(database, "anna", says())
    await saves(
        database,
        a_turn(conversation, StartTimer("x", later(days=1)), event=Blocked(), at=later(hours=1)),
    )
    (row,) = await rows(database, tables.conversation)
    assert row.last_text_at == NOW


async def test_two_conversations_of_one_prospect_share_the_prospect(database: Database) -> None:
    first = a_conversation("anna")
    second = a_conversation("anna", channel="telegram", prospect_id=first.prospect_id)
    await saves(database, a_turn(first), a_turn(second))
    assert [row.id for row in await rows(database, tables.prospect)] == [first.prospect_id]


async def test_a_message_comes_back_as_it_was_said(database: Database) -> None:
    message = replace(a_message("Ends soon"), deadline=later(days=1))
    conversation = await begun(database, "anna", replace(says(), message=message))
    (line,) = await transcript(database, conversation)
    assert line.message == message
