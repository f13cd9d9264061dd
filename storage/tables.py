"""The tables. Columns that grow with every turn stay out of indices; lists read partial ones.

Text holds JSON (see ``storage.codec``) and times (see ``storage.moments``), the same in every database.
"""

from __future__ import annotations

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
    UniqueConstraint,
    literal_column,
    text,
)
from sqlalchemy.sql.elements import ColumnElement

from storage.moments import Moment

metadata = MetaData(
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
RELAY_WAITING = "receipt IS NULL"
DESK_UNDONE = "state = 'new'"


def constant(value: str) -> ColumnElement[str]:
    """Give a value written into the statement: a partial index serves no query that hides it in a parameter."""
    return literal_column(f"'{value}'", String())


def unindexed(column: ColumnElement[str]) -> ColumnElement[str]:
    """Give a column no index knows: where few open rows are wanted, its index would find all that are done."""
    return column.concat(constant(""))


inbox = Table(
    "inbox",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("channel", String, nullable=False),
    Column("account", String, nullable=False),
    Column("external_id", String, nullable=False),
    Column("address", String, nullable=False),
    Column("conversation_id", String),
    Column("event", Text, nullable=False),
    Column("received", Moment, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("state", String, nullable=False),
    Column("error", String),
    UniqueConstraint("channel", "account", "external_id"),
    _partial("ix_inbox_undone", "id", where=INBOX_UNDONE),
    _partial("ix_inbox_quarantined", "address", where=INBOX_QUARANTINED),
)

prospect = Table(
    "prospect",
    metadata,
    Column("id", String, primary_key=True),
    Column("created", Moment, nullable=False),
)

conversation = Table(
    "conversation",
    metadata,
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
    Column("waiting_since", Moment),
    Column("lead_class", String, nullable=False),
    Column("complete", Boolean, nullable=False),
    Column("desk_order", String),
    Column("started_at", Moment, nullable=False),
    Column("seen_at", Moment, nullable=False),
    Column("last_text_at", Moment, nullable=False),
    Column("state", Text, nullable=False),
    UniqueConstraint("channel", "account", "address"),
    _partial("ix_conversation_listed", "desk_order", "id", where=LISTED),
    _partial("ix_conversation_owned", "owner_id", "desk_order", "id", where=OWNED),
)

transcript = Table(
    "transcript",
    metadata,
    Column("conversation_id", ForeignKey("conversation.id"), primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("direction", String, nullable=False),
    Column("voice", String, nullable=False),
    Column("state", String, nullable=False),
    Column("epoch", Integer, nullable=False),
    Column("manager_id", String),
    Column("at", Moment, nullable=False),
    Column("external_id", String),
    Column("attempts", Integer, nullable=False),
    Column("retry_at", Moment),
    Column("error", String),
    Column("sent_at", Moment),
    Column("seen_at", Moment),
    Column("body", Text, nullable=False),
    _partial("ix_transcript_open", "conversation_id", "seq", where=OUTBOX_OPEN),
)

timer = Table(
    "timer",
    metadata,
    Column("conversation_id", ForeignKey("conversation.id"), primary_key=True),
    Column("name", String, primary_key=True),
    Column("due_at", Moment, nullable=False),
    Column("state", String, nullable=False),
    _partial("ix_timer_running", "due_at", where=TIMER_RUNNING),
    sqlite_with_rowid=False,
)

lead = Table(
    "lead",
    metadata,
    Column("id", String, primary_key=True),
    Column("conversation_id", ForeignKey("conversation.id"), nullable=False, unique=True),
    Column("prospect_id", ForeignKey("prospect.id"), nullable=False),
    Column("complete", Boolean, nullable=False),
    Column("lead_class", String, nullable=False),
    Column("points", Integer, nullable=False),
    Column("request", String, nullable=False),
    Column("name", String, nullable=False),
    Column("created", Moment, nullable=False),
    Column("updated", Moment, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("source", Text, nullable=False),
    Column("card", Text, nullable=False),
)

contact = Table(
    "contact",
    metadata,
    Column("lead_id", ForeignKey("lead.id"), primary_key=True),
    Column("kind", String, primary_key=True),
    Column("value", String, primary_key=True),
    Column("proof", String, nullable=False),
    Column("flags", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("updated", Moment, nullable=False),
    sqlite_with_rowid=False,
)

offer = Table(
    "offer",
    metadata,
    Column("conversation_id", ForeignKey("conversation.id"), primary_key=True),
    Column("offer_id", String, primary_key=True),
    Column("title", String, nullable=False),
    Column("at", Moment, nullable=False),
    Column("deadline", Moment),
    sqlite_with_rowid=False,
)

consent = Table(
    "consent",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("conversation_id", ForeignKey("conversation.id"), nullable=False, index=True),
    Column("purpose", String, nullable=False),
    Column("granted", Boolean, nullable=False),
    Column("text", Text, nullable=False),
    Column("language", String, nullable=False),
    Column("at", Moment, nullable=False),
)

script = Table(
    "script",
    metadata,
    Column("id", String, primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("hash", String, nullable=False),
    Column("published_at", Moment, nullable=False),
    Column("note", String, nullable=False),
    Column("files", Text, nullable=False),
)

manager = Table(
    "manager",
    metadata,
    Column("id", String, primary_key=True),
    Column("name", String, nullable=False),
    Column("key_hash", String, nullable=False, unique=True),
    Column("created", Moment, nullable=False),
    Column("active", Boolean, nullable=False),
)

assignment = Table(
    "assignment",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("conversation_id", ForeignKey("conversation.id"), nullable=False, index=True),
    Column("manager_id", String, nullable=False),
    Column("since", Moment, nullable=False),
    Column("until", Moment),
)

outcome = Table(
    "outcome",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("conversation_id", ForeignKey("conversation.id"), nullable=False, index=True),
    Column("manager_id", String, nullable=False),
    Column("result", String),
    Column("why", String, nullable=False),
    Column("at", Moment, nullable=False),
)

note = Table(
    "note",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("conversation_id", ForeignKey("conversation.id"), nullable=False, index=True),
    Column("manager_id", String, nullable=False),
    Column("text", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("external_id", String, nullable=False, unique=True),
)

audit = Table(
    "audit",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Moment, nullable=False),
    Column("who", String, nullable=False),
    Column("what", String, nullable=False),
    Column("conversation_id", String, index=True),
    Column("detail", Text, nullable=False),
)

desk_group = Table(
    "desk_group",
    metadata,
    Column("account", String, primary_key=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("secret", String, nullable=False),
    Column("bound_at", Moment, nullable=False),
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
    _partial("ix_relay_waiting", "conversation_id", where=RELAY_WAITING),
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
    _partial("ix_desk_update_undone", "update_id", where=DESK_UNDONE),
    sqlite_with_rowid=False,
)
