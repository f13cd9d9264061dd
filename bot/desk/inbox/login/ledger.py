"""The page of the audit, for admins."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from bot.desk.inbox.access import Session
from bot.desk.inbox.login.parts import Parts
from bot.desk.inbox.wording import Words, words
from bot.services.audit import WHATS
from bot.services.policy import Action
from storage import managers
from storage.audit import Entry, Wanted

ROWS = 100
SHOWN = ("whom", "was", "now", "roles", "by", "count", "manager", "result", "reason", "what", "id", "format")
"""Details that are codes, ids or numbers; others are not shown: they may hold what somebody typed."""


class Row(msgspec.Struct, frozen=True):
    """One row as it is shown: names in place of ids."""

    entry: Entry
    who: str
    what: str
    detail: str


class Ledger:
    """``/inbox/audit``: what was seen and changed, newest first."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._audit = parts.audit

    def routes(self) -> list[BaseRoute]:
        """Give the route."""
        return [Route("/inbox/audit", self._parts.inside(self._page, Action.SEE_AUDIT), methods=["GET"])]

    async def _page(self, request: Request, session: Session) -> Response:
        given = {name: value[:100] for name, value in request.query_params.items() if value}
        before = given.get("before", "")
        if not before.isdecimal():
            client = self._parts.access.client(request)
            await self._audit.did(session.manager.id, "audit read", client)
        found = await self._audit.page(
            _wanted(given), ROWS + 1, int(before[:15]) if before.isdecimal() else None
        )
        names = await self._names()
        return self._parts.pages.page(
            "audit.html",
            session=session,
            rows=[_row(one, names, words(session.language)) for one in found[:ROWS]],
            given=given,
            people=sorted(names.items(), key=lambda one: one[1].casefold()),
            whats=[(what, _named(what, words(session.language))) for what in WHATS],
            older=found[ROWS - 1].id if len(found) > ROWS else None,
            now=self._parts.clock(),
        )

    async def _names(self) -> dict[str, str]:
        async with self._parts.database.read() as tx:
            return {one.id: one.name for one in await managers.everybody(tx)}


def _wanted(given: dict[str, str]) -> Wanted:
    until = _day(given.get("until", ""))
    return Wanted(
        who=given.get("who", ""),
        what=given.get("what", ""),
        conversation=given.get("chat", ""),
        since=_day(given.get("since", "")),
        until=until + timedelta(days=1) if until else None,
    )


def _day(text: str) -> datetime | None:
    try:
        return datetime.strptime(text, "%Y-%m-%d").replace(tzinfo=UTC)
    except ValueError:
        return None


def _row(entry: Entry, names: dict[str, str], said: Words) -> Row:
    parts = []
    for key in SHOWN:
        value = entry.detail.get(key)
        if value is not None and value != "":
            parts.append(f"{_detail_name(key, said)}: {names.get(str(value), str(value))}")
    who = names.get(entry.who) or (
        said.plain(f"audit.by_{entry.who}") if _is_known(entry.who, said) else entry.who
    )
    return Row(entry, who, _named(entry.what, said), " · ".join(parts))


def _is_known(who: str, said: Words) -> bool:
    return said.has(f"audit.by_{who}")


def _named(what: str, said: Words) -> str:
    key = f"audit.what_{what.replace(' ', '_').replace('-', '_')}"
    return said.plain(key) if said.has(key) else what


def _detail_name(key: str, said: Words) -> str:
    return said.plain(f"audit.detail_{key}") if said.has(f"audit.detail_{key}") else key
