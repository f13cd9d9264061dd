"""What the inbox asks the database, each in one moment's view."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from bot.services.scripts import Scripts
from bot.services.take_over import Manager
from dialogs.ids import ManagerId
from dialogs.script import Script
from dialogs.state import State
from storage import choices, conversations, desk_list, managers, notes, transcripts
from storage.engine import Database, Transaction
from storage.notes import Note
from storage.records import Line


class Seat(msgspec.Struct, frozen=True):
    """An active manager and the hash of their key."""

    manager: Manager
    key_hash: str
    language: str = ""
    """Of their pages; empty before they chose one."""


class Chat(msgspec.Struct, frozen=True):
    """One conversation with some of its lines; ``names`` are the managers'."""

    id: str
    state: State
    script: Script
    lines: Sequence[Line]
    notes: Sequence[Note]
    names: Mapping[ManagerId, str]


class Reads:
    """Reads for pages; nothing here changes anything."""

    def __init__(self, database: Database, scripts: Scripts) -> None:
        self._database = database
        self._scripts = scripts

    async def seat_by_key(self, key_hash: str) -> Seat | None:
        """Give the active manager whose key has this hash."""
        async with self._database.read() as tx:
            return await _seat(tx, await managers.by_key_hash(tx, key_hash))

    async def seat(self, manager_id: str) -> Seat | None:
        """Give an active manager by id."""
        async with self._database.read() as tx:
            return await _seat(tx, await managers.get(tx, ManagerId(manager_id)))

    async def listed(self, filters: desk_list.Filters, limit: int, cursor: str | None) -> desk_list.Page:
        """Give a page of the list."""
        async with self._database.read() as tx:
            return await desk_list.open_leads(tx, filters, limit, cursor)

    async def exists(self, chat: str) -> bool:
        """Whether there is such a conversation."""
        async with self._database.read() as tx:
            return await conversations.by_id(tx, chat) is not None

    async def chat(self, chat: str, start: int | None, limit: int) -> Chat | None:
        """Give a conversation with at most ``limit`` lines from seq ``start`` on, or its last ones."""
        async with self._database.read() as tx:
            found = await conversations.by_id(tx, chat)
            if found is None:
                return None
            after = found.last_seq - limit if start is None else start - 1
            return Chat(
                id=chat,
                state=found.state,
                script=await self._scripts.get(tx, found.script_id, found.script_version),
                lines=await transcripts.since(tx, chat, max(0, after), limit=limit, withheld=True),
                notes=await notes.of(tx, chat),
                names={one.id: one.name for one in await managers.everybody(tx)},
            )


async def _seat(tx: Transaction, found: managers.Manager | None) -> Seat | None:
    if found is None or not found.active:
        return None
    return Seat(Manager(found.id, found.name), found.key_hash, await choices.language(tx, found.id) or "")
