"""Everything about one conversation that its topic depends on. Pure values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

import msgspec

from bot.desk.inbox.card import Card
from bot.desk.inbox.wording import FALLBACK
from bot.services.people import Beside
from dialogs.ids import ManagerId
from storage.desk_topics import Owed
from storage.edits import Folded
from storage.records import Line


class Change(msgspec.Struct, frozen=True):
    """One line that changes another one: ``before`` and ``after`` are the words; ``after`` empty: taken back.

    ``shown`` is the message in the group that shows the changed line, ``None`` for none. Of a post of the bot's
    ``lines`` are all that stand in it, as they were said at first.
    """

    before: str
    after: str
    shown: int | None = None
    lines: Sequence[Line] = ()
    is_head: bool = True
    """Whether the changed line is no later part of an album."""


class Lead(msgspec.Struct, frozen=True):
    """Everything about one conversation that its topic depends on."""

    conversation: str
    channel: str
    started: datetime
    version: int
    listed: bool
    card: Card
    lines: Sequence[Line]
    """Those after the topic's ``log_seq``."""
    said: set[int]
    notes: Sequence[tuple[int, str, str]]
    """Id, writer's name and text of the notes after the topic's ``note_id``, without those written here."""
    last_note: int
    owed: Sequence[Owed]
    newest: int
    """The newest message known of the topic."""
    names: Mapping[ManagerId, str]
    managers: Sequence[tuple[ManagerId, str]] = ()
    words: Sequence[str] = ()
    """The prospect's last words, the newest last."""
    folded: Mapping[int, Folded] = {}
    """What became of lines that were changed."""
    changes: Mapping[int, Change] = {}
    """By the lines that change others."""
    quotes: Mapping[int, int] = {}
    """By lines that answer another one: the message in the group that shows that one."""
    snoozed_until: datetime | None = None
    accounts: Mapping[ManagerId, int] = {}
    """Managers' accounts in the messenger, as far as an alarm calls them."""
    beside: Sequence[Beside] = ()
    """Other chats of this person, and those that may be."""
    language: str = FALLBACK
    """What the group speaks."""
    chat: int = 0
    """The prospect's chat with this bot, out of which what they sent can be copied; 0: they write elsewhere."""
    link: str = ""
    """Where the inbox shows this chat, empty where that cannot be reached from a phone."""
