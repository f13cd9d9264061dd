"""What managers keep for their work: saved views, canned replies, mentions, snoozes, and what search looks into."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, String, Table, Text, UniqueConstraint

from storage.moments import Moment
from storage.tables.base import MAIL_NEW, UNREAD, metadata, partial

desk_choice = Table(
    "desk_choice",
    metadata,
    Column("manager_id", ForeignKey("manager.id"), primary_key=True),
    Column("language", String, nullable=False),
    sqlite_with_rowid=False,
)

desk_view = Table(
    "desk_view",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("manager_id", ForeignKey("manager.id"), nullable=False),
    Column("shared", Boolean, nullable=False),
    Column("name", String, nullable=False),
    Column("query", String, nullable=False),
    Column("at", Moment, nullable=False),
)

canned = Table(
    "canned",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("manager_id", String, nullable=False),  # empty: everybody's
    Column("name", String, nullable=False),
    Column("language", String, nullable=False),  # empty: any
    Column("text", Text, nullable=False),
    Column("at", Moment, nullable=False),
    UniqueConstraint("manager_id", "name", "language"),
)

mention = Table(
    "mention",
    metadata,
    Column("note_id", ForeignKey("note.id"), primary_key=True),
    Column("manager_id", String, primary_key=True),
    Column("conversation_id", ForeignKey("conversation.id"), nullable=False),
    Column("at", Moment, nullable=False),
    Column("seen_at", Moment),
    Column("mail", String, nullable=False),  # new, sent, moot, failed
    Column("attempts", Integer, nullable=False),
    partial("ix_mention_mail", "note_id", where=MAIL_NEW),
    partial("ix_mention_unread", "manager_id", "conversation_id", where=UNREAD),
    sqlite_with_rowid=False,
)

snooze = Table(
    "snooze",
    metadata,
    Column("conversation_id", ForeignKey("conversation.id"), primary_key=True),
    Column("manager_id", String, nullable=False),
    Column("at", Moment, nullable=False),
    Column("until", Moment, nullable=False),
    sqlite_with_rowid=False,
)

desk_search = Table(
    "desk_search",
    metadata,
    Column("conversation_id", ForeignKey("conversation.id"), primary_key=True),
    Column("version", Integer, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("source", String, nullable=False),
    Column("name", String, nullable=False),
    Column("contacts", String, nullable=False),
    Column("words", Text, nullable=False),
    Index("ix_desk_search_source", "source", "conversation_id"),
)
