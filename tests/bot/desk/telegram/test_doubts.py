"""What the card tells of doubts, of proofs, of when to call, and of other chats of the same person."""

from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

from bot.desk.inbox import wording
from bot.desk.inbox.card import ShownContact, card
from bot.desk.telegram.picture import Around, card_post
from bot.desk.telegram.tongue import tongue
from bot.desk.telegram.words import LONGEST, units
from bot.services.people import Beside
from dialogs.events import Noticed
from dialogs.quality import Suspicion
from storage import conversations
from storage.people import Merged
from storage.records import Incoming
from tests.bot.desk.telegram.people import the_chat
from tests.bot.desk.telegram.test_card import press
from tests.bot.desk.telegram.world import World, world

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


async def noticed(here: World, *signals: str) -> None:
    chat = await the_chat(here)
    event = Noticed(signals)
    await here.rooms.receiver.submit(Incoming("watch", "", "seen-1", "", event, chat, here.rooms.clock()))
    here.rooms.feed.tell([chat])
    await here.settled()


@pytest.mark.parametrize("framework", ["aiogram", "ptb"])
async def test_doubts_are_told_in_words_and_a_manager_says_that_it_is_a_real_person(
    tmp_path: Path, framework: str
) -> None:
    async with world(tmp_path, framework) as here:
        anna = await here.manager("Anna")
        marta = await here.waits()
        heard = len(marta.heard())
        (topic,) = here.topics()
        assert "Real person" not in here.card(topic).labels
        await noticed(here, "undelivered")
        row = next(one for one in here.card(topic).text.splitlines() if one.startswith("Perhaps"))
        assert "held at cold: rings nobody" in row
        assert "mail" in row
        press(here, anna, topic, "Real person")
        await here.settled()
        text = here.card(topic).text
        assert "A real person, says a manager" in text
        assert "Perhaps" not in text
        press(here, anna, topic, "Not sure any more")
        await here.settled()
        assert "Perhaps" in here.card(topic).text
        assert "Real person" in here.card(topic).labels
        assert len(marta.heard()) == heard
        assert here.violations() == []


async def test_the_card_says_when_to_call_what_is_proven_and_who_may_be_the_same_and_stays_within_limits(
    tmp_path: Path,
) -> None:
    async with world(tmp_path) as here:
        await here.waits()
        chat = await the_chat(here)
        async with here.rooms.database.read() as tx:
            found = await conversations.by_id(tx, chat)
            assert found is not None
            script = await here.rooms.scripts.get(tx, found.script_id, found.script_version)
    plain = card(script, found.state, NOON, wording.words("en"))
    rungs = [("typed, well formed", NOON, ""), ("confirmed by a manager", NOON, "Anna")]
    phone = ShownContact("Phone", "+4915123456789", "confirmed by a manager", (), "", True, "phone", rungs)
    lead = msgspec.structs.replace(plain.lead, call_back=NOON)
    full = msgspec.structs.replace(plain, lead=lead, contacts=(phone,))
    others = [Beside("p", f"chat{n}", "web", "Maria <b>", "phone", Merged.PROPOSED) for n in range(40)]
    around = Around(chat, "telegram", link=f"https://desk.example/inbox/{chat}", beside=others)
    post = card_post(full, around, "secret", NOON)
    assert "Phone +4915123456789 ✓ (typed, well formed; confirmed by a manager, Anna)" in post.words.text
    assert "Call back 23 Nov 12:00 UTC" in post.words.text
    assert post.words.text.count("Perhaps the same person Maria <b>, Web chat") == 3
    links = [one["url"] for one in post.words.entities if one["type"] == "text_link"]
    assert links == [f"https://desk.example/inbox/chat{n}" for n in range(3)]
    doubts = tuple(Suspicion("robot" * 99, 9, ("quick" * 99,) * 99) for _ in range(99))
    lead = msgspec.structs.replace(lead, suspicions=doubts)
    worst = msgspec.structs.replace(
        full,
        lead=lead,
        contacts=[msgspec.structs.replace(phone, value="9" * 500, history=rungs * 99)] * 9,
        settled=["a label" * 50] * 50,
    )
    assert units(card_post(worst, around, "secret", NOON).words.text) <= LONGEST


def test_without_an_address_a_phone_can_open_the_other_chat_is_named_without_a_link() -> None:
    from bot.desk.telegram.picture import _beside

    one = Beside("p", "chat1", "telegram", "", "phone", Merged.MERGED)
    (words,) = _beside(Around("chat0", "telegram", beside=[one]), tongue("en"))
    assert (words.text, [e["type"] for e in words.entities]) == (
        "Same person No name, Telegram",
        ["bold"],
    )
