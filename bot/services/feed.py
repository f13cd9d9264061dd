"""Who wants to know that a conversation changed: the inbox's pages and the web chat's sockets."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import contextmanager


class Feed:
    """Tells every subscriber the ids of conversations that changed. In one process, nothing is kept."""

    def __init__(self) -> None:
        self._waiting: set[_Subscription] = set()
        self.told = 0
        """How often something changed; what was read at this count is not old yet."""

    def tell(self, conversations: Iterable[str]) -> None:
        """Pass on that these conversations changed."""
        changed = set(conversations)
        self.told += 1
        for subscription in self._waiting:
            subscription.add(changed)

    def close(self) -> None:
        """End every subscription, so that pages that wait let the server stop."""
        for subscription in self._waiting:
            subscription.end()

    @contextmanager
    def subscribe(self) -> Iterator[_Subscription]:
        """Give an asynchronous iterator of sets of changed conversation ids, until the block is left."""
        subscription = _Subscription()
        self._waiting.add(subscription)
        try:
            yield subscription
        finally:
            self._waiting.discard(subscription)

    async def follow(self, *, gather: float, every: float | None = None) -> AsyncIterator[set[str] | None]:
        """Give what changed, ``gather`` seconds after the first of it, until the feed is closed.

        ``None`` means: look at everything. It comes first, now that no change can be missed any more, and again
        after ``every`` seconds without a change.
        """
        with self.subscribe() as changes:
            yield None
            while True:
                changed: set[str] | None = None
                try:
                    async with asyncio.timeout(every):
                        changed = await anext(changes)
                    await asyncio.sleep(gather)
                except TimeoutError:
                    pass
                except StopAsyncIteration:
                    return
                yield changed


class _Subscription(AsyncIterator[set[str]]):
    def __init__(self) -> None:
        self._changed: set[str] = set()
        self._ready = asyncio.Event()
        self._ended = False

    def end(self) -> None:
        self._ended = True
        self._ready.set()

    def add(self, changed: set[str]) -> None:
        self._changed |= changed
        self._ready.set()

    async def __anext__(self) -> set[str]:
        await self._ready.wait()
        if self._ended:
            raise StopAsyncIteration
        changed, self._changed = self._changed, set()
        self._ready.clear()
        return changed
