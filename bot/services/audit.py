"""The audit: who saw and who changed what, when and from which network. See docs/access.md for what is kept.

Other services call ``write``; turns write their own rows with what they change (``assigned``, ``outcome
recorded``, ``forgotten``). A detail is an id, a code or a number: never a prospect's words, name or contacts.
"""

from __future__ import annotations

from collections import OrderedDict
from datetime import datetime, timedelta

from bot.services.clock import Clock
from bot.services.presence import Client, short_address
from storage import audit
from storage.audit import Entry, Wanted
from storage.engine import Database, Transaction

AGAIN = timedelta(minutes=10)
"""A chat that stays open, or is opened again, is one look for so long."""
_LOOKS = 4096

WHATS = (
    "signed in",
    "sign-in failed",
    "second factor failed",
    "signed out",
    "password chosen",
    "password changed",
    "password reset",
    "reset link mailed",
    "address changed",
    "second factor on",
    "second factor off",
    "second factor reset",
    "recovery codes made",
    "sessions ended",
    "person invited",
    "roles changed",
    "switched on",
    "switched off",
    "lead opened",
    "leads exported",
    "audit read",
    "assigned",
    "outcome recorded",
    "handoff asked",
    "reminder held",
    "forgotten",
    "team settings changed",
    "canned reply changed",
    "webhook changed",
    "delivery replayed",
)
"""What the page can name and filter by; others are shown as they are."""


async def write(
    tx: Transaction,
    now: datetime,
    who: str,
    what: str,
    /,
    *,
    chat: str | None = None,
    client: Client | None = None,
    **detail: str | int | None,
) -> None:
    """Add a row in a transaction of the caller, so that what is done and that it was done are one."""
    address = short_address(client.address) if client else ""
    await audit.add(tx, Entry(now, who, what, chat, address or None, detail))


class Audit:
    """Writes looks at leads, and reads the audit."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._looks: OrderedDict[tuple[str, str, str], datetime] = OrderedDict()

    async def did(
        self, who: str, what: str, client: Client, *, chat: str | None = None, **detail: str | int | None
    ) -> None:
        """Write that somebody did something, in a transaction of its own."""
        async with self._database.write() as tx:
            await write(tx, self._clock(), who, what, chat=chat, client=client, **detail)

    async def looked(
        self, session: str, who: str, chat: str, client: Client, **detail: str | int | None
    ) -> None:
        """Write that somebody opened a lead; a second look of the same session soon after is the same look."""
        key, now = (session, who, chat), self._clock()
        if key in self._looks and now - self._looks[key] < AGAIN:
            return
        await self.did(who, "lead opened", client, chat=chat, **detail)
        self._looks[key] = now
        self._looks.move_to_end(key)
        while len(self._looks) > _LOOKS:
            self._looks.popitem(last=False)

    async def page(self, wanted: Wanted, limit: int, before: int | None = None) -> list[Entry]:
        """Give the newest entries first."""
        async with self._database.read() as tx:
            return await audit.page(tx, wanted, limit, before)
