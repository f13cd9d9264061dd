"""The export: everything the database knows, and nothing that opens doors."""

from __future__ import annotations

import msgspec

from dialogs.effects import ConsentGiven, LeadChanged, OfferMade, StartTimer
from dialogs.events import Said
from dialogs.ids import ManagerId, OfferId
from dialogs.state import Consent, Issued
from storage import export, managers, notes, scripts
from storage.engine import Database
from storage.notes import Note
from storage.tables import metadata
from tests.storage.builders import (
    EN,
    NOW,
    a_lead,
    a_turn,
    an_incoming,
    arrives,
    begun,
    later,
    saves,
    says,
)


async def filled(database: Database) -> None:
    consent = Consent("contact", granted=True, text="May we?", language=EN, at=NOW)
    conversation = await begun(
        database,
        "anna",
        LeadChanged(a_lead()),
        OfferMade(Issued(OfferId("discount"), NOW), "10 % off"),
        ConsentGiven(consent),
        StartTimer("reminder", later(hours=1)),
    )
    await saves(database, a_turn(conversation, says("Hi Anna"), event=Said("I am Anna")))
    await arrives(database, an_incoming(Said("not handled yet")))
    async with database.write() as tx:
        await managers.add(tx, ManagerId("maria"), "Maria", "secret-hash", NOW)
        await notes.add(tx, conversation.id, Note(ManagerId("maria"), "call at six", NOW), "n1")
        await scripts.publish(tx, "school", {"script.yaml": "id: school"}, mark="h", note="", now=NOW)


async def test_every_line_is_json_and_says_its_type(database: Database) -> None:
    await filled(database)
    rows = [row async for row in export.rows(database)]
    again = [msgspec.json.decode(msgspec.json.encode(row)) for row in rows]
    assert again == rows
    assert {row["type"] for row in rows} >= {"conversation", "message", "lead", "contact", "note", "inbox"}


async def test_words_answers_and_times_are_all_there(database: Database) -> None:
    await filled(database)
    rows = {row["type"]: row async for row in export.rows(database)}
    assert rows["message"]["body"]["text"] == "Hi Anna"
    assert rows["lead"]["card"]["name"] == "Anna Smith"
    assert rows["lead"]["created"] == "2026-11-22T12:00:00.000000Z"
    assert rows["conversation"]["state"]["source"]["campaign"] == "spring"
    assert rows["script"]["files"] == {"script.yaml": "id: school"}
    assert rows["inbox"]["event"] == {"type": "said", "text": "not handled yet"}


async def test_every_table_is_exported(database: Database) -> None:
    assert {table.name for table in export._TYPES.values()} == set(metadata.tables)


async def test_hashes_of_managers_keys_stay_inside(database: Database) -> None:
    await filled(database)
    rows = [row async for row in export.rows(database)]
    assert "secret-hash" not in f"{rows}"


async def test_reading_it_all_does_not_hold_up_the_writer(database: Database) -> None:
    for number in range(200):
        await begun(database, f"{number}")
    seen = 0
    async for row in export.rows(database):
        if row["type"] == "conversation":
            seen += 1
            if seen == 1:
                await begun(database, "meanwhile")
    assert seen == 200
