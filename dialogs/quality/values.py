"""What the state keeps of how somebody writes."""

from __future__ import annotations

from datetime import datetime

import msgspec


class Evidence(msgspec.Struct, frozen=True, omit_defaults=True):
    """A signal that was seen, when (aware), and in which words or chats, without personal data."""

    signal: str
    at: datetime
    detail: str = ""


class Pace(msgspec.Struct, frozen=True, omit_defaults=True):
    """How fast and how steadily somebody answers.

    ``asked_at`` (aware) is when the open question was put; ``gaps`` are milliseconds from question to answer.
    """

    asked_at: datetime | None = None
    gaps: tuple[int, ...] = ()
    quick: int = 0
    """Answers faster than a person can give them."""
    rushed: int = 0
    """Taps before the question can have been read."""
    picks: int = 0
    first_picks: int = 0
    """Choices among three or more answers, and those that fell on the first."""
    turns: int = 0
    """Answers changed for another option."""
    names: int = 0
    """Names changed for another person's."""
