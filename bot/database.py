"""The database of the settings, opened for the house or for one command."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.errors import Failure
from bot.settings import Settings
from storage.engine import Database, open_database
from storage.errors import StorageError


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[Database]:
    """Open the database, brought up to date; failures are told in one sentence."""
    try:
        database = await open_database(settings.database_url)
    except StorageError as error:
        raise Failure(str(error)) from error
    try:
        yield database
    finally:
        await database.close()
