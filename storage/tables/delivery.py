"""Leads on their way out: webhooks, their tries, the CRM."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Integer, String, Table, Text

from storage.moments import Moment
from storage.tables.base import metadata, partial

DELIVERY_WAITING = "state = 'waiting'"

webhook = Table(
    "webhook",
    metadata,
    Column("id", String, primary_key=True),
    Column("url", String, nullable=False),
    Column("secret", String, nullable=False),
    Column("secret_before", String, nullable=False),
    Column("events", Text, nullable=False),
    Column("active", Boolean, nullable=False),
    Column("why", String, nullable=False),
    Column("failing_since", Moment),
    Column("created", Moment, nullable=False),
    sqlite_with_rowid=False,
)

delivery = Table(
    "delivery",
    metadata,
    Column("id", String, primary_key=True),
    Column("target", String, nullable=False),
    Column("conversation_id", ForeignKey("conversation.id"), nullable=False, index=True),
    Column("event", String, nullable=False),
    Column("body", Text, nullable=False),
    Column("state", String, nullable=False),
    Column("made", Moment, nullable=False),
    Column("next_at", Moment, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("waited", Integer, nullable=False, server_default="0"),
    partial("ix_delivery_waiting", "target", "conversation_id", "made", where=DELIVERY_WAITING),
    sqlite_with_rowid=False,
)

delivery_try = Table(
    "delivery_try",
    metadata,
    Column("delivery_id", ForeignKey("delivery.id"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
    Column("status", Integer),
    Column("answer", String, nullable=False),
    Column("milliseconds", Integer, nullable=False),
    sqlite_with_rowid=False,
)

lead_told = Table(
    "lead_told",
    metadata,
    Column("conversation_id", ForeignKey("conversation.id"), primary_key=True),
    Column("revision", Integer, nullable=False),
    Column("lead_class", String, nullable=False),
    Column("waiting_since", Moment),
    Column("outcome_id", Integer, nullable=False),
    sqlite_with_rowid=False,
)

crm_link = Table(
    "crm_link",
    metadata,
    Column("conversation_id", ForeignKey("conversation.id"), primary_key=True),
    Column("crm", String, primary_key=True),
    Column("contact_id", String, nullable=False),
    Column("deal_id", String, nullable=False),
    Column("at", Moment, nullable=False),
    sqlite_with_rowid=False,
)
