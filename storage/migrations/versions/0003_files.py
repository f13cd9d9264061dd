"""Files of prospects and managers."""

from __future__ import annotations

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the new tables."""


def downgrade() -> None:
    """Drop them."""
