"""Deliberate bugs in what the house finds out beside its turns: the kill test must catch each one.

Each swaps one function of the running program, in the driver's process only.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

import msgspec

from bot.services import people, proving, watch
from bot.services.people import People
from bot.services.proving import Proving
from bot.services.receive import Receiver
from bot.services.waiting import look
from bot.services.waiting.look import Lookout
from bot.services.work import Worked, work_through
from dialogs.events import DeskNews, Event, HouseEvent, Joined, Noticed, Parted, Proved
from storage import inbox, turns, waits
from storage.engine import Database, Transaction
from storage.ids import new_id
from storage.people import Pair
from storage.records import Conversation, Incoming, Saved, Stored
from tests.chaos.mutants import WINDOW


def news_without_a_stable_key() -> None:
    """What a prospect who waits is told has another key each time, so a repeated look tells it twice."""
    honest, submits = look._incoming, Receiver.submit

    def incoming(seen: look.Seen, event: HouseEvent, key: str) -> Incoming:
        one = honest(seen, event, key)
        return msgspec.structs.replace(one, external_id=f"{one.external_id}#{new_id(one.at)}")

    async def submit(self: Receiver, *incoming: Incoming) -> list[Stored]:
        stored = await submits(self, *incoming)
        if any(isinstance(one.event, DeskNews) for one in incoming):
            await asyncio.sleep(WINDOW * 10)
        return stored

    look._incoming = incoming
    Receiver.submit = submit  # type: ignore[method-assign]


def marked_before_it_is_told() -> None:
    """A look is marked as done first, and what it came to is told after that."""
    honest = Lookout._do

    async def do(self: Lookout, looks: Sequence[look.Seen | look.PutOff]) -> None:
        async with self._database.write() as tx:
            for one in looks:
                if isinstance(one, look.Seen):
                    await waits.looked(tx, one.wait.id, **look._kept(one))
        await asyncio.sleep(WINDOW * 10)
        await honest(self, looks)

    Lookout._do = do  # type: ignore[method-assign]


def done_before_it_is_worked_through() -> None:
    """What was noticed and proven is marked as done in one transaction, and its turn written in another."""
    honest = Receiver._transact

    async def handle(
        self: Receiver, tx: Transaction, batch: list[Stored], now: datetime
    ) -> tuple[Worked, Saved | None]:
        found = [one for one in batch if isinstance(one.incoming.event, Noticed | Proved)]
        await inbox.mark_done(tx, [one.id for one in found if one.id is not None])
        others = [one for one in batch if one not in found]
        worked, saved = await handles(self, tx, others, now)
        worked.later += found
        return worked, saved

    async def transact(self: Receiver, arriving: Any, batch: list[Stored]) -> Any:
        done = await honest(self, arriving, batch)
        found = [one for one in done.worked.later if isinstance(one.incoming.event, Noticed | Proved)]
        if not found:
            return done
        await asyncio.sleep(WINDOW * 10)
        async with self._database.write() as tx:
            worked = await work_through(tx, self._scripts, found, self._clock())
            await turns.save(tx, worked.turns)
        done.worked.later = [one for one in done.worked.later if one not in found]
        return done

    handles = Receiver._handle
    Receiver._handle = handle  # type: ignore[method-assign]
    Receiver._transact = transact  # type: ignore[method-assign]


def nothing_is_made_up() -> None:
    """Looks take their time, and a start looks at nothing that an earlier run may not have looked at."""

    async def made_up(_: Database) -> set[str]:
        return set()

    watch.SETTLE = proving.SETTLE = WINDOW * 20
    watch.made_up = proving.made_up = made_up  # type: ignore[assignment, attr-defined]


def noted_before_it_is_mailed() -> None:
    """A code is noted as mailed, and mailed after that."""
    honest = Proving._hand_over
    later: set[asyncio.Task[None]] = set()

    async def hand_over(self: Proving, *told: Any) -> None:
        async def mail() -> None:
            await asyncio.sleep(WINDOW * 10)
            await honest(self, *told)

        task = asyncio.create_task(mail())
        later.add(task)
        task.add_done_callback(later.discard)

    Proving._hand_over = hand_over  # type: ignore[assignment, method-assign]


def mailed_by_every_look() -> None:
    """A code is mailed by every look until its mailing has come back as an event."""

    def begin(self: Proving, key: str, one: Conversation, work: proving.Work) -> None:
        task = asyncio.create_task(self._work_on(key, one, work))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    Proving._begin = begin  # type: ignore[method-assign]


def merged_before_it_is_told() -> None:
    """Both chats learn of a merge after it is committed, each in a transaction of its own."""
    told: list[tuple[People, Pair, str, Mapping[str, Joined | Parted]]] = []

    async def nothing_yet(
        self: People, _tx: Transaction, pair: Pair, what: str, news: Mapping[str, Joined | Parted]
    ) -> list[Stored]:
        told.append((self, pair, what, news))
        return []

    async def tell(receiver: Receiver, _: Sequence[Stored]) -> None:
        self, pair, what, news = told.pop()
        now = self._clock()
        for chat, event in news.items():
            await asyncio.sleep(WINDOW * 10)
            await receiver.handled(_of_people(f"{pair.id}:{what}:{chat}:{now.isoformat()}", chat, event, now))

    People._tell = nothing_yet  # type: ignore[assignment, method-assign]
    Receiver.taken_up = tell  # type: ignore[assignment, method-assign]


def _of_people(key: str, chat: str, event: Event, now: datetime) -> Incoming:
    return Incoming(people.CHANNEL, "", key, "", event, chat, now)


BUGS: Mapping[str, Callable[[], None]] = {
    bug.__name__: bug
    for bug in (
        news_without_a_stable_key,
        marked_before_it_is_told,
        done_before_it_is_worked_through,
        nothing_is_made_up,
        noted_before_it_is_mailed,
        mailed_by_every_look,
        merged_before_it_is_told,
    )
}


def plant(name: str) -> None:
    """Put a bug in, if one is named."""
    if name:
        BUGS[name]()
