"""What the inbox asks the database, each in one moment's view."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

import msgspec

from bot.services.people import Beside, beside
from bot.services.policy import Action, Role, may
from bot.services.scripts import Scripts
from bot.services.waiting.worked import clocks
from dialogs.ids import ManagerId
from dialogs.modes import Mode
from dialogs.script import Script
from dialogs.state import State
from dialogs.waiting.watching import Running
from storage import (
    choices,
    conversations,
    desk_list,
    managers,
    mentions,
    notes,
    replies,
    search,
    snoozes,
    transcripts,
    views,
)
from storage.engine import Database, Transaction
from storage.notes import Note
from storage.records import Line
from storage.replies import Reply
from storage.search import Looked
from storage.snoozes import Snooze
from storage.views import View


class Listed(msgspec.Struct, frozen=True):
    """A page of the list, and how many there are in each of its groups."""

    page: desk_list.Page
    totals: Mapping[Mode, int]
    clocks: Mapping[str, Running] = {}
    """The working time of those that wait, by conversation."""


class Wanted(msgspec.Struct, frozen=True):
    """A list somebody wants to see: narrowed by filters, and by what they look for."""

    filters: desk_list.Filters
    looked: Looked | None = None


class Marks(msgspec.Struct, frozen=True):
    """What one manager sees on rows: where they were named, what sleeps until when, what has waited how long."""

    named: Collection[str] = ()
    asleep: Mapping[str, Snooze] = {}
    clocks: Mapping[str, Running] = {}


class Chat(msgspec.Struct, frozen=True):
    """One conversation with some of its lines; ``names`` are the managers'."""

    id: str
    version: int
    channel: str
    state: State
    script: Script
    lines: Sequence[Line]
    notes: Sequence[Note]
    names: Mapping[ManagerId, str]
    asleep: Snooze | None = None
    named: bool = False
    clock: Running | None = None
    """The working time of its wait."""
    beside: Sequence[Beside] = ()
    """Other chats of this person, and those that may be."""


class Reads:
    """Reads for pages; nothing here changes anything."""

    def __init__(self, database: Database, scripts: Scripts) -> None:
        self._database = database
        self._scripts = scripts

    async def language(self, manager: ManagerId) -> str:
        """Give the language a manager chose for their pages; empty before they did."""
        async with self._database.read() as tx:
            return await choices.language(tx, manager) or ""

    async def listed(self, wanted: Wanted, limit: int, cursor: str | None, now: datetime) -> Listed:
        """Give a page of the list, counted."""
        filters = wanted.filters
        async with self._database.read() as tx:
            if wanted.looked is not None:
                found = await search.found_by(tx, wanted.looked)
                filters = msgspec.structs.replace(filters, among=found)
            page = await desk_list.open_leads(tx, filters, limit, cursor)
            waiting = [one.conversation_id for one in page.items if one.waiting_since]
            running = await clocks(tx, self._scripts, waiting, now)
            return Listed(page, await desk_list.counts(tx, filters), running)

    async def marks(self, manager: ManagerId, ids: Collection[str], now: datetime) -> Marks:
        """Give what a manager sees on the rows of these conversations."""
        async with self._database.read() as tx:
            return Marks(await mentions.unseen(tx, manager), await snoozes.of(tx, ids, now))

    async def facets(self) -> Mapping[str, list[str]]:
        """Give what the list can be narrowed by."""
        async with self._database.read() as tx:
            return await desk_list.facets(tx)

    async def team(self) -> Mapping[ManagerId, str]:
        """Give the names of those who may have a chat."""
        async with self._database.read() as tx:
            active = [one for one in await managers.everybody(tx) if one.active]
        able = [one for one in active if may([Role(role) for role in one.roles], Action.TAKE_OVER, own=True)]
        return {one.id: one.name for one in able}

    async def views(self, manager: ManagerId) -> Sequence[View]:
        """Give the saved views a manager may use."""
        async with self._database.read() as tx:
            return await views.of(tx, manager)

    async def replies(self, manager: ManagerId) -> Sequence[Reply]:
        """Give the canned replies a manager may use."""
        async with self._database.read() as tx:
            return await replies.of(tx, manager)

    async def owner(self, chat: str) -> tuple[bool, ManagerId | None]:
        """Say whether there is such a conversation, and who has it."""
        async with self._database.read() as tx:
            found = await conversations.by_id(tx, chat)
        if found is None:
            return False, None
        return True, found.state.owner.manager if found.state.owner else None

    async def zone(self, chat: str) -> ZoneInfo | None:
        """Give the time zone of the company a conversation is with."""
        async with self._database.read() as tx:
            found = await conversations.by_id(tx, chat)
            if found is None:
                return None
            return (await self._scripts.get(tx, found.script_id, found.script_version)).zone

    async def chat(
        self, chat: str, start: int | None, limit: int, reader: ManagerId, now: datetime
    ) -> Chat | None:
        """Give a conversation with at most ``limit`` lines from seq ``start`` on, or its last ones."""
        async with self._database.read() as tx:
            found = await conversations.by_id(tx, chat)
            if found is None:
                return None
            after = found.last_seq - limit if start is None else start - 1
            return Chat(
                id=chat,
                version=found.version,
                channel=found.channel,
                state=found.state,
                script=await self._scripts.get(tx, found.script_id, found.script_version),
                lines=await transcripts.since(tx, chat, max(0, after), limit=limit, withheld=True),
                notes=await notes.of(tx, chat),
                names={one.id: one.name for one in await managers.everybody(tx)},
                asleep=(await snoozes.of(tx, [chat], now)).get(chat),
                named=await _is_named(tx, chat, reader),
                clock=(await clocks(tx, self._scripts, [chat], now)).get(chat),
                beside=await beside(tx, chat),
            )


async def _is_named(tx: Transaction, chat: str, reader: ManagerId) -> bool:
    return chat in await mentions.unseen(tx, reader)
