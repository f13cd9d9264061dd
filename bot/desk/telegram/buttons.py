"""The buttons in the group: which there are, and what they carry. Pure.

A button carries a verb, the conversation, an argument and a signature, in at most 64 bytes. The signature keeps
anybody from making up buttons; who may press them is looked up when one is pressed.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Sequence
from enum import StrEnum
from typing import Any

import msgspec

from bot.desk.telegram.tongue import Tongue
from dialogs.ids import ManagerId
from dialogs.modes import Mode

Row = list[dict[str, Any]]
Markup = dict[str, Any]
LONGEST_COPY = 256
LONGEST_NAME = 40


class Verb(StrEnum):
    """What a button does."""

    TAKE = "t"
    TAKE_OVER = "T"
    RETURN = "r"
    WON = "w"
    LOST = "l"
    SPAM = "s"
    UNDO = "u"
    MENU = "m"
    GIVE = "g"
    SNOOZE = "z"
    SEND = "S"
    NOTE = "N"
    DROP = "D"
    STILL = "y"
    REAL = "R"
    LANGUAGE = "L"


class Press(msgspec.Struct, frozen=True):
    """A button pressed."""

    verb: Verb
    conversation: str
    argument: str = ""


REASONS = ("price", "timing", "competitor", "answer", "fit", "other")
"""Why a lead was lost, as the button's argument; the words of the inbox for it are kept."""
WAKE = "now"
SNOOZES = ("1h", "3h", "day", "week")


def pack(press: Press, secret: str) -> str:
    """Write what a button carries."""
    body = f"d{press.verb}:{press.conversation}:{press.argument}"
    return f"{body}:{_sign(body, secret)}"


def unpack(data: str, secret: str) -> Press | None:
    """Read it again; ``None`` for whatever we did not sign."""
    body, _, signature = data.rpartition(":")
    parts = body.split(":")
    if len(parts) != 3 or not hmac.compare_digest(_sign(body, secret).encode(), signature.encode()):
        return None
    verb = parts[0][1:]
    return Press(Verb(verb), parts[1], parts[2]) if verb in set(Verb) else None


def _sign(body: str, secret: str) -> str:
    digest = hmac.new(secret.encode(), body.encode(), hashlib.sha256).digest()
    return base64.urlsafe_b64encode(digest[:9]).decode()


class Situation(msgspec.Struct, frozen=True):
    """What decides on a card's buttons."""

    conversation: str
    mode: Mode
    has_owner: bool
    can_undo: bool
    menu: str = ""
    contacts: Sequence[tuple[str, str]] = ()
    managers: Sequence[tuple[ManagerId, str]] = ()
    link: str = ""
    asleep: bool = False
    doubted: bool = False
    """The lead may be a pseudo-lead; ``cleared``: a manager said that it is a real person."""
    cleared: bool = False


def under_card(now: Situation, secret: str, say: Tongue) -> Markup:
    """Give the buttons under a card."""
    return {"inline_keyboard": [row for row in _rows(_Maker(now.conversation, secret, say), now) if row]}


def under_held(conversation: str, argument: str, secret: str, say: Tongue, *, owned: bool) -> Markup:
    """Give the buttons under a message that waits for a decision: ``owned`` by somebody else, or doubtful."""
    make = _Maker(conversation, secret, say)
    if owned:
        rows = [[make("send_anyway", Verb.SEND, argument), make("take_over", Verb.TAKE_OVER, argument)]]
    else:
        rows = [[make("send", Verb.SEND, argument, "primary")]]
    last = [make("as_note", Verb.NOTE, argument), make("drop", Verb.DROP, argument)]
    return {"inline_keyboard": [*rows, last]}


def under_alarm(conversation: str, secret: str, say: Tongue, *, has_owner: bool) -> Markup:
    """Give the buttons under a call for managers: still mine, hand it back, or take it."""
    make = _Maker(conversation, secret, say)
    if not has_owner:
        return {"inline_keyboard": [[make("take", Verb.TAKE, style="success")]]}
    mine = [make("still", Verb.STILL, style="success"), make("return", Verb.RETURN)]
    return {"inline_keyboard": [mine, [make("take_over", Verb.TAKE_OVER)]]}


def under_failure(link: str, say: Tongue) -> Markup:
    """Give the button under the reason why a message did not arrive: to its line in the inbox."""
    return {"inline_keyboard": [[{"text": say.say("button.open"), "url": link}]]}


def languages_to_choose(names: Sequence[tuple[str, str]], secret: str, say: Tongue) -> Markup:
    """Give the buttons for the group's language: each as code and its own name, two in a row."""
    make = _Maker("", secret, say)
    return {"inline_keyboard": in_pairs([make.named(name, Verb.LANGUAGE, code) for code, name in names])}


class _Maker:
    """Makes buttons of one conversation in the group's language; ``key`` is that of ``button.KEY``."""

    def __init__(self, conversation: str, secret: str, say: Tongue) -> None:
        self._conversation = conversation
        self._secret = secret
        self.say = say

    def __call__(self, key: str, verb: Verb, argument: str = "", style: str = "") -> dict[str, Any]:
        return self.named(self.say.say(f"button.{key}"), verb, argument) | ({"style": style} if style else {})

    def named(self, label: str, verb: Verb, argument: str) -> dict[str, Any]:
        """Make a button with a label that is nobody's text of ours, such as a name."""
        data = pack(Press(verb, self._conversation, argument), self._secret)
        return {"text": label, "callback_data": data}


def _rows(make: _Maker, now: Situation) -> list[Row]:
    if now.menu:
        return _menu(make, now)
    copies, link = _copies(now, make.say), _link(now, make.say)
    take = make("take", Verb.TAKE, style="success")
    if now.mode is Mode.CLOSED:
        undo = [make("undo", Verb.UNDO)] if now.can_undo else []
        return [[*undo, take], *copies, link]
    hold = make("return", Verb.RETURN) if now.has_owner else take
    return [
        [hold, make("won", Verb.WON), make("lost", Verb.MENU, "lost")],
        [
            make("reassign", Verb.MENU, "give"),
            make("snooze", Verb.MENU, "snooze"),
            make("spam", Verb.SPAM, style="danger"),
        ],
        _real(make, now),
        *copies,
        link,
    ]


def _real(make: _Maker, now: Situation) -> Row:
    if now.cleared:
        return [make("unsure", Verb.REAL, "no")]
    return [make("real", Verb.REAL)] if now.doubted else []


def _menu(make: _Maker, now: Situation) -> list[Row]:
    back = [make("back", Verb.MENU, "")]
    if now.menu == "lost":
        rows = [[make(f"lost_{key}", Verb.LOST, key)] for key in REASONS]
    elif now.menu == "snooze":
        rows = in_pairs([make(f"snooze_{key}", Verb.SNOOZE, key) for key in SNOOZES])
        rows += [[make("wake", Verb.SNOOZE, WAKE)]] if now.asleep else []
    else:
        rows = [[make.named(name[:LONGEST_NAME], Verb.GIVE, short(id_))] for id_, name in now.managers[:20]]
    return [*rows, back]


def short(manager: ManagerId) -> str:
    """Give the end of a manager's id: it is random, and two whole ids do not fit into one button."""
    return manager[-12:]


def _link(now: Situation, say: Tongue) -> Row:
    return [{"text": say.say("button.open"), "url": now.link}] if now.link else []


def _copies(now: Situation, say: Tongue) -> list[Row]:
    every: Row = [
        {"text": say.say("button.copy", what=_kind(kind, say)), "copy_text": {"text": value}}
        for kind, value in now.contacts
        if 0 < len(value) <= LONGEST_COPY
    ]
    return in_pairs(every)


def in_pairs(every: Row) -> list[Row]:
    """Put buttons two in a row: more words than that no phone shows."""
    return [every[at : at + 2] for at in range(0, len(every), 2)]


def _kind(kind: str, say: Tongue) -> str:
    named = say.named("contact", kind)
    return named[:1].lower() + named[1:]
