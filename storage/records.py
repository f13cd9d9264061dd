"""What goes into and comes out of the database: frozen values, times aware."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

import msgspec

from dialogs.effects import Effect
from dialogs.events import Attached, DeskEvent, Edited, Event, HouseEvent, Said, SharedContact, Tapped
from dialogs.ids import ManagerId
from dialogs.lead import Contact, LeadClass
from dialogs.messages import Message, Voice
from dialogs.state import State


class Address(NamedTuple):
    """Where a conversation takes place: channel, account (which bot, site or number), address in it."""

    channel: str
    account: str
    address: str


class RowKey(NamedTuple):
    """One line of a transcript; ``seq`` counts from 1 in each conversation."""

    conversation_id: str
    seq: int


class Incoming(msgspec.Struct, frozen=True):
    """One event on its way in. ``(channel, account, external_id)`` is the same when it is delivered again.

    Desk and timer events name their conversation; all others are found by their address.
    """

    channel: str
    account: str
    external_id: str
    address: str
    event: Event
    conversation_id: str | None
    at: datetime

    @property
    def key(self) -> Address:
        """The address as a key."""
        return Address(self.channel, self.account, self.address)


def of_the_house(
    channel: str, external_id: str, event: DeskEvent | HouseEvent, conversation: str, at: datetime
) -> Incoming:
    """Make an event that no messenger brought (a manager's, a timer's, what several chats show) of a conversation."""
    return Incoming(channel, "", external_id, "", event, conversation, at)


class Stored(msgspec.Struct, frozen=True):
    """An event in the inbox; ``id`` is ``None`` when it had been stored before (a duplicate)."""

    incoming: Incoming
    id: int | None
    attempts: int = 0


class Conversation(msgspec.Struct, frozen=True):
    """A conversation as the database has it; ``version`` 0 means that it is not stored yet.

    ``lead_class`` and ``complete`` are the lead's, kept here for the order of the managers' list. ``contacts`` are
    as this process wrote them last, ``None`` where it does not know.
    """

    id: str
    prospect_id: str
    lead_id: str
    channel: str
    account: str
    address: str
    script_id: str
    script_version: int
    state: State
    last_seq: int = 0
    version: int = 0
    lead_class: LeadClass = LeadClass.COLD
    complete: bool = False
    contacts: tuple[Contact, ...] | None = None

    @property
    def key(self) -> Address:
        """The address as a key."""
        return Address(self.channel, self.account, self.address)


class Turn(msgspec.Struct, frozen=True):
    """One event and what came of it, to be written.

    ``conversation`` is as loaded (or new, version 0), the same for all turns of it in one batch; ``state``
    is the one after this turn. ``label`` is what stood on the tapped button; ``external_id`` is kept with
    the prospect's line, so that a web page knows its own message again.
    """

    inbox_id: int | None
    conversation: Conversation
    event: Event
    state: State
    effects: Sequence[Effect]
    at: datetime
    label: str = ""
    external_id: str = ""


class Outgoing(msgspec.Struct, frozen=True):
    """A message to be sent; ``attempts`` counts the sends begun before this one."""

    conversation_id: str
    seq: int
    channel: str
    account: str
    address: str
    message: Message
    voice: Voice
    attempts: int = 0

    @property
    def key(self) -> RowKey:
        """The transcript line."""
        return RowKey(self.conversation_id, self.seq)


class Spoken(msgspec.Struct, frozen=True):
    """A prospect's line as it was written: what a page of theirs needs to show it without reading it again.

    Without ``heard`` the conversation was forgotten: whatever is remembered of it has to go.
    """

    conversation: Conversation
    seq: int
    at: datetime
    heard: Heard | None = None
    external_id: str = ""


class Saved(msgspec.Struct, frozen=True):
    """What a batch of turns left: what is to be sent, in order, and each conversation as it now stands.

    ``claimed``: of what is to be sent, what counts as being sent already; send it, after the commit.
    """

    outbox: list[Outgoing]
    conversations: Mapping[str, Conversation]
    claimed: list[Outgoing] = []
    spoken: list[Spoken] = []
    """What prospects said, with its place in the transcript."""


class Delivery(StrEnum):
    """What became of a line. Only ``NEW`` lines are sent."""

    RECEIVED = "received"
    NEW = "new"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    WITHHELD = "withheld"
    """Planned by the bot before a manager took the chat over; never sent."""
    UNCERTAIN = "uncertain"
    """A crash left open whether it arrived; a manager has the chat, so it is not sent again."""


class Claim(msgspec.Struct, frozen=True):
    """What claiming rows gave: these may be sent now, those must not be sent any more."""

    outgoing: list[Outgoing]
    withheld: list[RowKey]


class Sent(msgspec.Struct, frozen=True):
    """It arrived; ``external_id`` is the messenger's id of it."""

    key: RowKey
    external_id: str
    at: datetime


class Failed(msgspec.Struct, frozen=True):
    """It cannot arrive; ``reason`` is a short code without personal data."""

    key: RowKey
    reason: str
    at: datetime


class Again(msgspec.Struct, frozen=True):
    """It did not arrive; try again at ``retry_at``."""

    key: RowKey
    retry_at: datetime
    reason: str = ""


Result = Sent | Failed | Again


class Heard(msgspec.Struct, frozen=True, omit_defaults=True):
    """The body of a prospect's line: the event, and the label of the button that was tapped."""

    event: Event
    label: str = ""

    @property
    def words(self) -> str:
        """What the prospect did, as they see it themselves; empty for what is no line of a chat."""
        match self.event:
            case Said(text=text) | Edited(text=text):
                return text
            case Tapped(button=button):
                return self.label or button
            case SharedContact(phone=phone):
                return phone
            case Attached(media=media, caption=caption, file=file):
                return f"[{file.name if file else media.value}] {caption}".strip()
            case _:
                return ""


class Line(msgspec.Struct, frozen=True):
    """One line of a transcript. ``heard`` or ``message`` is set; neither, once it was erased."""

    seq: int
    voice: Voice
    state: Delivery
    at: datetime
    heard: Heard | None = None
    message: Message | None = None
    manager_id: ManagerId | None = None
    external_id: str | None = None
    error: str | None = None
    sent_at: datetime | None = None
    seen_at: datetime | None = None


class DueTimer(msgspec.Struct, frozen=True):
    """A timer whose time has come, and whose it is."""

    conversation_id: str
    channel: str
    account: str
    address: str
    timer: str
    due: datetime
