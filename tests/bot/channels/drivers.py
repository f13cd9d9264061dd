"""How the contract suite plays the prospect of each channel: one driver an entry of ``registry.CHANNELS``."""

import asyncio
import io
import itertools
import queue
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Protocol

from bot.channels.console import Console
from bot.channels.contract import Arrival, Channel, Line
from tests.bot.channels.web_client import Browser
from tests.bot.channels.web_world import World, serving


class Driver(Protocol):
    """A prospect's side of a channel that listens."""

    can_repeat: bool

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


DRIVERS: Mapping[str, Callable[[Inbox], AbstractAsyncContextManager[Driver]]] = {
    "console": console,
    "web": web,
}
