"""How the contract suite plays the prospect of each channel: a driver or more for each folder of ``bot/channels``."""

import asyncio
import io
import itertools
import queue
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Protocol

from bot.channels.console import Console
from bot.channels.contract import Arrival, Channel, Line
from tests.bot.channels.telegram.rig import Rig, rig
from tests.bot.channels.web_client import Browser
from tests.bot.channels.web_world import World, serving
from tests.standin.api import until


class Driver(Protocol):
    """A prospect's side of a channel that listens."""

    can_repeat: bool
    away: str
    """The address of somebody else, who does not look."""

    @property
    def channel(self) -> Channel:
        """The channel it drives."""

    async def say(self, text: str) -> None:
        """Type a text; return once the channel has acknowledged it."""

    async def repeat(self) -> None:
        """Let the messenger deliver the last text once more."""

    async def send(self, line: Line) -> None:
        """Let the assistant say a line to this prospect."""

    async def shown(self, text: str) -> str:
        """Wait until the prospect sees ``text``; give all they see."""


class Inbox:
    """Stands behind a channel: keeps what it hands over; ``gate`` may hold the commit up."""

    def __init__(self) -> None:
        self.arrivals: list[Arrival] = []
        self.gate = asyncio.Event()
        self.gate.set()
        self.waiting = asyncio.Event()

    async def __call__(self, *arrivals: Arrival) -> None:
        self.waiting.set()
        await self.gate.wait()
        self.arrivals += arrivals


class _Keyboard:
    """Input that a test types into while the console waits for more."""

    def __init__(self) -> None:
        self.typed: queue.SimpleQueue[str] = queue.SimpleQueue()

    def isatty(self) -> bool:
        return False

    def __iter__(self) -> Iterator[str]:
        return iter(self.typed.get, "")


class ConsoleDriver:
    can_repeat = False
    away = "somebody else"

    def __init__(self, inbox: Inbox) -> None:
        self.keyboard = _Keyboard()
        self.out = io.StringIO()
        self.inbox = inbox
        self._console = Console(reads=self.keyboard, writes=self.out, settled=self._settled)
        self.handed = asyncio.Event()

    @property
    def channel(self) -> Channel:
        return self._console

    async def _settled(self, _address: str) -> None:
        self.handed.set()

    async def say(self, text: str) -> None:
        self.handed.clear()
        self.keyboard.typed.put(f"{text}\n")
        await self.handed.wait()

    async def repeat(self) -> None:
        raise NotImplementedError

    async def send(self, line: Line) -> None:
        await self._console.send("console", line)

    async def shown(self, text: str) -> str:
        assert text in "".join(self.out.getvalue().split("\n  ")) or text in self.out.getvalue()
        return self.out.getvalue()


class WebDriver:
    can_repeat = True
    away = "somebody else"

    def __init__(self, world: World, browser: Browser) -> None:
        self.world = world
        self.browser = browser
        self.ids = (f"m{number}" for number in itertools.count())
        self.last = ("", "")

    @property
    def channel(self) -> Channel:
        return self.world.web

    async def say(self, text: str) -> None:
        self.last = (next(self.ids), text)
        await self.browser.say(*self.last)

    async def repeat(self) -> None:
        await self.browser.say(*self.last)

    async def send(self, line: Line) -> None:
        await self.world.say(self.browser.address, line.message, line.voice, line.manager)

    async def shown(self, text: str) -> str:
        return repr(await self.browser.until(lambda line: line["text"] == text))


@asynccontextmanager
async def console(inbox: Inbox) -> AsyncIterator[Driver]:
    driver = ConsoleDriver(inbox)
    listening = asyncio.create_task(driver.channel.listen(inbox))
    await driver.handed.wait()
    yield driver
    driver.keyboard.typed.put("")
    await listening


@asynccontextmanager
async def web(inbox: Inbox) -> AsyncIterator[Driver]:
    world = World()
    world.receive = inbox  # type: ignore[method-assign]
    async with serving(world) as at, Browser(at) as browser:
        await browser.open()
        yield WebDriver(world, browser)


class TelegramDriver:
    can_repeat = True

    def __init__(self, rig: Rig, inbox: Inbox) -> None:
        self.rig = rig
        self.inbox = inbox
        self.person = rig.person()
        self.person.room.started = True
        other = rig.person()
        other.room.started = True
        self.away = str(other.id)

    @property
    def channel(self) -> Channel:
        return self.rig.channel

    async def say(self, text: str) -> None:
        self.person.types(text)
        said = self.person.last_update
        await until(lambda: said in self.rig.api.queues.confirmed)

    async def repeat(self) -> None:
        before = len(self.inbox.arrivals)
        self.rig.api.queues.repeat(self.person.last_update)
        await until(lambda: len(self.inbox.arrivals) > before)

    async def send(self, line: Line) -> None:
        await self.channel.send(str(self.person.id), line)

    async def shown(self, text: str) -> str:
        await self.person.hears(text)
        return repr([(sent.text, sent.labels) for sent in self.person.screen])


def telegram(framework: str, mode: str) -> Callable[[Inbox], AbstractAsyncContextManager[Driver]]:
    @asynccontextmanager
    async def driving(inbox: Inbox) -> AsyncIterator[Driver]:
        async with rig(framework, mode, inbox) as made:
            yield TelegramDriver(made, inbox)

    return driving


DRIVERS: Mapping[str, Callable[[Inbox], AbstractAsyncContextManager[Driver]]] = {
    "console": console,
    "web": web,
    "telegram": telegram("aiogram", "polling"),
    "telegram through ptb": telegram("ptb", "polling"),
    "telegram by webhook": telegram("aiogram", "webhook"),
    "telegram through ptb by webhook": telegram("ptb", "webhook"),
}
"""By the channel's word in the database, followed by its variant."""
