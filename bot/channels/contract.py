"""What a channel is: two verbs, a list of what it can show, and two names for a failed delivery.

A channel knows neither storage nor services. It parses what a prospect did into an ``Incoming``, hands it to
``receive`` (which returns once it is committed: only then may the channel acknowledge), and sends messages.
``tests/bot/channels/test_contract.py`` runs over every folder beside this file.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Protocol, runtime_checkable

import msgspec

from dialogs.events import ProspectEvent, Replied
from dialogs.messages import Message, Voice


class Arrival(msgspec.Struct, frozen=True):
    """Something a prospect did.

    ``external_id`` is the messenger's own id of it, unique within the account: the same id twice is the same
    event. ``address`` is where answers go. ``at`` is aware.
    """

    account: str
    external_id: str
    address: str
    event: ProspectEvent | Replied
    """``Replied`` is what a manager wrote in the chat itself, from their own account."""
    at: datetime


class Receive(Protocol):
    """Commits arrivals and returns; duplicates are dropped silently. Order is kept per address."""

    async def __call__(self, *arrivals: Arrival) -> None:
        """Commit these arrivals; raises when they could not be stored, so that they are sent again."""


class Features(msgspec.Struct, frozen=True):
    """What a channel can show; ``degrade`` fits every message to it before it is sent."""

    buttons: int = 0
    """How many buttons fit under a message; 0 shows them as a numbered list."""
    label: int = 40
    """Longest button label, in characters."""
    text: int = 4096
    """Longest text, in characters; longer ones are split."""
    countdown: bool = False
    share_phone: bool = False
    files: bool = False
    """Whether files can be sent; where not, the text names them."""


class Line(msgspec.Struct, frozen=True, omit_defaults=True):
    """One line of a conversation as its prospect sees it. ``seq`` grows by one and is the cursor."""

    seq: int
    voice: Voice
    at: datetime
    message: Message
    external_id: str = ""
    manager: str = ""
    """The name of the manager who wrote it."""
    reply_to: str = ""
    """The messenger's id of the message that this line answers."""


class Receipt(msgspec.Struct, frozen=True):
    """The messenger took the message, under this id of its own; several, with commas between, for several bubbles."""

    external_id: str = ""


class TemporaryDeliveryError(Exception):
    """The messenger could not take the message now; try again after ``retry_in``."""

    def __init__(self, retry_in: timedelta, reason: str) -> None:
        super().__init__(reason)
        self.retry_in = retry_in
        self.reason = reason


class PermanentDeliveryError(Exception):
    """The message will never arrive there; ``reason`` is shown to the manager.

    ``unreachable``: nothing will arrive there any more (the prospect blocked the bot or is gone).
    """

    def __init__(self, reason: str, *, unreachable: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.unreachable = unreachable


class Channel(Protocol):
    """A messenger. ``name`` is its word in the database; ``features`` what it can show."""

    name: str
    features: Features

    async def listen(self, receive: Receive) -> None:
        """Hand every arrival to ``receive`` until cancelled."""

    async def send(self, address: str, line: Line) -> Receipt:
        """Send one line, already degraded to ``features``.

        Raises:
            TemporaryDeliveryError: not now.
            PermanentDeliveryError: never.
        """

    async def aclose(self) -> None:
        """Let go of sockets and files."""


@runtime_checkable
class Rewrites(Protocol):
    """What a channel has besides where what has left can be changed."""

    async def edit(self, address: str, line: Line, ids: Sequence[str], *, caption: bool = False) -> Receipt:
        """Put ``line`` in the place of what was sent as ``ids``; with an empty text, take that back.

        ``caption``: it is a file, whose caption changes.

        Raises:
            TemporaryDeliveryError: not now.
            PermanentDeliveryError: never.
        """


class History(Protocol):
    """What a channel that keeps no history of its own (the web chat) may ask for, by address."""

    async def since(self, address: str, seq: int) -> Sequence[Line]:
        """Give every line after ``seq`` that the prospect may see, oldest first."""

    async def seen(self, shown: Mapping[str, int]) -> None:
        """Note for each address up to which seq everything was shown to its prospect."""

    async def types(self, address: str) -> None:
        """Tell the managers that the prospect is typing."""
