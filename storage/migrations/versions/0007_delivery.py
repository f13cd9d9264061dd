"""Webhooks, their tries, the CRM."""

from __future__ import annotations

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the new tables."""


def downgrade() -> None:
    """Drop them."""
