"""The mail server of the crash test: it lives in the test's process, and what it took is the truth about mail.

It refuses some messages for now, and takes some and cuts the connection before it says so.
"""

from __future__ import annotations

import asyncio
import random
import re
import socket
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any, cast

import msgspec
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from dialogs import proofs

_CODE = re.compile(rf"{proofs.PREFIX}-([{proofs.ALPHABET}]{{{proofs.LENGTH}}})")


class Mail(msgspec.Struct, frozen=True):
    """A mail that was taken; ``code`` is empty where there is none in it."""

    to: str
    id: str
    code: str


class Post:
    """Takes mail at ``url`` while ``open``. ``later`` and ``cut`` say how often each fault happens, as a share."""

    def __init__(self, seed: int, *, later: float, cut: float) -> None:
        self.taken: list[Mail] = []
        self.cuts: Counter[str] = Counter()
        """Recipient -> mails that were taken without a word."""
        self.later = later
        self.cut = cut
        self.url = ""
        self._rng = random.Random(seed)

    @contextmanager
    def opened(self) -> Iterator[None]:
        """Be reachable inside the block."""
        controller: Any = Controller(self, hostname="127.0.0.1", port=_free_port())
        controller.start()
        self.url = f"smtp://127.0.0.1:{controller.port}?tls=none"
        try:
            yield
        finally:
            controller.stop()

    def code_for(self, address: str) -> str:
        """Give the newest code mailed to an address, or nothing."""
        found = (mail.code for mail in reversed(self.taken) if mail.to == address and mail.code)
        return next(found, "")

    async def handle_DATA(self, server: SMTP, _: Session, envelope: Envelope) -> str:  # noqa: N802
        """Take a mail, or not."""
        await asyncio.sleep(self._rng.random() * 0.02)
        if self._rng.random() < self.later:
            return "451 later"
        content = cast("bytes", envelope.content)
        mail = message_from_bytes(content, EmailMessage, policy=policy.default)
        code = _CODE.search(mail.get_content())
        to = str(mail["to"])
        self.taken.append(Mail(to, str(mail["message-id"]), code[1] if code else ""))
        await asyncio.sleep(self._rng.random() * 0.02)
        if self._rng.random() < self.cut:
            self.cuts[to] += 1
            cast("asyncio.Transport", server.transport).abort()
        return "250 taken"


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
