"""The small HTTP client: whole answers however they come, and an error in time when none does."""

import asyncio
import socket
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.channels.telegram.multipart import JSON, form
from bot.channels.telegram.wire import Wire, WireError, trusted

Serve = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@asynccontextmanager
async def wired(
    answer: bytes, *, close: bool = False, pieces: int = 1, connections: int = 100
) -> AsyncIterator[Wire]:
    """Have a server that gives every request these bytes."""

    open_ones: list[asyncio.StreamWriter] = []

    async def serve(reads: asyncio.StreamReader, writes: asyncio.StreamWriter) -> None:
        open_ones.append(writes)
        try:
            while await reads.readuntil(b"\r\n\r\n"):
                size = -(-len(answer) // pieces) or 1
                for start in range(0, len(answer), size):
                    writes.write(answer[start : start + size])
                    await writes.drain()
                    await asyncio.sleep(0)
                if close:
                    break
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        writes.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    wire = Wire(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", connections=connections)
    try:
        yield wire
    finally:
        await wire.aclose()
        server.close()
        for writes in open_ones:
            writes.transport.abort()
        for _ in range(5):
            await asyncio.sleep(0)


HEAD = b"HTTP/1.1 200 OK\r\n"


@pytest.mark.parametrize("pieces", [1, 3, 1000])
@pytest.mark.parametrize(
    "answer",
    [
        HEAD + b"Content-Length: 5\r\n\r\nhello",
        HEAD + b"content-length:5\r\nConnection: close\r\n\r\nhello",
        HEAD + b"Transfer-Encoding: chunked\r\n\r\n2\r\nhe\r\n3;x=y\r\nllo\r\n0\r\n\r\n",
    ],
)
async def test_an_answer_is_whole_however_it_is_cut(answer: bytes, pieces: int) -> None:
    async with wired(answer, pieces=pieces) as wire:
        for _ in range(3):
            assert await wire.get("/", 5) == (200, b"hello")


async def test_an_answer_without_a_length_goes_up_to_the_end() -> None:
    async with wired(HEAD + b"\r\nhello", close=True) as wire:
        assert await wire.get("/", 5) == (200, b"hello")


@pytest.mark.parametrize("answer", [b"", HEAD + b"Content-Length: 50\r\n\r\nhel", b"SMTP ready\r\n\r\n"])
async def test_half_an_answer_or_none_is_an_error_and_may_have_taken_effect(answer: bytes) -> None:
    async with wired(answer, close=True) as wire:
        with pytest.raises(WireError) as caught:
            await wire.get("/", 5)
    assert caught.value.uncertain


async def test_no_answer_in_time_is_an_error_and_later_requests_go_on() -> None:
    async with wired(b"") as wire:
        with pytest.raises(WireError, match="in time"):
            await wire.get("/", 0.3)
        with pytest.raises(WireError, match="in time"):
            await wire.get("/", 0.3)


async def test_nobody_there_is_an_error_and_surely_not_carried_out() -> None:
    with pytest.raises(WireError) as caught:
        await Wire("http://127.0.0.1:1").get("/", 5)
    assert not caught.value.uncertain


async def test_a_silent_address_of_a_server_does_not_hide_its_others(monkeypatch: pytest.MonkeyPatch) -> None:
    loop = asyncio.get_running_loop()
    connect = loop.sock_connect

    async def two_addresses(_host: str, port: int, **_: object) -> list[tuple[object, ...]]:
        stream = (socket.AF_INET, socket.SOCK_STREAM, 6, "")
        return [(*stream, ("127.0.0.2", port)), (*stream, ("127.0.0.1", port))]

    async def silent_at_the_first(sock: socket.socket, address: tuple[str, int]) -> None:
        if address[0] == "127.0.0.2":
            await loop.create_future()
        await connect(sock, address)

    async with wired(HEAD + b"Content-Length: 2\r\n\r\nok") as wire:
        monkeypatch.setattr(loop, "getaddrinfo", two_addresses)
        monkeypatch.setattr(loop, "sock_connect", silent_at_the_first)
        assert await wire.get("/", 5) == (200, b"ok")


def test_a_machine_without_authorities_of_its_own_still_knows_whom_to_trust(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "none.pem"))
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path))
    context = trusted()
    assert context.cert_store_stats()["x509_ca"] > 50
    assert context.verify_mode is ssl.CERT_REQUIRED
    assert context.check_hostname


async def test_requests_beyond_the_pool_wait_and_a_cancelled_one_gives_its_place_back() -> None:
    async with wired(HEAD + b"Content-Length: 2\r\n\r\nok", connections=2) as wire:
        tasks = [asyncio.create_task(wire.get("/", 5)) for _ in range(20)]
        await asyncio.sleep(0)
        for task in tasks[1::3]:
            task.cancel()
        done = await asyncio.gather(*tasks, return_exceptions=True)
        assert [one for one in done if one == (200, b"ok")] != []
        assert set(await asyncio.gather(*(wire.get("/", 5) for _ in range(3)))) == {(200, b"ok")}


def test_a_form_with_files_keeps_their_bytes_and_cannot_be_broken_by_a_name() -> None:
    body, kind = form({"chat_id": 7, "caption": "hi"}, {"photo": ('a"b\r\n.jpg', b"\x00\xff")})
    border = kind.partition(b"boundary=")[2]
    assert body.count(b"--" + border) == 4
    assert b'filename="a%22b%0D%0A.jpg"' in body
    assert b"\r\n\r\n\x00\xff\r\n" in body
    assert form({"a": 1}, {}) == (b'{"a":1}', JSON)
