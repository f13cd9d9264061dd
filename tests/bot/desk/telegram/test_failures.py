"""A 👍 means delivered, and everything else says exactly why not."""

import asyncio
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.bot.desk.telegram.world import World, world
from tests.standin.faults import Fault
from tests.standin.people import Person
from tests.standin.world import Topic

Break = Callable[[World, Person], None]


async def taken(here: World) -> tuple[Person, Person, Topic]:
    """Give a manager, a prospect she has the chat of, and the topic."""
    anna, marta, topic = await here.has_taken()
    return anna, marta, topic


def blocked(_: World, marta: Person) -> None:
    marta.room.blocked = True


def deactivated(_: World, marta: Person) -> None:
    marta.room.deactivated = True


def stopped(_: World, marta: Person) -> None:
    marta.room.started = False


def unknown(here: World, marta: Person) -> None:
    del here.api.chats[marta.id]


PERMANENT: dict[str, tuple[Break, str]] = {
    "blocked": (blocked, "the prospect blocked the bot"),
    "deactivated": (deactivated, "the prospect deleted the account"),
    "never started": (stopped, "the prospect never started the bot"),
    "unknown chat": (unknown, "the messenger does not know this chat any more"),
}


@pytest.mark.parametrize("kind", PERMANENT)
@pytest.mark.parametrize("framework", ["aiogram", "ptb"])
async def test_what_can_never_arrive_is_named_with_its_reason_and_gets_no_receipt(
    tmp_path: Path, framework: str, kind: str
) -> None:
    breaks, reason = PERMANENT[kind]
    async with world(tmp_path, framework) as here:
        anna, marta, topic = await taken(here)
        breaks(here, marta)
        lost = here.group.writes(anna, "Are you there?", topic.id)
        await here.settled()
        assert here.reactions(lost) == []
        said = here.shown(topic)[-1]
        assert said.text.casefold() == f"⚠ not delivered (11:00 utc): {reason}"
        assert said.params["reply_parameters"]["message_id"] == lost
        (button,) = said.buttons
        assert re.fullmatch(r"https://desk\.example/inbox/\w{26}#l-\d+", button["url"])


async def test_a_file_that_was_deleted_before_it_left_is_named(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        anna, marta, topic = await taken(here)
        here.api.faults.script(Fault.SLOW_DOWN, "copyMessage", marta.id, retry_after=3)
        sent = here.group.writes(anna, "", topic.id, photo=[{"file_id": "p"}])
        await here.settled(0)
        here.group.room.messages[sent].deleted = True
        for _ in range(8):
            await here.clock.advance(1)
            await here.settled()
        assert "message to copy not found" in here.texts(topic)[-1]
        assert not any(one.method == "copy" for one in marta.screen)


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        (Fault.SERVER_ERROR, "the messenger's server has trouble"),
        (Fault.HTML, "the messenger's server has trouble"),
        (Fault.SLOW_DOWN, "the messenger asks to slow down"),
    ],
)
async def test_what_keeps_failing_is_said_once_and_gets_its_receipt_when_it_arrives(
    tmp_path: Path, fault: Fault, reason: str
) -> None:
    async with world(tmp_path) as here:
        anna, marta, topic = await taken(here)
        here.api.faults.script(fault, "sendMessage", marta.id, times=1000, retry_after=5)
        sent = here.group.writes(anna, "Are you there?", topic.id)
        for _ in range(20):
            await here.settled(0)
            await here.clock.advance(5)
        await here.settled(0)
        told = [text for text in here.texts(topic) if "Not delivered yet" in text]
        assert told == [f"⏳ Not delivered yet: {reason}. It is tried again; a 👍 tells when it has arrived."]
        assert here.reactions(sent) == []
        here.api.faults.scripted.clear()
        for _ in range(100):
            if marta.heard()[-1] == "Are you there?":
                break
            await here.clock.advance(5)
            await asyncio.sleep(0.1)
        await here.settled()
        assert marta.heard()[-1] == "Are you there?"
        assert here.reactions(sent) == ["👍"]


async def test_one_prospects_trouble_is_no_other_leads_trouble(tmp_path: Path) -> None:
    async with world(tmp_path) as here:
        anna = await here.manager("Anna")
        marta, tom = await here.waits(), await here.waits("Tom")
        first, second = here.topics()
        for topic in (first, second):
            here.group.taps(anna, "Take", here.card(topic))
        await here.settled()
        here.api.faults.script(Fault.SLOW_DOWN, "sendMessage", marta.id, times=1000, retry_after=600)
        here.group.writes(anna, "for Marta", first.id)
        fine = here.group.writes(anna, "for Tom", second.id)
        await here.settled()
        assert tom.heard()[-1] == "for Tom"
        assert here.reactions(fine) == ["👍"]
        assert "for Marta" not in marta.heard()
