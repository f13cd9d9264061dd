"""`migrate`: bring the database to this version's schema."""

from __future__ import annotations

import asyncio

from bot import settings
from bot.errors import Failure
from storage import migrate as migrations
from storage.errors import StorageError


async def migrate() -> None:
    """Bring the database up to date, after a backup of the file; say what was done."""
    chosen = settings.load()
    try:
        report = await asyncio.to_thread(migrations.migrate, chosen.database_url)
    except StorageError as error:
        raise Failure(str(error)) from error
    print(report.sentence)
