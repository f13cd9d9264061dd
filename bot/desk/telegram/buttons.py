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

from dialogs.ids import ManagerId
from dialogs.modes import Mode

Row = list[dict[str, Any]]
Markup = dict[str, Any]
LONGEST_COPY = 256
OPEN = "Open in the inbox"


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


class Press(msgspec.Struct, frozen=True):
    """A button pressed."""

    verb: Verb
    conversation: str
    argument: str = ""


REASONS = {
    "price": "Price",
    "timing": "Timing",
    "competitor": "A competitor",
    "answer": "No answer",
    "other": "Another reason",
}
"""Why a lead was lost: the button's argument, and what is kept."""
WAKE = "now"
SNOOZES = {"1h": "1 hour", "3h": "3 hours", "day": "Until tomorrow", "week": "A week"}


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


def under_card(now: Situation, secret: str) -> Markup:
    """Give the buttons under a card."""
    return {"inline_keyboard": [row for row in _rows(_Maker(now.conversation, secret), now) if row]}


def under_held(conversation: str, argument: str, secret: str, *, owned: bool) -> Markup:
    """Give the buttons under a message that waits for a decision: ``owned`` by somebody else, or doubtful."""
    make = _Maker(conversation, secret)
    if owned:
        rows = [[make("Send anyway", Verb.SEND, argument), make("Take over", Verb.TAKE_OVER, argument)]]
    else:
        rows = [[make("Send", Verb.SEND, argument, "primary")]]
    last = [make("Keep as note", Verb.NOTE, argument), make("Drop", Verb.DROP, argument)]
    return {"inline_keyboard": [*rows, last]}


def under_alarm(conversation: str, secret: str, *, has_owner: bool) -> Markup:
    """Give the buttons under a call for managers: still mine, hand it back, or take it."""
    make = _Maker(conversation, secret)
    if not has_owner:
        return {"inline_keyboard": [[make("Take", Verb.TAKE, style="success")]]}
    mine = [make("Still mine", Verb.STILL, style="success"), make("Return to bot", Verb.RETURN)]
    return {"inline_keyboard": [mine, [make("Take over", Verb.TAKE_OVER)]]}


def under_failure(link: str) -> Markup:
    """Give the button under the reason why a message did not arrive: to its line in the inbox."""
    return {"inline_keyboard": [[{"text": OPEN, "url": link}]]}


class _Maker:
    def __init__(self, conversation: str, secret: str) -> None:
        self._conversation = conversation
        self._secret = secret

    def __call__(self, label: str, verb: Verb, argument: str = "", style: str = "") -> dict[str, Any]:
        data = pack(Press(verb, self._conversation, argument), self._secret)
        return {"text": label, "callback_data": data, **({"style": style} if style else {})}


def _rows(make: _Maker, now: Situation) -> list[Row]:
    if now.menu:
        return _menu(make, now)
    if now.mode is Mode.CLOSED:
        undo = [make("Undo", Verb.UNDO)] if now.can_undo else []
        return [[*undo, make("Take", Verb.TAKE, style="success")], _copies(now), _link(now)]
    hold = make("Return to bot", Verb.RETURN) if now.has_owner else make("Take", Verb.TAKE, style="success")
    return [
        [hold, make("Won", Verb.WON), make("Lost…", Verb.MENU, "lost")],
        [
            make("Reassign…", Verb.MENU, "give"),
            make("Snooze…", Verb.MENU, "snooze"),
            make("Spam", Verb.SPAM, style="danger"),
        ],
        _real(make, now),
        _copies(now),
        _link(now),
    ]


def _real(make: _Maker, now: Situation) -> Row:
    if now.cleared:
        return [make("Not sure any more", Verb.REAL, "no")]
    return [make("Real person", Verb.REAL)] if now.doubted else []


def _menu(make: _Maker, now: Situation) -> list[Row]:
    back = [make("Back", Verb.MENU, "")]
    if now.menu == "lost":
        rows = [[make(label, Verb.LOST, key)] for key, label in REASONS.items()]
    elif now.menu == "snooze":
        rows = [[make(label, Verb.SNOOZE, key) for key, label in SNOOZES.items()]]
        rows += [[make("Wake now", Verb.SNOOZE, WAKE)]] if now.asleep else []
    else:
        rows = [[make(name[:40], Verb.GIVE, short(id_))] for id_, name in now.managers[:20]]
    return [*rows, back]


def short(manager: ManagerId) -> str:
    """Give the end of a manager's id: it is random, and two whole ids do not fit into one button."""
    return manager[-12:]


def _link(now: Situation) -> Row:
    return [{"text": OPEN, "url": now.link}] if now.link else []


def _copies(now: Situation) -> Row:
    return [
        {"text": f"Copy {kind}", "copy_text": {"text": value}}
        for kind, value in now.contacts
        if 0 < len(value) <= LONGEST_COPY
    ]
