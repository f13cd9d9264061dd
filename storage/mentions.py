"""Who was named in a private note, whether they have seen it, and what became of the mail about it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Row, insert, select, update

from dialogs.ids import ManagerId
from storage.engine import Transaction
from storage.tables import constant, mention, note


class Mention(msgspec.Struct, frozen=True):
    """A manager named in a note ``by`` another one, at a time (aware). ``attempts`` counts mails that failed."""

    note_id: int
    conversation_id: str
    manager: ManagerId
    by: ManagerId
    at: datetime
    attempts: int = 0
    moot: bool = False
    """It was seen, or its note was erased: nobody need be told any more."""


_MENTION = select(mention, note.c.manager_id.label("by"), note.c.text).join(
    note, note.c.id == mention.c.note_id
)


async def add(tx: Transaction, external_id: str, named: Collection[ManagerId]) -> None:
    """Keep who was named in the note with this ``external_id``."""
    row = (await tx.execute(select(note).where(note.c.external_id == external_id))).one()
    for one in named:
        values = {"note_id": row.id, "conversation_id": row.conversation_id, "at": row.at}
        more = {"manager_id": one, "seen_at": None, "mail": "new", "attempts": 0}
        await tx.execute(insert(mention).values(values | more))


async def unseen(tx: Transaction, manager: ManagerId) -> set[str]:
    """Give the conversations where a manager was named and has not looked since."""
    query = select(mention.c.conversation_id).where(
        mention.c.manager_id == manager, mention.c.seen_at.is_(None)
    )
    return {row[0] for row in await tx.execute(query)}


async def for_pages(tx: Transaction, manager: ManagerId, after: datetime, limit: int) -> list[Mention]:
    """Give where a manager was named after a time (aware) and has not looked since, the newest first."""
    query = (
        _MENTION.where(mention.c.manager_id == manager, mention.c.seen_at.is_(None), mention.c.at >= after)
        .where(note.c.text != "")
        .order_by(mention.c.note_id.desc())
        .limit(limit)
    )
    return [_mention(row) for row in await tx.execute(query)]


async def see(tx: Transaction, conversation_id: str, manager: ManagerId, now: datetime) -> None:
    """Keep that a manager has seen where they were named in a conversation."""
    mine = (mention.c.manager_id == manager, mention.c.conversation_id == conversation_id)
    await tx.execute(update(mention).where(*mine, mention.c.seen_at.is_(None)).values(seen_at=now))


# --- mails ---


async def unsent(tx: Transaction, limit: int) -> list[Mention]:
    """Give mentions nobody was told of by mail yet, oldest first."""
    query = _MENTION.where(mention.c.mail == constant("new")).order_by(mention.c.note_id).limit(limit)
    return [_mention(row) for row in await tx.execute(query)]


async def mailed(tx: Transaction, one: Mention, state: str) -> None:
    """Say what became of a mail: ``sent``, ``failed``, ``moot`` (it needs none), or ``new`` after a failed try."""
    mine = (mention.c.note_id == one.note_id, mention.c.manager_id == one.manager)
    tries = one.attempts + 1 if state in ("new", "failed") else one.attempts
    await tx.execute(update(mention).where(*mine).values(mail=state, attempts=tries))


def _mention(row: Row[*tuple[Any, ...]]) -> Mention:
    return Mention(
        row.note_id,
        row.conversation_id,
        ManagerId(row.manager_id),
        ManagerId(row.by),
        row.at,
        row.attempts,
        row.seen_at is not None or not row.text,
    )
