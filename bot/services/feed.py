"""Who wants to know that a conversation changed: pages, the group's desk, and what looks at leads after their turns."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TypeAlias

from storage.records import Conversation

Wanted: TypeAlias = Callable[[Conversation], bool]
"""Whether a conversation, as it stands after its turn, has to be looked at."""


class Feed:
    """Tells every subscriber the ids of conversations that changed. In one process, nothing is kept."""

    def __init__(self) -> None:
        self._waiting: set[_Subscription] = set()
        self.told = 0
        """How often something changed; what was read at this count is not old yet."""

    def turned(self, conversations: Mapping[str, Conversation]) -> None:
        """Pass on that these conversations had turns, and how they stand now."""
        self.told += 1
        for subscription in self._waiting:
            wanted = subscription.wanted
            if wanted is None:
                subscription.add(conversations)
            else:
                subscription.add([id_ for id_, one in conversations.items() if wanted(one)])

    def sent(self, conversations: Iterable[str]) -> None:
        """Pass on that lines of these conversations were sent, could not be, or were seen by their prospects."""
        changed = set(conversations)
        self.told += 1
        for subscription in self._waiting:
            if subscription.wanted is None:
                subscription.add(changed)

    def tell(self, conversations: Iterable[str]) -> None:
        """Pass on that something else about these conversations changed."""
        changed = set(conversations)
        self.told += 1
        for subscription in self._waiting:
            subscription.add(changed)

    def close(self) -> None:
        """End every subscription, so that pages that wait let the server stop."""
        for subscription in self._waiting:
            subscription.end()

    @contextmanager
    def subscribe(self, wanted: Wanted | None = None) -> Iterator[_Subscription]:
        """Give an asynchronous iterator of sets of changed conversation ids, until the block is left.

        ``wanted`` leaves out turns that do not matter, judged by what is in memory, and whatever was only sent or seen.
        """
        subscription = _Subscription(wanted)
        self._waiting.add(subscription)
        try:
            yield subscription
        finally:
            self._waiting.discard(subscription)

    async def follow(
        self, *, gather: float, every: float | None = None, wanted: Wanted | None = None
    ) -> AsyncIterator[set[str] | None]:
        """Give what changed (see ``subscribe``), ``gather`` seconds after the first of it, until the feed is closed.

        ``None`` means: look at everything. It comes first, now that no change can be missed any more, and again
        after ``every`` seconds without a change.
        """
        with self.subscribe(wanted) as changes:
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
    def __init__(self, wanted: Wanted | None) -> None:
        self.wanted = wanted
        self._changed: set[str] = set()
        self._ready = asyncio.Event()
        self._ended = False

    def end(self) -> None:
        self._ended = True
        self._ready.set()

    def add(self, changed: Iterable[str]) -> None:
        self._changed.update(changed)
        if self._changed:
            self._ready.set()

    async def __anext__(self) -> set[str]:
        await self._ready.wait()
        if self._ended:
            raise StopAsyncIteration
        changed, self._changed = self._changed, set()
        self._ready.clear()
        return changed
