"""How fast the messenger lets a bot speak, and what it says when that was too fast.

Sources: Telegram's bots FAQ (about one message a second in a chat, short bursts pass; 20 a minute in a group;
about 30 a second in all) and ``retry_after`` of its 429 answers, which is obeyed before anything else.
"""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Awaitable, Callable

import msgspec

Seconds = Callable[[], float]
Sleep = Callable[[float], Awaitable[None]]


class Rate(msgspec.Struct, frozen=True):
    """At most ``burst`` at once, and ``each`` seconds for every further one."""

    burst: int
    each: float


class Window(msgspec.Struct, frozen=True):
    """At most ``count`` in any ``span`` seconds."""

    count: int
    span: float


class Limits(msgspec.Struct, frozen=True):
    """The messenger's limits; ``None`` is none (a paid bot, a local server, a benchmark).

    A burst of 10 and 20 a second after it stay at 30 in any second.
    """

    chat: Rate | None = Rate(3, 1.0)
    group: Window | None = Window(20, 61.0)
    bot: Rate | None = Rate(10, 1 / 20)


NONE = Limits(None, None, None)
FORGET_AFTER = 5000
WIDE = 3
"""So many chats told to slow down at the same time mean the whole bot."""


class Pace:
    """Lets calls go no faster than the limits; ``seconds`` is a monotonic clock."""

    def __init__(
        self, limits: Limits | None = None, seconds: Seconds = time.monotonic, sleep: Sleep = asyncio.sleep
    ) -> None:
        self._limits = limits or Limits()
        self._seconds = seconds
        self._sleep = sleep
        self._chats: dict[str, float] = {}
        self._groups: dict[str, deque[float]] = {}
        self._bot = 0.0
        self._held: dict[str, float] = {}

    async def turn(self, address: str) -> None:
        """Wait until a message may go to ``address`` (a group's starts with a minus)."""
        wait = self.reserve(address)
        if wait > 0:
            await self._sleep(wait)

    def reserve(self, address: str) -> float:
        """Take the next place for ``address``; give the seconds until it is due."""
        now = self._seconds()
        at = self._in_group(address, now) if address.startswith("-") else self._in_chat(address, now)
        if self._limits.bot is not None:
            at = max(at, _place(self._bot, now, self._limits.bot))
            self._bot = max(self._bot, now) + self._limits.bot.each
        return at - now

    def _in_chat(self, address: str, now: float) -> float:
        if self._limits.chat is None:
            return now
        due = self._chats.get(address, now)
        self._chats[address] = max(due, now) + self._limits.chat.each
        if len(self._chats) > FORGET_AFTER:
            self._chats = {chat: due for chat, due in self._chats.items() if due > now}
        return _place(due, now, self._limits.chat)

    def _in_group(self, address: str, now: float) -> float:
        limit = self._limits.group
        if limit is None:
            return now
        sent = self._groups.setdefault(address, deque(maxlen=limit.count))
        at = max(now, sent[0] + limit.span) if len(sent) == limit.count else now
        sent.append(at)
        return at

    def held(self, address: str) -> float:
        """Give the seconds that the messenger still wants this chat left alone; 0 is none."""
        if not self._held:
            return 0.0
        now = self._seconds()
        self._held = {chat: until for chat, until in self._held.items() if until > now}
        if len(self._held) >= WIDE:
            return max(self._held.values()) - now
        return max(self._held.get(address, now) - now, 0.0)

    def hold(self, address: str, seconds: float) -> None:
        """The messenger said to leave this chat alone for so long."""
        self._held[address] = max(self._held.get(address, 0.0), self._seconds() + seconds)


def _place(due: float, now: float, rate: Rate) -> float:
    """Give when the next one may go: ``due`` runs ahead of the clock by ``each`` for every one sent."""
    return max(now, due - rate.each * (rate.burst - 1))
