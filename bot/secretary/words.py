"""What the bot tells managers about Secretary mode, in their private chat with it and in their account's language.

Prospects never see this. The texts lie with those of the desk; whoever puts the rooms together passes their writer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

Write: TypeAlias = Callable[[str, str, Mapping[str, object]], str]
"""Writes a text: language, key, values. English for a language there is none in."""
ALERT = (
    "A Telegram Business account that is no manager's connected the bot; nothing is answered there. If it is a "
    "manager's, give them a code: manager telegram NAME."
)
"""For the operator, beside the log."""


class Words:
    """The texts of Secretary mode for one reader; ``code`` is what their account is set to (``es-MX``)."""

    def __init__(self, write: Write, code: str) -> None:
        self._write = write
        self._language = code.partition("-")[0].lower()

    def __call__(self, key: str, /, **values: object) -> str:
        """Give a text."""
        return self._write(self._language, f"secretary.{key}", values)
