"""How long somebody who guesses has to wait, so that nobody can shut out somebody else by guessing.

Failures are counted for an account *and* the address they come from, so that guesses from elsewhere cost the owner
nothing; a browser that its owner came in from before has a count of its own, so that guesses from the same office
cost them nothing either (OWASP's device cookies). One address as a whole gets a wider count, against trying one
password on everybody.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import datetime, timedelta

from storage import logins
from storage.engine import Transaction
from storage.logins import Failures

FREE, FREE_OF_ADDRESS, FREE_OF_CODES = 5, 40, 20
FIRST, LONGEST = timedelta(seconds=10), timedelta(minutes=15)
FORGOTTEN = timedelta(days=1)


def wait(failed: Failures | None, free: int, now: datetime) -> timedelta:
    """Give how long the next attempt has to wait still: nothing for the first ``free``, then ever longer."""
    if failed is None or failed.count < free or now - failed.last >= FORGOTTEN:
        return timedelta(0)
    doubled: int = 1 << min(failed.count - free, 16)
    pause = min(LONGEST, FIRST * doubled)
    return max(timedelta(0), failed.last + pause - now)


def key(kind: str, *parts: str) -> str:
    """Give the key a count is kept under; what was typed cannot be read from it."""
    return f"{kind}:{hashlib.sha256(chr(0).join(parts).encode()).hexdigest()}"


async def admit(tx: Transaction, counts: Mapping[str, int], now: datetime) -> timedelta:
    """Count an attempt under each key (with how many are free) and say how long to wait; nothing: go on.

    It is counted before it is made, so that attempts at the same moment count as well.
    """
    await logins.forget_failures(tx, now - FORGOTTEN)
    waits = [wait(await logins.failures(tx, one), free, now) for one, free in counts.items()]
    longest = max(waits, default=timedelta(0))
    if not longest:
        for one in counts:
            await logins.add_failure(tx, one, now)
    return longest
