"""`export`: everything the database knows, or the table of leads."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated, BinaryIO

import msgspec
from cyclopts import Parameter

from bot import settings
from bot.database import opened
from bot.desk.inbox.delivery.exports import headings
from bot.errors import Failure
from bot.first_script import parse_once
from bot.services.outgoing.export import Exporter
from bot.services.scripts import Scripts
from storage.cards import everybody
from storage.engine import Database
from storage.export import rows


async def export(
    *,
    json: Annotated[bool, Parameter(negative="")] = False,
    csv: Path | None = None,
    xlsx: Path | None = None,
) -> None:
    """Print everything the database knows, one JSON object a line, or write the leads as a table.

    Parameters
    ----------
    json
        Print everything, each object with its ``type``.
    csv
        Write all leads into this file as CSV, for any spreadsheet.
    xlsx
        Write all leads into this file as an Excel workbook.
    """
    if not (json or csv or xlsx):
        raise Failure("Say which format you want: `export --json`, `--csv FILE` or `--xlsx FILE`.")
    chosen = settings.load()
    async with opened(chosen) as database:
        if json:
            await _print(database)
        exporter = Exporter(
            database, Scripts(parse_once, ""), public_url=chosen.public_url, headings=headings("en")
        )
        for file in (csv, xlsx):
            if file is not None:
                await _write(exporter, await everybody(database), file, as_csv=file is csv)


async def _print(database: Database) -> None:
    encoder = msgspec.json.Encoder()
    async for row in rows(database):
        sys.stdout.buffer.write(encoder.encode(row) + b"\n")
    sys.stdout.flush()


async def _write(exporter: Exporter, ids: list[str], file: Path, *, as_csv: bool) -> None:
    with _new(file) as out:
        if as_csv:
            async for piece in exporter.csv(ids):
                out.write(piece)
        else:
            await exporter.xlsx(ids, out)
    print(f"{len(ids)} leads -> {file}")


def _new(file: Path) -> BinaryIO:
    """Open a new file that only its owner reads; one that is there is not overwritten."""
    try:
        return os.fdopen(os.open(file, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600), "w+b")
    except OSError as error:
        raise Failure(f"{file} cannot be written ({error.strerror}); name a new file.") from error
