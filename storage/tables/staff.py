"""Who may enter: passwords, second factors, sessions. Of everything that opens a door only a hash is kept.

(A second factor's secret is the exception: its codes are computed from it.)
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, String, Table

from storage.moments import Moment
from storage.tables.base import metadata

login = Table(
    "login",
    metadata,
    Column("manager_id", ForeignKey("manager.id"), primary_key=True),
    Column("password", String),
    Column("changed", Moment),
    Column("totp", String),
    Column("totp_next", String),
    Column("totp_step", Integer),
)

login_code = Table(
    "login_code",
    metadata,
    Column("code_hash", String, primary_key=True),
    Column("manager_id", ForeignKey("manager.id"), nullable=False, index=True),
    sqlite_with_rowid=False,
)

login_session = Table(
    "login_session",
    metadata,
    Column("token_hash", String, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    Column("manager_id", ForeignKey("manager.id"), nullable=False, index=True),
    Column("stage", String, nullable=False),
    Column("created", Moment, nullable=False),
    Column("seen", Moment, nullable=False),
    Column("address", String, nullable=False),
    Column("browser", String, nullable=False),
    sqlite_with_rowid=False,
)

login_device = Table(
    "login_device",
    metadata,
    Column("token_hash", String, primary_key=True),
    Column("manager_id", ForeignKey("manager.id"), nullable=False, index=True),
    Column("seen", Moment, nullable=False),
    sqlite_with_rowid=False,
)

login_reset = Table(
    "login_reset",
    metadata,
    Column("token_hash", String, primary_key=True),
    Column("manager_id", ForeignKey("manager.id"), nullable=False, index=True),
    Column("until", Moment, nullable=False),
    sqlite_with_rowid=False,
)

login_throttle = Table(
    "login_throttle",
    metadata,
    Column("key", String, primary_key=True),
    Column("failures", Integer, nullable=False),
    Column("last", Moment, nullable=False, index=True),
    sqlite_with_rowid=False,
)
