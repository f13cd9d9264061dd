"""Who is at the desk: managers with what is set for them, whether here, how many chats they have."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

import msgspec

from bot.services.policy import Action, Role, may
from dialogs.ids import ManagerId
from dialogs.waiting import presence
from dialogs.waiting.plan import Plan
from dialogs.waiting.presence import Presence, Switch
from dialogs.waiting.routing import Candidate, in_team
from storage import managers, plans, waits
from storage.engine import Transaction
from storage.managers import Manager
from storage.plans import Revision

NOBODY = Presence()


class People(msgspec.Struct, frozen=True):
    """Everybody who may take chats, and the lead admins, at one moment."""

    takers: Sequence[Manager]
    leads: Sequence[ManagerId]
    presences: Mapping[ManagerId, Presence]
    loads: Mapping[ManagerId, int]
    plan: Plan
    now: datetime
    is_set: bool = True
    """A lead admin has set up the desk; before that, closed pages say nothing of anybody."""

    def presence(self, manager: ManagerId) -> Presence:
        """Give what is known of one manager's presence."""
        return self.presences.get(manager, NOBODY)

    def is_here(self, manager: ManagerId) -> bool:
        """Whether a manager is online."""
        return presence.shown(self.presence(manager), self.now) is Switch.ONLINE

    def gone_since(self, manager: ManagerId) -> datetime | None:
        """Give since when a manager cannot answer; ``None`` while they can. One switched off never can."""
        if all(one.id != manager for one in self.takers):
            return datetime.min.replace(tzinfo=self.now.tzinfo)
        known = self.presence(manager)
        if not self.is_set and known.switch is Switch.ONLINE:
            return None
        return presence.gone_since(known, self.now)

    def candidates(self) -> list[Candidate]:
        """Give everybody as the routing sees them."""
        return [
            Candidate(self.plan.member(one.id), one.name, self.is_here(one.id), self.loads.get(one.id, 0))
            for one in self.takers
        ]

    def team(self, team: str) -> list[ManagerId]:
        """Give the managers of a team; where it has none, everybody."""
        found = [one.id for one in self.takers if in_team(self.plan.member(one.id), team)]
        return found or [one.id for one in self.takers]


async def people(tx: Transaction, revision: Revision, now: datetime) -> People:
    """Read who is at the desk ``now``."""
    active = [one for one in await managers.everybody(tx) if one.active]
    takers = [one for one in active if may([Role(role) for role in one.roles], Action.TAKE_OVER, own=True)]
    leads = [one.id for one in active if may([Role(role) for role in one.roles], Action.EDIT_TEAM)]
    return People(
        takers=takers,
        leads=leads or [one.id for one in takers],
        presences=await plans.presences(tx),
        loads=await waits.loads(tx, now),
        plan=revision.plan,
        now=now,
        is_set=revision.number > 0,
    )
