"""The desk in a group: managers' accounts, the group, topics, messages and updates to work through."""

from __future__ import annotations

from alembic import op
from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    text,
)

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

MOMENT = String(27)
RELAY_WAITING = "receipt IS NULL"
DESK_UNDONE = "state = 'new'"
second = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)
Table("conversation", second, Column("id", String, primary_key=True))
Table("manager", second, Column("id", String, primary_key=True))
NEW = ("desk_group", "manager_account", "manager_code", "topic", "relay", "desk_update")


def _partial(name: str, *columns: str, where: str) -> Index:
    return Index(name, *columns, sqlite_where=text(where), postgresql_where=text(where))


Table(
    "desk_group",
    second,
    Column("account", String, primary_key=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("secret", String, nullable=False),
    Column("bound_at", MOMENT, nullable=False),
)

Table(
    "manager_account",
    second,
    Column("user_id", BigInteger, primary_key=True, autoincrement=False),
    Column("manager_id", ForeignKey("manager.id"), nullable=False),
    Column("linked_at", MOMENT, nullable=False),
)

Table(
    "manager_code",
    second,
    Column("code_hash", String, primary_key=True),
    Column("manager_id", ForeignKey("manager.id"), nullable=False),
    Column("expires", MOMENT, nullable=False),
)

Table(
    "topic",
    second,
    Column("conversation_id", ForeignKey("conversation.id"), primary_key=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("thread_id", BigInteger),
    Column("started", MOMENT, nullable=False),
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
    Column("snoozed_until", MOMENT),
    Index("ix_topic_thread", "chat_id", "thread_id"),
)

Table(
    "relay",
    second,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("message_id", BigInteger, primary_key=True, autoincrement=False),
    Column("conversation_id", ForeignKey("conversation.id"), nullable=False),
    Column("kind", String, nullable=False),
    Column("seq", Integer),
    Column("receipt", String),
    Column("text", Text, nullable=False),
    Column("at", MOMENT, nullable=False),
    Index("ix_relay_line", "conversation_id", "seq"),
    _partial("ix_relay_waiting", "conversation_id", where=RELAY_WAITING),
    sqlite_with_rowid=False,
)

Table(
    "desk_update",
    second,
    Column("account", String, primary_key=True),
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("raw", Text, nullable=False),
    Column("at", MOMENT, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("state", String, nullable=False),
    _partial("ix_desk_update_undone", "update_id", where=DESK_UNDONE),
    sqlite_with_rowid=False,
)


def upgrade() -> None:
    """Make the new tables."""
    second.create_all(op.get_bind(), tables=[second.tables[name] for name in NEW])


def downgrade() -> None:
    """Drop them."""
    second.drop_all(op.get_bind(), tables=[second.tables[name] for name in NEW])
