"""`migrate`: bring the database to this version's schema."""

from __future__ import annotations

import asyncio

from bot import settings
from bot.alone import alone
from bot.errors import Failure
from storage import migrate as migrations
from storage.errors import StorageError
from storage.migrate import MigrationReport


async def migrate() -> None:
    """Bring the database up to date, after a backup of the file; say what was done."""
    chosen = settings.load()
    try:
        with alone(chosen.database_url):
            report = await asyncio.to_thread(migrations.migrate, chosen.database_url)
    except StorageError as error:
        raise Failure(str(error)) from error
    print(_sentence(report))


def _sentence(report: MigrationReport) -> str:
    if report.before == report.after:
        return f"The database is up to date (revision {report.after})."
    if report.before is None:
        return f"A new database was made (revision {report.after})."
    return (
        f"The database went from revision {report.before} to {report.after}; the backup is {report.backup}."
    )
