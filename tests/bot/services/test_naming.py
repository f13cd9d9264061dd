"""Who is named in a note and away gets a mail that tells nothing but where to look."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from bot.services.mail import MailError
from bot.services.waiting.named import Naming
from dialogs.waiting.presence import Switch
from storage import mentions, notes
from storage.tables import mention
from tests.bot.services.stage import ANNA, BEN, Stage
from tests.bot.services.waiting_scene import Post, Scene


@pytest.fixture
async def scene(stage: Stage) -> Scene:
    made = Scene(stage)
    await made.ready()
    await made.asks()
    return made


def posting(scene: Scene, *trouble: MailError) -> tuple[Naming, Post]:
    post = Post(*trouble)
    return Naming(scene.stage.database, scene.outside(post)), post


async def note(scene: Scene, text: str, action: str = "note-1") -> None:
    assert (await scene.stage.house.desk.note(scene.chat, ANNA, action, text)).done


async def fates(scene: Scene) -> list[str]:
    async with scene.stage.database.read() as tx:
        return [row.mail for row in await tx.execute(select(mention))]


async def test_who_is_away_gets_one_mail_with_a_link_and_no_word_of_note_or_prospect(scene: Scene) -> None:
    naming, post = posting(scene)
    await scene.stage.say("My name is Marta Klein")
    await note(scene, "@Ben, Marta Klein pays 4000 in cash")
    for _ in range(3):
        await naming.send()
    ((to, subject, text),) = post.sent
    assert to == "ben@example.org"
    assert f"/inbox/{scene.chat}" in text
    assert "Anna" in text
    for secret in ("Marta", "Klein", "4000", "cash"):
        assert secret not in subject + text
    assert await fates(scene) == ["sent"]


async def test_who_is_here_gets_no_mail_unless_they_leave_without_having_seen_it(scene: Scene) -> None:
    naming, post = posting(scene)
    attendance = scene.stage.house.waiting.attendance
    await attendance.beat(BEN.id)
    await note(scene, "@Ben look")
    await naming.send()
    assert post.sent == []
    scene.stage.pass_time(minutes=5)
    await naming.send()
    assert [to for to, _, _ in post.sent] == ["ben@example.org"]


async def test_what_was_seen_needs_no_mail(scene: Scene) -> None:
    naming, post = posting(scene)
    await scene.stage.house.waiting.attendance.beat(BEN.id)
    await note(scene, "@Ben look")
    async with scene.stage.database.write() as tx:
        await mentions.see(tx, scene.chat, BEN.id, scene.stage.now)
    scene.stage.pass_time(minutes=5)
    await naming.send()
    assert (post.sent, await fates(scene)) == ([], ["moot"])


async def test_who_muted_mail_or_is_not_named_gets_none(scene: Scene) -> None:
    naming, post = posting(scene)
    await scene.stage.house.waiting.attendance.choose(BEN.id, mail=False, switch=Switch.AWAY)
    await note(scene, "@Ben and @Anna, and nobody@lea.example")
    await naming.send()
    assert (post.sent, await fates(scene)) == ([], ["moot"])


async def test_a_mail_is_tried_three_times_and_each_time_it_is_the_same_one(scene: Scene) -> None:
    busy = [MailError("busy", is_final=False) for _ in range(9)]
    naming, post = posting(scene, *busy)
    await note(scene, "@Ben look")
    for _ in range(9):
        await naming.send()
        scene.stage.pass_time(minutes=2)
    assert (len(post.keys), len(set(post.keys)), post.sent) == (3, 1, [])
    assert await fates(scene) == ["failed"]


async def test_a_note_that_was_erased_names_nobody_any_more(scene: Scene) -> None:
    naming, post = posting(scene)
    await note(scene, "@Ben look")
    await scene.stage.say("/forget")
    await scene.stage.say("yes")
    async with scene.stage.database.read() as tx:
        assert [one.text for one in await notes.of(tx, scene.chat)] in ([], [""])
        assert await mentions.for_pages(tx, BEN.id, scene.stage.now.replace(hour=0), 9) == []
    await naming.send()
    assert (post.sent, await fates(scene)) == ([], ["moot"])
