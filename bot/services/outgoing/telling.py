"""Noticing what is to be told of leads, and putting it into the queue, in order, apart from the turns.

A lead's revision is compared with the one that was told last, so nothing is missed by a crash and nothing is told
twice: the queue and how far it was told change in one transaction.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot import log
from bot.services.clock import Clock
from bot.services.feed import Feed
from bot.services.outgoing import body
from storage import delivery, desk
from storage.delivery import Fresh, Webhook
from storage.engine import Database, Transaction
from storage.errors import StorageError

SETTLE = 1.0
"""Seconds that changes are collected, so that a burst of answers is told once."""
SWEEP = 300.0
"""Seconds after which all leads are looked through, whoever changed them."""


class Telling:
    """Fills the queue. ``run`` must be running; ``crms`` are targets that hear of everything."""

    def __init__(
        self, database: Database, clock: Clock, feed: Feed, *, public_url: str, crms: Sequence[str] = ()
    ) -> None:
        self._database = database
        self._clock = clock
        self._feed = feed
        self._public_url = public_url
        self._crms = tuple(crms)
        self._log = log.logger()

    async def run(self) -> None:
        """Look until cancelled: at what changed, and now and then at everything."""
        async for changed in self._feed.follow(gather=SETTLE, every=SWEEP, wanted=lambda one: one.complete):
            await self._safely(None if changed is None else sorted(changed))

    async def _safely(self, chats: Sequence[str] | None) -> None:
        try:
            while await self.look(chats):
                pass
        except StorageError:
            self._log.exception("database.failing")

    async def look(self, chats: Sequence[str] | None) -> int:
        """Put what is new of these leads (``None``: of all) into the queue; give how many leads there were."""
        async with self._database.read() as tx:
            targets = await self._targets(tx)
            found = await delivery.fresh(tx, chats) if targets else []
        if not found:
            return 0
        async with self._database.write(patient=True) as tx:
            for one in found:
                await self._tell(tx, one, targets)
        return len(found)

    async def _targets(self, tx: Transaction) -> dict[str, tuple[str, ...]]:
        """Give who hears of what: target -> events."""
        hooks = {one.id: one.events for one in await delivery.webhooks(tx) if one.active}
        return {**hooks, **dict.fromkeys(self._crms, body.EVENTS)}

    async def _tell(self, tx: Transaction, one: Fresh, targets: dict[str, tuple[str, ...]]) -> None:
        now, chat = self._clock(), one.now.conversation
        card = await desk.card(tx, chat)
        for event in body.events(one) if card is not None else ():
            text = body.message(event, card, now, self._public_url)  # type: ignore[arg-type]
            for target, wanted in targets.items():
                if event in wanted:
                    await delivery.put(tx, target, chat, event, body=text, now=now)
        await delivery.tell(tx, one.now)


async def is_first(tx: Transaction, crms: Sequence[str]) -> bool:
    """Whether nobody hears of leads yet."""
    return not crms and not any(one.active for one in await delivery.webhooks(tx))


async def add(tx: Transaction, one: Webhook, crms: Sequence[str]) -> None:
    """Add an endpoint; the first one of all hears of what happens from now on, not of every lead there ever was."""
    if await is_first(tx, crms):
        await delivery.all_told(tx)
    await delivery.add(tx, one)
