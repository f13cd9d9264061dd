"""Silent and absent managers, and to whom a chat is proposed."""

from __future__ import annotations

import pytest

from dialogs.ids import Language
from dialogs.modes import Mode
from dialogs.waiting.plan import Member, Plan, Routing
from dialogs.waiting.presence import Switch
from storage.tables import proposal
from tests.bot.services.stage import ANNA, BEN, Stage
from tests.bot.services.waiting_scene import LEA, TEAM, Scene


@pytest.fixture
async def scene(stage: Stage) -> Scene:
    made = Scene(stage)
    await made.ready()
    return made


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
