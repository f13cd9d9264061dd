"""The rungs of the ladder of proof; ``proofs`` climbs it."""

from __future__ import annotations

from enum import StrEnum


class Proof(StrEnum):
    """How far a contact is proven: the ladder, lowest rung first."""

    RAW = "raw"
    """Kept as typed; it could not be read."""
    TYPED = "typed"
    """Well formed."""
    PLAUSIBLE = "plausible"
    """A number of a range in use; an address whose domain takes mail."""
    AGREED = "agreed"
    """Another source says the same: another chat of the same person."""
    CODE = "code"
    """A code mailed there came back."""
    OWN = "own"
    """The messenger, or the site that knows its visitor, proves it is the sender's."""
    CONFIRMED = "confirmed"
    """A manager reached the prospect there."""
