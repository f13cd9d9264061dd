"""So that nobody waits unseen: the plan of the desk, who is here, who waits since when, proposals and alarms."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, String, Table, Text, UniqueConstraint

from storage.moments import Moment
from storage.tables.base import metadata, partial

WAIT_OPEN = "until IS NULL"
WAIT_UNMEASURED = "until IS NOT NULL AND worked_seconds IS NULL"
PROPOSAL_OPEN = "state = 'open'"
ALARM_NEW = "state = 'new'"

desk_plan = Table(
    "desk_plan",
    metadata,
    Column("revision", Integer, primary_key=True),
    Column("at", Moment, nullable=False),
    Column("who", String, nullable=False),
    Column("body", Text, nullable=False),
)

presence = Table(
    "presence",
    metadata,
    Column("manager_id", String, primary_key=True),
    Column("switch", String, nullable=False),
    Column("here_until", Moment),
    Column("browser", Boolean, nullable=False),
    Column("mail", Boolean, nullable=False),
    Column("sound", Boolean, nullable=False),
    sqlite_with_rowid=False,
)

wait = Table(
    "wait",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("conversation_id", ForeignKey("conversation.id"), nullable=False, index=True),
    Column("first", Boolean, nullable=False),
    Column("since", Moment, nullable=False),
    Column("until", Moment),
    Column("how", String),
    Column("manager_id", String),
    Column("team", String),
    Column("limit_seconds", Integer),
    Column("due_at", Moment),
    Column("rung", Integer, nullable=False),
    Column("next_at", Moment),
    Column("asked_at", Moment),  # "Still yours?" was asked
    Column("pauses", Text, nullable=False),
    Column("worked_seconds", Integer),
    partial("ix_wait_next", "next_at", where=WAIT_OPEN),
    Index("ix_wait_until", "until"),
    partial("ix_wait_unmeasured", "id", where=WAIT_UNMEASURED),
)

proposal = Table(
    "proposal",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("conversation_id", ForeignKey("conversation.id"), nullable=False, index=True),
    Column("manager_id", String, nullable=False),
    Column("at", Moment, nullable=False),
    Column("until", Moment, nullable=False),
    Column("state", String, nullable=False),
    partial("ix_proposal_open", "manager_id", where=PROPOSAL_OPEN),
)

alarm = Table(
    "alarm",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("wait_id", ForeignKey("wait.id"), nullable=False),
    Column("conversation_id", ForeignKey("conversation.id"), nullable=False),
    Column("kind", String, nullable=False),
    Column("rung", Integer, nullable=False),
    Column("by", String, nullable=False),
    Column("manager_id", String, nullable=False),  # empty: the group
    Column("at", Moment, nullable=False),
    Column("state", String, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("error", String),
    UniqueConstraint("wait_id", "kind", "rung", "by", "manager_id"),
    partial("ix_alarm_new", "id", where=ALARM_NEW),
    Index("ix_alarm_manager", "manager_id", "id"),
)
