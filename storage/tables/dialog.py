"""Conversations: what came in, what goes out, what became of it."""

from __future__ import annotations

from sqlalchemy import (
    DDL,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    event,
)

from storage.moments import Moment
from storage.tables.base import (
    INBOX_QUARANTINED,
    INBOX_UNDONE,
    LISTED,
    OUTBOX_OPEN,
    OWNED,
    TIMER_RUNNING,
    metadata,
    partial,
)

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
    partial("ix_inbox_undone", "id", where=INBOX_UNDONE),
    partial("ix_inbox_quarantined", "address", where=INBOX_QUARANTINED),
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
    partial("ix_conversation_listed", "desk_order", "id", "language", "channel", "owner_id", where=LISTED),
    partial("ix_conversation_owned", "owner_id", "desk_order", "id", where=OWNED),
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
    partial("ix_transcript_open", "conversation_id", "seq", where=OUTBOX_OPEN),
)

timer = Table(
    "timer",
    metadata,
    Column("conversation_id", ForeignKey("conversation.id"), primary_key=True),
    Column("name", String, primary_key=True),
    Column("due_at", Moment, nullable=False),
    Column("state", String, nullable=False),
    partial("ix_timer_running", "due_at", where=TIMER_RUNNING),
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
    Index("ix_lead_created", "created"),
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
    Index("ix_contact_value", "value"),
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
    Column("email", String, unique=True),
    Column("roles", String, nullable=False, server_default="manager"),
    Column("key_until", Moment),
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
    Column("address", String),
)
AUDIT_KEPT = (
    "CREATE TRIGGER audit_kept BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit rows stay'); END"
)
AUDIT_FIXED = (
    "CREATE TRIGGER audit_fixed BEFORE UPDATE ON audit WHEN NEW.detail <> '{}' OR NEW.id <> OLD.id "
    "OR NEW.at <> OLD.at OR NEW.who <> OLD.who OR NEW.what <> OLD.what OR NEW.address IS NOT OLD.address "
    "OR NEW.conversation_id IS NOT OLD.conversation_id BEGIN SELECT RAISE(ABORT, 'audit rows stay'); END"
)
for _rule in (AUDIT_KEPT, AUDIT_FIXED):
    # Rows of the audit stay; only what they say of a prospect may be emptied.
    _trigger = DDL(_rule.replace("%", "%%"))  # type: ignore[no-untyped-call]
    event.listen(audit, "after_create", _trigger.execute_if(dialect="sqlite"))
