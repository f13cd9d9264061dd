"""Who is in: sessions and the browsers somebody came in from before. Of a token only the hash is kept."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Row, delete, insert, select, update

from dialogs.ids import ManagerId
from storage.engine import Transaction
from storage.tables import login, login_device, login_session, manager


class Kept(msgspec.Struct, frozen=True):
    """One session. ``address`` is cut short; ``browser`` is a coarse name such as ``Firefox, Linux``."""

    token_hash: str
    id: str
    manager: ManagerId
    stage: str
    created: datetime
    seen: datetime
    address: str
    browser: str


class Present(msgspec.Struct, frozen=True):
    """A session with what its manager may do now."""

    session: Kept
    name: str
    roles: frozenset[str]
    has_password: bool
    has_totp: bool


async def add(tx: Transaction, added: Kept) -> None:
    """Keep a new session."""
    row = msgspec.structs.asdict(added)
    row["manager_id"] = row.pop("manager")
    await tx.execute(insert(login_session).values(row))


async def get(tx: Transaction, token_hash: str) -> Present | None:
    """Give the session with this hash if its manager is active."""
    query = (
        select(
            login_session,
            manager.c.name,
            manager.c.roles,
            login.c.password.is_not(None).label("has_password"),
            login.c.totp.is_not(None).label("has_totp"),
        )
        .join(manager, manager.c.id == login_session.c.manager_id)
        .outerjoin(login, login.c.manager_id == manager.c.id)
        .where(login_session.c.token_hash == token_hash, manager.c.active)
    )
    row = (await tx.execute(query)).one_or_none()
    if row is None:
        return None
    roles = frozenset(row.roles.split())
    return Present(_kept(row), row.name, roles, bool(row.has_password), bool(row.has_totp))


async def of(tx: Transaction, who: ManagerId) -> list[Kept]:
    """Give somebody's sessions, the last used first."""
    query = select(login_session).where(login_session.c.manager_id == who)
    return [_kept(row) for row in await tx.execute(query.order_by(login_session.c.seen.desc()))]


async def touch(tx: Transaction, token_hash: str, now: datetime) -> None:
    """Say that a session was used."""
    mine = login_session.c.token_hash == token_hash
    await tx.execute(update(login_session).where(mine).values(seen=now))


async def end(tx: Transaction, token_hash: str) -> None:
    """End one session by its token's hash."""
    await tx.execute(delete(login_session).where(login_session.c.token_hash == token_hash))


async def end_one(tx: Transaction, who: ManagerId, id_: str) -> bool:
    """End one session of somebody by its id; ``False``: they have none such."""
    mine = (login_session.c.manager_id == who) & (login_session.c.id == id_)
    return bool((await tx.execute(delete(login_session).where(mine))).rowcount)


async def end_all(tx: Transaction, who: ManagerId, but: str = "") -> int:
    """End all sessions of somebody but the one with the hash ``but``; gives how many."""
    theirs = (login_session.c.manager_id == who) & (login_session.c.token_hash != but)
    return int((await tx.execute(delete(login_session).where(theirs))).rowcount)


async def forget_old(tx: Transaction, created_before: datetime, seen_before: datetime) -> None:
    """Delete sessions that are over anyway."""
    old = (login_session.c.created < created_before) | (login_session.c.seen < seen_before)
    await tx.execute(delete(login_session).where(old))


# --- browsers that are known ---


async def know(tx: Transaction, who: ManagerId, token_hash: str, now: datetime) -> None:
    """Keep a browser somebody came in from."""
    await tx.execute(insert(login_device).values(token_hash=token_hash, manager_id=who, seen=now))


async def is_known(tx: Transaction, who: ManagerId, token_hash: str, since: datetime) -> bool:
    """Whether somebody came in from this browser since then."""
    theirs = (login_device.c.token_hash == token_hash) & (login_device.c.manager_id == who)
    query = select(login_device.c.seen).where(theirs, login_device.c.seen >= since)
    return (await tx.execute(query)).first() is not None


async def unknow(tx: Transaction, who: ManagerId) -> None:
    """Know none of somebody's browsers any more."""
    await tx.execute(delete(login_device).where(login_device.c.manager_id == who))


async def unknow_old(tx: Transaction, before: datetime) -> None:
    """Forget browsers nobody came in from since ``before``."""
    await tx.execute(delete(login_device).where(login_device.c.seen < before))


def _kept(row: Row[*tuple[Any, ...]]) -> Kept:
    return Kept(
        token_hash=row.token_hash,
        id=row.id,
        manager=ManagerId(row.manager_id),
        stage=row.stage,
        created=row.created,
        seen=row.seen,
        address=row.address,
        browser=row.browser,
    )
