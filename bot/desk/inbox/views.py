"""What the pages show, as plain values: groups of the list, bubbles of the chat. Pure.

Where something is said, a value holds the key of its words (see ``wording``), not the words.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import pairwise

import msgspec
from msgspec.structs import replace

from bot.desk.inbox.files import Link, links
from dialogs.events import Attached, Edited, Source, Tapped
from dialogs.ids import ManagerId
from dialogs.messages import Voice
from dialogs.modes import Mode
from storage import edits
from storage.desk_list import Item
from storage.edits import Folded
from storage.records import Delivery, Line
from storage.search import source_line

RUN = timedelta(minutes=5)
GROUPS = (Mode.WAITING, Mode.MANAGER, Mode.BOT, Mode.CLOSED)
TELLS_SEEN = frozenset({"web", "console"})
"""Channels that tell when a message was seen; of others only its arrival is known."""


class Group(msgspec.Struct, frozen=True):
    """One part of the list, and how many there are in all."""

    mode: Mode
    total: int
    rows: Sequence[Item]


def groups(rows: Iterable[Item], totals: Mapping[Mode, int]) -> list[Group]:
    """Put the list's rows, already in order, under their headings; empty ones are left out."""
    parts: dict[Mode, list[Item]] = {mode: [] for mode in GROUPS}
    for row in rows:
        parts[row.mode].append(row)
    return [Group(mode, max(totals.get(mode, 0), len(part)), part) for mode, part in parts.items() if part]


def source(found: Source | None) -> str:
    """Write where a prospect came from, in one line: the campaign, or else the page."""
    return source_line(found)


class Bubble(msgspec.Struct, frozen=True):
    """One line of the chat as managers see it. ``fate`` says what became of it, ``bad`` that it did not arrive."""

    seq: int
    voice: str
    by: str
    at: datetime
    text: str
    choices: tuple[str, ...] = ()
    tapped: bool = False
    erased: bool = False
    media: str = ""
    """What was attached, where it may have no file that opens (a location, a sticker)."""
    files: tuple[Link, ...] = ()
    quote: str = ""
    """The words this line answers."""
    before: tuple[str, ...] = ()
    """What it said before it was changed, oldest first."""
    gone: bool = False
    """It was taken back."""
    fate: str = ""
    fate_at: datetime | None = None
    error: str = ""
    bad: bool = False
    withheld: bool = False
    mine: bool = False
    note: bool = False
    follows: bool = False
    """The same voice goes on; who speaks need not be said again."""
    goes_on: bool = False
    """The next line has the same voice and fate, and says the latter for both."""


class Talk(msgspec.Struct, frozen=True):
    """What bubbles need to know beside their line."""

    chat: str
    channel: str
    names: Mapping[ManagerId, str]
    me: ManagerId
    folded: Mapping[int, Folded] = {}
    quoted: Mapping[str, str] = {}
    """Words by the messenger's number of their line."""
    said: Mapping[int, str] = {}
    """The words of lines that managers answer, as they stand now."""


def bubbles(lines: Sequence[Line], talk: Talk) -> list[Bubble]:
    """Give the chat as it stands on the screens: lines that only change others are folded into them."""
    changed, hidden = edits.folded(lines), edits.targets(lines)
    said = {id_: line.heard.words for line in lines if line.heard and (id_ := edits.message_id(line.heard))}
    now = {line.seq: changed[line.seq].text if line.seq in changed else edits.words(line) for line in lines}
    talk = replace(talk, folded=changed, quoted=said, said=now)
    return in_runs([bubble(line, talk) for line in lines if line.seq not in hidden])


def bubble(line: Line, talk: Talk) -> Bubble:
    """Give one line of the chat."""
    changed = talk.folded.get(line.seq)
    fate, fate_at = _fate(line, talk.channel)
    event = line.heard.event if line.heard else None
    text = line.message.text if line.message else line.heard.words if line.heard else ""
    return Bubble(
        seq=line.seq,
        voice=line.voice.value,
        by=talk.names.get(line.manager_id, "") if line.manager_id else "",
        at=line.at,
        text=changed.text if changed else event.caption if isinstance(event, Attached) else text,
        erased=line.message is None and line.heard is None,
        choices=tuple(button.label for button in line.message.buttons) if line.message else (),
        tapped=isinstance(event, Tapped),
        media=event.media.value if isinstance(event, Attached) else "",
        files=tuple(links(talk.chat, line)),
        quote=_quote(line, talk),
        before=changed.before if changed else ("",) if isinstance(event, Edited) else (),
        gone=changed is not None and not changed.text,
        fate=fate,
        fate_at=fate_at,
        error=line.error or "",
        bad=line.state in (Delivery.FAILED, Delivery.UNCERTAIN),
        withheld=line.state is Delivery.WITHHELD,
        mine=line.manager_id == talk.me and line.voice is Voice.MANAGER,
    )


def _quote(line: Line, talk: Talk) -> str:
    """Give the words a line answers; a manager's answer knows the line, a prospect's its number there."""
    if line.message is not None:
        return talk.said.get(line.message.quotes, "")
    return talk.quoted.get(edits.quoted_id(line.heard), "")


def in_runs(lines: Sequence[Bubble]) -> list[Bubble]:
    """Mark where one voice goes on within a few minutes."""
    marked = [*lines]
    for at, (one, two) in enumerate(pairwise(lines)):
        if (one.voice, one.by) == (two.voice, two.by) and two.at - one.at < RUN:
            marked[at + 1] = replace(marked[at + 1], follows=True)
            if (one.fate, one.withheld) == (two.fate, two.withheld):
                marked[at] = replace(marked[at], goes_on=True)
    return marked


def _fate(line: Line, channel: str) -> tuple[str, datetime | None]:
    """Say truthfully how far a message has come, and since when."""
    match line.state:
        case Delivery.RECEIVED:
            return "", None
        case Delivery.NEW:
            return ("chat.fate_again" if line.error else "chat.fate_waiting"), None
        case Delivery.SENDING:
            return "chat.fate_leaving", None
        case Delivery.SENT if line.seen_at:
            return "chat.fate_seen", line.seen_at
        case Delivery.SENT:
            return ("chat.fate_unseen" if channel in TELLS_SEEN else "chat.fate_sent"), line.sent_at
        case Delivery.FAILED:
            return "chat.fate_failed", None
        case Delivery.WITHHELD:
            return "chat.fate_withheld", None
        case Delivery.UNCERTAIN:
            return "chat.fate_uncertain", None


def last_words(lines: Sequence[Bubble]) -> Bubble | None:
    """Give the prospect's last words."""
    return next((line for line in reversed(lines) if line.voice == Voice.PROSPECT.value), None)
