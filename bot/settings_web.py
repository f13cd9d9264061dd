"""The settings of the web chat: which sites may show it, which proxies are believed, files, known visitors."""

from __future__ import annotations

import ipaddress
from pathlib import Path
from urllib.parse import urlsplit

LARGEST_FILE = 20
"""Megabytes; Telegram gives a bot no larger file."""
SHORTEST_SECRET = 32


def read_origins(text: str, _home: Path) -> tuple[str, ...]:
    """Read origins such as ``https://www.school.example``, divided by commas."""
    return tuple(_origin(part) for part in _parts(text))


def read_proxies(text: str, _home: Path) -> str:
    """Read addresses and networks; give them as uvicorn takes them."""
    parts = _parts(text)
    for part in parts:
        try:
            ipaddress.ip_network(part)
        except ValueError:
            raise ValueError("not addresses; give 10.0.0.5 or 10.0.0.0/8, divided by commas.") from None
    return ",".join(parts)


def read_megabytes(text: str, _home: Path) -> int:
    """Read the largest file's size."""
    if text.isascii() and text.isdigit() and 1 <= int(text[:4]) <= LARGEST_FILE:
        return int(text)
    raise ValueError(f"not a size; give whole megabytes from 1 to {LARGEST_FILE}.")


def read_secret(text: str, _home: Path) -> str:
    """Read a secret that cannot be tried out."""
    if text and len(text) < SHORTEST_SECRET:
        raise ValueError(f"too short to be a secret; use {SHORTEST_SECRET} random characters or more.")
    return text


def mask_secret(text: str) -> str:
    """Hide a secret."""
    return "***" if text else text


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def _origin(text: str) -> str:
    try:
        parts = urlsplit(text)
        plain = parts.scheme in ("http", "https") and parts.hostname and parts.path in ("", "/")
        good = plain and not (parts.query or parts.fragment or parts.username)
    except ValueError:
        good = False
    if not good:
        raise ValueError("not origins; give https://www.example.com, with no path, divided by commas.")
    return text.rstrip("/")


WEB = (
    (
        "CHAT_ORIGINS",
        "",
        "Other sites that may show the chat, such as https://www.example.com, divided by commas.",
        read_origins,
    ),
    (
        "TRUSTED_PROXIES",
        "127.0.0.1, ::1",
        "Proxies whose X-Forwarded-For is believed: addresses or networks, divided by commas.",
        read_proxies,
    ),
    ("FILE_MEGABYTES", "10", f"The largest file anybody may send, 1 to {LARGEST_FILE}.", read_megabytes),
    (
        "WEB_IDENTITY_SECRET",
        "",
        "Signs visitors that a site knows (docs/web.md); without one nobody is known.",
        read_secret,
        mask_secret,
    ),
)
"""Name, default, help, reader and mask of each setting, as ``bot.settings.Setting`` takes them."""
