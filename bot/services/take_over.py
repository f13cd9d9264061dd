"""The desk's door: a manager takes a chat, writes, hands back, sets the outcome.

Every action is an event that enters by the same door as a prospect's words, so it has its place in the
conversation's order; a repeated ``action`` id changes nothing.
"""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

import msgspec

from dialogs.events import Result
from dialogs.files import FileRef
from dialogs.ids import ManagerId, SlotName


class Manager(msgspec.Struct, frozen=True):
    """A manager at the desk."""

    id: ManagerId
    name: str


class Answer(msgspec.Struct, frozen=True, omit_defaults=True):
    """What became of an action: done, or refused with the reason and whoever has the chat."""

    done: bool
    why: str = ""
    owner: str = ""


class Desk(Protocol):
    """What a desk (the inbox, a group with topics) may do to a conversation."""

    async def claim(self, chat: str, manager: Manager, action: str, *, force: bool = False) -> Answer:
        """Take the chat over; one manager wins."""

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

    async def edit(self, chat: str, manager: Manager, action: str, line: int, text: str) -> Answer:
        """Change a line this manager wrote, or take it back (an empty text)."""

    async def reassign(
        self, chat: str, by: Manager, to: Manager, action: str, *, force: bool = False
    ) -> Answer:
        """Give the chat to another manager; a third one's chat only with ``force`` (ask the policy first)."""

    async def hand_back(self, chat: str, manager: Manager, action: str, settled: dict[str, str]) -> Answer:
        """Give the chat back to the bot with what was settled, slot by slot, in words."""

    async def set_outcome(
        self, chat: str, manager: Manager, action: str, result: Result | None, why: str
    ) -> Answer:
        """Close the lead as won, lost or pseudo; ``None`` takes that back."""

    async def clear(self, chat: str, manager: Manager, action: str, *, real: bool) -> Answer:
        """Say that this is a real person whatever the signals show, or take that back."""

    async def reached(
        self, chat: str, manager: Manager, action: str, slot: SlotName, *, reached: bool
    ) -> Answer:
        """Say whether the prospect was reached at a contact."""

    async def same_person(self, pair: str, manager: Manager, what: str) -> Answer:
        """Merge two chats of one person (``merge``), take them apart (``part``), or ``decline`` the proposal."""

    async def note(self, chat: str, manager: Manager, action: str, text: str) -> Answer:
        """Keep a private note; it never reaches the prospect."""

    async def snooze(self, chat: str, manager: Manager, until: datetime | None) -> Answer:
        """Put the chat aside until a time (aware) or until the prospect is heard; ``None`` wakes it."""
