"""Managers' Business accounts, keys that are up, and updates that were set aside."""

from __future__ import annotations

from alembic import op
from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

MOMENT = String(27)
AGAIN = "state = 'again'"
ninth = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

Table(
    "business_connection",
    ninth,
    Column("account", String, primary_key=True),
    Column("user_id", BigInteger, primary_key=True, autoincrement=False),
    Column("id", String, nullable=False),
    Column("user_chat_id", BigInteger, nullable=False),
    Column("name", String, nullable=False),
    Column("since", MOMENT, nullable=False),
    Column("can_reply", Boolean, nullable=False),
    Column("is_enabled", Boolean, nullable=False),
    Index("ix_business_connection_id", "account", "id"),
)

Table(
    "business_chat",
    ninth,
    Column("account", String, primary_key=True),
    Column("user_id", BigInteger, primary_key=True, autoincrement=False),
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("heard_at", MOMENT),
    Column("kept", String, nullable=False),
    sqlite_with_rowid=False,
)

Table(
    "telegram_key",
    ninth,
    Column("account", String, primary_key=True),
    Column("address", String, primary_key=True),
    sqlite_with_rowid=False,
)

Table(
    "quarantine",
    ninth,
    Column("id", Integer, primary_key=True),
    Column("channel", String, nullable=False),
    Column("account", String, nullable=False),
    Column("external_id", String, nullable=False),
    Column("address", String, nullable=False),
    Column("raw", Text, nullable=False),
    Column("error", String, nullable=False),
    Column("at", MOMENT, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("state", String, nullable=False),
    UniqueConstraint("channel", "account", "external_id"),
    Index("ix_quarantine_again", "id", sqlite_where=text(AGAIN), postgresql_where=text(AGAIN)),
    Index("ix_quarantine_address", "address"),
)


def upgrade() -> None:
    """Make the new tables."""
    ninth.create_all(op.get_bind())


def downgrade() -> None:
    """Drop them."""
    ninth.drop_all(op.get_bind())
