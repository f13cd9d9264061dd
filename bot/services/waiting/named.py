"""Managers who were named in a note: their open pages show it, and who is away gets a mail.

A page fetches what it shows itself (``bot/desk/inbox/waiting``). The mail holds who named them and a link, no word
of the note and none of the prospect.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bot import log
from bot.services.mail import MailError
from bot.services.policy import Action, Role, may
from bot.services.polling import poll
from bot.services.waiting.outside import Outside
from bot.services.waiting.people import NOBODY
from bot.services.waiting.ring import AT_ONCE, PAUSE, POLL, TRIES
from dialogs.waiting.presence import Switch, shown
from storage import choices, managers, mentions, plans
from storage.engine import Database, Transaction
from storage.managers import Manager
from storage.mentions import Mention

LONGEST = timedelta(days=1)
"""So long somebody who is here may leave a note unseen before a mail would be of no use any more."""
LATER = "later"
MAIL = "mail"


class Naming:
    """Mails managers who are away that a note names them; one who is here is asked again when they have gone."""

    def __init__(self, database: Database, outside: Outside) -> None:
        self._database = database
        self._outside = outside
        self._not_before: dict[tuple[int, str], datetime] = {}
        self._log = log.logger()

    async def run(self) -> None:
        """Look for mails to send, every two seconds, until cancelled."""
        await poll(self.send, POLL)

    async def send(self) -> None:
        """Send every mail that is due now."""
        async with self._database.read() as tx:
            due = await mentions.unsent(tx, AT_ONCE)
        now = self._outside.clock()
        for one in due:
            if self._not_before.get((one.note_id, one.manager), now) <= now:
                await self._one(one, now)

    async def _one(self, one: Mention, now: datetime) -> None:
        async with self._database.read() as tx:
            who = await managers.get(tx, one.manager)
            by = await managers.get(tx, one.by)
            fate = await self._fate(tx, one, who, now)
            language = await choices.language(tx, one.manager) or "en"
        if fate == LATER:
            return
        if fate != MAIL or who is None:
            await self._done(one, "moot")
            return
        values = {"by": by.name if by else "", "link": self._outside.link(one.conversation_id)}
        subject = self._outside.words(language, "waiting.named_subject", values)
        text = self._outside.words(language, "waiting.named_mail", values)
        key = f"mention-{one.note_id}-{one.manager}"
        try:
            await self._outside.mailer.send(who.email or "", subject, text, key=key)
        except MailError as error:
            await self._failed(one, error, now)
        else:
            await self._done(one, "sent")

    async def _fate(self, tx: Transaction, one: Mention, who: Manager | None, now: datetime) -> str:
        """Say what is to be done: ``MAIL``, ``LATER`` (they are here and may see it), or nothing."""
        if one.moot or who is None or not who.active or not who.email or not self._outside.mailer.is_ready:
            return ""
        if not may([Role(role) for role in who.roles], Action.SEE_CHAT):
            return ""
        chosen = (await plans.presences(tx)).get(one.manager, NOBODY)
        if not chosen.mail:
            return ""
        if shown(chosen, now) is Switch.ONLINE:
            return LATER if now - one.at < LONGEST else ""
        return MAIL

    async def _failed(self, one: Mention, error: MailError, now: datetime) -> None:
        self._log.warning("mention.failed", reason=error.reason, attempts=one.attempts + 1)
        if error.is_final or one.attempts + 1 >= TRIES:
            await self._done(one, "failed")
            return
        self._not_before[one.note_id, one.manager] = now + PAUSE * (one.attempts + 1)
        async with self._database.write() as tx:
            await mentions.mailed(tx, one, "new")

    async def _done(self, one: Mention, state: str) -> None:
        self._not_before.pop((one.note_id, one.manager), None)
        async with self._database.write() as tx:
            await mentions.mailed(tx, one, state)
