"""Nobody waits unseen: the ladder over simulated time, through the real services and a real database."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

import pytest
from sqlalchemy import update

from bot.services.waiting.look import AT_ONCE
from bot.services.waiting.plan import StaleError
from dialogs.events import Attached, Media, Noticed, OutcomeSet, Result
from dialogs.waiting.plan import By, Member, Plan, Routing, Rung, To
from dialogs.waiting.presence import Switch, shown
from storage import snoozes, waits
from storage.tables import conversation, proposal
from tests.bot.services.stage import ANNA, BEN, Stage
from tests.bot.services.waiting_scene import LEA, MONDAY, POOL, TEAM, Scene


@pytest.fixture
async def scene(stage: Stage) -> Scene:
    made = Scene(stage)
    await made.ready()
    return made


# --- the ladder ---


async def test_the_ladder_climbs_from_the_pool_to_the_team_to_the_leads(scene: Scene) -> None:
    await scene.asks()
    assert await scene.levels() == [0]
    assert {who for _, _, who in await scene.rang()} == {"anna", "ben", "lea"}
    await scene.later(14)
    assert await scene.levels() == [0]
    await scene.later(1)
    assert await scene.levels() == [0, 1]
    await scene.later(5)
    assert await scene.levels() == [0, 1, 2]
    await scene.later(20)
    leads = [one for one in await scene.rang() if one[0] == 3]
    assert leads == [(3, "browser", "lea"), (3, "mail", "lea"), (3, "telegram", "")]


async def test_each_level_rings_once_however_often_it_is_looked_at(scene: Scene) -> None:
    await scene.asks()
    for _ in range(4):
        await scene.later(21)
    once = await scene.rang()
    for _ in range(4):
        await scene.look()
    assert await scene.rang() == once
    assert len(once) == len(set(once))


async def test_a_restart_forgets_nothing_and_rings_nothing_twice(scene: Scene) -> None:
    await scene.asks()
    await scene.later(16)
    before = await scene.rang()
    scene.stage.restart()
    await scene.stage.house.waiting.plan.load()
    await scene.look()
    assert await scene.rang() == before
    await scene.later(4)
    assert await scene.levels() == [0, 1, 2]


async def test_after_a_long_downtime_only_the_highest_level_rings(scene: Scene) -> None:
    await scene.asks()
    await scene.later(hours=2, minutes=0)
    assert await scene.levels() == [0, 3]


async def test_the_lunch_break_does_not_count(scene: Scene) -> None:
    scene.stage.now = datetime(2026, 11, 23, 10, 50, tzinfo=UTC)
    await scene.asks()
    await scene.later(60)
    assert await scene.levels() == [0]
    await scene.later(20)
    assert await scene.levels() == [0, 2]


async def test_at_night_nothing_rings_until_the_desk_opens(scene: Scene) -> None:
    scene.stage.now = datetime(2026, 11, 23, 22, 0, tzinfo=UTC)
    await scene.asks()
    await scene.later(hours=8)
    assert await scene.rang() == []
    await scene.later(hours=2, minutes=1)
    assert await scene.levels() == [0]


async def test_a_claim_does_not_end_the_wait_an_answer_does(scene: Scene) -> None:
    await scene.asks()
    await scene.later(5)
    await scene.claims()
    await scene.later(10)
    assert (1, "browser", "anna") in await scene.rang()
    assert all(who == "anna" for rung, _, who in await scene.rang() if rung == 1)
    await scene.replies()
    await scene.later(hours=1)
    assert await scene.levels() == [0, 1]
    (row,) = await scene.rows()
    assert (row.how, row.manager_id, row.worked_seconds, row.limit_seconds) == ("answered", "anna", 900, 1200)


async def test_each_next_answer_has_its_own_limit_and_no_alarm_at_its_start(scene: Scene) -> None:
    await scene.asks()
    await scene.replies()
    await scene.later(30)
    await scene.stage.say("And what does it cost?")
    await scene.look()
    first, second = await scene.rows()
    assert (first.first, second.first) == (True, False)
    assert [one for one in await scene.rang() if one[0] > 0] == []
    await scene.later(8)
    assert [one for one in await scene.rang() if one[0] == 1] == [(1, "browser", "anna")]


async def test_a_plain_thanks_owes_nobody_an_answer_but_a_file_does(scene: Scene) -> None:
    await scene.asks()
    await scene.replies()
    await scene.stage.say("thanks!")
    assert len(await scene.rows()) == 1
    await scene.stage.happen(Attached(Media.PHOTO, "file-1"))
    assert len(await scene.rows()) == 2


async def test_the_outcome_ends_the_wait_and_the_alarms(scene: Scene) -> None:
    await scene.asks()
    await scene.claims()
    won = OutcomeSet(ANNA.id, ANNA.name, Result.WON)
    await scene.stage.driven(scene.stage.house.receiver.submit(scene.stage.incoming(won, chat=scene.chat)))
    await scene.later(hours=3)
    assert await scene.levels() == [0]
    assert [row.how for row in await scene.rows()] == ["closed"]


async def test_what_is_put_aside_is_frozen_and_goes_on_afterwards(scene: Scene) -> None:
    await scene.asks()
    await scene.later(10)
    await scene.claims()
    async with scene.stage.database.write() as tx:
        now = scene.stage.now
        await snoozes.put(tx, scene.chat, ANNA.id, now, now.replace(minute=40))
    await scene.look()
    await scene.later(29)
    assert await scene.levels() == [0]
    await scene.later(2)
    assert await scene.levels() == [0]
    await scene.later(4)
    assert await scene.levels() == [0, 1]


async def test_a_pseudo_lead_alarms_nobody_until_a_manager_says_it_is_a_real_person(scene: Scene) -> None:
    scene.chat = await scene.stage.begin()
    desk, receiver = scene.stage.house.desk, scene.stage.house.receiver
    noticed = scene.stage.incoming(Noticed(("undelivered",)), chat=scene.chat)
    await scene.stage.driven(receiver.submit(noticed))
    await scene.stage.say("can I talk to a human please?")
    await scene.later(hours=3)
    assert len(await scene.rows()) == 1
    assert await scene.rang("rung", "asked", "proposed", "released") == []
    await scene.stage.driven(desk.clear(scene.chat, LEA, "real", real=True))
    await scene.look()
    assert await scene.levels() == [3]


async def test_without_any_plan_the_scripts_own_hours_and_answer_time_hold(stage: Stage) -> None:
    scene = Scene(stage)
    await scene.ready(None)
    await scene.asks()
    (row,) = await scene.rows()
    assert (row.team, row.limit_seconds) == ("", 600)
    await scene.later(10)
    assert await scene.levels() == [0, 2]


# --- what the prospect is told ---


async def test_a_broken_limit_is_told_with_the_real_place_in_the_queue(scene: Scene) -> None:
    await scene.asks("b")
    scene.stage.pass_time(minutes=1)
    await scene.asks("a")
    await scene.later(12)
    assert "Nobody has picked this up yet" in await scene.heard("a")
    await scene.later(40)
    assert "Waiting before you: 1." in await scene.heard("a")
    assert "You're next in line." in await scene.heard("b")


async def test_it_is_told_rarely(scene: Scene) -> None:
    await scene.asks()
    before = len(await scene.stage.lines())
    for _ in range(20):
        await scene.later(20)
    assert len(await scene.stage.lines()) - before <= 3


async def test_where_everybody_is_busy_the_queue_is_told_at_once(stage: Stage) -> None:
    scene = Scene(stage)
    await scene.ready(Plan(teams=(TEAM,), members=(Member(ANNA.id, capacity=1),)))
    await scene.stage.house.waiting.attendance.beat(ANNA.id)
    await scene.asks("a")
    await scene.claims(ANNA)
    await scene.replies()
    await scene.asks("b")
    assert "You're next in line." in await scene.heard("b")


# --- the plan ---


async def test_whoever_saves_an_old_plan_is_told_and_changes_nothing(scene: Scene) -> None:
    plan = scene.stage.house.waiting.plan
    await plan.save(Plan(first=5), "lea", 1)
    with pytest.raises(StaleError):
        await plan.save(Plan(first=99), "anna", 1)
    assert plan.newest.plan.first == 5


async def test_a_new_plan_holds_for_those_who_wait_already(scene: Scene) -> None:
    await scene.asks()
    quick = (Rung(50, To.LEADS, (By.BROWSER,)),)
    await scene.stage.house.waiting.plan.save(Plan(first=4, ladder=quick, routing=POOL), "lea", 1)
    await scene.later(2)
    (row,) = await scene.rows()
    assert row.limit_seconds == 240
    assert row.due_at == MONDAY.replace(minute=4)


async def test_the_median_and_the_broken_limits_are_kept_for_reports(scene: Scene) -> None:
    await scene.asks()
    await scene.later(25)
    await scene.replies()
    await scene.look()
    async with scene.stage.database.read() as tx:
        (one,) = await waits.since(tx, MONDAY)
    assert (one.first, one.worked, one.limit, one.how) == (True, 1500, 1200, "answered")


async def test_a_page_left_while_it_says_hello_does_not_count_as_heard(scene: Scene) -> None:
    attendance = scene.stage.house.waiting.attendance
    leaving = asyncio.ensure_future(attendance.beat(ANNA.id))
    await asyncio.sleep(0)
    leaving.cancel()
    await asyncio.gather(leaving, return_exceptions=True)
    await attendance.beat(ANNA.id)
    assert shown(await attendance.of(ANNA.id), scene.stage.now) is Switch.ONLINE


async def test_one_chat_that_cannot_be_judged_hides_no_other(scene: Scene) -> None:
    broken = await scene.stage.begin("a")
    await scene.stage.say("can I talk to a human please?", address="a")
    async with scene.stage.database.write() as tx:
        await tx.execute(update(conversation).where(conversation.c.id == broken).values(script_version=99))
    await scene.asks("b")
    assert await scene.levels() == [0]
    first, second = await scene.rows()
    assert (first.conversation_id, first.due_at) == (broken, None)
    assert second.due_at is not None


async def test_more_who_wait_than_fit_into_one_look_are_all_looked_at(scene: Scene) -> None:
    for number in range(AT_ONCE + 5):
        await scene.stage.begin(f"{number}")
        await scene.stage.say("can I talk to a human please?", address=f"{number}")
    await scene.look()
    assert len([row for row in await scene.rows() if row.due_at]) == AT_ONCE + 5


async def test_a_snooze_that_is_over_keeps_nobody_from_being_proposed(stage: Stage) -> None:
    scene = Scene(stage)
    await scene.ready(Plan(teams=(TEAM,), routing=Routing(propose=2)))
    await scene.asks()
    async with scene.stage.database.write() as tx:
        await snoozes.put(tx, scene.chat, ANNA.id, stage.now, stage.now.replace(minute=30))
    await scene.look()
    await scene.later(31)
    await stage.house.waiting.attendance.acted(BEN.id)
    await scene.later(1)
    assert [(row.manager_id, row.state) for row in await scene.rows(proposal)] == [("ben", "open")]
