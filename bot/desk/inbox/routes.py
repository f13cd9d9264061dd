"""The inbox as routes."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from bot.desk.inbox import forms, live
from bot.desk.inbox.access import Access, Session
from bot.desk.inbox.card import fact, slots
from bot.desk.inbox.reads import Reads
from bot.desk.inbox.render import HERE, Pages
from bot.desk.inbox.room import Room
from bot.origins import Origins
from bot.services.clock import Clock, utc
from bot.services.feed import Feed
from bot.services.scripts import Scripts
from bot.services.take_over import Answer, Desk
from storage.engine import Database

LINK = "./run manager add NAME"
KINDS = {"css": "text/css", "js": "text/javascript"}

Handler = Callable[[Request, Session], Awaitable[Response]]


class Inbox:
    """The pages under ``/inbox``."""

    def __init__(
        self,
        database: Database,
        scripts: Scripts,
        desk: Desk,
        feed: Feed,
        *,
        public_url: str,
        clock: Clock = utc,
    ) -> None:
        reads = Reads(database, scripts)
        self._reads = reads
        self._desk = desk
        self._feed = feed
        self._clock = clock
        self._pages = Pages()
        self._room = Room(reads, self._pages)
        self._access = Access(reads, Origins(public_url), clock, https=public_url.startswith("https:"))

    def routes(self) -> list[BaseRoute]:
        """Give the routes; all but the entrance and the looks need a session."""
        pages = {"": self._chat, "/hand-back": self._hand_back, "/close": self._close, "/take": self._take}
        return [
            Route("/inbox", self._inside(self._list)),
            Route("/inbox/enter", self._enter),
            Route("/inbox/leave", self._leave, methods=["POST"]),
            Route("/inbox/live", self._inside(self._live)),
            Route("/inbox/static/{name}", _static()),
            *(Route(f"/inbox/{{chat}}{path}", self._inside(page)) for path, page in pages.items()),
            Route("/inbox/{chat}/{form}", self._act, methods=["POST"]),
        ]

    def _inside(self, page: Handler) -> Callable[[Request], Awaitable[Response]]:
        async def guarded(request: Request) -> Response:
            session = await self._access.session(request)
            return await page(request, session) if session else self._who_are_you()

        return guarded

    # --- the entrance ---

    async def _enter(self, request: Request) -> Response:
        welcome = self._pages.plain(
            "Welcome", onward="/inbox"
        )  # no redirect: the strict cookie would stay behind
        if await self._access.enter(request.query_params.get("key", ""), welcome):
            return welcome
        return self._who_are_you("This link is not valid (any more).")

    async def _leave(self, request: Request) -> Response:
        session = await self._access.session(request)
        async with request.form() as form:
            if session and self._access.may_post(request, session, str(form.get("token", ""))):
                gone = self._pages.plain("You have left the inbox", "Your personal link lets you in again.")
                self._access.leave(gone)
                return gone
        return self._who_are_you()

    def _who_are_you(self, first: str = "This page is for managers.") -> Response:
        return self._pages.plain(
            "Managers only",
            first,
            "Open your personal link. Whoever runs this server makes one with this command:",
            status=403,
            code=LINK,
        )

    # --- pages ---

    async def _list(self, request: Request, session: Session) -> Response:
        listing = await self._room.listing(session, self._clock(), request.query_params)
        return self._pages.page("list.html", **listing, live=request.url.query)

    async def _live(self, request: Request, _session: Session) -> Response:
        return live.stream(request, self._access, self._room, self._feed, self._clock)

    async def _chat(self, request: Request, session: Session) -> Response:
        chat, now = request.path_params["chat"], self._clock()
        start = request.query_params.get("from", "")
        values = await self._room.values(session, chat, now, int(start[:9]) if start.isdecimal() else None)
        if values is None:
            return self._nobody()
        listing = await self._room.listing(session, now, {"chat": chat})
        return self._pages.page("chat.html", **{**listing, **values})

    async def _hand_back(self, request: Request, session: Session) -> Response:
        return await self._small(request, session, "hand_back.html")

    async def _close(self, request: Request, session: Session) -> Response:
        return await self._small(request, session, "close.html")

    async def _take(self, request: Request, session: Session) -> Response:
        return await self._small(request, session, "ask_first.html")

    async def _small(
        self,
        request: Request,
        session: Session,
        template: str,
        *,
        problem: str = "",
        text: str = "",
        result: str = "",
        status: int = 200,
    ) -> Response:
        """Answer with a page that asks something about one chat; ``text`` and ``result`` were filled in before."""
        chat = request.path_params["chat"]
        found = await self._reads.chat(chat, None, 1)
        values = await self._room.values(session, chat, self._clock())
        if found is None or values is None:
            return self._nobody()
        writer = found.script.languages[0]
        values["facts"] = [
            fact(found.script, found.state, slot, writer) for slot in slots(found.script, found.state)
        ]
        values["owner"] = found.state.owner.name if found.state.owner else ""
        return self._pages.page(template, status, **values, problem=problem, text=text, result=result)

    def _nobody(self) -> Response:
        return self._pages.plain("There is no such chat", "It may have been erased.", status=404, onward="")

    # --- forms ---

    async def _act(self, request: Request) -> Response:
        session = await self._access.session(request)
        if session is None:
            return self._who_are_you()
        async with request.form(max_files=0, max_fields=200) as form:
            fields = {name: value for name, value in form.items() if isinstance(value, str)}
        if not self._access.may_post(request, session, fields.get("token", "")):
            return self._pages.plain(
                "This form is too old", "Nothing was changed. Open the chat again and repeat it.", status=403
            )
        act = forms.FORMS.get(request.path_params["form"])
        chat = request.path_params["chat"]
        if act is None or not await self._reads.exists(chat):
            return self._nobody()
        answer = await act(self._desk, session, chat, forms.action_id(fields, session), fields)
        return await self._answer(request, session, answer, fields)

    async def _answer(
        self, request: Request, session: Session, answer: Answer, fields: forms.Fields
    ) -> Response:
        chat, form = request.path_params["chat"], request.path_params["form"]
        if "application/json" in request.headers.get("accept", ""):
            why = "" if answer.done else forms.sentence(answer)
            return JSONResponse({"done": answer.done, "why": why, "action": secrets.token_hex(12)})
        if answer.done:
            return RedirectResponse(f"/inbox/{chat}", 303)
        if answer.why == "owned" and form in ("claim", "reply"):
            return await self._small(
                request, session, "ask_first.html", text=fields.get("text", ""), status=409
            )
        if form == "outcome":
            problem, result = forms.sentence(answer), fields.get("result", "")
            return await self._small(
                request, session, "close.html", problem=problem, result=result, status=409
            )
        return self._pages.plain("Nothing was changed", forms.sentence(answer), status=409)


def _static() -> Callable[[Request], Awaitable[Response]]:
    files = {path.name: path.read_text(encoding="utf-8") for path in (HERE / "static").iterdir()}
    tags = {name: f'"{hashlib.sha256(text.encode()).hexdigest()[:20]}"' for name, text in files.items()}

    async def serve(request: Request) -> Response:
        name = request.path_params["name"]
        if name not in files:
            return Response(status_code=404)
        headers = {"etag": tags[name], "cache-control": "no-cache"}
        if tags[name] in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=headers)
        return Response(files[name], media_type=KINDS[name.rpartition(".")[2]], headers=headers)

    return serve
