"""Updates waiting for the bot: by long polling, or posted to its webhook, as Telegram's server does it."""

import asyncio
import random
from collections import OrderedDict, deque
from collections.abc import Callable

import msgspec

from tests.standin.clock import Clock
from tests.standin.faults import Faults
from tests.standin.http import Poster

MESSAGE_LIVES = 86_400
CALLBACK_LIVES = 150
TAPS = 3 << 33
BUSINESS = 11 << 33
TERMINATED = (
    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
)
WEBHOOK_SET = (
    "Conflict: can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)
LONGEST_RETRY_AFTER = 3600
GONE_AFTER = 23 * 3600


class Conflict(Exception):
    """Answered with 409."""


class Waiting(msgspec.Struct):
    """One update: its JSON, the key of its queue, and when it is dropped."""

    id: int
    json: bytes
    queue: int
    expires: float


class Hook(msgspec.Struct):
    url: str
    secret: str = ""
    most: int = 40
    last_error: str = ""
    last_error_date: int = 0
    gone_since: float = 0.0


class Queues:
    def __init__(
        self,
        clock: Clock,
        faults: Faults,
        first_id: int = 1000,
        heard: Callable[[bytes], None] = lambda _: None,
    ) -> None:
        self.clock = clock
        self.faults = faults
        self.hook: Hook | None = None
        self.confirmed: list[int] = []
        self.dropped: list[int] = []
        self.deliveries: list[tuple[int, float, int]] = []
        """Each webhook delivery: update id, time, status (0: no answer)."""
        self._next_id = first_id
        self._random = random.Random(7)
        self._updates: OrderedDict[int, Waiting] = OrderedDict()
        self._poll: asyncio.Future[None] | None = None
        self._lanes: dict[int, deque[Waiting]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._room = asyncio.Semaphore(40)
        self._post = Poster(heard)
        self._again: list[Waiting] = []
        self._old: OrderedDict[int, Waiting] = OrderedDict()

    @property
    def pending(self) -> int:
        return len(self._updates)

    def add(self, make: Callable[[int], bytes], queue: int, lives: float) -> int:
        """Queue an update; ``make`` writes its JSON given its id."""
        id_ = self._next_id
        self._next_id += 1
        waiting = Waiting(id_, make(id_), queue, self.clock.now() + lives)
        self._updates[id_] = waiting
        if self.hook is not None:
            self._into_lane(waiting)
            if self.faults.repeats():
                self._into_lane(waiting)
        elif self._poll is not None and not self._poll.done():
            self._poll.set_result(None)
        return id_

    def repeat(self, id_: int) -> None:
        """Deliver an update that was confirmed once more, as Telegram now and then does."""
        waiting = self._old[id_]
        if self.hook is not None:
            self._into_lane(waiting)
            return
        self._again.append(waiting)
        if self._poll is not None:
            _settle(self._poll)

    # --- long polling ---

    async def get(self, offset: int, limit: int, wait: float) -> bytes:
        """Answer ``getUpdates`` with a JSON list."""
        if self.hook is not None:
            raise Conflict(WEBHOOK_SET)
        if self._poll is not None and not self._poll.done():
            self._poll.set_exception(Conflict(TERMINATED))
        self._confirm(offset)
        if not self._updates and not self._again and wait:
            await self._until_something(wait)
        return self._page(limit)

    def get_now(self, offset: int, limit: int) -> bytes | None:
        """Answer without waiting, if there is something."""
        if self.hook is not None or (self._poll is not None and not self._poll.done()):
            return None
        self._confirm(offset)
        return self._page(limit) if self._updates or self._again else None

    def _confirm(self, offset: int) -> None:
        while offset < 0 and len(self._updates) > -offset:
            self._updates.popitem(last=False)
        while offset > 0 and self._updates and (first := next(iter(self._updates))) < offset:
            self._done(first)

    def _done(self, id_: int) -> None:
        waiting = self._updates.pop(id_, None)
        if waiting is not None:
            self.confirmed.append(id_)
            self._old[id_] = waiting
            while len(self._old) > 100:
                self._old.popitem(last=False)

    async def _until_something(self, wait: float) -> None:
        self._poll = poll = asyncio.get_running_loop().create_future()
        timer = asyncio.ensure_future(self.clock.sleep(wait))
        timer.add_done_callback(lambda _: _settle(poll))
        try:
            await poll
        finally:
            timer.cancel()
            if self._poll is poll:
                self._poll = None

    def _page(self, limit: int) -> bytes:
        now = self.clock.now()
        for old in [u.id for u in self._updates.values() if u.expires <= now]:
            del self._updates[old]
            self.dropped.append(old)
        page = [u.json for u in self._again]
        self._again.clear()
        page += [u.json for u, _ in zip(self._updates.values(), range(limit), strict=False)]
        if page and self.faults.duplicates:
            page = [body for one in page for body in ((one, one) if self.faults.repeats() else (one,))]
        return b"[" + b",".join(page) + b"]"

    # --- webhook ---

    def set_hook(self, hook: Hook | None) -> None:
        self.hook = hook
        if hook is None:
            for task in self._tasks:
                task.cancel()
            self._lanes.clear()
            return
        self._room = asyncio.Semaphore(hook.most)
        if self._poll is not None and not self._poll.done():
            self._poll.set_exception(Conflict(WEBHOOK_SET))
        for waiting in list(self._updates.values()):
            self._into_lane(waiting)

    def _into_lane(self, waiting: Waiting) -> None:
        lane = self._lanes.get(waiting.queue)
        if lane is not None:
            lane.append(waiting)
            return
        self._lanes[waiting.queue] = deque([waiting])
        task = asyncio.ensure_future(self._deliver_lane(waiting.queue))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _deliver_lane(self, queue: int) -> None:
        lane = self._lanes[queue]
        while lane:
            await self._deliver(lane[0])
            lane.popleft()
        self._lanes.pop(queue, None)

    async def _deliver(self, waiting: Waiting) -> None:
        """Post one update until it is taken or too old: at once, at once again, then after 2, 4, 8 … seconds."""
        delay = 0.0
        while self.hook is not None:
            retry_after = await self._try(waiting)
            if retry_after is None:
                self._done(waiting.id)
                return
            wait = max(delay, min(retry_after, LONGEST_RETRY_AFTER))
            if self.clock.now() + wait >= waiting.expires:
                self._updates.pop(waiting.id, None)
                self.dropped.append(waiting.id)
                return
            await self.clock.sleep(wait)
            delay = 2.0 if not delay else min(delay * 2, self._random.uniform(60, 120))

    async def _try(self, waiting: Waiting) -> float | None:
        """Post once; ``None`` if it was taken, else the seconds the bot asked to wait."""
        hook = self.hook
        assert hook is not None
        headers = {"X-Telegram-Bot-Api-Secret-Token": hook.secret} if hook.secret else {}
        async with self._room:
            try:
                status, fields = await self._post(hook.url, waiting.json, headers)
            except OSError:
                status, fields = 0, {}
        self.deliveries.append((waiting.id, self.clock.now(), status))
        if 200 <= status < 300:
            hook.gone_since = 0.0
            return None
        self._failed(hook, status)
        return float(fields.get("retry-after", 0))

    def _failed(self, hook: Hook, status: int) -> None:
        hook.last_error = f"Wrong response from the webhook: {status}" if status else "Connection refused"
        hook.last_error_date = int(self.clock.now())
        if status != 410:
            hook.gone_since = 0.0
        elif not hook.gone_since:
            hook.gone_since = self.clock.now()
        elif self.clock.now() - hook.gone_since >= GONE_AFTER:
            self.hook = None

    async def stop(self) -> None:
        for task in tuple(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._post.close()


def _settle(poll: asyncio.Future[None]) -> None:
    if not poll.done():
        poll.set_result(None)
