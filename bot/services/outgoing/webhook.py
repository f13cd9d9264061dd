"""One endpoint of a company, spoken to as the Standard Webhooks specification says.

``webhook-id`` stays the same over all tries, ``webhook-timestamp`` is the try's, ``webhook-signature`` has one
signature for each secret that counts, so that a secret can be changed without losing a message.
"""

from __future__ import annotations

import base64
import secrets
from datetime import timedelta
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

import standardwebhooks

from bot import __version__
from bot.services.clock import Clock
from bot.services.outgoing.guard import ForbiddenError, Resolve, ask_the_system, place
from bot.services.outgoing.sending import Sent
from storage.delivery import Delivery, Webhook

if TYPE_CHECKING:
    import httpx

SECONDS = 15.0
MOST = 64 * 1024
"""Bytes of an answer that are read."""
LONGEST_WAIT = timedelta(hours=24)


def new_secret() -> str:
    """Make a secret: 256 random bits, written as the specification wants it."""
    return "whsec_" + base64.b64encode(secrets.token_bytes(32)).decode()


class Hook:
    """Sends to one endpoint."""

    def __init__(
        self,
        hook: Webhook,
        clock: Clock,
        *,
        resolve: Resolve = ask_the_system,
        own_machine: bool = False,
    ) -> None:
        self._hook = hook
        self._clock = clock
        self._resolve = resolve
        self._own_machine = own_machine

    async def send(self, one: Delivery) -> Sent:
        """Post one message; what the other side does is told, not raised."""
        import httpx  # noqa: PLC0415 - most houses have no webhook; it brings a command line of its own along

        try:
            where = await place(self._hook.url, self._resolve, own_machine=self._own_machine)
        except ForbiddenError as error:
            return Sent(None, str(error))
        headers = {**self._signed(one), "host": where.host, "content-type": "application/json"}
        headers["user-agent"] = f"Warmline/{__version__}"
        extensions = {"sni_hostname": where.name}
        try:
            async with (
                httpx.AsyncClient(timeout=SECONDS, follow_redirects=False, trust_env=False) as client,
                client.stream(
                    "POST", where.url, content=one.body.encode(), headers=headers, extensions=extensions
                ) as answer,
            ):
                return Sent(answer.status_code, await _start(answer), _asked_to_wait(answer, self._clock))
        except httpx.HTTPError as error:
            return Sent(None, type(error).__name__)

    def _signed(self, one: Delivery) -> dict[str, str]:
        at = self._clock()
        known = [secret for secret in (self._hook.secret, self._hook.secret_before) if secret]
        signatures = [standardwebhooks.Webhook(secret).sign(one.id, at, one.body) for secret in known]
        return {
            "webhook-id": one.id,
            "webhook-timestamp": str(int(at.timestamp())),
            "webhook-signature": " ".join(signatures),
        }


async def _start(answer: httpx.Response) -> str:
    """Read the first bytes of an answer, however long it is."""
    found = b""
    async for part in answer.aiter_bytes():
        found += part
        if len(found) >= MOST:
            break
    return found[:MOST].decode("utf-8", "replace").replace("\0", "")


def _asked_to_wait(answer: httpx.Response, clock: Clock) -> timedelta | None:
    """Read Retry-After (RFC 9110, 10.2.3): seconds, or a date."""
    text = answer.headers.get("retry-after", "").strip()
    if answer.status_code not in (429, 503) or not text:
        return None
    try:
        wait = timedelta(seconds=int(text)) if text.isdigit() else parsedate_to_datetime(text) - clock()
    except (ValueError, TypeError, OverflowError):
        return None
    return min(max(wait, timedelta(seconds=1)), LONGEST_WAIT)
