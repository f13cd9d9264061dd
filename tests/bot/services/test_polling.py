"""A job of the house outlives a database that fails for a while; one that ended would end the whole process."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest

from bot import app
from bot.channels.contract import PermanentDeliveryError
from bot.services import lookup, remind
from bot.services.polling import poll
from storage import inbox, search, snoozes
from storage.errors import StorageError
from tests.bot.services.stage import ANNA, SCHOOL, Stage

FULL = StorageError("The disk is full.")


def failing(times: int, honest: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
    """Fail so often, then do as asked."""
    left = [FULL] * times

    async def asked(*words: Any, **more: Any) -> Any:
        if left:
            raise left.pop()
        return await honest(*words, **more)

    return asked


@asynccontextmanager
async def at_work(*jobs: Any) -> Any:
    """Have jobs run beside the block; one that ends by itself fails the test."""
    running = [asyncio.create_task(job) for job in jobs]
    try:
        async with asyncio.timeout(60):
            yield
        assert not [one for one in running if one.done()]
    finally:
        for one in running:
            one.cancel()
        await asyncio.gather(*running, return_exceptions=True)


async def test_what_the_database_refuses_is_looked_for_again_after_the_same_rest() -> None:
    looks, rests = 0, []

    async def look() -> None:
        nonlocal looks
        looks += 1
        if looks < 3:
            raise FULL

    async def sleep(seconds: float) -> None:
        rests.append(seconds)
        if len(rests) == 4:
            raise asyncio.CancelledError

    with pytest.raises(asyncio.CancelledError):
        await poll(look, 2.5, sleep=sleep)
    assert (looks, rests) == (4, [2.5] * 4)


async def test_a_bug_is_not_taken_for_a_database_that_fails() -> None:
    async def look() -> None:
        raise LookupError

    with pytest.raises(LookupError):
        await poll(look, 1)


async def test_a_reminder_that_a_full_disk_refused_comes_when_there_is_room(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    await stage.publish(SCHOOL, "language-school")
    stage.house.scripts.default = "language-school"
    await stage.begin()
    stage.pass_time(hours=1)
    monkeypatch.setattr(inbox, "store", failing(4, inbox.store))  # with others, and then alone: twice each
    monkeypatch.setattr(remind, "POLL", 0)

    async def reminded() -> bool:
        return (await stage.conversation()).state.reminders == 1

    async with at_work(stage.house.timers.run(), stage.house.receiver.run()):
        while not await reminded():
            await stage.rest()


async def test_what_could_not_be_made_searchable_is_caught_up_with(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lookup, "GATHER", 0)
    monkeypatch.setattr(lookup, "LOOK", 0.01)
    async with at_work(stage.house.lookup.run()):
        await stage.rest()
        monkeypatch.setattr(search, "behind", failing(5, search.behind))  # more often than there are turns
        chat = await begun(stage)

        async def found() -> bool:
            wanted = search.looked("quixotic")
            assert wanted is not None
            async with stage.database.read() as tx:
                return chat in await search.found_by(tx, wanted)

        while not await found():
            await stage.rest()


async def test_a_look_for_who_wakes_may_fail(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lookup, "LOOK", 0.001)
    chat = await stage.begin()
    await stage.house.desk.snooze(chat, ANNA, stage.now.replace(hour=23))
    with stage.house.feed.subscribe() as changes:
        async with at_work(stage.house.lookup.run()):
            await stage.rest()
            monkeypatch.setattr(snoozes, "woken", failing(2, snoozes.woken))
            stage.now = stage.now.replace(hour=23, minute=1)
            assert chat in await anext(changes)


async def test_who_blocked_the_bot_while_the_disk_was_full_is_known_when_there_is_room(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    await stage.begin()
    stage.pipe.errors.append(PermanentDeliveryError("blocked", unreachable=True))
    monkeypatch.setattr(app, "PAUSE", 0)
    monkeypatch.setattr(inbox, "store", failing(4, inbox.store))  # with others, and then alone: twice each

    async def blocked() -> bool:
        return (await stage.conversation()).state.blocked == "blocked"

    async with asyncio.timeout(60), app.working(stage.house):
        while not await blocked():
            await stage.rest()


async def begun(stage: Stage) -> str:
    """Let somebody write whom managers see."""
    await stage.begin()
    await stage.say("a quixotic request, and a person please")
    return (await stage.conversation()).id
