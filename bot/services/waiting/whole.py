"""Everything about waiting, wired together."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

import msgspec

from bot.services.clock import Clock
from bot.services.feed import Feed
from bot.services.mail import Mailer
from bot.services.receive import Receiver
from bot.services.scripts import Scripts
from bot.services.waiting.attend import Attendance
from bot.services.waiting.look import Lookout
from bot.services.waiting.named import Naming
from bot.services.waiting.plan import DeskPlan
from bot.services.waiting.ring import Ringer, Words
from storage.engine import Database


class Outside(msgspec.Struct, frozen=True):
    """What the alarms need of the rest of the house: mail, words for people, where the pages are, the time."""

    mailer: Mailer
    words: Words
    public_url: str
    clock: Clock


class Waiting:
    """The plan of the desk, who is at it, the lookout and the alarms."""

    def __init__(
        self, database: Database, scripts: Scripts, receiver: Receiver, feed: Feed, outside: Outside
    ) -> None:
        clock = outside.clock
        self.plan = DeskPlan(database, scripts, clock)
        self.attendance = Attendance(database, clock)
        self.lookout = Lookout(database, scripts, receiver, self.plan, clock=clock, feed=feed)
        told = (database, outside.mailer, outside.words)
        self.ringer = Ringer(*told, public_url=outside.public_url, clock=clock)
        self.naming = Naming(*told, public_url=outside.public_url, clock=clock)

    @property
    def jobs(self) -> list[Callable[[], Coroutine[Any, Any, None]]]:
        """What works as long as the house does."""
        return [self.lookout.run, self.ringer.run, self.naming.run]
