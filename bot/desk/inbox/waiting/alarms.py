"""Alarms on every live page: who waits, newest first, notes that name this manager, and what they are to others.

The page's script turns new ones into notifications of the browser; who did not allow these sees the list.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

import msgspec

from bot.desk.inbox.access import Session
from bot.desk.inbox.parts import Part
from bot.desk.inbox.render import Pages
from bot.services.policy import Action
from bot.services.waiting.attend import Attendance
from dialogs.engine.values import given_name
from dialogs.lead import LeadClass
from dialogs.waiting.presence import shown
from storage import alarms, conversations, managers, mentions
from storage.engine import Database, Transaction

REGION = "alarms"
MOST = 5
OLDEST = timedelta(hours=12)


class Shown(msgspec.Struct, frozen=True):
    """One alarm as a page shows it."""

    id: int
    chat: str
    kind: str
    name: str
    lead_class: LeadClass
    minutes: int
    since: datetime


class Naming(msgspec.Struct, frozen=True):
    """A note that names whoever has the page open: ``by`` whom, in which chat, whose prospect's first name."""

    id: int
    chat: str
    by: str
    name: str


class Alarms:
    """Renders the region of the alarms, and notes with each look that the manager is here."""

    def __init__(self, database: Database, pages: Pages, attendance: Attendance) -> None:
        self._database = database
        self._pages = pages
        self._attendance = attendance

    async def __call__(self, session: Session, now: datetime) -> Mapping[str, Sequence[Part]]:
        """Give the region's pieces for a manager who has a page open ``now``."""
        if not session.may(Action.SEE_CHAT):
            return {}
        await self._attendance.beat(session.manager.id)
        mine = await self._attendance.of(session.manager.id)
        found, named = await self._read(session, now)
        values = {"session": session, "mine": mine, "seen_as": shown(mine, now), "now": now}
        here = Part("my-desk", self._pages.text("_my_desk.html", **values))
        return {
            REGION: [
                here,
                *(
                    Part(f"mention-{one.id}", self._pages.text("_mention.html", one=one, **values))
                    for one in named
                ),
                *(
                    Part(f"alarm-{one.id}", self._pages.text("_alarm.html", one=one, **values))
                    for one in found
                ),
            ]
        }

    async def _read(self, session: Session, now: datetime) -> tuple[list[Shown], list[Naming]]:
        me = session.manager.id
        async with self._database.read() as tx:
            newest: dict[str, alarms.Alarm] = {}
            for one in await alarms.for_pages(tx, me, now - OLDEST, 40):
                newest.setdefault(one.conversation_id, one)
            found = [
                shown for one in list(newest.values())[:MOST] if (shown := await _shown(tx, one)) is not None
            ]
            named = [await _named(tx, one) for one in await mentions.for_pages(tx, me, now - OLDEST, MOST)]
        return found, named


async def _named(tx: Transaction, one: mentions.Mention) -> Naming:
    by, found = await managers.get(tx, one.by), await conversations.by_id(tx, one.conversation_id)
    name = given_name(found.state) if found is not None else ""
    return Naming(one.note_id, one.conversation_id, by.name if by else "", name)


async def _shown(tx: Transaction, one: alarms.Alarm) -> Shown | None:
    found = await conversations.by_id(tx, one.conversation_id)
    since = found.state.unanswered if found is not None else None
    if found is None or since is None:
        return None
    minutes = max(0, int((one.at - since).total_seconds() // 60))
    name = given_name(found.state)
    return Shown(one.id, one.conversation_id, one.kind, name, found.lead_class, minutes, since)
