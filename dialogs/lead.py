"""The lead as managers see it: who, how to reach them, what is known, the class and every reason for it."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

import msgspec

from dialogs.quality import Suspicion
from dialogs.state import Proof

PSEUDO = "pseudo"
"""The signal of a lead that a manager called a pseudo-lead."""


class LeadClass(StrEnum):
    """How warm a lead is. Qualified means an opportunity: worth a manager's time."""

    COLD = "cold"
    WARM = "warm"
    QUALIFIED = "qualified"


class ContactType(StrEnum):
    """What kind of contact was left; several may hold."""

    QUICK = "quick"
    """Name and phone."""
    REGISTRATION = "registration"
    """No phone, but enough to open an account."""
    PROMOTIONAL = "promotional"
    """Came from an offline or mass promotion, whatever it left."""
    INTERESTED = "interested"
    """Answered in detail, asked, or said when to call."""


class Contact(msgspec.Struct, frozen=True, omit_defaults=True):
    """One way to reach a lead, with its level of proof. ``kind`` is phone, email or social."""

    kind: str
    value: str
    proof: Proof
    flags: tuple[str, ...] = ()


class Reason(msgspec.Struct, frozen=True, omit_defaults=True):
    """Why a lead has its class: points and their cause, in the marketer's words."""

    because: str
    points: int = 0
    bant: str = ""


class Verdict(msgspec.Struct, frozen=True, omit_defaults=True):
    """One BANT question: how it stands (a ``Standing``; leads kept long ago have ``known`` instead), their words."""

    bant: str
    status: str
    words: str = ""
    label: str = ""


class Lead(msgspec.Struct, frozen=True, omit_defaults=True):
    """A prospect as a lead. ``complete`` is true from a name and one contact on, with consent to keep them."""

    complete: bool
    lead_class: LeadClass
    points: int
    reasons: tuple[Reason, ...]
    bant: tuple[Verdict, ...]
    request: str
    name: str = ""
    contacts: tuple[Contact, ...] = ()
    types: tuple[ContactType, ...] = ()
    signals: tuple[str, ...] = ()
    call_back: datetime | None = None
    """When they asked to be called back (aware)."""
    suspicions: tuple[Suspicion, ...] = ()
    """Which kinds of pseudo-lead this may be, and why; the gravest first."""

    @property
    def held(self) -> bool:
        """Whether the class is held at cold: no alarms, no reminders, no credit."""
        return PSEUDO in self.signals or any(one.held for one in self.suspicions)
