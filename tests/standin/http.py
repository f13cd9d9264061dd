"""A fast HTTP/1.1 server and a small client, both on bare asyncio."""

import asyncio
import re
from collections.abc import Awaitable, Callable
from typing import Protocol
from urllib.parse import urlsplit

_LENGTH = re.compile(rb"\r\ncontent-length:[ \t]*(\d+)", re.IGNORECASE)
_TYPE = re.compile(rb"\r\ncontent-type:[ \t]*([^\r]+)", re.IGNORECASE)
_CHUNKED = re.compile(rb"\r\ntransfer-encoding:[ \t]*chunked", re.IGNORECASE)
_PHRASES = {200: b"OK", 400: b"Bad Request", 401: b"Unauthorized", 403: b"Forbidden", 404: b"Not Found"}


class Cut(Exception):
    """Close the connection without an answer."""


Reply = tuple[int, bytes]


class Handler(Protocol):
    def __call__(self, path: str, kind: str, body: bytes) -> Reply | Awaitable[Reply]:
        """Answer a request; raise ``Cut`` to hang up instead."""


class Connection(asyncio.Protocol):
    def __init__(self, handler: Handler, family: set["Connection"]) -> None:
        self.handler = handler
        self.family = family
        self.data = bytearray()
        self.task: asyncio.Task[None] | None = None
        self.transport: asyncio.Transport

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        self.family.add(self)

    def connection_lost(self, _error: Exception | None) -> None:
        self.family.discard(self)
        if self.task is not None:
            self.task.cancel()

    def data_received(self, data: bytes) -> None:
        self.data += data
        self._next()

    def _next(self) -> None:
        while self.task is None and (request := _request(self.data)) is not None:
            try:
                reply = self.handler(*request)
            except Cut:
                self.transport.abort()
                return
            if isinstance(reply, tuple):
                self._write(*reply)
            else:
                self.task = asyncio.ensure_future(self._later(reply))

    async def _later(self, reply: Awaitable[Reply]) -> None:
        try:
            self._write(*await reply)
        except Cut:
            self.transport.abort()
        self.task = None
        self._next()

    def _write(self, status: int, body: bytes) -> None:
        kind = b"text/html" if body.startswith(b"<") else b"application/json"
        head = b"HTTP/1.1 %d %b\r\nContent-Type: %b\r\nContent-Length: %d\r\n\r\n"
        self.transport.write(head % (status, _PHRASES.get(status, b"Error"), kind, len(body)) + body)


def _request(data: bytearray) -> tuple[str, str, bytes] | None:
    """Take one whole request off the front of ``data``."""
    end = data.find(b"\r\n\r\n")
    if end < 0:
        return None
    head = bytes(data[: end + 2])
    found = _LENGTH.search(head)
    length = int(found[1]) if found else 0
    if _CHUNKED.search(head):
        chunked = _unchunk(data, end + 4)
        if chunked is None:
            return None
        body, stop = chunked
    elif len(data) < end + 4 + length:
        return None
    else:
        body, stop = bytes(data[end + 4 : end + 4 + length]), end + 4 + length
    del data[:stop]
    kind = _TYPE.search(head)
    return head.split(b" ", 2)[1].decode(), kind[1].decode() if kind else "", body


def _unchunk(data: bytearray, at: int) -> tuple[bytes, int] | None:
    body = bytearray()
    while (end := data.find(b"\r\n", at)) >= 0:
        size = int(bytes(data[at:end]), 16)
        stop = end + 2 + size + 2
        if len(data) < stop:
            return None
        body += data[end + 2 : end + 2 + size]
        if size == 0:
            return bytes(body), stop
        at = stop
    return None


class Server:
    """Serves ``handler`` on a free port of the loopback."""

    def __init__(self, handler: Handler) -> None:
        self._handler = handler
        self._connections: set[Connection] = set()
        self._server: asyncio.Server | None = None
        self.port = 0

    async def start(self, port: int = 0) -> None:
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(
            lambda: Connection(self._handler, self._connections), "127.0.0.1", port
        )
        self.port = self._server.sockets[0].getsockname()[1]

    async def stop(self) -> None:
        if self._server is not None:
            self._server.close()
        for connection in tuple(self._connections):
            connection.transport.abort()
        while self._connections:  # noqa: ASYNC110 - two loops
            await asyncio.sleep(0)


Post = Callable[[str, bytes, dict[str, str]], Awaitable[tuple[int, dict[str, str]]]]


Wire = tuple[asyncio.StreamReader, asyncio.StreamWriter]


class Poster:
    """Posts bodies over kept connections, each to its own address; gives the status and the headers.

    ``heard`` is told what an answer's body says, if it has one.
    """

    def __init__(self, heard: Callable[[bytes], None] = lambda _: None) -> None:
        self._heard = heard
        self._idle: list[tuple[str, Wire]] = []

    async def __call__(self, url: str, body: bytes, headers: dict[str, str]) -> tuple[int, dict[str, str]]:
        parts = urlsplit(url)
        reader, writer = self._kept(parts.netloc) or await asyncio.open_connection(
            parts.hostname or "", parts.port or 80
        )
        lines = [
            f"POST {parts.path or '/'} HTTP/1.1",
            f"Host: {parts.netloc}",
            "Content-Type: application/json",
        ]
        lines += [f"Content-Length: {len(body)}", *(f"{name}: {value}" for name, value in headers.items())]
        try:
            writer.write("\r\n".join([*lines, "", ""]).encode() + body)
            head = (await reader.readuntil(b"\r\n\r\n")).decode()
        except (OSError, asyncio.IncompleteReadError):
            writer.close()
            raise ConnectionError from None
        status, fields = _read_head(head)
        said = await reader.readexactly(int(fields.get("content-length", "0")))
        self._idle.append((parts.netloc, (reader, writer)))
        if said:
            self._heard(said)
        return status, fields

    def _kept(self, address: str) -> Wire | None:
        """Give a connection to this address that the other side has not closed; others are let go."""
        while self._idle:
            where, (reader, writer) = self._idle.pop()
            if where == address and not reader.at_eof() and reader.exception() is None:
                return reader, writer
            writer.close()
        return None

    def close(self) -> None:
        for _, (_, writer) in self._idle:
            writer.close()
        self._idle.clear()


def _read_head(head: str) -> tuple[int, dict[str, str]]:
    first, *rest = head.strip().split("\r\n")
    fields = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in rest)}
    return int(first.split(" ")[1]), fields
