"""The inbox over the real house: a real database, the shipped script, and prospects who write to it."""

import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

import httpx2
import pytest
from argon2 import PasswordHasher

from bot import settings
from bot.app import settled, working
from bot.bootstrap import House, house, web_app
from bot.channels.contract import Arrival
from bot.invitations import manager_link
from bot.services.passwords import Hasher
from dialogs.events import Opened, ProspectEvent, Said, Source

URL = "http://desk.example"
PASSWORD = "lampshade-otter-42"
LIGHT = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
"""Tests of pages need no slow hashes."""


class Moved:
    """A clock that stands still until it is moved: a Tuesday at noon in Berlin, so the desk is open."""

    def __init__(self) -> None:
        self.now = datetime(2026, 12, 1, 11, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def later(self, **by: float) -> None:
        self.now += timedelta(**by)


class Prospect:
    """Somebody who chats on the web."""

    def __init__(self, rooms: House, address: str) -> None:
        self.rooms = rooms
        self.address = address
        self.count = 0

    async def does(self, *events: ProspectEvent) -> None:
        for event in events:
            self.count += 1
            arrival = Arrival("site", f"{self.address}:{self.count}", self.address, event, self.rooms.clock())
            await self.rooms.intake("web")(arrival)
            await settled(self.rooms)

    async def says(self, *texts: str) -> None:
        await self.does(*(Said(text) for text in texts))

    async def sees(self) -> list[str]:
        return [line.message.text for line in await self.rooms.history("web", "site").since(self.address, 0)]

    async def becomes_a_lead(self, name: str = "Maria Gonzalez") -> None:
        await self.does(Opened(Source("web", campaign="autumn", medium="cpc", place="search"), None))
        await self.says("An exam", "IELTS", "In 1-3 months", "On my own", "rather not say", "Yes, please")
        await self.says("Yes, that's fine", name, "maria@gonzalez.example", "In the evening")


class Desk:
    """A manager's browser."""

    def __init__(self, client: httpx2.AsyncClient, rooms: House) -> None:
        self.client = client
        self.rooms = rooms
        self.token = ""

    async def enters(self, link: str) -> httpx2.Response:
        """Open a personal link and choose a password, where the link asks for one."""
        answer = await self.client.get(link)
        if answer.status_code == 200 and "key" in (hidden := fields(answer.text)):
            form = {"key": hidden["key"], "password": PASSWORD}
            answer = await self.client.post("/inbox/enter", data=form, headers={"origin": URL})
        if answer.status_code == 303:
            self.token = fields(await self.page("/inbox/account"))["token"]
        return answer

    async def page(self, path: str) -> str:
        answer = await self.client.get(path)
        assert answer.status_code == 200, f"{path}: {answer.status_code}"
        return answer.text

    async def posts(self, path: str, action: str = "", **form: str) -> httpx2.Response:
        data = {"token": self.token, **({"action": action} if action else {}), **form}
        answer = await self.client.post(path, data=data, headers={"origin": URL})
        await settled(self.rooms)
        return answer


class _Fields(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "input" and given.get("type") == "hidden":
            self.found.setdefault(given.get("name") or "", given.get("value") or "")


def fields(html: str) -> dict[str, str]:
    """Give the hidden fields of a page's first form."""
    parser = _Fields()
    parser.feed(html)
    return parser.found


def chats(html: str) -> list[str]:
    """Give the ids of the conversations a page lists, in its order."""
    return re.findall(r'id="c-([0-9a-z]+)"', html)


@pytest.fixture
def clock() -> Moved:
    return Moved()


@pytest.fixture
async def rooms(tmp_path: Path, clock: Moved) -> AsyncIterator[House]:
    chosen = settings.load({"DATA_DIR": f"{tmp_path}", "PUBLIC_URL": URL, "LOG_LEVEL": "error"}, tmp_path)
    async with house(chosen, clock=clock) as rooms:
        yield rooms


@pytest.fixture
async def app(rooms: House) -> AsyncIterator[httpx2.ASGITransport]:
    application = web_app(rooms, Hasher(LIGHT))
    async with working(rooms):
        yield httpx2.ASGITransport(application)


async def manager(app: httpx2.AsyncBaseTransport, rooms: House, name: str, *roles: str) -> Desk:
    """Let somebody in; without ``roles`` the first one is the admin, the others are managers."""
    desk = Desk(httpx2.AsyncClient(transport=app, base_url=URL), rooms)
    link = await manager_link(rooms.database, rooms.settings, name, rooms.clock, roles=roles)
    parts = urlsplit(link)
    assert (await desk.enters(f"{parts.path}?{parts.query}")).status_code == 303
    return desk


@pytest.fixture
async def anna(app: httpx2.ASGITransport, rooms: House) -> Desk:
    return await manager(app, rooms, "Anna")


@pytest.fixture
async def ben(app: httpx2.ASGITransport, rooms: House) -> Desk:
    return await manager(app, rooms, "Ben")


@pytest.fixture
async def maria(app: httpx2.ASGITransport, rooms: House) -> Prospect:
    prospect = Prospect(rooms, "maria")
    await prospect.becomes_a_lead()
    return prospect


@pytest.fixture
async def chat(anna: Desk, maria: Prospect) -> str:
    """The id of Maria's conversation."""
    (found,) = chats(await anna.page("/inbox"))
    return found
