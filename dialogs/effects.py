"""What should be done after an event. The shell does it, all in the turn's one transaction."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

import msgspec

from dialogs.events import Result
from dialogs.ids import ManagerId
from dialogs.lead import Lead
from dialogs.messages import Message, Voice
from dialogs.state import Consent, Issued


class How(StrEnum):
    """How a wait ended."""

    ANSWERED = "answered"
    RETURNED = "returned"
    """The manager gave the chat back to the bot without a word."""
    CLOSED = "closed"
    """The outcome was set."""
    GONE = "gone"
    """The prospect had everything deleted, or cannot be reached and left no contact."""


class Say(msgspec.Struct, frozen=True, tag="say"):
    """Put a message into the outbox, in ``voice``. ``there``: it stands in the chat already, so it is only noted."""

    message: Message
    voice: Voice = Voice.BOT
    manager: ManagerId | None = None
    there: bool = False


class StartTimer(msgspec.Struct, frozen=True, tag="start timer"):
    """Send ``TimerDue(timer, due)`` at ``due`` (aware); a running timer of that name is replaced."""

    timer: str
    due: datetime


class StopTimer(msgspec.Struct, frozen=True, tag="stop timer"):
    """Cancel the timer of that name."""

    timer: str


class ConsentGiven(msgspec.Struct, frozen=True, tag="consent given"):
    """Add to the consent ledger (also refusals and withdrawals)."""

    consent: Consent


class OfferMade(msgspec.Struct, frozen=True, tag="offer made"):
    """Record an offer made to this prospect."""

    offer: Issued
    title: str


class LeadChanged(msgspec.Struct, frozen=True, tag="lead changed"):
    """The lead as it now stands; sent only when it differs from before."""

    lead: Lead


class HandoffAsked(msgspec.Struct, frozen=True, tag="handoff asked"):
    """Managers should know: a prospect waits."""

    reason: str


class Assigned(msgspec.Struct, frozen=True, tag="assigned"):
    """The chat has a new owner, or none (``manager`` is ``None``: handed back or closed)."""

    manager: ManagerId | None


class WaitBegan(msgspec.Struct, frozen=True, tag="wait began"):
    """From now on somebody waits for a manager's words: the ``first`` of a handoff, or the next ones."""

    first: bool


class WaitEnded(msgspec.Struct, frozen=True, tag="wait ended"):
    """Nobody waits for a manager any more: ``answered`` in words, or for another reason (see ``How``)."""

    how: How
    manager: ManagerId | None = None


class Refused(msgspec.Struct, frozen=True, tag="refused"):
    """A desk event changed nothing; ``why`` says the reason, ``owner`` names who has the chat."""

    manager: ManagerId
    why: str
    owner: str = ""


class OutcomeRecorded(msgspec.Struct, frozen=True, tag="outcome recorded"):
    """A manager set the outcome, or took it back (``result`` is ``None``)."""

    manager: ManagerId
    result: Result | None
    why: str = ""


class ReminderHeld(msgspec.Struct, frozen=True, tag="reminder held"):
    """A reminder was not sent; ``why`` is a reason a marketer can read."""

    why: str


class Forget(msgspec.Struct, frozen=True, tag="forget"):
    """Erase everything personal of this conversation: transcript, lead, contacts, files."""


Effect: TypeAlias = (
    Say
    | StartTimer
    | StopTimer
    | ConsentGiven
    | OfferMade
    | LeadChanged
    | HandoffAsked
    | Assigned
    | WaitBegan
    | WaitEnded
    | Refused
    | OutcomeRecorded
    | ReminderHeld
    | Forget
)
