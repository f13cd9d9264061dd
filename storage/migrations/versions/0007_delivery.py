"""Webhooks, their tries, the CRM."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, MetaData, String, Table, Text, text

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

MOMENT = String(27)
DELIVERY_WAITING = "state = 'waiting'"
seventh = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)
Table("conversation", seventh, Column("id", String, primary_key=True))
NEW = ("webhook", "delivery", "delivery_try", "lead_told", "crm_link")


def _partial(name: str, *columns: str, where: str) -> Index:
    return Index(name, *columns, sqlite_where=text(where), postgresql_where=text(where))


Table(
    "webhook",
    seventh,
    Column("id", String, primary_key=True),
    Column("url", String, nullable=False),
    Column("secret", String, nullable=False),
    Column("secret_before", String, nullable=False),
    Column("events", Text, nullable=False),
    Column("active", Boolean, nullable=False),
    Column("why", String, nullable=False),
    Column("failing_since", MOMENT),
    Column("created", MOMENT, nullable=False),
    sqlite_with_rowid=False,
)

Table(
    "delivery",
    seventh,
    Column("id", String, primary_key=True),
    Column("target", String, nullable=False),
    Column("conversation_id", ForeignKey("conversation.id"), nullable=False, index=True),
    Column("event", String, nullable=False),
    Column("body", Text, nullable=False),
    Column("state", String, nullable=False),
    Column("made", MOMENT, nullable=False),
    Column("next_at", MOMENT, nullable=False),
    Column("tries", Integer, nullable=False),
    _partial("ix_delivery_waiting", "target", "conversation_id", "made", where=DELIVERY_WAITING),
    sqlite_with_rowid=False,
)

Table(
    "delivery_try",
    seventh,
    Column("delivery_id", ForeignKey("delivery.id"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", MOMENT, nullable=False),
    Column("status", Integer),
    Column("answer", String, nullable=False),
    Column("milliseconds", Integer, nullable=False),
    sqlite_with_rowid=False,
)

Table(
    "lead_told",
    seventh,
    Column("conversation_id", ForeignKey("conversation.id"), primary_key=True),
    Column("revision", Integer, nullable=False),
    Column("lead_class", String, nullable=False),
    Column("waiting_since", MOMENT),
    Column("outcome_id", Integer, nullable=False),
    sqlite_with_rowid=False,
)

Table(
    "crm_link",
    seventh,
    Column("conversation_id", ForeignKey("conversation.id"), primary_key=True),
    Column("crm", String, primary_key=True),
    Column("contact_id", String, nullable=False),
    Column("deal_id", String, nullable=False),
    Column("at", MOMENT, nullable=False),
    sqlite_with_rowid=False,
)


def upgrade() -> None:
    """Make the new tables."""
    seventh.create_all(op.get_bind(), tables=[seventh.tables[name] for name in NEW])


def downgrade() -> None:
    """Drop them."""
    seventh.drop_all(op.get_bind(), tables=[seventh.tables[name] for name in NEW])
