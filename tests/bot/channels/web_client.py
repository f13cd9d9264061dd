"""A browser as the web chat's server sees it: one socket, frames in and out, what it was shown."""

from collections.abc import Callable
from types import TracebackType
from typing import Any, Self

import msgspec
import pytest
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed
from websockets.typing import Origin, Subprotocol

from bot.channels.web.tokens import address_of

OURS = Subprotocol("warmline.1")
Frame = dict[str, Any]


class Browser:
    """Connects to ``host:port`` with a token (or none) and a cursor, and remembers what it gets."""

    def __init__(self, at: str, token: str | None = None, cursor: int = 0, origin: str = "") -> None:
        self.token = token
        self.cursor = cursor
        self.identity: Frame | None = None
        self.lines: list[Frame] = []
        self.welcome: Frame = {}
        self._connecting = connect(
            f"ws://{at}/chat", subprotocols=[OURS], origin=Origin(origin or f"http://{at}"), open_timeout=5
        )
        self.socket: ClientConnection

    async def __aenter__(self) -> Self:
        self.socket = await self._connecting
        who = {"identity": self.identity} if self.identity else {"token": self.token}
        await self.tell(t="hello", cursor=self.cursor, **who)
        self.welcome = await self.frame("welcome", "error")
        self.token = self.welcome.get("token") or self.token
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.socket.close()

    @property
    def address(self) -> str:
        return address_of(self.token or "")

    async def tell(self, **frame: Any) -> None:
        await self.socket.send(msgspec.json.encode(frame).decode())

    async def frame(self, *kinds: str) -> Frame:
        """Give the next frame of these kinds; lines that come before it are kept."""
        while True:
            frame: Frame = msgspec.json.decode(await self.socket.recv())
            if frame["t"] == "lines":
                self.lines += frame["lines"]
            if frame["t"] in kinds:
                return frame

    async def open(self, visit: str = "visit") -> Frame:
        await self.tell(t="open", id=visit, language="en-GB", page="http://x.example/")
        return await self.frame("ack", "error")

    async def say(self, id: str, text: str) -> Frame:  # noqa: A002 - the protocol's word
        await self.tell(t="say", id=id, text=text)
        return await self.frame("ack", "error")

    async def until(self, wanted: Callable[[Frame], bool]) -> list[Frame]:
        """Wait for a line; give all lines so far."""
        while not any(wanted(line) for line in self.lines):
            await self.frame("lines")
        return self.lines

    async def ended(self) -> None:
        """Read on until the server closes the socket."""
        with pytest.raises(ConnectionClosed):
            await self.frame("never")

    @property
    def texts(self) -> list[str]:
        return [line["text"] for line in self.lines]
