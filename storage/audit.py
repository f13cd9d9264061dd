"""Who saw and changed what. Rows are added and never changed; erasing a prospect empties ``detail`` only."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

import msgspec
from sqlalchemy import insert, select

from storage.engine import Transaction
from storage.tables import audit


class Entry(msgspec.Struct, frozen=True):
    """One thing somebody did. ``who`` is a manager's id, or says which part of the program it was.

    ``detail`` holds ids, codes and numbers; never what a prospect said. ``address`` is cut short.
    """

    at: datetime
    who: str
    what: str
    conversation: str | None = None
    address: str | None = None
    detail: Mapping[str, str | int | None] = {}
    id: int = 0


class Wanted(msgspec.Struct, frozen=True):
    """Which entries to give; empty: all. ``what`` matches the start of an entry's words."""

    who: str = ""
    what: str = ""
    conversation: str = ""
    since: datetime | None = None
    until: datetime | None = None


async def add(tx: Transaction, *entries: Entry) -> None:
    """Add entries; their ``id`` is not looked at."""
    rows = [
        {
            "at": one.at,
            "who": one.who,
            "what": one.what,
            "conversation_id": one.conversation,
            "detail": msgspec.json.encode(one.detail).decode(),
            "address": one.address,
        }
        for one in entries
    ]
    await tx.execute(insert(audit).values(rows))


async def page(tx: Transaction, wanted: Wanted, limit: int, before: int | None = None) -> list[Entry]:
    """Give the newest entries first, those with ids below ``before``."""
    query = select(audit).order_by(audit.c.id.desc()).limit(limit)
    conditions = [
        (bool(wanted.who), audit.c.who == wanted.who),
        (bool(wanted.what), audit.c.what.startswith(wanted.what, autoescape=True)),
        (bool(wanted.conversation), audit.c.conversation_id == wanted.conversation),
    ]
    query = query.where(*(condition for given, condition in conditions if given))
    if wanted.since:
        query = query.where(audit.c.at >= wanted.since)
    if wanted.until:
        query = query.where(audit.c.at < wanted.until)
    if before is not None:
        query = query.where(audit.c.id < before)
    return [
        Entry(
            at=row.at,
            who=row.who,
            what=row.what,
            conversation=row.conversation_id,
            address=row.address,
            detail=msgspec.json.decode(row.detail or "{}"),
            id=row.id,
        )
        for row in await tx.execute(query)
    ]
