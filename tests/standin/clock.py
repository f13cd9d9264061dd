"""The stand-in's clock: the real one, or one that moves only when a test says so."""

import asyncio
import heapq
import itertools
import time
from typing import Protocol


class Clock(Protocol):
    def now(self) -> float:
        """Give the seconds since 1970."""

    async def sleep(self, seconds: float) -> None:
        """Wait."""


class RealClock:
    def now(self) -> float:
        return time.time()

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


class ManualClock:
    """Stands still; ``advance`` moves it and wakes whoever waited for that long."""

    def __init__(self, start: float = 1_790_000_000) -> None:
        self._now = start
        self._waiting: list[tuple[float, int, asyncio.Future[None]]] = []
        self._count = itertools.count()

    def now(self) -> float:
        return self._now

    async def sleep(self, seconds: float) -> None:
        if seconds <= 0:
            return
        waiting: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._waiting, (self._now + seconds, next(self._count), waiting))
        await waiting

    @property
    def next_in(self) -> float:
        """Give the seconds until somebody's sleep is over, infinite where nobody sleeps."""
        due = [at for at, _, waiting in self._waiting if not waiting.done()]
        return max(0.0, min(due, default=float("inf")) - self._now)

    async def advance(self, seconds: float) -> None:
        await self._let_run()
        end = self._now + seconds
        while self._waiting and self._waiting[0][0] <= end:
            self._now, _, waiting = heapq.heappop(self._waiting)
            if not waiting.done():
                waiting.set_result(None)
            await self._let_run()
        self._now = end

    @staticmethod
    async def _let_run() -> None:
        for _ in range(5):
            await asyncio.sleep(0)
