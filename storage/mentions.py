"""Who was named in a private note, and whether they have seen it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import insert, select, update

from dialogs.ids import ManagerId
from storage.engine import Transaction
from storage.tables import mention, note


async def add(tx: Transaction, external_id: str, named: Collection[ManagerId]) -> None:
    """Keep who was named in the note with this ``external_id``."""
    row = (await tx.execute(select(note).where(note.c.external_id == external_id))).one()
    for one in named:
        values = {"note_id": row.id, "conversation_id": row.conversation_id, "at": row.at}
        await tx.execute(insert(mention).values(values | {"manager_id": one, "seen_at": None}))


async def unseen(tx: Transaction, manager: ManagerId) -> set[str]:
    """Give the conversations where a manager was named and has not looked since."""
    query = select(mention.c.conversation_id).where(
        mention.c.manager_id == manager, mention.c.seen_at.is_(None)
    )
    return {row[0] for row in await tx.execute(query)}


async def see(tx: Transaction, conversation_id: str, manager: ManagerId, now: datetime) -> None:
    """Keep that a manager has seen where they were named in a conversation."""
    mine = (mention.c.manager_id == manager, mention.c.conversation_id == conversation_id)
    await tx.execute(update(mention).where(*mine, mention.c.seen_at.is_(None)).values(seen_at=now))
