"""Whose chat an update is about, told from its bytes alone: for updates that nobody could read."""

from __future__ import annotations

import re

_CHAT = re.compile(rb'"chat"\s*:\s*\{\s*"id"\s*:\s*(-?\d{1,20})')
_CONNECTION = re.compile(rb'"business_connection_id"\s*:\s*"([A-Za-z0-9_-]{1,200})"')


def place(raw: bytes) -> str:
    """Give the chat an update came from, so that it can be erased with what was said there; empty if it names none.

    A chat in a manager's own account is ``CHAT@CONNECTION``.
    """
    chat, connection = _CHAT.search(raw), _CONNECTION.search(raw)
    if chat is None:
        return ""
    return chat[1].decode() + (f"@{connection[1].decode()}" if connection else "")
