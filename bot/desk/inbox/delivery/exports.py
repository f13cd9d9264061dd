"""The list as a file: CSV or Excel, narrowed as the list is."""

from __future__ import annotations

import tempfile
from collections.abc import AsyncIterator
from typing import BinaryIO

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import BaseRoute, Route

from bot.desk.inbox import listing
from bot.desk.inbox.access import Session
from bot.desk.inbox.login.parts import Parts
from bot.desk.inbox.wording import words
from bot.services.outgoing.export import Exporter
from bot.services.outgoing.table import COLUMNS
from bot.services.policy import Action
from bot.services.scripts import Scripts
from storage.cards import listed

TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
PIECE = 64 * 1024


def headings(language: str) -> list[str]:
    """Give the headings of the columns in a language."""
    said = words(language)
    return [said.plain(f"delivery.col_{name}") for name in COLUMNS]


class Exports:
    """``/inbox/export.csv`` and ``/inbox/export.xlsx``, with the queries of the list."""

    def __init__(self, parts: Parts, scripts: Scripts) -> None:
        self._parts = parts
        self._scripts = scripts

    def routes(self) -> list[BaseRoute]:
        """Give the routes."""
        return [
            Route(f"/inbox/export.{kind}", self._parts.inside(self._export, Action.EXPORT), methods=["GET"])
            for kind in TYPES
        ]

    async def _export(self, request: Request, session: Session) -> Response:
        kind, now = request.url.path.rpartition(".")[2], self._parts.clock()
        wanted = listing.wanted(listing.kept(request.query_params), session, now)
        ids = await listed(self._parts.database, wanted.filters, wanted.looked)
        client = self._parts.access.client(request)
        await self._parts.audit.did(session.manager.id, "leads exported", client, count=len(ids), format=kind)
        exporter = Exporter(
            self._parts.database,
            self._scripts,
            public_url=self._parts.public_url,
            headings=headings(session.language),
        )
        headers = {
            "content-disposition": f'attachment; filename="leads-{now:%Y-%m-%d}.{kind}"',
            "cache-control": "no-store",
        }
        pieces = exporter.csv(ids) if kind == "csv" else _pieces(exporter, ids)
        return StreamingResponse(pieces, media_type=TYPES[kind], headers=headers)


async def _pieces(exporter: Exporter, ids: list[str]) -> AsyncIterator[bytes]:
    """Make a workbook in a file without a name, which is gone with the answer, and give it in pieces."""
    with tempfile.TemporaryFile() as file:
        out: BinaryIO = file
        await exporter.xlsx(ids, out)
        out.seek(0)
        while piece := out.read(PIECE):
            yield piece
