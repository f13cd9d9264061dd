"""The whole assistant as a process of its own, and real browsers before it."""

import asyncio
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, Locator, Page, async_playwright, expect

ROOT = Path(__file__).parent.parent.parent
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
PATIENCE = 15_000
"""Milliseconds to wait for what should be there at once; a shared machine may be slow."""


expect.set_options(timeout=PATIENCE)


class Server:
    """`python -m bot run` over a data folder and a port that stay the same when it is killed and started."""

    def __init__(self, folder: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.port = port
        self.url = f"http://127.0.0.1:{port}"
        self.link = ""
        self._environ = {
            "PATH": os.environ["PATH"],
            "DATA_DIR": f"{folder}",
            "CHECK_MAIL_DOMAINS": "no",
            "HTTP_PORT": f"{port}",
            "PUBLIC_URL": self.url,
            "LOG_LEVEL": "error",
        }
        self._process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "bot", "run"],
            cwd=ROOT,
            env=self._environ,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout
        said = [self._process.stdout.readline() for _ in range(3)]
        assert said[0].split() == ["Chat", f"{self.url}/"], said
        self.link = said[1].split()[1] if "key=" in said[1] else self.link

    def kill(self) -> None:
        """End it without a chance to tidy up."""
        assert self._process
        self._process.kill()
        self._process.communicate()

    def stop(self) -> None:
        assert self._process
        self._process.terminate()
        self._process.communicate(timeout=20)

    def is_up(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def manager(self, name: str) -> str:
        """Make a manager; give their link."""
        done = subprocess.run(
            [sys.executable, "-m", "bot", "manager", "add", name],
            cwd=ROOT,
            env=self._environ,
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout.split()[-1]


class Wire:
    """A wire between browser and server that can be cut: all connections through it end at once."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._open: set[asyncio.StreamWriter] = set()
        self._listening: asyncio.Server | None = None
        self.url = ""

    async def lay(self) -> None:
        self._listening = await asyncio.start_server(self._join, "127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{self._listening.sockets[0].getsockname()[1]}"

    def cut(self) -> None:
        for end in list(self._open):
            end.transport.abort()

    async def take_up(self) -> None:
        if self._listening:
            self._listening.close()
        self.cut()

    async def _join(self, reads: asyncio.StreamReader, writes: asyncio.StreamWriter) -> None:
        try:
            far_reads, far_writes = await asyncio.open_connection("127.0.0.1", self._server.port)
        except OSError:
            writes.transport.abort()
            return
        self._open |= {writes, far_writes}
        await asyncio.gather(_pump(reads, far_writes), _pump(far_reads, writes))
        self._open -= {writes, far_writes}


async def _pump(reads: asyncio.StreamReader, writes: asyncio.StreamWriter) -> None:
    try:
        while data := await reads.read(65536):
            writes.write(data)
            await writes.drain()
    except OSError:
        pass
    finally:
        writes.close()


class Chat:
    """The widget on a page, as a prospect uses it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.field = page.locator("warmline-chat textarea")
        self.lines = page.locator("warmline-chat .line")

    async def tap(self, label: str) -> None:
        """Tap a choice that is still open."""
        await self.page.locator(".replies:not(.answered)").get_by_text(label, exact=True).last.click()

    async def say(self, text: str) -> None:
        await self.field.fill(text)
        await self.field.press("Enter")

    def bubble(self, text: str) -> Locator:
        return self.page.locator("warmline-chat .text", has_text=text)

    async def hears(self, text: str) -> None:
        await self.bubble(text).last.wait_for()

    async def is_settled(self) -> None:
        """Wait until nothing waits to be sent."""
        await self.page.wait_for_function(
            "() => !document.querySelector('warmline-chat').shadowRoot.querySelector('.pending')"
        )

    async def texts(self) -> list[str]:
        return await self.page.locator("warmline-chat .text").all_inner_texts()

    async def own(self) -> list[str]:
        return await self.page.locator("warmline-chat .prospect .text").all_inner_texts()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """A server of the test's own, which may be killed."""
    yield from _running(tmp_path)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server that tests of strangers share."""
    yield from _running(tmp_path_factory.mktemp("shared"))


def _running(folder: Path) -> Iterator[Server]:
    server = Server(folder)
    server.start()
    yield server
    if server.is_up():
        server.stop()


@pytest_asyncio.fixture(loop_scope="session")
async def wire(shared: Server) -> AsyncIterator[Wire]:
    wire = Wire(shared)
    await wire.lay()
    yield wire
    await wire.take_up()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    path = os.environ.get("CHROME") or next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        pytest.fail("The browser tests need Chromium: install it, or name its file in CHROME.", pytrace=False)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield browser
        await browser.close()


NewPage = Callable[..., Awaitable[Page]]


@pytest_asyncio.fixture(loop_scope="session")
async def person(browser: Browser) -> AsyncIterator[NewPage]:
    """Make people: each has a browser profile of their own. Whatever a page complains of fails the test."""
    complaints: list[str] = []
    profiles: list[BrowserContext] = []

    def listen(page: Page) -> None:
        page.set_default_timeout(PATIENCE)
        page.on("dialog", lambda dialog: complaints.append(f"dialog: {dialog.message}"))
        page.on("pageerror", lambda error: complaints.append(f"error: {error}"))
        page.on("console", lambda said: complaints.append(said.text) if is_complaint(said.text) else None)

    async def make(context: BrowserContext | None = None, **options: object) -> Page:
        if context is None:
            context = await browser.new_context(**options)  # type: ignore[arg-type]
            profiles.append(context)
        page = await context.new_page()
        listen(page)
        return page

    yield make
    for profile in profiles:
        await profile.close()
    assert complaints == []


def is_complaint(text: str) -> bool:
    """Whether a console line tells of a broken policy or script; a cut connection is not one."""
    return "Content Security Policy" in text or "Uncaught" in text
