"""The services wired as `bootstrap.build` wires them, moved by hand, with a messenger that does as it is told."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

from bot import scripts as files
from bot import settings
from bot.bootstrap import House, build
from bot.channels.contract import Features, Line, Receipt, Receive
from bot.services.publish import publish
from bot.services.take_over import Manager
from dialogs.events import Event, Opened, Said, Source, Tapped
from dialogs.ids import ManagerId, SlotName
from dialogs.messages import Voice
from storage import conversations, transcripts
from storage.engine import Database
from storage.records import Address, Conversation, Delivery, Incoming, Stored
from storage.records import Line as Kept

ROOT = Path(__file__).parents[3]
SMALL = ROOT / "bench" / "bant"
SCHOOL = ROOT / "dialogs" / "scripts" / "language-school"
START = datetime(2026, 11, 3, 10, 0, tzinfo=UTC)
ANNA, BEN = Manager(ManagerId("anna"), "Anna"), Manager(ManagerId("ben"), "Ben")
T = TypeVar("T")


class Pipe:
    """A messenger: takes what it is sent, or raises what stands next in ``errors``; can be held up."""

    name = "pipe"
    features = Features(buttons=20, label=1000, text=100_000)

    def __init__(self) -> None:
        self.sent: list[tuple[str, str]] = []
        self.tried: list[tuple[str, str]] = []
        self.errors: deque[Exception] = deque()
        self.slow: dict[str, asyncio.Event] = {}
        self.trying = asyncio.Event()

    async def listen(self, receive: Receive) -> None:
        """Nobody writes here by themselves."""

    async def send(self, address: str, line: Line) -> Receipt:
        """Take a line."""
        self.tried.append((address, line.message.text))
        self.trying.set()
        if address in self.slow:
            await self.slow[address].wait()
        if self.errors:
            raise self.errors.popleft()
        self.sent.append((address, line.message.text))
        return Receipt(f"{address}:{line.seq}")

    async def aclose(self) -> None:
        """Nothing is held."""


class Stage:
    """A process of the house. Time moves by ``pass_time`` only."""

    def __init__(self, database: Database, now: datetime = START) -> None:
        self.now = now
        self.pipe = Pipe()
        self.database = database
        self._chosen: dict[str, str] = {}
        self.house = self._build()
        self._actions = 0

    def _build(self) -> House:
        chosen = settings.load(self._chosen, ROOT)
        return build(chosen, self.database, "bench", lambda: self.now, {Pipe.name: self.pipe})

    def restart(self, **chosen: str) -> None:
        """Be a new process, perhaps with other settings: what was only in memory is gone."""
        self._chosen |= chosen
        self.house = self._build()

    async def publish(
        self, folder: Path = SMALL, script: str = "bench", *, changed: tuple[str, str] = ("", "")
    ) -> int:
        """Publish a folder's script; ``changed`` puts other words in place of some of its own."""
        texts = files.read_folder(folder)
        if changed[0]:
            texts = {path: text.replace(*changed) for path, text in texts.items()}
        return (await publish(self.database, lambda: self.now, script, texts)).version

    def pass_time(self, **time: float) -> None:
        """Let time pass."""
        self.now += timedelta(**time)

    # --- coming in ---

    def incoming(self, event: Event, address: str = "a", id_: str = "", chat: str | None = None) -> Incoming:
        """Make an event as a channel hands it in; without an id it is a new one."""
        self._actions += 1
        return Incoming(Pipe.name, "", id_ or f"{id(self)}-{self._actions}", address, event, chat, self.now)

    async def driven(self, work: Awaitable[T]) -> T:
        """Wait for ``work`` while the receiver does its rounds."""
        task = asyncio.ensure_future(work)
        while not task.done():
            await asyncio.sleep(0)
            if not self.house.receiver.idle:
                await self.house.receiver.round()
        await self.handle()
        return await task

    async def handle(self) -> None:
        """Work through everything that is stored."""
        while not self.house.receiver.idle:
            await self.house.receiver.round()

    async def store(self, *incoming: Incoming) -> list[Stored]:
        """Commit events and leave them unhandled, as a process that is killed right then."""
        submitted = asyncio.ensure_future(self.house.receiver.submit(*incoming))
        await asyncio.sleep(0)
        await self.house.receiver.round()
        return await submitted

    async def happen(self, *events: Event, address: str = "a") -> None:
        """Let things happen in a chat, and work through them."""
        await self.driven(self.house.receiver.submit(*(self.incoming(one, address) for one in events)))

    async def begin(self, address: str = "a") -> str:
        """Open a chat; give its conversation."""
        await self.happen(Opened(Source("pipe"), by_hand=True), address=address)
        return (await self.conversation(address)).id

    async def say(self, *texts: str, address: str = "a") -> None:
        """Write texts."""
        await self.happen(*map(Said, texts), address=address)

    async def tap(self, button: str, *, address: str = "a") -> None:
        """Tap a button of the newest question."""
        question = (await self.conversation(address)).state.question
        await self.happen(Tapped(question, button), address=address)

    # --- going out ---

    async def deliver(self) -> None:
        """Send what can be sent, until nothing is left that can be."""
        deliverer = self.house.deliverer
        while not deliverer.idle:
            await deliverer.round()
            await self.rest()

    async def until_tried(self) -> None:
        """Wait until the messenger was sent something."""
        async with asyncio.timeout(60):
            await self.pipe.trying.wait()

    async def rest(self) -> None:
        """Let tasks that can go on do so."""
        for _ in range(5):
            await asyncio.sleep(0)

    # --- looking ---

    async def need(self, address: str = "a") -> str:
        """Give the option that answers the first question."""
        return (await self.conversation(address)).state.answers[SlotName("need")].option

    async def conversation(self, address: str = "a") -> Conversation:
        """Give a chat's conversation as the database has it."""
        async with self.database.read() as tx:
            found = await conversations.find(tx, Address(Pipe.name, "", address))
        assert found is not None
        return found

    async def lines(self, address: str = "a") -> list[Kept]:
        """Give a chat's transcript."""
        chat = await self.conversation(address)
        async with self.database.read() as tx:
            return await transcripts.since(tx, chat.id, withheld=True)

    async def states(self, voice: Voice = Voice.BOT, address: str = "a") -> list[Delivery]:
        """Give what became of the lines of one voice."""
        return [line.state for line in await self.lines(address) if line.voice is voice]

    async def inbox(self) -> list[str]:
        """Give the states of all stored events, in the order of arrival."""

        def read(steps: object) -> list[str]:
            rows = steps._cursor.execute("SELECT state FROM inbox ORDER BY id").fetchall()  # type: ignore[attr-defined]
            return [state for (state,) in rows]

        async with self.database.read() as tx:
            return await tx.run(read)
