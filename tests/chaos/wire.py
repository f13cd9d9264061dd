"""What the driver and the messenger say to each other: one JSON object a line over a local socket."""

from __future__ import annotations

import asyncio
from typing import TypeVar

import msgspec

from dialogs.events import ProspectEvent
from dialogs.messages import Message, Voice

T = TypeVar("T")


class Update(msgspec.Struct, frozen=True):
    """Something a prospect did in a chat; the same ``id`` is the same update."""

    id: str
    address: str
    event: ProspectEvent


class Order(msgspec.Struct, frozen=True):
    """Something a manager does: ``claim``, ``reply``, ``return``, ``clear``, ``doubt``, ``merge`` or ``part``."""

    action: str
    address: str
    what: str


class Get(msgspec.Struct, frozen=True, tag="get"):
    """Ask for updates and orders; what is listed is done and never wanted again."""

    done: tuple[str, ...] = ()


class Given(msgspec.Struct, frozen=True):
    """The answer to ``Get``."""

    updates: tuple[Update, ...]
    orders: tuple[Order, ...]


class Reported(msgspec.Struct, frozen=True, tag="reported"):
    """An order was carried out (or refused)."""

    action: str
    done: bool


class Sent(msgspec.Struct, frozen=True, tag="sent"):
    """A message for a chat."""

    address: str
    seq: int
    voice: Voice
    message: Message


class Resolve(msgspec.Struct, frozen=True, tag="resolve"):
    """Ask the name servers for a domain's mail servers."""

    domain: str


class Resolved(msgspec.Struct, frozen=True):
    """The answer to ``Resolve``: whether it takes mail; ``None``: no server answers."""

    takes: bool | None


class Taken(msgspec.Struct, frozen=True):
    """The answer to ``Sent``: accepted, or not now."""

    accepted: bool


Request = Get | Reported | Sent | Resolve


async def ask(path: str, request: Request, kind: type[T]) -> T:
    """Put one request over a connection of its own; raises ``ConnectionError`` when it is cut."""
    reader, writer = await asyncio.open_unix_connection(path)
    try:
        writer.write(msgspec.json.encode(request) + b"\n")
        line = await reader.readline()
        if not line.endswith(b"\n"):
            raise ConnectionResetError
        return msgspec.json.decode(line, type=kind)
    finally:
        writer.close()
