"""The log of deliveries: what went where, what came of it, and sending it again."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from urllib.parse import urlencode, urlsplit
from zoneinfo import ZoneInfo

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from bot.desk.inbox.access import Session
from bot.desk.inbox.login.parts import Fields, Parts
from bot.services import audit
from bot.services.outgoing.post import Post
from bot.services.policy import Action
from bot.services.scripts import Scripts
from storage import delivery
from storage.engine import Transaction

PAGE = "/inbox/deliveries"
ROWS = 50
EARLIEST = 2000


class Log:
    """``/inbox/deliveries``."""

    def __init__(self, parts: Parts, scripts: Scripts, post: Post) -> None:
        self._parts = parts
        self._scripts = scripts
        self._post = post

    def routes(self) -> list[BaseRoute]:
        """Give the routes."""
        replay = Action.REPLAY_DELIVERY
        return [
            Route(PAGE, self._parts.inside(self._page, Action.SEE_DELIVERY), methods=["GET"]),
            Route(f"{PAGE}/again", self._parts.posted(self._again, replay), methods=["POST"]),
            Route(f"{PAGE}/since", self._parts.posted(self._since, replay), methods=["POST"]),
        ]

    async def _page(self, request: Request, session: Session) -> Response:
        query = {name: value[:100] for name, value in request.query_params.items()}
        return await self._show(session, query)

    async def _show(self, session: Session, query: Fields, *, problem: str = "", typed: str = "") -> Response:
        target, before = query.get("target", ""), query.get("before", "")
        async with self._parts.database.read() as tx:
            found = await delivery.log(tx, target, before, ROWS + 1)
            rows = sorted(found[:ROWS], key=lambda one: one.made, reverse=True)
            values: dict[str, Any] = {
                "rows": rows,
                "tries": await delivery.tries(tx, [one.id for one in rows]),
                "names": await delivery.names(tx, [one.conversation for one in rows]),
                "targets": await self._targets(tx),
                "zone": (await self._zone(tx)).key,
            }
        older = urlencode({"target": target, "before": found[ROWS - 1].id}) if len(found) > ROWS else ""
        return self._parts.pages.page(
            "deliveries.html",
            422 if problem else 200,
            session=session,
            now=self._parts.clock(),
            target=target,
            older=older,
            problem=problem,
            typed=typed,
            again=query.get("again", ""),
            **values,
        )

    async def _targets(self, tx: Transaction) -> dict[str, str]:
        """Give who may be filtered by: id -> what it is called."""
        hooks = {one.id: urlsplit(one.url).hostname or one.url for one in await delivery.webhooks(tx)}
        return {**dict.fromkeys(self._post.crms, "HubSpot"), **hooks}

    async def _zone(self, tx: Transaction) -> ZoneInfo:
        return (await self._scripts.newest(tx, self._scripts.default))[1].zone

    async def _again(self, request: Request, session: Session, fields: Fields) -> Response:
        return await self._replay(request, session, fields, [fields.get("id", "")])

    async def _since(self, request: Request, session: Session, fields: Fields) -> Response:
        typed = fields.get("since", "")
        async with self._parts.database.read() as tx:
            moment = _moment(typed, await self._zone(tx))
            target = fields.get("target", "")
            ids = await delivery.since(tx, target, moment) if moment else []
        if moment is None or not target:
            return await self._show(session, {"target": target}, problem="delivery.no_since", typed=typed)
        return await self._replay(request, session, fields, ids)

    async def _replay(self, request: Request, session: Session, fields: Fields, ids: list[str]) -> Response:
        now, client = self._parts.clock(), self._parts.access.client(request)
        async with self._parts.database.write() as tx:
            count = 0
            for start in range(0, len(ids), 500):
                count += await delivery.replay(tx, ids[start : start + 500], now)
            if count:
                who, target = session.manager.id, fields.get("target", "")[:100]
                await audit.write(
                    tx, now, who, "delivery replayed", client=client, count=count, id=target or ids[0]
                )
        query = urlencode({"target": fields.get("target", "")[:100], "again": str(count)})
        return RedirectResponse(f"{PAGE}?{query}", 303)


def _moment(text: str, zone: ZoneInfo) -> datetime | None:
    """Read what a field for date and time gives, in the company's zone."""
    try:
        found = datetime.fromisoformat(text[:30]).replace(tzinfo=zone)
    except ValueError:
        return None
    return found if found.year >= EARLIEST else None
