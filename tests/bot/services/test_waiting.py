"""Nobody waits unseen: the ladder over simulated time, through the real services and a real database."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, time
from typing import Any

import pytest
from sqlalchemy import select

from bot.services.policy import Role
from bot.services.take_over import Manager
from bot.services.waiting.plan import StaleError
from bot.services.waiting.ring import Ringer
from dialogs.events import Attached, Media, Noticed, OutcomeSet, Result
from dialogs.ids import Language, ManagerId, SlotName
from dialogs.messages import Voice
from dialogs.modes import Mode
from dialogs.script import Hours
from dialogs.waiting.plan import By, Member, Plan, Routing, Rung, Team, To
from dialogs.waiting.presence import Switch
from storage import alarms, managers, snoozes, waits
from storage.tables import alarm, proposal, wait
from tests.bot.services.stage import ANNA, BEN, SCHOOL, Stage

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
"""Ten o'clock in Berlin: the school is open."""
LEA = Manager(ManagerId("lea"), "Lea")
DAY = ((time(9), time(12)), (time(13), time(18)))
TEAM = Team("day", "Day", "Europe/Berlin", Hours(dict.fromkeys(range(5), DAY)), first=20, following=10)
POOL = Routing(propose=0)
PLAN = Plan(teams=(TEAM,), routing=POOL)


class Scene:
    """A school with three managers, and somebody who asks for a person."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.chat = ""

    async def ready(self, plan: Plan | None = PLAN) -> None:
        self.stage.now = MONDAY
        await self.stage.publish(SCHOOL, "language-school")
        self.stage.house.scripts.default = "language-school"
        async with self.stage.database.write() as tx:
            for one, roles in ((ANNA, [Role.MANAGER]), (BEN, [Role.MANAGER]), (LEA, [Role.LEAD_ADMIN])):
                mail = f"{one.id}@example.org"
                await managers.add(tx, one.id, one.name, f"hash {one.id}", MONDAY, roles=roles, email=mail)
        if plan is not None:
            await self.stage.house.waiting.plan.save(plan, "lea", 0)

    async def asks(self, address: str = "a") -> str:
        self.chat = await self.stage.begin(address)
        await self.stage.say("can I talk to a human please?", address=address)
        await self.look()
        return self.chat

    async def look(self) -> None:
        await self.stage.driven(self.stage.house.waiting.lookout.look([self.chat] if self.chat else []))

    async def later(self, minutes: float = 0, **more: float) -> None:
        self.stage.pass_time(minutes=minutes, **more)
        await self.stage.driven(self.stage.house.timers.look())
        await self.look()
        await self.look()

    async def claims(self, who: Manager = ANNA) -> None:
        await self.stage.driven(self.stage.house.desk.claim(self.chat, who, f"claim {self.stage.now}"))
        await self.look()

    async def replies(self, text: str = "Hello!", who: Manager = ANNA) -> None:
        desk = self.stage.house.desk
        await self.stage.driven(desk.reply(self.chat, who, f"reply {self.stage.now}", text))
        await self.look()

    async def rang(self, *kinds: str) -> list[tuple[int, str, str]]:
        chosen = kinds or ("rung",)
        async with self.stage.database.read() as tx:
            query = select(alarm).where(alarm.c.kind.in_(chosen)).order_by(alarm.c.id)
            return [(row.rung, row.by, row.manager_id) for row in await tx.execute(query)]

    async def levels(self) -> list[int]:
        return sorted({rung for rung, _, _ in await self.rang()})

    async def rows(self, table: Any = wait) -> list[Any]:
        async with self.stage.database.read() as tx:
            return list(await tx.execute(select(table).order_by(table.c.id)))

    async def heard(self, address: str = "a") -> str:
        lines = await self.stage.lines(address)
        last = max((at for at, line in enumerate(lines) if line.voice is Voice.PROSPECT), default=0)
        return "\n".join(line.message.text for line in lines[last:] if line.message)


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


# --- silent and gone managers ---


async def test_a_silent_manager_is_asked_and_then_relieved_to_the_pool(stage: Stage) -> None:
    scene = Scene(stage)
    await scene.ready(Plan(teams=(TEAM,), routing=Routing(propose=0, gone=0)))
    await scene.asks()
    await scene.claims()
    await scene.later(20)
    assert await scene.rang("asked") == [(1, "browser", "anna"), (1, "mail", "anna"), (1, "telegram", "")]
    await scene.later(4)
    assert (await scene.stage.conversation()).state.mode is Mode.MANAGER
    await scene.later(1)
    state = (await scene.stage.conversation()).state
    assert state.mode is Mode.WAITING
    assert state.owner is None
    assert "Anna can't answer right now" in await scene.heard()
    assert (2, "browser", "anna") in await scene.rang("lost")
    assert {who for _, by, who in await scene.rang("released") if by == "mail"} == {"ben", "lea"}


async def test_an_answer_in_time_keeps_the_chat(scene: Scene) -> None:
    await scene.asks()
    await scene.claims()
    await scene.later(20)
    await scene.replies("I'm here")
    await scene.later(30)
    assert (await scene.stage.conversation()).state.mode is Mode.MANAGER


async def test_a_manager_who_leaves_gives_the_chat_back_once_the_prospect_waits(scene: Scene) -> None:
    attendance = scene.stage.house.waiting.attendance
    await attendance.beat(ANNA.id)
    await scene.asks()
    await scene.replies()
    await attendance.choose(ANNA.id, switch=Switch.OFFLINE)
    await scene.later(30)
    assert (await scene.stage.conversation()).state.mode is Mode.MANAGER
    await scene.stage.say("one more question about it")
    await scene.later(2)
    assert (await scene.stage.conversation()).state.mode is Mode.MANAGER
    await scene.later(2)
    found = (await scene.stage.conversation()).state
    assert found.mode is Mode.WAITING
    assert found.released is not None
    assert found.released.why == "away"


async def test_the_wait_goes_on_over_a_release(scene: Scene) -> None:
    await scene.asks()
    await scene.claims()
    await scene.later(26)
    assert len(await scene.rows()) == 1
    await scene.replies("Ben here", BEN)
    (row,) = await scene.rows()
    assert row.manager_id == "ben"
    assert row.worked_seconds == 26 * 60


# --- proposals ---


async def test_a_chat_is_proposed_to_one_after_another_and_then_to_the_pool(stage: Stage) -> None:
    scene = Scene(stage)
    members = (Member(ANNA.id, skills=("exam",)), Member(BEN.id, languages=(Language("en"),)))
    await scene.ready(Plan(teams=(TEAM,), members=members, routing=Routing(propose=2)))
    for one in (ANNA, BEN):
        await scene.stage.house.waiting.attendance.acted(one.id)
    await scene.asks()
    assert [(row.manager_id, row.state) for row in await scene.rows(proposal)] == [("anna", "open")]
    assert {who for _, _, who in await scene.rang()} == {"anna"}
    await scene.later(2)
    assert [(row.manager_id, row.state) for row in await scene.rows(proposal)] == [
        ("anna", "lapsed"),
        ("ben", "open"),
    ]
    await scene.later(2)
    assert [row.state for row in await scene.rows(proposal)] == ["lapsed", "lapsed"]
    await scene.claims(LEA)
    assert (await scene.stage.conversation()).state.mode is Mode.MANAGER


async def test_the_previous_manager_is_shown_a_returning_prospect_first(stage: Stage) -> None:
    scene = Scene(stage)
    await scene.ready(Plan(teams=(TEAM,), routing=Routing(propose=2)))
    for one in (ANNA, BEN):
        await scene.stage.house.waiting.attendance.acted(one.id)
    await scene.asks()
    await scene.claims(BEN)
    await scene.replies(who=BEN)
    await scene.stage.driven(scene.stage.house.desk.hand_back(scene.chat, BEN, "back", {}))
    await scene.stage.say("can I talk to a human please?")
    await scene.look()
    assert (await scene.rows(proposal))[-1].manager_id == "ben"


# --- mail and the group ---


class Post:
    """A mail server that keeps what it is given."""

    is_ready = True

    def __init__(self) -> None:
        self.sent: list[tuple[str, str, str]] = []

    async def send(self, to: str, subject: str, text: str, *, key: str = "", **_: Any) -> None:
        assert key
        self.sent.append((to, subject, text))


def posting(scene: Scene) -> tuple[Ringer, Post]:
    ringer, post = scene.stage.house.waiting.ringer, Post()
    ringer._mailer = post  # type: ignore[assignment]
    return ringer, post


async def test_a_mail_tells_the_first_name_the_class_and_the_link_and_no_more(scene: Scene) -> None:
    ringer, post = posting(scene)
    scene.chat = await scene.stage.begin()
    for text in (
        "work",
        "this month",
        "on my own",
        "group",
        "yes please",
        "yes",
        "Marta Klein",
        "01522 3433333",
    ):
        await scene.stage.say(text)
    await scene.stage.say("can I talk to a human please?")
    await scene.look()
    await ringer.send()
    assert {to for to, _, _ in post.sent} == {"anna@example.org", "ben@example.org", "lea@example.org"}
    everything = " ".join(subject + text for _, subject, text in post.sent)
    assert "Marta" in everything
    assert "Klein" not in everything
    assert "3433333" not in everything
    assert f"/inbox/{scene.chat}" in everything
    assert (await scene.stage.conversation()).state.answers[SlotName("phone")]


async def test_a_muted_manager_gets_no_mail_and_what_is_answered_needs_none(scene: Scene) -> None:
    ringer, post = posting(scene)
    await scene.stage.house.waiting.attendance.choose(ANNA.id, mail=False)
    await scene.asks()
    await ringer.send()
    assert "anna@example.org" not in {to for to, _, _ in post.sent}
    count = len(post.sent)
    await scene.later(20)
    await scene.replies()
    await ringer.send()
    assert len(post.sent) == count


async def test_the_group_is_told_loudly_when_a_limit_breaks(scene: Scene) -> None:
    ringer, _ = posting(scene)
    told: list[tuple[str, str, bool]] = []

    async def group(chat: str, text: str, *, hot: bool = False, managers: Sequence[ManagerId] = ()) -> bool:
        told.append((chat, text, hot))
        return not managers

    ringer.group = group
    await scene.asks()
    await scene.later(20)
    await ringer.send()
    assert [(chat, hot) for chat, _, hot in told] == [(scene.chat, True)]
    assert "20 minutes" in told[0][1]


async def test_a_mail_that_does_not_leave_is_tried_three_times(scene: Scene) -> None:
    ringer, post = posting(scene)
    from bot.services.mail import MailError

    tries = 0

    async def fails(*_: Any, **__: Any) -> None:
        nonlocal tries
        tries += 1
        raise MailError("timeout", is_final=False)

    post.send = fails  # type: ignore[method-assign]
    scene.stage.house.waiting.plan._newest = scene.stage.house.waiting.plan.newest
    await scene.asks()
    for _ in range(6):
        await ringer.send()
        scene.stage.pass_time(minutes=3)
    assert tries == 9
    async with scene.stage.database.read() as tx:
        assert [one for one in await alarms.unsent(tx, 10) if one.by is By.MAIL] == []


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
    assert await attendance.is_online(ANNA.id)
