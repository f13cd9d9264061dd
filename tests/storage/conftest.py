"""A real SQLite file for every test."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.engine import Database, open_database
from storage.migrate import migrate


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'warmline.db'}"


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty database, made once: the steps are walked in tests of their own."""
    path = tmp_path_factory.mktemp("storage") / "empty.db"
    migrate(f"sqlite:///{path}")
    return path


@pytest.fixture
async def database(empty: Path, tmp_path: Path, url: str) -> AsyncIterator[Database]:
    shutil.copy(empty, tmp_path / "warmline.db")
    opened = await open_database(url)
    yield opened
    await opened.close()
