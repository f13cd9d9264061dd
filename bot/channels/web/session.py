"""One open socket: who it is, what it sends, and what it has been shown."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import timedelta
from typing import Protocol

from starlette.websockets import WebSocket, WebSocketDisconnect

from bot.channels.contract import Line
from bot.channels.web import frames
from bot.channels.web.frames import Ack, Error, Hello, Lines, Open, Ping, Pong, Say, Seen, Tap, Welcome
from bot.channels.web.sources import opened
from bot.channels.web.tokens import address_of, id_prefix, is_token, new_token
from bot.services.clock import Clock
from dialogs.events import ProspectEvent, Said, Tapped

FIRST_FRAME = timedelta(seconds=15)
SILENCE = timedelta(seconds=90)
"""The widget pings every 25 seconds: one that has been silent for so long is gone."""
AT_ONCE = 100
"""Lines in a frame."""
POLICY, TRY_LATER = 1008, 1013


class Host(Protocol):
    """What a session asks of the channel it belongs to."""

    now: Clock

    async def take(self, session: Session, external_id: str, event: ProspectEvent) -> Error | None:
        """Commit an event; an error says why it was not taken now."""

    async def lines(self, address: str, seq: int) -> Sequence[Line]:
        """Give the lines after ``seq``."""

    async def seen(self, address: str, seq: int) -> None:
        """Note what was shown."""

    def admit(self, session: Session, *, new: bool) -> Error | None:
        """Count the session in, or say why not."""

    def is_open_elsewhere(self, session: Session) -> bool:
        """Whether another tab of this browser has the chat open."""

    def pause(self, session: Session) -> float:
        """Give the seconds to wait before this socket's next frame is read; 0 is none."""


class Session:
    """A socket that has been accepted. ``run`` serves it until either side leaves."""

    def __init__(self, socket: WebSocket, host: Host, network: str) -> None:
        self.network = network
        self.address = ""
        self.opened = False
        self._socket = socket
        self._host = host
        self._own = ""
        self._cursor = 0
        self._fresh = asyncio.Event()

    def wake(self) -> None:
        """There may be something new: look after the cursor."""
        self._fresh.set()

    async def run(self) -> None:
        """Greet, then read and write until the socket closes."""
        try:
            if await self._greet():
                async with asyncio.TaskGroup() as tasks:
                    writing = tasks.create_task(self._write())
                    await self._read()
                    writing.cancel()
        except* (WebSocketDisconnect, TimeoutError):
            pass  # the browser has left; what it misses waits in the history

    async def close(self, code: int, reason: str = "") -> None:
        """Close the socket if it is still open."""
        try:
            await self._socket.close(code, reason)
        except (RuntimeError, WebSocketDisconnect):
            return

    async def _greet(self) -> bool:
        frame = await self._next(FIRST_FRAME)
        if not isinstance(frame, Hello):
            await self.close(POLICY, "hello comes first")
            return False
        token = frame.token if is_token(frame.token) else None
        self.address = address_of(fresh := token or new_token())
        self._own = id_prefix(self.address)
        refused = self._host.admit(self, new=token is None)
        if refused:
            await self._send(refused)
            await self.close(TRY_LATER, refused.code)
            return False
        self._cursor = frame.cursor if token else 0
        await self._send(Welcome(self._host.now(), None if token else fresh))
        self.wake()
        return True

    async def _read(self) -> None:
        while True:
            frame = await self._next(SILENCE)
            if frame is None or isinstance(frame, Hello):
                await self.close(POLICY, "not this way")
                return
            await self._handle(frame)
            await asyncio.sleep(self._host.pause(self))

    async def _next(self, within: timedelta) -> frames.Frame | None:
        """Give the next frame, or ``None`` for one that is none (the sender was told)."""
        async with asyncio.timeout(within.total_seconds()):
            text = await self._socket.receive()
        if text["type"] == "websocket.disconnect":
            raise WebSocketDisconnect(text.get("code", 1000))
        try:
            return frames.decode(text.get("text") or "")
        except frames.BadFrame:
            await self._send(Error("bad"))
            return None

    async def _handle(self, frame: Open | Say | Tap | Seen | Ping) -> None:
        match frame:
            case Ping():
                await self._send(Pong(self._host.now()))
                self.wake()
            case Seen(seq):
                await self._host.seen(self.address, min(seq, self._cursor))
            case Open():
                await self._open(frame)
            case Say():
                await self._say(frame)
            case Tap(client_id, question, button):
                await self._take(client_id, client_id, Tapped(question, button))

    async def _open(self, frame: Open) -> None:
        if frame.again or self._host.is_open_elsewhere(self):
            await self._send(Ack(frame.id))
        else:
            await self._take(frame.id, f"open:{frame.id}", opened(frame))
        self.opened = True

    async def _say(self, frame: Say) -> None:
        text = frame.text.replace("\0", "").strip()
        if not text or len(text) > frames.LONGEST_TEXT:
            await self._send(Error("long" if text else "bad", frame.id))
        else:
            await self._take(frame.id, frame.id, Said(text))

    async def _take(self, client_id: str, external_id: str, event: ProspectEvent) -> None:
        error = await self._host.take(self, f"{self._own}{external_id}", event)
        await self._send(Ack(client_id) if error is None else Error(error.code, client_id, error.retry_in))

    async def _write(self) -> None:
        while True:
            await self._fresh.wait()
            self._fresh.clear()
            found = await self._host.lines(self.address, self._cursor)
            new = [line for line in found if line.seq > self._cursor]
            for start in range(0, len(new), AT_ONCE):
                part = new[start : start + AT_ONCE]
                shown = [frames.shown(line, self._own) for line in part]
                await self._send(Lines(shown, more=start + AT_ONCE < len(new)))
                self._cursor = part[-1].seq
            if len(new) > AT_ONCE:  # a long history may come in several pieces
                self.wake()

    async def _send(self, frame: frames.Reply) -> None:
        try:
            await self._socket.send_text(frames.encode(frame))
        except RuntimeError:  # the socket was closed from our side
            raise WebSocketDisconnect from None
