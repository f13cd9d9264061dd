"""Timers that wait for their time. They are started and stopped by turns, and fire as events."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import bindparam, literal_column, select

from storage.engine import Transaction
from storage.moments import moment, stamp
from storage.records import DueTimer
from storage.statements import Statement
from storage.tables import constant, conversation, timer

_DUE = Statement(
    select(
        timer.c.conversation_id,
        conversation.c.channel,
        conversation.c.account,
        conversation.c.address,
        timer.c.name,
        timer.c.due_at,
    )
    .join(conversation, conversation.c.id == timer.c.conversation_id)
    .where(timer.c.state == constant("running"), timer.c.due_at <= bindparam("now"))
    .order_by(timer.c.due_at)
    .limit(bindparam("most"))
    .offset(literal_column("0")),
    "now",
    "most",
)


async def due(tx: Transaction, now: datetime, limit: int) -> list[DueTimer]:
    """Give timers whose time has come, the longest due first.

    Store each as ``TimerDue(timer, due)`` with ``inbox.store`` in the same transaction: that marks it as
    fired. An external id made of conversation, timer and due time makes a second store harmless.
    """
    rows = await tx.run(lambda steps: steps.all(_DUE, (stamp(now), limit)))
    return [
        DueTimer(of, channel, account, address, name, moment(at))
        for of, channel, account, address, name, at in rows
    ]
