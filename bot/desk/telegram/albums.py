"""Managers' albums: the messenger delivers each of their parts by itself. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from bot.desk.telegram import updates
from bot.desk.telegram.updates import Message
from storage.desk_people import Update

Albums: TypeAlias = dict[str, list[Update]]
"""Updates by album; an update that is no album's part stands under the empty name and is not in here."""


def name_of(one: Update) -> str:
    """Give the album an update is part of, empty for none."""
    update = updates.read(one.raw) if b'"media_group_id"' in one.raw else None
    message = update.message if update else None
    return f"{message.chat.id}:{message.media_group_id}" if message and message.media_group_id else ""


def by_name(waiting: Sequence[Update]) -> Albums:
    """Give the albums among updates."""
    found: Albums = {}
    for one in waiting:
        if name := name_of(one):
            found.setdefault(name, []).append(one)
    return found


def messages(parts: Sequence[Update]) -> list[Message]:
    """Give the messages of updates."""
    read = (updates.read(one.raw) for one in parts)
    return [update.message for update in read if update and update.message]
