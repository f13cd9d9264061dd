"""Passwords, second factors, sessions and roles of managers; an audit whose rows stay as they were written.

Whoever was added first becomes the admin, the others are managers. The personal links of before are good for two
more weeks: whoever opens theirs chooses a password.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from alembic import op
from sqlalchemy import Column, ForeignKey, Integer, MetaData, String, Table, text

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

MOMENT = String(27)
NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
fourth = MetaData(naming_convention=NAMES)
LINKS_LAST = timedelta(days=14)
Table("manager", fourth, Column("id", String, primary_key=True))
NEW = ("login", "login_code", "login_session", "login_device", "login_reset", "login_throttle")
AUDIT_KEPT = """\
CREATE TRIGGER audit_kept BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit rows stay'); END"""
AUDIT_FIXED = """\
CREATE TRIGGER audit_fixed BEFORE UPDATE ON audit WHEN NEW.detail <> '{}' OR NEW.id <> OLD.id \
OR NEW.at <> OLD.at OR NEW.who <> OLD.who OR NEW.what <> OLD.what OR NEW.address IS NOT OLD.address \
OR NEW.conversation_id IS NOT OLD.conversation_id BEGIN SELECT RAISE(ABORT, 'audit rows stay'); END"""

Table(
    "login",
    fourth,
    Column("manager_id", ForeignKey("manager.id"), primary_key=True),
    Column("password", String),
    Column("changed", MOMENT),
    Column("totp", String),
    Column("totp_next", String),
    Column("totp_step", Integer),
)

Table(
    "login_code",
    fourth,
    Column("code_hash", String, primary_key=True),
    Column("manager_id", ForeignKey("manager.id"), nullable=False, index=True),
    sqlite_with_rowid=False,
)

Table(
    "login_session",
    fourth,
    Column("token_hash", String, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    Column("manager_id", ForeignKey("manager.id"), nullable=False, index=True),
    Column("stage", String, nullable=False),
    Column("created", MOMENT, nullable=False),
    Column("seen", MOMENT, nullable=False),
    Column("address", String, nullable=False),
    Column("browser", String, nullable=False),
    sqlite_with_rowid=False,
)

Table(
    "login_device",
    fourth,
    Column("token_hash", String, primary_key=True),
    Column("manager_id", ForeignKey("manager.id"), nullable=False, index=True),
    Column("seen", MOMENT, nullable=False),
    sqlite_with_rowid=False,
)

Table(
    "login_reset",
    fourth,
    Column("token_hash", String, primary_key=True),
    Column("manager_id", ForeignKey("manager.id"), nullable=False, index=True),
    Column("until", MOMENT, nullable=False),
    sqlite_with_rowid=False,
)

Table(
    "login_throttle",
    fourth,
    Column("key", String, primary_key=True),
    Column("failures", Integer, nullable=False),
    Column("last", MOMENT, nullable=False, index=True),
    sqlite_with_rowid=False,
)


def upgrade() -> None:
    """Make the new tables, widen managers and audit, and hold the audit fast."""
    with op.batch_alter_table("manager", recreate="always", naming_convention=NAMES) as manager:
        manager.add_column(Column("email", String))
        manager.add_column(Column("roles", String, nullable=False, server_default="manager"))
        manager.add_column(Column("key_until", MOMENT))
        manager.create_unique_constraint("uq_manager_email", ["email"])
    with op.batch_alter_table("audit", recreate="always", naming_convention=NAMES) as audit:
        audit.add_column(Column("address", String))
    fourth.create_all(op.get_bind(), tables=[fourth.tables[name] for name in NEW])
    until = (datetime.now(UTC) + LINKS_LAST).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    op.execute(text("UPDATE manager SET key_until = :until WHERE active").bindparams(until=until))
    op.execute(
        "UPDATE manager SET roles = 'admin' WHERE id = (SELECT id FROM manager ORDER BY created, id LIMIT 1)"
    )
    op.execute(AUDIT_KEPT)
    op.execute(AUDIT_FIXED)


def downgrade() -> None:
    """Drop them."""
    op.execute("DROP TRIGGER audit_fixed")
    op.execute("DROP TRIGGER audit_kept")
    fourth.drop_all(op.get_bind(), tables=[fourth.tables[name] for name in NEW])
    with op.batch_alter_table("audit", recreate="always", naming_convention=NAMES) as audit:
        audit.drop_column("address")
    with op.batch_alter_table("manager", recreate="always", naming_convention=NAMES) as manager:
        manager.drop_constraint("uq_manager_email", type_="unique")
        for name in ("key_until", "roles", "email"):
            manager.drop_column(name)
