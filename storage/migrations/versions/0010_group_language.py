"""The language the managers' group speaks."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Column, String

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """A group that is bound speaks English, as it did."""
    with op.batch_alter_table("desk_group") as table:
        table.add_column(Column("language", String, nullable=False, server_default="en"))


def downgrade() -> None:
    """Take the column away."""
    with op.batch_alter_table("desk_group") as table:
        table.drop_column("language")
