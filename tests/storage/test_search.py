"""Finding leads by name, contact and words, and what keeps that up to date."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace
from sqlalchemy import select

from dialogs.effects import Forget, LeadChanged, Say
from dialogs.events import Edited, Opened, Said, Source
from dialogs.ids import Language, ManagerId
from dialogs.lead import Contact, LeadClass
from dialogs.messages import Message, Voice
from dialogs.modes import Mode
from dialogs.state import Proof
from storage import desk_list, mentions, notes, search, snoozes
from storage.desk_list import Filters
from storage.engine import Database
from storage.notes import Note
from storage.records import Conversation
from storage.search import Looked, fold, looked
from storage.tables import desk_search
from tests.storage.builders import NOW, a_conversation, a_lead, a_state, a_turn, later, saves, says

MARIA, OTTO = ManagerId("maria"), ManagerId("otto")


async def add(database: Database, name: str, *said: str, **lead: object) -> Conversation:
    changed = LeadChanged(a_lead(name=name, lead_class=LeadClass.WARM, complete=True, **lead))
    conversation = a_conversation(name, state=a_state())
    saved = await saves(database, a_turn(conversation, changed, event=Opened(Source("web"))))
    for text in said:
        before = saved.conversations[conversation.id]
        saved = await saves(database, a_turn(before, says("I see"), event=Said(text), state=before.state))
    await catch_up(database)
    return saved.conversations[conversation.id]


async def catch_up(database: Database) -> list[str]:
    async with database.read() as tx:
        behind = await search.behind(tx)
    async with database.write() as tx:
        await search.keep(tx, behind)
    return [row.conversation_id for row in behind]


async def found(database: Database, query: str, **may: bool) -> list[str]:
    wanted = looked(query, **may)
    assert wanted is not None
    async with database.read() as tx:
        among = await search.found_by(tx, wanted)
        page = await desk_list.open_leads(tx, Filters(among=among))
    return sorted(item.name for item in page.items)


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("josé", ["José Álvarez"]),
        ("ALVAREZ", ["José Álvarez"]),
        ("alvarez jose", ["José Álvarez"]),
        ("alvarez maria", []),
        ("saturday", ["José Álvarez"]),
        ("สาร์", ["สมชาย"]),
        ("ЁЛКИ", ["Ёлкина"]),
        ("елкин", ["Ёлкина"]),
        ("%", []),
        ("_", []),
    ],
)
async def test_every_word_is_found_whatever_its_case_and_accents(
    database: Database, query: str, names: list[str]
) -> None:
    await add(database, "José Álvarez", "Do you teach on Saturdays?")
    await add(database, "สมชาย", "เรียนวันเสาร์ได้ไหม")
    await add(database, "Ёлкина", "Привет")
    assert await found(database, query) == names


@pytest.mark.parametrize(
    "query", ["+49 151 12345678", "0151-123 456", "0049 151 12", "15112345678", "(151) 1234"]
)
async def test_a_number_is_found_however_it_is_written(database: Database, query: str) -> None:
    phone = Contact("phone", "+4915112345678", Proof.TYPED)
    await add(database, "Anna", contacts=(phone,))
    await add(database, "Otto", contacts=(Contact("email", "otto@mail.example", Proof.TYPED),))
    assert await found(database, query) == ["Anna"]
    assert await found(database, "OTTO@mail") == ["Otto"]


async def test_who_may_not_see_contacts_and_chats_finds_names_only(database: Database) -> None:
    await add(database, "Anna", "call me on Saturday")
    assert await found(database, "saturday", said=False) == []
    assert await found(database, "4915112345678", contacts=False, said=False) == []
    assert await found(database, "anna", contacts=False, said=False) == ["Anna"]


async def test_what_is_said_later_is_found_and_what_was_said_stays_so(database: Database) -> None:
    conversation = await add(database, "Anna", "first zebra")
    wrote = Say(Message("a quagga", Language("en")), Voice.MANAGER, MARIA)
    await saves(
        database,
        a_turn(conversation, wrote, event=Edited("m1", "no, a giraffe"), state=conversation.state),
    )
    assert await found(database, "giraffe") == []
    assert await catch_up(database) == [conversation.id]
    for word in ("zebra", "quagga", "giraffe"):
        assert await found(database, word) == ["Anna"], word
    assert await found(database, "see") == []
    assert await catch_up(database) == []


async def test_only_the_newest_words_of_a_very_long_talk_are_kept(database: Database) -> None:
    conversation = await add(database, "Anna", "zebra")
    long = "word " * (search.KEPT // 4)
    await saves(database, a_turn(conversation, event=Said(long), state=conversation.state))
    await catch_up(database)
    assert await found(database, "zebra") == []
    async with database.read() as tx:
        (kept,) = (await tx.execute(select(desk_search.c.words))).scalars()
    assert len(kept) == search.KEPT


async def test_what_is_forgotten_is_found_no_more(database: Database) -> None:
    conversation = await add(database, "Anna", "zebra")
    await saves(database, a_turn(conversation, Forget(), event=Said("forget me"), state=a_state()))
    async with database.read() as tx:
        assert (await tx.execute(select(desk_search.c.words))).all() == []
    await catch_up(database)
    assert await found(database, "zebra") == []


async def test_what_is_forgotten_while_it_is_looked_up_is_not_kept(database: Database) -> None:
    conversation = await add(database, "Anna", "zebra")
    said = await saves(database, a_turn(conversation, event=Said("giraffe"), state=conversation.state))
    async with database.read() as tx:
        behind = await search.behind(tx)
    assert behind[0].words == "zebra\ngiraffe"
    forgotten = said.conversations[conversation.id]
    await saves(database, a_turn(forgotten, Forget(), event=Said("forget me"), state=a_state()))
    async with database.write() as tx:
        await search.keep(tx, behind)
    async with database.read() as tx:
        assert (await tx.execute(select(desk_search.c.words))).all() == []


def test_nothing_typed_looks_for_nothing() -> None:
    assert looked("  ") is None
    assert looked("a" * 300) == Looked(("a" * 200,))
    assert fold("  ÄÖ\u00a0Ü ") == "ao u"


async def listed(database: Database, filters: Filters) -> list[str]:
    async with database.read() as tx:
        page = await desk_list.open_leads(tx, filters)
        counted = await desk_list.counts(tx, filters)
    assert sum(counted.values()) == len(page.items)
    return sorted(item.name for item in page.items)


async def test_the_list_narrows_by_language_channel_source_and_waiting(database: Database) -> None:
    await add(database, "Anna")
    waiting = a_conversation("wim", state=a_state(mode=Mode.WAITING, waiting_since=NOW, language="fi"))
    waiting = replace(waiting, channel="telegram")
    lead = LeadChanged(a_lead(name="Wim", lead_class=LeadClass.WARM, complete=True))
    await saves(database, a_turn(waiting, lead, event=Opened(Source("telegram"))))
    await catch_up(database)
    assert await listed(database, Filters(language=Language("fi"))) == ["Wim"]
    assert await listed(database, Filters(channel="telegram")) == ["Wim"]
    assert await listed(database, Filters(channel="web")) == ["Anna"]
    assert await listed(database, Filters(waiting_since=NOW)) == ["Wim"]
    assert await listed(database, Filters(waiting_since=NOW - timedelta(seconds=1))) == []
    assert await listed(database, Filters(unowned=True)) == ["Anna", "Wim"]
    async with database.read() as tx:
        facets = await desk_list.facets(tx)
    assert facets["channel"] == ["telegram", "web"]
    assert "fi" in facets["language"]
    assert await listed(database, Filters(source=facets["source"][0])) != []
    assert await listed(database, Filters(source="nowhere")) == []


async def test_a_snoozed_lead_is_away_until_its_time_or_until_the_prospect_writes(database: Database) -> None:
    conversation = await add(database, "Anna")
    async with database.write() as tx:
        await snoozes.put(tx, conversation.id, MARIA, NOW, later(hours=1))
    assert await listed(database, Filters(now=NOW)) == []
    assert await listed(database, Filters(now=NOW, asleep=True)) == ["Anna"]
    assert await listed(database, Filters(now=later(hours=1))) == ["Anna"]
    async with database.read() as tx:
        assert await snoozes.woken(tx, NOW, later(hours=1)) == [conversation.id]
        assert await snoozes.woken(tx, later(hours=1), later(hours=2)) == []
    woke = replace(conversation.state, seen=later(minutes=5))
    await saves(database, a_turn(conversation, event=Said("hi"), at=later(minutes=5), state=woke))
    assert await listed(database, Filters(now=later(minutes=6))) == ["Anna"]
    async with database.read() as tx:
        assert await snoozes.of(tx, [conversation.id], later(minutes=6)) == {}


async def test_who_was_named_sees_it_until_they_looked(database: Database) -> None:
    conversation = await add(database, "Anna")
    async with database.write() as tx:
        await notes.add(tx, conversation.id, Note(MARIA, "@Otto call her", NOW), "n1")
        await mentions.add(tx, "n1", [OTTO])
    assert await listed(database, Filters(mentioned=OTTO)) == ["Anna"]
    assert await listed(database, Filters(mentioned=MARIA)) == []
    async with database.write() as tx:
        await mentions.see(tx, conversation.id, OTTO, later(minutes=1))
        assert await mentions.unseen(tx, OTTO) == set()
    assert await listed(database, Filters(mentioned=OTTO)) == []
