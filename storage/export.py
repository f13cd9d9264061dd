"""Everything the database knows, row by row."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import AsyncIterator, Mapping
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Row, Table, literal, select, tuple_

from storage import tables
from storage.engine import Database, Transaction
from storage.moments import stamp

_AS_JSON = {"event", "state", "body", "files", "card", "flags", "detail", "source", "raw", "signals"}
"""Columns that hold JSON, where they are text; given as what they hold."""
_TYPES: Mapping[str, Table] = {
    "script": tables.script,
    "manager": tables.manager,
    "prospect": tables.prospect,
    "conversation": tables.conversation,
    "message": tables.transcript,
    "timer": tables.timer,
    "lead": tables.lead,
    "contact": tables.contact,
    "offer": tables.offer,
    "consent": tables.consent,
    "assignment": tables.assignment,
    "outcome": tables.outcome,
    "note": tables.note,
    "audit": tables.audit,
    "desk group": tables.desk_group,
    "manager account": tables.manager_account,
    "manager code": tables.manager_code,
    "login": tables.login,
    "recovery code": tables.login_code,
    "session": tables.login_session,
    "known browser": tables.login_device,
    "reset link": tables.login_reset,
    "failed logins": tables.login_throttle,
    "manager choice": tables.desk_choice,
    "saved view": tables.desk_view,
    "canned reply": tables.canned,
    "mention": tables.mention,
    "snooze": tables.snooze,
    "search row": tables.desk_search,
    "plan of the desk": tables.desk_plan,
    "presence": tables.presence,
    "wait": tables.wait,
    "proposal": tables.proposal,
    "alarm": tables.alarm,
    "topic": tables.topic,
    "relay": tables.relay,
    "desk update": tables.desk_update,
    "business connection": tables.business_connection,
    "business chat": tables.business_chat,
    "telegram key": tables.telegram_key,
    "quarantine": tables.quarantine,
    "inbox": tables.inbox,
    "verdict": tables.verdict,
    "merge": tables.merge,
    "answer print": tables.answer_print,
    "webhook": tables.webhook,
    "delivery": tables.delivery_row,
    "delivery try": tables.delivery_try,
    "lead told": tables.lead_told,
    "crm link": tables.crm_link,
    "file": tables.file,
    "file part": tables.file_part,
}
"""The word for a row of each table."""
_AT_ONCE = 500
_FEW = 8
"""Rows at once where a row is a quarter of a megabyte."""
_SECRET = {
    ("manager", "key_hash"),
    ("manager code", "code_hash"),
    ("desk group", "secret"),
    ("login", "password"),
    ("login", "totp"),
    ("login", "totp_next"),
    ("recovery code", "code_hash"),
    ("session", "token_hash"),
    ("known browser", "token_hash"),
    ("reset link", "token_hash"),
    ("webhook", "secret"),
    ("webhook", "secret_before"),
}
"""What opens doors; nothing else is left out."""


async def rows(database: Database) -> AsyncIterator[dict[str, Any]]:
    """Give every row as a JSON-able object with its ``type``, all of one moment, a few in memory at a time.

    Times are text in UTC (``2026-11-22T06:28:56.123456Z``), a file's bytes base64.
    """
    async with database.read() as tx:
        for type_, table in _TYPES.items():
            async for row in _all(tx, table):
                yield {"type": type_} | _plain(type_, table, row)


async def _all(tx: Transaction, table: Table) -> AsyncIterator[Row[*tuple[Any, ...]]]:
    key = list(table.primary_key.columns)
    query = select(table).order_by(*key).limit(_FEW if "content" in table.c else _AT_ONCE)
    part = (await tx.execute(query)).all()
    while part:
        for row in part:
            yield row
        last = [literal(getattr(part[-1], column.name), column.type) for column in key]
        part = (await tx.execute(query.where(tuple_(*key) > tuple_(*last)))).all()


def _plain(type_: str, table: Table, row: Row[*tuple[Any, ...]]) -> dict[str, Any]:
    named = zip(table.c.keys(), row, strict=True)
    return {name: _value(name, value) for name, value in named if (type_, name) not in _SECRET}


def _value(name: str, value: object) -> object:
    if isinstance(value, datetime):
        return stamp(value)
    if isinstance(value, bytes):
        return b64encode(value).decode()
    if isinstance(value, str) and name in _AS_JSON and value[:1] in {"{", "["}:
        return msgspec.json.decode(value)
    return value
