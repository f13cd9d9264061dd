"""The plan of the desk: every change a new revision, the newest one holds. And who is at the desk."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import func, insert, select, update

from dialogs.ids import ManagerId
from dialogs.waiting.plan import Plan
from dialogs.waiting.presence import Presence, Switch
from storage.codec import encode
from storage.engine import Transaction
from storage.tables import desk_plan, manager_account, presence

_plan = msgspec.json.Decoder(Plan)


class Revision(msgspec.Struct, frozen=True):
    """A plan, its number, who made it and when (aware). Number 0: nobody has set anything."""

    number: int
    plan: Plan
    who: str = ""
    at: datetime | None = None


async def newest(tx: Transaction) -> Revision:
    """Give the plan that holds."""
    query = select(desk_plan).order_by(desk_plan.c.revision.desc()).limit(1)
    row = (await tx.execute(query)).one_or_none()
    return Revision(row.revision, _plan.decode(row.body), row.who, row.at) if row else Revision(0, Plan())


async def keep(tx: Transaction, plan: Plan, who: str, now: datetime) -> int:
    """Keep a plan as the next revision; give its number."""
    number = ((await tx.execute(select(func.max(desk_plan.c.revision)))).scalar() or 0) + 1
    await tx.execute(insert(desk_plan).values(revision=number, at=now, who=who, body=encode(plan)))
    return int(number)


# --- who is here ---


async def presences(tx: Transaction) -> dict[ManagerId, Presence]:
    """Give what is known of each manager's presence; whoever is left out never said nor opened anything."""
    linked = {row.manager_id for row in await tx.execute(select(manager_account.c.manager_id))}
    found = {ManagerId(row.manager_id): _presence(row, linked) for row in await tx.execute(select(presence))}
    return {ManagerId(one): Presence(reachable=True) for one in linked} | found


def _presence(row: Any, linked: set[str]) -> Presence:
    return Presence(
        Switch(row.switch), row.here_until, row.browser, row.mail, row.sound, row.manager_id in linked
    )


async def here(tx: Transaction, manager: ManagerId, until: datetime) -> None:
    """Note that something vouches for a manager's presence until then; an earlier time changes nothing."""
    row = (
        await tx.execute(select(presence.c.here_until).where(presence.c.manager_id == manager))
    ).one_or_none()
    if row is None:
        await _add(tx, manager, here_until=until)
    elif row.here_until is None or row.here_until < until:
        await _set(tx, manager, here_until=until)


async def choose(tx: Transaction, manager: ManagerId, now: datetime, **chosen: Any) -> None:
    """Keep what a manager chose: ``switch``, ``browser``, ``mail``, ``sound``."""
    known = (await tx.execute(select(presence.c.manager_id).where(presence.c.manager_id == manager))).first()
    if known is None:
        await _add(tx, manager)
    if chosen.get("switch", Switch.ONLINE) != Switch.ONLINE:
        chosen["here_until"] = now
    await _set(tx, manager, **chosen)


async def _add(tx: Transaction, manager: ManagerId, here_until: datetime | None = None) -> None:
    usual = {"switch": Switch.ONLINE, "browser": True, "mail": True, "sound": False}
    await tx.execute(insert(presence).values(manager_id=manager, here_until=here_until, **usual))


async def _set(tx: Transaction, manager: ManagerId, **values: Any) -> None:
    await tx.execute(update(presence).where(presence.c.manager_id == manager).values(**values))
