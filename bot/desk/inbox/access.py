"""Who is in, by cookie; every form carries a token of its session and comes from a page of ours.

The cookie holds 256 random bits and nothing else (see ``bot.services.presence``). Under https it is a ``__Host-``
cookie: secure, of this host only. It is ``SameSite=Lax``, so that a link in a mail finds its reader signed in; that
protects no form, and need not: each is checked for its session's token and for the Origin it comes from.
"""

from __future__ import annotations

import hashlib
import hmac

import msgspec
from starlette.requests import HTTPConnection
from starlette.responses import Response

from bot.desk.inbox import wording
from bot.desk.inbox.reads import Reads
from bot.origins import Origins
from bot.services.policy import Action, Role, may
from bot.services.presence import DEVICE_LASTS, Client, Presence, Stage, Ticket, browser_name
from bot.services.take_over import Manager
from storage.sessions import Present


class Session(msgspec.Struct, frozen=True):
    """A manager who is in. ``form_token`` is what their forms must carry; ``id`` names the session in the audit."""

    manager: Manager
    form_token: str
    language: str = "en"
    """In which the pages speak to them."""
    roles: frozenset[str] = frozenset()
    id: str = ""
    has_password: bool = True

    def may(self, action: Action | str, *, own: bool = False) -> bool:
        """Whether they may do something; templates name the action by its value."""
        return may([Role(role) for role in self.roles], Action(action), own=own)


class Access:
    """Recognises sessions and writes cookies. ``https`` gives the cookies their strictest form."""

    def __init__(self, reads: Reads, origins: Origins, presence: Presence, *, https: bool) -> None:
        self._reads = reads
        self._origins = origins
        self._presence = presence
        self._https = https
        self._cookie, self._device = (
            ("__Host-desk", "__Host-desk-browser") if https else ("desk", "desk-browser")
        )

    async def session(self, request: HTTPConnection) -> Session | None:
        """Give the session of a request if its manager is wholly in."""
        present = await self.present(request)
        if present is None or self._presence.stage(present) is not Stage.FULL:
            return None
        return await self.session_of(request, present)

    async def present(self, request: HTTPConnection) -> Present | None:
        """Give the session of a request, also one whose second factor is still missing."""
        quiet = "text/event-stream" in request.headers.get("accept", "")
        return await self._presence.present(self.token(request), quiet=quiet)

    async def session_of(self, request: HTTPConnection, present: Present) -> Session:
        """Give what pages know of whoever is present."""
        who = present.session.manager
        return Session(
            manager=Manager(who, present.name),
            form_token=form_token(self.token(request)),
            language=await self._reads.language(who) or preferred(request),
            roles=present.roles,
            id=present.session.id,
            has_password=present.has_password,
        )

    def stage(self, present: Present) -> Stage:
        """Say how far somebody is in."""
        return self._presence.stage(present)

    def token(self, request: HTTPConnection) -> str:
        """Give the session's token that a request carries, or nothing."""
        return request.cookies.get(self._cookie, "")

    def client(self, request: HTTPConnection) -> Client:
        """Say from where a request comes."""
        return Client(
            address=request.client.host if request.client else "",
            browser=browser_name(request.headers.get("user-agent", "")[:400]),
            device=request.cookies.get(self._device, "")[:100],
        )

    def may_post(self, request: HTTPConnection, session: Session, token: str) -> bool:
        """Whether a form comes from a page of ours, made for this session."""
        return self.is_ours(request) and hmac.compare_digest(session.form_token.encode(), token.encode())

    def is_ours(self, request: HTTPConnection) -> bool:
        """Whether a form comes from a page of ours: its Origin says so, and its browser does not say otherwise."""
        own = self._origins.admit(request.headers.get("origin"), request.headers.get("host"))
        return own and request.headers.get("sec-fetch-site", "same-origin") == "same-origin"

    def may_listen(self, request: HTTPConnection) -> bool:
        """Whether a stream is asked for by a page of ours. Browsers name no Origin for their own; others must."""
        origin = request.headers.get("origin")
        own = origin is None or self._origins.admit(origin, request.headers.get("host"))
        return own and request.headers.get("sec-fetch-site", "same-origin") == "same-origin"

    def let_in(self, response: Response, ticket: Ticket) -> Response:
        """Write the cookies of a session that was opened."""
        self._set(response, self._cookie, ticket.token, int(self._presence.limits.longest.total_seconds()))
        if ticket.device:
            self._set(response, self._device, ticket.device, int(DEVICE_LASTS.total_seconds()))
        return response

    def leave(self, response: Response) -> None:
        """Take the session's cookie away. The browser stays known."""
        self._set(response, self._cookie, "", 0)

    def _set(self, response: Response, name: str, value: str, seconds: int) -> None:
        response.set_cookie(
            name, value, max_age=seconds, path="/", httponly=True, samesite="lax", secure=self._https
        )


def form_token(token: str) -> str:
    """Give the token that the forms of a session carry; the session's own cannot be found from it."""
    return hmac.new(token.encode(), b"form", hashlib.sha256).hexdigest()


def preferred(request: HTTPConnection) -> str:
    """Give the language a browser asks for, of ours."""
    return wording.preferred(request.headers.get("accept-language", ""))
