"""One open socket."""

from __future__ import annotations

import asyncio
import contextlib
from datetime import timedelta

from bot.channels.web import frames
from bot.channels.web.frames import Ack, Error, Hello
from bot.channels.web.socket import Gone, Socket
from bot.channels.web.visit import Host, Visit

FIRST_FRAME = timedelta(seconds=15)
SILENCE = timedelta(seconds=90)
"""The widget pings every 25 seconds: one that has been silent for so long is gone."""
TOGETHER = 0.05
"""Seconds for which an acknowledgement waits for lines to go with."""
POLICY, TRY_LATER = 1008, 1013


class Session(Visit):
    """A socket that has been accepted. ``run`` serves it until either side leaves."""

    def __init__(self, socket: Socket, host: Host, network: str) -> None:
        super().__init__(host, network)
        self._socket = socket
        self._together = False
        self._acks: list[str] = []
        self._late = self._look = False

    async def run(self) -> None:
        """Greet, then read and write until the socket closes."""
        try:
            if await self._come_in():
                async with asyncio.TaskGroup() as tasks:
                    writing = tasks.create_task(self._write())
                    await self._read()
                    writing.cancel()
        except* (Gone, TimeoutError):
            pass  # the browser has left; what it misses waits in the history

    async def close(self, code: int, reason: str = "") -> None:
        """Close the socket if it is still open."""
        with contextlib.suppress(Gone):
            await self._socket.close(code, reason)

    async def _come_in(self) -> bool:
        frame = await self._next(FIRST_FRAME)
        if not isinstance(frame, Hello):
            await self.close(POLICY, "hello comes first")
            return False
        answer = self.greet(frame)
        self._together = frame.together
        await self.send(answer)
        if isinstance(answer, Error):
            await self.close(TRY_LATER, answer.code)
            return False
        self.wake()
        return True

    async def _read(self) -> None:
        while True:
            frame = await self._next(SILENCE)
            if frame is None or isinstance(frame, Hello):
                await self.close(POLICY, "not this way")
                return
            await self.handle(frame)
            pause = self.host.pause(self)
            if pause:
                await asyncio.sleep(pause)

    async def _next(self, within: timedelta) -> frames.Frame | None:
        """Give the next frame, or ``None`` for one that is none (the sender was told)."""
        async with asyncio.timeout(within.total_seconds()):
            text = await self._socket.receive()
        try:
            return frames.decode(text)
        except frames.BadFrame:
            await self.send(Error("bad"))
            return None

    async def _write(self) -> None:
        while True:
            await self.fresh.wait()
            self.fresh.clear()
            look, self._look = self._look, False
            if look and await self.news():
                continue
            if not look or self._late:
                for client_id in self.acks():
                    await self.send(Ack(client_id))

    def wake(self) -> None:
        """There may be something new: look after the cursor."""
        self._look = True
        super().wake()

    async def acknowledge(self, client_id: str) -> None:
        """Say that an event is committed; where the page can take that, with the lines it will bring."""
        if not self._together:
            await self.send(Ack(client_id))
            return
        self._acks.append(client_id)
        asyncio.get_running_loop().call_later(TOGETHER, self._hurry, client_id)

    def _hurry(self, client_id: str) -> None:
        if client_id in self._acks:
            self._late = True
            self.fresh.set()

    def acks(self) -> list[str]:
        """Give the acknowledgements that go with the next lines, and count them as said."""
        said, self._acks, self._late = self._acks, [], False
        return said

    async def tell(self, frame: frames.Reply) -> None:
        """Send a frame nobody asked for; to a socket that is closed already, nothing."""
        with contextlib.suppress(Gone):
            await self.send(frame)

    async def send(self, frame: frames.Reply) -> None:
        """Send a frame; raises ``Gone`` when the socket is closed."""
        await self._socket.send(frames.encode(frame))
