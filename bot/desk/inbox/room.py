"""Everything one chat's page shows, read in one moment."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import msgspec

from bot.desk.inbox.access import Session
from bot.desk.inbox.card import Card, card
from bot.desk.inbox.reads import Chat, Reads
from bot.desk.inbox.render import Pages
from bot.desk.inbox.views import Bubble, bubble, groups, in_runs, last_words
from dialogs.lead import LeadClass
from storage.desk_list import Filters

ROWS = 60
"""Conversations on a page of the list."""
SHOWN = 200
"""Lines on the page; a link leads to earlier ones."""


class NoteLine(msgspec.Struct, frozen=True):
    """A note, among the lines of the chat."""

    id: int
    by: str
    at: datetime
    text: str
    note: bool = True


class Room:
    """Renders the list and the chats, whole or in the parts that live updates replace."""

    def __init__(self, reads: Reads, pages: Pages) -> None:
        self._reads = reads
        self._pages = pages

    async def values(
        self, session: Session, chat: str, now: datetime, start: int | None = None
    ) -> dict[str, Any] | None:
        """Give what the templates of one chat need; ``None`` if there is no such chat."""
        found = await self._reads.chat(chat, start, SHOWN)
        if found is None:
            return None
        bubbles = in_runs([bubble(line, found.names) for line in found.lines])
        return {
            "session": session,
            "chat": chat,
            "now": now,
            "action": secrets.token_hex(12),
            "owner": _owner(found, session),
            "card": _with_last(card(found.script, found.state, now), last_words(bubbles)),
            "lines": _with_notes(bubbles, found),
            "earlier": _earlier(found),
        }

    async def listing(self, session: Session, now: datetime, query: Mapping[str, str]) -> dict[str, Any]:
        """Give what the list's template needs; ``query`` narrows it by class, owner, closed and page."""
        page = await self._reads.listed(_filters(query, session), ROWS, query.get("after"))
        return {
            "groups": groups(page.items),
            "session": session,
            "now": now,
            "current": query.get("chat", ""),
            "query": {key: query[key] for key in ("class", "mine", "closed") if query.get(key)},
            "cursor": page.cursor,
        }

    async def parts(self, session: Session, now: datetime, query: Mapping[str, str]) -> dict[str, str]:
        """Render the live parts of a page: the list, and of a chat its bar, lines and card."""
        chat = query.get("chat", "")
        listing = await self.listing(session, now, query)
        parts = {"list": self._pages.text("_list.html", **listing)}
        values = await self.values(session, chat, now) if chat else None
        for name in ("bar", "lines", "card") if values else ():
            parts[name] = self._pages.text(f"_{name}.html", **(values or {}))
        return parts


class _CardWithLast(Card, frozen=True):
    last: Bubble | None


def _with_last(made: Card, last: Bubble | None) -> _CardWithLast:
    return _CardWithLast(**msgspec.structs.asdict(made), last=last)


def _owner(found: Chat, session: Session) -> str:
    owner = found.state.owner
    if owner is None:
        return ""
    return "me" if owner.manager == session.manager.id else "other"


def _with_notes(bubbles: list[Bubble], found: Chat) -> list[Bubble | NoteLine]:
    """Put the notes where they were written; those before the first line shown are left out with it."""
    first = bubbles[0].at if bubbles else None
    notes = [
        NoteLine(number, found.names.get(note.manager, "a manager"), note.at, note.text)
        for number, note in enumerate(found.notes)
        if first is None or note.at >= first
    ]
    return sorted([*bubbles, *notes], key=lambda line: line.at)


def _earlier(found: Chat) -> int:
    """Give the seq from which the page of earlier lines starts; 0 if there are none."""
    first = found.lines[0].seq if found.lines else 0
    return max(1, first - SHOWN) if first > 1 else 0


def _filters(query: Mapping[str, str], session: Session) -> Filters:
    chosen = query.get("class", "")
    return Filters(
        lead_class=LeadClass(chosen) if chosen in set(LeadClass) else None,
        owner=session.manager.id if query.get("mine") else None,
        closed=bool(query.get("closed")),
    )
