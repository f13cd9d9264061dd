"""One's own place at the desk: whether here, and how to be told of those who wait."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from bot.desk.inbox.access import Session
from bot.desk.inbox.login.parts import Fields, Parts
from bot.services.policy import Action
from bot.services.waiting.attend import Attendance
from dialogs.waiting.presence import Switch, shown

PAGE = "/inbox/desk"


class OwnDesk:
    """``/inbox/desk``."""

    def __init__(self, parts: Parts, attendance: Attendance) -> None:
        self._parts = parts
        self._attendance = attendance

    def routes(self) -> list[BaseRoute]:
        """Give the routes."""
        return [
            Route(PAGE, self._parts.inside(self._page, Action.SEE_CHAT), methods=["GET"]),
            Route(PAGE, self._parts.posted(self._save, Action.SEE_CHAT), methods=["POST"]),
        ]

    async def _page(self, request: Request, session: Session) -> Response:
        await self._attendance.beat(session.manager.id)
        mine = await self._attendance.of(session.manager.id)
        return self._parts.pages.page(
            "desk.html",
            session=session,
            mine=mine,
            seen_as=shown(mine, self._parts.clock()),
            switches=list(Switch),
            saved="saved" in request.query_params,
        )

    async def _save(self, _request: Request, session: Session, fields: Fields) -> Response:
        chosen = fields.get("switch", "")
        ways = {way: way in fields for way in ("browser", "mail", "sound")}
        switch = {"switch": Switch(chosen)} if chosen in set(Switch) else {}
        await self._attendance.choose(session.manager.id, **ways, **switch)
        await self._attendance.beat(session.manager.id)
        return RedirectResponse(f"{PAGE}?saved=yes", 303)
