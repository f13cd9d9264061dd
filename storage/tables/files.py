"""Files that prospects and managers sent, kept with their conversation."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, LargeBinary, String, Table, UniqueConstraint

from storage.moments import Moment
from storage.tables.base import metadata

file = Table(
    "file",
    metadata,
    Column("id", String, primary_key=True),
    Column("conversation_id", ForeignKey("conversation.id"), nullable=False),
    Column("origin", String, nullable=False),
    Column("name", String, nullable=False),
    Column("media", String, nullable=False),
    Column("size", Integer, nullable=False),
    Column("sha256", String, nullable=False),
    Column("at", Moment, nullable=False),
    UniqueConstraint("conversation_id", "origin"),
)

file_part = Table(
    "file_part",
    metadata,
    Column("file_id", ForeignKey("file.id"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("content", LargeBinary, nullable=False),
)
