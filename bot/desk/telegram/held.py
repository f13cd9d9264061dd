"""What a manager typed: a message for the prospect, a note, a canned reply, or something to ask about first. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping

import msgspec

from bot.desk.telegram.buttons import Markup, under_held
from bot.desk.telegram.words import LONGEST, Words, bold, clip, plain, styled, units
from dialogs.files import FileRef

NOTE = re.compile(r"\s*//")
LIKE_A_NOTE = re.compile(r"\s*(?:/\s+/|\\\\|\\/|/\\|//|⁄⁄|\.//|\|\|)")
CANNED = re.compile(r"/r(?:@\w+)?(?:\s+(\S+))?\s*", re.DOTALL)
COMMAND = re.compile(r"\s*[/⁄]")


class Typed(msgspec.Struct, frozen=True):
    """A manager's text read. ``why`` names what has to be asked before anything is sent."""

    kind: str
    """``say``, ``note``, ``canned`` or ``doubt``."""
    text: str


def read(text: str) -> Typed:
    """Read what a manager typed. Anything that looks like a note or a command is never simply sent."""
    if NOTE.match(text):
        return Typed("note", NOTE.sub("", text, count=1).strip())
    if (found := CANNED.fullmatch(text)) is not None:
        return Typed("canned", found[1] or "")
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


PLAIN = {
    "guest": "Only managers may write to prospects here; this was not sent. A manager links their account with "
    "the code that `./run manager telegram NAME` prints.",
    "unreachable": "⚠ Not sent: the prospect cannot be reached in this chat any more; use another contact.",
    "media": "⚠ Not sent: this kind of message cannot be passed on. Write it as text.",
    "caption": "⚠ Not sent: its caption looks like a note or a command. Send it again with other words, or without.",
    "failed": "⚠ Not sent: something went wrong on our side. Send it again.",
    "empty": "There is nothing in it to keep or to send.",
    "late": "⚠ Not changed: of an album only the first caption can be; the prospect sees the others as before.",
    "bare": "⚠ Not changed: a caption cannot be taken away, only replaced. The prospect still sees the first one.",
    "roles": "Your roles do not allow writing to prospects; this was not sent.",
    "stays": "This stays a private note. To send it, write it as a new message.",
    "long": f"⚠ Not sent: it is longer than {LONGEST} characters.",
}


def question(why: str, text: str, conversation: str, message: int, secret: str) -> Question:
    """Give what is asked about a held message; ``why``: a key above, ``doubt``, ``draft``, ``again``, ``owned X``."""
    if why in PLAIN:
        return Question(plain(PLAIN[why]))
    if why == "edited":  # of the first version
        return Question(plain("✏ The prospect changed an earlier message to:\n") + plain(clip(text, 1000)))
    if why.startswith("file "):
        return Question(plain(f"⚠ Not sent: {why.removeprefix('file ')}."))
    if why.startswith("none"):
        return Question(
            plain(f"There is no such reply. There are: {why.removeprefix('none').strip() or 'none'}.")
        )
    argument = str(message)
    if why.startswith("owned"):
        owner = clip(why.removeprefix("owned"), 60) or "Somebody else"
        words = bold(owner) + " has this chat; this was not sent."
        return Question(words, under_held(conversation, argument, secret, owned=True))
    markup, text = under_held(conversation, argument, secret, owned=False), unpacked(text).words
    if why == "again":
        return Question(plain("This was not sent when you wrote it. Shall it be sent now?"), markup)
    if why == "draft":
        room = LONGEST - 100
        return Question(
            plain("Send this?\n\n") + styled(text if units(text) < room else clip(text, room), "blockquote"),
            markup,
        )
    return Question(plain("This looks like a note or a command; it was not sent. What is it?"), markup)


def filled(text: str, values: Mapping[str, str]) -> str:
    """Put values into a canned reply: ``{name}``, ``{manager}``; an unknown one stays as it is written."""
    return re.sub(r"\{(\w+)\}", lambda found: values.get(found[1]) or found[0], text)
