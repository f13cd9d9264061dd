"""Teams, hours, time limits and alarms."""

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

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

MOMENT = String(27)
WAIT_OPEN = "until IS NULL"
WAIT_UNMEASURED = "until IS NOT NULL AND worked_seconds IS NULL"
PROPOSAL_OPEN = "state = 'open'"
ALARM_NEW = "state = 'new'"
sixth = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)
for known in ("conversation", "manager"):
    Table(known, sixth, Column("id", String, primary_key=True))
NEW = ("desk_plan", "presence", "wait", "proposal", "alarm")


def _partial(name: str, *columns: str, where: str) -> Index:
    return Index(name, *columns, sqlite_where=text(where), postgresql_where=text(where))


Table(
    "desk_plan",
    sixth,
    Column("revision", Integer, primary_key=True),
    Column("at", MOMENT, nullable=False),
    Column("who", String, nullable=False),
    Column("body", Text, nullable=False),
)

Table(
    "presence",
    sixth,
    Column("manager_id", String, primary_key=True),
    Column("switch", String, nullable=False),
    Column("here_until", MOMENT),
    Column("browser", Boolean, nullable=False),
    Column("mail", Boolean, nullable=False),
    Column("sound", Boolean, nullable=False),
    sqlite_with_rowid=False,
)

Table(
    "wait",
    sixth,
    Column("id", Integer, primary_key=True),
    Column("conversation_id", ForeignKey("conversation.id"), nullable=False, index=True),
    Column("first", Boolean, nullable=False),
    Column("since", MOMENT, nullable=False),
    Column("until", MOMENT),
    Column("how", String),
    Column("manager_id", String),
    Column("team", String),
    Column("limit_seconds", Integer),
    Column("due_at", MOMENT),
    Column("rung", Integer, nullable=False),
    Column("next_at", MOMENT),
    Column("asked_at", MOMENT),
    Column("pauses", Text, nullable=False),
    Column("worked_seconds", Integer),
    _partial("ix_wait_next", "next_at", where=WAIT_OPEN),
    Index("ix_wait_until", "until"),
    _partial("ix_wait_unmeasured", "id", where=WAIT_UNMEASURED),
)

Table(
    "proposal",
    sixth,
    Column("id", Integer, primary_key=True),
    Column("conversation_id", ForeignKey("conversation.id"), nullable=False, index=True),
    Column("manager_id", String, nullable=False),
    Column("at", MOMENT, nullable=False),
    Column("until", MOMENT, nullable=False),
    Column("state", String, nullable=False),
    _partial("ix_proposal_open", "manager_id", where=PROPOSAL_OPEN),
)

Table(
    "alarm",
    sixth,
    Column("id", Integer, primary_key=True),
    Column("wait_id", ForeignKey("wait.id"), nullable=False),
    Column("conversation_id", ForeignKey("conversation.id"), nullable=False),
    Column("kind", String, nullable=False),
    Column("rung", Integer, nullable=False),
    Column("by", String, nullable=False),
    Column("manager_id", String, nullable=False),
    Column("at", MOMENT, nullable=False),
    Column("state", String, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("error", String),
    UniqueConstraint("wait_id", "kind", "rung", "by", "manager_id"),
    _partial("ix_alarm_new", "id", where=ALARM_NEW),
    Index("ix_alarm_manager", "manager_id", "id"),
)


def upgrade() -> None:
    """Make the new tables."""
    sixth.create_all(op.get_bind(), [sixth.tables[name] for name in NEW])


def downgrade() -> None:
    """Drop them."""
    sixth.drop_all(op.get_bind(), [sixth.tables[name] for name in NEW])
