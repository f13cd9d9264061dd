"""What keeps a page live: server-sent events with the pieces that changed, and nothing else.

A page's own chat is shown a moment after it changed; the list, which changes with every chat, at most about
once a second, and read once for all who look at the same one.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from datetime import datetime
from typing import TypeAlias

from starlette.requests import Request
from starlette.responses import StreamingResponse

from bot.desk.inbox.access import Access, Session
from bot.desk.inbox.parts import Part, Shown, encoded
from bot.desk.inbox.room import Room
from bot.services.clock import Clock
from bot.services.feed import Feed

REGIONS = ("list", "lines", "bar", "card")
More: TypeAlias = Callable[[Session, datetime], Awaitable[Mapping[str, Sequence[Part]]]]
GATHER = 0.2
"""Seconds to let changes come together before a page is rendered for them."""
LIST_EVERY = 0.8
"""Seconds at least between two looks at the list for one page."""
BEAT = 4.0
"""Seconds after which a silent page is told that the server is there, and its session is looked up again."""
TIMES = 4
"""After so many beats everything is looked at anew, for time changes some things by itself."""


def stream(
    request: Request, access: Access, room: Room, feed: Feed, clock: Clock, *, more: More
) -> StreamingResponse:
    """Answer with the events of one page until it leaves or its manager may no longer look.

    ``more`` gives further regions, which every page has.
    """
    events = _Page(request, access, room, feed, clock, more).events()
    headers = {"cache-control": "no-store", "x-accel-buffering": "no"}
    return StreamingResponse(events, media_type="text/event-stream", headers=headers)


class _Page:
    """One open page: what it shows, and what it still owes."""

    def __init__(  # noqa: PLR0917 - made in one place only
        self,
        request: Request,
        access: Access,
        room: Room,
        feed: Feed,
        clock: Clock,
        more: More,
    ) -> None:
        self._more = more
        self._request = request
        self._query = request.query_params
        self._access = access
        self._room = room
        self._feed = feed
        self._clock = clock
        self._chat = self._query.get("chat", "")
        self._shown = Shown({name: self._query.get(f"drawn-{name}", "") for name in REGIONS})
        self._lists = self._query.get("list") != "no"  # a phone shows none beside a chat
        self._chat_owed = self._list_owed = True
        self._listed_at = 0.0
        self._silent = 0

    async def events(self) -> AsyncIterator[str]:
        with self._feed.subscribe() as changes:
            while session := await self._access.session(self._request):
                for name, parts in (await self._due(session, self._clock())).items():
                    if (news := self._shown.news(name, parts)) is not None:
                        yield f"event: {name}\ndata: {encoded(news)}\n\n"
                yield ": beat\n\n"
                if not await self._wait(changes):
                    return  # the server stops; the page comes again
        yield "event: gone\ndata: 0\n\n"

    async def _due(self, session: Session, now: datetime) -> Mapping[str, Sequence[Part]]:
        chats, rows = self._chat_owed, self._list_owed and self._rest() <= 0
        self._chat_owed = False
        if rows:
            self._list_owed, self._listed_at = False, _seconds()
        listed = rows and self._lists
        parts = await self._room.parts(session, now, self._query, chats=chats, rows=listed)
        if rows:
            return {**parts, **await self._more(session, now)}
        return parts

    def _rest(self) -> float:
        return self._listed_at + LIST_EVERY - _seconds()

    async def _wait(self, changes: AsyncIterator[set[str]]) -> bool:
        """Wait for a change, for the list's turn, or for the next beat; ``False`` when the server stops."""
        try:
            async with asyncio.timeout(max(0.01, self._rest()) if self._list_owed else BEAT):
                changed = await anext(changes, None)
            if changed is None:
                return False
            self._list_owed = True
            self._chat_owed |= self._chat in changed
            self._silent = 0
            await asyncio.sleep(GATHER)
        except TimeoutError:
            self._silent += not self._list_owed
            if self._silent >= TIMES:
                self._silent, self._chat_owed, self._list_owed = 0, True, True
        return True


def _seconds() -> float:
    return asyncio.get_running_loop().time()
