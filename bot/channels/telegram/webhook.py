"""The webhook: Telegram posts each update, and 200 is answered only after the commit."""

from __future__ import annotations

import asyncio
import contextlib
import hmac
import re
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import urlsplit

import msgspec
from starlette.responses import Response
from starlette.routing import BaseRoute
from starlette.types import Receive, Scope, Send

from bot import log
from bot.channels.telegram.door import Door
from bot.channels.telegram.failures import CallFailed
from bot.channels.telegram.taking import Intake, NotTaken
from bot.channels.telegram.telling import Teller
from bot.hatch import Hatch

HEADER = "x-telegram-bot-api-secret-token"
_HEADER = HEADER.encode()
LONGEST_BODY = 1024 * 1024
CONNECTIONS = 100
"""The most Telegram has: posts that wait at the same time share a commit."""
LOOK = 60.0
"""Seconds between looks whether the webhook still stands."""
SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
TAKEN, FORGED, TOO_LONG = Response(), Response(status_code=401), Response(status_code=413)
AGAIN = Response(status_code=503, headers={"retry-after": "2"})
REFUSED = "401"
OURS = "503"
"""Our own answer while the database cannot be written; the log tells of that."""
STOLEN = (
    "Another program took the webhook away; it is set again. Stop the other one: one token has one receiver."
)
SECRETS = (
    "Posts to TELEGRAM_WEBHOOK_URL show another secret than TELEGRAM_WEBHOOK_SECRET and are refused; the webhook is "
    "set again. If this comes back, another program sets it too: stop that."
)
UNREACHABLE = (
    "Telegram cannot post to TELEGRAM_WEBHOOK_URL: {why}. Look at the address, its certificate and the proxy in "
    "front; {count} updates wait at Telegram and come when it answers."
)
POSTS = "Telegram posts to the webhook again."


class Hook(msgspec.Struct, frozen=True):
    """Where Telegram posts to, and the secret it shows there."""

    url: str
    secret: str

    @property
    def path(self) -> str:
        """The route of the address."""
        return urlsplit(self.url).path or "/"


class Info(msgspec.Struct, frozen=True):
    """What Telegram says of the webhook."""

    url: str = ""
    pending_update_count: int = 0
    last_error_date: int = 0
    last_error_message: str = ""


class Webhook:
    """Sets the webhook, looks after it, and serves its route."""

    def __init__(
        self,
        door: Door,
        hook: Hook,
        intake: Intake,
        teller: Teller,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        if not SECRET.fullmatch(hook.secret):
            raise ValueError("the secret has 1 to 256 of A-Z, a-z, 0-9, _ and -")
        self._door = door
        self._hook = hook
        self._intake = intake
        self._teller = teller
        self._sleep = sleep
        self._seen = 0
        self._refused = 0
        self._log = log.logger()

    def routes(self) -> list[BaseRoute]:
        """Give the route."""
        return [Hatch(self._hook.path, self._serve)]

    async def run(self) -> None:
        """Set the webhook; set it again whenever another program took it away; until cancelled."""
        await self._teller.patiently(self._set, self._sleep)
        while True:
            await self._sleep(LOOK)
            await self._teller.patiently(self._look, self._sleep)

    async def _set(self) -> None:
        params = {
            "url": self._hook.url,
            "secret_token": self._hook.secret,
            "allowed_updates": list(self._door.kinds),
            "max_connections": CONNECTIONS,
        }
        await self._door.call("setWebhook", params, Any)
        self._refused = 0
        with contextlib.suppress(CallFailed):  # what went wrong before is no trouble of now
            before = await self._door.call("getWebhookInfo", {}, Info)
            self._seen = max(self._seen, before.last_error_date)

    async def _look(self) -> None:
        info = await self._door.call("getWebhookInfo", {}, Info)
        if info.url != self._hook.url:
            self._teller.begin("webhook", "taken", STOLEN)
            await self._set()
        elif self._refused and REFUSED in info.last_error_message and info.last_error_date > self._seen:
            self._teller.begin("webhook", "secret", SECRETS)
            await self._set()
        elif info.last_error_date > self._seen:
            self._seen = info.last_error_date
            if OURS not in info.last_error_message:
                why = info.last_error_message or "no reason given"
                sentence = UNREACHABLE.format(why=why, count=info.pending_update_count)
                self._teller.begin("webhook", "unreachable", sentence)
        elif not info.pending_update_count:
            self._teller.end("webhook", POSTS)

    async def _serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        answer = await self._take(receive) if self._is_telegram(scope) else FORGED
        if answer is not None:
            await answer(scope, receive, send)

    def _is_telegram(self, scope: Scope) -> bool:
        shown = next((value for name, value in scope["headers"] if name == _HEADER), b"")
        if hmac.compare_digest(shown, self._hook.secret.encode()):
            return True
        self._refused += 1
        if self._refused == 1:
            self._log.warning("telegram.wrong_secret")
        return False

    async def _take(self, receive: Receive) -> Response | None:
        """Commit what is posted; give the answer, ``None`` where nobody waits for it any more."""
        body = bytearray()
        while (part := await receive())["type"] == "http.request":
            body += part.get("body", b"")
            if len(body) > LONGEST_BODY:
                return TOO_LONG
            if not part.get("more_body", False):
                return await self._commit(bytes(body))
        return None

    async def _commit(self, update: bytes) -> Response:
        try:
            tap = await self._intake.posted(update)
        except NotTaken:
            return AGAIN
        self._teller.end("webhook", POSTS)
        return _and_answered(tap) if tap else TAKEN


def _and_answered(tap: str) -> Response:
    """Stop the circle on a tapped button with the answer to the post itself, which may name a method: a call less."""
    call = {"method": "answerCallbackQuery", "callback_query_id": tap}
    return Response(msgspec.json.encode(call), media_type="application/json")
