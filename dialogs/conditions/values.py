"""What a condition looks at, and what it is once read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Literal, TypeAlias

import msgspec

from dialogs.ids import SlotName
from dialogs.state import Answer


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """What conditions may look at. ``today`` is the date in the script's zone; ``offers`` holds those made.

    With a ``currency`` given, an amount in another one answers every comparison with no.
    """

    answers: Mapping[SlotName, Answer]
    offers: Mapping[str, Literal["open", "over"]]
    desk_open: bool
    language: str
    channel: str
    campaign: str
    medium: str
    lead_known: bool
    returning: bool
    today: date
    currency: str = ""
    suspected: frozenset[str] = frozenset()
    """The kinds of pseudo-lead they may be (``competitor``, ``robot``, ...)."""
    subscribed: bool = False
    recommended: bool = False
    consents: Mapping[str, bool] = {}
    """The step of each consent that was decided, and whether it was given."""


Test: TypeAlias = Callable[[Facts], bool]


class ConditionError(ValueError):
    """A condition that cannot be read: what is wrong, where (characters from 0) and what to write instead."""

    def __init__(self, message: str, position: int, remedy: str) -> None:
        super().__init__(f"{message}; {remedy}")
        self.message = message
        self.position = position
        self.remedy = remedy


class Condition(msgspec.Struct, frozen=True, eq=False):
    """A condition ready to be tried. What it mentions is kept for the checker.

    ``literals`` holds the words each slot is compared with, ``amounts`` and ``times`` the slots compared with
    a number and with a length of time, ``offers``, ``languages`` and ``consents`` the ids it names.
    """

    source: str
    test: Test
    names: frozenset[SlotName] = frozenset()
    literals: Mapping[SlotName, tuple[str, ...]] = {}
    amounts: frozenset[SlotName] = frozenset()
    times: frozenset[SlotName] = frozenset()
    offers: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    consents: frozenset[str] = frozenset()
    subscribed: bool = False
    """Whether it asks for a subscription, which something of the script must show."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Condition) and other.source == self.source

    def __hash__(self) -> int:
        return hash(self.source)
