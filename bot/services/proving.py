"""Proving contacts: is there a mail server behind an address, and does a code that was mailed there come back.

Looks at leads a moment after they changed, apart from the turns; what it finds enters by the one door. Nobody
ever waits for it: without a network, or a mail server, a contact simply stays as proven as it is. A look or a
mail lost in a crash is made up at the next start; a prospect then has two codes, and the newer one counts.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Awaitable, Callable
from typing import TypeAlias

from bot import log
from bot.services.clock import Clock
from bot.services.domains import Domains
from bot.services.feed import Feed
from bot.services.mail import Mailer, MailError
from bot.services.receive import Receiver
from bot.services.scripts import Scripts
from bot.services.watch import made_up
from dialogs import proofs
from dialogs.answers import Proof
from dialogs.events import CodeSent, HouseEvent, Proved
from dialogs.ids import SlotName
from dialogs.script import Script
from dialogs.slots.reading import Email
from dialogs.state import State
from dialogs.templates import render
from storage import conversations
from storage.engine import Database
from storage.errors import StorageError
from storage.records import Conversation, of_the_house

CHANNEL = "proving"
SETTLE = 0.5
"""Seconds that changes are collected before they are looked at together."""
TRIES = 3
WAITS = (2.0, 20.0)
"""Seconds between tries to hand a mail over."""
EMAIL = SlotName("email")
Work: TypeAlias = Callable[[Conversation], Awaitable[HouseEvent | None]]
NO_MAIL, UNDELIVERED = "no mail there", "undelivered"


class Proving:
    """Looks into contacts. ``run`` must be running."""

    def __init__(
        self,
        database: Database,
        receiver: Receiver,
        scripts: Scripts,
        feed: Feed,
        clock: Clock,
        *,
        mailer: Mailer,
        domains: Domains | None,
    ) -> None:
        self._database = database
        self._receiver = receiver
        self._scripts = scripts
        self._feed = feed
        self._clock = clock
        self._mailer = mailer
        self._domains = domains
        self._under_way: set[asyncio.Task[None]] = set()
        self._begun: set[str] = set()
        self._log = log.logger()

    async def run(self) -> None:
        """Look until cancelled; each contact in a task of its own, so that a slow server holds nobody up."""
        async for changed in self._feed.follow(gather=SETTLE, wanted=_is_owed):
            await self._safely(changed)

    async def _safely(self, changed: set[str] | None) -> None:
        try:
            await self.look(await made_up(self._database) if changed is None else changed)
        except StorageError:
            self._log.exception("database.failing")

    async def look(self, changed: set[str]) -> None:
        """Begin whatever these conversations' contacts still need."""
        async with self._database.read() as tx:
            found = await conversations.load(tx, (), sorted(changed))
        for one in found.by_id.values():
            self._look_into(one)

    async def settled(self) -> None:
        """Wait until everything under way has ended."""
        while self._under_way:
            await asyncio.wait(self._under_way)

    def _look_into(self, one: Conversation) -> None:
        code = one.state.code
        if code is not None and not code.hash and self._mailer.is_ready:
            self._begin(f"{one.id}:code:{code.value}:{code.wanted.isoformat()}", one, self._mail)
        address = _unproven(one.state)
        if address and self._domains is not None:
            told = one.state.answers[EMAIL].at.isoformat()  # told anew, it has to be looked into anew
            self._begin(f"{one.id}:domain:{address}:{told}", one, self._ask_domain)

    def _begin(self, key: str, one: Conversation, work: Work) -> None:
        """Begin something once in the life of this process; its key is the event's, too."""
        if key in self._begun:
            return
        self._begun.add(key)
        task = asyncio.create_task(self._work_on(key, one, work))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    async def _work_on(self, key: str, one: Conversation, work: Work) -> None:
        try:
            event = await work(one)
            if event is not None:
                await self._receiver.submit(of_the_house(CHANNEL, key, event, one.id, self._clock()))
            else:
                self._begun.discard(key)
        except Exception:  # noqa: BLE001 - one contact's trouble must not end the others'
            self._log.exception("proving.failed", conversation=one.id)

    async def _ask_domain(self, one: Conversation) -> HouseEvent | None:
        address = _unproven(one.state)
        takes = await self._domains.take_mail(address.rpartition("@")[2]) if self._domains else None
        if takes is None:
            return None
        return Proved(EMAIL, address, Proof.PLAUSIBLE) if takes else Proved(EMAIL, address, flag=NO_MAIL)

    async def _mail(self, one: Conversation) -> HouseEvent | None:
        code = one.state.code
        if code is None:
            return None
        async with self._database.read() as tx:
            script = await self._scripts.get(tx, one.script_id, one.script_version)
        given = "".join(secrets.choice(proofs.ALPHABET) for _ in range(proofs.LENGTH))
        salt = secrets.token_hex(8)
        try:
            await self._hand_over(script, one.state, f"{proofs.PREFIX}-{given}")
        except MailError as error:
            self._log.warning("proving.mail", conversation=one.id, reason=error.reason)
            return Proved(code.slot, code.value, flag=UNDELIVERED) if error.is_final else None
        expires = self._clock() + proofs.LASTS
        return CodeSent(code.slot, code.value, salt, proofs.hash_of(given, salt), expires)

    async def _hand_over(self, script: Script, state: State, given: str) -> None:
        code = state.code
        words = {"company": script.company, "code": given}
        subject, text = (
            render(script.phrases[key].get(state.language) or script.phrases[key][script.languages[0]], words)
            for key in ("code.subject", "code.mail")
        )
        for wait in (*WAITS, None):
            try:
                await self._mailer.send(code.value if code else "", subject, text)
            except MailError as error:
                if error.is_final or wait is None:
                    raise
                await asyncio.sleep(wait)
            else:
                return


def _is_owed(one: Conversation) -> bool:
    """Whether a code waits to be mailed, or an address to be looked into."""
    code = one.state.code
    return (code is not None and not code.hash) or bool(_unproven(one.state))


def _unproven(state: State) -> str:
    """Give the address nobody has looked into yet, or nothing."""
    answer = state.answers.get(EMAIL)
    if answer is None or not isinstance(answer.value, Email) or NO_MAIL in answer.flags:
        return ""
    is_low = answer.proof in (Proof.TYPED, Proof.CHECKED)
    is_new = all(rung.proof is not Proof.PLAUSIBLE for rung in answer.proofs)
    return answer.value.address if is_low and is_new else ""
