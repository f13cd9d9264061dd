"""What a prospect may see of their chat: what left, in order, and nothing that may still be held back."""

from __future__ import annotations

import asyncio

from bot.services.history import ChatHistory
from dialogs.events import Claimed
from dialogs.ids import ManagerId
from dialogs.messages import Voice
from tests.bot.services.stage import Stage


def history(stage: Stage) -> ChatHistory:
    return stage.house.history(stage.pipe.name, "")


async def test_a_chat_shows_both_sides_in_order_from_a_cursor_on(stage: Stage) -> None:
    await stage.begin()
    await stage.say("an exam")
    await stage.deliver()
    lines = await history(stage).since("a", 0)
    assert [line.voice for line in lines] == [Voice.BOT, Voice.PROSPECT, Voice.BOT]
    assert [line.seq for line in lines] == [1, 2, 3]
    assert lines[1].message.text == "an exam"
    assert [line.seq for line in await history(stage).since("a", 2)] == [3]


async def test_nothing_is_shown_beyond_a_line_that_has_still_to_leave(stage: Stage) -> None:
    await stage.begin()
    await stage.deliver()
    await stage.say("an exam", "ielts")
    assert [line.seq for line in await stage.lines()] == [1, 2, 3, 4, 5]
    assert [line.seq for line in await history(stage).since("a", 0)] == [1, 2]


async def test_lines_held_back_for_a_manager_are_not_shown(stage: Stage) -> None:
    chat = await stage.begin()
    claim = stage.incoming(Claimed(ManagerId("anna"), "Anna"), chat=chat)
    await stage.driven(stage.house.receiver.submit(claim))
    await stage.deliver()
    assert [line.voice for line in await history(stage).since("a", 0)] == [Voice.NOTICE]


async def test_a_foreign_address_shows_nothing(stage: Stage) -> None:
    await stage.begin()
    await stage.deliver()
    assert await history(stage).since("b", 0) == ()
    assert await stage.house.history("web", "").since("a", 0) == ()


async def test_what_was_seen_is_noted_up_to_a_line(stage: Stage) -> None:
    await stage.begin()
    await stage.say("an exam")
    await stage.deliver()
    await history(stage).seen({"a": 1, "nobody": 7})
    seen = {line.seq: line.seen_at is not None for line in await stage.lines() if line.message}
    assert seen == {1: True, 3: False}


async def test_whoever_watches_learns_which_chats_changed(stage: Stage) -> None:
    with stage.house.feed.subscribe() as changes:
        chat = await stage.begin()
        async with asyncio.timeout(60):
            assert await anext(changes) == {chat}
        await stage.deliver()
        async with asyncio.timeout(60):
            assert await anext(changes) == {chat}


async def test_the_same_script_published_again_is_no_new_version(stage: Stage) -> None:
    assert await stage.publish() == 1
    assert await stage.publish(changed=("Which one?", "Which exam?")) == 2
    assert await stage.publish(changed=("Which one?", "Which exam?")) == 2
