"""Exports: the table of leads as CSV or as an Excel workbook, a batch in memory at a time."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, BinaryIO

from bot.services.outgoing import table
from bot.services.outgoing.table import Cell, Row
from bot.services.scripts import Scripts
from storage.cards import cards
from storage.engine import Database

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

BATCH = 25
"""Leads in memory at once."""
LONGEST_CELL = 32_000
"""Excel's own limit is 32,767 characters."""
SAFE = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_date_format": "yyyy-mm-dd hh:mm",
}
_WIDE = 18


class Exporter:
    """Makes tables of leads. ``headings`` stand in the first row, one for each of ``table.COLUMNS``."""

    def __init__(
        self, database: Database, scripts: Scripts, *, public_url: str, headings: Sequence[str]
    ) -> None:
        self._database = database
        self._scripts = scripts
        self._public_url = public_url
        self._headings = tuple(headings)

    async def rows(self, ids: Sequence[str]) -> AsyncIterator[list[Row]]:
        """Give the rows of these conversations, a batch at a time, each as it stands when its batch is read."""
        for start in range(0, len(ids), BATCH):
            async with self._database.read() as tx:
                found = [
                    (
                        card,
                        (
                            await self._scripts.get(
                                tx, card.conversation.script_id, card.conversation.script_version
                            )
                        ),
                    )
                    for card in await cards(tx, ids[start : start + BATCH])
                ]
            yield [table.row(card, self._public_url, script.zone) for card, script in found]

    async def csv(self, ids: Sequence[str]) -> AsyncIterator[bytes]:
        """Give a CSV file in pieces."""
        yield table.csv_text([self._headings], first=True).encode()
        async for rows in self.rows(ids):
            yield table.csv_text(rows).encode()

    async def xlsx(self, ids: Sequence[str], out: BinaryIO) -> None:
        """Write an Excel workbook into a file. Its rows go to temporary files, and never all into memory."""
        import xlsxwriter  # noqa: PLC0415 - two MB, and most days nobody wants a workbook

        book = xlsxwriter.Workbook(out, SAFE)
        sheet = book.add_worksheet("Leads")
        bold = book.add_format({"bold": True})
        sheet.freeze_panes(1, 1)
        sheet.set_column(0, len(self._headings) - 1, _WIDE)
        for column, heading in enumerate(self._headings):
            sheet.write_string(0, column, heading, bold)
        number = 1
        async for rows in self.rows(ids):
            await asyncio.to_thread(_write, sheet, number, rows)
            number += len(rows)
        sheet.autofilter(0, 0, max(number - 1, 1), len(self._headings) - 1)
        await asyncio.to_thread(book.close)


def _write(sheet: Worksheet, number: int, rows: Sequence[Row]) -> None:
    for at, row in enumerate(rows, number):
        for column, cell in enumerate(row):
            _cell(sheet, at, column, cell)


def _cell(sheet: Worksheet, at: int, column: int, cell: Cell) -> None:
    match cell:
        case None | "":
            pass
        case str():
            sheet.write_string(at, column, cell[:LONGEST_CELL])
        case datetime():
            sheet.write_datetime(at, column, cell)
        case _:
            sheet.write_number(at, column, cell)
