"""What every table is made with: the metadata, partial indices, values written into a statement."""

from __future__ import annotations

from sqlalchemy import Index, MetaData, String, literal_column, text
from sqlalchemy.sql.elements import ColumnElement

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def partial(name: str, *columns: str, where: str) -> Index:
    """Give an index of the rows for which ``where`` holds."""
    return Index(name, *columns, sqlite_where=text(where), postgresql_where=text(where))


INBOX_UNDONE = "state = 'new'"
INBOX_QUARANTINED = "state = 'quarantined'"
OUTBOX_OPEN = "state IN ('new', 'sending')"
TIMER_RUNNING = "state = 'running'"
LISTED = "desk_order IS NOT NULL"
OWNED = "owner_id IS NOT NULL"
RELAY_WAITING = "receipt IS NULL"
DESK_UNDONE = "state = 'new'"
QUARANTINE_AGAIN = "state = 'again'"
UNREAD = "seen_at IS NULL"
MAIL_NEW = "mail = 'new'"


def constant(value: str) -> ColumnElement[str]:
    """Give a value written into the statement: a partial index serves no query that hides it in a parameter."""
    return literal_column(f"'{value}'", String())


def unindexed(column: ColumnElement[str]) -> ColumnElement[str]:
    """Give a column no index knows: where few open rows are wanted, its index would find all that are done."""
    return column.concat(constant(""))
