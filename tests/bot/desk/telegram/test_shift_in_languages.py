"""A shift in the group in each of the six languages, and how its language is chosen."""

import re
import unicodedata
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest

from bot.bootstrap import written
from bot.desk.inbox import wording
from bot.desk.inbox.card import Card, ShownContact, ShownOffer, card
from bot.desk.telegram import tongue, zones
from bot.desk.telegram.picture import Around, card_post
from bot.services.people import Beside
from dialogs.events import Result
from dialogs.quality import Suspicion
from dialogs.state import Consent, Outcome
from storage import audit, conversations
from storage.audit import Wanted
from storage.people import Merged
from tests.bot.desk.telegram.people import edits, the_chat, the_manager
from tests.bot.desk.telegram.world import World, world
from tests.standin.people import Person
from tests.standin.world import Sent

LANGUAGES = wording.languages()
OTHERS = [language for language in LANGUAGES if language != "en"]
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def first_strong(line: str) -> str:
    """Give the direction a messenger takes for a line: of its first letter outside of isolates."""
    depth = 0
    for one in line:
        depth += {"\u2066": 1, "\u2067": 1, "\u2068": 1, "\u2069": -1}.get(one, 0)
        kind = unicodedata.bidirectional(one)
        if not depth and kind in ("L", "R", "AL"):
            return "ltr" if kind == "L" else "rtl"
    return ""


# --- a whole shift in each language ---


def reads(sent: Sent) -> list[str]:
    """Give all a manager reads in a message: its lines and labels."""
    return [*sent.text.splitlines(), *sent.labels]


async def a_shift(here: World, language: str) -> tuple[Person, Person, list[str]]:
    """Let two managers do all there is to do with one lead; give them and everything that popped up."""
    anna, ben = await here.manager("Anna", language), await here.manager("Ben", language)
    say = tongue.tongue(language).say
    marta = await here.waits("Marta", language)
    (topic,) = here.topics()
    taps = [here.group.taps(who, say("button.take"), here.card(topic)) for who in (anna, ben)]
    await here.settled()
    marta.types("+49 1512 3456789")
    marta.sends(photo=[{"file_id": "p1", "file_unique_id": "u1"}], caption="1")
    marta.sends(location={"latitude": 1.0, "longitude": 2.0})
    mine = marta.types("2")
    await here.settled()
    marta.edits(mine, "3")
    sent = here.group.writes(anna, "4", topic.id)
    await here.settled()
    edits(here, anna, topic, sent, "5")
    for text in ("/ / 6", "/r price", "/r 7", "// 8", "//", "/help", "/language"):
        here.group.writes(anna, text, topic.id)
        await here.settled()
    here.group.writes(ben, "9", topic.id)
    here.group.writes(Person(here.api, "Eve"), "10", topic.id)
    await here.settled()
    for key in ("lost", "back", "reassign", "back", "snooze", "snooze_3h"):
        here.group.taps(anna, say(f"button.{key}"), here.card(topic))
        await here.settled()
    values = {
        "name": "Marta",
        "lead_class": written(here.desk.language, "waiting.class_warm", {}),
        "count": 21,
    }
    told, team = written(language, "waiting.rung_alarm", values), [(await the_manager(here, "Anna")).id]
    assert await here.desk.alarm(await the_chat(here), told, hot=True, managers=team)
    marta.room.blocked = True
    here.group.writes(anna, "11", topic.id)
    await here.settled()
    return anna, ben, [here.api.answered[tap] for tap in taps]


def of_english(language: str) -> list[str]:
    """Give the pieces of English texts between their places that read otherwise in another language."""
    pieces = []
    for key, text in wording.catalog("en").items():
        theirs = wording.catalog(language)[key]
        forms = text.values() if isinstance(text, dict) else (text,)
        pieces += [
            piece.strip(" .:;,()…⚠⏳✏⏰")
            for form in forms
            for piece in re.split(r"\{[a-z_]+\}", form)
            if piece.strip() not in (theirs if isinstance(theirs, str) else " ".join(theirs.values()))
        ]
    return [piece for piece in pieces if re.search("[A-Za-z]{2,} [A-Za-z]{2,}", piece)]


@pytest.mark.parametrize("language", OTHERS)
async def test_a_whole_shift_shows_nothing_in_english(tmp_path: Path, language: str) -> None:
    foreign = of_english(language)
    labels = {text for key, text in wording.catalog("en").items() if key.startswith("button.")}
    labels -= {text for text in wording.catalog(language).values() if isinstance(text, str)}
    async with world(tmp_path) as here:
        anna, ben, popped = await a_shift(here, language)
        (topic,) = here.topics()
        shown = [*here.shown(topic), *here.group.shown(0), *anna.screen, *ben.screen]
        mine = [sent for sent in shown if sent.mine]
        texts = [line for sent in mine for line in reads(sent)] + popped + [topic.name]
        assert len(mine) > 15
        for text in texts:
            assert not [piece for piece in foreign if piece in text], text
        assert not labels & {label for sent in mine for label in sent.labels}
        listed = here.api.commands[str(here.group.id)]
        assert [one["command"] for one in listed] == ["r", "language", "help"]
        assert not {one["description"] for one in listed} & set(foreign)
        assert here.violations() == []


async def test_the_card_reads_from_right_to_left_in_arabic(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await a_shift(here, "ar")
        (topic,) = here.topics()
        lines = [line for line in here.card(topic).text.splitlines() if line]
        assert len(lines) > 8
        assert {first_strong(line) for line in lines} == {"rtl"}
        assert all(len(re.findall("[\u2066\u2068]", line)) == line.count("\u2069") for line in lines)
        bare = [re.sub("[\u2066\u2068][^\u2066\u2068\u2069]*\u2069", "", line) for line in lines]
        assert not [line for line in bare if re.search(r"[A-Za-z@+]{2,}", line)]


# --- a full card ---


def full(plain: Card, say: tongue.Tongue) -> list[Card]:
    """Give a card with everything a card can have: open, closed each way, and cleared."""
    named = say.words.named
    rungs = [(named("proof", "typed"), NOON, ""), (named("proof", "confirmed"), NOON, "Anna")]
    phone = ShownContact(
        named("contact", "phone"), "+4915123456789", rungs[1][0], (), "", True, "phone", rungs
    )
    offers = [ShownOffer("-10 %", NOON, NOON + timedelta(days=1), over) for over in (True, False)]
    consents = [Consent("x", granted, "", plain.state.language, NOON) for granted in (True, False)]
    doubts = (Suspicion("joker", 9, ("jests", "quick"), held=True), Suspicion("robot", 3, ("regular",)))
    lead = msgspec.structs.replace(plain.lead, call_back=NOON, suspicions=doubts)
    state = msgspec.structs.replace(
        plain.state, noted=("?",), waiting_since=NOON, blocked="deleted the account"
    )
    every = msgspec.structs.replace(
        plain, lead=lead, state=state, contacts=(phone,), offers=offers, consents=consents, last_source="y",
        reasons=[(12, "1"), (-1200, "2"), (0, "3")], signals=[named("signal", one) for one in ("quick", "jests")],
    )  # fmt: skip
    ends = [msgspec.structs.replace(every, outcome=Outcome(one, "Anna", NOON, "4")) for one in Result]
    cleared = msgspec.structs.replace(every, state=msgspec.structs.replace(state, cleared=True))
    return [every, *ends, cleared, msgspec.structs.replace(plain, name="")]


async def test_a_full_card_is_written_the_local_way_in_every_language(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        await here.waits()
        async with here.rooms.database.read() as tx:
            found = await conversations.by_id(tx, await the_chat(here))
            assert found is not None
            script = await here.rooms.scripts.get(tx, found.script_id, found.script_version)
    beside = [Beside("p", "c", "web", "", "phone", one) for one in (Merged.PROPOSED, Merged.MERGED)]
    for language in LANGUAGES:
        say = tongue.tongue(language)
        around = Around(
            "c", "telegram", snoozed_until=NOON, words=["[voice]"], beside=beside, language=language
        )
        for one in full(card(script, found.state, NOON, say.words), say):
            text = card_post(one, around, "secret", NOON).words.text
            assert not [piece for piece in of_english(language) if piece in text], text
        shown = card_post(full(card(script, found.state, NOON, say.words), say)[0], around, "s", NOON)
        place = zones.there(["+4915123456789"], NOON, say)
        assert not [one for one in LOCAL[language] if one not in shown.words.text + place], shown.words.text


LOCAL = {
    "en": ("23 Nov 12:00 UTC", "-1,200", "“[voice message]”", "13:00", "Berlin"),
    "es": ("23 nov 12:00 UTC", "-1.200", "«[mensaje de voz]»", "13:00", "Berlín"),
    "ru": ("23 нояб. 12:00 UTC", "-1\N{NO-BREAK SPACE}200", "«[голосовое сообщение]»", "13:00", "Берлин"),
    "ar": ("23 نوفمبر 12:00 م UTC", "-1,200", "[رسالة صوتية]", "1:00 م", "برلين"),
    "th": ("23 พ.ย. 12:00 UTC", "-1,200", "“[ข้อความเสียง]”", "13:00", "เบอร์ลิน"),
    "fi": ("23.11. 12.00 UTC", "-1\N{NO-BREAK SPACE}200", "”[ääniviesti]”", "13.00", "Berliini"),
}
"""Dates, numbers, quotation marks, times and places as people there write them."""


# --- choosing it ---


async def test_managers_choose_the_groups_language_and_open_cards_follow(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        anna = await here.manager("Anna")
        await here.waits()
        (topic,) = here.topics()
        assert here.card(topic).labels[0] == "Take"
        here.group.writes(anna, "/language", topic.id)
        await here.settled()
        asked = here.shown(topic)[-1]
        assert asked.labels == [wording.NAMES[language] for language in LANGUAGES]
        guest = Person(here.api, "Guest")
        refused = here.group.taps(guest, "Español", asked)
        await here.settled()
        assert here.api.answered[refused] == "Only managers on the list may press here."
        assert here.desk.language == "en"
        tap = here.group.taps(anna, "Español", asked)
        await here.settled()
        assert here.api.answered[tap].startswith("Idioma del grupo: Español")
        assert asked.deleted
        assert here.card(topic).labels[0] == "Tomar"
        assert "Nadie lo lleva" in here.card(topic).text
        api = here.api
    async with world(tmp_path, api=api) as here:
        await here.settled()
        assert here.desk.language == "es"
        await here.waits("Tom")
        assert here.card(here.group.topic("Tom")).labels[0] == "Tomar"


async def test_the_group_can_be_asked_outside_of_topics_too_and_a_guest_is_not_answered(
    tmp_path: Path,
) -> None:
    async with world(tmp_path) as here:
        anna = await here.manager("Anna")
        here.group.writes(Person(here.api, "Guest"), "/language")
        here.group.writes(anna, "good morning all")
        await here.settled()
        assert [one for one in here.group.shown() if one.mine] == []
        here.group.writes(anna, "/help")
        here.group.writes(anna, "/language@lingua_bot")
        await here.settled()
        told, asked = [one for one in here.group.shown() if one.mine]
        assert "/r NAME" in told.text
        here.group.taps(anna, "Suomi", asked)
        await here.settled()
        assert here.desk.language == "fi"
        assert asked.deleted


async def test_the_first_manager_to_link_gives_a_group_of_the_settings_its_language(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        assert here.desk.language == "en"
        anna = await here.manager("Anna", "es-MX")
        assert here.desk.language == "es"
        assert anna.heard()[-1].startswith("Su cuenta está vinculada: Anna.")
        await here.manager("Ben", "ru")
        assert here.desk.language == "es"


async def test_whoever_chooses_the_group_gives_it_their_language(tmp_path: Path) -> None:
    async with world(tmp_path, bound=False) as here:
        anna = await here.manager("Anna", "fi")
        key = anna.room.keyboard[0][0]
        assert key["text"] == "Valitse myyjien ryhmä"
        anna.sends(chat_shared={"request_id": key["request_chat"]["request_id"], "chat_id": here.group.id})
        await here.settled()
        assert "Myyjien ryhmä on nyt Desk." in anna.heard()[-1]
        assert "Suomi" in anna.heard()[-1]
        assert here.desk.language == "fi"


# --- who looked ---


async def test_looks_through_the_group_are_in_the_audit_once_for_a_while(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        anna, ben = await here.manager("Anna"), await here.manager("Ben")
        await here.waits()
        (topic,) = here.topics()
        chat = await the_chat(here)
        for who, label in ((anna, "Take"), (anna, "Snooze…"), (ben, "Back")):
            here.group.taps(who, label, here.card(topic))
            await here.settled()
        here.group.writes(anna, "hello", topic.id)
        here.group.writes(Person(here.api, "Guest"), "hello", topic.id)
        await here.settled()
        async with here.rooms.database.read() as tx:
            rows = await audit.page(tx, Wanted(what="lead opened"), 10, None)
        both = [(await the_manager(here, name)).id for name in ("Ben", "Anna")]
        assert [(one.who, one.conversation) for one in rows] == [(who, chat) for who in both]
        assert {one.detail["by"] for one in rows} == {"telegram"}
        await here.clock.advance(601)
        here.group.writes(anna, "still here", topic.id)
        await here.settled()
        async with here.rooms.database.read() as tx:
            assert len(await audit.page(tx, Wanted(what="lead opened"), 10, None)) == 3
