"""A small HTTP/1.1 client for one server: kept connections, a bounded pool, whole answers.

Why not a library: of a bot's work on one core the HTTP client is the larger half. A request here costs about
a tenth of aiohttp's and a hundredth of httpx's. It speaks only what a Bot API server needs: requests with a
length, answers with a length, in chunks, or up to the end. No redirects, no cookies, no proxies.
"""

from __future__ import annotations

import asyncio
import re
import ssl
from collections import deque
from ipaddress import ip_address
from typing import cast
from urllib.parse import urlsplit

import certifi

LONGEST_ANSWER = 64 * 1024 * 1024
IDLE = 20.0
"""Seconds after which a kept connection is not used again: servers close theirs a little later."""

NEXT_ADDRESS = 0.25
"""Seconds after which the server's next address is tried beside a silent one (RFC 8305): IPv6 is often half there."""

WATCH = 0.25
"""Seconds between looks for requests that are overdue."""

_LENGTH = re.compile(rb"\r\ncontent-length:[ \t]*(\d+)")
_CHUNKED = re.compile(rb"\r\ntransfer-encoding:[^\r]*chunked")
_CLOSE = re.compile(rb"\r\nconnection:[ \t]*close")


class WireError(Exception):
    """There was no answer. ``uncertain``: the request may have been carried out all the same."""

    def __init__(self, reason: str, *, uncertain: bool) -> None:
        super().__init__(reason)
        self.uncertain = uncertain


def trusted() -> ssl.SSLContext:
    """Give what servers' certificates are checked against: the machine's own authorities, and certifi's.

    A bare container and some builds of Python have none of their own; a company's own stand only in the machine's.
    """
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


def _is_address(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


class Wire:
    """Requests to the server of ``base_url``; more than ``connections`` at once wait their turn."""

    def __init__(self, base_url: str, *, connections: int = 100) -> None:
        parts = urlsplit(base_url)
        secure = parts.scheme == "https"
        self._host = parts.hostname or ""
        self._port = parts.port or (443 if secure else 80)
        self._ssl = trusted() if secure else None
        # A race with nobody, cut short, would leave its socket open (Python 3.11).
        self._next_address = None if _is_address(self._host) else NEXT_ADDRESS
        self._name = parts.netloc.rpartition("@")[2].encode()
        self._idle: list[_Connection] = []
        self._open: set[_Connection] = set()
        self._room = connections
        self._waiting: deque[asyncio.Future[None]] = deque()
        self._closed = False
        self._watching = False

    async def post(self, path: str, body: bytes, kind: bytes, within: float) -> tuple[int, bytes]:
        """Send ``body`` of media type ``kind``; give the status and the answer's body.

        Raises:
            WireError: no answer came within ``within`` seconds, or at all.
        """
        head = b"POST %b HTTP/1.1\r\nHost: %b\r\nContent-Type: %b\r\nContent-Length: %d\r\n\r\n"
        return await self._ask(head % (path.encode(), self._name, kind, len(body)) + body, within)

    async def get(self, path: str, within: float) -> tuple[int, bytes]:
        """Ask for ``path``; the same answer and error as ``post``."""
        return await self._ask(b"GET %b HTTP/1.1\r\nHost: %b\r\n\r\n" % (path.encode(), self._name), within)

    async def aclose(self) -> None:
        """Drop every connection; requests under way fail."""
        self._closed = True
        for connection in tuple(self._open):
            connection.drop()
        self._idle.clear()

    async def _ask(self, request: bytes, within: float) -> tuple[int, bytes]:
        await self._take_room()
        try:
            connection = self._kept() or await self._connected(within)
            self._watch()
            answer = await connection.ask(request, within)
            if connection.reusable and not self._closed:
                self._idle.append(connection)
            else:
                connection.drop()
            return answer
        finally:
            self._give_room()

    def _watch(self) -> None:
        """See to it that requests end in time: one timer for all, since one each would cost a tenth."""
        if not self._watching:
            self._watching = True
            asyncio.get_running_loop().call_later(WATCH, self._look)

    def _look(self) -> None:
        self._watching = False
        now = asyncio.get_running_loop().time()
        waiting = [connection for connection in self._open if connection.asked]
        for connection in waiting:
            connection.expire(now)
        if waiting:
            self._watch()

    async def _take_room(self) -> None:
        if self._room:
            self._room -= 1
            return
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append(turn)
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                self._give_room()
            raise

    def _give_room(self) -> None:
        while self._waiting:
            turn = self._waiting.popleft()
            if not turn.done():
                turn.set_result(None)
                return
        self._room += 1

    def _kept(self) -> _Connection | None:
        now = asyncio.get_running_loop().time()
        while self._idle:
            connection = self._idle.pop()
            if connection.reusable and now - connection.used < IDLE:
                return connection
            connection.drop()
        return None

    async def _connected(self, within: float) -> _Connection:
        if self._closed:
            raise WireError("closed", uncertain=False)
        loop = asyncio.get_running_loop()
        try:
            async with asyncio.timeout(within):
                _, connection = await loop.create_connection(
                    lambda: _Connection(self._open),
                    self._host,
                    self._port,
                    ssl=self._ssl,
                    happy_eyeballs_delay=self._next_address,
                )
        except (OSError, TimeoutError) as error:
            raise WireError(f"cannot connect ({type(error).__name__})", uncertain=False) from error
        return connection


class _Connection(asyncio.Protocol):
    """One connection; one request at a time."""

    def __init__(self, family: set[_Connection]) -> None:
        self.reusable = True
        self.used = 0.0
        self._until = 0.0
        self._family = family
        self._loop = asyncio.get_running_loop()
        self._answer: asyncio.Future[tuple[int, bytes]] | None = None
        self._in = bytearray()
        self._status = 0
        self._length: int | None = None
        self._chunked = False

    async def ask(self, request: bytes, within: float) -> tuple[int, bytes]:
        self._answer = self._loop.create_future()
        self._status = 0
        self._in.clear()
        self._until = self._loop.time() + within
        self._transport.write(request)
        try:
            return await self._answer
        except asyncio.CancelledError:
            self.drop()
            raise
        finally:
            self._answer = None
            self.used = self._loop.time()

    @property
    def asked(self) -> bool:
        return self._answer is not None

    def expire(self, now: float) -> None:
        if now >= self._until:
            self._fail("no answer in time")

    def drop(self) -> None:
        self.reusable = False
        self._transport.abort()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)  # this is TCP; uvloop's is no subclass
        self._family.add(self)

    def connection_lost(self, _error: Exception | None) -> None:
        self.reusable = False
        self._family.discard(self)
        if self._status and self._length is None and not self._chunked:
            self._done(bytes(self._in))
        self._fail("the connection was cut")

    def data_received(self, data: bytes) -> None:
        if self._answer is None or self._answer.done():
            self.drop()  # nobody asked
            return
        self._in += data
        if len(self._in) > LONGEST_ANSWER:
            self._fail("the answer is too long")
        elif self._status or self._read_head():
            self._read_body()

    def _read_head(self) -> bool:
        end = self._in.find(b"\r\n\r\n")
        if end < 0:
            return False
        head = bytes(self._in[: end + 2]).lower()
        del self._in[: end + 4]
        if not head.startswith(b"http/1.") or not head[9:12].isdigit():
            self._fail("not HTTP")
            return False
        self._status = int(head[9:12])
        length = _LENGTH.search(head)
        self._length = int(length[1]) if length else None
        self._chunked = bool(_CHUNKED.search(head))
        self.reusable = not _CLOSE.search(head) and (self._chunked or length is not None)
        return True

    def _read_body(self) -> None:
        if self._chunked:
            body = _unchunked(self._in)
            if body is not None:
                self._done(body)
        elif self._length is not None and len(self._in) >= self._length:
            self._done(bytes(self._in[: self._length]))

    def _done(self, body: bytes) -> None:
        if self._answer is not None and not self._answer.done():
            self._answer.set_result((self._status, body))

    def _fail(self, reason: str) -> None:
        if self._answer is not None and not self._answer.done():
            self._answer.set_exception(WireError(reason, uncertain=True))
            self.drop()


def _unchunked(data: bytearray) -> bytes | None:
    """Give the body of an answer in chunks; ``None`` while some of it is missing."""
    body, at = bytearray(), 0
    while (end := data.find(b"\r\n", at)) >= 0:
        try:
            size = int(bytes(data[at:end]).partition(b";")[0], 16)
        except ValueError:
            return b""
        if size == 0:
            return bytes(body) if data.find(b"\r\n\r\n", end - 2) >= 0 or data[end:] == b"\r\n" else None
        if len(data) < end + 2 + size + 2:
            return None
        body += data[end + 2 : end + 2 + size]
        at = end + 2 + size + 2
    return None
