"""The browser's secret: 256 random bits made here. Only its hash is kept, and the hash is the chat's address."""

from __future__ import annotations

import hashlib
import re
import secrets

_SHAPE = re.compile(r"[A-Za-z0-9_-]{43}")


def new_token() -> str:
    """Make a token: 43 characters that fit into a URL."""
    return secrets.token_urlsafe(32)


def is_token(text: str | None) -> bool:
    """Whether a text has a token's shape; one that has not gets a new chat."""
    return bool(text and _SHAPE.fullmatch(text))


def address_of(token: str) -> str:
    """Give the address of the chat a token opens: SHA-256, in hex. 256 random bits need no salt."""
    return hashlib.sha256(token.encode()).hexdigest()


def id_prefix(address: str) -> str:
    """Give what event ids of this browser begin with, so that no browser's ids meet another's."""
    return f"{address[:32]}:"
