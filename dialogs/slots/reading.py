"""What reading an answer gives: a value taken, a proposal to confirm, or nothing and why.

Every reader in this folder is one function ``read(text, context) -> Reading``. A reader refuses rather
than guesses: a wrong value taken for good costs a lead, a question asked again costs a message.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from enum import StrEnum
from typing import TypeAlias

import msgspec


class Kind(StrEnum):
    """How the answer to a question is read."""

    PHONE = "phone"
    EMAIL = "email"
    NAME = "name"
    SOCIAL = "social"
    MONEY = "money"
    TIME = "time"
    CHOICE = "choice"
    YESNO = "yesno"
    TEXT = "text"


class Intent(StrEnum):
    """What a text is when it is not an answer."""

    QUESTION = "question"
    GREETING = "greeting"
    REFUSAL = "refusal"
    UNKNOWN = "unknown"
    """The prospect says they do not know (yet): "no idea", "not sure"."""
    INSULT = "insult"
    THANKS = "thanks"


class Phone(msgspec.Struct, frozen=True, tag="phone"):
    """A phone number in E.164, for instance ``+4915123456789``."""

    e164: str


class Email(msgspec.Struct, frozen=True, tag="email"):
    """A normalised e-mail address: domain in lower case, IDN in Unicode, local part as typed."""

    address: str


class PersonName(msgspec.Struct, frozen=True, tag="name"):
    """A person's name in its own script; ``family`` is empty when only one name was given."""

    full: str
    given: str
    family: str = ""


class Social(msgspec.Struct, frozen=True, tag="social"):
    """A profile in a social network: ``network`` such as ``instagram``, ``handle`` without the ``@``."""

    network: str
    handle: str


class Money(msgspec.Struct, frozen=True, tag="money"):
    """An amount or a range in whole currency units; ``None`` for an open end or an unknown currency."""

    min: float | None
    max: float | None
    currency: str | None = None


class Period(msgspec.Struct, frozen=True, tag="time"):
    """A stretch of days, both included; ``None`` for an open end. No date in mind is both ``None``."""

    start: date | None
    end: date | None


class Choice(msgspec.Struct, frozen=True, tag="choice"):
    """The id of the option that was chosen."""

    option: str


class YesNo(msgspec.Struct, frozen=True, tag="yesno"):
    """A yes (``True``) or a no (``False``)."""

    yes: bool


class FreeText(msgspec.Struct, frozen=True, tag="text"):
    """Words kept as they are, trimmed."""

    text: str


Value: TypeAlias = Phone | Email | PersonName | Social | Money | Period | Choice | YesNo | FreeText


class Option(msgspec.Struct, frozen=True):
    """One choice of a question, as the prospect may name it: its label or any of its synonyms."""

    id: str
    label: str
    synonyms: tuple[str, ...] = ()


class Context(msgspec.Struct, frozen=True):
    """What a reader may know about the conversation.

    ``language`` is a lower-case ISO 639-1 code, ``region`` an ISO 3166-1 code (phone prefix, day/month order,
    a bare currency sign), ``now`` an aware datetime in the company's zone, ``currency`` the ISO 4217 code
    of the price frame, if the script states one.
    """

    language: str
    region: str
    now: datetime
    options: tuple[Option, ...] = ()
    currency: str | None = None


class Accepted(msgspec.Struct, frozen=True, tag="accepted"):
    """A value taken. ``sure`` is 0..1; ``flags`` name quality signals such as ``disposable``."""

    value: Value
    sure: float = 1.0
    flags: tuple[str, ...] = ()


class Unsure(msgspec.Struct, frozen=True, tag="unsure"):
    """A proposal to confirm, never a repair made behind the prospect's back.

    ``why`` is a short reason code (``typo in domain``); ``as_typed`` is the value to take if they say no
    to the proposal and what they typed was valid in itself.
    """

    proposal: Value
    why: str
    as_typed: Value | None = None
    flags: tuple[str, ...] = ()


class NotRead(msgspec.Struct, frozen=True, tag="not read"):
    """Nothing taken. ``why`` is a short reason code (``too short``, ``no amount``) that texts are keyed by.

    ``intent`` says what the text is instead, when that was recognised; ``detail`` may hold what was
    understood so far, for "I read ...; one digit seems to be missing".
    """

    why: str
    intent: Intent | None = None
    detail: str = ""
    flags: tuple[str, ...] = ()


Reading: TypeAlias = Accepted | Unsure | NotRead
Reader: TypeAlias = Callable[[str, Context], Reading]
