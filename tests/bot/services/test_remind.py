"""A timer becomes an event once, when it is due, and by the same door as everything else."""

from __future__ import annotations

from bot.services import remind
from dialogs.events import Claimed, Returned, Said, TimerDue
from dialogs.ids import ManagerId
from storage import timers
from tests.bot.services.stage import SCHOOL, Stage


async def school(stage: Stage) -> str:
    """Begin at the shipped school, whose first reminder comes after an hour."""
    await stage.publish(SCHOOL, "language-school")
    stage.house.scripts.default = "language-school"
    return await stage.begin()


async def look(stage: Stage) -> None:
    """Look at the timers and work through what came of it."""
    await stage.driven(stage.house.timers.look())


async def reminders(stage: Stage) -> int:
    return (await stage.conversation()).state.reminders


async def test_a_reminder_comes_when_it_is_due_and_not_before(stage: Stage) -> None:
    await school(stage)
    stage.pass_time(minutes=59)
    await look(stage)
    assert await reminders(stage) == 0
    stage.pass_time(minutes=1)
    await look(stage)
    assert await reminders(stage) == 1


async def test_a_timer_fires_once_however_often_it_is_looked_at(stage: Stage) -> None:
    await school(stage)
    stage.pass_time(hours=1)
    for _ in range(3):
        await look(stage)
    assert await reminders(stage) == 1
    assert (await stage.inbox()).count("done") == 2


async def test_two_processes_that_look_at_once_fire_a_timer_once(stage: Stage, other: Stage) -> None:
    await school(stage)
    other.house.scripts.default = "language-school"
    stage.pass_time(hours=1)
    other.now = stage.now
    found = []
    for process in (stage, other):
        async with process.database.read() as tx:
            found.append(await timers.due(tx, process.now, 10))
    assert found[0] == found[1] != []
    for process, due in zip((stage, other), found, strict=True):
        await process.driven(process.house.receiver.submit(*map(remind._event, due)))
    assert await reminders(stage) == 1
    assert await stage.inbox() == ["done", "done"]


async def test_after_a_claim_no_timer_fires(stage: Stage) -> None:
    chat = await school(stage)
    claim = stage.incoming(Claimed(ManagerId("anna"), "Anna"), chat=chat)
    await stage.driven(stage.house.receiver.submit(claim))
    stage.pass_time(days=3)
    await look(stage)
    assert await reminders(stage) == 0
    assert await stage.inbox() == ["done", "done"]


async def test_after_stop_no_reminder_comes(stage: Stage) -> None:
    await school(stage)
    await stage.say("stop")
    stage.pass_time(days=3)
    await look(stage)
    assert await reminders(stage) == 0


async def test_after_a_long_downtime_a_chat_gets_one_reminder_not_three(stage: Stage) -> None:
    await school(stage)
    stage.pass_time(days=30)
    for _ in range(3):
        await look(stage)
    assert await reminders(stage) == 1


async def test_an_old_timer_that_comes_late_leaves_the_one_that_runs_now(stage: Stage) -> None:
    chat = await school(stage)
    old = (await stage.conversation()).state.timers["remind"]
    anna = ManagerId("anna")
    for event in (Claimed(anna, "Anna"), Said("Hello Anna"), Returned(anna, "Anna")):
        stage.pass_time(minutes=20)
        await stage.driven(stage.house.receiver.submit(stage.incoming(event, chat=chat)))
    now = (await stage.conversation()).state.timers["remind"]
    assert now > old
    stage.now = old
    await stage.driven(stage.house.receiver.submit(stage.incoming(TimerDue("remind", old), chat=chat)))
    assert await reminders(stage) == 0
    stage.now = now
    await look(stage)
    assert await reminders(stage) == 1
