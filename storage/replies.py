"""Canned replies: a name, its text for each language; everybody's or one manager's own."""

from __future__ import annotations

from datetime import datetime

import msgspec
from sqlalchemy import delete, insert, or_, select, update

from dialogs.ids import ManagerId
from storage.engine import Transaction
from storage.errors import DuplicateError
from storage.tables import canned


class Reply(msgspec.Struct, frozen=True):
    """One text. ``manager`` is empty for everybody's, ``language`` for any."""

    id: int
    manager: str
    name: str
    language: str
    text: str


async def of(tx: Transaction, manager: ManagerId) -> list[Reply]:
    """Give everybody's replies and a manager's own, by name and language, own ones first."""
    query = (
        select(canned)
        .where(or_(canned.c.manager_id == "", canned.c.manager_id == manager))
        .order_by(canned.c.name, canned.c.language, canned.c.manager_id.desc())
    )
    return [
        Reply(row.id, row.manager_id, row.name, row.language, row.text) for row in await tx.execute(query)
    ]


async def save(tx: Transaction, kept: Reply, now: datetime) -> bool:
    """Keep a reply: a new one with id 0, else the changed one of the same owner; ``False``: the name is taken."""
    values = {"name": kept.name, "language": kept.language, "text": kept.text, "at": now}
    try:
        if kept.id:
            mine = (canned.c.id == kept.id, canned.c.manager_id == kept.manager)
            await tx.execute(update(canned).where(*mine).values(values))
        else:
            await tx.execute(insert(canned).values(values | {"manager_id": kept.manager}))
    except DuplicateError:
        return False
    return True


async def drop(tx: Transaction, id_: int, owner: str) -> None:
    """Delete a reply of this owner (empty: everybody's)."""
    await tx.execute(delete(canned).where(canned.c.id == id_, canned.c.manager_id == owner))
