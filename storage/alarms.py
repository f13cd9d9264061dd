"""Alarms: each rings once for each manager and way, and is kept with what became of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Row, func, select, update
from sqlalchemy.dialects.sqlite import insert

from dialogs.ids import ManagerId
from dialogs.waiting.plan import By
from storage.engine import Transaction
from storage.tables import alarm, wait
from storage.tables.base import constant


class Alarm(msgspec.Struct, frozen=True):
    """One alarm: of which wait and chat, of what ``kind``, for whom.

    Kinds: ``rung`` (of the ladder), ``asked`` ("Still yours?"), ``proposed``, ``lost`` (to whom had the chat) and
    ``released`` (to the others).

    ``manager`` is empty for the group. ``rung`` is the level for a rung, else a number that tells repeats apart.
    """

    id: int
    wait_id: int
    conversation_id: str
    kind: str
    rung: int
    by: By
    manager: ManagerId
    at: datetime
    attempts: int = 0


async def add(tx: Transaction, alarms: Iterable[Alarm]) -> int:
    """Keep alarms to be sent; one that rang before is left as it was. Gives how many are new."""
    rows = [
        {
            "wait_id": one.wait_id,
            "conversation_id": one.conversation_id,
            "kind": one.kind,
            "rung": one.rung,
            "by": one.by,
            "manager_id": one.manager,
            "at": one.at,
            "attempts": 0,
            "state": "sent" if one.by is By.BROWSER else "new",  # a page asks for its own
        }
        for one in alarms
    ]
    if not rows:
        return 0
    done = await tx.execute(insert(alarm).values(rows).on_conflict_do_nothing())
    return max(0, done.rowcount)


async def unsent(tx: Transaction, limit: int) -> list[Alarm]:
    """Give alarms that have still to leave, oldest first."""
    query = select(alarm).where(alarm.c.state == constant("new")).order_by(alarm.c.id).limit(limit)
    return [_alarm(row) for row in await tx.execute(query)]


async def done(tx: Transaction, ids: Collection[int], state: str, error: str = "") -> None:
    """Say what became of alarms: ``sent``, ``failed``, or ``moot`` (nobody waits any more, or gets them)."""
    await tx.execute(update(alarm).where(alarm.c.id.in_(ids)).values(state=state, error=error or None))


async def failed_once(tx: Transaction, id_: int, error: str) -> None:
    """Count a try that may be repeated."""
    values = {"attempts": alarm.c.attempts + 1, "error": error}
    await tx.execute(update(alarm).where(alarm.c.id == id_).values(values))


async def for_pages(tx: Transaction, manager: ManagerId, after: datetime, limit: int) -> list[Alarm]:
    """Give a manager's newest alarms for their pages, of waits that still go on (or whose loss they should know)."""
    query = (
        select(alarm)
        .join(wait, wait.c.id == alarm.c.wait_id)
        .where(alarm.c.manager_id == manager, alarm.c.by == constant(By.BROWSER), alarm.c.at >= after)
        .where(wait.c.until.is_(None))
        .order_by(alarm.c.id.desc())
        .limit(limit)
    )
    return [_alarm(row) for row in await tx.execute(query)]


async def is_open(tx: Transaction, wait_id: int) -> bool:
    """Whether a wait still goes on."""
    query = select(func.count()).select_from(wait).where(wait.c.id == wait_id, wait.c.until.is_(None))
    return bool((await tx.execute(query)).scalar())


def _alarm(row: Row[*tuple[Any, ...]]) -> Alarm:
    return Alarm(
        row.id,
        row.wait_id,
        row.conversation_id,
        row.kind,
        row.rung,
        By(row.by),
        ManagerId(row.manager_id),
        row.at,
        row.attempts,
    )
