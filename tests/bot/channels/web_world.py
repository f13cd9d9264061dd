"""A small world behind the web chat for tests of its protocol: everything said is kept and answered at once."""

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import uvicorn

from bot.channels.contract import Arrival, Line
from bot.channels.web import Web
from bot.channels.web.limits import Limits
from bot.web import build_app, server_config
from dialogs.events import Opened, Said, Tapped
from dialogs.ids import Language
from dialogs.messages import Button, Message, Voice

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
EN = Language("en")
CHOICES = (Button("work", "Work"), Button("exam", "An exam"), Button("fun", "Just for me"))
GREETING = Message("Hi there! I'm a bot.\n\nWhat do you want English for?", EN, question=1, buttons=CHOICES)


class World:
    """Takes arrivals once each, answers each with one line, and gives the history by address."""

    def __init__(self, limits: Limits | None = None) -> None:
        self.time = 0.0
        self.lines: dict[str, list[Line]] = {}
        self.arrivals: list[Arrival] = []
        self.shown: dict[str, int] = {}
        self.typing: list[str] = []
        self.refusing = False
        self.web = Web(
            self,
            public_url="http://chat.example",
            allowed=["https://www.school.example"],
            limits=limits or Limits(),
            now=lambda: NOW,
            seconds=lambda: self.time,
        )

    async def receive(self, *arrivals: Arrival) -> None:
        if self.refusing:
            raise RuntimeError("the disk is full")
        known = {arrival.external_id for arrival in self.arrivals}
        for arrival in arrivals:
            if arrival.external_id not in known:
                self.arrivals.append(arrival)
                await self._turn(arrival)

    async def since(self, address: str, seq: int) -> Sequence[Line]:
        if self.refusing:
            raise RuntimeError("the disk is full")
        return [line for line in self.lines.get(address, ()) if line.seq > seq]

    async def seen(self, shown: Mapping[str, int]) -> None:
        self.shown |= shown

    async def types(self, address: str) -> None:
        self.typing.append(address)

    async def say(self, address: str, message: Message, voice: Voice = Voice.BOT, manager: str = "") -> Line:
        """Say something to a prospect, as the outbox would."""
        line = self._add(address, voice, message, manager=manager)
        await self.web.send(address, line)
        return line

    async def _turn(self, arrival: Arrival) -> None:
        match arrival.event:
            case Opened():
                await self.say(arrival.address, GREETING)
            case Said(text=text):
                self._add(arrival.address, Voice.PROSPECT, Message(text, EN), arrival.external_id)
                await self.say(arrival.address, Message(f"You said: {text}", EN))
            case Tapped(button=button):
                label = next((choice.label for choice in CHOICES if choice.id == button), button)
                self._add(arrival.address, Voice.PROSPECT, Message(label, EN), arrival.external_id)
                deadline = NOW + timedelta(days=2)
                await self.say(arrival.address, Message(f"Good: {label}. 10% off.", EN, deadline=deadline))

    def _add(
        self, address: str, voice: Voice, message: Message, external_id: str = "", manager: str = ""
    ) -> Line:
        lines = self.lines.setdefault(address, [])
        lines.append(Line(len(lines) + 1, voice, NOW, message, external_id, manager))
        if voice is Voice.PROSPECT:
            self.web.heard(address, lines[-1])
        return lines[-1]


@asynccontextmanager
async def serving(world: World) -> AsyncIterator[str]:
    """Serve the world on a free port; give ``host:port``."""
    listening = asyncio.create_task(world.web.listen(world.receive))
    server = uvicorn.Server(server_config(build_app(world.web.routes()), "127.0.0.1", 0))
    serve = asyncio.create_task(server.serve())
    try:
        while not server.started:  # noqa: ASYNC110 - uvicorn offers no event
            await asyncio.sleep(0.01)
        yield f"127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        await world.web.aclose()
        server.should_exit = True
        await serve
        listening.cancel()
        await asyncio.gather(listening, return_exceptions=True)
