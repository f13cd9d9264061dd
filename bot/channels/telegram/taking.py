"""Updates on their way in: committed first, then whatever else wants them; only then acknowledged."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from enum import Enum
from typing import Protocol

import msgspec

from bot import log
from bot.channels.contract import Receive
from bot.channels.telegram.door import Door
from bot.channels.telegram.failures import CallFailed
from bot.channels.telegram.handlers import Handlers
from bot.channels.telegram.parsing import CHANNEL, Read, read_update
from bot.channels.telegram.splitting import odd, split
from bot.services.clock import Clock

__all__ = ["Handlers", "Intake", "NotTaken", "Others", "Quarantine", "Secretary"]

TRIES = 3
"""So often an update is tried alone before it is set aside."""
LONGEST_COMMIT = 8.0
"""Seconds: a commit that takes longer did not happen; what comes again is known by its number."""
REMEMBERED = 10_000
ANSWERS = 500
"""The most taps being answered at a time; further ones stay unanswered (the client stops its circle itself)."""


class Others(Protocol):
    """Whoever wants updates that are not a prospect's, such as the managers' group."""

    def wants(self, read: Read) -> bool:
        """Whether this update is for them although it looks like a prospect's."""

    async def take(self, reads: Sequence[Read]) -> bool:
        """Take updates; they are acknowledged when this returns, whether it raises or not.

        Gives whether all of them stay here: a bot that hands its updates over lets nobody else see them then.
        """


class Secretary(Protocol):
    """Takes what happens in managers' own chats, and knows the way there."""

    def wants(self, read: Read) -> bool:
        """Whether this update is for them."""

    async def take(self, reads: Sequence[Read]) -> None:
        """Store updates; they are acknowledged when this returns, and not when it raises ``NotTaken``."""

    async def route(self, address: str) -> str:
        """Give where messages for a conversation in a manager's chat go; the errors are those of ``send``."""


class Quarantine(Protocol):
    """Keeps updates that cannot be taken, as they came, until an operator has them tried again."""

    async def keep(self, read: Read, error: str) -> None:
        """Keep one; raises when that cannot be committed."""

    async def release(self, read: Read) -> None:
        """It was taken after all."""


class Whose(Enum):
    """Who takes an update."""

    MINE = 1
    SECRETARYS = 2
    OTHERS = 3
    NOBODYS = 4
    """It could not be read."""


class NotTaken(Exception):
    """Nothing could be committed now: do not acknowledge, and let it come again."""


class Intake:
    """Hands arrivals to ``receive``, and all other updates to ``others``."""

    def __init__(
        self,
        door: Door,
        others: Others,
        now: Clock,
        *,
        secretary: Secretary | None = None,
        quarantine: Quarantine | None = None,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self.receive: Receive | None = None
        self._door = door
        self._others = others
        self._now = now
        self._secretary = secretary
        self._quarantine = quarantine
        self._tries: dict[int, int] = {}
        self._sleep = sleep
        self._answering: set[asyncio.Task[None]] = set()
        self._log = log.logger()

    async def batch(self, body: bytes) -> int:
        """Take a whole answer of ``getUpdates``; give the next offset, 0 for an empty answer.

        Raises:
            NotTaken: nothing could be committed.
            msgspec.MsgspecError: it is no such answer.
        """
        reads = [self._read(raw) for raw in split(body)]
        await self._take(reads, self._answer)
        known = [read.update_id for read in reads if read.update_id]
        if reads and not known:
            raise NotTaken
        return known[-1] + 1 if known else 0

    async def one(self, raw: bytes) -> bool:
        """Take one update; give whether it stays here. The errors are those of ``batch``."""
        return await self._take([self._read(raw)], self._answer)

    async def posted(self, raw: bytes) -> str:
        """Take one update; give the tap that is to be answered, empty for none. The errors are those of ``batch``."""
        taps: list[str] = []
        await self._take([self._read(raw)], taps.extend)
        return "".join(taps)

    async def again(self, raw: bytes) -> None:
        """Take an update from quarantine; if it cannot be taken now either, it goes back there.

        Raises:
            NotTaken: the database could not be written.
        """
        read = self._read(raw)
        if self._whose(read) is not Whose.MINE:
            await self._take([read], self._answer)
        elif error := await self._failure(read):
            await self._keep(read, error)
            return
        if not read.error and self._quarantine is not None:
            await self._quarantine.release(read)

    def _read(self, raw: bytes) -> Read:
        """Read one update; one that breaks the parser is read as odd, so that it stops nobody."""
        try:
            return read_update(raw, self._door.account, self._now())
        except Exception as error:  # noqa: BLE001 - whatever it is, it is this update's own
            return odd(raw, type(error).__name__)

    async def aclose(self) -> None:
        """Let the answers to taps go."""
        for task in self._answering:
            task.cancel()
        await asyncio.gather(*self._answering, return_exceptions=True)

    async def _take(self, reads: Sequence[Read], answer: Callable[[Sequence[str]], None]) -> bool:
        """Take updates, and have taps answered; give whether all stay here, and nobody else should see them."""
        whose = [self._whose(read) for read in reads]
        mine = [read for read, who in zip(reads, whose, strict=True) if who is Whose.MINE]
        await self._commit(mine)
        answer([read.tap for read in mine if read.tap])
        if len(mine) == len(reads):
            return True
        sorted_: dict[Whose, list[Read]] = {}
        for read, who in zip(reads, whose, strict=True):
            sorted_.setdefault(who, []).append(read)
        for read in sorted_.get(Whose.NOBODYS, ()):
            await self._keep(read, read.error)
        if Whose.SECRETARYS in sorted_ and self._secretary is not None:
            await self._secretary.take(sorted_[Whose.SECRETARYS])
        return Whose.OTHERS not in sorted_ or await self._pass_on(sorted_[Whose.OTHERS])

    def _whose(self, read: Read) -> Whose:
        if read.error:
            return Whose.NOBODYS
        if self._secretary is not None and self._secretary.wants(read):
            return Whose.SECRETARYS
        if read.arrival is None or read.business or self._is_wanted(read):
            return Whose.OTHERS
        return Whose.MINE

    def _is_wanted(self, read: Read) -> bool:
        try:
            return self._others.wants(read)
        except Exception:  # noqa: BLE001 - their mistake must not mute prospects
            self._log.exception("telegram.others_failed", count=1)
            return False

    async def _commit(self, mine: Sequence[Read]) -> None:
        if not mine:
            return
        try:
            await self._receive(mine)
        except TimeoutError:
            self._log.warning("telegram.not_taken", count=len(mine), error="TimeoutError")
            raise NotTaken from None
        except Exception as error:  # noqa: BLE001 - whatever it is: not committed
            self._log.warning("telegram.not_taken", count=len(mine), error=type(error).__name__)
            await self._one_by_one(mine)

    async def _receive(self, mine: Sequence[Read]) -> None:
        if self.receive is None:
            raise NotTaken
        async with asyncio.timeout(LONGEST_COMMIT):
            await self.receive(*[read.arrival for read in mine if read.arrival])

    async def _one_by_one(self, mine: Sequence[Read]) -> None:
        """Find what cannot be committed, set it aside, and take the rest.

        When nothing can, it may be the database's trouble: they are tried ``TRIES`` times, as often as they come.
        """
        refused = [(read, error) for read in mine if (error := await self._failure(read))]
        if len(refused) == len(mine) and min(self._count(read) for read, _ in refused) < TRIES:
            raise NotTaken
        for _ in range(TRIES - 1):
            refused = [(read, error) for read, _ in refused if (error := await self._failure(read))]
        for read, error in refused:
            await self._set_aside(read, error)

    def _count(self, read: Read) -> int:
        tries = self._tries.pop(read.update_id, 0) + 1
        self._tries[read.update_id] = tries
        while len(self._tries) > REMEMBERED:
            del self._tries[next(iter(self._tries))]
        return tries

    async def _set_aside(self, read: Read, error: str) -> None:
        """Keep an update as it came. That this can be written proves the database: so it gets a last try."""
        await self._keep(read, error)
        if self._quarantine is not None and not await self._failure(read):
            await self._quarantine.release(read)
        self._tries.pop(read.update_id, None)

    async def _keep(self, read: Read, error: str) -> None:
        if self._quarantine is None:
            raise NotTaken
        try:
            await self._quarantine.keep(read, error)
        except Exception as trouble:
            raise NotTaken from trouble
        kind = type(read.arrival.event).__name__ if read.arrival else "none"
        self._log.error("telegram.set_aside", channel=CHANNEL, event_kind=kind, error=error)

    async def _failure(self, read: Read) -> str:
        """Commit one alone; give what went wrong, empty for nothing."""
        try:
            await self._receive([read])
        except TimeoutError:
            raise NotTaken from None
        except NotTaken:
            raise
        except Exception as error:  # noqa: BLE001 - named and counted by the caller
            return type(error).__name__
        return ""

    async def _pass_on(self, reads: Sequence[Read]) -> bool:
        try:
            return await self._others.take(reads)
        except NotTaken:
            raise
        except Exception:  # noqa: BLE001 - their mistake must not mute prospects
            self._log.exception("telegram.others_failed", count=len(reads))
            return False

    def _answer(self, taps: Sequence[str]) -> None:
        """Stop the circle on tapped buttons; nobody waits for it, and it may fail."""
        for tap in taps[: ANSWERS - len(self._answering)]:
            task = asyncio.create_task(self._answer_one(tap))
            self._answering.add(task)
            task.add_done_callback(self._answering.discard)

    async def _answer_one(self, tap: str) -> None:
        try:
            await self._door.call("answerCallbackQuery", {"callback_query_id": tap}, msgspec.Raw)
        except CallFailed as failed:
            self._log.debug("telegram.tap_unanswered", reason=failed.kind.replace(" ", "-"))
