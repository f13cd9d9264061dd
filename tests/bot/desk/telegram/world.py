"""The whole house behind a stand-in Bot API server, with a managers' group; time moves only when it must."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from bot import settings
from bot.app import working
from bot.bootstrap import House, house
from bot.channels.contract import Arrival
from bot.channels.telegram import Telegram
from bot.channels.telegram.doors import open_door
from bot.channels.telegram.pacing import NONE
from bot.channels.telegram.taking import Handlers
from bot.channels.web import Web
from bot.channels.web.channel import ACCOUNT
from bot.desk.telegram.admitting import issue
from bot.desk.telegram.room import GroupDesk
from bot.managers_group import DoorApi, WithGroup
from bot.services import staff
from bot.telegram_shelf import Shelf
from dialogs.events import ProspectEvent, Said
from storage import managers
from tests.standin.api import BotApi
from tests.standin.clock import ManualClock
from tests.standin.faults import Faults
from tests.standin.groups import Group
from tests.standin.people import Person
from tests.standin.world import Sent, Topic

MONDAY = datetime(2026, 11, 23, 11, tzinfo=UTC)
REPLIES = {"price": {"en": "Hi {name}, groups are 120 EUR. {manager}", "es": "Hola"}}


class World:
    """Everything a test about the desk needs."""

    channel: Telegram
    shelf: Shelf

    def __init__(self, api: BotApi, rooms: House, desk: GroupDesk, group: Group, told: list[str]) -> None:
        self.api = api
        self.rooms = rooms
        self.desk = desk
        self.group = group
        self.told = told
        self.clock: ManualClock = api.clock  # type: ignore[assignment]

    async def settled(self, patience: float = 300) -> None:
        """Wait until everything is up to date; lets time pass where the group's budget makes it wait.

        With no ``patience`` time stands still, and what has to wait is left waiting. A group the bot is shut
        out of, or that told it to slow down, is waited for in the same way.
        """
        still, left, stuck = 0, patience, 0
        while still < 4:
            await asyncio.sleep(0.004)
            seen = len(self.api.calls)
            house = self.rooms.receiver.idle and self.rooms.deliverer.idle and not self.api.queues.pending
            still = still + 1 if house and self.desk.idle else 0
            stuck = stuck + 1 if house and self.desk.is_waiting and len(self.api.calls) == seen else 0
            if stuck >= 3:
                if not patience:
                    return
                assert left > 0, "the desk never came to rest"
                step = min(max(1.0, self.clock.next_in), left)
                left, stuck = left - step, 0
                await self.clock.advance(step)

    async def manager(self, name: str, language: str = "en") -> Person:
        """Give a manager whose account is linked and who is in the group."""
        person = Person(self.api, name, language)
        await staff.add(self.rooms.database, self.rooms.clock, name, f"hash of {name}")
        async with self.rooms.database.read() as tx:
            id_ = next(one.id for one in await managers.everybody(tx) if one.name == name)
        person.types(f"/desk {await issue(self.rooms.database, self.rooms.clock, id_)}")
        self.group.joins(person)
        await self.settled()
        assert name in person.heard()[-1]
        return person

    async def waits(self, name: str = "Marta", language: str = "en") -> Person:
        """Give a prospect who asked for a person."""
        prospect = Person(self.api, name, language)
        prospect.starts()
        prospect.types("I want to talk to a human" if language == "en" else "/human")
        await self.settled()
        return prospect

    async def one_waits(self) -> tuple[Person, Person, Topic]:
        """Give Anna, a manager, Marta, a prospect who asked for a person, and the topic of hers."""
        anna = await self.manager("Anna")
        marta = await self.waits()
        (topic,) = self.topics()
        return anna, marta, topic

    async def has_taken(self) -> tuple[Person, Person, Topic]:
        """Give the same after Anna has pressed Take."""
        anna, marta, topic = await self.one_waits()
        self.group.taps(anna, "Take", self.card(topic))
        await self.settled()
        return anna, marta, topic

    async def on_web(self, address: str, *events: ProspectEvent | str) -> None:
        """Let somebody write in the web chat."""
        for count, event in enumerate(events):
            done = Said(event) if isinstance(event, str) else event
            id_ = f"{address}:{count}:{len(self.api.calls)}"
            await self.rooms.intake("web")(Arrival("site", id_, address, done, self.rooms.clock()))

    def topics(self) -> list[Topic]:
        return [one for one in self.group.room.topics.values() if not one.deleted]

    def shown(self, topic: Topic) -> list[Sent]:
        return [one for one in self.group.shown(topic.id) if one.mine]

    def card(self, topic: Topic) -> Sent:
        return next(one for one in self.shown(topic) if one.pinned)

    def is_closed(self, topic: Topic) -> bool:
        return topic.closed

    def texts(self, topic: Topic) -> list[str]:
        """Give what the bot said in a topic besides its card."""
        return [one.text for one in self.shown(topic) if not one.pinned]

    def reactions(self, message: int) -> list[str]:
        return self.group.room.messages[message].reactions

    def violations(self) -> list[str]:
        assert self.api.watch is not None
        rules = ("20 a minute in a group", "during retry_after")
        found = (one.rule for one in self.api.watch.violations if one.chat == self.group.id)
        return [rule for rule in found if rule in rules]


@asynccontextmanager
async def world(
    folder: Path, framework: str = "aiogram", *, api: BotApi | None = None, bound: bool = True
) -> AsyncIterator[World]:
    """Have the house, the bot and the group at work; with an ``api`` of an earlier world, go on in it."""
    made = api or BotApi(clock=ManualClock(MONDAY.timestamp()), faults=Faults())
    clock = made.clock
    told: list[str] = []
    chosen = settings.load({"DATA_DIR": str(folder), "LOG_LEVEL": "error"}, folder)
    async with made, house(chosen, clock=lambda: datetime.fromtimestamp(clock.now(), UTC)) as rooms:
        known = made.chats.get(-1001234567890)
        group = Group(made)
        if known is not None:
            group.room = made.chats[group.id] = known
        door = open_door(framework, made.token, made.url)
        others = WithGroup(Handlers(door))
        shelf = Shelf(rooms.database, rooms.clock, door.account)
        channel = Telegram(
            door,
            others=others,
            quarantine=shelf,
            limits=NONE,
            now=rooms.clock,
            tell=told.append,
            sleep=clock.sleep,
        )
        desk = GroupDesk(
            DoorApi(door),
            rooms.database,
            rooms.scripts,
            rooms.desk,
            feed=rooms.feed,
            clock=rooms.clock,
            chat=group.id if bound else None,
            canned=REPLIES,
            tell=told.append,
            public_url="https://desk.example",
            store=rooms.files,
            fetch=channel.fetch,
            seconds=clock.now,
            sleep=clock.sleep,
        )
        others.desk = desk
        rooms.jobs.append(desk.run)
        rooms.add(Web(rooms.history(Web.name, ACCOUNT), public_url="http://desk.example", now=rooms.clock))
        rooms.add(channel)
        async with working(rooms):
            listening = asyncio.create_task(channel.listen(rooms.intake("telegram")))
            try:
                here = World(made, rooms, desk, group, told)
                here.channel, here.shelf = channel, shelf
                yield here
            finally:
                listening.cancel()
                await asyncio.gather(listening, return_exceptions=True)
