"""One open socket."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from datetime import timedelta

from bot.channels.web import frames
from bot.channels.web.frames import Ack, Error, Hello
from bot.channels.web.socket import Gone, Socket
from bot.channels.web.visit import Host, Visit

FIRST_FRAME = timedelta(seconds=15)
SILENCE = timedelta(seconds=90)
"""The widget pings every 25 seconds: one that has been silent for so long is gone."""
RENEWED = timedelta(seconds=30)
"""So much of that time may pass before a frame sets it back: a timer for every frame costs more than reading it."""
TOGETHER = 0.25
"""Seconds for which an acknowledgement waits for lines to go with; then ``later`` calls ``hurry``."""
POLICY, TRY_LATER = 1008, 1013


class Session(Visit):
    """A socket that has been accepted. ``run`` serves it until either side leaves."""

    def __init__(
        self, socket: Socket, host: Host, network: str, later: Callable[[Session, str], None]
    ) -> None:
        super().__init__(host, network)
        self._later = later
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
        async with asyncio.timeout(FIRST_FRAME.total_seconds()):
            frame = await self._next()
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
        async with asyncio.timeout(SILENCE.total_seconds()) as silence:
            while True:
                frame = await self._next()
                if frame is None or isinstance(frame, Hello):
                    await self.close(POLICY, "not this way")
                    return
                await self.handle(frame)
                pause = self.host.pause(self)
                if pause:
                    await asyncio.sleep(pause)
                set_back(silence)

    async def _next(self) -> frames.Frame | None:
        """Give the next frame, or ``None`` for one that is none (the sender was told)."""
        try:
            return frames.decode(await self._socket.receive())
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
        self._later(self, client_id)

    def hurry(self, client_id: str) -> None:
        """Send an acknowledgement alone, if no lines took it along."""
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


def set_back(silence: asyncio.Timeout) -> None:
    """A frame came: give its socket the whole time of silence anew, if enough of that has passed."""
    now = asyncio.get_running_loop().time()
    if (silence.when() or now) < now + (SILENCE - RENEWED).total_seconds():
        silence.reschedule(now + SILENCE.total_seconds())
