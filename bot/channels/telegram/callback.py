"""What a button under a message carries: the question's number and the button's id, in at most 64 bytes.

    q12:exam     question 12, button "exam"
    q12~3        the same for an id too long to carry: the fourth button of that message

The messenger's servers keep it; nothing in it is secret, and nothing in it is believed: the core checks every
tap against the question that is open.
"""

from __future__ import annotations

import re

import msgspec

LONGEST = 64
_FORM = re.compile(r"q(\d{1,9})(?::(.+)|~(\d{1,3}))", re.DOTALL)


class Tap(msgspec.Struct, frozen=True):
    """A tap read: the question, and the button by its id, or by its place under the message."""

    question: int
    button: str = ""
    place: int | None = None


def pack(question: int, button: str, place: int) -> str:
    """Write what a button carries."""
    data = f"q{question}:{button}"
    return data if len(data.encode()) <= LONGEST else f"q{question}~{place}"


def unpack(data: str) -> Tap | None:
    """Read it again; ``None`` for what no button of ours carries."""
    found = _FORM.fullmatch(data)
    if found is None:
        return None
    question, button, place = found.groups()
    return Tap(int(question), button or "", int(place) if place else None)
