"""What can happen to the managers' group itself: told once, and everything shown when it is over."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bot.desk.telegram.world import World, world
from tests.standin.faults import Fault
from tests.standin.groups import Group
from tests.standin.people import Person

FRAMEWORKS = ("aiogram", "ptb")
both_frameworks = pytest.mark.parametrize("framework", FRAMEWORKS)


async def a_prospect_waits(here: World, name: str) -> Person:
    """Give a prospect who asked for a person, without waiting for the group."""
    prospect = Person(here.api, name)
    prospect.starts()
    prospect.types("I want to talk to a human")
    return prospect


@both_frameworks
async def test_a_bot_removed_from_the_group_says_so_once_and_shows_everything_when_it_is_back(
    framework: str, tmp_path: Path
) -> None:
    async with world(tmp_path, framework) as here:
        await here.waits("Marta")
        here.group.room.bot_removed = True
        tom = await a_prospect_waits(here, "Tom")
        await here.settled(0)
        for number in range(3):
            tom.types(f"hello? {number}")
            await here.clock.advance(70)
            await here.settled(0)
        (told,) = here.told
        assert "The managers' group cannot be used" in told
        assert "kicked" in told
        assert "Make the bot an administrator" in told
        here.group.room.bot_removed = False
        await here.settled()
        assert here.told[1:] == ["The managers' group is usable again."]
        topic = here.group.topic("Tom")
        assert any("hello? 2" in text for text in [*here.texts(topic), here.card(topic).text])


@both_frameworks
async def test_a_group_that_becomes_a_supergroup_is_followed_to_its_new_number_and_nothing_is_lost(
    framework: str, tmp_path: Path
) -> None:
    async with world(tmp_path, framework) as here:
        await here.waits("Marta")
        old = here.group
        here.group = Group(here.api, -1009999999999)
        old.room.moved_to = here.group.id
        await a_prospect_waits(here, "Tom")
        await here.settled()
        assert "Tom" in here.group.topic("Tom").name
        assert here.card(here.group.topic("Tom")).buttons
        anna = await here.manager("Anna")
        here.group.taps(anna, "Take", here.card(here.group.topic("Tom")))
        await here.settled()
        assert "With Anna" in here.card(here.group.topic("Tom")).text
        before = len([call for call in here.api.calls if str(call.params.get("chat_id")) == str(old.id)])
        await a_prospect_waits(here, "Ute")
        await here.settled()
        after = len([call for call in here.api.calls if str(call.params.get("chat_id")) == str(old.id)])
        assert after == before


@both_frameworks
async def test_a_telegram_that_is_down_for_a_while_loses_no_line_of_the_desk(
    framework: str, tmp_path: Path
) -> None:
    async with world(tmp_path, framework) as here:
        marta = await here.waits("Marta")
        for method in ("sendMessage", "editMessageText", "createForumTopic"):
            here.api.faults.script(Fault.HTML, method, here.group.id, times=4)
        marta.types("are you there?")
        tom = await a_prospect_waits(here, "Tom")
        await here.settled()
        shown = [*here.texts(here.group.topic("Marta")), here.card(here.group.topic("Marta")).text]
        assert any("are you there?" in text for text in shown)
        assert here.card(here.group.topic("Tom")).buttons
        assert tom.heard()
        assert here.violations() == []
