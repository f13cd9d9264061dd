"""Updates on their way in: committed first, then whatever else wants them; only then acknowledged."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Collection, Sequence
from typing import Any, Protocol

from bot import log
from bot.channels.contract import Arrival, Receive
from bot.channels.telegram.door import Door
from bot.channels.telegram.failures import CallFailed
from bot.channels.telegram.parsing import Read, read_batch, read_update
from bot.services.clock import Clock

TRIES = 3
"""So often an update is tried alone before it is set aside."""
ANSWERS = 500
"""The most taps being answered at a time; further ones stay unanswered (the client stops its circle itself)."""


class Others(Protocol):
    """Whoever wants updates that are not a prospect's, such as the managers' group."""

    def wants(self, read: Read) -> bool:
        """Whether this update is for them although it looks like a prospect's."""

    async def take(self, reads: Sequence[Read]) -> None:
        """Take updates; they are acknowledged when this returns, whether it raises or not."""


class Handlers:
    """The framework's own handlers: they get taps on their own buttons, and all that is no prospect's.

    ``commands`` (without the slash) are theirs too, also in a prospect's chat.
    """

    def __init__(self, door: Door, commands: Collection[str] = ()) -> None:
        self._door = door
        self._commands = frozenset(commands)

    def wants(self, read: Read) -> bool:
        """Whether it is a tap on a button that is none of ours, or one of their commands."""
        return self._door.has_handlers and (read.is_foreign_tap or read.command in self._commands)

    async def take(self, reads: Sequence[Read]) -> None:
        """Pass updates on, one after the other."""
        for read in reads:
            await self._door.pass_on(read.raw)


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
        secretary: bool,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self.receive: Receive | None = None
        self._door = door
        self._others = others
        self._now = now
        self._secretary = secretary
        self._sleep = sleep
        self._answering: set[asyncio.Task[None]] = set()
        self._log = log.logger()

    async def batch(self, body: bytes) -> int:
        """Take a whole answer of ``getUpdates``; give the next offset, 0 for an empty answer.

        Raises:
            NotTaken: nothing could be committed.
            msgspec.MsgspecError: it is no such answer.
        """
        reads = read_batch(body, self._door.account, self._now())
        await self._take(reads)
        return reads[-1].update_id + 1 if reads else 0

    async def one(self, raw: bytes) -> bool:
        """Take one update; give whether it was a prospect's. The errors are those of ``batch``."""
        read = read_update(raw, self._door.account, self._now())
        await self._take([read])
        return self._is_mine(read)

    async def aclose(self) -> None:
        """Let the answers to taps go."""
        for task in self._answering:
            task.cancel()
        await asyncio.gather(*self._answering, return_exceptions=True)

    async def _take(self, reads: Sequence[Read]) -> None:
        mine = [read for read in reads if self._is_mine(read)]
        await self._commit([read.arrival for read in mine if read.arrival])
        self._answer([read.tap for read in mine if read.tap])
        theirs = [read for read in reads if self._is_secretarys(read)]
        if theirs and self._secretary is not None:
            await self._secretary.take(theirs)
        rest = [read for read in reads if not (self._is_mine(read) or self._is_secretarys(read))]
        if rest:
            await self._pass_on(rest)

    def _is_mine(self, read: Read) -> bool:
        if read.arrival is None or (read.business and not self._secretary):
            return False
        return not self._others.wants(read)

    async def _commit(self, arrivals: Sequence[Arrival]) -> None:
        if not arrivals:
            return
        if self.receive is None:
            raise NotTaken
        try:
            await self.receive(*arrivals)
        except Exception as error:  # noqa: BLE001 - whatever it is: not committed
            self._log.warning("telegram.not_taken", count=len(arrivals), error=type(error).__name__)
            await self._one_by_one(arrivals)

    async def _one_by_one(self, arrivals: Sequence[Arrival]) -> None:
        """Find the one that cannot be committed, set it aside, and take the others.

        When none can, it is not theirs but the database's trouble.
        """
        refused = [arrival for arrival in arrivals if not await self._taken(arrival)]
        if len(refused) == len(arrivals):
            raise NotTaken
        for _ in range(TRIES - 1):
            refused = [arrival for arrival in refused if not await self._taken(arrival)]
        for arrival in refused:
            self._log.error("telegram.set_aside", channel="telegram", event_kind=type(arrival.event).__name__)

    async def _taken(self, arrival: Arrival) -> bool:
        assert self.receive is not None  # noqa: S101 - for mypy: asked by _commit
        try:
            await self.receive(arrival)
        except Exception:  # noqa: BLE001 - counted by the caller
            return False
        return True

    async def _pass_on(self, reads: Sequence[Read]) -> None:
        try:
            await self._others.take(reads)
        except Exception:  # noqa: BLE001 - their mistake must not mute prospects
            self._log.exception("telegram.others_failed", count=len(reads))

    def _answer(self, taps: Sequence[str]) -> None:
        """Stop the circle on tapped buttons; nobody waits for it, and it may fail."""
        for tap in taps[: ANSWERS - len(self._answering)]:
            task = asyncio.create_task(self._answer_one(tap))
            self._answering.add(task)
            task.add_done_callback(self._answering.discard)

    async def _answer_one(self, tap: str) -> None:
        try:
            await self._door.call("answerCallbackQuery", {"callback_query_id": tap}, Any)
        except CallFailed as failed:
            self._log.debug("telegram.tap_unanswered", reason=failed.kind.replace(" ", "-"))
