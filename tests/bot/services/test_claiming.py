"""A reply whose chat is idle leaves right after the commit that wrote it."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Sequence

import pytest

from storage import outbox
from storage.engine import Transaction
from storage.records import Claim, Delivery, RowKey
from tests.bot.services.stage import Stage


@contextlib.asynccontextmanager
async def sending(stage: Stage) -> AsyncIterator[None]:
    task = asyncio.create_task(stage.house.deliverer.run())
    await asyncio.sleep(0)
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def quiet(stage: Stage) -> None:
    async with asyncio.timeout(60):
        while not stage.house.deliverer.idle:  # noqa: ASYNC110 - its tasks are its own
            await asyncio.sleep(0)


async def test_a_reply_needs_no_claim_of_its_own(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    claimed: list[RowKey] = []
    honest = outbox.claim

    async def claim(tx: Transaction, keys: Sequence[RowKey]) -> Claim:
        claimed.extend(keys)
        return await honest(tx, keys)

    monkeypatch.setattr(outbox, "claim", claim)
    async with sending(stage):
        await stage.begin()
        await quiet(stage)
        await stage.say("an exam")
        await quiet(stage)
    assert len(stage.pipe.sent) == 2
    assert claimed == []
    assert set(await stage.states()) == {Delivery.SENT}


async def test_replies_planned_while_one_is_under_way_keep_their_order(stage: Stage) -> None:
    stage.pipe.slow["a"] = asyncio.Event()
    async with sending(stage):
        await stage.begin()
        await stage.say("an exam", "ielts")
        assert await stage.states() == [Delivery.SENDING, Delivery.NEW, Delivery.NEW]
        stage.pipe.slow["a"].set()
        await quiet(stage)
    planned = [line.message.text for line in await stage.lines() if line.message]
    assert [text for _, text in stage.pipe.sent] == planned
    assert len(planned) == 3


async def test_while_nobody_sends_nothing_is_claimed(stage: Stage) -> None:
    await stage.begin()
    assert await stage.states() == [Delivery.NEW]
    assert stage.pipe.tried == []
