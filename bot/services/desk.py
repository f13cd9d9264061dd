"""What managers do, as events: the implementation of ``take_over.Desk`` over the receiver."""

from __future__ import annotations

from bot.services.clock import Clock
from bot.services.feed import Feed
from bot.services.receive import Receiver
from bot.services.take_over import Answer, Manager
from dialogs.effects import Effect, Refused
from dialogs.events import Changed, Claimed, DeskEvent, OutcomeSet, Reassigned, Replied, Result, Returned
from dialogs.files import FileRef
from dialogs.messages import Voice
from storage import edits, notes
from storage.engine import Database
from storage.records import Incoming

CHANNEL = "desk"


class DeskService:
    """Sends a manager's actions through the one door and tells what became of them."""

    def __init__(self, database: Database, receiver: Receiver, clock: Clock, feed: Feed) -> None:
        self._database = database
        self._receiver = receiver
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
        """Write to the prospect; in an unowned chat this takes it over, in another's it is refused."""
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
        return await self._do(chat, action, OutcomeSet(manager.id, manager.name, result, why))

    async def note(self, chat: str, manager: Manager, action: str, text: str) -> Answer:
        """Keep a private note; it never reaches the prospect."""
        async with self._database.write() as tx:
            await notes.add(tx, chat, notes.Note(manager.id, text, self._clock()), action)
        self._feed.tell([chat])
        return Answer(done=True)

    async def _do(self, chat: str, action: str, event: DeskEvent) -> Answer:
        incoming = Incoming(
            channel=CHANNEL,
            account="",
            external_id=action,
            address="",
            event=event,
            conversation_id=chat,
            at=self._clock(),
        )
        return _answer(await self._receiver.handled(incoming))


def _answer(effects: tuple[Effect, ...] | None) -> Answer:
    """Turn what an action brought about into words; a repeated action was done before."""
    refused = next((e for e in effects or () if isinstance(e, Refused)), None)
    if refused is not None:
        return Answer(done=False, why=refused.why, owner=refused.owner)
    return Answer(done=True)
