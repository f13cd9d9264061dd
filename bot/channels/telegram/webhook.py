"""The webhook: Telegram posts each update, and 200 is answered only after the commit."""

from __future__ import annotations

import asyncio
import hmac
import re
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import urlsplit

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from bot import log
from bot.channels.telegram.door import KINDS, Door
from bot.channels.telegram.taking import Intake, NotTaken
from bot.channels.telegram.telling import Teller

HEADER = "x-telegram-bot-api-secret-token"
LONGEST_BODY = 1024 * 1024
LOOK = 60.0
"""Seconds between looks whether the webhook still stands."""
SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
AGAIN = {"retry-after": "2"}


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
        self._told = 0
        self._log = log.logger()

    def routes(self) -> list[BaseRoute]:
        """Give the route."""
        return [Route(self._hook.path, self._serve, methods=["POST"])]

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
            "allowed_updates": KINDS,
            "max_connections": 40,
        }
        await self._door.call("setWebhook", params, Any)

    async def _look(self) -> None:
        info = await self._door.call("getWebhookInfo", {}, Info)
        if info.url != self._hook.url:
            self._teller.say(
                "Another program took the webhook away; it is set again. One token, one receiver."
            )
            await self._set()
        elif info.last_error_date > self._told:
            self._told = info.last_error_date
            self._teller.say(
                f"Telegram cannot post to TELEGRAM_WEBHOOK_URL: {info.last_error_message or 'no reason given'}. "
                f"{info.pending_update_count} updates wait there; they come when the address answers."
            )

    async def _serve(self, request: Request) -> Response:
        shown = request.headers.get(HEADER, "").encode()
        if not hmac.compare_digest(shown, self._hook.secret.encode()):
            self._log.warning("telegram.wrong_secret")
            return Response(status_code=401)
        body = await _body(request)
        if body is None:
            return Response(status_code=413)
        try:
            await self._intake.one(body)
        except NotTaken:
            return Response(status_code=503, headers=AGAIN)
        except msgspec.MsgspecError:
            self._log.error("telegram.set_aside", reason="no-update")
            return Response(status_code=200)  # it would only come again and block its queue for a day
        return Response(status_code=200)


async def _body(request: Request) -> bytes | None:
    """Give the body; ``None`` for one that is too long."""
    parts, size = [], 0
    async for part in request.stream():
        size += len(part)
        if size > LONGEST_BODY:
            return None
        parts.append(part)
    return b"".join(parts)
