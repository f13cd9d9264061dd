"""A tap and a text of one person are in queues of their own at Telegram: they may come in either order, or at once."""

from __future__ import annotations

import asyncio

import pytest

from tests.bot.channels.telegram.rig import FRAMEWORKS, MODES, Rig, school
from tests.standin.api import until
from tests.standin.people import Person

FIRST = "What do you want English for?"


async def quiet(made: Rig, marta: Person) -> None:
    assert made.house is not None
    house = made.house
    await until(lambda: not made.api.queues.pending and house.receiver.idle and house.deliverer.idle)


@pytest.mark.parametrize("framework", FRAMEWORKS)
@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("tap_first", [True, False])
async def test_whichever_comes_first_answers_and_the_other_changes_nothing_that_was_not_meant(
    framework: str, mode: str, tap_first: bool
) -> None:
    async with school(framework, mode) as (made, _clock):
        marta = made.person()
        marta.starts()
        shown = await marta.hears(FIRST)
        await quiet(made, marta)
        if tap_first:
            marta.taps("Work", shown)
            marta.types("work")
        else:
            marta.types("work")
            marta.taps("Work", shown)
        await marta.hears("Is there a date", 20)
        await quiet(made, marta)
        assert sum("Is there a date" in text for text in marta.heard()) <= 2
        assert marta.screen[-1].buttons
        assert set(made.api.answered) == set(made.api.taps)
        marta.taps("Later")
        await marta.hears("Will you decide")


@pytest.mark.parametrize("mode", MODES)
async def test_a_burst_of_taps_and_texts_of_many_people_at_once_leaves_everybody_with_a_question(
    mode: str,
) -> None:
    async with school("aiogram", mode) as (made, _clock):
        crowd = [made.person(f"P{number}") for number in range(6)]
        for person in crowd:
            person.starts()
        await asyncio.gather(*(person.hears(FIRST, 20) for person in crowd))
        for person in crowd:
            person.taps("Work")
            person.types("actually an exam")
            person.taps("Moving abroad")
            person.types("ok")
        for person in crowd:
            await until(lambda person=person: person.last_update in made.api.queues.confirmed, 20)  # type: ignore[misc]
            await quiet(made, person)
            assert person.screen[-1].mine
            assert any(sent.buttons for sent in person.screen[-3:])
        assert set(made.api.answered) == set(made.api.taps)
