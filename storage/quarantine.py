"""What could not be taken: kept as it came, so that nobody is muted by it and nothing is lost.

Two shelves: raw updates that could not even be stored as events, and events in the inbox whose turn failed.
An operator may have either tried again.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Row, insert, select, update

from storage.codec import decode_event
from storage.engine import Transaction
from storage.errors import DuplicateError
from storage.records import Incoming, Stored
from storage.tables import constant, inbox, quarantine

KEPT = "kept"
AGAIN = "again"
DONE = "done"
TO_RETRY = -1
"""The attempts of an event that is to be tried again: the index of what is set aside finds it."""
_ASIDE = inbox.c.state == constant("quarantined")


class Aside(msgspec.Struct, frozen=True):
    """One update as it came. ``error`` is the class of what went wrong; ``address`` the sender's, if known."""

    channel: str
    account: str
    external_id: str
    raw: bytes
    error: str
    at: datetime
    address: str = ""
    attempts: int = 0
    id: int = 0


class Listed(msgspec.Struct, frozen=True):
    """A line of the operator's list: nothing personal. ``number`` is ``u`` or ``e`` and the row's id."""

    number: str
    channel: str
    kind: str
    error: str
    at: datetime
    attempts: int
    state: str


async def keep(tx: Transaction, one: Aside) -> None:
    """Set an update aside; one that is there already counts one more attempt and waits again."""
    values = {
        "channel": one.channel,
        "account": one.account,
        "external_id": one.external_id,
        "address": one.address,
        "raw": one.raw.decode("utf-8", "replace"),
        "error": one.error,
        "at": one.at,
        "attempts": max(1, one.attempts),
        "state": KEPT,
    }
    try:
        await tx.execute(insert(quarantine).values(values))
    except DuplicateError:
        came = {name: values[name] for name in ("raw", "address", "error")}
        again = {"attempts": quarantine.c.attempts + 1, "state": KEPT, **came}
        await tx.execute(update(quarantine).where(*_key(one)).values(again))


async def release(tx: Transaction, one: Aside) -> None:
    """It was taken after all: only its number stays."""
    await tx.execute(update(quarantine).where(*_key(one)).values(raw="", address="", state=DONE))


async def to_retry(tx: Transaction, channel: str, account: str) -> list[Aside]:
    """Give the updates of a bot that an operator wants tried again, oldest first."""
    query = (
        select(quarantine)
        .where(quarantine.c.state == constant(AGAIN))
        .where(quarantine.c.channel == channel, quarantine.c.account == account)
        .order_by(quarantine.c.id)
    )
    return [_aside(row) for row in await tx.execute(query)]


async def has_events(tx: Transaction) -> bool:
    """Whether an operator wants events tried again."""
    query = select(inbox.c.id).where(_ASIDE, inbox.c.attempts == TO_RETRY).limit(1)
    return (await tx.execute(query)).first() is not None


async def events_to_retry(tx: Transaction) -> list[Stored]:
    """Give the events an operator wants tried again, as new as on their first day."""
    query = select(inbox).where(_ASIDE, inbox.c.attempts == TO_RETRY).order_by(inbox.c.id)
    rows = (await tx.execute(query)).all()
    for row in rows:
        await tx.execute(
            update(inbox).where(inbox.c.id == row.id).values(state="new", attempts=0, error=None)
        )
    return [_stored(row) for row in rows]


async def listed(tx: Transaction) -> list[Listed]:
    """Give everything that is set aside, oldest first."""
    raw = select(quarantine).where(quarantine.c.state.in_([KEPT, AGAIN]))
    found = [
        Listed(f"u{row.id}", row.channel, "update", row.error, row.at, row.attempts, row.state)
        for row in await tx.execute(raw)
    ]
    events = select(inbox).where(_ASIDE, inbox.c.event != "")
    found += [
        Listed(
            f"e{row.id}",
            row.channel,
            "event",
            row.error or "",
            row.received,
            max(row.attempts, 0),
            AGAIN if row.attempts == TO_RETRY else KEPT,
        )
        for row in await tx.execute(events)
    ]
    return sorted(found, key=lambda one: one.at)


async def retry(tx: Transaction, numbers: Sequence[str]) -> int:
    """Mark what has these numbers (all, if there are none) to be tried again; give how many those are."""
    chosen = [one for one in await listed(tx) if not numbers or one.number in numbers]
    for one in chosen:
        id_ = int(one.number[1:])
        if one.kind == "update":
            await tx.execute(update(quarantine).where(quarantine.c.id == id_).values(state=AGAIN))
        else:
            await tx.execute(update(inbox).where(_ASIDE, inbox.c.id == id_).values(attempts=TO_RETRY))
    return len(chosen)


def _key(one: Aside) -> tuple[Any, ...]:
    return (
        quarantine.c.channel == one.channel,
        quarantine.c.account == one.account,
        quarantine.c.external_id == one.external_id,
    )


def _aside(row: Row[*tuple[Any, ...]]) -> Aside:
    return Aside(
        row.channel,
        row.account,
        row.external_id,
        row.raw.encode(),
        row.error,
        row.at,
        row.address,
        row.attempts,
        row.id,
    )


def _stored(row: Row[*tuple[Any, ...]]) -> Stored:
    event = decode_event(row.event)
    incoming = Incoming(
        row.channel, row.account, row.external_id, row.address, event, row.conversation_id, row.received
    )
    return Stored(incoming, row.id)
