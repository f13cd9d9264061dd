"""Calls that come a fixed time after they were asked for: one timer for all of them, not one each."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from typing import Generic, ParamSpec

P = ParamSpec("P")


class Later(Generic[P]):
    """Calls ``act`` with what it was asked with, ``after`` seconds later, in the order asked. It must not raise."""

    def __init__(self, after: float, act: Callable[P, None]) -> None:
        self._after = after
        self._act = act
        self._asked: deque[tuple[float, Callable[[], None]]] = deque()

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> None:
        """Ask for a call."""
        loop = asyncio.get_running_loop()
        self._asked.append((loop.time() + self._after, lambda: self._act(*args, **kwargs)))
        if len(self._asked) == 1:
            loop.call_later(self._after, self._ring)

    def _ring(self) -> None:
        loop = asyncio.get_running_loop()
        while self._asked and self._asked[0][0] <= loop.time():
            self._asked[0][1]()
            self._asked.popleft()
        if self._asked:
            loop.call_at(self._asked[0][0], self._ring)
