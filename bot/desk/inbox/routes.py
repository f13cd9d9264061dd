"""The inbox as routes."""

from __future__ import annotations

import hashlib
from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from bot.desk.inbox import live, login
from bot.desk.inbox.access import Session
from bot.desk.inbox.chats import Chats
from bot.desk.inbox.delivery import routes as rooms_of_delivery
from bot.desk.inbox.files import Sending
from bot.desk.inbox.notebook import Notebook
from bot.desk.inbox.reads import Reads
from bot.desk.inbox.render import HERE, Pages
from bot.desk.inbox.room import Room
from bot.desk.inbox.waiting import Alarms
from bot.desk.inbox.waiting import routes as rooms_of_waiting
from bot.services.canned import Canned, File
from bot.services.clock import Clock
from bot.services.desk import Desk
from bot.services.feed import Feed
from bot.services.files import Files
from bot.services.outgoing.post import Post
from bot.services.policy import Action
from bot.services.scripts import Scripts
from bot.services.typing import Typing
from bot.services.waiting.whole import Waiting
from storage.engine import Database

KINDS = {"css": "text/css", "js": "text/javascript"}


class Inbox:
    """The pages under ``/inbox``."""

    def __init__(
        self,
        database: Database,
        scripts: Scripts,
        desk: Desk,
        feed: Feed,
        *,
        files: Files,
        typing: Typing,
        public_url: str,
        clock: Clock,
        keys: login.Keys,
        replies: File,
        waiting: Waiting,
        post: Post,
    ) -> None:
        reads, pages = Reads(database, scripts), Pages()
        self._feed = feed
        self._clock = clock
        self._room = Room(reads, pages, feed, typing)
        self.parts = login.build_parts(database, clock, reads, pages, public_url=public_url, keys=keys)
        self._alarms = Alarms(database, pages, waiting.attendance)
        self._of_waiting = rooms_of_waiting(self.parts, waiting, scripts, feed, self._alarms)
        self._of_delivery = rooms_of_delivery(self.parts, scripts, post)
        self._notebook = Notebook(self.parts, Canned(database, clock, replies), feed)
        self._chats = Chats(
            self.parts,
            reads,
            self._room,
            desk,
            sending=Sending(files),
            typing=typing,
            notebook=self._notebook,
        )

    def routes(self) -> list[BaseRoute]:
        """Give the routes; all but the entrance and the looks need a session."""
        return [
            Route("/inbox/static/{name}", _static()),
            Route("/inbox/live", self.parts.inside(self._live, Action.SEE_LEADS)),
            *login.routes(self.parts),
            *self._of_waiting,
            *self._of_delivery,
            *self._notebook.routes(),
            *self._chats.routes(),
        ]

    async def _live(self, request: Request, session: Session) -> Response:
        chat = request.query_params.get("chat", "")
        if not self.parts.access.may_listen(request) or (chat and not session.may(Action.SEE_CHAT)):
            return Response(status_code=403)
        if chat:
            await self.parts.looked(request, session, chat)
        return live.stream(request, self.parts.access, self._room, self._feed, self._clock, more=self._alarms)


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
