"""The lines of a talk as posts in a topic. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

import msgspec

from bot.desk.inbox.wording import FALLBACK
from bot.desk.telegram.tongue import Tongue, tongue
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
    """How what a prospect sent is shown, whatever it is: a copy of their message, or else by a reference.

    ``message`` is its number in the chat ``chat``, 0 where it cannot be copied. ``method`` and its ``field`` take the
    messenger's own reference, or ours; no method for what has none. ``captioned``: words may stand under it.
    """

    method: str = ""
    field: str = ""
    ref: str = ""
    chat: int = 0
    message: int = 0
    captioned: bool = True


class Gathered(msgspec.Struct, frozen=True):
    """One post: the lines in it, from ``first`` to ``last``, as words."""

    first: int
    last: int
    words: Words


class Look(msgspec.Struct, frozen=True):
    """How lines are shown: the prospect's name, the managers' names, what became of changed lines, the language.

    ``told`` gives the words of lines that change others.
    """

    who: str
    names: Mapping[ManagerId, str] = {}
    folded: Mapping[int, Folded] = {}
    told: Mapping[int, Words] = {}
    language: str = FALLBACK

    @property
    def say(self) -> Tongue:
        """The texts of the group."""
        return tongue(self.language)


FILES = {
    Media.PHOTO: "photo",
    Media.VOICE: "voice",
    Media.VIDEO: "video",
    Media.DOCUMENT: "document",
    Media.STICKER: "sticker",
}
CAPTIONED = frozenset((Media.PHOTO, Media.VOICE, Media.VIDEO, Media.DOCUMENT, Media.OTHER))
PHOTOS = frozenset({"image/png", "image/jpeg"})
LARGEST_PHOTO = 10 * 1024 * 1024
"""What the messenger takes as a photo; anything else goes as a document, as it is."""
TOGETHER = ({"photo", "video"}, {"document"})
"""What may share an album."""


def file_of(line: Line, channel: str, chat: int = 0) -> File | None:
    """Give what a prospect sent in this line, if this messenger has it or we have (``file:ID``).

    ``chat`` is theirs with this bot, 0 where it is another one.
    """
    event = line.heard.event if line.heard else None
    if not isinstance(event, Attached):
        return None
    file = _by_reference(event, channel) or File()
    number = int(event.id) if chat and event.id.isdigit() and not event.ref.startswith(PREFIX) else 0
    captioned = event.media in CAPTIONED and bool(event.ref)
    file = msgspec.structs.replace(file, chat=chat, message=number, captioned=captioned)
    return file if file.method or file.message else None


def _by_reference(event: Attached, channel: str) -> File | None:
    if not event.ref or event.media not in FILES:
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
    text = f"{_now(line, look)}{clip(choices, 300)}{_failed(line, look.say)}"
    first, *rest = cut(text, A_POST - units(head.text) - 8) or [""]
    return [head + _spoken(first, line), *(_spoken(part, line) for part in rest)]


def _now(line: Line, look: Look) -> str:
    """Give what a line says now."""
    changed = look.folded.get(line.seq)
    if changed is None or is_edit(line):
        known = line.message or line.heard
        return look.say.spoken(edits.words(line)) if known else f"[{look.say.say('chat.erased_line')}]"
    return (changed.text + CHANGED) if changed.text else f"({look.say.say('chat.taken_back')})"


def _failed(line: Line, say: Tongue) -> str:
    match line.state:
        case Delivery.FAILED:
            why = say.failure(line.error) if line.error else say.say("chat.no_reason")
            return f" ⚠ {say.say('chat.fate_failed', why=why)}"
        case Delivery.UNCERTAIN:
            return f" ⚠ {say.say('chat.fate_uncertain')}"
        case _:
            return ""


def head_of(line: Line, look: Look) -> Words:
    """Give who speaks."""
    name = _name(line, look) if line.voice in (Voice.PROSPECT, Voice.MANAGER) else ""
    head = plain(f"{VOICES[line.voice]} ")
    return head + look.say.apart(bold(name)) + ": " if name else head


def _name(line: Line, look: Look) -> str:
    if line.manager_id:
        return look.names.get(line.manager_id, look.say.say("common.manager"))
    return clip(look.who, 40) or look.say.say("chat.voice_prospect")


def _spoken(text: str, line: Line) -> Words:
    return plain(text) if line.voice in (Voice.PROSPECT, Voice.MANAGER) else styled(text, "italic")


def change_post(line: Line, before: str, after: str, look: Look) -> Words:
    """Say that a line was changed, and what it said before."""
    say, name = look.say, bold(_name(line, look))
    old = say.quote(before, 600) if before else None
    if not after:
        told = say.text("group.took_back_words", name=name, words=old) if old else None
        return plain("✏ ") + (told or say.text("group.took_back", name=name))
    now = say.text("group.changed", name=name, words=cut(after, A_POST - 800)[0])
    was = plain(" (") + say.text("group.was", words=old) + ")" if old else ""
    return plain("✏ ") + now + was


def note_post(by: str, text: str, language: str = FALLBACK) -> Words:
    """Give a note written elsewhere."""
    head = tongue(language).text("group.note", name=bold(clip(by, 40)))
    return plain("📝 ") + head + ": " + cut(text, A_POST)[0]
