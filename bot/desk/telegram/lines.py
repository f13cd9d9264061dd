"""The lines of a talk as posts in a topic. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

import msgspec

from bot.desk.telegram.words import Words, bold, clip, cut, plain, styled, units
from dialogs.events import Attached, Media
from dialogs.files import PREFIX
from dialogs.ids import ManagerId
from dialogs.messages import Voice
from dialogs.modes import Mode
from storage import edits
from storage.edits import Folded, is_edit
from storage.records import Delivery, Line

TELEGRAM = "telegram"
PATIENCE = timedelta(minutes=1)
"""So long a line of the bot's that has still to leave holds back what comes after it."""
A_POST = 3800
"""Code units of lines that are gathered into one post."""
VOICES = {Voice.PROSPECT: "👤", Voice.BOT: "🤖", Voice.MANAGER: "💬", Voice.NOTICE: "ℹ"}
UNSENT = frozenset({Delivery.NEW, Delivery.SENDING})
CHANGED = " ✏"


class File(msgspec.Struct, frozen=True):
    """How a file is shown: the method, its field, and the messenger's own reference to the file."""

    method: str
    field: str
    ref: str


class Gathered(msgspec.Struct, frozen=True):
    """One post: the lines in it, from ``first`` to ``last``, as words."""

    first: int
    last: int
    words: Words


class Look(msgspec.Struct, frozen=True):
    """How lines are shown: the prospect's name, the managers' names, and what became of changed lines.

    ``told`` gives the words of lines that change others.
    """

    who: str
    names: Mapping[ManagerId, str] = {}
    folded: Mapping[int, Folded] = {}
    told: Mapping[int, Words] = {}


FILES = {
    Media.PHOTO: "photo",
    Media.VOICE: "voice",
    Media.VIDEO: "video",
    Media.DOCUMENT: "document",
    Media.STICKER: "sticker",
}
PHOTOS = frozenset({"image/png", "image/jpeg"})
LARGEST_PHOTO = 10 * 1024 * 1024
"""What the messenger takes as a photo; anything else goes as a document, as it is."""
TOGETHER = ({"photo", "video"}, {"document"})
"""What may share an album."""


def file_of(line: Line, channel: str) -> File | None:
    """Give the file a prospect sent in this line, if this messenger has it or we have (``file:ID``)."""
    event = line.heard.event if line.heard else None
    if not isinstance(event, Attached) or not event.ref or event.media not in FILES:
        return None
    if event.ref.startswith(PREFIX):
        is_photo = event.file is not None and event.file.media in PHOTOS and event.file.size <= LARGEST_PHOTO
        field = "photo" if is_photo else "document"
    elif channel == TELEGRAM:
        field = FILES[event.media]
    else:
        return None
    return File(f"send{field.capitalize()}", field, event.ref)


def album_of(line: Line) -> str:
    """Give the album a line is part of, empty for none."""
    event = line.heard.event if line.heard else None
    return event.album if isinstance(event, Attached) else ""


def caption_of(line: Line, folded: Mapping[int, Folded]) -> str:
    """Give what was said to a file, as it stands now."""
    event = line.heard.event if line.heard else None
    if line.seq in folded:
        return folded[line.seq].text
    return event.caption if isinstance(event, Attached) else ""


def due(lines: Sequence[Line], mode: Mode, said: set[int], now: datetime) -> list[Line]:
    """Give the lines to mirror, in order: not the manager's own from here, and none that may yet be withheld."""
    found = []
    for line in lines:
        leaving = line.voice is Voice.BOT and line.state in UNSENT and now - line.at < PATIENCE
        if leaving and mode is not Mode.MANAGER:
            break
        if line.state is not Delivery.WITHHELD and line.seq not in said:
            found.append(line)
    return found


def is_urgent(lines: Sequence[Line], mode: Mode) -> bool:
    """Whether somebody should look: a prospect wrote to a person, or a person to a prospect."""
    waited = mode in (Mode.MANAGER, Mode.WAITING)
    return waited and any(line.voice in (Voice.PROSPECT, Voice.MANAGER) for line in lines)


def gathered(lines: Sequence[Line], look: Look) -> tuple[Gathered, ...]:
    """Gather lines into as few posts as hold them; nothing is left out of a long one."""
    posts: list[Gathered] = []
    for line in lines:
        for words in shown(line, look):
            if posts and units(posts[-1].words.text) + units(words.text) < A_POST:
                posts[-1] = Gathered(posts[-1].first, line.seq, posts[-1].words + "\n" + words)
            else:
                posts.append(Gathered(line.seq, line.seq, words))
    return tuple(posts)


def shown(line: Line, look: Look) -> list[Words]:
    """Give one line, in parts where it is long."""
    if line.seq in look.told:
        return [look.told[line.seq]]
    head = head_of(line, look)
    buttons = line.message.buttons if line.message else ()
    choices = f" [{' | '.join(button.label for button in buttons)}]" if buttons else ""
    text = f"{_now(line, look)}{clip(choices, 300)}{_failed(line)}"
    first, *rest = cut(text, A_POST - units(head.text) - 8) or [""]
    return [head + _spoken(first, line), *(_spoken(part, line) for part in rest)]


def _now(line: Line, look: Look) -> str:
    """Give what a line says now."""
    changed = look.folded.get(line.seq)
    if changed is None or is_edit(line):
        return edits.words(line) if line.message or line.heard else "[erased]"
    return (changed.text + CHANGED) if changed.text else "(taken back)"


def _failed(line: Line) -> str:
    match line.state:
        case Delivery.FAILED:
            return f" ⚠ not delivered: {line.error or 'no reason given'}"
        case Delivery.UNCERTAIN:
            return " ⚠ may not have arrived: the server was stopped while sending"
        case _:
            return ""


def head_of(line: Line, look: Look) -> Words:
    """Give who speaks."""
    by = look.names.get(line.manager_id, "a manager") if line.manager_id else ""
    name = {Voice.PROSPECT: clip(look.who, 40) or "Prospect", Voice.MANAGER: by}.get(line.voice, "")
    return plain(f"{VOICES[line.voice]} ") + (bold(name) + ": " if name else plain(""))


def _spoken(text: str, line: Line) -> Words:
    return plain(text) if line.voice in (Voice.PROSPECT, Voice.MANAGER) else styled(text, "italic")


def change_post(line: Line, before: str, after: str, look: Look) -> Words:
    """Say that a line was changed, and what it said before."""
    by = look.names.get(line.manager_id, "A manager") if line.manager_id else clip(look.who, 40) or "Prospect"
    head = plain("✏ ") + bold(by)
    old = plain(f" (was “{clip(before, 600)}”)") if before else plain("")
    if not after:
        return head + " took back" + (f": “{clip(before, 600)}”" if before else " a message")
    return head + plain(" changed it to: ") + plain(cut(after, A_POST - 800)[0]) + old


def note_post(by: str, text: str) -> Words:
    """Give a note written elsewhere."""
    return plain("📝 ") + bold(clip(by, 40)) + plain(" (note): ") + plain(cut(text, A_POST)[0])
