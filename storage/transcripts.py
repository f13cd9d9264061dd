"""Reading a conversation's transcript: both directions, in order."""

from __future__ import annotations

from sqlalchemy import bindparam, literal_column, select

from dialogs.messages import Voice
from storage.codec import decode_heard, decode_message
from storage.engine import Transaction
from storage.moments import moment, moment_or_none
from storage.records import Delivery, Line
from storage.statements import Row, Statement, Steps
from storage.tables import transcript

_SINCE = Statement(
    select(
        transcript.c.seq,
        transcript.c.direction,
        transcript.c.voice,
        transcript.c.state,
        transcript.c.at,
        transcript.c.body,
        transcript.c.manager_id,
        transcript.c.external_id,
        transcript.c.error,
        transcript.c.sent_at,
        transcript.c.seen_at,
    )
    .where(transcript.c.conversation_id == bindparam("of"), transcript.c.seq > bindparam("after"))
    .where(transcript.c.state != bindparam("hidden"))
    .order_by(transcript.c.seq)
    .limit(bindparam("most"))
    .offset(literal_column("0")),
    "of",
    "after",
    "hidden",
    "most",
)


async def since(
    tx: Transaction, conversation_id: str, seq: int = 0, *, limit: int = 1000, withheld: bool = False
) -> list[Line]:
    """Give the lines after ``seq``, in order; withheld ones only on demand."""
    return await tx.run(lambda steps: after(steps, conversation_id, seq, limit=limit, withheld=withheld))


def after(
    steps: Steps, conversation_id: str, seq: int = 0, *, limit: int = 1000, withheld: bool = True
) -> list[Line]:
    """Do as ``since``, among other statements."""
    hidden = "" if withheld else Delivery.WITHHELD
    return [_line(row) for row in steps.all(_SINCE, (conversation_id, seq, hidden, limit))]


def _line(row: Row) -> Line:
    seq, direction, voice, state, at, body, manager_id, external_id, error, sent_at, seen_at = row
    return Line(
        seq=seq,
        voice=Voice(voice),
        state=Delivery(state),
        at=moment(at),
        heard=decode_heard(body) if direction == "in" and body else None,
        message=decode_message(body) if direction == "out" and body else None,
        manager_id=manager_id,
        external_id=external_id,
        error=error,
        sent_at=moment_or_none(sent_at),
        seen_at=moment_or_none(seen_at),
    )
