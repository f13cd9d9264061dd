"""The outgoing post as a whole: who hears of leads, the two loops that fill and empty the queue, and trying it out."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from typing import Any

import msgspec

from bot.services.clock import Clock
from bot.services.feed import Feed
from bot.services.outgoing.guard import Resolve, ask_the_system, place, split
from bot.services.outgoing.sending import CUT, Sending, Target
from bot.services.outgoing.telling import Telling
from bot.services.outgoing.webhook import Hook
from storage.delivery import WAITING, Delivery, Try, Webhook
from storage.engine import Database
from storage.ids import new_id
from storage.moments import stamp

TEST = "webhook.test"
"""The type of a message that tries an endpoint out; it is no lead's, and in no log."""


class Post:
    """Leads on their way out. ``jobs`` must be running; ``crms`` are targets by name."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        feed: Feed,
        *,
        public_url: str,
        crms: Mapping[str, Target] | None = None,
        own_machine: bool = False,
        resolve: Resolve = ask_the_system,
    ) -> None:
        self.crms = dict(crms or {})
        self._clock = clock
        self._resolve = resolve
        self._own_machine = own_machine
        self.telling = Telling(database, clock, feed, public_url=public_url, crms=tuple(self.crms))
        self.sending = Sending(database, clock, self._hook, self.crms)

    @property
    def jobs(self) -> list[Callable[[], Coroutine[Any, Any, None]]]:
        """Give what works as long as the house does."""
        return [self.telling.run, self.sending.run]

    async def judge(self, url: str) -> None:
        """Say whether an endpoint may lie there; raises ``ForbiddenError``."""
        split(url, own_machine=self._own_machine)
        await place(url, self._resolve, own_machine=self._own_machine)

    async def try_out(self, hook: Webhook) -> Try:
        """Send an endpoint a message that is about no lead, and give what came of it."""
        now = self._clock()
        text = msgspec.json.encode({"type": TEST, "version": 1, "timestamp": stamp(now), "data": {}}).decode()
        one = Delivery(f"msg_{new_id(now)}", hook.id, "", TEST, text, WAITING, now, now)
        loop = asyncio.get_running_loop()
        begun = loop.time()
        sent = await self._hook(hook).send(one)
        return Try(now, sent.status, sent.answer[:CUT], round((loop.time() - begun) * 1000))

    def _hook(self, hook: Webhook) -> Hook:
        return Hook(hook, self._clock, resolve=self._resolve, own_machine=self._own_machine)
