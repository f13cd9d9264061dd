"""Who may enter: a personal link, then a signed cookie; every form carries a token and comes from our page.

A manager's key is 256 random bits; the database has its SHA-256 only. The cookie is signed with that hash, so
a manager who is switched off or gets a new link is out at once, on every device, and nothing else is kept.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from datetime import datetime, timedelta

import msgspec
from starlette.requests import HTTPConnection
from starlette.responses import Response

from bot.desk.inbox import wording
from bot.desk.inbox.reads import Reads, Seat
from bot.origins import Origins
from bot.services.clock import Clock
from bot.services.take_over import Manager

LASTS = timedelta(days=7)


class Session(msgspec.Struct, frozen=True):
    """A manager who is in. ``form_token`` is what their forms must carry."""

    manager: Manager
    form_token: str
    language: str = "en"
    """In which the pages speak to them."""


def new_key() -> tuple[str, str]:
    """Make a manager's key: the key for their link, and the hash to keep."""
    key = secrets.token_urlsafe(32)
    return key, hash_of(key)


def hash_of(key: str) -> str:
    """Give the hash under which a key is kept. 256 random bits need no salt."""
    return hashlib.sha256(key.encode()).hexdigest()


class Access:
    """Opens sessions and recognises them. ``https`` gives the cookie its strictest form."""

    def __init__(self, reads: Reads, origins: Origins, clock: Clock, *, https: bool) -> None:
        self._reads = reads
        self._origins = origins
        self._clock = clock
        self._https = https
        self._cookie = "__Host-desk" if https else "desk"

    async def enter(self, key: str, response: Response) -> bool:
        """Let in whoever has a manager's key: sets the cookie of a new session."""
        given = hash_of(key)
        seat = await self._reads.seat_by_key(given)
        if seat is None or not hmac.compare_digest(seat.key_hash, given):
            return False
        issued = f"{seat.manager.id}.{int(self._clock().timestamp())}.{secrets.token_urlsafe(16)}"
        self._set(response, f"{issued}.{_sign(seat, 'session', issued)}", int(LASTS.total_seconds()))
        return True

    def leave(self, response: Response) -> None:
        """Take the cookie away."""
        self._set(response, "", 0)

    async def session(self, request: HTTPConnection) -> Session | None:
        """Give the session of a request, if its cookie is genuine, young enough and its manager still active."""
        issued, _, signature = request.cookies.get(self._cookie, "").rpartition(".")
        manager_id, _, rest = issued.partition(".")
        since, _, nonce = rest.partition(".")
        if not self._young(since):
            return None
        seat = await self._reads.seat(manager_id)
        if seat is None or not hmac.compare_digest(
            _sign(seat, "session", issued).encode(), signature.encode()
        ):
            return None
        return Session(seat.manager, _sign(seat, "form", nonce), language_of(seat, request))

    def may_post(self, request: HTTPConnection, session: Session, token: str) -> bool:
        """Whether a form comes from a page of ours, made for this session."""
        own = self._origins.admit(request.headers.get("origin"), request.headers.get("host"))
        return own and hmac.compare_digest(session.form_token.encode(), token.encode())

    def _young(self, since: str) -> bool:
        if not (since.isascii() and since.isdigit() and len(since) < 12):
            return False
        age = self._clock() - datetime.fromtimestamp(int(since), self._clock().tzinfo)
        return timedelta(minutes=-1) < age < LASTS

    def _set(self, response: Response, value: str, seconds: int) -> None:
        response.set_cookie(
            self._cookie,
            value,
            max_age=seconds,
            path="/",
            httponly=True,
            samesite="strict",
            secure=self._https,
        )


def language_of(seat: Seat, request: HTTPConnection) -> str:
    """Give the language a manager chose, else the one their browser asks for."""
    return seat.language or wording.preferred(request.headers.get("accept-language", ""))


def _sign(seat: Seat, purpose: str, text: str) -> str:
    return hmac.new(seat.key_hash.encode(), f"{purpose}:{text}".encode(), hashlib.sha256).hexdigest()
