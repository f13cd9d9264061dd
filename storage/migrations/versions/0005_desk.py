"""Views, canned replies and the like of the inbox."""

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

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

MOMENT = String(27)
fifth = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)
for known in ("conversation", "manager"):
    Table(known, fifth, Column("id", String, primary_key=True))
Table("note", fifth, Column("id", Integer, primary_key=True))
NEW = ("desk_choice", "desk_view", "canned", "mention", "snooze", "desk_search")

Table(
    "desk_choice",
    fifth,
    Column("manager_id", ForeignKey("manager.id"), primary_key=True),
    Column("language", String, nullable=False),
    sqlite_with_rowid=False,
)
Table(
    "desk_view",
    fifth,
    Column("id", Integer, primary_key=True),
    Column("manager_id", ForeignKey("manager.id"), nullable=False),
    Column("shared", Boolean, nullable=False),
    Column("name", String, nullable=False),
    Column("query", String, nullable=False),
    Column("at", MOMENT, nullable=False),
)
Table(
    "canned",
    fifth,
    Column("id", Integer, primary_key=True),
    Column("manager_id", String, nullable=False),
    Column("name", String, nullable=False),
    Column("language", String, nullable=False),
    Column("text", Text, nullable=False),
    Column("at", MOMENT, nullable=False),
    UniqueConstraint("manager_id", "name", "language"),
)
Table(
    "mention",
    fifth,
    Column("note_id", ForeignKey("note.id"), primary_key=True),
    Column("manager_id", String, primary_key=True),
    Column("conversation_id", ForeignKey("conversation.id"), nullable=False),
    Column("at", MOMENT, nullable=False),
    Column("seen_at", MOMENT),
    Column("mail", String, nullable=False),
    Column("attempts", Integer, nullable=False),
    Index(
        "ix_mention_mail", "note_id", sqlite_where=text("mail = 'new'"), postgresql_where=text("mail = 'new'")
    ),
    Index(
        "ix_mention_unread",
        "manager_id",
        "conversation_id",
        sqlite_where=text("seen_at IS NULL"),
        postgresql_where=text("seen_at IS NULL"),
    ),
    sqlite_with_rowid=False,
)
Table(
    "snooze",
    fifth,
    Column("conversation_id", ForeignKey("conversation.id"), primary_key=True),
    Column("manager_id", String, nullable=False),
    Column("at", MOMENT, nullable=False),
    Column("until", MOMENT, nullable=False),
    sqlite_with_rowid=False,
)
Table(
    "desk_search",
    fifth,
    Column("conversation_id", ForeignKey("conversation.id"), primary_key=True),
    Column("version", Integer, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("source", String, nullable=False),
    Column("name", String, nullable=False),
    Column("contacts", String, nullable=False),
    Column("words", Text, nullable=False),
    Index("ix_desk_search_source", "source", "conversation_id"),
)


def _index(*columns: str) -> None:
    """Make the index of the list hold these columns: narrowing it by them then reads no row that is not shown."""
    op.drop_index("ix_conversation_listed", "conversation")
    where = text("desk_order IS NOT NULL")
    op.create_index(
        "ix_conversation_listed", "conversation", [*columns], sqlite_where=where, postgresql_where=where
    )


def upgrade() -> None:
    """Make the new tables."""
    fifth.create_all(op.get_bind(), [fifth.tables[name] for name in NEW])
    _index("desk_order", "id", "language", "channel", "owner_id")


def downgrade() -> None:
    """Drop them."""
    _index("desk_order", "id")
    fifth.drop_all(op.get_bind(), [fifth.tables[name] for name in NEW])
