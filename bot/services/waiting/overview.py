"""How the desk stands now, and what the last days came to: for lead admins."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from statistics import median
from zoneinfo import ZoneInfo

import msgspec

from bot.services.clock import Clock
from bot.services.scripts import Scripts
from bot.services.waiting.people import people
from bot.services.waiting.plan import DeskPlan
from bot.services.waiting.worked import clocks
from dialogs.effects import How
from dialogs.ids import ManagerId
from dialogs.waiting.plan import team_names
from dialogs.waiting.presence import Switch, shown
from dialogs.waiting.watching import Running
from storage import waits
from storage.engine import Database
from storage.waits import Measured, Queued

SHOWN = 100
DAYS = 14


class AtDesk(msgspec.Struct, frozen=True):
    """One manager now: what the others see of them, how many chats they have, how many they can have well."""

    id: ManagerId
    name: str
    switch: Switch
    reachable: bool
    load: int
    capacity: int


class Day(msgspec.Struct, frozen=True):
    """What one day came to: first answers, their median (working time), limits broken, waits in all."""

    day: date
    answers: int
    median: timedelta | None
    broken: int
    waits: int


class Overview(msgspec.Struct, frozen=True):
    """Everything the page shows. ``late`` and ``soon`` count limits broken and about to break."""

    now: datetime
    queue: Sequence[Queued]
    waiting: int
    late: int
    soon: int
    staff: Sequence[AtDesk]
    teams: Mapping[str, str]
    days: Sequence[Day]
    names: Mapping[ManagerId, str]
    clocks: Mapping[str, Running]
    """Working time of the queue, by conversation."""


class Overlook:
    """Reads the overview."""

    def __init__(self, database: Database, scripts: Scripts, plan: DeskPlan, clock: Clock) -> None:
        self._database = database
        self._scripts = scripts
        self._plan = plan
        self._clock = clock

    async def read(self, zone: ZoneInfo) -> Overview:
        """Give how it stands now; days begin at midnight in ``zone``."""
        now, revision = self._clock(), self._plan.newest
        today = now.astimezone(zone).date()
        first = datetime.combine(today - timedelta(days=DAYS - 1), datetime.min.time(), zone)
        async with self._database.read() as tx:
            around = await people(tx, revision, now)
            queue = await waits.queue(tx, now, SHOWN)
            running = await clocks(tx, self._scripts, [one.conversation_id for one in queue], now)
            waiting = await waits.count_open(tx)
            measured = await waits.since(tx, first)
        plan = revision.plan
        return Overview(
            now=now,
            queue=queue,
            waiting=waiting,
            late=sum(one.due is not None and one.due <= now for one in queue),
            soon=sum(is_soon(one, now) for one in queue),
            staff=[
                AtDesk(
                    one.id,
                    one.name,
                    shown(around.presence(one.id), now),
                    around.presence(one.id).reachable,
                    around.loads.get(one.id, 0),
                    plan.member(one.id).capacity,
                )
                for one in around.takers
            ],
            teams=team_names(plan),
            days=by_day(measured, zone, today),
            names={one.id: one.name for one in around.takers},
            clocks=running,
        )


def is_soon(one: Queued, now: datetime) -> bool:
    """Whether less than a quarter of the time to the limit is left."""
    if one.due is None or one.due <= now:
        return False
    return (one.due - now) * 4 < one.due - one.since


def by_day(measured: Sequence[Measured], zone: ZoneInfo, today: date) -> list[Day]:
    """Give the last days, the newest first. A wait belongs to the day it ended on."""
    found: dict[date, list[Measured]] = defaultdict(list)
    for one in measured:
        found[one.until.astimezone(zone).date()].append(one)
    return [_day(day, found[day]) for day in (today - timedelta(days=back) for back in range(DAYS))]


def _day(day: date, ended: Sequence[Measured]) -> Day:
    counted = [one for one in ended if one.how != How.GONE]
    answers = [one.worked for one in counted if one.first and one.how == How.ANSWERED]
    return Day(
        day=day,
        answers=len(answers),
        median=timedelta(seconds=median(answers)) if answers else None,
        broken=sum(one.worked > one.limit > 0 for one in counted),
        waits=len(counted),
    )
