"""Saved views of the managers' list: a name for a way to narrow it, one's own or everybody's."""

from __future__ import annotations

from datetime import datetime

import msgspec
from sqlalchemy import delete, insert, or_, select

from dialogs.ids import ManagerId
from storage.engine import Transaction
from storage.tables import desk_view

MOST = 50
"""So many views one manager may keep."""


class View(msgspec.Struct, frozen=True):
    """A saved view: ``query`` is the address's query string that narrows the list."""

    id: int
    manager: ManagerId
    shared: bool
    name: str
    query: str


async def of(tx: Transaction, manager: ManagerId) -> list[View]:
    """Give a manager's own views and those shared by others, by name."""
    query = (
        select(desk_view)
        .where(or_(desk_view.c.manager_id == manager, desk_view.c.shared))
        .order_by(desk_view.c.name, desk_view.c.id)
    )
    return [View(row.id, row.manager_id, row.shared, row.name, row.query) for row in await tx.execute(query)]


async def save(
    tx: Transaction, manager: ManagerId, name: str, query: str, now: datetime, *, shared: bool
) -> bool:
    """Keep a view, in place of one's own of the same name; ``False`` when there are too many."""
    mine = desk_view.c.manager_id == manager
    await tx.execute(delete(desk_view).where(mine, desk_view.c.name == name))
    if len((await tx.execute(select(desk_view.c.id).where(mine))).all()) >= MOST:
        return False
    values = {"manager_id": manager, "shared": shared, "name": name, "query": query, "at": now}
    await tx.execute(insert(desk_view).values(values))
    return True


async def drop(tx: Transaction, manager: ManagerId, id_: int, *, anybodys: bool = False) -> None:
    """Delete one's own view; with ``anybodys`` also a shared one of somebody else."""
    whose = desk_view.c.manager_id == manager
    await tx.execute(
        delete(desk_view).where(desk_view.c.id == id_, or_(whose, desk_view.c.shared) if anybodys else whose)
    )
