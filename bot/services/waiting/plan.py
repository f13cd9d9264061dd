"""The plan of the desk as it holds now: read once, changed by lead admins, known to every script."""

from __future__ import annotations

from bot.services.clock import Clock
from bot.services.scripts import Scripts
from dialogs.waiting.plan import Plan
from storage import audit, plans, waits
from storage.audit import Entry
from storage.engine import Database
from storage.plans import Revision


class StaleError(Exception):
    """Somebody else has changed the plan since; ``newest`` is theirs."""

    def __init__(self, newest: Revision) -> None:
        super().__init__(newest.number)
        self.newest = newest


class DeskPlan:
    """Holds the newest plan. ``load`` it once the database is open."""

    def __init__(self, database: Database, scripts: Scripts, clock: Clock) -> None:
        self._database = database
        self._scripts = scripts
        self._clock = clock
        self._newest = Revision(0, Plan())

    @property
    def newest(self) -> Revision:
        """The plan that holds."""
        return self._newest

    async def load(self) -> None:
        """Read the plan."""
        async with self._database.read() as tx:
            self._hold(await plans.newest(tx))

    async def save(self, plan: Plan, who: str, based_on: int) -> Revision:
        """Make ``plan`` the one that holds; open waits are judged by it from now on.

        Raises:
            StaleError: it was made from another revision than the newest.
        """
        async with self._database.write() as tx:
            before = await plans.newest(tx)
            if before.number != based_on:
                self._hold(before)
                raise StaleError(before)
            now = self._clock()
            number = await plans.keep(tx, plan, who, now)
            await waits.look_anew(tx)
            await audit.add(tx, Entry(now, who, "team settings changed", detail={"revision": number}))
        self._hold(Revision(number, plan, who, now))
        return self._newest

    def _hold(self, revision: Revision) -> None:
        self._newest = revision
        self._scripts.desks = revision.plan.desks()
