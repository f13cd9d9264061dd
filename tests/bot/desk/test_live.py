"""The stream that keeps a page live, over a real server."""

import asyncio
import contextlib
import html
import re
from collections.abc import AsyncIterator
from typing import Any

import httpx2
import msgspec
import pytest
import uvicorn

from bot.app import settled, working
from bot.bootstrap import House, web_app
from bot.services import staff
from bot.web import server_config
from storage import managers
from tests.bot.desk.conftest import URL, Desk, Prospect, chats, manager


class Stream:
    """The events of one page, as its browser gets them."""

    def __init__(self, answer: httpx2.Response) -> None:
        self._rows = answer.aiter_lines()
        self.parts: dict[str, str] = {}
        self.news: dict[str, list[Any]] = {}
        """Everything that came for a region, in order."""

    async def until(self, name: str, words: str) -> None:
        while words not in f"{self.news.get(name, '')}":
            await self._next()

    async def beat(self) -> None:
        """Wait until the page was compared with what it was drawn with."""
        while await anext(self._rows) != ": beat":
            pass

    async def end(self) -> None:
        with contextlib.suppress(StopAsyncIteration):
            while True:
                await self._next()

    async def _next(self) -> None:
        row = await anext(self._rows)
        if row.startswith("event: "):
            data = await anext(self._rows)
            name, news = row.removeprefix("event: "), msgspec.json.decode(data.removeprefix("data: "))
            self.parts[name] = str(news)
            self.news.setdefault(name, []).append(news)


@pytest.fixture
async def address(rooms: House) -> AsyncIterator[str]:
    """The house at work behind a real socket."""
    server = uvicorn.Server(server_config(web_app(rooms), "127.0.0.1", 0))
    async with working(rooms), asyncio.timeout(60):
        serving = asyncio.create_task(server.serve())
        while not server.started:  # noqa: ASYNC110 - uvicorn offers no event
            await asyncio.sleep(0.01)
        yield f"127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
        rooms.feed.close()
        server.should_exit = True
        await serving


@pytest.fixture
async def anna(address: str, rooms: House) -> AsyncIterator[Desk]:
    async with httpx2.AsyncHTTPTransport() as transport:
        yield await manager(_Elsewhere(transport, address), rooms, "Anna")


class _Elsewhere(httpx2.AsyncBaseTransport):
    """Sends what is meant for the public address to the server of the test."""

    def __init__(self, transport: httpx2.AsyncHTTPTransport, address: str) -> None:
        self._transport = transport
        self._host, _, port = address.partition(":")
        self._port = int(port)

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        url = request.url.copy_with(host=self._host, port=self._port)
        there = httpx2.Request(
            request.method, url, headers=request.headers, stream=request.stream, extensions=request.extensions
        )
        return await self._transport.handle_async_request(there)


async def test_a_page_gets_what_is_there_and_then_what_changes(anna: Desk, rooms: House) -> None:
    prospect = Prospect(rooms, "live")
    await prospect.says("hello", "I want a human")
    (chat,) = chats(await anna.page("/inbox"))
    async with anna.client.stream("GET", f"/inbox/live?chat={chat}") as answer:
        assert answer.headers["content-type"].startswith("text/event-stream")
        stream = Stream(answer)
        await stream.until("card", "BANT")
        assert set(stream.parts) == {"list", "bar", "lines", "card"}
        await prospect.says("are <b>you</b> there?")
        await stream.until("lines", "are &lt;b&gt;you&lt;/b&gt; there?")
        await anna.posts(f"/inbox/{chat}/claim")
        await stream.until("bar", "You have this chat.")


async def switched_off(rooms: House, name: str) -> None:
    found = await staff.named(rooms.database, name)
    assert found
    async with rooms.database.write() as tx:
        await managers.set_active(tx, found, active=False)


async def test_a_manager_switched_off_loses_the_open_page_with_the_next_change(
    anna: Desk, rooms: House
) -> None:
    async with anna.client.stream("GET", "/inbox/live") as answer:
        stream = Stream(answer)
        await stream.until("list", "No leads yet")
        await switched_off(rooms, "Anna")
        await Prospect(rooms, "late").says("hello", "I want a human")
        await settled(rooms)
        await stream.end()
        assert "gone" in stream.parts
        assert "human" not in stream.parts["list"]


async def test_a_page_on_which_nothing_happens_is_closed_within_five_seconds(
    anna: Desk, rooms: House
) -> None:
    async with anna.client.stream("GET", "/inbox/live") as answer:
        stream = Stream(answer)
        await stream.until("list", "No leads yet")
        await switched_off(rooms, "Anna")
        async with asyncio.timeout(60):
            await stream.end()
        assert "gone" in stream.parts


async def test_open_pages_let_the_server_stop(anna: Desk, rooms: House) -> None:
    async with anna.client.stream("GET", f"{URL}/inbox/live") as answer:
        stream = Stream(answer)
        await stream.until("list", "No leads yet")
        rooms.feed.close()
        await stream.end()
        assert "gone" not in stream.parts


async def test_only_what_changed_is_sent_and_nothing_that_the_page_was_drawn_with(
    anna: Desk, rooms: House
) -> None:
    first, second = Prospect(rooms, "first"), Prospect(rooms, "second")
    for prospect in (first, second):
        await prospect.says("hello", "I want a human")
    page = await anna.page("/inbox")
    live = re.search(r'data-live="([^"]+)"', page)
    assert live
    async with anna.client.stream("GET", html.unescape(live[1])) as answer:
        stream = Stream(answer)
        await stream.beat()  # until then it is not known which rows the page has: a change sends them all
        await second.says("are you there?")
        await stream.until("list", "are you there?")
        (news,) = stream.news["list"]
        (piece,) = news["html"].values()
        assert "are you there?" in piece
        listed = [id_.removeprefix("c-") for id_ in news["ids"] if id_.startswith("c-")]
        assert sorted(listed) == sorted(chats(page))


async def test_a_chat_that_changed_elsewhere_is_not_drawn_anew(anna: Desk, rooms: House) -> None:
    mine, others = Prospect(rooms, "mine"), Prospect(rooms, "others")
    await mine.says("hello", "I want a human")
    (chat,) = chats(await anna.page("/inbox"))
    await others.says("good morning", "let me talk to a manager please")
    async with anna.client.stream("GET", f"/inbox/live?chat={chat}") as answer:
        stream = Stream(answer)
        await stream.until("card", "BANT")
        await others.says("only the list needs this")
        await stream.until("list", "only the list needs this")
        assert [len(stream.news[name]) for name in ("lines", "bar", "card")] == [1, 1, 1]
        await mine.says("and this is for the chat")
        await stream.until("lines", "and this is for the chat")
        newest = stream.news["lines"][-1]
        assert len(newest["html"]) < len(newest["ids"])


async def test_a_page_that_shows_no_list_is_sent_none(anna: Desk, rooms: House) -> None:
    prospect = Prospect(rooms, "phone")
    await prospect.says("hello", "I want a human")
    (chat,) = chats(await anna.page("/inbox"))
    async with anna.client.stream("GET", f"/inbox/live?chat={chat}&list=no") as answer:
        stream = Stream(answer)
        await stream.until("card", "BANT")
        await prospect.says("are you there?")
        await stream.until("lines", "are you there?")
        assert "list" not in stream.news
