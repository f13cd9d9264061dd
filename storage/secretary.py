"""Managers' Business accounts that the bot is connected to, and the chats in them.

A conversation in such a chat has the address ``CHAT@USER``: the prospect's chat, the manager's account. The
connection's own id is looked up when something is sent, since a new connection has a new one.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from typing import Any

import msgspec
from sqlalchemy import Row, delete, insert, select, update

from storage.engine import Transaction
from storage.errors import DuplicateError
from storage.tables import business_chat, business_connection, telegram_key


class Kept(StrEnum):
    """Why the bot stays out of a chat."""

    NO = ""
    """It does not."""
    FIRST = "first"
    """The manager wrote there first, to somebody who was no prospect."""
    OWN = "own"
    """The manager said so."""


class Connection(msgspec.Struct, frozen=True):
    """The bot ``account`` is (or was) connected to the account of ``user_id``."""

    account: str
    user_id: int
    id: str
    user_chat_id: int
    name: str
    since: datetime
    can_reply: bool = True
    is_enabled: bool = True


class Chat(msgspec.Struct, frozen=True):
    """A chat in a manager's account. ``heard_at``: when somebody last wrote there to the manager."""

    account: str
    user_id: int
    chat_id: int
    heard_at: datetime | None = None
    kept: Kept = Kept.NO


async def connect(tx: Transaction, one: Connection) -> None:
    """Keep a connection in place of an earlier one of that account; an older one than is known changes nothing."""
    before = await connection_of(tx, one.account, one.user_id)
    if before is not None and before.id != one.id and before.since > one.since:
        return
    here = (business_connection.c.account == one.account, business_connection.c.user_id == one.user_id)
    await tx.execute(delete(business_connection).where(*here))
    await tx.execute(insert(business_connection).values(msgspec.structs.asdict(one)))


async def connection_of(tx: Transaction, account: str, user_id: int) -> Connection | None:
    """Give the connection to a manager's account."""
    query = select(business_connection).where(
        business_connection.c.account == account, business_connection.c.user_id == user_id
    )
    row = (await tx.execute(query)).one_or_none()
    return _connection(row) if row else None


async def connection(tx: Transaction, account: str, id_: str) -> Connection | None:
    """Give a connection by its own id."""
    query = select(business_connection).where(
        business_connection.c.account == account, business_connection.c.id == id_
    )
    row = (await tx.execute(query)).first()
    return _connection(row) if row else None


async def chat(tx: Transaction, account: str, user_id: int, chat_id: int) -> Chat | None:
    """Give a chat, if anything happened there."""
    row = (await tx.execute(select(business_chat).where(*_here(account, user_id, chat_id)))).one_or_none()
    return _chat(row) if row else None


async def chats(tx: Transaction, account: str, user_id: int, most: int) -> list[Chat]:
    """Give the chats of an account, the one written to last first."""
    query = (
        select(business_chat)
        .where(business_chat.c.account == account, business_chat.c.user_id == user_id)
        .order_by(business_chat.c.heard_at.desc())
        .limit(most)
    )
    return [_chat(row) for row in await tx.execute(query)]


async def put_chat(tx: Transaction, one: Chat) -> None:
    """Keep a chat as it is now."""
    values = {"heard_at": one.heard_at, "kept": one.kept}
    try:
        await tx.execute(insert(business_chat).values(msgspec.structs.asdict(one)))
    except DuplicateError:
        here = _here(one.account, one.user_id, one.chat_id)
        await tx.execute(update(business_chat).where(*here).values(values))


async def keys(tx: Transaction, account: str) -> set[str]:
    """Give the chats in which the key that shares a number is up."""
    query = select(telegram_key.c.address).where(telegram_key.c.account == account)
    return set((await tx.execute(query)).scalars())


async def put_keys(tx: Transaction, account: str, up: Iterable[str], down: Iterable[str]) -> None:
    """Note where the key was put up and where it was taken away."""
    gone = (telegram_key.c.account == account, telegram_key.c.address.in_([*up, *down]))
    await tx.execute(delete(telegram_key).where(*gone))
    for address in up:
        await tx.execute(insert(telegram_key).values({"account": account, "address": address}))


def _here(account: str, user_id: int, chat_id: int) -> tuple[Any, ...]:
    return (
        business_chat.c.account == account,
        business_chat.c.user_id == user_id,
        business_chat.c.chat_id == chat_id,
    )


def _connection(row: Row[*tuple[Any, ...]]) -> Connection:
    return Connection(
        row.account,
        row.user_id,
        row.id,
        row.user_chat_id,
        row.name,
        row.since,
        row.can_reply,
        row.is_enabled,
    )


def _chat(row: Row[*tuple[Any, ...]]) -> Chat:
    return Chat(row.account, row.user_id, row.chat_id, row.heard_at, Kept(row.kept))
