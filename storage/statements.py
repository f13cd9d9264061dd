"""The hot path's statements: SQLAlchemy Core, compiled once per database, run with plain tuples.

Values are ready for the driver (text, numbers, JSON text, ``stamp`` times): no types are converted here.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from operator import itemgetter
from typing import Any, TypeAlias

from sqlalchemy import BindParameter, ClauseElement, Dialect, Table, bindparam
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.compiler import SQLCompiler

from storage.sqlite import explained

Row: TypeAlias = Sequence[Any]
Insert: TypeAlias = sqlite.Insert | postgresql.Insert
_MOST = 500
"""Values in one IN; longer lists are cut, well below every database's limit of parameters."""


def column_parameters(*names: str) -> dict[str, BindParameter[Any]]:
    """Give one parameter of the same name for each column."""
    return {name: bindparam(name) for name in names}


class Statement:
    """A Core statement whose rows are tuples in the order of ``names``.

    With ``many``, that name is an expanding parameter: it takes a list of values.
    The other names must then stand in the order of the SQL.
    ``core`` may be a function from the dialect's own ``insert(table)`` to a statement (for ON CONFLICT).
    """

    def __init__(
        self,
        core: ClauseElement | Callable[[Callable[[Table], Any]], ClauseElement],
        *names: str,
        many: str = "",
    ) -> None:
        self.names = names
        self._core = core
        self._many = many
        self._before = 0
        self._texts: dict[tuple[str, int], tuple[str, Callable[[Row], Row] | None]] = {}

    def text(self, dialect: Dialect, size: int = 0) -> tuple[str, Callable[[Row], Row] | None]:
        """Give the SQL (with ``size`` values in its IN) and what puts a row into the driver's order."""
        key = (dialect.name, size)
        if key not in self._texts:
            self._texts[key] = self._compile(dialect, size)
        return self._texts[key]

    def _compile(self, dialect: Dialect, size: int) -> tuple[str, Callable[[Row], Row] | None]:
        compiled = self._built(dialect).compile(dialect=dialect)
        assert isinstance(compiled, SQLCompiler)  # noqa: S101 - for mypy: SQL gives no other
        names = list(compiled.positiontup or ())
        wanted = [*self.names, self._many] if self._many else [*self.names]
        if sorted(names) != sorted(wanted):
            raise ValueError(f"this statement takes {names}, not {wanted}")
        if self._many:
            self._before = names.index(self._many)
            if names[: self._before] + names[self._before + 1 :] != list(self.names):
                raise ValueError(f"this statement takes its values in the order {names}")
            values = dict.fromkeys(self.names) | {self._many: [""] * size}
            return compiled.construct_expanded_state(values).statement, None
        order = [self.names.index(name) for name in names]
        if order == list(range(len(order))):
            return str(compiled), None
        return str(compiled), itemgetter(*order)

    def spread(self, row: Row, values: Sequence[Any]) -> list[Any]:
        """Give one row of driver values: the list spread out in its place among the others."""
        return [*row[: self._before], *values, *row[self._before :]]

    def _built(self, dialect: Dialect) -> ClauseElement:
        if isinstance(self._core, ClauseElement):
            return self._core
        return self._core(postgresql.insert if dialect.name == "postgresql" else sqlite.insert)


def padded(values: Sequence[Any]) -> Iterable[list[Any]]:
    """Cut into lists whose lengths are powers of two, the last value repeated: few texts to prepare."""
    for start in range(0, len(values), _MOST):
        part = list(values[start : start + _MOST])
        size = 1 << (len(part) - 1).bit_length()
        yield part + part[-1:] * (size - len(part))


class Steps:
    """The statements of one piece of work, one after another, in one transaction.

    It runs in SQLite's own thread, straight on its connection: no hop to the event loop in between.
    """

    def __init__(self, connection: sqlite3.Connection, dialect: Dialect) -> None:
        self._cursor = connection.cursor()
        self._dialect = dialect

    def many(self, statement: Statement, rows: Sequence[Row]) -> int:
        """Run it for every row; give how many were changed. Raises ``DuplicateError`` for a taken unique key."""
        if not rows:
            return 0
        text, order = statement.text(self._dialect)
        try:
            self._cursor.executemany(text, map(order, rows) if order else rows)
        except sqlite3.IntegrityError as error:
            raise explained(error) from error
        return self._cursor.rowcount

    def inserted(self, statement: Statement, rows: Sequence[Row]) -> list[int | None]:
        """Insert row by row and give each new integer id, or ``None`` where ON CONFLICT did nothing."""
        text, order = statement.text(self._dialect)
        cursor = self._cursor
        ids: list[int | None] = []
        for row in rows:
            cursor.execute(text, order(row) if order else row)
            ids.append(cursor.lastrowid if cursor.rowcount else None)
        return ids

    def all(self, statement: Statement, row: Row = ()) -> list[Row]:
        """Give all rows of a query (or RETURNING)."""
        text, order = statement.text(self._dialect)
        return self._cursor.execute(text, order(row) if order else row).fetchall()

    def among(self, statement: Statement, values: Sequence[Any], row: Row = ()) -> list[Row]:
        """Give all rows of a query with a list of values; a row may come twice when the list is long."""
        found: list[Row] = []
        for part in padded(values):
            text, _ = statement.text(self._dialect, len(part))
            found += self._cursor.execute(text, statement.spread(row, part)).fetchall()
        return found
