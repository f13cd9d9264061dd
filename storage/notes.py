"""Managers' private notes on a conversation."""

from __future__ import annotations

from datetime import datetime

import msgspec
from sqlalchemy import insert, select

from dialogs.ids import ManagerId
from storage.engine import Transaction
from storage.errors import DuplicateError
from storage.tables import note


class Note(msgspec.Struct, frozen=True):
    """One note; ``text`` is empty once it was erased."""

    manager: ManagerId
    text: str
    at: datetime


async def add(tx: Transaction, conversation_id: str, added: Note, external_id: str) -> bool:
    """Keep a note once: with an ``external_id`` that is known nothing happens and ``False`` comes back."""
    values = {"conversation_id": conversation_id, "manager_id": added.manager, "text": added.text}
    try:
        await tx.execute(insert(note).values(values | {"at": added.at, "external_id": external_id}))
    except DuplicateError:
        return False
    return True


async def of(tx: Transaction, conversation_id: str) -> list[Note]:
    """Give a conversation's notes, oldest first."""
    query = select(note).where(note.c.conversation_id == conversation_id).order_by(note.c.id)
    return [Note(row.manager_id, row.text, row.at) for row in await tx.execute(query)]
