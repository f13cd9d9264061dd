"""How much the bot may post into the group: never more than twenty messages in any minute, all topics together.

Source: Telegram's bots FAQ. Ordinary posts are spread out (a few at once, then one every four seconds), so that
there is always room for a hot lead's card within a moment; only those may use the last of the minute's places.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

COUNT = 20
SPAN = 61.0
"""A second more than a minute: the messenger's clock is not ours."""
BURST = 5
EACH = SPAN / (COUNT - BURST)
"""Seconds between ordinary posts after a burst; a burst and a minute of these stay within the count."""


class Budget:
    """Counts posts; all times are seconds of one monotonic clock. ``spent`` are those before this start."""

    def __init__(self, spent: Iterable[float] = ()) -> None:
        self._spent: deque[float] = deque(sorted(spent), maxlen=COUNT)
        self._due = max(self._spent, default=float("-inf"))
        self._held = float("-inf")

    def free_at(self, now: float, cost: int, *, hot: bool) -> float:
        """Give when so many posts may go, ``now`` at the earliest; ``hot``: before everything else."""
        at = max(now, self._held)
        places = list(self._spent)
        over = len(places) + cost - COUNT
        if over > 0:
            at = max(at, places[over - 1] + SPAN)
        if not hot:
            at = max(at, self._due - EACH * (BURST - cost))
        return at

    def spend(self, now: float, cost: int) -> None:
        """Count posts that go now; hot ones push ordinary ones back by no more than a full minute of them."""
        self._spent.extend([now] * cost)
        self._due = min(max(self._due, now) + EACH * cost, now + EACH * COUNT)

    def hold(self, until: float) -> None:
        """The messenger said to wait."""
        self._held = max(self._held, until)

    def release(self) -> None:
        """The reason to wait is gone."""
        self._held = float("-inf")

    def held(self, now: float) -> float:
        """Give until when nothing at all may be called; ``now`` if it may."""
        return max(now, self._held)
