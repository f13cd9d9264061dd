"""The inbox: every event is stored before it is acknowledged, and taken to its end exactly once.

A row that is done keeps its key, so that a repeated delivery is known, and nothing a prospect wrote.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import bindparam, delete, literal_column, select, update

from dialogs.events import TimerDue
from storage.codec import decode_event, encode
from storage.engine import Transaction
from storage.moments import moment, stamp
from storage.records import Incoming, Stored
from storage.statements import Row, Statement, Steps, column_parameters
from storage.tables import constant, inbox, timer, unindexed

_STORED = ("channel", "account", "external_id", "address", "conversation_id", "event", "received")

_STORE = Statement(
    lambda insert: (
        insert(inbox)
        .values(column_parameters(*_STORED) | {"attempts": literal_column("0"), "state": constant("new")})
        .on_conflict_do_nothing(index_elements=["channel", "account", "external_id"])
    ),
    *_STORED,
)
_FIRED = Statement(
    update(timer)
    .where(timer.c.conversation_id == bindparam("of"), timer.c.name == bindparam("timer"))
    .where(timer.c.due_at == bindparam("due"))
    .values(state=constant("fired")),
    "of",
    "timer",
    "due",
)
_UNDONE = Statement(
    select(
        inbox.c.id,
        inbox.c.channel,
        inbox.c.account,
        inbox.c.external_id,
        inbox.c.address,
        inbox.c.conversation_id,
        inbox.c.event,
        inbox.c.received,
        inbox.c.attempts,
    )
    .where(inbox.c.state == constant("new"))
    .where(unindexed(inbox.c.channel).in_(bindparam("channels", expanding=True)))
    .order_by(inbox.c.id)
    .limit(bindparam("most"))
    .offset(literal_column("0")),
    "most",
    many="channels",
)
_DONE = Statement(
    update(inbox)
    .where(inbox.c.id == bindparam("row"))
    .values(
        conversation_id=bindparam("of"),
        state=constant("done"),
        event=constant(""),
        address=constant(""),
    ),
    "row",
    "of",
)
_ATTEMPT = Statement(
    update(inbox)
    .where(inbox.c.id == bindparam("row"))
    .values(attempts=inbox.c.attempts + literal_column("1"))
    .returning(inbox.c.attempts),
    "row",
)


async def store(tx: Transaction, incoming: Sequence[Incoming], now: datetime) -> list[Stored]:
    """Store events in the order they arrived; acknowledge them after the commit.

    An event whose key is there already comes back with ``id`` ``None``. A ``TimerDue`` event marks its
    timer as fired in the same transaction, so that it comes due once.
    """
    received = stamp(now)
    rows = [
        (
            one.channel,
            one.account,
            one.external_id,
            one.address,
            one.conversation_id,
            encode(one.event),
            received,
        )
        for one in incoming
    ]
    fired = [
        (one.conversation_id, one.event.timer, stamp(one.event.due))
        for one in incoming
        if isinstance(one.event, TimerDue)
    ]

    def work(steps: Steps) -> list[int | None]:
        ids = steps.inserted(_STORE, rows)
        steps.many(_FIRED, fired)
        return ids

    return [Stored(one, id_) for one, id_ in zip(incoming, await tx.quick(work), strict=True)]


async def undone(tx: Transaction, channels: Iterable[str], limit: int) -> list[Stored]:
    """Give stored events of these channels that are not done, oldest first."""
    names = sorted(channels)
    rows = await tx.run(lambda steps: steps.among(_UNDONE, names, (limit,)))
    return [_stored(row) for row in rows]


def _stored(row: Row) -> Stored:
    id_, channel, account, external_id, address, conversation_id, event, received, attempts = row
    incoming = Incoming(
        channel, account, external_id, address, decode_event(event), conversation_id, moment(received)
    )
    return Stored(incoming, id_, attempts)


def finish(steps: Steps, rows: Sequence[tuple[int, str | None]]) -> None:
    """Do ``mark_done`` within other work: pairs of row id and conversation id."""
    steps.many(_DONE, rows)


async def mark_done(tx: Transaction, ids: Sequence[int]) -> None:
    """Take rows to their end without a turn (a duplicate start, an event for nobody)."""
    rows = [(id_, None) for id_ in ids]
    await tx.quick(lambda steps: finish(steps, rows))


async def count_attempt(tx: Transaction, id_: int) -> int:
    """Count one more try at a row, before it is tried; gives the number of tries so far, with this one."""
    rows = await tx.quick(lambda steps: steps.all(_ATTEMPT, (id_,)))
    return int(rows[0][0]) if rows else 0


async def quarantine(tx: Transaction, id_: int, error: str) -> None:
    """Set a row aside for the operator: it is not tried again. ``error`` holds no personal data."""
    await tx.execute(update(inbox).where(inbox.c.id == id_).values(state="quarantined", error=error))


async def sweep(tx: Transaction, before: datetime) -> int:
    """Delete keys of rows done and received before ``before``; no messenger repeats that late."""
    result = await tx.execute(delete(inbox).where(inbox.c.state == "done", inbox.c.received < before))
    return result.rowcount
