"""The web chat over the real house, served on a free port, and a browser that speaks to it by plain requests."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

import httpx2
import msgspec
import uvicorn
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from bot import settings
from bot.app import working
from bot.bootstrap import House, house, web_chat
from bot.channels.web.limits import Limits, Rate
from bot.channels.web.tokens import address_of
from bot.downloads import longest_body
from bot.services.clock import Clock, utc
from bot.services.take_over import Manager
from bot.web import build_app, server_config
from dialogs.ids import ManagerId
from storage import conversations
from storage.records import Address

ANNA = Manager(ManagerId("anna"), "Anna")
Frame = dict[str, Any]
_ANY = Rate(1e6, 1e6)
NO_LIMITS = Limits(_ANY, _ANY, _ANY, _ANY, _ANY, _ANY, _ANY, 100, 10_000, 10_000)
"""For tests of something else than politeness."""


class Caller:
    """A browser without sockets: a token (or the site's word) and a cursor, and what it was shown."""

    def __init__(self, at: str, token: str | None = None, **headers: str) -> None:
        self.at = at
        self.token = token
        self.identity: Frame | None = None
        self.cursor = 0
        self.lines: list[Frame] = []
        self.client = httpx2.AsyncClient(
            base_url=f"http://{at}", headers={"origin": f"http://{at}", **headers}, timeout=30
        )

    async def __aenter__(self) -> Caller:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.client.aclose()

    @property
    def hello(self) -> Frame:
        who = {"identity": self.identity} if self.identity else {"token": self.token}
        return {"t": "hello", "cursor": self.cursor, **who}

    @property
    def address(self) -> str:
        return address_of(self.token or "")

    async def poll(self, *frames: Frame, wait: bool = False) -> list[Frame]:
        """Send frames; give the answer, with what it says about the token and the lines kept."""
        body = msgspec.json.encode(
            {"hello": self.hello, "frames": frames, "wait": wait, "greet": not self.token}
        )
        answer = await self.client.post("/chat/poll", content=body)
        assert answer.status_code == 200, answer.text
        found: list[Frame] = answer.json()
        for frame in found:
            self.token = frame.get("token") or self.token
            if frame["t"] == "lines":
                self.lines += frame["lines"]
                self.cursor = max(self.cursor, *(line["seq"] for line in frame["lines"]))
        return found

    async def opens(self, visit: str = "visit") -> None:
        await self.poll()
        await self.poll({"t": "open", "id": visit, "language": "en", "page": "http://x.example/"})
        await self.until("What do you want English for?")

    async def until(self, words: str) -> list[Frame]:
        """Ask until a line has these words; give all lines so far."""
        while not any(words in line["text"] for line in self.lines):
            await self.poll(wait=True)
        return self.lines

    def head(self, **more: Any) -> dict[str, str]:
        return {"x-warmline": quote(msgspec.json.encode({"hello": self.hello, **more}).decode())}

    async def sends(self, content: bytes, name: str, id_: str = "f1", text: str = "") -> Frame:
        answer = await self.client.post(
            "/chat/file", content=content, headers=self.head(id=id_, name=name, text=text)
        )
        if answer.status_code != 200:
            return {"t": "status", "code": answer.status_code}
        found: list[Frame] = answer.json()
        return found[0]

    async def gets(self, id_: str) -> httpx2.Response:
        return await self.client.get(f"/chat/file/{id_}", headers=self.head())


async def elsewhere(request: Request) -> Response:
    """Give a page in any language that shows the chat, as a site of its own would."""
    language = request.path_params["language"]
    way = "rtl" if language == "ar" else "ltr"
    policy = "default-src 'none'; script-src 'self'; img-src blob:; connect-src 'self'"
    return HTMLResponse(
        f'<!doctype html><html lang="{language}" dir="{way}"><meta name="viewport" content="width=device-width">'
        f"<title>A page</title><main><h1>A page</h1></main><script async src='/widget.js'></script>",
        headers={"content-security-policy": policy},
    )


@asynccontextmanager
async def site(
    folder: Path, clock: Clock = utc, limits: Limits | None = None, **chosen: str
) -> AsyncIterator[tuple[House, str]]:
    """Serve the chat of a house with these settings; give the house and ``host:port``."""
    environ = {"DATA_DIR": f"{folder}", "PUBLIC_URL": "http://chat.example", "LOG_LEVEL": "error", **chosen}
    async with house(settings.load(environ, folder), clock=clock) as rooms:
        chat = web_chat(rooms, limits)
        rooms.add(chat)
        routes = [*chat.routes(), Route("/in/{language}", elsewhere)]
        app = build_app(routes, longest=lambda path: longest_body(path, rooms.files.longest))
        async with working(rooms), serving(app, rooms) as at:
            yield rooms, at


@asynccontextmanager
async def serving(app: Any, rooms: House) -> AsyncIterator[str]:
    config = server_config(app, "127.0.0.1", 0, rooms.settings.trusted_proxies)
    server = uvicorn.Server(config)
    listening = asyncio.create_task(rooms.channels["web"].listen(rooms.intake("web")))
    serve = asyncio.create_task(server.serve())
    try:
        while not server.started:  # noqa: ASYNC110 - uvicorn offers no event
            await asyncio.sleep(0.01)
        yield f"127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        server.should_exit = True
        await serve
        listening.cancel()
        await asyncio.gather(listening, return_exceptions=True)


async def chat_at(rooms: House, address: str) -> str:
    """Give the id of the conversation at an address of the web chat."""
    async with rooms.database.read() as tx:
        found = await conversations.find(tx, Address("web", "site", address))
    assert found is not None
    return found.id
