"""Passwords, second factors, sessions and roles of managers."""

from __future__ import annotations

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the new tables."""


def downgrade() -> None:
    """Drop them."""
