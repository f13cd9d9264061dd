"""Conversations put aside until a time. They come back by themselves, and as soon as the prospect is heard."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Select, delete, insert, select

from dialogs.ids import ManagerId
from storage.engine import Transaction
from storage.tables import conversation, snooze


class Snooze(msgspec.Struct, frozen=True):
    """Who put a conversation aside, and until when (aware)."""

    manager: ManagerId
    until: datetime


def asleep(now: datetime) -> Select[*tuple[Any, ...]]:
    """Give the query for the ids of what sleeps ``now`` (aware)."""
    return (
        select(snooze.c.conversation_id)
        .join(conversation, conversation.c.id == snooze.c.conversation_id)
        .where(snooze.c.until > now, conversation.c.seen_at <= snooze.c.at)
    )


async def put(
    tx: Transaction, conversation_id: str, manager: ManagerId, at: datetime, until: datetime
) -> None:
    """Put a conversation aside, in place of an earlier time; one not after ``at`` wakes it."""
    await tx.execute(delete(snooze).where(snooze.c.conversation_id == conversation_id))
    if until > at:
        values = {"conversation_id": conversation_id, "manager_id": manager, "at": at, "until": until}
        await tx.execute(insert(snooze).values(values))


async def of(tx: Transaction, ids: Collection[str], now: datetime) -> Mapping[str, Snooze]:
    """Give which of these conversations sleep ``now`` (aware), and until when."""
    query = (
        select(snooze)
        .join(conversation, conversation.c.id == snooze.c.conversation_id)
        .where(snooze.c.conversation_id.in_(ids))
        .where(snooze.c.until > now, conversation.c.seen_at <= snooze.c.at)
    )
    return {row.conversation_id: Snooze(row.manager_id, row.until) for row in await tx.execute(query)}


async def woken(tx: Transaction, after: datetime, now: datetime) -> list[str]:
    """Give the conversations whose time came after ``after`` and not later than ``now`` (aware)."""
    query = select(snooze.c.conversation_id).where(snooze.c.until > after, snooze.c.until <= now)
    return [row[0] for row in await tx.execute(query)]
