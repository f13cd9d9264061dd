"""The managers' list and card, notes and managers themselves."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from dialogs.effects import Assigned, LeadChanged, OutcomeRecorded
from dialogs.events import Opened, Result, Said, Source, Tapped
from dialogs.ids import ManagerId
from dialogs.lead import LeadClass
from dialogs.messages import Voice
from dialogs.modes import Mode
from dialogs.state import Outcome, Owner, Proof
from storage import desk, desk_list, managers, notes
from storage.desk_list import EVERYTHING, Filters
from storage.engine import Database
from storage.errors import DuplicateError
from storage.notes import Note
from storage.records import Conversation
from tests.storage.builders import (
    NOW,
    a_conversation,
    a_lead,
    a_state,
    a_turn,
    begun,
    later,
    saves,
    says,
)

MARIA = ManagerId("maria")


async def listed(database: Database, filters: Filters = EVERYTHING) -> list[str]:
    """Give the names on the list, fetched three at a time."""
    names: list[str] = []
    cursor: str | None = None
    while True:
        async with database.read() as tx:
            page = await desk_list.open_leads(tx, filters, limit=3, cursor=cursor)
        names += [item.name for item in page.items]
        cursor = page.cursor
        if cursor is None:
            return names
        assert len(page.items) == 3


async def add(database: Database, name: str, lead_class: LeadClass, **state: object) -> Conversation:
    complete = not name.startswith("-")
    lead = LeadChanged(a_lead(name=name, lead_class=lead_class, complete=complete))
    conversation = a_conversation(name, state=a_state(**state))
    saved = await saves(database, a_turn(conversation, lead, event=Opened(Source("web"))))
    return saved.conversations[conversation.id]


async def a_full_desk(database: Database) -> None:
    cold, warm, qualified = LeadClass.COLD, LeadClass.WARM, LeadClass.QUALIFIED
    await add(database, "warm, older", warm, started=NOW)
    await add(database, "warm, newer", warm, started=later(hours=1))
    await add(database, "qualified", qualified)
    await add(database, "-cold, incomplete", cold)
    await add(database, "cold", cold)
    await add(database, "waits, warm", warm, mode=Mode.WAITING, waiting_since=NOW)
    await add(database, "waits longest", qualified, mode=Mode.WAITING, waiting_since=later(minutes=1))
    await add(database, "waits", qualified, mode=Mode.WAITING, waiting_since=later(minutes=2))
    await add(database, "-waits, unknown", cold, mode=Mode.WAITING, waiting_since=NOW)
    await add(database, "owned", warm, mode=Mode.MANAGER, owner=Owner(MARIA, "Maria"), epoch=1)
    won = Outcome(Result.WON, "maria", NOW)
    await add(database, "won", qualified, mode=Mode.CLOSED, outcome=won)


async def test_those_who_wait_come_first_then_by_class_then_by_time(database: Database) -> None:
    await a_full_desk(database)
    assert await listed(database) == [
        "waits longest",
        "waits",
        "waits, warm",
        "-waits, unknown",
        "owned",
        "qualified",
        "warm, newer",
        "warm, older",
        "cold",
    ]


@pytest.mark.parametrize(
    ("filters", "names"),
    [
        (Filters(lead_class=LeadClass.QUALIFIED), ["waits longest", "waits", "qualified"]),
        (Filters(mode=Mode.BOT), ["qualified", "warm, newer", "warm, older", "cold"]),
        (Filters(mode=Mode.WAITING, lead_class=LeadClass.WARM), ["waits, warm"]),
        (Filters(mode=Mode.WAITING, complete=True), ["waits longest", "waits", "waits, warm"]),
        (Filters(owner=MARIA), ["owned"]),
        (Filters(owner=ManagerId("otto")), []),
        (Filters(closed=True), ["won"]),
        (Filters(mode=Mode.CLOSED), ["won"]),
    ],
)
async def test_filters_keep_the_order(database: Database, filters: Filters, names: list[str]) -> None:
    await a_full_desk(database)
    assert await listed(database, filters) == names


async def test_a_stranger_talking_to_the_bot_is_not_on_the_list(database: Database) -> None:
    await begun(database, "stranger", says())
    assert await listed(database) == []


async def test_a_list_longer_than_a_page_comes_whole_and_without_repeats(database: Database) -> None:
    for number in range(10):
        await add(database, f"{number}", LeadClass.WARM)
    assert sorted(await listed(database)) == [f"{number}" for number in range(10)]


async def test_a_conversation_moves_on_the_list_as_it_changes(database: Database) -> None:
    first = await add(database, "first", LeadClass.COLD)
    await add(database, "second", LeadClass.WARM)
    assert await listed(database) == ["second", "first"]
    waiting = a_state(mode=Mode.WAITING, waiting_since=NOW)
    saved = await saves(database, a_turn(first, state=waiting))
    assert await listed(database) == ["first", "second"]
    closed = a_state(mode=Mode.CLOSED, outcome=Outcome(Result.LOST, "maria", NOW))
    await saves(database, a_turn(saved.conversations[first.id], state=closed))
    assert await listed(database) == ["second"]


@pytest.mark.parametrize("filters", [EVERYTHING, Filters(lead_class=LeadClass.WARM), Filters(owner=MARIA)])
async def test_an_index_answers_each_page(database: Database, filters: Filters) -> None:
    place = next(desk_list._places(filters))
    query = desk_list._within(place, ("", ""), filters).limit(10)
    sql = query.compile(dialect=database.dialect, compile_kwargs={"literal_binds": True})
    async with database.read() as tx:
        plan = [row[3] for row in await tx.execute(text(f"EXPLAIN QUERY PLAN {sql}"))]
    assert "SEARCH conversation USING INDEX ix_conversation_" in plan[0]
    assert not any("SCAN" in step or "TEMP B-TREE" in step for step in plan)


async def test_a_row_shows_who_it_is_and_what_was_said_last(database: Database) -> None:
    conversation = await add(database, "Anna", LeadClass.WARM, mode=Mode.WAITING, waiting_since=NOW)
    await saves(
        database,
        a_turn(conversation, says("Hi"), event=Said("Hello"), at=later(minutes=1)),
        a_turn(
            conversation,
            event=Tapped(1, "b2"),
            label="Call me",
            at=later(minutes=2),
            state=conversation.state,
        ),
    )
    async with database.read() as tx:
        (item,) = (await desk_list.open_leads(tx)).items
    assert (item.name, item.lead_class, item.points, item.request) == ("Anna", LeadClass.WARM, 30, "order")
    assert (item.last_voice, item.last, item.last_text_at) == (
        Voice.PROSPECT,
        "Call me",
        later(minutes=2),
    )
    assert (item.mode, item.waiting_since, item.step) == (Mode.WAITING, NOW, "need")
    assert item.sources.first == Source("web", campaign="spring")


async def test_a_row_shows_the_prospects_last_words_though_the_bot_has_spoken_since(
    database: Database,
) -> None:
    conversation = await add(database, "Anna", LeadClass.WARM)
    await saves(
        database,
        a_turn(
            conversation,
            says("What for?"),
            says("Which one?"),
            event=Said("Evening courses?"),
            at=later(minutes=1),
        ),
    )
    async with database.read() as tx:
        (item,) = (await desk_list.open_leads(tx)).items
    assert (item.last_voice, item.last) == (Voice.PROSPECT, "Evening courses?")


async def test_a_card_holds_everything_known(database: Database) -> None:
    conversation = await begun(database, "anna", LeadChanged(a_lead()))
    owned = a_state(owner=Owner(MARIA, "Maria"), mode=Mode.MANAGER, epoch=1)
    await saves(
        database,
        a_turn(conversation, Assigned(MARIA), state=owned),
        a_turn(conversation, OutcomeRecorded(MARIA, Result.WON, "signed"), state=owned),
    )
    async with database.write() as tx:
        await notes.add(tx, conversation.id, Note(MARIA, "call at six", NOW), "n1")
    async with database.read() as tx:
        card = await desk.card(tx, conversation.id)
    assert card is not None
    assert (card.lead, card.revision, card.state) == (a_lead(), 1, owned)
    assert [(one.contact.value, one.contact.proof, one.at) for one in card.contacts] == [
        ("+4915112345678", Proof.TYPED, NOW)
    ]
    assert card.notes == (Note(MARIA, "call at six", NOW),)
    assert [(one.manager, one.until) for one in card.tenures] == [(MARIA, None)]
    assert [(one.result, one.why) for one in card.endings] == [(Result.WON, "signed")]


async def test_there_is_no_card_of_nobody(database: Database) -> None:
    async with database.read() as tx:
        assert await desk.card(tx, "nobody") is None


async def test_a_note_sent_twice_is_kept_once(database: Database) -> None:
    conversation = await begun(database)
    async with database.write() as tx:
        kept = [
            await notes.add(tx, conversation.id, Note(MARIA, "a", NOW), "n1"),
            await notes.add(tx, conversation.id, Note(MARIA, "a", NOW), "n1"),
            await notes.add(tx, conversation.id, Note(MARIA, "b", later(minutes=1)), "n2"),
        ]
    async with database.read() as tx:
        found = [note.text for note in await notes.of(tx, conversation.id)]
    assert (kept, found) == ([True, False, True], ["a", "b"])


async def test_a_manager_is_known_by_the_hash_of_the_key_while_active(database: Database) -> None:
    async with database.write() as tx:
        await managers.add(tx, MARIA, "Maria", "hash-1", NOW)
        await managers.add(tx, ManagerId("otto"), "Otto", "hash-2", NOW)
        await managers.set_active(tx, ManagerId("otto"), active=False)
    async with database.read() as tx:
        maria = await managers.by_key_hash(tx, "hash-1")
        assert maria is not None
        assert (maria.id, maria.name, maria.created, maria.active) == (MARIA, "Maria", NOW, True)
        assert await managers.by_key_hash(tx, "hash-2") is None
        assert await managers.by_key_hash(tx, "hash-3") is None
        assert [one.name for one in await managers.everybody(tx)] == ["Maria", "Otto"]
        assert await managers.get(tx, MARIA) == maria


async def test_a_new_key_ends_the_old_one(database: Database) -> None:
    async with database.write() as tx:
        await managers.add(tx, MARIA, "Maria", "old", NOW)
        await managers.set_key(tx, MARIA, "new")
        assert await managers.by_key_hash(tx, "old") is None
        assert await managers.by_key_hash(tx, "new") is not None


async def test_two_managers_cannot_share_an_id_or_a_key(database: Database) -> None:
    async with database.write() as tx:
        await managers.add(tx, MARIA, "Maria", "hash-1", NOW)
    for id_, key_hash in (("maria", "other"), ("otto", "hash-1")):
        with pytest.raises(DuplicateError):
            await add_manager(database, id_, key_hash)


async def add_manager(database: Database, id_: str, key_hash: str) -> None:
    async with database.write() as tx:
        await managers.add(tx, ManagerId(id_), "Somebody", key_hash, NOW)
