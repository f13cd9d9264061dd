"""The stream that keeps a page live, over a real server."""

import asyncio
import contextlib
from collections.abc import AsyncIterator

import httpx2
import msgspec
import pytest
import uvicorn

from bot.app import settled, working
from bot.bootstrap import House, web_app
from bot.web import server_config
from bot.services import staff
from storage import managers
from tests.bot.desk.conftest import URL, Desk, Prospect, chats, manager


class Stream:
    """The events of one page, as its browser gets them."""

    def __init__(self, answer: httpx2.Response) -> None:
        self._rows = answer.aiter_lines()
        self.parts: dict[str, str] = {}

    async def until(self, name: str, words: str) -> None:
        while words not in self.parts.get(name, ""):
            await self._next()

    async def end(self) -> None:
        with contextlib.suppress(StopAsyncIteration):
            while True:
                await self._next()

    async def _next(self) -> None:
        row = await anext(self._rows)
        if row.startswith("event: "):
            data = await anext(self._rows)
            self.parts[row.removeprefix("event: ")] = str(msgspec.json.decode(data.removeprefix("data: ")))


@pytest.fixture
async def address(rooms: House) -> AsyncIterator[str]:
    """The house at work behind a real socket."""
    server = uvicorn.Server(server_config(web_app(rooms), "127.0.0.1", 0))
    async with working(rooms), asyncio.timeout(20):
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


async def test_a_page_on_which_nothing_happens_is_closed_within_five_seconds(anna: Desk, rooms: House) -> None:
    async with anna.client.stream("GET", "/inbox/live") as answer:
        stream = Stream(answer)
        await stream.until("list", "No leads yet")
        await switched_off(rooms, "Anna")
        async with asyncio.timeout(5):
            await stream.end()
        assert "gone" in stream.parts


async def test_open_pages_let_the_server_stop(anna: Desk, rooms: House) -> None:
    async with anna.client.stream("GET", f"{URL}/inbox/live") as answer:
        stream = Stream(answer)
        await stream.until("list", "No leads yet")
        rooms.feed.close()
        await stream.end()
        assert "gone" not in stream.parts
