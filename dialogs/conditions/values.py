"""What a condition looks at, and what it is once read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Literal, Protocol, TypeAlias

import msgspec

from dialogs.ids import SlotName
from dialogs.state import Answer


class Facts(Protocol):
    """What conditions may look at; what is costly to find out is found out when a condition looks at it.

    ``today`` is the date in the script's zone; ``offers`` holds those made; ``suspected`` the kinds of pseudo-lead they
    may be (``competitor``, ``robot``, ...); ``consents`` the step of each consent that was decided, and whether it was
    given. With a ``currency``, an amount in another one answers every comparison with no.
    """

    @property
    def answers(self) -> Mapping[SlotName, Answer]: ...
    @property
    def offers(self) -> Mapping[str, Literal["open", "over"]]: ...
    @property
    def desk_open(self) -> bool: ...
    @property
    def language(self) -> str: ...
    @property
    def channel(self) -> str: ...
    @property
    def campaign(self) -> str: ...
    @property
    def medium(self) -> str: ...
    @property
    def lead_known(self) -> bool: ...
    @property
    def returning(self) -> bool: ...
    @property
    def today(self) -> date: ...
    @property
    def currency(self) -> str: ...
    @property
    def suspected(self) -> frozenset[str]: ...
    @property
    def subscribed(self) -> bool: ...
    @property
    def recommended(self) -> bool: ...
    @property
    def consents(self) -> Mapping[str, bool]: ...


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
