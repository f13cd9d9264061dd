"""A WebSocket as the server gives it (ASGI), without a framework's layers around each of its frames."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from starlette.requests import HTTPConnection
from starlette.types import Receive, Scope, Send


class Gone(Exception):
    """The socket is closed, by either side."""


class Socket(HTTPConnection):
    """One socket and the request that asked for it. What waits or sends raises ``Gone`` when it is closed."""

    def __init__(self, scope: Scope, receive: Receive, send: Send) -> None:
        super().__init__(scope)
        self._receive = receive
        self._send = send

    async def accept(self, protocol: str) -> None:
        """Let the browser in."""
        await self._receive()  # the request to be let in
        await self._out({"type": "websocket.accept", "subprotocol": protocol, "headers": []})

    async def refuse(self) -> None:
        """Answer the request with 403."""
        await self._out({"type": "websocket.close"})

    async def receive(self) -> str:
        """Wait for the next text; a frame of bytes is given as an empty one."""
        message = await self._receive()
        if message["type"] == "websocket.disconnect":
            raise Gone
        return message.get("text") or ""

    async def send(self, text: str) -> None:
        """Send a text."""
        await self._out({"type": "websocket.send", "text": text})

    async def close(self, code: int, reason: str = "") -> None:
        """Close it, with a WebSocket's code."""
        await self._out({"type": "websocket.close", "code": code, "reason": reason})

    async def _out(self, message: dict[str, Any]) -> None:
        try:
            await self._send(message)
        except (OSError, RuntimeError):  # the browser has left; it was closed from our side
            raise Gone from None


class Door:
    """The application behind a route of sockets: gives each to ``serve``."""

    def __init__(self, serve: Callable[[Socket], Awaitable[None]]) -> None:
        self._serve = serve

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one socket until it closes."""
        await self._serve(Socket(scope, receive, send))
