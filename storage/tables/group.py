"""The managers' group: its topics, what was relayed there, updates to work through."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
)

from storage.moments import Moment
from storage.tables.base import DESK_UNDONE, RELAY_WAITING, metadata, partial

desk_group = Table(
    "desk_group",
    metadata,
    Column("account", String, primary_key=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("secret", String, nullable=False),
    Column("bound_at", Moment, nullable=False),
    Column("language", String, nullable=False, server_default="en"),
)

manager_account = Table(
    "manager_account",
    metadata,
    Column("user_id", BigInteger, primary_key=True, autoincrement=False),
    Column("manager_id", ForeignKey("manager.id"), nullable=False),
    Column("linked_at", Moment, nullable=False),
)

manager_code = Table(
    "manager_code",
    metadata,
    Column("code_hash", String, primary_key=True),
    Column("manager_id", ForeignKey("manager.id"), nullable=False),
    Column("expires", Moment, nullable=False),
)

topic = Table(
    "topic",
    metadata,
    Column("conversation_id", ForeignKey("conversation.id"), primary_key=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("thread_id", BigInteger),
    Column("started", Moment, nullable=False),
    Column("version", Integer, nullable=False),
    Column("title", String, nullable=False),
    Column("card_id", BigInteger),
    Column("card", String, nullable=False),
    Column("is_pinned", Boolean, nullable=False),
    Column("is_open", Boolean, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("note_id", Integer, nullable=False),
    Column("log_id", BigInteger),
    Column("log_seq", Integer, nullable=False),
    Column("menu", String, nullable=False),
    Column("snoozed_until", Moment),
    Index("ix_topic_thread", "chat_id", "thread_id"),
)

relay = Table(
    "relay",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("message_id", BigInteger, primary_key=True, autoincrement=False),
    Column("conversation_id", ForeignKey("conversation.id"), nullable=False),
    Column("kind", String, nullable=False),
    Column("seq", Integer),
    Column("receipt", String),
    Column("text", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Index("ix_relay_line", "conversation_id", "seq"),
    partial("ix_relay_waiting", "conversation_id", where=RELAY_WAITING),
    sqlite_with_rowid=False,
)

desk_update = Table(
    "desk_update",
    metadata,
    Column("account", String, primary_key=True),
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("raw", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("state", String, nullable=False),
    partial("ix_desk_update_undone", "update_id", where=DESK_UNDONE),
    sqlite_with_rowid=False,
)
