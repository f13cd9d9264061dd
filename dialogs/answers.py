"""One slot's answer: the words, the value, how sure, from where, when, and how far it is proven."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

import msgspec

from dialogs.slots.reading import Value


class Status(StrEnum):
    """What became of a question. Refused is an answer, and is not the same as unknown."""

    KNOWN = "known"
    REFUSED = "refused"
    UNKNOWN = "unknown"
    """The prospect does not know (yet)."""
    UNVERIFIED = "unverified"
    """Kept as raw words after the attempts ran out."""


class Standing(StrEnum):
    """How a slot stands for whoever reads it: what was said, what was only concluded, and what was not told."""

    SAID = "said"
    """They answered this question, or a manager settled it."""
    INFERRED = "inferred"
    """Nobody had asked: read out of words that answered, or were about, something else."""
    REFUSED = "refused"
    UNKNOWN = "unknown"
    UNVERIFIED = "unverified"
    NOT_ASKED = "not asked"


class Via(StrEnum):
    """How an answer came."""

    TAP = "tap"
    TEXT = "text"
    FOUND = "found"
    """Given in passing, in a message that answered something else."""
    CHANNEL = "channel"
    MANAGER = "manager"


class Proof(StrEnum):
    """How far a contact is proven: the ladder, lowest rung first."""

    RAW = "raw"
    """Kept as typed; it could not be read."""
    TYPED = "typed"
    """Well formed."""
    PLAUSIBLE = "plausible"
    """A number of a range in use; an address whose domain takes mail."""
    CHECKED = "checked"
    """Looked like a slip; the prospect was asked, and said which it is."""
    AGREED = "agreed"
    """Another source says the same: another chat of the same person."""
    CODE = "code"
    """A code mailed there came back."""
    OWN = "own"
    """The messenger, or the site that knows its visitor, proves it is the sender's."""
    CONFIRMED = "confirmed"
    """A manager reached the prospect there."""


class Proven(msgspec.Struct, frozen=True, omit_defaults=True):
    """One rung reached: when (aware), and through whom (a manager's name)."""

    proof: Proof
    at: datetime
    by: str = ""


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
    proofs: tuple[Proven, ...] = ()
    """The ladder's rungs that this contact reached, in the order of time."""
    merged: str = ""
    """The conversation this was learnt from, when two turned out to be one person's."""

    @property
    def given(self) -> bool:
        """Whether anything was told, be it words that nobody could read: neither refused nor unknown."""
        return self.status is Status.KNOWN or self.status is Status.UNVERIFIED

    @property
    def standing(self) -> Standing:
        """Tell said, inferred, refused, unknown and unverified apart."""
        if self.status is Status.KNOWN:
            return Standing.INFERRED if self.via is Via.FOUND else Standing.SAID
        return _STANDING[self.status]


_STANDING = {status: Standing(status.value) for status in Status if status is not Status.KNOWN}
