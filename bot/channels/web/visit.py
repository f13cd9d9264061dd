"""One browser at the door: who it is, what it does, what it has been shown. How frames travel is not known here."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Protocol

from bot.channels.contract import Line
from bot.channels.web import frames
from bot.channels.web.frames import (
    Ack,
    Act,
    Error,
    Hello,
    Lines,
    Open,
    Ping,
    Pong,
    Say,
    Seen,
    Tap,
    Typing,
    Welcome,
)
from bot.channels.web.identity import Identity
from bot.channels.web.sources import opened
from bot.channels.web.tokens import address_of, id_prefix, is_token, new_token
from bot.services.clock import Clock
from dialogs.events import ProspectEvent, Said, Tapped

AT_ONCE = 100
"""Lines in a frame."""


class Host(Protocol):
    """What a visit asks of the channel it belongs to."""

    now: Clock

    async def take(self, visit: Visit, external_id: str, event: ProspectEvent) -> Error | None:
        """Commit an event; an error says why it was not taken now."""

    async def lines(self, address: str, seq: int, *, surely: bool) -> Sequence[Line]:
        """Give the lines after ``seq``; ``surely`` asks the history even where nothing new is known of."""

    def seen(self, address: str, seq: int) -> None:
        """Take note of what was shown; it is written a moment later."""

    async def types(self, address: str) -> None:
        """Tell the managers that the prospect is typing."""

    def known_at(self, identity: Identity) -> str | None:
        """Give the address of a visitor the site knows, if its word is good."""

    def admit(self, visit: Visit, *, new: bool) -> Error | None:
        """Count the visit in, or say why not."""

    def is_open_elsewhere(self, visit: Visit) -> bool:
        """Whether another tab of this browser has the chat open."""

    def pause(self, visit: Visit) -> float:
        """Give the seconds to wait before this browser's next frame is read; 0 is none."""


class Visit:
    """``greet`` it first; then it takes frames with ``handle`` and gives what is new with ``news``."""

    def __init__(self, host: Host, network: str) -> None:
        self.network = network
        self.address = ""
        self.opened = False
        self.cursor = 0
        self.own = ""
        self.identity: Identity | None = None
        self.fresh = asyncio.Event()
        self.host = host
        self._surely = True

    def wake(self) -> None:
        """There may be something new: look after the cursor."""
        self.fresh.set()

    async def send(self, frame: frames.Reply) -> None:
        """Let the browser have a frame."""
        raise NotImplementedError

    async def tell(self, frame: frames.Reply) -> None:
        """Let the browser have a frame it did not ask for, unless it has just left."""
        await self.send(frame)

    def recognise(self, hello: Hello) -> bool:
        """Find out who this is, by the site's signature or else by the browser's secret; nobody new."""
        if hello.identity is not None:
            self._is_at(self.host.known_at(hello.identity) or "", hello)
            self.identity = hello.identity if self.address else None
        elif hello.token is not None and is_token(hello.token):
            self._is_at(address_of(hello.token), hello)
        return bool(self.address)

    def greet(self, hello: Hello) -> Welcome | Error:
        """Find out who this is, make a secret for who is new, and count them in; an ``Error`` says why not."""
        if self.recognise(hello):
            return self.host.admit(self, new=False) or Welcome(self.host.now())
        if hello.identity is not None:
            return Error("unknown")
        fresh, self._surely = new_token(), False
        self._is_at(address_of(fresh), Hello())
        return self.host.admit(self, new=True) or Welcome(self.host.now(), fresh)

    def _is_at(self, address: str, hello: Hello) -> None:
        self.address = address
        self.own = id_prefix(address)
        self.cursor = hello.cursor

    async def handle(self, frame: Act) -> None:
        """Take what the browser says and answer it."""
        match frame:
            case Ping():
                await self.send(Pong(self.host.now()))
                self._surely = True
                self.wake()
            case Seen(seq):
                self.host.seen(self.address, min(seq, self.cursor))
            case Typing():
                await self.host.types(self.address)
            case Open():
                await self._open(frame)
            case Say():
                await self._say(frame)
            case Tap(client_id, question, button):
                await self.take(client_id, client_id, Tapped(question, button))

    async def _open(self, frame: Open) -> None:
        if frame.again or self.host.is_open_elsewhere(self):
            await self.send(Ack(frame.id))
        else:
            await self.take(frame.id, f"open:{frame.id}", opened(frame, self.identity))
        self.opened = True

    async def _say(self, frame: Say) -> None:
        text = frame.text.replace("\0", "").strip()
        if not text or len(text) > frames.LONGEST_TEXT:
            await self.send(Error("long" if text else "bad", frame.id))
        else:
            await self.take(frame.id, frame.id, Said(text))

    async def take(self, client_id: str, external_id: str, event: ProspectEvent) -> None:
        """Commit an event, and say that it is or why not."""
        error = await self.host.take(self, f"{self.own}{external_id}", event)
        if error is not None:
            await self.send(Error(error.code, client_id, error.retry_in))
        else:
            await self.acknowledge(client_id)

    async def acknowledge(self, client_id: str) -> None:
        """Say that an event is committed."""
        await self.send(Ack(client_id))

    def acks(self) -> list[str]:
        """Give the acknowledgements that go with the next lines, and count them as said."""
        return []

    async def news(self) -> bool:
        """Send the lines after the cursor; give whether there were any."""
        surely, self._surely = self._surely, False
        found = await self.host.lines(self.address, self.cursor, surely=surely)
        new = [line for line in found if line.seq > self.cursor]
        for start in range(0, len(new), AT_ONCE):
            part = new[start : start + AT_ONCE]
            shown = [frames.shown(line, self.own) for line in part]
            self.cursor = part[-1].seq  # what is on its way needs nobody to call for it once more
            await self.send(Lines(shown, more=start + AT_ONCE < len(new), acks=self.acks()))
        if len(new) > AT_ONCE:  # a long history may come in several pieces
            self.wake()
        return bool(new)
