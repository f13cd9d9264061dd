"""What is said: a message as a value, before any channel gives it its form."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

import msgspec

from dialogs.files import FileRef
from dialogs.ids import Language
from dialogs.slots.reading import Kind


class Voice(StrEnum):
    """Who speaks. One voice at a time; a notice is the house itself ("You're now with Anna")."""

    PROSPECT = "prospect"
    BOT = "bot"
    MANAGER = "manager"
    NOTICE = "notice"


class Button(msgspec.Struct, frozen=True, omit_defaults=True):
    """One tap. ``id`` comes back in ``events.Tapped``; with a ``url`` the tap opens a page instead."""

    id: str
    label: str
    url: str = ""
    share_phone: bool = False
    """The messenger may offer the prospect's own number in this tap, where it can."""


class Message(msgspec.Struct, frozen=True, omit_defaults=True):
    """One bubble.

    ``question`` numbers the question the buttons belong to (0: none), so that a tap on an old button is
    known as old. ``deadline`` is an aware time a channel may draw as a running countdown; the text says it
    in words as well. ``copy`` is a message elsewhere in the same messenger, by the messenger's own numbers,
    that is to be shown in place of the text (a manager's photo); the text names it for everybody else.
    ``files`` are kept in our storage and go with the text. ``quotes`` is the number of the line that this one
    answers. ``edits`` is the number of the line whose words these replace; an empty text takes it back.
    """

    text: str
    language: Language
    question: int = 0
    buttons: tuple[Button, ...] = ()
    expects: Kind | None = None
    deadline: datetime | None = None
    copy: str = ""
    files: tuple[FileRef, ...] = ()
    quotes: int = 0
    edits: int = 0
