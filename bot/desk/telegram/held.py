"""What a manager typed: a message for the prospect, a note, a canned reply, or something to ask about first. Pure."""

from __future__ import annotations

import re

import msgspec

from bot.desk.telegram.buttons import Markup, under_held
from bot.desk.telegram.tongue import Tongue
from bot.desk.telegram.words import LONGEST, Words, bold, clip, plain, styled, units
from dialogs.files import FileRef

NOTE = re.compile(r"\s*//")
LIKE_A_NOTE = re.compile(r"\s*(?:/\s+/|\\\\|\\/|/\\|//|⁄⁄|\.//|\|\|)")
TOLD = re.compile(r"/(language|help)(?:@\w+)?\s*")
"""What a manager may ask about the group itself."""
CANNED = re.compile(r"/r(?:@\w+)?(?:\s+(\S+))?\s*", re.DOTALL)
COMMAND = re.compile(r"\s*[/⁄]")


class Typed(msgspec.Struct, frozen=True):
    """A manager's text read. ``why`` names what has to be asked before anything is sent."""

    kind: str
    """``say``, ``note``, ``canned``, ``doubt``, or ``told``: a question about the group, its text the word for it."""
    text: str


def read(text: str) -> Typed:
    """Read what a manager typed. Anything that looks like a note or a command is never simply sent."""
    if NOTE.match(text):
        return Typed("note", NOTE.sub("", text, count=1).strip())
    if (found := CANNED.fullmatch(text)) is not None:
        return Typed("canned", found[1] or "")
    if (found := TOLD.fullmatch(text)) is not None:
        return Typed("told", found[1])
    if LIKE_A_NOTE.match(text) or COMMAND.match(text):
        return Typed("doubt", text)
    return Typed("say", text)


class Draft(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a manager wants said: words, or messages to be ``copy``-ed that they name; the line it ``quotes``.

    ``files`` are in our store, for a chat in another messenger.
    """

    words: str
    copy: str = ""
    quotes: int = 0
    files: tuple[FileRef, ...] = ()


MARK = "\x01"
"""Begins a draft that is more than its words."""


def packed(draft: Draft) -> str:
    """Write a draft as a text."""
    if not (draft.copy or draft.quotes or draft.files):
        return draft.words
    return MARK + msgspec.json.encode(draft).decode()


def unpacked(text: str) -> Draft:
    """Read a draft again, also one of the first version: numbers of messages to be copied, then the words."""
    if not text.startswith(MARK):
        return Draft(text)
    if not text.startswith(MARK + "{"):
        copy, _, words = text[1:].partition("\n")
        return Draft(words, copy)
    return msgspec.json.decode(text[1:], type=Draft)


class Question(msgspec.Struct, frozen=True):
    """What is said under a held message, and the buttons that decide."""

    words: Words
    markup: Markup | None = None


PLAIN = frozenset(
    (
        "guest",
        "anonymous",
        "unreachable",
        "media",
        "caption",
        "failed",
        "empty",
        "late",
        "bare",
        "roles",
        "stays",
        "long",
    )
)
"""Why a message was not sent, where there is nothing to decide; each is a text ``group.ask_...``."""


class Asked(msgspec.Struct, frozen=True):
    """Where a message is held: in which conversation, under which number, in whose signature and language."""

    conversation: str
    message: int
    secret: str
    say: Tongue


def plainly(why: str, say: Tongue) -> str:
    """Give the words for one of ``PLAIN``."""
    return say.say(f"group.ask_{why}", **({"count": LONGEST} if why == "long" else {}))


def unchanged(why: str, say: Tongue) -> str:
    """Give the words for why a change was not even tried."""
    if why in ("late", "bare", "long"):
        return plainly(why, say)
    key = f"refused.{why.replace(' ', '_')}"
    return say.say("group.not_changed", why=say.say(key) if say.words.has(key) else why)


def question(why: str, text: str, asked: Asked) -> Question:
    """Give what is asked about a held message.

    ``why``: one of ``PLAIN``, ``doubt``, ``draft``, ``again``, ``owned NAME``, ``file WHY``, ``none NAMES``, or
    a question about the group itself.
    """
    say = asked.say
    word, _, rest = why.partition(" ")
    match word:
        case "owned":
            owner = bold(clip(rest, 60) or say.say("common.somebody_else"))
            return Question(say.text("group.ask_owned", owner=owner), _decide(asked, owned=True))
        case "file":
            return Question(plain(say.say("group.ask_file", why=_refusal(rest, say))))
        case "none":
            key = "group.ask_none" if rest.strip() else "group.ask_none_at_all"
            return Question(plain(say.say(key, names=rest.strip())))
        case "edited":  # of the first version
            return Question(plain(say.say("group.ask_edited")) + "\n" + clip(text, 1000))
        case _ if why in PLAIN:
            return Question(plain(plainly(why, say)))
        case _:
            return _undecided(why, unpacked(text).words, asked)


def _undecided(why: str, words: str, asked: Asked) -> Question:
    """Ask what shall become of a message that might be sent."""
    say, markup = asked.say, _decide(asked, owned=False)
    if why == "again":
        return Question(plain(say.say("group.ask_again")), markup)
    if why == "draft":
        room = LONGEST - 100
        shown = styled(words if units(words) < room else clip(words, room), "blockquote")
        return Question(plain(say.say("group.ask_draft")) + "\n\n" + shown, markup)
    return Question(plain(say.say("group.ask_doubt")), markup)


def _decide(asked: Asked, *, owned: bool) -> Markup:
    return under_held(asked.conversation, str(asked.message), asked.secret, asked.say, owned=owned)


def _refusal(code: str, say: Tongue) -> str:
    """Give why a file was not kept: a code of ours, or what the messenger says."""
    key = f"group.file_{code}"
    return say.say(key) if say.words.has(key) else say.failure(code)
