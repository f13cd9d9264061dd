"""Canned replies and names in notes."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

from bot.services import canned
from bot.services.canned import Canned, best, filled
from bot.services.mentions import named
from dialogs.ids import Language, ManagerId
from storage.engine import open_database
from storage.replies import Reply

NOW = datetime(2026, 12, 1, 11, tzinfo=UTC)
ANNA, BEN = ManagerId("anna"), ManagerId("ben")
NAMES = {ANNA: "Anna", ManagerId("al"): "Anna Lee", BEN: "Ben", ManagerId("jo"): "José"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("@Anna please", ["anna"]),
        ("@anna lee please", ["al"]),
        ("ask @BEN, @anna and @ben", ["ben", "anna"]),
        ("@Annabel is nobody here", []),
        ("mail anna@ben.example", []),
        ("@josé?", ["jo"]),
        ("@ @@ @", []),
        ("nobody", []),
    ],
)
def test_whoever_is_named_in_a_note_is_known_by_their_whole_name(text: str, who: list[str]) -> None:
    assert list(named(text, NAMES)) == who


def reply(name: str, language: str, text: str, manager: str = "") -> Reply:
    return Reply(1, manager, name, language, text)


def test_the_text_in_their_language_comes_first_then_for_any_then_another() -> None:
    found = [reply("a", "es", "es"), reply("a", "", "any"), reply("b", "fi", "fi"), reply("a", "en", "en")]
    assert best(found, Language("en")) == {"a": "en", "b": "fi"}
    assert best(found, Language("th")) == {"a": "any", "b": "fi"}


def test_ones_own_reply_comes_before_everybodys() -> None:
    found = [reply("a", "en", "everybody's"), reply("a", "en", "mine", "anna")]
    assert best(found, Language("en")) == {"a": "mine"}


def test_a_place_that_nothing_is_known_for_stays_to_be_seen() -> None:
    assert (
        filled("Hi {name}, {offer} {nonsense}", {"name": "Maria", "offer": ""})
        == "Hi Maria, {offer} {nonsense}"
    )


def test_what_a_prospect_is_called_fills_no_other_place() -> None:
    assert filled("Hi {name}", {"name": "{manager}", "manager": "Anna"}) == "Hi {manager}"


async def test_replies_are_kept_changed_and_deleted_by_whose_they_are(tmp_path: Path) -> None:
    database = await open_database(f"sqlite:///{tmp_path / 'canned.db'}")
    desk = Canned(database, lambda: NOW, {"price": {"en": "from the file"}, "hours": {"": "9 to 5"}})
    assert await desk.save(_new("price", "en", "shared")) == ""
    assert await desk.save(_new("price", "en", "mine", "anna")) == ""
    assert await desk.save(_new("price", "en", "again")) == "taken"
    assert await desk.save(_new("two words", "", "x")) == "name"
    assert await desk.save(_new("empty", "", "  ")) == "text"
    assert await desk.text(ANNA, "price", Language("en")) == "mine"
    assert await desk.text(BEN, "price", Language("en")) == "shared"
    assert await desk.names(BEN) == ["hours", "price"]
    mine = next(one for one in await desk.of(ANNA) if one.manager)
    await desk.drop(mine.id, "ben")
    await desk.save(msgspec.structs.replace(mine, text="changed"))
    assert await desk.text(ANNA, "price", Language("en")) == "changed"
    await desk.drop(mine.id, "anna")
    assert await desk.text(ANNA, "price", Language("en")) == "shared"
    assert await desk.text(ANNA, "nothing", Language("en")) is None
    await database.close()


def _new(name: str, language: str, text: str, manager: str = "") -> Reply:
    return Reply(0, manager, name, language, text)


def test_the_file_gives_a_text_for_any_language_or_for_each() -> None:
    assert canned.read('{"a": "x", "b": {"en": "y"}}') == {"a": {"": "x"}, "b": {"en": "y"}}
    with pytest.raises(msgspec.MsgspecError):
        canned.read('{"a": 1}')
