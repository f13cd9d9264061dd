"""Telegram's own: managers' Business accounts, keys that are up, and updates that were set aside."""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, String, Table, Text, UniqueConstraint

from storage.moments import Moment
from storage.tables.base import QUARANTINE_AGAIN, metadata, partial

business_connection = Table(
    "business_connection",
    metadata,
    Column("account", String, primary_key=True),
    Column("user_id", BigInteger, primary_key=True, autoincrement=False),
    Column("id", String, nullable=False),
    Column("user_chat_id", BigInteger, nullable=False),
    Column("name", String, nullable=False),
    Column("since", Moment, nullable=False),
    Column("can_reply", Boolean, nullable=False),
    Column("is_enabled", Boolean, nullable=False),
    Index("ix_business_connection_id", "account", "id"),
)

business_chat = Table(
    "business_chat",
    metadata,
    Column("account", String, primary_key=True),
    Column("user_id", BigInteger, primary_key=True, autoincrement=False),
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("heard_at", Moment),
    Column("kept", String, nullable=False),
    sqlite_with_rowid=False,
)

telegram_key = Table(
    "telegram_key",
    metadata,
    Column("account", String, primary_key=True),
    Column("address", String, primary_key=True),
    sqlite_with_rowid=False,
)

quarantine = Table(
    "quarantine",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("channel", String, nullable=False),
    Column("account", String, nullable=False),
    Column("external_id", String, nullable=False),
    Column("address", String, nullable=False),
    Column("raw", Text, nullable=False),
    Column("error", String, nullable=False),
    Column("at", Moment, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("state", String, nullable=False),
    UniqueConstraint("channel", "account", "external_id"),
    partial("ix_quarantine_again", "id", where=QUARANTINE_AGAIN),
    Index("ix_quarantine_address", "address"),
)
