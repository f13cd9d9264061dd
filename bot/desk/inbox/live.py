"""What keeps a page live: server-sent events with the parts that changed."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import msgspec
from starlette.requests import Request
from starlette.responses import StreamingResponse

from bot.desk.inbox.access import Access
from bot.desk.inbox.room import Room
from bot.services.clock import Clock
from bot.services.feed import Feed

GATHER = 0.25
"""Seconds to let changes come together before a page is rendered for them."""
BEAT = 15.0
"""Seconds after which a silent page is told that the server is there, and its manager is looked up again."""


def stream(request: Request, access: Access, room: Room, feed: Feed, clock: Clock) -> StreamingResponse:
    """Answer with the events of one page until it leaves or its manager may no longer look."""
    events = _events(request, access, room, feed, clock)
    headers = {"cache-control": "no-store", "x-accel-buffering": "no"}
    return StreamingResponse(events, media_type="text/event-stream", headers=headers)


async def _events(
    request: Request, access: Access, room: Room, feed: Feed, clock: Clock
) -> AsyncIterator[str]:
    shown: dict[str, str] = {}
    with feed.subscribe() as changes:
        while session := await access.session(request):
            for name, part in (await room.parts(session, clock(), request.query_params)).items():
                if shown.get(name) != part:
                    shown[name] = part
                    yield f"event: {name}\ndata: {msgspec.json.encode(part).decode()}\n\n"
            yield ": beat\n\n"
            try:
                async with asyncio.timeout(BEAT):
                    if await anext(changes, None) is None:
                        return  # the server stops; the page comes again
                    await asyncio.sleep(GATHER)
            except TimeoutError:
                continue
    yield "event: gone\ndata: 0\n\n"
