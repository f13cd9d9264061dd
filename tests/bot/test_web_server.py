"""The server under pages, sockets and posts: what it refuses, and what other servers' posts are spared."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx
import pytest
import uvicorn
from starlette.types import Receive, Scope, Send

from bot import heads, web
from bot.commands import run
from bot.hatch import Hatch
from bot.web import build_app, server_config
from tests.standin.api import until

both_parsers = pytest.mark.parametrize("parser", ["httptools", "h11"])


async def echo(scope: Scope, receive: Receive, send: Send) -> None:
    """Answer with the method and the body."""
    body, more = scope["method"].encode() + b" ", True
    while more:
        part = await receive()
        body, more = body + part.get("body", b""), part.get("more_body", False)
    length = str(len(body)).encode()
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", length)]})
    await send({"type": "http.response.body", "body": body})


@asynccontextmanager
async def serving(parser: str, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[int]:
    """Serve one hatch; give the port. ``h11``: as where httptools is not built."""
    if parser == "h11":
        monkeypatch.setattr(web, "find_spec", lambda _: None)
    server = uvicorn.Server(server_config(build_app([Hatch("/posts", echo)]), "127.0.0.1", 0))
    task = asyncio.create_task(server.serve())
    try:
        await until(lambda: server.started)
        yield server.servers[0].sockets[0].getsockname()[1]
    finally:
        server.should_exit = True
        await task


@both_parsers
async def test_a_post_at_a_hatch_passes_what_is_for_pages(
    parser: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with serving(parser, monkeypatch) as port, httpx.AsyncClient() as client:
        posted = await client.post(f"http://127.0.0.1:{port}/posts?a=b", content=b"x" * 70_000)
        assert posted.text == "POST " + "x" * 70_000
        assert "content-security-policy" not in posted.headers
        asked = await client.get(f"http://127.0.0.1:{port}/posts")
        assert (asked.status_code, asked.headers["allow"]) == (405, "POST")
        assert asked.headers["content-security-policy"] == web.NOTHING
        elsewhere = await client.post(f"http://127.0.0.1:{port}/posts/", content=b"")
        assert elsewhere.status_code in (307, 404)
        assert (
            await client.post(f"http://127.0.0.1:{port}/health", content=b"x" * 70_000)
        ).status_code == 413


@both_parsers
async def test_a_head_without_an_end_fills_no_memory(parser: str, monkeypatch: pytest.MonkeyPatch) -> None:
    async with serving(parser, monkeypatch) as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"GET /health HTTP/1.1\r\nHost: here\r\nX-Long: ")
        sent = 0
        with contextlib.suppress(ConnectionError):
            while sent < 500 and not reader.at_eof():
                writer.write(b"a" * heads.LONGEST_HEAD)
                await writer.drain()
                await asyncio.sleep(0)
                sent += 1
        assert sent < 500
        writer.close()


@both_parsers
async def test_pieces_of_any_size_make_one_post_and_the_connection_lives_on(
    parser: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with serving(parser, monkeypatch) as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        for size in (1, 7, 3 * heads.LONGEST_HEAD):
            head = f"POST /posts HTTP/1.1\r\nHost: here\r\nContent-Length: {size}\r\n\r\n".encode()
            for piece in (head[:9], head[9:30], head[30:], b"b" * (size - 1), b"c"):
                writer.write(piece)
                await writer.drain()
                await asyncio.sleep(0)
            answer = await reader.readuntil(b"\r\n\r\n")
            assert answer.startswith(b"HTTP/1.1 200")
            assert await reader.readexactly(5 + size) == b"POST " + b"b" * (size - 1) + b"c"
        writer.write(b"POST /posts HTTP/1.1\r\nHost: here\r\nTransfer-Encoding: chunked\r\n\r\n")
        writer.write(b"2\r\nab\r\n1\r\nc\r\n0\r\n\r\n")
        await reader.readuntil(b"\r\n\r\n")
        assert await reader.readexactly(8) == b"POST abc"
        writer.close()


async def test_an_answer_in_two_pieces_does_not_wait_until_the_first_is_acknowledged() -> None:
    door = run._listen("127.0.0.1", 0)
    server = uvicorn.Server(server_config(build_app([]), "127.0.0.1", 0))
    task = asyncio.create_task(server.serve(sockets=[door]))
    _, writer = await asyncio.open_connection(*door.getsockname())
    try:
        await until(lambda: bool(server.server_state.connections))
        (connection,) = server.server_state.connections
        accepted = connection.transport.get_extra_info("socket")
        assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
    finally:
        writer.close()
        server.should_exit = True
        await task
