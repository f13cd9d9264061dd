"""Alarms on their way: mails that tell little, the group, and what does not leave."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from bot.services.mail import MailError
from bot.services.waiting.ring import Ringer
from dialogs.ids import ManagerId, SlotName
from dialogs.waiting.plan import By
from storage import alarms
from tests.bot.services.stage import ANNA, Stage
from tests.bot.services.waiting_scene import Post, Scene


@pytest.fixture
async def scene(stage: Stage) -> Scene:
    made = Scene(stage)
    await made.ready()
    return made


# --- mail and the group ---


def posting(scene: Scene, *trouble: MailError) -> tuple[Ringer, Post]:
    post = Post(*trouble)
    return Ringer(scene.stage.database, scene.outside(post)), post


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
    assert SlotName("phone") in (await scene.stage.conversation()).state.answers


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

    async def group(
        conversation: str, text: str, *, hot: bool = False, managers: Sequence[ManagerId] = ()
    ) -> bool:
        told.append((conversation, text, hot))
        return not managers

    ringer.group = group
    await scene.asks()
    await scene.later(20)
    await ringer.send()
    assert [(chat, hot) for chat, _, hot in told] == [(scene.chat, True)]
    assert "20 minutes" in told[0][1]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("es", "lleva 20 minutos"),
        ("ru", "ждёт уже 20 минут."),
        ("ar", "منذ 20 دقيقة"),
        ("fi", "20 minuuttia"),
    ],
)
async def test_the_group_is_told_in_its_language_with_its_forms_for_numbers(
    scene: Scene, language: str, said: str
) -> None:
    ringer, _ = posting(scene)
    told: list[str] = []

    async def group(
        conversation: str, text: str, *, hot: bool = False, managers: Sequence[ManagerId] = ()
    ) -> bool:
        told.append(text)
        return hot and conversation == scene.chat and not managers

    ringer.group, ringer.group_language = group, lambda: language
    await scene.asks()
    await scene.later(20)
    await ringer.send()
    assert said in told[0]


async def test_a_mail_that_does_not_leave_is_tried_three_times(scene: Scene) -> None:
    ringer, post = posting(scene, *(MailError("timeout", is_final=False) for _ in range(99)))
    await scene.asks()
    for _ in range(6):
        await ringer.send()
        scene.stage.pass_time(minutes=3)
    assert (len(post.keys), len(set(post.keys)), post.sent) == (9, 3, [])
    async with scene.stage.database.read() as tx:
        assert [one for one in await alarms.unsent(tx, 10) if one.by is By.MAIL] == []
