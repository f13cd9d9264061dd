"""Everything the list and one chat's page show, read in one moment, whole or in the parts live updates replace."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
from msgspec.structs import replace

from bot.desk.inbox import listing, wording
from bot.desk.inbox.access import Session
from bot.desk.inbox.card import card
from bot.desk.inbox.parts import Part, Rendered, whole
from bot.desk.inbox.reads import Chat, Listed, Marks, Reads, Wanted
from bot.desk.inbox.render import Pages
from bot.desk.inbox.views import Bubble, Talk, bubbles, groups, last_words
from bot.services.feed import Feed
from bot.services.typing import Typing
from storage.desk_list import Item

ROWS = 50
"""Conversations on a page of the list."""
SHOWN = 200
"""Lines on the page; a link leads to earlier ones."""
STALE = timedelta(seconds=30)
FRESH = timedelta(seconds=10)
"""So long what was read for one manager's list serves another's, if nothing changed meanwhile."""


class NoteLine(msgspec.Struct, frozen=True):
    """A note, among the lines of the chat."""

    id: int
    by: str
    at: datetime
    text: str
    note: bool = True


class Room:
    """Renders the list and the chats."""

    def __init__(self, reads: Reads, pages: Pages, feed: Feed, typing: Typing) -> None:
        self._reads = reads
        self._pages = pages
        self._feed = feed
        self._typing = typing
        self._rendered = Rendered()
        self._facets: tuple[datetime, Mapping[str, list[str]]] | None = None
        self._listed: dict[tuple[Wanted, str], tuple[int, datetime, Listed]] = {}

    # --- the list ---

    async def listing(self, session: Session, now: datetime, query: Mapping[str, str]) -> dict[str, Any]:
        """Give what the list's template needs; ``query`` narrows it (see ``listing``)."""
        narrowing = listing.kept(query)
        facets = await self._choices(now)
        rows = await self.rows(session, now, query)
        return {
            "session": session,
            "now": now,
            "rows": rows,
            "query": narrowing,
            "address": listing.written(narrowing),
            "views": listing.links(
                narrowing, await self._reads.views(session.manager.id), session.manager.id
            ),
            "facets": facets,
            "team": await self._reads.team(),
            "waits": listing.WAITS,
            "named": len((await self._reads.marks(session.manager.id, [], now)).named),
        }

    async def _choices(self, now: datetime) -> Mapping[str, list[str]]:
        """Give what the list can be narrowed by; a new language or source may come half a minute later."""
        if self._facets is None or not timedelta() <= now - self._facets[0] < STALE:
            self._facets = (now, await self._reads.facets())
        return self._facets[1]

    async def rows(self, session: Session, now: datetime, query: Mapping[str, str]) -> list[Part]:
        """Give the list's pieces: headings with their counts, rows, and what follows."""
        narrowing = listing.kept(query)
        found = await self._find(listing.wanted(narrowing, session, now), query.get("after", ""), now)
        ids = [item.conversation_id for item in found.page.items]
        marks = replace(await self._reads.marks(session.manager.id, ids, now), clocks=found.clocks)
        pieces: list[Part] = []
        for group in groups(found.page.items, found.totals):
            pieces.append(self._piece("_heading.html", f"g-{group.mode.value}", session, group=group))
            pieces += [self._row(row, session, marks, query, now) for row in group.rows]
        if not pieces:
            pieces.append(self._piece("_nobody.html", "nobody", session, query=narrowing))
        if found.page.cursor:
            more = listing.written({**narrowing, "after": found.page.cursor})
            pieces.append(self._piece("_more.html", "more", session, href=f"/inbox{more}"))
        return pieces

    async def _find(self, wanted: Wanted, after: str, now: datetime) -> Listed:
        """Read a page of the list once for everybody who looks at it while nothing changes."""
        by = wanted.filters
        sleeps = None if by.now is None else _NEVER
        key = (replace(wanted, filters=replace(by, now=sleeps, waiting_since=None)), after)
        known, told = self._listed.get(key), self._feed.told
        if known and known[0] == told and now - known[1] < FRESH and by.waiting_since is None:
            return known[2]
        found = await self._reads.listed(wanted, ROWS, after or None, now)
        if len(self._listed) > 200:
            self._listed.clear()
        self._listed[key] = (told, now, found)
        return found

    def _row(
        self, row: Item, session: Session, marks: Marks, query: Mapping[str, str], now: datetime
    ) -> Part:
        id_ = row.conversation_id
        values = {
            "row": row,
            "clock": marks.clocks.get(id_),
            "mine": row.owner_id == session.manager.id,
            "asleep": marks.asleep.get(id_),
            "named": id_ in marks.named,
            "current": id_ == query.get("chat", ""),
            "address": listing.written(listing.kept(query)),
            "reads": session.may("see chat"),
        }
        key = (*values.values(), session.language, int(now.timestamp() // 60))
        return Part(
            f"c-{id_}", self._rendered.get(key, lambda: self._text("_row.html", session, now=now, **values))
        )

    def _piece(self, template: str, id_: str, session: Session, **values: Any) -> Part:
        return Part(id_, self._text(template, session, id=id_, **values))

    def _text(self, template: str, session: Session, **values: Any) -> str:
        return self._pages.text(template, session=session, **values)

    # --- one chat ---

    async def values(
        self, session: Session, chat: str, now: datetime, start: int | None = None
    ) -> dict[str, Any] | None:
        """Give what the templates of one chat need; ``None`` if there is no such chat."""
        found = await self._reads.chat(chat, start, SHOWN, session.manager.id, now)
        if found is None:
            return None
        talk = Talk(chat, found.channel, found.names, session.manager.id)
        said = bubbles(found.lines, talk)
        words = wording.words(session.language)
        values: dict[str, Any] = {
            "session": session,
            "chat": chat,
            "found": found,
            "now": now,
            "action": secrets.token_hex(12),
            "owner": _owner(found, session),
            "asleep": found.asleep,
            "named": found.named,
            "typing": self._typing.is_prospect(chat),
            "last": last_words(said),
            "card": card(found.script, found.state, now, words),
        }
        lines = [self._line(line, chat, session) for line in _with_notes(said, found)]
        return values | {"said": said, "lines": _earlier(found, chat, words) + lines}

    def _line(self, line: Bubble | NoteLine, chat: str, session: Session) -> Part:
        id_ = f"n-{line.id}" if isinstance(line, NoteLine) else f"l-{line.seq}"
        template = "_note.html" if line.note else "_line.html"
        key = (line, chat, session.language)
        html = self._rendered.get(key, lambda: self._text(template, session, line=line, chat=chat))
        return Part(id_, html)

    async def parts(
        self,
        session: Session,
        now: datetime,
        query: Mapping[str, str],
        *,
        chats: bool = True,
        rows: bool = True,
    ) -> dict[str, Sequence[Part]]:
        """Render the live regions of a page: the list, and of a chat its bar, lines and card, as far as asked for."""
        chat = query.get("chat", "")
        parts: dict[str, Sequence[Part]] = {}
        if rows:
            parts["list"] = await self.rows(session, now, query)
        values = await self.values(session, chat, now) if chat and chats else None
        if values is not None:
            parts["lines"] = values["lines"]
            for name in ("bar", "card"):
                parts[name] = whole(name, self._pages.text(f"_{name}.html", **values))
        return parts


_NEVER = datetime.min.replace(tzinfo=UTC)
"""Stands for any moment where lists are compared."""


def _owner(found: Chat, session: Session) -> str:
    owner = found.state.owner
    if owner is None:
        return ""
    return "me" if owner.manager == session.manager.id else "other"


def _with_notes(said: list[Bubble], found: Chat) -> list[Bubble | NoteLine]:
    """Put the notes where they were written; those before the first line shown are left out with it."""
    first = said[0].at if said else None
    notes = [
        NoteLine(number, found.names.get(note.manager, ""), note.at, note.text)
        for number, note in enumerate(found.notes)
        if first is None or note.at >= first
    ]
    return sorted([*said, *notes], key=lambda line: line.at)


def _earlier(found: Chat, chat: str, words: wording.Words) -> list[Part]:
    """Give the link to the page of earlier lines, if there are any."""
    first = found.lines[0].seq if found.lines else 0
    if first <= 1:
        return []
    link = f'<a href="/inbox/{chat}?from={max(1, first - SHOWN)}">{words.t("chat.earlier")}</a>'
    return [Part("earlier", f'<p class="earlier" id="earlier">{link}</p>')]
