"""Everything the database knows, row by row."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Column, Row, Table, select

from storage import tables
from storage.engine import Database
from storage.moments import stamp

_AS_JSON = {"event", "state", "body", "files", "card", "flags", "detail", "source"}
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
    "inbox": tables.inbox,
}
"""The word for a row of each table. Hashes of managers' keys stay here; nothing else is left out."""
_SECRET = {("manager", "key_hash")}


async def rows(database: Database) -> AsyncIterator[dict[str, Any]]:
    """Give every row as a JSON-able object with its ``type``, all of one moment, a few in memory at a time.

    Times are text in UTC (``2026-11-22T06:28:56.123456Z``).
    """
    async with database.read() as tx:
        for type_, table in _TYPES.items():
            columns = [column for column in table.c if (type_, column.name) not in _SECRET]
            query = select(*columns).order_by(*table.primary_key.columns)
            async for row in await tx.stream(query):
                yield {"type": type_} | _plain(columns, row)


def _plain(columns: list[Column[Any]], row: Row[*tuple[Any, ...]]) -> dict[str, Any]:
    return {column.name: _value(column.name, value) for column, value in zip(columns, row, strict=True)}


def _value(name: str, value: object) -> object:
    if isinstance(value, datetime):
        return stamp(value)
    if isinstance(value, str) and name in _AS_JSON and value[:1] in {"{", "["}:
        return msgspec.json.decode(value)
    return value
