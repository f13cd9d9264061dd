"""How long a delivery has waited because the other side asked for it."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Column, Integer

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nobody has asked for patience so far."""
    with op.batch_alter_table("delivery") as table:
        table.add_column(Column("waited", Integer, nullable=False, server_default="0"))


def downgrade() -> None:
    """Take the column away."""
    with op.batch_alter_table("delivery") as table:
        table.drop_column("waited")
