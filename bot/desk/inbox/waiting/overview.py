"""The overview of the desk, live: who waits how long, who is on, which limits are about to break, the last days."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from typing import Any

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import BaseRoute, Route

from bot.desk.inbox.access import Session
from bot.desk.inbox.login.parts import Parts
from bot.desk.inbox.parts import Part, Shown, encoded, whole
from bot.desk.inbox.waiting.alarms import Alarms
from bot.desk.inbox.waiting.settings import Settings
from bot.desk.inbox.wording import words
from bot.services.feed import Feed
from bot.services.policy import Action
from bot.services.waiting.overview import Overlook, is_soon
from bot.services.waiting.whole import Waiting

PAGE = "/inbox/overview"
GATHER = 0.5
"""Seconds to let changes come together."""
BEAT = 4.0
"""Seconds after which the session is looked up again; time alone changes what is late, too."""


class Board:
    """``/inbox/overview`` and its live updates."""

    def __init__(
        self, parts: Parts, waiting: Waiting, settings: Settings, feed: Feed, alarms: Alarms
    ) -> None:
        self._alarms = alarms
        self._parts = parts
        self._waiting = waiting
        self._settings = settings
        self._feed = feed
        self._overlook = Overlook(parts.database, settings.scripts, waiting.plan, parts.clock)

    def routes(self) -> list[BaseRoute]:
        """Give the routes."""
        inside = self._parts.inside
        return [
            Route(PAGE, inside(self._page, Action.EDIT_TEAM), methods=["GET"]),
            Route(f"{PAGE}/live", inside(self._live, Action.EDIT_TEAM), methods=["GET"]),
        ]

    async def _page(self, _request: Request, session: Session) -> Response:
        return self._parts.pages.page("overview.html", **await self._values(session))

    async def _values(self, session: Session) -> dict[str, Any]:
        script, said = await self._settings.script(), words(session.language)
        shown = await self._overlook.read(script.zone)
        return {
            "session": session,
            "now": shown.now,
            "shown": shown,
            "is_soon": is_soon,
            "minutes": said.span,
        }

    async def _live(self, request: Request, _session: Session) -> Response:
        if not self._parts.access.may_listen(request):
            return Response(status_code=403)
        headers = {"cache-control": "no-store", "x-accel-buffering": "no"}
        return StreamingResponse(self._events(request), media_type="text/event-stream", headers=headers)

    async def _events(self, request: Request) -> AsyncIterator[str]:
        seen = Shown({})
        async for _ in self._feed.follow(gather=GATHER, every=BEAT):
            session = await self._parts.access.session(request)
            if session is None or not session.may(Action.EDIT_TEAM):
                yield "event: gone\ndata: 0\n\n"
                return
            html = self._parts.pages.text("_overview.html", **await self._values(session))
            regions: dict[str, Sequence[Part]] = {"overview": whole("overview", html)}
            regions |= await self._alarms(session, self._parts.clock())
            for name, parts in regions.items():
                if (news := seen.news(name, parts)) is not None:
                    yield f"event: {name}\ndata: {encoded(news)}\n\n"
            yield ": beat\n\n"
