"""Timers: each that is due becomes an event, once, and enters by the same door as everything else.

What a timer may do (a reminder must prove that it is allowed) is the dialog's to decide.
"""

from __future__ import annotations

from bot.services.clock import Clock
from bot.services.polling import poll
from bot.services.receive import Receiver
from dialogs.events import TimerDue
from storage import timers
from storage.engine import Database
from storage.records import DueTimer, Incoming, of_the_house

POLL = 1.0
"""Seconds between looks at the timers."""
AT_ONCE = 100
"""The most timers taken in one go, so that a long downtime does not end in one burst."""
CHANNEL = "timer"


class Timers:
    """Looks for due timers. ``run`` must be running."""

    def __init__(self, database: Database, receiver: Receiver, clock: Clock) -> None:
        self._database = database
        self._receiver = receiver
        self._clock = clock

    async def run(self) -> None:
        """Look once a second until cancelled."""
        await poll(self._look_at_all, POLL)

    async def _look_at_all(self) -> None:
        while await self.look() == AT_ONCE:
            pass

    async def look(self) -> int:
        """Send every timer that is due now as an event; give how many there were."""
        now = self._clock()
        async with self._database.read() as tx:
            due = await timers.due(tx, now, AT_ONCE)
        if due:
            await self._receiver.submit(*(_event(one) for one in due))
        return len(due)


def _event(one: DueTimer) -> Incoming:
    id_ = f"{one.conversation_id}:{one.timer}:{one.due.isoformat()}"
    return of_the_house(CHANNEL, id_, TimerDue(one.timer, one.due), one.conversation_id, one.due)
