"""Every key a talk may use, once, with the shape of its value and a word on what it is for."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

import msgspec


class Shape(StrEnum):
    """What may stand behind a key."""

    NOTHING = "nothing"
    TEXT = "a text"
    TEXTS = "a text or a list of texts"
    WHEN = "a length of time, or a moment such as: sunday 23:00"
    SOURCE = "where from: {campaign:, medium:}, or nothing"
    SLOTS = "a table of slots and words, or nothing"
    CARD = "a table of what the card shows"


class Key(msgspec.Struct, frozen=True):
    """A key's shape and what it is for."""

    shape: Shape
    about: str


HEAD: Mapping[str, str] = {
    "talk": "What the talk is about, as a sentence that can be wrong.",
    "after": "The title of another talk, which is played first without its expectations.",
    "starts": "The day and time it starts, in the script's zone: 2026-05-18 17:55.",
    "language": "The language the prospect's messenger is set to.",
    "channel": "web (unless you say so), console or another.",
    "from": "Where the prospect comes from: {campaign: reel, medium: social}.",
    "named": "The name the prospect's messenger tells.",
    "lines": "What is said and done, in order.",
}
"""The keys at the top of a talk."""

LINES: Mapping[str, Key] = {
    "opens": Key(Shape.SOURCE, "The prospect opens the chat (again), perhaps by another link."),
    "prospect": Key(Shape.TEXTS, "The prospect writes; a list is a burst of lines within seconds."),
    "tap": Key(Shape.TEXT, "The prospect taps the button with this label."),
    "old tap": Key(Shape.TEXT, "The prospect taps a button of an earlier question."),
    "sends": Key(Shape.TEXT, "The prospect sends a voice, photo, album, sticker, document, ..."),
    "shares": Key(Shape.TEXT, "The prospect shares their own number by the messenger's button."),
    "shares a friend's card": Key(Shape.TEXT, "The prospect shares somebody else's contact."),
    "blocks": Key(Shape.NOTHING, "The prospect blocks the bot."),
    "later": Key(Shape.WHEN, "Time passes; reminders and waits come due."),
    "takes": Key(Shape.TEXT, "A manager of this name takes the chat over."),
    "manager": Key(Shape.TEXT, "That manager writes to the prospect."),
    "hands back": Key(Shape.SLOTS, "The manager gives the chat back with what was settled."),
    "outcome": Key(Shape.TEXT, "The manager closes the lead: won, lost, pseudo; none takes it back."),
    "bot": Key(Shape.TEXTS, "Said since, in this order; ... stands for anything in between."),
    "not": Key(Shape.TEXTS, "Not said since the last thing anybody did."),
    "buttons": Key(Shape.TEXTS, "The buttons of the newest bubble, all of them, in order."),
    "silence": Key(Shape.NOTHING, "Nothing was said since the last thing anybody did."),
    "chat": Key(Shape.TEXT, "Who has the chat now: bot, waiting, manager or closed."),
    "card": Key(Shape.CARD, "What managers see: class, points, complete, contacts, any slot, ..."),
}
"""The keys of a talk's lines. Those from ``bot`` on expect something, the others do something."""

ATTACHED = ("voice", "photo", "album", "video", "document", "sticker", "location", "other")
"""What a prospect can send."""
OUTCOMES = ("won", "lost", "pseudo", "none")
CHATS = ("bot", "waiting", "manager", "closed")
