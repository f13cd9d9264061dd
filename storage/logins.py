"""Passwords, second factors, recovery codes, reset links and failed attempts of the people on the team."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import delete, func, insert, select, update

from dialogs.ids import ManagerId
from storage.engine import Transaction
from storage.errors import DuplicateError
from storage.tables import login, login_code, login_reset, login_throttle


class Login(msgspec.Struct, frozen=True):
    """How somebody proves who they are. ``totp`` is in force, ``totp_next`` is being set up.

    ``totp_step`` is the last half-minute whose code was used.
    """

    manager: ManagerId
    password: str | None = None
    changed: datetime | None = None
    totp: str | None = None
    totp_next: str | None = None
    totp_step: int | None = None


class Failures(msgspec.Struct, frozen=True):
    """How often an attempt failed in a row, and when the last one was."""

    count: int
    last: datetime


async def get(tx: Transaction, manager: ManagerId) -> Login:
    """Give somebody's login; an empty one if they never had any."""
    row = (await tx.execute(select(login).where(login.c.manager_id == manager))).one_or_none()
    return Login(*row) if row else Login(manager)


async def all_of_them(tx: Transaction) -> dict[ManagerId, Login]:
    """Give every login by its manager."""
    return {ManagerId(row.manager_id): Login(*row) for row in await tx.execute(select(login))}


async def any_password(tx: Transaction) -> bool:
    """Whether anybody has chosen a password yet."""
    query = select(login.c.manager_id).where(login.c.password.is_not(None)).limit(1)
    return (await tx.execute(query)).first() is not None


async def keep(tx: Transaction, manager: ManagerId, **values: Any) -> None:
    """Set columns of somebody's login, making it if there is none."""
    done = await tx.execute(update(login).where(login.c.manager_id == manager).values(values))
    if not done.rowcount:
        await tx.execute(insert(login).values({"manager_id": manager} | values))


async def rehash(tx: Transaction, manager: ManagerId, old: str, new: str) -> None:
    """Put a stronger hash of the same password in place of ``old``, unless it was changed meanwhile."""
    mine = (login.c.manager_id == manager) & (login.c.password == old)
    await tx.execute(update(login).where(mine).values(password=new))


async def use_step(tx: Transaction, manager: ManagerId, step: int) -> bool:
    """Mark the code of a half-minute as used; ``False``: it, or a later one, was used before."""
    unused = login.c.totp_step.is_(None) | (login.c.totp_step < step)
    query = update(login).where(login.c.manager_id == manager, unused).values(totp_step=step)
    return bool((await tx.execute(query)).rowcount)


# --- recovery codes ---


async def set_codes(tx: Transaction, manager: ManagerId, hashes: Iterable[str]) -> None:
    """Give somebody new recovery codes in place of all old ones."""
    await tx.execute(delete(login_code).where(login_code.c.manager_id == manager))
    rows = [{"code_hash": one, "manager_id": manager} for one in hashes]
    if rows:
        await tx.execute(insert(login_code).values(rows))


async def use_code(tx: Transaction, manager: ManagerId, hashed: str) -> bool:
    """Use up one recovery code; ``False``: there is none such."""
    query = delete(login_code).where(login_code.c.manager_id == manager, login_code.c.code_hash == hashed)
    return bool((await tx.execute(query)).rowcount)


async def codes_left(tx: Transaction, manager: ManagerId) -> int:
    """Count somebody's unused recovery codes."""
    query = select(func.count()).select_from(login_code).where(login_code.c.manager_id == manager)
    return int((await tx.execute(query)).scalar_one())


# --- links to choose a new password ---


async def add_reset(tx: Transaction, manager: ManagerId, hashed: str, until: datetime) -> None:
    """Keep the hash of a reset link; earlier ones of theirs end."""
    await end_resets(tx, manager)
    await tx.execute(insert(login_reset).values(token_hash=hashed, manager_id=manager, until=until))


async def reset_of(tx: Transaction, hashed: str, now: datetime) -> ManagerId | None:
    """Say whose reset link this is, if it is still good."""
    good = (login_reset.c.token_hash == hashed) & (login_reset.c.until > now)
    found = (await tx.execute(select(login_reset.c.manager_id).where(good))).scalar()
    return ManagerId(found) if found else None


async def end_resets(tx: Transaction, manager: ManagerId) -> int:
    """End all reset links of somebody; gives how many there were."""
    done = await tx.execute(delete(login_reset).where(login_reset.c.manager_id == manager))
    return int(done.rowcount)


# --- failed attempts ---


async def failures(tx: Transaction, key: str) -> Failures | None:
    """Give what failed under a key."""
    query = select(login_throttle.c.failures, login_throttle.c.last).where(login_throttle.c.key == key)
    row = (await tx.execute(query)).one_or_none()
    return Failures(row.failures, row.last) if row else None


async def add_failure(tx: Transaction, key: str, now: datetime) -> None:
    """Count one more failure under a key."""
    values = {"failures": login_throttle.c.failures + 1, "last": now}
    done = await tx.execute(update(login_throttle).where(login_throttle.c.key == key).values(values))
    if not done.rowcount:
        try:
            await tx.execute(insert(login_throttle).values(key=key, failures=1, last=now))
        except DuplicateError:  # another process counted first
            await tx.execute(update(login_throttle).where(login_throttle.c.key == key).values(values))


async def clear_failures(tx: Transaction, *keys: str) -> None:
    """Forget what failed under these keys."""
    await tx.execute(delete(login_throttle).where(login_throttle.c.key.in_(keys)))


async def forget_failures(tx: Transaction, before: datetime) -> None:
    """Forget what failed last before ``before``."""
    await tx.execute(delete(login_throttle).where(login_throttle.c.last < before))


async def take_back_failure(tx: Transaction, key: str) -> None:
    """Count one failure less under a key: the attempt was never made."""
    values = {"failures": login_throttle.c.failures - 1}
    some = (login_throttle.c.key == key) & (login_throttle.c.failures > 0)
    await tx.execute(update(login_throttle).where(some).values(values))
