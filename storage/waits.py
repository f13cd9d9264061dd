"""Who waits for a manager's words: the open waits to look at, the queue, proposals, and what waits came to."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
from sqlalchemy import Row, Select, and_, func, insert, or_, select, update

from dialogs.ids import Language, ManagerId
from dialogs.lead import LeadClass
from dialogs.waiting.watching import Pause
from storage.codec import encode
from storage.engine import Transaction
from storage.tables import assignment, conversation, lead, proposal, snooze, wait
from storage.tables.base import constant

NEVER = datetime(9999, 1, 1, tzinfo=UTC)
"""Looked at again only when something happens."""
_pauses = msgspec.json.Decoder(tuple[Pause, ...])


class Wait(msgspec.Struct, frozen=True):
    """One open wait. Times are aware; ``owned`` says since when its owner has the chat."""

    id: int
    conversation_id: str
    first: bool
    since: datetime
    rung: int
    asked: datetime | None
    pauses: tuple[Pause, ...]
    team: str | None
    owned: datetime | None
    snoozed: tuple[datetime, datetime] | None
    script: tuple[str, int]
    language: Language


class Ended(msgspec.Struct, frozen=True):
    """A wait that is over and was not measured yet."""

    id: int
    conversation_id: str
    first: bool
    since: datetime
    until: datetime
    pauses: tuple[Pause, ...]


class Measured(msgspec.Struct, frozen=True):
    """What a wait came to: how it ended, its working time and its limit (seconds)."""

    first: bool
    until: datetime
    how: str
    manager: ManagerId | None
    worked: int
    limit: int


class Queued(msgspec.Struct, frozen=True):
    """One open wait as the overview shows it."""

    conversation_id: str
    first: bool
    since: datetime
    due: datetime | None
    team: str
    owner_id: ManagerId | None
    owner_name: str
    name: str
    lead_class: LeadClass
    language: str
    snoozed_until: datetime | None
    proposed_to: ManagerId | None


_SNOOZED = and_(snooze.c.conversation_id == conversation.c.id, conversation.c.seen_at <= snooze.c.at)


def _open() -> Select[*tuple[Any, ...]]:
    owned = (
        select(func.max(assignment.c.since))
        .where(assignment.c.conversation_id == conversation.c.id, assignment.c.until.is_(None))
        .scalar_subquery()
    )
    return (
        select(
            wait,
            conversation.c.owner_id,
            conversation.c.script_id,
            conversation.c.script_version,
            conversation.c.language,
            owned.label("owned"),
            snooze.c.at.label("snoozed_at"),
            snooze.c.until.label("snoozed_until"),
        )
        .join(conversation, conversation.c.id == wait.c.conversation_id)
        .outerjoin(snooze, _SNOOZED)
        .where(wait.c.until.is_(None))
    )


async def to_look_at(tx: Transaction, now: datetime, limit: int) -> list[Wait]:
    """Give open waits whose time to be looked at has come, new ones first."""
    query = _open().where(or_(wait.c.next_at.is_(None), wait.c.next_at <= now))
    return [_wait(row) for row in await tx.execute(query.order_by(wait.c.next_at).limit(limit))]


async def of(tx: Transaction, conversations: Collection[str]) -> list[Wait]:
    """Give the open waits of these conversations."""
    query = _open().where(wait.c.conversation_id.in_(conversations))
    return [_wait(row) for row in await tx.execute(query)]


def _wait(row: Row[*tuple[Any, ...]]) -> Wait:
    snoozed = (row.snoozed_at, row.snoozed_until) if row.snoozed_until else None
    return Wait(
        id=row.id,
        conversation_id=row.conversation_id,
        first=row.first,
        since=row.since,
        rung=row.rung,
        asked=row.asked_at,
        pauses=_pauses.decode(row.pauses),
        team=row.team,
        owned=row.owned if row.owner_id else None,
        snoozed=snoozed,
        script=(row.script_id, row.script_version),
        language=Language(row.language),
    )


async def looked(tx: Transaction, id_: int, **values: Any) -> None:
    """Keep what a look came to; ``values`` are columns of an open wait."""
    if "pauses" in values:
        values["pauses"] = encode(values["pauses"])
    await tx.execute(update(wait).where(wait.c.id == id_, wait.c.until.is_(None)).values(**values))


async def still_theirs(tx: Transaction, conversation_id: str, now: datetime) -> None:
    """Keep that a manager who was asked "Still yours?" said yes: their time to answer begins again."""
    open_one = (wait.c.conversation_id == conversation_id, wait.c.until.is_(None))
    asked = wait.c.asked_at.is_not(None)
    await tx.execute(update(wait).where(*open_one, asked).values(asked_at=now, next_at=None))


async def look_anew(tx: Transaction) -> None:
    """Have every open wait looked at again: the plan has changed."""
    await tx.execute(update(wait).where(wait.c.until.is_(None)).values(next_at=None))


async def ahead(tx: Transaction, one: Wait) -> int:
    """Count who waits in the same team for somebody to take their chat, and came before."""
    query = (
        select(func.count())
        .select_from(wait)
        .join(conversation, conversation.c.id == wait.c.conversation_id)
        .where(wait.c.until.is_(None), conversation.c.owner_id.is_(None))
        .where(func.coalesce(wait.c.team, "") == (one.team or ""))
        .where(or_(wait.c.since < one.since, and_(wait.c.since == one.since, wait.c.id < one.id)))
    )
    return int((await tx.execute(query)).scalar() or 0)


async def loads(tx: Transaction, now: datetime) -> dict[ManagerId, int]:
    """Count the chats each manager has now, without those put aside."""
    query = (
        select(conversation.c.owner_id, func.count())
        .outerjoin(snooze, and_(_SNOOZED, snooze.c.until > now))
        .where(conversation.c.owner_id.is_not(None), snooze.c.until.is_(None))
        .group_by(conversation.c.owner_id)
    )
    return {ManagerId(row[0]): row[1] for row in await tx.execute(query)}


async def previous(tx: Transaction, conversation_id: str) -> ManagerId | None:
    """Give the last manager who had the chat."""
    query = (
        select(assignment.c.manager_id)
        .where(assignment.c.conversation_id == conversation_id)
        .order_by(assignment.c.id.desc())
        .limit(1)
    )
    found: str | None = (await tx.execute(query)).scalar()
    return ManagerId(found) if found else None


# --- proposals ---


class Proposal(msgspec.Struct, frozen=True):
    """A waiting chat shown to one manager first, until a moment (aware)."""

    id: int
    manager: ManagerId
    at: datetime
    until: datetime
    state: str


async def proposals(tx: Transaction, one: Wait) -> list[Proposal]:
    """Give to whom a wait was proposed so far, in order."""
    query = (
        select(proposal)
        .where(proposal.c.conversation_id == one.conversation_id, proposal.c.at >= one.since)
        .order_by(proposal.c.id)
    )
    return [Proposal(row.id, row.manager_id, row.at, row.until, row.state) for row in await tx.execute(query)]


async def propose(
    tx: Transaction, conversation_id: str, manager: ManagerId, now: datetime, until: datetime
) -> None:
    """Show a chat to one manager first."""
    values = {"conversation_id": conversation_id, "manager_id": manager, "at": now, "until": until}
    await tx.execute(insert(proposal).values(**values, state="open"))


async def settle_proposals(tx: Transaction, conversation_id: str, state: str) -> None:
    """End the open proposal of a conversation: ``taken``, ``lapsed`` or ``over``."""
    here = (proposal.c.conversation_id == conversation_id, proposal.c.state == constant("open"))
    await tx.execute(update(proposal).where(*here).values(state=state))


# --- the overview and the measures ---


async def queue(tx: Transaction, now: datetime, limit: int) -> list[Queued]:
    """Give the open waits, those whose limit breaks first before the others."""
    query = (
        select(
            wait.c.conversation_id,
            wait.c.first,
            wait.c.since,
            wait.c.due_at,
            wait.c.team,
            conversation.c.owner_id,
            conversation.c.owner_name,
            conversation.c.lead_class,
            conversation.c.language,
            lead.c.name,
            snooze.c.until.label("snoozed_until"),
            proposal.c.manager_id.label("proposed_to"),
        )
        .join(conversation, conversation.c.id == wait.c.conversation_id)
        .outerjoin(lead, lead.c.conversation_id == conversation.c.id)
        .outerjoin(snooze, and_(_SNOOZED, snooze.c.until > now))
        .outerjoin(
            proposal,
            and_(proposal.c.conversation_id == conversation.c.id, proposal.c.state == constant("open")),
        )
        .where(wait.c.until.is_(None))
        .order_by(func.coalesce(wait.c.due_at, constant("9999")), wait.c.since)
        .limit(limit)
    )
    return [_queued(row) for row in await tx.execute(query)]


def _queued(row: Row[*tuple[Any, ...]]) -> Queued:
    return Queued(
        row.conversation_id,
        row.first,
        row.since,
        row.due_at,
        row.team or "",
        row.owner_id,
        row.owner_name or "",
        row.name or "",
        LeadClass(row.lead_class),
        row.language,
        row.snoozed_until,
        row.proposed_to,
    )


async def count_open(tx: Transaction) -> int:
    """Count the open waits."""
    query = select(func.count()).select_from(wait).where(wait.c.until.is_(None))
    return int((await tx.execute(query)).scalar() or 0)


async def unmeasured(tx: Transaction, limit: int) -> list[Ended]:
    """Give waits that are over and were not measured yet."""
    query = select(wait).where(wait.c.until.is_not(None), wait.c.worked_seconds.is_(None)).limit(limit)
    return [
        Ended(row.id, row.conversation_id, row.first, row.since, row.until, _pauses.decode(row.pauses))
        for row in await tx.execute(query)
    ]


async def measured(
    tx: Transaction, id_: int, worked: timedelta, limit: timedelta | None, team: str | None = None
) -> None:
    """Keep the working time a wait took, and its limit."""
    values: dict[str, Any] = {"worked_seconds": max(0, round(worked.total_seconds()))}
    if limit is not None:
        values |= {"limit_seconds": round(limit.total_seconds()), "team": team}
    await tx.execute(update(wait).where(wait.c.id == id_).values(**values))


async def since(tx: Transaction, start: datetime) -> Sequence[Measured]:
    """Give what the waits that ended from ``start`` (aware) on came to."""
    query = select(
        wait.c.first, wait.c.until, wait.c.how, wait.c.manager_id, wait.c.worked_seconds, wait.c.limit_seconds
    ).where(wait.c.until >= start, wait.c.worked_seconds.is_not(None))
    return [
        Measured(row.first, row.until, row.how, row.manager_id, row.worked_seconds, row.limit_seconds or 0)
        for row in await tx.execute(query)
    ]
