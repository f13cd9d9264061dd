"""A browser for benchmarks: one WebSocket on bare asyncio, so that the client is not what is measured."""

from __future__ import annotations

import asyncio
import base64
import os
import struct

HANDSHAKE = (
    "GET /chat HTTP/1.1\r\nHost: {at}\r\nOrigin: http://{at}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    "Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: warmline.1\r\n\r\n"
)
PING = 9
MASK = b"\0\0\0\0"
"""A mask of zeros is as good as any here, and costs the client nothing."""


class Socket(asyncio.Protocol):
    """Sends texts and hands those that come to ``got``; large and cut frames are put together."""

    def __init__(self) -> None:
        self.got: list[bytes] = []
        self.news = asyncio.Event()
        self.is_open = False
        self.is_lost = False
        self._data = bytearray()
        self._transport: asyncio.Transport

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the way to write."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def connection_lost(self, _error: Exception | None) -> None:
        """Wake whoever waits: nothing comes any more."""
        self.is_lost = True
        self.news.set()

    def data_received(self, data: bytes) -> None:
        """Take what came apart into frames."""
        self._data += data
        if not self.is_open:
            end = self._data.find(b"\r\n\r\n")
            if end < 0:
                return
            self.is_open = self._data.startswith(b"HTTP/1.1 101")
            self.is_lost = not self.is_open
            del self._data[: end + 4]
        while (found := self._frame()) is not None:
            kind, frame = found
            if kind == PING:
                self._transport.write(struct.pack(">BB", 0x8A, 0x80 | len(frame)) + MASK + frame)
            else:
                self.got.append(frame)
        self.news.set()

    def _frame(self) -> tuple[int, bytes] | None:
        data = self._data
        if len(data) < 2:
            return None
        size, at = data[1] & 127, 2
        if size == 126:
            size, at = int.from_bytes(data[2:4], "big"), 4
        elif size == 127:
            size, at = int.from_bytes(data[2:10], "big"), 10
        if len(data) < at + size:
            return None
        frame = bytes(data[at : at + size])
        kind = data[0] & 15
        del data[: at + size]
        return kind, frame

    def send(self, text: bytes) -> None:
        """Send a text frame."""
        size = len(text)
        head = struct.pack(">BB", 0x81, 0x80 | size) if size < 126 else struct.pack(">BBH", 0x81, 0xFE, size)
        self._transport.write(head + MASK + text)

    def greet(self, at: str) -> None:
        """Ask for a socket."""
        key = base64.b64encode(os.urandom(16)).decode()
        self._transport.write(HANDSHAKE.format(at=at, key=key).encode())

    def cut(self) -> None:
        """End the connection without a word."""
        self._transport.abort()


async def connect(at: str) -> Socket:
    """Open a socket to ``host:port``. Raises ``ConnectionError`` when it is refused."""
    host, _, port = at.rpartition(":")
    _, socket = await asyncio.get_running_loop().create_connection(Socket, host, int(port))
    socket.greet(at)
    while not socket.is_open:
        await socket.news.wait()
        socket.news.clear()
        if socket.is_lost:
            raise ConnectionError("the socket was refused")
    return socket
