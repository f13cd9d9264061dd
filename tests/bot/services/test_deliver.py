"""What goes out leaves from the outbox only, in order, in the owner's voice, and twice only after a crash."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from bot.channels.contract import PermanentDeliveryError, TemporaryDeliveryError
from bot.services import deliver
from dialogs.events import Claimed, Replied, Tapped
from dialogs.ids import ManagerId
from dialogs.messages import Voice
from storage import outbox
from storage.errors import StorageError
from storage.records import Delivery
from tests.bot.services.stage import Stage

ANNA = Claimed(ManagerId("anna"), "Anna")
LATER = timedelta(seconds=30)


async def desk(stage: Stage, event: Any, chat: str) -> None:
    await stage.driven(stage.house.receiver.submit(stage.incoming(event, chat=chat)))


def texts(stage: Stage, address: str = "a") -> list[str]:
    return [text for to, text in stage.pipe.sent if to == address]


async def test_messages_of_a_chat_leave_in_their_order_and_are_marked_as_sent(stage: Stage) -> None:
    await stage.begin()
    await stage.say("an exam", "ielts", "this month")
    await stage.deliver()
    planned = [line.message.text for line in await stage.lines() if line.message]
    assert texts(stage) == planned
    assert len(planned) == 4
    assert set(await stage.states()) == {Delivery.SENT}


async def test_nothing_is_sent_before_its_turn_is_committed(stage: Stage) -> None:
    await stage.store(stage.incoming(Tapped(1, "work")))
    await stage.deliver()
    assert stage.pipe.tried == []


async def test_of_a_chat_one_message_is_under_way_at_a_time(stage: Stage) -> None:
    stage.pipe.slow["a"] = asyncio.Event()
    await stage.begin()
    await stage.say("an exam", "ielts")
    await stage.house.deliverer.round()
    await stage.rest()
    assert await stage.states() == [Delivery.SENDING, Delivery.NEW, Delivery.NEW]
    stage.pipe.slow["a"].set()
    await stage.rest()
    await stage.deliver()
    assert set(await stage.states()) == {Delivery.SENT}


async def test_a_slow_chat_holds_up_nobody_else(stage: Stage) -> None:
    stage.pipe.slow["slow"] = asyncio.Event()
    await stage.begin("slow")
    await stage.begin("quick")
    await stage.house.deliverer.round()
    await stage.rest()
    await stage.house.deliverer.round()
    assert [to for to, _ in stage.pipe.sent] == ["quick"]
    stage.pipe.slow["slow"].set()
    await stage.rest()
    await stage.deliver()


async def test_after_a_temporary_failure_the_message_waits_and_its_chat_behind_it(stage: Stage) -> None:
    await stage.begin()
    await stage.say("an exam")
    stage.pipe.errors.append(TemporaryDeliveryError(LATER, "too many requests"))
    await stage.deliver()
    assert stage.pipe.sent == []
    assert len(stage.pipe.tried) == 1
    assert await stage.states() == [Delivery.NEW, Delivery.NEW]
    stage.pass_time(seconds=29)
    await stage.deliver()
    assert len(stage.pipe.tried) == 1, "not before its time"
    stage.pass_time(seconds=2)
    await stage.deliver()
    assert texts(stage) == [line.message.text for line in await stage.lines() if line.message]


async def test_what_waits_for_its_retry_is_found_again_by_a_new_process(stage: Stage) -> None:
    stage.pipe.errors.append(TemporaryDeliveryError(LATER, "too many requests"))
    await stage.begin()
    await stage.deliver()
    stage.restart()
    await stage.house.deliverer.recover()
    await stage.deliver()
    assert stage.pipe.sent == [], "the wait outlives the process"
    stage.pass_time(minutes=1)
    await stage.house.deliverer.look()
    await stage.deliver()
    assert len(stage.pipe.sent) == 1


async def test_a_permanent_failure_is_tried_once_and_the_next_message_leaves(stage: Stage) -> None:
    stage.pipe.errors.append(PermanentDeliveryError("bad request"))
    await stage.begin()
    await stage.say("an exam")
    await stage.deliver()
    assert len(stage.pipe.tried) == 2
    assert await stage.states() == [Delivery.FAILED, Delivery.SENT]
    assert stage.house.deliverer.unreachable.empty()


async def test_a_prospect_who_blocked_the_bot_is_reported_once(stage: Stage) -> None:
    stage.pipe.errors.append(PermanentDeliveryError("blocked", unreachable=True))
    await stage.begin()
    await stage.deliver()
    gone = stage.house.deliverer.unreachable.get_nowait()
    assert (gone.channel, gone.address, gone.reason) == (stage.pipe.name, "a", "blocked")
    assert stage.house.deliverer.unreachable.empty()


async def test_a_channels_own_bug_stops_neither_the_chat_nor_the_others(stage: Stage) -> None:
    stage.pipe.errors.append(ZeroDivisionError())
    await stage.begin("a")
    await stage.begin("b")
    await stage.deliver()
    assert len(stage.pipe.sent) == 1
    stage.pass_time(minutes=1)
    await stage.deliver()
    assert {to for to, _ in stage.pipe.sent} == {"a", "b"}


async def test_waits_double_and_end_at_five_minutes() -> None:
    waits = [deliver.backoff(attempts) for attempts in range(12)]
    assert waits[:3] == [timedelta(seconds=2), timedelta(seconds=4), timedelta(seconds=8)]
    assert waits == sorted(waits)
    assert waits[-1] == deliver.LONGEST_RETRY


# --- one voice ---


async def test_what_the_bot_planned_before_a_manager_came_never_leaves(stage: Stage) -> None:
    chat = await stage.begin()
    await stage.say("an exam", "ielts")
    await desk(stage, ANNA, chat)
    await stage.deliver()
    assert await stage.states() == [Delivery.WITHHELD] * 3
    assert texts(stage) == ["You're now with Anna."]


async def test_when_a_manager_comes_while_messages_leave_only_the_one_under_way_arrives(stage: Stage) -> None:
    stage.pipe.slow["a"] = asyncio.Event()
    chat = await stage.begin()
    await stage.say("an exam", "ielts", "this month")
    await stage.house.deliverer.round()
    await stage.rest()
    await desk(stage, ANNA, chat)
    stage.pipe.slow["a"].set()
    await stage.rest()
    await stage.deliver()
    assert await stage.states() == [Delivery.SENT, *[Delivery.WITHHELD] * 3]
    assert await stage.states(Voice.NOTICE) == [Delivery.SENT]


async def test_a_managers_words_leave_though_the_bots_are_held_back(stage: Stage) -> None:
    chat = await stage.begin()
    await desk(stage, Replied(ManagerId("anna"), "Anna", "Hello, Anna here."), chat)
    await stage.deliver()
    assert texts(stage)[-1] == "Hello, Anna here."


# --- crashes and stops ---


async def test_what_a_crash_left_half_sent_is_sent_once_more(stage: Stage) -> None:
    stage.pipe.slow["a"] = asyncio.Event()
    await stage.begin()
    await stage.house.deliverer.round()
    await stage.rest()
    assert await stage.states() == [Delivery.SENDING]
    stage.restart()
    stage.pipe.slow.clear()
    await stage.house.deliverer.recover()
    await stage.deliver()
    assert len(stage.pipe.tried) == 2
    assert await stage.states() == [Delivery.SENT]


async def test_what_a_crash_left_half_sent_in_a_managers_chat_is_left_to_the_manager(stage: Stage) -> None:
    stage.pipe.slow["a"] = asyncio.Event()
    chat = await stage.begin()
    await stage.house.deliverer.round()
    await stage.rest()
    await desk(stage, ANNA, chat)
    stage.restart()
    stage.pipe.slow.clear()
    await stage.house.deliverer.recover()
    await stage.deliver()
    assert await stage.states() == [Delivery.UNCERTAIN]
    assert len(stage.pipe.tried) == 2, "the bot's line before the crash, and the notice"


async def test_a_stop_waits_for_what_is_under_way_and_marks_it(stage: Stage) -> None:
    stage.pipe.slow["a"] = asyncio.Event()
    await stage.begin()
    running = asyncio.create_task(stage.house.deliverer.run())
    await stage.until_tried()
    running.cancel()
    await stage.rest()
    assert not running.done()
    stage.pipe.slow["a"].set()
    await asyncio.gather(running, return_exceptions=True)
    assert running.cancelled()
    assert await stage.states() == [Delivery.SENT]


async def test_a_stop_in_the_middle_of_marking_marks_all_the_same(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    honest = outbox.finish
    marking = asyncio.Event()

    async def finish(*words: Any) -> None:
        if not marking.is_set():
            marking.set()
            await asyncio.Event().wait()
        await honest(*words)

    monkeypatch.setattr(outbox, "finish", finish)
    await stage.begin()
    running = asyncio.create_task(stage.house.deliverer.run())
    await marking.wait()
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    assert await stage.states() == [Delivery.SENT]


async def test_being_told_to_stop_is_never_missed(stage: Stage) -> None:
    for turns in range(20):
        running = asyncio.create_task(stage.house.deliverer.run())
        for _ in range(turns):
            await asyncio.sleep(0)
        stage.house.deliverer.send([])
        running.cancel()
        async with asyncio.timeout(60):
            await asyncio.gather(running, return_exceptions=True)
        assert running.cancelled()


async def test_a_failing_database_holds_messages_up_and_loses_none(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    honest = outbox.claim
    failures = [StorageError("The disk is full."), StorageError("The disk is full.")]

    async def claim(*words: Any) -> Any:
        if failures:
            raise failures.pop()
        return await honest(*words)

    monkeypatch.setattr(outbox, "claim", claim)
    monkeypatch.setattr(deliver, "PAUSE", 0)
    await stage.begin()
    running = asyncio.create_task(stage.house.deliverer.run())
    await stage.until_tried()
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    assert await stage.states() == [Delivery.SENT]


async def test_two_processes_send_a_message_once(stage: Stage, other: Stage) -> None:
    await stage.begin()
    await stage.say("an exam", "ielts")
    await other.house.deliverer.look()
    await asyncio.gather(stage.deliver(), other.deliver())
    await stage.deliver()
    assert len(stage.pipe.tried) + len(other.pipe.tried) == 3
