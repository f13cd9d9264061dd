"""A messenger for the crash test: it lives in the test's process, so it survives every kill.

It keeps every update until it is acknowledged and delivers it again after a restart, repeats some, answers
some sends with "not now", accepts some and cuts the connection. Its log is the truth about what arrived.
"""

from __future__ import annotations

import asyncio
import contextlib
import random
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import msgspec

from dialogs.messages import Message, Voice
from tests.chaos.wire import Get, Given, Order, Reported, Request, Resolve, Resolved, Sent, Taken, Update


class Faults(msgspec.Struct, frozen=True):
    """How often each fault happens, as a share."""

    repeated: float = 0.03
    not_now: float = 0.02
    cut: float = 0.01
    mute: float = 0.1
    """Name servers that do not answer."""


class Accepted(msgspec.Struct, frozen=True):
    """One message that arrived in a chat; ``number`` counts over all chats."""

    number: int
    address: str
    seq: int
    voice: Voice
    message: Message


class Owned(msgspec.Struct):
    """A stretch in which a manager surely had a chat: from the report of the claim to the order to return."""

    address: str
    begins: int
    ends: int | None = None


class Messenger:
    """Serves the driver at ``path``; the crowd adds updates and orders."""

    def __init__(self, path: Path, rng: random.Random, faults: Faults) -> None:
        self.path = path
        self.rng = rng
        self.faults = faults
        self.updates: list[Update] = []
        self.log: list[Accepted] = []
        self.cuts = 0
        self.owned: list[Owned] = []
        self.orders: list[Order] = []
        self.shown: dict[str, list[Message]] = defaultdict(list)
        self.orders_done: set[str] = set()
        self._undone: dict[str, Update] = {}
        self._orders: dict[str, Order] = {}

    # --- what the crowd does ---

    def add(self, update: Update) -> None:
        """A prospect did something."""
        self.updates.append(update)
        self._undone[update.id] = update

    def order(self, order: Order) -> None:
        """A manager does something; handing back ends what is surely theirs."""
        self.orders.append(order)
        self._orders[order.action] = order
        if order.what == "return":
            for owned in self.owned:
                if owned.address == order.address and owned.ends is None:
                    owned.ends = len(self.log)

    @property
    def waiting(self) -> int:
        """How much was not acknowledged yet."""
        return len(self._undone) + len(self._orders)

    # --- what the driver asks ---

    @asynccontextmanager
    async def serving(self) -> AsyncIterator[None]:
        """Be reachable inside the block."""
        server = await asyncio.start_unix_server(self._connected, self.path)
        async with server:
            yield

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError):
            line = await reader.readuntil(b"\n")
            answer = await self._answer(msgspec.json.decode(line, type=Request))
            if answer is not None:
                writer.write(msgspec.json.encode(answer) + b"\n")
                await writer.drain()
        writer.close()

    async def _answer(self, request: Request) -> Given | Taken | Resolved | None:
        match request:
            case Get():
                return await self._give(request)
            case Reported():
                return self._report(request)
            case Sent():
                return await self._take(request)
            case Resolve():
                return await self._resolve(request)

    async def _give(self, get: Get) -> Given:
        for id_ in get.done:
            self._undone.pop(id_, None)
        if not self._undone and not self._orders:
            await asyncio.sleep(0.005)
        updates = list(self._undone.values())[: self.rng.randrange(1, 60)]
        repeated = [
            self.rng.choice(self.updates) for _ in updates if self.rng.random() < self.faults.repeated
        ]
        again = [one for one in repeated if one.id not in self._undone or one in updates]
        return Given((*updates, *again), tuple(self._orders.values()))

    def _report(self, report: Reported) -> Taken:
        order = self._orders.pop(report.action, None)
        if order is not None:
            self.orders_done.add(order.action)
            if order.what == "claim" and report.done:
                self.owned.append(Owned(order.address, len(self.log)))
        return Taken(accepted=True)

    async def _take(self, sent: Sent) -> Taken | None:
        await asyncio.sleep(self.rng.random() * 0.004)
        chance = self.rng.random()
        if chance < self.faults.not_now:
            return Taken(accepted=False)
        self.log.append(Accepted(len(self.log), sent.address, sent.seq, sent.voice, sent.message))
        self.shown[sent.address].append(sent.message)
        if chance < self.faults.not_now + self.faults.cut:
            self.cuts += 1
            return None
        return Taken(accepted=True)

    async def _resolve(self, asked: Resolve) -> Resolved:
        await asyncio.sleep(self.rng.random() * 0.02)
        return Resolved(None if self.rng.random() < self.faults.mute else takes_mail(asked.domain))


def takes_mail(domain: str) -> bool:
    """Whether a domain has mail servers in this world: all but those that say they have none."""
    return not domain.startswith("none")
