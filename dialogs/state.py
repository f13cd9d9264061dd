"""What is known of one conversation. Frozen: ``engine.advance`` gives a new one."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

import msgspec

from dialogs.events import Result, Source
from dialogs.ids import Language, ManagerId, OfferId, SlotName, StepId
from dialogs.modes import Mode
from dialogs.slots.reading import Value

VERSION = 1
"""Raised with every change of shape; ``storage.codec`` reads all earlier ones."""


class Status(StrEnum):
    """What became of a question. Refused is an answer, and is not the same as unknown."""

    KNOWN = "known"
    REFUSED = "refused"
    UNKNOWN = "unknown"
    """The prospect does not know (yet)."""
    UNVERIFIED = "unverified"
    """Kept as raw words after the attempts ran out."""


class Via(StrEnum):
    """How an answer came."""

    TAP = "tap"
    TEXT = "text"
    FOUND = "found"
    """Given in passing, in a message that answered something else."""
    CHANNEL = "channel"
    MANAGER = "manager"


class Proof(StrEnum):
    """How far a contact is proven (the ladder's first rungs)."""

    RAW = "raw"
    """Kept as typed; it could not be read."""
    TYPED = "typed"
    """Well formed and plausible."""
    OWN = "own"
    """The messenger proves it is the sender's."""
    CONFIRMED = "confirmed"
    """A manager reached the prospect there."""


class Answer(msgspec.Struct, frozen=True, omit_defaults=True):
    """One slot: the prospect's words, the normalised value, how sure, from where, when (aware)."""

    words: str
    at: datetime
    value: Value | None = None
    option: str = ""
    """The option chosen, or the one the value falls under; empty where the question has no options."""
    status: Status = Status.KNOWN
    sure: float = 1.0
    via: Via = Via.TEXT
    proof: Proof = Proof.TYPED
    flags: tuple[str, ...] = ()


class Visit(msgspec.Struct, frozen=True):
    """A question that was put: its running number and its step."""

    question: int
    step: StepId


class Issued(msgspec.Struct, frozen=True, omit_defaults=True):
    """An offer made to this prospect: when, and until when (aware; set once, never moved)."""

    offer: OfferId
    at: datetime
    deadline: datetime | None = None


class Consent(msgspec.Struct, frozen=True, omit_defaults=True):
    """What was agreed to or refused, in which words, when (aware)."""

    purpose: str
    granted: bool
    text: str
    language: Language
    at: datetime


class Owner(msgspec.Struct, frozen=True):
    """The manager who has the chat."""

    manager: ManagerId
    name: str


class Confirm(msgspec.Struct, frozen=True, tag="confirm"):
    """The question "Did you mean ...?" is open: the proposal, and what was typed if it is valid itself."""

    slot: SlotName
    words: str
    proposal: Value
    as_typed: Value | None = None
    flags: tuple[str, ...] = ()


class KeepOrChange(msgspec.Struct, frozen=True, tag="keep or change"):
    """An old button was tapped; whether its question shall be asked again is open."""

    step: StepId


class WhichToChange(msgspec.Struct, frozen=True, tag="which to change"):
    """The prospect wants to correct something; the slots are on the buttons."""

    slots: tuple[SlotName, ...]


class OtherLanguage(msgspec.Struct, frozen=True, tag="other language"):
    """Whether to go on in another language is open (``None``: in which one)."""

    language: Language | None = None
    words: str = ""
    """What was written in that language, answered once it is spoken."""


class SureToForget(msgspec.Struct, frozen=True, tag="sure to forget"):
    """Deleting everything was asked for, and is asked back once."""


class SureToRestart(msgspec.Struct, frozen=True, tag="sure to restart"):
    """Starting over was asked for, and is asked back once."""


class Calmer(msgspec.Struct, frozen=True, tag="calmer"):
    """After an insult, whether they would rather talk to a person is open."""


Pending: TypeAlias = (
    Confirm | KeepOrChange | WhichToChange | OtherLanguage | SureToForget | SureToRestart | Calmer
)


class Unread(msgspec.Struct, frozen=True):
    """The last text that could not be read, so that the next line of a burst is read with it."""

    text: str
    at: datetime


class Outcome(msgspec.Struct, frozen=True, omit_defaults=True):
    """How the lead ended, and who said so when (aware)."""

    result: Result
    manager: str
    at: datetime
    why: str = ""


class State(msgspec.Struct, frozen=True, omit_defaults=True):
    """One conversation.

    ``step`` is the step whose question is open (``None``: nothing is asked). ``question`` numbers the
    questions put so far. ``epoch`` is raised whenever the owner changes: a bot message planned under an
    earlier epoch must not leave. ``timers`` holds the due time of every timer that runs.
    """

    language: Language
    source: Source
    started: datetime
    seen: datetime
    """When the prospect was last heard."""
    version: int = VERSION
    mode: Mode = Mode.BOT
    step: StepId | None = None
    question: int = 0
    pending: Pending | None = None
    trail: tuple[Visit, ...] = ()
    said: tuple[StepId, ...] = ()
    """Silent steps already passed (texts said, offers made, handoffs asked), so that none repeats."""
    answers: dict[SlotName, Answer] = {}
    held: dict[SlotName, Answer] = {}
    """Personal answers given before consent: not a lead's yet, dropped on refusal."""
    consents: dict[str, Consent] = {}
    offers: dict[OfferId, Issued] = {}
    timers: dict[str, datetime] = {}
    tries: int = 0
    unread: Unread | None = None
    owner: Owner | None = None
    epoch: int = 0
    waiting_since: datetime | None = None
    handoff_reason: str = ""
    last_source: Source | None = None
    noted: tuple[str, ...] = ()
    """Questions the bot could not answer, for the manager."""
    media: tuple[str, ...] = ()
    signals: tuple[str, ...] = ()
    """Quality signals such as ``abusive`` or ``disposable``."""
    own_interest: tuple[str, ...] = ()
    """What the prospect did of their own accord: asked, came back, answered in detail."""
    reminders: int = 0
    stopped: bool = False
    blocked: str = ""
    insults: int = 0
    quiet_until: datetime | None = None
    outcome: Outcome | None = None
    confirmed: bool = False
    """The summary was confirmed as it stands."""
    language_offered: bool = False
    language_kept: bool = False
    """Going on in another language was offered and declined."""
    name_hint: str = ""
    correcting: bool = False
    """The open question is asked again to correct its answer; afterwards the dialog resumes."""
    album: str = ""
    """The last album answered, so that its other parts are taken silently."""
