"""What is known of one conversation. Frozen: ``engine.advance`` gives a new one."""

from __future__ import annotations

from datetime import datetime
from typing import TypeAlias

import msgspec

from dialogs.answers import Answer, Proof, Proven, Standing, Status, Via
from dialogs.events import Absence, Result, Source
from dialogs.ids import Language, ManagerId, OfferId, SlotName, StepId
from dialogs.modes import Mode
from dialogs.quality.values import Evidence, Pace
from dialogs.slots.reading import Value

__all__ = [
    "Answer",
    "Proof",
    "Proven",
    "Standing",
    "Status",
    "Via",
]
"""What belongs to an answer is defined beside it, because events carry answers, too, and know no state."""

VERSION = 1
"""Raised with every change of shape; ``storage.codec`` reads all earlier ones."""


class Code(msgspec.Struct, frozen=True, omit_defaults=True):
    """A code for a contact. It is wanted (``hash`` is empty), or was sent: then its salted hash waits for it.

    ``value`` is the contact it goes to; ``wanted`` and ``expires`` are aware times.
    """

    slot: SlotName
    value: str
    wanted: datetime
    salt: str = ""
    hash: str = ""
    expires: datetime | None = None
    tries: int = 0
    sends: int = 0


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


class Doubt(msgspec.Struct, frozen=True, omit_defaults=True):
    """A contact given in passing that looks mistyped: kept until it is confirmed, at the next fair moment.

    ``asked`` counts how often "Did you mean ...?" was put, last as question number ``question``; ``at`` (aware) is
    when it was written.
    """

    confirm: Confirm
    at: datetime
    asked: int = 0
    question: int = 0


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


class WhileWaiting(msgspec.Struct, frozen=True, tag="while waiting"):
    """What a prospect would like while nobody is there is open: wait, be called back, or carry on."""


class WhichNumber(msgspec.Struct, frozen=True, tag="which number"):
    """Which number to call back is open."""

    tries: int = 0


class WhenToCall(msgspec.Struct, frozen=True, tag="when to call"):
    """When a call suits them is open."""


class CodeAsked(msgspec.Struct, frozen=True, tag="code asked"):
    """A code was mailed and may be sent back here; nothing waits for it."""

    slot: SlotName


class SureToForget(msgspec.Struct, frozen=True, tag="sure to forget"):
    """Deleting everything was asked for, and is asked back once."""


class SureToRestart(msgspec.Struct, frozen=True, tag="sure to restart"):
    """Starting over was asked for, and is asked back once."""


class Calmer(msgspec.Struct, frozen=True, tag="calmer"):
    """After an insult, whether they would rather talk to a person is open."""


Pending: TypeAlias = (
    Confirm
    | KeepOrChange
    | WhichToChange
    | OtherLanguage
    | CodeAsked
    | SureToForget
    | SureToRestart
    | Calmer
    | WhileWaiting
    | WhichNumber
    | WhenToCall
)


class Release(msgspec.Struct, frozen=True):
    """Who had the chat before it went back to the pool, why and when (aware)."""

    manager: ManagerId
    name: str
    why: Absence
    at: datetime


class Unread(msgspec.Struct, frozen=True):
    """The last text that could not be read, so that the next line of a burst is read with it."""

    text: str
    at: datetime


class Recent(msgspec.Struct, frozen=True, array_like=True):
    """A message the prospect wrote lately, in case they change it: its number, when, and what became of it.

    ``step`` is the step whose question was open; ``answered`` says that this message answered it. ``at`` is in
    seconds since 1970, ``mark`` a checksum of the words.
    """

    id: str
    step: StepId | None
    answered: bool
    at: int
    mark: int


class Before(msgspec.Struct, frozen=True, omit_defaults=True):
    """How a chat stood when it was closed, so that taking the outcome back puts it there again."""

    mode: Mode
    owner: Owner | None = None
    step: StepId | None = None
    waiting_since: datetime | None = None


class Outcome(msgspec.Struct, frozen=True, omit_defaults=True):
    """How the lead ended, and who said so when (aware). ``before`` is missing in what was kept long ago."""

    result: Result
    manager: str
    at: datetime
    why: str = ""
    before: Before | None = None


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
    doubts: dict[SlotName, Doubt] = {}
    """Contacts given in passing that look mistyped; like ``held``, not a lead's yet."""
    consents: dict[str, Consent] = {}
    offers: dict[OfferId, Issued] = {}
    timers: dict[str, datetime] = {}
    tries: int = 0
    unread: Unread | None = None
    owner: Owner | None = None
    epoch: int = 0
    waiting_since: datetime | None = None
    unanswered: datetime | None = None
    """Since when the prospect waits for a manager's words; ``None``: nobody owes them any."""
    answered: bool = False
    """A manager has written since the handoff."""
    told_at: datetime | None = None
    """When the prospect was last told how the wait stands, unasked."""
    told: int = 0
    """How often that was done in this wait."""
    call_back: datetime | None = None
    """When the prospect asked to be called back."""
    released: Release | None = None
    """How the last manager lost the chat; until somebody has it again."""
    handoff_reason: str = ""
    last_source: Source | None = None
    noted: tuple[str, ...] = ()
    """Questions the bot could not answer, for the manager."""
    media: tuple[str, ...] = ()
    signals: tuple[str, ...] = ()
    """What the prospect was flagged for in so many words, such as ``abusive`` or ``competitor``."""
    evidence: tuple[Evidence, ...] = ()
    """Signals of quality that were seen; those of the answers themselves are read from the answers."""
    pace: Pace = Pace()
    code: Code | None = None
    """The code that is wanted or under way, for one contact at a time."""
    cleared: bool = False
    """A manager said that this is a real person: nothing is held against them any more."""
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
    recent: tuple[Recent, ...] = ()
    """The prospect's last messages, where the messenger lets them be changed."""
