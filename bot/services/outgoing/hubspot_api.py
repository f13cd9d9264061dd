"""Asking HubSpot's interface: requests kept apart, and its refusals told as what becomes of a try."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import httpx
import msgspec

from bot.services.outgoing.sending import Sent

LONGEST_WAIT = timedelta(hours=24)

WHAT_TO_DO = {
    401: "HubSpot does not know this token. Set HUBSPOT_TOKEN to the access token of a private app, and start again.",
    403: (
        "The token lacks a right. Give the private app crm.objects.contacts, crm.objects.deals (read and write) and "
        "crm.schemas.contacts, crm.schemas.deals (write)."
    ),
}


class RefusedError(Exception):
    """HubSpot did not do what it was asked; ``sent`` says what it answered."""

    def __init__(self, sent: Sent) -> None:
        super().__init__(sent.answer)
        self.sent = sent


class Api:
    """Asks HubSpot, and turns its refusals into what becomes of a try."""

    def __init__(self, client: httpx.AsyncClient, pace: Pace) -> None:
        self._client = client
        self._pace = pace

    async def ask(
        self,
        method: str,
        path: str,
        said: Mapping[str, Any] | None = None,
        *,
        params: Mapping[str, str] | None = None,
        fine: tuple[int, ...] = (),
    ) -> httpx.Response:
        """Ask; statuses among ``fine`` are given like good ones. Raises ``RefusedError`` and httpx's errors."""
        await self._pace.turn()
        answer = await self._client.request(method, path, json=said, params=params)
        if answer.is_success or answer.status_code in fine:
            return answer
        status = answer.status_code
        words = WHAT_TO_DO.get(status) or message(answer)
        final = 400 <= status < 500 and status not in (401, 403, 408, 423, 429)
        raise RefusedError(Sent(status, words, _wait(answer), is_final=final))


def read(answer: httpx.Response) -> Mapping[str, Any]:
    """Give the object an answer holds; anything else is a refusal."""
    try:
        found = msgspec.json.decode(answer.content)
    except msgspec.DecodeError:
        found = None
    if not isinstance(found, dict):
        raise RefusedError(Sent(None, "HubSpot answered with something else than JSON"))
    return found


def message(answer: httpx.Response) -> str:
    """Give HubSpot's own sentence, with that of the first of a batch's errors."""
    try:
        found = msgspec.json.decode(answer.content)
    except msgspec.DecodeError:
        return answer.text
    if not isinstance(found, dict):
        return answer.text
    errors = found.get("errors") or []
    first = errors[0].get("message", "") if errors and isinstance(errors[0], dict) else ""
    return " ".join(str(part) for part in (found.get("message", ""), first) if part)


def _wait(answer: httpx.Response) -> timedelta | None:
    text = answer.headers.get("retry-after", "").strip()
    if answer.status_code not in (429, 503) or not (text.isascii() and text.isdigit() and len(text) < 7):
        return None
    return min(max(timedelta(seconds=int(text)), timedelta(seconds=1)), LONGEST_WAIT)


class Pace:
    """Keeps requests apart, whoever makes them."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._next = 0.0

    async def turn(self) -> None:
        """Wait for one's turn."""
        now = asyncio.get_running_loop().time()
        mine = max(now, self._next)
        self._next = mine + self._seconds
        if mine > now:
            await asyncio.sleep(mine - now)
