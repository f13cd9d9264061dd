"""Views, canned replies and the like of the inbox."""

from __future__ import annotations

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the new tables."""


def downgrade() -> None:
    """Drop them."""
