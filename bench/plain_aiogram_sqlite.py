"""The same FSM bot, its states in SQLite as one would keep them there: SQLAlchemy, aiosqlite, synchronous=FULL."""

# ruff: noqa: D101, D102 - the interface is aiogram's

import asyncio
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from aiogram.fsm.state import State
from aiogram.fsm.storage.base import BaseStorage, StateType, StorageKey
from sqlalchemy import Column, MetaData, String, Table, Text, event, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bench.plain_aiogram import poll

metadata = MetaData()
fsm = Table(
    "fsm",
    metadata,
    Column("key", String, primary_key=True),
    Column("state", String),
    Column("data", Text, nullable=False),
)


class SqlStorage(BaseStorage):
    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def _put(self, key: StorageKey, first: dict[str, Any], change: dict[str, Any]) -> None:
        row = insert(fsm).values(key=_text(key), **first)
        async with self._engine.begin() as connection:
            await connection.execute(row.on_conflict_do_update(index_elements=["key"], set_=change))

    async def _get(self, key: StorageKey, column: Column[Any]) -> Any:
        async with self._engine.connect() as connection:
            return (await connection.execute(select(column).where(fsm.c.key == _text(key)))).scalar()

    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        name = state.state if isinstance(state, State) else state
        await self._put(key, {"state": name, "data": "{}"}, {"state": name})

    async def get_state(self, key: StorageKey) -> str | None:
        state: str | None = await self._get(key, fsm.c.state)
        return state

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        text = json.dumps(dict(data))
        await self._put(key, {"state": None, "data": text}, {"data": text})

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        data: dict[str, Any] = json.loads(await self._get(key, fsm.c.data) or "{}")
        return data

    async def close(self) -> None:
        await self._engine.dispose()


def _text(key: StorageKey) -> str:
    return f"{key.bot_id}:{key.chat_id}:{key.user_id}"


async def _run(url: str, token: str, folder: Path) -> None:
    engine = create_async_engine(f"sqlite+aiosqlite:///{folder}/fsm.db")

    @event.listens_for(engine.sync_engine, "connect")
    def settings(connection: Any, _: Any) -> None:
        cursor = connection.cursor()
        cursor.execute("PRAGMA journal_mode = WAL")
        cursor.execute("PRAGMA synchronous = FULL")
        cursor.close()

    async with engine.begin() as connection:
        await connection.run_sync(metadata.create_all)
    await poll(url, token, SqlStorage(engine))


def run(url: str, token: str, folder: Path) -> None:
    """Poll until killed."""
    asyncio.run(_run(url, token, folder))
