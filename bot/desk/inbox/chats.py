"""The list and the chats as pages and forms."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from typing import Any
from zoneinfo import ZoneInfo

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from bot.desk.inbox import forms, listing, wording
from bot.desk.inbox.access import Session
from bot.desk.inbox.card import fact, reads_in, slots
from bot.desk.inbox.files import KEPT, Sending
from bot.desk.inbox.forms import Act
from bot.desk.inbox.login.parts import Page, Parts
from bot.desk.inbox.notebook import Notebook
from bot.desk.inbox.reads import Reads
from bot.desk.inbox.room import Room
from bot.downloads import TOGETHER
from bot.services.desk import Desk
from bot.services.files import FileRefused
from bot.services.policy import Action
from bot.services.take_over import Answer
from bot.services.typing import Typing

SMALL = {
    "hand-back": "hand_back.html",
    "close": "close.html",
    "take": "ask_first.html",
    "reassign": "reassign.html",
    "snooze": "snooze.html",
    "edit": "edit.html",
}
"""Pages that ask one thing about a chat."""
AGAIN = {"outcome": "close.html", "reassign": "reassign.html", "snooze": "snooze.html"}
"""Which of them comes again when its form was refused."""


class Chats:
    """The list, the chats, and what is done in them."""

    def __init__(
        self,
        parts: Parts,
        reads: Reads,
        room: Room,
        desk: Desk,
        *,
        sending: Sending,
        typing: Typing,
        notebook: Notebook,
    ) -> None:
        self._parts = parts
        self._access = parts.access
        self._pages = parts.pages
        self._clock = parts.clock
        self._reads = reads
        self._room = room
        self._desk = desk
        self._sending = sending
        self._typing = typing
        self._notebook = notebook

    def routes(self) -> list[BaseRoute]:
        """Give the routes; they must stand behind all others under ``/inbox``."""
        seen = Action.SEE_CHAT
        inside = self._parts.inside
        small = "|".join(SMALL)
        return [
            Route("/inbox", inside(self._list, Action.SEE_LEADS)),
            Route("/inbox/{chat}", inside(self._chat, seen)),
            *(
                Route(f"/inbox/{{chat}}/{name}", inside(self._ask, seen), name=name)
                for name in small.split("|")
            ),
            *self._sending.routes(lambda page: inside(self._looking(page), seen)),
            Route("/inbox/{chat}/typing", self._types, methods=["POST"]),
            Route("/inbox/{chat}/{form}", self._act, methods=["POST"]),
        ]

    def _looking(self, page: Page) -> Page:
        """Have a page of one chat written into the audit as a look at its lead."""

        async def looked(request: Request, session: Session) -> Response:
            await self._parts.looked(request, session, request.path_params["chat"])
            return await page(request, session)

        return looked

    # --- pages ---

    async def _list(self, request: Request, session: Session) -> Response:
        values = await self._room.listing(session, self._clock(), request.query_params)
        return self._pages.page("list.html", **values, after=request.query_params.get("after", ""))

    async def _chat(self, request: Request, session: Session) -> Response:
        chat, now = request.path_params["chat"], self._clock()
        start = request.query_params.get("from", "")
        values = await self._room.values(session, chat, now, int(start[:9]) if start.isdecimal() else None)
        if values is None:
            return self._nobody(session)
        await self._parts.looked(request, session, chat)
        if values["named"]:
            await self._notebook.seen(chat, session.manager, now)
        query = {**request.query_params, "chat": chat}
        address = listing.written(listing.kept(query))
        rows = await self._room.rows(session, now, query)
        canned = await self._notebook.canned(session.manager, values["found"], now)
        team = await self._reads.team()
        return self._pages.page(
            "chat.html", **values, rows=rows, address=address, canned=canned, team=team, earlier=bool(start)
        )

    async def _ask(self, request: Request, session: Session) -> Response:
        name = request.url.path.rpartition("/")[2]
        return await self._small(request, session, SMALL[name])

    async def _small(
        self, request: Request, session: Session, template: str, status: int = 200, **given: str
    ) -> Response:
        """Answer with a page that asks something about one chat; ``given`` was filled in before."""
        chat = request.path_params["chat"]
        values = await self._room.values(session, chat, self._clock())
        if values is None:
            return self._nobody(session)
        await self._parts.looked(request, session, chat)
        found, words = values["found"], wording.words(session.language)
        writer = reads_in(found.script, words)
        line = request.query_params.get("line", given.get("line", ""))
        values["facts"] = [
            fact(found.script, found.state, slot, writer, words) for slot in slots(found.script, found.state)
        ]
        values["owner"] = found.state.owner.name if found.state.owner else ""
        filled = {"problem": "", "text": "", "kept": "", "result": "", "line": line, **given}
        team = await self._reads.team()
        more = {"team": team, "zone": found.script.zone.key, "said": _own_line(values, line)}
        return self._pages.page(template, status, **{**values, **filled, **more})

    def _nobody(self, session: Session) -> Response:
        return self._parts.say(session.language, "chat.nobody", "chat.erased", status=404)

    # --- forms ---

    async def _act(self, request: Request) -> Response:
        session = await self._access.session(request)
        if session is None:
            return await self._parts.ask(request)
        is_reply = request.path_params["form"] == "reply"
        async with request.form(max_files=TOGETHER if is_reply else 0, max_fields=200) as form:
            return await self._post(request, session, form)

    async def _post(self, request: Request, session: Session, form: FormData) -> Response:
        fields = {name: value for name, value in form.items() if isinstance(value, str)}
        if not self._access.may_post(request, session, fields.get("token", "")):
            return self._parts.stale(request, session)
        known = forms.FORMS.get(request.path_params["form"])
        is_there, owner = await self._reads.owner(request.path_params["chat"])
        if known is None or not is_there:
            return self._nobody(session)
        act = await self._acted(request, session, fields, own=owner in (None, session.manager.id))
        if not (session.may(Action.SEE_CHAT) and act.may(known[1])):
            return self._parts.not_yours(session)
        if known[0] is forms.reply:
            return await self._reply(request, act, form)
        return await self._answer(request, act, await known[0](self._desk, act))

    async def _acted(self, request: Request, session: Session, fields: forms.Fields, *, own: bool) -> Act:
        return Act(
            session=session,
            chat=request.path_params["chat"],
            action=forms.action_id(fields, session),
            fields=fields,
            own=own,
            now=self._clock(),
            zone=await self._reads.zone(request.path_params["chat"]) or ZoneInfo("UTC"),
            team=await self._reads.team(),
        )

    async def _reply(self, request: Request, act: Act, form: FormData) -> Response:
        """Send a reply with its files; those of one that is asked about first are kept until it comes again."""
        try:
            files = await self._sending.sent(act.chat, act.action, form)
        except FileRefused as refused:
            return self._refused(request, act, self._sending.sentence(refused, act.session.language), 415)
        answer = await forms.reply(self._desk, _with(act, files))
        if not answer.done and answer.why != "owned":
            await self._sending.drop(files)
        kept = {KEPT: " ".join(file.id for file in files)} if files else {}
        return await self._answer(request, _with(act, files, {**act.fields, **kept}), answer)

    async def _types(self, request: Request) -> Response:
        """A manager is typing to the prospect of this chat; it needs no form's token, for it changes nothing."""
        session = await self._access.session(request)
        if session is None:
            return await self._parts.ask(request)
        if session.may(Action.SEE_CHAT) and self._access.is_ours(request):
            await self._typing.manager(request.path_params["chat"], session.manager.name)
        return Response(status_code=204)

    async def _answer(self, request: Request, act: Act, answer: Answer) -> Response:
        form = request.path_params["form"]
        if _wants_json(request):
            why = "" if answer.done else sentence(answer, act.session)
            return JSONResponse({"done": answer.done, "why": why, "action": secrets.token_hex(12)})
        if answer.done:
            return RedirectResponse(f"/inbox/{act.chat}", 303)
        if answer.why == "owned" and form in ("claim", "reply"):
            given = {"text": act.fields.get("text", ""), "kept": act.fields.get(KEPT, "")}
            return await self._small(request, act.session, "ask_first.html", 409, **given)
        if form in AGAIN:
            problem, result = sentence(answer, act.session), act.fields.get("result", "")
            text = act.fields.get("text", "")
            return await self._small(
                request, act.session, AGAIN[form], 409, problem=problem, result=result, text=text
            )
        return self._refused(request, act, sentence(answer, act.session), 409)

    def _refused(self, request: Request, act: Act, why: str, status: int) -> Response:
        if _wants_json(request):
            return JSONResponse({"done": False, "why": why, "action": secrets.token_hex(12)})
        title = wording.words(act.session.language).plain("chat.unchanged")
        back = f"/inbox/{act.chat}"
        return self._pages.page(
            "plain.html", status, session=act.session, title=title, parts=[why], back=back
        )


def sentence(answer: Answer, session: Session) -> str:
    """Say why an action was refused."""
    words = wording.words(session.language)
    owner = answer.owner or words.plain("common.somebody_else")
    key = f"refused.{answer.why.replace(' ', '_')}"
    return words.plain(key, owner=owner) if words.has(key) else answer.why


def _with(act: Act, files: Any, fields: Mapping[str, str] | None = None) -> Act:
    return Act(
        act.session, act.chat, act.action, fields or act.fields, act.own, act.now, act.zone, act.team, files
    )


def _wants_json(request: Request) -> bool:
    return "application/json" in request.headers.get("accept", "")


def _own_line(values: Mapping[str, Any], line: str) -> str:
    """Give the words of a line that is to be changed."""
    return next((piece.text for piece in values["said"] if f"{piece.seq}" == line and piece.mine), "")
