"""The process that is killed: the real house on a real SQLite file, with a messenger that is not its own.

    python -m tests.chaos.driver FOLDER SOCKET [BUG]

It loads everything once and waits. Each line on its input starts a life: a forked process whose number it
prints, and whose end it prints as well. That saves a second of imports for each of hundreds of lives.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeAlias

from bot import log, settings
from bot.app import working
from bot.bootstrap import House, house
from bot.channels.contract import Arrival, Features, Line, Receipt, Receive, TemporaryDeliveryError
from bot.services import clock
from bot.services.take_over import Manager
from dialogs.ids import ManagerId
from storage import conversations
from storage.records import Address
from tests.chaos import mutants
from tests.chaos.wire import Get, Given, Order, Reported, Sent, Taken, ask

CHANNEL, ACCOUNT = "crowd", ""
STILL = datetime(2026, 11, 3, 10, 0, tzinfo=UTC)
"""The time of every turn, so that the test can work out the same states to the last byte."""
ANNA = Manager(ManagerId("anna"), "Anna")
SOON = timedelta(milliseconds=50)
CarryOut: TypeAlias = Callable[[House, Order, str], Awaitable[None]]
Live: TypeAlias = Callable[[Path, str, str], Awaitable[None]]


class Crowd:
    """The channel to the test's messenger."""

    name = CHANNEL
    features = Features(buttons=20, label=1000, text=100_000, countdown=True, share_phone=True)

    def __init__(self, socket: str) -> None:
        self._socket = socket
        self.orders: asyncio.Queue[tuple[Order, ...]] = asyncio.Queue()

    async def listen(self, receive: Receive) -> None:
        """Hand over updates; acknowledge them with the next request, once they are committed."""
        done: tuple[str, ...] = ()
        while True:
            given = await ask(self._socket, Get(done), Given)
            arrivals = [
                Arrival(ACCOUNT, update.id, update.address, update.event, STILL) for update in given.updates
            ]
            if arrivals:
                await receive(*arrivals)
            done = tuple(update.id for update in given.updates)
            self.orders.put_nowait(given.orders)

    async def send(self, address: str, line: Line) -> Receipt:
        """Send a line; a connection that is cut says nothing about what became of it."""
        try:
            taken = await ask(self._socket, Sent(address, line.seq, line.voice, line.message), Taken)
        except (ConnectionError, OSError) as error:
            raise TemporaryDeliveryError(SOON, "connection cut") from error
        if not taken.accepted:
            raise TemporaryDeliveryError(SOON, "not now")
        return Receipt(f"{address}:{line.seq}")

    async def aclose(self) -> None:
        """Nothing is held."""


async def keep_the_desk(rooms: House, crowd: Crowd, socket: str, do: CarryOut) -> None:
    """Carry out what managers order with ``do``, each as often as it takes to report it."""
    under_way: set[str] = set()
    async with asyncio.TaskGroup() as group:
        while True:
            for order in await crowd.orders.get():
                if order.action not in under_way:
                    under_way.add(order.action)
                    group.create_task(_do(do, rooms, order, socket))


async def _do(do: CarryOut, rooms: House, order: Order, socket: str) -> None:
    await do(rooms, order, socket)


async def carry_out(rooms: House, order: Order, socket: str) -> None:
    """Do what a manager ordered, and report it."""
    async with rooms.database.read() as tx:
        chat = await conversations.find(tx, Address(CHANNEL, ACCOUNT, order.address))
    if chat is None:
        await ask(socket, Reported(order.action, done=False), Taken)
        return
    match order.what:
        case "claim":
            answer = await rooms.desk.claim(chat.id, ANNA, order.action)
        case "reply":
            answer = await rooms.desk.reply(chat.id, ANNA, order.action, f"Anna here, {order.action}.")
        case "clear" | "doubt":
            answer = await rooms.desk.clear(chat.id, ANNA, order.action, real=order.what == "clear")
        case _:
            answer = await rooms.desk.hand_back(chat.id, ANNA, order.action, {})
    await ask(socket, Reported(order.action, answer.done), Taken)


async def live(folder: Path, socket: str, bug: str) -> None:
    """One life, until a termination signal or the end of it all."""
    chosen = settings.load(
        {"DATA_DIR": str(folder), "LOG_LEVEL": "error", "CHECK_MAIL_DOMAINS": "no"}, Path.cwd()
    )
    stop = told_to_stop()
    mutants.plant(bug)
    async with house(chosen, clock=lambda: STILL) as rooms:
        rooms.deliverer._clock = clock.utc
        crowd = Crowd(socket)
        rooms.add(crowd)
        rooms.jobs.clear()  # what the house finds out beside the turns is for ``tests.chaos.household``
        await work(rooms, crowd, socket, stop, carry_out)


def told_to_stop() -> asyncio.Event:
    """Give what is set by a termination signal, be it one that came before anybody heard it."""
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGTERM})
    return stop


async def work(rooms: House, crowd: Crowd, socket: str, stop: asyncio.Event, do: CarryOut) -> None:
    """Have the house at work until ``stop``."""
    async with working(rooms):
        jobs = [
            asyncio.create_task(crowd.listen(rooms.intake(CHANNEL))),
            asyncio.create_task(keep_the_desk(rooms, crowd, socket, do)),
        ]
        await stop.wait()
        for job in jobs:
            job.cancel()
        await asyncio.gather(*jobs, return_exceptions=True)


async def _alive(live: Live, folder: Path, socket: str, bug: str) -> None:
    await live(folder, socket, bug)


def _tell(what: object) -> None:
    sys.stdout.write(f"{what}\n")
    sys.stdout.flush()


def main(live: Live = live) -> None:
    """Give birth on demand; ``live`` is what a life is."""
    folder, socket, bug = Path(sys.argv[1]), sys.argv[2], (*sys.argv[3:], "")[0]
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM})  # a life hears it once it can
    _tell("ready")
    for _ in sys.stdin:
        child = os.fork()
        if child == 0:
            log.configure("error")
            asyncio.run(_alive(live, folder, socket, bug))
            os._exit(0)
        _tell(child)
        _, status = os.waitpid(child, 0)
        _tell(os.waitstatus_to_exitcode(status))


if __name__ == "__main__":
    main()
