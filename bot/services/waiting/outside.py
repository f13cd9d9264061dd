"""What alarms and mails need of the rest of the house."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

import msgspec

from bot.services.clock import Clock
from bot.services.mail import Mailer

Words: TypeAlias = Callable[[str, str, Mapping[str, object]], str]
"""Writes a text: language of the reader, key, values."""


class Outside(msgspec.Struct, frozen=True):
    """Mail, words for people, where the pages are, the time."""

    mailer: Mailer
    words: Words
    public_url: str
    clock: Clock

    def link(self, conversation: str) -> str:
        """Give where managers read a conversation."""
        return f"{self.public_url}/inbox/{conversation}"
