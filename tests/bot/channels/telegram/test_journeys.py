"""The school's conversations in Telegram: real HTTP, both frameworks, both modes, the whole house behind."""

from datetime import timedelta

import pytest

from dialogs.ids import ManagerId
from tests.bot.channels.telegram.rig import FRAMEWORKS, MODES, Clock, Rig, school
from tests.standin.api import until
from tests.standin.faults import Fault, Faults
from tests.standin.people import Person

everywhere = [
    pytest.mark.parametrize("framework", FRAMEWORKS),
    pytest.mark.parametrize("mode", MODES),
]


def in_every_way(test: object) -> object:
    for mark in everywhere:
        test = mark(test)
    return test


async def to_the_contact(marta: Person) -> None:
    """Answer up to the question for a way to reach her."""
    await marta.hears("What do you want English for?")
    marta.taps("An exam")
    await marta.hears("Which one?")
    marta.types("ielts")
    await marta.hears("Is there a date")
    marta.taps("In 1-3 months")
    await marta.hears("Will you decide")
    marta.taps("On my own")
    await marta.hears("Which feels closer")
    marta.taps("Group")
    await marta.hears("Shall I note you down")
    marta.taps("Yes, please")
    await marta.hears("May Lingua Haus keep them")
    marta.taps("Yes, that's fine")
    await marta.hears("What's your name?")
    marta.types("Marta Klein")
    await marta.hears("Where can Anna reach you?")


async def states(made: Rig) -> list[object]:
    """Give the state of every conversation."""
    from storage import conversations
    from storage.records import Address

    assert made.house is not None
    async with made.house.database.read() as tx:
        found = [
            await conversations.find(tx, Address("telegram", str(made.api.id), str(chat)))
            for chat in made.api.chats
        ]
    return [one.state for one in found if one is not None]


def assert_proper(made: Rig) -> None:
    """Nothing was too fast, no tap was left unanswered, and no text was markup."""
    assert made.api.watch is not None
    assert made.api.watch.violations == []
    assert set(made.api.answered) == set(made.api.taps)
    assert all("parse_mode" not in call for call in made.api.called("sendMessage"))


@in_every_way
async def test_a_stranger_from_a_flyer_becomes_a_lead_with_one_tap_for_the_number(
    framework: str, mode: str
) -> None:
    async with school(framework, mode) as (made, _clock):
        marta = made.person()
        marta.starts("flyer_may")
        await marta.hears("Hi Marta!")
        await to_the_contact(marta)
        marta.shares_card("+491709999999", owner=888, name="Tom")
        await marta.hears("")
        marta.shares_own_number("4915123456789")
        await marta.hears("When is a good time")
        assert marta.room.keyboard == []
        marta.taps("In the evening")
        summary = await marta.hears("Here is what I'll pass to Anna")
        assert "151" in summary.text
        assert "170" not in summary.text
        marta.taps("All correct")
        await marta.hears("May Anna contact you")
        marta.taps("Yes, she may")
        await marta.hears("offer now and then")
        marta.taps("No, thanks")
        await marta.hears("I'm telling Anna now")
        assert_proper(made)
        offers = [call for call in made.api.called("sendMessage") if call.get("entities")]
        assert [entity["type"] for call in offers for entity in call["entities"]] == ["date_time"] * len(
            offers
        )
        assert offers
        (state,) = await states(made)
        assert state.source.campaign == "flyer_may"  # type: ignore[attr-defined]


@in_every_way
async def test_a_typo_in_the_number_is_told_and_corrected(framework: str, mode: str) -> None:
    async with school(framework, mode) as (made, _clock):
        marta = made.person()
        marta.starts()
        await to_the_contact(marta)
        marta.types("+49 1512 34")
        await marta.hears("no number there looks like that")
        marta.types("+49 1512 3456789")
        await marta.hears("When is a good time")
        assert_proper(made)


@in_every_way
async def test_human_privacy_stop_and_forget_answer_in_any_state(framework: str, mode: str) -> None:
    async with school(framework, mode) as (made, _clock):
        marta = made.person()
        marta.starts()
        await marta.hears("What do you want English for?")
        marta.types("/privacy")
        await marta.hears("What we keep and why")
        marta.types("/human")
        await marta.hears("Anna")
        marta.types("/stop")
        await marta.hears("won't write to you first")
        marta.types("/forget")
        await marta.hears("can't be undone")
        marta.taps("Delete everything")
        await marta.hears("")
        (state,) = await states(made)
        assert state.answers == {}  # type: ignore[attr-defined]


@in_every_way
async def test_a_taken_over_chat_is_the_managers_and_comes_back(framework: str, mode: str) -> None:
    from bot.services.take_over import Manager

    async with school(framework, mode) as (made, _clock):
        marta = made.person()
        marta.starts()
        await marta.hears("What do you want English for?")
        assert made.house is not None
        desk, anna = made.house.desk, Manager(ManagerId("anna"), "Anna")
        chat = (await _chats(made))[0]
        assert (await desk.claim(chat, anna, "a1")).done
        await marta.hears("Anna")
        said = len(marta.heard())
        marta.types("are you a person?")
        marta.taps("Work")
        await until(lambda: marta.last_update in made.api.queues.confirmed)
        assert (await desk.reply(chat, anna, "a2", "Yes, I am <b>Anna</b>")).done
        await marta.hears("Yes, I am <b>Anna</b>")
        assert len(marta.heard()) == said + 1
        marta.types("/privacy")
        await marta.hears("What we keep")
        assert (await desk.hand_back(chat, anna, "a3", {})).done
        await marta.hears("What do you want English for?")


async def _chats(made: Rig) -> list[str]:
    from storage import conversations
    from storage.records import Address

    assert made.house is not None
    async with made.house.database.read() as tx:
        found = [
            await conversations.find(tx, Address("telegram", str(made.api.id), str(chat)))
            for chat in made.api.chats
        ]
    return [one.id for one in found if one is not None]


@in_every_way
async def test_back_after_two_days_by_another_link_she_goes_on_where_she_was(
    framework: str, mode: str
) -> None:
    async with school(framework, mode) as (made, clock):
        marta = made.person()
        marta.starts("first")
        await marta.hears("What do you want English for?")
        marta.taps("An exam")
        await marta.hears("Which one?")
        await _away(made, clock, marta)
        marta.starts("second")
        again = await marta.hears("Which one?")
        assert "IELTS" in again.labels
        (state,) = await states(made)
        assert state.source.campaign == "first"  # type: ignore[attr-defined]
        assert state.last_source.campaign == "second"  # type: ignore[attr-defined]


async def _away(made: Rig, clock: Clock, marta: Person) -> None:
    await until(lambda: marta.last_update in made.api.queues.confirmed)
    clock.now += timedelta(days=2)


@in_every_way
async def test_voice_photos_stickers_albums_forwards_and_bursts_are_all_normal(
    framework: str, mode: str
) -> None:
    async with school(framework, mode) as (made, _clock):
        marta = made.person()
        marta.starts()
        await marta.hears("What do you want English for?")
        file = {"file_id": "f", "file_unique_id": "u"}
        for content in (
            {"voice": {**file, "duration": 2}},
            {"sticker": {**file, "emoji": "👍"}},
            {"photo": [file], "media_group_id": "1"},
            {"photo": [file], "media_group_id": "1"},
            {"location": {"latitude": 1.0, "longitude": 2.0}},
            {"dice": {"emoji": "🎲", "value": 2}},
        ):
            before = len(marta.heard())
            marta.sends(**content)
            await until(lambda: marta.last_update in made.api.queues.confirmed)
            if "media_group_id" not in content:
                await until(lambda before=before: len(marta.heard()) > before)  # type: ignore[misc]
        for part in ("well", "you know", "I need it", "for work"):
            marta.types(part)
        await marta.hears("Is there a date", 20)


@in_every_way
async def test_a_stale_button_and_a_block_are_taken_politely(framework: str, mode: str) -> None:
    async with school(framework, mode) as (made, _clock):
        marta = made.person()
        marta.starts()
        first = await marta.hears("What do you want English for?")
        marta.taps("Work")
        await marta.hears("Is there a date")
        marta.taps("An exam", first)
        await marta.hears("")
        marta.blocks()
        await until(lambda: marta.last_update in made.api.queues.confirmed)
        marta.unblocks()
        marta.starts()
        await marta.hears("")
        assert set(made.api.answered) == set(made.api.taps)


RATES = {Fault.SLOW_DOWN: 0.02, Fault.SERVER_ERROR: 0.02, Fault.CUT_BEFORE: 0.02, Fault.CUT_AFTER: 0.02}


@pytest.mark.parametrize("framework", FRAMEWORKS)
@pytest.mark.parametrize("mode", MODES)
async def test_under_faults_nobody_is_lost_and_nothing_is_said_twice_without_a_cut(
    framework: str, mode: str
) -> None:
    faults = Faults(11, RATES, duplicates=0.05)
    async with school(framework, mode, faults) as (made, clock):
        people = [made.person(f"P{number}") for number in range(8)]
        for person in people:
            person.starts()
        for number in range(200):
            if all(any("Which feels closer" in text for text in p.heard()) for p in people):
                break
            for person in people:
                _answer(person)
            clock.now += timedelta(seconds=2)
            await _a_moment(made)
            assert number < 199
        repeated = sum(len(p.heard()) - len(set(p.heard())) for p in people)
        assert made.api.watch is not None
        assert repeated <= faults.happened.count(Fault.CUT_AFTER)
        assert [v for v in made.api.watch.violations if v.rule == "during retry_after"] == []


ANSWERS = {
    "What do you want English for?": "Work",
    "Is there a date": "Later",
    "Will you decide": "On my own",
}


def _answer(person: Person) -> None:
    """Tap the answer of the newest question, once."""
    newest = next((s for s in reversed(person.screen) if s.mine and s.labels), None)
    if newest is None or newest.edits:
        return
    label = next((label for words, label in ANSWERS.items() if words in newest.text), None)
    if label is not None:
        newest.edits = 1
        person.taps(label, newest)


async def _a_moment(made: Rig) -> None:
    import asyncio

    await asyncio.sleep(0.05)
    assert made.house is not None
    made.house.deliverer._wake.set()
