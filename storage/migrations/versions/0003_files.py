"""Files of prospects and managers."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Column, ForeignKey, Integer, LargeBinary, MetaData, String, Table, UniqueConstraint

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

MOMENT = String(27)
third = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)
Table("conversation", third, Column("id", String, primary_key=True))
NEW = ("file", "file_part")

Table(
    "file",
    third,
    Column("id", String, primary_key=True),
    Column("conversation_id", ForeignKey("conversation.id"), nullable=False),
    Column("origin", String, nullable=False),
    Column("name", String, nullable=False),
    Column("media", String, nullable=False),
    Column("size", Integer, nullable=False),
    Column("sha256", String, nullable=False),
    Column("at", MOMENT, nullable=False),
    UniqueConstraint("conversation_id", "origin"),
)

Table(
    "file_part",
    third,
    Column("file_id", ForeignKey("file.id"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("content", LargeBinary, nullable=False),
)


def upgrade() -> None:
    """Make the new tables."""
    third.create_all(op.get_bind(), tables=[third.tables[name] for name in NEW])


def downgrade() -> None:
    """Drop them."""
    third.drop_all(op.get_bind(), tables=[third.tables[name] for name in NEW])
