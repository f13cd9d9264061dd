"""Who may do what in the managers' group: the group itself, managers' accounts, and updates to work through."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

import msgspec
from sqlalchemy import delete, insert, select, update

from dialogs.ids import ManagerId
from storage.engine import Transaction
from storage.errors import DuplicateError
from storage.managers import Manager
from storage.managers import get as manager_by_id
from storage.tables import desk_group, desk_update, manager, manager_account, manager_code


class Group(msgspec.Struct, frozen=True):
    """The managers' group of the bot ``account``; ``secret`` signs the buttons in it, ``language`` is spoken there."""

    account: str
    chat_id: int
    secret: str
    bound_at: datetime
    language: str = "en"


class Update(msgspec.Struct, frozen=True):
    """An update that was committed and is not worked through yet."""

    account: str
    update_id: int
    raw: bytes
    at: datetime
    attempts: int = 0


# --- the group ---


async def group(tx: Transaction, account: str) -> Group | None:
    """Give the group of a bot, if one is bound."""
    row = (await tx.execute(select(desk_group).where(desk_group.c.account == account))).one_or_none()
    return Group(row.account, row.chat_id, row.secret, row.bound_at, row.language) if row else None


async def bind(tx: Transaction, bound: Group) -> None:
    """Bind a group, in place of one bound before."""
    await tx.execute(delete(desk_group).where(desk_group.c.account == bound.account))
    await tx.execute(insert(desk_group).values(msgspec.structs.asdict(bound)))


async def speak(tx: Transaction, account: str, language: str) -> None:
    """Keep the language managers chose for their group."""
    here = desk_group.c.account == account
    await tx.execute(update(desk_group).where(here).values(language=language))


# --- managers ---


async def add_code(tx: Transaction, code_hash: str, id_: ManagerId, expires: datetime) -> None:
    """Keep the hash of a one-time code that links a manager's account; an earlier code of theirs ends."""
    await tx.execute(delete(manager_code).where(manager_code.c.manager_id == id_))
    values = {"code_hash": code_hash, "manager_id": id_, "expires": expires}
    await tx.execute(insert(manager_code).values(values))


async def use_code(tx: Transaction, code_hash: str, user_id: int, now: datetime) -> Manager | None:
    """Link an account to the manager whose code this is, and end the code; ``None`` for no good code."""
    query = select(manager_code).where(manager_code.c.code_hash == code_hash, manager_code.c.expires > now)
    row = (await tx.execute(query)).one_or_none()
    found = await manager_by_id(tx, ManagerId(row.manager_id)) if row else None
    if found is None or not found.active:
        return None
    await tx.execute(delete(manager_code).where(manager_code.c.code_hash == code_hash))
    await tx.execute(delete(manager_account).where(manager_account.c.user_id == user_id))
    values = {"user_id": user_id, "manager_id": found.id, "linked_at": now}
    await tx.execute(insert(manager_account).values(values))
    return found


async def by_account(tx: Transaction, user_id: int) -> Manager | None:
    """Give the active manager to whom an account is linked."""
    query = select(manager_account.c.manager_id).where(manager_account.c.user_id == user_id)
    id_: ManagerId | None = (await tx.execute(query)).scalar()
    found = await manager_by_id(tx, id_) if id_ else None
    return found if found and found.active else None


async def linked(tx: Transaction) -> list[tuple[ManagerId, str]]:
    """Give the active managers who have linked an account, by name."""
    query = (
        select(manager.c.id, manager.c.name)
        .join(manager_account, manager_account.c.manager_id == manager.c.id)
        .where(manager.c.active)
        .order_by(manager.c.name)
        .distinct()
    )
    return [(ManagerId(row.id), row.name) for row in await tx.execute(query)]


async def accounts(tx: Transaction, wanted: Iterable[ManagerId]) -> dict[ManagerId, int]:
    """Give the accounts these managers have linked, one each."""
    query = (
        select(manager_account.c.manager_id, manager_account.c.user_id)
        .where(manager_account.c.manager_id.in_(list(wanted)))
        .order_by(manager_account.c.linked_at)
    )
    return {ManagerId(row.manager_id): row.user_id for row in await tx.execute(query)}


# --- updates ---

CLEANED = 64
"""Old numbers are looked for once in so many updates: no index knows them, and they are a few days' worth."""


async def store(tx: Transaction, updates: Iterable[Update]) -> None:
    """Keep updates to work through; those that came before are dropped."""
    for one in updates:
        values = {
            "account": one.account,
            "update_id": one.update_id,
            "raw": one.raw.decode("utf-8", "replace"),
        }
        more = {"at": one.at, "attempts": 0, "state": "new"}
        try:
            await tx.execute(insert(desk_update).values(values | more))
        except DuplicateError:
            continue


async def undone(tx: Transaction, account: str) -> Sequence[Update]:
    """Give the updates still to be worked through, oldest first."""
    query = (
        select(desk_update)
        .where(desk_update.c.state == "new", desk_update.c.account == account)
        .order_by(desk_update.c.update_id)
        .limit(100)
    )
    rows = await tx.execute(query)
    return [Update(row.account, row.update_id, row.raw.encode(), row.at, row.attempts) for row in rows]


async def done(tx: Transaction, one: Update, before: datetime) -> None:
    """Mark an update as worked through: its number stays, and those older than ``before`` go now and then."""
    here = (desk_update.c.account == one.account, desk_update.c.update_id == one.update_id)
    await tx.execute(update(desk_update).where(*here).values(state="done", raw=""))
    if one.update_id % CLEANED:
        return
    old = (desk_update.c.account == one.account, desk_update.c.state == "done", desk_update.c.at < before)
    await tx.execute(delete(desk_update).where(*old))


async def drop(tx: Transaction, one: Update) -> None:
    """Forget an update that is kept elsewhere, so that it may be taken anew."""
    here = (desk_update.c.account == one.account, desk_update.c.update_id == one.update_id)
    await tx.execute(delete(desk_update).where(*here))


async def failed(tx: Transaction, one: Update) -> None:
    """Count a failed attempt."""
    here = (desk_update.c.account == one.account, desk_update.c.update_id == one.update_id)
    await tx.execute(update(desk_update).where(*here).values(attempts=desk_update.c.attempts + 1))
