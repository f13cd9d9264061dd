"""The one way into the group: what is most pressing goes first, and never more than the group may hold."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Awaitable, Callable, Iterable
from datetime import datetime

import msgspec

from bot import log
from bot.desk.telegram import plan, steps
from bot.desk.telegram.api import CallTrouble, Trouble
from bot.desk.telegram.budget import Budget
from bot.desk.telegram.posting import Poster, window
from bot.desk.telegram.reading import Reading, View
from bot.desk.telegram.steps import Step
from bot.services.clock import Clock
from storage import desk_topics
from storage.engine import Database
from storage.errors import StorageError

Tell = Callable[[str], None]
Post = Callable[[], Awaitable[None]]
Sleep = Callable[[float], Awaitable[None]]
REST = 1.0
PATIENCE = 60.0
"""Seconds until a group that is shut to the bot is tried again."""
LONGEST_PAUSE = 60.0
SHUT = (
    "The managers' group cannot be used ({reason}). Make the bot an administrator there who may manage topics, "
    "delete and pin messages, and switch topics on; it goes on by itself then. Managers can use the web inbox."
)
HEALED = "The managers' group is usable again."


class Work(msgspec.Struct, frozen=True):
    """What a conversation's topic needs."""

    view: View
    steps: list[Step]


class Queue:
    """Keeps topics up to date. ``run`` must be running; ``touch`` says which conversations changed."""

    def __init__(
        self,
        poster: Poster,
        reading: Reading,
        database: Database,
        clock: Clock,
        locks: Locks,
        *,
        seconds: Callable[[], float] = time.monotonic,
        sleep: Sleep = asyncio.sleep,
        tell: Tell,
        moved: Callable[[int], Awaitable[None]],
    ) -> None:
        self.poster = poster
        self._reading = reading
        self._database = database
        self._clock = clock
        self._locks = locks
        self._seconds = seconds
        self._sleep = sleep
        self._tell = tell
        self._moved = moved
        self._posts = Budget()
        self._edits = Budget()
        self._topics = Budget()
        self._touched: dict[str, None] = {}
        self._work: dict[str, Work] = {}
        self._later: dict[str, datetime] = {}
        self._asides: deque[Post] = deque()
        self._wake = asyncio.Event()
        self._streak = 0
        self._shut = ""
        """What the group is shut for: nothing, ``topics`` alone, or ``all``."""
        self._busy = True
        self._resting = False
        self._log = log.logger()

    def touch(self, conversations: Iterable[str]) -> None:
        """These conversations changed."""
        self._touched.update(dict.fromkeys(conversations))
        self._wake.set()

    def post(self, one: Post) -> None:
        """Post something that belongs to no lead, when the group's limit allows; a stop forgets it."""
        self._asides.append(one)
        self._wake.set()

    @property
    def idle(self) -> bool:
        """Whether every topic shows what it should."""
        return not (self._busy or self._touched or self._work or self._asides)

    @property
    def is_waiting(self) -> bool:
        """Whether there is something to do, but only later."""
        wants = bool(self._work or self._asides)
        return self._resting and wants and not (self._touched or self._wake.is_set())

    async def run(self) -> None:
        """Work until cancelled, beginning with whatever an earlier process left undone."""
        await self._begin()
        while True:
            try:
                await self.round()
            except StorageError:
                self._log.exception("database.failing")
                await self._sleep(REST)

    async def _begin(self) -> None:
        group = self.poster.group
        async with self._database.read() as tx:
            spent = await desk_topics.posted_since(tx, group.chat_id, window(self._clock))
            undone = await desk_topics.behind(tx, group.chat_id, group.bound_at)
        now, wall = self._seconds(), self._clock()
        self._posts = Budget(now - (wall - at).total_seconds() for at in spent)
        self.touch(undone)

    async def round(self) -> None:
        """Do the most pressing step that may be done now, or wait for one."""
        self._busy = True
        try:
            await self._look()
            conversation, step, wait = self._next()
            if step is not None:
                await self._do(conversation, step)
                return
            if self._asides:
                now = self._seconds()
                free = self._posts.free_at(now, 1, hot=False)
                if free <= now:
                    self._posts.spend(now, 1)
                    await self._asides.popleft()()
                    return
                wait = min(wait, free - now)
        finally:
            self._busy = False
        await self._rest(wait)

    async def _look(self) -> None:
        """Work out anew what the changed conversations need."""
        now = self._clock()
        due = [conversation for conversation, at in self._later.items() if at <= now]
        for conversation in due:
            del self._later[conversation]
        touched, self._touched = [*due, *self._touched], {}
        for conversation in dict.fromkeys(touched):
            try:
                await self._plan(conversation)
            except StorageError:
                self.touch(touched)
                raise
            except Exception:  # noqa: BLE001 - one lead that cannot be drawn must not hide the others
                self._log.exception("group.plan_failed", conversation=conversation)
                self._work.pop(conversation, None)

    async def _plan(self, conversation: str) -> None:
        async with self._locks.of(conversation):
            view = await self._reading.view(conversation)
        if view is None:
            self._work.pop(conversation, None)
            return
        if view.topic is not None and view.topic.chat_id != self.poster.group.chat_id:
            async with self._database.write() as tx:
                await desk_topics.drop(tx, conversation)
            view = msgspec.structs.replace(view, topic=None)
        now = self._clock()
        found = plan.steps(view.lead, view.topic, self.poster.group.secret, now)
        again = plan.look_again(view.lead, view.topic, now)
        if again is not None:
            self._later[conversation] = again
        if found:
            self._work[conversation] = Work(view, found)
            return
        self._work.pop(conversation, None)
        if view.topic is not None:
            await self.poster.up_to_date(view)

    def _next(self) -> tuple[str, Step | None, float]:
        """Give the most pressing step that may go now, or none and the seconds until one may."""
        now = self._seconds()
        best: tuple[str, Step] | None = None
        soonest = float("inf")
        shut = self._topics.held(now)
        for conversation, work in self._work.items():
            closed = shut > now and any(isinstance(step, steps.Reopen) for step in work.steps)
            for step in work.steps:
                at = self._free_at(step, now)
                if closed or (shut > now and _needs_topic_right(step)):
                    at = max(at, shut)
                soonest = min(soonest, at)
                if at <= now and (best is None or step.rank < best[1].rank):
                    best = (conversation, step)
        return (*best, 0.0) if best else ("", None, soonest - now)

    def _free_at(self, step: Step, now: float) -> float:
        cost = steps.cost(step)
        if cost:
            return self._posts.free_at(now, cost, hot=step.rank is steps.Rank.HOT)
        if steps.edits(step):
            return max(self._posts.held(now), self._edits.free_at(now, 1, hot=_is_pressing(step)))
        return self._posts.held(now)

    async def _do(self, conversation: str, step: Step) -> None:
        if steps.cost(step):
            self._posts.spend(self._seconds(), steps.cost(step))
        if steps.edits(step):
            self._edits.spend(self._seconds(), 1)
        try:
            async with self._locks.of(conversation):
                await self.poster.do(step, self._work[conversation].view)
        except CallTrouble as trouble:
            self._troubled(trouble, step)
            if trouble.trouble is Trouble.MOVED:
                await self._moved(trouble.moved_to)
            if trouble.trouble is Trouble.REFUSED:
                self._work.pop(conversation, None)
                return
        except StorageError:
            self.touch([conversation])
            raise
        except Exception:  # noqa: BLE001 - a mistake of ours in one topic must not stop the others
            self._log.exception("group.step_failed", conversation=conversation)
            self._work.pop(conversation, None)
            return
        else:
            self._well(step)
        self.touch([conversation])

    def heal(self) -> None:
        """Somebody changed the bot's rights: try at once."""
        self._posts.release()
        self._topics.release()
        self._wake.set()

    def _troubled(self, trouble: CallTrouble, step: Step) -> None:
        """Decide what a failure means for everything that waits."""
        self._log.warning("group.failing", reason=trouble.trouble.replace(" ", "-"))
        now = self._seconds()
        match trouble.trouble:
            case Trouble.SLOW_DOWN:
                self._posts.hold(now + max(1.0, trouble.retry_after))
            case Trouble.LATER:
                self._posts.hold(now + min(LONGEST_PAUSE, 2.0**self._streak))
                self._streak = min(self._streak + 1, 6)
            case Trouble.CLOSED_TOPIC:
                self._shut_out(trouble, now, topics=True)
            case Trouble.SHUT_OUT:
                self._shut_out(trouble, now, topics=_needs_topic_right(step) and "right" in trouble.reason)

    def _shut_out(self, trouble: CallTrouble, now: float, *, topics: bool) -> None:
        """Wait with everything; ``topics``: only with what needs the right to manage topics, the talk goes on."""
        (self._topics if topics else self._posts).hold(now + PATIENCE)
        what = "topics" if topics else "all"
        if self._shut != what:
            self._tell(SHUT.format(reason=trouble.reason))
        self._shut = what

    def _well(self, step: Step) -> None:
        self._streak = 0
        if self._shut == "all" or (self._shut and _needs_topic_right(step)):
            self._shut = ""
            self._tell(HEALED)

    async def _rest(self, wait: float) -> None:
        if self._later:
            until = (min(self._later.values()) - self._clock()).total_seconds()
            wait = min(wait, max(until, 0.0))
        waking = asyncio.ensure_future(self._wake.wait())
        timer = asyncio.ensure_future(self._sleep(min(wait, 3600.0) + 0.001))
        self._resting = True
        try:
            await asyncio.wait((waking, timer), return_when=asyncio.FIRST_COMPLETED)
        finally:
            self._resting = False
            for task in (waking, timer):
                task.cancel()
            # gathered, not awaited one by one under a suppress: that would swallow our own cancellation, too
            await asyncio.gather(waking, timer, return_exceptions=True)
        self._wake.clear()


class Locks:
    """One thing at a time in each conversation: what comes from the group, and what goes to it."""

    def __init__(self) -> None:
        self._locks: dict[str, tuple[asyncio.Lock, int]] = {}

    def of(self, conversation: str) -> _Held:
        """Give what holds a conversation inside ``async with``."""
        return _Held(self._locks, conversation)


class _Held:
    def __init__(self, locks: dict[str, tuple[asyncio.Lock, int]], conversation: str) -> None:
        self._locks = locks
        self._conversation = conversation

    async def __aenter__(self) -> None:
        lock, count = self._locks.get(self._conversation, (asyncio.Lock(), 0))
        self._locks[self._conversation] = (lock, count + 1)
        await lock.acquire()

    async def __aexit__(self, *_: object) -> None:
        lock, count = self._locks[self._conversation]
        lock.release()
        if count == 1:
            del self._locks[self._conversation]
        else:
            self._locks[self._conversation] = (lock, count - 1)


def _needs_topic_right(step: Step) -> bool:
    return isinstance(step, steps.Make | steps.Rename | steps.Reopen | steps.Close | steps.Remove)


def _is_pressing(step: Step) -> bool:
    return isinstance(step, steps.EditCard) and step.rank is not steps.Rank.HOUSE
