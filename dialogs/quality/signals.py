"""The signals: what each is called, which kind of pseudo-lead it speaks for, and how much it weighs.

A marketer may give each another weight in the script (``signals``). A weight of 0 switches a signal off. None
reaches ``HELD_AT`` by itself but a competitor's own address and mail that came back: it takes two that agree.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

import msgspec

SUSPECTED_AT = 50
"""From so many points on, conditions of the script see a suspicion (``suspected is competitor``)."""
HELD_AT = 100
"""From so many points on, the class is held at cold: no alarms, no reminders, no credit."""


class Pseudo(StrEnum):
    """The kinds of pseudo-lead."""

    TYPO = "typo"
    """An honest slip: the contact will not work."""
    ROBOT = "robot"
    FILLER = "form-filler"
    """Paid to leave contacts."""
    COMPETITOR = "competitor"
    JOKER = "joker"
    """Left somebody else's number or name."""


class Signal(msgspec.Struct, frozen=True):
    """One hint. ``weighs`` has its points for each kind it speaks for; ``because`` is read by managers."""

    name: str
    because: str
    weighs: Mapping[Pseudo, int]


_T, _R, _F, _C, _J = Pseudo

_ALL = (
    # what the contact itself shows
    Signal(
        "disposable",
        "the address is a throw-away one",
        {_R: 40, _F: 40, _J: 30},
    ),
    Signal("odd address", "the address looks made up", {_R: 30, _J: 40}),
    Signal("odd number", "the number is a pattern, such as 1234567", {_J: 60, _R: 30}),
    Signal("anonymous number", "an anonymous number that nobody can call", {_R: 40, _J: 40}),
    Signal("premium number", "a number that costs the caller money", {_J: 60}),
    Signal("impossible number", "first gave a number that cannot exist", {_J: 40, _F: 20}),
    Signal("odd name", "the name is no person's", {_J: 50, _R: 40, _F: 10}),
    Signal("typo kept", "looks like a slip, and was kept as typed when asked", {_T: 60}),
    Signal("unread contact", "could not be read as a contact and is kept as typed", {_T: 60}),
    Signal(
        "no mail there",
        "the address's domain takes no mail",
        {_T: 60, _R: 20, _J: 30},
    ),
    Signal("nobody there", "a manager did not find them there", {_T: 60, _J: 60}),
    Signal("undelivered", "mail to the address came back", {_T: 100}),
    Signal("rival address", "the address belongs to a competitor", {_C: 100}),
    # what they do
    Signal("quick", "types faster than a person can", {_R: 60}),
    Signal("regular", "answers like clockwork", {_R: 50}),
    Signal("clockwork", "goes on like clockwork for longer than anybody could", {_R: 50}),
    Signal("advertises", "answers with advertising or links", {_R: 60}),
    Signal("rushed", "taps through without reading", {_F: 40, _R: 10}),
    Signal("first in the list", "always took the first answer", {_F: 30}),
    Signal("several names", "called themselves by several names", {_J: 40, _F: 30}),
    Signal("turned around", "took important answers back for their opposite", {_J: 30}),
    Signal("jests", "said it was a joke", {_J: 60}),
    Signal("another's number", "said the number is somebody else's", {_J: 60}),
    Signal("friend's card", "shared somebody else's contact card", {_J: 40}),
    Signal("abusive", "was abusive", {_J: 40}),
    Signal("competitor", "asked what a competitor would", {_C: 60}),
    Signal("works for a rival", "says they work for a competitor", {_C: 60}),
    # what other conversations show
    Signal(
        "same contact, other name",
        "the same contact came under another name",
        {_F: 60, _J: 60},
    ),
    Signal(
        "contact in many chats",
        "the same contact came in several chats",
        {_F: 40, _R: 20},
    ),
    Signal(
        "numbers in a row",
        "its number is next to another lead's of the same day",
        {_F: 70, _R: 40},
    ),
    Signal("same words", "the same words came in other chats", {_F: 60, _R: 60}),
    Signal("wave", "one of many leads of one campaign within minutes", {_F: 40, _R: 40}),
)
SIGNALS: Mapping[str, Signal] = {signal.name: signal for signal in _ALL}
"""Every signal by name."""
