"""Everything about waiting, wired together."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

from bot.services.feed import Feed
from bot.services.receive import Receiver
from bot.services.scripts import Scripts
from bot.services.waiting.attend import Attendance
from bot.services.waiting.look import Lookout
from bot.services.waiting.named import Naming
from bot.services.waiting.outside import Outside
from bot.services.waiting.plan import DeskPlan
from bot.services.waiting.ring import Ringer
from storage.engine import Database


class Waiting:
    """The plan of the desk, who is at it, the lookout and the alarms."""

    def __init__(
        self, database: Database, scripts: Scripts, receiver: Receiver, feed: Feed, outside: Outside
    ) -> None:
        clock = outside.clock
        self.plan = DeskPlan(database, scripts, clock)
        self.attendance = Attendance(database, clock)
        self.lookout = Lookout(database, scripts, receiver, self.plan, clock=clock, feed=feed)
        self.ringer = Ringer(database, outside)
        self.naming = Naming(database, outside)

    @property
    def jobs(self) -> list[Callable[[], Coroutine[Any, Any, None]]]:
        """What works as long as the house does."""
        return [self.lookout.run, self.ringer.run, self.naming.run]
