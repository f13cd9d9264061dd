"""Proofs, codes, evidence against leads, merges of prospects."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Index, String, Table, Text, UniqueConstraint

from storage.moments import Moment
from storage.tables.base import metadata

verdict = Table(
    "verdict",
    metadata,
    Column("conversation_id", ForeignKey("conversation.id"), primary_key=True),
    Column("real", Boolean, nullable=False),
    Column("signals", Text, nullable=False),
    Column("at", Moment, nullable=False),
    sqlite_with_rowid=False,
)
"""What managers said of people whom signals spoke against."""

answer_print = Table(
    "answer_print",
    metadata,
    Column("print", String, primary_key=True),
    Column("conversation_id", ForeignKey("conversation.id"), primary_key=True),
    Column("at", Moment, nullable=False),
    Index("ix_answer_print_conversation", "conversation_id"),
    sqlite_with_rowid=False,
)
"""Hashes of long free answers, by which the same words in several chats are found."""

merge = Table(
    "merge",
    metadata,
    Column("id", String, primary_key=True),
    Column("one", ForeignKey("conversation.id"), nullable=False),
    Column("other", ForeignKey("conversation.id"), nullable=False),
    Column("kind", String, nullable=False),
    Column("state", String, nullable=False),
    Column("proposed", Moment, nullable=False),
    Column("decided", Moment),
    Column("manager_id", String),
    Column("prospect_before", String),
    UniqueConstraint("one", "other"),
    Index("ix_merge_other", "other"),
    sqlite_with_rowid=False,
)
"""Two conversations that may be one person's, on proof; what managers decided, and how to take it back."""
