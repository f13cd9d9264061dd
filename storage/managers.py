"""Managers: who may sit at the desk. Of a manager's key only the hash is kept."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Row, insert, select, update

from dialogs.ids import ManagerId
from storage.engine import Transaction
from storage.tables import manager


class Manager(msgspec.Struct, frozen=True):
    """One manager; not ``active``: switched off, kept for the history."""

    id: ManagerId
    name: str
    key_hash: str
    created: datetime
    active: bool


async def add(tx: Transaction, id_: ManagerId, name: str, key_hash: str, now: datetime) -> None:
    """Add a manager. Raises ``DuplicateError`` when the id or the hash is there already."""
    values = {"id": id_, "name": name, "key_hash": key_hash, "created": now, "active": True}
    await tx.execute(insert(manager).values(values))


async def everybody(tx: Transaction) -> list[Manager]:
    """Give all managers by name, also those switched off."""
    return [_manager(row) for row in await tx.execute(select(manager).order_by(manager.c.name))]


async def get(tx: Transaction, id_: ManagerId) -> Manager | None:
    """Give a manager by id."""
    row = (await tx.execute(select(manager).where(manager.c.id == id_))).one_or_none()
    return _manager(row) if row else None


async def by_key_hash(tx: Transaction, key_hash: str) -> Manager | None:
    """Give the active manager whose key has this hash."""
    query = select(manager).where(manager.c.key_hash == key_hash, manager.c.active)
    row = (await tx.execute(query)).one_or_none()
    return _manager(row) if row else None


async def set_active(tx: Transaction, id_: ManagerId, *, active: bool) -> None:
    """Switch a manager on or off."""
    await tx.execute(update(manager).where(manager.c.id == id_).values(active=active))


async def set_key(tx: Transaction, id_: ManagerId, key_hash: str) -> None:
    """Replace a manager's key; the old one opens nothing any more."""
    await tx.execute(update(manager).where(manager.c.id == id_).values(key_hash=key_hash))


def _manager(row: Row[*tuple[Any, ...]]) -> Manager:
    return Manager(ManagerId(row.id), row.name, row.key_hash, row.created, row.active)
