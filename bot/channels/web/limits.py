"""Token buckets: how much one browser and one network address may send."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from starlette.requests import HTTPConnection

KEPT = 10_000


class Rate(msgspec.Struct, frozen=True):
    """At most ``burst`` at once, and ``per_second`` in the long run."""

    per_second: float
    burst: float


class Limits(msgspec.Struct, frozen=True):
    """What is polite. A host (network address) may be an office with many browsers behind it."""

    events_of_browser: Rate = Rate(1, 20)
    events_of_host: Rate = Rate(10, 200)
    browsers_of_host: Rate = Rate(0.2, 60)
    """New tokens."""
    frames_of_browser: Rate = Rate(10, 100)
    polls_of_host: Rate = Rate(50, 500)
    """Requests in place of a socket."""
    files_of_browser: Rate = Rate(0.2, 10)
    files_of_host: Rate = Rate(1, 60)
    files_at_once: int = 16
    """Uploads in memory at the same time, of everybody."""
    sockets_of_browser: int = 10
    sockets_of_host: int = 200
    files_at_once_of_host: int = 4


def network_of(connection: HTTPConnection) -> str:
    """Give the address a connection comes from; of IPv6 the first half, which is one household's."""
    host = connection.client.host if connection.client else ""
    return ":".join(host.split(":")[:4]) if host.count(":") > 3 else host


class Buckets:
    """One bucket a key. ``seconds`` is a clock that only goes forward."""

    def __init__(self, rate: Rate, seconds: Callable[[], float]) -> None:
        self._rate = rate
        self._seconds = seconds
        self._left: dict[str, tuple[float, float]] = {}

    def take(self, key: str) -> float:
        """Take one if there is one and give 0, or else the seconds until there will be."""
        now = self._seconds()
        left = self._refilled(key, now)
        if left < 1:
            return (1 - left) / self._rate.per_second
        if len(self._left) >= KEPT:
            self._sweep(now)
        self._left[key] = (left - 1, now)
        return 0

    def _refilled(self, key: str, now: float) -> float:
        left, since = self._left.get(key, (self._rate.burst, now))
        return min(self._rate.burst, left + (now - since) * self._rate.per_second)

    def _sweep(self, now: float) -> None:
        """Forget the full buckets: a key that comes back gets a full one anyway."""
        self._left = {k: v for k, v in self._left.items() if self._refilled(k, now) < self._rate.burst}
