"""Row ids that are hard to guess and grow with time, so that new rows land side by side on disk."""

from __future__ import annotations

import secrets
from datetime import datetime

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"


def new_id(at: datetime) -> str:
    """Give 26 characters: 48 bits of ``at`` (milliseconds, aware), then 80 random bits; text order is age."""
    number = int(at.timestamp() * 1000) << 80 | secrets.randbits(80)
    return "".join(_ALPHABET[number >> shift & 31] for shift in range(125, -1, -5))
