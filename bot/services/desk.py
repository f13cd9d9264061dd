"""The desk's door: what the inbox, the group and managers' own chats may do to a conversation.

Every action is an event that enters by the same door as a prospect's words, so it has its place in the
conversation's order; a repeated ``action`` id changes nothing.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import TypeAlias

from bot.services.clock import Clock
from bot.services.feed import Feed
from bot.services.mentions import named
from bot.services.people import People
from bot.services.receive import Receiver
from bot.services.take_over import Answer, Manager
from bot.services.verdicts import Verdicts
from dialogs.effects import Effect, Refused
from dialogs.events import (
    Changed,
    Claimed,
    Cleared,
    DeskEvent,
    OutcomeSet,
    Reached,
    Reassigned,
    Replied,
    Result,
    Returned,
)
from dialogs.files import FileRef
from dialogs.ids import ManagerId, SlotName
from dialogs.messages import Voice
from storage import edits, managers, mentions, notes, snoozes
from storage.engine import Database
from storage.records import of_the_house

CHANNEL = "desk"
Acted: TypeAlias = Callable[[ManagerId], Awaitable[None]]


class Desk:
    """Sends a manager's actions through the one door and tells what became of them."""

    def __init__(
        self,
        database: Database,
        receiver: Receiver,
        clock: Clock,
        feed: Feed,
        *,
        verdicts: Verdicts,
        people: People,
    ) -> None:
        self._database = database
        self._people = people
        self._verdicts = verdicts
        self._receiver = receiver
        self.when_acted: Acted = _nobody_watches
        """Told of a manager who did something at the desk."""
        self._clock = clock
        self._feed = feed

    async def claim(self, chat: str, manager: Manager, action: str, *, force: bool = False) -> Answer:
        """Take the chat over; one manager wins."""
        return await self._do(chat, action, Claimed(manager.id, manager.name, force))

    async def reply(
        self,
        chat: str,
        manager: Manager,
        action: str,
        text: str,
        *,
        beside: bool = False,
        copy: str = "",
        files: tuple[FileRef, ...] = (),
        quotes: int = 0,
    ) -> Answer:
        """Write to the prospect; in an unowned chat this takes it over, in another's it is refused.

        ``beside``: write beside the owner, who keeps the chat. ``copy``, ``files``, ``quotes``: see
        ``dialogs.messages.Message``.
        """
        event = Replied(manager.id, manager.name, text, beside, copy, files, quotes)
        return await self._do(chat, action, event)

    async def edit(self, chat: str, manager: Manager, action: str, line: int, text: str) -> Answer:
        """Change a line this manager wrote, as the prospect sees it, or take it back (an empty text).

        The prospect's screen follows when the change is delivered: look at the line it makes.
        """
        async with self._database.read() as tx:
            found = await edits.target(tx, chat, line)
        if found is None or found.is_erased or found.manager != manager.id or found.voice != Voice.MANAGER:
            return Answer(done=False, why="not your line")
        return await self._do(chat, action, Changed(manager.id, manager.name, line, text.strip()))

    async def reassign(
        self, chat: str, by: Manager, to: Manager, action: str, *, force: bool = False
    ) -> Answer:
        """Give the chat to another manager; a third one's chat only with ``force`` (ask the policy first)."""
        return await self._do(chat, action, Reassigned(by.id, by.name, to.id, to.name, force))

    async def hand_back(self, chat: str, manager: Manager, action: str, settled: dict[str, str]) -> Answer:
        """Give the chat back to the bot with what was settled, slot by slot, in words."""
        return await self._do(chat, action, Returned(manager.id, manager.name, settled))

    async def set_outcome(
        self, chat: str, manager: Manager, action: str, result: Result | None, why: str
    ) -> Answer:
        """Close the lead as won, lost or pseudo; ``None`` takes that back."""
        answer = await self._do(chat, action, OutcomeSet(manager.id, manager.name, result, why))
        if answer.done:
            await self._verdicts.note(chat, None if result is None else result is not Result.PSEUDO)
        return answer

    async def clear(self, chat: str, manager: Manager, action: str, *, real: bool) -> Answer:
        """Say that this is a real person whatever the signals show, or take that back."""
        answer = await self._do(chat, action, Cleared(manager.id, manager.name, real))
        if answer.done:
            await self._verdicts.note(chat, True if real else None)
        return answer

    async def reached(
        self, chat: str, manager: Manager, action: str, slot: SlotName, *, reached: bool
    ) -> Answer:
        """Say whether the prospect was reached at a contact."""
        return await self._do(chat, action, Reached(manager.id, manager.name, slot, reached))

    async def same_person(self, pair: str, manager: Manager, what: str) -> Answer:
        """Merge two chats of one person, take them apart, or say that these are two (see ``people``)."""
        return await self._people.decide(pair, manager, what)

    async def note(self, chat: str, manager: Manager, action: str, text: str) -> Answer:
        """Keep a private note, which never reaches the prospect, and whom it names: they are told."""
        async with self._database.write() as tx:
            names = {one.id: one.name for one in await managers.everybody(tx) if one.active}
            meant = tuple(one for one in named(text, names) if one != manager.id)
            is_new = await notes.add(tx, chat, notes.Note(manager.id, text, self._clock()), action)
            if is_new:
                await mentions.add(tx, action, meant)
        self._feed.tell([chat])
        return Answer(done=True)

    async def snooze(self, chat: str, manager: Manager, until: datetime | None) -> Answer:
        """Put the chat aside until a time (aware) or until the prospect is heard; ``None`` wakes it."""
        now = self._clock()
        if until is not None and until <= now:
            return Answer(done=False, why="past")
        async with self._database.write() as tx:
            await snoozes.put(tx, chat, manager.id, now, until or now)
        self._feed.tell([chat])
        return Answer(done=True)

    async def _do(self, chat: str, action: str, event: DeskEvent) -> Answer:
        incoming = of_the_house(CHANNEL, action, event, chat, self._clock())
        answer = _answer(await self._receiver.handled(incoming))
        await self.when_acted(event.manager)
        return answer


async def _nobody_watches(_manager: ManagerId) -> None:
    """Tell nobody."""


def _answer(effects: tuple[Effect, ...] | None) -> Answer:
    """Turn what an action brought about into words; a repeated action was done before."""
    refused = next((e for e in effects or () if isinstance(e, Refused)), None)
    if refused is not None:
        return Answer(done=False, why=refused.why, owner=refused.owner)
    return Answer(done=True)
