"""A forgotten password: a link by mail, good for half an hour and once.

Whether there is such a person shows neither in the answer nor in its time: looking up and mailing happen after it.
"""

from __future__ import annotations

import asyncio
from datetime import timedelta

from starlette.requests import Request
from starlette.responses import Response

from bot import log
from bot.desk.inbox.access import preferred
from bot.desk.inbox.login.parts import LINK, Parts, fields_of
from bot.desk.inbox.wording import words
from bot.services import throttle
from bot.services.mail import MailError
from bot.services.presence import Client, hash_of, new_token, place, short_address
from bot.services.sign_in import find, same_name
from storage import audit, logins
from storage.audit import Entry
from storage.managers import Manager

LASTS = timedelta(minutes=30)
FREE, FREE_OF_ADDRESS = 3, 20


class Forgotten:
    """Two pages and the mail."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._tasks: set[asyncio.Task[None]] = set()

    async def page(self, request: Request) -> Response:
        """Ask for name or address; without a mail server, say whom to ask instead."""
        return self._parts.pages.page(
            "forgotten.html",
            language=preferred(request),
            can_mail=self._parts.mailer.is_ready,
            code=LINK.replace("add", "reset"),
        )

    async def post(self, request: Request) -> Response:
        """Answer the same for everybody; the mail follows, if there is somebody to mail to."""
        parts = self._parts
        fields = await fields_of(request)
        if not parts.access.is_ours(request):
            return parts.stale(request)
        if not parts.mailer.is_ready:
            return await self.page(request)
        language, client = preferred(request), parts.access.client(request)
        task = asyncio.create_task(self._mail(fields.get("name", "")[:200], client, language))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return parts.say(language, "access.mail_title", "access.mail_sent")

    async def _mail(self, typed: str, client: Client, language: str) -> None:
        made = await self._make(same_name(typed), client)
        if made is None:
            return
        found, key = made
        said = words(language)
        link = f"{self._parts.public_url}/inbox/enter?key={key}"
        text = said.plain("access.mail_text", name=found.name, link=link)
        try:
            await self._parts.mailer.send(found.email or "", said.plain("access.mail_subject"), text)
        except MailError as error:
            log.logger().warning("mail.failed", kind="reset", reason=error.reason)

    async def _make(self, name: str, client: Client) -> tuple[Manager, str] | None:
        """Make a reset link for somebody with a mail address, unless too many were asked for."""
        parts, key = self._parts, new_token()
        now = parts.clock()
        counts = {
            throttle.key("reset", name, place(client.address)): FREE,
            throttle.key("resets", place(client.address)): FREE_OF_ADDRESS,
        }
        async with parts.database.write() as tx:
            found = await find(tx, name)
            if await throttle.admit(tx, counts, now) or found is None or not found.email:
                return None
            await logins.add_reset(tx, found.id, hash_of(key), now + LASTS)
            address = short_address(client.address)
            await audit.add(tx, Entry(now, found.id, "reset link mailed", address=address))
        return found, key
