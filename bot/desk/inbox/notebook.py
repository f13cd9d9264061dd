"""What managers keep for themselves and each other: saved views, canned replies, the language of their pages."""

from __future__ import annotations

from datetime import datetime

import msgspec
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from bot.desk.inbox import listing, wording
from bot.desk.inbox.access import Session
from bot.desk.inbox.login.parts import Fields, Parts
from bot.desk.inbox.reads import Chat
from bot.services import canned
from bot.services.canned import Canned
from bot.services.feed import Feed
from bot.services.policy import Action
from bot.services.take_over import Manager
from dialogs.ids import Language
from storage import choices, mentions, views
from storage.replies import Reply


class Ready(msgspec.Struct, frozen=True):
    """A canned reply, ready for the composer."""

    name: str
    text: str


class Notebook:
    """Pages and forms beside the chats."""

    def __init__(self, parts: Parts, replies: Canned, feed: Feed) -> None:
        self._parts = parts
        self._database = parts.database
        self._clock = parts.clock
        self._canned = replies
        self._feed = feed

    def routes(self) -> list[BaseRoute]:
        """Give the routes; they must stand before those of the chats."""
        posted, inside, chat = self._parts.posted, self._parts.inside, Action.SEE_CHAT
        return [
            Route("/inbox/language", posted(self._choose_language), methods=["POST"]),
            Route("/inbox/views", posted(self._save_view, Action.SEE_LEADS), methods=["POST"]),
            Route("/inbox/views/delete", posted(self._drop_view, Action.SEE_LEADS), methods=["POST"]),
            Route("/inbox/replies", inside(self._replies, chat)),
            Route("/inbox/replies/save", posted(self._save_reply, chat), methods=["POST"]),
            Route("/inbox/replies/delete", posted(self._drop_reply, chat), methods=["POST"]),
        ]

    async def seen(self, chat: str, manager: Manager, now: datetime) -> None:
        """Keep that a manager has seen where they were named in this chat."""
        async with self._database.write(patient=True) as tx:
            await mentions.see(tx, chat, manager.id, now)
        self._feed.tell([chat])

    async def canned(self, manager: Manager, found: Chat, now: datetime) -> list[Ready]:
        """Give the canned replies for a prospect, in their language, with what is known put in."""
        known = canned.values(found.script, found.state, manager.name, now)
        texts = canned.best(await self._canned.of(manager.id), found.state.language)
        return [Ready(name, canned.filled(text, known)) for name, text in texts.items()]

    # --- language and views ---

    async def _choose_language(self, request: Request, session: Session, fields: Fields) -> Response:
        chosen = fields.get("language", "")
        if chosen in wording.languages():
            async with self._database.write() as tx:
                await choices.choose_language(tx, session.manager.id, chosen)
        return RedirectResponse(_back(request), 303)

    async def _save_view(self, _request: Request, session: Session, fields: Fields) -> Response:
        name, query = " ".join(fields.get("name", "").split())[:40], listing.saved(fields.get("query", ""))
        if name and query:
            async with self._database.write() as tx:
                shared = "shared" in fields
                await views.save(tx, session.manager.id, name, query, self._clock(), shared=shared)
        return RedirectResponse(f"/inbox?{query}" if query else "/inbox", 303)

    async def _drop_view(self, _request: Request, session: Session, fields: Fields) -> Response:
        anybodys = session.may(Action.EDIT_TEAM)
        async with self._database.write() as tx:
            await views.drop(tx, session.manager.id, _number(fields), anybodys=anybodys)
        return RedirectResponse("/inbox", 303)

    # --- canned replies ---

    async def _replies(self, _request: Request, session: Session, **given: str) -> Response:
        found = await self._canned.of(session.manager.id)
        values = {"problem": "", "name": "", "text": "", "language": "", **given}
        return self._parts.pages.page(
            "replies.html",
            409 if given else 200,
            session=session,
            replies=found,
            places=canned.PLACES,
            filled=values,
            shares=session.may(Action.EDIT_REPLIES),
        )

    async def _save_reply(self, request: Request, session: Session, fields: Fields) -> Response:
        shared = fields.get("whose") == "shared"
        if shared and not session.may(Action.EDIT_REPLIES):
            return self._parts.not_yours(session)
        language = fields.get("language", "")
        kept = Reply(
            id=_number(fields),
            manager="" if shared else session.manager.id,
            name=fields.get("name", "").strip().removeprefix("/"),
            language=Language(language if language in wording.NAMES else ""),
            text=fields.get("text", "").replace("\r\n", "\n").strip(),
        )
        problem = await self._canned.save(kept)
        if problem:
            given = {"name": kept.name, "text": kept.text, "language": kept.language}
            return await self._replies(request, session, problem=f"replies.problem_{problem}", **given)
        if shared:
            await self._changed(request, session)
        return RedirectResponse("/inbox/replies", 303)

    async def _drop_reply(self, request: Request, session: Session, fields: Fields) -> Response:
        shared = fields.get("whose") == "shared"
        if shared and not session.may(Action.EDIT_REPLIES):
            return self._parts.not_yours(session)
        await self._canned.drop(_number(fields), "" if shared else session.manager.id)
        if shared:
            await self._changed(request, session)
        return RedirectResponse("/inbox/replies", 303)

    async def _changed(self, request: Request, session: Session) -> None:
        client = self._parts.access.client(request)
        await self._parts.audit.did(session.manager.id, "canned reply changed", client)


def _number(fields: Fields) -> int:
    given = fields.get("id", "")
    return int(given) if given.isascii() and given.isdigit() and len(given) < 10 else 0


def _back(request: Request) -> str:
    """Give the page a form was sent from, if it is one of ours."""
    path = request.headers.get("referer", "").partition("//")[2].partition("/")[2]
    return f"/{path}" if path.startswith("inbox") else "/inbox"
