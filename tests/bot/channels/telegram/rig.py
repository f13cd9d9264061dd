"""The stand-in server, a bot on it through one of the frameworks, and people who write to it."""

import asyncio
import socket
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import uvicorn
from starlette.routing import BaseRoute

from bot import settings
from bot.app import working
from bot.bootstrap import House, house, written
from bot.channels.contract import Receive
from bot.channels.telegram import Telegram
from bot.channels.telegram.door import Door
from bot.channels.telegram.doors import open_door
from bot.channels.telegram.pacing import Pace
from bot.channels.telegram.parsing import Read
from bot.channels.telegram.taking import Others
from bot.channels.telegram.taking import Secretary as TakesBusiness
from bot.channels.telegram.webhook import Hook
from bot.secretary import Secretary
from bot.telegram_shelf import Shelf
from bot.web import build_app, server_config
from tests.standin.api import BotApi, until
from tests.standin.clock import RealClock
from tests.standin.faults import Faults
from tests.standin.people import Person

SECRET = "let-me-in_42"
FRAMEWORKS = ("aiogram", "ptb")
MODES = ("polling", "webhook")
NOON = datetime(2026, 11, 23, 11, tzinfo=UTC)
"""A Monday noon at the school: Anna is at her desk."""


MakeSecretary = Callable[[Door, list[str]], TakesBusiness]
"""Makes what takes business updates, given the door and where the operator is told things."""


class QuickClock(RealClock):
    """Telegram's own pauses, cut short; only long polls are held as long as they ask for.

    ``skip`` is the bot's pace: instead of waiting, both sides' clock moves on.
    """

    def __init__(self) -> None:
        self._skipped = 0.0
        self.real = 30.0
        """Seconds from which on a pause is kept as it is."""

    def now(self) -> float:
        return super().now() + self._skipped

    async def sleep(self, seconds: float) -> None:
        await super().sleep(seconds if seconds >= self.real else 0.01)

    async def skip(self, seconds: float) -> None:
        self._skipped += seconds
        await asyncio.sleep(0)


class Aside:
    """Keeps updates that cannot be taken, in memory; while it is ``shut``, so is the whole database."""

    def __init__(self) -> None:
        self.kept: list[tuple[Read, str]] = []
        self.released: list[Read] = []
        self.shut = False

    async def keep(self, read: Read, error: str) -> None:
        if self.shut:
            raise RuntimeError("not committed")
        self.kept.append((read, error))

    async def release(self, read: Read) -> None:
        self.released.append(read)


class Rig:
    """A bot on a stand-in server."""

    def __init__(self, api: BotApi, channel: Telegram, told: list[str]) -> None:
        self.api = api
        self.channel = channel
        self.told = told
        self.pauses: list[float] = []
        self.hurry = asyncio.Event()
        """Set: pauses of a minute and more are cut short, too."""
        self.house: House | None = None
        self.aside = Aside()

    def person(self, name: str = "Marta", language: str = "en") -> Person:
        return Person(self.api, name, language)


@asynccontextmanager
async def rig(
    framework: str,
    mode: str,
    receive: Receive,
    *,
    faults: Faults | None = None,
    others: Others | None = None,
    secretary: MakeSecretary | None = None,
    shelf: Callable[[Door], Shelf] | None = None,
) -> AsyncIterator[Rig]:
    """Have a channel listen on a stand-in server; pauses of the bot are noted, and cut short."""
    clock = QuickClock()
    async with BotApi(faults=faults, clock=clock) as api:
        made = _make(framework, mode, api, clock, others=others, secretary=secretary, shelf=shelf)
        async with serving(made.channel.routes(), mode) as port:
            if mode == "webhook":
                _aim(made, port)
            listening = asyncio.create_task(made.channel.listen(receive))
            try:
                if mode == "webhook":
                    await until(lambda: api.queues.hook is not None)
                yield made
            finally:
                listening.cancel()
                await asyncio.gather(listening, return_exceptions=True)
                await made.channel.aclose()


def _make(
    framework: str,
    mode: str,
    api: BotApi,
    clock: QuickClock,
    *,
    others: Others | None,
    secretary: MakeSecretary | None,
    shelf: Callable[[Door], Shelf] | None,
) -> Rig:
    told: list[str] = []
    hook = Hook("http://127.0.0.1:1/telegram", SECRET) if mode == "webhook" else None
    door = open_door(framework, api.token, api.url)
    keys = shelf(door) if shelf else None
    quarantine = keys or Aside()
    made: Rig

    async def sleep(seconds: float) -> None:
        made.pauses.append(seconds)
        if seconds >= 60:
            await made.hurry.wait()
        await asyncio.sleep(0.01)

    pace = Pace(seconds=clock.now, sleep=clock.skip)
    channel = Telegram(
        door,
        hook=hook,
        others=others,
        secretary=secretary(door, told) if secretary else None,
        quarantine=quarantine,
        keys=keys,
        pace=pace,
        sleep=sleep,
        tell=told.append,
    )
    made = Rig(api, channel, told)
    made.aside = quarantine if isinstance(quarantine, Aside) else made.aside
    return made


def _aim(made: Rig, port: int) -> None:
    """Point the webhook at the port that was free."""
    assert made.channel._webhook is not None
    made.channel._webhook._hook = Hook(f"http://127.0.0.1:{port}/telegram", SECRET)


@asynccontextmanager
async def serving(routes: list[BaseRoute], mode: str) -> AsyncIterator[int]:
    """Serve the webhook's route; give its port, 0 where there is none."""
    if mode != "webhook":
        yield 0
        return
    server = uvicorn.Server(server_config(build_app(routes), "127.0.0.1", 0))
    serve = asyncio.create_task(server.serve())
    try:
        await until(lambda: server.started)
        yield server.servers[0].sockets[0].getsockname()[1]
    finally:
        server.should_exit = True
        await serve


class Clock:
    """The house's clock in a journey: it stands at a time when the desk is open, until moved."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now


@asynccontextmanager
async def school(framework: str, mode: str, faults: Faults | None = None) -> AsyncIterator[tuple[Rig, Clock]]:
    """Have the whole house at work with the school's script behind the bot."""
    clock = Clock()
    with tempfile.TemporaryDirectory() as folder:
        chosen = settings.load({"DATA_DIR": folder}, Path(folder))
        async with house(chosen, clock=clock) as rooms:

            async def receive(*arrivals: object) -> None:
                await rooms.intake("telegram")(*arrivals)  # type: ignore[arg-type]

            def secretary(door: Door, told: list[str]) -> Secretary:
                made = Secretary(
                    door, rooms.database, receive, rooms.desk, clock, words=written, tell=told.append
                )
                rooms.jobs.append(made.run)
                return made

            def shelf(door: Door) -> Shelf:
                return Shelf(rooms.database, clock, door.account)

            async with rig(framework, mode, receive, faults=faults, secretary=secretary, shelf=shelf) as made:
                made.house = rooms
                rooms.channels["telegram"] = made.channel
                async with working(rooms):
                    yield made, clock


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


Sleep = Callable[[float], Awaitable[None]]
