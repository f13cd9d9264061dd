"""Both frameworks, both modes, and both ways to mount the assistant hand over equal arrivals."""

import asyncio
import json
from collections.abc import Sequence

import pytest

from bot.channels.contract import Arrival
from bot.channels.telegram import Telegram
from bot.channels.telegram.doors import open_door
from bot.channels.telegram.parsing import Read, read_update
from bot.channels.telegram.taking import NotTaken
from tests.bot.channels.telegram.rig import FRAMEWORKS, MODES, rig
from tests.bot.channels.telegram.test_parsing import EVENTS, NOW, recorded
from tests.standin.api import BotApi, until
from tests.standin.queues import MESSAGE_LIVES

WANTED = [
    (read.arrival.external_id, read.arrival.account, read.arrival.address, read.arrival.event)
    for read in (read_update(recorded(name), "123456", NOW) for name in EVENTS)
    if read.arrival is not None
]


class Elsewhere:
    """Takes what is no prospect's."""

    def __init__(self) -> None:
        self.reads: list[Read] = []

    def wants(self, read: Read) -> bool:
        return False

    async def take(self, reads: Sequence[Read]) -> bool:
        self.reads += reads
        return False


class Secretaries:
    """Takes what happens in managers' accounts, and hands prospects' words on as they are."""

    def __init__(self, inbox: "Inbox", elsewhere: Elsewhere) -> None:
        self._inbox = inbox
        self._elsewhere = elsewhere

    def wants(self, read: Read) -> bool:
        return read.business

    async def take(self, reads: Sequence[Read]) -> None:
        for read in reads:
            if read.arrival is None:
                self._elsewhere.reads.append(read)
            else:
                await self._inbox(read.arrival)

    async def route(self, address: str) -> str:
        return address


class Inbox:
    def __init__(self) -> None:
        self.arrivals: list[Arrival] = []

    async def __call__(self, *arrivals: Arrival) -> None:
        self.arrivals += arrivals

    @property
    def facts(self) -> list[object]:
        return [(a.external_id, a.account, a.address, a.event) for a in self.arrivals]


def queue_all(api: BotApi) -> None:
    for name in EVENTS:
        body = recorded(name)
        api.queues.add(lambda _id, body=body: body, queue=7, lives=MESSAGE_LIVES)  # type: ignore[misc]


@pytest.mark.parametrize("framework", FRAMEWORKS)
@pytest.mark.parametrize("mode", MODES)
async def test_every_recorded_update_becomes_the_same_arrival(framework: str, mode: str) -> None:
    inbox, elsewhere = Inbox(), Elsewhere()
    secretary = Secretaries(inbox, elsewhere)
    async with rig(framework, mode, inbox, others=elsewhere, secretary=lambda *_: secretary) as made:
        queue_all(made.api)
        await until(lambda: len(made.api.queues.confirmed) == len(EVENTS))
    assert inbox.facts == WANTED
    passed = {read.update_id for read in elsewhere.reads}
    arrived = {int(arrival.external_id) for arrival in inbox.arrivals}
    everything = {json.loads(recorded(name))["update_id"] for name in EVENTS}
    assert passed | arrived == everything


@pytest.mark.parametrize("framework", FRAMEWORKS)
async def test_an_assistant_mounted_in_a_companys_bot_hands_over_the_same(framework: str) -> None:
    inbox = Inbox()
    async with BotApi() as api:
        door = open_door(framework, api.token, api.url)
        elsewhere = Elsewhere()
        channel = Telegram(door, others=elsewhere, mounted=True, secretary=Secretaries(inbox, elsewhere))
        listening = asyncio.create_task(channel.listen(inbox))
        await until(lambda: "th" in api.commands)
        for name in EVENTS:
            await _hand_in(framework, door, channel, recorded(name))
        listening.cancel()
        await asyncio.gather(listening, return_exceptions=True)
        await channel.aclose()
    lost = [fact for fact in WANTED if fact not in inbox.facts]
    known_to_no_model = "kind_of_the_future"
    assert [fact for fact in inbox.facts if fact not in WANTED] == []
    assert len(lost) <= 1
    assert all(fact[0] == str(json.loads(recorded(known_to_no_model))["update_id"]) for fact in lost)


async def _hand_in(framework: str, door: object, channel: Telegram, raw: bytes) -> None:
    """Build the framework's own model, as its dispatcher does, and give it to what is mounted."""
    if framework == "aiogram":
        from aiogram.types import Update as AiogramUpdate

        from bot.channels.telegram.with_aiogram import Assistant

        async def handler(_event: object, _data: object) -> None:
            return None

        await Assistant(channel)(handler, AiogramUpdate.model_validate_json(raw), {})
    else:
        from telegram import Update as PtbUpdate
        from telegram.ext import ApplicationHandlerStop

        from bot.channels.telegram.with_ptb import assistant

        update = PtbUpdate.de_json(json.loads(raw), door.bot)  # type: ignore[attr-defined]
        try:
            await assistant(channel).callback(update, None)
        except ApplicationHandlerStop:
            return


async def test_before_anybody_listens_nothing_is_taken() -> None:
    async with BotApi() as api:
        channel = Telegram(open_door("aiogram", api.token, api.url), mounted=True)
        with pytest.raises(NotTaken):
            await channel.update(recorded("text"))
        await channel.aclose()
