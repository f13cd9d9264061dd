"""The process that is killed, with everything it finds out beside its turns: domains, codes, contacts shared by
chats, merges, verdicts, people who wait. Started like ``tests.chaos.driver``; beyond its walls are name servers
(the messenger answers for them) and a mail server.

Its time is real time many times as fast, and goes on while it is dead.
"""

from __future__ import annotations

import time
from datetime import datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import dns.asyncresolver
import dns.exception
import dns.resolver
import msgspec

from bot import settings
from bot.bootstrap import House, house
from bot.services import clock, proving, remind, watch
from bot.services.waiting import look, ring
from storage import conversations, managers, people
from storage.errors import DuplicateError
from storage.people import Merged
from storage.records import Address
from tests.chaos import house_bugs, witness
from tests.chaos.driver import ACCOUNT, ANNA, CHANNEL, STILL, Crowd, carry_out, main, told_to_stop, work
from tests.chaos.wire import Order, Reported, Resolve, Resolved, Taken, ask

DESK_MAIL = "anna@desk.example"


class World(msgspec.Struct, frozen=True):
    """What a life must know: the mail server, when (seconds) time began, how fast it goes, the script's folder."""

    smtp: str
    epoch: float
    pace: float
    script: str


def hurry() -> None:
    """Make the house look after milliseconds where it would after a second: lives are short here."""
    watch.SETTLE = proving.SETTLE = look.GATHER = 0.02
    look.POLL = remind.POLL = ring.POLL = 0.1
    proving.WAITS = (0.05, 0.1)


def resolve_by(socket: str) -> None:
    """Have the messenger answer for the name servers."""

    async def resolve(domain: str, _kind: str, **_: float) -> list[SimpleNamespace]:
        try:
            answer = await ask(socket, Resolve(domain), Resolved)
        except OSError as error:
            raise dns.exception.Timeout from error
        if answer.takes is None:
            raise dns.exception.Timeout
        if not answer.takes:
            raise dns.resolver.NXDOMAIN
        return [SimpleNamespace(exchange=f"mail.{domain}.")]

    dns.asyncresolver.resolve = resolve  # type: ignore[assignment]


async def do(rooms: House, order: Order, socket: str) -> None:
    """Carry out an order; merging and parting are for the pair that a chat belongs to."""
    if order.what not in ("merge", "part"):
        await carry_out(rooms, order, socket)
        return
    async with rooms.database.read() as tx:
        chat = await conversations.find(tx, Address(CHANNEL, ACCOUNT, order.address))
        pairs = await people.pairs(tx, chat.id) if chat else []
    fit = (Merged.MERGED,) if order.what == "part" else (Merged.PROPOSED, Merged.APART)
    pair = next((one for one in pairs if one.state in fit), None)
    done = pair is not None and (await rooms.desk.same_person(pair.id, ANNA, order.what)).done
    await ask(socket, Reported(order.action, done), Taken)


async def _hire(rooms: House) -> None:
    try:
        async with rooms.database.write() as tx:
            await managers.add(tx, ANNA.id, ANNA.name, "no key", STILL, email=DESK_MAIL)
    except DuplicateError:
        pass


async def live(folder: Path, socket: str, bug: str) -> None:
    """One life, until a termination signal or the end of it all."""
    world = msgspec.json.decode((folder / "world.json").read_bytes(), type=World)
    chosen = settings.load(
        {
            "DATA_DIR": str(folder),
            "LOG_LEVEL": "error",
            "SCRIPT": world.script,
            "SMTP_URL": world.smtp,
            "MAIL_FROM": "Lingua Haus <hello@lingua-haus.example>",
        },
        Path.cwd(),
    )

    def now() -> datetime:
        return STILL + timedelta(seconds=(time.time() - world.epoch) * world.pace)

    stop = told_to_stop()
    hurry()
    resolve_by(socket)
    witness.watch_turns()
    house_bugs.plant(bug)
    async with house(chosen, clock=now) as rooms:
        witness.take_place(folder / "warmline.db")
        await _hire(rooms)
        rooms.deliverer._clock = clock.utc
        crowd = Crowd(socket)
        rooms.add(crowd)
        await work(rooms, crowd, socket, stop, do)


if __name__ == "__main__":
    main(live)
