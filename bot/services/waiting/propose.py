"""Proposing a waiting chat to one manager at a time, for a few minutes; then the next, then the pool."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

import msgspec

from bot.services.waiting.people import People
from dialogs.ids import ManagerId
from dialogs.script import Script
from dialogs.state import Owner, State, Status
from dialogs.waiting.plan import Routing
from dialogs.waiting.routing import Wanted, order
from storage import waits
from storage.engine import Transaction
from storage.waits import Proposal


class Proposing(msgspec.Struct, frozen=True):
    """What becomes of a wait's proposals now.

    ``settle`` ends the open one (``taken``, ``lapsed`` or ``over``), ``to`` is proposed the chat next, ``until`` is
    when the one that then stands lapses, ``current`` whom it is proposed to. ``number`` counts the wait's proposals.
    """

    may: bool
    now: datetime
    settle: str = ""
    to: ManagerId | None = None
    until: datetime | None = None
    current: ManagerId | None = None
    number: int = 0
    nobody_free: bool = False

    async def keep(self, tx: Transaction, conversation_id: str) -> None:
        """Write it down."""
        if self.settle:
            await waits.settle_proposals(tx, conversation_id, self.settle)
        if self.to is not None and self.until is not None:
            await waits.propose(tx, conversation_id, self.to, self.now, self.until)


def proposing(
    made: Sequence[Proposal],
    around: People,
    wish: Wanted,
    routing: Routing,
    *,
    may: bool,
    owner: Owner | None,
) -> Proposing:
    """Say what becomes of the proposals ``made`` so far. ``may``: the desk is open and nobody has the chat."""
    now, number = around.now, len(made)
    standing = next((one for one in made if one.state == "open"), None)
    fitting = order(around.candidates(), wish, routing) if may else []
    if standing is not None and may and now < standing.until and around.is_here(standing.manager):
        return Proposing(may, now, until=standing.until, current=standing.manager, number=number)
    settle = ("taken" if owner is not None else "lapsed" if may else "over") if standing is not None else ""
    asked = {one.manager for one in made}
    following = next((one for one in fitting if one not in asked), None) if routing.propose else None
    if following is None:
        return Proposing(may, now, settle, number=number, nobody_free=not fitting)
    until = now + timedelta(minutes=routing.propose)
    return Proposing(may, now, settle, following, until, following, number + 1)


def wanted(script: Script, state: State, team: str, previous: ManagerId | None) -> Wanted:
    """Give what a chat asks of its manager: what was answered are the skills it may need."""
    answered = {a.option for a in state.answers.values() if a.option and a.status is Status.KNOWN}
    return Wanted(team, state.language, frozenset({script.request, script.id, *answered}), previous)
