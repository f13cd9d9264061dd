"""Who is typing right now: a manager to a prospect, a prospect to the managers. Kept in memory, for seconds."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping

from bot.services.feed import Feed
from storage import conversations
from storage.engine import Database

LASTS = 6.0
"""Seconds for which one sign of typing counts; whoever goes on gives another before that."""
KEPT = 1_000


class Typing:
    """Passes signs of typing on. ``channels`` are told of managers where they have ``typing(address, name)``."""

    def __init__(
        self,
        database: Database,
        channels: Mapping[str, object],
        feed: Feed,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        self._database = database
        self._channels = channels
        self._feed = feed
        self._seconds = seconds
        self._until: dict[str, float] = {}

    async def manager(self, chat: str, name: str) -> None:
        """A manager of this name is typing to the prospect of this chat."""
        async with self._database.read() as tx:
            found = await conversations.by_id(tx, chat)
        tell = getattr(self._channels.get(found.channel), "typing", None) if found else None
        if found is not None and tell is not None:
            await tell(found.address, name)

    def prospect(self, chat: str) -> None:
        """The prospect of this chat is typing."""
        now = self._seconds()
        if len(self._until) >= KEPT:
            self._until = {one: until for one, until in self._until.items() if until > now}
        self._until[chat] = now + LASTS
        self._feed.tell([chat])

    def stopped(self, chat: str) -> None:
        """The prospect has said what they were typing."""
        self._until.pop(chat, None)

    def is_prospect(self, chat: str) -> bool:
        """Whether the prospect of this chat is typing."""
        return self._until.get(chat, 0.0) > self._seconds()
