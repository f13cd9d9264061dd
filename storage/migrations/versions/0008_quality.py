"""Proofs, codes, evidence, merges."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Boolean, Column, ForeignKey, Index, MetaData, String, Table, Text, UniqueConstraint

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

MOMENT = String(27)
eighth = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)
Table("conversation", eighth, Column("id", String, primary_key=True))
NEW = ("verdict", "answer_print", "merge")

Table(
    "verdict",
    eighth,
    Column("conversation_id", ForeignKey("conversation.id"), primary_key=True),
    Column("real", Boolean, nullable=False),
    Column("signals", Text, nullable=False),
    Column("at", MOMENT, nullable=False),
    sqlite_with_rowid=False,
)
Table(
    "answer_print",
    eighth,
    Column("print", String, primary_key=True),
    Column("conversation_id", ForeignKey("conversation.id"), primary_key=True),
    Column("at", MOMENT, nullable=False),
    Index("ix_answer_print_conversation", "conversation_id"),
    sqlite_with_rowid=False,
)
Table(
    "merge",
    eighth,
    Column("id", String, primary_key=True),
    Column("one", ForeignKey("conversation.id"), nullable=False),
    Column("other", ForeignKey("conversation.id"), nullable=False),
    Column("kind", String, nullable=False),
    Column("state", String, nullable=False),
    Column("proposed", MOMENT, nullable=False),
    Column("decided", MOMENT),
    Column("manager_id", String),
    Column("prospect_before", String),
    UniqueConstraint("one", "other"),
    Index("ix_merge_other", "other"),
    sqlite_with_rowid=False,
)


def upgrade() -> None:
    """Make the new tables, and find contacts by their value and leads by the time they came."""
    eighth.create_all(op.get_bind(), tables=[eighth.tables[name] for name in NEW])
    op.create_index("ix_contact_value", "contact", ["value"])
    op.create_index("ix_lead_created", "lead", ["created"])


def downgrade() -> None:
    """Drop them."""
    op.drop_index("ix_lead_created", "lead")
    op.drop_index("ix_contact_value", "contact")
    eighth.drop_all(op.get_bind(), tables=[eighth.tables[name] for name in NEW])
