"""Mail to somebody whose way in was changed, so that they hear of it if it was not them."""

from __future__ import annotations

import asyncio

from bot import log
from bot.desk.inbox.wording import words
from bot.services.mail import Mailer, MailError

CHANGES = ("password", "email", "second_on", "second_off")


class Notices:
    """Sends notices beside the answer; one that is not taken is noted in the log and given up."""

    def __init__(self, mailer: Mailer) -> None:
        self._mailer = mailer
        self._tasks: set[asyncio.Task[None]] = set()

    def tell(self, email: str | None, name: str, language: str, change: str) -> None:
        """Mail somebody, if there is an address and a mail server; ``change`` is one of ``CHANGES``."""
        if not email or not self._mailer.is_ready:
            return
        said = words(language)
        text = said.plain("access.notice_text", name=name, what=said.plain(f"access.notice_{change}"))
        task = asyncio.create_task(self._send(email, said.plain("access.notice_subject"), text))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _send(self, email: str, subject: str, text: str) -> None:
        try:
            await self._mailer.send(email, subject, text)
        except MailError as error:
            log.logger().warning("mail.failed", kind="notice", reason=error.reason)
