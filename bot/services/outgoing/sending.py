"""Sending what is in the queue: each lead's messages in order, each target at its own pace.

The waits between tries are those of the Standard Webhooks specification; an endpoint that answers 410 Gone, or
nothing good for ``GIVE_UP``, is switched off and says so. One that asks for patience (``Retry-After``, RFC 9110)
gets it, and up to ``PATIENCE`` in all that costs no try.
"""

from __future__ import annotations

import asyncio
import math
import random
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Protocol

import msgspec

from bot import log
from bot.services.clock import Clock
from bot.services.polling import poll
from storage import delivery
from storage.delivery import DONE, FAILED, WAITING, Delivery, Try, Webhook
from storage.engine import Database, Transaction
from storage.errors import StorageError

WAITS = tuple(
    timedelta(seconds=seconds) for seconds in (5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400)
)
"""From one try to the next (standard-webhooks, "deliverability and reliability")."""
GIVE_UP = timedelta(days=5)
"""An endpoint that failed for so long without one good answer is switched off."""
PATIENCE = timedelta(hours=24)
"""So long in all a message waits at the other side's word; from then on each refusal is a failed try."""
LONGEST_STEP = timedelta(hours=1)
"""A pause is at least as long as those before together, up to this: who says "one second" all day is asked rarely."""
GONE = 410
AT_ONCE = 4
"""Messages on their way to one target."""
POLL = 1.0
CUT = 300
"""Characters of an answer that are kept."""
KEPT = timedelta(days=30)
SWEEP = timedelta(hours=6)
"""Between two times that messages older than ``KEPT`` go."""


class Sent(msgspec.Struct, frozen=True):
    """What a try came to. ``status`` ``None``: no answer; ``wait`` is what the other side asked for (above zero)."""

    status: int | None
    answer: str = ""
    wait: timedelta | None = None
    is_final: bool = False
    """A further try would end the same."""

    @property
    def is_done(self) -> bool:
        """Whether it was taken."""
        return self.status is not None and 200 <= self.status < 300


class Target(Protocol):
    """Somewhere messages go."""

    async def send(self, one: Delivery) -> Sent:
        """Try to send one message; never raises for what the other side does."""


class Sending:
    """Empties the queue. ``run`` must be running.

    ``hook`` makes the target of an endpoint as the database has it; ``crms`` are the other targets, by name.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        hook: Callable[[Webhook], Target],
        crms: Mapping[str, Target],
        *,
        chance: random.Random | None = None,
    ) -> None:
        self._database = database
        self._clock = clock
        self._hook = hook
        self._crms = crms
        self._chance = chance or random.SystemRandom()
        self._busy: dict[str, int] = {}
        self._under_way: set[asyncio.Task[None]] = set()
        self._held: set[tuple[str, str]] = set()
        self._swept = clock()
        self._log = log.logger()

    async def run(self) -> None:
        """Send until cancelled."""
        await poll(self._look_and_sweep, POLL)

    async def _look_and_sweep(self) -> None:
        await self.look()
        now = self._clock()
        if now - self._swept > SWEEP:
            self._swept = now
            async with self._database.write() as tx:
                await delivery.sweep(tx, now - KEPT)

    async def settled(self) -> None:
        """Wait until everything under way has ended."""
        while self._under_way:
            await asyncio.wait(self._under_way)

    async def look(self) -> int:
        """Begin to send what is due, as far as its target has room; give how many."""
        async with self._database.read() as tx:
            due = await delivery.due(tx, self._clock())
            found = [one for one in due if (one.target, one.conversation) not in self._held]
            targets = await self._targets(tx) if found else {}
        begun = 0
        for one in found:
            if self._busy.get(one.target, 0) < AT_ONCE:
                self._begin(one, targets.get(one.target))
                begun += 1
        return begun

    async def _targets(self, tx: Transaction) -> Mapping[str, Target]:
        hooks = {one.id: self._hook(one) for one in await delivery.webhooks(tx) if one.active}
        return {**hooks, **self._crms}

    def _begin(self, one: Delivery, target: Target | None) -> None:
        self._held.add((one.target, one.conversation))
        self._busy[one.target] = self._busy.get(one.target, 0) + 1
        task = asyncio.create_task(self._send(one, target))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    async def _send(self, one: Delivery, target: Target | None) -> None:
        begun = asyncio.get_running_loop().time()
        try:
            gone = one.event != delivery.ERASED  # that is owed even while the CRM's token is missing
            sent = Sent(None, "there is no such endpoint any more", is_final=gone)
            if target is not None:
                sent = await target.send(one)
        except Exception as error:  # noqa: BLE001 - one target's bug must not stop the others
            self._log.exception("delivery.broke", target=one.target)
            sent = Sent(None, type(error).__name__)
        took = round((asyncio.get_running_loop().time() - begun) * 1000)
        try:
            await self._keep(one, sent, took)
        except StorageError:
            self._log.exception("database.failing")
        finally:
            self._held.discard((one.target, one.conversation))
            self._busy[one.target] -= 1

    async def _keep(self, one: Delivery, sent: Sent, took: int) -> None:
        now = self._clock()
        done = Try(now, sent.status, sent.answer[:CUT], took)
        paused = timedelta() if sent.is_done or sent.is_final else _pause(one, sent)
        ended = sent.is_done or sent.is_final or (one.tries >= len(WAITS) and not paused)
        state = DONE if sent.is_done else FAILED if ended else WAITING
        next_at = None if ended else now + (paused or max(self._wait(one.tries), sent.wait or timedelta()))
        async with self._database.write() as tx:
            await delivery.tried(tx, one, done, state=state, next_at=next_at, paused=paused)
            await self._judge(tx, one.target, sent)
        if state is FAILED:
            self._log.warning("delivery.given_up", target=one.target, status=sent.status)

    def _wait(self, tries: int) -> timedelta:
        """Give the wait after so many failed tries before, a little longer by chance, so that not all come at once."""
        return WAITS[tries] * (1 + self._chance.random() / 10)

    async def _judge(self, tx: Transaction, target: str, sent: Sent) -> None:
        """Switch off an endpoint that is gone, or failed for days."""
        hook = next((one for one in await delivery.webhooks(tx) if one.id == target), None)
        if hook is None:
            return
        now = self._clock()
        if sent.is_done:
            if hook.failing_since is not None:
                await delivery.change(tx, target, failing_since=None)
        elif sent.status == GONE:
            await delivery.change(tx, target, active=False, why="it answered 410 Gone")
        elif hook.failing_since is None:
            await delivery.change(tx, target, failing_since=now)
        elif now - hook.failing_since >= GIVE_UP:
            await delivery.change(tx, target, active=False, why="it failed for five days")


def _pause(one: Delivery, sent: Sent) -> timedelta:
    """Give the pause that was asked for, in whole seconds; zero if none was, or if patience is at its end."""
    if sent.wait is None:
        return timedelta()
    seconds = math.ceil(max(sent.wait, min(one.waited, LONGEST_STEP)).total_seconds())
    wait = timedelta(seconds=seconds)
    return wait if one.waited + wait <= PATIENCE else timedelta()
