"""What every channel keeps. A channel signs up by its folder in ``bot/channels``."""

import asyncio
import io
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import get_args

import pytest

from bot import channels
from bot.channels.console import Console
from bot.channels.contract import Line, PermanentDeliveryError, Receipt
from bot.channels.degrade import fit
from dialogs.events import ProspectEvent, Said
from dialogs.ids import Language
from dialogs.messages import Button, Message, Voice
from tests.bot.channels.drivers import DRIVERS, Driver, Inbox

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
EN = Language("en")
SECONDS = 60


def line(text: str, *buttons: Button, seq: int = 1) -> Line:
    return Line(seq, Voice.BOT, NOW, Message(text, EN, question=1 if buttons else 0, buttons=buttons))


@pytest.fixture
def inbox() -> Inbox:
    return Inbox()


@pytest.fixture(params=sorted(DRIVERS))
async def driver(request: pytest.FixtureRequest, inbox: Inbox) -> AsyncIterator[Driver]:
    async with DRIVERS[request.param](inbox) as driver:
        yield driver


FOLDERS = sorted(folder.parent.name for folder in Path(channels.__path__[0]).glob("*/__init__.py"))


def test_every_channel_is_driven_by_this_suite() -> None:
    assert sorted({name.partition(" ")[0] for name in DRIVERS}) == FOLDERS


@pytest.mark.parametrize("name", FOLDERS)
def test_a_channel_has_the_name_of_its_folder(name: str) -> None:
    (channel,) = import_module(f"bot.channels.{name}").__all__
    assert getattr(import_module(f"bot.channels.{name}"), channel).name == name


async def test_what_a_prospect_does_is_handed_over_with_an_id_an_address_and_an_aware_time(
    driver: Driver, inbox: Inbox
) -> None:
    async with asyncio.timeout(SECONDS):
        await driver.say("hello")
        await driver.say("again")
    events = [a.event for a in inbox.arrivals[-2:]]
    assert [e.text for e in events if isinstance(e, Said)] == ["hello", "again"]
    for arrival in inbox.arrivals:
        assert isinstance(arrival.event, get_args(ProspectEvent))
        assert arrival.account
        assert arrival.address == inbox.arrivals[0].address != ""
        assert arrival.at.utcoffset() is not None


async def test_the_same_words_twice_are_two_events(driver: Driver, inbox: Inbox) -> None:
    async with asyncio.timeout(SECONDS):
        await driver.say("yes")
        await driver.say("yes")
    first, second = inbox.arrivals[-2:]
    assert first.external_id != second.external_id


async def test_what_the_messenger_delivers_again_has_the_same_id(driver: Driver, inbox: Inbox) -> None:
    async with asyncio.timeout(SECONDS):
        await driver.say("yes")
        if driver.can_repeat:
            await driver.repeat()
            assert inbox.arrivals[-1].external_id == inbox.arrivals[-2].external_id
    ids = [arrival.external_id for arrival in inbox.arrivals]
    assert len(set(ids)) == len(ids) - (1 if driver.can_repeat else 0)


async def test_nothing_is_acknowledged_before_it_is_committed(driver: Driver, inbox: Inbox) -> None:
    async with asyncio.timeout(SECONDS):
        inbox.gate.clear()
        inbox.waiting.clear()
        saying = asyncio.create_task(driver.say("hello"))
        await inbox.waiting.wait()
        for _ in range(20):
            await asyncio.sleep(0)
        assert not saying.done()
        inbox.gate.set()
        await saying


async def test_a_line_that_was_sent_is_shown_with_its_choices(driver: Driver) -> None:
    async with asyncio.timeout(SECONDS):
        await driver.send(line("Which one?", Button("a", "Group"), Button("b", "One-to-one")))
        shown = await driver.shown("Which one?")
    assert "Group" in shown
    assert "One-to-one" in shown


async def test_the_features_are_honest_a_message_at_their_limits_is_shown_whole(driver: Driver) -> None:
    features = driver.channel.features
    labels = [f"{n:03}".ljust(features.label, "x") for n in range(features.buttons)]
    message = Message(
        "t" * features.text, EN, 1, tuple(Button(f"b{n}", label) for n, label in enumerate(labels))
    )
    assert fit(message, features) == (message,)
    async with asyncio.timeout(SECONDS):
        await driver.send(Line(1, Voice.BOT, NOW, message))
        shown = await driver.shown(message.text)
    squeezed = "".join(shown.split())
    assert all(label in squeezed for label in labels)


async def test_sending_to_somebody_who_is_away_gives_a_receipt(driver: Driver) -> None:
    assert isinstance(await driver.channel.send(driver.away, line("Hello")), Receipt)


async def test_closing_twice_is_the_same_as_once(driver: Driver) -> None:
    async with asyncio.timeout(SECONDS):
        await driver.channel.aclose()
        await driver.channel.aclose()


async def test_a_terminal_that_is_gone_is_a_permanent_failure() -> None:
    gone = io.StringIO()
    gone.close()
    with pytest.raises(PermanentDeliveryError):
        await Console(reads=io.StringIO(), writes=gone).send("console", line("Hello"))
