"""Reading a conversation's transcript: both directions, in order."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row, select

from dialogs.messages import Voice
from storage.codec import decode_heard, decode_message
from storage.engine import Transaction
from storage.records import Delivery, Line
from storage.tables import transcript


async def since(
    tx: Transaction, conversation_id: str, seq: int = 0, *, limit: int = 1000, withheld: bool = False
) -> list[Line]:
    """Give the lines after ``seq``, in order; withheld ones only on demand."""
    query = (
        select(transcript)
        .where(transcript.c.conversation_id == conversation_id, transcript.c.seq > seq)
        .order_by(transcript.c.seq)
        .limit(limit)
    )
    if not withheld:
        query = query.where(transcript.c.state != Delivery.WITHHELD)
    return [_line(row) for row in await tx.execute(query)]


def _line(row: Row[Any]) -> Line:
    is_in = row.direction == "in"
    return Line(
        seq=row.seq,
        voice=Voice(row.voice),
        state=Delivery(row.state),
        at=row.at,
        heard=decode_heard(row.body) if is_in and row.body else None,
        message=decode_message(row.body) if not is_in and row.body else None,
        manager_id=row.manager_id,
        external_id=row.external_id,
        error=row.error,
        sent_at=row.sent_at,
        seen_at=row.seen_at,
    )
