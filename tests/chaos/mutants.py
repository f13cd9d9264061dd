"""Deliberate bugs for the process that is killed: the crash test must catch each one.

Each swaps one function of the running program, in the driver's process only.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import literal_column

from bot.channels.contract import Arrival
from bot.services.deliver import Deliverer
from bot.services.intake import Intake
from bot.services.receive import Receiver
from bot.services.work import Worked, work_through
from storage import inbox, outbox, turns
from storage.engine import Transaction
from storage.ids import new_id
from storage.records import Claim, Incoming, RowKey, Saved, Sent, Stored, Turn
from storage.turns import MayClaim, leave_it

WINDOW = 0.02
"""Seconds a bug leaves its gap open, so that a short run meets it as surely as a long one."""


def acknowledge_before_commit() -> None:
    """The channel goes on as soon as it has handed its updates over."""
    honest = Intake.__call__
    waiting: set[asyncio.Task[None]] = set()

    async def received(self: Intake, *arrivals: Arrival) -> None:
        async def later() -> None:
            await asyncio.sleep(WINDOW)
            await honest(self, *arrivals)

        task = asyncio.create_task(later())
        waiting.add(task)
        task.add_done_callback(waiting.discard)

    Intake.__call__ = received  # type: ignore[method-assign]


def no_unique_key() -> None:
    """Every delivery of an update is taken for a new one."""
    honest = inbox.store

    async def store(tx: Transaction, incoming: Sequence[Incoming], now: datetime) -> list[Stored]:
        unlike = [
            msgspec.structs.replace(one, external_id=f"{one.external_id}#{new_id(now)}") for one in incoming
        ]
        return await honest(tx, unlike, now)

    inbox.store = store


def two_transactions() -> None:
    """The inbox row is taken to its end in one transaction, its turn written in another."""

    async def handle(
        self: Receiver, tx: Transaction, batch: list[Stored], now: datetime
    ) -> tuple[Worked, Saved | None]:
        if not batch:
            return Worked(), None
        await inbox.mark_done(tx, [one.id for one in batch if one.id is not None])
        return Worked(later=batch), None

    honest = Receiver._transact

    async def transact(self: Receiver, arriving: Any, batch: list[Stored]) -> Any:
        done = await honest(self, arriving, batch)
        if not batch:
            return done
        await asyncio.sleep(WINDOW)
        async with self._database.write() as tx:
            worked = await work_through(tx, self._scripts, batch, self._clock())
            saved = await turns.save(tx, worked.turns) if worked.turns else None
        return type(done)(done.stored, worked, saved)

    Receiver._handle = handle  # type: ignore[method-assign]
    Receiver._transact = transact  # type: ignore[method-assign]


def sent_before_it_is_sent() -> None:
    """Rows are marked as sent when they are claimed."""
    honest = outbox.claim

    async def claim(tx: Transaction, keys: Sequence[RowKey]) -> Claim:
        claimed = await honest(tx, keys)
        now = datetime.now().astimezone()
        await outbox.finish(tx, [Sent(one.key, "", now) for one in claimed.outgoing])
        return claimed

    saves = turns.save

    async def save(tx: Transaction, turns: Sequence[Turn], may_claim: MayClaim = leave_it) -> Saved:
        saved = await saves(tx, turns, may_claim)
        now = datetime.now().astimezone()
        await outbox.finish(tx, [Sent(one.key, "", now) for one in saved.claimed])
        return saved

    outbox.claim = claim
    turns.save = save


def no_order_in_a_chat() -> None:
    """A chat is not kept busy while one of its messages is on its way."""

    async def one_round(self: Deliverer) -> None:
        await honest(self)
        self._busy.clear()

    honest = Deliverer.round
    Deliverer.round = one_round  # type: ignore[method-assign]


def events_overtake() -> None:
    """A batch is worked through in any order."""
    honest = Receiver._handle

    async def handle(
        self: Receiver, tx: Transaction, batch: list[Stored], now: datetime
    ) -> tuple[Worked, Saved | None]:
        return await honest(self, tx, batch[::-1], now)

    Receiver._handle = handle  # type: ignore[method-assign]


def no_epoch_check() -> None:
    """What the bot planned before a manager came leaves all the same."""
    outbox.is_stale = lambda voice, planned, now: False
    outbox._owner_changed = lambda: literal_column("0")


BUGS: Mapping[str, Callable[[], None]] = {
    bug.__name__: bug
    for bug in (
        acknowledge_before_commit,
        no_unique_key,
        two_transactions,
        sent_before_it_is_sent,
        no_order_in_a_chat,
        events_overtake,
        no_epoch_check,
    )
}


def plant(name: str) -> None:
    """Put a bug in, if one is named."""
    if name:
        BUGS[name]()
