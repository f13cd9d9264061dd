"""The managers' group from end to end: topics, cards, taking over, and talk both ways."""

import asyncio
from pathlib import Path

import pytest

from bot import settings
from bot.app import working
from bot.bootstrap import house, web_app
from bot.invitations import telegram_code
from bot.services import staff
from tests.bot.desk.telegram.world import world
from tests.standin.api import BotApi, until
from tests.standin.groups import Group
from tests.standin.people import Person


@pytest.mark.parametrize("framework", ["aiogram", "ptb"])
async def test_a_lead_gets_one_topic_with_a_pinned_card_and_talk_goes_both_ways(
    tmp_path: Path, framework: str
) -> None:
    async with world(tmp_path, framework) as here:
        anna, marta, topic = await here.one_waits()
        card = here.card(topic)
        assert "Marta" in topic.name
        assert "Nobody has it, waiting since" in card.text
        assert "Take" in card.labels
        assert any("I want to talk to a human" in text for text in here.texts(topic))

        here.group.taps(anna, "Take", card)
        await here.settled()
        assert "With Anna" in here.card(topic).text
        assert any("You're now with Anna" in text for text in marta.heard())

        written = here.group.writes(anna, "Hello Marta, evenings are fine.", topic.id)
        await here.settled()
        assert marta.heard()[-1] == "Hello Marta, evenings are fine."
        assert here.reactions(written) == ["👍"]

        marta.types("Great, Tuesday then?")
        await here.settled()
        assert here.texts(topic)[-1] == "👤 Marta: Great, Tuesday then?"
        assert not any("Hello Marta" in text for text in here.texts(topic))
        assert len(here.topics()) == 1
        assert here.violations() == []
        assert here.told == []


async def test_the_settings_alone_put_the_desk_into_the_group(tmp_path: Path) -> None:
    async with BotApi() as api:
        group, anna, marta = Group(api), Person(api, "Anna"), Person(api, "Marta")
        environ = {
            "DATA_DIR": str(tmp_path), "LOG_LEVEL": "error", "TELEGRAM_BOT_TOKEN": api.token,
            "TELEGRAM_API_URL": api.url, "TELEGRAM_MANAGERS_CHAT": str(group.id),
        }  # fmt: skip
        async with house(settings.load(environ, tmp_path)) as rooms:
            web_app(rooms)
            await staff.add(rooms.database, rooms.clock, "Anna", "hash")
            async with working(rooms):
                channel = rooms.channels["telegram"]
                listening = asyncio.create_task(channel.listen(rooms.intake("telegram")))
                anna.types(f"/desk {await telegram_code(rooms.database, 'Anna')}")
                marta.starts()
                marta.types("I want to talk to a human")
                await until(lambda: any(one.pinned for one in group.room.messages.values()))
                card = next(one for one in group.room.messages.values() if one.pinned)
                await until(lambda: any("linked as Anna" in text for text in anna.heard()))
                group.taps(anna, "Take", card)
                await until(lambda: "With Anna" in card.text)
                listening.cancel()
                await asyncio.gather(listening, return_exceptions=True)
        assert "You're now with Anna." in marta.heard()
