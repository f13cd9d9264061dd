"""The services on a real SQLite file; only the messenger and the clock are not real."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from storage.engine import Database, open_database
from storage.migrate import migrate
from tests.bot.services.stage import Stage


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("services") / "empty.db"
    migrate(f"sqlite:///{path}")
    return path


@pytest.fixture
async def open_file(empty: Path, tmp_path: Path) -> AsyncIterator[Callable[[], asyncio.Future[Database]]]:
    """Open the test's one file, as often as there are processes."""
    path = tmp_path / "warmline.db"
    shutil.copy(empty, path)
    opened: list[Database] = []

    async def open_once() -> Database:
        opened.append(await open_database(f"sqlite:///{path}"))
        return opened[-1]

    yield lambda: asyncio.ensure_future(open_once())
    for database in opened:
        await database.close()


@pytest.fixture
async def stage(open_file: Callable[[], asyncio.Future[Database]]) -> Stage:
    stage = Stage(await open_file())
    await stage.publish()
    return stage


@pytest.fixture
async def other(open_file: Callable[[], asyncio.Future[Database]], stage: Stage) -> Stage:
    """Another process on the same file and clock."""
    return Stage(await open_file(), stage.now)
