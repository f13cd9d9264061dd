"""Coming in and leaving: password, code, invitation, a forgotten password."""

from __future__ import annotations

import hmac

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from bot.desk.inbox.access import form_token, preferred
from bot.desk.inbox.login.forgotten import Forgotten
from bot.desk.inbox.login.parts import Fields, Parts, fields_of, problem_text, safe_path
from bot.desk.inbox.wording import words
from bot.services.presence import Stage, Ticket
from bot.services.sign_in import Refused
from storage.sessions import Present

GUESSED = 429
STATUS = {"wait": GUESSED, "busy": 503}


class Door:
    """The pages for those who are not in yet."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._forgotten = Forgotten(parts)

    def routes(self) -> list[BaseRoute]:
        """Give the routes."""
        return [
            Route("/inbox/login", self._page, methods=["GET"]),
            Route("/inbox/login", self._sign_in, methods=["POST"]),
            Route("/inbox/enter", self._enter, methods=["GET"]),
            Route("/inbox/enter", self._choose, methods=["POST"]),
            Route("/inbox/second", self._second, methods=["POST"]),
            Route("/inbox/forgotten", self._forgotten.page, methods=["GET"]),
            Route("/inbox/forgotten", self._forgotten.post, methods=["POST"]),
            Route("/inbox/leave", self._leave, methods=["POST"]),
        ]

    async def _page(self, request: Request) -> Response:
        if await self._parts.access.session(request):
            return RedirectResponse("/inbox", 303)
        return await self._parts.ask(request, status=200)

    async def _sign_in(self, request: Request) -> Response:
        parts = self._parts
        fields = await fields_of(request)
        if not parts.access.is_ours(request):
            return parts.stale(request)
        typed = fields.get("name", "")[:200]
        came = await parts.sign_in.by_password(
            typed,
            fields.get("password", "")[:1000],
            parts.access.client(request),
            parts.access.token(request),
        )
        if isinstance(came, Refused):
            problem = problem_text(preferred(request), came)
            return await parts.ask(request, problem, STATUS.get(came.why, 403), typed)
        return self._onward(came, fields)

    def _onward(self, ticket: Ticket, fields: Fields) -> Response:
        """Go to the page that was wanted; while a code is missing, that page asks for it."""
        wanted = fields.get("onward", "")
        target = wanted if safe_path(wanted) else "/inbox"
        return self._parts.access.let_in(RedirectResponse(target, 303), ticket)

    # --- by a link ---

    async def _enter(self, request: Request) -> Response:
        parts, key = self._parts, request.query_params.get("key", "")[:100]
        client, old = parts.access.client(request), parts.access.token(request)
        if ticket := await parts.sign_in.at_once(key, client, old):
            return parts.access.let_in(RedirectResponse("/inbox", 303), ticket)
        return await self._ask_password(request, key)

    async def _choose(self, request: Request) -> Response:
        parts = self._parts
        fields = await fields_of(request)
        if not parts.access.is_ours(request):
            return parts.stale(request)
        key, password = fields.get("key", "")[:100], fields.get("password", "")[:1000]
        came = await parts.sign_in.choose(
            key, password, parts.access.client(request), parts.access.token(request)
        )
        if isinstance(came, Refused):
            return await self._ask_password(request, key, problem_text(preferred(request), came), 422)
        return self._onward(came, fields)

    async def _ask_password(
        self, request: Request, key: str, problem: str = "", status: int = 200
    ) -> Response:
        found = await self._parts.sign_in.linked(key) if key else None
        if found is None:
            gone = words(preferred(request)).plain("access.no_gone")
            return await self._parts.ask(request, gone, 403)
        return self._parts.pages.page(
            "choose.html",
            status,
            language=preferred(request),
            key=key,
            name=found.name,
            email=found.email or "",
            problem=problem,
        )

    # --- the second factor ---

    async def _second(self, request: Request) -> Response:
        parts = self._parts
        fields = await fields_of(request)
        present = await parts.access.present(request)
        if present is None or parts.access.stage(present) is not Stage.SECOND:
            return await parts.ask(request)
        if not self._may_post(request, fields):
            return parts.stale(request)
        return await self._compare(request, present, fields)

    async def _compare(self, request: Request, present: Present, fields: Fields) -> Response:
        parts = self._parts
        came = await parts.sign_in.by_code(
            present, fields.get("code", "")[:100], parts.access.client(request), parts.access.token(request)
        )
        if isinstance(came, Refused):
            why = Refused("code") if came.why == "wrong" else came
            problem = problem_text(preferred(request), why)
            return await parts.ask_code(request, problem, STATUS.get(came.why, 403))
        return self._onward(came, fields)

    def _may_post(self, request: Request, fields: Fields) -> bool:
        access = self._parts.access
        good = form_token(access.token(request)).encode()
        return access.is_ours(request) and hmac.compare_digest(good, fields.get("token", "").encode())

    # --- out ---

    async def _leave(self, request: Request) -> Response:
        parts = self._parts
        fields = await fields_of(request)
        present = await parts.access.present(request)
        if present is None:
            return await parts.ask(request)
        if not self._may_post(request, fields):
            return parts.stale(request)
        await parts.sign_in.leave(present, parts.access.client(request))
        language = (await parts.access.session_of(request, present)).language
        gone = parts.say(language, "access.left", "access.left_how_back", onward="")
        parts.access.leave(gone)
        return gone
