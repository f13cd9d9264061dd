"""Files over Telegram, through both frameworks: out as photos and documents, in by the messenger's reference."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from bot.channels.contract import Line, PermanentDeliveryError
from bot.channels.telegram import Telegram
from bot.channels.telegram.doors import FRAMEWORKS, open_door
from bot.services.files import Opened
from bot.services.take_over import Manager
from dialogs.events import Attached
from dialogs.files import FileRef
from dialogs.ids import Language, ManagerId
from dialogs.messages import Message, Voice
from storage import conversations, transcripts
from storage.records import Address
from tests.bot.channels.telegram.rig import school
from tests.dialogs.test_files import png
from tests.standin.api import BotApi, until
from tests.standin.people import Person

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
PICTURE = FileRef("pic", "plan.png", "image/png", 4)
PRICES = FileRef("pdf", "preis-ü.pdf", "application/pdf", 5)


class Kept:
    """Files by id."""

    async def read(self, id_: str) -> Opened | None:
        found = {"pic": Opened(PICTURE, b"\x89PNG"), "pdf": Opened(PRICES, b"%PDF-")}
        return found.get(id_)


def a_line(text: str, *files: FileRef) -> Line:
    return Line(1, Voice.MANAGER, NOW, Message(text, Language("en"), files=files))


@pytest.fixture(params=sorted(FRAMEWORKS))
async def chat(request: pytest.FixtureRequest) -> AsyncIterator[tuple[BotApi, Telegram, Person]]:
    async with asyncio.timeout(60), BotApi() as api:
        channel = Telegram(open_door(request.param, api.token, api.url), files=Kept())
        person = Person(api)
        person.starts()
        yield api, channel, person
        await channel.aclose()


Chat = tuple[BotApi, Telegram, Person]


async def test_a_picture_goes_as_a_photo_with_the_words_under_it(chat: Chat) -> None:
    api, channel, person = chat
    receipt = await channel.send(str(person.id), a_line("The plan", PICTURE))
    (call,) = api.called("sendPhoto")
    assert (call["caption"], call["photo"]) == ("The plan", "uploaded:4")
    assert receipt.external_id == str(person.screen[-1].id)
    assert api.called("sendMessage") == []


async def test_several_files_go_in_order_and_only_the_first_carries_the_words(chat: Chat) -> None:
    api, channel, person = chat
    receipt = await channel.send(str(person.id), a_line("Both", PRICES, PICTURE))
    sent = [sent for sent in person.screen if sent.mine]
    assert [(one.method, one.text) for one in sent] == [("sendDocument", "Both"), ("sendPhoto", "")]
    assert receipt.external_id == ",".join(str(one.id) for one in sent)
    assert api.called("sendDocument")[0]["document"] == "uploaded:5"


async def test_words_too_long_for_a_caption_go_ahead_of_the_file(chat: Chat) -> None:
    _, channel, person = chat
    await channel.send(str(person.id), a_line("x" * 1025, PRICES))
    assert [sent.method for sent in person.screen if sent.mine] == ["sendMessage", "sendDocument"]


async def test_a_file_that_was_erased_is_a_failure_and_not_an_empty_message(chat: Chat) -> None:
    _, channel, person = chat
    with pytest.raises(PermanentDeliveryError, match="erased"):
        await channel.send(str(person.id), a_line("See", FileRef("gone", "a.png", "image/png", 1)))
    assert [sent for sent in person.screen if sent.mine] == []


async def test_what_a_prospect_sent_is_fetched_by_its_reference(chat: Chat) -> None:
    api, channel, _ = chat
    api.files["abc"] = b"%PDF-1.7 words"
    assert await channel.fetch("abc", 100) == b"%PDF-1.7 words"
    assert await channel.fetch("abc", 5) is None


async def test_what_is_larger_than_the_messenger_gives_is_none_and_what_is_gone_is_told(chat: Chat) -> None:
    api, channel, _ = chat
    api.files["huge"] = bytes(20 * 1024 * 1024 + 1)
    assert await channel.fetch("huge", 10**9) is None
    with pytest.raises(PermanentDeliveryError):
        await channel.fetch("never sent", 100)


async def test_a_manager_typing_is_shown(chat: Chat) -> None:
    api, channel, person = chat
    await channel.typing(str(person.id), "Anna")
    assert api.called("sendChatAction")[0]["action"] == "typing"


@pytest.mark.parametrize("framework", sorted(FRAMEWORKS))
async def test_a_photo_from_telegram_opens_in_the_inbox_and_a_managers_file_reaches_telegram(
    framework: str,
) -> None:
    async with asyncio.timeout(60), school(framework, "polling") as (made, _):
        assert made.house is not None
        rooms, marta = made.house, made.person()
        made.channel._files = rooms.files
        marta.starts()
        await marta.hears("What do you want English for?")
        made.api.files["photo-1"] = png(3, 2)
        marta.sends(
            photo=[{"file_id": "photo-1", "file_unique_id": "u", "width": 3, "height": 2}], caption="my desk"
        )
        await marta.hears("")
        async with rooms.database.read() as tx:
            found = await conversations.find(tx, Address("telegram", str(made.api.id), str(marta.id)))
            assert found is not None
            lines = await transcripts.since(tx, found.id)
        seq = next(line.seq for line in lines if line.heard and isinstance(line.heard.event, Attached))
        opened = await rooms.files.attached(found.id, seq)
        assert opened is not None
        assert (opened.content, opened.ref.media) == (png(3, 2), "image/png")
        anna = Manager(ManagerId("anna"), "Anna")
        plan = await rooms.files.keep(found.id, "desk:1", "plan.png", png(5, 5))
        prices = await rooms.files.keep(found.id, "desk:2", "prices.pdf", b"%PDF-1.7 prices")
        await rooms.desk.reply(found.id, anna, "r1", "Here you are", files=(plan, prices))
        await until(lambda: bool(made.api.called("sendDocument")))
        (photo,) = made.api.called("sendPhoto")
        assert (photo["caption"], photo["photo"]) == ("Here you are", f"uploaded:{plan.size}")
        assert made.api.called("sendDocument")[0]["document"] == f"uploaded:{prices.size}"
