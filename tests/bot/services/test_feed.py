"""Whoever follows what happens hears of everything that matters to them, and of nothing else."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

from bot.services.feed import Feed
from dialogs.events import Source
from dialogs.ids import Language
from dialogs.state import State
from storage.records import Conversation

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def chats(**complete: bool) -> dict[str, Conversation]:
    state = State(Language("en"), Source("web"), started=NOW, seen=NOW)
    return {
        id_: Conversation(id_, "p", "l", "web", "site", id_, "school", 1, state, complete=done)
        for id_, done in complete.items()
    }


async def heard(feed: Feed, happen: object, *, only_complete: bool) -> set[str] | None:
    """Let something happen beside a follower; give what they hear, ``None`` for nothing."""
    wanted = (lambda one: one.complete) if only_complete else None
    with feed.subscribe(wanted) as changes:
        assert callable(happen)
        happen()
        waiting = asyncio.ensure_future(anext(changes))
        await asyncio.sleep(0)
        if not waiting.done():
            waiting.cancel()
            return None
        return waiting.result()


async def test_a_turn_is_heard_of_by_whom_it_matters_to() -> None:
    feed = Feed()
    some = chats(stranger=False, lead=True)
    assert await heard(feed, lambda: feed.turned(some), only_complete=True) == {"lead"}
    assert await heard(feed, lambda: feed.turned(some), only_complete=False) == {"stranger", "lead"}
    assert await heard(feed, lambda: feed.turned(chats(stranger=False)), only_complete=True) is None


async def test_what_was_only_sent_wakes_nobody_who_looks_at_leads() -> None:
    feed = Feed()
    assert await heard(feed, lambda: feed.sent(["lead"]), only_complete=True) is None
    assert await heard(feed, lambda: feed.sent(["lead"]), only_complete=False) == {"lead"}


async def test_what_is_no_turn_is_heard_of_by_everybody() -> None:
    feed = Feed()
    assert await heard(feed, lambda: feed.tell(["stranger"]), only_complete=True) == {"stranger"}
    assert await heard(feed, lambda: feed.tell(["stranger"]), only_complete=False) == {"stranger"}


async def test_following_begins_with_a_look_at_everything_and_then_gathers_changes() -> None:
    feed = Feed()
    following = feed.follow(gather=0, wanted=lambda one: one.complete)
    assert await anext(following) is None
    feed.turned(chats(one=True, stranger=False))
    feed.turned(chats(other=True))
    assert await anext(following) == {"one", "other"}
    feed.close()
    assert [changed async for changed in following] == []
