"""Managers: making one, and the personal link that lets them in. The key is shown once; its hash is kept."""

from __future__ import annotations

from bot.services.clock import Clock
from dialogs.ids import ManagerId
from storage import managers
from storage.engine import Database
from storage.ids import new_id


async def add(database: Database, clock: Clock, name: str, key_hash: str) -> None:
    """Make a manager of that name; if there is one, their key is replaced and the old link ends."""
    async with database.write() as tx:
        same = [one for one in await managers.everybody(tx) if one.name == name]
        if same:
            await managers.set_key(tx, same[0].id, key_hash)
            await managers.set_active(tx, same[0].id, active=True)
        else:
            await managers.add(tx, ManagerId(new_id(clock())), name, key_hash, clock())


async def is_empty(database: Database) -> bool:
    """Whether there is no manager yet."""
    async with database.read() as tx:
        return not await managers.everybody(tx)


async def named(database: Database, name: str) -> ManagerId | None:
    """Give the active manager of that name."""
    async with database.read() as tx:
        found = await managers.everybody(tx)
    return next((one.id for one in found if one.active and one.name == name), None)
