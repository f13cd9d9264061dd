"""Managers: who may sit at the desk, in which roles. Of the key of an invitation only the hash is kept."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Row, insert, select, update

from dialogs.ids import ManagerId
from storage.engine import Transaction
from storage.tables import manager

MANAGER = frozenset({"manager"})
"""The roles of somebody of whom nothing else is said."""


class Manager(msgspec.Struct, frozen=True):
    """One person of the team; not ``active``: switched off, kept for the history.

    ``key_hash`` belongs to their invitation, which is good until ``key_until`` (``None``: it is not).
    """

    id: ManagerId
    name: str
    key_hash: str
    created: datetime
    active: bool
    roles: frozenset[str] = MANAGER
    email: str | None = None
    key_until: datetime | None = None


async def add(
    tx: Transaction,
    id_: ManagerId,
    name: str,
    key_hash: str,
    now: datetime,
    *,
    roles: Collection[str] = MANAGER,
    email: str | None = None,
    key_until: datetime | None = None,
) -> None:
    """Add a manager. Raises ``DuplicateError`` when the id, the hash or the address is there already."""
    values = {"id": id_, "name": name, "key_hash": key_hash, "created": now, "active": True}
    more = {"roles": _joined(roles), "email": email, "key_until": key_until}
    await tx.execute(insert(manager).values(values | more))


async def everybody(tx: Transaction) -> list[Manager]:
    """Give all managers by name, also those switched off."""
    return [_manager(row) for row in await tx.execute(select(manager).order_by(manager.c.name))]


async def get(tx: Transaction, id_: ManagerId) -> Manager | None:
    """Give a manager by id."""
    row = (await tx.execute(select(manager).where(manager.c.id == id_))).one_or_none()
    return _manager(row) if row else None


async def by_key_hash(tx: Transaction, key_hash: str) -> Manager | None:
    """Give the active manager whose invitation has this hash, however old it is."""
    query = select(manager).where(manager.c.key_hash == key_hash, manager.c.active)
    row = (await tx.execute(query)).one_or_none()
    return _manager(row) if row else None


async def set_active(tx: Transaction, id_: ManagerId, *, active: bool) -> None:
    """Switch a manager on or off."""
    await tx.execute(update(manager).where(manager.c.id == id_).values(active=active))


async def set_key(tx: Transaction, id_: ManagerId, key_hash: str, until: datetime | None = None) -> None:
    """Replace the key of a manager's invitation, good until ``until``; the old one opens nothing any more."""
    values = {"key_hash": key_hash, "key_until": until}
    await tx.execute(update(manager).where(manager.c.id == id_).values(values))


async def end_key(tx: Transaction, id_: ManagerId) -> None:
    """End a manager's invitation."""
    await tx.execute(update(manager).where(manager.c.id == id_).values(key_until=None))


async def set_roles(tx: Transaction, id_: ManagerId, roles: Collection[str]) -> None:
    """Give a manager these roles and no others."""
    await tx.execute(update(manager).where(manager.c.id == id_).values(roles=_joined(roles)))


async def set_email(tx: Transaction, id_: ManagerId, email: str | None) -> None:
    """Give a manager's mail address. Raises ``DuplicateError`` when it is somebody else's."""
    await tx.execute(update(manager).where(manager.c.id == id_).values(email=email))


def _joined(roles: Collection[str]) -> str:
    return " ".join(sorted(roles))


def _manager(row: Row[*tuple[Any, ...]]) -> Manager:
    return Manager(
        id=ManagerId(row.id),
        name=row.name,
        key_hash=row.key_hash,
        created=row.created,
        active=row.active,
        roles=frozenset(row.roles.split()),
        email=row.email,
        key_until=row.key_until,
    )
