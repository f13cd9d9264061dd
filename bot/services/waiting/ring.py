"""Sending alarms: mails to managers, one message to their group. What a page shows it fetches itself.

A mail holds no more of the prospect than the first name, the class and the link. What does not leave is tried three
times; an alarm whose wait is over by then is not sent.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Protocol

import msgspec

from bot import log
from bot.services.mail import MailError
from bot.services.polling import poll
from bot.services.waiting.outside import Outside
from bot.services.waiting.people import NOBODY
from dialogs.engine.values import given_name
from dialogs.ids import ManagerId
from dialogs.waiting.plan import By
from storage import alarms, choices, conversations, managers, plans
from storage.alarms import Alarm
from storage.engine import Database, Transaction

POLL = 2.0
"""Seconds between looks for alarms to send."""
AT_ONCE = 500
TRIES = 3
PAUSE = timedelta(seconds=30)
"""Between two tries, longer each time."""


class GroupAlarm(Protocol):
    """Calls managers into a chat in their group; ``hot``: so that everybody sees it. False: it has no place yet."""

    async def __call__(
        self, conversation: str, text: str, *, hot: bool = False, managers: Sequence[ManagerId] = ()
    ) -> bool:
        """Say it."""


class Facts(msgspec.Struct, frozen=True):
    """What an alarm may tell of a prospect."""

    name: str
    lead_class: str
    minutes: int
    language: str = "en"
    address: str = ""
    mail: bool = True
    owner: ManagerId | None = None


class Ringer:
    """Sends alarms. ``group`` may be set later, once there is a group."""

    def __init__(self, database: Database, outside: Outside) -> None:
        self._database = database
        self._outside = outside
        self._not_before: dict[int, datetime] = {}
        self._log = log.logger()
        self.group: GroupAlarm | None = None
        self.group_language: Callable[[], str] = lambda: "en"
        """What the group speaks; set together with ``group``."""

    async def run(self) -> None:
        """Send what is to be sent, every two seconds, until cancelled."""
        await poll(self.send, POLL)

    async def send(self) -> None:
        """Send every alarm that is due now."""
        now = self._outside.clock()
        async with self._database.read() as tx:
            due = await alarms.unsent(tx, AT_ONCE)
            unmailed = await self._unmailed(tx) if due else set()
        moot = {one.id for one in due if one.by is By.MAIL and one.manager in unmailed}
        if moot:
            async with self._database.write() as tx:
                await alarms.done(tx, moot, "moot")
        for one in due:
            if one.id not in moot and self._not_before.get(one.id, now) <= now:
                await self._one(one, now)

    async def _unmailed(self, tx: Transaction) -> set[ManagerId]:
        """Give the managers who get no mail: many alarms are for them, and none of those is looked at one by one."""
        chosen = await plans.presences(tx)
        return {
            one.id
            for one in await managers.everybody(tx)
            if not (
                one.active and one.email and chosen.get(one.id, NOBODY).mail and self._outside.mailer.is_ready
            )
        }

    async def _one(self, one: Alarm, now: datetime) -> None:
        async with self._database.read() as tx:
            facts = await self._facts(tx, one, now)
        if facts is None or not (facts.mail or one.by is By.TELEGRAM):
            await self._done(one, "moot")
            return
        try:
            await self._leave(one, facts)
        except MailError as error:
            await self._failed(one, error.reason, now, is_final=error.is_final)
        except Exception as error:  # noqa: BLE001 - the group's desk may raise what its library raises
            await self._failed(one, type(error).__name__, now, is_final=False)
        else:
            await self._done(one, "sent")

    async def _leave(self, one: Alarm, facts: Facts) -> None:
        if one.by is By.TELEGRAM:
            assert self.group is not None  # noqa: S101 - for mypy: without a group the alarm is moot
            text = self._outside.words(
                facts.language, f"waiting.{_kind(one, facts)}_alarm", self._told(facts)
            )
            hot = one.kind == "released" or (one.kind == "rung" and one.rung > 0)
            whom = (facts.owner,) if facts.owner else ()
            if not await self.group(one.conversation_id, text, hot=hot, managers=whom):
                raise MailError("no-place-in-the-group", is_final=False)
            return
        values = {**self._told(facts), "link": self._outside.link(one.conversation_id)}
        subject = self._outside.words(facts.language, f"waiting.{_kind(one, facts)}_subject", values)
        text = self._outside.words(facts.language, f"waiting.{_kind(one, facts)}_mail", values)
        await self._outside.mailer.send(facts.address, subject, text, key=f"alarm-{one.id}")

    async def _facts(self, tx: Transaction, one: Alarm, now: datetime) -> Facts | None:
        """Give what to tell; ``None`` when nobody waits any more."""
        found = await conversations.by_id(tx, one.conversation_id)
        since = found.state.unanswered if found is not None else None
        if found is None or since is None or not await alarms.is_open(tx, one.wait_id):
            return None
        minutes = max(0, int((now - since).total_seconds() // 60))
        told = Facts(given_name(found.state), found.lead_class.value, minutes)
        if one.by is By.TELEGRAM:
            owner = found.state.owner
            language = self.group_language()
            told = msgspec.structs.replace(told, owner=owner.manager if owner else None, language=language)
            return told if self.group is not None else None
        who = await managers.get(tx, one.manager)
        if who is None or not who.active:
            return None
        chosen = (await plans.presences(tx)).get(one.manager, NOBODY)
        return msgspec.structs.replace(
            told,
            language=await choices.language(tx, one.manager) or "en",
            address=who.email or "",
            mail=chosen.mail and bool(who.email) and self._outside.mailer.is_ready,
        )

    async def _done(self, one: Alarm, state: str, error: str = "") -> None:
        self._not_before.pop(one.id, None)
        async with self._database.write() as tx:
            await alarms.done(tx, [one.id], state, error)

    async def _failed(self, one: Alarm, reason: str, now: datetime, *, is_final: bool) -> None:
        self._log.warning("alarm.failed", reason=reason, by=one.by.value, attempts=one.attempts + 1)
        if is_final or one.attempts + 1 >= TRIES:
            await self._done(one, "failed", reason)
            return
        self._not_before[one.id] = now + PAUSE * (one.attempts + 1)
        async with self._database.write() as tx:
            await alarms.failed_once(tx, one.id, reason)

    def _told(self, facts: Facts) -> dict[str, object]:
        return {
            "name": facts.name or self._outside.words(facts.language, "waiting.somebody", {}),
            "lead_class": self._outside.words(facts.language, f"waiting.class_{facts.lead_class}", {}),
            "count": facts.minutes,
        }


def _kind(one: Alarm, facts: Facts) -> str:
    """Give which words an alarm needs; at its very beginning a wait is a question for a person."""
    return "asks" if one.kind == "rung" and not facts.minutes else one.kind
