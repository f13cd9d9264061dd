"""What the pages show, as plain values: rows of the list, bubbles of the chat. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import pairwise

import msgspec
from msgspec.structs import replace

from dialogs.events import Source, Tapped
from dialogs.ids import ManagerId
from dialogs.messages import Voice
from dialogs.modes import Mode
from storage.desk_list import Item
from storage.records import Delivery, Line

RUN = timedelta(minutes=5)
GROUPS = ("Waiting for a person", "With a manager", "With the bot", "Closed")
_GROUP_OF = {Mode.WAITING: 0, Mode.MANAGER: 1, Mode.BOT: 2, Mode.CLOSED: 3}
LANGUAGES = {
    "en": "English", "es": "Spanish", "ru": "Russian", "ar": "Arabic", "th": "Thai", "fi": "Finnish",
    "de": "German", "fr": "French",
}  # fmt: skip


class Group(msgspec.Struct, frozen=True):
    """One part of the list."""

    title: str
    rows: Sequence[Item]


def groups(rows: Iterable[Item]) -> list[Group]:
    """Put the list's rows, already in order, under their headings; empty ones are left out."""
    parts: list[list[Item]] = [[] for _ in GROUPS]
    for row in rows:
        parts[_GROUP_OF[row.mode]].append(row)
    return [Group(title, part) for title, part in zip(GROUPS, parts, strict=True) if part]


def language(code: str) -> str:
    """Give the English name of a language, or its code."""
    return LANGUAGES.get(code, code)


def source(found: Source) -> str:
    """Write where a prospect came from, in one line: the campaign, or else the page."""
    parts = (found.place, found.medium, found.campaign)
    return " · ".join(part for part in parts if part) or found.page


class Bubble(msgspec.Struct, frozen=True):
    """One line of the chat as managers see it. ``fate`` says what became of it, ``bad`` that it did not arrive."""

    seq: int
    voice: str
    by: str
    at: datetime
    text: str
    choices: tuple[str, ...] = ()
    tapped: bool = False
    fate: str = ""
    fate_at: datetime | None = None
    bad: bool = False
    withheld: bool = False
    note: bool = False
    follows: bool = False
    """The same voice goes on; who speaks need not be said again."""
    goes_on: bool = False
    """The next line has the same voice and fate, and says the latter for both."""


def bubble(line: Line, names: Mapping[ManagerId, str]) -> Bubble:
    """Give one line of the chat."""
    fate, fate_at = _fate(line)
    return Bubble(
        seq=line.seq,
        voice=line.voice.value,
        by=names.get(line.manager_id, "a manager") if line.manager_id else "",
        at=line.at,
        text=line.message.text if line.message else line.heard.words if line.heard else "[erased]",
        choices=tuple(button.label for button in line.message.buttons) if line.message else (),
        tapped=bool(line.heard and isinstance(line.heard.event, Tapped)),
        fate=fate,
        fate_at=fate_at,
        bad=line.state in (Delivery.FAILED, Delivery.UNCERTAIN),
        withheld=line.state is Delivery.WITHHELD,
    )


def in_runs(lines: Sequence[Bubble]) -> list[Bubble]:
    """Mark where one voice goes on within a few minutes."""
    marked = [*lines]
    for at, (one, two) in enumerate(pairwise(lines)):
        if (one.voice, one.by) == (two.voice, two.by) and two.at - one.at < RUN:
            marked[at + 1] = replace(marked[at + 1], follows=True)
            if (one.fate, one.withheld) == (two.fate, two.withheld):
                marked[at] = replace(marked[at], goes_on=True)
    return marked


def _fate(line: Line) -> tuple[str, datetime | None]:
    """Say truthfully how far a message has come, and since when."""
    match line.state:
        case Delivery.RECEIVED:
            return "", None
        case Delivery.NEW:
            return ("will be tried again" if line.error else "waiting to leave"), None
        case Delivery.SENDING:
            return "leaving", None
        case Delivery.SENT:
            return ("seen", line.seen_at) if line.seen_at else ("sent", line.sent_at)
        case Delivery.FAILED:
            return f"not delivered: {line.error or 'no reason given'}", None
        case Delivery.WITHHELD:
            return "withheld: a manager had taken over", None
        case Delivery.UNCERTAIN:
            return "may not have arrived: the server was stopped while sending", None


def last_words(lines: Sequence[Bubble]) -> Bubble | None:
    """Give the prospect's last words."""
    return next((line for line in reversed(lines) if line.voice == Voice.PROSPECT.value), None)
