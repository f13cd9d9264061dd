"""The first shape: all tables as of the first release. Frozen: later shapes are further steps."""

from __future__ import annotations

from alembic import op
from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

MOMENT = String(27)
first = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _partial(name: str, *columns: str, where: str) -> Index:
    return Index(name, *columns, sqlite_where=text(where), postgresql_where=text(where))


INBOX_UNDONE = "state = 'new'"
INBOX_QUARANTINED = "state = 'quarantined'"
OUTBOX_OPEN = "state IN ('new', 'sending')"
TIMER_RUNNING = "state = 'running'"
LISTED = "desk_order IS NOT NULL"
OWNED = "owner_id IS NOT NULL"


Table(
    "inbox",
    first,
    Column("id", Integer, primary_key=True),
    Column("channel", String, nullable=False),
    Column("account", String, nullable=False),
    Column("external_id", String, nullable=False),
    Column("address", String, nullable=False),
    Column("conversation_id", String),
    Column("event", Text, nullable=False),
    Column("received", MOMENT, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("state", String, nullable=False),
    Column("error", String),
    UniqueConstraint("channel", "account", "external_id"),
    _partial("ix_inbox_undone", "id", where=INBOX_UNDONE),
    _partial("ix_inbox_quarantined", "address", where=INBOX_QUARANTINED),
)

Table(
    "prospect",
    first,
    Column("id", String, primary_key=True),
    Column("created", MOMENT, nullable=False),
)

Table(
    "conversation",
    first,
    Column("id", String, primary_key=True),
    Column("prospect_id", ForeignKey("prospect.id"), nullable=False),
    Column("lead_id", String, nullable=False),
    Column("channel", String, nullable=False),
    Column("account", String, nullable=False),
    Column("address", String, nullable=False),
    Column("script_id", String, nullable=False),
    Column("script_version", Integer, nullable=False),
    Column("version", Integer, nullable=False),
    Column("last_seq", Integer, nullable=False),
    Column("mode", String, nullable=False),
    Column("step", String),
    Column("language", String, nullable=False),
    Column("owner_id", String),
    Column("owner_name", String),
    Column("epoch", Integer, nullable=False),
    Column("waiting_since", MOMENT),
    Column("lead_class", String, nullable=False),
    Column("complete", Boolean, nullable=False),
    Column("desk_order", String),
    Column("started_at", MOMENT, nullable=False),
    Column("seen_at", MOMENT, nullable=False),
    Column("last_text_at", MOMENT, nullable=False),
    Column("state", Text, nullable=False),
    UniqueConstraint("channel", "account", "address"),
    _partial("ix_conversation_listed", "desk_order", "id", where=LISTED),
    _partial("ix_conversation_owned", "owner_id", "desk_order", "id", where=OWNED),
)

Table(
    "transcript",
    first,
    Column("conversation_id", ForeignKey("conversation.id"), primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("direction", String, nullable=False),
    Column("voice", String, nullable=False),
    Column("state", String, nullable=False),
    Column("epoch", Integer, nullable=False),
    Column("manager_id", String),
    Column("at", MOMENT, nullable=False),
    Column("external_id", String),
    Column("attempts", Integer, nullable=False),
    Column("retry_at", MOMENT),
    Column("error", String),
    Column("sent_at", MOMENT),
    Column("seen_at", MOMENT),
    Column("body", Text, nullable=False),
    _partial("ix_transcript_open", "conversation_id", "seq", where=OUTBOX_OPEN),
)

Table(
    "timer",
    first,
    Column("conversation_id", ForeignKey("conversation.id"), primary_key=True),
    Column("name", String, primary_key=True),
    Column("due_at", MOMENT, nullable=False),
    Column("state", String, nullable=False),
    _partial("ix_timer_running", "due_at", where=TIMER_RUNNING),
    sqlite_with_rowid=False,
)

Table(
    "lead",
    first,
    Column("id", String, primary_key=True),
    Column("conversation_id", ForeignKey("conversation.id"), nullable=False, unique=True),
    Column("prospect_id", ForeignKey("prospect.id"), nullable=False),
    Column("complete", Boolean, nullable=False),
    Column("lead_class", String, nullable=False),
    Column("points", Integer, nullable=False),
    Column("request", String, nullable=False),
    Column("name", String, nullable=False),
    Column("created", MOMENT, nullable=False),
    Column("updated", MOMENT, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("source", Text, nullable=False),
    Column("card", Text, nullable=False),
)

Table(
    "contact",
    first,
    Column("lead_id", ForeignKey("lead.id"), primary_key=True),
    Column("kind", String, primary_key=True),
    Column("value", String, primary_key=True),
    Column("proof", String, nullable=False),
    Column("flags", Text, nullable=False),
    Column("at", MOMENT, nullable=False),
    Column("updated", MOMENT, nullable=False),
    sqlite_with_rowid=False,
)

Table(
    "offer",
    first,
    Column("conversation_id", ForeignKey("conversation.id"), primary_key=True),
    Column("offer_id", String, primary_key=True),
    Column("title", String, nullable=False),
    Column("at", MOMENT, nullable=False),
    Column("deadline", MOMENT),
    sqlite_with_rowid=False,
)

Table(
    "consent",
    first,
    Column("id", Integer, primary_key=True),
    Column("conversation_id", ForeignKey("conversation.id"), nullable=False, index=True),
    Column("purpose", String, nullable=False),
    Column("granted", Boolean, nullable=False),
    Column("text", Text, nullable=False),
    Column("language", String, nullable=False),
    Column("at", MOMENT, nullable=False),
)

Table(
    "script",
    first,
    Column("id", String, primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("hash", String, nullable=False),
    Column("published_at", MOMENT, nullable=False),
    Column("note", String, nullable=False),
    Column("files", Text, nullable=False),
)

Table(
    "manager",
    first,
    Column("id", String, primary_key=True),
    Column("name", String, nullable=False),
    Column("key_hash", String, nullable=False, unique=True),
    Column("created", MOMENT, nullable=False),
    Column("active", Boolean, nullable=False),
)

Table(
    "assignment",
    first,
    Column("id", Integer, primary_key=True),
    Column("conversation_id", ForeignKey("conversation.id"), nullable=False, index=True),
    Column("manager_id", String, nullable=False),
    Column("since", MOMENT, nullable=False),
    Column("until", MOMENT),
)

Table(
    "outcome",
    first,
    Column("id", Integer, primary_key=True),
    Column("conversation_id", ForeignKey("conversation.id"), nullable=False, index=True),
    Column("manager_id", String, nullable=False),
    Column("result", String),
    Column("why", String, nullable=False),
    Column("at", MOMENT, nullable=False),
)

Table(
    "note",
    first,
    Column("id", Integer, primary_key=True),
    Column("conversation_id", ForeignKey("conversation.id"), nullable=False, index=True),
    Column("manager_id", String, nullable=False),
    Column("text", Text, nullable=False),
    Column("at", MOMENT, nullable=False),
    Column("external_id", String, nullable=False, unique=True),
)

Table(
    "audit",
    first,
    Column("id", Integer, primary_key=True),
    Column("at", MOMENT, nullable=False),
    Column("who", String, nullable=False),
    Column("what", String, nullable=False),
    Column("conversation_id", String, index=True),
    Column("detail", Text, nullable=False),
)


def upgrade() -> None:
    """Make all tables."""
    first.create_all(op.get_bind())


def downgrade() -> None:
    """Drop all tables."""
    first.drop_all(op.get_bind())
