"""The inbox as routes."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Awaitable, Callable

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from bot.desk.inbox import forms, live
from bot.desk.inbox.access import Session
from bot.desk.inbox.card import fact, slots
from bot.desk.inbox.login import Door, Keys, build_parts
from bot.desk.inbox.reads import Reads
from bot.desk.inbox.render import HERE, Pages
from bot.desk.inbox.room import Room
from bot.services.clock import Clock, utc
from bot.services.feed import Feed
from bot.services.files import FileRefused, Files
from bot.services.scripts import Scripts
from bot.services.take_over import Answer, Desk
from bot.services.typing import Typing
from storage.engine import Database

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
        keys: Keys | None = None,
    ) -> None:
        reads = Reads(database, scripts)
        self._reads = reads
        self._desk = desk
        self._feed = feed
        self._clock = clock
        self._pages = Pages()
        self._room = Room(reads, self._pages)
        self.parts = build_parts(
            database, clock, reads, self._pages, public_url=public_url, keys=keys or Keys()
        )
        self._access = self.parts.access

    def routes(self) -> list[BaseRoute]:
        """Give the routes; all but the entrance and the looks need a session."""
        pages = {"": self._chat, "/hand-back": self._hand_back, "/close": self._close, "/take": self._take}
        return [
            Route("/inbox", self._inside(self._list)),
            *Door(self.parts).routes(),
            Route("/inbox/live", self._inside(self._live)),
            Route("/inbox/static/{name}", _static()),
            *(Route(f"/inbox/{{chat}}{path}", self._inside(page)) for path, page in pages.items()),
            *self._sending.routes(self._inside),
            Route("/inbox/{chat}/typing", self._types, methods=["POST"]),
            Route("/inbox/{chat}/{form}", self._act, methods=["POST"]),
        ]

    def _inside(self, page: Handler) -> Callable[[Request], Awaitable[Response]]:
        async def guarded(request: Request) -> Response:
            session = await self._access.session(request)
            return await page(request, session) if session else await self.parts.ask(request)

        return guarded

    # --- pages ---

    async def _list(self, request: Request, session: Session) -> Response:
        listing = await self._room.listing(session, self._clock(), request.query_params)
        return self._pages.page("list.html", **listing, live=request.url.query)

    async def _live(self, request: Request, _session: Session) -> Response:
        if not self._access.may_listen(request):
            return Response(status_code=403)
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
        kept: str = "",
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
        return self._pages.page(template, status, **values, problem=problem, text=text, kept=kept, result=result)

    def _nobody(self) -> Response:
        return self._pages.plain("There is no such chat", "It may have been erased.", status=404, onward="")

    # --- forms ---

    async def _act(self, request: Request) -> Response:
        session = await self._access.session(request)
        if session is None:
            return await self.parts.ask(request)
        is_reply = request.path_params["form"] == "reply"
        async with request.form(max_files=TOGETHER if is_reply else 0, max_fields=200) as form:
            return await self._post(request, session, form)

    async def _post(self, request: Request, session: Session, form: FormData) -> Response:
        fields = {name: value for name, value in form.items() if isinstance(value, str)}
        if not self._access.may_post(request, session, fields.get("token", "")):
            return self._pages.plain(
                "This form is too old", "Nothing was changed. Open the chat again and repeat it.", status=403
            )
        act = forms.FORMS.get(request.path_params["form"])
        chat = request.path_params["chat"]
        if act is None or not await self._reads.exists(chat):
            return self._nobody()
        action = forms.action_id(fields, session)
        if act is not forms.reply:
            answer = await act(self._desk, session, chat, action, fields)
            return await self._answer(request, session, answer, fields)
        try:
            files = await self._sending.sent(chat, action, form)
        except FileRefused as refused:
            return self._file_refused(request, self._sending.sentence(refused))
        answer = await forms.reply(self._desk, session, chat, action, fields, files)
        if not answer.done and answer.why != "owned":
            await self._sending.drop(files)
        kept = {KEPT: " ".join(file.id for file in files)} if files else {}
        return await self._answer(request, session, answer, {**fields, **kept})

    def _file_refused(self, request: Request, why: str) -> Response:
        if "application/json" in request.headers.get("accept", ""):
            return JSONResponse({"done": False, "why": why, "action": secrets.token_hex(12)})
        return self._pages.plain("Not sent", why, status=415)

    async def _types(self, request: Request) -> Response:
        """A manager is typing to the prospect of this chat; it needs no form's token, for it changes nothing."""
        session = await self._access.session(request)
        if session is None:
            return await self.parts.ask(request)
        await self._typing.manager(request.path_params["chat"], session.manager.name)
        return Response(status_code=204)

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
                request,
                session,
                "ask_first.html",
                text=fields.get("text", ""),
                kept=fields.get(KEPT, ""),
                status=409,
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
